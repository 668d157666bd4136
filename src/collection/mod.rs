//! A collection of articles: wires the rooms together. Each article is analysed once, when it is
//! added; searching, reading and listing facts only look things up.

mod passage;
mod reading;
mod search;

use rustc_hash::FxHashMap;

use crate::analysis::{Analyser, Analysis};
use crate::answer::{AddReport, FactFilter, FactPage, Progress, Rejection};
use crate::article::Article;
use crate::error::{Code, Error};
use crate::index::{DocId, Index, Layer, TermId};
use crate::language::{self, Direction, Language, Profile};
use crate::sound;
use crate::span::Span;
use crate::text::{self, Facts};
use crate::token;

/// A document: the article as it came, and what was found in it.
pub(crate) struct Document {
    pub(crate) article: Article,
    /// The article's title, or the beginning of its text.
    pub(crate) title: String,
    pub(crate) profile: &'static Profile,
    /// The units of the title.
    pub(crate) title_units: Vec<Span>,
    pub(crate) analysis: Analysis,
    /// The terms of title and text, unit by unit.
    terms: Vec<TermId>,
    /// Its distinct terms, with the language of each.
    uses: Uses,
    /// Its place in the order of adding.
    order: u64,
    /// The languages whose packs were not there when it was read.
    lacking: Vec<&'static Language>,
}

impl Document {
    /// The language's tag: as given, or as detected.
    pub(crate) fn language(&self) -> &str {
        self.article.language.as_deref().unwrap_or(self.profile.language.code)
    }

    /// The language's tag for a part of the text that was read by a profile.
    pub(crate) fn language_of(&self, profile: &'static Profile) -> &str {
        if std::ptr::eq(profile, self.profile) { self.language() } else { profile.language.code }
    }

    /// Whether a pack that it lacked is there now.
    fn is_stale(&self) -> bool {
        self.lacking.iter().any(|language| language.is_loaded())
    }

    pub(crate) fn direction(&self) -> Direction {
        language::direction(self.profile, &self.article.text)
    }
}

