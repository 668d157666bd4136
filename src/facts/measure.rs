//! Measures with their values.

use super::clause::{Clause, verb_at};
use super::find::{Find, What, distinct};
use super::former::{former, is_former};
use super::modality::{Modality, modality};
use super::phrase::Phrase;
use super::reading::{Reading, edtf, is_amount, is_date};
use super::statement::{Before, Statement};
use super::subject::{BOTH, subject};
use super::words::Gap;
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};
use crate::span::Span;
use crate::value::{self, Annotation, Value};

const SAME: &str = "of what was measured right before it";
const FIRM: &str = "of the organisation named last before it";

/// What is measured of a firm.
const OF_FIRM: [&str; 6] = ["revenue", "profit", "loss", "sales", "market value", "dividend"];

/// What is counted in people.
const OF_PEOPLE: [&str; 11] = [
    "deaths",
    "injured",
    "missing",
    "displaced",
    "refugees",
    "tourists",
    "troops",
    "employees",
    "jobs",
    "rescued",
    "population",
];

/// The measures of a clause with their values, each the nearest of one value, or as many measures as values, in their
/// order; and where the last word for one ends.
pub(super) fn measured(reading: &Reading, clause: &Clause, before: &mut Before) -> (Vec<Statement>, usize) {
    let mut cues = cues(reading, clause);
    cues.retain(|cue| !is_whole(reading, cue));
    if cues.is_empty() {
        return (Vec::new(), 0);
    }
    // The two countries are no amount.
    let is_both =
        |amount: &Annotation| reading.sentence.of_class(reading.words_of(amount.span).start, &[Class::Both]).is_some();
    let (formers, amounts): (Vec<&Annotation>, Vec<&Annotation>) = reading
        .values_in(clause.words())
        .filter(is_amount)
        .filter(|it| !is_both(it))
        .partition(|it| is_former(reading, it));
    let place = |cue: &Phrase| reading.sentence.words[cue.from].span.start;
    let whole: Vec<&Annotation> =
        amounts.iter().copied().filter(|amount| amount.kind != value::Kind::Percent).collect();
    let pairs: Vec<(Phrase, &Annotation)> = match amounts[..] {
        // A measure proper before a word for the one named before.
        [amount] => {
            let is_same = |cue: &Phrase| matches!(cue.sense, Sense::Class(Class::Same, _));
            // What follows the amount may only be what it is a part of: the debt is 68 per cent of GDP.
            let is_behind = |cue: &Phrase| place(cue) > amount.span.start;
            let key = |cue: &&Phrase| (is_same(cue), is_behind(cue), place(cue).abs_diff(amount.span.start));
            let nearest = cues.iter().min_by_key(key);
            nearest.map(|cue| (*cue, amount)).into_iter().collect()
        }
        // Beside a change in per cent, what is measured has the amount; the same in another currency stands behind it.
        [..] if cues.len() == 1 && (whole.len() == 1 || is_converted(reading, &whole)) => vec![(cues[0], whole[0])],
        _ if amounts.len() == cues.len() => cues.iter().copied().zip(amounts.iter().copied()).collect(),
        // It would be chance which is meant.
        _ => Vec::new(),
    };
    let alone = pairs.len() == 1;
    if alone && is_act(reading, clause, pairs[0].0, before) {
        return (Vec::new(), 0);
    }
    let to = cues.last().map_or(0, |cue| cue.to);
    let mut found: Vec<Statement> =
        pairs.into_iter().filter_map(|pair| measure_of(reading, clause, before, pair, alone)).collect();
    if let ([whole], [first, second]) = (&mut found[..], &amounts[..])
        && let Some(change) = change_of(reading, clause, whole, first, second)
    {
        found.push(change);
    }
    if let [amount] = formers[..]
        && amounts.iter().all(|other| other.span.end <= amount.span.start)
        && let Some(before) = former(reading, clause, &mut found, amount)
    {
        found.push(before);
    }
    (found, to)
}

