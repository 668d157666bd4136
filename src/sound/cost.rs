//! What it costs that one phone stands where another does, or where none does, in hundredths of a
//! consonant.
//!
//! What is near to what is phonetics: voice, place and manner, and what one letter is in several
//! spellings. The sizes were set by hand, then moved one at a time wherever that ranked the pairs of the
//! even lines of `shared/eval/names` better (rank of the right name, names beyond and within
//! [`ALIKE`](super::ALIKE)), and then rounded to the levels below by hand.

use super::phone::{COUNT, is_consonant, is_vowel, is_weighed, place};

/// Pairs of phones by cost. Pairs that are not listed cost [`CONSONANTS`], [`VOWELS`] or [`MIXED`].
pub const PAIRS: [(u8, &str); 9] = [
    // The same, as far as the scripts tell.
    (
        0,
        "a1 a2 a5 A1 A2 e` e2 i4 I4 Ij oW uW UW 6h 4j Wv Ww '3 _l \"3 \"h b9 f$ vw tT t? tC T+ d# d= D* =J ?C \
         sQ s( s) s{ s> cQ c( S) S{ C( CH J8 JL 8L Lj Kk k& g< G% l| rR",
    ),
    // Spellings of one sound.
    (
        3,
        "aA a@ A@ @- @1 @2 -e -1 -5 -' e3 iI i3 uU y4 yj 6\" 'L 'j pP Pf PT bB B9 dD ?c cK }J }L Z8 ZL CQ 8g \
         Q& K& kq &q gG g% <% x>",
    ),
    (
        6,
        "aE AE 1E a6 a3 A3 @` @y -` eE e5 e6 e4 iy i2 i' IY oO o2 uY uw ~m ~n \"x p9 P$ $v d* d! D# D! *z #z !z \
         z} SX X) Hx Kx kx gh xh",
    ),
    (
        10,
        "\"g \"G \"% ae a` a7 @e @o @u ei eI e1 e7 `i `y i7 ou oU o3 ov u3 u7 u| UO yW OW YW E4 2h 47 4L W7 W| 3h 7j bv \
         fv v| w| t+ +s dR ?X sz sc zc cC c8 SH ZJ ZQ Z< Jg J< 8< Hk Kq KG &g qg qG qx gx Gh %h",
    ),
    (
        20,
        "$w fw a- ao Ao -i -o -u -2 -h ey eO eY e' `4 iY iE iZ ij Iy IE I2 I' o1 ow uy uO u1 u2 UY yY y1 14 24 2W \
         9w fT Ts dZ sS sk c} cJ }C SZ SC ZC Zj CJ CX JX JQ JK 8Q 8K Lx H& Hh Gx",
    ),
    (30, "u4 pb bw 9v td ts tc dJ cS cZ ck C8 Ck Lh Qk kg lr lR"),
    (45, "ay @i eo iu pf mn"),
    (75, "a4"),
    (60, "aI au aW Au eu eW io i1 iW Io tz dz d} dj zJ CL CK Jj 8j Lk"),
];

/// The cost of two consonants that are not listed; also of leaving one out.
const CONSONANTS: u8 = 100;

/// The cost of two vowels that are not listed.
const VOWELS: u8 = 40;

/// The cost of a vowel and a consonant that are not listed: more than leaving out both.
const MIXED: u8 = 180;

/// Within one script different letters are different sounds, but for these: dots that are often left
/// out (क़ ज़ ड़ फ़), and `е` for `ё`.
const SAME_SCRIPT: &[u8] = b"kq gG Jz Rd Pf eO";

const MATRIX: [[u8; COUNT]; COUNT] = {
    let mut matrix = [[0; COUNT]; COUNT];
    let mut row = 0;
    while row < COUNT {
        let mut column = 0;
        while column < COUNT {
            let (a, b) = (super::phone::PHONES[row].0, super::phone::PHONES[column].0);
            matrix[row][column] = if row == column {
                0
            } else if is_consonant(a) && is_consonant(b) {
                CONSONANTS
            } else if is_vowel(a) && is_vowel(b) {
                VOWELS
            } else {
                MIXED
            };
            column += 1;
        }
        row += 1;
    }
    let mut level = 0;
    while level < PAIRS.len() {
        let (cost, pairs) = PAIRS[level];
        let pairs = pairs.as_bytes();
        let mut at = 0;
        while at + 1 < pairs.len() {
            let (a, b) = (place(pairs[at]), place(pairs[at + 1]));
            matrix[a][b] = cost;
            matrix[b][a] = cost;
            at += 3;
        }
        level += 1;
    }
    matrix
};

/// How the scripts of two sounds stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// Two scripts: what one leaves open is soft.
    Across,
    /// Two scripts that write vowels, and a short word: other vowels are another word.
    AcrossShort,
    /// Both Latin: spellings of many languages, but vowels are written.
    Latin,
    /// Both Latin, and a short word: nearly the same or nothing.
    LatinShort,
    /// Both of another script: spelt differently is different.
    Same,
}

