//! What the articles say beyond their values, and what the set of them says: cards of everybody and everything named.
//!
//! Each article is studied once, after it was added, in steps: searching need not wait for it. An article that was
//! studied without the names of its language is studied again when they are there.

use std::sync::PoisonError;

use super::ledger::{begins_word, keys};
use super::{Collection, Document};
use crate::answer::{CardPage, StudyReport};
use crate::facts::{self, Card, Findings, Source};
use crate::fold;
use crate::order;
use crate::request::CardRequest;
use crate::value::Key;

/// What an article says.
#[derive(Clone)]
pub(crate) struct Studied {
    pub(super) findings: Findings,
    /// What its values mean, in their order.
    pub(super) keys: Box<[Option<Key>]>,
    /// What its text is known again by.
    pub(super) sketch: Box<[u32]>,
    /// Whether the names of its language were there.
    knew_names: bool,
}

impl Document {
    pub(super) fn is_studied(&self) -> bool {
        self.studied.as_ref().is_some_and(|studied| studied.knew_names || !self.profile.language.knows_names())
    }
}

impl Collection {
    /// Studies articles of about so many bytes more; the report says how many are done.
    pub fn study(&mut self, max_bytes: usize) -> StudyReport {
        let mut left = max_bytes.max(1);
        for doc in 0..self.documents.len() {
            let Some(document) = self.documents[doc].as_deref().filter(|document| !document.is_studied()) else {
                continue;
            };
            if left == 0 {
                break;
            }
            left = left.saturating_sub(document.article.text.len());
            let studied = self.study_one(document);
            self.forget_what_the_set_says();
            if let Some(document) = &mut self.documents[doc] {
                document.studied = Some(studied);
            }
        }
        self.studied()
    }

    /// What an article says.
    pub(super) fn study_one(&self, document: &Document) -> Studied {
        let analysis = self.analysis(document);
        Studied {
            findings: facts::find(&document.article.text, &analysis),
            keys: keys(&analysis.values),
            sketch: facts::sketch(&analysis),
            knew_names: document.profile.language.knows_names(),
        }
    }

    /// After a change: cards and links are made anew when they are asked for.
    pub(super) fn forget_what_the_set_says(&mut self) {
        *self.cards.get_mut().unwrap_or_else(PoisonError::into_inner) = None;
        *self.links.get_mut().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Whether all of it was.
    pub(super) fn is_studied(&self) -> bool {
        self.documents.iter().flatten().all(|document| document.is_studied())
    }

    /// How much was studied, and the names that are missing.
    pub(super) fn studied(&self) -> StudyReport {
        let mut report = StudyReport { done: 0, total: 0, needs: Vec::new() };
        for document in self.documents.iter().flatten() {
            let length = document.article.text.len();
            report.total += length;
            report.done += if document.is_studied() { length } else { 0 };
            let language = document.profile.language;
            if !language.knows_names() && !report.needs.iter().any(|code| code == language.code) {
                report.needs.push(language.code.to_owned());
            }
        }
        report
    }

    /// Everybody and everything that the articles name, as far as they were studied; the most frequent first.
    pub fn cards(&self, request: &CardRequest) -> CardPage {
        let asked = fold::bare(&fold::exact(&request.query)).into_owned();
        let is_asked = |card: &&Card| {
            let is_of_kind = request.kind.is_empty() || request.kind.iter().any(|kind| kind == card.kind.as_str());
            let begins = |name: &str| begins_word(name, &asked);
            is_of_kind && (begins(&card.named.name) || card.forms.iter().any(|form| begins(&form.text)))
        };
        let all = self.all_cards();
        let found: Vec<&Card> = all.cards.iter().filter(is_asked).collect();
        let total = found.len();
        let cards = found.into_iter().skip(request.offset).take(request.limit.unwrap_or(usize::MAX)).cloned().collect();
        CardPage { cards, total, studied: self.studied() }
    }

    /// The articles that were studied, in the order of their ids, so that what the set says is the same however they came.
    pub(super) fn sources(&self) -> Vec<Source<'_>> {
        let mut sources: Vec<Source> =
            self.documents.iter().flatten().filter_map(|document| document.source()).collect();
        order::sort_by_key(&mut sources, |source| source.article);
        sources
    }
}

impl Document {
    fn source(&self) -> Option<Source<'_>> {
        let studied = self.studied.as_ref()?;
        Some(Source {
            article: &self.article.id,
            language: self.language(),
            date: self.article.date.as_deref(),
            text: &self.article.text,
            findings: &studied.findings,
            sketch: &studied.sketch,
        })
    }
}