/// By how much in per cent something changed, where a clause says it beside what it has become, each with its letters: fell
/// by 4.6 %, | to 50.7 billion; reached 7.95 billion, | up 12.3 %.
fn change_of(
    reading: &Reading,
    clause: &Clause,
    whole: &mut Statement,
    first: &Annotation,
    second: &Annotation,
) -> Option<Statement> {
    /// Words between what tells the change and how much.
    const NEAR: usize = 5;
    let sentence = reading.sentence;
    let is_percent = |amount: &&Annotation| amount.kind == value::Kind::Percent;
    let percent = [first, second].into_iter().find(is_percent).filter(|_| is_percent(&first) != is_percent(&second))?;
    let words = reading.words_of(percent.span);
    let near = clause.from.max(words.start.saturating_sub(NEAR))..clause.to.min(words.end + NEAR);
    let tells = |at: usize| {
        let phrase = sentence.of_class(at, &[Class::Change])?;
        let Sense::Class(_, gloss) = phrase.sense else { return None };
        matches!(gloss, "rose" | "fell").then_some((phrase, gloss))
    };
    let distance = |phrase: &Phrase| {
        if phrase.to <= words.start { words.start - phrase.to } else { phrase.from.saturating_sub(words.end) }
    };
    let (cue, gloss) = near.filter_map(tells).min_by_key(|(phrase, _)| distance(phrase))?;
    // They are parted at a comma between them, else right behind the first.
    let (end, start) = (reading.words_of(first.span).end, reading.words_of(second.span).start);
    // A sign for per cent may stand before the comma.
    let comma = (end..=start).find(|&at| at > 0 && sentence.between(at).contains([',', '،']));
    let split = comma.unwrap_or(end);
    if split <= clause.from || split >= clause.to {
        return None;
    }
    let head = Span { start: whole.span.start, end: sentence.words[split - 1].span.end.max(first.span.end) };
    let tail = Span { start: sentence.words[split].span.start, end: whole.span.end };
    let is_first = std::ptr::eq(percent, first);
    // Without a comma what it has become is told by the whole: fell by 4.6 % to 50.7 billion.
    let is_one = is_first && comma.is_none();
    whole.span = if is_one {
        whole.span
    } else if is_first {
        tail
    } else {
        head
    };
    Some(Statement {
        span: if is_first { head } else { tail },
        measure: format!("{} {gloss}", whole.measure),
        value: Some(percent.value.clone()),
        cues: reading.scene.cues(cue, &[]),
        ..whole.clone()
    })
}

/// How much an amount of a clause is: what something rose or fell to is no bound, as `до` in Russian says of others.
pub(super) fn value_of(reading: &Reading, clause: &Clause, amount: &Annotation) -> Value {
    let end = reading.words_of(amount.span).start.max(clause.from);
    let changes = |at: usize| {
        let phrase = reading.sentence.of_class(at, &[Class::Change]);
        phrase.is_some_and(|phrase| matches!(phrase.sense, Sense::Class(_, "rose" | "fell")))
    };
    let mut value = amount.value.clone();
    if let Value::Money { bounds, .. } | Value::Quantity { bounds, .. } | Value::Number { bounds, .. } = &mut value
        && bounds.at_most
        && (clause.from..end).any(changes)
    {
        bounds.at_most = false;
    }
    value
}

/// Whether a measure is only what a share is of: a deficit of 3.5 per cent of GDP.
fn is_whole(reading: &Reading, cue: &Phrase) -> bool {
    let sentence = reading.sentence;
    // A word for per cent stands behind its number, where the value begins.
    let is_share = |at: usize| {
        let holds = |amount: &Annotation| reading.words_of(amount.span).contains(&at);
        let mut values = reading.values_in(at.saturating_sub(1)..at + 1);
        values.any(|amount| amount.kind == value::Kind::Percent && holds(amount))
    };
    let is_link = |at: usize| sentence.is(at, &[Class::Link]);
    if sentence.names().country_first {
        let behind = cue.to + 1;
        return behind < sentence.len() && is_link(cue.to) && is_share(behind);
    }
    // The sign of a share parts its number from what follows.
    let near = |at: usize| matches!(sentence.words[at].gap, Gap::Space | Gap::Break);
    let Some(before) = cue.from.checked_sub(1).filter(|_| near(cue.from)) else { return false };
    is_share(before) || (before > 0 && is_link(before) && near(before) && is_share(before - 1))
}

