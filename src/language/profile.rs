//! What the engines may know of a language: the tables of its pack, ready for look-up.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::LANGUAGES;
use super::concept::Concepts;
use super::cues::Cues;
use super::folds::Folds;
use super::grammar::Grammar;
use super::lexicon::{Classes, Lexicon};
use super::names::Names;
use super::pack;
use super::register::{Language, Table, Words};
use crate::find;
use crate::fold;
use crate::table::WordSet;

/// No single letter with its marks is longer, in bytes: an initial counts as an abbreviation.
const LONGEST_LETTER: usize = 12;

/// How a language writes numbers (after digits of all scripts were unified).
#[derive(Debug)]
pub struct NumberHabit {
    /// Marks before the fraction, the usual one first.
    pub decimal: Vec<char>,
    /// Marks between groups of digits, the usual one first; a space stands for every kind of space.
    pub group: Vec<char>,
}

/// How a language spells numbers, beyond what the classes of its words say.
#[derive(Debug)]
pub struct NumeralHabit {
    /// A digit may stand before its tens: خمسة وعشرون.
    pub units_first: bool,
    /// Two digits in a row may be tens and units: `chín trăm ba bảy`.
    pub digit_pairs: bool,
    /// Years are read in pairs: `nineteen eighty-four`.
    pub year_pairs: bool,
    /// A scale alone is one of it: ألف, тысяча.
    pub bare_scale: bool,
    /// The head noun of a count has at most so many words.
    pub noun_words: usize,
    /// Endings of adjectives, where they tell which words of it come before the noun itself; none where they do not.
    pub adjectives: Vec<&'static str>,
    /// Endings of verbs, which are no nouns.
    pub verbs: Vec<&'static str>,
}

impl Default for NumeralHabit {
    fn default() -> Self {
        Self {
            units_first: false,
            digit_pairs: false,
            year_pairs: false,
            bare_scale: false,
            noun_words: 1,
            adjectives: Vec::new(),
            verbs: Vec::new(),
        }
    }
}

/// The knowledge of one language.
#[derive(Debug)]
pub struct Profile {
    /// Whose it is.
    pub language: &'static Language,
    /// The language's place in the register.
    pub number: u8,
    /// How numbers are written.
    pub numbers: NumberHabit,
    /// Letters that join a following number without a space and are a word of their own: `و5`.
    pub number_proclitics: Vec<char>,
    /// Words with their senses.
    pub lexicon: Lexicon,
    /// The rules for values.
    pub grammar: Grammar,
    /// How numbers are spelled.
    pub numerals: NumeralHabit,
    /// The rows of its concepts, and these ready for look-up once somebody asks.
    concept_rows: &'static str,
    concept_names: &'static str,
    concepts: OnceLock<Concepts>,
    /// The table of words, for the language's own methods.
    words: Option<Words>,
    /// Words that tell sentences and lines apart.
    pub cues: Cues,
    abbreviations: WordSet,
    longest_abbreviation: usize,
    stop_words: WordSet,
    folds: Folds,
    is_bare: bool,
}

impl Profile {
    /// The profile of a language whose pack is not there: Unicode's rules, and the rules for values
    /// that hold in every language.
    pub(super) fn bare(language: &'static Language) -> Self {
        // The common tables are part of the program, and `the_common_tables_compile` reads them.
        Self::empty(language).with_values(&[]).unwrap_or_else(|error| panic!("common tables: {error}"))
    }

    fn empty(language: &'static Language) -> Self {
        let number = LANGUAGES.iter().position(|other| other.code == language.code).unwrap_or(LANGUAGES.len());
        Self {
            language,
            number: number as u8,
            numbers: NumberHabit { decimal: vec!['.', ','], group: Vec::new() },
            number_proclitics: Vec::new(),
            lexicon: Lexicon::default(),
            grammar: Grammar::default(),
            numerals: NumeralHabit::default(),
            concept_rows: "",
            concept_names: "",
            concepts: OnceLock::new(),
            words: None,
            cues: Cues::default(),
            abbreviations: WordSet::default(),
            longest_abbreviation: LONGEST_LETTER,
            stop_words: WordSet::default(),
            folds: Folds::default(),
            // There are no tables for no language, so nothing is missing.
            is_bare: language.script.is_some(),
        }
    }

    /// The profile that the tables of a pack make. A table of an unknown name is passed over, so
    /// that a newer pack can have more; a line that says nothing is an error.
    pub(super) fn from_tables(language: &'static Language, tables: &[Table]) -> Result<Self, String> {
        let mut profile = Self { is_bare: false, ..Self::empty(language) };
        for &(name, text) in tables {
            match name {
                "abbreviations" => {
                    profile.abbreviations.add(&mut text.split_whitespace());
                    profile.longest_abbreviation = profile.abbreviations.longest().max(LONGEST_LETTER);
                }
                "stopwords" => profile.stop_words.add(&mut text.split_whitespace()),
                "folds" => profile.folds = Folds::read(text)?,
                "words" => profile.words = language.methods.read_words.map(|read| read(text)),
                "numbers" => profile.read_numbers(text)?,
                "sentences" => profile.read_cues(text)?,
                "concepts" => profile.concept_rows = text,
                "cldr" => profile.concept_names = text,
                _ => {}
            }
        }
        profile.with_values(tables)
    }

