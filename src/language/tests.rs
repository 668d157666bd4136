//! The example folder is right, and so are all folders in what the compiler cannot see.

use super::{LANGUAGES, Language, Script, concept, example, language, letters, pack, packing};
use crate::fold;
use crate::token::{self, forms};

/// The words of a table, without comments.
fn lines(language: &Language, table: &str) -> impl Iterator<Item = &'static str> {
    let text = language.tables.iter().find(|(name, _)| *name == table).map_or("", |&(_, text)| text);
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn all() -> impl Iterator<Item = &'static Language> {
    LANGUAGES.into_iter().chain([&example::LANGUAGE])
}

#[test]
fn the_example_acts() {
    let example = &example::LANGUAGE;
    assert!(LANGUAGES.iter().all(|language| language.code != example.code), "the example is no language");
    let packed = packing::compile(example);
    assert!(pack::open(example, &packed).is_ok());

    let profile = example.profile();
    let folded = |word: &str| profile.fold(&fold::exact(word)).into_owned();
    for (a, b) in [("Œfen", "oefen"), ("prœ\u{AD}f", "proef"), ("phone", "fone"), ("which", "wich"), ("back", "bak")]
    {
        assert_eq!(folded(a), folded(b), "{a} {b}");
    }
    for (a, b) in [("swhen", "swen"), ("backen", "baken"), ("ofen", "oefen")] {
        assert_ne!(folded(a), folded(b), "{a} {b}");
    }
    assert_eq!(forms(profile, "phonen").stem, "fon");
    assert_eq!(forms(profile, "ten").stem, "ten");

    assert!(profile.is_stop_word("þe") && profile.is_stop_word("wœs") && !profile.is_stop_word("the"));
    let text = "Þe prœf. Smiþ wœs 5 fœt. forþ. He said it.";
    let sentences: Vec<&str> = token::sentences(profile, text).iter().map(|(span, _)| span.of(text)).collect();
    assert_eq!(sentences, ["Þe prœf. Smiþ wœs 5 fœt. forþ.", "He said it."]);

    // An abbreviation that may end a sentence does so before a frequent word with a capital.
    let text = "Hœ wœs 5 fœt. Þe prœf. sang. Ond forþ.";
    let sentences: Vec<&str> = token::sentences(profile, text).iter().map(|(span, _)| span.of(text)).collect();
    assert_eq!(sentences, ["Hœ wœs 5 fœt.", "Þe prœf. sang.", "Ond forþ."]);

    let text = "5th fyrstmonþ 2018: 1.234,5 mn euro, 7/10/2019";
    let analysis = crate::analysis::analyse(profile, text);
    let values: Vec<(&str, &str)> = analysis.values.iter().map(|value| (value.span.of(text), value.rule)).collect();
    assert_eq!(
        values,
        [
            ("5th fyrstmonþ 2018", "date.day-month-year"),
            ("1.234,5 mn euro", "money.amount-currency"),
            ("7/10/2019", "date.slashed")
        ]
    );
}

#[test]
fn tables_are_in_the_form_that_is_looked_up() {
    for language in all() {
        let code = language.code;
        // Folds see letters in this form; what is in another never acts.
        for line in lines(language, "folds") {
            let from = line.split('→').next().unwrap_or_default().replace("U+", "");
            let from = from.chars().filter(|c| !c.is_ascii_uppercase() && !c.is_ascii_digit()).collect::<String>();
            // Letters that NFC takes apart (ড়) are no fault: the pack has them as they come in text.
            assert_eq!(fold::compatible(&from), fold::exact(&from), "{code}: {line}");
            assert_eq!(from.to_lowercase(), from, "{code}: {line}");
        }
        for table in ["stopwords", "abbreviations"] {
            let mut words: Vec<String> =
                lines(language, table).flat_map(str::split_whitespace).map(fold::exact).collect();
            let count = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), count, "{code}: a word stands twice in {table}");
            assert!(words.iter().all(|word| language.profile().is_stop_word(word) || table == "abbreviations"));
        }
    }
}

/// What is read from a pack is what stands in the tables. (Tables of words have tests of their own, beside what
/// packs them.)
#[test]
fn a_pack_says_what_the_tables_say() {
    for language in all() {
        let packed = packing::compile(language);
        let body = packed.iter().position(|&byte| byte == b'\n').map(|end| &packed[end + 1..]);
        let text = letters::unpack(body.unwrap()).unwrap();
        let found = pack::tables(Box::leak(text.into_boxed_str()));
        let mut names: Vec<&str> = language.tables.iter().map(|(name, _)| *name).collect();
        let concepts = packing::concept_table(language.code, &concept::ROWS);
        names.retain(|name| !matches!(*name, "names" | "events"));
        names.extend(Some("concepts").filter(|_| !concepts.is_empty()));
        assert_eq!(found.iter().map(|(name, _)| *name).collect::<Vec<_>>(), names, "{}", language.code);
        for (name, text) in found.into_iter().filter(|(name, _)| *name != "words") {
            let is_read = |line: &&str| name != "cldr" || !line.starts_with("city ") && !line.starts_with("language ");
            let wanted: Vec<String> = match name {
                "concepts" => concepts.lines().map(fold::exact).collect(),
                _ => lines(language, name).filter(is_read).map(fold::exact).collect(),
            };
            assert_eq!(text.lines().map(fold::exact).collect::<Vec<_>>(), wanted, "{}: {name}", language.code);
        }
    }
}

/// What tells a language from others does not contradict itself.
#[test]
fn detection_data_is_sound() {
    for language in all() {
        let code = language.code;
        let is_own = |c: char| language.own_letters.contains(c);
        assert!(!language.foreign_letters.chars().any(is_own), "{code}: a letter is both own and foreign");
        assert_eq!(fold::exact(language.own_letters), language.own_letters, "{code}");
        let words: Vec<&str> = language.common_words.split(' ').collect();
        for (at, word) in words.iter().enumerate() {
            assert!(!words[..at].contains(word), "{code}: {word} stands twice");
            assert_eq!(fold::exact(word), *word, "{code}");
            assert!(!word.chars().any(|c| language.foreign_letters.contains(c)), "{code}: {word} has a foreign letter");
            assert!(word.chars().all(|c| Script::of(c).is_none_or(|s| Some(s) == language.script)), "{code}: {word}");
        }
    }
}

/// Folding a folded word changes nothing: else what a query becomes would depend on its spelling.
#[test]
fn folding_twice_changes_nothing() {
    for language in all() {
        for word in lines(language, "stopwords").flat_map(str::split_whitespace) {
            let folded = language.profile().fold(&fold::exact(word)).into_owned();
            assert_eq!(language.profile().fold(&folded), folded, "{}: {word}", language.code);
        }
    }
}

/// All languages have one list of entities; what has no form in a language has no phrase there.
#[test]
fn entities_are_shared() {
    let names = |code: &str| language(code).unwrap().profile().names();
    let (hindi, russian) = (names("hi"), names("ru"));
    assert!(std::ptr::eq(hindi.entities, russian.entities));
    assert!(hindi.entities.len() > 3000);
    let id = |number: u32| hindi.entities[number as usize].id;
    assert_eq!((hindi.of_code("IN").map(id), hindi.of_code("??")), (Some("Q668"), None));
    for code in concept::COLUMNS {
        assert!(names(code).entries("-", &[]).is_empty() && names(code).entries("=", &[]).is_empty(), "{code}");
    }
}
