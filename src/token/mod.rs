//! From a text to its tokens: lines, sentences, words, forms.

mod block;
mod compound;
mod form;
mod sentence;
mod word;

pub use crate::fold::exact as fold;
pub use block::{BlockKind, kind_of_line, line_at};
pub use form::{Forms, forms};
pub(crate) use sentence::floor_char_boundary;
pub use sentence::{MAX_SENTENCE, next_sentences};
pub use word::{JOINER, Token, TokenKind, units, words};

use crate::language::Profile;
use crate::span::Span;

/// The sentences of a whole text, with the kind of line each stands in.
///
/// They come in order and do not overlap; between them is nothing but white space.
///
/// ```
/// use khabar::{language::profile, token::sentences};
/// let text = "वह करेगा।रक्षा पर बात हुई।";
/// let found: Vec<_> = sentences(profile("hi"), text).iter().map(|(span, _)| span.of(text)).collect();
/// assert_eq!(found, ["वह करेगा।", "रक्षा पर बात हुई।"]);
/// ```
pub fn sentences(profile: &Profile, text: &str) -> Vec<(Span, BlockKind)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let (line, written) = line_at(text, at);
        let kind = kind_of_line(&text[at..written], line.end as usize == text.len());
        let mut from = line.start;
        while (from as usize) < written {
            let rest = Span::new(from as usize, written);
            from = next_sentences(profile, text, rest, |span| found.push((span, kind)));
        }
        at = line.end as usize;
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
        words(text, Span::new(at, sentence.start as usize), |token| found.push(token));
        let mut tokens = Vec::new();
        words(text, sentence, |token| tokens.push(token));
        found.extend(compound::compounds(profile, text, tokens));
        at = sentence.end as usize;
    }
    words(text, Span::new(at, text.len()), |token| found.push(token));
    found
}
