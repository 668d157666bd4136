//! Urdu. Sources: CLDR (numbers, dates), the alphabet of the National Language Authority of Pakistan,
//! the style of agencies.

use super::{Direction, Language, Methods, Script, State, tables};

/// Urdu in the register.
pub static LANGUAGE: Language = Language {
    code: "ur",
    name: "اردو",
    english_name: "Urdu",
    direction: Direction::Rtl,
    script: Some(Script::Arabic),
    // Persian has the last three too, but no long Persian text is without the foreign ه.
    own_letters: "ٹڈڑںھہےۓپچگ",
    // Arabic and Persian, Pashto, Sindhi, Kurdish and Uyghur ones.
    foreign_letters: "هةىۀەټډړږښځڅۍېڼګټٻڀٺٽٿڄڃڇڏڌڍڊڙڦڪڳڱڻۇۆۈۋڵێڕڤ",
    common_words: "کے کی کا میں ہے اور سے کو نے پر کہ یہ ہیں بھی تھا اس ہو کر گیا گئی گئے کہا نہیں ایک جو تو لیے ان تھی تھے رہا \
        رہے رہی ساتھ بعد اپنے اپنی ہوئے ہوا ہوئی دیا کیا وہ تک جس ہی گا گی کرنے دوران خلاف انہوں بھارت وزیر اعظم حکومت پاکستان آباد",
    methods: Methods::NONE,
    tables: tables!["abbreviations", "folds", "numbers", "sentences", "stopwords"],
    state: State::new(),
};
