//! Words as small numbers: each distinct one is kept once, all of them in one string.

use crate::table::{Places, hash};

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
    places: Places,
}

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
    pub fn find(&self, word: &str, hash: u32) -> Option<u32> {
        self.places.find(hash, |number| {
            self.range(number).is_some_and(|range| self.text.as_bytes().get(range) == Some(word.as_bytes()))
        })
    }

    /// Gives the next number to a word that has none, by its [`hash`].
    pub fn add(&mut self, word: &str, hash: u32) -> u32 {
        self.text.push_str(word);
        self.ends.push(self.text.len());
        self.places.add(hash)
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

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}
