//! Searching: which articles, in which order, with which counts.

use std::cmp::{Ordering, Reverse};
use std::ops::Range;

use super::passage::{Marked, passages, title_runs};
use super::{Collection, Document};
use rustc_hash::FxHashSet;

use crate::answer::{Answer, Explain, Facets, Hit, Share, Why};
use crate::find::{find, join};
use crate::fold;
use crate::index::{DocId, Index};
use crate::order;
use crate::query::{self, Condition, Item, Node, Parts, Query, Ranker, Reader, Scored};
use crate::request::{Filters, SearchRequest};

/// Hits per answer, unless asked otherwise.
const LIMIT: usize = 20;

/// So many of the best are looked at closely: how near the words stand to each other.
const CLOSELY: usize = 100;

/// What a query finds.
pub(super) struct Ranked {
    /// The best first.
    pub(super) hits: Vec<Scored>,
    /// How many there are in all.
    pub(super) total: usize,
    facets: Facets,
}

impl Collection {
    /// Every article that passes the filters, newest first, those without a date last, whatever the query says. It knows
    /// of no names, neither as filters nor as facets: what a first visit needs is no more.
    pub fn browse(&self, request: &SearchRequest) -> Answer {
        self.browsed(request, self.shelf.sift(self.index.docs(), &request.filters))
    }

    fn browsed(&self, request: &SearchRequest, (docs, facets): (Vec<DocId>, Facets)) -> Answer {
        let score = |doc: DocId| Scored { doc, score: 0.0, parts: Parts { coverage: 1.0, ..Parts::default() } };
        let mut hits: Vec<Scored> = docs.into_iter().map(score).collect();
        order::sort(&mut hits, |a, b| self.order(a, b));
        let hit = |scored: &Scored| {
            let explain = request.explain.then(|| explain(&scored.parts, Vec::new()));
            Some(hit(&self.index, self.at(scored.doc)?, scored, &[], Vec::new(), explain))
        };
        let shown = hits[shown(request, hits.len())].iter().filter_map(hit).collect();
        Answer { total: hits.len(), hits: shown, facets, notes: Vec::new(), did_you_mean: None }
    }

    /// Searches. Without a word in the query, every article that passes the filters is a hit,
    /// newest first, those without a date last.
    pub fn search(&self, request: &SearchRequest) -> Answer {
        let mut query = query::parse(&request.query);
        let mut notes = std::mem::take(&mut query.notes);
        if is_empty(&query.root) {
            if !request.query.trim().is_empty() {
                notes.push("There is no word in the query, so all articles are shown.".to_owned());
            }
            let sifted = self.sift(self.index.docs(), &request.filters);
            return Answer { notes, ..self.browsed(request, sifted) };
        }
        let items = query::expand(&self.index, &query, request.expand);
        let named = self.studied_conditions(&query.root);
        if !named.is_empty() && !self.is_studied() {
            notes.push("Not all articles were read for names yet, so some may be missing.".to_owned());
        }
        let is = |doc: DocId, condition: &Condition| self.fulfils(doc, condition, &named);
        let mut reader = Reader::new(&self.index, &self.index);
        let mut ranker = Ranker::new(&mut reader, &query, &items, &is);
        let end = shown(request, usize::MAX).end;
        let Ranked { hits, total, facets } = self.ranked(&mut ranker, &request.filters, end);
        let shown = &hits[shown(request, hits.len())];
        let explain = |scored: &Scored| explain(&scored.parts, by_word(&ranker, &query, scored.doc));
        let explained: Vec<_> = shown.iter().map(|scored| request.explain.then(|| explain(scored))).collect();
        let docs: Vec<DocId> = shown.iter().map(|scored| scored.doc).collect();
        let marked = self.marked(&items, &docs);
        if !reader.missing.is_empty() {
            notes.push("A part of the index is not here yet, so something may be missing.".to_owned());
        }
        let hits = shown.iter().zip(explained).zip(marked).filter_map(|((scored, explain), marked)| {
            Some(hit(&self.index, self.at(scored.doc)?, scored, &marked, why(&marked, &query), explain))
        });
        let hits = hits.collect();
        Answer { total, hits, facets, notes, did_you_mean: self.instead(request, &query, &items) }
    }

    /// What a query finds under some filters, the best first, as far as `end`; a few more may be there.
    #[inline(never)]
    pub(super) fn found(&self, query: &Query, items: &[Item], filters: &Filters, end: usize) -> Ranked {
        let named = self.studied_conditions(&query.root);
        let is = |doc: DocId, condition: &Condition| self.fulfils(doc, condition, &named);
        let mut reader = Reader::new(&self.index, &self.index);
        self.ranked(&mut Ranker::new(&mut reader, query, items, &is), filters, end)
    }

    /// The same by a ranker, which can be asked further; as far as `end`; a few more may be there.
    fn ranked(&self, ranker: &mut Ranker<'_, '_>, filters: &Filters, end: usize) -> Ranked {
        let found = ranker.find();
        let (passing, facets) = self.sift(found.iter().map(|scored| scored.doc), filters);
        let mut next = passing.iter().copied().peekable();
        let mut hits: Vec<Scored> = found.into_iter().filter(|scored| next.next_if_eq(&scored.doc).is_some()).collect();
        let total = hits.len();
        let order = |a: &Scored, b: &Scored| self.order(a, b);
        keep_best(&mut hits, CLOSELY.max(end).min(total));
        // Those beyond keep their first scores, so that the order is the same on every page.
        order::sort(&mut hits, order);
        let looked_at = CLOSELY.min(hits.len());
        let rest = hits.split_off(looked_at);
        ranker.refine(&mut hits);
        order::sort(&mut hits, order);
        hits.extend(rest);
        Ranked { hits, total, facets }
    }

