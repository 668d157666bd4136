//! Hindi. Sources: CLDR (months, currencies), the style of agencies; both spellings of the months
//! that newspapers write in two ways.

use std::borrow::Cow;

use pagefind_stem::{Algorithm, Stemmer};

use super::{Direction, Language, Methods, Profile, Script, State, tables};

/// Hindi in the register.
pub static LANGUAGE: Language = Language {
    code: "hi",
    name: "हिन्दी",
    english_name: "Hindi",
    direction: Direction::Ltr,
    script: Some(Script::Devanagari),
    own_letters: "",
    foreign_letters: "ळऱॲ",
    common_words: "के में की है और को से का ने पर कि हैं भी यह इस कर एक लिए ही तक था थी थे नहीं हो गया गई गए वे साथ बाद \
        बीच अपने दोनों किया कहा रहा रही रहे इसके जो तो हुई हुए हुआ करने उन्होंने वर्ष या",
    methods: Methods { fold: Some(fold), tells_words_apart: Some(is_vowel_sign), stem: Some(stem), ..Methods::NONE },
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

/// The short o of English words, which many write as a long a (मॉस्को, मास्को; ऑफिस, आफिस). Not in words of two
/// letters: there it makes another word (हॉल, हाल; कॉफी, काफी).
fn fold(word: &str) -> Cow<'_, str> {
    let is_letter = |c: &char| matches!(c, '\u{904}'..='\u{939}' | '\u{958}'..='\u{961}' | '\u{972}'..='\u{97F}');
    if !word.contains(['ॉ', 'ऑ']) || word.chars().filter(is_letter).count() < 3 {
        return word.into();
    }
    word.replace('ॉ', "ा").replace('ऑ', "आ").into()
}

/// The vowel signs of Devanagari, without the virama and the nukta: कल is not काल.
fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{93A}' | '\u{93B}' | '\u{93E}'..='\u{94C}' | '\u{94E}' | '\u{94F}' | '\u{955}'..='\u{957}')
}

/// Snowball's Hindi stemmer.
fn stem(_: &Profile, _: &str, folded: &str) -> String {
    Stemmer::create(Algorithm::Hindi).stem(folded).into_owned()
}
