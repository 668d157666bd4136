//! The pieces of UAX #29's word rules.
//!
//! The rules as the standard has them, for the characters that news is mostly written in; where any
//! other character comes, the piece that it touches and all up to the next space are left to the
//! library. Both give the same (a test compares them on arbitrary text).

use unicode_segmentation::UnicodeSegmentation;

use super::chars::{Class, class};
use super::sentence_class::is_carried;
use super::word::TokenKind;

/// Hands over the pieces of a text, in order and without a gap: start, end, kind, and whether it is
/// certain that it has letters only.
pub(super) fn pieces(text: &str, mut found: impl FnMut(usize, usize, TokenKind, bool)) {
    let mut at = 0;
    while at < text.len() {
        match near_piece(text, at) {
            Some((end, kind, plain)) => {
                found(at, end, kind, plain);
                at = end;
            }
            None => {
                let end = far_end(text, at);
                for piece in text[at..end].split_word_bounds() {
                    found(at, at + piece.len(), kind(piece), false);
                    at += piece.len();
                }
            }
        }
    }
}

/// The piece that starts here and its kind; `None` where a character is touched that is not known.
fn near_piece(text: &str, start: usize) -> Option<(usize, TokenKind, bool)> {
    let (first, mut at) = next(text, start)?;
    let mut state = class(first);
    match state {
        Class::Letter | Class::Number | Class::Joiner => {}
        Class::Far | Class::Mark => return None,
        _ => return lone_piece(text, start, state, first),
    }
    let mut plain = state == Class::Letter;
    let (mut letters, mut digits, mut marks) =
        (state == Class::Letter, state == Class::Number && first != '\u{66B}', false);
    while let Some((c, behind)) = next(text, at) {
        let mut end = behind;
        match class(c) {
            Class::Mark => {
                (marks, at) = (true, end);
                continue;
            }
            // WB5, WB8 to WB10, WB13a, WB13b: they all join.
            joined @ (Class::Letter | Class::Number | Class::Joiner) => state = joined,
            Class::Far => return None,
            middle => {
                // WB6, WB7, WB11, WB12: a mark in the middle joins what it stands between.
                let joins = match state {
                    Class::Letter => matches!(middle, Class::MidLetter | Class::MidBoth),
                    Class::Number => matches!(middle, Class::MidNumber | Class::MidBoth),
                    _ => false,
                };
                if !joins {
                    break;
                }
                let (class, carries, behind) = past_marks(text, end);
                match class {
                    Some(Class::Far) => return None,
                    Some(class) if class == state => {
                        (plain, marks, end) = (plain && c != '.', marks || carries, behind);
                    }
                    _ => {
                        // A piece ends before a mark of its own only where nothing unknown follows.
                        break;
                    }
                }
            }
        }
        letters |= state == Class::Letter;
        plain &= state == Class::Letter;
        // Arabic's decimal separator is a `Numeric` that is no digit.
        digits |= class(c) == Class::Number && c != '\u{66B}';
        at = end;
    }
    let kind = match (letters, digits, marks) {
        (true, ..) => TokenKind::Word,
        (false, true, false) => TokenKind::Number,
        _ => kind(&text[start..at]),
    };
    Some((at, kind, plain))
}

/// A run of spaces, or a single mark, with the combining marks that it carries (WB3d, WB4).
fn lone_piece(text: &str, start: usize, class_of_first: Class, first: char) -> Option<(usize, TokenKind, bool)> {
    let mut at = start + first.len_utf8();
    let mut carries = false;
    while let Some((c, behind)) = next(text, at) {
        match class(c) {
            Class::Space if class_of_first == Class::Space && !carries => {}
            Class::Mark => carries = true,
            Class::Far => return None,
            _ => break,
        }
        at = behind;
    }
    let kind = match class_of_first {
        Class::Space if !carries => TokenKind::Space,
        _ if first.is_ascii_punctuation() && !carries => TokenKind::Punctuation,
        _ => kind(&text[start..at]),
    };
    Some((at, kind, false))
}

