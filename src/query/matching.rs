//! Where the clauses of a query stand in the index.

use super::Clause;
use crate::index::{DocId, Index, Posting};

/// One place where a clause matched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// The document.
    pub doc: DocId,
    /// The position of the first unit.
    pub position: u32,
    /// How many units.
    pub length: u32,
}

/// All matches of a clause, by document, then position; those of a phrase do not overlap.
pub fn matches(index: &Index, clause: &Clause) -> Vec<Match> {
    let mut lists: Vec<&[Posting]> = Vec::with_capacity(clause.forms.len());
    for form in &clause.forms {
        match index.term(form) {
            Some(term) => lists.push(index.postings(term)),
            None => return Vec::new(),
        }
    }
    let Some((first, others)) = lists.split_first() else { return Vec::new() };
    let length = clause.forms.len() as u32;
    let mut others = others.to_vec();
    let mut found: Vec<Match> = Vec::new();
    for posting in *first {
        let overlaps = found.last().is_some_and(|m| m.doc == posting.doc && m.position + m.length > posting.position);
        let all = others.iter_mut().zip(1..).all(|(list, offset)| {
            let wanted = Posting { doc: posting.doc, position: posting.position + offset };
            // The first list rises, so what lies before the wanted place is never wanted again.
            let passed = list.partition_point(|p| *p < wanted);
            *list = &list[passed..];
            list.first() == Some(&wanted)
        });
        if all && !overlaps {
            found.push(Match { doc: posting.doc, position: posting.position, length });
        }
    }
    found
}
