//! Characters: their classes for the fast way through words, and places between them.

/// What UAX #29's word rules see in a character (`Word_Break`, Unicode 17), as far as the scripts
/// of news are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Class {
    /// Anything that no rule joins.
    Other,
    /// `ALetter`.
    Letter,
    /// `Numeric`.
    Number,
    /// `ExtendNumLet`: the underscore and the narrow no-break space.
    Joiner,
    /// `Extend`, `Format`, `ZWJ`: belongs to the character before.
    Mark,
    /// `MidLetter`: joins letters.
    MidLetter,
    /// `MidNum`: joins numbers.
    MidNumber,
    /// `MidNumLet` and the straight apostrophe: joins either.
    MidBoth,
    /// `WSegSpace`.
    Space,
    /// Everything that the library is asked about.
    Far,
}

const TABLE_END: usize = 0x980;

/// Runs of one class, up to `TABLE_END`; what is left out is `Other` up to U+052F and in the Arabic
/// and Devanagari blocks.
const RUNS: [(u16, u16, Class); 65] = {
    use Class::*;
    [
        (0x0A, 0x0D, Far),
        (0x20, 0x20, Space),
        (0x27, 0x27, MidBoth),
        (0x2C, 0x2C, MidNumber),
        (0x2E, 0x2E, MidBoth),
        (0x30, 0x39, Number),
        (0x3A, 0x3A, MidLetter),
        (0x3B, 0x3B, MidNumber),
        (0x41, 0x5A, Letter),
        (0x5F, 0x5F, Joiner),
        (0x61, 0x7A, Letter),
        (0x85, 0x85, Far),
        (0xA9, 0xA9, Far),
        (0xAA, 0xAA, Letter),
        (0xAD, 0xAD, Mark),
        (0xAE, 0xAE, Far),
        (0xB5, 0xB5, Letter),
        (0xB7, 0xB7, MidLetter),
        (0xB8, 0xB8, Far),
        (0xBA, 0xBA, Letter),
        (0xC0, 0xD6, Letter),
        (0xD8, 0xF6, Letter),
        (0xF8, 0x2C1, Letter),
        (0x2C2, 0x2FF, Far),
        (0x300, 0x36F, Mark),
        (0x370, 0x3FF, Far),
        (0x400, 0x481, Letter),
        (0x483, 0x489, Mark),
        (0x48A, 0x52F, Letter),
        (0x530, 0x5FF, Far),
        (0x600, 0x605, Far),
        (0x60C, 0x60D, MidNumber),
        (0x610, 0x61A, Mark),
        (0x61C, 0x61C, Mark),
        (0x620, 0x64A, Letter),
        (0x64B, 0x65F, Mark),
        (0x660, 0x669, Number),
        (0x66B, 0x66B, Number),
        (0x66C, 0x66C, MidNumber),
        (0x66E, 0x66F, Letter),
        (0x670, 0x670, Mark),
        (0x671, 0x6D3, Letter),
        (0x6D5, 0x6D5, Letter),
        (0x6D6, 0x6DC, Mark),
        (0x6DD, 0x6DD, Far),
        (0x6DF, 0x6E4, Mark),
        (0x6E5, 0x6E6, Letter),
        (0x6E7, 0x6E8, Mark),
        (0x6EA, 0x6ED, Mark),
        (0x6EE, 0x6EF, Letter),
        (0x6F0, 0x6F9, Number),
        (0x6FA, 0x6FC, Letter),
        (0x6FF, 0x6FF, Letter),
        (0x700, 0x8FF, Far),
        (0x900, 0x903, Mark),
        (0x904, 0x939, Letter),
        (0x93A, 0x93C, Mark),
        (0x93D, 0x93D, Letter),
        (0x93E, 0x94F, Mark),
        (0x950, 0x950, Letter),
        (0x951, 0x957, Mark),
        (0x958, 0x961, Letter),
        (0x962, 0x963, Mark),
        (0x966, 0x96F, Number),
        (0x971, 0x97F, Letter),
    ]
};

const TABLE: [Class; TABLE_END] = {
    let mut table = [Class::Other; TABLE_END];
    let mut run = 0;
    while run < RUNS.len() {
        let (mut at, last, class) = (RUNS[run].0 as usize, RUNS[run].1 as usize, RUNS[run].2);
        while at <= last && at < TABLE_END {
            table[at] = class;
            at += 1;
        }
        run += 1;
    }
    table
};

/// The class of a character.
#[inline(always)]
pub(super) fn class(c: char) -> Class {
    match c as u32 {
        code if (code as usize) < TABLE_END => TABLE[code as usize],
        0x1E00..=0x1EFF => Class::Letter,
        // All of them: where one were `Far`, it would be parted from the space behind it.
        0x1680 | 0x2000..=0x2006 | 0x2008..=0x200A | 0x205F | 0x3000 => Class::Space,
        0x200C..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 => Class::Mark,
        0x2018 | 0x2019 => Class::MidBoth,
        0x202F => Class::Joiner,
        0x2010..=0x2017 | 0x201A..=0x2023 | 0x2025 | 0x2026 | 0x2030..=0x203B | 0x20A0..=0x20CF => Class::Other,
        _ => Class::Far,
    }
}

/// Whether a character is part of a word: a letter, a digit, or a mark that either carries. (Asking
/// Unicode's properties costs many times as much as the table.)
pub(super) fn is_word_part(c: char) -> bool {
    match class(c) {
        Class::Letter | Class::Number | Class::Mark => true,
        Class::Far => c.is_alphanumeric() || is_mark(c),
        Class::Other => !c.is_ascii() && c.is_numeric(),
        _ => false,
    }
}

/// Whether a character is a number, of whatever script.
pub(super) fn is_digit(c: char) -> bool {
    match class(c) {
        Class::Letter | Class::Mark => false,
        _ if c.is_ascii() => c.is_ascii_digit(),
        _ => c.is_numeric(),
    }
}

/// Marks that are not alphabetic by Unicode's property but belong to the letter before.
pub(crate) fn is_mark(c: char) -> bool {
    matches!(c as u32, 0x300..=0x36F | 0x93C | 0x94D | 0x64B..=0x655 | 0x200C | 0x200D)
}

/// The largest character boundary at or below an index.
pub(crate) fn floor_char_boundary(text: &str, index: usize) -> usize {
    (0..=index.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0)
}
