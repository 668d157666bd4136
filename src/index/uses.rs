//! In how many documents a word stands in a language. Nearly every word stands in one language only, which is
//! found without a table.

use rustc_hash::FxHashMap;

use super::layer::{NOBODY, Tongue};
use super::{TermId, used};

/// No language yet.
const NONE: Tongue = NOBODY - 2;

/// Counts by term and language.
#[derive(Debug, Default)]
pub(super) struct Uses {
    /// By term, the first language in which it came, and its count there.
    first: Vec<(Tongue, u32)>,
    /// The others.
    further: FxHashMap<u64, u32>,
}

impl Uses {
    /// One more; true for the first ever.
    pub(super) fn take(&mut self, term: TermId, tongue: Tongue) -> bool {
        let place = term as usize;
        if self.first.len() <= place {
            self.first.resize(place + 1, (NONE, 0));
        }
        let (first, count) = &mut self.first[place];
        let is_new = *first == NONE;
        if is_new {
            *first = tongue;
        }
        if *first == tongue {
            *count += 1;
            return is_new;
        }
        let before = self.further.len();
        *self.further.entry(used(term, tongue)).or_default() += 1;
        self.further.len() > before
    }

    /// One fewer.
    pub(super) fn give_back(&mut self, term: TermId, tongue: Tongue) {
        let count = match self.first.get_mut(term as usize) {
            Some((first, count)) if *first == tongue => Some(count),
            _ => self.further.get_mut(&used(term, tongue)),
        };
        if let Some(count) = count {
            *count = count.saturating_sub(1);
        }
    }

    /// How many.
    pub(super) fn count(&self, term: TermId, tongue: Tongue) -> u32 {
        match self.first.get(term as usize) {
            Some((first, count)) if *first == tongue => *count,
            _ => self.further.get(&used(term, tongue)).copied().unwrap_or(0),
        }
    }
}
