//! A collection of articles: wires the rooms together. Each article is analysed once, when it is
//! added; searching and reading only look things up. Of the analysis stays where things stand; facts are made
//! again for the few articles that they are asked of.

mod card;
mod concordance;
mod context;
mod facts;
mod filing;
mod layout;
mod ledger;
mod links;
mod named;
mod passage;
mod reading;
mod search;
mod storage;
mod study;
mod suggest;

use std::sync::{Arc, Mutex};

use rustc_hash::FxHashMap;

use self::card::Shelf;
use self::layout::{Layout, Places};
use self::named::Named;
use self::study::Studied;
use crate::analysis::{Analyser, Analysis, Lexis, Words};
use crate::answer::{AddReport, Progress, Rejection};
use crate::article::Article;
use crate::error::{Code, Error};
use crate::facts::Links;
use crate::index::{DocId, Index};
use crate::language::{self, Direction, Language, Profile};
use crate::span::Span;
use crate::text;
use crate::value::Day;

/// A document: the article as it came, and where things stand in it.
pub(crate) struct Document {
    pub(crate) article: Article,
    pub(crate) title: Title,
    pub(crate) profile: &'static Profile,
    layout: Layout,
    /// Its place in the order of adding.
    order: u64,
    /// The languages whose packs were not there when it was read.
    lacking: Vec<&'static Language>,
    /// What it says beyond its values, once it was studied.
    studied: Option<Studied>,
}

impl Document {
    /// The language's tag: as given, or as detected.
    pub(crate) fn language(&self) -> &str {
        self.article.language.as_deref().unwrap_or(self.profile.language.code)
    }

    /// The language's tag for a part of the text that was read by a profile.
    pub(crate) fn language_of(&self, profile: &'static Profile) -> &str {
        if profile.number == self.profile.number { self.language() } else { profile.language.code }
    }

    /// Whether a pack that it lacked is there now.
    fn is_stale(&self) -> bool {
        self.lacking.iter().any(|language| language.is_loaded())
    }

    fn places(&self) -> Places {
        self.layout.places(&self.article.text)
    }

    pub(crate) fn direction(&self) -> Direction {
        language::direction(self.profile, &self.article.text)
    }
}

/// What an article is called.
pub(crate) enum Title {
    /// Its own title, with its units.
    Own(String, Vec<Span>),
    /// It has none: the beginning of its text, as shown, and where that stands in it. Only the text is searched.
    Beginning { shown: String, of: Span },
}

impl Title {
    pub(crate) fn text(&self) -> &str {
        match self {
            Title::Own(text, _) | Title::Beginning { shown: text, .. } => text,
        }
    }

    fn units(&self) -> &[Span] {
        if let Title::Own(_, units) = self { units } else { &[] }
    }
}

/// An article that is being read step by step.
struct Pending {
    article: Article,
    profile: &'static Profile,
    analyser: Analyser,
    done: usize,
}

/// A collection of articles.
///
/// ```
/// use khabar::{Collection, article::Article, request::SearchRequest};
/// let mut collection = Collection::new();
/// let article = Article { id: "1".into(), text: "Путин прибыл в Дели.".into(), ..Article::default() };
/// assert_eq!(collection.add(vec![article]).added, 1);
/// let answer = collection.search(&SearchRequest { query: "путин".into(), ..SearchRequest::default() });
/// assert_eq!(answer.hits[0].passages[0].runs[0].text, "Путин");
/// ```
#[derive(Default)]
pub struct Collection {
    index: Index,
    /// What is known of its terms, for the analyses.
    lexis: Lexis,
    /// By their numbers in the index; none where one was taken out.
    documents: Vec<Option<Box<Document>>>,
    /// What the documents can be filtered by.
    shelf: Shelf,
    by_id: FxHashMap<Box<str>, DocId>,
    pending: Option<Pending>,
    /// A document that is being read again, with the pack that it lacked.
    refreshing: Option<(DocId, Pending)>,
    /// How many of the documents lacked a pack.
    lacking: usize,
    /// How many were ever added.
    count: u64,
    without_values: bool,
    /// The analysis that was made last, by its document's id.
    last: Mutex<Option<(Box<str>, Arc<Analysis>)>>,
    /// The cards of what was studied; none after a change.
    cards: Mutex<Option<Arc<Named>>>,
    /// The same of the links.
    links: Mutex<Option<Arc<Links>>>,
}

impl Collection {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads articles from now on without their values, for who only searches: it takes less time.
    pub fn without_values(self) -> Self {
        Self { without_values: true, ..self }
    }

    /// How many articles it holds.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// The document of a number in the index, if it is still there.
    fn at(&self, doc: DocId) -> Option<&Document> {
        self.documents.get(doc as usize)?.as_deref()
    }

    /// Adds articles, each whole or not at all; the report says which were not taken and why.
    pub fn add(&mut self, articles: Vec<Article>) -> AddReport {
        let mut report = AddReport::default();
        for article in articles {
            let id = article.id.clone();
            match self.check(&article) {
                Ok(()) => {
                    let mut pending = Pending::new(article, !self.without_values);
                    pending.step(usize::MAX, &self.index, &mut self.lexis);
                    self.put_new(pending, &mut report);
                }
                Err(error) => report.rejected.push(rejection(id, &error)),
            }
        }
        report
    }

