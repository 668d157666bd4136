//! How something is meant: done, planned, wished for, denied.

use super::words::Sentence;
use crate::language::names::{Class, Sense};
use std::ops::Range;

/// How something is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Modality {
    /// It is so, or was done.
    #[default]
    Asserted,
    /// Somebody thinks so.
    Opinion,
    /// They agreed on it.
    Agreed,
    /// It is to be.
    Planned,
    /// It is thought to come.
    Expected,
    /// Somebody wants it.
    Desired,
    /// It is not so.
    Denied,
}

impl Modality {
    const ALL: [Self; 7] =
        [Self::Asserted, Self::Opinion, Self::Agreed, Self::Planned, Self::Expected, Self::Desired, Self::Denied];

    /// The name in the public API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Opinion => "opinion",
            Self::Agreed => "agreed",
            Self::Planned => "planned",
            Self::Expected => "expected",
            Self::Desired => "desired",
            Self::Denied => "denied",
        }
    }

    /// By its name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|modality| modality.as_str() == name)
    }

    /// How a predicate of the tables means what it says, and that in English: `planned plans`.
    pub(super) fn of_predicate(value: &'static str) -> Option<(Self, &'static str)> {
        let (modality, said) = value.split_once(' ')?;
        Some((Self::named(modality)?, said))
    }

    fn of(class: Class) -> Option<Self> {
        Some(match class {
            Class::Future | Class::Planned => Self::Planned,
            Class::Expected => Self::Expected,
            Class::Desired => Self::Desired,
            Class::Agreed => Self::Agreed,
            Class::Denied => Self::Denied,
            Class::Opinion => Self::Opinion,
            _ => return None,
        })
    }
}

const MODAL: [Class; 7] =
    [Class::Future, Class::Planned, Class::Expected, Class::Desired, Class::Agreed, Class::Denied, Class::Opinion];

/// How what a verb of a clause states is meant: what only belongs to a plan beside it (before the visit) says nothing of it.
pub(super) fn modality_of_verb(
    sentence: &Sentence,
    clause: Range<usize>,
    said: Range<usize>,
) -> (Modality, Vec<usize>) {
    /// Words between a verb and the word that makes it a plan.
    const NEAR: usize = 3;
    // Behind a verb stands what else is meant, but where verbs stand last: he supports them, and hopes.
    let end = if sentence.names().country_first { clause.end } else { said.end.min(clause.end) };
    let (mut modality, mut cues) = modality(sentence, clause.start..end, said.clone());
    if is_future(sentence, said.start) {
        modality = modality.max(Modality::Planned);
        cues.push(said.start);
    }
    let is_beside = |at: &usize| said.contains(at) || (*at < said.start && at + NEAR >= said.start);
    let is_plan = |at: usize| {
        sentence.of_class(at, &[Class::Planned]).is_some() && sentence.of_class(at, &[Class::Future]).is_none()
    };
    if modality != Modality::Planned || cues.iter().any(|at| !is_plan(*at) || is_beside(at)) {
        return (modality, cues);
    }
    (Modality::Asserted, Vec::new())
}

/// Whether a letter joined before a verb makes it one of the future: سيربط.
fn is_future(sentence: &Sentence, at: usize) -> bool {
    let word = &sentence.words[at];
    let names = sentence.names();
    let bare = names.conjunctions.iter().find_map(|letter| word.written.strip_prefix(letter));
    let joined =
        |letter: &&str| word.written.starts_with(*letter) || bare.is_some_and(|rest| rest.starts_with(*letter));
    let is_cut = || {
        let verb = sentence.of_class(at, &[Class::Predicate, Class::Light, Class::Change, Class::EventVerb]);
        verb.is_some_and(|phrase| phrase.before > 0)
    };
    names.futures.iter().any(joined) && is_cut()
}

/// How a verb right before a clause means what the clause says: they deny that, they hope that.
pub(super) fn framed(sentence: &Sentence, from: usize) -> Modality {
    /// Words between the verb and the clause.
    const FEW: usize = 2;
    let mut told = Modality::Asserted;
    for end in (from.saturating_sub(FEW)..=from).filter(|&end| end > 0) {
        if let Some(phrase) = sentence.class_before(end, &[Class::Predicate])
            && let Sense::Class(_, value) = phrase.sense
            && let Some((modality, _)) = Modality::of_predicate(value)
        {
            told = told.max(modality);
        }
        for class in [Class::Planned, Class::Expected, Class::Desired] {
            let of_class = sentence.class_before(end, &[class]).and_then(|_| Modality::of(class));
            told = told.max(of_class.unwrap_or_default());
        }
    }
    if matches!(told, Modality::Opinion | Modality::Agreed) { Modality::Asserted } else { told }
}

/// Whether a word stands inside a longer one, or a noun of several: hãng hàng không, máy bay không người lái.
fn is_inner(sentence: &Sentence, at: usize) -> bool {
    const NOUNS: [Class; 6] =
        [Class::OrgHead, Class::Body, Class::WeakBody, Class::ProgrammeHead, Class::Title, Class::Measure];
    const FEW: usize = 3;
    (1..=FEW.min(at)).any(|back| sentence.of_class(at - back, &NOUNS).is_some_and(|noun| noun.to > at))
}

/// How what some words of a clause say is meant, and the words that tell.
pub(super) fn modality(sentence: &Sentence, clause: Range<usize>, said: Range<usize>) -> (Modality, Vec<usize>) {
    /// What denies stands near what is denied.
    const NEAR: usize = 5;
    /// Where verbs do not stand last, what comes far behind says how something else is meant.
    const FAR: usize = 10;
    /// Nothing tells of what stands so far off.
    const FARTHEST: usize = 40;
    let mut found = (Modality::Asserted, Vec::new());
    let clause = clause.start.max(said.start.saturating_sub(FARTHEST))..clause.end.min(said.end + FARTHEST);
    for at in clause {
        // Most words tell nothing.
        if sentence.of_class(at, &MODAL).is_none() {
            continue;
        }
        for class in MODAL {
            let (Some(phrase), Some(modality)) = (sentence.of_class(at, &[class]), Modality::of(class)) else {
                continue;
            };
            // A verb may be of the future itself; what denies is never a part of what it denies, but for an auxiliary: did not.
            let goes_on = modality == Modality::Denied && phrase.to > said.end;
            if said.contains(&at) && modality != Modality::Planned && !goes_on {
                continue;
            }
            if modality == Modality::Denied && is_inner(sentence, at) {
                continue;
            }
            let between = if at < said.start { at + 1..said.start } else { said.end..(at + 1).max(said.end) };
            let same_clause = |at: usize| sentence.words[at].gap.joins() && !sentence.is(at, &[Class::Clause]);
            let is_near = between.len() <= NEAR && between.clone().all(same_clause);
            let is_far = at >= said.end && between.len() > FAR && !sentence.names().country_first;
            if if modality == Modality::Denied { is_near } else { !is_far } {
                found.0 = found.0.max(modality);
                found.1.push(at);
            }
        }
    }
    found.1.dedup();
    found
}
