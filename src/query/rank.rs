//! How well a document answers: BM25 over fields, with coverage of the query.

use rustc_hash::FxHashMap;

use super::matching::Match;
use crate::index::{DocId, Index, Layer};

/// Saturation of repeated words (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009).
const K1: f64 = 1.2;
/// How much long documents are held back (ibid.).
const B: f64 = 0.75;
/// A word of the title counts as so many of the text.
const TITLE_WEIGHT: f64 = 3.0;

/// How much a match of a layer counts beside an exact one.
fn discount(layer: Layer) -> f64 {
    match layer {
        Layer::Exact => 1.0,
        Layer::Folded => 0.95,
        Layer::Unmarked => 0.8,
        Layer::Stem => 0.7,
        Layer::Sound => 0.4,
    }
}

/// A document, its score, and its matches by clause.
#[derive(Clone, Debug)]
pub struct Scored {
    /// The document.
    pub doc: DocId,
    /// Higher is better; comparable within one query only.
    pub score: f64,
    /// For each clause of the query, the matches in this document.
    pub matches: Vec<Vec<Match>>,
}

/// Scores every document that holds a clause, in the order of documents.
///
/// The sum of BM25 over the clauses is multiplied by the square of the share of clauses that the
/// document holds: of two words, both once beat one of them often.
pub fn rank(index: &Index, by_clause: &[Vec<Match>]) -> Vec<Scored> {
    let clauses = by_clause.len();
    let mut documents: FxHashMap<DocId, Scored> = FxHashMap::default();
    for (clause, matches) in by_clause.iter().enumerate() {
        let groups: Vec<&[Match]> = matches.chunk_by(|a, b| a.doc == b.doc).collect();
        // The +1 keeps the weight of a word that most documents hold above zero.
        let (n, df) = (index.len() as f64, groups.len() as f64);
        let idf = (1.0 + (n - df + 0.5) / (df + 0.5)).ln();
        for group in groups {
            let doc = group[0].doc;
            let stats = index.stats(doc);
            let field = |m: &Match| if m.position < stats.title_length { TITLE_WEIGHT } else { 1.0 };
            let tf: f64 = group.iter().map(|m| field(m) * discount(m.layer)).sum();
            let length = f64::from(stats.title_length + stats.body_length) / index.average_length().max(1.0);
            let scored =
                documents.entry(doc).or_insert_with(|| Scored { doc, score: 0.0, matches: vec![Vec::new(); clauses] });
            scored.score += idf * tf * (K1 + 1.0) / (tf + K1 * (1.0 - B + B * length));
            scored.matches[clause] = group.to_vec();
        }
    }
    let mut scored: Vec<Scored> = documents.into_values().collect();
    scored.sort_unstable_by_key(|document| document.doc);
    for document in &mut scored {
        let covered = document.matches.iter().filter(|m| !m.is_empty()).count() as f64 / clauses.max(1) as f64;
        document.score *= covered * covered;
    }
    scored
}