    /// With the words and the rules for values: the language's own before those of all languages.
    fn with_values(mut self, tables: &[Table]) -> Result<Self, String> {
        let mut classes = Classes::default();
        let of = |wanted: &'static str| tables.iter().filter(move |(name, _)| *name == wanted).map(|(_, text)| *text);
        for text in of("senses").chain([pack::common_senses()]) {
            self.lexicon.read(&mut classes, text, false)?;
        }
        for text in of("cldr") {
            self.lexicon.read(&mut classes, text, true)?;
        }
        self.lexicon.sort();
        // The common definitions serve a language's rules.
        self.grammar.read(&mut classes, pack::common_rules())?;
        let common = std::mem::take(&mut self.grammar.rules);
        for text in of("rules") {
            self.grammar.read(&mut classes, text)?;
        }
        self.grammar.rules.extend(common);
        self.grammar.index();
        Ok(self)
    }

    fn read_numbers(&mut self, text: &'static str) -> Result<(), String> {
        let signs = |words: &str| -> Vec<char> {
            words.split(' ').filter_map(|word| if word == "space" { Some(' ') } else { word.chars().next() }).collect()
        };
        for (key, words) in entries(text)? {
            match (key, words) {
                ("decimal", _) => self.numbers.decimal = signs(words),
                ("group", _) => self.numbers.group = signs(words),
                ("proclitics", _) => self.number_proclitics = signs(words),
                ("numerals", _) => {
                    for word in words.split(' ') {
                        match word {
                            "units-first" => self.numerals.units_first = true,
                            "digit-pairs" => self.numerals.digit_pairs = true,
                            "year-pairs" => self.numerals.year_pairs = true,
                            "bare-scale" => self.numerals.bare_scale = true,
                            _ => return Err(format!("its numerals have a habit “{word}”, which nothing knows.")),
                        }
                    }
                }
                ("adjectives", _) => self.numerals.adjectives = words.split(' ').collect(),
                ("verbs", _) => self.numerals.verbs = words.split(' ').collect(),
                ("noun-words", _) => {
                    self.numerals.noun_words =
                        words.parse().map_err(|_| format!("“{words}” is no number of words."))?;
                }
                _ => return Err(format!("its table of numbers has a line “{key}: {words}”.")),
            }
        }
        Ok(())
    }

    fn read_cues(&mut self, text: &'static str) -> Result<(), String> {
        for (key, words) in entries(text)? {
            if !self.cues.take(key, words) {
                return Err(format!("its table of sentences has a line “{key}: {words}”."));
            }
        }
        Ok(())
    }

    /// The table of words, as the language's `read_words` made it; none without the pack.
    pub fn words<T: 'static>(&self) -> Option<&T> {
        self.words.as_ref()?.downcast_ref()
    }

    /// Whether the language has tables that are not here.
    pub fn is_bare(&self) -> bool {
        self.is_bare
    }

    /// The folded form of a word: the one spelling for all that the language's writers take for the
    /// same word. Never empty for a word that is not.
    pub fn fold<'a>(&self, word: &'a str) -> Cow<'a, str> {
        let folded = self.folds.apply(fold::compatible(word));
        let folded = match (self.language.methods.fold, folded) {
            (Some(fold), Cow::Borrowed(word)) => fold(word),
            (Some(fold), Cow::Owned(word)) => fold(&word).into_owned().into(),
            (None, folded) => folded,
        };
        // A word of nothing but what is left out (a lone tatweel) is itself.
        if folded.is_empty() { fold::exact(word).into() } else { folded }
    }

    /// The stem of a word, given its exact and its folded form; the folded form where the language has
    /// no stemmer.
    pub fn stem<'a>(&self, exact: &str, folded: &'a str) -> Cow<'a, str> {
        /// Longer words, in bytes, are no words of a language.
        const LONG: usize = 120;
        match self.language.methods.stem {
            Some(stem) if !self.is_bare && folded.len() <= LONG => stem(self, exact, folded).into(),
            _ => folded.into(),
        }
    }

    /// Its concepts; none without the pack.
    pub fn concepts(&self) -> &Concepts {
        self.concepts.get_or_init(|| Concepts::new(self, self.concept_rows, self.concept_names))
    }

    /// What its words tell of names, roles and events; nothing without its packs.
    pub fn names(&'static self) -> &'static Names {
        self.language.names(self)
    }

    /// The rows of its concepts, and CLDR's names.
    pub(super) fn concept_texts(&self) -> (&'static str, &'static str) {
        (self.concept_rows, self.concept_names)
    }

    /// Whether an exact form is a word too frequent to say what a text is about.
    pub fn is_stop_word(&self, word: &str) -> bool {
        self.stop_words.contains(word)
    }

    /// The length of the longest abbreviation, in bytes; a written word that is longer, even where
    /// a letter takes more bytes than its folded form, is none.
    pub fn longest_abbreviation(&self) -> usize {
        self.longest_abbreviation
    }

    /// Whether a folded word is one that a full stop follows without ending the sentence.
    pub fn is_abbreviation(&self, word: &str) -> bool {
        self.abbreviations.contains(word)
    }
}

/// The lines of a table: a key, a colon, what belongs to it.
fn entries(text: &'static str) -> Result<Vec<(&'static str, &'static str)>, String> {
    text.lines().map(|line| find::cut(line, ": ").ok_or_else(|| format!("the line “{line}” has no colon."))).collect()
}
