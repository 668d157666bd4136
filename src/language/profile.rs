//! What the engines may know of a language: a table of this shape, filled in the language's folder.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::Script;

/// Which way a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// As in HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// What a word, or several in a row, means to the rules for values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// A month, 1 to 12.
    Month(u8),
    /// A power of ten that multiplies the number before it: 9 for a billion.
    Scale(u8),
    /// A currency's ISO 4217 code, and whether the word alone names it for certain
    /// ("dollar" may be several countries').
    Currency(&'static str, Certainty),
    /// Per cent.
    Percent,
    /// A unit of measure or a word for things counted in thousands: four digits before it are no year.
    Unit,
    /// Stands before a year and belongs to the date: `năm`, `عام`.
    YearBefore,
    /// Stands after a year and belongs to the date: `года`.
    YearAfter,
    /// Stands before a year and shows that it is one, without belonging to the date: `in`.
    YearHintBefore,
    /// Stands after a year and shows that it is one, without belonging to the date: `में`.
    YearHintAfter,
    /// Stands before a year and makes it a decade: `những năm`.
    DecadeBefore,
    /// Stands after a year and makes it a decade: `के दशक`.
    DecadeAfter,
    /// Stands before a day and belongs to the date: `ngày`.
    DayBefore,
    /// Stands before the number of a month: `tháng`.
    MonthBefore,
    /// Joins the two ends of a range: `and`, `to`.
    Range,
}

/// Whether a word names a thing for certain, or by the most likely reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// No other reading.
    Certain,
    /// The most likely of several readings; facts say so.
    Assumed,
}

/// The order of day and month in dates of numbers alone (`5/10/2018`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumericDates {
    /// The day comes first wherever the language is written.
    DayFirst,
    /// It depends on the country.
    Varies,
}

/// How a language writes numbers (after digits of all scripts were unified).
#[derive(Clone, Copy, Debug)]
pub struct NumberHabit {
    /// Marks before the fraction, the usual one first.
    pub decimal: &'static [char],
    /// Marks between groups of digits, the usual one first; a space stands for every kind of space.
    pub group: &'static [char],
}

/// The knowledge of one language.
#[derive(Debug)]
pub struct Profile {
    /// BCP 47 code; `und` for the profile that knows no language.
    pub code: &'static str,
    /// The language's name in itself.
    pub name: &'static str,
    /// The language's name in English.
    pub english_name: &'static str,
    /// Which way it runs.
    pub direction: Direction,
    /// The script it is written in; `None` for `und`.
    pub script: Option<Script>,
    /// Letters that other languages of the script seldom have: any long text has some.
    pub own_letters: &'static str,
    /// Letters of the script that the language itself does not use.
    pub foreign_letters: &'static str,
    /// Frequent short words, lower case, NFC, parted by spaces: for telling languages apart.
    pub common_words: &'static str,
    /// Words that a full stop follows without ending the sentence, lower case, without the stop,
    /// parted by spaces.
    pub abbreviations: &'static str,
    /// How numbers are written.
    pub numbers: NumberHabit,
    /// How dates of numbers alone are written.
    pub numeric_dates: NumericDates,
    /// Letters that join a following number without a space and are a word of their own: `و5`.
    pub number_proclitics: &'static [char],
    /// Endings that make a day of the month of a number: `5th`.
    pub day_suffixes: &'static [&'static str],
    /// Words with their senses, lower case, NFC, inner spaces single. Longer entries win.
    pub senses: &'static [(&'static str, Sense)],
    /// Built from `senses` at first use; write `OnceLock::new()`.
    pub lexicon: OnceLock<Lexicon>,
}

/// The senses of a profile, found by first word.
#[derive(Debug)]
pub struct Lexicon {
    by_first: FxHashMap<&'static str, Vec<(Vec<&'static str>, Sense)>>,
}

impl Lexicon {
    fn new(senses: &'static [(&'static str, Sense)]) -> Self {
        let mut by_first: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for &(words, sense) in senses {
            let mut words = words.split(' ');
            let first = words.next().unwrap_or_default();
            by_first.entry(first).or_default().push((words.collect::<Vec<_>>(), sense));
        }
        // Longest first, so that the first match is the longest; the sort is stable.
        by_first.values_mut().for_each(|entries| entries.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len())));
        Self { by_first }
    }

    /// The entries that begin with this word: the words that must follow, and the sense.
    pub fn starting_with(&self, first: &str) -> &[(Vec<&'static str>, Sense)] {
        self.by_first.get(first).map_or(&[], Vec::as_slice)
    }
}

impl Profile {
    /// Whether a folded word is one of the language's frequent words.
    pub fn is_common(&self, word: &str) -> bool {
        self.common_words.split(' ').any(|common| common == word)
    }

    /// Whether a folded word is one that a full stop follows without ending the sentence.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.split(' ').any(|abbreviation| abbreviation == word)
    }

    /// The senses, ready for look-up.
    pub fn lexicon(&self) -> &Lexicon {
        self.lexicon.get_or_init(|| Lexicon::new(self.senses))
    }
}
