//! Blocks: the lines of a plain text, and what they look like.

use memchr::{memchr2, memchr2_iter};

use super::address::is_address;
use super::bounds::is_terminator;
use super::chars::floor_char_boundary;
use super::cue;
use super::kind::BlockKind;
use crate::language::Profile;
use crate::span::Span;

/// The end of the line that starts at `from`: behind its line break and all blank lines after it,
/// so that lines tile the text; and the end of what is written on it.
pub fn line_at(text: &str, from: usize) -> (Span, usize) {
    let rest = &text[from..];
    let start = rest.len() - rest.trim_start().len();
    let written = start + to_line_break(&rest[start..]);
    let blank = rest[written..].len() - rest[written..].trim_start().len();
    // White space that opens the next line is that line's: keep only up to the last line break.
    let end = match rest[written..written + blank].rfind(is_line_break) {
        _ if written + blank == rest.len() => rest.len(),
        Some(i) => (written + i + 1..).find(|&i| rest.is_char_boundary(i)).unwrap_or(rest.len()),
        None => rest.len(),
    };
    (Span::new(from, from + end), from + written)
}

/// How far the next line break is, or the end.
fn to_line_break(text: &str) -> usize {
    let end = memchr2(b'\n', b'\r', text.as_bytes()).unwrap_or(text.len());
    // The rarer ones by their first bytes.
    let mut rare = memchr2_iter(0xC2, 0xE2, &text.as_bytes()[..end]);
    rare.find(|&at| text[at..].starts_with(is_line_break)).unwrap_or(end)
}

/// The characters that UAX #29 takes for paragraph separators.
fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// The longest line that is judged by more than its first letters, in bytes: what is longer is
/// running text.
const SHORT: usize = 1200;

/// Longer ones are no captions, in characters.
const CAPTION: usize = 220;

/// Judges a line by its shape, its words, and the lines around it. `before` is the kind of the line
/// before it, if there is one.
pub fn kind_of_line(
    profile: &Profile,
    text: &str,
    (span, written): (Span, usize),
    before: Option<BlockKind>,
) -> BlockKind {
    let line = text[span.start as usize..written].trim();
    if is_item(line) {
        return BlockKind::Item;
    }
    if line.len() > SHORT {
        return BlockKind::Paragraph;
    }
    let behind = &text[span.end as usize..];
    let next = || {
        let glance = &behind[..floor_char_boundary(behind, SHORT)];
        glance[..to_line_break(glance)].trim()
    };
    // Bytes bound characters: most paragraphs are too long for any of these.
    let can_be_short = line.len() <= CAPTION * 3;
    let is_credit_line = |line: &str| {
        let credit = cue::bracketed_credit(profile, line);
        credit == Some(line.trim_end_matches('.').trim_end().len()) || cue::is_credit(profile, line)
    };
    let is_followed_by_credit = |next: &str| cue::bracketed_credit(profile, next).is_some() || is_credit_line(next);
    if !line.contains(' ') && is_address(line) {
        BlockKind::Url
    } else if is_credit_line(line) {
        BlockKind::Credit
    } else if cue::is_byline(profile, line) || (behind.is_empty() && before.is_some() && cue::is_bare_name(line)) {
        BlockKind::Byline
    } else if is_label(line) && (before == Some(BlockKind::Item) || is_label(next())) {
        BlockKind::Item
    } else if can_be_short && is_caption(line) && is_followed_by_credit(next()) {
        BlockKind::Caption
    } else if is_heading(line, behind.is_empty()) {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    }
}

/// A short line of its own without an end mark, with text to follow.
fn is_heading(line: &str, last: bool) -> bool {
    /// More than this is no heading, in characters.
    const HEADING: usize = 90;
    let ends_like_text = line
        .ends_with(['.', '!', '?', '…', ',', ';', ':', '।', '॥', '؟', '،', '؛', '۔', '"', '”', '»', ')', '\'', '’']);
    let short = line.len() <= HEADING * 4 && line.chars().count() <= HEADING;
    short && !ends_like_text && !last && line.chars().any(char::is_alphabetic)
}

/// One short sentence: what may stand under a picture.
fn is_caption(line: &str) -> bool {
    let inside = line.trim_end_matches(|c: char| is_terminator(c) || c.is_whitespace());
    line.chars().take(CAPTION + 1).count() <= CAPTION
        && !inside.char_indices().any(|(at, c)| is_terminator(c) && inside[at + c.len_utf8()..].starts_with(' '))
}

