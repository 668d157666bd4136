//! Searching: which articles, in which order, with which counts.

use std::cmp::Ordering;

use super::passage::{passages, title_runs};
use super::{Collection, Document};
use crate::answer::{Answer, FacetCount, Facets, Hit, Why};
use crate::index::Layer;
use crate::query::{self, Clause, Match, Query, Scored};
use crate::request::{Expand, Filters, SearchRequest};

/// Hits per answer, unless asked otherwise.
const LIMIT: usize = 20;

impl Collection {
    /// Searches. Without a word in the query, every article that passes the filters is a hit,
    /// newest first, those without a date last.
    pub fn search(&self, request: &SearchRequest) -> Answer {
        let Query { clauses, mut notes } = query::parse(&request.query);
        if clauses.is_empty() && !request.query.trim().is_empty() {
            notes.push("There is no word in the query, so all articles are shown.".to_owned());
        }
        let scored: Vec<Scored> = if clauses.is_empty() {
            self.documents.keys().map(|&doc| Scored { doc, score: 0.0, matches: Vec::new() }).collect()
        } else {
            let by_clause: Vec<_> = clauses.iter().map(|clause| self.matches(clause, request.expand)).collect();
            query::rank(&self.index, &by_clause)
        };
        let found: Vec<(&Document, Scored)> =
            scored.into_iter().filter_map(|scored| Some((self.documents.get(&scored.doc)?, scored))).collect();
        let facets = facets(&found, &request.filters);
        let mut hits: Vec<&(&Document, Scored)> =
            found.iter().filter(|(document, _)| passes(document, &request.filters, None)).collect();
        hits.sort_by(|a, b| order(a, b));
        Answer {
            total: hits.len(),
            hits: hits
                .into_iter()
                .skip(request.offset)
                .take(request.limit.unwrap_or(LIMIT))
                .map(|(document, scored)| hit(document, scored, &clauses))
                .collect(),
            facets,
            notes,
        }
    }

    /// Where a clause stands, in all layers that were asked for.
    pub(super) fn matches(&self, clause: &Clause, expand: Expand) -> Vec<Match> {
        query::matches(&self.index, &query::expand(&self.index, clause, expand))
    }
}

/// Best first; then newest first, undated last; then by id, so that the order never depends on
/// the order of adding.
fn order((a, scored_a): &(&Document, Scored), (b, scored_b): &(&Document, Scored)) -> Ordering {
    let newest = |document: &Document| std::cmp::Reverse(document.article.date.clone());
    scored_b
        .score
        .total_cmp(&scored_a.score)
        .then_with(|| newest(a).cmp(&newest(b)))
        .then_with(|| a.article.id.cmp(&b.article.id))
}

fn hit(document: &Document, scored: &Scored, clauses: &[query::Clause]) -> Hit {
    let why = clauses.iter().zip(&scored.matches).filter(|(_, matches)| !matches.is_empty());
    Hit {
        id: document.article.id.clone(),
        language: document.language().to_owned(),
        dir: document.direction().as_str(),
        title: document.title.clone(),
        title_runs: title_runs(document, &scored.matches),
        date: document.article.date.clone(),
        source: document.article.source.clone(),
        score: scored.score,
        passages: passages(document, &scored.matches),
        why: why.flat_map(|(clause, matches)| by_layer(clause, matches)).collect(),
    }
}

/// How often a clause matched, layer by layer.
fn by_layer(clause: &Clause, matches: &[Match]) -> Vec<Why> {
    let mut layers: Vec<Layer> = matches.iter().map(|m| m.layer).collect();
    layers.sort_unstable();
    let mut found: Vec<Why> = Vec::new();
    for of_one in layers.chunk_by(|a, b| a == b) {
        let (layer, count) = (of_one[0], of_one.len());
        match found.last_mut() {
            Some(last) if last.layer == layer.as_str() => last.count += count,
            _ => found.push(Why { word: clause.text.clone(), layer: layer.as_str(), count }),
        }
    }
    found
}

/// A condition, named so that a facet can leave its own out.
#[derive(Clone, Copy, PartialEq)]
enum Facet {
    Language,
    Source,
}

fn passes(document: &Document, filters: &Filters, except: Option<Facet>) -> bool {
    let one_of = |wanted: &[String], facet, value: &str| {
        except == Some(facet) || wanted.is_empty() || wanted.iter().any(|w| w == value)
    };
    one_of(&filters.language, Facet::Language, document.language())
        && one_of(&filters.source, Facet::Source, document.article.source.as_deref().unwrap_or_default())
}

fn facets(found: &[(&Document, Scored)], filters: &Filters) -> Facets {
    let count = |facet, value: fn(&Document) -> &str| {
        let passing = found.iter().filter(|(document, _)| passes(document, filters, Some(facet)));
        let mut values: Vec<&str> = passing.map(|(document, _)| value(document)).collect();
        values.sort_unstable();
        let mut counts: Vec<FacetCount> = values
            .chunk_by(|a, b| a == b)
            .filter(|same| !same[0].is_empty())
            .map(|same| FacetCount { value: same[0].to_owned(), count: same.len() })
            .collect();
        counts.sort_by_key(|facet| std::cmp::Reverse(facet.count));
        counts
    };
    Facets {
        language: count(Facet::Language, Document::language),
        source: count(Facet::Source, |document| document.article.source.as_deref().unwrap_or_default()),
    }
}
