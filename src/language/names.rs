//! What words tell the rules for names, roles and events: the tables `names.txt` and `events.txt` of a language's
//! folder, and the forms of what is in the list of entities: rows that name somebody or something, and countries.
//!
//! A line of a table is `class value: phrase, phrase`. `word*` stands for all words that begin so and are at most four
//! letters longer, `word**` for any that begins so, `*word` for any that ends so. Words are compared in the language's
//! folded form. The line `habit:` tells what no phrase can. A row of the concepts is a name by its key's prefix
//! (`person.`, `org.`, `city.`, …); in a language whose names are inflected its words are compared by their keys.

use super::Script;
pub use super::class::{Class, Classes};
use super::concept;
use super::entity::{self, Entities, Entity, Kind};
use super::pack;
use super::profile::Profile;
use crate::find;
use crate::fold;
use crate::intern::Interner;
use crate::order;
use crate::span::Span;
use crate::table::ByWord;
use crate::token;

/// How much longer a word may be than the letters before one `*`.
const SUFFIX: usize = 4;

/// The sign over a letter that is doubled, which most writers leave out.
pub const DOUBLED: char = '\u{651}';

/// What a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// A word for the rules, with the value of its class.
    Class(Class, &'static str),
    /// The name of an entity, by its number; `certain` where it seldom means something else.
    Name {
        /// Its number.
        entity: u32,
        /// Whether it seldom means something else.
        certain: bool,
    },
}

/// A phrase by the words behind its first, and what it is.
#[derive(Debug)]
pub struct Entry {
    /// The words behind the first, folded, or keys; one may end in `*`.
    pub rest: Box<[Box<str>]>,
    /// What it is.
    pub sense: Sense,
    /// Whether the words are keys of names (`name_keys`) and not folded forms.
    pub by_key: bool,
    /// Whether its first word is written with a capital, where the script has any; of a name else some other word is.
    pub capital: bool,
    /// Whether it is written with a sign that tells it from another name, and only so: عمّان is Amman, عمان may be Oman.
    pub marked: bool,
}

/// Phrases by their first words.
#[derive(Debug, Default)]
struct Phrases {
    first: Interner,
    entries: Vec<Vec<Entry>>,
}

impl Phrases {
    fn push(&mut self, first: &str, entry: Entry) {
        let number = self.first.intern(first) as usize;
        if number == self.entries.len() {
            self.entries.push(Vec::new());
        }
        self.entries[number].push(entry);
    }

    fn get(&self, first: &str) -> &[Entry] {
        self.first.get(first).map_or(&[], |number| &self.entries[number as usize])
    }
}

/// What the words of a language tell of names, roles and events.
#[derive(Debug, Default)]
pub struct Names {
    by_word: Phrases,
    by_key: Phrases,
    by_beginning: Phrases,
    by_any_beginning: Phrases,
    longest_beginning: usize,
    endings: Vec<(Box<str>, Entry)>,
    /// Everything that has a name of its own, whether it has a form in this language or not: all languages share it.
    pub entities: &'static [Entity],
    /// The numbers of countries among them.
    countries: Option<&'static ByWord<u32>>,
    /// By the first and last words of persons' names, their numbers, each with the other word.
    name_parts: Interner,
    bearers: Vec<Vec<(u32, Box<str>)>>,
    /// Letters joined before words.
    pub proclitics: Vec<&'static str>,
    /// Those of them that are conjunctions.
    pub conjunctions: Vec<&'static str>,
    /// Letters joined before verbs of the future.
    pub futures: Vec<&'static str>,
    /// Letters joined before words, and what they stand for.
    pub fused: Vec<(&'static str, &'static str)>,
    /// Letters joined behind words.
    pub enclitics: Vec<&'static str>,
    /// Definite articles that are words of their own.
    pub articles: Vec<&'static str>,
    /// Definite articles that are joined before a word, alone or with what stands before them.
    pub definite: Vec<&'static str>,
    /// What names of towns end with: -pur, -nagar.
    pub place_endings: Vec<&'static str>,
    /// What definite adjectives end with that are made of nouns: اقتصادية.
    pub adjective_endings: Vec<&'static str>,
    /// Usual words, which are in no name by themselves, by their stems.
    common: Interner,
    /// Whether names are inflected: compared by keys.
    pub has_cases: bool,
    /// Whether a country stands before an office that is of it, with a link between: रूस के राष्ट्रपति.
    pub country_first: bool,
    /// Whether a country or an institution stands before what is of it, as an adjective or a noun: US president.
    pub attributive: bool,
    /// Whether words of nationality are written small.
    pub small_demonyms: bool,
    /// Whether family names come first.
    pub family_first: bool,
    /// Whether most words have marks that other languages leave out in its names: Lê Thành Đô.
    pub marked: bool,
    /// The code of the country whose institutions and offices are meant where a text names no country; empty for a language of
    /// many.
    pub home: &'static str,
}

