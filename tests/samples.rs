//! The sample collection is what its README says.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use khabar::article::Article;
use khabar::normal::{Form, normalize};
use khabar::request::{Expand, SearchRequest};
use khabar::{Collection, detect};
use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www/articles")
}

fn manifest() -> Vec<Value> {
    let text = fs::read_to_string(folder().join("manifest.json")).unwrap();
    let manifest: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(manifest["khabar"], 1);
    manifest["articles"].as_array().unwrap().clone()
}

fn field(entry: &Value, name: &str) -> String {
    entry[name].as_str().unwrap_or_else(|| panic!("{entry} has no {name}")).to_owned()
}

fn articles() -> Vec<Article> {
    manifest()
        .iter()
        .map(|entry| Article {
            id: field(entry, "id"),
            text: fs::read_to_string(folder().join(field(entry, "file"))).unwrap(),
            title: Some(field(entry, "title")),
            language: Some(field(entry, "language")),
            date: Some(field(entry, "date")),
            source: Some(field(entry, "source")),
            url: None,
        })
        .collect()
}

#[test]
fn at_least_five_in_each_language_each_with_a_note() {
    let mut by_language: BTreeMap<String, usize> = BTreeMap::new();
    for entry in manifest() {
        *by_language.entry(field(&entry, "language")).or_default() += 1;
        assert!(field(&entry, "note").len() > 40, "{entry}");
    }
    assert_eq!(by_language.keys().map(String::as_str).collect::<Vec<_>>(), ["ar", "en", "hi", "ru", "vi"]);
    assert!(by_language.values().all(|&n| n >= 5), "{by_language:?}");
}

#[test]
fn every_file_is_in_the_manifest_once() {
    let named: Vec<String> = manifest().iter().map(|entry| field(entry, "file")).collect();
    let mut files = BTreeSet::new();
    for language in fs::read_dir(folder()).unwrap().map(|e| e.unwrap().path()).filter(|path| path.is_dir()) {
        for file in fs::read_dir(&language).unwrap() {
            files.insert(format!(
                "{}/{}",
                language.file_name().unwrap().to_str().unwrap(),
                file.unwrap().file_name().to_str().unwrap()
            ));
        }
    }
    assert_eq!(named.iter().cloned().collect::<BTreeSet<_>>(), files);
    assert_eq!(named.len(), files.len());
}

#[test]
fn each_is_taken_and_is_in_the_language_it_says() {
    let articles = articles();
    for article in &articles {
        let found = detect(&article.text);
        assert_eq!(Some(found.language), article.language.as_deref(), "{}", article.id);
        assert!(found.confidence > 0.5, "{}: {}", article.id, found.confidence);
        assert!(
            (normalize(&article.text, Form::C) == article.text.as_str())
                && article.text.ends_with('\n')
                && !article.text.contains('\r'),
            "{}",
            article.id
        );
    }
    let report = Collection::new().add(articles);
    assert!(report.rejected.is_empty(), "{report:?}");
}

#[test]
fn a_word_of_each_language_finds_articles_of_that_language_only() {
    let mut collection = Collection::new();
    collection.add(articles());
    for (language, query) in
        [("vi", "\"thượng đỉnh\""), ("hi", "सम्मेलन"), ("ar", "القمة"), ("en", "summit"), ("ru", "саммит")]
    {
        let expand = Expand { sound: false, romanised: false, meaning: false, ..Expand::default() };
        let answer = collection.search(&SearchRequest { query: query.into(), expand, ..SearchRequest::default() });
        assert!(answer.total >= 2, "{query}: {}", answer.total);
        assert!(answer.hits.iter().all(|hit| hit.language == language), "{query}");
    }
}

/// By its sound, a word that wandered is found in the scripts it wandered into.
#[test]
fn a_sound_crosses_scripts() {
    let mut collection = Collection::new();
    collection.add(articles());
    for (query, languages) in [("саммит", ["en", "ru"]), ("summit", ["en", "ru"])] {
        let answer = collection.search(&SearchRequest { query: query.into(), ..SearchRequest::default() });
        let found: BTreeSet<&str> = answer.hits.iter().map(|hit| hit.language.as_str()).collect();
        assert!(languages.iter().all(|language| found.contains(language)), "{query}: {found:?}");
    }
}

/// The samples are our own sentences: no twelve words (or Vietnamese syllables) in a row stand in the real articles too.
#[test]
fn no_sentence_is_taken_from_the_real_articles() {
    const RUN: usize = 12;
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let Ok(entries) = fs::read_dir(&seeds) else {
        println!("skipped: {} is not here", seeds.display());
        return;
    };
    let runs = |text: &str| -> BTreeSet<Vec<String>> { forms(text).windows(RUN).map(<[String]>::to_vec).collect() };
    let real: BTreeSet<Vec<String>> =
        entries.flat_map(|entry| runs(&fs::read_to_string(entry.unwrap().path()).unwrap())).collect();
    assert!(real.len() > 500);
    for article in articles() {
        let shared = runs(&article.text).intersection(&real).next().cloned();
        assert_eq!(shared, None, "{}", article.id);
    }
}

/// The syllables and words of a text, folded.
fn forms(text: &str) -> Vec<String> {
    khabar::tokenize(text, None)
        .into_iter()
        .filter(|t| matches!(t.kind, "word" | "number"))
        .flat_map(|t| t.form.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect()
}
