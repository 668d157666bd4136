//! Suggestions, “did you mean” and keywords in context, in all five languages: runs the cases of
//! `tests/suggest/*.txt`, one a line, `#` for comments. (`suggest_laws.rs` has what holds whatever is typed.)
//!
//! ```text
//! completions.txt   typed → vi: text ¦ ru: text → suggestion ¦ suggestion|layer
//! meant.txt         query → vi: text → query as it may have been meant
//! concordance.txt   {order} query → vi: text → before[match]after ¦ [match|layer]
//! ```
//!
//! `–` stands for nothing. The lists are whole and in order. `‸` is the caret, where it is not at the end. A layer that
//! is not said is `prefix`, or in a concordance `exact`; `{before 12}` cuts a line to so many letters on each side.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use khabar::Collection;
use khabar::answer::{ConcordanceLine, Suggestion};
use khabar::article::Article;
use khabar::request::{ConcordanceRequest, Order, SearchRequest, SuggestOptions};

/// No fewer cases than these.
const LEAST: usize = 150;

fn article(id: usize, written: &str) -> Article {
    let (language, text) = written.split_once(": ").unwrap_or_else(|| panic!("no language in “{written}”"));
    let (title, text) = match text.strip_prefix("title=").and_then(|rest| rest.split_once('|')) {
        Some((title, text)) => (Some(title.to_owned()), text),
        None => (None, text),
    };
    let text = text.replace('⏎', "\n");
    Article { id: id.to_string(), text, title, language: Some(language.into()), ..Article::default() }
}

fn collection(articles: &str) -> Collection {
    let mut collection = Collection::new();
    let articles: Vec<Article> = articles.split(" ¦ ").enumerate().map(|(id, text)| article(id, text)).collect();
    let count = articles.len();
    assert_eq!(collection.add(articles).added, count);
    collection
}

fn search(query: &str) -> SearchRequest {
    SearchRequest { query: query.into(), ..SearchRequest::default() }
}

fn listed(list: impl IntoIterator<Item = String>) -> String {
    let list: Vec<String> = list.into_iter().collect();
    if list.is_empty() { "–".into() } else { list.join(" ¦ ") }
}

fn suggested(collection: &Collection, typed: &str) -> Vec<Suggestion> {
    let caret = typed.split_once('‸').map(|(before, _)| before.encode_utf16().count());
    collection.suggest(&typed.replace('‸', ""), SuggestOptions { caret, limit: None })
}

fn completions(typed: &str, articles: &str) -> String {
    let found = suggested(&collection(articles), typed);
    listed(found.into_iter().map(|one| match one.layer {
        "prefix" => one.text,
        layer => format!("{}|{layer}", one.text),
    }))
}

fn meant(query: &str, articles: &str) -> String {
    listed(collection(articles).search(&search(query)).did_you_mean.map(|meant| meant.query))
}

fn lines(query: &str, articles: &str) -> String {
    let (how, query) = query.strip_prefix('{').and_then(|rest| rest.split_once("} ")).unwrap_or(("text", query));
    let (order, context) = how.split_once(' ').unwrap_or((how, "60"));
    let order = match order {
        "text" => Order::Text,
        "before" => Order::Before,
        "after" => Order::After,
        "match" => Order::Match,
        _ => panic!("there is no order “{order}”"),
    };
    let request = ConcordanceRequest { search: search(query), order, context: Some(context.parse().unwrap()) };
    let shown = |line: ConcordanceLine| match line.layer {
        "exact" => format!("{}[{}]{}", line.before, line.text, line.after),
        layer => format!("{}[{}|{layer}]{}", line.before, line.text, line.after),
    };
    listed(collection(articles).concordance(&request).lines.into_iter().map(shown))
}

#[test]
fn cases() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suggest");
    let (mut count, mut wrong) = (0, Vec::new());
    type Run = fn(&str, &str) -> String;
    let files: [(&str, Run); 3] = [("completions.txt", completions), ("meant.txt", meant), ("concordance.txt", lines)];
    for (name, run) in files {
        let text = fs::read_to_string(root.join(name)).unwrap();
        let cases = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
        for (number, line) in cases {
            count += 1;
            let parts: Vec<&str> = line.split(" → ").collect();
            let &[typed, articles, expected] = &parts[..] else { panic!("{name}:{number}: not three parts") };
            let found = run(typed, articles);
            // Blank space at the ends of a line cannot be seen in the file.
            if found.trim() != expected.trim() {
                wrong.push(format!("tests/suggest/{name}:{number} {typed}\n  expected {expected}\n  found    {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count} cases fail\n{}", wrong.len(), wrong.join("\n"));
    assert!(count >= LEAST, "{count} cases");
}

#[test]
fn offsets_are_of_utf16() {
    let collection = collection("ru: В Дели прибыл Путин.");
    let found = &suggested(&collection, "😀 +put‸ing")[0];
    assert_eq!((found.start, found.end, &*found.text, &*found.word), (4, 10, "😀 +Путин", "Путин"));
    assert_eq!((found.language, found.dir, found.documents), ("ru", "ltr", 1));
}

#[test]
fn limits_hold() {
    let words: Vec<String> = ('a'..='z').map(|letter| format!("Wo{letter}")).collect();
    let collection = collection(&format!("en: {}", words.join(" ")));
    for (limit, count) in [(None, 8), (Some(3), 3), (Some(0), 0), (Some(1000), 26)] {
        assert_eq!(collection.suggest("wo", SuggestOptions { caret: None, limit }).len(), count, "{limit:?}");
    }
    let page = |offset, limit| {
        let search = SearchRequest { offset, limit, ..search("wo*") };
        let found = collection.concordance(&ConcordanceRequest { search, ..ConcordanceRequest::default() });
        (found.total, found.lines.into_iter().map(|line| line.text).collect::<Vec<_>>())
    };
    assert_eq!(page(1, Some(2)), (26, vec!["Wob".into(), "Woc".into()]));
    assert_eq!((page(25, None).1.len(), page(26, None).1.len(), page(0, Some(0)).1.len()), (1, 0, 0));
}
