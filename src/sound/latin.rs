//! Latin letters to phones, as they are read in any language: English, German, French, Polish,
//! Czech, Turkish, Vietnamese, and the romanisations of the other scripts, phone typing included.
//!
//! No language is guessed. What one reading has alone (`tsch`, `š`, `kh`) becomes its sound; what
//! several share (`j`, `ch`, `c`, `w`) becomes a phone of its own, near to all of them.

use std::sync::OnceLock;

use arrayvec::ArrayVec;

use super::builder::{Builder, Phones};
use super::letters::MAX_LETTERS;
use super::marks;

/// Spellings and their phones, by first letter; of those that fit, the first is taken.
///
/// Capitals are marks (see [`marks`]). `^` the word starts, `$` it ends, `<` a vowel goes before, `>`
/// a consonant; at the end `(` e, i or y follows, `)` a vowel, `/` none. A letter that fits none is
/// its own phone.
pub const RULES: [&str; 26] = [
    "aa A aC A aM A aU E ae a` ai/ aj ay/ aj aux$ o ault$ o au/ aw aw/ aw aO an",
    "bh B",
    "chtch X cki cki cka$ cka czV C cz C cs C ck k chh C\" ch H cV C cA C cC C cK ( c( Q c K",
    "dsch J dzh J dsh J dj J dzV J dzA J dz } dgh dg dg( J dh D dS =",
    "eaux$ o eau o ea e` eux$ O ee I ei/ ej ey/ ej eu eu eO en eV 'e >e$ `",
    "f f",
    "gh G gu( g gg( < g( < gB G",
    "<h/ \" h h",
    "iy/ i ij/ i ii I ie/ i` iB j <i/ j",
    "jh J\" j L",
    "kh x krz kS",
    "lS |",
    "m m",
    "nV n' nA n' nT n'",
    "oo U ou u ow/ ow oi/ oj oy/ oj oux$ u ois$ wa oise$ waz oe o` oU O oS O oA o oH @",
    "ph P prz pS",
    "qu( k qu) kv q q",
    "rh r rV rZ rz rz",
    "schtsch X schtch X sjtsj X shtsh X shch X stsch X sVcV X sAcA X szcz X sch ) shsh S: sh S sz { sj { sV S sA S sK S sC S",
    "tsch C tzsch C tch C tsh C tj ? ts c tz c tK c th T tV t' trz C",
    "uu U uU Y ue/ u` ui/ uj uM U uR U",
    "v v",
    "wh w",
    "^x > x ks",
    "<y/ j yj/ i >yi yi y) j y y",
    "zh Z zV Z zD Z zA Z zs Z",
];

/// The phones of a word.
pub fn phones(word: &str) -> Phones {
    let letters = letters(word);
    let mut out = Builder::default();
    let mut at = 0;
    while at < letters.len() {
        let letter = letters[at];
        if letter == b'-' {
            at += article(&letters, at, &mut out).max(1);
            continue;
        }
        if letter == b' ' || letter.is_ascii_uppercase() {
            at += 1;
            continue;
        }
        if letter.is_ascii_digit() {
            out.push(digit(letter));
            at += 1;
            continue;
        }
        if is_long_a(&letters[at..]) {
            out.push("E");
            at += 1;
            continue;
        }
        let (length, phones) = rule(&letters, at);
        match phones {
            Some(phones) => out.push(phones),
            None => out.push(std::str::from_utf8(&letters[at..at + 1]).unwrap_or("")),
        }
        at += length;
    }
    out.finish()
}

/// The Arabic article at the start of a part (`al-Kasm`, `el-Sisi`, `ash-Sharq`): its phones are the
/// ones of ال, which cost little. How many letters it takes, boundaries included.
fn article(letters: &[u8], boundary: usize, out: &mut Builder) -> usize {
    let part = &letters[boundary + 1..];
    let Some(end) = part.iter().take(4).position(|&c| c == b'-') else { return 1 };
    let (word, behind) = (&part[..end], &part[end + 1..]);
    let is_article = matches!(word, [b'a' | b'e' | b'i' | b'u', rest @ ..]
        if rest == b"l" || (!rest.is_empty() && behind.starts_with(rest) && !is_vowel(rest[0])));
    if !is_article || behind.is_empty() {
        return 1;
    }
    out.push("-_");
    end + 1
}

