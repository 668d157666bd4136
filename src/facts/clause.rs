//! Clauses: the stretches of a sentence that state one thing each, and how it is meant.

use super::find::Scene;
use super::words::{Gap, Sentence};
use crate::language::names::Class;

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

/// Words from one up to another, not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    pub from: usize,
    pub to: usize,
}

const MODAL: [Class; 7] =
    [Class::Future, Class::Planned, Class::Expected, Class::Desired, Class::Agreed, Class::Denied, Class::Opinion];

/// The clauses of a sentence: parted by marks and by words that begin one, but for what only goes on with a list.
pub(super) fn clauses(scene: &Scene) -> Vec<Clause> {
    let sentence = &scene.sentence;
    let mut found: Vec<Clause> = Vec::new();
    let mut from = 0;
    for at in 1..=sentence.len() {
        let ends = at == sentence.len()
            || matches!(sentence.words[at].gap, Gap::Comma | Gap::Break | Gap::Quote | Gap::Bracket)
            || (sentence.is(at, &[Class::Clause]) && !scene.taken[at]);
        // A comma before the year is no end.
        if !ends || at == from {
            continue;
        }
        let piece = Clause { from, to: at };
        match found.last_mut() {
            Some(last) if states(scene, *last) && !states(scene, piece) => last.to = at,
            _ => found.push(piece),
        }
        from = at;
    }
    found
}

/// Whether something is said in some words.
pub(super) fn states(scene: &Scene, clause: Clause) -> bool {
    const CUES: [Class; 5] = [Class::Predicate, Class::Measure, Class::Event, Class::Say, Class::Same];
    (clause.from..clause.to)
        .any(|at| !scene.taken[at] && !scene.masked[at] && scene.sentence.of_class(at, &CUES).is_some())
}

/// How what some words of a clause say is meant, and the words that tell.
pub(super) fn modality(sentence: &Sentence, clause: Clause, said: Clause) -> (Modality, Vec<usize>) {
    /// What denies stands near what is denied.
    const NEAR: usize = 5;
    /// Where verbs do not stand last, what comes far behind says how something else is meant.
    const FAR: usize = 10;
    let mut found = (Modality::Asserted, Vec::new());
    for at in clause.from..clause.to {
        for class in MODAL {
            let (Some(_), Some(modality)) = (sentence.of_class(at, &[class]), Modality::of(class)) else { continue };
            // A verb may be of the future itself; what denies is never a part of what it denies.
            if (said.from..said.to).contains(&at) && modality != Modality::Planned {
                continue;
            }
            let between = if at < said.from { at + 1..said.from } else { said.to..(at + 1).max(said.to) };
            let same_clause = |at: usize| sentence.words[at].gap.joins() && !sentence.is(at, &[Class::Clause]);
            let is_near = between.len() <= NEAR && between.clone().all(same_clause);
            let is_far = at >= said.to && between.len() > FAR && !sentence.names().country_first;
            if if modality == Modality::Denied { is_near } else { !is_far } {
                found.0 = found.0.max(modality);
                found.1.push(at);
            }
        }
    }
    found.1.dedup();
    found
}
