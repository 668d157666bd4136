//! A sentence as the rules for events and statements read it: its clauses, and who and what is named, in their order.

use super::clause::{Clause, clauses};
use super::find::{Find, INSIDE, Named, RoleFind, Scene, What};
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::Class;
use crate::order;
use crate::span::Span;
use crate::value::{self, Annotation, Value};
use std::ops::Range;

/// A sentence with its clauses.
pub(super) struct Reading<'a> {
    pub scene: &'a Scene<'a>,
    pub sentence: &'a Sentence<'a>,
    pub clauses: Vec<Clause>,
    /// What is named, but for names inside others, in their order.
    finds: Vec<&'a Find>,
    /// Offices in their order.
    roles: Vec<&'a RoleFind>,
    /// The values of the text.
    values: &'a [Annotation],
}

/// Somebody or something by its words: by its office where that is said.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub from: usize,
    pub to: usize,
    pub named: Named,
    pub what: What,
    /// Whether it is an office whose holder is not named.
    pub is_office: bool,
}

impl<'a> Reading<'a> {
    pub(super) fn new(scene: &'a Scene<'a>, values: &'a [Annotation]) -> Self {
        let mut finds: Vec<&Find> = scene.finds.iter().filter(|find| find.rule != INSIDE).collect();
        order::sort_by_key(&mut finds, |find| find.from);
        let mut roles: Vec<&RoleFind> = scene.roles.iter().collect();
        order::sort_by_key(&mut roles, |role| role.from);
        Self { scene, sentence: &scene.sentence, clauses: clauses(scene), finds, roles, values }
    }