    /// Whether an article is what a query wants it to be.
    fn fulfils(&self, doc: DocId, condition: &Condition, named: &[(Condition, FxHashSet<DocId>)]) -> bool {
        let Some(document) = self.at(doc) else { return false };
        match condition {
            Condition::Language(code) => {
                let language = fold::exact(document.language());
                language == *code || language.split('-').next() == Some(code)
            }
            Condition::Source(source) => {
                document.article.source.as_ref().is_some_and(|given| find(&fold::exact(given), source).is_some())
            }
            Condition::Kind(kind) => self.shelf.has_kind(doc, kind),
            Condition::Names(..) | Condition::States(..) => {
                named.iter().any(|(known, docs)| known == condition && docs.contains(&doc))
            }
        }
    }

    /// Where the items of a query match in some documents, by document.
    pub(super) fn marked(&self, items: &[Item], docs: &[DocId]) -> Vec<Vec<Marked>> {
        let mut reader = Reader::new(&self.index, &self.index);
        let mut found: Vec<Vec<Marked>> = vec![Vec::new(); docs.len()];
        let mut places: Vec<(DocId, usize)> = docs.iter().copied().zip(0..).collect();
        order::sort(&mut places, Ord::cmp);
        let place = |doc: DocId| Some(places[places.binary_search_by_key(&doc, |(doc, _)| *doc).ok()?].1);
        for item in items {
            for m in reader.matches(item, &|doc| place(doc).is_some()) {
                if let Some(at) = place(m.doc) {
                    found[at].push(Marked { leaf: item.first, leaves: item.count, found: m });
                }
            }
        }
        found.into_iter().map(super::passage::settle).collect()
    }

    /// Best first; then newest first, undated last; then by id, so that the order never depends on
    /// the order of adding.
    fn order(&self, a: &Scored, b: &Scored) -> Ordering {
        let id = |scored: &Scored| self.at(scored.doc).map(|document| document.article.id.as_str());
        let age = |scored: &Scored| Reverse(self.shelf.age(scored.doc));
        b.score.total_cmp(&a.score).then_with(|| age(a).cmp(&age(b))).then_with(|| id(a).cmp(&id(b)))
    }
}

/// Leaves out those whose scores are surely not among so many best; a few more may stay.
fn keep_best(hits: &mut Vec<Scored>, count: usize) {
    if count >= hits.len() {
        return;
    }
    // The bits of floats from 0 on rise with them. By the upper half, the worst score to be kept is found.
    let class = |scored: &Scored| (scored.score.max(0.0).to_bits() >> 16) as usize;
    let mut sizes = vec![0u32; 1 << 16];
    hits.iter().for_each(|scored| sizes[class(scored)] += 1);
    let mut left = count as u32;
    let lowest = sizes.iter().rposition(|&size| {
        let is_last = size >= left;
        left = left.saturating_sub(size);
        is_last
    });
    hits.retain(|scored| class(scored) >= lowest.unwrap_or(0));
}

/// Whether a query asks for nothing.
pub(super) fn is_empty(node: &Node) -> bool {
    matches!(node, Node::All(parts) if parts.is_empty())
}

/// Which of so many hits are shown.
fn shown(request: &SearchRequest, hits: usize) -> Range<usize> {
    let end = request.offset.saturating_add(request.limit.unwrap_or(LIMIT));
    request.offset.min(hits)..end.min(hits)
}

fn explain(&Parts { words, coverage, nearness, passage }: &Parts, by_word: Vec<Share>) -> Explain {
    Explain {
        words: f64::from(words),
        coverage: f64::from(coverage),
        nearness: f64::from(nearness),
        passage: f64::from(passage),
        by_word,
    }
}

fn by_word(ranker: &Ranker<'_, '_>, query: &Query, doc: DocId) -> Vec<Share> {
    let share = |(leaf, of): (usize, &query::Leaf)| {
        let (score, weight) = ranker.share(leaf, doc);
        Share { word: of.text.clone(), score: f64::from(score), weight: f64::from(weight) }
    };
    query.leaves.iter().enumerate().map(share).collect()
}

fn hit(
    index: &Index,
    document: &Document,
    scored: &Scored,
    marked: &[Marked],
    why: Vec<Why>,
    explain: Option<Explain>,
) -> Hit {
    let places = document.places();
    Hit {
        id: document.article.id.clone(),
        language: document.language().to_owned(),
        dir: document.direction().as_str(),
        title: document.title.text().to_owned(),
        title_runs: title_runs(index, document, &places, marked),
        date: document.article.date.clone(),
        source: document.article.source.clone(),
        score: f64::from(scored.score),
        passages: passages(index, document, &places, marked),
        why,
        explain,
    }
}

/// How often each word matched, layer by layer.
fn why(marked: &[Marked], query: &Query) -> Vec<Why> {
    let mut ways: Vec<_> = marked.iter().map(|m| (m.leaf, m.leaves, m.found.layer)).collect();
    order::sort(&mut ways, Ord::cmp);
    let mut found: Vec<Why> = Vec::new();
    for same in ways.chunk_by(|a, b| a == b) {
        let (leaf, leaves, layer) = same[0];
        let words: Vec<&str> = query.leaves[leaf..leaf + leaves].iter().map(|leaf| leaf.text.as_str()).collect();
        let (word, count) = (join(&words, " "), same.len());
        // Letters typed without their marks are a fold to whoever types.
        match found.last_mut() {
            Some(last) if last.word == word && last.layer == layer.as_str() => last.count += count,
            _ => found.push(Why { word, layer: layer.as_str(), count }),
        }
    }
    found
}
