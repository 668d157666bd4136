//! Sounds on our own examples (`tests/sound/`), and what holds for any word.
#![cfg(not(target_arch = "wasm32"))]

use khabar::sound::{ALIKE, Ear, Sound, alike, distance, may_be_alike, sound, transliterate};
use proptest::prelude::*;

fn must(word: &str) -> Sound {
    sound(word).unwrap_or_else(|| panic!("{word} has a sound"))
}

fn is_alike(a: &str, b: &str) -> bool {
    let (a, b) = (must(a), must(b));
    may_be_alike(a.signature(), b.signature()) && distance(&a, &b) <= ALIKE
}

/// The words of each line of a case file.
fn lines(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_whitespace().collect())
}

/// What a pair looks like, for messages.
fn shown(a: &str, b: &str) -> String {
    let (x, y) = (must(a), must(b));
    let filtered = if may_be_alike(x.signature(), y.signature()) { "" } else { ", not by signature" };
    format!("{a} {b}: {} {} {:.3}{filtered}", x.key(), y.key(), distance(&x, &y))
}

/// At least this share of pairs of a kind; the others are shown.
fn at_least(share: f64, total: usize, faults: &[String]) {
    let right = 1.0 - faults.len() as f64 / total as f64;
    println!("{:.3} of {total}\n{}", right, faults.join("\n"));
    assert!(total >= 40 && right >= share, "{right:.3} of {total}:\n{}", faults.join("\n"));
}

#[test]
fn names_meet_across_scripts() {
    let (mut total, mut faults) = (0, Vec::new());
    for words in lines(include_str!("sound/alike.txt")) {
        for (at, a) in words.iter().enumerate() {
            for b in &words[at + 1..] {
                total += 1;
                if !is_alike(a, b) {
                    faults.push(shown(a, b));
                }
            }
        }
    }
    at_least(0.95, total, &faults);
}

#[test]
fn near_misses_stay_apart() {
    let (mut total, mut faults) = (0, Vec::new());
    for words in lines(include_str!("sound/apart.txt")) {
        for b in &words[1..] {
            total += 1;
            if is_alike(words[0], b) {
                faults.push(shown(words[0], b));
            }
        }
    }
    at_least(1.0, total, &faults);
}

#[test]
fn romanised_words_find_the_native_ones() {
    for cases in [include_str!("sound/hi.txt"), include_str!("sound/ar.txt"), include_str!("sound/ru.txt")] {
        let (mut total, mut faults) = (0, Vec::new());
        for words in lines(cases) {
            for typed in &words[1..] {
                total += 1;
                if !is_alike(words[0], typed) {
                    faults.push(shown(words[0], typed));
                }
            }
        }
        at_least(0.9, total, &faults);
    }
}

#[test]
fn case_normal_form_and_marks_change_nothing() {
    for (a, b) in [
        ("PUTIN", "putin"),
        ("Pu-tin", "putin"),
        ("nguye\u{302}\u{303}n", "Nguyễn"),
        ("МОДИ", "моди"),
        ("Горбачё\u{301}в", "горбачёв"),
        ("край", "краи\u{306}"),
        ("ज\u{93c}मीन", "\u{95b}मीन"),
        ("بـــوتين", "بوتين"),
        ("ا\u{653}ل", "آل"),
    ] {
        assert_eq!(sound(a), sound(b), "{a} {b}");
    }
    for nothing in ["", "2013", "-", "東京", "Ελλάδα", "\u{301}", "\u{94d}", "\u{64e}"] {
        assert_eq!(sound(nothing), None, "{nothing}");
    }
}

#[test]
fn words_are_transliterated() {
    for (word, latin) in [
        ("व्यापार", "vyāpār"),
        ("समझौता", "samjhautā"),
        ("रक्षा", "rakṣā"),
        ("पुतिन", "putin"),
        ("मित्र", "mitra"),
        ("संबंध", "saṁbaṁdh"),
        ("ज़मीन", "zamīn"),
        ("بوتين", "būtīn"),
        ("مودي", "mūdī"),
        ("الرياض", "al-ryāḍ"),
        ("كِتَاب", "kitāb"),
        ("وزارة", "wzāra"),
        ("Путин", "putin"),
        ("торговля", "torgovlya"),
        ("Ельцин", "yel’tsin"),
        ("Хрущёв", "khrushchyov"),
        ("Зеленський", "zelens’kiy"),
        ("Київ", "kyyiv"),
    ] {
        assert_eq!(transliterate(word).as_deref(), Some(latin), "{word}");
    }
    assert_eq!(transliterate("trade"), None);
    assert_eq!(transliterate("2013"), None);
}

/// Letters of all scripts, marks on their own, digits, anything.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Zçğşłđàéếươ'-]{0,12}",
        "[а-яёіїєґ]{0,12}",
        "[\u{900}-\u{97f}]{0,12}",
        "[\u{600}-\u{6ff}]{0,12}",
        ".{0,80}"
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_two_words_have_a_distance(a in word(), b in word()) {
        let _ = (transliterate(&a), transliterate(&b));
        if let (Some(a), Some(b)) = (sound(&a), sound(&b)) {
            let there = distance(&a, &b);
            prop_assert!((0.0..=1.0).contains(&there));
            prop_assert_eq!(there, distance(&b, &a));
            prop_assert_eq!(distance(&a, &a), 0.0);
            prop_assert_eq!(alike(&a, &b), Some(there).filter(|there| *there <= ALIKE));
            prop_assert_eq!(may_be_alike(a.signature(), b.signature()), may_be_alike(b.signature(), a.signature()));
            prop_assert!(may_be_alike(a.signature(), a.signature()));
            // None that is alike is passed over for the order of its consonants, or for the phones that it has.
            if may_be_alike(a.signature(), b.signature()) {
                prop_assert_eq!(Ear::of(a).alike(&b.into()), (there <= ALIKE).then_some(there));
            }
            prop_assert_eq!(Ear::of(a).alike(&a.into()), Some(0.0));
            prop_assert!(!a.key().is_empty());
        }
    }
}
