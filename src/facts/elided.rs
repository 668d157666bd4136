//! What a clause says of others behind commas without its verb: India holds 49 per cent, and Sri Lanka 51; «Единая Россия» — 31 %,
//! КПРФ — 14 %.

use super::clause::Clause;
use super::find::{Find, Named};
use super::reading::{Reading, is_amount};
use super::statement::Statement;
use super::words::Gap;
use crate::language::names::Class;
use crate::span::Span;
use crate::value::Annotation;

/// More are a table.
const MOST: usize = 8;

/// Somebody named behind a clause, with the amount that what it states has of them.
pub(super) struct Tail<'a> {
    /// Its first word.
    from: usize,
    span: Span,
    named: &'a Named,
    amount: &'a Annotation,
}

/// The clause without such tails, and these in their order.
pub(super) fn tails<'a>(reading: &Reading<'a>, clause: &Clause) -> (Clause, Vec<Tail<'a>>) {
    let mut rest = *clause;
    let mut found = Vec::new();
    if reading.sentence.names().country_first || !reading.sentence.cased {
        return (rest, found);
    }
    while let Some(tail) = tail(reading, &rest).filter(|_| found.len() < MOST) {
        rest.to = tail.from;
        found.push(tail);
    }
    found.reverse();
    // An amount is left that they stand beside.
    if !reading.values_in(rest.words()).any(|value| is_amount(&value)) {
        return (*clause, Vec::new());
    }
    (rest, found)
}

/// The last of them.
fn tail<'a>(reading: &Reading<'a>, clause: &Clause) -> Option<Tail<'a>> {
    let sentence = reading.sentence;
    let amount = reading.values_in(clause.words()).filter(is_amount).last()?;
    let words = reading.words_of(amount.span);
    let find: &Find = reading.finds_in(clause.words()).take_while(|find| find.to <= words.start).last()?;
    let is_dash = || matches!(sentence.words[words.start].gap, Gap::Break | Gap::Hyphen);
    let is_beside = find.to == words.start && (sentence.joined(words.start) || is_dash());
    // Behind a comma, a word for `and`, or both; with an article.
    let mut from = find.from;
    while from > clause.from + 1 && sentence.words[from - 1].told.is_stop && sentence.joined(from) {
        from -= 1;
    }
    // A sign for a unit may stand before the comma.
    let is_comma = |at: usize| sentence.between(at).contains(',');
    let parts = |at: usize| at > clause.from && (is_comma(at) || sentence.is(at, &[Class::And]));
    let from = (from..=find.from).find(|&at| parts(at))?;
    let is_end = words.end >= clause.to && is_beside;
    let first = if sentence.is(from, &[Class::And]) { from + 1 } else { from };
    let start = sentence.words[first].span.start;
    is_end.then_some(Tail { from, span: Span { start, end: amount.span.end }, named: &find.named, amount })
}

/// What the statements of the clause before them say of each, where one of them has an amount of its kind.
pub(super) fn filled(tails: &[Tail], stated: &[Statement]) -> Vec<Statement> {
    let mut found = Vec::new();
    for tail in tails {
        let is_alike = |whole: &&Statement| {
            let same = |value| std::mem::discriminant(value) == std::mem::discriminant(&tail.amount.value);
            whole.value.as_ref().is_some_and(same) && !whole.about.contains(tail.named)
        };
        let mut alike = stated.iter().filter(is_alike);
        if let (Some(whole), None) = (alike.next(), alike.next()) {
            found.push(Statement {
                span: tail.span,
                about: vec![tail.named.clone()],
                value: Some(tail.amount.value.clone()),
                rule: "elided",
                ..whole.clone()
            });
        }
    }
    found
}
