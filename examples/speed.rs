//! How fast texts are read, natively, by language and layer: `cargo run --release --example speed [FOLDER [LANG]]`.
//!
//! The folder (by default `../shared/eval`) holds `xquad/LANG.paragraphs.jsonl` and `ud/LANG.sentences.jsonl`; their texts
//! are joined, a paragraph a line, and repeated up to two megabytes. Each figure is the best of several runs, in MB/s of
//! UTF-8. `bare` is one pass of unicode-segmentation's words; the last column says how many times as long the whole takes.
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

use khabar::analysis::analyse;
use khabar::language::profile;
use khabar::span::Span;
use khabar::token;
use unicode_segmentation::UnicodeSegmentation;

const SIZE: usize = 2 << 20;
const RUNS: usize = 7;

fn text(folder: &Path, language: &str) -> Option<String> {
    let mut text = String::new();
    for file in [format!("xquad/{language}.paragraphs.jsonl"), format!("ud/{language}.sentences.jsonl")] {
        for line in fs::read_to_string(folder.join(file)).ok()?.lines() {
            let value: serde_json::Value = serde_json::from_str(line).ok()?;
            text.push_str(value["text"].as_str()?);
            text.push('\n');
        }
    }
    let copies = (SIZE / text.len().max(1)).max(1);
    Some(text.repeat(copies))
}

/// Megabytes a second, the best of several runs.
fn speed(bytes: usize, mut run: impl FnMut()) -> f64 {
    let seconds = |_| {
        let start = Instant::now();
        run();
        start.elapsed().as_secs_f64()
    };
    bytes as f64 / 1e6 / (0..RUNS).map(seconds).fold(f64::INFINITY, f64::min)
}

fn main() {
    let folder = std::env::args()
        .nth(1)
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/eval")), PathBuf::from);
    println!("MB/s  bare    sentences  words   whole   whole/bare");
    let only = std::env::args().nth(2);
    for language in ["vi", "hi", "ar", "en", "ru"].into_iter().filter(|l| only.as_deref().is_none_or(|only| only == *l))
    {
        let Some(text) = text(&folder, language) else {
            println!("{language}: skipped, {} has no text", folder.display());
            continue;
        };
        let profile = profile(language);
        let bare = speed(text.len(), || {
            black_box(text.split_word_bounds().count());
        });
        let sentences = speed(text.len(), || {
            black_box(token::sentences(profile, &text).len());
        });
        let words = speed(text.len(), || {
            let mut count = 0;
            token::words(profile, &text, Span::new(0, text.len()), |_, _| count += 1);
            black_box(count);
        });
        let whole = speed(text.len(), || {
            black_box(analyse(profile, &text).units.len());
        });
        println!("{language}  {bare:8.1}  {sentences:8.1}  {words:8.1}  {whole:6.1}   {:.2}", bare / whole);
    }
}
