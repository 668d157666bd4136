//! What a collection takes when it is saved, and how long loading takes beside reading: over real text where
//! ../shared is, else over the samples. `cargo run --release --example storage`
use std::time::Instant;

use khabar::Collection;
use khabar::article::Article;

fn main() {
    let mut articles: Vec<Article> = Vec::new();
    for language in ["vi", "hi", "ar", "en", "ru"] {
        let path = format!("../shared/eval/xquad/{language}.paragraphs.jsonl");
        let Ok(lines) = std::fs::read_to_string(&path) else { continue };
        for line in lines.lines() {
            let row: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
            let text = row["text"].as_str().unwrap_or_default().to_owned();
            let id = format!("{language}-{}", articles.len());
            articles.push(Article { id, text, language: Some(language.into()), ..Article::default() });
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
    println!("{} articles, {texts} bytes of text; read in {reading:.1?}, saved in {saving:.1?}, loaded in {loading:.1?}", again.len());
    println!("saved: {} bytes, {:.3} for each of the text beside it", bytes.len(), (bytes.len() - texts) as f64 / texts as f64);
}
