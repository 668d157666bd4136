//! What an item counts in each document: BM25F over fields (Robertson and Zaragoza, as `rank` cites them).

use super::Ranker;
use super::evidence::{Evidence, Found};
use crate::index::{DocId, DocStats, Entry, unpack_place};
use crate::query::expand::{Item, Slots};
use crate::query::matching::{resolve, stands_in};
use crate::query::tree::Field;

/// Saturation of repeated words (Robertson and Zaragoza).
pub(super) const K1: f32 = 1.2;
/// How much long documents are held back (ibid.).
const B: f32 = 0.75;
/// A word of the title counts as so many of the text.
const TITLE: f32 = 3.0;
/// By kind of segment, in the order of `SentenceKind::ALL`: sentence, heading, item, caption, credit, byline,
/// dateline, address, fragment.
const SEGMENTS: [f32; 9] = [1.0, 1.6, 1.0, 0.9, 0.3, 0.5, 0.7, 0.25, 0.5];
/// How many documents a language's own counts need before they are trusted over those of all languages.
const TRUST: f32 = 12.0;

impl Ranker<'_, '_> {
    /// What an item finds, scored by BM25F.
    pub(super) fn weigh(&mut self, item: &Item) -> Found {
        let mut touched: Vec<DocId> = Vec::new();
        let index = self.reader.index;
        let tally = &mut self.tally;
        let mut count = |doc: DocId, counted: f32, weight: f32| {
            let (sum, best) = &mut tally[doc as usize];
            if *sum == 0.0 {
                touched.push(doc);
            }
            *sum += counted * weight;
            *best = best.max(weight);
        };
        for slots in &item.alternatives {
            match slots {
                Slots::Terms(slots) if slots.len() == 1 => {
                    for way in &slots[0] {
                        for entry in self.reader.term(way.term) {
                            let Some(stats) = index.stats(entry.doc) else { continue };
                            let counted = counted(stats, item.field, entry, |position| position);
                            if counted > 0.0 {
                                count(entry.doc, counted, way.weight);
                            }
                        }
                    }
                }
                row @ Slots::Terms(_) => {
                    for m in resolve(self.reader.matches_of(row, item.field, &|_| true)) {
                        let Some(stats) = index.stats(m.doc) else { continue };
                        count(m.doc, field_weight(stats, m.position), m.weight);
                    }
                }
                Slots::Values(values) => {
                    for &(value, weight) in values {
                        for entry in self.reader.value(value) {
                            let Some(stats) = index.stats(entry.doc) else { continue };
                            let counted = counted(stats, item.field, entry, |place| unpack_place(place).0);
                            if counted > 0.0 {
                                count(entry.doc, counted, weight);
                            }
                        }
                    }
                }
            }
        }
        touched.sort_unstable();
        self.score(item, &touched)
    }

    /// From counts to scores; the tally is empty again.
    fn score(&mut self, item: &Item, docs: &[DocId]) -> Found {
        let index = self.reader.index;
        // A word is rare or not within its language: "the" is in few articles of a collection that has few in
        // English.
        let mut by_tongue = [0u32; 256];
        for &doc in docs {
            by_tongue[usize::from(index.stats(doc).map_or(0, |stats| stats.tongue))] += 1;
        }
        let all = index.len() as f32;
        let rate = docs.len() as f32 / all.max(1.0);
        let mut known = [f32::NAN; 256];
        let average = index.average_length().max(1.0) as f32;
        let mut found = Found { docs: Vec::with_capacity(docs.len()), weight: 0.0 };
        for &doc in docs {
            let (sum, best) = std::mem::take(&mut self.tally[doc as usize]);
            let Some(stats) = index.stats(doc) else { continue };
            let tongue = usize::from(stats.tongue);
            if known[tongue].is_nan() {
                let (here, of) = (by_tongue[tongue] as f32, index.len_in(stats.tongue) as f32);
                known[tongue] = idf(all * (here + TRUST * rate) / (of + TRUST), all) * item.importance;
            }
            let length = (stats.title_length + stats.body_length) as f32 / average;
            let counted = sum / best;
            let saturated = counted * (K1 + 1.0) / (counted + K1 * (1.0 - B + B * length));
            found.docs.push(Evidence { doc, score: known[tongue] * best * saturated, covered: 0.0 });
        }
        let heaviest = known.iter().copied().filter(|idf| !idf.is_nan()).fold(f32::NAN, f32::max);
        // A word that nothing holds weighs as much as the rarest.
        found.weight = if heaviest.is_nan() { idf(0.0, all) * item.importance } else { heaviest };
        found
    }
}

/// The weight of a word by how many documents hold it. The one added keeps it above zero for a word that most
/// hold.
fn idf(holding: f32, all: f32) -> f32 {
    (1.0 + (all - holding + 0.5).max(0.5) / (holding + 0.5)).ln()
}

/// What the places of a term in a document count.
#[inline]
fn counted(stats: &DocStats, field: Field, entry: Entry<'_>, position: impl Fn(u32) -> u32) -> f32 {
    if field == Field::Any && stats.is_plain() && stats.title_length == 0 {
        return entry.positions().count() as f32;
    }
    let places = entry.positions().map(position).filter(|&position| stands_in(stats, field, position));
    places.map(|position| field_weight(stats, position)).sum()
}

fn field_weight(stats: &DocStats, position: u32) -> f32 {
    if position < stats.title_length {
        return TITLE;
    }
    SEGMENTS.get(usize::from(stats.zone(position))).copied().unwrap_or(1.0)
}
