//! Russian. Sources: CLDR (months in the genitive and the nominative, currencies), the style of
//! agencies; case forms are listed until stems come.

pub(super) mod nominative;

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
    methods: Methods { stem: Some(stem), name_keys: Some(name_keys), ..Methods::NONE },
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

/// The declensions of names, by the ending of the nominative: `-` marks none. Behind it the endings of the other cases and
/// of the plural. A stemmer takes -ов of Лавров for an ending, finds no stem that Сергей and Сергея share, and one for Армен
/// and Армения.
const DECLENSIONS: [(&str, &str); 14] = [
    ("ия", "ии ию ией"),
    ("ье", "ья ью ьем"),
    ("ие", "ия ию ием ии"),
    ("ий", "ия ию ием ии ого его ому ему им ым ом ем ая яя ой ей ую юю ое ее ие ые их ых ими ыми"),
    ("ый", "ого ому ым ом ая ой ую ое ые ых ыми"),
    ("ой", "ого ому ым ом ая ую ое ые ых ыми"),
    ("ая", "ой ую ий ый ое ого ые ых"),
    ("ое", "ого ому ым ом ая ой ую ий ый ые ых ыми"),
    ("ей", "ея ею еем ее еи"),
    ("а", "ы и е у ой ою ей ею"),
    ("я", "и е ю ей ею"),
    ("о", "а у ом е"),
    ("ь", "я ю ем е и ью ью"),
    ("й", "я ю ем е и"),
];
/// Those of a nominative that ends with its consonant: Путин, Лондон, Романов.
const CONSONANT: &str = "а у ом ем ым е и ы ой ов ам ами ах";

/// Keys of a word of a name: its stem and the ending of its nominative.
fn name_keys(word: &str, is_nominative: bool) -> Vec<String> {
    const LEAST: usize = 2;
    let stem = |ending: &str| word.strip_suffix(ending).filter(|rest| rest.chars().nth(LEAST - 1).is_some());
    let key = |stem: &str, nominative: &str| format!("{stem}+{nominative}");
    let named = DECLENSIONS.iter().find_map(|(nominative, _)| Some(key(stem(nominative)?, nominative)));
    let mut keys = vec![named.unwrap_or_else(|| key(word, ""))];
    if !is_nominative {
        for (nominative, others) in DECLENSIONS.iter().copied().chain([("", CONSONANT)]) {
            keys.extend(others.split(' ').filter_map(|ending| Some(key(stem(ending)?, nominative))));
        }
        keys.sort_unstable();
        keys.dedup();
    }
    keys
}
