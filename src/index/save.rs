//! The index as bytes, and back: what takes long to make is kept, what does not is made again.
//!
//! Only what some document holds is written, under new numbers, so that nothing is left of a removed one. Whoever
//! reads gets an index in which every number is the number of something, or none: bytes may be damaged.

use super::document::DocStats;
use super::layer::{Layer, NOBODY};
use super::postings::Postings;
use super::{DocId, Index, NOWHERE, TermId, unpack_place};
use crate::bytes::{Reader, put, put_row};
use crate::sound::Sound;
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
        let terms = Renumbered::those(self.postings.len(), &|term| self.document_count(term) > 0);
        let values = Renumbered::those(self.value_postings.len(), &|value| self.value_count(value) > 0);
        put(bytes, docs.kept.len() as u32);
        put(bytes, terms.kept.len() as u32);
        for &term in &terms.kept {
            put_row(bytes, self.form(term).as_bytes());
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
            self.stats[doc as usize].save(bytes, &|term| terms.of(term), &|value| values.of(value));
        }
        self.save_layers(bytes, &terms);
        let mut sounds = self.sounds.all();
        sounds.retain(|(term, ..)| terms.of(*term).is_some());
        put(bytes, sounds.len() as u32);
        for (term, tongue, sound) in sounds {
            let (script, phones) = sound.parts();
            put(bytes, terms.of(*term).unwrap_or(0));
            bytes.extend_from_slice(&[*tongue, script]);
            put_row(bytes, phones);
        }
    }

    #[inline(never)]
    fn save_layers(&self, bytes: &mut Vec<u8>, terms: &Renumbered) {
        // In how many documents a word stands in a language.
        let mut uses = self.layers.uses();
        // A mark's edge is nobody's, and stays when its word is gone.
        uses.retain(|(term, ..)| terms.of(*term).is_some());
        put(bytes, uses.len() as u32);
        let mut before = 0;
        for (term, tongue, count) in uses {
            let term = terms.of(term).unwrap_or(0);
            put(bytes, term - std::mem::replace(&mut before, term));
            bytes.push(tongue);
            put(bytes, count);
        }
        for (layer, tongue, keys) in self.layers.all() {
            let (mut body, mut count) = (Vec::new(), 0);
            for (key, linked) in keys.all() {
                let linked: Vec<TermId> = linked.filter_map(|term| terms.of(term)).collect();
                if !linked.is_empty() {
                    count += 1;
                    put_row(&mut body, key.as_bytes());
                    put(&mut body, linked.len() as u32);
                    linked.into_iter().for_each(|term| put(&mut body, term));
                }
            }
            if count > 0 {
                bytes.extend_from_slice(&[layer as u8 + 1, tongue]);
                put(bytes, count);
                bytes.append(&mut body);
            }
        }
        bytes.push(0);
    }

    /// Reads what [`Index::save`] wrote; where the bytes are not that, the reader fails.
    pub fn load(reader: &mut Reader<'_>) -> Self {
        let mut index = Self::default();
        let documents = reader.count() as DocId;
        let terms = reader.count() as TermId;
        for term in 0..terms {
            let is_new = index.intern(reader.text()) == term;
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
        for _ in 0..documents {
            let stats = DocStats::load(reader, terms, index.keys.len() as u32);
            index.count_in(&stats);
            index.stats.push(stats);
        }
        index.load_layers(reader, terms);
        for _ in 0..reader.count() {
            let (term, tongue, script) = (reader.number_below(terms), reader.byte(), reader.byte());
            match Sound::of_parts(script, reader.row()) {
                Some(sound) => index.sounds.add(term, tongue, sound),
                None => reader.fail(),
            }
        }
        let is_whole = index.postings.len() == terms as usize && index.places_are_places();
        reader.check(is_whole);
        index
    }

    fn load_layers(&mut self, reader: &mut Reader<'_>, terms: TermId) {
        let mut term = 0u32;
        for _ in 0..reader.count() {
            term = term.saturating_add(reader.number());
            reader.check(term < terms);
            self.layers.set_uses(term, reader.byte(), reader.number());
        }
        loop {
            let number = reader.byte();
            let Some(layer) = Layer::LINKED.into_iter().find(|known| *known as u8 + 1 == number) else {
                return reader.check(number == 0);
            };
            let tongue = reader.byte();
            for _ in 0..reader.count() {
                let key = reader.text();
                for _ in 0..reader.count() {
                    let term = reader.number_below(terms);
                    self.layers.link(layer, tongue, key, term);
                    // As when its forms were made: those are looked for by their first letters too.
                    if layer == Layer::Folded || (layer == Layer::Unmarked && tongue == NOBODY) {
                        self.spelling.also(term, self.dictionary.of(term), key);
                    }
                }
            }
        }
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
