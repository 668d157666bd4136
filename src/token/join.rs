//! Pieces of UAX #29 that are one token: addresses, hashtags, numbers with separators, names with
//! numbers, words with hyphens, abbreviations with their full stop, runs of one mark.

use std::ops::Range;

use super::abbreviation::{abbreviation, is_initial};
use super::address;
use super::chars::is_word_part;
use super::word::{Piece, Shape, Token, TokenKind};
use crate::fold::exact_form;
use crate::language::Profile;
use crate::span::Span;

/// Hands over the tokens of a run of pieces without a space. `last` says that the sentence ends
/// with it.
pub(super) fn chunk(
    profile: &Profile,
    text: &str,
    pieces: &[Piece],
    last: bool,
    found: &mut impl FnMut(&Token, &[Piece]),
) {
    let addresses = addresses(text, pieces);
    let cut = cut_before(text, pieces, &addresses);
    let pieces = cut.as_deref().unwrap_or(pieces);
    let chunk = Chunk { profile, text, pieces, last, addresses };
    let mut at = 0;
    while at < pieces.len() {
        let (count, shape) = chunk.joined(at);
        let made_of = &pieces[at..at + count];
        let span = Span { start: made_of[0].span.start, end: made_of[count - 1].span.end };
        let kind = match made_of {
            [piece] => piece.kind,
            _ if shape == Shape::Address => TokenKind::Word,
            _ => kind(made_of),
        };
        found(&Token { span, kind, shape }, made_of);
        at += count;
    }
}

/// The pieces cut where an address begins in the middle of one, since what stands glued before it ends a
/// sentence in some languages (`डॉ.Ahttps://…`); none where no address does.
fn cut_before(text: &str, pieces: &[Piece], addresses: &[Range<usize>]) -> Option<Vec<Piece>> {
    let inside = |piece: &Piece| {
        let span = piece.span;
        addresses.iter().map(|found| found.start as u32).find(|&start| span.start < start && start < span.end)
    };
    pieces.iter().any(|piece| inside(piece).is_some()).then(|| {
        let mut found = Vec::with_capacity(pieces.len() + 2);
        for piece in pieces {
            let Some(start) = inside(piece) else {
                found.push(*piece);
                continue;
            };
            let head = Span { end: start, ..piece.span };
            // What joined the word to the address (`tỷ:https://…`) belongs to neither.
            let word = match head.of(text).trim_end_matches(|c| !is_word_part(c)).len() as u32 {
                0 => start,
                length => head.start + length,
            };
            found.push(Piece { span: Span { end: word, ..head }, ..*piece });
            if word < start {
                let stop = Span { start: word, end: start };
                found.push(Piece { span: stop, kind: TokenKind::Punctuation, is_plain: false });
            }
            found.push(Piece { span: Span { start, ..piece.span }, ..*piece });
        }
        found
    })
}

/// The kind of several pieces: words outweigh numbers, these marks.
fn kind(pieces: &[Piece]) -> TokenKind {
    let has = |kind| pieces.iter().any(|piece| piece.kind == kind);
    [TokenKind::Word, TokenKind::Number].into_iter().find(|&kind| has(kind)).unwrap_or(TokenKind::Punctuation)
}

struct Chunk<'a> {
    profile: &'a Profile,
    text: &'a str,
    pieces: &'a [Piece],
    last: bool,
    addresses: Vec<Range<usize>>,
}

