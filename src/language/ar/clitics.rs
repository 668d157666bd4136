//! The clitics of an Arabic word: what is written together with it and is a word of its own.

use std::ops::Range;

use super::fold::is_mark;
use super::letters::Spelt;
use super::split::best;
use super::words::Words;
use crate::language::Role;

/// The parts of a word as written: byte ranges that tile it, in order.
///
/// Marks and tatweel belong to the letter before them. A word in which nothing can be told apart,
/// or that has other letters than Arabic's, is one stem; so is a preposition with its pronoun (in
/// له, the stem is ل). In للغة the article is not written, so the parts are ل and لغة.
///
/// ```
/// use khabar::language::ar::{Role, Words, parts};
/// let words = Words::new("n كتاب/كتب بلد/بلاد");
/// let shown = |word: &'static str| parts(&words, word).into_iter().map(|(at, _)| &word[at]).collect::<Vec<_>>();
/// assert_eq!(shown("وبكتابهم"), ["و", "ب", "كتاب", "هم"]);
/// assert_eq!(shown("للكُتُب"), ["ل", "ل", "كُتُب"]);
/// assert_eq!(shown("بلد"), ["بلد"]);
/// ```
pub fn parts(words: &Words, word: &str) -> Vec<(Range<usize>, Role)> {
    let Some(spelt) = Spelt::new(word) else { return before_digits(word) };
    let split = best(words, &spelt.letters);
    let mut cuts: Vec<(usize, Role)> =
        split.chain.clitics.iter().enumerate().map(|(at, _)| (at, Role::Proclitic)).collect();
    let mut at = cuts.len();
    if split.chain.article > 0 {
        cuts.push((at, Role::Article));
        at += split.chain.article;
    }
    cuts.push((at, Role::Stem));
    if split.pronoun > 0 {
        cuts.push((spelt.letters.len() - split.pronoun, Role::Enclitic));
    }
    let place = |letter: usize| if letter == 0 { 0 } else { spelt.starts[letter] };
    let ends = cuts.iter().skip(1).map(|(at, _)| place(*at)).chain([word.len()]);
    cuts.iter().zip(ends).map(|((at, role), end)| (place(*at)..end, *role)).collect()
}

/// A number with a preposition or conjunction before it (و511), or one stem.
fn before_digits(word: &str) -> Vec<(Range<usize>, Role)> {
    let mut letters = word.char_indices().filter(|(_, c)| !is_mark(*c));
    match (letters.next(), letters.next()) {
        (Some((_, 'و' | 'ف' | 'ب' | 'ك' | 'ل')), Some((at, c))) if c.is_numeric() => {
            vec![(0..at, Role::Proclitic), (at..word.len(), Role::Stem)]
        }
        _ => vec![(0..word.len(), Role::Stem)],
    }
}
