//! Cuts texts into words and sentences, for `scripts/eval-text.mjs`.
//!
//! Reads one JSON object a line, `{"text": …, "lang": …}` (BCP 47), and writes one a line:
//! `{"words": [[start, end, kind, [[start, end], …]], …], "sentences": [[start, end, kind], …]}`, in UTF-16
//! code units; the inner list holds the parts of a joined word. Spaces are left out.
use std::io::{self, BufRead, Write};

use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let case: Value = serde_json::from_str(&line?)?;
        let text = case["text"].as_str().unwrap_or_default();
        let language = case["lang"].as_str();
        let words: Vec<Value> = khabar::tokenize(text, language)
            .iter()
            .filter(|token| token.kind != "space")
            .map(|token| {
                let parts: Vec<_> = token.parts.iter().map(|part| [part.start, part.end]).collect();
                json!([token.start, token.end, token.kind, parts])
            })
            .collect();
        let sentences: Vec<Value> =
            khabar::sentences(text, language).iter().map(|s| json!([s.start, s.end, s.kind])).collect();
        writeln!(out, "{}", json!({ "words": words, "sentences": sentences }))?;
    }
    out.flush()
}