/// `Energy: the two sides agreed …`: a label of a few words before a colon. Several such lines in a
/// row are a list.
fn is_label(line: &str) -> bool {
    const WORDS: usize = 5;
    /// In characters.
    const LABEL: usize = 50;
    let Some((colon, _)) =
        line.char_indices().take(LABEL).find(|&(_, c)| matches!(c, ':' | '.' | '।' | ',' | '"' | '“' | '('))
    else {
        return false;
    };
    let behind = &line[colon..];
    behind.starts_with(": ")
        && line[..colon].split_whitespace().count() <= WORDS
        && behind[2..].trim_start().starts_with(|c: char| c.is_alphanumeric())
        && behind.split_whitespace().nth(3).is_some()
}

fn is_item(line: &str) -> bool {
    let mut chars = line.chars();
    if matches!(chars.next(), Some('•' | '‣' | '·' | '-' | '–' | '—' | '*')) {
        return chars.next().is_some_and(char::is_whitespace);
    }
    let digits = line.chars().take_while(|c| c.is_numeric()).count();
    let behind = || line.chars().skip(digits);
    match digits {
        1 | 2 => matches!(behind().next(), Some('.' | ')')) && behind().nth(1).is_some_and(char::is_whitespace),
        // `2014: …` and, with the word for year, `2014 год: …`.
        4 => behind().take(8).take_while(|&c| c == ':' || c == ' ' || c.is_alphabetic()).any(|c| c == ':'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_tile_the_text() {
        for text in ["", "a", "a\nb", "\n\n a\r\n\r\n  b \n", " \n ", "a\u{2029}b\u{85}", "a\n\n"] {
            let (mut at, mut joined) = (0, String::new());
            while at < text.len() {
                let (line, written) = line_at(text, at);
                assert!(!line.is_empty() && written <= line.end as usize, "{text:?}");
                joined.push_str(line.of(text));
                at = line.end as usize;
            }
            assert_eq!(joined, text);
        }
    }

    #[test]
    fn kinds_of_lines() {
        let cases = [
            ("इतिहास और पृष्ठभूमि", BlockKind::Heading),
            ("2014: नई दिल्ली", BlockKind::Item),
            ("2014 год: Нью-Дели", BlockKind::Item),
            ("• dầu khí", BlockKind::Item),
            ("1. Trade", BlockKind::Item),
            ("2014 was a year of change.", BlockKind::Paragraph),
            ("65.7 अरब डॉलर का व्यापार हुआ।", BlockKind::Paragraph),
            ("قال الوزير:", BlockKind::Paragraph),
        ];
        let profile = crate::language::unknown();
        let kind = |text: &str, before| kind_of_line(profile, text, line_at(text, 0), before);
        for (line, expected) in cases {
            assert_eq!(kind(&format!("{line}\nOne. Two."), None), expected, "{line}");
        }
        assert_eq!(kind("Hai nước ký", Some(BlockKind::Paragraph)), BlockKind::Paragraph);
        assert_eq!(kind("Duy Nghĩa", Some(BlockKind::Paragraph)), BlockKind::Byline);
        let labels = "Oil: the two sides agreed on it\nGas: more of it will be sold";
        assert_eq!(kind(labels, None), BlockKind::Item);
        assert_eq!(kind("Oil: the two sides agreed on it.\nThey left.", None), BlockKind::Paragraph);
        assert_eq!(kind("https://example.org/a_b.jpeg\nx", None), BlockKind::Url);
    }

    #[test]
    fn kinds_by_words() {
        let cases = [
            ("en", "The leaders shake hands.\n(Photo: Reuters) The talks", BlockKind::Caption),
            ("en", "Photo: Reuters\nThe talks", BlockKind::Credit),
            ("en", "Photo: the art of seeing and of being seen in the last one hundred years\nx", BlockKind::Heading),
            ("en", "By Jane Roe\nThe talks", BlockKind::Byline),
            ("ru", "Фото: ТАСС\nx", BlockKind::Credit),
            ("hi", "तस्वीर: पीटीआई\nx", BlockKind::Credit),
            ("ar", "تصوير: رويترز\nx", BlockKind::Credit),
        ];
        for (language, text, expected) in cases {
            let profile = crate::language::profile(language);
            assert_eq!(kind_of_line(profile, text, line_at(text, 0), None), expected, "{text}");
        }
    }
}