/// Where in a sound a phone stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The first phone.
    Start,
    /// Between the first and the last.
    Inside,
    /// The last phone that is heard.
    End,
}

/// The cost of one phone for another, both by their [places](place).
pub fn substitution(a: u8, b: u8, relation: Relation) -> u32 {
    let cost = u32::from(MATRIX[usize::from(a)][usize::from(b)]);
    if relation == Relation::Across {
        return cost;
    }
    let consonants = usize::from(a.min(b)) >= super::phone::CONSONANTS;
    match relation {
        Relation::Same if a == b => 0,
        Relation::Same if is_variant(a, b) => 10,
        Relation::Same if consonants => u32::from(CONSONANTS),
        Relation::Same => (2 * cost).max(90),
        _ if consonants => cost,
        Relation::AcrossShort | Relation::LatinShort if cost > 6 => (2 * cost).max(60),
        Relation::AcrossShort => cost,
        _ => 2 * cost,
    }
}

fn is_variant(a: u8, b: u8) -> bool {
    let (a, b) = (super::phone::PHONES[usize::from(a)].0, super::phone::PHONES[usize::from(b)].0);
    SAME_SCRIPT.chunks(3).any(|pair| pair[..2] == [a, b] || pair[..2] == [b, a])
}

/// A difference at the start of both words weighs more.
pub fn at_start(cost: u32) -> u32 {
    cost * 13 / 10
}

/// The cost of a phone that the other word, in Arabic script or not, has nothing for.
pub fn omission(phone: u8, place: Place, other_is_arabic: bool, relation: Relation) -> u32 {
    let by_place = |start, inside, end| match place {
        Place::Start => start,
        Place::Inside => inside,
        Place::End => end,
    };
    let cost = match (phone, other_is_arabic) {
        (b';', _) => 1,
        (b'-' | b'\'', _) => 3,
        (b':', _) => 4,
        (b'7', _) => 6,
        (b'3', _) => by_place(40, 10, 6),
        (b'"', _) => by_place(10, 10, 4),
        (b'`', _) => by_place(10, 10, 4),
        (b'~' | b'_' | b'6', _) => 12,
        (b'5', _) => 25,
        (b'2', _) => 35,
        (b'@', false) => by_place(50, 15, 20),
        (b'@', true) => by_place(30, 6, 20),
        (b'1' | b'4' | b'W', _) => by_place(65, 40, 60),
        (b'A' | b'I' | b'U', false) => by_place(60, 50, 90),
        (b'A' | b'I' | b'U', true) => by_place(40, 20, 30),
        (b'j' | b'w', _) => by_place(60, 35, 50),
        (b'h', _) => by_place(50, 35, 20),
        (b't' | b'd' | b'r', _) => by_place(100, 100, 70),
        _ if is_vowel(phone) => {
            if other_is_arabic {
                by_place(30, 10, 30)
            } else {
                by_place(55, 42, 45)
            }
        }
        _ => u32::from(CONSONANTS),
    };
    match relation {
        Relation::Across | Relation::AcrossShort => cost,
        Relation::Latin | Relation::LatinShort if is_consonant(phone) => cost,
        Relation::Latin | Relation::LatinShort => 2 * cost,
        // What vowel marks say in Arabic script is mostly not written.
        Relation::Same if other_is_arabic && matches!(phone, b'a' | b'i' | b'u' | b'-' | b':') => 3,
        Relation::Same if is_consonant(phone) => u32::from(CONSONANTS),
        Relation::Same => match phone {
            b'-' => 20,
            b'_' => 12,
            b';' => 90,
            _ => (2 * cost).max(70),
        },
    }
}

/// How many consonants and vowels a sound has, as far as they count for how heavy it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Weight {
    consonants: u8,
    vowels: u8,
}

/// What a sound of these phones weighs.
pub fn weight(phones: &[u8]) -> Weight {
    let count = |is: fn(u8) -> bool| phones.iter().filter(|&&phone| is(phone)).count() as u8;
    Weight { consonants: count(is_consonant), vowels: count(is_weighed) }
}

/// The scale of a distance: what the heavier sound weighs, its consonants more than its vowels, and a
/// constant. Less where one of them is short, so that the same difference counts for more.
pub fn scale(a: Weight, b: Weight) -> f32 {
    const BASE: f32 = 160.0;
    const VOWEL: f32 = 20.0;
    let heavy = |one: Weight| f32::from(CONSONANTS) * f32::from(one.consonants) + VOWEL * f32::from(one.vowels);
    let short = match a.consonants + b.consonants {
        0 | 1 => 0.25,
        2 | 3 => 0.4,
        4 => 0.55,
        5 => 0.7,
        6 => 0.8,
        7 => 0.9,
        _ => 1.0,
    };
    (BASE + heavy(a).max(heavy(b))) * short
}