/// The words for what is measured.
fn cues(reading: &Reading, clause: &Clause) -> Vec<Phrase> {
    let (scene, sentence) = (reading.scene, reading.sentence);
    let changes = || clause.words().any(|at| !scene.taken[at] && sentence.of_class(at, &[Class::Change]).is_some());
    let mut cues: Vec<Phrase> = Vec::new();
    let mut does_change: Option<bool> = None;
    for at in clause.words() {
        let free = !scene.taken[at] && !scene.masked[at] && cues.last().is_none_or(|last| last.to <= at);
        let cue = sentence.of_class(at, &[Class::Measure, Class::Same, Class::WeakMeasure]).filter(|_| free);
        if let Some(cue) = cue {
            let is_weak = matches!(cue.sense, Sense::Class(Class::WeakMeasure, _));
            if !is_weak || *does_change.get_or_insert_with(changes) {
                cues.push(cue);
            }
        }
    }
    cues
}

/// Whether the second of two amounts is the first in another currency, in brackets: 3.8 billion crowns ($378 million).
fn is_converted(reading: &Reading, amounts: &[&Annotation]) -> bool {
    let [first, second] = amounts else { return false };
    second.kind == value::Kind::Money
        && first.span.end < second.span.start
        && reading.sentence.text[first.span.end as usize..second.span.start as usize].trim_start().starts_with('(')
}

/// Whether somebody does something with what is measured: they buy 25 per cent of the shares, and the shares are not so much.
fn is_act(reading: &Reading, clause: &Clause, cue: Phrase, before: &Before) -> bool {
    let verb = (clause.from..cue.from).find_map(|at| verb_at(reading.scene, at));
    let Some(verb) = verb else { return false };
    let Sense::Class(Class::Predicate, value) = verb.sense else { return false };
    let is_said = reading.sentence.of_class(verb.from, &[Class::Say]).is_some();
    let acts = || subject(reading, clause, verb, before).is_none_or(|subject| subject.from < verb.from);
    value.starts_with("asserted") && !is_said && acts()
}

