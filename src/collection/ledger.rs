//! The facts of many articles in an order, before any of them is made: where each stands, and what it is ordered by.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::Document;
use super::layout::ValuePlace;
use crate::facts::{Findings, Which};
use crate::fold;
use crate::order;
use crate::request::{FactFilter, FactOrder};
use crate::value::{Key, Kind, Measure, Value};

/// A fact, by its place in its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    Value(usize),
    Said(Which),
}

/// A fact of one of several articles.
pub(super) struct Row {
    /// The place of its article among those.
    pub(super) article: usize,
    pub(super) entry: Entry,
}

/// An article with what it says.
pub(super) struct Open<'a> {
    pub(super) document: &'a Document,
    /// Unpacked once: rows ask for them one by one.
    values: Vec<ValuePlace>,
    /// What it says beyond them; none where only values are asked for.
    findings: Option<Cow<'a, Findings>>,
    /// What its values mean, in their order; none where nothing is ordered by it.
    keys: Cow<'a, [Option<Key>]>,
}

impl<'a> Open<'a> {
    pub(super) fn new(
        document: &'a Document,
        findings: Option<Cow<'a, Findings>>,
        keys: Cow<'a, [Option<Key>]>,
    ) -> Self {
        Self { document, values: document.layout.values(), findings, keys }
    }

    /// What it says beyond its values, if that was asked for.
    pub(super) fn findings(&self) -> Option<&Findings> {
        self.findings.as_deref()
    }
}

/// What a row is ordered by: unit, size, letters. What has none of them is last.
#[derive(Default)]
struct Place {
    group: Option<&'static str>,
    size: Option<f64>,
    letters: String,
}

/// The facts that a filter lets pass, in its order.
pub(super) fn rows(articles: &[Open], filter: &FactFilter) -> Vec<Row> {
    let name = fold::bare(&fold::exact(&filter.name)).into_owned();
    let mut rows = Vec::new();
    for (article, open) in articles.iter().enumerate() {
        let mut add = |entry| rows.push(Row { article, entry });
        let passes = |kind: &str| filter.kind.is_empty() || filter.kind.iter().any(|asked| asked == kind);
        let text = &open.document.article.text;
        for (number, value) in open.values.iter().enumerate() {
            let is_outer = !filter.outer || !value.nested;
            if is_outer && passes(value.kind.as_str()) && begins_word(value.span.of(text), &name) {
                add(Entry::Value(number));
            }
        }
        let Some(findings) = open.findings() else { continue };
        for (span, which) in findings.all() {
            let is_named = || {
                begins_word(span.of(text), &name)
                    || words(findings, which).iter().any(|words| begins_word(words, &name))
            };
            if passes(findings.kind(which)) && is_named() {
                add(Entry::Said(which));
            }
        }
    }
    put_in_order(articles, filter, rows)
}

fn put_in_order(articles: &[Open], filter: &FactFilter, rows: Vec<Row>) -> Vec<Row> {
    if filter.order == FactOrder::Text {
        return if filter.descending { rows.into_iter().rev().collect() } else { rows };
    }
    let mut placed: Vec<(Place, Row)> =
        rows.into_iter().map(|row| (place(&articles[row.article], row.entry, filter.order), row)).collect();
    order::sort(&mut placed, |(a, _), (b, _)| a.compare(b, filter.descending));
    placed.into_iter().map(|(_, row)| row).collect()
}

impl Place {
    fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let turn = |order: Ordering| if descending { order.reverse() } else { order };
        let some = |a: bool, b: bool| b.cmp(&a);
        // What has no place is last in both directions; amounts of one unit stay together.
        some(self.group.is_some(), other.group.is_some())
            .then_with(|| self.group.cmp(&other.group))
            .then_with(|| some(self.size.is_some(), other.size.is_some()))
            .then_with(|| turn(self.size.unwrap_or(0.0).total_cmp(&other.size.unwrap_or(0.0))))
            .then_with(|| turn(self.letters.cmp(&other.letters)))
    }
}

fn place(open: &Open, entry: Entry, order: FactOrder) -> Place {
    let letters = |letters: &str| Place { group: Some(""), letters: fold::exact(letters), ..Place::default() };
    match order {
        FactOrder::Text => Place::default(),
        FactOrder::Kind => letters(kind(open, entry)),
        FactOrder::Article => letters(open.document.title.text()),
        FactOrder::Date => match time(open, entry) {
            Some(key) => Place { group: Some(""), size: Some(key.low()), ..Place::default() },
            None => Place::default(),
        },
        FactOrder::Value => match size(open, entry) {
            Some(key) => Place { group: Some(group(&key)), size: Some(key.low()), ..Place::default() },
            None => Place { group: Some("~"), ..letters(&first_words(open, entry)) },
        },
    }
}

