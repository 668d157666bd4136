//! What is suggested in the sample collection: `cargo run --example suggest -- hop put vyap`; and how long it takes in
//! a vocabulary of so many made-up words: `cargo run --release --example suggest -- --words 1000000`.

use std::time::Instant;

use khabar::Collection;
use khabar::article::Article;
use khabar::request::{SearchRequest, SuggestOptions};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, words] = &args[..]
        && flag == "--words"
    {
        return measure(words.parse().expect("a number of words"));
    }
    let mut collection = Collection::new();
    for language in ["vi", "hi", "ar", "en", "ru"] {
        for file in std::fs::read_dir(format!("www/articles/{language}")).expect("samples") {
            let path = file.expect("a file").path();
            let text = std::fs::read_to_string(&path).expect("a text");
            let id = path.display().to_string();
            collection.add(vec![Article { id, text, language: Some(language.into()), ..Article::default() }]);
        }
    }
    for typed in args {
        let start = Instant::now();
        let found = collection.suggest(&typed, SuggestOptions::default());
        println!("{typed}   ({:.2} ms)", start.elapsed().as_secs_f64() * 1e3);
        for one in found {
            println!("  {:<24} {:>4}  {} {}", one.text, one.documents, one.layer, one.language);
        }
        let answer = collection.search(&SearchRequest { query: typed, ..SearchRequest::default() });
        if let Some(meant) = answer.did_you_mean {
            println!("  did you mean {}", meant.query);
        }
    }
}

/// Words by a small generator, the frequent ones often, as in news.
fn measure(words: usize) {
    const SYLLABLES: [&str; 24] = [
        "ka", "po", "ti", "mar", "du", "len", "so", "vi", "ran", "gu", "be", "tho", "пу", "тин", "ра", "мо", "सम",
        "झौ", "ता", "भा", "بو", "تين", "را", "مو",
    ];
    let mut seed = 7u64;
    let mut next = move |below: u64| {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (seed >> 33) % below
    };
    let mut collection = Collection::new().without_values();
    let (mut made, mut id) = (0, 0);
    while made < words {
        let mut text = String::new();
        for _ in 0..4000 {
            let script = [0, 0, 12, 16, 20][next(5) as usize];
            let count = if script == 0 { 12 } else { 4 };
            for _ in 0..3 + next(3) {
                text.push_str(SYLLABLES[script + next(count) as usize]);
            }
            text.push(char::from(b'a' + next(26) as u8));
            text.push(if next(12) == 0 { '.' } else { ' ' });
        }
        made += 4000;
        id += 1;
        collection.add(vec![Article { id: id.to_string(), text, language: Some("en".into()), ..Article::default() }]);
    }
    println!("{id} articles, about {made} words");
    // The first question of all makes tables ready.
    for typed in ["सम", "بو", "пу", "kapotiz", "k", "ka", "kap", "kapot", "pu", "put", "пу", "सम", "بو", "kapotiz"]
    {
        let start = Instant::now();
        let found = collection.suggest(typed, SuggestOptions::default());
        println!("{typed:<8} {:>3} found, {:7.2} ms", found.len(), start.elapsed().as_secs_f64() * 1e3);
    }
}
