//! The inverted index: which documents hold a term, and where.
//!
//! It knows forms and positions, not what made them. Documents are numbered in the order of
//! adding; a number is never used again.

mod layer;
mod sounds;

use rustc_hash::FxHashMap;

use crate::intern::Interner;

pub use layer::{Layer, Layers, NOBODY, Tongue};
pub use sounds::Sounds;

/// The number of a document.
pub type DocId = u32;

/// The number of a term of the dictionary.
pub type TermId = u32;

/// One occurrence of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Posting {
    /// The document.
    pub doc: DocId,
    /// The place in it, counted in units (see [`crate::token::units`]): the title's units first,
    /// the text's from [`DocStats::body_start`] on.
    pub position: u32,
}

/// What ranking needs to know of a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DocStats {
    /// How many units the title has.
    pub title_length: u32,
    /// How many units the text has.
    pub body_length: u32,
}

impl DocStats {
    /// The position of the text's first unit. One position stays free between title and text, so
    /// that no phrase reaches from one into the other.
    pub fn body_start(self) -> u32 {
        self.title_length + 1
    }
}

/// Terms, postings, and the figures that ranking needs.
#[derive(Debug, Default)]
pub struct Index {
    dictionary: Interner,
    /// Which terms are one word to a looser eye.
    pub layers: Layers,
    /// How the terms sound.
    pub sounds: Sounds,
    /// By term, sorted by document, then position.
    postings: Vec<Vec<Posting>>,
    /// Of the terms that cover more than one unit.
    lengths: FxHashMap<TermId, u32>,
    stats: FxHashMap<DocId, DocStats>,
    next_doc: DocId,
    total_length: u64,
    /// By term, how often the document being added has it; zero between two.
    counts: Vec<u32>,
}

impl Index {
    /// The number of a form, given to it now if it is new.
    pub fn intern(&mut self, form: &str) -> TermId {
        let term = self.dictionary.intern(form);
        if term as usize == self.postings.len() {
            self.postings.push(Vec::new());
        }
        term
    }

    /// The number of a form that some document held.
    pub fn term(&self, form: &str) -> Option<TermId> {
        self.dictionary.get(form)
    }

    /// The form of a term.
    pub fn form(&self, term: TermId) -> &str {
        self.dictionary.of(term)
    }

    /// How many units a term covers where it stands.
    pub fn length(&self, term: TermId) -> u32 {
        self.lengths.get(&term).copied().unwrap_or(1)
    }

    /// Adds terms that cover several units of a document (`Pu-tin`), each with the place of its first
    /// unit in the text and their number; in rising order. They count in no length.
    pub fn add_compounds(&mut self, doc: DocId, compounds: &[(TermId, u32, u32)]) {
        let body_start = self.stats(doc).body_start();
        for &(term, first, units) in compounds {
            self.postings[term as usize].push(Posting { doc, position: body_start + first });
            self.lengths.insert(term, units);
        }
    }

    /// The terms under a key of a layer: those linked to it, and the one that it is.
    pub fn under(&self, layer: Layer, tongue: Tongue, key: &str) -> impl Iterator<Item = TermId> {
        let itself = self.term(key).filter(|&term| tongue == NOBODY || self.layers.is_used(term, tongue));
        itself.into_iter().chain(self.layers.linked(layer, tongue, key))
    }

    /// Adds a document by the terms of its title and its text, in order.
    pub fn add(&mut self, title: &[TermId], body: &[TermId]) -> DocId {
        let doc = self.next_doc;
        self.next_doc += 1;
        let stats = DocStats { title_length: title.len() as u32, body_length: body.len() as u32 };
        let body_start = stats.body_start();
        // Counted first, since most terms come once or twice: their lists then take no more memory
        // than they need, and none grows bit by bit.
        self.counts.resize(self.postings.len(), 0);
        for &term in title.iter().chain(body) {
            self.counts[term as usize] += 1;
        }
        for (terms, start) in [(title, 0), (body, body_start)] {
            for (position, &term) in (start..).zip(terms) {
                let postings = &mut self.postings[term as usize];
                match std::mem::take(&mut self.counts[term as usize]) as usize {
                    0 => {}
                    count if postings.is_empty() => postings.reserve_exact(count),
                    count => postings.reserve(count),
                }
                postings.push(Posting { doc, position });
            }
        }
        self.total_length += u64::from(stats.title_length + stats.body_length);
        self.stats.insert(doc, stats);
        doc
    }

    /// Takes a document out, given the terms that it was added with; nothing of it stays.
    pub fn remove(&mut self, doc: DocId, terms: impl Iterator<Item = TermId>) {
        let mut terms: Vec<TermId> = terms.collect();
        terms.sort_unstable();
        terms.dedup();
        for term in terms {
            let list = &mut self.postings[term as usize];
            let from = list.partition_point(|p| p.doc < doc);
            let to = list.partition_point(|p| p.doc <= doc);
            list.drain(from..to);
        }
        if let Some(stats) = self.stats.remove(&doc) {
            self.total_length -= u64::from(stats.title_length + stats.body_length);
        }
    }

    /// The occurrences of a term, by document, then position.
    pub fn postings(&self, term: TermId) -> &[Posting] {
        self.postings.get(term as usize).map_or(&[], Vec::as_slice)
    }

    /// The figures of a document.
    pub fn stats(&self, doc: DocId) -> DocStats {
        self.stats.get(&doc).copied().unwrap_or_default()
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.stats.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.stats.is_empty()
    }

    /// The average length of a document, in units.
    pub fn average_length(&self) -> f64 {
        self.total_length as f64 / self.len().max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_removed_is_gone() {
        let mut index = Index::default();
        let [a, b] = ["a", "b"].map(|form| index.intern(form));
        let first = index.add(&[a], &[a, b]);
        let second = index.add(&[], &[b]);
        assert_eq!(index.postings(a).len(), 2);
        assert_eq!(index.postings(a)[1].position, index.stats(first).body_start());
        index.remove(first, [a, a, b].into_iter());
        assert!(index.postings(a).is_empty());
        assert_eq!(index.postings(b), [Posting { doc: second, position: 1 }]);
        assert_eq!((index.len(), index.average_length()), (1, 1.0));
    }
}
