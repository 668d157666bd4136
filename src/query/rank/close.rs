//! What only a closer look tells, at the positions of a few documents: how near the words stand, and what the best
//! passage holds.

use super::bm25f::K1;
use super::{Ranker, Scored, total};
use crate::index::{DocId, DocStats};
use crate::order::sort_by_key;
use crate::query::matching::Match;

/// What the nearness of the words counts beside the words.
const NEARNESS: f32 = 0.4;
/// What the best passage counts beside the whole.
const PASSAGE: f32 = 0.5;

impl Ranker<'_, '_> {
    /// Adds what only the positions tell, to a few documents.
    pub fn refine(&mut self, scored: &mut [Scored]) {
        let mut docs: Vec<DocId> = scored.iter().map(|one| one.doc).collect();
        docs.sort_unstable();
        let mut found: Vec<(DocId, usize, Match)> = Vec::new();
        let items = self.items;
        for (number, item) in items.iter().enumerate() {
            let matches = self.reader.matches(item, &|doc| docs.binary_search(&doc).is_ok());
            found.extend(matches.into_iter().map(|m| (m.doc, number, m)));
        }
        sort_by_key(&mut found, |(doc, item, m)| (*doc, m.position, m.layer, *item));
        for one in scored {
            let from = found.partition_point(|(doc, ..)| *doc < one.doc);
            let to = found.partition_point(|(doc, ..)| *doc <= one.doc);
            let Some(stats) = self.reader.index.stats(one.doc) else { continue };
            one.parts.nearness = NEARNESS * self.nearness(&found[from..to]);
            one.parts.passage = PASSAGE * self.best_passage(stats, &found[from..to]);
            one.score = total(&one.parts);
        }
    }

    /// What neighbours among the matches of a document add: for two of different words, by their importance and
    /// the square of their distance.
    fn nearness(&self, found: &[(DocId, usize, Match)]) -> f32 {
        let mut near = vec![0.0; self.query.leaves.len()];
        let leaf = |item: usize| self.items[item].first;
        let mut before: Option<(usize, Match)> = None;
        for &(_, item, m) in found {
            if let Some((other, last)) = before
                && m.position > last.position
                && leaf(other) != leaf(item)
            {
                let gap = (m.position - last.position) as f32;
                let weight = m.weight.min(last.weight) / (gap * gap);
                near[leaf(item)] += self.importances[other] * weight;
                near[leaf(other)] += self.importances[item] * weight;
            }
            // A longer match that starts here says more than its parts.
            if before.is_none_or(|(_, last)| m.position > last.position || m.length > last.length) {
                before = Some((item, m));
            }
        }
        let saturated = |(leaf, near): (usize, &f32)| {
            let importance = self.leaves[leaf].found.weight.min(1.0);
            importance * near * (K1 + 1.0) / (near + K1)
        };
        near.iter().enumerate().map(saturated).sum()
    }

    /// The most that a segment of the document holds of the query, by importance.
    fn best_passage(&self, stats: &DocStats, found: &[(DocId, usize, Match)]) -> f32 {
        let mut best: f32 = 0.0;
        let mut seen = vec![0.0_f32; self.query.leaves.len()];
        let mut rest = &found[found.partition_point(|(_, _, m)| m.position < stats.body_start())..];
        for end in stats.segment_ends() {
            let (here, behind) = rest.split_at(rest.partition_point(|(_, _, m)| m.position < end));
            rest = behind;
            if here.is_empty() {
                if rest.is_empty() {
                    break;
                }
                continue;
            }
            seen.fill(0.0);
            for (_, item, m) in here {
                let item = &self.items[*item];
                for leaf in &mut seen[item.first..item.first + item.count] {
                    *leaf = leaf.max(m.weight);
                }
            }
            let sum: f32 = seen.iter().zip(&self.leaves).map(|(seen, leaf)| seen * leaf.found.weight).sum();
            best = best.max(sum);
        }
        best
    }
}
