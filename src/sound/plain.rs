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
    let plain = |latin: &str| fold::bare(latin).chars().filter(char::is_ascii_lowercase).collect::<String>();
    let mut found = vec![plain(&latin)];
    found.extend(latin.strip_prefix("al-").map(plain));
    found.retain(|letters| !letters.is_empty());
    found
}
