//! Concepts: which words mean the same in our languages.
//!
//! `concepts/*.tsv` has one row per meaning: a name, and the words for it in English, Vietnamese, Hindi,
//! Arabic and Russian, parted by `, `; `?` behind a word says that it often means something else. Behind the
//! name of a place or an organisation may stand a space and its id in Wikidata. A language's pack has its own
//! column, a row a line; a concept is the number of its row, so that no pack need repeat the names (they were
//! 14 kB of each). Names of countries and regions come from CLDR and are concepts too.
//!
//! A person's name (`people.tsv`) has the person's number in Wikidata behind it where we are sure of it:
//! `person.vladimir-putin Q7747`.
//!
//! A word is looked up by its stem, so that its inflected forms are found.

use std::fmt;

use super::profile::Profile;
use crate::find;
use crate::fold;
use crate::intern::Interner;
use crate::order;
use crate::token;

/// The columns of the rows, behind the id.
pub(super) const COLUMNS: [&str; 5] = ["en", "vi", "hi", "ar", "ru"];

/// No phrase has more words.
pub const MOST_WORDS: usize = 8;

/// The files of rows, in the order in which a reader finds them.
#[cfg(feature = "packs")]
pub const ROWS: [&str; 9] = [
    include_str!("concepts/politics.tsv"),
    include_str!("concepts/security.tsv"),
    include_str!("concepts/economy.tsv"),
    include_str!("concepts/science.tsv"),
    include_str!("concepts/society.tsv"),
    include_str!("concepts/common.tsv"),
    include_str!("concepts/knowledge.tsv"),
    include_str!("concepts/life.tsv"),
    include_str!("concepts/places.tsv"),
];
/// The files of rows; none where packs are loaded at run time.
#[cfg(not(feature = "packs"))]
pub const ROWS: [&str; 0] = [];

/// A language's column of some rows, as its pack has it.
pub(super) fn column(code: &str, rows: &str) -> String {
    let Some(place) = COLUMNS.iter().position(|column| *column == code) else { return String::new() };
    let mut found = String::new();
    for row in rows.lines() {
        // A cell without words would shift all that follow; a test sees that there is none.
        found.push_str(row.split('\t').nth(place + 1).unwrap_or_default());
        found.push('\n');
    }
    found
}

/// The id of a row by its name; what stands behind a space there is its id in Wikidata.
///
/// ```
/// use khabar::language::concept::id_of;
/// assert!(id_of("peace").is_some() && id_of("no such name").is_none());
/// ```
pub fn id_of(name: &str) -> Option<String> {
    let rows = ROWS.iter().flat_map(|rows| rows.lines());
    rows.map(|row| row.split(['\t', ' ']).next().unwrap_or_default())
        .position(|known| known == name)
        .map(|row| Id::Row(row as u16).to_string())
}

/// Which concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Id {
    /// A row of the lexicon; `c17` in the public API. The same in all packs of one version of Khabar.
    Row(u16),
    /// A country or region, by its code in CLDR; `place IN` in the public API.
    Place(&'static str),
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Id::Row(row) => write!(out, "c{row}"),
            Id::Place(place) => out.write_str(place),
        }
    }
}

/// A meaning that a phrase has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The concept.
    pub id: Id,
    /// Whether the phrase often means something else.
    pub ambiguous: bool,
    /// The phrase, as the lexicon has it.
    pub written: &'static str,
}

/// A phrase by its stems.
#[derive(Debug)]
pub struct Phrase {
    /// The stems of its words, in order; at least one.
    pub stems: Box<[Box<str>]>,
    /// What it means.
    pub meaning: Meaning,
    /// How it was made of the words of the lexicon.
    made: Made,
}

/// How a phrase was made of the words of the lexicon.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Made {
    /// By their stems.
    Plain,
    /// By the word itself, where the stemmer takes a part of it for an ending (саммит) that it has not in its
    /// other forms.
    Whole,
    /// Without the marks that its letters have.
    Bare,
}

/// The concepts of a language.
#[derive(Debug, Default)]
pub struct Concepts {
    phrases: Vec<Phrase>,
    /// By row, its phrases: from this one to that of the next row.
    rows: Vec<u32>,
    /// The codes of places, in the order of their phrases.
    places: Vec<(&'static str, std::ops::Range<u32>)>,
    /// The first stems of phrases, and by the number of each its phrases.
    first_stems: Interner,
    by_first: Vec<Vec<u32>>,
}

impl Concepts {
    /// From the lines of a pack: the words of each row, and `place IN: words`.
    pub(super) fn new(profile: &Profile, rows: &'static str, names: &'static str) -> Self {
        let mut concepts = Self::default();
        let rows = (0..).map(Id::Row).zip(rows.lines());
        let places = names.lines().filter(|line| line.starts_with("place ")).filter_map(|line| find::cut(line, ": "));
        for (id, words) in rows.chain(places.map(|(place, words)| (Id::Place(place), words))) {
            let start = concepts.phrases.len() as u32;
            for word in find::pieces(words, ", ") {
                concepts.take(profile, id, word);
            }
            match id {
                Id::Row(_) => concepts.rows.push(start),
                Id::Place(place) => concepts.places.push((place, start..concepts.phrases.len() as u32)),
            }
        }
        // Longest first.
        let Self { by_first, phrases, .. } = &mut concepts;
        let length = |phrase: &u32| std::cmp::Reverse(phrases[*phrase as usize].stems.len());
        by_first.iter_mut().for_each(|found| order::sort_by_key(found, length));
        concepts
    }

