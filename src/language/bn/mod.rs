//! Bengali. Sources: CLDR (numbers, dates), the spelling rules of the Bangla Academy (1992, 2012), the
//! Unicode Standard on khanda ta (chapter 12).

use super::{Direction, Language, Methods, Script, State, tables};

/// Bengali in the register.
pub static LANGUAGE: Language = Language {
    code: "bn",
    name: "বাংলা",
    english_name: "Bengali",
    direction: Direction::Ltr,
    script: Some(Script::Bengali),
    own_letters: "",
    // Assamese ones.
    foreign_letters: "ৰৱ",
    common_words: "এবং ও এই যে করে থেকে তার জন্য না হয় করা হয়েছে তিনি একটি সঙ্গে সাথে পর হবে বলে কিন্তু আর নিয়ে করেছেন কথা \
        বলেন কি এ তা দিয়ে দেশের মধ্যে ছিল আছে এক বা নেই সে তাদের এর করতে হচ্ছে হয়েছিল পারে সময় আগে পরে যায় ছিলেন অনেক সব \
        কোনো কাছে মাধ্যমে বিরুদ্ধে জানিয়েছেন দুই আমি আমরা",
    methods: Methods::NONE,
    tables: tables!["abbreviations", "folds", "numbers", "sentences", "stopwords"],
    state: State::new(),
};
