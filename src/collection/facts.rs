//! The facts of articles: their values with everything that an analysis tells of them, and what they say beyond.

use std::borrow::Cow;
use std::sync::{Arc, PoisonError};

use super::ledger::{Entry, Open, Row, keys, rows};
use super::search::is_empty;
use super::{Collection, Document, Pending};
use crate::analysis::Analysis;
use crate::answer::{Fact, FactPage};
use crate::facts::{self, Findings};
use crate::index::DocId;
use crate::order;
use crate::query;
use crate::request::{FactFilter, FactOrder};
use crate::text::{Facts, Sayings};
use crate::value::Key;

/// Kinds of facts that are no values.
const NOT_VALUES: [&str; 8] = ["person", "organisation", "place", "programme", "demonym", "role", "event", "statement"];

impl Collection {
    /// The facts of the collection or of some articles.
    pub fn facts(&self, filter: &FactFilter) -> FactPage {
        let asks_beyond = filter.kind.is_empty() || filter.kind.iter().any(|kind| NOT_VALUES.contains(&kind.as_str()));
        // Values are ordered by what they mean, which only an analysis tells.
        let needs_keys = matches!(filter.order, FactOrder::Value | FactOrder::Date);
        let documents = self.asked_for(filter);
        // Where all articles were studied, they teach each other names.
        let named = (asks_beyond && self.is_studied()).then(|| self.all_cards());
        let mut articles: Vec<Open> = Vec::with_capacity(documents.len());
        for (doc, document) in documents {
            let taught = named.as_ref().and_then(|named| named.with_taught(doc));
            let findings = asks_beyond.then(|| taught.map_or_else(|| self.findings_of(document), Cow::Borrowed));
            let keys = if needs_keys { self.keys_of(document) } else { Cow::default() };
            articles.push(Open::new(document, findings, keys));
        }
        let mut page = FactPage { facts: Vec::new(), total: 0, needs: Vec::new() };
        for language in articles.iter().map(|open| open.document.profile.language) {
            if asks_beyond && !language.knows_names() && !page.needs.iter().any(|code| code == language.code) {
                page.needs.push(language.code.to_owned());
            }
        }
        let rows = rows(&articles, filter);
        page.total = rows.len();
        let end = filter.limit.map_or(rows.len(), |limit| filter.offset.saturating_add(limit).min(rows.len()));
        page.facts = self.made(&articles, rows.get(filter.offset..end).unwrap_or_default());
        page
    }

    /// The articles of a filter, in the order in which they were added.
    fn asked_for(&self, filter: &FactFilter) -> Vec<(DocId, &Document)> {
        let mut documents: Vec<(DocId, &Document)> = match (&filter.article, &filter.search) {
            (Some(id), _) => self.document(id).into_iter().collect(),
            (None, None) => (0..self.documents.len() as DocId).filter_map(|doc| Some((doc, self.at(doc)?))).collect(),
            (None, Some(search)) => {
                let query = query::parse(&search.query);
                let items = query::expand(&self.index, &query, search.expand);
                let docs: Vec<_> = if is_empty(&query.root) {
                    self.sift(self.index.docs(), &search.filters).0
                } else {
                    let found = self.found(&query, &items, &search.filters, usize::MAX);
                    found.hits.iter().map(|scored| scored.doc).collect()
                };
                docs.into_iter().filter_map(|doc| Some((doc, self.at(doc)?))).collect()
            }
        };
        order::sort_by_key(&mut documents, |(_, document)| document.order);
        documents
    }

    fn findings_of<'a>(&self, document: &'a Document) -> Cow<'a, Findings> {
        match &document.studied {
            Some(studied) if document.is_studied() => Cow::Borrowed(&studied.findings),
            _ => Cow::Owned(facts::find(&document.article.text, &self.analysis(document))),
        }
    }

    fn keys_of<'a>(&self, document: &'a Document) -> Cow<'a, [Option<Key>]> {
        match &document.studied {
            Some(studied) => Cow::Borrowed(&studied.keys),
            None => Cow::Owned(keys(&self.analysis(document).values).into_vec()),
        }
    }

    /// Some rows as facts. Those of one article are made one after the other: each needs the article's analysis.
    fn made(&self, articles: &[Open], rows: &[Row]) -> Vec<Fact> {
        let mut places: Vec<usize> = (0..rows.len()).collect();
        order::sort_by_key(&mut places, |&place| (rows[place].article, place));
        let mut made: Vec<(usize, Fact)> = Vec::new();
        for of_one in places.chunk_by(|&a, &b| rows[a].article == rows[b].article) {
            let open = &articles[rows[of_one[0]].article];
            let document = open.document;
            let (id, text) = (&document.article.id, &document.article.text);
            let has_values = of_one.iter().any(|&place| matches!(rows[place].entry, Entry::Value(_)));
            let analysis = has_values.then(|| self.analysis(document));
            let mut values = analysis.as_ref().map(|analysis| Facts::new(id, text, analysis));
            let parts = document.places();
            let mut said = open.findings().map(|findings| Sayings::new(id, text, &parts.sentences, findings));
            for &place in of_one {
                let fact = match rows[place].entry {
                    Entry::Value(number) => values.as_mut().and_then(|values| values.get(number)),
                    Entry::Said(which) => said.as_mut().and_then(|said| said.get(which)),
                };
                made.extend(fact.map(|fact| (place, fact)));
            }
        }
        order::sort_by_key(&mut made, |(place, _)| *place);
        made.into_iter().map(|(_, fact)| fact).collect()
    }

    /// What an article says: the same as when it was added. That of the last article asked for is kept, since a
    /// large one is asked for page by page.
    pub(super) fn analysis(&self, document: &Document) -> Arc<Analysis> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some((id, analysis)) if **id == *document.article.id => analysis.clone(),
            _ => {
                let again = Pending::new(document.article.clone(), !self.without_values);
                let analysis = Arc::new(again.analyser.read(&again.article.text));
                *last = Some((document.article.id.as_str().into(), analysis.clone()));
                analysis
            }
        }
    }
}
