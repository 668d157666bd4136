//! Measures the segmentation of Vietnamese against `../shared/eval/ud/vi.tokenize.jsonl`: word F1
//! by half of the lines and as a whole, beside plain longest match, and the time per syllable.
//!
//! `cargo run --release --example segment`, with `-- errors` for what goes wrong in the even lines
//! (rules are made looking at these; the odd lines are for the figures).

use std::collections::BTreeMap;
use std::time::Instant;

use khabar::language::vi::{Segmenter, Shape, Syllable, WordList};
use khabar::token::fold;

static TABLE: &str = include_str!("../src/language/vi/words.txt");

/// A sentence: its pieces between spaces, and where its words end, in pieces.
struct Line {
    pieces: Vec<String>,
    ends: Vec<usize>,
}

fn read(path: &str) -> Option<Vec<Line>> {
    let text = std::fs::read_to_string(path).ok()?;
    let lines = text.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let line = |value: serde_json::Value| {
        let mut end = 0;
        let words = value["tokens"].as_array()?.iter().filter_map(|token| token.as_str());
        let ends = words.map(|word| {
            end += word.split(' ').count();
            end
        });
        let ends = ends.collect();
        Some(Line { pieces: value["text"].as_str()?.split(' ').map(str::to_owned).collect(), ends })
    };
    Some(lines.filter_map(line).collect())
}

/// Ends of words, from a way to part a run of syllables.
fn ends(pieces: &[String], mut part: impl FnMut(&[String], bool, &mut Vec<usize>)) -> Vec<usize> {
    let is_syllable = |piece: &String| piece.chars().any(char::is_alphabetic);
    let (mut ends, mut at, mut first) = (Vec::new(), 0, true);
    while at < pieces.len() {
        let run = pieces[at..].iter().take_while(|piece| is_syllable(piece)).count();
        if run == 0 {
            at += 1;
            ends.push(at);
            continue;
        }
        let mut lengths = Vec::new();
        part(&pieces[at..at + run], first, &mut lengths);
        for length in lengths {
            at += length;
            ends.push(at);
        }
        first = false;
    }
    ends
}

fn longest_match(words: &WordList, run: &[String], lengths: &mut Vec<usize>) {
    let mut at = 0;
    while at < run.len() {
        let is_word = |&length: &usize| words.contains(run[at..at + length].iter().map(|piece| fold(piece)));
        let length = (2..=8.min(run.len() - at)).rev().find(is_word).unwrap_or(1);
        lengths.push(length);
        at += length;
    }
}

/// F1, precision, recall.
fn score<'a>(lines: impl Iterator<Item = &'a Line>, found: impl Fn(&Line) -> Vec<usize>) -> [f64; 3] {
    let (mut right, mut wanted, mut got) = (0, 0, 0);
    for line in lines {
        let spans = |ends: &[usize]| -> Vec<(usize, usize)> {
            std::iter::once(0).chain(ends.iter().copied()).zip(ends.iter().copied()).collect()
        };
        let (gold, found) = (spans(&line.ends), spans(&found(line)));
        right += found.iter().filter(|span| gold.binary_search(span).is_ok()).count();
        wanted += gold.len();
        got += found.len();
    }
    let (precision, recall) = (right as f64 / got.max(1) as f64, right as f64 / wanted.max(1) as f64);
    [2.0 * precision * recall / (precision + recall), precision, recall]
}

fn main() {
    let Some(lines) = read("../shared/eval/ud/vi.tokenize.jsonl") else {
        println!("skipped: ../shared/eval/ud/vi.tokenize.jsonl is not there");
        return;
    };
    let begun = Instant::now();
    let words = WordList::new(TABLE);
    println!("table read in {:.1} ms", begun.elapsed().as_secs_f64() * 1e3);

    let khabar = |line: &Line| {
        ends(&line.pieces, |run, first, lengths| {
            let run: Vec<Syllable> = run.iter().map(|piece| Syllable::new(&words, piece)).collect();
            lengths.extend(Segmenter::default().segment(&words, &run, first).iter().map(|&l| l as usize));
        })
    };
    let longest = |line: &Line| ends(&line.pieces, |run, _, lengths| longest_match(&words, run, lengths));
    let half = |odd: usize| lines.iter().skip(odd).step_by(2);
    println!("                 F1     precision  recall");
    for (name, found) in [("khabar", &khabar as &dyn Fn(&Line) -> Vec<usize>), ("longest match", &longest)] {
        for (part, [f1, precision, recall]) in
            [("even", score(half(0), found)), ("odd", score(half(1), found)), ("all", score(lines.iter(), found))]
        {
            println!("{name:>13} {part:>4}  {f1:.4}  {precision:.4}  {recall:.4}");
        }
    }
    if std::env::args().any(|argument| argument == "errors") {
        errors(half(0), &khabar);
    }
    time(&words, &lines);
}

/// Prints the words that were not found, and what stands in their place.
fn errors<'a>(lines: impl Iterator<Item = &'a Line>, found: &dyn Fn(&Line) -> Vec<usize>) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for line in lines {
        let found = found(line);
        // From one place where both have an end to the next.
        let (mut from, mut last) = (0, None);
        for &end in line.ends.iter().filter(|end| found.contains(end)) {
            let show = |ends: &[usize]| {
                let mut shown = String::new();
                let mut at = from;
                for &to in ends.iter().filter(|&&to| to > from && to <= end) {
                    shown += &format!("[{}]", line.pieces[at..to].join(" "));
                    at = to;
                }
                shown
            };
            let (gold, got) = (show(&line.ends), show(&found));
            if gold != got {
                *seen.entry(format!("{got} for {gold} after {last:?}")).or_default() += 1;
            }
            last = line.pieces[from..end].last();
            from = end;
        }
    }
    for (error, times) in seen {
        println!("{times} {error}");
    }
}

/// The time per syllable, look-ups made before (the analysis keeps them with its distinct words).
fn time(words: &WordList, lines: &[Line]) {
    const ROUNDS: usize = 50;
    let runs: Vec<Vec<Syllable>> =
        lines.iter().map(|line| line.pieces.iter().map(|piece| Syllable::new(words, piece)).collect()).collect();
    let letters: usize = lines.iter().flat_map(|line| &line.pieces).map(|piece| piece.len() + 1).sum();
    let syllables: usize = runs.iter().map(Vec::len).sum();
    assert!(runs.iter().flatten().any(|syllable| syllable.shape == Shape::Small));
    let mut segmenter = Segmenter::default();
    let mut found = 0;
    let begun = Instant::now();
    for _ in 0..ROUNDS {
        for run in &runs {
            found += segmenter.segment(words, run, true).len();
        }
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!(
        "{:.1} ns a syllable, {:.0} MB/s ({} words)",
        seconds * 1e9 / (syllables * ROUNDS) as f64,
        (letters * ROUNDS) as f64 / 1e6 / seconds,
        found / ROUNDS
    );
}
