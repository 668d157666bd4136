//! The index as bytes, and back: what takes long to make is kept, what does not is made again.
//!
//! Only what some document holds is written, under new numbers, so that nothing is left of a removed one. Whoever
//! reads gets an index in which every number is the number of something, or none: bytes may be damaged.

use super::document::DocStats;
use super::postings::Postings;
use super::{DocId, Index, NOWHERE, TermId, unpack_place};
use crate::bytes::{Reader, put, put_row};
use crate::order;
use crate::value::Key;

/// New numbers for those that are kept, by the old ones.
struct Renumbered {
    new: Vec<u32>,
    kept: Vec<u32>,
}

/// The new number of what is not kept.
const GONE: u32 = u32::MAX;

impl Renumbered {
    #[inline(never)]
    fn those(count: usize, is_kept: &dyn Fn(u32) -> bool) -> Self {
        let kept: Vec<u32> = (0..count as u32).filter(|&number| is_kept(number)).collect();
        let mut new = vec![GONE; count];
        for (number, &old) in (0..).zip(&kept) {
            new[old as usize] = number;
        }
        Self { new, kept }
    }

    fn of(&self, old: u32) -> Option<u32> {
        self.new.get(old as usize).copied().filter(|&new| new != GONE)
    }
}

/// Writes a list, with the new numbers of its documents.
#[inline(never)]
fn put_list(bytes: &mut Vec<u8>, list: &Postings, docs: &Renumbered) {
    if docs.kept.len() == docs.new.len() {
        return put_row(bytes, list.bytes());
    }
    let mut renumbered = Postings::default();
    for entry in list.entries() {
        if let Some(doc) = docs.of(entry.doc) {
            renumbered.push(doc, &entry.positions().collect::<Vec<_>>());
        }
    }
    put_row(bytes, renumbered.bytes());
}

impl Index {
    /// Writes the index; the documents that are there get the numbers from 0 on.
    pub fn save(&self, bytes: &mut Vec<u8>) {
        let docs = Renumbered::those(self.stats.len(), &|doc| self.stats(doc).is_some());
        let mut terms = Renumbered::those(self.postings.len(), &|term| self.document_count(term) > 0);
        let values = Renumbered::those(self.value_postings.len(), &|value| self.value_count(value) > 0);
        order::sort(&mut terms.kept, |a, b| self.form(*a).cmp(self.form(*b)));
        for (number, &old) in (0..).zip(&terms.kept) {
            terms.new[old as usize] = number;
        }
        put(bytes, docs.kept.len() as u32);
        put(bytes, terms.kept.len() as u32);
        let mut before = "";
        for &term in &terms.kept {
            // In their order, a word shares its beginning with the one before.
            let form = self.form(term);
            let shared = form.bytes().zip(before.bytes()).take(255).take_while(|(a, b)| a == b).count();
            bytes.push(shared as u8);
            put_row(bytes, &form.as_bytes()[shared..]);
            before = form;
        }
        for &term in &terms.kept {
            put_list(bytes, &self.postings[term as usize], &docs);
        }
        let longer = Renumbered::those(terms.kept.len(), &|term| self.length(terms.kept[term as usize]) > 1);
        put(bytes, longer.kept.len() as u32);
        for &term in &longer.kept {
            put(bytes, term);
            put(bytes, self.length(terms.kept[term as usize]));
        }
        put(bytes, values.kept.len() as u32);
        for &value in &values.kept {
            self.keys[value as usize].save(bytes);
        }
        for &value in &values.kept {
            put_list(bytes, &self.value_postings[value as usize], &docs);
        }
        for &doc in &docs.kept {
            self.stats[doc as usize].save(bytes, &|term| terms.of(term));
        }
    }

    /// Reads what [`Index::save`] wrote; where the bytes are not that, the reader fails. The terms are not linked:
    /// whoever knows the languages makes their forms, for all that [`Index::uses`] tells.
    pub fn load(reader: &mut Reader<'_>) -> Self {
        let mut index = Self::default();
        let documents = reader.count() as DocId;
        let terms = reader.count() as TermId;
        let mut form: Vec<u8> = Vec::new();
        for term in 0..terms {
            form.truncate(reader.byte().into());
            form.extend_from_slice(reader.row());
            let is_new = std::str::from_utf8(&form).is_ok_and(|form| index.intern(form) == term);
            reader.check(is_new);
        }
        for list in &mut index.postings {
            *list = Postings::load(reader, documents);
        }
        for _ in 0..reader.count() {
            let (term, length) = (reader.number_below(terms), reader.number_below(64));
            index.lengths.insert(term.into(), length.max(1));
        }
        for value in 0..reader.count() {
            let is_new = index.intern_value(Key::load(reader)) as usize == value;
            reader.check(is_new);
        }
        for list in &mut index.value_postings {
            *list = Postings::load(reader, documents);
        }
        let (terms_of, values_of) =
            (by_document(&index.postings, documents), by_document(&index.value_postings, documents));
        for doc in 0..documents {
            let stats = DocStats::load(reader, terms_of.of(doc), values_of.of(doc));
            index.count_in(&stats);
            index.stats.push(stats);
        }
        let is_whole = index.postings.len() == terms as usize && index.places_are_places();
        reader.check(is_whole);
        index
    }

    /// Whether every position is one in its document.
    fn places_are_places(&self) -> bool {
        let end = |doc: DocId| self.stats(doc).map_or(0, |stats| stats.body_start() + stats.body_length);
        let fits = |list: &Postings, position: &dyn Fn(u32) -> u32| {
            list.entries().all(|entry| entry.positions().all(|place| position(place) < end(entry.doc)))
        };
        self.heads.iter().all(|head| *head == NOWHERE)
            && self.postings.iter().all(|list| fits(list, &|place| place))
            && self.value_postings.iter().all(|list| fits(list, &|place| unpack_place(place).0))
    }
}

/// What stands in each document.
struct ByDocument {
    ends: Vec<usize>,
    all: Vec<u32>,
}

impl ByDocument {
    fn of(&self, doc: DocId) -> &[u32] {
        let doc = doc as usize;
        &self.all[doc.checked_sub(1).map_or(0, |before| self.ends[before])..self.ends[doc]]
    }
}

/// Turns lists of documents into lists of what stands in each, in rising order.
#[inline(never)]
fn by_document(lists: &[Postings], documents: DocId) -> ByDocument {
    let each = |found: &mut dyn FnMut(usize, u32)| {
        for (number, list) in (0..).zip(lists) {
            let mut before = None;
            for entry in list.entries().filter(|entry| entry.doc < documents) {
                // By its title and by its text, a document may come twice.
                if before.replace(entry.doc) != Some(entry.doc) {
                    found(entry.doc as usize, number);
                }
            }
        }
    };
    let mut ends = vec![0; documents as usize];
    each(&mut |doc, _| ends[doc] += 1);
    let mut sum = 0;
    for end in &mut ends {
        sum += std::mem::replace(end, sum);
    }
    let mut all = vec![0; sum];
    each(&mut |doc, number| {
        all[ends[doc]] = number;
        ends[doc] += 1;
    });
    ByDocument { ends, all }
}
