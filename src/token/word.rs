//! Tokens of a sentence, by UAX #29.

use unicode_segmentation::UnicodeSegmentation;

use crate::span::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with digits.
    Word,
    /// Digits with their separators.
    Number,
    /// Marks and symbols.
    Punctuation,
    /// White space.
    Space,
}

impl TokenKind {
    /// The name in the public API.
    pub fn as_str(self) -> &'static str {
        match self {
            TokenKind::Word => "word",
            TokenKind::Number => "number",
            TokenKind::Punctuation => "punctuation",
            TokenKind::Space => "space",
        }
    }
}

/// A piece of the text; the tokens of a text tile it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// Hands over the tokens of a stretch of text, in order and without a gap.
pub fn words(text: &str, stretch: Span, mut found: impl FnMut(Token)) {
    let base = stretch.start as usize;
    for (at, piece) in stretch.of(text).split_word_bound_indices() {
        found(Token { span: Span::new(base + at, base + at + piece.len()), kind: kind(piece) });
    }
}

fn kind(piece: &str) -> TokenKind {
    if piece.chars().all(char::is_whitespace) {
        TokenKind::Space
    } else if piece.chars().any(char::is_alphabetic) {
        TokenKind::Word
    } else if piece.chars().any(char::is_numeric) {
        TokenKind::Number
    } else {
        TokenKind::Punctuation
    }
}

/// What joins words within one token of UAX #29: Vietnamese segmented text joins the syllables of a
/// word by it (`hợp_tác`), hashtags their words.
pub const JOINER: char = '_';

/// The units of a token: what an index counts as one position each.
///
/// A word is one unit; one that a joiner makes of several has one for each part, so that it meets
/// the same words written apart. Spaces and punctuation have none.
pub fn units(text: &str, token: &Token, mut found: impl FnMut(Span)) {
    if !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
        return;
    }
    let mut at = token.span.start as usize;
    for part in token.span.of(text).split([JOINER, ' ']) {
        if !part.is_empty() {
            found(Span::new(at, at + part.len()));
        }
        at += part.len() + JOINER.len_utf8();
    }
}
