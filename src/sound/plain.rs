//! Words of other scripts as they are typed on a keyboard with nothing but the letters a to z.

use super::transliterate;
use crate::fold;

/// What may be typed for a word of another script, in small letters a to z; an Arabic word with the article also
/// without it. None of a Latin word.
///
/// ```
/// use khabar::sound::plain_latin;
/// assert_eq!(plain_latin("समझौता"), ["samjhauta"]);
/// assert_eq!(plain_latin("الرياض"), ["alryad", "ryad"]);
/// assert!(plain_latin("trade").is_empty());
/// ```
pub fn plain_latin(word: &str) -> Vec<String> {
    let Some(latin) = transliterate(word) else { return Vec::new() };
    let mut plain = fold::bare(&latin).into_owned();
    plain.retain(|c| c.is_ascii_lowercase());
    let mut found = Vec::new();
    if latin.starts_with("al-") && plain.len() > 2 {
        found.push(plain[2..].to_owned());
    }
    if !plain.is_empty() {
        found.insert(0, plain);
    }
    found
}
