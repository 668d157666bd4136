//! Whom articles name and what they state, as conditions of a search and as facets.

use std::sync::{Arc, PoisonError};

use rustc_hash::{FxHashMap, FxHashSet};

use super::Collection;
use super::card::counts;
use super::ledger::{amount, begins_word};
use crate::answer::{FacetCount, Facets};
use crate::facts::{self, Card, Findings, Statement};
use crate::fold;
use crate::index::DocId;
use crate::language::entity::Kind;
use crate::query::{Condition, Node, Range};
use crate::request::{CardRequest, Filters};

/// So many names of a kind are offered to filter by.
const MOST_NAMES: usize = 24;

/// The cards of a set, and which of them each document has.
#[derive(Debug, Default)]
pub(super) struct Named {
    pub(super) cards: Vec<Card>,
    /// By document, the places of its cards, in rising order.
    of: Vec<Vec<u32>>,
    /// By document, what it says with what the others teach, where they teach anything.
    taught: FxHashMap<DocId, Findings>,
}

impl Named {
    /// What a document says by itself and by what others teach; none where they teach nothing.
    pub(super) fn with_taught(&self, doc: DocId) -> Option<&Findings> {
        self.taught.get(&doc)
    }
}

impl Collection {
    /// The cards of what was studied; made anew after a change.
    pub(super) fn all_cards(&self) -> Arc<Named> {
        let mut kept = self.cards.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(named) = &*kept {
            return named.clone();
        }
        let mut sources = self.sources();
        let mut taught: FxHashMap<DocId, Findings> = FxHashMap::default();
        for (number, mentions) in facts::taught(&sources) {
            let Some((doc, _)) = self.document(sources[number].article) else { continue };
            let mut findings = sources[number].findings.clone();
            // Behind the others, which so keep their numbers.
            findings.mentions.extend(mentions);
            taught.insert(doc, findings);
        }
        for source in &mut sources {
            let doc = self.by_id.get(source.article);
            source.findings = doc.and_then(|doc| taught.get(doc)).unwrap_or(source.findings);
        }
        let cards = facts::cards(&sources);
        let mut of: Vec<Vec<u32>> = vec![Vec::new(); self.documents.len()];
        for (number, card) in (0..).zip(&cards) {
            for (id, _) in &card.articles {
                if let Some((doc, _)) = self.document(id) {
                    of[doc as usize].push(number);
                }
            }
        }
        let named = Arc::new(Named { cards, of, taught });
        *kept = Some(named.clone());
        named
    }

    /// Those that pass all filters, and what each facet could be narrowed to.
    pub(super) fn sift(&self, docs: impl Iterator<Item = DocId>, filters: &Filters) -> (Vec<DocId>, Facets) {
        let Filters { person, organisation, place, .. } = filters;
        if !self.is_studied() {
            // Nobody is known to be named.
            let none = !(person.is_empty() && organisation.is_empty() && place.is_empty());
            return self.shelf.sift(docs.filter(|_| !none), filters);
        }
        let named = self.all_cards();
        let kinds = [(Kind::Person, person), (Kind::Organisation, organisation), (Kind::Place, place)];
        let mut wanted: Vec<Option<u32>> = Vec::new();
        for (kind, names) in kinds {
            let number = |name: &String| {
                let is_it = |card: &Card| card.kind == kind && card.named.name == *name;
                named.cards.iter().position(is_it).map(|number| number as u32)
            };
            wanted.extend(names.iter().map(number));
        }
        let cards_of = |doc: DocId| named.of.get(doc as usize).map_or(&[][..], Vec::as_slice);
        let has_all = |doc: &DocId| {
            wanted.iter().all(|card| card.is_some_and(|card| cards_of(*doc).binary_search(&card).is_ok()))
        };
        let (passing, mut facets) = self.shelf.sift(docs.filter(has_all), filters);
        let mut found = vec![0; named.cards.len()];
        for card in passing.iter().flat_map(|doc| cards_of(*doc)) {
            found[*card as usize] += 1;
        }
        let names = |kind: Kind| -> Vec<FacetCount> {
            let of_kind = named.cards.iter().zip(&found).filter(|(card, _)| card.kind == kind);
            let mut all = counts(of_kind.map(|(card, count)| (card.named.name.clone(), *count)));
            all.truncate(MOST_NAMES);
            all
        };
        facets.person = names(Kind::Person);
        facets.organisation = names(Kind::Organisation);
        facets.place = names(Kind::Place);
        (passing, facets)
    }

    /// The articles that name whom a query wants named, or state what it wants stated, for each such condition.
    pub(super) fn studied_conditions(&self, node: &Node) -> Vec<(Condition, FxHashSet<DocId>)> {
        let mut found = Vec::new();
        let mut left = vec![node];
        while let Some(node) = left.pop() {
            match node {
                Node::All(nodes) => left.extend(nodes.iter().map(|(_, node)| node)),
                Node::Any(nodes) => left.extend(nodes),
                Node::Is(condition @ Condition::Names(kind, query)) => {
                    let request =
                        CardRequest { query: query.clone(), kind: vec![(*kind).to_owned()], ..CardRequest::default() };
                    let cards = self.cards(&request).cards;
                    let docs = cards.iter().flat_map(|card| &card.articles);
                    found.push((condition.clone(), docs.filter_map(|(id, _)| Some(self.document(id)?.0)).collect()));
                }
                Node::Is(condition @ Condition::States(measure, range)) => {
                    found.push((condition.clone(), self.stating(measure, range.as_ref())));
                }
                Node::Is(_) | Node::Leaf(_) | Node::Near(..) => {}
            }
        }
        found
    }

    /// The articles that state something of a measure, in a range of amounts if one is given. The measure is named in
    /// English, or as the article names it.
    fn stating(&self, measure: &str, range: Option<&Range>) -> FxHashSet<DocId> {
        let asked = fold::bare(measure).into_owned();
        let all = (0..).zip(&self.documents).filter_map(|(doc, document)| Some((doc, document.as_deref()?)));
        let states = all.filter(|(_, document)| {
            let Some(studied) = &document.studied else { return false };
            let is_asked = |said: &&Statement| {
                begins_word(&said.measure, &asked)
                    || said.cues.first().is_some_and(|cue| begins_word(cue.of(&document.article.text), &asked))
            };
            let holds = |said: &Statement| {
                range.is_none_or(|range| said.value.as_ref().and_then(amount).is_some_and(|key| range.holds(&key)))
            };
            studied.findings.statements.iter().filter(is_asked).any(holds)
        });
        states.map(|(doc, _)| doc).collect()
    }
}