    /// What is named within some words.
    pub(super) fn finds_in(&self, words: Range<usize>) -> impl Iterator<Item = &'a Find> {
        let first = self.finds.partition_point(|find| find.from < words.start);
        self.finds[first..]
            .iter()
            .copied()
            .take_while(move |find| find.from < words.end)
            .filter(move |find| find.to <= words.end)
    }

    /// The offices within some words.
    pub(super) fn roles_in(&self, words: Range<usize>) -> impl Iterator<Item = &'a RoleFind> {
        let first = self.roles.partition_point(|role| role.from < words.start);
        self.roles[first..]
            .iter()
            .copied()
            .take_while(move |role| role.from < words.end)
            .filter(move |role| role.to <= words.end)
    }

    /// Whether a word is of a name, or of an office within some words.
    pub(super) fn is_named(&self, at: usize, words: Range<usize>) -> bool {
        self.scene.taken[at] || self.roles_in(words).any(|role| role.from <= at && at < role.to)
    }

    /// Who and what is named within some words, by the office where one is said.
    pub(super) fn items_in(&self, words: Range<usize>) -> Vec<Item> {
        let mut items: Vec<Item> = Vec::new();
        for role in self.roles_in(words.clone()) {
            let named = role.person.clone().unwrap_or_else(|| Named::plain(role.role.clone()));
            let (what, is_office) = (What::Name(Kind::Person), role.person.is_none());
            items.push(Item { from: role.from, to: role.to, named, what, is_office });
        }
        let count = items.len();
        let mut role = 0;
        for find in self.finds_in(words) {
            while role < count && items[role].to <= find.from {
                role += 1;
            }
            if role == count || find.to <= items[role].from {
                items.push(Item {
                    from: find.from,
                    to: find.to,
                    named: find.named.clone(),
                    what: find.what,
                    is_office: false,
                });
            }
        }
        order::sort_by_key(&mut items, |item| item.from);
        items
    }

    /// The values that stand in some words.
    pub(super) fn values_in(&self, words: Range<usize>) -> impl Iterator<Item = &'a Annotation> {
        let span = self.span_of(words);
        let first = self.values.partition_point(|value| value.span.start < span.start);
        self.values[first..].iter().take_while(move |value| value.span.start < span.end).filter(|value| !value.nested)
    }

    /// The one date that stands in some words, if there is no other.
    pub(super) fn date_in(&self, words: Range<usize>) -> Option<&'a Annotation> {
        let mut dates = self.values_in(words).filter(|value| is_date(value) && !self.is_compared(value));
        dates.next().filter(|_| dates.next().is_none())
    }

    /// Whether something is only compared with a date: tăng 12 % so với năm trước.
    fn is_compared(&self, date: &Annotation) -> bool {
        let words = self.words_of(date.span);
        let sentence = self.sentence;
        let behind = || sentence.joined(words.end) && sentence.of_class(words.end, &[Class::Compared]).is_some();
        let before = || sentence.class_before(words.start, &[Class::Compared]).is_some();
        if sentence.names().country_first { behind() } else { before() }
    }

    /// The letters of some words.
    pub(super) fn span_of(&self, words: Range<usize>) -> Span {
        let all = &self.sentence.words;
        Span { start: all[words.start].span.start, end: all[words.end - 1].span.end }
    }

    /// The words that hold some letters.
    pub(super) fn words_of(&self, span: Span) -> Range<usize> {
        let words = &self.sentence.words;
        let from = words.partition_point(|word| word.span.end <= span.start);
        from..words.partition_point(|word| word.span.start < span.end).max(from)
    }

    /// The first word of an office that holds a word.
    pub(super) fn with_office(&self, at: usize, least: usize) -> usize {
        let holds = |role: &&&RoleFind| role.from < at && role.to > at && role.from >= least;
        let first = self.roles.partition_point(|role| role.from + 40 < at);
        self.roles[first..].iter().take_while(|role| role.from < at).find(holds).map_or(at, |role| role.from)
    }

    /// Whether something named is said to be where something is, or by whom it is done: in Kenya, led by Putin.
    pub(super) fn is_adverbial(&self, item: &Item) -> bool {
        let sentence = self.sentence;
        // Where such words stand behind, those before are of what stands before them.
        let is_behind = sentence.names().country_first;
        let before = sentence.class_before(item.from, &[Class::PlaceBefore, Class::To, Class::By]);
        // A word that links offices to what they are of says of a place where something is: انفجار في زفتى.
        let is_place = item.what == What::Name(Kind::Place);
        let is_verb_first = !sentence.names().conjunctions.is_empty();
        let links = |at: usize| sentence.is(at, &[Class::Link]) && (!is_place || !is_verb_first);
        before.is_some_and(|phrase| !is_behind && !links(phrase.from))
            || (item.to < sentence.len() && sentence.is(item.to, &[Class::PlaceBehind]) && sentence.joined(item.to))
    }

    /// Whether somebody or something named is only cited: भारत के मुताबिक.
    pub(super) fn is_cited(&self, item: &Item) -> bool {
        let sentence = self.sentence;
        let behind = || sentence.joined(item.to) && sentence.of_class(item.to, &[Class::Source]).is_some();
        sentence.class_before(item.from, &[Class::Source]).is_some() || (sentence.names().country_first && behind())
    }

    /// Whether what is named goes on with another: with a comma, a hyphen or a word for `and`; or the first tells whose the
    /// second is.
    pub(super) fn is_listed(&self, before: &Item, next: &Item) -> bool {
        let sentence = self.sentence;
        let gap = sentence.words[next.from].gap;
        // A letter for `and` joined before the name.
        let written = sentence.words[next.from].written;
        let is_joined = sentence.names().conjunctions.iter().any(|letter| written.starts_with(letter));
        match next.from.saturating_sub(before.to) {
            0 => matches!(gap, Gap::Comma | Gap::Hyphen | Gap::Break) || is_joined || self.tells_whose(before, next),
            1 => sentence.is(before.to, &[Class::And]),
            _ => false,
        }
    }

    /// Whether a country or a word of nationality right before an institution or a person only tells whose.
    pub(super) fn tells_whose(&self, item: &Item, next: &Item) -> bool {
        let sentence = self.sentence;
        let is_country = item.what == What::Demonym || (item.named.is_country && !sentence.names().country_first);
        is_country
            && next.from == item.to
            && sentence.words[next.from].gap == Gap::Space
            && matches!(next.what, What::Name(Kind::Person | Kind::Organisation | Kind::Programme))
            && sentence.names().conjunctions.is_empty()
    }
}

/// Whether a value is a day, month, year or a period.
pub(super) fn is_date(value: &Annotation) -> bool {
    matches!(value.kind, value::Kind::Date | value::Kind::Period)
}

/// Whether a value is how much of something.
pub(super) fn is_amount(value: &&Annotation) -> bool {
    matches!(value.kind, value::Kind::Money | value::Kind::Percent | value::Kind::Quantity | value::Kind::Count)
}

/// The EDTF string of a date.
pub(super) fn edtf(value: &Annotation) -> Option<String> {
    if let Value::Text(edtf) = &value.value { Some(edtf.clone()) } else { None }
}
