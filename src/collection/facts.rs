//! The facts of articles: their values with everything that an analysis tells of them.

use std::borrow::Cow;
use std::sync::{Arc, PoisonError};

use super::{Collection, Document, Pending};
use crate::analysis::Analysis;
use crate::answer::FactPage;
use crate::article::Article;
use crate::facts;
use crate::order;
use crate::request::FactFilter;
use crate::text::{self, Facts};

/// Kinds of facts that are no values.
const NOT_VALUES: [&str; 8] = ["person", "organisation", "place", "programme", "demonym", "role", "event", "statement"];

impl Collection {
    /// The facts of the collection or of one article.
    pub fn facts(&self, filter: &FactFilter) -> FactPage {
        let mut documents: Vec<&Document> = match &filter.article {
            Some(id) => self.document(id).into_iter().map(|(_, document)| document).collect(),
            None => self.documents.iter().filter_map(Option::as_deref).collect(),
        };
        order::sort_by_key(&mut documents, |document| document.order);
        let end = filter.limit.map_or(usize::MAX, |limit| filter.offset.saturating_add(limit));
        let mut page = FactPage { facts: Vec::new(), total: 0, needs: Vec::new() };
        for document in documents {
            let Article { id, text, .. } = &document.article;
            // All are counted, but only those asked for are made: an article can have very many.
            let is_asked = |kind: &str| filter.kind.is_empty() || filter.kind.iter().any(|asked| asked == kind);
            let mut wanted: Vec<usize> = Vec::new();
            for (number, value) in document.layout.values().iter().enumerate() {
                if !is_asked(value.kind.as_str()) || (filter.outer && value.nested) {
                    continue;
                }
                if (filter.offset..end).contains(&page.total) {
                    wanted.push(number);
                }
                page.total += 1;
            }
            if !wanted.is_empty() {
                let analysis = self.analysis(document);
                let mut facts = Facts::new(id, text, &analysis);
                page.facts.extend(wanted.into_iter().filter_map(|number| facts.get(number)));
            }
            if NOT_VALUES.iter().any(|kind| is_asked(kind)) {
                let language = document.profile.language;
                if !language.knows_names() && !page.needs.iter().any(|code| code == language.code) {
                    page.needs.push(language.code.to_owned());
                }
                let analysis = self.analysis(document);
                let found = match &document.studied {
                    Some(studied) if document.is_studied() => Cow::Borrowed(&studied.findings),
                    _ => Cow::Owned(facts::find(text, &analysis)),
                };
                for fact in text::findings(id, text, &analysis, &found) {
                    if is_asked(fact.kind) {
                        if (filter.offset..end).contains(&page.total) {
                            page.facts.push(fact);
                        }
                        page.total += 1;
                    }
                }
            }
        }
        page
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
