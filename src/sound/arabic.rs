//! Arabic letters to phones, those of Persian and Urdu included.
//!
//! Short vowels are not written, so the distance lets them be missing; where marks give them they
//! count. ا و ي are vowels or consonants: each is a phone that can be either. There are no letters
//! for p, v, g: ب ف ج غ ك stand for them too. The article's ا and ل are phones that cost little.

use arrayvec::ArrayVec;

use super::builder::{Builder, Phones};
use super::letters::{MAX_LETTERS, composed};

/// The phones of a word.
pub fn phones(word: &str) -> Phones {
    let letters: ArrayVec<char, MAX_LETTERS> = composed(word).into_iter().map(plain).filter(|&c| c != '\0').collect();
    let mut out = Builder::default();
    for part in letters.split(|&c| c == ' ') {
        let starts = article(part);
        if starts > 0 {
            out.push("-_");
        }
        let bare = &part[starts..];
        for (place, &letter) in bare.iter().enumerate() {
            let first = place == 0;
            let last = bare[place + 1..].iter().all(|&c| is_mark(c));
            let next = bare[place + 1..].iter().copied().find(|&c| !is_mark(c)).unwrap_or(' ');
            out.push(phone(letter, first, last, next));
        }
    }
    out.finish()
}

/// How many letters of the part are the article: ال before two letters or more.
fn article(part: &[char]) -> usize {
    let mut letters = part.iter().enumerate().filter(|(_, c)| !is_mark(**c));
    let alif = letters.next().is_some_and(|(_, &c)| matches!(c, 'ا' | 'ٱ'));
    match letters.next() {
        Some((at, 'ل')) if alif && letters.count() >= 2 => {
            at + 1 + part[at + 1..].iter().take_while(|&&c| is_mark(c)).count()
        }
        _ => 0,
    }
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{64b}'..='\u{655}' | '\u{670}')
}

/// Presentation forms are not taken apart; joiners and tatweel go, separators become a space.
fn plain(letter: char) -> char {
    match letter {
        '\u{640}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => '\0',
        'ء'..='ي' => letter,
        c if c.is_alphanumeric() || is_mark(c) => c,
        _ => ' ',
    }
}

fn phone(letter: char, first: bool, last: bool, next: char) -> &'static str {
    match letter {
        // Before و and ي the letter carries their vowel, or a of its own.
        'ا' | 'أ' | 'إ' | 'ٱ' if first && matches!(next, 'و' | 'ي' | 'ی') => "7",
        'ا' | 'أ' | 'إ' | 'ٱ' if first => "2",
        'آ' => "A",
        'ا' | 'ى' | '\u{670}' => "1",
        'أ' | 'إ' => "1",
        'ء' | 'ئ' | 'ؤ' => "7",
        'ع' => "3",
        'ب' => "9",
        'پ' => "p",
        'ت' => "t",
        'ط' => ";t",
        'ٹ' => ";t",
        'ث' => "+",
        'ج' => "8",
        'چ' => "C",
        'ح' => ";h",
        'خ' => "x",
        'د' => "d",
        'ڈ' => ";d",
        'ذ' => "*",
        'ر' => "r",
        'ڑ' => "R",
        'ز' => "z",
        'ژ' => "Z",
        'س' => "s",
        'ص' => ";s",
        'ش' => "S",
        'ض' => "#",
        'ظ' => "!",
        'غ' => "%",
        'ف' => "$",
        'ڤ' => "v",
        'ق' => "q",
        'ك' | 'ک' => "&",
        'گ' | 'ڭ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'ں' => "~",
        'ه' | 'ہ' | 'ۀ' if last => "6",
        'ه' | 'ہ' => "h",
        'ھ' => "\"",
        'ة' | 'ۃ' => "5",
        'و' => "W",
        'ي' | 'ی' | 'ې' => "4",
        'ے' => "e",
        // Short vowels: at the end of a word mostly of its case; before the letter of the long vowel
        // only its beginning.
        '\u{64b}'..='\u{650}' if last => "-",
        '\u{64e}' if !matches!(next, 'ا' | 'ى' | 'ة') => "a",
        '\u{64f}' if next != 'و' => "u",
        '\u{650}' if !matches!(next, 'ي' | 'ی') => "i",
        '\u{651}' => ":",
        _ => "",
    }
}
