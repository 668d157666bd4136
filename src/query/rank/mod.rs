//! How well a document answers: BM25F over fields, with layers, coverage, and how near the words stand.
//!
//! S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009); a word and what
//! stands for it in other languages count as one word (A. Pirkola, SIGIR 1998), weighted (K. Darwish, D. Oard,
//! SIGIR 2003); nearness after S. Büttcher, C. Clarke, B. Lushman (SIGIR 2006).

mod bm25f;
mod close;
mod evidence;

use self::evidence::{Evidence, Found, both, either};
use super::expand::Item;
use super::matching::{Match, Reader};
use super::tree::{Condition, Node, Query, Sign};
use crate::index::DocId;
use crate::order::sort_by_key;

/// How strongly covering more of the words counts.
const COVERAGE: f32 = 0.5;
/// What a word of several syllables counts beside these.
const WORD: f32 = 1.5;

/// How an article's score came about.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Parts {
    /// The sum over the words, by BM25F.
    pub words: f32,
    /// The share of the query that it holds, by importance; the sum is multiplied by it.
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
    importances: Vec<f32>,
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
        Self { reader, query, items, is, leaves, importances: Vec::new(), tally }
    }

    /// Every document that the query finds, by number, with a first score.
    pub fn find(&mut self) -> Vec<Scored> {
        let items = self.items;
        for (number, item) in items.iter().enumerate() {
            let found = self.weigh(item);
            self.importances.push(found.weight);
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

    /// What a leaf counts in a document, and what it weighs.
    pub fn share(&self, leaf: usize, doc: DocId) -> (f32, f32) {
        let Found { docs, weight } = &self.leaves[leaf].found;
        let place = docs.binary_search_by_key(&doc, |one| one.doc);
        (place.map_or(0.0, |place| docs[place].score), *weight)
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
                let docs = index.docs().filter(|doc| (self.is)(*doc, condition));
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
            sum.docs = index.docs().map(|doc| Evidence { doc, score: 0.0, covered: 0.0 }).collect();
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
}

fn total(parts: &Parts) -> f32 {
    parts.words * parts.coverage.max(0.01).powf(COVERAGE) + parts.nearness + parts.passage
}
