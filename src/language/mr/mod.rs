//! Marathi. Sources: CLDR (numbers, dates), the orthography of Maharashtra's Sahitya Mahamandal (1962, 1972),
//! the Unicode Standard on the eyelash ra (chapter 12).

use super::{Direction, Language, Methods, Script, State, tables};

/// Marathi in the register.
pub static LANGUAGE: Language = Language {
    code: "mr",
    name: "मराठी",
    english_name: "Marathi",
    direction: Direction::Ltr,
    script: Some(Script::Devanagari),
    // ळ is Marathi's, but a text of some length may lack it.
    own_letters: "",
    // The nukta: Hindi has it.
    foreign_letters: "\u{93C}",
    common_words: "आणि आहे या व तर ते यांनी नाही होते होता होती असे मात्र हा आहेत केली केला केले त्या त्यांनी मध्ये साठी झाली झाला \
        झाले येथे असून पण तसेच यांच्या यांचे यांची म्हणून काही म्हणाले सांगितले अशी याची त्याची आपल्या करण्यात येत येणार दोन्ही देखील \
        मी तो ती हे त्यामुळे नवी नवे नवीन मुंबईत राज्यातील सुरू जाहीर",
    methods: Methods::NONE,
    tables: tables!["abbreviations", "folds", "numbers", "sentences", "stopwords"],
    state: State::new(),
};