impl Names {
    /// From the tables of a pack of names, the list that they were built with, and what the language's profile has of
    /// concepts and countries.
    pub(super) fn new(profile: &Profile, tables: &NameTables, entities: &'static Entities) -> Self {
        let habits = tables.names.lines().find_map(|line| line.strip_prefix("habit: ")).unwrap_or_default();
        let has = |habit: &str| find::pieces(habits, ", ").any(|known| known == habit);
        let mut names = Self {
            has_cases: profile.language.methods.name_keys.is_some(),
            country_first: has("country-first"),
            attributive: has("attributive") || has("country-first"),
            small_demonyms: has("small-demonyms"),
            family_first: has("family-first"),
            marked: has("marked"),
            home: find::pieces(habits, ", ").find_map(|habit| habit.strip_prefix("home ")).unwrap_or_default(),
            entities: &entities.list,
            countries: Some(&entities.countries),
            ..Self::default()
        };
        for line in tables.names.lines().chain(tables.events.lines()) {
            names.take_line(profile, line);
        }
        names.take_entities(profile, tables, &entities.rows);
        let Self { by_word, by_key, by_beginning, by_any_beginning, .. } = &mut names;
        for phrases in [by_word, by_key, by_beginning, by_any_beginning] {
            for entries in &mut phrases.entries {
                order::sort_by_key(entries, |entry| std::cmp::Reverse(entry.rest.len()));
            }
        }
        names
    }

    fn take_line(&mut self, profile: &Profile, line: &'static str) {
        let Some((head, words)) = find::cut(line, ": ") else { return };
        let (name, value) = head.split_once(' ').unwrap_or((head, ""));
        // A table of a newer kind may have more classes.
        let Some(class) = Class::named(name) else { return };
        for phrase in find::pieces(words, ", ") {
            match class {
                Class::Proclitic => {
                    self.proclitics.push(phrase);
                    if value == "and" {
                        self.conjunctions.push(phrase);
                    }
                }
                Class::FutureLetter => self.futures.push(phrase),
                Class::Enclitic => self.enclitics.push(phrase),
                Class::Article => self.articles.push(phrase),
                Class::Definite => self.definite.push(phrase),
                Class::PlaceEnding => self.place_endings.push(phrase),
                Class::AdjectiveEnding => self.adjective_endings.push(phrase),
                Class::Fused => self.fused.push((phrase, value)),
                Class::Place => {
                    let (phrase, certain) = phrase.strip_suffix('?').map_or((phrase, true), |phrase| (phrase, false));
                    if let Some(entity) = self.of_code(value) {
                        self.push(profile, phrase, Sense::Name { entity, certain }, self.has_cases);
                    }
                }
                _ => self.push(profile, phrase, Sense::Class(class, value), false),
            }
        }
    }

    /// The entity of a country's code.
    pub fn of_code(&self, code: &str) -> Option<u32> {
        self.countries?.get(code).copied()
    }

