//! What speaks for documents, as lists in the order of documents.

use crate::index::DocId;

/// A document with what speaks for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    pub(super) doc: DocId,
    pub(super) score: f32,
    /// How much of the query it holds.
    pub(super) covered: f32,
}

/// What a part of a query finds: by document, in rising order; and how much of the query the part is.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    pub(super) docs: Vec<Evidence>,
    pub(super) weight: f32,
}

/// Two lists as one: of a document in both, the better evidence.
pub(super) fn either<I: Iterator<Item = Evidence>>(a: &[Evidence], b: I) -> Vec<Evidence> {
    merge(a, b, |x, y| Evidence { score: x.score.max(y.score), covered: x.covered.max(y.covered), ..x })
}

/// Two lists as one: of a document in both, the sum of the evidence.
pub(super) fn both<I: Iterator<Item = Evidence>>(a: &[Evidence], b: I) -> Vec<Evidence> {
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
