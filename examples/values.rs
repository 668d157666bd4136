//! The values of texts: `cargo run --release --no-default-features --example values -- TABLES < TEXTS`.
//!
//! TABLES is the folder of the languages (`src/language`): their tables are read as they stand there, so that a change
//! can be tried without building. TEXTS has a JSON object a line, `{"language": "hi", "text": "…"}`; what comes out is
//! the facts of each, in JSON, a line each. With `--show` for TABLES' second argument, a person can read it, and each
//! line of TEXTS is a language's code, a space, and the text.
use std::io::{BufRead, Write};
use std::path::Path;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/src/language").to_owned());
    let show = arguments.next().as_deref() == Some("--show");
    for language in khabar::language::LANGUAGES {
        let tables = tables(&Path::new(&folder).join(language.code));
        if !language.is_loaded() {
            let pack =
                khabar::language::compile_tables(language.code, tables.iter().map(|(n, t)| (n.as_str(), t.as_str())));
            if let Err(error) = khabar::load_language(language.code, &pack) {
                eprintln!("{}: {error}", language.code);
                std::process::exit(1);
            }
        }
    }
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let (language, text) = if show {
            let (language, text) = line.split_once(' ').unwrap_or(("en", &line));
            (language.to_owned(), text.to_owned())
        } else {
            let value: serde_json::Value = serde_json::from_str(&line).unwrap_or_default();
            let field = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
            (field("language"), field("text"))
        };
        let facts = khabar::values(&text, Some(&language));
        let _ = if show {
            writeln!(out, "{text}").and_then(|()| {
                facts.iter().try_for_each(|fact| {
                    let value = serde_json::to_string(&fact.value).unwrap_or_default();
                    writeln!(
                        out,
                        "    {} {value} [{}] {} {}",
                        fact.kind,
                        fact.text,
                        fact.rule,
                        fact.assumptions.join("; ")
                    )
                })
            })
        } else {
            writeln!(out, "{}", serde_json::to_string(&facts).unwrap_or_default())
        };
    }
}

/// The tables in a language's folder, by name.
fn tables(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let is_table = path.extension().is_some_and(|extension| extension == "txt")
            && !matches!(name.as_str(), "corpus" | "negatives" | "own-words");
        if is_table && let Ok(text) = std::fs::read_to_string(&path) {
            found.push((name, text));
        }
    }
    found.sort();
    found
}
