//! What stands around a match: so many letters of its sentence on each side, cut between words where that can be,
//! never inside what a reader takes for one letter (UAX #29's grapheme clusters).

use crate::fold;
use crate::language::Profile;
use crate::query::is_letter;
use crate::span::Span;
use crate::token;

/// More words than these on a side order no line.
const WORDS: usize = 6;

/// The part of a sentence around a match, with at most so many letters on each side.
pub(super) fn around(text: &str, sentence: Span, found: Span, letters: usize) -> Span {
    let before = &text[sentence.start as usize..found.start.max(sentence.start) as usize];
    let behind = &text[found.end.min(sentence.end) as usize..sentence.end as usize];
    let start = found.start as usize - fitting(before, letters, true).min(before.len());
    let end = found.end as usize + fitting(behind, letters, false).min(behind.len());
    Span::new(start, end)
}

/// How many bytes of a text next to a match fit: at its end, or at its beginning.
fn fitting(text: &str, letters: usize, from_end: bool) -> usize {
    // No letter has more bytes than this, with its marks, but in jest.
    let most = letters * 16 + 64;
    let near = match text.len().checked_sub(most) {
        None => text,
        Some(far) if from_end => &text[token::floor_char_boundary(text, far)..],
        Some(_) => &text[..token::floor_char_boundary(text, most)],
    };
    let mut chars: Vec<char> = near.chars().collect();
    if from_end {
        chars.reverse();
    }
    let (mut bytes, mut count, mut best, mut is_between_words) = (0, 0, 0, false);
    for (place, &c) in chars.iter().enumerate() {
        if place > 0 {
            let nearer = chars[place - 1];
            let (left, right) = if from_end { (c, nearer) } else { (nearer, c) };
            let is_space = left.is_whitespace() || right.is_whitespace();
            if (is_space || !is_between_words) && may_cut(left, right) {
                (best, is_between_words) = (bytes, is_space);
            }
        }
        count += usize::from(!continues(c));
        if count > letters {
            return best;
        }
        bytes += c.len_utf8();
    }
    if near.len() < text.len() { best } else { bytes }
}

/// Whether a text may be cut between two characters for sure. What is not listed may join to what follows it (the
/// prepended signs and the conjuncts of many scripts do), so beside it a text is cut behind spaces only.
fn may_cut(left: char, right: char) -> bool {
    if left.is_whitespace() && left != '\r' {
        return begins(right);
    }
    if !begins(right) {
        return false;
    }
    match right as u32 {
        // Rule GB9c: a virama joins over the signs that have no room of their own to the consonant behind them.
        0x904..=0x97F | 0x985..=0x9B9 => is_base(left) || has_room(left),
        _ => is_base(left) || continues(left) && left != '\u{200D}',
    }
}

/// Whether a letter begins here, whatever stands before it that does not join to what follows it.
fn begins(c: char) -> bool {
    c.is_whitespace() || is_base(c)
}

fn is_base(c: char) -> bool {
    matches!(c as u32, 0x21..=0x7E | 0xA1..=0x24F | 0x400..=0x482 | 0x48A..=0x52F | 0x621..=0x64A | 0x660..=0x669
        | 0x671..=0x6D3 | 0x904..=0x939 | 0x958..=0x961 | 0x964..=0x97F | 0x985..=0x9B9 | 0x1EA0..=0x1EF9
        | 0x2010..=0x2027 | 0x3041..=0x3096 | 0x30A1..=0x30FA | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3)
}

/// Vowel signs and marks that stand beside their letter, not above or below it (Grapheme_Cluster_Break=SpacingMark).
fn has_room(c: char) -> bool {
    matches!(c as u32, 0x903 | 0x93E..=0x940 | 0x949..=0x94C | 0x982 | 0x983 | 0x9BF | 0x9C0 | 0x9C7 | 0x9C8 | 0x9CB | 0x9CC)
}

