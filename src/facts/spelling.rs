//! Other spellings of names: misspelt, or spelt by the sound.

use crate::normal;
use crate::order;
use crate::sound;
use crate::token;

/// What a name that is spelt otherwise takes for granted.
pub(super) const MISSPELT: &str = "taken for another spelling of a known name";

/// Whether a word is another spelling of one: by nearly the same letters, or by its sound.
pub(super) fn is_near(known: &str, word: &str) -> bool {
    /// Shorter names are too much alike.
    const SHORT: usize = 4;
    let long = |word: &str| word.chars().nth(SHORT - 1).is_some();
    let same_letters = || is_swapped(known, word);
    let same_sound = || sound::sound(known).is_some_and(|sound| sound::sound(word) == Some(sound));
    long(known) && long(word) && (same_letters() || same_sound() || one_off(known, word))
}

/// Whether a word is another with its letters in another order, or with one other vowel sign.
pub(super) fn is_misspelt(known: &str, word: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (known.chars().collect(), word.chars().collect());
    if a.len() != b.len() || a == b {
        return false;
    }
    let mut other = a.iter().zip(&b).filter(|(a, b)| a != b);
    let differs = (other.next(), other.next());
    let by_sign = matches!(differs, (Some((a, b)), None) if token::is_mark(*a) && token::is_mark(*b));
    by_sign || (a.len() >= 6 && letters(known) == letters(word))
}

/// Whether two letters of a word stand in each other's place: Manhoman. More would be another name: Mazur is no Murza.
fn is_swapped(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let differs: Vec<(char, char)> = a.iter().copied().zip(b.iter().copied()).filter(|(a, b)| a != b).collect();
    a.len() == b.len() && (differs.is_empty() || matches!(differs[..], [(a, b), (c, d)] if a == d && b == c))
}

/// Whether two words of six letters or more differ by one letter.
fn one_off(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let behind = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let longest = a.len().max(b.len());
    longest >= 6 && a.len().abs_diff(b.len()) <= 1 && same + behind + 1 >= longest
}

/// Words of capitals with one each: BALASORE, NEW HAVEN.
pub(super) fn small(words: &str) -> String {
    let mut small = String::with_capacity(words.len());
    let mut inside = false;
    for c in words.chars() {
        if inside {
            small.extend(c.to_lowercase())
        } else {
            small.push(c)
        }
        inside = c.is_alphabetic();
    }
    small
}

/// The consonants of a word in Latin letters.
pub(super) fn consonants(word: &str) -> String {
    normal::lowercase(word).chars().filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')).collect()
}

/// The letters of a word, in the order of the alphabet.
fn letters(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = normal::lowercase(word).chars().collect();
    order::sort(&mut letters, Ord::cmp);
    letters
}
