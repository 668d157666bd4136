//! Spellings of Arabic that readers take for the same.
//!
//! After Lucene's ArabicNormalizer (marks, tatweel, hamza on alef, ى, ة) and Unicode's names of the
//! letters. The hamza on و and ي is kept as a bare hamza: مسؤول and مسئول meet, سأل and سول do not.

use std::borrow::Cow;

/// The word as the folded layer looks it up. Expects Unicode's normal form C.
///
/// Vowel marks, tatweel and joiners go; alef's hamza goes (أ إ آ ٱ to ا); the other two carriers
/// leave the hamza (ؤ ئ to ء, but يء for ئ at the end, as in شاطىء); ى becomes ي and ة becomes ه;
/// Persian and other foreign letters become the Arabic ones that stand for them (ک ی گ پ چ ژ ڤ);
/// presentation forms become letters. A word of nothing but marks stays as it is. Digits are not
/// touched.
///
/// ```
/// use khabar::language::ar::fold;
/// assert_eq!(fold("أَحْمَـــد"), "احمد");
/// assert_eq!(fold("مسئولة"), fold("مسؤوله"));
/// assert_ne!(fold("جزء"), fold("جزيء"));
/// ```
pub fn fold(word: &str) -> Cow<'_, str> {
    if word.chars().all(is_plain) {
        return Cow::Borrowed(word);
    }
    let mut folded = String::with_capacity(word.len());
    // Whether ئ was the last letter: it then stands for يء.
    let mut seat = false;
    for c in word.chars() {
        each_letter(c, |letter| {
            if seat {
                folded.push('ء');
            }
            seat = letter == 'ئ';
            if !seat {
                folded.push(carrier(letter));
            }
        });
    }
    if seat {
        folded.push_str("يء");
    }
    if folded.is_empty() { Cow::Borrowed(word) } else { Cow::Owned(folded) }
}

fn is_plain(c: char) -> bool {
    // Most letters are plain: those of the usual block but hamza's carriers, ة and ى.
    matches!(c, 'ا' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي')
        || !is_mark(c) && letter(c) == c && carrier(c) == c && presentation(c).is_none()
}

/// Hands over the letters that a character stands for, after the foreign ones are gone but before
/// the carriers are: none for a mark, two or more for a ligature.
pub(super) fn each_letter(c: char, mut found: impl FnMut(char)) {
    if matches!(c, 'ء'..='غ' | 'ف'..='ي') {
        return found(c);
    }
    if is_mark(c) {
        return;
    }
    match presentation(c) {
        Some(letters) => letters.chars().for_each(|c| found(letter(c))),
        None => found(letter(c)),
    }
}

/// Marks that a word may carry or not: vowel signs, Quranic signs, tatweel, and the joiners and
/// direction marks that editors leave inside words.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{610}'..='\u{61A}' | '\u{61C}' | '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6DC}'
        | '\u{6DF}'..='\u{6E4}' | '\u{6E7}' | '\u{6E8}' | '\u{6EA}'..='\u{6ED}' | '\u{200B}'..='\u{200F}' | '\u{FE70}'..='\u{FE7F}')
}

/// The Arabic letter for a foreign one, or for a variant of its own.
fn letter(c: char) -> char {
    match c {
        'ٱ' => 'ا',
        'ک' | 'ڪ' | 'گ' | 'ڭ' => 'ك',
        'ی' | 'ې' | 'ے' | 'ێ' => 'ي',
        'ھ' | 'ہ' | 'ە' => 'ه',
        'ۀ' | 'ۃ' | 'ۂ' => 'ة',
        'پ' => 'ب',
        'چ' => 'ج',
        'ژ' => 'ز',
        'ڤ' | 'ڥ' => 'ف',
        'ڨ' => 'ق',
        'ۆ' | 'ۇ' | 'ۋ' => 'و',
        'ڵ' => 'ل',
        'ڕ' => 'ر',
        'ۓ' => 'ئ',
        _ => c,
    }
}

/// The letter without its hamza's seat, its dots or their lack.
pub(super) fn carrier(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' => 'ا',
        'ؤ' | 'ئ' => 'ء',
        'ى' => 'ي',
        'ة' => 'ه',
        _ => c,
    }
}

/// What a presentation form stands for (Unicode, Arabic Presentation Forms-A and -B), where text
/// was not brought into a compatibility form. Of A, the Persian letters and the name of God.
fn presentation(c: char) -> Option<&'static str> {
    // In the order of the block, with the number of forms each letter has.
    const B: &str = "ء1آ2أ2ؤ2إ2ئ4ا2ب4ة2ت4ث4ج4ح4خ4د2ذ2ر2ز2س4ش4ص4ض4ط4ظ4ع4غ4ف4ق4ك4ل4م4ن4ه4و2ى2ي4";
    const A: [(u32, u32, &str); 9] = [
        (0xFB50, 0xFB51, "ا"),
        (0xFB56, 0xFB59, "ب"),
        (0xFB6A, 0xFB6D, "ف"),
        (0xFB7A, 0xFB7D, "ج"),
        (0xFB8A, 0xFB8B, "ز"),
        (0xFB8E, 0xFB95, "ك"),
        (0xFBA6, 0xFBAD, "ه"),
        (0xFBFC, 0xFBFF, "ي"),
        (0xFDF2, 0xFDF2, "الله"),
    ];
    let code = c as u32;
    match code {
        ..0xFB50 => None,
        0xFE80..=0xFEF4 => {
            let mut left = code - 0xFE80;
            let mut rest = B;
            while let Some((at, forms)) = rest.char_indices().find(|(_, c)| c.is_ascii_digit()) {
                let count = forms as u32 - '0' as u32;
                if left < count {
                    return Some(&rest[..at]);
                }
                left -= count;
                rest = &rest[at + 1..];
            }
            None
        }
        0xFEF5 | 0xFEF6 => Some("لآ"),
        0xFEF7 | 0xFEF8 => Some("لأ"),
        0xFEF9 | 0xFEFA => Some("لإ"),
        0xFEFB | 0xFEFC => Some("لا"),
        _ => A.iter().find(|(first, last, _)| (*first..=*last).contains(&code)).map(|(_, _, letters)| *letters),
    }
}
