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
    methods: Methods { stem: Some(stem), name_stem: Some(name_stem), ..Methods::NONE },
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

/// Snowball's Russian stemmer.
fn stem(_: &Profile, _: &str, folded: &str) -> String {
    Stemmer::create(Algorithm::Russian).stem(folded).into_owned()
}

/// A word of a name without the ending of its case: a stemmer takes -ов of Лавров for one, and finds no stem that Сергей
/// and Сергея share. Endings of nouns and adjectives, the longest first; three letters stay.
fn name_stem(word: &str) -> &str {
    const LEAST: usize = 3;
    const ENDINGS: [&str; 47] = [
        "иями", "ями", "ами", "ием", "ией", "иях", "ого", "его", "ому", "ему", "ыми", "ими", "еем", "ах", "ях", "ия",
        "ию", "ии", "ие", "ий", "ея", "ею", "ее", "ей", "ой", "ою", "ом", "ем", "ам", "ям", "ым", "им", "ых", "их",
        "ая", "яя", "ую", "юю", "ое", "ые", "ый", "а", "я", "у", "ю", "е", "и",
    ];
    let rest = |ending: &&str| word.strip_suffix(*ending).filter(|rest| rest.chars().nth(LEAST - 1).is_some());
    let word = ENDINGS.iter().find_map(|ending| rest(ending)).unwrap_or(word);
    word.strip_suffix(['ы', 'о', 'й', 'ь']).filter(|rest| rest.chars().nth(LEAST - 1).is_some()).unwrap_or(word)
}
