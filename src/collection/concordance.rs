//! Keywords in context: every match of a query in the collection, a line each, side by side and in an order.

use super::context::{around, key};
use super::passage::{Lit, Marked, in_text, in_title};
use super::search::Ranked;
use super::{Collection, Document, Title};
use crate::answer::{Concordance, ConcordanceLine};
use crate::fold;
use crate::index::{DocId, Layer};
use crate::language::{self, Profile};
use crate::order;
use crate::query;
use crate::request::{ConcordanceRequest, Order};
use crate::span::{Span, Utf16};

/// Lines per answer, unless asked otherwise.
const LIMIT: usize = 50;
/// So many of the best articles are looked through.
const MOST_ARTICLES: usize = 2_000;
/// So many matches are put in order.
const MOST_LINES: usize = 10_000;
/// Letters on each side of a match, unless asked otherwise, and at most.
const CONTEXT: usize = 60;
const MOST_CONTEXT: usize = 400;

/// A match that is to be a line.
struct Place {
    /// Its article's place in the order of the search, and the match's place among the article's.
    rank: (usize, usize),
    doc: DocId,
    in_title: bool,
    sentence: usize,
    /// The match, what is shown of its sentence, and by whose rules that was read.
    found: Span,
    window: Span,
    profile: &'static Profile,
    layer: Layer,
}

impl Collection {
    /// The matches of a query, each with what stands around it in its sentence.
    ///
    /// ```
    /// use khabar::{Collection, article::Article, request::{ConcordanceRequest, Order, SearchRequest}};
    /// let mut collection = Collection::new();
    /// let text = "A fair trade. The arms trade grew.".into();
    /// collection.add(vec![Article { id: "1".into(), text, language: Some("en".into()), ..Article::default() }]);
    /// let search = SearchRequest { query: "trade".into(), ..SearchRequest::default() };
    /// let found = collection.concordance(&ConcordanceRequest { search, order: Order::Before, context: None });
    /// let lines: Vec<_> = found.lines.iter().map(|line| [&*line.before, &*line.text, &*line.after]).collect();
    /// assert_eq!(lines, [["The arms ", "trade", " grew."], ["A fair ", "trade", "."]]);
    /// ```
    pub fn concordance(&self, request: &ConcordanceRequest) -> Concordance {
        let search = &request.search;
        let mut query = query::parse(&search.query);
        let notes = std::mem::take(&mut query.notes);
        let items = query::expand(&self.index, &query, search.expand);
        let mut answer = Concordance { notes, ..Concordance::default() };
        if items.is_empty() {
            return answer;
        }
        let Ranked { hits, total, .. } = self.found(&query, &items, &search.filters, MOST_ARTICLES);
        let docs: Vec<DocId> = hits.iter().map(|scored| scored.doc).take(MOST_ARTICLES).collect();
        let letters = request.context.unwrap_or(CONTEXT).min(MOST_CONTEXT);
        let mut places: Vec<Place> = Vec::new();
        let marked = self.marked(&items, &docs);
        for (rank, (doc, marked)) in docs.iter().zip(marked).enumerate() {
            let Some(document) = self.at(*doc) else { continue };
            if places.len() >= MOST_LINES {
                break;
            }
            self.places(*doc, rank, document, &marked, letters, &mut places);
        }
        answer.truncated = total > docs.len() || places.len() >= MOST_LINES;
        places.truncate(MOST_LINES);
        answer.total = places.len();
        self.put_in_order(&mut places, request.order);
        let shown = places.into_iter().skip(search.offset).take(search.limit.unwrap_or(LIMIT));
        answer.lines = shown.filter_map(|place| Some(line(self.at(place.doc)?, &place))).collect();
        answer
    }

    /// The matches of an article: in its own title, then in its text.
    fn places(
        &self,
        doc: DocId,
        rank: usize,
        document: &Document,
        marked: &[Marked],
        letters: usize,
        places: &mut Vec<Place>,
    ) {
        let at = document.places();
        // A title that is only the beginning of the text has no matches of its own.
        let mut lits: Vec<(bool, Lit)> = Vec::new();
        if matches!(&document.title, Title::Own(..)) {
            in_title(&self.index, document, &at, marked).into_iter().for_each(|lit| lits.push((true, lit)));
        }
        in_text(&self.index, document, &at, marked).into_iter().for_each(|lit| lits.push((false, lit)));
        for (number, (in_title, (found, _, layer))) in lits.into_iter().enumerate() {
            let (mut sentence, mut profile, text) = (0, document.profile, text_of(document, in_title));
            let mut whole = Span::new(0, text.len());
            if !in_title {
                sentence = at.sentence_at(found.start);
                // A match may reach over the end of its sentence.
                let Some(of_sentence) = at.sentences.get(sentence) else { continue };
                whole = Span { start: of_sentence.start, end: of_sentence.end.max(found.end) };
                profile = at.block_at(found.start).map_or(profile, |block| block.profile);
            }
            let window = around(text, whole, found, letters);
            places.push(Place { rank: (rank, number), doc, in_title, sentence, found, window, profile, layer });
        }
    }

    fn put_in_order(&self, places: &mut Vec<Place>, by: Order) {
        if by == Order::Text {
            return;
        }
        let mut keyed: Vec<(String, Place)> = Vec::new();
        for place in places.drain(..) {
            let text = self.at(place.doc).map_or("", |document| text_of(document, place.in_title));
            let [before, found, after] = parts(text, &place);
            let mut by_word = String::new();
            if by == Order::Match {
                by_word.push_str(&fold::bare(&place.profile.fold(&fold::exact(found))));
                by_word.push('\0');
            }
            let side = if by == Order::Before { before } else { after };
            by_word.push_str(&key(place.profile, side, by == Order::Before));
            keyed.push((by_word, place));
        }
        order::sort(&mut keyed, |(a, x), (b, y)| a.cmp(b).then(x.rank.cmp(&y.rank)));
        keyed.into_iter().for_each(|(_, place)| places.push(place));
    }
}

fn text_of(document: &Document, in_title: bool) -> &str {
    if in_title { document.title.text() } else { &document.article.text }
}

/// What stands before a match, the match, and what stands behind it.
fn parts<'a>(text: &'a str, place: &Place) -> [&'a str; 3] {
    let Place { window, found, .. } = place;
    [Span { start: window.start, end: found.start }, *found, Span { start: found.end, end: window.end }]
        .map(|span| span.of(text))
}

fn line(document: &Document, place: &Place) -> ConcordanceLine {
    let text = text_of(document, place.in_title);
    let [before, found, after] = parts(text, place);
    let (start, end) = Utf16::new(text).span(place.found);
    ConcordanceLine {
        id: document.article.id.clone(),
        title: document.title.text().to_owned(),
        date: document.article.date.clone(),
        language: document.language_of(place.profile).to_owned(),
        dir: language::direction(place.profile, place.window.of(text)).as_str(),
        before: before.to_owned(),
        text: found.to_owned(),
        after: after.to_owned(),
        layer: place.layer.as_str(),
        in_title: place.in_title,
        sentence: (!place.in_title).then_some(place.sentence),
        start,
        end,
    }
}
