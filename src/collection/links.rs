//! The links between the articles of a collection.

use std::sync::{Arc, PoisonError};

use super::Collection;
use super::ledger::begins_word;
use crate::answer::{Copies, FacetCount, LinkAnswer, LinkPage};
use crate::facts::{self, Link, Links, Relation, Source};
use crate::fold;
use crate::request::LinkRequest;
use crate::text::Sayings;

/// So many facts of a link are shown.
const MOST_FACTS: usize = 60;

impl Collection {
    /// How the facts of the articles belong together, as far as they were studied; tensions first.
    pub fn links(&self, request: &LinkRequest) -> LinkPage {
        let sources = self.sources();
        let all = self.all_links(&sources);
        let asked = fold::bare(&fold::exact(&request.query)).into_owned();
        let is_asked = |link: &&Link| {
            let is_of = |id: &String| link.facts.iter().any(|fact| sources[fact.source].article == id);
            request.article.as_ref().is_none_or(is_of) && begins_word(&link.about, &asked)
        };
        let found: Vec<&Link> = all.links.iter().filter(is_asked).collect();
        let count = |relation: Relation| found.iter().filter(|link| link.relation == relation).count();
        let counts = Relation::ALL.into_iter().map(|relation| (relation.as_str(), count(relation)));
        let counts = counts.filter(|(_, count)| *count > 0);
        let counts = counts.map(|(value, count)| FacetCount { value: value.to_owned(), count }).collect();
        let is_wanted = |link: &&&Link| {
            request.relation.is_empty() || request.relation.iter().any(|it| it == link.relation.as_str())
        };
        let wanted: Vec<&Link> = found.iter().filter(is_wanted).copied().collect();
        let shown = wanted.iter().skip(request.offset).take(request.limit.unwrap_or(usize::MAX));
        let links = shown.map(|link| self.link_answer(&sources, link)).collect();
        let id = |at: &usize| sources[*at].article.to_owned();
        let copies = all.copies.iter().filter(|copies| {
            request.article.as_ref().is_none_or(|id| copies.iter().any(|at| sources[*at].article == id))
        });
        let copies = copies.map(|copies| Copies { articles: copies.iter().map(id).collect() }).collect();
        LinkPage { links, total: wanted.len(), counts, copies, studied: self.studied() }
    }

    fn all_links(&self, sources: &[Source]) -> Arc<Links> {
        let mut kept = self.links.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get_or_insert_with(|| Arc::new(facts::links(sources))).clone()
    }

    fn link_answer(&self, sources: &[Source], link: &Link) -> LinkAnswer {
        let mut facts = Vec::new();
        for fact in link.facts.iter().take(MOST_FACTS) {
            let source = &sources[fact.source];
            let Some((_, document)) = self.document(source.article) else { continue };
            let places = document.places();
            let mut said = Sayings::new(source.article, source.text, &places.sentences, source.findings);
            facts.extend(said.get(fact.which));
        }
        LinkAnswer {
            relation: link.relation.as_str(),
            kind: facts.first().map_or("", |fact| fact.kind),
            about: link.about.clone(),
            why: link.why.clone(),
            facts,
            total: link.facts.len(),
            sources: link.sources,
        }
    }
}