    /// Begins to add one article in steps, so that a large one can show its progress and be given
    /// up. Until `commit`, the collection is as before and can be used. Returns the code of the
    /// article's language if its pack is not there: one may abort, load it, and begin again.
    ///
    /// # Errors
    /// Those of [`Article::check`], `duplicate-id`, and `not-begun` while another is under way.
    pub fn begin(&mut self, article: Article) -> Result<Vec<String>, Error> {
        if self.pending.is_some() {
            return Err(Error::new(Code::NotBegun, "Another article is being added. Commit or abort it first."));
        }
        self.check(&article)?;
        let pending = self.pending.insert(Pending::new(article, !self.without_values));
        let language = pending.profile.language;
        Ok(if language.is_loaded() { Vec::new() } else { vec![language.code.to_owned()] })
    }

    /// Analyses about so many bytes more of the article that was begun.
    ///
    /// # Errors
    /// `not-begun`.
    pub fn step(&mut self, max_bytes: usize) -> Result<Progress, Error> {
        Ok(self.pending.as_mut().ok_or_else(not_begun)?.step(max_bytes, &self.index, &mut self.lexis))
    }

    /// Finishes the article that was begun and adds it.
    ///
    /// # Errors
    /// `not-begun`.
    pub fn commit(&mut self) -> Result<AddReport, Error> {
        let mut pending = self.pending.take().ok_or_else(not_begun)?;
        // Meanwhile `add` may have brought the same id.
        if let Err(error) = self.check(&pending.article) {
            return Ok(AddReport { rejected: vec![rejection(pending.article.id, &error)], ..AddReport::default() });
        }
        pending.step(usize::MAX, &self.index, &mut self.lexis);
        let mut report = AddReport::default();
        self.put_new(pending, &mut report);
        Ok(report)
    }

    /// Gives up the article that was begun; without one, nothing happens.
    pub fn abort(&mut self) {
        self.pending = None;
    }

    /// Takes an article out; false if there is none with this id.
    pub fn remove(&mut self, id: &str) -> bool {
        let Some(doc) = self.by_id.remove(id) else { return false };
        self.take_out(doc);
        true
    }

    /// Reads again, for about so many bytes, the articles that lacked a language pack which is
    /// there now. Returns how many bytes are left to be read again; until that is 0, some articles
    /// are as they were.
    pub fn refresh(&mut self, max_bytes: usize) -> usize {
        if self.lacking == 0 {
            return 0;
        }
        let mut budget = max_bytes.max(1);
        while budget > 0 {
            if self.refreshing.is_none() {
                let all = (0..).zip(&self.documents).filter_map(|(doc, found)| Some((doc, found.as_deref()?)));
                let stale = all.filter(|(_, document)| document.is_stale());
                let Some((doc, document)) = stale.min_by_key(|(_, document)| document.order) else { return 0 };
                self.refreshing = Some((doc, Pending::new(document.article.clone(), !self.without_values)));
            }
            let Some((doc, pending)) = &mut self.refreshing else { return 0 };
            let (doc, before) = (*doc, pending.done);
            let Progress { done, total } = pending.step(budget, &self.index, &mut self.lexis);
            budget = budget.saturating_sub(done - before);
            if done == total
                && let Some((_, pending)) = self.refreshing.take()
                && let Some(old) = self.take_out(doc)
            {
                self.put(pending, old.order);
            }
        }
        let stale = self.documents.iter().flatten().filter(|document| document.is_stale());
        let done = self.refreshing.as_ref().map_or(0, |(_, pending)| pending.done);
        stale.map(|document| document.article.text.len()).sum::<usize>() - done
    }

    fn check(&self, article: &Article) -> Result<(), Error> {
        article.check()?;
        if self.by_id.contains_key(article.id.as_str()) {
            let message = format!(
                "There is already an article with the id “{}”. Remove that one first, or give this one another id.",
                article.id
            );
            return Err(Error::new(Code::DuplicateId, message));
        }
        Ok(())
    }

    fn put_new(&mut self, pending: Pending, report: &mut AddReport) {
        self.count += 1;
        for language in self.put(pending, self.count) {
            if !report.needs.iter().any(|code| code == language.code) {
                report.needs.push(language.code.to_owned());
            }
        }
        report.added += 1;
    }

    pub(crate) fn document(&self, id: &str) -> Option<(DocId, &Document)> {
        let doc = *self.by_id.get(id)?;
        Some((doc, self.at(doc)?))
    }
}

impl Pending {
    fn new(article: Article, with_values: bool) -> Self {
        let profile = text::profile_for(&article.text, article.language.as_deref());
        let today = article.date.as_deref().and_then(Day::parse);
        Self { profile, analyser: Analyser::new(profile).with_date(today).with_values(with_values), done: 0, article }
    }

    fn step(&mut self, max_bytes: usize, index: &Index, lexis: &mut Lexis) -> Progress {
        let words = Words { dictionary: index.dictionary(), lexis };
        self.done = self.analyser.step(&self.article.text, max_bytes, words);
        Progress { done: self.done, total: self.article.text.len() }
    }
}

fn not_begun() -> Error {
    Error::new(Code::NotBegun, "No article is being added. Call begin first.")
}

fn rejection(id: String, error: &Error) -> Rejection {
    Rejection { id, code: error.code().as_str(), message: error.message().to_owned() }
}
