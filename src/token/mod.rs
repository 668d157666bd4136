//! From a text to its tokens: lines, sentences, words, forms.

mod abbreviation;
mod address;
mod block;
mod bounds;
mod chars;
mod compound;
mod cue;
mod dateline;
mod form;
mod guess;
mod habit;
mod join;
mod kind;
mod piece;
mod sentence;
mod sentence_class;
mod stop;
mod word;

pub use crate::fold::exact as fold;
pub use address::words_of_address;
pub use block::{kind_of_line, line_at};
pub(crate) use chars::{floor_char_boundary, is_mark};
pub use form::{Forms, forms};
pub(crate) use guess::guess;
pub use kind::{BlockKind, SentenceKind};
pub use sentence::{MAX_SENTENCE, Written, next_sentences};
pub(crate) use sentence_class::is_combining;

pub use word::{JOINER, Piece, Shape, Token, TokenKind, units, words};
pub(crate) use word::{digits_of_name, is_one_unit};

use crate::language::Profile;
use crate::span::Span;

/// The sentences and other segments of a whole text, each with its kind.
///
/// They come in order and do not overlap; between them is nothing but white space.
///
/// ```
/// use khabar::{language::profile, token::sentences};
/// let text = "वह करेगा।रक्षा पर बात हुई।";
/// let found: Vec<_> = sentences(profile("hi"), text).iter().map(|(span, _)| span.of(text)).collect();
/// assert_eq!(found, ["वह करेगा।", "रक्षा पर बात हुई।"]);
/// ```
pub fn sentences(profile: &Profile, text: &str) -> Vec<(Span, SentenceKind)> {
    let mut found = Vec::new();
    let (mut at, mut before) = (0, None);
    while at < text.len() {
        let (span, written) = line_at(text, at);
        let kind = kind_of_line(profile, text, (span, written), before);
        let line = Written { span: Span::new(at, written), kind };
        let mut from = span.start;
        while (from as usize) < written {
            from = next_sentences(profile, text, line, from, |span, kind| found.push((span, kind)));
        }
        (at, before) = (span.end as usize, Some(kind));
    }
    found
}

/// The tokens of a whole text; joined, they are the text.
///
/// ```
/// use khabar::{language::profile, token::tokens};
/// let text = "في موسكو.وبحسب البيان";
/// let found: Vec<_> = tokens(profile("ar"), text).iter().map(|token| token.span.of(text)).collect();
/// assert_eq!(found, ["في", " ", "موسكو", ".", "وبحسب", " ", "البيان"]);
/// ```
pub fn tokens(profile: &Profile, text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    for (sentence, _) in sentences(profile, text) {
        words(profile, text, Span::new(at, sentence.start as usize), |token, _| found.push(token.clone()));
        let mut tokens = Vec::new();
        words(profile, text, sentence, |token, _| tokens.push(token.clone()));
        found.extend(compound::compounds(profile, text, tokens));
        at = sentence.end as usize;
    }
    words(profile, text, Span::new(at, text.len()), |token, _| found.push(token.clone()));
    found
}
