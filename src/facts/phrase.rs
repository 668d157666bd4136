//! Phrases of the tables where they stand in a sentence: what begins at each of its words is looked for once, and the rules
//! ask for classes of it.

use super::words::{Gap, Sentence, Word};
use crate::language::names::{Class, Classes, DOUBLED, Entry, Names, Sense, word_fits};

/// Stands in a phrase of the tables for any word of nationality.
const ANY_DEMONYM: &str = "demonym";

/// A phrase found: from its first word up to another, not included; letters of the first and last that are not its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// The first word.
    pub from: usize,
    /// The one behind the last.
    pub to: usize,
    /// How many letters of the first word are not part of it.
    pub before: u8,
    /// How many of the last.
    pub behind: u8,
    /// What it is.
    pub sense: Sense,
}

/// All phrases of a sentence.
#[derive(Default)]
pub(super) struct Phrases {
    /// In the order of the words that they begin at, each with whether it is written with a sign that tells it from others.
    found: Vec<(Phrase, bool)>,
    /// Of each word, where its own end, and the classes that are among them.
    ends: Vec<(u32, Classes)>,
}

impl Phrases {
    /// Those of some words, whose script may have capitals.
    pub(super) fn of(words: &[Word], names: &Names, cased: bool) -> Self {
        let mut all = Self { found: Vec::with_capacity(words.len()), ends: Vec::with_capacity(words.len()) };
        for (at, word) in words.iter().enumerate() {
            let mut classes = Classes::default();
            for way in &word.told.ways {
                for entry in &way.entries {
                    let Some(behind) = rest_fits(words, at + 1, entry) else { continue };
                    let to = at + 1 + entry.rest.len();
                    // What only a sign tells from another name is meant where it stands.
                    let is_marked = || words[at..to].iter().any(|word| word.written.contains(DOUBLED));
                    if (cased && !capital_fits(words, at, to, entry, names)) || (entry.marked && !is_marked()) {
                        continue;
                    }
                    let behind = if entry.rest.is_empty() { way.behind } else { behind };
                    let phrase = Phrase { from: at, to, before: way.before, behind, sense: entry.sense };
                    all.found.push((phrase, entry.marked));
                    if let Sense::Class(class, _) = entry.sense {
                        classes = classes.with(class);
                    }
                }
            }
            all.ends.push((all.found.len() as u32, classes));
        }
        all
    }

    /// Those that begin at a word.
    fn at(&self, at: usize) -> &[(Phrase, bool)] {
        let end = |at: usize| self.ends[at].0 as usize;
        &self.found[if at == 0 { 0 } else { end(at - 1) }..end(at)]
    }
}

/// Whether words have the capitals of a phrase: of a name, and of what is a part of one.
fn capital_fits(words: &[Word], at: usize, to: usize, entry: &Entry, names: &Names) -> bool {
    match entry.sense {
        Sense::Name { .. } if !entry.capital => words[at..to].iter().any(|word| word.capital),
        // A noun before it may be small where nouns stand before names: châu Âu.
        Sense::Name { .. } if names.family_first && to > at + 1 => words[at].capital || words[to - 1].capital,
        Sense::Name { .. }
        | Sense::Class(Class::Given | Class::WeakGiven | Class::Family | Class::WeakFamily | Class::Never, _) => {
            words[at].capital
        }
        Sense::Class(..) => true,
    }
}

