//! A few integers that tell that two words cannot sound alike, before any distance is taken.

use super::phone::is_consonant;

/// The classes of consonants that are counted, by their place in a signature.
#[derive(Clone, Copy)]
enum Class {
    Labial,
    Nasal,
    Lateral,
    Dental,
    Sibilant,
    Velar,
    Rhotic,
    /// v and w: labials, or vowels in other scripts.
    Labiovelar,
    /// The mark of a nasal vowel.
    Nasalised,
    /// The l of the Arabic article.
    Article,
    /// What is dental, sibilant, velar or rhotic, by the language, and h: `ج`, Latin `ch`, `ذ`, `ड़`.
    Other,
}

/// The class of a phone; glides and vowels have none.
const fn class(phone: u8) -> Option<Class> {
    Some(match phone {
        b'p' | b'P' | b'b' | b'B' | b'9' | b'f' | b'$' => Class::Labial,
        b'v' | b'w' | b'W' => Class::Labiovelar,
        b'm' | b'n' => Class::Nasal,
        b'~' => Class::Nasalised,
        b'l' | b'|' => Class::Lateral,
        b'_' => Class::Article,
        b't' | b'd' => Class::Dental,
        b's' | b'z' | b'S' | b'Z' | b'C' | b'X' | b')' | b'{' | b'J' => Class::Sibilant,
        b'k' | b'&' | b'q' | b'K' => Class::Velar,
        b'r' => Class::Rhotic,
        b'j' => return None,
        _ if is_consonant(phone) => Class::Other,
        _ => return None,
    })
}

/// Bits of a count. A count is 7 at most, so that two can be added and a bit stays free.
const BITS: u32 = 5;
/// The counts of the first seven classes.
const FIRST_SEVEN: u64 = (1 << (7 * BITS)) - 1;
/// The counts of the first three.
const FIRST_THREE: u64 = (1 << (3 * BITS)) - 1;
/// The free bit of each of the first seven.
const FREE: u64 = 0b10000_10000_10000_10000_10000_10000_10000;
/// Where the number of all consonants stands, behind the counts.
const TOTAL: u32 = 11 * BITS;
/// Where the class of the first consonant stands: one more than its number, 0 where it may be heard otherwise.
const FIRST: u32 = 61;

/// Counts the consonants of a sound by class.
pub fn of(phones: &[u8]) -> u64 {
    let mut signature = first_of(phones) << FIRST;
    for class in phones.iter().filter_map(|&phone| class(phone)) {
        let place = class as u32 * BITS;
        if (signature >> place) & 7 < 7 {
            signature += 1 << place;
        }
        if !matches!(class, Class::Labiovelar | Class::Nasalised | Class::Article) {
            signature += 1 << TOTAL;
        }
    }
    signature
}

/// No more consonants stand in a skeleton.
const MOST: u32 = 15;
/// How many classes there are.
const CLASSES: usize = Class::Other as usize + 1;

/// The classes of the consonants in their order, four bits each, the first one lowest; 0 where there are too many.
pub fn skeleton(phones: &[u8]) -> u64 {
    let (mut skeleton, mut place) = (0, 0);
    for &phone in phones {
        let class = class(phone).or(is_consonant(phone).then_some(Class::Other));
        let Some(class) = class else { continue };
        if place == MOST {
            return 0;
        }
        skeleton |= (class as u64 + 1) << (4 * place);
        place += 1;
    }
    skeleton
}

/// The classes, one more than their numbers, of a skeleton.
fn classes(skeleton: u64) -> impl Iterator<Item = usize> {
    (0..MOST).map(move |place| (skeleton >> (4 * place) & 15) as usize).take_while(|class| *class != 0)
}

/// Whether a consonant may be silent, or a vowel elsewhere.
fn is_soft(class: usize) -> bool {
    class > Class::Labiovelar as usize
}

/// Whether consonants of two classes may be heard as one.
fn may_be_one(a: usize, b: usize) -> bool {
    let (low, high) = (a.min(b), a.max(b));
    let of = |class: Class| class as usize + 1;
    let unsure = [Class::Dental, Class::Sibilant, Class::Velar, Class::Rhotic].map(of);
    a == b
        || (high == of(Class::Other) && unsure.contains(&low))
        || (low, high) == (of(Class::Labial), of(Class::Labiovelar))
        || (low, high) == (of(Class::Nasal), of(Class::Nasalised))
        || (low, high) == (of(Class::Lateral), of(Class::Article))
}

