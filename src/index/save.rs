//! The index as bytes, and back: what takes long to make is kept, what does not is made again.
//!
//! Only what some document holds is written, under new numbers, so that nothing is left of a removed one. Whoever
//! reads gets an index in which every number is the number of something, or none: bytes may be damaged.

use super::document::DocStats;
use super::layer::{Layer, NOBODY, Tongue};
use super::postings::Postings;
use super::{DocId, Index, NOWHERE, TermId, unpack_place};
use crate::bytes::{put, put_row, take, take_count, take_exactly, take_row, take_text};
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
        for &term in &terms.kept {
            put(bytes, self.length(term));
            list(bytes, &self.postings[term as usize]);
        }
        put(bytes, values.kept.len() as u32);
        for &value in &values.kept {
            self.keys[value as usize].save(bytes);
            list(bytes, &self.value_postings[value as usize]);
        }
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

    /// Reads what [`Index::save`] wrote; none where the bytes are not that.
    pub fn load(bytes: &mut &[u8]) -> Option<Self> {
        let mut index = Self::default();
        let documents = take_count(bytes)?;
        let count = take_count(bytes)?;
        for term in 0..count as TermId {
            if index.intern(take_text(bytes)?) != term {
                return None;
            }
        }
        for term in 0..count as TermId {
            let length = take(bytes)?;
            if length != 1 {
                index.lengths.insert(term.into(), Some(length).filter(|length| (1..64).contains(length))?);
            }
            index.postings[term as usize] = Postings::load(take_row(bytes)?, documents as DocId)?;
        }
        for _ in 0..take_count(bytes)? {
            let known = index.keys.len();
            let value = index.intern_value(Key::load(bytes)?) as usize;
            if value != known {
                return None;
            }
            index.value_postings[value] = Postings::load(take_row(bytes)?, documents as DocId)?;
        }
        for _ in 0..documents {
            let stats = DocStats::load(bytes, count as TermId, index.keys.len() as u32)?;
            index.count_in(&stats);
            index.stats.push(stats);
        }
        index.load_layers(bytes, count as TermId)?;
        for _ in 0..take_count(bytes)? {
            let term = Some(take(bytes)?).filter(|&term| (term as usize) < count)?;
            let &[tongue, script] = take_exactly(bytes, 2)? else { return None };
            index.sounds.add(term, tongue, Sound::of_parts(script, take_row(bytes)?)?);
        }
        index.places_are_places().then_some(index)
    }

    fn load_layers(&mut self, bytes: &mut &[u8], terms: TermId) -> Option<()> {
        let mut term = 0u32;
        for _ in 0..take_count(bytes)? {
            term = Some(term.checked_add(take(bytes)?)?).filter(|&term| term < terms)?;
            let &[tongue] = take_exactly(bytes, 1)? else { return None };
            self.layers.set_uses(term, tongue, take(bytes)?);
        }
        loop {
            let &[layer] = take_exactly(bytes, 1)? else { return None };
            if layer == 0 {
                return Some(());
            }
            let layer = Layer::LINKED.into_iter().find(|known| *known as u8 + 1 == layer)?;
            let &[tongue] = take_exactly(bytes, 1)? else { return None };
            for _ in 0..take_count(bytes)? {
                let key = take_text(bytes)?;
                for _ in 0..take_count(bytes)? {
                    let term = Some(take(bytes)?).filter(|&term| term < terms)?;
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
