//! Vietnamese. Words of several syllables are written with spaces; segmented text joins the
//! syllables of a word by underscores. Sources: CLDR (months, currencies), the style of agencies.

mod join;
mod marks;
mod packed;
mod segment;
mod word_list;

pub use join::split_join;
pub use marks::tone_placement;
pub(super) use packed::pack_words;
pub use segment::{Segmenter, Shape, Syllable, segment};
pub use word_list::WordList;

use super::{Direction, Language, Methods, Profile, Script, State, tables};

/// Vietnamese in the register.
pub static LANGUAGE: Language = Language {
    code: "vi",
    name: "Tiếng Việt",
    english_name: "Vietnamese",
    direction: Direction::Ltr,
    script: Some(Script::Latin),
    own_letters: "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    foreign_letters: "äöüßëåæøñçîïœąćęłńśźżčďěňřšťůžışğőű",
    common_words: "và là có cho không trong khi hai năm cùng ra theo sau qua nga bên vào do tháng hay như ngày các sang \
        trên cao nam mua bán thăm",
    methods: Methods {
        fold: Some(tone_placement),
        read_words: Some(|table| Box::new(WordList::read(table))),
        segment: Some(words_of),
        split_join: Some(joins_of),
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

fn words_of(profile: &Profile, syllables: &[&str], starts_sentence: bool) -> Vec<usize> {
    profile.words().map_or_else(|| vec![1; syllables.len()], |words| segment(words, syllables, starts_sentence))
}

fn joins_of(profile: &Profile, before: Option<&str>, parts: &[&str]) -> Vec<usize> {
    profile.words().map_or_else(|| vec![parts.len()], |words| split_join(words, before, parts))
}
