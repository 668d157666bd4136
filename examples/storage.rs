//! What a collection takes when it is saved, and how long loading takes beside reading: over real text where
//! ../shared is, else over the samples. `cargo run --release --example storage`
use std::time::Instant;

use khabar::Collection;
use khabar::article::Article;

fn main() {
    let mut articles: Vec<Article> = Vec::new();
    let given = std::env::args().nth(1);
    let real =
        ["vi", "hi", "ar", "en", "ru"].map(|language| format!("../shared/eval/xquad/{language}.paragraphs.jsonl"));
    for path in given.into_iter().chain(real).take(if std::env::args().len() > 1 { 1 } else { 5 }) {
        let Ok(lines) = std::fs::read_to_string(&path) else { continue };
        for line in lines.lines() {
            let row: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
            let text = row["text"].as_str().unwrap_or_default().to_owned();
            let id = articles.len().to_string();
            let field = |name: &str| row[name].as_str().map(str::to_owned);
            articles.push(Article { id, text, language: field("lang").or(field("language")), ..Article::default() });
        }
    }
    let texts: usize = articles.iter().map(|article| article.text.len()).sum();
    let begin = Instant::now();
    let mut collection = Collection::new();
    collection.add(articles);
    let reading = begin.elapsed();
    let begin = Instant::now();
    let bytes = collection.save("");
    let saving = begin.elapsed();
    let begin = Instant::now();
    let again = Collection::load(&bytes).expect("what was saved");
    let loading = begin.elapsed();
    println!(
        "{} articles, {texts} bytes of text; read in {reading:.1?}, saved in {saving:.1?}, loaded in {loading:.1?}",
        again.len()
    );
    println!(
        "saved: {} bytes, {:.3} for each of the text beside it",
        bytes.len(),
        (bytes.len() - texts) as f64 / texts as f64
    );
}
