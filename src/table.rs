//! Tables: what belongs to a word, or to a number. They keep their values in a list and look up the place in it, so
//! that all of one kind share one table, which would else make a copy of itself for each kind of value it holds.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

/// Finds numbers, given from 0 on, by hashes of what they are of. What that is, its owner keeps.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// At most two thirds full, and a power of two long: a hash, and below it the number and one; 0 for none. What is
    /// looked for stands where its hash says or right behind, so that nearly always one look here tells.
    table: Vec<u64>,
    count: u32,
}

impl Places {
    /// The length of the first table.
    const FEW: usize = 64;

    /// The number, among those of a hash, that is the one looked for.
    #[inline]
    pub fn find(&self, hash: u32, is_it: impl Fn(u32) -> bool) -> Option<u32> {
        let mut at = place(hash, self.table.len());
        loop {
            // No table has nothing.
            let packed = *self.table.get(at)?;
            if packed == 0 {
                return None;
            }
            let number = packed as u32 - 1;
            if (packed >> 32) as u32 == hash && is_it(number) {
                return Some(number);
            }
            at = (at + 1) & (self.table.len() - 1);
        }
    }

    /// Gives the next number to what has a hash.
    #[inline(never)]
    pub fn add(&mut self, hash: u32) -> u32 {
        let number = self.count;
        self.count += 1;
        if number as usize >= self.table.len() / 3 * 2 {
            let length = (2 * self.table.len()).max(Self::FEW);
            let before = std::mem::replace(&mut self.table, vec![0; length]);
            before.into_iter().filter(|&packed| packed != 0).for_each(|packed| self.put(packed));
        }
        self.put(u64::from(hash) << 32 | u64::from(self.count));
        number
    }

    /// Takes the first free place.
    fn put(&mut self, packed: u64) {
        let mut at = place((packed >> 32) as u32, self.table.len());
        while self.table[at] != 0 {
            at = (at + 1) & (self.table.len() - 1);
        }
        self.table[at] = packed;
    }
}

/// Where a hash is looked for first in a table of some length.
#[inline]
fn place(hash: u32, length: usize) -> usize {
    // The upper bits of the product, as many as the table's length has.
    (u64::from(hash.wrapping_mul(0x9E37_79B9)) >> (33 + length.leading_zeros() - usize::BITS)) as usize
}

/// The hash by which a word is looked up.
#[inline(never)]
pub fn hash(word: &str) -> u32 {
    let mut hasher = FxHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish() as u32
}

/// What belongs to each of some words.
///
/// ```
/// use khabar::table::ByWord;
/// let mut lengths: ByWord<usize> = ByWord::default();
/// *lengths.at("два") += 2;
/// assert_eq!((lengths.get("два"), lengths.get("три")), (Some(&2), None));
/// ```
#[derive(Debug, Default)]
pub struct ByWord<T> {
    words: Words,
    values: Vec<T>,
}

/// Words, numbered.
#[derive(Debug, Default)]
struct Words {
    words: Vec<&'static str>,
    places: Places,
}

impl Words {
    #[inline(never)]
    fn find(&self, word: &str) -> Option<u32> {
        self.places.find(hash(word), |number| self.words[number as usize] == word)
    }

    #[inline(never)]
    fn number(&mut self, word: &'static str) -> u32 {
        self.find(word).unwrap_or_else(|| {
            self.words.push(word);
            self.places.add(hash(word))
        })
    }
}

impl<T: Default> ByWord<T> {
    /// What belongs to a word; the default if it is new.
    pub fn at(&mut self, word: &'static str) -> &mut T {
        let place = self.words.number(word) as usize;
        if place == self.values.len() {
            self.values.push(T::default());
        }
        &mut self.values[place]
    }
}

impl<T> ByWord<T> {
    /// What belongs to a word.
    pub fn get(&self, word: &str) -> Option<&T> {
        self.values.get(self.words.find(word)? as usize)
    }

    /// Whether something belongs to a word.
    pub fn contains(&self, word: &str) -> bool {
        self.words.find(word).is_some()
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// All that belongs to words, in the order of coming.
    pub fn values_mut(&mut self) -> &mut [T] {
        &mut self.values
    }
}

/// A set of words.
#[derive(Debug, Default)]
pub struct WordSet(ByWord<()>);

impl WordSet {
    /// Adds the words of a text that something parts.
    pub fn add(&mut self, words: &mut dyn Iterator<Item = &'static str>) {
        for word in words {
            self.0.at(word);
        }
    }

    /// Whether it has a word.
    pub fn contains(&self, word: &str) -> bool {
        self.0.contains(word)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The length of its longest word, in bytes.
    pub fn longest(&self) -> usize {
        self.0.words.words.iter().map(|word| word.len()).max().unwrap_or(0)
    }
}

/// What belongs to each of some numbers, or letters as numbers.
#[derive(Debug, Default)]
pub struct ByNumber<T> {
    places: FxHashMap<u64, u32>,
    values: Vec<T>,
}

impl<T: Default> ByNumber<T> {
    /// What belongs to a number; the default if it is new.
    pub fn at(&mut self, number: u64) -> &mut T {
        let new = self.values.len() as u32;
        let place = *self.places.entry(number).or_insert(new);
        if place == new {
            self.values.push(T::default());
        }
        &mut self.values[place as usize]
    }
}

impl<T> ByNumber<T> {
    /// What belongs to a number.
    pub fn get(&self, number: u64) -> Option<&T> {
        self.values.get(*self.places.get(&number)? as usize)
    }

    /// Whether something belongs to a number.
    pub fn contains(&self, number: u64) -> bool {
        self.places.contains_key(&number)
    }

    /// Whether there is no number.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The numbers with what belongs to each, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (u64, &T)> {
        self.places.iter().map(|(number, place)| (*number, &self.values[*place as usize]))
    }
}

/// A set of letters.
#[derive(Debug, Default)]
pub struct LetterSet(ByNumber<()>);

impl LetterSet {
    /// The letters of a text.
    pub fn of(letters: &str) -> Self {
        let mut set = Self::default();
        for letter in letters.chars() {
            set.0.at(letter.into());
        }
        set
    }

    /// Whether it has a letter.
    pub fn contains(&self, letter: char) -> bool {
        self.0.contains(letter.into())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