impl Chunk<'_> {
    fn kind(&self, at: usize) -> Option<TokenKind> {
        self.pieces.get(at).map(|piece| piece.kind)
    }

    fn of(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |piece| piece.span.of(self.text))
    }

    /// How many pieces from a place on are one token, and of what shape.
    fn joined(&self, at: usize) -> (usize, Shape) {
        if let Some(found) = self.address(at) {
            let count = self.pieces[at..].iter().take_while(|piece| piece.span.end as usize <= found.end).count();
            return (count.max(1), Shape::Address);
        }
        match self.pieces[at].kind {
            TokenKind::Punctuation => self.marks(at),
            TokenKind::Word | TokenKind::Number => {
                let (count, shape) = self.chain(at);
                if count == 1 && self.takes_stop(at) { (2, Shape::Parts) } else { (count, shape) }
            }
            TokenKind::Space => (1, Shape::Piece),
        }
    }

    /// The address that begins with a piece.
    fn address(&self, at: usize) -> Option<&Range<usize>> {
        let start = self.pieces[at].span.start as usize;
        self.addresses.iter().find(|found| found.start == start)
    }

    /// A run of one mark (`...`, `--`), or a hashtag.
    fn marks(&self, at: usize) -> (usize, Shape) {
        let mark = self.of(at);
        match mark {
            "#" if self.kind(at + 1) == Some(TokenKind::Word) && !self.is_word(at.wrapping_sub(1)) => (2, Shape::Parts),
            "." | "-" | "!" | "?" | "*" | "=" | "…" => {
                let run = (at..self.pieces.len()).take_while(|&next| self.of(next) == mark);
                (run.count(), Shape::Piece)
            }
            _ => (1, Shape::Piece),
        }
    }

    fn is_word(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(TokenKind::Word | TokenKind::Number))
    }

    /// Words and numbers that single marks join.
    fn chain(&self, start: usize) -> (usize, Shape) {
        let (mut at, mut shape) = (start, Shape::Piece);
        while self.is_word(at + 2)
            && self.address(at + 2).is_none()
            && let Some(next) = self.joins(start, at)
            // A sum is one unit, and what else is joined is several.
            && (shape == Shape::Piece || shape == next)
        {
            (at, shape) = (at + 2, next);
        }
        (at + 1 - start, shape)
    }

    /// Whether the mark behind a piece joins it to the one behind the mark.
    fn joins(&self, start: usize, at: usize) -> Option<Shape> {
        use TokenKind::{Number, Word};
        let sides = (self.pieces[at].kind, self.pieces[at + 2].kind);
        let parts = |joins: bool| joins.then_some(Shape::Parts);
        match self.of(at + 1) {
            "-" | "‐" | "‑" => parts(
                sides == (Number, Number)
                    || self.profile.cues.hyphen_joins
                    // `S-400`, `COVID-19`, `Su-30MKI`, `mid-1980s`
                    || (sides.0 == Word && self.of(at + 2).starts_with(char::is_numeric))
                    || (at == start && self.is_prefix(at)),
            ),
            "/" | ":" => parts(sides == (Number, Number)),
            "+" => (sides == (Number, Number)).then_some(Shape::Sum),
            _ => None,
        }
    }

    fn is_prefix(&self, at: usize) -> bool {
        let prefixes = &self.profile.cues.hyphen_prefixes;
        !prefixes.is_empty() && self.of(at).len() <= 8 && prefixes.contains(&exact_form(self.of(at)))
    }

    /// Whether the full stop behind a word belongs to it as an abbreviation.
    fn takes_stop(&self, at: usize) -> bool {
        let word = self.of(at);
        if self.of(at + 1) != "." || self.of(at + 2) == "." || self.pieces[at].kind != TokenKind::Word {
            return false;
        }
        let Some(form) = abbreviation(self.profile, word) else { return false };
        let ends_sentence = self.last && at + 2 == self.pieces.len();
        if is_initial(word) && !self.profile.is_abbreviation(&form) {
            return !ends_sentence && !word.starts_with(char::is_lowercase);
        }
        !ends_sentence || form.contains('.') || self.profile.cues.may_end.contains(&form)
    }
}

/// The addresses in a run of pieces.
fn addresses(text: &str, pieces: &[Piece]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let (Some(first), Some(end)) = (pieces.first(), pieces.last().map(|piece| piece.span.end as usize)) else {
        return found;
    };
    let text = &text[..end];
    for piece in pieces {
        let at = piece.span.start as usize;
        let written = piece.span.of(text);
        let sign = match written {
            ":" | "@" => at,
            _ if written.len() > 4 && written.as_bytes()[3] == b'.' => at + 3,
            _ => continue,
        };
        let behind = found.last().map_or(first.span.start as usize, |last| last.end);
        if sign >= behind
            && let Some(address) = address::at_sign(text, sign)
            && address.start >= behind
        {
            found.push(address);
        }
    }
    found
}
