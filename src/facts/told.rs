//! What the forms of an article tell the rules: by themselves, and without what may be joined to them.

use std::ops::Range;

use crate::analysis::{Analysis, Form};
use crate::fold;
use crate::language::Profile;
use crate::language::concept;
use crate::language::names::{Classes, Entry, Names, Sense, name_keys};
use crate::span::Span;

/// One way to read a word: without what is joined to it.
#[derive(Debug)]
pub(super) struct Way {
    /// How many letters before are not its own.
    pub before: u8,
    /// How many behind.
    pub behind: u8,
    /// What is left, as the language folds it.
    pub folded: Box<str>,
    /// What it may be looked up by as a word of a name.
    pub keys: Vec<Box<str>>,
    /// What begins with it.
    pub entries: Vec<&'static Entry>,
}

/// What a form tells, wherever it stands.
#[derive(Debug)]
pub(super) struct Told {
    /// The form whole, then without what may be joined to it, where that tells more.
    pub ways: Vec<Way>,
    /// What it is by itself, whole.
    pub alone: Classes,
    /// Whether it is too frequent to be a name.
    pub is_stop: bool,
    /// Whether it is a form of a usual word.
    pub is_common: bool,
    /// Whether it is one itself.
    pub is_usual: bool,
    /// Whether it is a number.
    pub is_number: bool,
    /// Whether it is a word for a number, a month, a unit.
    pub is_valued: bool,
}

impl Told {
    /// What tells nothing.
    fn nothing() -> Self {
        Self {
            ways: Vec::new(),
            alone: Classes::default(),
            is_stop: true,
            is_common: false,
            is_usual: false,
            is_number: false,
            is_valued: false,
        }
    }

    /// Whether a table has it as a word of its own.
    pub(super) fn is_listed(&self) -> bool {
        self.ways.iter().flat_map(|way| &way.entries).any(|entry| entry.rest.is_empty())
    }

    fn new(profile: &'static Profile, exact: &str) -> Self {
        let names = profile.names();
        let way = |before: usize, behind: usize, word: &str| {
            let folded = profile.fold(word);
            let keys = name_keys(profile, &folded);
            let entries = names.entries(&folded, &keys);
            Way { before: before as u8, behind: behind as u8, folded: (&*folded).into(), keys, entries }
        };
        let mut ways = vec![way(0, 0, exact)];
        for ending in &names.enclitics {
            // It may end a phrase that begins with another word.
            if let Some(rest) = exact.strip_suffix(ending).filter(|rest| !rest.is_empty()) {
                ways.push(way(0, ending.chars().count(), rest));
            }
        }
        // Several of what has a number: F-35s.
        if let Some(rest) = exact.strip_suffix('s').filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit())) {
            ways.push(way(0, 1, rest));
        }
        let mut add = |found: Way| {
            if !found.entries.is_empty() {
                ways.push(found);
            }
        };
        for (letters, full) in &names.fused {
            for (cut, rest) in with_one_off(names, exact) {
                if let Some(rest) = rest.strip_prefix(letters).filter(|rest| rest.chars().nth(1).is_some()) {
                    // What is fused stays with its word.
                    add(way(cut, 0, &format!("{full}{rest}")));
                }
            }
        }
        for (cut, rest) in with_one_off(names, exact).into_iter().skip(1) {
            add(way(cut, 0, rest));
            for (more, rest) in with_one_off(names, rest).into_iter().skip(1) {
                add(way(cut + more, 0, rest));
            }
        }
        let is_stop = profile.is_stop_word(exact);
        // With a conjunction joined before it, a usual word is one still. A syllable is no word.
        let behind_and = names.conjunctions.iter().filter_map(|letter| exact.strip_prefix(letter));
        let behind_and = behind_and.filter(|rest| rest.chars().nth(3).is_some());
        let is_usual = |word: &str| names.is_common(&profile.fold(word), &concept::stem(profile, word));
        let is_common =
            profile.language.methods.segment.is_none() && (is_usual(exact) || behind_and.into_iter().any(is_usual));
        let is_number = exact.chars().any(|c| fold::digit(c).is_some());
        let is_usual = profile.language.methods.segment.is_none() && names.is_usual(&ways[0].folded);
        let is_valued = !profile.lexicon.entries(&ways[0].folded).is_empty();
        let entries = ways[0].entries.iter().filter(|entry| entry.rest.is_empty());
        let alone = entries.fold(Classes::default(), |classes, entry| match entry.sense {
            Sense::Class(class, _) => classes.with(class),
            _ => classes,
        });
        Self { ways, alone, is_stop, is_common, is_usual, is_number, is_valued }
    }
}

/// A word, and what is left of it without a letter that may be joined before it.
fn with_one_off<'a>(names: &Names, word: &'a str) -> Vec<(usize, &'a str)> {
    let rest = |letter: &&str| word.strip_prefix(letter).filter(|rest| rest.chars().nth(2).is_some());
    let cut = names.proclitics.iter().filter_map(|letter| Some((letter.chars().count(), rest(letter)?)));
    std::iter::once((0, word)).chain(cut).collect()
}

/// What the forms of an article tell, by whose rules a sentence is read: a form may stand in lines of several languages.
pub(super) struct Vocabulary {
    told: Vec<(&'static Profile, Vec<Option<Told>>)>,
}

impl Vocabulary {
    /// Of an analysis that was made without a dictionary.
    pub(super) fn new(analysis: &Analysis) -> Self {
        let mut told: Vec<(&'static Profile, Vec<Option<Told>>)> = Vec::new();
        let mut first = 0;
        for &sentence in &analysis.sentences {
            let profile = reader(analysis, sentence);
            let place = told.iter().position(|(known, _)| std::ptr::eq(*known, profile)).unwrap_or_else(|| {
                told.push((profile, analysis.forms.iter().map(|_| None).collect()));
                told.len() - 1
            });
            for unit in units_of(analysis, sentence, &mut first) {
                let form = analysis.occurrences[unit] as usize;
                told[place].1[form].get_or_insert_with(|| match analysis.forms[form] {
                    Form::New(word) => Told::new(profile, analysis.new.of(word)),
                    Form::Term(_) => Told::nothing(),
                });
            }
        }
        Self { told }
    }

    pub(super) fn of(&self, profile: &'static Profile, form: u32) -> Option<&Told> {
        let (_, told) = self.told.iter().find(|(known, _)| std::ptr::eq(*known, profile))?;
        told[form as usize].as_ref()
    }
}

/// By whose rules a sentence is read.
pub(super) fn reader(analysis: &Analysis, sentence: Span) -> &'static Profile {
    analysis.block_at(sentence.start).map_or(crate::language::profile("und"), |block| block.profile)
}

/// The units of a sentence, from one on, which is moved behind them.
pub(super) fn units_of(analysis: &Analysis, sentence: Span, first: &mut usize) -> Range<usize> {
    let count = analysis.units[*first..].iter().take_while(|unit| unit.start < sentence.end).count();
    let units = *first..*first + count;
    *first = units.end;
    units
}
