//! Words as small numbers: each distinct one is kept once, all of them in one string.

use std::collections::hash_map::Entry;
use std::hash::{BuildHasher, BuildHasherDefault};

use rustc_hash::{FxHashMap, FxHasher};

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
    /// By a word's hash, the last word that has it.
    by_hash: FxHashMap<u64, u32>,
    /// For the few words that share their hash with an earlier one, which that is.
    earlier: FxHashMap<u64, u32>,
}

impl Interner {
    /// The number of a word, given to it now if it is new.
    pub fn intern(&mut self, word: &str) -> u32 {
        let Self { text, ends, by_hash, earlier } = self;
        let new = ends.len() as u32;
        match by_hash.entry(hash(word)) {
            Entry::Vacant(place) => {
                place.insert(new);
            }
            Entry::Occupied(mut place) => {
                if let Some(known) = find(text, ends, earlier, *place.get(), word) {
                    return known;
                }
                earlier.insert(new.into(), place.insert(new));
            }
        }
        text.push_str(word);
        ends.push(text.len());
        new
    }

    /// The number of a word, if it has one.
    pub fn get(&self, word: &str) -> Option<u32> {
        let last = *self.by_hash.get(&hash(word))?;
        find(&self.text, &self.ends, &self.earlier, last, word)
    }

    /// The word of a number; empty for a number that none has.
    pub fn of(&self, number: u32) -> &str {
        of(&self.text, &self.ends, number)
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

/// The word among those of one hash, from the last one back.
#[inline]
fn find(text: &str, ends: &[usize], earlier: &FxHashMap<u64, u32>, last: u32, word: &str) -> Option<u32> {
    let mut number = last;
    while of(text, ends, number) != word {
        number = *earlier.get(&number.into())?;
    }
    Some(number)
}

#[inline]
fn of<'a>(text: &'a str, ends: &[usize], number: u32) -> &'a str {
    let number = number as usize;
    let start = number.checked_sub(1).map_or(0, |before| ends.get(before).copied().unwrap_or(0));
    ends.get(number).map_or("", |&end| &text[start..end])
}

#[inline]
fn hash(word: &str) -> u64 {
    BuildHasherDefault::<FxHasher>::default().hash_one(word)
}
