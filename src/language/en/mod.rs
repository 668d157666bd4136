//! English. Sources: CLDR (months, currencies), the style of agencies for the rest.

use pagefind_stem::{Algorithm, Stemmer};

use super::{Direction, Language, Methods, Profile, Script, State, tables};

/// English in the register.
pub static LANGUAGE: Language = Language {
    code: "en",
    name: "English",
    english_name: "English",
    direction: Direction::Ltr,
    script: Some(Script::Latin),
    own_letters: "",
    // Marked letters come in names and loans; a text full of them is not English.
    foreign_letters: "äöüßéèêëàâáãåæøñçîïíìôóòõúùûýœąćęłńśźżčďěňřšťůžăđơưışğőűạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    common_words: "the of and to in a is that for on was with as it by be are at this from have has had or not but \
        which were their its an will been he she they his her we said would between after also who when",
    methods: Methods { stem: Some(stem), ..Methods::NONE },
    tables: tables![
        "abbreviations",
        "cldr",
        "events",
        "folds",
        "names",
        "numbers",
        "rules",
        "senses",
        "sentences",
        "stopwords"
    ],
    state: State::new(),
};

/// Snowball's English stemmer.
fn stem(_: &Profile, _: &str, folded: &str) -> String {
    Stemmer::create(Algorithm::English).stem(folded).into_owned()
}
