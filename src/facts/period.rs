//! When what a statement tells is so, where its own clause does not say it: what was said of another amount before it in the
//! sentence, or at the start of the sentence, or in the sentence before.

use super::event::Event;
use super::modality::Modality;
use super::reading::{Reading, edtf, is_date};
use super::statement::{Before, Statement};
use crate::language::names::Class;
use crate::span::Span;
use crate::value::{self, Annotation};

/// Taken for granted of a period that the sentence tells elsewhere.
const HERE: &str = "at the time that was told before it in the sentence";
/// Taken for granted of a period that a sentence before tells.
const EARLIER: &str = "at the time of what was measured right before it";

/// Kinds of events that come with amounts of the same day.
const WITH_AMOUNTS: [&str; 5] = ["disaster", "strike", "election", "exercise", "appointment"];

/// What has no time but now, unless one is told of it: the debt is, the plant costs.
const STANDING: [&str; 30] = [
    "area",
    "assets",
    "capacity",
    "capital",
    "contract value",
    "cost",
    "customers",
    "debt",
    "depth",
    "employees",
    "foreign reserves",
    "gas reserves",
    "height",
    "jobs",
    "length",
    "market value",
    "members",
    "orders",
    "order book",
    "population",
    "price",
    "range",
    "refugees",
    "reserves",
    "speed",
    "squadrons",
    "stake",
    "users",
    "value",
    "weight",
];

/// Fills the periods of the statements of a sentence that have an amount: of what is so, and has no date of its own.
pub(super) fn fill(reading: &Reading, events: &[Event], stated: &mut [Statement], before: &mut Before) {
    let starts_block = starts_block(reading, before);
    if starts_block {
        before.period = None;
    }
    let mut here: Option<String> = None;
    let plans = stated.iter().filter(|it| it.modality > Modality::Agreed && it.period.is_some()).map(|it| it.span);
    let plans: Vec<Span> = plans.collect();
    for statement in stated.iter_mut().filter(|it| it.rule != "former") {
        if statement.value.is_none() {
            opened(reading, statement);
            continue;
        }
        let is_so = matches!(statement.modality, Modality::Asserted | Modality::Agreed);
        if statement.period.is_some() {
            here = statement.period.clone().filter(|_| is_so);
            continue;
        }
        if !is_so || STANDING.contains(&statement.measure.as_str()) || is_dated(reading, statement) {
            continue;
        }
        let told =
            here.clone().or_else(|| of_event(events, statement)).or_else(|| at_start(reading, statement, &plans));
        let (period, assumption) = match (told, &before.period) {
            (Some(told), _) => (told, HERE),
            (None, Some(earlier)) if is_measured(statement) => (earlier.clone(), EARLIER),
            _ => continue,
        };
        here = Some(period.clone());
        statement.period = Some(period);
        statement.assumptions.push(assumption);
    }
    stated.iter_mut().for_each(|statement| open_end(reading, statement));
    before.period = here;
    before.end = reading.span_of(0..reading.sentence.len()).end;
}

/// Opens the end of a period where a statement tells what has been so from then on: a member since 2024.
fn open_end(reading: &Reading, statement: &mut Statement) {
    let sentence = reading.sentence;
    let (Modality::Asserted, Some(period)) = (statement.modality, &statement.period) else { return };
    let is_since = |date: &Annotation| {
        let words = reading.words_of(date.span);
        match sentence.names().country_first {
            true => sentence.joined(words.end) && sentence.is(words.end, &[Class::Since]),
            false => sentence.class_before(words.start, &[Class::Since]).is_some(),
        }
    };
    // Without its year nobody knows how long.
    let is_whole = !period.contains(['X', '/']);
    let words = reading.words_of(statement.span);
    if words.is_empty() {
        return;
    }
    let mut dates = reading.values_in(words).filter(|value| value.kind == value::Kind::Date);
    if is_whole && dates.any(|date| edtf(date).as_ref() == Some(period) && is_since(date)) {
        statement.period = Some(format!("{period}/.."));
    }
}

/// Whether a statement tells a measure, or how one changed.
fn is_measured(statement: &Statement) -> bool {
    statement.rule != "predicate" || matches!(statement.measure.as_str(), "rose" | "fell" | "reached")
}

/// Whether a sentence is the first of its paragraph.
fn starts_block(reading: &Reading, before: &Before) -> bool {
    let start = reading.span_of(0..1).start as usize;
    reading.sentence.text.get(before.end as usize..start).is_none_or(|between| between.contains('\n'))
}

/// Whether a date stands in a statement, be it one of several.
fn is_dated(reading: &Reading, statement: &Statement) -> bool {
    let words = reading.words_of(statement.span);
    !words.is_empty() && reading.values_in(words).any(is_date)
}

/// When something happened that costs or wins so much: the quake of Sunday killed nine.
fn of_event(events: &[Event], statement: &Statement) -> Option<String> {
    let fits = |event: &&Event| {
        WITH_AMOUNTS.contains(&event.kind)
            && event.modality == Modality::Asserted
            && event.span.start <= statement.span.start
    };
    events.iter().filter(fits).filter_map(|event| event.when.clone()).next_back()
}

/// Gives a statement without an amount the date that the sentence opens with, if it has no other: In May, Ghana agreed.
fn opened(reading: &Reading, statement: &mut Statement) {
    /// Words that open a sentence and have no date: then, on.
    const FEW: usize = 2;
    let words = reading.words_of(statement.span);
    if statement.period.is_some() || statement.modality == Modality::Opinion || words.is_empty() {
        return;
    }
    let mut dates = reading.values_in(0..words.end).filter(|value| is_date(value));
    let (Some(date), None) = (dates.next(), dates.next()) else { return };
    let at = reading.words_of(date.span);
    let opens = at.start <= FEW && at.end <= words.start && words.start <= at.end + FEW;
    if opens && let Some(period) = edtf(date) {
        statement.period = Some(period);
        statement.span.start = statement.span.start.min(date.span.start);
    }
}

/// The one date before a statement in its sentence, if nobody says or plans something for that time.
fn at_start(reading: &Reading, statement: &Statement, plans: &[Span]) -> Option<String> {
    let words = 0..reading.words_of(statement.span).start;
    if words.is_empty() {
        return None;
    }
    let mut dates = reading.values_in(words.clone()).filter(|value| is_date(value));
    let date: &Annotation = dates.next().filter(|_| dates.next().is_none())?;
    let says = |at: usize| reading.sentence.of_class(at, &[Class::Say]).is_some();
    let clause = reading.clauses.iter().find(|clause| clause.words().contains(&reading.words_of(date.span).start))?;
    let is_told = clause.words().chain(words.rev().take(1)).any(says);
    let is_planned = plans.iter().any(|plan| plan.intersection(date.span).is_some());
    edtf(date).filter(|_| !is_told && !is_planned)
}
