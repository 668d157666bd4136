//! Arabic. Sources: CLDR (months in both the Egyptian and the Levantine series, currencies), the
//! style of agencies.

mod clitics;
mod endings;
mod fold;
mod letters;
mod packed;
mod split;
mod stem;
mod words;

pub use super::Role;
pub use clitics::parts;
pub use fold::fold;
pub(super) use packed::pack_words;
pub use stem::{is_known, stem};
pub use words::Words;

use super::{Direction, Language, Methods, Part, Profile, Script, State, tables};
use crate::fold::is_letter;

/// Arabic in the register.
pub static LANGUAGE: Language = Language {
    code: "ar",
    name: "العربية",
    english_name: "Arabic",
    direction: Direction::Rtl,
    script: Some(Script::Arabic),
    own_letters: "ةأإى",
    foreign_letters: "پچژگکیٹڈڑںھہےۀۇۆۈېڕڵێ",
    common_words: "في من على إلى أن عن مع بين التي الذي هذا هذه كان كانت ما لا قد بعد قبل كما حيث خلال وفي ومن عام وقد \
        ذلك تم أو ثم لم لن هو هي كل غير حتى منذ",
    methods: Methods {
        fold: Some(fold),
        read_words: Some(|table| Box::new(Words::read(table))),
        parts: Some(parts_of),
        stem: Some(stem_of),
        tells_words_apart: Some(is_of_root),
        ..Methods::NONE
    },
    tables: tables![
        "abbreviations",
        "cldr",
        "events",
        "names",
        "numbers",
        "rules",
        "senses",
        "sentences",
        "stopwords",
        "words"
    ],
    state: State::new(),
};

fn parts_of(profile: &Profile, word: &str) -> Vec<Part> {
    profile.words().map_or_else(|| vec![(0..word.len(), Role::Stem)], |words| parts(words, word))
}

/// From the word as written: whether a letter is a clitic is told by spellings that folding merges.
fn stem_of(profile: &Profile, exact: &str, folded: &str) -> String {
    match profile.words() {
        Some(words) if exact.chars().any(is_letter) => stem(words, exact),
        _ => folded.to_owned(),
    }
}

/// The consonants, of which roots are made: كتب is not كسب. Alif, waw, ya, hamza and ta marbuta vary in writing.
fn is_of_root(c: char) -> bool {
    matches!(c, 'ب' | 'ت'..='غ' | 'ف'..='ن')
}