fn measure_of(
    reading: &Reading,
    clause: &Clause,
    before: &mut Before,
    (cue, amount): (Phrase, &Annotation),
    alone: bool,
) -> Option<Statement> {
    let (scene, sentence) = (reading.scene, reading.sentence);
    let Sense::Class(class, name) = cue.sense else { return None };
    // So many people are a count.
    if OF_PEOPLE.contains(&name) && amount.kind != value::Kind::Count {
        return None;
    }
    let cue_span = sentence.span_of(cue.from, cue.to, cue.before, cue.behind);
    let own = Span { start: cue_span.start.min(amount.span.start), end: cue_span.end.max(amount.span.end) };
    let find_span = |find: &Find| sentence.span_of(find.from, find.to, find.before, find.behind);
    // Of several measures each has what stands within.
    let finds: Vec<&Find> = reading
        .finds_in(clause.words())
        .filter(|find| find.what != What::Name(Kind::Person) && (alone || own.intersection(find_span(find)).is_some()))
        .collect();
    let mut about = distinct(finds.iter().copied());
    let mut assumptions = Vec::new();
    let measure = match class {
        Class::Same => {
            let (measure, of) = before.measure.clone()?;
            assumptions.push(SAME);
            if about.is_empty() {
                about = of;
            }
            measure
        }
        _ => name.to_owned(),
    };
    let has_both = || clause.words().any(|at| sentence.of_class(at, &[Class::Both]).is_some());
    if about.is_empty() && !before.sides.is_empty() && has_both() {
        about.clone_from(&before.sides);
        assumptions.push(BOTH);
    }
    // Who agrees on it, plans it.
    let actor = if alone {
        (clause.from..cue.from)
            .find_map(|at| verb_at(scene, at))
            .and_then(|verb| subject(reading, clause, verb, before).filter(|subject| subject.from < verb.from))
    } else {
        None
    };
    if about.is_empty()
        && let Some(actor) = &actor
    {
        about.clone_from(&actor.about);
    }
    if about.is_empty()
        && OF_FIRM.contains(&measure.as_str())
        && let Some(body) = &before.body
    {
        about.push(body.clone());
        assumptions.push(FIRM);
    }
    before.measure = Some((measure.clone(), about.clone()));
    let date = reading.date_in(clause.words()).filter(|date| !is_next(reading, amount, date));
    let mut period = date.and_then(edtf);
    let mut span = if alone {
        let first = finds.first().map(|find| find_span(find).start).into_iter();
        let first = first.chain(actor.map(|actor| reading.span_of(actor.from..cue.to).start)).min();
        whole_span(reading, clause, own, first, date)
    } else {
        finds.iter().map(|find| find_span(find)).fold(own, cover)
    };
    // A date that opens the sentence is of the clause behind it.
    if period.is_none() && (1..=4).contains(&clause.from) {
        let mut dates = reading.values_in(0..clause.from).filter(|value| is_date(value));
        if let (Some(date), None) = (dates.next(), dates.next()) {
            period = edtf(date);
            span.start = span.start.min(date.span.start);
        }
    }
    let (modality, cues) = modality(sentence, clause.words(), cue.from..cue.to);
    let modality = modality.max(before.carry(reading, clause)).max(of_verb(reading, clause, cue));
    // `Did not exceed` is no denial: the value has it as a bound.
    let modality =
        if modality == Modality::Denied && amount.is_bounded_above() { Modality::Asserted } else { modality };
    Some(Statement {
        span,
        about,
        measure,
        value: Some(value_of(reading, clause, amount)),
        period,
        modality,
        speaker: None,
        rule: "measure",
        cues: scene.cues(cue, &cues),
        assumptions,
    })
}

/// Whether a date behind a comma behind an amount is that of what follows: năm 2012 đạt 11 tỷ USD, nửa đầu năm 2013 ….
fn is_next(reading: &Reading, amount: &Annotation, date: &Annotation) -> bool {
    let between = reading.sentence.text.get(amount.span.end as usize..date.span.start as usize);
    between.is_some_and(|between| between.contains([',', '،']))
}

/// How the verb before a measure means it: plans a deficit, expects inflation.
fn of_verb(reading: &Reading, clause: &Clause, cue: Phrase) -> Modality {
    let verb = (clause.from..cue.from).rev().find_map(|at| verb_at(reading.scene, at));
    let modality = match verb.map(|verb| verb.sense) {
        Some(Sense::Class(Class::Predicate, value)) => Modality::of_predicate(value).map(|(modality, _)| modality),
        _ => None,
    };
    modality.filter(|it| !matches!(it, Modality::Opinion | Modality::Agreed)).unwrap_or_default()
}

fn cover(a: Span, b: Span) -> Span {
    Span { start: a.start.min(b.start), end: a.end.max(b.end) }
}

/// The letters of a clause that tells of one measure: from the first word that has to do with it to the end.
fn whole_span(reading: &Reading, clause: &Clause, own: Span, first: Option<u32>, date: Option<&Annotation>) -> Span {
    /// Words before a measure that only tell which: net quarterly.
    const FEW: usize = 4;
    let all = reading.span_of(clause.words());
    let start = own.start.min(first.unwrap_or(own.start)).min(date.map_or(own.start, |it| it.span.start));
    let skipped = clause.from..reading.words_of(Span { start, end: own.end }).start;
    let opens = clause
        .words()
        .find(|&at| !reading.sentence.is(at, &[Class::Clause, Class::And]) && !reading.sentence.words[at].told.is_stop);
    let start = match opens {
        Some(at) if skipped.len() <= FEW && at <= skipped.end => reading.sentence.words[at].span.start.min(start),
        _ => start,
    };
    Span { start, end: all.end.max(own.end) }
}