/// Whether the words from one on are the rest of a phrase: how many letters of the last are not its own.
fn rest_fits(words: &[Word], from: usize, entry: &Entry) -> Option<u8> {
    /// Words behind the first of a phrase that is a list: bộ văn hóa, thể thao và du lịch.
    const LIST: usize = 3;
    let is_list = entry.rest.len() >= LIST;
    let mut behind = 0;
    for (place, wanted) in entry.rest.iter().enumerate() {
        let word = words.get(from + place)?;
        if !(word.gap.joins() || word.gap == Gap::Dot || (word.gap == Gap::Comma && is_list)) {
            return None;
        }
        // A word of nationality may stand inside: الوزارة الروسية للدفاع.
        if **wanted == *ANY_DEMONYM && word.told.alone.meet(Classes::of(&[Class::Demonym])) {
            continue;
        }
        let is_last = place + 1 == entry.rest.len();
        let way = word.told.ways.iter().find(|way| {
            // A letter joined before a word in the middle is part of the phrase only if the table has it so.
            way.before == 0
                && (way.behind == 0 || is_last)
                && if entry.by_key { way.keys.contains(wanted) } else { word_fits(wanted, &way.folded) }
        })?;
        behind = way.behind;
    }
    Some(behind)
}

impl Sentence<'_> {
    /// The longest phrase that begins at a word and is wanted.
    pub(super) fn phrase(&self, at: usize, wanted: impl Fn(&Phrase) -> bool) -> Option<Phrase> {
        let mut best: Option<Phrase> = None;
        for (phrase, marked) in self.phrases.at(at) {
            if best.is_none_or(|best| phrase.to > best.to || (phrase.to == best.to && *marked)) && wanted(phrase) {
                best = Some(*phrase);
            }
        }
        best
    }

    /// The longest phrase of a class that begins at a word.
    pub(super) fn of_class(&self, at: usize, classes: &[Class]) -> Option<Phrase> {
        self.of_class_within(at, classes, self.len())
    }

    /// The same of those that end before a word.
    pub(super) fn of_class_within(&self, at: usize, classes: &[Class], end: usize) -> Option<Phrase> {
        let wanted = Classes::of(classes);
        let word = self.words.get(at).filter(|_| self.phrases.ends[at].1.meet(wanted))?;
        // Words of nationality may be joined to others by mistake; what are no names are words of their own.
        let whole = |to: usize| self.words.get(to).is_none_or(|word| word.begins);
        self.phrase(at, |phrase| {
            let Sense::Class(class, _) = phrase.sense else { return false };
            let is_whole = || class == Class::Demonym || (word.begins && whole(phrase.to));
            phrase.to <= end && wanted.meet(Classes::of(&[class])) && is_whole()
        })
    }

    /// Whether a word alone is of a class, whole.
    pub(super) fn is(&self, at: usize, classes: &[Class]) -> bool {
        self.words.get(at).is_some_and(|word| word.told.alone.meet(Classes::of(classes)))
    }

    /// A phrase of a class that ends right before a word; none of them has more words than four.
    pub(super) fn class_before(&self, at: usize, classes: &[Class]) -> Option<Phrase> {
        const WORDS: usize = 4;
        (1..=WORDS.min(at)).rev().find_map(|back| self.of_class(at - back, classes).filter(|found| found.to == at))
    }

    /// The word that stands for somebody or something named before: not an honorific beside a name, `ông Kenji Mori`.
    pub(super) fn stands_at(&self, at: usize, taken: &[bool]) -> Option<Phrase> {
        // No part of a name does: the Bank of Ghana.
        let phrase = self.of_class(at, &[Class::Stands]).filter(|it| !taken[it.from..it.to].contains(&true))?;
        let is_name = |at: usize| taken[at] && self.words[at].capital;
        let is_beside = self.joined(phrase.to) && is_name(phrase.to);
        let is_honorific = phrase.to == at + 1 && self.is(at, &[Class::Honorific]);
        // Nor a noun beside the name of what it is: Компания «Кулан».
        let is_quoted = || self.words.get(phrase.to).is_some_and(|next| next.gap == Gap::Quote) && taken[phrase.to];
        let is_noun = matches!(phrase.sense, Sense::Class(_, "body"));
        let is_none = (is_beside && is_honorific) || (is_noun && self.cased && (is_beside || is_quoted()));
        (!is_none).then_some(phrase)
    }
}
