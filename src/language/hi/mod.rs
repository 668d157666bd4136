//! Hindi. Sources: CLDR (months, currencies), the style of agencies; both spellings of the months
//! that newspapers write in two ways.

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
    methods: Methods { stem: Some(stem), ..Methods::NONE },
    tables: tables!["abbreviations", "cldr", "folds", "numbers", "rules", "senses", "sentences", "stopwords"],
    state: State::new(),
};

/// Snowball's Hindi stemmer.
fn stem(_: &Profile, _: &str, folded: &str) -> String {
    Stemmer::create(Algorithm::Hindi).stem(folded).into_owned()
}