    /// The forms of all rows; `named` are those that have an entity, in their order.
    fn take_entities(&mut self, profile: &Profile, tables: &NameTables, named: &[u32]) {
        let (concepts, cldr) = profile.concept_texts();
        let mut passed = 0;
        for (row, words) in (0..).zip(concepts.lines().chain(tables.forms.lines())) {
            let is_named = named.get(passed) == Some(&row);
            passed += usize::from(is_named);
            if words == entity::NO_FORM {
                continue;
            }
            if !is_named {
                for word in find::pieces(words, ", ") {
                    for form in words_of(profile, word) {
                        // What the lexicon writes with a capital is no usual word.
                        if find::find(word, &form).is_none() && profile.language.script != Some(Script::Arabic) {
                            continue;
                        }
                        self.common.intern(&concept::stem(profile, &form));
                        self.common.intern(&profile.fold(&form));
                    }
                }
                continue;
            }
            self.take_names(profile, passed as u32 - 1, words);
        }
        for line in cldr.lines() {
            let Some((code, words)) = line.strip_prefix("place ").and_then(|line| find::cut(line, ": ")) else {
                continue;
            };
            // The world is no place that news goes to.
            if let Some(number) = self.of_code(code) {
                self.take_names(profile, number, words);
            }
        }
    }

    fn take_names(&mut self, profile: &Profile, entity: u32, words: &'static str) {
        let is_person = self.entities[entity as usize].kind == Kind::Person;
        for word in find::pieces(words, ", ") {
            let (word, certain) = word.strip_suffix('?').map_or((word, true), |word| (word, false));
            let word = if word == entity::SAME { self.entities[entity as usize].name } else { word };
            if is_person && let [first, .., last] = &words_of(profile, word)[..] {
                let (first, last) = (profile.fold(first), profile.fold(last));
                let (first, last) = (name_key(profile, &first), name_key(profile, &last));
                for (part, other) in [(&first, &last), (&last, &first)] {
                    let number = self.name_parts.intern(part) as usize;
                    if number == self.bearers.len() {
                        self.bearers.push(Vec::new());
                    }
                    self.bearers[number].push((entity, other.as_str().into()));
                }
            }
            self.push(profile, word, Sense::Name { entity, certain }, self.has_cases);
        }
    }

    fn push(&mut self, profile: &Profile, phrase: &str, sense: Sense, by_key: bool) {
        // What is written small throughout comes from a table that has no capitals.
        let is_small = phrase.chars().all(|c| !c.is_uppercase());
        let capital =
            phrase.chars().next().is_some_and(char::is_uppercase) || (is_small && matches!(sense, Sense::Name { .. }));
        if let Some(ending) = phrase.strip_prefix('*') {
            let entry = Entry { rest: Box::default(), sense, by_key: false, capital, marked: false };
            return self.endings.push((profile.fold(&fold::exact(ending)).into(), entry));
        }
        // A star holds on to its word.
        let key = |word: &str| -> Box<str> {
            let (plain, stars) = word.split_at(word.trim_end_matches('*').len());
            let exact = fold::exact(plain);
            let folded = profile.fold(&exact);
            let form = if by_key { name_key(profile, &folded) } else { folded.into_owned() };
            format!("{form}{stars}").into()
        };
        let mut words = starred(profile, phrase).into_iter().map(|word| key(&word));
        let Some(first) = words.next() else { return };
        let marked = matches!(sense, Sense::Name { .. }) && phrase.contains(DOUBLED);
        let entry = Entry { rest: words.collect(), sense, by_key, capital, marked };
        match (first.strip_suffix("**"), first.strip_suffix('*')) {
            (Some(beginning), _) => {
                self.longest_beginning = self.longest_beginning.max(beginning.len());
                self.by_any_beginning.push(beginning, entry);
            }
            (_, Some(beginning)) => self.by_beginning.push(beginning, entry),
            _ if by_key => self.by_key.push(&first, entry),
            _ => self.by_word.push(&first, entry),
        }
    }