/// The terms that a document uses, with the language of each.
type Uses = Vec<(TermId, &'static str)>;

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
/// use khabar::{Collection, answer::SearchRequest, article::Article};
/// let mut collection = Collection::new();
/// let article = Article { id: "1".into(), text: "Путин прибыл в Дели.".into(), ..Article::default() };
/// assert_eq!(collection.add(vec![article]).added, 1);
/// let answer = collection.search(&SearchRequest { query: "путин".into(), ..SearchRequest::default() });
/// assert_eq!(answer.hits[0].passages[0].runs[0].text, "Путин");
/// ```
#[derive(Default)]
pub struct Collection {
    index: Index,
    documents: FxHashMap<DocId, Document>,
    by_id: FxHashMap<String, DocId>,
    pending: Option<Pending>,
    /// A document that is being read again, with the pack that it lacked.
    refreshing: Option<(DocId, Pending)>,
    /// How many were ever added.
    count: u64,
}

impl Collection {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many articles it holds.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// Adds articles, each whole or not at all; the report says which were not taken and why.
    pub fn add(&mut self, articles: Vec<Article>) -> AddReport {
        let mut report = AddReport::default();
        for article in articles {
            let id = article.id.clone();
            match self.check(&article) {
                Ok(()) => {
                    let mut pending = Pending::new(article);
                    pending.step(usize::MAX);
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
        let pending = self.pending.insert(Pending::new(article));
        let language = pending.profile.language;
        Ok(if language.is_loaded() { Vec::new() } else { vec![language.code.to_owned()] })
    }

    /// Analyses about so many bytes more of the article that was begun.
    ///
    /// # Errors
    /// `not-begun`.
    pub fn step(&mut self, max_bytes: usize) -> Result<Progress, Error> {
        Ok(self.pending.as_mut().ok_or_else(not_begun)?.step(max_bytes))
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
        pending.step(usize::MAX);
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
        let mut budget = max_bytes.max(1);
        while budget > 0 {
            if self.refreshing.is_none() {
                let stale = self.documents.iter().filter(|(_, document)| document.is_stale());
                let Some((&doc, document)) = stale.min_by_key(|(_, document)| document.order) else { return 0 };
                self.refreshing = Some((doc, Pending::new(document.article.clone())));
            }
            let Some((doc, pending)) = &mut self.refreshing else { return 0 };
            let (doc, before) = (*doc, pending.done);
            let Progress { done, total } = pending.step(budget);
            budget = budget.saturating_sub(done - before);
            if done == total
                && let Some((_, pending)) = self.refreshing.take()
                && let Some(old) = self.take_out(doc)
            {
                self.put(pending, old.order);
            }
        }
        let stale = self.documents.values().filter(|document| document.is_stale());
        let done = self.refreshing.as_ref().map_or(0, |(_, pending)| pending.done);
        stale.map(|document| document.article.text.len()).sum::<usize>() - done
    }

    /// The facts of the collection or of one article.
    pub fn facts(&self, filter: &FactFilter) -> FactPage {
        let mut documents: Vec<&Document> = self.documents.values().collect();
        documents.sort_unstable_by_key(|document| document.order);
        let end = filter.limit.map_or(usize::MAX, |limit| filter.offset.saturating_add(limit));
        let mut page = FactPage { facts: Vec::new(), total: 0 };
        for document in documents {
            let Article { id, text, .. } = &document.article;
            if filter.article.as_ref().is_some_and(|wanted| wanted != id) {
                continue;
            }
            let mut facts = Facts::new(id, text, &document.analysis);
            for (number, value) in document.analysis.values.iter().enumerate() {
                if !filter.kind.is_empty() && !filter.kind.iter().any(|kind| kind == value.kind.as_str()) {
                    continue;
                }
                // All are counted, but only those asked for are made: an article can have very many.
                if (filter.offset..end).contains(&page.total) {
                    page.facts.push(facts.get(number));
                }
                page.total += 1;
            }
        }
        page
    }

    fn check(&self, article: &Article) -> Result<(), Error> {
        article.check()?;
        if self.by_id.contains_key(&article.id) {
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

    /// Files an article that was read; returns the languages whose packs it lacked.
    fn put(&mut self, pending: Pending, order: u64) -> &[&'static Language] {
        let Pending { article, profile, analyser, .. } = pending;
        let analysis = analyser.finish();
        let title =
            article.title.clone().filter(|title| !title.trim().is_empty()).unwrap_or_else(|| beginning(&article.text));
        let mut title_units = Vec::new();
        for piece in token::tokens(profile, &title) {
            token::units(&title, &piece, |unit| title_units.push(unit));
        }
        let mut uses = Uses::new();
        let mut terms: Vec<TermId> =
            title_units.iter().map(|unit| self.term(profile, &token::fold(unit.of(&title)), &mut uses)).collect();
        let by_form: Vec<TermId> = analysis
            .forms
            .iter()
            .zip(&analysis.form_profiles)
            .map(|(form, profile)| self.term(profile, form, &mut uses))
            .collect();
        terms.extend(analysis.occurrences.iter().map(|&form| by_form[form as usize]));
        let (of_title, of_text) = terms.split_at(title_units.len());
        let doc = self.index.add(of_title, of_text);
        let compounds = self.compounds(&article.text, &analysis, &mut uses);
        self.index.add_compounds(doc, &compounds);
        terms.extend(compounds.into_iter().map(|(term, ..)| term));
        self.by_id.insert(article.id.clone(), doc);
        let mut lacking: Vec<&'static Language> = Vec::new();
        for profile in analysis.blocks.iter().map(|block| block.profile).chain([profile]) {
            if profile.is_bare() && !lacking.iter().any(|language| language.code == profile.language.code) {
                lacking.push(profile.language);
            }
        }
        let document = Document { article, title, profile, title_units, analysis, terms, uses, order, lacking };
        &self.documents.entry(doc).insert_entry(document).into_mut().lacking
    }

    /// The term of an exact form, linked to its other forms in this language. Each word's forms are
    /// made once, however often and in however many articles it comes.
    fn term(&mut self, profile: &'static Profile, exact: &str, uses: &mut Uses) -> TermId {
        let term = self.index.intern(exact);
        let code = profile.language.code;
        let layers = &mut self.index.layers;
        if profile.is_bare() {
            return term;
        }
        uses.push((term, code));
        if layers.take(term, code) {
            let token::Forms { folded, stem, bare } = token::forms(profile, exact);
            if folded != exact {
                layers.link(Layer::Folded, code, &folded, term);
            }
            if stem != exact {
                layers.link(Layer::Stem, code, &stem, term);
            }
            // Marks are the same to every language, so this edge is nobody's.
            if let Some(bare) = bare.filter(|_| layers.take(term, "")) {
                layers.link(Layer::Unmarked, "", &bare, term);
            }
            // Too frequent a word is no name, and what is not written by sound has none.
            if !profile.is_stop_word(exact) {
                let heard = sound::sound(exact);
                let is_other = stem != exact;
                let stem_heard =
                    is_other.then(|| sound::sound(&stem)).flatten().filter(|stem| heard.as_ref() != Some(stem));
                for sound in heard.into_iter().chain(stem_heard) {
                    self.index.sounds.add(term, code, sound);
                }
            }
        }
        term
    }

    /// The words that hyphens join, as terms of their own beside their parts: a name transcribed by
    /// syllables (`Pu-tin`, `Mát-xcơ-va`) sounds like a name only as a whole. Each with the place of
    /// its first unit and the number of its units.
    fn compounds(&mut self, text: &str, analysis: &Analysis, uses: &mut Uses) -> Vec<(TermId, u32, u32)> {
        /// More parts make no name.
        const MOST: usize = 6;
        let units = &analysis.units;
        let joined = |a: &Span, b: &Span| matches!(&text[a.end as usize..b.start as usize], "-" | "‐" | "‑");
        let mut found = Vec::new();
        let mut first = 0;
        for row in units.chunk_by(joined) {
            let is_name = (2..=MOST).contains(&row.len())
                && row.iter().filter(|unit| unit.of(text).chars().all(char::is_alphabetic)).count() > 1;
            if is_name && let (Some(start), Some(end)) = (row.first(), row.last()) {
                let whole = Span { start: start.start, end: end.end };
                let exact = token::fold(whole.of(text)).replace(['‐', '‑'], "-");
                let profile = analysis.form_profiles[analysis.occurrences[first] as usize];
                found.push((self.term(profile, &exact, uses), first as u32, row.len() as u32));
            }
            first += row.len();
        }
        found
    }

    fn take_out(&mut self, doc: DocId) -> Option<Document> {
        if self.refreshing.as_ref().is_some_and(|&(refreshed, _)| refreshed == doc) {
            self.refreshing = None;
        }
        let mut document = self.documents.remove(&doc)?;
        self.index.remove(doc, std::mem::take(&mut document.terms).into_iter());
        for (term, language) in document.uses.drain(..) {
            self.index.layers.give_back(term, language);
        }
        Some(document)
    }

    pub(crate) fn document(&self, id: &str) -> Option<(DocId, &Document)> {
        let doc = *self.by_id.get(id)?;
        Some((doc, self.documents.get(&doc)?))
    }
}

impl Pending {
    fn new(article: Article) -> Self {
        let profile = text::profile_for(&article.text, article.language.as_deref());
        Self { profile, analyser: Analyser::new(profile), done: 0, article }
    }

    fn step(&mut self, max_bytes: usize) -> Progress {
        self.done = self.analyser.step(&self.article.text, max_bytes);
        Progress { done: self.done, total: self.article.text.len() }
    }
}

fn not_begun() -> Error {
    Error::new(Code::NotBegun, "No article is being added. Call begin first.")
}

fn rejection(id: String, error: &Error) -> Rejection {
    Rejection { id, code: error.code().as_str(), message: error.message().to_owned() }
}

/// The first line of a text, cut at a word if it is long: the title of an article without one. It
/// is written plainly, without the joiners of segmented text.
fn beginning(text: &str) -> String {
    const LENGTH: usize = 90;
    let (line, written) = token::line_at(text, 0);
    let line = text[line.start as usize..written].trim();
    let plain: String = line.chars().take(LENGTH).map(|c| if c == token::JOINER { ' ' } else { c }).collect();
    if plain.len() == line.len() {
        return plain;
    }
    let cut = plain.rfind(char::is_whitespace).unwrap_or(plain.len());
    format!("{}…", plain[..cut].trim_end())
}
