//! Where the items of a query stand in the index.

use super::expand::{Item, Slots};
use super::tree::Field;
use super::ways::Way;
use crate::index::{Block, DocId, DocStats, Entries, Index, Layer, Source, TermId, ValueId, unpack_place};
use crate::order::sort_by_key;
use crate::token::SentenceKind;

/// One place where an item matched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// The document.
    pub doc: DocId,
    /// The position of the first unit.
    pub position: u32,
    /// How many units.
    pub length: u32,
    /// The loosest layer that was needed.
    pub layer: Layer,
    /// How much it counts beside the words themselves, up to 1.
    pub weight: f32,
    /// The first term; none of a value.
    pub term: Option<TermId>,
}

impl Match {
    /// The position behind it.
    pub fn end(&self) -> u32 {
        self.position + self.length
    }
}

/// An index and where its postings come from.
pub struct Reader<'a> {
    /// Dictionary, layers, figures.
    pub index: &'a Index,
    /// The postings.
    pub source: &'a dyn Source,
    /// The blocks that were asked for and are not here yet; what they hold is missing in the answer.
    pub missing: Vec<u32>,
}

impl<'a> Reader<'a> {
    /// Reads an index with postings from a source.
    pub fn new(index: &'a Index, source: &'a dyn Source) -> Self {
        Self { index, source, missing: Vec::new() }
    }

    fn entries(&mut self, block: Block<'a>) -> Option<Entries<'a>> {
        match block {
            Block::Ready(postings) => Some(postings.entries()),
            Block::Missing(number) => {
                if !self.missing.contains(&number) {
                    self.missing.push(number);
                }
                None
            }
        }
    }

    /// The postings of a term; removed documents among them.
    pub fn term(&mut self, term: TermId) -> impl Iterator<Item = crate::index::Entry<'a>> + use<'a> {
        self.entries(self.source.postings(term)).into_iter().flatten()
    }

    /// The postings of a value.
    pub fn value(&mut self, value: ValueId) -> impl Iterator<Item = crate::index::Entry<'a>> + use<'a> {
        self.entries(self.source.value_postings(value)).into_iter().flatten()
    }

    /// All matches of an item in documents that pass, by document, then position; of two that overlap the
    /// stricter stays, else the longer, else the first.
    pub fn matches(&mut self, item: &Item, passes: &dyn Fn(DocId) -> bool) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        for slots in &item.alternatives {
            found.extend(self.matches_of(slots, item.field, passes));
        }
        resolve(found)
    }

    /// The matches of one alternative; they may overlap.
    pub fn matches_of(&mut self, slots: &Slots, field: Field, passes: &dyn Fn(DocId) -> bool) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        match slots {
            Slots::Terms(slots) => found = self.row(slots, passes),
            Slots::Values(values) => {
                for &(value, weight) in values {
                    for entry in self.value(value).filter(|entry| passes(entry.doc)) {
                        found.extend(entry.positions().map(|place| {
                            let (position, length) = unpack_place(place);
                            Match { doc: entry.doc, position, length, layer: Layer::Value, weight, term: None }
                        }));
                    }
                }
            }
        }
        let index = self.index;
        found.retain(|m| index.stats(m.doc).is_some_and(|stats| stands_in(stats, field, m.position)));
        found
    }

    /// Where words stand in a row.
    fn row(&mut self, slots: &[Vec<Way>], passes: &dyn Fn(DocId) -> bool) -> Vec<Match> {
        let Some((first, others)) = slots.split_first() else { return Vec::new() };
        if others.is_empty() {
            return self.places(first, passes);
        }
        // A document must have a word of each slot; the rarest slot is asked first.
        let mut order: Vec<&Vec<Way>> = slots.iter().collect();
        sort_by_key(&mut order, |slot| slot.iter().map(|way| self.index.document_count(way.term)).sum::<u32>());
        let mut docs: Option<Vec<DocId>> = None;
        for slot in order {
            let mut here: Vec<DocId> = Vec::new();
            for way in slot {
                let is_left = |doc: &DocId| docs.as_ref().is_none_or(|docs| docs.binary_search(doc).is_ok());
                here.extend(self.term(way.term).map(|entry| entry.doc).filter(|doc| passes(*doc) && is_left(doc)));
            }
            here.sort_unstable();
            here.dedup();
            if here.is_empty() {
                return Vec::new();
            }
            docs = Some(here);
        }
        let docs = docs.unwrap_or_default();
        let passes = |doc: DocId| docs.binary_search(&doc).is_ok();
        let mut found = self.places(first, &passes);
        // Each further word keeps the matches that it continues.
        for word in others {
            let places = self.places(word, &passes);
            let mut next = 0;
            found.retain_mut(|m| {
                let wanted = (m.doc, m.end());
                // The matches rise, so what lies before a wanted place is never wanted again.
                next += places[next..].partition_point(|place| (place.doc, place.position) < wanted);
                let Some(place) = places.get(next).filter(|place| (place.doc, place.position) == wanted) else {
                    return false;
                };
                m.length += place.length;
                m.layer = m.layer.max(place.layer);
                m.weight = m.weight.min(place.weight);
                true
            });
        }
        found
    }

    /// Where one of several terms stands: each place once, by its strictest layer.
    fn places(&mut self, ways: &[Way], passes: &dyn Fn(DocId) -> bool) -> Vec<Match> {
        let mut found: Vec<Match> = Vec::new();
        for &Way { term, layer, weight } in ways {
            let length = self.index.length(term);
            for entry in self.term(term).filter(|entry| passes(entry.doc)) {
                found.extend(entry.positions().map(|position| Match {
                    doc: entry.doc,
                    position,
                    length,
                    layer,
                    weight,
                    term: Some(term),
                }));
            }
        }
        sort_by_key(&mut found, |m| (m.doc, m.position, m.layer));
        found.dedup_by_key(|m| (m.doc, m.position));
        found
    }
}

