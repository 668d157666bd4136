//! Letters, and words as numbers.

use arrayvec::ArrayVec;

use super::fold::{carrier, each_letter};

/// A folded word as a number, six bits a letter: exact, and cheaper to look up than a string.
pub(super) type Key = u128;

/// No word of the table is longer; a longer one has no key.
pub(super) const MAX_LETTERS: usize = 21;

/// A letter of a word: as written, and folded as an offset in Unicode's block (1 to 42).
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    pub raw: char,
    pub code: u8,
}

/// The code of a folded Arabic letter.
pub(super) const fn code(c: char) -> u8 {
    (c as u32 - 0x620) as u8
}

/// The letter that a character stands for, where it is one of Arabic's.
pub(super) fn letter_of(raw: char) -> Option<Letter> {
    let folded = carrier(raw);
    ('ء'..='ي').contains(&folded).then(|| Letter { raw, code: code(folded) })
}

/// The number of a word.
pub(super) fn key(letters: &[Letter]) -> Option<Key> {
    (letters.len() <= MAX_LETTERS).then(|| letters.iter().fold(0, |key, letter| push(key, letter.code)))
}

/// The number of a word with one letter more.
pub(super) const fn push(key: Key, code: u8) -> Key {
    key << 6 | code as Key
}

/// The folded word that a key stands for.
pub(super) fn spell(key: Key) -> String {
    let letter = |at: usize| char::from_u32(0x620 + (key >> (6 * at) & 63) as u32).filter(|c| *c != '\u{620}');
    (0..MAX_LETTERS).rev().filter_map(letter).collect()
}

/// Longer words are not looked into: no Arabic word is, and the work stays bounded.
const LONGEST: usize = 40;

/// The letters of a word.
pub(super) type Letters = ArrayVec<Letter, LONGEST>;

/// A word as letters of Arabic, without its marks.
pub(super) struct Spelt {
    pub letters: Letters,
    /// The byte at which each letter begins.
    pub starts: ArrayVec<usize, LONGEST>,
}

impl Spelt {
    /// None for a word with other letters, and for one without any.
    pub fn new(word: &str) -> Option<Self> {
        let mut spelt = Spelt { letters: ArrayVec::new(), starts: ArrayVec::new() };
        for (at, c) in word.char_indices() {
            let mut foreign = false;
            each_letter(c, |c| match letter_of(c) {
                // The letters of a ligature cannot be told apart by bytes.
                Some(letter) if spelt.starts.last() != Some(&at) => {
                    foreign |= spelt.letters.try_push(letter).is_err() || spelt.starts.try_push(at).is_err();
                }
                _ => foreign = true,
            });
            if foreign {
                return None;
            }
        }
        (!spelt.letters.is_empty()).then_some(spelt)
    }
}

/// The cost of a spelling that careful texts do not have.
pub(super) const CARELESS: u32 = 6;
/// The cost of a hamza that is left off.
const BARE_ALEF: u32 = 2;

/// The spellings that folding merges, as a set: four bits for each of the first six alefs (ا أ إ آ)
/// and four for the last letter (ة ه ى ي).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Spelling(pub u32);

impl Spelling {
    const FEMININE: u32 = 1 << 24;
    const HA: u32 = 1 << 25;

    pub fn of(letters: &[Letter]) -> Self {
        let alefs = letters.iter().filter_map(|l| "اأإآ".chars().position(|c| c == l.raw)).take(6);
        let set = alefs.enumerate().fold(0, |set, (at, seat)| set | 1 << (4 * at + seat));
        let last = letters.last().and_then(|last| "ةهىي".chars().position(|c| c == last.raw));
        Spelling(last.map_or(set, |end| set | 1 << (24 + end)))
    }

    /// Spelt with ة, and never with ه.
    pub fn is_feminine(self) -> bool {
        self.0 & (Self::FEMININE | Self::HA) == Self::FEMININE
    }

    /// What it costs to take a stem, perhaps cut short, for this spelling: little where it leaves a
    /// first hamza off, as many writers do, more where it has what the table has not.
    pub fn distance(self, stem: &[Letter]) -> u32 {
        const BARE: u32 = 0x111111;
        const END: u32 = 0xF << 24;
        let Spelling(written) = Self::of(stem);
        let end = if self.0 & END == 0 { 0 } else { written & END };
        if (written & !END & !BARE | end) & !self.0 != 0 {
            CARELESS
        } else if written & !self.0 & 1 != 0 && stem[0].raw == 'ا' {
            BARE_ALEF
        } else {
            0
        }
    }
}
