//! Characters as UAX #29's sentence rules see them (`Sentence_Break`, Unicode 17,
//! SentenceBreakProperty.txt).
//!
//! The library's table of them would make every first visit some 10 kB longer. Most of it is told
//! by what is there anyway: the letters by Rust's properties, marks and digits by the library's
//! word rules. Only the rest is listed here. (A test compares every character with the library.)

use unicode_segmentation::UnicodeSegmentation;

use super::bounds::is_terminator;
use super::chars::{self, Class as WordClass};

/// What the sentence rules see in a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Anything that no rule names.
    Other,
    /// `Extend`, `Format`: belongs to the character before.
    Mark,
    /// `Sep`, `CR`, `LF`: ends a paragraph.
    Break,
    /// `Sp`.
    Space,
    /// `Lower`.
    Lower,
    /// `Upper`.
    Upper,
    /// `OLetter`: a letter without case.
    Letter,
    /// `Numeric`.
    Number,
    /// `ATerm`: a full stop, which may belong to an abbreviation.
    FullStop,
    /// `STerm`: any other terminator.
    Terminator,
    /// `SContinue`: commas, colons, dashes.
    Comma,
    /// `Close`: quotation marks and brackets.
    Close,
}

impl Class {
    /// Whether the look-ahead of SB8 stops here.
    pub(super) fn stops(self) -> bool {
        use Class::*;
        matches!(self, Lower | Upper | Letter | FullStop | Terminator | Break)
    }
}

/// Whether a character belongs to the one before, whatever that is (SB5; WB4 has the same).
pub(super) fn is_carried(c: char) -> bool {
    class(c) == Class::Mark
}

/// Whether a character is a mark on the one before, none that only directs or joins.
pub(crate) fn is_combining(c: char) -> bool {
    is_carried(c)
        && !matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}

/// Whether a character is a small letter to sentences: those of Georgian, which begin them too, are none.
pub(super) fn is_lowercase(c: char) -> bool {
    class(c) == Class::Lower
}

/// The class of a character.
pub(super) fn class(c: char) -> Class {
    let near = chars::class(c);
    match near {
        WordClass::Letter => letter(c).unwrap_or(Class::Letter),
        WordClass::Mark => Class::Mark,
        WordClass::Number => Class::Number,
        _ if c.is_whitespace() => match c {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Class::Break,
            _ => Class::Space,
        },
        _ if is_terminator(c) => match c {
            '.' | '\u{2024}' | '\u{FE52}' | '\u{FF0E}' => Class::FullStop,
            _ => Class::Terminator,
        },
        _ if is_comma(c) => Class::Comma,
        _ if is_close(c) => Class::Close,
        WordClass::Far => far(c),
        // Arabic's thousands separator joins words as a mark, and sentences as a digit.
        _ if c == '\u{66C}' => Class::Number,
        _ => Class::Other,
    }
}

fn is_comma(c: char) -> bool {
    matches!(c as u32,
        0x2C..=0x2D | 0x3A..=0x3B | 0x37E | 0x55D | 0x60C..=0x60D | 0x7F8 | 0x1802 | 0x1808 | 0x2013..=0x2014 | 0x3001
        | 0xFE10..=0xFE11 | 0xFE13..=0xFE14 | 0xFE31..=0xFE32 | 0xFE50..=0xFE51 | 0xFE54..=0xFE55 | 0xFE58 | 0xFE63
        | 0xFF0C..=0xFF0D | 0xFF1A..=0xFF1B | 0xFF64)
}

fn is_close(c: char) -> bool {
    matches!(c as u32,
        0x22 | 0x27..=0x29 | 0x5B | 0x5D | 0x7B | 0x7D | 0xAB | 0xBB | 0xF3A..=0xF3D | 0x169B..=0x169C | 0x2018..=0x201F
        | 0x2039..=0x203A | 0x2045..=0x2046 | 0x207D..=0x207E | 0x208D..=0x208E | 0x2308..=0x230B | 0x2329..=0x232A
        | 0x275B..=0x2760 | 0x2768..=0x2775 | 0x27C5..=0x27C6 | 0x27E6..=0x27EF | 0x2983..=0x2998 | 0x29D8..=0x29DB
        | 0x29FC..=0x29FD | 0x2E00..=0x2E0D | 0x2E1C..=0x2E1D | 0x2E20..=0x2E29 | 0x2E42 | 0x2E55..=0x2E5C
        | 0x3008..=0x3011 | 0x3014..=0x301B | 0x301D..=0x301F | 0xFD3E..=0xFD3F | 0xFE17..=0xFE18 | 0xFE35..=0xFE44
        | 0xFE47..=0xFE48 | 0xFE59..=0xFE5E | 0xFF08..=0xFF09 | 0xFF3B | 0xFF3D | 0xFF5B | 0xFF5D | 0xFF5F..=0xFF60
        | 0xFF62..=0xFF63 | 0x1F676..=0x1F678)
}

