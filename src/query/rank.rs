//! How well a document answers: BM25F over fields, with layers, coverage, and how near the words stand.
//!
//! S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009); a word and what
//! stands for it in other languages count as one word (A. Pirkola, SIGIR 1998), weighted (K. Darwish, D. Oard,
//! SIGIR 2003); nearness after S. Büttcher, C. Clarke, B. Lushman (SIGIR 2006).

use super::expand::{Item, Slots};
use super::matching::{Match, Reader, stands_in};
use super::parse::{Condition, Field, Node, Query, Sign};
use crate::index::{DocId, DocStats, Entry, unpack_place};
use crate::order::sort_by_key;

/// Saturation of repeated words (Robertson and Zaragoza).
const K1: f32 = 1.2;
/// How much long documents are held back (ibid.).
const B: f32 = 0.75;
/// A word of the title counts as so many of the text.
const TITLE: f32 = 3.0;
/// By kind of segment, in the order of `SentenceKind::ALL`: sentence, heading, item, caption, credit, byline,
/// dateline, address, fragment.
const SEGMENTS: [f32; 9] = [1.0, 1.6, 1.0, 0.9, 0.3, 0.5, 0.7, 0.25, 0.5];
/// How strongly covering more of the words counts.
const COVERAGE: f32 = 0.5;
/// What a word of several syllables counts beside these.
const WORD: f32 = 1.5;
/// What the nearness of the words counts beside the words.
const NEARNESS: f32 = 0.4;
/// What the best passage counts beside the whole.
const PASSAGE: f32 = 0.5;
/// How many documents a language's own counts need before they are trusted over those of all languages.
const TRUST: f32 = 12.0;

/// How an article's score came about.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Parts {
    /// The sum over the words, by BM25F.
    pub words: f32,
    /// The share of the query that it holds, by import; the sum is multiplied by it.
    pub coverage: f32,
    /// What words standing near each other add.
    pub nearness: f32,
    /// What the best passage adds.
    pub passage: f32,
}

/// A document and its score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// The document.
    pub doc: DocId,
    /// Higher is better; comparable within one query only.
    pub score: f32,
    /// What it is made of.
    pub parts: Parts,
}

/// A document with what speaks for it.
#[derive(Clone, Copy, Debug)]
struct Evidence {
    doc: DocId,
    score: f32,
    /// How much of the query it holds.
    covered: f32,
}

/// What a part of a query finds: by document, in rising order; and how much of the query the part is.
#[derive(Clone, Debug, Default)]
struct Found {
    docs: Vec<Evidence>,
    weight: f32,
}

/// What a leaf finds, with what others find for it.
#[derive(Clone, Debug, Default)]
struct Leaf {
    found: Found,
    /// How many documents hold it itself.
    own: usize,
}

/// Answers a query, given what its leaves stand for.
pub struct Ranker<'a, 'r> {
    reader: &'r mut Reader<'a>,
    query: &'r Query,
    items: &'r [Item],
    is: &'r dyn Fn(DocId, &Condition) -> bool,
    leaves: Vec<Leaf>,
    /// By item, the weight of its word.
    imports: Vec<f32>,
    /// By document, what counts for the item at hand, and the weight of its best way; zero between two.
    tally: Vec<(f32, f32)>,
}

impl<'a, 'r> Ranker<'a, 'r> {
    /// Ready to answer; `is` tells what an article is.
    pub fn new(
        reader: &'r mut Reader<'a>,
        query: &'r Query,
        items: &'r [Item],
        is: &'r dyn Fn(DocId, &Condition) -> bool,
    ) -> Self {
        let tally = vec![(0.0, 0.0); reader.index.end() as usize];
        let leaves = vec![Leaf::default(); query.leaves.len()];
        Self { reader, query, items, is, leaves, imports: Vec::new(), tally }
    }

