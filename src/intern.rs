//! Words as small numbers: each distinct one is kept once, all of them in one string.

use std::hash::Hasher;

use rustc_hash::FxHasher;

/// Numbers words in the order of their coming, from 0 on. A new word takes no memory of its own, so
/// that a collection's many words cost few allocations.
///
/// ```
/// use khabar::intern::Interner;
/// let mut words = Interner::default();
/// assert_eq!([words.intern("एक"), words.intern("दो"), words.intern("एक")], [0, 1, 0]);
/// assert_eq!((words.get("दो"), words.get("तीन"), words.of(0), words.len()), (Some(1), None, "एक", 2));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Interner {
    /// The words, one behind the other.
    text: String,
    /// Where each of them ends.
    ends: Vec<usize>,
    /// The table in which they are looked up, at most two thirds full and a power of two long: a word's hash, and below
    /// it its number and one; 0 for none. What is looked for stands where its hash says or right behind, so that
    /// nearly always one look here and one at the letters tell.
    places: Vec<u64>,
}

/// The length of the first table; a power of two.
const FEW: usize = 64;

impl Interner {
    /// The number of a word, given to it now if it is new.
    pub fn intern(&mut self, word: &str) -> u32 {
        let hash = hash(word);
        self.find(word, hash).unwrap_or_else(|| self.add(word, hash))
    }

    /// The number of a word, if it has one.
    pub fn get(&self, word: &str) -> Option<u32> {
        self.find(word, hash(word))
    }

    /// The same for who has the word's [`hash`] already.
    #[inline]
    pub fn find(&self, word: &str, hash: u32) -> Option<u32> {
        let mut at = place(hash, self.places.len());
        loop {
            // No table holds no word.
            let packed = *self.places.get(at)?;
            if packed == 0 {
                return None;
            }
            let number = packed as u32 - 1;
            if (packed >> 32) as u32 == hash && self.bytes(number) == Some(word.as_bytes()) {
                return Some(number);
            }
            at = (at + 1) & (self.places.len() - 1);
        }
    }

    /// Gives the next number to a word that has none, by its [`hash`].
    pub fn add(&mut self, word: &str, hash: u32) -> u32 {
        let number = self.ends.len() as u32;
        if self.ends.len() >= self.places.len() / 3 * 2 {
            let length = (2 * self.places.len()).max(FEW);
            let before = std::mem::replace(&mut self.places, vec![0; length]);
            before.into_iter().filter(|&packed| packed != 0).for_each(|packed| put(&mut self.places, packed));
        }
        put(&mut self.places, u64::from(hash) << 32 | u64::from(number + 1));
        self.text.push_str(word);
        self.ends.push(self.text.len());
        number
    }

    /// The word of a number; empty for a number that none has.
    pub fn of(&self, number: u32) -> &str {
        self.range(number).map_or("", |range| &self.text[range])
    }

    #[inline]
    fn range(&self, number: u32) -> Option<std::ops::Range<usize>> {
        let end = *self.ends.get(number as usize)?;
        Some(if number == 0 { 0 } else { self.ends[number as usize - 1] }..end)
    }

    #[inline]
    fn bytes(&self, number: u32) -> Option<&[u8]> {
        self.text.as_bytes().get(self.range(number)?)
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// Where a hash is looked for first in a table of some length.
#[inline]
fn place(hash: u32, length: usize) -> usize {
    // The upper bits of the product, as many as the table's length has.
    (u64::from(hash.wrapping_mul(0x9E37_79B9)) >> (33 + length.leading_zeros() - usize::BITS)) as usize
}

/// Takes the first free place.
#[inline]
fn put(places: &mut [u64], packed: u64) {
    let mut at = place((packed >> 32) as u32, places.len());
    while places[at] != 0 {
        at = (at + 1) & (places.len() - 1);
    }
    places[at] = packed;
}

/// The hash by which a word is looked up.
#[inline]
pub fn hash(word: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish() as u32
}
