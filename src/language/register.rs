//! A language as the register has it: what is known before its pack comes, and the pack once it is
//! there.

use std::any::Any;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use super::names::{NameTables, Names};
use super::pack::Opened;
use super::profile::Profile;
use super::{Direction, Script, concept, pack, packing, shared};
use crate::error::Error;
use crate::table::{LetterSet, WordSet};

/// A table of a language: its name and its text, as it stands in the language's folder.
pub type Table = (&'static str, &'static str);

/// What is known of a language without its pack: enough to name it and to tell it from others.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 code; `und` for no language.
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
    /// What a table cannot say.
    pub methods: Methods,
    /// The tables of its folder; none where packs are loaded at run time.
    pub tables: &'static [Table],
    /// Its profile, with and without the pack; write `State::new()`.
    pub state: State,
}

/// What a part of a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Conjunction, preposition, future or question: و ف ب ك ل س أ.
    Proclitic,
    /// ال, and the second ل of لل.
    Article,
    /// What bears the meaning.
    Stem,
    /// An attached pronoun: ه ها هم هن هما ك كم كن كما ي ني نا.
    Enclitic,
}

impl Role {
    /// The name in the public API.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Proclitic => "proclitic",
            Role::Article => "article",
            Role::Stem => "stem",
            Role::Enclitic => "enclitic",
        }
    }
}

/// A part of a word: where it stands in the word, in bytes, and what it is to it.
pub type Part = (Range<usize>, Role);

/// From a run of syllables to the lengths of its words; they add up to the run's.
pub type Segment = fn(&Profile, &[&str], bool) -> Vec<usize>;

/// From the parts of a joined token, and the syllable before it, to the lengths of its words; they
/// add up to the token's.
pub type SplitJoin = fn(&Profile, Option<&str>, &[&str]) -> Vec<usize>;

/// Functions that live in a language's folder, for what a table cannot say. A language needs none.
#[derive(Debug)]
pub struct Methods {
    /// Spellings that are one, beyond what the table of folds says.
    pub fold: Option<for<'a> fn(&'a str) -> Cow<'a, str>>,
    /// Makes the table of words, as the pack has it, ready for the methods below.
    pub read_words: Option<fn(&'static str) -> Words>,
    /// For a language that writes words of several syllables apart: how many of a run of syllables,
    /// as written, make up each word. The last argument tells whether the run begins a sentence.
    pub segment: Option<Segment>,
    /// How many of the parts that a joiner joins (`Nga_Vladimir_Putin`) make up each word, given the
    /// syllable before them, if one stands there.
    pub split_join: Option<SplitJoin>,
    /// The parts of a word as written: what it is, and what is joined to it.
    pub parts: Option<fn(&Profile, &str) -> Vec<Part>>,
    /// Whether another letter in the place of this one makes another word rather than a misspelling.
    pub tells_words_apart: Option<fn(char) -> bool>,
    /// The stem of a word, given its exact and its folded form.
    pub stem: Option<fn(&Profile, &str, &str) -> String>,
    /// What a folded word of a name may be looked up by, in a language that inflects names: where the last argument says that
    /// it stands in the nominative, one key; else one for each case that it may stand in.
    pub name_keys: Option<fn(&str, bool) -> Vec<String>>,
}

impl Methods {
    /// None of them.
    pub const NONE: Methods = Methods {
        fold: None,
        read_words: None,
        segment: None,
        split_join: None,
        parts: None,
        tells_words_apart: None,
        stem: None,
        name_keys: None,
    };
}

/// A language's table of words, in a shape that only its own methods know (see [`Profile::words`]).
pub type Words = Box<dyn Any + Send + Sync>;

/// What is made of a language when it is first needed: its profiles, and its letters and frequent
/// words ready for look-up.
#[derive(Debug)]
pub struct State {
    bare: OnceLock<Profile>,
    full: OnceLock<Profile>,
    name_text: OnceLock<&'static str>,
    event_text: OnceLock<&'static str>,
    names: OnceLock<Names>,
    traits: OnceLock<Traits>,
}

/// What tells a language from others.
#[derive(Debug)]
pub(super) struct Traits {
    pub own_letters: LetterSet,
    pub foreign_letters: LetterSet,
    pub common_words: WordSet,
}

impl State {
    /// Nothing made yet.
    #[allow(clippy::new_without_default, reason = "statics need a const function")]
    pub const fn new() -> Self {
        Self {
            bare: OnceLock::new(),
            full: OnceLock::new(),
            name_text: OnceLock::new(),
            event_text: OnceLock::new(),
            names: OnceLock::new(),
            traits: OnceLock::new(),
        }
    }
}

