//! What a measure was before, where a clause says it beside what it has become: slowed to 32 %, from 33 % a year earlier.

use super::clause::Clause;
use super::modality::Modality;
use super::reading::{Reading, edtf, is_date};
use super::statement::Statement;
use super::words::Gap;
use crate::language::names::Class;
use crate::span::Span;
use crate::value::{Annotation, Value};

/// What says that an amount is what something was, or is compared with.
const FORMER: [Class; 2] = [Class::FromAmount, Class::Compared];

/// Whether a word beside an amount says that it was so before: slowed to 32 per cent from 33, ५४३ से बढ़ाकर ७५०.
pub(super) fn is_former(reading: &Reading, amount: &Annotation) -> bool {
    let sentence = reading.sentence;
    let end = reading.words_of(amount.span).end;
    match sentence.names().country_first {
        true => sentence.is(end, &[Class::FromAmount]) && sentence.joined(end),
        false => cue(reading, amount).is_some(),
    }
}

/// Where the word begins that says so before an amount.
fn cue(reading: &Reading, amount: &Annotation) -> Option<usize> {
    let sentence = reading.sentence;
    let start = reading.words_of(amount.span).start;
    // The sign of a currency may stand before its number.
    let joins = |at: usize| sentence.joined(at) || (at == start && sentence.words[at].gap == Gap::Break);
    // With one word between them: từ mức 3,8 %.
    let cue = (start.saturating_sub(1)..=start).rev().find_map(|at| sentence.class_before(at, &FORMER))?;
    let is_beside = (cue.to..=start).all(|at| at < sentence.len() && joins(at));
    // `Less than` bounds what it is itself.
    let is_bound = cue.to == start && (amount.bounds().less_than || amount.bounds().more_than);
    (is_beside && !is_bound && !sentence.words[start - 1].told.is_number).then_some(cue.from)
}

/// The statement of what a measure of a clause was before, behind the statement of what it has become; that one is told up
/// to there, and of no date that is told of the other.
pub(super) fn former(
    reading: &Reading,
    clause: &Clause,
    found: &mut [Statement],
    amount: &Annotation,
) -> Option<Statement> {
    /// Words behind the amount that tell when.
    const FEW: usize = 8;
    let sentence = reading.sentence;
    let cue = cue(reading, amount)?;
    let words = reading.words_of(amount.span);
    let is_alike = |whole: &&mut Statement| {
        let same = |value: &Value| std::mem::discriminant(value) == std::mem::discriminant(&amount.value);
        whole.value.as_ref().is_some_and(same) && unit(whole.value.as_ref()) == unit(Some(&amount.value))
    };
    let mut alike = found.iter_mut().filter(is_alike);
    let whole = alike.next().filter(|whole| alike.next().is_none() && whole.rule == "measure")?;
    // With a word for how it changed: down from.
    let changes = |at: usize| sentence.of_class(at, &[Class::Change]).is_some() && sentence.joined(at + 1);
    let from = if cue > clause.from && changes(cue - 1) { cue - 1 } else { cue };
    let start = sentence.words[from].span.start;
    // What it was stands behind what it is.
    if from <= clause.from || start <= whole.span.start || start >= whole.span.end {
        return None;
    }
    // The sign of a share stands between its number and the next word.
    let is_beside = |at: usize| {
        at == words.end
            && sentence
                .words
                .get(at)
                .is_some_and(|next| sentence.text[amount.span.end as usize..next.span.start as usize].trim().is_empty())
    };
    let goes_on =
        |at: &usize| (sentence.joined(*at) || is_beside(*at)) && !sentence.is(*at, &[Class::And, Class::Clause]);
    let count = (words.end..clause.to).take(FEW).take_while(goes_on).count();
    let dates: Vec<&Annotation> = reading.values_in(from..words.end + count).filter(|it| is_date(it)).collect();
    let end = dates.last().map_or(amount.span.end, |date| date.span.end.max(amount.span.end));
    let rest = sentence.words[words.end + count - 1].span.end.max(end);
    // With a sign behind its number.
    let ends = reading.values_in(clause.from..from).map(|value| value.span.end);
    whole.span.end = ends.fold(sentence.words[from - 1].span.end, u32::max).min(start);
    let period = if let [date] = dates[..] { edtf(date) } else { None };
    if period.is_some() && whole.period == period {
        whole.period = None;
    }
    if whole.period.is_none() {
        whole.period = reading.date_in(clause.from..from).and_then(edtf);
    }
    Some(Statement {
        span: Span { start, end: rest },
        value: Some(amount.value.clone()),
        period,
        // It was so, whatever the other is to be.
        modality: Modality::Asserted,
        rule: "former",
        ..whole.clone()
    })
}

/// What an amount is of.
fn unit(value: Option<&Value>) -> Option<&str> {
    match value? {
        Value::Money { currency, .. } => Some(currency),
        Value::Quantity { unit, .. } => Some(unit),
        _ => None,
    }
}