/// A skeleton that many others are compared with.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// By class, the places where what may be heard so stands.
    places: [u16; CLASSES + 1],
    length: u32,
    soft: u32,
    total: u8,
}

impl Order {
    /// That of a sound of this skeleton, and so many consonants that count.
    pub fn of(skeleton: u64, total: u8) -> Self {
        let mut order = Self { places: [0; CLASSES + 1], length: 0, soft: 0, total };
        for class in classes(skeleton) {
            for (other, places) in order.places.iter_mut().enumerate().skip(1) {
                *places |= u16::from(may_be_one(class, other)) << order.length;
            }
            order.length += 1;
            order.soft += u32::from(is_soft(class));
        }
        order
    }

    /// Whether enough of the consonants are the same *in their order*: as [`may_be_alike`], which counts them only.
    ///
    /// The longest common subsequence, all places at once (H. Hyyrö, "Bit-parallel LCS-length computation
    /// revisited", 2004).
    pub fn may_be(&self, skeleton: u64, total: u8) -> bool {
        if self.length == 0 || skeleton == 0 {
            return true;
        }
        let (mut open, mut length, mut soft, mut rest) = (u32::MAX, 0, 0, skeleton);
        while rest != 0 {
            let class = (rest & 15) as usize;
            let here = open & u32::from(self.places[class]);
            open = open.wrapping_add(here) | (open - here);
            soft += u32::from(is_soft(class));
            (length, rest) = (length + 1, rest >> 4);
        }
        let common = (!open & ((1 << self.length) - 1)).count_ones();
        let allowed = u32::from(self.total.max(total) / 5);
        let left = |length: u32, soft: u32| length.saturating_sub(common + soft);
        left(self.length, self.soft) <= allowed && left(length, soft) <= allowed
    }
}

/// The class of the first consonant, if it is one that all scripts tell apart.
fn first_of(phones: &[u8]) -> u64 {
    let class = phones.iter().find_map(|&phone| class(phone).or(is_consonant(phone).then_some(Class::Other)));
    class.map_or(0, |class| if (class as u64) < Class::Labiovelar as u64 { class as u64 + 1 } else { 0 })
}

/// The class of the first consonant, as a signature has it: a small number.
pub fn first(signature: u64) -> u64 {
    signature >> FIRST
}

/// Whether a sound of this signature can be alike to one whose first consonant is of this class.
#[inline]
pub fn may_begin_alike(signature: u64, other: u64) -> bool {
    let first = first(signature);
    first == other || first == 0 || other == 0
}

/// How many consonants a signature counts.
pub fn total(signature: u64) -> u64 {
    signature >> TOTAL & 63
}

/// Whether two sounds of these signatures can be [alike](super::ALIKE) at all: whether the consonants
/// that one has more of, class by class, are few for their lengths. It errs to yes.
///
/// ```
/// use khabar::sound::{may_be_alike, sound};
/// let signature = |word| sound(word).unwrap().signature();
/// assert!(may_be_alike(signature("Putin"), signature("بوتين")));
/// assert!(!may_be_alike(signature("Putin"), signature("Медведев")));
/// ```
#[inline]
pub fn may_be_alike(a: u64, b: u64) -> bool {
    if !may_begin_alike(a, first(b)) {
        return false;
    }
    let allowed = total(a).max(total(b)) / 5;
    surplus(a, b) <= allowed && surplus(b, a) <= allowed
}

/// How many consonants of the first sound the second has nothing for. All classes at once: the free
/// bits keep the counts apart, and tell which differences are negative.
#[inline(always)]
fn surplus(a: u64, b: u64) -> u64 {
    let shift = Class::Labiovelar as u32 * BITS;
    // Labiovelars serve as labials, nasal vowels as nasals, the article as its l.
    let served = (b & FIRST_SEVEN) + ((b >> shift) & FIRST_THREE);
    let difference = ((a & FIRST_SEVEN) | FREE) - served;
    let positive = difference & FREE;
    let more = difference & (positive - (positive >> (BITS - 1)));
    // Sums of the first three counts and of the other four, which `Other` serves too.
    let sure = more & FIRST_THREE;
    let sure = (sure + (sure >> BITS) + (sure >> (2 * BITS))) & 31;
    let unsure = more >> (3 * BITS);
    let unsure = (unsure + (unsure >> BITS) + (unsure >> (2 * BITS)) + (unsure >> (3 * BITS))) & 31;
    sure + unsure.saturating_sub((b >> (Class::Other as u32 * BITS)) & 31)
}
