//! The word that is being typed: what stands at the caret of a query, and what it continues.

use crate::token::{self, JOINER};

/// So many words before it are looked at.
const BEFORE: usize = 3;

/// Fields whose values are no words of articles.
const NO_WORDS: [&str; 15] = [
    "lang", "language", "source", "kind", "date", "year", "money", "number", "percent", "ordinal", "quantity",
    "duration", "count", "period", "url",
];

/// A word under the caret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed<'a> {
    /// Where the word stands, in bytes: from its first letter to its last, which may be behind the caret.
    pub start: usize,
    /// The byte behind it.
    pub end: usize,
    /// Its letters up to the caret.
    pub letters: &'a str,
    /// The words right before it, each with its place, in order: nothing but blank space or joiners is between.
    pub before: Vec<(usize, &'a str)>,
}

/// The word at a caret, given as a byte offset; none where no word of an article is being typed: behind a space, in
/// an operator, in a field of values, before a `*`.
///
/// ```
/// use khabar::query::typed;
/// let found = typed("+kim_ngạch \"hợp t", 21).unwrap();
/// assert_eq!((found.letters, &found.before[..]), ("t", &[(14, "hợp")][..]));
/// assert_eq!(typed("title:Put", 9).unwrap().letters, "Put");
/// assert!(["date:20", "Putin ", "a OR", "coop*"].iter().all(|query| typed(query, query.len()).is_none()));
/// ```
pub fn typed(query: &str, caret: usize) -> Option<Typed<'_>> {
    let caret = token::floor_char_boundary(query, caret);
    let start = start_of_word(&query[..caret]);
    let letters = &query[start..caret];
    if letters.is_empty() || matches!(letters, "OR" | "AND" | "NOT" | "NEAR") {
        return None;
    }
    let behind = &query[caret..];
    let rest = behind.len() - behind.trim_start_matches(is_inside).len();
    let end = caret + behind[..rest].trim_end_matches(|c: char| !is_letter(c)).len();
    if matches!(query[end..].chars().next(), Some('*' | '٭' | '＊')) || is_in_values(&query[..start]) {
        return None;
    }
    let mut before = Vec::new();
    let mut at = start;
    while before.len() < BEFORE {
        let gap = query[..at].trim_end_matches(|c: char| c.is_whitespace() || c == JOINER).len();
        let from = start_of_word(&query[..gap]);
        let word = &query[from..gap];
        if gap == at || word.is_empty() || matches!(word, "OR" | "AND" | "NOT" | "NEAR") {
            break;
        }
        before.push((from, word));
        at = from;
    }
    before.reverse();
    Some(Typed { start, end, letters, before })
}

/// Where the word begins that ends a text.
fn start_of_word(text: &str) -> usize {
    let inside = &text[text.trim_end_matches(is_inside).len()..];
    text.len() - inside.trim_start_matches(|c: char| !c.is_alphanumeric()).len()
}

/// Whether a character is a letter, a digit or a mark on one.
pub fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || token::is_mark(c)
}

/// Whether a character may stand inside a word.
fn is_inside(c: char) -> bool {
    is_letter(c) || matches!(c, '-' | '‐' | '‑' | '\'' | '’')
}

/// Whether what was typed before a word is the beginning of a field of values.
fn is_in_values(before: &str) -> bool {
    let piece = &before[before.trim_end_matches(|c: char| !c.is_whitespace()).len()..];
    let Some((name, _)) = piece.split_once([':', '：']) else { return false };
    let name = name.trim_start_matches(|c: char| !c.is_alphanumeric());
    NO_WORDS.iter().any(|field| field.eq_ignore_ascii_case(name))
}
