//! Runs the cases of `tests/cases/<language>/*.txt`: one case a line, `#` for comments.
//!
//! | file | a line | the test |
//! |---|---|---|
//! | sentences.txt | text with `¦` where a sentence ends | split exactly there, nowhere else |
//! | segments.txt | `[kind] segment`, parted by `¦`, `⏎` for a line break | these segments of these kinds |
//! | words.txt | text `→` words parted by `¦` | these are its words and numbers |
//! | forms.txt | `a = b`, `a ~ b` or `a ≠ b` | one folded form; one stem only; neither |
//! | search.txt | query `→` text with `[letters]` or `[letters|layer]` | found (or not, without brackets), exactly these letters marked, and by this layer where it is not the exact one |
//! | detect.txt | text | it is in the folder's language |
#![cfg(not(target_arch = "wasm32"))]

mod brackets;

use std::fs;
use std::path::Path;

use khabar::answer::SentenceAnswer;
use khabar::article::Article;
use khabar::highlight::Run;
use khabar::language::LANGUAGES;
use khabar::request::SearchRequest;
use khabar::{Collection, detect, sentences, tokenize};

use brackets::{bracketed, plain};

/// Runs one file of every language through a check that gives what was expected and what came.
fn check(file: &str, run: impl Fn(&str, &str) -> (String, String)) {
    let mut faults = Vec::new();
    let mut cases = 0;
    let mut folders: Vec<_> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"))
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    folders.sort();
    for folder in folders {
        let language = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let Ok(text) = fs::read_to_string(folder.join(file)) else { continue };
        for (number, line) in
            text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        {
            cases += 1;
            let (expected, found) = run(&language, line);
            if expected != found {
                faults.push(format!(
                    "tests/cases/{language}/{file}:{}\n  expected {expected}\n  found    {found}",
                    number + 1
                ));
            }
        }
    }
    assert!(cases > 0, "no cases in any {file}");
    assert!(faults.is_empty(), "{} of {cases} cases fail\n{}", faults.len(), faults.join("\n"));
}

/// Every language of the register has cases, and every folder of cases has a language.
#[test]
fn every_language_has_cases() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut codes: Vec<String> = LANGUAGES.iter().map(|language| language.code.to_owned()).collect();
    for (code, file) in
        codes.iter().flat_map(|code| ["sentences", "words", "search", "detect"].map(|file| (code, file)))
    {
        let path = root.join(code).join(file).with_extension("txt");
        assert!(path.is_file(), "{} is missing", path.display());
    }
    codes.push("other".to_owned());
    for folder in fs::read_dir(&root).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()) {
        assert!(codes.contains(&folder), "tests/cases/{folder} is of no language in the register");
    }
}

fn halves(line: &str) -> (&str, &str) {
    let (left, right) = line.split_once('→').unwrap_or_else(|| panic!("no → in {line}"));
    (left.trim(), right.trim())
}

/// The language's tag; the folder `other` holds texts whose language has no rules.
fn tag(folder: &str) -> Option<&str> {
    Some(if folder == "other" { "und" } else { folder })
}

#[test]
fn sentence_cases() {
    check("sentences.txt", |language, line| {
        let text = line.replace('¦', "");
        let units: Vec<u16> = text.encode_utf16().collect();
        let found = sentences(&text, tag(language));
        let mut at = 0;
        let mut pieces: Vec<String> = Vec::new();
        for sentence in &found {
            // White space between two sentences goes with the second: the mark stands at the end.
            pieces.push(String::from_utf16(&units[at..sentence.end as usize]).unwrap());
            at = sentence.end as usize;
        }
        let marked = pieces.join("¦");
        (line.trim_end().to_owned(), marked)
    });
}

#[test]
fn segment_cases() {
    check("segments.txt", |language, line| {
        let mut text = line.replace('⏎', "\n");
        while let Some((start, end)) = text.find('[').and_then(|at| Some((at, at + text[at..].find("] ")? + 2))) {
            text.replace_range(start..end, "");
        }
        let text = text.replace('¦', " ");
        let found = sentences(&text, tag(language));
        let show = |s: &SentenceAnswer| format!("[{}] {}", s.kind, s.text);
        let expected = line.replace('⏎', "").split('¦').map(str::trim).collect::<Vec<_>>().join("¦");
        (expected, found.iter().map(show).collect::<Vec<_>>().join("¦"))
    });
}

#[test]
fn word_cases() {
    check("words.txt", |language, line| {
        let (text, expected) = halves(line);
        let words: Vec<String> = tokenize(text, tag(language))
            .into_iter()
            .filter(|t| matches!(t.kind, "word" | "number"))
            .map(|t| t.text)
            .collect();
        (expected.to_owned(), words.join("¦"))
    });
}

#[test]
fn search_cases() {
    check("search.txt", |language, line| {
        let (query, expected) = halves(line);
        let text = plain(expected);
        let mut collection = Collection::new();
        let article = Article {
            id: "case".into(),
            text,
            language: Some(language.to_owned()),
            title: Some("–".into()),
            ..Article::default()
        };
        assert_eq!(collection.add(vec![article]).added, 1, "{line}");
        let request = SearchRequest { query: query.to_owned(), ..SearchRequest::default() };
        let answer = collection.search(&request);
        let reading = collection.read("case", &request).unwrap();
        let runs: Vec<Run> = reading.blocks.into_iter().flat_map(|block| block.runs).collect();
        assert_eq!(answer.total == 1, expected.contains('['), "found or not: {line}");
        (expected.to_owned(), bracketed(&runs))
    });
}

#[test]
fn form_cases() {
    check("forms.txt", |language, line| {
        let sign = ['=', '~', '≠']
            .into_iter()
            .find(|&sign| line.contains(sign))
            .unwrap_or_else(|| panic!("no sign in {line}"));
        let (a, b) = line.split_once(sign).unwrap();
        let profile = khabar::language::profile(tag(language).unwrap());
        let exact = [a, b].map(|word| khabar::fold::exact(word.trim()));
        let [a, b] = [&exact[0], &exact[1]].map(|word| khabar::token::forms(profile, word));
        let found = match (a.folded == b.folded, a.stem == b.stem) {
            (true, true) => '=',
            (true, false) => '!',
            (false, true) => '~',
            (false, false) => '≠',
        };
        (
            format!("{line} ({} {}, {} {})", a.folded, a.stem, b.folded, b.stem),
            format!("{} ({} {}, {} {})", line.replace(sign, &found.to_string()), a.folded, a.stem, b.folded, b.stem),
        )
    });
}

#[test]
fn detect_cases() {
    check("detect.txt", |language, line| (tag(language).unwrap().to_owned(), detect(line).language.to_owned()));
}
