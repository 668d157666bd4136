//! Tables: what belongs to a word, or to a number. They keep their values in a list and look up the place in it, so
//! that all of them share one hash map: it makes a copy of itself, of 1.5 kB, for each kind of value it holds.

use rustc_hash::FxHashMap;

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
    places: FxHashMap<&'static str, u32>,
    values: Vec<T>,
}

impl<T: Default> ByWord<T> {
    /// What belongs to a word; the default if it is new.
    pub fn at(&mut self, word: &'static str) -> &mut T {
        let new = self.values.len() as u32;
        let place = *self.places.entry(word).or_insert(new);
        if place == new {
            self.values.push(T::default());
        }
        &mut self.values[place as usize]
    }
}

impl<T> ByWord<T> {
    /// What belongs to a word.
    pub fn get(&self, word: &str) -> Option<&T> {
        self.values.get(*self.places.get(word)? as usize)
    }

    /// Whether something belongs to a word.
    pub fn contains(&self, word: &str) -> bool {
        self.places.contains_key(word)
    }

    /// Whether there is no word.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
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
        self.0.places.keys().map(|word| word.len()).max().unwrap_or(0)
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
