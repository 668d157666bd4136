//! Words in Latin letters, for readers who do not know the script.
//!
//! | script | convention |
//! |---|---|
//! | Devanagari (Bengali, Gurmukhi, Gujarati) | ISO 15919 with `e`, `o` plain, and without the inherent vowels that Hindi drops |
//! | Arabic | ALA-LC, of what is written: no short vowel is supplied, none is assimilated |
//! | Cyrillic | BGN/PCGN of Russian; of Ukrainian in words that hold one of its letters; without `ë` and `·` |

use super::devanagari;
use super::letters::{System, composed, system};

/// A word of another script in Latin letters; `None` for Latin words and unknown scripts.
///
/// ```
/// use khabar::sound::transliterate;
/// assert_eq!(transliterate("समझौता").as_deref(), Some("samjhautā"));
/// assert_eq!(transliterate("الرياض").as_deref(), Some("al-ryāḍ"));
/// assert_eq!(transliterate("торговля").as_deref(), Some("torgovlya"));
/// assert_eq!(transliterate("trade"), None);
/// ```
pub fn transliterate(word: &str) -> Option<String> {
    match system(word)? {
        System::Latin => None,
        System::Devanagari => Some(from_devanagari(word)),
        System::Arabic => Some(from_arabic(word)),
        System::Cyrillic => Some(from_cyrillic(word)),
    }
}

fn from_devanagari(word: &str) -> String {
    /// क to ह, then क़ to य़.
    const CONSONANTS: &str = "k kh g gh ṅ c ch j jh ñ ṭ ṭh ḍ ḍh ṇ t th d dh n ṉ p ph b bh m y r ṟ l ḷ ḻ v ś ṣ s h";
    const DOTTED: &str = "q k͟h ġ z ṛ ṛh f ẏ";
    /// The vowel letters अ to औ; the signs ा to ौ stand 0x38 above theirs.
    const VOWELS: &str = "a ā i ī u ū r̥ l̥ ê e e ai ô o o au";
    let nth = |list: &'static str, at: u32| list.split(' ').nth(at as usize).unwrap_or("");
    let letters = devanagari::letters(word);
    let mut out = String::new();
    for (at, &letter) in letters.iter().enumerate() {
        // A last cluster keeps its vowel: mitra, but vyāpār.
        let behind_cluster = at >= 2 && matches!(letters[at - 2], 0x915..=0x939 | 0x958..=0x95F);
        out.push_str(match letter {
            devanagari::SCHWA => "a",
            devanagari::DROPPED if behind_cluster => "a",
            0x901 => "m̐",
            0x902 => "ṁ",
            0x903 => "ḥ",
            0x905..=0x914 => nth(VOWELS, letter - 0x905),
            0x93E..=0x94C => nth(VOWELS, letter - 0x93E + 1),
            0x915..=0x939 => nth(CONSONANTS, letter - 0x915),
            0x958..=0x95F => nth(DOTTED, letter - 0x958),
            _ => "",
        });
    }
    out
}

