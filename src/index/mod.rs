//! The inverted index: which documents hold a term or a value, and where.
//!
//! It knows forms, positions and keys, not what made them. Documents are numbered in the order of
//! adding; a number is never used again. A removed document is passed over at once, and its postings
//! are dropped when enough others have gone.

mod document;
mod latin;
mod layer;
mod postings;
mod save;
mod sounds;
mod spelling;
mod uses;

use std::sync::{Mutex, PoisonError};

use rustc_hash::FxHashMap;

use crate::intern::Interner;
use crate::value::Key;

pub use document::{DocStats, NewDocument, Zone};
pub use latin::Latin;
pub use layer::{Layer, Layers, NOBODY, Tongue, UNREAD, unused, used};
pub use postings::{Entries, Entry, Postings};
pub use sounds::Sounds;
pub use spelling::Spelling;

/// The number of a document.
pub type DocId = u32;

/// The number of a term of the dictionary.
pub type TermId = u32;

/// The number of a distinct value.
pub type ValueId = u32;

/// A value covers no more units than this where it stands.
pub const LONGEST_VALUE: u32 = 32;

/// What a source has of a list of postings.
pub enum Block<'a> {
    /// The list.
    Ready(&'a Postings),
    /// It is not here yet; the number tells which block to fetch.
    Missing(u32),
}

/// Where postings come from. The query asks for no list but through this, so that an index in blocks, of
/// which some are still to be fetched, can be asked as well as one in memory.
pub trait Source {
    /// The postings of a term.
    fn postings(&self, term: TermId) -> Block<'_>;
    /// The postings of a value; its positions are [packed](pack_place) with its lengths.
    fn value_postings(&self, value: ValueId) -> Block<'_>;
}

/// Terms, values, postings, and the figures that ranking needs.
#[derive(Debug, Default)]
pub struct Index {
    dictionary: Interner,
    /// Which terms are one word to a looser eye.
    pub layers: Layers,
    /// How the terms sound.
    pub sounds: Sounds,
    /// Which terms are spelled almost alike, or begin alike.
    pub spelling: Spelling,
    /// Which terms of other scripts begin so in Latin letters.
    latin: Mutex<Latin>,
    postings: Vec<Postings>,
    /// Of the terms that cover more than one unit.
    lengths: FxHashMap<u64, u32>,
    keys: Vec<Key>,
    by_key: FxHashMap<Key, ValueId>,
    value_postings: Vec<Postings>,
    stats: Vec<DocStats>,
    live: usize,
    /// How many documents were removed whose postings are still there.
    dead: usize,
    total_length: u64,
    /// By language, how many documents.
    by_tongue: FxHashMap<u64, u32>,
    /// By term, the last place of it seen in the document being added; `NOWHERE` between two.
    heads: Vec<u32>,
}

/// No place.
const NOWHERE: u32 = u32::MAX;

impl Source for Index {
    fn postings(&self, term: TermId) -> Block<'_> {
        Block::Ready(&self.postings[term as usize])
    }

    fn value_postings(&self, value: ValueId) -> Block<'_> {
        Block::Ready(&self.value_postings[value as usize])
    }
}

impl Index {
    /// The number of a form, given to it now if it is new.
    pub fn intern(&mut self, form: &str) -> TermId {
        let term = self.dictionary.intern(form);
        if term as usize == self.postings.len() {
            self.postings.push(Postings::default());
            self.heads.push(NOWHERE);
            self.spelling.add(term, form);
        }
        term
    }

    /// The forms of all terms, by their numbers.
    pub fn dictionary(&self) -> &Interner {
        &self.dictionary
    }

    /// The number of a form that some document held.
    pub fn term(&self, form: &str) -> Option<TermId> {
        self.dictionary.get(form)
    }

    /// The terms of other scripts that may begin with these Latin letters (small ones, a to z): all that do, and few
    /// others. The table is made when it is first asked for, and keeps up with the dictionary from then on: reading
    /// articles does not wait for it.
    pub fn latin(&self, letters: &str) -> Vec<TermId> {
        let mut latin = self.latin.lock().unwrap_or_else(PoisonError::into_inner);
        for term in latin.known()..self.dictionary.len() as TermId {
            latin.add(term, self.dictionary.of(term));
        }
        latin.beginning(letters)
    }

