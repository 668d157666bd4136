//! Letters made comparable, whatever language they are in.

use std::borrow::Cow;

use crate::normal::{Form, lowercase, normalize};

/// The form of a word as a term: lower case in Unicode's normal form C, so that composed and
/// decomposed spellings, capital and small letters meet. (What a language needs beyond this is a
/// layer of its own, see [`crate::token::forms`].)
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
    if word.chars().all(is_inert) {
        return word.chars().map(small).collect();
    }
    lower(&normalize(word, Form::C), Form::C)
}

/// The same without a copy where a word is its own form, as most are.
pub fn exact_form(word: &str) -> Cow<'_, str> {
    let is_own = |c: char| is_settled(c) || (is_inert(c) && small(c) == c);
    if word.chars().all(is_own) { word.into() } else { exact(word).into() }
}

/// The same with Unicode's compatibility characters as what they stand for (normal form KC:
/// `ﬁ`, full-width letters, Arabic presentation forms) and the digits of every script in ASCII.
///
/// ```
/// use khabar::fold::compatible;
/// assert_eq!(compatible("ﻣﻠﻴﺎر ２０२४"), "مليار 2024");
/// ```
pub fn compatible(word: &str) -> Cow<'_, str> {
    let digits = |c: char| digit(c).and_then(|value| char::from_digit(value, 10)).unwrap_or(c);
    // Most words are of usual letters, in small ones already: then there is nothing to do or copy.
    if word.chars().all(is_settled) {
        return word.into();
    }
    let (mut inert, mut same) = (true, true);
    for c in word.chars() {
        inert &= is_inert(c);
        same &= small(c) == c && (c.is_ascii() || digit(c).is_none());
    }
    if inert && same {
        return word.into();
    }
    if inert {
        return word.chars().map(|c| digits(small(c))).collect::<String>().into();
    }
    let lower = lower(&normalize(word, Form::Kc), Form::Kc);
    let has_digits = lower.chars().any(|c| !c.is_ascii() && digit(c).is_some());
    if has_digits { lower.chars().map(digits).collect::<String>().into() } else { lower.into() }
}

/// Whether the composed normal forms leave a character as it is wherever it stands beside others of
/// this kind, and its lower case is one character: the letters of most words. Marks that could
/// compose with them are not among these, nor letters that stand for others (`ŀ`, `ſ`).
#[inline(never)]
fn is_inert(c: char) -> bool {
    matches!(c as u32, 0x20..=0x7E
        | 0xC0..=0x12F | 0x131 | 0x134..=0x13E | 0x141..=0x148 | 0x14A..=0x17E | 0x1A0..=0x1A1 | 0x1AF..=0x1B0
        | 0x1EA0..=0x1EF9
        | 0x400..=0x45F
        | 0x621..=0x63A | 0x640..=0x64A | 0x660..=0x669
        | 0x901..=0x939 | 0x93D..=0x94D | 0x964..=0x96F)
}

/// The inert characters that are small already or know no case, and are no digits of other scripts;
/// not all of them: those that most words are made of, told apart at once.
fn is_settled(c: char) -> bool {
    matches!(c, 'a'..='z' | '0'..='9' | '-' | 'а'..='я' | 'ء'..='غ' | 'ف'..='ي' | '\u{901}'..='\u{939}' | '\u{93D}'..='\u{94D}')
}

/// The lower case of a usual letter, or a mark that knows none; none where only the platform's tables tell.
pub(crate) fn small_letter(c: char) -> Option<char> {
    (is_inert(c) || matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{655}')).then(|| small(c))
}

/// The lower case of an inert character.
fn small(c: char) -> char {
    match c as u32 {
        0x41..=0x5A => c.to_ascii_lowercase(),
        // (Of Vietnamese letters, the even ones are capitals.)
        0x1EA1..=0x1EF9 if c as u32 % 2 == 1 => c,
        0x400..=0x40F => char::from_u32(c as u32 + 0x50).unwrap_or(c),
        0x410..=0x42F => char::from_u32(c as u32 + 0x20).unwrap_or(c),
        0xC0..=0xDE if c != '×' => char::from_u32(c as u32 + 0x20).unwrap_or(c),
        // Capital and small letter stand side by side, the capital first: at even numbers, or at odd ones.
        0x139..=0x148 | 0x179..=0x17E => char::from_u32(c as u32 + (c as u32 & 1)).unwrap_or(c),
        0x100..=0x137 | 0x14A..=0x177 | 0x1A0..=0x1A1 | 0x1EA0..=0x1EF9 => char::from_u32(c as u32 | 1).unwrap_or(c),
        0x178 => 'ÿ',
        0x1AF => 'ư',
        _ => c,
    }
}

fn lower(normal: &str, form: Form) -> String {
    let lower: String = lowercase(normal).chars().map(final_sigma).collect();
    // Lower case can leave the normal form (`İ` becomes i and a dot above).
    match normalize(&lower, form) {
        Cow::Borrowed(_) => lower,
        Cow::Owned(composed) => composed,
    }
}

/// The one common letter whose case folding (Unicode, CaseFolding.txt) is not its lower case: it
/// is one already.
fn final_sigma(c: char) -> char {
    if c == 'ς' { 'σ' } else { c }
}

/// A word without the marks on its Latin letters, and with plain letters for those that a stroke or
/// a ligature sets apart (`đ`, `ł`, `ø`, `æ`, `ß`): how it is typed on a keyboard that has none of
/// them. Marks of other scripts stay: they are vowels, or make another letter (`й`).
///
/// ```
/// use khabar::fold::bare;
/// assert_eq!(bare("đường"), "duong");
/// assert_eq!((bare("हिंदी"), bare("май")), ("हिंदी".into(), "май".into()));
/// ```
pub fn bare(word: &str) -> Cow<'_, str> {
    // Everything else has no marks that come off, and is spared the trouble.
    let may_have_marks = |c: char| matches!(c as u32, 0xC0..=0x24F | 0x300..=0x36F | 0x1E00..=0x1EFF);
    if !word.chars().any(may_have_marks) {
        return word.into();
    }
    let mut found = String::with_capacity(word.len());
    let mut on_latin = false;
    for c in normalize(word, Form::D).chars() {
        if !is_mark(c) {
            on_latin = c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}');
        }
        match plain(c) {
            Some(letters) => found.push_str(letters),
            None if on_latin && is_mark(c) => {}
            None => found.push(c),
        }
    }
    // What was taken apart and is not Latin goes together again.
    normalize(&found, Form::C).into_owned().into()
}

