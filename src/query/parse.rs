//! From what a person typed to what is looked for.

use crate::language;
use crate::token;

/// More words than this are not looked for, alone or in one phrase: a page pasted into the box
/// must not hang.
pub const MAX_WORDS: usize = 32;

/// So much of what was typed is read, in characters.
const MAX_TYPED: usize = 2_000;

/// One thing to look for: a word, or several in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// As typed.
    pub text: String,
    /// The forms, in order; more than one must stand side by side.
    pub forms: Vec<String>,
    /// Where hyphens join the words to one (`Pu-tin`), its form: such a name sounds like a name only as
    /// a whole.
    pub whole: Option<String>,
}

/// A query, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What is looked for, each thing once.
    pub clauses: Vec<Clause>,
    /// What was left out, in words for people.
    pub notes: Vec<String>,
}

/// Reads a query: words, and phrases in quotation marks (`"`, `“”`, `„`, `«»`). A joined word
/// (`hợp_tác`) is a phrase of its parts.
///
/// ```
/// let query = khabar::query::parse("Putin “hợp tác” quốc_phòng putin");
/// let forms: Vec<_> = query.clauses.iter().map(|clause| clause.forms.join(" ")).collect();
/// assert_eq!(forms, ["putin", "hợp tác", "quốc phòng"]);
/// ```
pub fn parse(typed: &str) -> Query {
    let mut query = Query::default();
    let typed_length = typed.len();
    let end = typed.char_indices().nth(MAX_TYPED).map_or(typed.len(), |(i, _)| i);
    let typed = &typed[..end];
    if end < typed_length {
        query.notes.push(format!("Only the first {MAX_TYPED} letters of the query are read."));
    }
    for (piece, quoted) in quotes(typed) {
        if quoted {
            push(&mut query, piece.trim(), forms(piece));
        } else {
            for word in piece.split_whitespace() {
                // A word with a mark inside (`Russia's`, `Nga-Ấn`) is several only where the text's
                // own tokens are; what stands together is looked for side by side.
                push(&mut query, word, forms(word));
            }
        }
    }
    if query.clauses.len() > MAX_WORDS {
        query.clauses.truncate(MAX_WORDS);
        query.notes.push(format!("Only the first {MAX_WORDS} words of the query are looked for."));
    }
    query
}

fn push(query: &mut Query, text: &str, mut forms: Vec<String>) {
    if forms.len() > MAX_WORDS {
        forms.truncate(MAX_WORDS);
        query.notes.push(format!("Only the first {MAX_WORDS} words of a phrase are looked for."));
    }
    // One beyond the limit is kept, so that the note can be made.
    if !forms.is_empty() && query.clauses.len() <= MAX_WORDS && query.clauses.iter().all(|c| c.forms != forms) {
        let trimmed = text.trim_matches(|c: char| !c.is_alphanumeric());
        let is_joined = forms.len() > 1 && trimmed.contains(['-', '‐', '‑']) && !trimmed.contains(char::is_whitespace);
        let whole = is_joined.then(|| token::fold(trimmed).replace(['‐', '‑'], "-"));
        query.clauses.push(Clause { text: text.to_owned(), forms, whole });
    }
}

/// The forms of the words in a piece of the query, cut as a text is.
fn forms(piece: &str) -> Vec<String> {
    let mut forms = Vec::new();
    for token in token::tokens(language::unknown(), piece) {
        token::units(piece, &token, |unit| forms.push(token::fold(unit.of(piece))));
    }
    forms
}

/// The pieces between and inside quotation marks; one that is never closed opens nothing.
fn quotes(typed: &str) -> Vec<(&str, bool)> {
    let is_quote = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '\u{201f}');
    let mut pieces = Vec::new();
    let mut rest = typed;
    while let Some(open) = rest.find(is_quote) {
        let inside = &rest[open..];
        let inside = &inside[inside.chars().next().map_or(0, char::len_utf8)..];
        let Some(close) = inside.find(is_quote) else { break };
        pieces.push((&rest[..open], false));
        pieces.push((&inside[..close], true));
        rest = &inside[close..];
        rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
    }
    pieces.push((rest, false));
    pieces
}