    /// Every document that the query finds, by number, with a first score.
    pub fn find(&mut self) -> Vec<Scored> {
        let items = self.items;
        for (number, item) in items.iter().enumerate() {
            let found = self.weigh(item);
            self.imports.push(found.weight);
            let share = item.count as f32;
            let is_own = number < self.leaves.len();
            for leaf in &mut self.leaves[item.first..item.first + item.count] {
                // What a word weighs is told by where it stands itself, else by what stands for it.
                if is_own
                    || (leaf.own == 0
                        && !item.adds
                        && !found.docs.is_empty()
                        && found.weight / share > leaf.found.weight)
                {
                    leaf.found.weight = found.weight / share;
                }
                leaf.own += if is_own { found.docs.len() } else { 0 };
                let part = if item.adds { WORD / share } else { 1.0 / share };
                let evidence = found.docs.iter().map(|one| Evidence { score: one.score * part, ..*one });
                let join = if item.adds { both } else { either };
                leaf.found.docs = join(&leaf.found.docs, evidence);
            }
        }
        // What is covered is a leaf's own weight, by whatever it was found.
        for Leaf { found, .. } in &mut self.leaves {
            let weight = found.weight;
            found.docs.iter_mut().for_each(|one| one.covered = weight);
        }
        let Found { docs, weight } = self.evaluate(&self.query.root);
        let score = |one: Evidence| {
            let coverage = if weight > 0.0 { one.covered / weight } else { 1.0 };
            let parts = Parts { words: one.score, coverage, ..Parts::default() };
            Scored { doc: one.doc, score: total(&parts), parts }
        };
        docs.into_iter().map(score).collect()
    }

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

    /// What a leaf counts in a document, and what it weighs.
    pub fn share(&self, leaf: usize, doc: DocId) -> (f32, f32) {
        let Found { docs, weight } = &self.leaves[leaf].found;
        let place = docs.binary_search_by_key(&doc, |one| one.doc);
        (place.map_or(0.0, |place| docs[place].score), *weight)
    }

    /// What an item finds, scored by BM25F.
    fn weigh(&mut self, item: &Item) -> Found {
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
                Slots::Terms(_) => {
                    let row = Item { alternatives: vec![slots.clone()], ..item.clone() };
                    for m in self.reader.matches(&row, &|_| true) {
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
                known[tongue] = idf(all * (here + TRUST * rate) / (of + TRUST), all) * item.import;
            }
            let length = (stats.title_length + stats.body_length) as f32 / average;
            let counted = sum / best;
            let saturated = counted * (K1 + 1.0) / (counted + K1 * (1.0 - B + B * length));
            found.docs.push(Evidence { doc, score: known[tongue] * best * saturated, covered: 0.0 });
        }
        let heaviest = known.iter().copied().filter(|idf| !idf.is_nan()).fold(f32::NAN, f32::max);
        // A word that nothing holds weighs as much as the rarest.
        found.weight = if heaviest.is_nan() { idf(0.0, all) * item.import } else { heaviest };
        found
    }

    fn evaluate(&mut self, node: &Node) -> Found {
        match node {
            Node::Leaf(leaf) => self.leaves[*leaf].found.clone(),
            Node::Any(nodes) => {
                let mut sum = Found::default();
                for node in nodes {
                    let found = self.evaluate(node);
                    sum.docs = either(&sum.docs, found.docs.into_iter());
                    sum.weight = sum.weight.max(found.weight);
                }
                sum
            }
            Node::Is(condition) => {
                let index = self.reader.index;
                let is = |doc: &DocId| index.stats(*doc).is_some() && (self.is)(*doc, condition);
                let docs = (0..index.end()).filter(is);
                Found { docs: docs.map(|doc| Evidence { doc, score: 0.0, covered: 0.0 }).collect(), weight: 0.0 }
            }
            Node::Near(within, left, right) => {
                let mut found = Found::default();
                let docs = self.near(*within, left, right);
                for leaf in left.iter().chain(right) {
                    let Found { docs: of_leaf, weight } = &self.leaves[*leaf].found;
                    let here = of_leaf.iter().filter(|one| docs.binary_search(&one.doc).is_ok()).copied();
                    found.docs = both(&found.docs, here);
                    found.weight += weight;
                }
                found
            }
            Node::All(parts) => self.all(parts),
        }
    }

