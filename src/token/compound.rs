//! Words of several syllables, in languages that write them apart (`hợp tác`) or join them by
//! underscores, not always rightly (`Nga_Vladimir_Putin`).

use super::word::{JOINER, Shape, Token, TokenKind};
use crate::language::Profile;
use crate::span::Span;

/// The tokens of a sentence with its syllables put together to words, as the language's table of
/// words has them; the tokens themselves for a language that writes words as such.
pub fn compounds(profile: &Profile, text: &str, tokens: Vec<Token>) -> Vec<Token> {
    match profile.language.methods.segment {
        Some(segment) => {
            let split = split_joins(profile, text, tokens);
            join_syllables(text, split, |run, starts| segment(profile, run, starts))
        }
        None => tokens,
    }
}

/// Cuts the tokens whose parts are several words; the joiner between them is punctuation.
fn split_joins(profile: &Profile, text: &str, tokens: Vec<Token>) -> Vec<Token> {
    let Some(split_join) = profile.language.methods.split_join else { return tokens };
    let mut found = Vec::with_capacity(tokens.len());
    for token in tokens {
        let written = token.span.of(text);
        let parts: Vec<&str> = written.split(JOINER).collect();
        // An address or a name with numbers is no word of Vietnamese, whatever joins its parts.
        let is_word = token.kind == TokenKind::Word && token.shape == Shape::Piece;
        if !is_word || parts.len() < 2 || parts.contains(&"") {
            found.push(token);
            continue;
        }
        let before = match found.as_slice() {
            [.., Token { span, kind: TokenKind::Word, .. }, space] if is_one_space(text, space) => Some(span.of(text)),
            _ => None,
        };
        let mut parts = parts.as_slice();
        let mut at = token.span.start as usize;
        for length in split_join(profile, before, parts) {
            let (word, rest) = parts.split_at(length.min(parts.len()));
            let end = at + word.iter().map(|part| part.len()).sum::<usize>() + word.len().saturating_sub(1);
            found.push(Token { span: Span::new(at, end), kind: TokenKind::Word, shape: Shape::Piece });
            if !rest.is_empty() {
                let joiner = Span::new(end, end + JOINER.len_utf8());
                found.push(Token { span: joiner, kind: TokenKind::Punctuation, shape: Shape::Piece });
            }
            (at, parts) = (end + JOINER.len_utf8(), rest);
        }
    }
    found
}

/// Joins the tokens of each run of words with one space between two, as `segment` says.
fn join_syllables(text: &str, tokens: Vec<Token>, segment: impl Fn(&[&str], bool) -> Vec<usize>) -> Vec<Token> {
    let is_syllable = |token: &Token| {
        token.kind == TokenKind::Word && token.shape == Shape::Piece && !token.span.of(text).contains(JOINER)
    };
    let mut found: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    let mut starts_sentence = true;
    while let Some(token) = tokens.get(at) {
        if !is_syllable(token) {
            starts_sentence &= !matches!(token.kind, TokenKind::Word | TokenKind::Number);
            found.push(token.clone());
            at += 1;
            continue;
        }
        let mut run = vec![token.span];
        while let [_, space, next, ..] = &tokens[at..]
            && is_one_space(text, space)
            && is_syllable(next)
        {
            run.push(next.span);
            at += 2;
        }
        at += 1;
        let syllables: Vec<&str> = run.iter().map(|span| span.of(text)).collect();
        let mut rest = run.as_slice();
        for length in segment(&syllables, starts_sentence) {
            let (word, others) = rest.split_at(length.clamp(1, rest.len().max(1)).min(rest.len()));
            if let (Some(first), Some(last)) = (word.first(), word.last()) {
                let shape = if word.len() > 1 { Shape::Parts } else { Shape::Piece };
                found.push(Token { span: Span { start: first.start, end: last.end }, kind: TokenKind::Word, shape });
            }
            if let (Some(last), Some(next)) = (word.last(), others.first()) {
                let space = Span { start: last.end, end: next.start };
                found.push(Token { span: space, kind: TokenKind::Space, shape: Shape::Piece });
            }
            rest = others;
        }
        starts_sentence = false;
    }
    found
}

fn is_one_space(text: &str, token: &Token) -> bool {
    token.kind == TokenKind::Space && token.span.of(text) == " "
}
