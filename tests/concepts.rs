//! The lexicon of concepts: its rows are whole, and each of its words is found where it stands in a text.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use khabar::language::concept::{ROWS, id_of};
use khabar::language::entity::ROWS as NAMES;
use khabar::tokenize;

const LANGUAGES: [&str; 5] = ["en", "vi", "hi", "ar", "ru"];

fn rows() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    rows_of(&ROWS)
}

fn rows_of(files: &'static [&'static str]) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    files.iter().flat_map(|rows| rows.lines()).map(|row| {
        let mut cells = row.split('\t');
        // What stands behind a space in a name is its id in Wikidata.
        (cells.next().unwrap_or_default().split(' ').next().unwrap_or_default(), cells.collect())
    })
}

#[test]
fn rows_are_whole() {
    let mut ids = BTreeSet::new();
    let mut faults = Vec::new();
    for (id, cells) in rows().chain(rows_of(&NAMES)) {
        let is_slug = !id.is_empty() && id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.'));
        if !is_slug || cells.len() != LANGUAGES.len() {
            faults.push(format!("{id}: {} cells, or no id", cells.len()));
        }
        if !ids.insert(id) {
            faults.push(format!("{id} stands twice"));
        }
        for (cell, language) in cells.iter().zip(LANGUAGES) {
            let words: Vec<&str> = cell.split(", ").map(|word| word.trim_end_matches('?')).collect();
            let distinct: BTreeSet<&str> = words.iter().copied().collect();
            let is_clean = |word: &&str| {
                word.trim() == *word && !word.is_empty() && !word.contains(['(', ')', '/', '"', '?', ','])
            };
            if !words.iter().all(is_clean) || distinct.len() != words.len() {
                faults.push(format!("{id} {language}: {cell}"));
            }
        }
    }
    assert!(ids.len() >= 1500, "{} concepts", ids.len());
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
    println!("{} concepts", ids.len());
}

/// An id of Wikidata stands behind a name, and behind no other.
#[test]
fn ids_of_wikidata_are_whole() {
    let mut seen = BTreeMap::new();
    let mut faults = Vec::new();
    for name in ROWS.iter().chain(&NAMES).flat_map(|rows| rows.lines()).filter_map(|row| row.split('\t').next()) {
        // Behind a person the code of their country may stand.
        let is_country = |word: &&str| word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_id = |word: &&str| !(name.starts_with("person.") && is_country(word));
        let Some(id) = name.split(' ').skip(1).find(is_id) else { continue };
        if let Some(rest) = name.split(' ').nth(2).filter(|rest| !(name.starts_with("person.") && is_country(rest))) {
            faults.push(format!("{name}: {rest} is no code of a country"));
        }
        let number = id.strip_prefix('Q').unwrap_or_default();
        if number.is_empty() || number.starts_with('0') || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            faults.push(format!("{name}: no id"));
        }
        if let Some(other) = seen.insert(id, name) {
            faults.push(format!("{name} and {other}"));
        }
    }
    assert!(seen.len() >= 500, "{} ids", seen.len());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Two rows with the same words in every language are one meaning.
#[test]
fn no_row_stands_twice() {
    let mut seen: BTreeMap<Vec<&str>, &str> = BTreeMap::new();
    let mut faults = Vec::new();
    for (id, cells) in rows() {
        let first: Vec<&str> =
            cells.iter().map(|cell| cell.split(", ").next().unwrap_or("").trim_end_matches('?')).collect();
        if let Some(other) = seen.insert(first, id) {
            faults.push(format!("{other} = {id}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What the analysis of no article could ever produce would never be found.
#[test]
fn every_word_is_found_in_a_text() {
    let mut faults = Vec::new();
    for (row, (name, cells)) in rows().enumerate() {
        let id = format!("c{row}");
        for (cell, language) in cells.iter().zip(LANGUAGES) {
            for word in cell.split(", ").map(|word| word.trim_end_matches('?')) {
                let tokens = tokenize(word, Some(language));
                let end = tokens.last().map_or(0, |token| token.end);
                let found = tokens.iter().any(|token| {
                    token.concepts.iter().any(|concept| concept.id == id && concept.start == 0 && concept.end == end)
                });
                if !found {
                    faults.push(format!("{name} {language}: {word}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} words are never found\n{}", faults.len(), faults.join("\n"));
}

/// Inflected forms, phrases, and what is only near.
#[test]
fn forms_and_phrases() {
    let cases = [
        ("en", "They signed agreements", "agreement"),
        ("ru", "в соглашениях", "agreement"),
        ("ar", "والاتفاقيات", "agreement"),
        ("hi", "समझौतों पर", "agreement"),
        ("vi", "ký hiệp định", "agreement"),
        ("vi", "hợp_tác quốc_phòng", "defence"),
    ];
    let mut faults = Vec::new();
    for (language, text, name) in cases {
        let id = id_of(name).unwrap_or_else(|| panic!("no concept {name}"));
        let tokens = tokenize(text, Some(language));
        if !tokens.iter().any(|token| token.concepts.iter().any(|concept| concept.id == id)) {
            faults.push(format!("{language} {text}: not {name}"));
        }
    }
    let defence = id_of("defence").unwrap();
    assert!(tokenize("security", Some("en"))[0].concepts.iter().all(|concept| concept.id != defence));
    // A frequent word is no form of a rarer one that has its stem; what a word means itself comes first.
    assert!(tokenize("и", Some("ru"))[0].concepts.is_empty());
    assert_eq!(tokenize("व्यापार", Some("hi"))[0].concepts[0].id, id_of("trade").unwrap());
    // Countries by CLDR's names.
    let india = tokenize("भारत", Some("hi"));
    assert!(india[0].concepts.iter().any(|concept| concept.id == "place IN"), "{:?}", india[0].concepts);
    assert!(khabar::concept("place IN").iter().any(|found| found.language == "ru" && found.words.contains(&"индия")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
