//! Language packs: the tables of a language's folder in one small file.
//!
//! A pack is text in an encoding of its own (`letters.rs`), so that any host sends it compressed:
//!
//! ```text
//! khabar-pack 2 vi 0123456789abcdef
//! àáâãèé…
//! [abbreviations]
//! tp ts pgs
//! [numbers]
//! decimal: ,
//! ```
//!
//! A language has two: its rules, which articles are read by, and its names (`khabar-names` in the first line), which are
//! asked for with the first facts beyond values. The first line has the format's version, the language's code, and the checksum (64-bit FNV-1a)
//! of all that follows; the second, in UTF-8, the letters that the bytes beyond ASCII stand for.
//! Comments and blank lines of the tables stay behind, and what is looked up by its form is written
//! in that form. A table of words is written as briefly as its language can read it.

use std::borrow::Cow;
use std::fmt::Write;
use std::sync::OnceLock;

use super::names::NameTables;
use super::profile::Profile;
use super::register::{Language, Table};
use super::{ar, concept, entity, letters, vi};
use crate::error::{Code, Error};
use crate::find;
use crate::fold;
use crate::normal::{Form, normalize};

/// The format's version, raised when a table changes its meaning.
const VERSION: u32 = 2;

/// Names that CLDR has and nothing asks for yet: 7 kB of each pack.
const UNUSED: [&str; 2] = ["city ", "language "];

/// The largest pack taken, in bytes: far above any, so that a wrong file is refused early.
const MAX_BYTES: usize = 8 << 20;

/// The tables of a language's folder that are in its pack of names.
const NAMES: [&str; 2] = ["names", "events"];

/// The pack of a language, from the tables in its folder.
///
/// ```
/// let language = khabar::language::language("vi").unwrap();
/// let pack = khabar::language::compile(language);
/// assert!(pack.starts_with(b"khabar-pack 2 vi "));
/// ```
pub fn compile(language: &Language) -> Vec<u8> {
    let concepts = concept_table(language.code, &concept::ROWS);
    let concepts = [("concepts", concepts.as_str())].into_iter().filter(|(_, text)| !text.is_empty());
    let own = language.tables.iter().copied().filter(|(name, _)| !NAMES.contains(name));
    compile_tables(language.code, own.chain(concepts))
}

/// The pack of names of a language, which facts beyond values need; none for a language without such tables.
///
/// ```
/// let language = khabar::language::language("hi").unwrap();
/// let pack = khabar::language::compile_names(language).unwrap();
/// assert!(pack.starts_with(b"khabar-names 2 hi "));
/// ```
pub fn compile_names(language: &Language) -> Option<Vec<u8>> {
    let own: Vec<Table> = language.tables.iter().copied().filter(|(name, _)| NAMES.contains(name)).collect();
    let shared = name_tables(language.code, &concept::ROWS, &entity::ROWS, entity::COUNTRIES);
    let shared = shared.iter().map(|(name, text)| (*name, text.as_str()));
    (!own.is_empty()).then(|| pack_of("names", language.code, own.iter().copied().chain(shared)))
}

/// A language's column of some files of concepts: the table of its pack.
pub fn concept_table(code: &str, rows: &[&str]) -> String {
    rows.iter().map(|rows| concept::column(code, rows)).collect()
}

/// The tables that a language's pack of names has of what stands in files for all languages: who and what the rows of
/// the concepts and those of names alone are of, with countries, and its column of the latter.
pub fn name_tables(code: &str, concepts: &[&str], names: &[&str], countries: &str) -> Vec<(&'static str, String)> {
    let column = concept_table(code, names);
    let named = || names.iter().flat_map(|rows| rows.lines()).zip(column.lines());
    // What has no form in the language need not be known there.
    let known = named().map(|(row, forms)| if forms == entity::NO_FORM { "" } else { row });
    let rows = concepts.iter().flat_map(|rows| rows.lines()).chain(known);
    let forms = named().flat_map(|(row, forms)| [entity::short_forms(row, forms), "\n".to_owned()]).collect();
    vec![("entities", entity::table(rows, countries)), ("forms", forms)]
}

/// The pack of a language from tables that are not part of the program: to try a change without building.
pub fn compile_tables<'a>(code: &str, tables: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    pack_of("pack", code, tables)
}

/// The same for its pack of names.
pub fn compile_name_tables<'a>(code: &str, tables: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    pack_of("names", code, tables)
}

fn pack_of<'a>(kind: &str, code: &str, tables: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    let body = letters::pack(&body(code, tables));
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

/// Words whose senses are the same in every language: codes, signs, symbols. (They and the rules below
/// are in the wasm, so their tables have no comments; the currencies here are those that news names most,
/// a language's pack has CLDR's others.)
pub(super) fn common_senses() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| bare_text(include_str!("common-senses.txt")))
}

/// The rules for values that hold in every language.
pub(super) fn common_rules() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| bare_text(include_str!("common-rules.txt")))
}

/// The lines of a table without comments and blank ones.
fn bare_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn bare_text(text: &str) -> String {
    bare_lines(text).flat_map(|line| [line, "\n"]).collect()
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

/// What a pack holds.
pub(super) enum Opened {
    /// The rules of a language.
    Words(Box<Profile>),
    /// Its names.
    Names(NameTables),
}

/// Reads a pack. Its text is kept for as long as the program runs, as is the profile.
pub(super) fn open(language: &'static Language, bytes: &[u8]) -> Result<Opened, Error> {
    let code = language.code;
    let bad = |what: &str| {
        Error::new(
            Code::BadPack,
            format!(
                "This is no language pack for “{code}”: {what} Load the file that came with this version of Khabar."
            ),
        )
    };
    if bytes.len() > MAX_BYTES {
        return Err(bad("it is too large."));
    }
    let end = bytes.iter().position(|&byte| byte == b'\n').ok_or_else(|| bad("it has no first line."))?;
    let (head, body) = (&bytes[..end], &bytes[end + 1..]);
    let head = std::str::from_utf8(head).map_err(|_| bad("its first line is not UTF-8."))?;
    let mut words = head.split(' ');
    let has_names = match words.next() {
        Some("khabar-pack") => false,
        Some("khabar-names") => true,
        _ => return Err(bad("its first line is another.")),
    };
    if words.next() != Some(VERSION.to_string().as_str()) {
        return Err(bad("its format has another version."));
    }
    if words.next() != Some(code) {
        return Err(bad("it is for another language."));
    }
    if words.next() != Some(format!("{:016x}", checksum(body)).as_str()) {
        return Err(bad("it is damaged."));
    }
    let body = letters::unpack(body).ok_or_else(|| bad("it lacks letters."))?;
    let body: &'static str = Box::leak(body.into_boxed_str());
    if has_names {
        return Ok(Opened::Names(NameTables::of(&tables(body))));
    }
    Ok(Opened::Words(Box::new(Profile::from_tables(language, &tables(body)).map_err(|what| bad(&what))?)))
}

/// The tables of a pack, by name.
pub(super) fn tables(body: &'static str) -> Vec<Table> {
    let mut found = Vec::new();
    for part in find::pieces(body.strip_prefix('[').unwrap_or_default(), "\n[") {
        if let Some((name, text)) = find::cut(part, "]\n") {
            found.push((name, text));
        }
    }
    found
}

fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
