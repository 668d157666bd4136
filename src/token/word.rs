//! Tokens of a sentence: the pieces of UAX #29, and those that are one word joined again.

use super::chars::is_digit;
use super::join;
use super::piece::pieces;
use super::sentence_class::{is_carried, is_lowercase};
use crate::fold::is_letter;
use crate::language::Profile;
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

/// How a token is made of pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// It is one piece, or a run of one mark.
    Piece,
    /// Several words or numbers, each found on its own: `2023-24`, `S-400`, `#Delhi`.
    Parts,
    /// Numbers that mean something together only: `2+2`.
    Sum,
    /// A web or mail address.
    Address,
}

/// A part of the text; the tokens of a text tile it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// How it is made.
    pub shape: Shape,
}

/// A piece of UAX #29.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Whether it is certain that it has neither digits nor joiners.
    pub is_plain: bool,
}

/// Hands over the tokens of a sentence, or of the space between two, in order and without a gap,
/// each with the pieces of UAX #29 that it is made of.
pub fn words(profile: &Profile, text: &str, stretch: Span, mut found: impl FnMut(&Token, &[Piece])) {
    let base = stretch.start as usize;
    let mut chunk: Vec<Piece> = Vec::new();
    let mut flush = |chunk: &mut Vec<Piece>, space: Option<Piece>| {
        match chunk.as_slice() {
            [] => {}
            [piece] => found(&Token { span: piece.span, kind: piece.kind, shape: Shape::Piece }, chunk),
            _ => join::chunk(profile, text, chunk, space.is_none(), &mut found),
        }
        chunk.clear();
        if let Some(piece) = space {
            found(&Token { span: piece.span, kind: piece.kind, shape: Shape::Piece }, &[piece]);
        }
    };
    pieces(stretch.of(text), |start, end, kind, is_plain| {
        let piece = Piece { span: Span::new(base + start, base + end), kind, is_plain };
        if kind == TokenKind::Space {
            flush(&mut chunk, Some(piece));
        } else {
            chunk.push(piece);
        }
    });
    flush(&mut chunk, None);
}

/// What joins words within one piece of UAX #29: Vietnamese segmented text joins the syllables of a
/// word by it (`hợp_tác`), hashtags their words.
pub const JOINER: char = '_';

/// The units of a token: what an index counts as one position each.
///
/// A word is one unit. One that joiners or hyphens make of several has one for each part, so that
/// it meets the same words written apart; so has a short name of letters and digits (`S-400`,
/// `S400`, `S 400`). An address and a sum are one. Spaces and punctuation have none.
///
/// ```
/// use khabar::{language::profile, token};
/// let text = "S-400, जी20, 2+2: https://example.org/a_b";
/// let mut units = Vec::new();
/// for token in token::tokens(profile("en"), text) {
///     token::units(text, &token, |unit| units.push(unit.of(text)));
/// }
/// assert_eq!(units, ["S", "400", "जी", "20", "2+2", "https://example.org/a_b"]);
/// ```
pub fn units(text: &str, token: &Token, mut found: impl FnMut(Span)) {
    if !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
        return;
    }
    match token.shape {
        Shape::Address | Shape::Sum => found(token.span),
        Shape::Piece => parts(text, token.span, &mut found),
        Shape::Parts => {
            let base = token.span.start as usize;
            pieces(token.span.of(text), |start, end, kind, _| {
                if matches!(kind, TokenKind::Word | TokenKind::Number) {
                    parts(text, Span::new(base + start, base + end), &mut found);
                }
            });
        }
    }
}

/// The parts of a piece between joiners and between words that a full stop joins, and of a short
/// name its letters and its digits.
fn parts(text: &str, piece: Span, found: &mut impl FnMut(Span)) {
    let mut at = piece.start as usize;
    let end = at + piece.of(text).trim_end_matches(NARROW_SPACE).len();
    while at < end {
        at += before_letters(&text[at..end]);
        let rest = &text[at..end];
        let (length, behind) = first_part(rest);
        match digits_of_name(&rest[..length]) {
            // Two joiners in a row, or nothing behind the last.
            _ if length == 0 => {}
            Some(digits) => {
                found(Span::new(at, at + digits));
                found(Span::new(at + digits, at + length));
            }
            None => found(Span::new(at, at + length)),
        }
        at += behind;
    }
}

