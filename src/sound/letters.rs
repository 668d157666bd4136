//! Which writing system a word is in.

use arrayvec::ArrayVec;

use super::MAX_PHONES;
use crate::fold;
use crate::normal::lowercase;

/// How many writing systems there are.
pub const SYSTEMS: usize = System::Devanagari as usize + 1;

/// The writing systems that have rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum System {
    /// Latin letters with any marks.
    Latin,
    /// Cyrillic letters.
    Cyrillic,
    /// Arabic letters, those of Persian and Urdu included.
    Arabic,
    /// Devanagari, and the scripts whose blocks have its order: Bengali, Gurmukhi, Gujarati.
    Devanagari,
}

/// No more letters of a word are read. Several letters can make one phone (`schtsch`), so it is more
/// than [`MAX_PHONES`].
pub const MAX_LETTERS: usize = 3 * MAX_PHONES;

/// The system of most letters of a word, of the first among equals (`СССР` typed with a Latin C).
pub fn system(word: &str) -> Option<System> {
    let mut counts = [0u8; 4];
    let mut best = None;
    for system in word.chars().take(MAX_LETTERS).filter_map(of) {
        counts[system as usize] += 1;
        if best.is_none_or(|best: System| counts[system as usize] > counts[best as usize]) {
            best = Some(system);
        }
    }
    best
}

fn of(letter: char) -> Option<System> {
    Some(match letter as u32 {
        0x61..=0x7A => System::Latin,
        0x41..=0x5A | 0xC0..=0x24F | 0x259 | 0x1E00..=0x1EFF if fold::is_letter(letter) => System::Latin,
        0x400..=0x52F => System::Cyrillic,
        0x620..=0x64A | 0x66E..=0x6D5 => System::Arabic,
        0x904..=0x939 | 0x93E..=0x94C => System::Devanagari,
        0x900..=0xAFF if fold::is_letter(letter) => System::Devanagari,
        _ => return None,
    })
}

/// The letters of a word in lower case, those of Cyrillic and Arabic composed with the marks that make
/// other letters of them.
pub fn composed(word: &str) -> ArrayVec<char, MAX_LETTERS> {
    let mut letters: ArrayVec<char, MAX_LETTERS> = ArrayVec::new();
    for letter in word.chars().take(MAX_LETTERS) {
        // Most are small ones already, or know no case.
        if matches!(letter, 'а'..='я' | 'ء'..='ي') {
            _ = letters.try_push(letter);
        } else if let Some(letter) = fold::small_letter(letter) {
            compose(&mut letters, letter);
        } else {
            lowercase(letter.encode_utf8(&mut [0; 4])).chars().for_each(|letter| compose(&mut letters, letter));
        }
    }
    letters
}

/// Adds a letter, or makes the last one another by a mark.
fn compose(letters: &mut ArrayVec<char, MAX_LETTERS>, letter: char) {
    let whole = match (letters.last(), letter) {
        (Some('и'), '\u{306}') => 'й',
        (Some('у'), '\u{306}') => 'ў',
        (Some('е'), '\u{308}') => 'ё',
        (Some('і'), '\u{308}') => 'ї',
        (Some('ا'), '\u{653}') => 'آ',
        (Some('ا'), '\u{654}') => 'أ',
        (Some('ا'), '\u{655}') => 'إ',
        (Some('و'), '\u{654}') => 'ؤ',
        (Some('ي'), '\u{654}') => 'ئ',
        _ => {
            _ = letters.try_push(letter);
            return;
        }
    };
    letters.pop();
    letters.push(whole);
}
