//! Russian. Sources: CLDR (months in the genitive and the nominative, currencies), the style of
//! agencies; case forms are listed until stems come.

use pagefind_stem::{Algorithm, Stemmer};

use super::{Direction, Language, Methods, Profile, Script, State, tables};

/// Russian in the register.
pub static LANGUAGE: Language = Language {
    code: "ru",
    name: "Русский",
    english_name: "Russian",
    direction: Direction::Ltr,
    script: Some(Script::Cyrillic),
    own_letters: "ыэё",
    foreign_letters: "іїєґўјљњћђџѓќѕәөүқғңһ",
    common_words: "и в не на что с по как к из у за от о его до для это при также или года году между после был была \
        было были со во же но а он она они который которые которая уже более сша россии сказал",
    methods: Methods { stem: Some(stem), ..Methods::NONE },
    tables: tables!["abbreviations", "cldr", "folds", "numbers", "rules", "senses", "sentences", "stopwords"],
    state: State::new(),
};

/// Snowball's Russian stemmer.
fn stem(_: &Profile, _: &str, folded: &str) -> String {
    Stemmer::create(Algorithm::Russian).stem(folded).into_owned()
}
