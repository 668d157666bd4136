//! Where the clauses of a query stand in the index.

use super::expand::Expanded;
use crate::index::{DocId, Index, Layer, Posting, TermId};

/// One place where a clause matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// The document.
    pub doc: DocId,
    /// The position of the first unit.
    pub position: u32,
    /// How many units.
    pub length: u32,
    /// The loosest layer that was needed.
    pub layer: Layer,
}

/// All matches of a clause, by document, then position; they do not overlap.
pub fn matches(index: &Index, clause: &Expanded) -> Vec<Match> {
    let Some((first, others)) = clause.words.split_first() else { return Vec::new() };
    let mut found = places(index, first);
    // Each further word keeps the matches that it continues.
    for word in others {
        let places = places(index, word);
        let mut next = 0;
        found.retain_mut(|m| {
            let wanted = (m.doc, m.position + m.length);
            // The matches rise, so what lies before a wanted place is never wanted again.
            next += places[next..].partition_point(|place| (place.doc, place.position) < wanted);
            let Some(place) = places.get(next).filter(|place| (place.doc, place.position) == wanted) else {
                return false;
            };
            m.length += place.length;
            m.layer = m.layer.max(place.layer);
            true
        });
    }
    if !clause.whole.is_empty() {
        found.extend(places(index, &clause.whole));
        found.sort_unstable_by_key(|m| (m.doc, m.position, m.layer));
    }
    // Of two that overlap, the stricter stays, else the first: `tin` in `Pu-tin` is itself before it
    // is a sound of the whole.
    let mut kept: Vec<Match> = Vec::with_capacity(found.len());
    for m in found {
        match kept.last_mut() {
            Some(last) if last.doc == m.doc && m.position < last.position + last.length => {
                if m.layer < last.layer {
                    *last = m;
                }
            }
            _ => kept.push(m),
        }
    }
    kept
}

/// Where one of several terms stands: each place once, in the strictest layer.
fn places(index: &Index, terms: &[(TermId, Layer)]) -> Vec<Match> {
    let place = |&Posting { doc, position }, term, layer| Match { doc, position, length: index.length(term), layer };
    let mut found: Vec<Match> = terms
        .iter()
        .flat_map(|&(term, layer)| index.postings(term).iter().map(move |posting| place(posting, term, layer)))
        .collect();
    if terms.len() > 1 {
        found.sort_unstable_by_key(|m| (m.doc, m.position, m.layer));
        found.dedup_by_key(|m| (m.doc, m.position));
    }
    found
}
