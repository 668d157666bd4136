//! Vietnamese words and marks: the cases of `tests/cases/vi/syllables.txt` and `joins.txt` (their
//! heads say what a line is), tables of marks, and what holds for any text.
#![cfg(not(target_arch = "wasm32"))]

use std::sync::LazyLock;

use khabar::fold::{bare, marks_bind};
use khabar::language::vi::{Segmenter, Shape, Syllable, WordList, segment, split_join, tone_placement};
use khabar::token::fold;
use proptest::prelude::*;

static TABLE: &str = include_str!("../src/language/vi/words.txt");
static WORDS: LazyLock<WordList> = LazyLock::new(|| WordList::new(TABLE));

/// Checks every case of a file; `found` gives the line as it should be.
fn check(file: &str, text: &str, found: impl Fn(&str) -> String) {
    let cases = || text.lines().filter(|line| !line.starts_with("# ") && !line.is_empty());
    let faults: Vec<String> =
        cases().filter(|case| found(case) != **case).map(|case| format!("{case}\n  found {}", found(case))).collect();
    assert!(cases().count() > 20, "{file} lacks cases");
    assert!(faults.is_empty(), "{file}: {} of {} cases fail\n{}", faults.len(), cases().count(), faults.join("\n"));
}

/// Parts, joined to words of these lengths.
fn shown(parts: &[&str], lengths: &[usize], joiner: &str) -> String {
    let mut rest = parts;
    let words: Vec<String> = lengths
        .iter()
        .map(|&length| {
            let (word, left) = rest.split_at(length);
            rest = left;
            word.join(joiner)
        })
        .collect();
    words.join("¦")
}

#[test]
fn plain_text_is_segmented() {
    check("syllables.txt", include_str!("cases/vi/syllables.txt"), |case| {
        let (mark, run) = match case.strip_prefix('…') {
            Some(run) => ("…", run),
            None => ("", case),
        };
        let syllables: Vec<&str> = run.split(['¦', ' ']).collect();
        format!("{mark}{}", shown(&syllables, &segment(&WORDS, &syllables, mark.is_empty()), " "))
    });
}

#[test]
fn wrong_joins_are_split() {
    check("joins.txt", include_str!("cases/vi/joins.txt"), |case| {
        let (before, token) = case.split_once(' ').map_or((None, case), |(before, token)| (Some(before), token));
        let parts: Vec<&str> = token.split(['¦', '_']).collect();
        let found = shown(&parts, &split_join(&WORDS, before, &parts), "_");
        before.map_or(found.clone(), |before| format!("{before} {found}"))
    });
}

#[test]
fn the_tone_stands_where_newspapers_put_it() {
    #[rustfmt::skip]
    const CASES: &[(&str, &str)] = &[
        ("hoà", "hòa"), ("hòa", "hòa"), ("thuý", "thúy"), ("khoẻ", "khỏe"), ("uỷ", "ủy"), ("xoã", "xõa"), ("nhuỵ", "nhụy"),
        ("hoàn", "hoàn"), ("hòan", "hoàn"), ("hoài", "hoài"), ("hòai", "hoài"), ("huỳnh", "huỳnh"), ("khuỷu", "khuỷu"), ("ngoằn", "ngoằn"),
        ("quý", "quý"), ("qúy", "quý"), ("quá", "quá"), ("qúa", "quá"), ("quốc", "quốc"), ("quỳnh", "quỳnh"), ("quyển", "quyển"),
        ("già", "già"), ("gìa", "già"), ("gì", "gì"), ("gìn", "gìn"), ("giếng", "giếng"), ("giữa", "giữa"), ("giỏi", "giỏi"),
        ("của", "của"), ("cuả", "của"), ("mía", "mía"), ("miá", "mía"), ("tíêng", "tiếng"), ("đựơc", "được"), ("thuở", "thuở"), ("nghiễn", "nghiễn"),
        ("hoa", "hoa"), ("hoà bình", "hòa bình"), ("thuỷ_lợi", "thủy_lợi"), ("mã hoá, giải hoà", "mã hóa, giải hòa"),
        // no Vietnamese syllables
        ("bogotá", "bogotá"), ("café", "café"), ("résumé", "résumé"), ("aóê", "aóê"), ("ñandú", "ñandú"), ("hòà", "hòà"), ("", ""), ("5̣", "5̣"),
    ];
    for &(written, placed) in CASES {
        assert_eq!(tone_placement(written), placed, "{written}");
    }
}

