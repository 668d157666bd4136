//! How well questions find the paragraph that answers them: `cargo run --release --example retrieve [FOLDER]`.
//!
//! Reads `LANG.paragraphs.jsonl` and `LANG.questions.jsonl` of a folder (`../shared/eval/xquad` unless told),
//! parallel in five languages. Prints MRR@10 (the mean of one through the rank of the first right paragraph,
//! none beyond the tenth) with a collection in the question's language, and with one of all five, filtered to
//! the languages that are not the question's. All layers are on. Choices were made on questions of even
//! number; the figures of odd ones stand beside them.

use std::fs;
use std::time::Instant;

use khabar::Collection;
use khabar::article::Article;
use khabar::request::{Expand, Filters, SearchRequest};

const LANGUAGES: [&str; 5] = ["en", "vi", "hi", "ar", "ru"];

struct Row {
    pid: String,
    text: String,
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let first = arguments.next();
    let show = first.as_deref() == Some("--wrong");
    let wanted = if show { arguments.next().unwrap_or_default() } else { String::new() };
    let folder = first.filter(|_| !show).unwrap_or_else(|| "../shared/eval/xquad".into());
    let read = |language: &str, what: &str, name: &str| -> Option<Vec<Row>> {
        let text = fs::read_to_string(format!("{folder}/{language}.{what}.jsonl")).ok()?;
        let row = |line: &str| {
            let value: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
            let field = |name: &str| value[name].as_str().expect("a string").to_owned();
            Row { pid: field("pid"), text: field(name) }
        };
        Some(text.lines().map(row).collect())
    };
    // To see what a layer brings: `OFF=meaning,typo`.
    let off = std::env::var("OFF").unwrap_or_default();
    let on = |layer: &str| !off.split(',').any(|other| other == layer);
    let expand = Expand {
        fold: on("fold"),
        stem: on("stem"),
        value: on("value"),
        romanised: on("romanised"),
        meaning: on("meaning"),
        sound: on("sound"),
        typo: on("typo"),
    };
    let mut all = Collection::new();
    let mut alone = Vec::new();
    for language in LANGUAGES {
        let Some(paragraphs) = read(language, "paragraphs", "text") else {
            println!("{folder} has no paragraphs in {language}; skipped");
            return;
        };
        let articles = |prefix: &str| -> Vec<Article> {
            let article = |row: &Row| Article {
                id: format!("{prefix}{}", row.pid),
                text: row.text.clone(),
                language: Some(language.into()),
                ..Article::default()
            };
            paragraphs.iter().map(article).collect()
        };
        let mut own = Collection::new();
        own.add(articles(""));
        alone.push(own);
        all.add(articles(&format!("{language} ")));
    }
    println!("MRR@10            alone  even   odd    across  even   odd    ms a question");
    for (language, own) in LANGUAGES.iter().zip(&alone) {
        let questions = read(language, "questions", "question").expect("questions");
        let others: Vec<String> = LANGUAGES.iter().filter(|l| l != &language).map(|l| (*l).to_owned()).collect();
        let mut sums = [[0.0; 2]; 2];
        let mut counts = [0.0_f64; 2];
        let start = Instant::now();
        for (number, question) in questions.iter().enumerate() {
            counts[number % 2] += 1.0;
            for (kind, (collection, filters)) in
                [(own, Filters::default()), (&all, Filters { language: others.clone(), ..Filters::default() })]
                    .into_iter()
                    .enumerate()
            {
                let request = SearchRequest {
                    query: question.text.clone(),
                    filters,
                    expand,
                    limit: Some(10),
                    ..SearchRequest::default()
                };
                let hits = collection.search(&request).hits;
                let rank = hits.iter().position(|hit| hit.id.rsplit(' ').next() == Some(&question.pid));
                sums[kind][number % 2] += rank.map_or(0.0, |rank| 1.0 / (rank as f64 + 1.0));
                if show && number % 2 == 0 && rank != Some(0) && wanted == format!("{language}{kind}") {
                    println!("{} {rank:?} {} → {:?}", question.pid, question.text, hits.first().map(|hit| &hit.id));
                }
            }
        }
        let ms = start.elapsed().as_secs_f64() * 1000.0 / questions.len() as f64;
        let of = |sums: [f64; 2]| {
            let whole = (sums[0] + sums[1]) / (counts[0] + counts[1]);
            format!("{whole:.3}  {:.3}  {:.3}", sums[0] / counts[0], sums[1] / counts[1])
        };
        println!("{language:<16}  {}  {}  {ms:.2}", of(sums[0]), of(sums[1]));
    }
}