    /// The form of a term.
    pub fn form(&self, term: TermId) -> &str {
        self.dictionary.of(term)
    }

    /// How many documents hold a term.
    pub fn document_count(&self, term: TermId) -> u32 {
        self.postings.get(term as usize).map_or(0, Postings::live)
    }

    /// How many documents hold a value.
    pub fn value_count(&self, value: ValueId) -> u32 {
        self.value_postings.get(value as usize).map_or(0, Postings::live)
    }

    /// How many units a term covers where it stands.
    pub fn length(&self, term: TermId) -> u32 {
        self.lengths.get(&term.into()).copied().unwrap_or(1)
    }

    /// The terms under a key of a layer: those linked to it, and the one that it is.
    pub fn under(&self, layer: Layer, tongue: Tongue, key: &str) -> impl Iterator<Item = TermId> {
        let itself = self.term(key).filter(|&term| tongue == NOBODY || self.layers.is_used(term, tongue));
        itself.into_iter().chain(self.layers.linked(layer, tongue, key))
    }

    /// The distinct values, by number; some may stand in no document any more.
    pub fn keys(&self) -> &[Key] {
        &self.keys
    }

    /// The number of a value that some document held.
    pub fn value(&self, key: &Key) -> Option<ValueId> {
        self.by_key.get(key).copied()
    }

    /// Adds a document.
    pub fn add(&mut self, new: NewDocument<'_>) -> DocId {
        let doc = self.stats.len() as DocId;
        let stats = DocStats::new(&new);
        self.put_units(doc, new.title, 0);
        self.put_units(doc, new.body, stats.body_start());
        for &(term, first, units) in new.compounds {
            self.postings[term as usize].push(doc, &[stats.body_start() + first]);
            if units > 1 {
                self.lengths.insert(term.into(), units);
            }
        }
        let mut values: Vec<u64> = Vec::with_capacity(new.values.len());
        for &(key, first, units) in new.values {
            let place = pack_place(stats.body_start() + first, units);
            values.push(u64::from(self.intern_value(key)) << 32 | u64::from(place));
        }
        values.sort_unstable();
        values.dedup();
        for same in values.chunk_by(|a, b| a >> 32 == b >> 32) {
            let places: Vec<u32> = same.iter().map(|&packed| packed as u32).collect();
            self.value_postings[(same[0] >> 32) as usize].push(doc, &places);
        }
        self.count_in(&stats);
        self.stats.push(stats.with_contents(new.uses, values.iter().map(|&packed| (packed >> 32) as ValueId)));
        doc
    }

    fn count_in(&mut self, stats: &DocStats) {
        self.total_length += u64::from(stats.title_length + stats.body_length);
        self.live += 1;
        *self.by_tongue.entry(stats.tongue.into()).or_default() += 1;
    }

    /// Files the units of a field, term by term. The places of each term are chained from the last to the
    /// first, so that no list of a term grows place by place.
    fn put_units(&mut self, doc: DocId, units: &[TermId], start: u32) {
        let mut next = vec![NOWHERE; units.len()];
        for (place, &term) in units.iter().enumerate().rev() {
            next[place] = std::mem::replace(&mut self.heads[term as usize], place as u32);
        }
        let mut positions = Vec::new();
        for &term in units {
            let mut place = std::mem::replace(&mut self.heads[term as usize], NOWHERE);
            if place == NOWHERE {
                continue;
            }
            positions.clear();
            while place != NOWHERE {
                positions.push(start + place);
                place = next[place as usize];
            }
            self.postings[term as usize].push(doc, &positions);
        }
    }

    fn intern_value(&mut self, key: Key) -> ValueId {
        let (keys, postings) = (&mut self.keys, &mut self.value_postings);
        *self.by_key.entry(key).or_insert_with(|| {
            keys.push(key);
            postings.push(Postings::default());
            keys.len() as ValueId - 1
        })
    }

