//! Which language a text is in: by script first, then by letters and frequent words.

use super::{LANGUAGES, Language, Script, UNKNOWN};
use crate::normal::{Form, lowercase, normalize};
use crate::table::LetterSet;

/// How much of a text is looked at, in characters: more does not change the answer.
const SAMPLE: usize = 8_000;

/// A language and how sure that is.
#[derive(Clone, Copy, Debug)]
pub struct Guess {
    /// The language; `und` if it is none of the register.
    pub language: &'static Language,
    /// From 0 (nothing to go by) to 1.
    pub confidence: f32,
}

/// Detects the language of a text.
///
/// The script of most letters leaves few candidates. Among them, each word that is one of the
/// language's frequent words, or holds one of its own letters, speaks for it; each word with a
/// letter that it does not use speaks against. Long text without any such evidence is of some
/// other language; a short one gets, at low confidence, a language of its script.
///
/// ```
/// use khabar::language::detect;
/// assert_eq!(detect("Hai nước ký hiệp định").language.code, "vi");
/// assert_eq!(detect("भारत और रूस के बीच").language.code, "hi");
/// assert_eq!(detect("Україна і світ").language.code, "uk");
/// assert_eq!(detect("Η Ελλάδα και ο κόσμος").language.code, "und");
/// ```
pub fn detect(text: &str) -> Guess {
    let sample = lowercase(&normalize(&text.chars().take(SAMPLE).collect::<String>(), Form::C));
    let Some((script, share)) = scripts(&sample) else { return Guess { language: &UNKNOWN, confidence: 0.0 } };
    // A mark is part of its word, so words end where something neither letter, mark nor digit stands.
    let words: Vec<&str> = sample
        .split(|c: char| !(c.is_alphanumeric() || is_mark(c)))
        .filter(|word| word.chars().any(|c| Script::of(c) == Some(script)))
        .collect();
    let best = LANGUAGES
        .into_iter()
        .filter(|language| language.script == Some(script))
        .map(|language| (language, evidence(language, &words)))
        // Of equals the last one is taken: the first of the register.
        .rev()
        .max_by(|(_, a), (_, b)| a.total_cmp(b));
    match best {
        Some((language, evidence)) if evidence > 0.0 => Guess { language, confidence: (evidence * share).min(1.0) },
        _ => Guess { language: &UNKNOWN, confidence: 0.0 },
    }
}

/// Marks of our scripts that are not alphabetic by Unicode's property: accents, nukta and virama of
/// Devanagari and Bengali, Arabic vowel signs.
fn is_mark(c: char) -> bool {
    matches!(c as u32, 0x300..=0x36F | 0x64B..=0x655 | 0x93C | 0x94D | 0x9BC | 0x9CD)
}

/// The script of most letters at the beginning of a text: enough to tell whether a line is in its
/// article's script, at little cost.
pub fn main_script(text: &str) -> Option<Script> {
    const GLANCE: usize = 200;
    let end = text.char_indices().nth(GLANCE).map_or(text.len(), |(i, _)| i);
    scripts(&text[..end]).map(|(script, _)| script)
}

/// The script of most letters, and its share of all letters.
fn scripts(sample: &str) -> Option<(Script, f32)> {
    let mut tally = [(Script::Other, 0usize); Script::COUNT];
    for script in sample.chars().filter_map(Script::of) {
        let entry = &mut tally[script as usize];
        *entry = (script, entry.1 + 1);
    }
    let total: usize = tally.iter().map(|(_, n)| n).sum();
    let (script, most) = tally.into_iter().max_by_key(|&(_, n)| n)?;
    (most > 0).then(|| (script, most as f32 / total as f32))
}

/// From below 0 (another language) over 0.3 (nothing but the script speaks for it) to 1.
fn evidence(language: &Language, words: &[&str]) -> f32 {
    /// So many words without one frequent word or own letter are not by chance.
    const LONG: usize = 12;
    let traits = language.traits();
    let (mut votes_for, mut own, mut against) = (0usize, 0usize, 0usize);
    for word in words {
        let has = |letters: &LetterSet| word.chars().any(|c| letters.contains(c));
        if has(&traits.foreign_letters) {
            against += 1;
        } else if has(&traits.own_letters) {
            own += 1;
            votes_for += 1;
        } else if traits.common_words.contains(word) {
            votes_for += 1;
        }
    }
    let share = |n: usize| n as f32 / words.len().max(1) as f32;
    let lacks_own = !traits.own_letters.is_empty() && own == 0;
    // Frequent words are shared between neighbours (Russian and Bulgarian `на`, `и`, `от`); a
    // long text without a single own letter is the neighbour's.
    if words.len() >= LONG && (lacks_own || share(votes_for) < 0.06) {
        return 0.0;
    }
    let bare = if lacks_own { 0.1 } else { 0.3 };
    bare + 3.0 * share(votes_for) - 4.0 * share(against)
}