/// What amounts can be compared with each other.
fn group(key: &Key) -> &'static str {
    match key.measure {
        Measure::Time => "1",
        Measure::DayOfYear => "2",
        Measure::Length => "3",
        Measure::Percent => "4",
        Measure::Ordinal => "5",
        Measure::Number => "6",
        Measure::Money | Measure::Quantity => key.unit,
    }
}

fn kind(open: &Open, entry: Entry) -> &'static str {
    match (entry, open.findings()) {
        (Entry::Value(at), _) => open.values.get(at).map_or("", |value| value.kind.as_str()),
        (Entry::Said(which), Some(findings)) => findings.kind(which),
        (Entry::Said(_), None) => "",
    }
}

/// When it is or was.
fn time(open: &Open, entry: Entry) -> Option<Key> {
    let key = match entry {
        Entry::Value(at) => *open.keys.get(at)?,
        Entry::Said(Which::Event(at)) => Key::of_time(open.findings()?.events.get(at)?.when.as_deref()?),
        Entry::Said(Which::Statement(at)) => Key::of_time(open.findings()?.statements.get(at)?.period.as_deref()?),
        Entry::Said(_) => None,
    };
    key.filter(|key| key.measure == Measure::Time)
}

/// How much.
fn size(open: &Open, entry: Entry) -> Option<Key> {
    match entry {
        Entry::Value(at) => *open.keys.get(at)?,
        Entry::Said(Which::Statement(at)) => amount(open.findings()?.statements.get(at)?.value.as_ref()?),
        Entry::Said(_) => None,
    }
}

/// The sense of an amount that a statement has.
pub(super) fn amount(value: &Value) -> Option<Key> {
    let one = |measure, unit, number| Some(Key::new(measure, unit, number, number));
    match value {
        Value::Money { amount, currency, .. } => one(Measure::Money, currency, *amount),
        Value::Quantity { value, unit, .. } => one(Measure::Quantity, unit, *value),
        Value::Count { value, .. } => one(Measure::Number, "", *value),
        Value::Number { value, .. } => one(Measure::Percent, "", *value),
        Value::Text(_) => None,
    }
}

fn first_words(open: &Open, entry: Entry) -> String {
    match (entry, open.findings()) {
        (Entry::Said(which), Some(findings)) => words(findings, which).first().copied().unwrap_or("").to_owned(),
        (Entry::Value(at), _) => {
            open.values.get(at).map_or("", |value| value.span.of(&open.document.article.text)).to_owned()
        }
        (Entry::Said(_), None) => String::new(),
    }
}

/// The names and words of a fact, as the public API has them, the most telling first.
fn words(findings: &Findings, which: Which) -> Vec<&str> {
    match which {
        Which::Mention(at) => findings.mentions.get(at).map(|it| vec![it.named.name.as_str(), it.named.id]),
        Which::Role(at) => findings.roles.get(at).map(|it| vec![it.role.as_str(), it.person.name.as_str()]),
        Which::Event(at) => findings.events.get(at).map(|it| {
            let named = it.who.iter().chain(&it.place).map(|named| named.name.as_str());
            std::iter::once(it.kind).chain(named).collect()
        }),
        Which::Statement(at) => findings.statements.get(at).map(|it| {
            let named = it.about.iter().chain(&it.speaker).map(|named| named.name.as_str());
            std::iter::once(it.measure.as_str()).chain(named).collect()
        }),
    }
    .unwrap_or_default()
}

/// Whether some words, or one of them, begin with letters that are folded and without marks.
pub(super) fn begins_word(words: &str, letters: &str) -> bool {
    if letters.is_empty() {
        return true;
    }
    let plain = fold::bare(&fold::exact(words)).into_owned();
    let mut from = 0;
    while let Some(at) = crate::find::find(&plain[from..], letters).map(|at| from + at) {
        if plain[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric()) {
            return true;
        }
        from = at + plain[at..].chars().next().map_or(1, char::len_utf8);
    }
    false
}

/// The senses of the values of an analysis, in their order.
pub(super) fn keys(values: &[crate::value::Annotation]) -> Box<[Option<Key>]> {
    values.iter().map(|value| if value.kind == Kind::Designation { None } else { Key::of(value) }).collect()
}
