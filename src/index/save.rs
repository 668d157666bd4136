//! The index as bytes, and back: what takes long to make is kept, what does not is made again.
//!
//! Only what some document holds is written, under new numbers, so that nothing is left of a removed one. Whoever
//! reads gets an index in which every number is the number of something, or none: bytes may be damaged.

use super::document::DocStats;
use super::layer::{Layer, NOBODY, Tongue};
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
    fn those(count: usize, is_kept: impl Fn(u32) -> bool) -> Self {
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

impl Index {
    /// Writes the index; the documents that are there get the numbers from 0 on.
    pub fn save(&self, bytes: &mut Vec<u8>) {
        let docs = Renumbered::those(self.stats.len(), |doc| self.stats(doc).is_some());
        let terms = Renumbered::those(self.postings.len(), |term| self.document_count(term) > 0);
        let values = Renumbered::those(self.value_postings.len(), |value| self.value_count(value) > 0);
        let whole = docs.kept.len() == docs.new.len();
        let list = |bytes: &mut Vec<u8>, postings: &Postings| {
            if whole {
                return put_row(bytes, postings.bytes());
            }
            let mut renumbered = Postings::default();
            for entry in postings.entries() {
                if let Some(doc) = docs.of(entry.doc) {
                    renumbered.push(doc, &entry.positions().collect::<Vec<_>>());
                }
            }
            put_row(bytes, renumbered.bytes());
        };
        put(bytes, docs.kept.len() as u32);
        put(bytes, terms.kept.len() as u32);
        terms.kept.iter().for_each(|&term| put_row(bytes, self.form(term).as_bytes()));
        terms.kept.iter().for_each(|&term| list(bytes, &self.postings[term as usize]));
        let longer: Vec<(u32, &TermId)> = (0..).zip(&terms.kept).filter(|(_, term)| self.length(**term) > 1).collect();
        put(bytes, longer.len() as u32);
        for (term, old) in longer {
            put(bytes, term);
            put(bytes, self.length(*old));
        }
        put(bytes, values.kept.len() as u32);
        values.kept.iter().for_each(|&value| self.keys[value as usize].save(bytes));
        values.kept.iter().for_each(|&value| list(bytes, &self.value_postings[value as usize]));
        for &doc in &docs.kept {
            self.stats[doc as usize].save(bytes, &|term| terms.of(term), &|value| values.of(value));
        }
        self.save_layers(bytes, &terms);
        let sounds = self.sounds.all().filter_map(|(term, tongue, sound)| Some((terms.of(term)?, tongue, sound)));
        let sounds: Vec<(TermId, Tongue, &Sound)> = sounds.collect();
        put(bytes, sounds.len() as u32);
        for (term, tongue, sound) in sounds {
            put(bytes, term);
            bytes.push(tongue);
            let (script, phones) = sound.parts();
            bytes.push(script);
            put_row(bytes, phones);
        }
    }

    fn save_layers(&self, bytes: &mut Vec<u8>, terms: &Renumbered) {
        // In how many documents a word stands in a language.
        let uses: Vec<(TermId, Tongue, u32)> = self
            .layers
            .uses()
            .into_iter()
            .filter_map(|(term, tongue, count)| Some((terms.of(term)?, tongue, count)))
            .collect();
        put(bytes, uses.len() as u32);
        let mut before = 0;
        for (term, tongue, count) in uses {
            put(bytes, term - std::mem::replace(&mut before, term));
            bytes.push(tongue);
            put(bytes, count);
        }
        for (layer, tongue, keys) in self.layers.all() {
            let kept = keys.all().filter_map(|(key, linked)| {
                let linked: Vec<TermId> = linked.filter_map(|term| terms.of(term)).collect();
                (!linked.is_empty()).then_some((key, linked))
            });
            let kept: Vec<(&str, Vec<TermId>)> = kept.collect();
            if kept.is_empty() {
                continue;
            }
            bytes.extend([layer as u8 + 1, tongue]);
            put(bytes, kept.len() as u32);
            for (key, linked) in kept {
                put_row(bytes, key.as_bytes());
                put(bytes, linked.len() as u32);
                linked.into_iter().for_each(|term| put(bytes, term));
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