fn from_arabic(word: &str) -> String {
    let letters = composed(word);
    let mut out = String::new();
    let mut at = 0;
    if let ['ا' | 'ٱ', 'ل', _, _, ..] = letters[..] {
        out.push_str("al-");
        at = 2;
    }
    let is_vowel = |letter: Option<&char>| {
        matches!(letter, Some('ا' | 'آ' | 'أ' | 'إ' | 'ى' | 'ة' | '\u{64b}'..='\u{650}' | '\u{670}'))
    };
    let start = at;
    while let Some(&letter) = letters.get(at) {
        let first = at == start;
        let before = if first { None } else { letters.get(at - 1) };
        let after = letters.get(at + 1);
        // و and ي beside a vowel, or at the start, are consonants.
        let glides =
            first || is_vowel(after) || after == Some(&'\u{651}') || matches!(before, Some('ا' | 'آ' | '\u{64e}'));
        out.push_str(match letter {
            'ا' if first => {
                if matches!(after, Some('ي' | 'ی' | 'و')) {
                    ""
                } else {
                    "a"
                }
            }
            'أ' if first => "a",
            'إ' if first => "i",
            'آ' | 'ا' | '\u{670}' => "ā",
            'ى' => "á",
            'ء' | 'أ' | 'إ' | 'ئ' | 'ؤ' => "ʾ",
            'ب' => "b",
            'پ' => "p",
            'ت' => "t",
            'ٹ' => "ṭ",
            'ث' => "th",
            'ج' => "j",
            'چ' => "ch",
            'ح' => "ḥ",
            'خ' => "kh",
            'د' => "d",
            'ڈ' => "ḍ",
            'ذ' => "dh",
            'ر' => "r",
            'ڑ' => "ṛ",
            'ز' => "z",
            'ژ' => "zh",
            'س' => "s",
            'ش' => "sh",
            'ص' => "ṣ",
            'ض' => "ḍ",
            'ط' => "ṭ",
            'ظ' => "ẓ",
            'ع' => "ʿ",
            'غ' => "gh",
            'ف' => "f",
            'ڤ' => "v",
            'ق' => "q",
            'ك' | 'ک' => "k",
            'گ' | 'ڭ' => "g",
            'ل' => "l",
            'م' => "m",
            'ن' => "n",
            'ں' => "ṉ",
            'ه' | 'ہ' | 'ھ' | 'ۀ' => "h",
            'ة' | 'ۃ' => "a",
            'و' if glides => "w",
            'و' => "ū",
            'ي' | 'ی' if glides => "y",
            'ي' | 'ی' => "ī",
            'ے' => "e",
            // A short vowel before its own long one is part of that.
            '\u{64e}' if !matches!(after, Some('ا' | 'ى' | 'ة')) => "a",
            '\u{64f}' if after != Some(&'و') => "u",
            '\u{650}' if !matches!(after, Some('ي' | 'ی')) => "i",
            ' ' => " ",
            _ => "",
        });
        at += 1;
    }
    out
}

fn from_cyrillic(word: &str) -> String {
    let lower = composed(word);
    let ukrainian = lower.iter().any(|letter| matches!(letter, 'і' | 'ї' | 'є' | 'ґ'));
    let mut out = String::new();
    for (at, &letter) in lower.iter().enumerate() {
        let opens =
            at == 0 || !lower[at - 1].is_alphabetic() || "аеёиоуыэюяіїєъь".chars().any(|vowel| vowel == lower[at - 1]);
        out.push_str(match letter {
            'г' if ukrainian => "h",
            'и' if ukrainian => "y",
            'е' if opens && !ukrainian => "ye",
            'ё' if opens => "yo",
            'а' | 'ә' => "a",
            'б' => "b",
            'в' => "v",
            'г' | 'ґ' | 'ғ' => "g",
            'д' => "d",
            'е' | 'э' => "e",
            'ё' => "yo",
            'є' => "ye",
            'ж' => "zh",
            'з' => "z",
            'и' | 'і' => "i",
            'ї' => "yi",
            'й' => "y",
            'ј' => "j",
            'к' | 'қ' => "k",
            'л' => "l",
            'љ' => "lj",
            'м' => "m",
            'н' => "n",
            'ң' => "ng",
            'њ' => "nj",
            'о' | 'ө' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'ћ' => "ć",
            'ђ' => "đ",
            'џ' => "dž",
            'у' | 'ү' | 'ұ' => "u",
            'ў' => "w",
            'ф' => "f",
            'х' => "kh",
            'һ' => "h",
            'ц' => "ts",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'ъ' => "”",
            'ы' => "y",
            'ь' => "’",
            'ю' => "yu",
            'я' => "ya",
            ' ' => " ",
            '-' => "-",
            _ => "",
        });
    }
    out
}
