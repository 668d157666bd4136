//! The marks on Vietnamese letters: tones (à á ả ã ạ) and the marks that make another letter
//! (ă â ê ô ơ ư đ). Everything here expects lower case in Unicode's normal form C, as
//! [`crate::fold::exact`] gives it; any other letter is left as it is.

use std::borrow::Cow;

use crate::fold::is_letter;

/// The vowels, six to a letter: without a tone, then huyền, sắc, hỏi, ngã, nặng.
const VOWELS: [char; 72] = [
    'a', 'à', 'á', 'ả', 'ã', 'ạ', 'ă', 'ằ', 'ắ', 'ẳ', 'ẵ', 'ặ', 'â', 'ầ', 'ấ', 'ẩ', 'ẫ', 'ậ', 'e', 'è', 'é', 'ẻ', 'ẽ',
    'ẹ', 'ê', 'ề', 'ế', 'ể', 'ễ', 'ệ', 'i', 'ì', 'í', 'ỉ', 'ĩ', 'ị', 'o', 'ò', 'ó', 'ỏ', 'õ', 'ọ', 'ô', 'ồ', 'ố', 'ổ',
    'ỗ', 'ộ', 'ơ', 'ờ', 'ớ', 'ở', 'ỡ', 'ợ', 'u', 'ù', 'ú', 'ủ', 'ũ', 'ụ', 'ư', 'ừ', 'ứ', 'ử', 'ữ', 'ự', 'y', 'ỳ', 'ý',
    'ỷ', 'ỹ', 'ỵ',
];

/// How many tones there are, the unmarked one included.
const TONES: usize = 6;

/// Two or three vowels that make one syllable's nucleus, toneless.
const NUCLEI: &str = " ai ao au ay âu ây eo êu ia iê iu yê oa oă oe oi ôi ơi oo ua uâ uê ui uô uơ uy ưa ưi ươ ưu \
    iêu yêu oai oay oao oeo uao uây uêu uôi uya uyê uyu ươi ươu ";

/// No Vietnamese syllable has more letters (nghiêng).
const MAX_LETTERS: usize = 7;

/// A letter without its tone, and the tone (0: none).
fn tone_of(letter: char) -> (char, usize) {
    if letter.is_ascii() {
        return (letter, 0);
    }
    match VOWELS.iter().position(|&vowel| vowel == letter) {
        Some(at) => (VOWELS[at - at % TONES], at % TONES),
        None => (letter, 0),
    }
}

/// A letter with a tone; one that carries no tone stays as it is.
fn with_tone(letter: char, tone: usize) -> char {
    let row = VOWELS.iter().step_by(TONES).position(|&vowel| vowel == letter);
    row.map_or(letter, |row| VOWELS[row * TONES + tone])
}

/// A toneless letter without its other mark.
fn bare(letter: char) -> char {
    match letter {
        'ă' | 'â' => 'a',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        'đ' => 'd',
        other => other,
    }
}

fn is_vowel(toneless: char) -> bool {
    matches!(bare(toneless), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Puts each syllable's tone on the letter where newspapers put it: `hoà` becomes `hòa`, `thuý`
/// `thúy`, `gía` `giá`; `quý`, `hoàn` and what is no Vietnamese syllable stay.
///
/// The rule: on a vowel with a mark of its own, the last one if there are two (ươ); else on the
/// middle one of three; of two, on the second before a consonant and on the first at the end. The u
/// of qu and the i of gi belong to the consonant.
///
/// ```
/// use khabar::language::vi::tone_placement;
/// assert_eq!(tone_placement("hoà"), "hòa");
/// assert_eq!(tone_placement("quý"), "quý");
/// ```
pub fn tone_placement(folded: &str) -> Cow<'_, str> {
    if folded.is_ascii() {
        return Cow::Borrowed(folded);
    }
    let mut changed = String::new();
    let mut copied = 0;
    let mut at = 0;
    for piece in folded.split_inclusive(|c: char| !is_letter(c)) {
        let syllable = piece.trim_end_matches(|c: char| !is_letter(c));
        if let Some((from, to)) = misplaced(syllable) {
            for (i, letter) in syllable.chars().enumerate() {
                let (toneless, tone) = tone_of(letter);
                let moved = match i {
                    _ if i == from.0 => toneless,
                    _ if i == to => with_tone(toneless, from.1),
                    _ => with_tone(toneless, tone),
                };
                if i == 0 {
                    changed.push_str(&folded[copied..at]);
                }
                changed.push(moved);
            }
            copied = at + syllable.len();
        }
        at += piece.len();
    }
    if copied == 0 {
        return Cow::Borrowed(folded);
    }
    changed.push_str(&folded[copied..]);
    Cow::Owned(changed)
}

/// Where the tone stands (with the tone) and where it should, if these differ.
fn misplaced(syllable: &str) -> Option<((usize, usize), usize)> {
    if syllable.is_ascii() {
        return None;
    }
    let mut letters = ['\0'; MAX_LETTERS];
    let (mut length, mut found) = (0, None);
    for letter in syllable.chars() {
        let (toneless, tone) = tone_of(letter);
        if tone > 0 && found.replace((length, tone)).is_some() {
            return None;
        }
        *letters.get_mut(length)? = toneless;
        length += 1;
    }
    let (found, letters) = (found?, &letters[..length]);
    let mut start = letters.iter().position(|&c| is_vowel(c))?;
    let glides = matches!(letters, ['q', 'u', next, ..] | ['g', 'i', next, ..] if is_vowel(*next));
    start += usize::from(glides);
    let nucleus = letters[start..].iter().take_while(|&&c| is_vowel(c)).count();
    let end = start + nucleus;
    if letters[end..].iter().any(|&c| is_vowel(c)) {
        return None;
    }
    let marked = letters[start..end].iter().rposition(|&c| bare(c) != c);
    let to = match (nucleus, marked) {
        (1, _) => start,
        _ if !is_nucleus(&letters[start..end]) => return None,
        (_, Some(at)) => start + at,
        (2, None) if end == length => start,
        _ => start + 1,
    };
    (to != found.0).then_some((found, to))
}

fn is_nucleus(vowels: &[char]) -> bool {
    NUCLEI.split(' ').any(|nucleus| nucleus.chars().eq(vowels.iter().copied()))
}
