//! Devanagari to phones, and the scripts whose Unicode blocks have the same order (after ISCII):
//! Bengali, Gurmukhi, Gujarati.
//!
//! A consonant without a vowel sign has the inherent vowel, which Hindi drops at the end of a word
//! and between a vowel's consonant and another's (ə → ∅ / VC_CV from the right: Ohala, "Aspects of
//! Hindi Phonology", 1983). Sanskrit words and verse keep it, so a dropped vowel stays as a phone that
//! costs little.

use arrayvec::ArrayVec;

use super::builder::{Builder, Phones};
use super::letters::MAX_LETTERS;

/// The inherent vowel where it is spoken, among the letters of [`letters`].
pub const SCHWA: u32 = 1;

/// The inherent vowel where it is dropped.
pub const DROPPED: u32 = 2;

/// The phones of a word.
pub fn phones(word: &str) -> Phones {
    let letters = letters(word);
    let mut out = Builder::default();
    for (at, &letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied().unwrap_or(0);
        out.push(match letter {
            SCHWA => "@",
            DROPPED => "-",
            0x901 | 0x902 | 0x970 => nasal(next),
            0x903 => "\"",
            0x971 => ":",
            _ if is_consonant(letter) && at > 0 && letters[at - 1] == letter => ":",
            0x915..=0x939 => CONSONANTS[(letter - 0x915) as usize],
            0x958..=0x95F => DOTTED[(letter - 0x958) as usize],
            _ => vowel(letter),
        });
    }
    out.finish()
}

/// The phones of क to ह.
const CONSONANTS: [&str; 37] = [
    "k", "x", "g", "G", "n", "C", "C\"", "J", "J\"", "n", ";t", ";T", ";d", ";D", ";n", "t", "T", "d", "D", "n", "n",
    "p", "P", "b", "B", "m", "j", "r", "r", "l", "l", "l", "v", "S", "S", "s", "h",
];

/// The phones of क़ to य़, the letters with a dot below.
const DOTTED: [&str; 8] = ["q", "x", "G", "z", "R", "R", "f", "j"];

/// The phones of a vowel, as a letter or a sign.
fn vowel(letter: u32) -> &'static str {
    match letter {
        0x905 => "@",
        0x906 | 0x93E => "A",
        0x907 | 0x93F => "i",
        0x908 | 0x940 => "I",
        0x909 | 0x941 => "u",
        0x90A | 0x942 => "U",
        0x90B | 0x943 => "ri",
        0x90D | 0x945 => "E",
        0x90E | 0x90F | 0x946 | 0x947 => "e",
        0x910 | 0x948 => "aj",
        0x911..=0x913 | 0x949..=0x94B => "o",
        0x914 | 0x94C => "aw",
        _ => "",
    }
}

/// The nasal mark takes the place of the stop behind it; elsewhere the vowel is nasal.
fn nasal(next: u32) -> &'static str {
    match next {
        0x92A..=0x92E => "m",
        0x915..=0x929 | 0x958..=0x95D => "n",
        _ => "~",
    }
}

/// The letters of a word in the code points of Devanagari, composed with their dots, without virama;
/// with the inherent vowels as [`SCHWA`] or [`DROPPED`].
pub fn letters(word: &str) -> ArrayVec<u32, { 2 * MAX_LETTERS + 1 }> {
    let mut out = ArrayVec::new();
    // Whether the last consonant still waits for its vowel.
    let mut open = false;
    for letter in word.chars().take(MAX_LETTERS).filter(|letter| ('\u{900}'..'\u{b00}').contains(letter)) {
        let letter = 0x900 + (letter as u32 & 0x7F);
        if letter == 0x93C {
            if let Some(last) = out.last_mut() {
                *last = dotted(*last);
            }
            continue;
        }
        let is_sign = matches!(letter, 0x93E..=0x94D);
        if open && !is_sign {
            out.push(SCHWA);
        }
        open = is_consonant(letter);
        if letter != 0x94D {
            out.push(letter);
        }
    }
    if open {
        out.push(DROPPED);
    }
    drop_schwas(&mut out);
    out
}

fn is_consonant(letter: u32) -> bool {
    matches!(letter, 0x915..=0x939 | 0x958..=0x95F)
}

fn is_vowel(letter: u32) -> bool {
    letter == SCHWA || !vowel(letter).is_empty()
}

/// A letter with a dot below: the sounds of Persian and English, and the flaps.
fn dotted(letter: u32) -> u32 {
    match letter {
        0x915..=0x917 => letter - 0x915 + 0x958,
        0x91C => 0x95B,
        0x921 | 0x922 => letter - 0x921 + 0x95C,
        0x92B => 0x95E,
        other => other,
    }
}

/// Marks the inherent vowels that are not spoken.
fn drop_schwas(letters: &mut [u32]) {
    for at in (2..letters.len().saturating_sub(2)).rev() {
        let falls = letters[at] == SCHWA
            && is_consonant(letters[at - 1])
            && is_vowel(letters[at - 2])
            && is_consonant(letters[at + 1])
            && is_vowel(letters[at + 2]);
        if falls {
            letters[at] = DROPPED;
        }
    }
}
