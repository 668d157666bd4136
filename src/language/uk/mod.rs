//! Ukrainian. Sources: CLDR (numbers, dates), the orthography of 2019, the style of agencies.

use super::{Direction, Language, Methods, Script, State, tables};

/// Ukrainian in the register.
pub static LANGUAGE: Language = Language {
    code: "uk",
    name: "Українська",
    english_name: "Ukrainian",
    direction: Direction::Ltr,
    script: Some(Script::Cyrillic),
    own_letters: "іїєґ",
    // Russian, Belarusian, South Slavic and Turkic ones.
    foreign_letters: "ыэёъўјљњћђџѓќѕәөүұқғңһ",
    common_words: "в у на не що з до та за про для від як це його її але їх був була було були під після між року \
        який яка які яке при також або вже із зі більше чи лише тільки щодо через ще є має можуть україни сша \
        заявив повідомив вони вона уряд рада ради вибори",
    methods: Methods::NONE,
    tables: tables!["abbreviations", "folds", "numbers", "sentences", "stopwords"],
    state: State::new(),
};