    fn take(&mut self, profile: &Profile, id: Id, word: &'static str) {
        let (word, ambiguous) = word.strip_suffix('?').map_or((word, false), |word| (word, true));
        let meaning = Meaning { id, ambiguous, written: word };
        let stems: Box<[Box<str>]> = parts(word).map(|word| stem(profile, word).into_boxed_str()).collect();
        // Several words are known without their marks too; a single one would be taken for another.
        let bare: Box<[Box<str>]> = stems.iter().map(|stem| Box::from(&*fold::bare(stem))).collect();
        let has_marks = bare.len() > 1 && bare != stems;
        let whole: Box<[Box<str>]> = parts(word).map(|word| Box::from(&*profile.fold(&fold::exact(word)))).collect();
        let is_cut = stems.len() == 1 && whole != stems;
        self.push(Phrase { stems, meaning, made: Made::Plain });
        if is_cut {
            self.push(Phrase { stems: whole, meaning, made: Made::Whole });
        }
        if has_marks {
            self.push(Phrase { stems: bare, meaning, made: Made::Bare });
        }
    }

    fn push(&mut self, phrase: Phrase) {
        let Some(first) = phrase.stems.first() else { return };
        let number = self.first_stems.intern(first) as usize;
        if number == self.by_first.len() {
            self.by_first.push(Vec::new());
        }
        self.by_first[number].push(self.phrases.len() as u32);
        self.phrases.push(phrase);
    }

    /// The words of a concept, by its id in the public API, in the language.
    pub fn words(&self, id: &str) -> Vec<&'static str> {
        let row = id.strip_prefix('c').and_then(|row| row.parse::<u16>().ok()).map(Id::Row);
        let place = || self.places.iter().find(|(place, _)| *place == id).map(|(place, _)| Id::Place(place));
        let Some(id) = row.or_else(place) else { return Vec::new() };
        let plain = self.phrases_of(id).filter(|phrase| phrase.made == Made::Plain);
        plain.map(|phrase| phrase.meaning.written).collect()
    }

    /// The phrases of a concept.
    pub fn phrases_of(&self, id: Id) -> impl Iterator<Item = &Phrase> {
        let range = match id {
            Id::Row(row) => {
                let first_place = self.places.first().map(|(_, range)| range.start);
                let behind = || first_place.unwrap_or(self.phrases.len() as u32);
                let start = self.rows.get(usize::from(row)).copied();
                start.map(|start| start..self.rows.get(usize::from(row) + 1).copied().unwrap_or_else(behind))
            }
            Id::Place(place) => self.places.iter().find(|(known, _)| *known == place).map(|(_, range)| range.clone()),
        };
        range.into_iter().flatten().map(|at| &self.phrases[at as usize]).filter(|phrase| phrase.made != Made::Bare)
    }

    /// The phrases that begin a row of stems, the longest first: how many stems each has, and what it means.
    pub fn phrases(&self, stems: &[&str]) -> impl Iterator<Item = (usize, Meaning)> {
        let found = stems.first().and_then(|first| self.first_stems.get(first));
        let found = found.map_or(&[][..], |number| &self.by_first[number as usize]);
        let fits = |phrase: &&Phrase| {
            let ahead = stems.get(..phrase.stems.len());
            ahead.is_some_and(|ahead| ahead.iter().zip(&phrase.stems).all(|(stem, wanted)| **stem == **wanted))
        };
        let phrases = found.iter().map(|at| &self.phrases[*at as usize]);
        phrases.filter(fits).map(|phrase| {
            let ambiguous = phrase.meaning.ambiguous || phrase.made == Made::Bare;
            (phrase.stems.len(), Meaning { ambiguous, ..phrase.meaning })
        })
    }
}

/// The parts of a phrase that the index counts one by one; of a short name (`G20`) its letters and its digits.
fn parts(phrase: &str) -> impl Iterator<Item = &str> {
    phrase
        .split([' ', '-', '‑', '/', '.'])
        .flat_map(|part| <[&str; 2]>::from(part.split_at(token::digits_of_name(part).unwrap_or(part.len()))))
        .filter(|part| !part.is_empty())
}

/// What a word is looked up by.
pub fn stem(profile: &Profile, word: &str) -> String {
    let exact = fold::exact(word);
    let folded = profile.fold(&exact);
    profile.stem(&exact, &folded).into_owned()
}