    /// What begins with a word, by its folded form and its keys as a name; of each table the longest phrases first.
    pub fn entries(&self, folded: &str, keys: &[Box<str>]) -> Vec<&Entry> {
        let mut found: Vec<&Entry> = self.by_word.get(folded).iter().collect();
        if self.has_cases {
            keys.iter().for_each(|key| found.extend(self.by_key.get(key)));
        }
        // The longest beginning that is known.
        let ends = std::iter::once(folded.len()).chain(folded.char_indices().rev().map(|(at, _)| at));
        let beginning = ends.take(SUFFIX + 1).map(|end| self.by_beginning.get(&folded[..end]));
        found.extend(beginning.into_iter().find(|entries| !entries.is_empty()).unwrap_or_default());
        let any = folded.char_indices().map(|(at, c)| at + c.len_utf8());
        for end in any.take_while(|end| *end <= self.longest_beginning) {
            found.extend(self.by_any_beginning.get(&folded[..end]));
        }
        found.extend(self.endings.iter().filter(|(ending, _)| folded.ends_with(&**ending)).map(|(_, entry)| entry));
        found
    }

    /// The persons whose names begin or end with a word, without its ending; each with the word at the other end.
    pub fn bearers(&self, part: &str) -> &[(u32, Box<str>)] {
        self.name_parts.get(part).map_or(&[], |number| &self.bearers[number as usize])
    }

    /// Whether a form is one that the lexicon has, and names nobody.
    pub fn is_usual(&self, folded: &str) -> bool {
        self.common.get(folded).is_some()
    }

    /// Whether a word is one of the lexicon's that names nobody.
    pub fn is_common(&self, folded: &str, stem: &str) -> bool {
        self.common.get(folded).is_some() || self.common.get(stem).is_some()
    }
}

/// Whether a word is what a table's word stands for.
pub fn word_fits(pattern: &str, word: &str) -> bool {
    if let Some(beginning) = pattern.strip_suffix("**") {
        return word.starts_with(beginning);
    }
    match pattern.strip_suffix('*') {
        Some(stem) => word.strip_prefix(stem).is_some_and(|rest| rest.chars().nth(SUFFIX).is_none()),
        None => pattern == word,
    }
}

/// The tables of a pack of names.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct NameTables {
    names: &'static str,
    events: &'static str,
    forms: &'static str,
}

impl NameTables {
    /// From the texts of two packs; a table of an unknown name is passed over.
    pub(super) fn of(names: &'static str, events: &'static str) -> Self {
        let mut tables = pack::tables(names);
        tables.extend(pack::tables(events));
        let text = |wanted: &str| tables.iter().find(|(name, _)| *name == wanted).map_or("", |(_, text)| text);
        Self { names: text("names"), events: text("events"), forms: text("forms") }
    }
}

/// The words of a phrase as the index counts them, exact.
fn words_of(profile: &Profile, phrase: &str) -> Vec<String> {
    let mut found = Vec::new();
    token::words(profile, phrase, Span::new(0, phrase.len()), |token, _| {
        token::units(phrase, token, |unit| found.push(fold::exact(unit.of(phrase))));
    });
    found
}

/// The same, with the stars behind them.
fn starred(profile: &Profile, phrase: &str) -> Vec<String> {
    let mut found = Vec::new();
    token::words(profile, phrase, Span::new(0, phrase.len()), |token, _| {
        token::units(phrase, token, |unit| {
            let behind = &phrase[unit.end as usize..];
            let stars = behind.len() - behind.trim_start_matches('*').len();
            found.push(format!("{}{}", unit.of(phrase), &behind[..stars]));
        });
    });
    found
}

/// What a folded word of a name in the nominative is looked up by.
fn name_key(profile: &Profile, folded: &str) -> String {
    let keys = profile.language.methods.name_keys.map(|keys| keys(folded, true));
    keys.and_then(|mut keys| keys.pop()).unwrap_or_else(|| folded.to_owned())
}

/// What a folded word may be looked up by as a word of a name, in any of its cases.
pub fn name_keys(profile: &Profile, folded: &str) -> Vec<Box<str>> {
    match profile.language.methods.name_keys {
        Some(keys) => keys(folded, false).into_iter().map(String::into_boxed_str).collect(),
        None => vec![folded.into()],
    }
}
