//! Examplish, a language that nobody speaks: a folder to copy. CONTRIBUTING.md walks through it.
//!
//! What stands here is in the program from the start: the language's name, and how it is told from
//! others. All else is in the tables beside this file, which a reader's browser loads with the first
//! article in the language. Name here what the rules come from: CLDR, an academy's orthography, the
//! style guide of a newspaper.

use super::{Direction, Language, Methods, Profile, Script, State, tables};

/// Examplish in the register.
pub static LANGUAGE: Language = Language {
    // BCP 47: two letters where the language has them, else three. The folder has the same name.
    code: "qaa",
    // In itself, and in English.
    name: "Examplish",
    english_name: "Examplish",
    // `Direction::Rtl` if it runs from right to left.
    direction: Direction::Ltr,
    // A script that is not in `src/language/script.rs` needs a variant and its Unicode blocks there.
    script: Some(Script::Latin),
    // Three fields tell languages of one script apart (`src/language/detect.rs`). Letters that they
    // seldom have, if every text of a dozen words has one; empty, if there are none such.
    own_letters: "œþ",
    // Letters that others have and this one does not: a word with one speaks against it.
    foreign_letters: "äöüßåñçąćęłńśźżăđơư",
    // Forty to seventy of the most frequent words, lower case, parted by one space, that the
    // languages of the script do not share. What stands in headlines is worth most.
    common_words: "þe ond œf þat wœs forþ hœ mid",
    // What a table cannot say, as functions; `Methods::NONE` for most languages.
    methods: Methods { stem: Some(stem), ..Methods::NONE },
    // The tables that there are: a file each, `NAME.txt`. None is needed; those without content are
    // better deleted. A line that begins with # is a comment; blank lines do not count.
    tables: tables!["abbreviations", "folds", "numbers", "rules", "senses", "sentences", "stopwords"],
    state: State::new(),
};

/// The stem of a word, for finding its other forms, from its exact and its folded form. It must be
/// quick on any input. Delete it where there is no good one.
fn stem(_: &Profile, _exact: &str, folded: &str) -> String {
    match folded.strip_suffix("en") {
        Some(stem) if stem.chars().count() >= 3 => stem.to_owned(),
        _ => folded.to_owned(),
    }
}