/// What is typed for a Latin letter that Unicode does not take apart.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ø' => "o",
        'ı' => "i",
        'ħ' => "h",
        'ŧ' => "t",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        _ => return None,
    })
}

/// The combining marks of Latin letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Whether a word may be what was typed by someone who leaves marks out: a letter typed bare stands
/// for all its marked forms, and a mark that was typed binds. Where in the word a tone or accent
/// stands does not matter (`hoà`, `hòa`). Both in lower case.
///
/// ```
/// use khabar::fold::marks_bind;
/// assert!(marks_bind("duong", "đường") && marks_bind("đương", "đường") && marks_bind("đường", "đường"));
/// assert!(!marks_bind("đường", "dương") && !marks_bind("đường", "đương"));
/// ```
pub fn marks_bind(typed: &str, word: &str) -> bool {
    let (typed, word) = (letters(typed), letters(word));
    let binds = |(base, marks): &(char, Vec<char>), (other, others): &(char, Vec<char>)| {
        base == other && marks.iter().all(|mark| others.contains(mark))
    };
    typed.letters.len() == word.letters.len()
        && typed.letters.iter().zip(&word.letters).all(|(a, b)| binds(a, b))
        && typed.accents.iter().all(|accent| word.accents.contains(accent))
}

/// The letters of a word, each with the marks that make another letter of it, and apart from them
/// the accents.
struct Letters {
    letters: Vec<(char, Vec<char>)>,
    accents: Vec<char>,
}

fn letters(word: &str) -> Letters {
    let mut found = Letters { letters: Vec::new(), accents: Vec::new() };
    for c in normalize(word, Form::D).chars() {
        match (c, found.letters.last_mut()) {
            // Grave, acute, tilde, hook above, dot below: in Vietnamese, the tones.
            ('\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}', _) => found.accents.push(c),
            ('\u{300}'..='\u{36F}', Some((_, marks))) => marks.push(c),
            _ => match plain(c) {
                // The letter itself is the mark that a plain one lacks.
                Some(typed) => found.letters.extend(typed.chars().map(|letter| (letter, vec![c]))),
                None => found.letters.push((c, Vec::new())),
            },
        }
    }
    found
}

/// The value of a decimal digit of any script that news is written in.
pub fn digit(c: char) -> Option<u32> {
    let zero = match c as u32 {
        0x30..=0x39 => 0x30,
        0x660..=0x669 => 0x660,
        0x6F0..=0x6F9 => 0x6F0,
        0x966..=0x96F => 0x966,
        0x9E6..=0x9EF => 0x9E6,
        _ => return None,
    };
    Some(c as u32 - zero)
}

/// Whether a character is a letter to Unicode, as `char::is_alphabetic` says: of the letters of news told at once,
/// where looking into the library's table takes hundreds of steps.
pub fn is_letter(c: char) -> bool {
    match c as u32 {
        0..=0x7F => c.is_ascii_alphabetic(),
        0xD7 | 0xF7 | 0x93C | 0x94D => false,
        0xC0..=0x24F | 0x400..=0x481 | 0x48A..=0x52F | 0x620..=0x657 | 0x900..=0x94F | 0x1E00..=0x1EFF => true,
        _ => c.is_alphabetic(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_unicode() {
        for c in (0..=0x10FFFF).filter_map(char::from_u32) {
            assert_eq!(is_letter(c), c.is_alphabetic(), "{c}");
        }
    }

    /// Any two inert characters side by side are in normal form, and so are their small ones.
    #[test]
    fn inert_characters_stay() {
        assert!(
            (0..0x2000)
                .filter_map(char::from_u32)
                .filter(|&c| is_settled(c))
                .all(|c| { is_inert(c) && small(c) == c && (c.is_ascii() || digit(c).is_none()) })
        );
        let inert: Vec<char> = (0..0x2000).filter_map(char::from_u32).filter(|&c| is_inert(c)).collect();
        for &first in &inert {
            for &second in &inert {
                let pair = String::from_iter([first, second]);
                assert_eq!(normalize(&pair, Form::C), pair.as_str());
                assert_eq!(normalize(&pair, Form::Kc), pair.as_str());
            }
            let word = String::from_iter([first, first]);
            assert_eq!(exact_form(&word), exact(&word));
            assert_eq!(String::from_iter([small(first), small(first)]), lower(&word, Form::C), "{word}");
        }
    }
}
