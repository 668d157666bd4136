//! Vietnamese. Words of several syllables are written with spaces; segmented text joins the
//! syllables of a word by underscores. Sources: CLDR (months, currencies), the style of agencies.

use super::{Direction, Language, Methods, Script, State, tables};

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
    methods: Methods::NONE,
    tables: tables!["abbreviations", "numbers", "senses", "stopwords"],
    state: State::new(),
};
