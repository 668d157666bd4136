//! Names in Latin letters as newspapers spell them: without marks, for readers of English.
//!
//! The spelling goes from the transliteration ([`super::transliterate`]). What a newspaper does with a name that it knows
//! (vowels that Arabic does not write, a spelling the bearer has chosen) is a matter of lists, not of rules.

use super::letters::{System, system};
use super::transliterate;
use crate::fold;

/// A word of another script as a newspaper would spell it; `None` for Latin words and unknown scripts.
///
/// ```
/// use khabar::sound::press;
/// assert_eq!(press("मीनाक्षी").as_deref(), Some("Minakshi"));
/// assert_eq!(press("Евгения").as_deref(), Some("Yevgenia"));
/// assert_eq!(press("الشمراني").as_deref(), Some("Al-Shamrani"));
/// assert_eq!(press("Smith"), None);
/// ```
pub fn press(word: &str) -> Option<String> {
    let spelled = transliterate(word)?;
    Some(tall(&match system(word)? {
        System::Devanagari => of_devanagari(&spelled),
        System::Cyrillic => of_cyrillic(&spelled),
        System::Arabic => of_arabic(&spelled),
        System::Latin => spelled,
    }))
}

/// With a capital, also behind a hyphen.
fn tall(word: &str) -> String {
    let mut out = String::new();
    let mut begins = true;
    for c in word.chars() {
        match (begins, c) {
            (true, c) => out.extend(c.to_uppercase()),
            (false, c) => out.push(c),
        }
        begins = c == '-';
    }
    out
}

const VOWELS: &str = "aeiou";

/// `krṣṇāgiri` is Krishnagiri, `paṁvār` Panwar, `jñāneś` Gyanesh.
fn of_devanagari(spelled: &str) -> String {
    // In the order in which they are tried; what is left loses its marks.
    const LETTERS: [(&str, &str); 10] = [
        ("r\u{325}", "ri"),
        ("jñ", "gy"),
        ("ch", "chh"),
        ("c", "ch"),
        ("ś", "sh"),
        ("ṣ", "sh"),
        ("k\u{35f}h", "kh"),
        ("ġ", "gh"),
        ("m\u{310}", "n"),
        ("ṁ", "n"),
    ];
    let mut out = String::new();
    let mut rest = spelled;
    while let Some(c) = rest.chars().next() {
        let (from, to) =
            LETTERS.into_iter().find(|(from, _)| rest.starts_with(from)).unwrap_or((&rest[..c.len_utf8()], ""));
        let behind = &rest[from.len()..];
        let last = out.chars().next_back();
        match (from, behind.chars().next()) {
            // As its neighbour has it: Ambani, but Pande.
            ("ṁ" | "m\u{310}", Some('p' | 'b' | 'm')) => out.push('m'),
            // Behind a consonant: Vishwas, Dwivedi.
            ("v", _) if last.is_some_and(|last| !VOWELS.contains(last)) => out.push('w'),
            _ if to.is_empty() => out.push_str(&fold::bare(from)),
            _ => out.push_str(to),
        }
        rest = behind;
    }
    out
}

/// `dmitriy` is Dmitry, `yevgeniya` Yevgenia; the soft sign is not written.
fn of_cyrillic(spelled: &str) -> String {
    let mut plain: String = fold::bare(spelled).chars().filter(|c| !matches!(c, '’' | '”' | '\'')).collect();
    const ENDINGS: [(&str, &str); 3] = [("iy", "y"), ("yy", "y"), ("iya", "ia")];
    if let Some((from, to)) = ENDINGS.into_iter().find(|(from, _)| plain.ends_with(from)) {
        plain.truncate(plain.len() - from.len());
        plain.push_str(to);
    }
    if plain == "aleksandr" {
        return "alexander".to_owned();
    }
    // Alexey, Maxim; but Oksana.
    for (from, to) in [("aleks", "alex"), ("maksim", "maxim")] {
        if let Some(rest) = plain.strip_prefix(from) {
            plain = format!("{to}{rest}");
        }
    }
    plain
}

/// No short vowel is written; between consonants that begin a word there is one, most often `a`: `al-shmrānī`.
fn of_arabic(spelled: &str) -> String {
    let plain: String = fold::bare(spelled).chars().filter(|c| !matches!(c, 'ʾ' | 'ʿ' | '’')).collect();
    let (article, word) = match plain.strip_prefix("al-") {
        Some(word) => ("al-", word),
        None => ("", plain.as_str()),
    };
    let consonant = |text: &str| -> usize {
        const PAIRS: [&str; 5] = ["sh", "kh", "gh", "th", "dh"];
        match text.chars().next() {
            Some(c) if c.is_ascii_alphabetic() && !VOWELS.contains(c) => {
                if PAIRS.iter().any(|pair| text.starts_with(pair)) { 2 } else { 1 }
            }
            _ => 0,
        }
    };
    let first = consonant(word);
    // What begins with the letter for a throat sound lost it.
    let lost = spelled.trim_start_matches("al-").starts_with(['ʿ', 'ʾ']);
    let second = consonant(&word[first..]);
    let vowel = if first > 0 && (lost || second > 0) { "a" } else { "" };
    match lost {
        true => format!("{article}{vowel}{word}"),
        false => format!("{article}{}{vowel}{}", &word[..first], &word[first..]),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_spelled_as_newspapers_do() {
        let cases = [
            ("चमोली", "Chamoli"),
            ("कृष्णागिरि", "Krishnagiri"),
            ("पंवार", "Panwar"),
            ("सेमवाल", "Semwal"),
            ("दिनेश", "Dinesh"),
            ("ज्ञानेश", "Gyanesh"),
            ("छत्तीसगढ़", "Chhattisgarh"),
            ("राजेंद्र", "Rajendra"),
            ("अंबानी", "Ambani"),
            ("ऋषभ", "Rishabh"),
            ("विश्वास", "Vishwas"),
            ("पांडे", "Pande"),
            ("Лапшина", "Lapshina"),
            ("Дмитрий", "Dmitry"),
            ("Юлия", "Yulia"),
            ("Ильяс", "Ilyas"),
            ("Александр", "Alexander"),
            ("Александра", "Alexandra"),
            ("Оксана", "Oksana"),
            ("Салтыков-Щедрин", "Saltykov-Shchedrin"),
            ("فهد", "Fahd"),
            ("الشمراني", "Al-Shamrani"),
            ("عبد", "Abd"),
            ("باولو", "Bawlu"),
        ];
        for (word, wanted) in cases {
            assert_eq!(super::press(word).as_deref(), Some(wanted), "{word}");
        }
    }
}
