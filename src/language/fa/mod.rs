//! Persian. Sources: CLDR (numbers, dates), the orthography of the Academy of Persian Language and
//! Literature (2005, 2022), the style of agencies.

use super::{Direction, Language, Methods, Script, State, tables};

/// Persian in the register.
pub static LANGUAGE: Language = Language {
    code: "fa",
    name: "فارسی",
    english_name: "Persian",
    direction: Direction::Rtl,
    script: Some(Script::Arabic),
    own_letters: "پچژگ",
    // Urdu, Pashto, Sindhi, Kurdish and Uyghur ones, and Arabic's ة.
    foreign_letters: "ٹڈڑںھہےۓۂۃةىەټډړږښځڅۍېڼګٻڀٺٽٿڄڃڇڏڌڍڊڙڦڪڳڱڻۇۆۈۋڵێڕڤ",
    common_words: "و در به از که این را با است برای آن یک تا بر هم نیز شد کرد شده شود می ها های خود اما یا اگر پس سال هر نیست \
        بود باید وی گفت دیگر ایران تهران کشور دو بین درباره علیه دولت رئیس وزیر جمهور خارجه روز اعلام افزایش کاهش \
        آغاز نفت مردم مجلس سازمان جهان",
    methods: Methods::NONE,
    tables: tables!["abbreviations", "folds", "numbers", "sentences", "stopwords"],
    state: State::new(),
};
