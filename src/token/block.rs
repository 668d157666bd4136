//! Blocks: the lines of a plain text, and what they look like.

use crate::span::Span;

/// What a block of text is, as far as its shape tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A short line of its own without an end mark, with text to follow.
    Heading,
    /// A line of a list: it starts with a bullet, a number, or a year and a colon.
    Item,
}

impl BlockKind {
    /// The name in the public API.
    pub fn as_str(self) -> &'static str {
        match self {
            BlockKind::Paragraph => "paragraph",
            BlockKind::Heading => "heading",
            BlockKind::Item => "item",
        }
    }
}

/// The end of the line that starts at `from`: behind its line break and all blank lines after it,
/// so that lines tile the text; and the end of what is written on it.
pub fn line_at(text: &str, from: usize) -> (Span, usize) {
    let rest = &text[from..];
    let start = rest.len() - rest.trim_start().len();
    let written = rest[start..].find(is_line_break).map_or(rest.len(), |i| start + i);
    let blank = rest[written..].len() - rest[written..].trim_start().len();
    // White space that opens the next line is that line's: keep only up to the last line break.
    let end = match rest[written..written + blank].rfind(is_line_break) {
        _ if written + blank == rest.len() => rest.len(),
        Some(i) => (written + i + 1..).find(|&i| rest.is_char_boundary(i)).unwrap_or(rest.len()),
        None => rest.len(),
    };
    (Span::new(from, from + end), from + written)
}

/// The characters that UAX #29 takes for paragraph separators.
fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Judges a line by its shape. `last` says that nothing follows it.
pub fn kind_of_line(line: &str, last: bool) -> BlockKind {
    /// More than this is no heading, in characters.
    const HEADING: usize = 90;
    let line = line.trim();
    if is_item(line) {
        return BlockKind::Item;
    }
    let ends_like_text = line.ends_with(|c: char| {
        matches!(
            c,
            '.' | '!'
                | '?'
                | '…'
                | ','
                | ';'
                | ':'
                | '।'
                | '॥'
                | '؟'
                | '،'
                | '؛'
                | '۔'
                | '"'
                | '”'
                | '»'
                | ')'
                | '\''
                | '’'
        )
    });
    let short = line.chars().take(HEADING + 1).count() <= HEADING;
    if short && !ends_like_text && !last && line.chars().any(char::is_alphabetic) {
        BlockKind::Heading
    } else {
        BlockKind::Paragraph
    }
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
        for (line, kind) in cases {
            assert_eq!(kind_of_line(line, false), kind, "{line}");
        }
        assert_eq!(kind_of_line("Duy Nghĩa", true), BlockKind::Paragraph);
    }
}
