//! What an article can be filtered by, and how many there would be.

use super::Document;
use crate::answer::{FacetCount, Facets};
use crate::index::DocId;
use crate::intern::Interner;
use crate::order;
use crate::request::Filters;
use crate::value::{Day, Kind};

/// An article's entries in the catalogue.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Card {
    language: u32,
    /// None where the source is not known.
    source: Option<u32>,
    year: Option<i32>,
    /// A bit for each kind of value.
    kinds: u16,
    /// Later is higher; 0 where the date is not known.
    age: u32,
}

/// The cards of all articles, by document.
#[derive(Debug, Default)]
pub(super) struct Shelf {
    cards: Vec<Card>,
    languages: Interner,
    sources: Interner,
}

/// Language, source, year, kind of value.
const FACETS: usize = 4;

impl Shelf {
    /// Makes the card of a document.
    pub(super) fn put(&mut self, doc: DocId, document: &Document) {
        let day = document.article.date.as_deref().and_then(Day::parse);
        let part = |part: Option<i64>| part.unwrap_or(0) as u32;
        let card = Card {
            language: self.languages.intern(document.language()),
            source: document
                .article
                .source
                .as_deref()
                .filter(|source| !source.is_empty())
                .map(|source| self.sources.intern(source)),
            year: day.and_then(|day| day.year).map(|year| year as i32),
            kinds: document.layout.values().iter().fold(0, |kinds, value| kinds | 1 << value.kind as u16),
            age: day.map_or(0, |day| (part(day.year) + 1) * 512 + part(day.month) * 32 + part(day.day)),
        };
        let place = doc as usize;
        if self.cards.len() <= place {
            self.cards.resize(place + 1, Card::default());
        }
        self.cards[place] = card;
    }

    /// Later is higher; 0 where the date is not known.
    pub(super) fn age(&self, doc: DocId) -> u32 {
        self.card(doc).age
    }

    fn card(&self, doc: DocId) -> Card {
        self.cards.get(doc as usize).copied().unwrap_or_default()
    }

    /// Whether an article has a value of a kind.
    pub(super) fn has_kind(&self, doc: DocId, kind: &str) -> bool {
        bit(kind).is_some_and(|bit| self.card(doc).kinds & bit != 0)
    }

    /// Those that pass all filters, and what each facet could be narrowed to: the values among the documents
    /// that pass the filters of the other facets.
    pub(super) fn sift(&self, docs: impl Iterator<Item = DocId>, filters: &Filters) -> (Vec<DocId>, Facets) {
        let wanted = Wanted {
            languages: filters.language.iter().map(|code| self.languages.get(code)).collect(),
            sources: filters.source.iter().map(|source| self.sources.get(source)).collect(),
            years: filters.year.iter().map(|year| number(year)).collect(),
            kinds: filters.kind.iter().map(|kind| bit(kind)).collect(),
        };
        let mut languages = vec![0; self.languages.len()];
        let mut sources = vec![0; self.sources.len()];
        let mut years: Vec<(i32, usize)> = Vec::new();
        let mut kinds = [0; Kind::ALL.len()];
        let mut passing = Vec::new();
        for doc in docs {
            let card = self.card(doc);
            let failed = wanted.failed(&card);
            let count = |facet: usize| failed == 0 || failed == 1 << facet;
            if count(0) {
                languages[card.language as usize] += 1;
            }
            if let Some(source) = card.source.filter(|_| count(1)) {
                sources[source as usize] += 1;
            }
            if let Some(year) = card.year.filter(|_| count(2)) {
                match years.iter_mut().find(|(known, _)| *known == year) {
                    Some((_, count)) => *count += 1,
                    None => years.push((year, 1)),
                }
            }
            if count(3) {
                kinds.iter_mut().enumerate().for_each(|(kind, count)| *count += usize::from(card.kinds >> kind & 1));
            }
            if failed == 0 {
                passing.push(doc);
            }
        }
        order::sort(&mut years, |a, b| b.cmp(a));
        let facets = Facets {
            language: counts((0..).zip(languages).map(|(code, count)| (self.languages.of(code).to_owned(), count))),
            source: counts((0..).zip(sources).map(|(source, count)| (self.sources.of(source).to_owned(), count))),
            // The latest first.
            year: years.into_iter().map(|(year, count)| FacetCount { value: year.to_string(), count }).collect(),
            kind: counts(Kind::ALL.iter().zip(kinds).map(|(kind, count)| (kind.as_str().to_owned(), count))),
            ..Facets::default()
        };
        (passing, facets)
    }
}

/// The filters of each facet; what no article has is none, and matches none.
struct Wanted {
    languages: Vec<Option<u32>>,
    sources: Vec<Option<u32>>,
    years: Vec<Option<i32>>,
    kinds: Vec<Option<u16>>,
}

impl Wanted {
    /// A bit for each facet whose filters a card does not pass.
    fn failed(&self, card: &Card) -> u8 {
        let has_kind = || self.kinds.iter().flatten().any(|kind| card.kinds & kind != 0);
        let fails = [
            excludes(&self.languages, Some(card.language)),
            excludes(&self.sources, card.source),
            excludes(&self.years, card.year),
            !self.kinds.is_empty() && !has_kind(),
        ];
        (0..FACETS).fold(0, |failed, facet| failed | u8::from(fails[facet]) << facet)
    }
}

/// Whether a filter is set that an article does not pass.
fn excludes<T: PartialEq>(wanted: &[Option<T>], has: Option<T>) -> bool {
    !wanted.is_empty() && (has.is_none() || !wanted.contains(&has))
}

fn bit(kind: &str) -> Option<u16> {
    Kind::ALL.iter().find(|known| known.as_str() == kind).map(|kind| 1 << *kind as u16)
}

fn number(text: &str) -> Option<i32> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.len() < 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = digits.bytes().filter(|_| plain).fold(0, |number, byte| number * 10 + i32::from(byte - b'0'));
    plain.then_some(if digits.len() < text.len() { -number } else { number })
}

/// Those that there are, the most frequent first, then by name.
pub(super) fn counts(of: impl Iterator<Item = (String, usize)>) -> Vec<FacetCount> {
    let mut found: Vec<FacetCount> =
        of.filter(|(_, count)| *count > 0).map(|(value, count)| FacetCount { value, count }).collect();
    order::sort(&mut found, |a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    found
}
