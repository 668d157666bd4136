//! The five real articles, which lie beside the project and are never part of it.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use khabar::Collection;
use khabar::article::Article;
use khabar::highlight::Mark;
use khabar::request::{Expand, FactFilter, SearchRequest};
use khabar::token::fold;

fn collection() -> Option<Collection> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: {} is not here", folder.display());
        return None;
    };
    let articles: Vec<Article> = entries
        .map(|entry| entry.unwrap().path())
        .map(|path| Article {
            id: path.file_stem().unwrap().to_str().unwrap()[..3].to_owned(),
            text: fs::read_to_string(&path).unwrap(),
            ..Article::default()
        })
        .collect();
    let mut collection = Collection::new();
    assert_eq!(collection.add(articles).added, 5);
    Some(collection)
}

/// Each in its own language, found by a query in its own script, with exactly the matching letters lit.
#[test]
fn each_is_found_in_its_own_script() {
    let Some(collection) = collection() else { return };
    let cases = [
        ("000", "vi", "quốc phòng", 1),
        ("001", "hi", "द्विपक्षीय", 1),
        ("002", "ar", "بوتين", 1),
        ("003", "hi", "दिसंबर", 1),
        ("004", "hi", "पृष्ठभूमि", 1),
    ];
    for (id, language, query, clauses) in cases {
        let request = SearchRequest { query: query.into(), ..SearchRequest::default() };
        let answer = collection.search(&request);
        let hit = answer.hits.iter().find(|hit| hit.id == id).unwrap_or_else(|| panic!("{query} does not find {id}"));
        assert_eq!((hit.language.as_str(), hit.why.len()), (language, clauses), "{id}");
        let mut lit = 0;
        for run in collection.read(id, &request).unwrap().blocks.iter().flat_map(|block| &block.runs) {
            for mark in &run.marks {
                if let Mark::Match { .. } = mark {
                    // A word of two syllables is one match, however these are joined.
                    assert_eq!(fold(&run.text).replace('_', " "), fold(query), "{id}");
                    lit += 1;
                }
            }
        }
        assert_eq!(lit, hit.why.iter().map(|why| why.count).sum::<usize>(), "{id}");
    }
}

/// What a reader would name first.
#[test]
fn the_plain_facts_are_found() {
    let Some(collection) = collection() else { return };
    let cases = [
        ("000", "3/1947", "\"1947-03\""),
        ("000", "Năm 2012", "\"2012\""),
        ("000", "11 tỷ USD", "{\"amount\":11000000000.0,\"currency\":\"USD\"}"),
        ("000", "5,5 tỷ USD", "{\"amount\":5500000000.0,\"currency\":\"USD\"}"),
        ("001", "2023-24", "\"2023/2024\""),
        ("001", "65 बिलियन डॉलर", "{\"amount\":65000000000.0,\"currency\":\"USD\",\"approximate\":true}"),
        ("002", "يومي 4 و5 ديسمبر", "\"XXXX-12-04/XXXX-12-05\""),
        ("002", "عام 2030", "\"2030\""),
        ("003", "6 दिसंबर", "\"XXXX-12-06\""),
        ("003", "28 समझौतों", "{\"value\":28.0,\"of\":\"समझौतों\"}"),
        ("004", "1950 के दशक", "\"195X\""),
        ("004", "2014", "\"2014\""),
    ];
    for (id, text, value) in cases {
        let facts = collection.facts(&FactFilter { article: Some(id.into()), ..FactFilter::default() }).facts;
        let fact = facts.iter().find(|fact| fact.text == text).unwrap_or_else(|| panic!("{id}: no fact {text}"));
        assert_eq!(serde_json::to_string(&fact.value).unwrap(), value, "{id}: {text}");
    }
}

/// The queries of the gold: each finds the articles that hold the words, without the layers that guess, and
/// those that say the same with all of them.
#[test]
fn the_gold_queries_are_answered() {
    let (Some(collection), Ok(text)) = (collection(), fs::read_to_string("../shared/gold/queries.jsonl")) else {
        println!("skipped: ../shared/gold is not here");
        return;
    };
    let mut faults = Vec::new();
    let mut count = 0;
    for line in text.lines() {
        let query: serde_json::Value = serde_json::from_str(line).unwrap();
        let lexical = Expand { sound: false, romanised: false, meaning: false, ..Expand::default() };
        for (field, expand) in [("expect_lexical", lexical), ("expect_cross", Expand::default())] {
            let request =
                SearchRequest { query: query["query"].as_str().unwrap().into(), expand, ..SearchRequest::default() };
            let hits: Vec<String> = collection.search(&request).hits.into_iter().map(|hit| hit.id).collect();
            for file in query[field].as_array().unwrap() {
                count += 1;
                let id = &file.as_str().unwrap()[..3];
                if !hits.iter().any(|hit| hit == id) {
                    faults
                        .push(format!("{} {field}: {} does not find {id}, but {hits:?}", query["id"], query["query"]));
                }
            }
        }
    }
    println!("{} of {count} found", count - faults.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