/// English a before one consonant and a silent e (`Kate`).
fn is_long_a(letters: &[u8]) -> bool {
    matches!(letters, [b'a', consonant, b'e', b'-', ..] if consonant.is_ascii_lowercase() && !is_vowel(*consonant))
}

/// A rule, ready to be tried.
struct Rule {
    /// What must stand before, 0 for anything.
    behind: u8,
    letters: &'static [u8],
    /// What must follow, 0 for anything.
    ahead: u8,
    phones: &'static str,
}

impl Rule {
    fn read(pattern: &'static str, phones: &'static str) -> Self {
        let (behind, letters) = match pattern.as_bytes() {
            [sign @ (b'^' | b'<' | b'>'), rest @ ..] => (*sign, rest),
            letters => (0, letters),
        };
        let (letters, ahead) = match letters {
            [rest @ .., sign @ (b'$' | b'(' | b')' | b'/')] => (rest, *sign),
            _ => (letters, 0),
        };
        Self { behind, letters, ahead, phones }
    }

    fn fits(&self, letters: &[u8], at: usize) -> bool {
        if !letters[at..].starts_with(self.letters) {
            return false;
        }
        let mut before = letters[at - 1];
        if before.is_ascii_uppercase() {
            before = letters[at - 2];
        }
        let after = letters.get(at + self.letters.len()).copied().unwrap_or(b'-');
        let behind_fits = match self.behind {
            b'^' => !before.is_ascii_alphanumeric(),
            b'<' => is_vowel(before),
            b'>' => before.is_ascii_lowercase() && !is_vowel(before),
            _ => true,
        };
        let ahead_fits = match self.ahead {
            b'$' => !after.is_ascii_alphanumeric(),
            b'(' => matches!(after, b'e' | b'i' | b'y'),
            b')' => is_vowel(after),
            b'/' => !is_vowel(after),
            _ => true,
        };
        behind_fits && ahead_fits
    }
}

/// The first rule that fits at a place: how many letters it takes, and its phones.
fn rule(letters: &[u8], at: usize) -> (usize, Option<&'static str>) {
    // Read once: every letter of every word asks.
    static BY_LETTER: OnceLock<Vec<Vec<Rule>>> = OnceLock::new();
    let by_letter = BY_LETTER.get_or_init(|| {
        let read = |line: &'static str| {
            let mut words = line.split(' ');
            std::iter::from_fn(|| Some(Rule::read(words.next()?, words.next()?))).collect()
        };
        RULES.into_iter().map(read).collect()
    });
    match by_letter[(letters[at] - b'a') as usize].iter().find(|rule| rule.fits(letters, at)) {
        Some(rule) => (rule.letters.len(), Some(rule.phones)),
        None => (1, None),
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// The digits that write Arabic sounds on phones (Arabizi).
fn digit(letter: u8) -> &'static str {
    match letter {
        b'2' => "7",
        b'3' => "3",
        b'5' => "x",
        b'6' => ";t",
        b'7' => ";h",
        b'8' => "%",
        b'9' => "q",
        _ => "",
    }
}

/// The word as letters a-z, each with its mark behind it, digits, and `-` between and around parts.
fn letters(word: &str) -> ArrayVec<u8, { 2 * MAX_LETTERS + 2 }> {
    let mut letters = ArrayVec::new();
    letters.push(b'-');
    for letter in word.chars().take(MAX_LETTERS) {
        let (base, mark) = marks::taken_apart(letter);
        let last = letters[letters.len() - 1];
        if base > 0 {
            letters.push(base);
            if mark > 0 {
                letters.push(mark);
            }
        } else if letter.is_ascii_digit() {
            letters.push(letter as u8);
        } else if ('\u{300}'..'\u{370}').contains(&letter) {
            let rank = |mark: u8| marks::PRECEDENCE.iter().position(|&m| m == mark).unwrap_or(usize::MAX);
            let mark = marks::mark(letter);
            if last.is_ascii_lowercase() && mark > 0 {
                letters.push(mark);
            } else if last.is_ascii_uppercase() && rank(mark) < rank(last) {
                letters.pop();
                letters.push(mark);
            }
        } else if (letter == '-' || letter.is_whitespace()) && last != b'-' {
            letters.push(b'-');
        }
    }
    letters.push(b'-');
    letters
}