    fn all(&mut self, parts: &[(Sign, Node)]) -> Found {
        let mut sum = Found::default();
        let mut musts: Vec<Vec<Evidence>> = Vec::new();
        let mut nots: Vec<Vec<Evidence>> = Vec::new();
        let mut has_words = false;
        for (sign, node) in parts {
            let found = self.evaluate(node);
            let is_condition = matches!(node, Node::Is(_));
            if *sign == Sign::Not {
                nots.push(found.docs);
                continue;
            }
            if !is_condition {
                has_words = true;
                sum.docs = both(&sum.docs, found.docs.iter().copied());
                sum.weight += found.weight;
            }
            if is_condition || *sign == Sign::Must {
                musts.push(found.docs);
            }
        }
        if !has_words {
            // Of nothing but conditions, all that fulfil them.
            let index = self.reader.index;
            let there = (0..index.end()).filter(|doc| index.stats(*doc).is_some());
            sum.docs = there.map(|doc| Evidence { doc, score: 0.0, covered: 0.0 }).collect();
        }
        let holds = |list: &Vec<Evidence>, doc: DocId| list.binary_search_by_key(&doc, |one| one.doc).is_ok();
        sum.docs.retain(|one| {
            musts.iter().all(|list| holds(list, one.doc)) && !nots.iter().any(|list| holds(list, one.doc))
        });
        sum
    }

    /// The documents in which a match of one side stands so near to one of the other.
    fn near(&mut self, within: u32, left: &[usize], right: &[usize]) -> Vec<DocId> {
        let items = self.items;
        let mut side = |leaves: &[usize]| -> Vec<Match> {
            let mut found: Vec<Match> =
                leaves.iter().flat_map(|leaf| self.reader.matches(&items[*leaf], &|_| true)).collect();
            sort_by_key(&mut found, |m| (m.doc, m.position));
            found
        };
        let (a, b) = (side(left), side(right));
        let mut docs: Vec<DocId> = Vec::new();
        for m in &a {
            // From the first of the other side that may be near on.
            let from = b.partition_point(|n| (n.doc, n.position) < (m.doc, m.position.saturating_sub(within + 64)));
            let near = b[from..].iter().take_while(|n| n.doc == m.doc && n.position <= m.end() + within).any(|n| {
                let gap = n.position.saturating_sub(m.end()).max(m.position.saturating_sub(n.end()));
                gap <= within && n.position != m.position
            });
            if near && docs.last() != Some(&m.doc) {
                docs.push(m.doc);
            }
        }
        docs
    }

    /// What neighbours among the matches of a document add: for two of different words, by their imports and
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
                near[leaf(item)] += self.imports[other] * weight;
                near[leaf(other)] += self.imports[item] * weight;
            }
            // A longer match that starts here says more than its parts.
            if before.is_none_or(|(_, last)| m.position > last.position || m.length > last.length) {
                before = Some((item, m));
            }
        }
        let saturated = |(leaf, near): (usize, &f32)| {
            let import = self.leaves[leaf].found.weight.min(1.0);
            import * near * (K1 + 1.0) / (near + K1)
        };
        near.iter().enumerate().map(saturated).sum()
    }

    /// The most that a segment of the document holds of the query, by import.
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

fn total(parts: &Parts) -> f32 {
    parts.words * parts.coverage.max(0.01).powf(COVERAGE) + parts.nearness + parts.passage
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

/// Two lists as one: of a document in both, the better evidence.
fn either<I: Iterator<Item = Evidence>>(a: &[Evidence], b: I) -> Vec<Evidence> {
    merge(a, b, |x, y| Evidence { score: x.score.max(y.score), covered: x.covered.max(y.covered), ..x })
}

/// Two lists as one: of a document in both, the sum of the evidence.
fn both<I: Iterator<Item = Evidence>>(a: &[Evidence], b: I) -> Vec<Evidence> {
    merge(a, b, |x, y| Evidence { score: x.score + y.score, covered: x.covered + y.covered, ..x })
}

fn merge(
    a: &[Evidence],
    b: impl Iterator<Item = Evidence>,
    join: impl Fn(Evidence, Evidence) -> Evidence,
) -> Vec<Evidence> {
    let mut found = Vec::with_capacity(a.len() + b.size_hint().0);
    let mut a = a.iter().copied().peekable();
    for y in b {
        while let Some(x) = a.next_if(|x| x.doc < y.doc) {
            found.push(x);
        }
        found.push(match a.next_if(|x| x.doc == y.doc) {
            Some(x) => join(x, y),
            None => y,
        });
    }
    found.extend(a);
    found
}