    /// Takes a document out; false if it is not there.
    pub fn remove(&mut self, doc: DocId) -> bool {
        let Some(stats) = self.stats.get_mut(doc as usize).filter(|stats| stats.is_there()) else { return false };
        let gone = std::mem::take(stats);
        self.total_length -= u64::from(gone.title_length + gone.body_length);
        if let Some(count) = self.by_tongue.get_mut(&gone.tongue.into()) {
            *count -= 1;
        }
        let mut last = NOWHERE;
        for (term, tongue) in gone.uses() {
            self.layers.give_back(term, tongue);
            if std::mem::replace(&mut last, term) != term {
                self.postings[term as usize].forget_one();
            }
        }
        for value in gone.values() {
            self.value_postings[value as usize].forget_one();
        }
        self.live -= 1;
        self.dead += 1;
        // A fifth of the lists may be of removed documents.
        if self.dead > 32 && self.dead > self.live / 4 {
            self.drop_the_dead();
        }
        true
    }

    fn drop_the_dead(&mut self) {
        let stats = &self.stats;
        let is_there = |doc: DocId| stats.get(doc as usize).is_some_and(DocStats::is_there);
        self.postings.iter_mut().chain(&mut self.value_postings).for_each(|list| list.retain(is_there));
        self.dead = 0;
    }

    /// The terms of a document, each with a language in which it stands there.
    pub fn uses(&self, doc: DocId) -> Vec<(TermId, Tongue)> {
        self.stats(doc).map_or(Vec::new(), |stats| stats.uses().collect())
    }

    /// The figures of a document, where it is there.
    #[inline]
    pub fn stats(&self, doc: DocId) -> Option<&DocStats> {
        self.stats.get(doc as usize).filter(|stats| stats.is_there())
    }

    /// One more than the highest number of a document.
    pub fn end(&self) -> DocId {
        self.stats.len() as DocId
    }

    /// The documents that are there, in rising order.
    pub fn docs(&self) -> impl Iterator<Item = DocId> {
        (0..self.end()).filter(|doc| self.stats(*doc).is_some())
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.live
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// How many documents are in a language.
    pub fn len_in(&self, tongue: Tongue) -> u32 {
        self.by_tongue.get(&tongue.into()).copied().unwrap_or(0)
    }

    /// The average length of a document, in units.
    pub fn average_length(&self) -> f64 {
        self.total_length as f64 / self.len().max(1) as f64
    }
}

/// A place of a value: the position of its first unit, and how many units it covers.
pub fn pack_place(position: u32, units: u32) -> u32 {
    position * LONGEST_VALUE + units.clamp(1, LONGEST_VALUE) - 1
}

/// From a packed place, position and number of units.
pub fn unpack_place(place: u32) -> (u32, u32) {
    (place / LONGEST_VALUE, place % LONGEST_VALUE + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_removed_is_gone() {
        let mut index = Index::default();
        let [a, b] = ["a", "b"].map(|form| index.intern(form));
        let places = |index: &Index, term| -> Vec<(DocId, Vec<u32>)> {
            let Block::Ready(list) = index.postings(term) else { panic!() };
            let there = list.entries().filter(|entry| index.stats(entry.doc).is_some());
            there.map(|entry| (entry.doc, entry.positions().collect())).collect()
        };
        let uses = [used(a, 0), used(b, 0)];
        let first = index.add(NewDocument { title: &[a], body: &[a, b, a], uses: &uses, ..NewDocument::default() });
        let second = index.add(NewDocument { body: &[b], uses: &uses[1..], ..NewDocument::default() });
        assert_eq!(places(&index, a), [(first, vec![0]), (first, vec![2, 4])]);
        assert_eq!((index.document_count(a), index.document_count(b)), (1, 2));
        assert!(index.remove(first) && !index.remove(first));
        assert_eq!(places(&index, b), [(second, vec![1])]);
        assert_eq!((index.len(), index.average_length()), (1, 1.0));
        index.drop_the_dead();
        assert_eq!((places(&index, a), places(&index, b)), (vec![], vec![(second, vec![1])]));
    }
}
