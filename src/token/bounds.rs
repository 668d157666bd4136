//! Where UAX #29 ends a sentence inside a line.
//!
//! A sentence ends only behind a terminator, so the standard's rules are asked about what stands
//! around each, and the rest of the text is passed over. They are run here, over the classes of
//! `sentence_class`; a test compares them with the library's on arbitrary text.

use std::ops::Range;

use super::sentence_class::{Class, class};

/// Whether UAX #29 can end a sentence behind a character: `Sentence_Break` is `STerm` or `ATerm`
/// (Unicode 17, SentenceBreakProperty.txt).
pub(super) fn is_terminator(c: char) -> bool {
    let c = c as u32;
    match c {
        0..0x80 => matches!(c, 0x21 | 0x2E | 0x3F),
        0x964 | 0x965 | 0x6D4 | 0x61D..=0x61F => true,
        // The scripts of the languages at hand, on the fast way.
        0x80..0x588 | 0x620..0x6FF | 0x900..0x1000 | 0x1E00..0x2000 => false,
        _ => matches!(c,
            0x589 | 0x700..=0x702 | 0x7F9 | 0x837 | 0x839 | 0x83D..=0x83E | 0x104A..=0x104B | 0x1362 | 0x1367..=0x1368
            | 0x166E | 0x1735..=0x1736 | 0x17D4..=0x17D5 | 0x1803 | 0x1809 | 0x1944..=0x1945 | 0x1AA8..=0x1AAB
            | 0x1B4E..=0x1B4F | 0x1B5A..=0x1B5B | 0x1B5E..=0x1B5F | 0x1B7D..=0x1B7F | 0x1C3B..=0x1C3C
            | 0x1C7E..=0x1C7F | 0x2024 | 0x203C..=0x203D | 0x2047..=0x2049 | 0x2CF9..=0x2CFB | 0x2E2E | 0x2E3C
            | 0x2E53..=0x2E54 | 0x3002 | 0xA4FF | 0xA60E..=0xA60F | 0xA6F3 | 0xA6F7 | 0xA876..=0xA877 | 0xA8CE..=0xA8CF
            | 0xA92F | 0xA9C8..=0xA9C9 | 0xAA5D..=0xAA5F | 0xAAF0..=0xAAF1 | 0xABEB | 0xFE12 | 0xFE15..=0xFE16 | 0xFE52
            | 0xFE56..=0xFE57 | 0xFF01 | 0xFF0E | 0xFF1F | 0xFF61 | 0x10A56..=0x10A57 | 0x10F55..=0x10F59
            | 0x10F86..=0x10F89 | 0x11047..=0x11048 | 0x110BE..=0x110C1 | 0x11141..=0x11143 | 0x111C5..=0x111C6
            | 0x111CD | 0x111DE..=0x111DF | 0x11238..=0x11239 | 0x1123B..=0x1123C | 0x112A9 | 0x113D4..=0x113D5
            | 0x1144B..=0x1144C | 0x115C2..=0x115C3 | 0x115C9..=0x115D7 | 0x11641..=0x11642 | 0x1173C..=0x1173E | 0x11944
            | 0x11946 | 0x11A42..=0x11A43 | 0x11A9B..=0x11A9C | 0x11C41..=0x11C42 | 0x11EF7..=0x11EF8
            | 0x11F43..=0x11F44 | 0x16A6E..=0x16A6F | 0x16AF5 | 0x16B37..=0x16B38 | 0x16B44 | 0x16D6E..=0x16D6F
            | 0x16E98 | 0x1BC9F | 0x1DA88),
    }
}

/// The end of the sentence that UAX #29 sees behind a run of terminators of a line, if one ends
/// there and text follows.
///
/// These are its rules SB5 to SB11 and SB998; SB3 and SB4 are the line's. Nothing is looked at
/// beyond the next terminator or the one before, so that the time over a line is linear.
pub(super) fn end_behind(line: &str, run: Range<usize>) -> Option<usize> {
    let terminator = line[run.clone()].chars().next_back()?;
    let rest = &line[run.end..];
    // The class before the place that is judged, marks left out.
    let mut last = class(terminator);
    let mut abbreviates = false;
    match last {
        Class::FullStop => {
            // SB8: a small letter comes, whatever stands before it.
            if rest.chars().map(class).find(|class| class.stops()) == Some(Class::Lower) {
                return None;
            }
            let before = line[..run.end - terminator.len_utf8()].chars().rev().map(class).find(|&c| c != Class::Mark);
            abbreviates = matches!(before, Some(Class::Lower | Class::Upper));
        }
        Class::Terminator => {}
        // An ellipsis.
        _ => return None,
    }
    for (at, c) in rest.char_indices() {
        match class(c) {
            // SB5.
            Class::Mark => continue,
            // SB6.
            Class::Number if last == Class::FullStop => return None,
            // SB7.
            Class::Upper if last == Class::FullStop && abbreviates => return None,
            // SB8a; a line has no breaks.
            Class::Comma | Class::FullStop | Class::Terminator | Class::Break => return None,
            // SB9, SB10.
            Class::Close if last != Class::Space => last = Class::Close,
            Class::Space => last = Class::Space,
            // SB11.
            _ => return Some(run.end + at),
        }
    }
    None
}

/// The ends of all sentences of a text by UAX #29 alone, for tests: what the library gives.
#[cfg(test)]
pub(super) fn all_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let is_break = |c: char| matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
        let written = text[start..].find(is_break).map_or(text.len(), |at| start + at);
        let line = &text[start..written];
        let mut at = 0;
        while let Some(first) = line[at..].find(is_terminator).map(|i| at + i) {
            let end = line[first..].find(|c| !is_terminator(c)).map_or(line.len(), |i| first + i);
            ends.extend(end_behind(line, first..end).map(|end| start + end));
            at = end;
        }
        let rest = &text[written..];
        let break_length = if rest.starts_with("\r\n") { 2 } else { rest.chars().next().map_or(0, char::len_utf8) };
        start = written + break_length;
        ends.push(start);
    }
    ends
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    fn library(text: &str) -> Vec<usize> {
        text.split_sentence_bound_indices().map(|(at, piece)| at + piece.len()).collect()
    }

    #[test]
    fn terminators_are_those_of_the_standard() {
        for c in (0..=0x10FFFF).filter_map(char::from_u32) {
            let ends = library(&format!("a{c} X")).len() == 2;
            let breaks = matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
            assert_eq!(is_terminator(c), ends && !breaks, "U+{:04X}", c as u32);
        }
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 3000, failure_persistence: None, ..Default::default() })]

        #[test]
        fn equal_to_the_library(text in r#"([.!?…।\u{61F}\u{3002}\u{FF0E}]|[ \t\u{A0}\u{3000}]|[a-zA-Zа-яА-Яक-हا-يא-ת字]|[0-9]|[\u{300}\u{345}\u{93E}\u{94D}\u{200D}\u{AD}]|["'()«»“”]|[,:\-–]|\r\n|[\n\u{85}\u{2029}]|\PC|.){0,40}"#) {
            proptest::prop_assert_eq!(all_ends(&text), library(&text));
        }
    }
}
