//! Language packs: the tables of a language's folder in one small file.
//!
//! A pack is text in an encoding of its own (`letters.rs`), so that any host sends it compressed:
//!
//! ```text
//! khabar-pack 3 vi 0123456789abcdef
//! àáâãèé…
//! [abbreviations]
//! tp ts pgs
//! [numbers]
//! decimal: ,
//! ```
//!
//! A language has three: its rules, which articles are read by, and its names and what happens (`khabar-names` and
//! `khabar-events` in the first line), which are asked for with the first facts beyond values. A fourth kind,
//! `khabar-entities`, is of no language (`und`): it lists whose names they are, for all languages (`shared.rs`). The first line has the format's version, the language's code,
//! and the checksum (64-bit FNV-1a) of all that follows; the next, in UTF-8, the letters that the bytes beyond ASCII stand
//! for. In a pack of names or of events a line stands between: the checksum of the list of entities that it was built with.
//! Comments and blank lines of the tables stay behind, and what is looked up by its form is written
//! in that form. A table of words is written as briefly as its language can read it.

use std::sync::OnceLock;

use super::letters;
use super::packing::bare_lines;
use super::profile::Profile;
use super::register::{Language, Table};
use crate::error::{Code, Error};
use crate::find;

/// The format's version, raised when a table changes its meaning.
pub(super) const VERSION: u32 = 3;

/// The largest pack taken, in bytes: far above any, so that a wrong file is refused early.
const MAX_BYTES: usize = 8 << 20;

/// The table of what happens, which has a pack of its own beside that of names.
pub(super) const EVENTS: &str = "events";
/// The table of the pack that all languages share.
pub(super) const LIST: &str = "entities";

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

fn bare_text(text: &str) -> String {
    bare_lines(text).flat_map(|line| [line, "\n"]).collect()
}

/// What a pack holds.
pub(super) enum Opened {
    /// The rules of a language.
    Words(Box<Profile>),
    /// Its names, or the list of entities: read when somebody first asks.
    Later(Built),
}

/// The text of a pack that is read beside others of the same build.
pub(super) struct Built {
    /// The checksum of the list of entities that it was built with, or is.
    pub build: Vec<u8>,
    /// Whether it is what happens, and not names.
    pub is_events: bool,
    text: String,
}

impl Built {
    /// The text, for as long as the program runs.
    pub(super) fn keep(self) -> &'static str {
        Box::leak(self.text.into_boxed_str())
    }
}

/// Reads a pack. The text of a language's rules is kept for as long as the program runs, as is the profile.
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
    let (head, mut body) = first_line(bytes).ok_or_else(|| bad("it has no first line."))?;
    let head = std::str::from_utf8(head).map_err(|_| bad("its first line is not UTF-8."))?;
    let mut words = head.split(' ');
    // Only the list of entities is of no language.
    let (has_words, is_events) = match (words.next(), language.script.is_some()) {
        (Some("khabar-pack"), true) => (true, false),
        (Some("khabar-names"), true) | (Some("khabar-entities"), false) => (false, false),
        (Some("khabar-events"), true) => (false, true),
        _ => return Err(bad("its first line is another.")),
    };
    if words.next() != Some(VERSION.to_string().as_str()) {
        return Err(bad("its format has another version."));
    }
    if words.next() != Some(code) {
        return Err(bad("it is for another language."));
    }
    let sum = format!("{:016x}", checksum(body));
    if words.next() != Some(sum.as_str()) {
        return Err(bad("it is damaged."));
    }
    let mut build = sum.into_bytes();
    if !has_words && language.script.is_some() {
        // Names without this line lack letters too.
        let (line, rest) = first_line(body).unwrap_or_default();
        (build, body) = (line.to_vec(), rest);
    }
    let text = letters::unpack(body).ok_or_else(|| bad("it lacks letters."))?;
    let opened = Built { build, is_events, text };
    if !has_words {
        return Ok(Opened::Later(opened));
    }
    Ok(Opened::Words(Box::new(Profile::from_tables(language, &tables(opened.keep())).map_err(|what| bad(&what))?)))
}

/// The first line of some bytes, and what follows it.
fn first_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|&byte| byte == b'\n')?;
    Some((&bytes[..end], &bytes[end + 1..]))
}

/// Of names and a list of entities that were not built together: a form would be the name of somebody else.
pub(super) fn other_build() -> Error {
    Error::new(
        Code::BadPack,
        "This pack was built with another list of entities than one that is here already. Start anew, and load \
         languages/entities.txt and the names that came with it, all of one version of Khabar.",
    )
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

pub(super) fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