/// The class of the next character that is no combining mark, whether marks stand before it, and the place behind it.
fn past_marks(text: &str, mut at: usize) -> (Option<Class>, bool, usize) {
    let mut carries = false;
    while let Some((c, behind)) = next(text, at) {
        at = behind;
        match class(c) {
            Class::Mark => carries = true,
            class => return (Some(class), carries, at),
        }
    }
    (None, carries, at)
}

#[inline(always)]
fn next(text: &str, at: usize) -> Option<(char, usize)> {
    let first = *text.as_bytes().get(at)?;
    if first < 0x80 {
        return Some((first as char, at + 1));
    }
    text[at..].chars().next().map(|c| (c, at + c.len_utf8()))
}

/// Where to go on behind the first unknown character: before the next space, which nothing joins
/// to what is no space.
fn far_end(text: &str, start: usize) -> usize {
    let is_far = |c: char| class(c) == Class::Far;
    let far = text[start..].find(is_far).map_or(start, |at| start + at);
    text[far..].find(|c: char| class(c) == Class::Space).map_or(text.len(), |at| far + at)
}

fn kind(piece: &str) -> TokenKind {
    if piece.chars().all(char::is_whitespace) {
        TokenKind::Space
    } else if piece.starts_with(char::is_alphabetic) || piece.chars().any(|c| c.is_alphabetic() && !is_carried(c)) {
        // (A vowel sign is a letter to Unicode, but on a full stop it makes no word.)
        TokenKind::Word
    } else if piece.chars().any(char::is_numeric) {
        TokenKind::Number
    } else {
        TokenKind::Punctuation
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(text: &str) -> Vec<(usize, usize, TokenKind)> {
        let mut found = Vec::new();
        pieces(text, |start, end, kind, plain| {
            assert!(!plain || !text[start..end].contains(|c: char| c.is_numeric() || matches!(c, '_' | '.')));
            found.push((start, end, kind));
        });
        found
    }

    fn library(text: &str) -> Vec<(usize, usize, TokenKind)> {
        text.split_word_bound_indices().map(|(at, piece)| (at, at + piece.len(), kind(piece))).collect()
    }

    #[test]
    fn classes_are_those_of_the_standard() {
        for c in (0..=0x10FFFF).filter_map(char::from_u32).filter(|&c| class(c) != Class::Far) {
            for text in [
                format!("a{c}a"),
                format!("1{c}1"),
                format!("a{c}1"),
                format!("{c}{c}"),
                format!("a{c}"),
                format!("_{c}_ {c} {c}\u{301}"),
                format!("\u{200D}{c}\u{200D}\u{1F600}"),
            ] {
                assert_eq!(ours(&text), library(&text), "{text:?}");
            }
        }
    }

    #[test]
    fn what_arbitrary_text_has_shown() {
        for text in ["٠'ा०٬", "1.\u{93E}2", "1.\u{301}2", "\u{3000}\u{2003}", "\u{1680} \u{3000}a", "字\u{3000} a"]
        {
            assert_eq!(ours(text), library(text), "{text:?}");
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 3000, failure_persistence: None, ..Default::default() })]

        #[test]
        fn equal_to_the_library(text in r#"([a-zA-Zа-яक-हا-يế]|[0-9٠-٩०-९\u{66B}]|[_\u{202F}]|[\u{300}\u{93E}\u{94D}\u{64B}\u{AD}\u{200D}\u{FE0F}]|[.,:;'’\u{B7}\u{66C}]|[ \t\u{A0}\u{2003}]|["!?()\-–]|[א-ת"']|[ア-ン]|[🇦-🇿😀👍🏽©]|\r|\n|\PC|.){0,30}"#) {
            proptest::prop_assert_eq!(ours(&text), library(&text));
        }
    }
}