/// Whether a character is no letter of its own to a reader: a mark, a vowel sign.
fn continues(c: char) -> bool {
    matches!(c as u32, 0x300..=0x36F | 0x610..=0x61A | 0x64B..=0x65F | 0x670 | 0x6D6..=0x6DC | 0x900..=0x903 | 0x93A..=0x93C
        | 0x93E..=0x94F | 0x951..=0x957 | 0x962 | 0x963 | 0x981..=0x983 | 0x9BC..=0x9D7 | 0x200C | 0x200D | 0xFE00..=0xFE0F)
}

/// What a line is ordered by: the words of a text, made comparable, without marks first, then with them.
pub(super) fn key(profile: &Profile, text: &str, backwards: bool) -> String {
    let mut words: Vec<&str> = text.split(is_no_letter as fn(char) -> bool).collect();
    words.retain(|word| !word.is_empty());
    if backwards {
        words.reverse();
    }
    let (mut bare, mut whole) = (String::new(), String::new());
    for word in words.iter().take(WORDS) {
        let exact = fold::exact(word);
        let folded = profile.fold(&exact);
        bare.push_str(&fold::bare(&folded));
        bare.push(' ');
        whole.push_str(&folded);
        whole.push(' ');
    }
    bare.push('\0');
    bare.push_str(&whole);
    bare
}

fn is_no_letter(c: char) -> bool {
    !is_letter(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_segmentation::UnicodeSegmentation;

    fn lines(text: &str, found: &str, letters: usize) -> (String, String) {
        let at = text.find(found).unwrap();
        let found = Span::new(at, at + found.len());
        let window = around(text, Span::new(0, text.len()), found, letters);
        (
            Span { end: found.start, ..window }.of(text).to_owned(),
            Span { start: found.end, ..window }.of(text).to_owned(),
        )
    }

    #[test]
    fn it_is_cut_between_words_where_that_can_be() {
        for (text, found, letters, before, behind) in [
            ("one two three four five", "three", 5, " two ", " four"),
            ("one two three four five", "three", 6, " two ", " four "),
            ("one two three four five", "three", 60, "one two ", " four five"),
            ("one two three four five", "three", 0, "", ""),
            ("расширить торговлю оружием", "торговлю", 4, " ", " "),
            // A word that is longer than the room is cut where a letter begins.
            ("Donaudampfschiff", "schiff", 4, "ampf", ""),
            ("中华人民共和国", "人民", 1, "华", "共"),
            ("रक्षा समझौता हुआ", "समझौता", 3, " ", " हुआ"),
            ("रक्षा समझौता हुआ", "समझौता", 4, "रक्षा ", " हुआ"),
        ] {
            assert_eq!(lines(text, found, letters), (before.to_owned(), behind.to_owned()), "{text} {letters}");
        }
    }

    #[test]
    fn keys_compare_without_marks_first() {
        let vi = crate::language::profile("vi");
        let mut words = vec!["đường", "dương", "Duong", "dễ", "e"];
        words.sort_by_key(|word| key(vi, word, false));
        assert_eq!(words, ["dễ", "Duong", "dương", "đường", "e"]);
        assert!(key(vi, "xa hai", true).starts_with("hai xa "));
    }

    #[cfg(not(target_arch = "wasm32"))]
    mod laws {
        use super::*;
        use proptest::prelude::*;

        proptest! {
            #[test]
            fn it_is_never_cut_inside_a_letter(text in "(\\PC|[क्षि\u{200d}ा\u{93c} \u{301}ế\u{650}بपa]|[ુ્ક\u{d4e}\u{113d1}\u{600}\r\n্কী가\u{1100}\u{11a8}©\u{1f1e6}]){0,60}", at in 0usize..40, letters in 0usize..12) {
                let places: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
                let at = places[at % places.len()];
                let window = around(&text, Span::new(0, text.len()), Span::new(at, at), letters);
                for edge in [window.start as usize, window.end as usize] {
                    prop_assert!(places.contains(&edge), "{:?} is cut at {}", text, edge);
                }
            }
        }
    }
}
