//! The facts of texts, by tables as they stand in the sources, so that a change of them can be tried without building:
//!
//! `cargo run --release --no-default-features --example facts -- show < TEXTS`, where a line is a language's code, a space
//! and a text; `… check CODE` reads the corpus of a language and what must not be found; `… find CODE FILE` writes the
//! facts of a file, in JSON, a line each.
use std::io::BufRead;
use std::path::Path;

use khabar::analysis::analyse;
use khabar::facts::{Event, Findings, Named, Statement, find};
use khabar::language::{
    LANGUAGES, UNKNOWN, compile_entity_table, compile_name_tables, compile_tables, concept_table, name_tables, profile,
};

/// Where the tables are; `KHABAR_TABLES` for a copy of them.
fn sources() -> String {
    std::env::var("KHABAR_TABLES").unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/src/language").to_owned())
}

/// The files of the concepts, in the order of the rows, and those of names.
const CONCEPTS: [&str; 9] =
    ["politics", "security", "economy", "science", "society", "common", "knowledge", "life", "places"];
const ENTITIES: [&str; 4] = ["people", "bodies", "programmes", "places"];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    load();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["show"] => {
            for line in std::io::stdin().lock().lines().map_while(Result::ok) {
                let (language, text) = line.split_once(' ').unwrap_or(("en", &line));
                println!("{text}");
                said(language, text).iter().for_each(|fact| println!("    {fact}"));
            }
        }
        ["check", code] => check(code),
        ["find", code, file] => {
            let text = std::fs::read_to_string(file).unwrap_or_default();
            let Findings { mentions, roles, events, statements, .. } = facts_of(code, &text);
            let row = |kind: &str, span: khabar::span::Span, value: &str, rule: &str| {
                let value = serde_json::json!({ "kind": kind, "start_byte": span.start, "end_byte": span.end, "value": value,
                    "text": span.of(&text), "rule": rule });
                println!("{value}");
            };
            for found in &mentions {
                row(found.what.as_str(), found.span, &found.named.name, found.rule);
            }
            for found in &roles {
                row("role", found.span, &format!("{} = {}", found.person.name, found.told()), found.rule);
            }
            for found in &events {
                row("event", found.span, &event(found), found.rule);
            }
            for found in &statements {
                row("statement", found.span, &statement(found), found.rule);
            }
        }
        _ => eprintln!("facts show < TEXTS | facts check CODE | facts find CODE FILE"),
    }
}

/// Loads every language from its tables.
fn load() {
    let read = |path: String| std::fs::read_to_string(path).unwrap_or_default();
    let files = |folder: &str, names: &[&str]| -> Vec<String> {
        names.iter().map(|name| read(format!("{}/{folder}/{name}.tsv", sources()))).collect()
    };
    let (concepts, entities) = (files("concepts", &CONCEPTS), files("entities", &ENTITIES));
    let concepts: Vec<&str> = concepts.iter().map(String::as_str).collect();
    let entities: Vec<&str> = entities.iter().map(String::as_str).collect();
    let countries = read(format!("{}/entities/countries.tsv", sources()));
    for language in LANGUAGES {
        let folder = Path::new(&sources()).join(language.code);
        let mut tables: Vec<(String, String)> = Vec::new();
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let is_text = path.extension().is_some_and(|extension| extension == "txt");
            let is_case = matches!(name.as_str(), "corpus" | "negatives" | "own-words" | "facts" | "facts-negatives");
            if is_text && !is_case {
                tables.push((name, read(path.to_string_lossy().into_owned())));
            }
        }
        tables.sort();
        let is_name = |table: &&(String, String)| matches!(table.0.as_str(), "names" | "events");
        let concepts_of = concept_table(language.code, &concepts);
        let words = tables.iter().filter(|table| !is_name(table)).map(|(name, text)| (name.as_str(), text.as_str()));
        let words = words.chain([("concepts", concepts_of.as_str())]);
        let shared = name_tables(language.code, &concepts, &entities, &countries);
        let names = tables.iter().filter(is_name).map(|(name, text)| (name.as_str(), text.as_str()));
        let names = names.chain(shared.iter().map(|(name, text)| (*name, text.as_str())));
        if language.is_loaded() {
            continue;
        }
        take(language.code, &compile_tables(language.code, words));
        compile_name_tables(language.code, names).iter().for_each(|pack| take(language.code, pack));
        // The same for every language; a second one changes nothing.
        for (_, table) in shared.iter().filter(|(name, _)| *name == "entities") {
            take(UNKNOWN.code, &compile_entity_table(table));
        }
    }
}

