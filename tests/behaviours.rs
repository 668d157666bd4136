//! What who searches may expect, in all five languages: runs the cases of `tests/behaviours/*.txt`, one a
//! line, `#` for comments.
//!
//! ```text
//! query → vi: text with [letters] ¦ hi: text ¦ ar: text with [letters|layer]
//! {-meaning,-sound} query → en: title=The [title]|the text
//! ```
//!
//! All articles of a line are in one collection. An article with brackets must be found, with exactly these
//! letters lit, by this layer where it is not the exact one; `[]` stands for one that is found with nothing
//! lit. An article without brackets must not be found. All layers are on but those that the braces name.
//! `⏎` is a line break, `\u{301}` a character that could not be seen.
//!
//! `known-faults.txt` holds what is expected but not so yet; a case there that passes must go to its theme.
#![cfg(not(target_arch = "wasm32"))]

mod brackets;

use std::fs;
use std::path::Path;

use khabar::Collection;
use khabar::article::Article;
use khabar::highlight::Run;
use khabar::request::{Expand, SearchRequest};

use brackets::{bracketed, plain};

/// The file of what fails so far.
const FAULTS: &str = "known-faults.txt";

/// No fewer cases than these.
const LEAST: usize = 260;

/// What a case wants and what came, article by article.
struct Outcome {
    expected: Vec<String>,
    found: Vec<String>,
}

impl Outcome {
    fn is_right(&self) -> bool {
        self.expected == self.found
    }

    fn shown(&self, place: &str, query: &str) -> String {
        let pairs = self.expected.iter().zip(&self.found).filter(|(expected, found)| expected != found);
        let pairs = pairs.map(|(expected, found)| format!("  expected {expected}\n  found    {found}"));
        format!("{place} {query}\n{}", pairs.collect::<Vec<_>>().join("\n"))
    }
}

#[test]
fn behaviours() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/behaviours");
    let mut files: Vec<_> = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let (mut cases, mut known) = (0, 0);
    let (mut wrong, mut right) = (Vec::new(), Vec::new());
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap();
        let text = fs::read_to_string(&file).unwrap();
        let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        let mut of_file = 0;
        for (number, line) in lines {
            of_file += 1;
            let place = format!("tests/behaviours/{name}:{number}");
            let (query, articles) = line.split_once(" → ").unwrap_or_else(|| panic!("{place}: no arrow"));
            let outcome = run(&place, query, articles);
            match (outcome.is_right(), name == FAULTS) {
                (true, false) => {}
                (false, true) => known += 1,
                (true, true) => right.push(format!("{place} {query}")),
                (false, false) => wrong.push(outcome.shown(&place, query)),
            }
        }
        println!("{of_file:4} {name}");
        cases += of_file;
    }
    println!("{cases} cases, {known} of them known faults");
    assert!(cases >= LEAST, "{cases} cases");
    assert!(wrong.is_empty(), "{} of {cases} cases fail\n{}", wrong.len(), wrong.join("\n"));
    assert!(right.is_empty(), "no longer faults; move them to their themes:\n{}", right.join("\n"));
}

/// Runs one case.
fn run(place: &str, typed: &str, articles: &str) -> Outcome {
    let (expand, query) = switches(place, typed);
    let expected: Vec<String> = articles.split(" ¦ ").map(|article| unescaped(article.trim())).collect();
    let mut collection = Collection::new();
    let articles = expected.iter().enumerate().map(|(number, marked)| article(place, number, marked));
    let report = collection.add(articles.collect());
    assert!(report.rejected.is_empty(), "{place}: {:?}", report.rejected);
    let limit = Some(expected.len());
    let request = SearchRequest { query: unescaped(query), expand, limit, ..SearchRequest::default() };
    let answer = collection.search(&request);
    let shown = |(number, marked): (usize, &String)| {
        let id = number.to_string();
        let (language, title, text) = parts(place, marked);
        if answer.hits.iter().all(|hit| hit.id != id) {
            return plain(marked);
        }
        let reading = collection.read(&id, &request).unwrap();
        let runs: Vec<Run> = reading.blocks.into_iter().flat_map(|block| block.runs).collect();
        let lit = bracketed(&runs);
        let title_lit = title.map(|_| format!("title={}|", bracketed(&reading.title_runs)));
        let is_lit = lit.contains('[') || title_lit.as_ref().is_some_and(|title| title.contains('['));
        let is_said = text.starts_with("[]") || !is_lit;
        format!("{language}: {}{}{lit}", title_lit.unwrap_or_default(), if is_said { "[]" } else { "" })
    };
    let found = expected.iter().enumerate().map(shown).collect();
    Outcome { expected, found }
}

/// The layers that are on, and the query behind the braces.
fn switches<'a>(place: &str, typed: &'a str) -> (Expand, &'a str) {
    let mut expand = Expand::default();
    let Some((names, query)) = typed.strip_prefix("{-").and_then(|rest| rest.split_once("} ")) else {
        return (expand, typed);
    };
    for name in names.split(",-") {
        *match name {
            "fold" => &mut expand.fold,
            "stem" => &mut expand.stem,
            "value" => &mut expand.value,
            "romanised" => &mut expand.romanised,
            "meaning" => &mut expand.meaning,
            "sound" => &mut expand.sound,
            "typo" => &mut expand.typo,
            _ => panic!("{place}: there is no switch “{name}”"),
        } = false;
    }
    (expand, query)
}

fn article(place: &str, number: usize, marked: &str) -> Article {
    let (language, title, text) = parts(place, marked);
    Article {
        id: number.to_string(),
        text: plain(text),
        language: Some(language.to_owned()),
        // A title that no query finds.
        title: Some(title.map_or_else(|| "–".to_owned(), plain)),
        ..Article::default()
    }
}

/// The language of an article, its title if it has one, and its text.
fn parts<'a>(place: &str, marked: &'a str) -> (&'a str, Option<&'a str>, &'a str) {
    let (language, rest) = marked.split_once(": ").unwrap_or_else(|| panic!("{place}: no language in “{marked}”"));
    assert!(["vi", "hi", "ar", "en", "ru"].contains(&language), "{place}: “{language}” is no language of these");
    let Some(rest) = rest.strip_prefix("title=") else { return (language, None, rest) };
    let mut depth = 0;
    let end = rest.find(|c| {
        depth += i32::from(c == '[') - i32::from(c == ']');
        c == '|' && depth == 0
    });
    let end = end.unwrap_or_else(|| panic!("{place}: the title does not end in “{marked}”"));
    (language, Some(&rest[..end]), &rest[end + 1..])
}

/// `⏎` and `\u{301}` as what they stand for.
fn unescaped(written: &str) -> String {
    let mut pieces = written.split("\\u{");
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once('}').unwrap_or_else(|| panic!("no }} in “{written}”"));
        text.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
        text.push_str(rest);
    }
    text.replace('⏎', "\n")
}
