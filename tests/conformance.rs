//! Unicode's own tests of word and sentence boundaries (UAX #29, version 17). Where no rule of a language has a say, every
//! boundary is the standard's but for the differences listed here, each with its reason; any other fails.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use khabar::language::unknown;
use khabar::token::{self, Shape};

/// A case: the text, and the places of its boundaries in bytes, both ends included.
fn cases(data: &str) -> Vec<(String, Vec<usize>)> {
    data.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (mut text, mut boundaries) = (String::new(), Vec::new());
            for field in line.split(' ') {
                match field {
                    "÷" => boundaries.push(text.len()),
                    "×" => {}
                    code => text.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap()),
                }
            }
            (text, boundaries)
        })
        .collect()
}

/// What differs knowingly from the standard's words, why, and in how many of its cases.
const WORDS: &[(&str, &str, usize)] = &[
    ("run of a mark", "full stops or hyphens in a row are one mark to a reader: `...`, `--`", 13),
    ("name or number", "`S-400`, `10:30`, `#Delhi` are one token each; their parts are found apart", 5),
    ("lone mark", "a segment begins with what is no white space, though it be a mark on a space", 34),
    ("abbreviation", "`A.` keeps its full stop; the standard leaves abbreviations to a tailoring", 0),
    ("sum", "`2+2` is one token", 0),
    ("address", "an address is one token", 0),
];

/// What differs knowingly from the standard's sentences, why, and in how many of its cases. (The
/// other habits of `src/token/habit.rs` have cases of their own in tests/cases.)
const SENTENCES: &[(&str, &str, usize)] = &[(
    "opening mark",
    "an opening quotation mark behind a full stop begins a sentence, whatever letter follows it",
    1,
)];

/// Every difference is a known one, and occurs as often as noted.
fn check(found: &BTreeMap<&str, usize>, unknown: &[String], noted: &[(&'static str, &str, usize)]) {
    assert!(unknown.is_empty(), "{} unknown differences:\n{}", unknown.len(), unknown.join("\n"));
    assert_eq!(found, &noted.iter().filter(|(_, _, n)| *n > 0).map(|&(what, _, n)| (what, n)).collect());
}

#[test]
fn words() {
    /// Why pieces of the standard are one token.
    fn reason(shape: Shape, text: &str) -> Option<&'static str> {
        match shape {
            Shape::Piece if text.chars().all(|c| text.starts_with(c)) => Some("run of a mark"),
            Shape::Piece => None,
            Shape::Parts if text.ends_with('.') => Some("abbreviation"),
            Shape::Parts => Some("name or number"),
            Shape::Sum => Some("sum"),
            Shape::Address => Some("address"),
        }
    }
    let (mut differences, mut unexplained) = (BTreeMap::<&str, usize>::new(), Vec::new());
    let data = cases(include_str!("data/WordBreakTest.txt"));
    assert!(data.len() > 1900);
    for (text, expected) in &data {
        let tokens = token::tokens(unknown(), text);
        for token in &tokens {
            let range = token.span.range();
            let inside: Vec<_> = expected.iter().filter(|&&at| range.start < at && at < range.end).collect();
            if !inside.is_empty() {
                match reason(token.shape, token.span.of(text)) {
                    Some(why) => *differences.entry(why).or_insert(0) += 1,
                    None => unexplained.push(format!("{text:?}: {:?} is one token", token.span.of(text))),
                }
            }
            if !expected.contains(&range.start) {
                let is_mark = text[..range.start].ends_with(char::is_whitespace)
                    && token::sentences(unknown(), text).iter().any(|(span, _)| span.start == token.span.start);
                if is_mark {
                    *differences.entry("lone mark").or_insert(0) += 1;
                } else {
                    unexplained.push(format!("{text:?}: {:?} begins inside a piece", token.span.of(text)));
                }
            }
        }
    }
    check(&differences, &unexplained, WORDS);
}

#[test]
fn sentences() {
    let (mut differences, mut unexplained) = (BTreeMap::<&str, usize>::new(), Vec::new());
    let data = cases(include_str!("data/SentenceBreakTest.txt"));
    assert!(data.len() > 500);
    for (text, expected) in &data {
        // Segments without the white space around them, and without those of white space alone.
        let segments: BTreeSet<(usize, usize)> = expected
            .windows(2)
            .filter_map(|ends| {
                let piece = &text[ends[0]..ends[1]];
                let start = ends[0] + (piece.len() - piece.trim_start().len());
                (!piece.trim().is_empty()).then(|| (start, start + piece.trim().len()))
            })
            .collect();
        let ours: BTreeSet<(usize, usize)> = token::sentences(unknown(), text)
            .iter()
            .map(|(span, _)| (span.start as usize, span.end as usize))
            .collect();
        if ours != segments {
            // Every end of ours that the standard has not stands before an opening mark, and the other way round.
            let opens = |at: usize| text[at..].trim_start().starts_with(['‘', '“', '(', '«', '"']);
            let ends = |spans: &BTreeSet<(usize, usize)>| spans.iter().map(|&(_, end)| end).collect::<BTreeSet<_>>();
            if ends(&ours).symmetric_difference(&ends(&segments)).all(|&end| opens(end)) {
                *differences.entry("opening mark").or_insert(0) += 1;
            } else {
                let show = |spans: BTreeSet<(usize, usize)>| {
                    spans.iter().map(|&(start, end)| text[start..end].to_owned()).collect::<Vec<_>>()
                };
                unexplained.push(format!("{text:?}: the standard has {:?}, we {:?}", show(segments), show(ours)));
            }
        }
    }
    check(&differences, &unexplained, SENTENCES);
}
