//! The list of words as the pack has it: half as long, gzipped, as the table that people edit.
//!
//! The first line has all syllables, front-coded, the frequent ones first. Then there is a line for each of them, with
//! the words that it begins: `!` to `%` for a class (A, B, C, D, P), and behind it in their order what follows the
//! first syllable. A syllable is a number: the first of a word by how far it is from the one before, any behind it by
//! its place in the list; `&` stands before one that does not end its word.
//!
//! A number's last figure is `(` to `q` (74 figures), those before it are `r` to `}` (12): short for small ones.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::word_list::{CLASSES, MAX_WORD, WordList, listed};
use crate::language::front;

/// How often a syllable goes on a word, where the list of syllables has a new part.
const FREQUENT: [usize; 2] = [10, 40];

/// How many figures end a number, and how many go before.
const LAST: usize = 74;
const BEFORE: usize = 12;

/// Writes a table in the form that [`WordList::read`] reads.
pub fn pack_words(table: &str) -> String {
    // Where a word stands twice, the last says its class.
    let classes: BTreeMap<(&str, Vec<&str>), usize> =
        table.lines().flat_map(listed).map(|(first, class, rest)| ((first, rest), class)).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (first, rest) in classes.keys() {
        counts.entry(first).or_default();
        rest.iter().for_each(|syllable| *counts.entry(syllable).or_default() += 1);
    }
    let mut syllables: Vec<&str> = counts.keys().copied().collect();
    syllables.sort_by_key(|syllable| Reverse(FREQUENT.map(|least| counts[syllable] >= least)));
    let places: BTreeMap<&str, usize> = syllables.iter().copied().zip(0..).collect();

    // By the first syllable and the class.
    let mut lines: BTreeMap<&str, BTreeMap<usize, Vec<Vec<usize>>>> = BTreeMap::new();
    for ((first, rest), class) in classes {
        let rest = rest.into_iter().map(|syllable| places[syllable]).collect();
        lines.entry(first).or_default().entry(class).or_default().push(rest);
    }
    let mut packed = front::pack(syllables.iter().copied());
    packed.push('\n');
    for first in syllables {
        for (class, mut words) in lines.remove(first).unwrap_or_default() {
            packed.push(char::from(b'!' + class as u8));
            words.sort_unstable();
            let mut before = 0;
            for word in words {
                for (i, &place) in word.iter().enumerate() {
                    if i + 1 < word.len() {
                        packed.push('&');
                    }
                    push_number(&mut packed, if i == 0 { place - before } else { place });
                }
                before = word[0];
            }
        }
        packed.push('\n');
    }
    packed
}

fn push_number(packed: &mut String, number: usize) {
    let mut figures = vec![b'(' + (number % LAST) as u8];
    let mut high = number / LAST;
    while high > 0 {
        high -= 1;
        figures.push(b'r' + (high % BEFORE) as u8);
        high /= BEFORE;
    }
    packed.extend(figures.into_iter().rev().map(char::from));
}

impl WordList {
    /// Reads a table as packs have it. Total: what is damaged makes other words or none.
    pub fn read(packed: &str) -> Self {
        let mut list = Self::empty(packed.len() / 16, packed.len() / 3);
        let (syllables, lines) = packed.split_once('\n').unwrap_or_default();
        front::unpack(syllables, |syllable| {
            if !syllable.is_empty() {
                list.enter(syllable);
            }
        });
        for (first, line) in (1..list.count()).zip(lines.split('\n')) {
            list.read_words(first, line);
        }
        list.with_flags()
    }

    fn read_words(&mut self, first: u32, line: &str) {
        let root = Self::root(first);
        let (mut node, mut length, mut goes_on) = (root, 2, false);
        let (mut class, mut before, mut high) = (None, 0, 0);
        for byte in line.bytes() {
            match byte {
                b'!'..=b'%' => (class, before) = (Some(CLASSES[usize::from(byte - b'!')]), 0),
                b'&' => goes_on = true,
                // Cut off where no number is so large.
                b'r'..=b'}' => high = (high * BEFORE + usize::from(byte - b'r') + 1) & 0xFFFF,
                b'('..=b'q' => {
                    let mut place = high * LAST + usize::from(byte - b'(');
                    high = 0;
                    if node == root {
                        place = (place + before) & 0xFFFF;
                        before = place;
                    }
                    let number = place as u32 + 1;
                    if number >= self.count() || length > MAX_WORD {
                        return;
                    }
                    let step = self.add_step(node, number);
                    if goes_on {
                        (node, length, goes_on) = (step.node, length + 1, false);
                    } else {
                        step.word = class;
                        (node, length) = (root, 2);
                    }
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_table_says_what_the_table_says() {
        for table in [include_str!("words.txt"), "b C a_c a_c_d a_c_d_e_f_g_h P a\n? ?\na D b\nb A q a_c\n"] {
            let (plain, packed) = (WordList::new(table), WordList::read(&pack_words(table)));
            assert_eq!(plain.words(), packed.words());
        }
    }

    #[test]
    fn large_numbers_do_no_harm() {
        let list = WordList::read("0a0b\n!(}}}}}}}}}}}}q(\n!(&(&(&(&(&(&(&(&(((");
        assert!(list.contains(["a", "a"]) && !list.contains(["b"; 9]));
    }
}