impl Language {
    /// What engines read: the profile from the pack, or as long as there is none, a bare one that
    /// leaves everything to Unicode's rules.
    pub fn profile(&'static self) -> &'static Profile {
        // Where there are no tables, what compiles them need not be in the program.
        if cfg!(feature = "packs") && !self.tables.is_empty() {
            return self.state.full.get_or_init(|| {
                let packed = packing::compile(self);
                // The tables are part of the program: a fault in them is the program's, and
                // `every_table_compiles` would have shown it.
                match pack::open(self, &packed) {
                    Ok(Opened::Words(profile)) => *profile,
                    Ok(_) => Profile::bare(self),
                    Err(error) => panic!("{}: {error}", self.code),
                }
            });
        }
        self.state.full.get().unwrap_or_else(|| self.state.bare.get_or_init(|| Profile::bare(self)))
    }

    /// Whether the profile has its tables. True of no language: there is nothing to load for it.
    pub fn is_loaded(&self) -> bool {
        !self.tables.is_empty() || self.state.full.get().is_some() || self.script.is_none()
    }

    /// Takes the language's pack, or one of its packs of names and of events; of no language, the list of entities that all share. A second one
    /// of a kind changes nothing.
    ///
    /// # Errors
    /// `bad-pack` if the bytes are no pack of this language, of another version, or damaged, or if names and the list of
    /// entities were not built together.
    pub fn load(&'static self, bytes: &[u8]) -> Result<(), Error> {
        // Set meanwhile by another thread: that one is as good.
        match pack::open(self, bytes)? {
            Opened::Words(profile) if !self.is_loaded() => _ = self.state.full.set(*profile),
            Opened::Words(_) => {}
            Opened::Later(pack) => {
                // The list of entities is of no language.
                let own = if pack.is_events { &self.state.event_text } else { &self.state.name_text };
                let place = self.script.map(|_| own);
                if !shared::shared().take(pack, place) {
                    return Err(pack::other_build());
                }
            }
        }
        Ok(())
    }

    /// Whether it has packs of names and of events.
    pub fn has_names(&self) -> bool {
        concept::COLUMNS.contains(&self.code)
    }

    /// Whether its packs are here: of names, of events.
    pub fn has_name_tables(&self) -> [bool; 2] {
        [&self.state.name_text, &self.state.event_text].map(|text| !self.tables.is_empty() || text.get().is_some())
    }

    /// Whether its names are here, with the list of whose they are, or it has none.
    pub fn knows_names(&self) -> bool {
        !self.has_names() || (self.has_name_tables() == [true; 2] && shared::knows_entities())
    }

    /// What its words tell of names, given its profile.
    pub(super) fn names(&'static self, profile: &'static Profile) -> &'static Names {
        static NOTHING: OnceLock<Names> = OnceLock::new();
        if profile.is_bare() {
            return NOTHING.get_or_init(Names::default);
        }
        // Another thread may have set one of them so far.
        let lacks_one = self.state.name_text.get().is_none() || self.state.event_text.get().is_none();
        if cfg!(feature = "packs") && lacks_one && !self.tables.is_empty() {
            for packed in packing::compile_names(self).into_iter().flatten() {
                if let Ok(Opened::Later(pack)) = pack::open(self, &packed) {
                    let place = if pack.is_events { &self.state.event_text } else { &self.state.name_text };
                    let _ = place.set(pack.keep());
                }
            }
        }
        match (self.state.name_text.get(), self.state.event_text.get(), shared::shared().entities()) {
            (Some(names), Some(events), Some(entities)) => {
                self.state.names.get_or_init(|| Names::new(profile, &NameTables::of(names, events), entities))
            }
            _ => NOTHING.get_or_init(Names::default),
        }
    }

    /// Whether a folded word is one of the language's frequent words.
    pub fn is_common(&self, word: &str) -> bool {
        self.traits().common_words.contains(word)
    }

    pub(super) fn traits(&self) -> &Traits {
        self.state.traits.get_or_init(|| {
            let mut common_words = WordSet::default();
            common_words.add(&mut self.common_words.split(' '));
            Traits {
                own_letters: LetterSet::of(self.own_letters),
                foreign_letters: LetterSet::of(self.foreign_letters),
                common_words,
            }
        })
    }
}