#[test]
fn a_typed_mark_binds() {
    #[rustfmt::skip]
    const CASES: &[(&str, &str, bool)] = &[
        ("duong", "đường", true), ("duong", "dương", true), ("dương", "đường", true), ("đuong", "đường", true), ("dường", "đường", true),
        ("đường", "đường", true), ("đường", "dương", false), ("đường", "đương", false), ("đương", "dương", false), ("đường", "đượng", false),
        ("duông", "đường", false), ("dương", "duong", false), ("hòa", "hoà", true), ("hoà", "hòa", true), ("hoa", "hòa", true), ("hòa", "hoa", false),
        ("hóa", "hoà", false), ("hop tac", "hợp tác", true), ("hợp tac", "hợp tác", true), ("hop tác", "hợp tạc", false), ("hợp_tác", "hop_tác", false),
        ("a", "ặ", true), ("ă", "ặ", true), ("ạ", "ặ", true), ("â", "ặ", false), ("á", "ặ", false), ("", "", true), ("a", "", false), ("", "a", false),
        ("resume", "résumé", true), ("résumé", "résumé", true), ("resumé", "résumé", true), ("résumé", "resume", false), ("d", "t", false), ("đ", "d", false),
    ];
    for &(typed, word, binds) in CASES {
        assert_eq!(marks_bind(typed, word), binds, "{typed} {word}");
    }
}

#[test]
fn shapes() {
    for (written, shape) in [
        ("nam", Shape::Small),
        ("Nam", Shape::Title),
        ("A", Shape::Title),
        ("McCain", Shape::Title),
        ("Đo\u{302}\u{300}ng", Shape::Title),
        ("VN", Shape::Capitals),
        ("iPhone", Shape::Other),
        ("A5", Shape::Other),
        ("", Shape::Other),
    ] {
        assert_eq!(Shape::of(written), shape, "{written}");
    }
}

/// What is not in the form that is looked up would never be found.
#[test]
fn the_table_is_in_the_form_that_is_looked_up() {
    let mut words = 0;
    for line in TABLE.lines() {
        let (first, items) = line.split_once(' ').expect("a first syllable and its words");
        for rest in
            items.split(' ').filter(|item| !item.is_ascii() || item.chars().all(|c| c.is_lowercase() || c == '_'))
        {
            let syllables = std::iter::once(first).chain(rest.split('_'));
            assert!(WORDS.contains(syllables.clone()), "{first} {rest}");
            assert!(syllables.clone().all(|syllable| fold(syllable) == syllable), "{first} {rest}");
            words += 1;
        }
    }
    assert!(words > 20_000, "{words}");
}

#[test]
fn a_damaged_table_is_passed_over() {
    let words =
        WordList::new("hợp\nhợp tác\n\nC\nhợp C\nhợp C _ __ tác_ 5 a-b\nđồng C minh Ω_ d_e_f_g_h_i_j_k_l X ý\n\0 C \0");
    assert!(!words.contains(["hợp", "tác"]));
    assert!(words.contains(["đồng", "minh"]) && words.contains(["đồng", "ý"]));
    assert!(!words.contains(["đồng"]) && !words.contains([""; 0]));
}

fn syllable() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "hợp", "tác", "Hà", "Nội", "Nguyễn", "Văn", "Thái", "Bình", "VN", "Nga", "Iran", "Putin", "năm", "quen",
            "nhà", "khoa", "học", "A5", "châu", "Âu", "xã", "hội", "chủ", "nghĩa", "TÁC", "HỢP",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn every_syllable_is_in_one_word(run in prop::collection::vec(syllable(), 0..40), first: bool, table in any::<String>()) {
        let run: Vec<&str> = run.iter().map(String::as_str).collect();
        for words in [&*WORDS, &WordList::new(&table), &WordList::read(&table)] {
            let before = run.first().copied().filter(|_| first);
            for lengths in [segment(words, &run, first), split_join(words, before, &run)] {
                prop_assert_eq!(lengths.iter().sum::<usize>(), run.len());
                prop_assert!(lengths.iter().all(|&length| length > 0));
            }
        }
    }

    #[test]
    fn marks_are_total(left in syllable(), right in syllable()) {
        let (left, right) = (fold(&left), fold(&right));
        prop_assert!(marks_bind(&left, &left));
        prop_assert!(marks_bind(&bare(&left), &left));
        prop_assert!(marks_bind(&tone_placement(&left), &left));
        let placed = tone_placement(&left);
        prop_assert_eq!(&tone_placement(&placed), &placed);
        if marks_bind(&left, &right) {
            prop_assert_eq!(bare(&left), bare(&right));
        }
    }
}

#[test]
fn memory_is_kept_but_not_what_was_in_it() {
    let run: Vec<Syllable> = ["hợp", "tác", "xã"].map(|s| Syllable::new(&WORDS, s)).into();
    let mut segmenter = Segmenter::default();
    assert_eq!(segmenter.segment(&WORDS, &run, true), [3]);
    assert_eq!(segmenter.segment(&WORDS, &run[..2], true), [2]);
    assert_eq!(segmenter.segment(&WORDS, &[], true), [0u8; 0]);
}

/// A second of this would be a square: a million capitalised syllables, a million of one word.
#[test]
fn hostile_length_takes_linear_time() {
    let begun = std::time::Instant::now();
    for written in ["Nguyễn", "Hà", "xã", "quen", "VN", "Putin"] {
        let run = vec![Syllable::new(&WORDS, written); 200_000];
        let sum: usize = Segmenter::default().segment(&WORDS, &run, false).iter().map(|&l| l as usize).sum();
        assert_eq!(sum, run.len());
    }
    assert!(begun.elapsed().as_secs() < 20);
}
