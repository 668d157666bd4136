//! Concepts: which words mean the same in our languages.
//!
//! `concepts/*.tsv` has one row per meaning: a name, and the words for it in English, Vietnamese, Hindi,
//! Arabic and Russian, parted by `, `; `?` behind a word says that it often means something else. A
//! language's pack has its own column, a row a line; a concept is the number of its row, so that no pack
//! need repeat the names (they were 14 kB of each). Names of countries and regions come from CLDR and are
//! concepts too.
//!
//! A word is looked up by its stem, so that its inflected forms are found.

use std::fmt;

use rustc_hash::FxHashMap;

use super::profile::Profile;
use crate::fold;

/// The columns of the rows, behind the id.
const COLUMNS: [&str; 5] = ["en", "vi", "hi", "ar", "ru"];

/// No phrase has more words.
pub const MOST_WORDS: usize = 8;

/// The files of rows, in the order in which a reader finds them.
#[cfg(feature = "packs")]
pub const ROWS: [&str; 6] = [
    include_str!("concepts/politics.tsv"),
    include_str!("concepts/security.tsv"),
    include_str!("concepts/economy.tsv"),
    include_str!("concepts/science.tsv"),
    include_str!("concepts/society.tsv"),
    include_str!("concepts/common.tsv"),
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

/// The id of a row by its name.
///
/// ```
/// use khabar::language::concept::id_of;
/// assert!(id_of("peace").is_some() && id_of("no such name").is_none());
/// ```
pub fn id_of(name: &str) -> Option<String> {
    let rows = ROWS.iter().flat_map(|rows| rows.lines());
    rows.map(|row| row.split('\t').next().unwrap_or_default())
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

/// A phrase, but for its first stem.
#[derive(Debug)]
struct Phrase {
    rest: Vec<Box<str>>,
    meaning: Meaning,
}

/// The concepts of a language.
#[derive(Debug, Default)]
pub struct Concepts {
    rows: Vec<Vec<&'static str>>,
    places: FxHashMap<&'static str, Vec<&'static str>>,
    by_first: FxHashMap<Box<str>, Vec<Phrase>>,
}

impl Concepts {
    /// From the lines of a pack: the words of each row, and `place IN: words`.
    pub(super) fn new(profile: &Profile, rows: &'static str, names: &'static str) -> Self {
        let mut concepts = Self::default();
        let rows = (0..).map(Id::Row).zip(rows.lines());
        let places = names.lines().filter(|line| line.starts_with("place ")).filter_map(|line| line.split_once(": "));
        for (id, words) in rows.chain(places.map(|(place, words)| (Id::Place(place), words))) {
            if let Id::Row(_) = id {
                concepts.rows.push(Vec::new());
            }
            for word in words.split(", ") {
                let (word, ambiguous) = word.strip_suffix('?').map_or((word, false), |word| (word, true));
                match id {
                    Id::Row(row) => concepts.rows[usize::from(row)].push(word),
                    Id::Place(place) => concepts.places.entry(place).or_default().push(word),
                }
                let mut stems = parts(word).map(|word| stem(profile, word).into_boxed_str());
                if let Some(first) = stems.next() {
                    let phrase = Phrase { rest: stems.collect(), meaning: Meaning { id, ambiguous, written: word } };
                    concepts.by_first.entry(first).or_default().push(phrase);
                }
            }
        }
        // Longest first.
        concepts
            .by_first
            .values_mut()
            .for_each(|found| found.sort_by_key(|phrase| std::cmp::Reverse(phrase.rest.len())));
        concepts
    }

    /// The words of a concept, by its id in the public API, in the language.
    pub fn words(&self, id: &str) -> &[&'static str] {
        let row = id.strip_prefix('c').and_then(|row| row.parse::<usize>().ok());
        row.map_or_else(|| self.places.get(id), |row| self.rows.get(row)).map_or(&[], Vec::as_slice)
    }

    /// The phrases that begin a row of stems, the longest first: how many stems each has, and what it means.
    pub fn phrases(&self, stems: &[&str]) -> impl Iterator<Item = (usize, Meaning)> {
        let found = stems.first().and_then(|first| self.by_first.get(*first)).map_or(&[][..], Vec::as_slice);
        let fits = |phrase: &&Phrase| {
            let next = stems.get(1..=phrase.rest.len());
            next.is_some_and(|next| next.iter().zip(&phrase.rest).all(|(stem, wanted)| **stem == **wanted))
        };
        found.iter().filter(fits).map(|phrase| (phrase.rest.len() + 1, phrase.meaning))
    }
}

/// The parts of a phrase that the index counts one by one.
fn parts(phrase: &str) -> impl Iterator<Item = &str> {
    phrase.split([' ', '-', '‑', '/', '.']).filter(|part| !part.is_empty())
}

/// What a word is looked up by.
pub fn stem(profile: &Profile, word: &str) -> String {
    let exact = fold::exact(word);
    let folded = profile.fold(&exact);
    profile.stem(&exact, &folded).into_owned()
}
