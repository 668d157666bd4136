//! How well the parts of Arabic words meet those of Universal Dependencies.
//!
//! `cargo run --release --example clitics [-- FILE [TABLE]]` prints precision, recall and F1 of the
//! spans, for the lines with an even number (counted from 0), the odd ones, and all, beside plain
//! UAX #29 words. `WRONG=even` lists the words cut otherwise. The article, which UD leaves on its
//! noun, is joined to what follows it.

use std::collections::BTreeSet;
use std::ops::Range;
use std::time::Instant;

use khabar::language::ar::{Role, Words, fold, parts, stem};
use khabar::language::profile;
use khabar::span::Span;
use khabar::token::{TokenKind, tokens};

const TABLE: &str = include_str!("../src/language/ar/words.txt");

#[derive(Default)]
struct Score {
    right: usize,
    given: usize,
    wanted: usize,
}

impl Score {
    fn add(&mut self, given: &BTreeSet<(usize, usize)>, wanted: &BTreeSet<(usize, usize)>) {
        self.right += given.intersection(wanted).count();
        self.given += given.len();
        self.wanted += wanted.len();
    }

    fn show(&self) -> String {
        let (p, r) = (self.right as f64 / self.given as f64, self.right as f64 / self.wanted as f64);
        format!("P {p:.4} R {r:.4} F1 {:.4}", 2.0 * p * r / (p + r))
    }
}

fn main() {
    let file = std::env::args().nth(1).unwrap_or_else(|| "../shared/eval/ud/ar.tokenize.jsonl".into());
    let table = std::env::args().nth(2).map(|path| std::fs::read_to_string(path).expect("a table"));
    let Ok(lines) = std::fs::read_to_string(&file) else { return println!("skipped: there is no {file}") };
    let start = Instant::now();
    let words = Words::new(table.as_deref().unwrap_or(TABLE));
    println!("table read in {:.1} ms", start.elapsed().as_secs_f64() * 1e3);
    let listed = std::env::var("WRONG").unwrap_or_default();
    let mut scores: [[Score; 3]; 2] = Default::default();
    let mut distinct = BTreeSet::new();
    for (number, line) in lines.lines().enumerate() {
        let row: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        let text = row["text"].as_str().expect("a text");
        let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let place = |v: &serde_json::Value| bytes[v.as_u64().expect("a code point") as usize];
        let wanted: BTreeSet<_> =
            row["spans"].as_array().expect("spans").iter().map(|span| (place(&span[0]), place(&span[1]))).collect();
        let (mut plain, mut split) = (BTreeSet::new(), BTreeSet::new());
        for token in tokens(profile("ar"), text).into_iter().filter(|t| t.kind != TokenKind::Space) {
            let (start, end) = (token.span.start as usize, token.span.end as usize);
            plain.insert((start, end));
            let word = Span::new(start, end).of(text);
            let found: BTreeSet<_> = joined(parts(&words, word)).map(|at| (start + at.start, start + at.end)).collect();
            if listed == ["even", "odd"][number % 2] && found.iter().any(|at| !wanted.contains(at)) {
                let cut = |cuts: &BTreeSet<(usize, usize)>| {
                    let inside = cuts.iter().filter(|(a, b)| *a < end && *b > start);
                    inside.map(|(a, b)| &text[*a..*b]).collect::<Vec<_>>().join("+")
                };
                println!("{} wanted {}", cut(&found), cut(&wanted));
            }
            split.extend(found);
            distinct.insert(word.to_string());
        }
        for half in [number % 2, 2] {
            scores[0][half].add(&plain, &wanted);
            scores[1][half].add(&split, &wanted);
        }
    }
    for (name, scores) in ["UAX #29 words", "with clitics"].iter().zip(&scores) {
        for (half, score) in ["even lines", "odd lines", "all lines"].iter().zip(scores) {
            println!("{name:<14} {half:<10} {}", score.show());
        }
    }
    let start = Instant::now();
    let cuts: usize = (0..10).map(|_| distinct.iter().map(|word| parts(&words, word).len()).sum::<usize>()).sum();
    let each = start.elapsed().as_secs_f64() * 1e6 / (10 * distinct.len()) as f64;
    println!("{} distinct words, {} parts, {each:.2} µs a word", distinct.len(), cuts / 10);
    let same = distinct.iter().filter(|word| stem(&words, word) == stem(&words, &fold(word))).count();
    println!("{same} have the same stem when they are folded first");
}

/// The parts, the article joined to what follows it.
fn joined(parts: Vec<(Range<usize>, Role)>) -> impl Iterator<Item = Range<usize>> {
    let mut article = None;
    parts.into_iter().filter_map(move |(at, role)| match role {
        Role::Article => {
            article = Some(at.start);
            None
        }
        _ => Some(article.take().unwrap_or(at.start)..at.end),
    })
}
