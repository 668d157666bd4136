//! What the index keeps of a document beside its postings.

use super::{Key, LONGEST_VALUE, TermId, Tongue, ValueId, unused, used};
use crate::bytes::{Reader, put, put_row, take};

/// A stretch of a document's text that is no plain sentence: up to which position, and of what kind. What
/// a kind is, the index does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zone {
    /// The position behind its last unit.
    pub end: u32,
    /// Its kind; 0 for running text.
    pub kind: u8,
}

/// A document to be added.
#[derive(Clone, Copy, Debug, Default)]
pub struct NewDocument<'a> {
    /// Its language.
    pub tongue: Tongue,
    /// The terms of the title, unit by unit.
    pub title: &'a [TermId],
    /// The terms of the text, unit by unit.
    pub body: &'a [TermId],
    /// The segments of the text, each with its kind and how many units it has.
    pub segments: &'a [(u8, u32)],
    /// Terms that cover several units (`Pu-tin`), or stand in a part of one, each with the place of its first
    /// unit in the text and their number. They count in no length.
    pub compounds: &'a [(TermId, u32, u32)],
    /// Values, each with the place of its first unit in the text and their number.
    pub values: &'a [(Key, u32, u32)],
    /// The distinct terms with the languages in which they stand ([`used`]), in rising order.
    pub uses: &'a [u64],
}

/// What ranking needs to know of a document, and what it takes to remove it.
#[derive(Clone, Debug, Default)]
pub struct DocStats {
    /// How many units the title has.
    pub title_length: u32,
    /// How many units the text has.
    pub body_length: u32,
    /// Its language.
    pub tongue: Tongue,
    is_there: bool,
    /// By zones, up to the last that is not running text.
    zones: Box<[Zone]>,
    /// The number of units of each segment, as varints.
    segments: Box<[u8]>,
    /// Terms and languages: the distance from the term before, the language.
    uses: Box<[u8]>,
    values: Box<[u8]>,
}

impl DocStats {
    pub(super) fn new(new: &NewDocument<'_>) -> Self {
        let (title_length, body_length) = (new.title.len() as u32, new.body.len() as u32);
        let mut stats = Self { title_length, body_length, tongue: new.tongue, is_there: true, ..Self::default() };
        let mut zones: Vec<Zone> = Vec::new();
        let mut segments = Vec::new();
        let mut end = stats.body_start();
        for &(kind, units) in new.segments {
            end += units;
            put(&mut segments, units);
            match zones.last_mut() {
                Some(last) if last.kind == kind => last.end = end,
                _ => zones.push(Zone { end, kind }),
            }
        }
        if zones.last().is_some_and(|zone| zone.kind == 0) {
            zones.pop();
        }
        stats.zones = zones.into();
        stats.segments = segments.into();
        stats
    }

    pub(super) fn with_contents(mut self, uses: &[u64], values: impl Iterator<Item = ValueId>) -> Self {
        let mut bytes = Vec::with_capacity(uses.len() * 3);
        let mut before = 0;
        for &packed in uses {
            let (term, tongue) = unused(packed);
            put(&mut bytes, term - std::mem::replace(&mut before, term));
            bytes.push(tongue);
        }
        self.uses = bytes.into();
        let mut bytes = Vec::new();
        let mut before = None;
        for value in values.filter(|value| before.replace(*value) != Some(*value)) {
            put(&mut bytes, value);
        }
        self.values = bytes.into();
        self
    }

    /// Writes what the postings do not tell, with new numbers for the terms.
    pub(super) fn save(&self, bytes: &mut Vec<u8>, terms: &dyn Fn(TermId) -> Option<TermId>) {
        put(bytes, self.title_length);
        put(bytes, self.body_length);
        bytes.push(self.tongue);
        put(bytes, self.zones.len() as u32);
        for zone in &self.zones {
            put(bytes, zone.end);
            bytes.push(zone.kind);
        }
        put_row(bytes, &self.segments);
        // Of the terms, those that stand here in another language than the document's.
        let mut uses: Vec<u64> = self.uses().filter_map(|(term, tongue)| Some(used(terms(term)?, tongue))).collect();
        uses.sort_unstable();
        let mut others = Vec::new();
        for (term, tongue) in uses.iter().map(|used| unused(*used)).filter(|(_, tongue)| *tongue != self.tongue) {
            let is_own = uses.binary_search(&used(term, self.tongue)).is_ok();
            put(&mut others, term);
            others.extend_from_slice(&[tongue, is_own.into()]);
        }
        put_row(bytes, &others);
    }

    /// Reads what [`DocStats::save`] wrote, given the terms and values that stand in the document, in rising order.
    pub(super) fn load(reader: &mut Reader<'_>, terms: &[TermId], values: &[ValueId]) -> Self {
        // Positions are packed with lengths.
        const LONGEST: u32 = u32::MAX / LONGEST_VALUE / 2;
        let (title_length, body_length) = (reader.number_below(LONGEST), reader.number_below(LONGEST));
        let mut stats = Self { title_length, body_length, tongue: reader.byte(), is_there: true, ..Self::default() };
        stats.zones = (0..reader.count()).map(|_| Zone { end: reader.number(), kind: reader.byte() }).collect();
        stats.segments = reader.row().into();
        let mut uses: Vec<u64> = terms.iter().map(|&term| used(term, stats.tongue)).collect();
        let (mut others, mut found) = (Reader::new(reader.row()), Vec::new());
        while !others.is_at_end() {
            let (term, tongue, is_own) = (others.number(), others.byte(), others.byte() != 0);
            let place = uses.binary_search(&used(term, stats.tongue));
            reader.check(place.is_ok() && tongue != stats.tongue);
            if let (Ok(place), false) = (place, is_own) {
                uses.remove(place);
            }
            found.push(used(term, tongue));
        }
        uses.append(&mut found);
        uses.sort_unstable();
        stats.with_contents(&uses, values.iter().copied())
    }

    pub(super) fn is_there(&self) -> bool {
        self.is_there
    }

    /// The terms, each with a language in which it stands here.
    pub(super) fn uses(&self) -> impl Iterator<Item = (TermId, Tongue)> {
        let mut bytes = &*self.uses;
        let mut term = 0;
        std::iter::from_fn(move || {
            term = u32::wrapping_add(term, take(&mut bytes)?);
            let (&tongue, rest) = bytes.split_first()?;
            bytes = rest;
            Some((term, tongue))
        })
    }

    pub(super) fn values(&self) -> impl Iterator<Item = ValueId> {
        let mut bytes = &*self.values;
        std::iter::from_fn(move || take(&mut bytes))
    }

    /// The position of the text's first unit. One position stays free between title and text, so
    /// that no phrase reaches from one into the other.
    #[inline]
    pub fn body_start(&self) -> u32 {
        self.title_length + 1
    }

    /// The kind of zone that a position of the text is in.
    #[inline]
    pub fn zone(&self, position: u32) -> u8 {
        self.zones.iter().find(|zone| position < zone.end).map_or(0, |zone| zone.kind)
    }

    /// Whether all the text is running text.
    #[inline]
    pub fn is_plain(&self) -> bool {
        self.zones.is_empty()
    }

    /// The position behind each segment of the text, in order.
    pub fn segment_ends(&self) -> impl Iterator<Item = u32> {
        let mut bytes = &*self.segments;
        let mut end = self.body_start();
        std::iter::from_fn(move || {
            end = end.saturating_add(take(&mut bytes)?);
            Some(end)
        })
    }
}
