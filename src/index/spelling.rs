//! The terms by their letters: those that begin alike, and those that a slip of the finger parts.

use super::TermId;
use crate::table::ByNumber;

/// Looks terms up by their first letters, and passes over most that cannot be near another.
#[derive(Debug, Default)]
pub struct Spelling {
    /// By the first three letters, as one number.
    starts: ByNumber<Vec<TermId>>,
    /// By term, which letters it has, one bit for each by its number modulo 64.
    bags: Vec<u64>,
    /// By term, how many letters.
    lengths: Vec<u8>,
}

/// A bit for each letter.
fn bag(word: &str) -> u64 {
    word.chars().fold(0, |bag, c| bag | 1 << (c as u32 % 64))
}

/// So many letters begin a word, each of so many bits.
const START: usize = 3;
const BITS: usize = 21;

/// The first letters of a word as one number, the first one highest, and how many there are.
fn start(word: &str) -> (u64, usize) {
    let letters = word.chars().take(START);
    let (start, count) = letters.fold((0, 0), |(start, count), c| (start << BITS | u64::from(c), count + 1));
    (start << (BITS * (START - count)), count)
}

fn length(word: &str) -> u8 {
    word.chars().count().min(usize::from(u8::MAX)) as u8
}

impl Spelling {
    /// Takes the next term.
    pub(super) fn add(&mut self, term: TermId, form: &str) {
        debug_assert_eq!(term as usize, self.bags.len());
        self.bags.push(bag(form));
        self.lengths.push(length(form));
        let (start, count) = start(form);
        if count > 0 {
            self.starts.at(start).push(term);
        }
    }

    /// Another form of a term, which is looked for by its first letters too.
    pub fn also(&mut self, term: TermId, form: &str, other: &str) {
        let (other, count) = start(other);
        if count > 0 && start(form).0 != other {
            self.starts.at(other).push(term);
        }
    }

    /// The terms that may begin with these letters: all that do, and few others, in no order.
    pub fn beginning(&self, letters: &str) -> impl Iterator<Item = TermId> {
        let (start, count) = start(letters);
        let whole = (count == START).then(|| self.starts.get(start)).flatten();
        // Fewer letters begin many a start.
        let rest = BITS * (START - count);
        let is_begun = move |other: u64| (1..START).contains(&count) && other >> rest == start >> rest;
        let begun = self.starts.iter().filter(move |(other, _)| is_begun(*other)).map(|(_, terms)| terms);
        whole.into_iter().chain(begun).flatten().copied()
    }

    /// The terms that so many changes of a letter may lead to from a word: all that can be, and few others.
    /// A change takes a letter away and brings another, so that two bits differ at most.
    pub fn near(&self, word: &str, changes: u8) -> impl Iterator<Item = TermId> {
        let (wanted, letters) = (bag(word), length(word));
        let most = 2 * u32::from(changes);
        let may_be = move |(bag, length): (&u64, &u8)| {
            (bag ^ wanted).count_ones() <= most && length.abs_diff(letters) <= changes
        };
        (0..).zip(self.bags.iter().zip(&self.lengths)).filter(move |(_, term)| may_be(*term)).map(|(term, _)| term)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_begin_or_are_near_come() {
        let words = ["modi", "mode", "m", "moscow", "мода", "modi's", "mdoi"];
        let mut spelling = Spelling::default();
        (0..).zip(words).for_each(|(term, word)| spelling.add(term, word));
        let names = |terms: Vec<TermId>| terms.into_iter().map(|term| words[term as usize]).collect::<Vec<_>>();
        assert_eq!(names(spelling.beginning("mod").collect()), ["modi", "mode", "modi's"]);
        assert_eq!(names(spelling.beginning("mo").collect()).len(), 4);
        assert_eq!(spelling.beginning("m").count(), 6);
        let near = names(spelling.near("modi", 1).collect());
        assert!(["modi", "mode", "mdoi"].iter().all(|word| near.contains(word)) && !near.contains(&"moscow"));
        assert_eq!(spelling.beginning("").count(), 0);
    }
}
