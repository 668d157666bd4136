//! Letters made comparable, whatever language they are in.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

/// The form of a word as a term: lower case in Unicode's normal form C, so that composed and decomposed spellings, capital and
/// small letters meet. (Folds that a language needs beyond this are layers of their own.)
///
/// ```
/// use khabar::fold::exact;
/// assert_eq!(exact("Hò\u{309}A"), exact("hò\u{309}a"));
/// assert_eq!(exact("Tie\u{302}\u{301}ng"), "tiếng");
/// ```
pub fn exact(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let lower: String = nfc.normalize(word).chars().flat_map(char::to_lowercase).map(final_sigma).collect();
    // Lower case can leave the normal form (`İ` becomes i and a dot above).
    match nfc.normalize(&lower) {
        Cow::Borrowed(_) => lower,
        Cow::Owned(composed) => composed,
    }
}

/// The one common letter whose case folding (Unicode, CaseFolding.txt) is not its lower case: it
/// is one already.
fn final_sigma(c: char) -> char {
    if c == 'ς' { 'σ' } else { c }
}