fn take(code: &str, pack: &[u8]) {
    if let Err(error) = khabar::load_language(code, pack) {
        eprintln!("{code}: {error}");
        std::process::exit(1);
    }
}

fn facts_of(code: &str, text: &str) -> Findings {
    find(text, &analyse(profile(code), text))
}

/// Each fact in a line: kind, value, letters.
fn said(code: &str, text: &str) -> Vec<String> {
    let found = facts_of(code, text);
    let mentions = found.mentions.iter().map(|found| {
        (found.span, format!("{} {} [{}]", found.what.as_str(), found.named.name, found.span.of(text)), found.rule)
    });
    let roles = found.roles.iter().map(|found| {
        (found.span, format!("role {} = {} [{}]", found.person.name, found.told(), found.span.of(text)), found.rule)
    });
    let events = found
        .events
        .iter()
        .map(|found| (found.span, format!("event {} [{}]", event(found), found.span.of(text)), found.rule));
    let statements = found
        .statements
        .iter()
        .map(|found| (found.span, format!("statement {} [{}]", statement(found), found.span.of(text)), found.rule));
    let mut all: Vec<_> = mentions.chain(roles).chain(events).chain(statements).collect();
    all.sort_by_key(|(span, said, _)| (span.start, std::cmp::Reverse(span.end), said.clone()));
    all.into_iter()
        .map(|(_, said, rule)| if std::env::var("RULES").is_ok() { format!("{said} ({rule})") } else { said })
        .collect()
}

fn names(named: &[Named]) -> String {
    named.iter().map(|named| named.name.as_str()).collect::<Vec<_>>().join(", ")
}

/// `visit · Vladimir Putin · India · XXXX-12-04 · planned`
fn event(event: &Event) -> String {
    let number = event.number.map(|number| format!("{number}.")).unwrap_or_default();
    let parts = [
        event.kind,
        &number,
        &names(&event.who),
        &names(&event.place),
        event.when.as_deref().unwrap_or_default(),
        event.modality.as_str(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// `trade turnover · India, Russia · {"amount":…} · 2012 · asserted`
fn statement(statement: &Statement) -> String {
    let value =
        statement.value.as_ref().map(|value| serde_json::to_string(value).unwrap_or_default()).unwrap_or_default();
    let parts = [
        &statement.measure,
        &names(&statement.about),
        &value,
        statement.period.as_deref().unwrap_or_default(),
        statement.modality.as_str(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Reads the corpus and the negatives of a language.
fn check(code: &str) {
    let lines = |file: &str| {
        let text = std::fs::read_to_string(format!("{}/{code}/{file}", sources())).unwrap_or_default();
        text.lines()
            .map(str::to_owned)
            .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
            .collect::<Vec<_>>()
    };
    let (mut right, mut missed, mut false_ones) = (0, 0, 0);
    for line in lines("facts.txt") {
        let Some((text, expected)) = line.split_once('→') else { continue };
        let found = said(code, text.trim());
        let mut expected: Vec<&str> = expected.split("; ").map(str::trim).filter(|fact| !fact.is_empty()).collect();
        let count = expected.len();
        let mut wrong: Vec<&String> = Vec::new();
        for fact in &found {
            match expected.iter().position(|wanted| wanted == fact) {
                Some(at) => _ = expected.remove(at),
                // Events and statements have a corpus of their own.
                None if fact.starts_with("event ") || fact.starts_with("statement ") => {}
                None => wrong.push(fact),
            }
        }
        right += count - expected.len();
        missed += expected.len();
        false_ones += wrong.len();
        if !expected.is_empty() || !wrong.is_empty() {
            println!("{}", text.trim());
            expected.iter().for_each(|fact| println!("    missed {fact}"));
            wrong.iter().for_each(|fact| println!("    wrong  {fact}"));
        }
    }
    let mut faults = 0;
    for line in lines("facts-negatives.txt") {
        let Some((text, kinds)) = line.split_once('¦') else { continue };
        for fact in said(code, text.trim()) {
            if kinds.split_whitespace().any(|kind| fact.starts_with(&format!("{kind} "))) {
                println!("{}\n    false  {fact}", text.trim());
                faults += 1;
            }
        }
    }
    println!("{code}: {right} right, {missed} missed, {false_ones} wrong; {faults} false in the negatives");
}
