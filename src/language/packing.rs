//! Makes packs of tables (`pack.rs` tells what is in one, and reads it).

use std::borrow::Cow;
use std::fmt::Write;

use super::pack::{EVENTS, LIST, VERSION, checksum};
use super::register::{Language, Table};
use super::{UNKNOWN, ar, concept, entity, letters, shared, vi};
use crate::fold;
use crate::normal::{Form, normalize};

/// Names that CLDR has and nothing asks for yet: 7 kB of each pack.
const UNUSED: [&str; 2] = ["city ", "language "];

/// The tables of a language's folder that are in its packs of names and of events.
const NAMES: [&str; 2] = ["names", EVENTS];

/// The pack of a language, from the tables in its folder.
///
/// ```
/// let language = khabar::language::language("vi").unwrap();
/// let pack = khabar::language::compile(language);
/// assert!(pack.starts_with(b"khabar-pack 3 vi "));
/// ```
pub fn compile(language: &Language) -> Vec<u8> {
    let concepts = concept_table(language.code, &concept::ROWS);
    let concepts = [("concepts", concepts.as_str())].into_iter().filter(|(_, text)| !text.is_empty());
    let own = language.tables.iter().copied().filter(|(name, _)| !NAMES.contains(name));
    compile_tables(language.code, own.chain(concepts))
}

/// The packs of names and of events of a language, which facts beyond values need; none for a language without such tables.
///
/// ```
/// let language = khabar::language::language("hi").unwrap();
/// let [names, events] = khabar::language::compile_names(language).unwrap();
/// assert!(names.starts_with(b"khabar-names 3 hi "));
/// assert!(events.starts_with(b"khabar-events 3 hi "));
/// ```
pub fn compile_names(language: &Language) -> Option<[Vec<u8>; 2]> {
    let own: Vec<Table> = language.tables.iter().copied().filter(|(name, _)| NAMES.contains(name)).collect();
    let shared = name_tables(language.code, &concept::ROWS, &entity::ROWS, entity::COUNTRIES);
    let shared = shared.iter().map(|(name, text)| (*name, text.as_str()));
    (!own.is_empty()).then(|| compile_name_tables(language.code, own.iter().copied().chain(shared)))
}

/// The pack that all languages share: who and what has a name.
///
/// ```
/// assert!(khabar::language::compile_entities().starts_with(b"khabar-entities 3 und "));
/// ```
pub fn compile_entities() -> Vec<u8> {
    compile_entity_table(&shared::list())
}

/// A language's column of some files of concepts: the table of its pack.
pub fn concept_table(code: &str, rows: &[&str]) -> String {
    rows.iter().map(|rows| concept::column(code, rows)).collect()
}

/// What packs have of the files of names, which are for all languages: the table of the shared pack, that is, who and what
/// the rows of the concepts and those of names alone are of, with countries; and for the language's pack of names its
/// column of the latter.
pub fn name_tables(code: &str, concepts: &[&str], names: &[&str], countries: &str) -> Vec<(&'static str, String)> {
    let column = concept_table(code, names);
    let named = names.iter().flat_map(|rows| rows.lines()).zip(column.lines());
    let rows = concepts.iter().chain(names).flat_map(|rows| rows.lines());
    let forms = named.flat_map(|(row, forms)| [entity::short_forms(row, forms), "\n".to_owned()]).collect();
    vec![(LIST, entity::table(rows, countries)), ("forms", forms)]
}

/// The pack of a language from tables that are not part of the program: to try a change without building.
pub fn compile_tables<'a>(code: &str, tables: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    pack_of("pack", code, tables)
}

/// The same for its packs of names and of events, of all that [`name_tables`] gives; the list of entities is in neither, but
/// which one it is.
pub fn compile_name_tables<'a>(code: &str, tables: impl Iterator<Item = (&'a str, &'a str)>) -> [Vec<u8>; 2] {
    let (list, own): (Vec<_>, Vec<_>) = tables.partition(|(name, _)| *name == LIST);
    let build = format!("{:016x}\n", checksum(&letters::pack(&body(UNKNOWN.code, list.into_iter()))));
    let (events, names): (Vec<_>, Vec<_>) = own.into_iter().partition(|(name, _)| *name == EVENTS);
    let packed = |kind, tables: Vec<_>| {
        sealed(kind, code, [build.as_bytes(), &letters::pack(&body(code, tables.into_iter()))].concat())
    };
    [packed("names", names), packed(EVENTS, events)]
}

/// The same for the pack that all languages share, of the list of entities that [`name_tables`] gives.
pub fn compile_entity_table(table: &str) -> Vec<u8> {
    pack_of("entities", UNKNOWN.code, [(LIST, table)].into_iter())
}

fn pack_of<'a>(kind: &str, code: &str, tables: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    sealed(kind, code, letters::pack(&body(code, tables)))
}

/// With the first line, which tells what it is.
fn sealed(kind: &str, code: &str, body: Vec<u8>) -> Vec<u8> {
    let head = format!("khabar-{kind} {VERSION} {code} {:016x}\n", checksum(&body));
    [head.into_bytes(), body].concat()
}

/// The tables of a pack as one text.
fn body<'a>(code: &str, tables: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut body = String::new();
    for (name, text) in tables {
        let is_packed = |line: &&str| !UNUSED.iter().any(|class| name == "cldr" && line.starts_with(class));
        let lines = bare_lines(text).filter(is_packed).flat_map(|line| [packed_line(name, line), "\n".into()]);
        let text: String = lines.collect();
        let text = match (code, name) {
            ("ar", "words") => ar::pack_words(&text),
            ("vi", "words") => vi::pack_words(&text),
            _ => text,
        };
        // Writing into a string cannot fail.
        let _ = write!(body, "[{name}]\n{text}");
    }
    body
}

/// The lines of a table without comments and blank ones.
pub(super) fn bare_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// A line of a table as the pack has it.
fn packed_line<'a>(table: &str, line: &'a str) -> Cow<'a, str> {
    match table {
        "abbreviations" | "stopwords" => fold::exact(line).into(),
        "senses" | "sentences" | "cldr" | "names" | "events" => match line.split_once(": ") {
            Some((key, words)) => format!("{key}: {}", fold::exact(words)).into(),
            None => line.into(),
        },
        "folds" => normalize(line, Form::C),
        _ => line.into(),
    }
}