/// Whether a place is in a field.
pub fn stands_in(stats: &DocStats, field: Field, position: u32) -> bool {
    let in_title = position < stats.title_length;
    match field {
        Field::Any => true,
        Field::Title => in_title,
        Field::Segment(kind) => !in_title && SentenceKind::ALL.get(usize::from(stats.zone(position))) == Some(&kind),
    }
}

/// Matches by document, then position, without those that overlap a better one.
pub fn resolve(mut found: Vec<Match>) -> Vec<Match> {
    sort_by_key(&mut found, |m| (m.doc, m.position, m.layer, std::cmp::Reverse(m.length)));
    let mut kept: Vec<Match> = Vec::with_capacity(found.len());
    for m in found {
        match kept.last_mut() {
            Some(last) if last.doc == m.doc && m.position < last.end() => {
                if (m.layer, std::cmp::Reverse(m.length)) < (last.layer, std::cmp::Reverse(last.length)) {
                    *last = m;
                }
            }
            _ => kept.push(m),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::{NewDocument, used};
    use crate::query::{Expand, expand, parse};

    /// An index of which the postings of one term are still to be fetched.
    struct InPart<'a>(&'a Index, TermId);

    impl Source for InPart<'_> {
        fn postings(&self, term: TermId) -> Block<'_> {
            if term == self.1 { Block::Missing(7) } else { self.0.postings(term) }
        }

        fn value_postings(&self, value: ValueId) -> Block<'_> {
            self.0.value_postings(value)
        }
    }

    #[test]
    fn what_is_not_here_yet_is_told_and_the_rest_found() {
        let mut index = Index::default();
        let [mir, mira] = ["мир", "мира"].map(|form| index.intern(form));
        let uses = [used(mir, 4), used(mira, 4)];
        index.add(NewDocument { body: &[mir, mira], segments: &[(0, 2)], uses: &uses, ..NewDocument::default() });
        let items = expand(
            &index,
            &parse("мир мира"),
            Expand {
                fold: false,
                stem: false,
                value: false,
                romanised: false,
                meaning: false,
                sound: false,
                typo: false,
            },
        );
        let places = |source: &dyn Source| {
            let mut reader = Reader::new(&index, source);
            let found: Vec<u32> =
                items.iter().flat_map(|item| reader.matches(item, &|_| true)).map(|m| m.position).collect();
            (found, reader.missing)
        };
        assert_eq!(places(&index), (vec![1, 2], vec![]));
        assert_eq!(places(&InPart(&index, mir)), (vec![2], vec![7]), "asked for once, told once");
    }
}
