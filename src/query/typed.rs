//! The word that is being typed: what stands at the caret of a query, and what it continues.

use crate::token::{self, JOINER};

/// So many words before it are looked at.
const BEFORE: usize = 3;

/// Fields whose values are no words of articles.
const NO_WORDS: [&str; 21] = [
    "lang",
    "language",
    "source",
    "kind",
    "date",
    "year",
    "money",
    "number",
    "percent",
    "ordinal",
    "quantity",
    "duration",
    "count",
    "period",
    "url",
    "person",
    "place",
    "org",
    "organisation",
    "programme",
    "states",
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
    if letters.is_empty() || is_operator(letters) {
        return None;
    }
    let rest = query.len() - trimmed(&query[caret..], is_inside).len();
    let end = trimmed_end(&query[..rest], is_no_letter).len().max(caret);
    if query[end..].starts_with(STARS) || is_in_values(&query[..start]) {
        return None;
    }
    let mut before = Vec::new();
    let mut at = start;
    while before.len() < BEFORE {
        let gap = trimmed_end(&query[..at], is_gap).len();
        let from = start_of_word(&query[..gap]);
        let word = &query[from..gap];
        if gap == at || word.is_empty() || is_operator(word) {
            break;
        }
        before.insert(0, (from, word));
        at = from;
    }
    Some(Typed { start, end, letters, before })
}

/// What stands behind the start of a word for any rest.
const STARS: [char; 3] = ['*', '٭', '＊'];

/// A test of characters; all of one type, so that what trims is there once.
type Test = fn(char) -> bool;

#[inline(never)]
fn trimmed(text: &str, by: Test) -> &str {
    text.trim_start_matches(by)
}

#[inline(never)]
fn trimmed_end(text: &str, by: Test) -> &str {
    text.trim_end_matches(by)
}

fn is_operator(word: &str) -> bool {
    matches!(word, "OR" | "AND" | "NOT" | "NEAR")
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == JOINER
}

fn is_no_gap(c: char) -> bool {
    !is_gap(c)
}

fn is_no_letter(c: char) -> bool {
    !c.is_alphanumeric()
}

/// Where the word begins that ends a text.
fn start_of_word(text: &str) -> usize {
    let inside = &text[trimmed_end(text, is_inside).len()..];
    text.len() - trimmed(inside, is_no_letter).len()
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
    let piece = trimmed(&before[trimmed_end(before, is_no_gap).len()..], is_no_letter);
    let Some(end) = piece.char_indices().find(|(_, c)| matches!(c, ':' | '：')) else { return false };
    NO_WORDS.iter().any(|field| field.eq_ignore_ascii_case(&piece[..end.0]))
}