/// The class of a letter that has case.
fn letter(c: char) -> Option<Class> {
    match c as u32 {
        // Georgian: both its styles are letters without case here.
        0x10D0..=0x10FB | 0x10FD..=0x10FF | 0x1C90..=0x1CBF => None,
        // Title case, which is neither of the two properties.
        0x1C5 | 0x1C8 | 0x1CB | 0x1F2 => Some(Class::Upper),
        0x1F88..=0x1F8F | 0x1F98..=0x1F9F | 0x1FA8..=0x1FAF | 0x1FBC | 0x1FCC | 0x1FFC => Some(Class::Upper),
        _ if c.is_lowercase() => Some(Class::Lower),
        _ if c.is_uppercase() => Some(Class::Upper),
        _ => None,
    }
}

/// The class of a character that the fast way of words does not know.
fn far(c: char) -> Class {
    match c as u32 {
        // Letters and pictures that are frequent behind a terminator: asking costs a little.
        0x5D0..=0x5EA | 0x5F3 | 0x3041..=0x3096 | 0x30A1..=0x30FA | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3 => {
            return Class::Letter;
        }
        0x1F300..=0x1FAFF => return Class::Other,
        // A mark to the sentence rules only.
        0x70F | 0x200B => return Class::Mark,
        _ => {}
    }
    match letter(c) {
        Some(cased) => cased,
        // Vowel signs have the property of letters too, so they are asked for first (WB4).
        None if is_one_word("!", c) => Class::Mark,
        None if c.is_alphabetic() => Class::Letter,
        // WB11, WB12: but for marks, only a digit joins here.
        None if is_one_word("1.", c) => Class::Number,
        None => Class::Other,
    }
}

/// Whether the library's word rules find no boundary in a text and a character behind it.
fn is_one_word(text: &str, c: char) -> bool {
    let mut text = String::from(text);
    text.push(c);
    text.split_word_bounds().nth(1).is_none()
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UNICODE_VERSION;

    use super::*;

    /// The lengths of a text's sentences in characters, by the library.
    fn lengths(text: &str) -> impl Iterator<Item = usize> {
        text.split_sentence_bounds().map(|sentence| sentence.chars().count())
    }

    /// Where the library ends sentences around a character: each class has ends of its own.
    fn behaviour(c: char) -> Vec<usize> {
        let texts = [
            format!("!{c}A"),
            format!("!{c})"),
            format!(". {c}A"),
            format!("! {c}a"),
            format!(".{c}A"),
            format!(". {c}A"),
            format!(". {c}a"),
            format!("A.{c}"),
            format!("{c}0"),
            format!("{c},"),
        ];
        texts.iter().flat_map(|text| lengths(text).chain([0])).collect()
    }

    #[test]
    fn classes_are_those_of_the_standard() {
        use Class::*;
        // One that stands for each class.
        let examples = [
            (Other, '@'),
            (Mark, '\u{300}'),
            (Break, '\u{2029}'),
            (Space, ' '),
            (Lower, 'b'),
            (Upper, 'B'),
            (Letter, 'א'),
            (Number, '1'),
            (FullStop, '.'),
            (Terminator, '?'),
            (Comma, ','),
            (Close, '('),
        ]
        .map(|(class, c)| (class, behaviour(c)));
        for (i, (class, behaviour)) in examples.iter().enumerate() {
            assert!(examples[..i].iter().all(|(_, other)| other != behaviour), "{class:?} is told from others");
        }
        let (major, minor, _) = char::UNICODE_VERSION;
        let same_version = (major.into(), minor.into()) == (UNICODE_VERSION.0, UNICODE_VERSION.1);
        for c in (0..=0x10FFFF).filter_map(char::from_u32) {
            let of = behaviour(c);
            let library = examples.iter().find(|(_, behaviour)| *behaviour == of).map(|&(class, _)| class);
            // Rust may know letters of another version of Unicode.
            let excused = !same_version && (class(c) == Other || library == Some(Other));
            assert!(Some(class(c)) == library || excused, "U+{:04X}: {:?}, {library:?}", c as u32, class(c));
        }
    }
}
