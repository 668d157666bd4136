//! Languages: the register, detection, packs, and one folder of tables for each language.
//!
//! Engines read a [`Profile`] and never learn which language they serve: what is true of one
//! language only stands in that language's folder. Its tables are compiled into a [pack](compile),
//! which is part of the program natively and loaded at run time on the web. Without its pack, and
//! without a folder, a language is read by Unicode's rules.

mod class;
pub mod concept;
mod cues;
mod detect;
pub mod entity;
mod folds;
mod front;
pub mod grammar;
mod letters;
pub mod lexicon;
pub mod names;
mod pack;
mod packing;
mod profile;
mod register;
mod script;
mod shared;

// A folder to copy. Compiled in tests only, so that it stays true and costs nothing.
#[cfg(test)]
mod example;
#[cfg(test)]
mod tests;

pub use cues::Cues;
pub use detect::{Guess, detect, main_script};
pub use folds::Folds;
pub use packing::{
    compile, compile_entities, compile_entity_table, compile_name_tables, compile_names, compile_tables, concept_table,
    name_tables,
};
pub use profile::{NumberHabit, NumeralHabit, Profile};
pub use register::{Language, Methods, Part, Role, State, Table, Words};
pub use script::{Direction, Script};
pub use shared::knows_entities;

/// Makes the register of a list of folders.
macro_rules! register {
    ($($folder:ident)*) => {
        $(pub mod $folder;)*

        /// Every language with rules of its own. Where nothing else tells two apart, the one that
        /// stands first is meant.
        pub static LANGUAGES: [&Language; [$(stringify!($folder)),*].len()] = [$(&$folder::LANGUAGE),*];
    };
}

// The register: a line for each folder.
register! {
    vi
    hi
    ar
    en
    ru
    uk
    ur
    mr
    fa
    bn
}

/// The named tables of a language's folder. Without the feature `packs` (on the web) there are
/// none: they come at run time.
macro_rules! tables {
    ($($name:literal),*) => {
        if cfg!(feature = "packs") { &[$(($name, $crate::language::table!($name))),*] } else { &[] }
    };
}
#[cfg(feature = "packs")]
macro_rules! table {
    ($name:literal) => {
        include_str!(concat!($name, ".txt"))
    };
}
#[cfg(not(feature = "packs"))]
macro_rules! table {
    ($name:literal) => {
        ""
    };
}
use {table, tables};

/// No language. What all languages share is its pack: the list of entities.
pub static UNKNOWN: Language = Language {
    code: "und",
    name: "?",
    english_name: "Unknown language",
    direction: Direction::Ltr,
    script: None,
    own_letters: "",
    foreign_letters: "",
    common_words: "",
    methods: Methods::NONE,
    tables: &[],
    state: State::new(),
};

/// The language of a BCP 47 tag, by its first subtag, if it has a folder.
pub fn language(tag: &str) -> Option<&'static Language> {
    let primary = tag.split('-').next().unwrap_or_default();
    LANGUAGES.into_iter().find(|language| language.code.eq_ignore_ascii_case(primary))
}

/// The profile for a BCP 47 tag, that of no language where the register has none.
///
/// ```
/// use khabar::language::profile;
/// assert_eq!(profile("hi-IN").language.code, "hi");
/// assert_eq!(profile("tlh").language.code, "und");
/// ```
pub fn profile(tag: &str) -> &'static Profile {
    language(tag).unwrap_or(&UNKNOWN).profile()
}

/// The language of a profile's number; no language for a number that none has.
pub fn by_number(number: u8) -> &'static Language {
    LANGUAGES.get(usize::from(number)).copied().unwrap_or(&UNKNOWN)
}

/// The profile of no language: Unicode's rules alone.
pub fn unknown() -> &'static Profile {
    UNKNOWN.profile()
}

/// Which way a text in this language runs; a language without a profile is judged by most letters
/// of a sample.
pub fn direction(profile: &Profile, sample: &str) -> Direction {
    const SAMPLE: usize = 400;
    if profile.language.script.is_some() {
        return profile.language.direction;
    }
    // Hebrew to Thaana and the Arabic presentation forms: Unicode's right-to-left blocks.
    let is_rtl = |c: &char| matches!(*c as u32, 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF);
    let (rtl, ltr): (Vec<char>, Vec<char>) =
        sample.chars().take(SAMPLE).filter(|c| c.is_alphabetic()).partition(is_rtl);
    if rtl.len() > ltr.len() { Direction::Rtl } else { Direction::Ltr }
}

/// A name in Latin letters without its marks, with its capitals.
pub fn without_marks(name: &str) -> std::borrow::Cow<'_, str> {
    if name.is_ascii() {
        return name.into();
    }
    // It is folded in lower case elsewhere.
    match crate::fold::bare(name) {
        bare if bare.contains('Đ') => bare.replace('Đ', "D").into(),
        bare => bare,
    }
}

/// Whether a word is none of its language's, as far as a table of the language's words can tell: a name, or a foreign word. In a
/// language without one nothing is.
pub fn is_foreign(profile: &'static Profile, word: &str) -> bool {
    profile.language.code == ar::LANGUAGE.code && profile.words().is_some_and(|words| !ar::is_known(words, word))
}

/// The words of a person's name in the nominative, where they stand in another case for sure. (No method of the register: what
/// that names is a part of every first visit, and this only facts ask for.)
pub fn nominative(profile: &'static Profile, words: &[&str]) -> Option<Vec<String>> {
    if profile.language.code != ru::LANGUAGE.code {
        return None;
    }
    ru::nominative::nominative(words, |name| {
        let entries = profile.names().entries(&profile.fold(&crate::fold::exact(name)), &[]);
        let is_given = |sense| matches!(sense, names::Sense::Class(names::Class::Given | names::Class::WeakGiven, _));
        entries.iter().any(|entry| entry.rest.is_empty() && is_given(entry.sense))
    })
}
