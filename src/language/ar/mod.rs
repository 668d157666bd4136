//! Arabic. Sources: CLDR (months in both the Egyptian and the Levantine series, currencies), the
//! style of agencies.

use super::{Direction, Language, Methods, Script, State, tables};

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
    methods: Methods::NONE,
    tables: tables!["abbreviations", "numbers", "senses", "stopwords"],
    state: State::new(),
};