/// U+202F, which UAX #29 joins to letters on both sides like an underscore.
const NARROW_SPACE: char = '\u{202F}';

/// The length of what stands before the first letter or digit of a piece: a sign that UAX #29
/// counts among the letters (`¸`). Whether the piece begins with it hangs on where a sentence
/// ended. All of a part that has neither letters nor digits: it is no unit.
fn before_letters(piece: &str) -> usize {
    piece.find(|c: char| c == JOINER || is_letter(c) || c.is_numeric()).unwrap_or(piece.len())
}

/// The length of the first part of a piece, and where the next one begins.
///
/// A full stop parts `TP.Hồ` and `डॉ.एस.जयशंकर`, where a sentence may have ended or not, so that
/// text and query are cut alike whatever abbreviations are known; it stays in `U.S` and `node.js`.
fn first_part(piece: &str) -> (usize, usize) {
    let mut letters = 0;
    for (at, c) in piece.char_indices() {
        match c {
            JOINER => return (at, at + 1),
            '.' => {
                // Marks that follow the stop are its own.
                let is_part =
                    |&(_, c): &(usize, char)| matches!(c, '.' | JOINER) || c.is_alphanumeric() && !is_carried(c);
                let mut right = piece[at + 1..].char_indices().filter(is_part);
                // No more letters come: only a sign that counts among them (`St.¸`).
                let Some((skipped, first)) = right.next() else { return (at, piece.len()) };
                if first.is_alphabetic()
                    && !is_lowercase(first)
                    && (letters > 1 || right.next().is_some_and(|(_, c)| !matches!(c, '.' | JOINER)))
                {
                    return (at, at + 1 + skipped);
                }
                letters = 0;
            }
            _ => letters += usize::from(is_letter(c) || c.is_numeric()),
        }
    }
    (piece.len(), piece.len())
}

/// Whether a piece is one unit as it is.
pub(crate) fn is_one_unit(piece: &str) -> bool {
    before_letters(piece) == 0
        && !piece.ends_with(NARROW_SPACE)
        && first_part(piece).0 == piece.len()
        && digits_of_name(piece).is_none()
}

/// Where the digits of a short name begin: `S400`, `जी20`, `و5`.
pub(crate) fn digits_of_name(part: &str) -> Option<usize> {
    /// In characters.
    const LETTERS: usize = 5;
    const DIGITS: usize = 4;
    if !is_digit(part.chars().next_back()?) || part.starts_with(is_digit) {
        return None;
    }
    let (at, _) = part.char_indices().take(LETTERS + 1).find(|&(_, c)| is_digit(c))?;
    let digits = part[at..].chars().take(DIGITS + 1);
    (digits.clone().all(is_digit) && digits.count() <= DIGITS).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_cut_alike_wherever_a_sentence_ends() {
        let cases = [
            ("TP.Hồ", "TP|Hồ"),
            ("U.S node.js", "U.S|node.js"),
            // Signs that UAX #29 counts among the letters or joins to them are no part of a unit at its edge.
            ("St.¸USD", "St|USD"),
            ("TP.¸", "TP"),
            ("\u{202F}hợp_tác\u{202F}", "hợp|tác"),
            ("10\u{202F}000", "10\u{202F}000"),
            ("hợp__tác_\u{FEFF}_", "hợp|tác"),
            ("tỷ:https://x.org", "tỷ|https://x.org"),
            ("¸ ::", ""),
        ];
        for profile in ["en", "vi", "und"].map(crate::language::profile) {
            for (text, wanted) in cases {
                let mut found = Vec::new();
                for token in crate::token::tokens(profile, text) {
                    units(text, &token, |unit| found.push(unit.of(text)));
                }
                assert_eq!(found.join("|"), wanted, "{text:?}");
            }
        }
    }
}
