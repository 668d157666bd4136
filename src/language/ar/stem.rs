//! A light stemmer: forms of one word meet, words made from one another stay apart.

use super::fold::fold;
use super::letters::{Letter, Spelt, code, spell};
use super::split::best;
use super::words::Words;

/// The stem of a word, folded: without its clitics, and without the endings of number, gender, case
/// and person.
///
/// A word of the table, or one made of it by a regular ending, has the table's form for its stem:
/// plural and singular meet, and the persons of a verb. Of an unknown word, clitics go that can
/// hardly be anything else, then one ending, and never so much that under three letters are left.
/// The relative ending stays, since روسي is no form of روسيا, nor اتفاقية one of اتفاق. Give the
/// word as written: folded, ة can no longer be told from a pronoun.
///
/// ```
/// use khabar::language::ar::{Words, stem};
/// let words = Words::new("n تعاون اتفاقية وزير/وزراء");
/// assert_eq!(stem(&words, "والتعاون"), "تعاون");
/// assert_eq!(stem(&words, "بالتعاون"), "تعاون");
/// assert_eq!(stem(&words, "اتفاقياتهم"), stem(&words, "الاتفاقية"));
/// ```
pub fn stem(words: &Words, word: &str) -> String {
    let Some(spelt) = Spelt::new(word) else { return fold(word).into_owned() };
    let split = best(words, &spelt.letters);
    match split.found {
        Some(found) => spell(found.stem),
        None => {
            let bound = split.pronoun > 0;
            let rest = light(split.stem, bound);
            let letters: String = split.stem[..rest].iter().map(|l| l.raw).collect();
            fold(&letters).into_owned()
        }
    }
}

/// Whether the table has a word, or what it is made of.
///
/// ```
/// use khabar::language::ar::{Words, is_known};
/// let words = Words::new("n تعاون");
/// assert!(is_known(&words, "وبالتعاون"));
/// assert!(!is_known(&words, "تيميمون"));
/// ```
pub fn is_known(words: &Words, word: &str) -> bool {
    Spelt::new(word).is_none_or(|spelt| best(words, &spelt.letters).found.is_some())
}

/// How many letters of an unknown stem are left when its ending is taken off.
fn light(stem: &[Letter], bound: bool) -> usize {
    let n = stem.len();
    let ends = |ending: &str| {
        let length = ending.chars().count();
        length < n && ending.chars().zip(&stem[n - length..]).all(|(c, l)| l.code == code(c))
    };
    let left = |taken: usize, least: usize| if n >= taken + least { n - taken } else { n };
    let plural = ["ون", "ين"].into_iter().any(ends);
    match stem[n - 1].raw {
        'ة' => left(1, 3),
        // Before a pronoun, ة is written ت.
        _ if ends("ات") => left(2, 3),
        'ت' if bound => left(1, 3),
        // Participles and relatives have a sound plural; names and broken plurals end so by themselves.
        _ if plural && n > 5 && (stem[0].raw == 'م' || stem[n - 3].raw == 'ي') => left(2, 3),
        _ => n,
    }
}
