//! Events: what happens between those who are named, where and when, and whether it was done.

use super::clause::{Clause, Opening};
use super::find::{Named, distinct};
use super::modality::{Modality, modality};
use super::party::{Party, kind_of};
use super::reading::{Reading, edtf, is_date};
use super::words::Phrase;
use crate::language::names::Class;
use crate::span::Span;
use crate::value::{self, Annotation, Value};
use std::ops::Range;

/// A date stands no further from all that is told of an event.
const DATE_REACH: usize = 5;
/// Nor an ordinal from the word for the event.
const ORDINAL_REACH: usize = 4;

/// Something that happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// The letters, from the first of what is told of it to the last.
    pub span: Span,
    /// `visit`, `talks`, `summit`, …
    pub kind: &'static str,
    /// Who takes part: persons; else organisations or countries.
    pub who: Vec<Named>,
    /// Where.
    pub place: Vec<Named>,
    /// When, as an EDTF string.
    pub when: Option<String>,
    /// The how-manieth of its kind.
    pub number: Option<u32>,
    /// Whether it was done.
    pub modality: Modality,
    /// The rule that found it.
    pub rule: &'static str,
    /// The words that told it.
    pub cues: Vec<Span>,
    /// What was taken for granted.
    pub assumptions: Vec<&'static str>,
}

/// Finds the events of a sentence.
pub(super) fn events(reading: &Reading, found: &mut Vec<Event>) {
    let (scene, sentence) = (reading.scene, reading.sentence);
    let first = found.len();
    // What follows a plan in its sentence is a part of it: he will hold talks, and visits the memorial.
    let mut planned = Modality::Asserted;
    let mut opening = 0..0;
    for clause in &reading.clauses {
        let (told, _) = modality(sentence, clause.words(), clause.from..clause.from);
        if (Modality::Planned..=Modality::Desired).contains(&told) {
            planned = told;
        }
        let mut at = clause.from;
        while at < clause.to {
            let phrase = sentence.of_class(at, &[Class::Event, Class::WeakEvent]);
            let Some(phrase) = phrase.filter(|_| !scene.taken[at] && !scene.masked[at]) else {
                at += 1;
                continue;
            };
            if let Some(mut event) = event_of(reading, opening.clone(), clause, phrase) {
                event.modality = event.modality.max(planned);
                put(event, found, first);
            }
            at = phrase.to;
        }
        opening = if clause.states { 0..0 } else { clause.words() };
    }
}

/// Adds an event of the sentence whose events begin at a place; of two words for one thing, the one that tells more.
fn put(event: Event, found: &mut Vec<Event>, first: usize) {
    /// No word for an event has more words for the same before it.
    const MOST: usize = 8;
    let told = |event: &Event| {
        event.who.len() + event.place.len() + usize::from(event.when.is_some()) + usize::from(event.number.is_some())
    };
    let first = first.max(found.len().saturating_sub(MOST));
    let same = |other: &&mut Event| other.kind == event.kind && other.span.intersection(event.span).is_some();
    match found[first..].iter_mut().find(same) {
        Some(other) if told(other) < told(&event) => *other = event,
        Some(_) => {}
        None => found.push(event),
    }
}

/// The event that a phrase of a clause names, if enough is told of it.
fn event_of(reading: &Reading, before: Range<usize>, clause: &Clause, phrase: Phrase) -> Option<Event> {
    let (kind, is_plain) = kind_of(phrase)?;
    if clause.opening == Opening::If || clause.is_idle {
        return None;
    }
    let party = Party::of(reading, before, clause, phrase, kind);
    let number = ordinal(reading, clause, phrase);
    let cover = cover(reading, clause, party.words(phrase), number.map(|(_, span)| span));
    let date = date_beside(reading, clause, cover);
    let when = date.and_then(edtf);
    let span =
        date.map_or(cover, |date| Span { start: cover.start.min(date.span.start), end: cover.end.max(date.span.end) });
    let Party { who, place } = &party;
    // A visit is one to somewhere.
    let is_told =
        if kind == "visit" { !place.is_empty() } else { !who.is_empty() || !place.is_empty() || number.is_some() };
    // A word of many senses is sure beside two persons, or one and a place.
    let count = party.count();
    let is_sure =
        is_plain || when.is_some() || number.is_some() || count > 1 || (count == 1 && !place.is_empty());
    if !is_told || !is_sure {
        return None;
    }
    let (modality, cues) = modality(reading.sentence, clause.words(), phrase.from..phrase.to);
    // What is only wished for, or denied, does not happen; what is thought of it is of no matter.
    let modality = match modality {
        Modality::Desired | Modality::Denied => return None,
        Modality::Opinion | Modality::Agreed => Modality::Asserted,
        other => other,
    };
    Some(Event {
        span,
        kind,
        who: distinct(who),
        place: distinct(place),
        when,
        number: number.map(|(number, _)| number),
        modality,
        rule: "event",
        cues: reading.scene.cues(phrase, &cues),
        assumptions: Vec::new(),
    })
}

/// The letters of all that is told of an event but its date: with offices, and its ordinal.
fn cover(reading: &Reading, clause: &Clause, mut words: Range<usize>, number: Option<Span>) -> Span {
    if let Some(span) = number {
        let of_number = reading.words_of(span);
        words = words.start.min(of_number.start)..words.end.max(of_number.end);
    }
    // What is told of an office stands before its name.
    words.start = reading.with_office(words.start, clause.from);
    for role in reading.roles_in(words.start..clause.to) {
        if role.from >= words.end {
            break;
        }
        words.end = words.end.max(role.to);
    }
    reading.sentence.span_of(words.start, words.end, 0, 0)
}

/// The one date of a clause that stands near what is told of an event.
fn date_beside<'a>(reading: &Reading<'a>, clause: &Clause, cover: Span) -> Option<&'a Annotation> {
    let words = reading.words_of(cover);
    let near = clause.from.max(words.start.saturating_sub(DATE_REACH * 3))..clause.to.min(words.end + DATE_REACH * 3);
    let is_near = |value: &&Annotation| {
        let date = reading.words_of(value.span);
        is_date(value) && date.start.saturating_sub(words.end) + words.start.saturating_sub(date.end) <= DATE_REACH
    };
    let mut dates = reading.values_in(near).filter(is_near);
    dates.next().filter(|_| dates.next().is_none())
}

/// The ordinal that an event has right beside it, with its letters.
fn ordinal(reading: &Reading, clause: &Clause, phrase: Phrase) -> Option<(u32, Span)> {
    let near = clause.from.max(phrase.from.saturating_sub(ORDINAL_REACH + 4))..clause.to.min(phrase.to + ORDINAL_REACH + 4);
    reading.values_in(near).find_map(|value| {
        let Value::Number { value: number, .. } = value.value else { return None };
        let words = reading.words_of(value.span);
        let beside = (words.end <= phrase.from && phrase.from - words.end <= ORDINAL_REACH)
            || (words.start >= phrase.to && words.start - phrase.to <= ORDINAL_REACH);
        (value.kind == value::Kind::Ordinal && beside).then_some((number as u32, value.span))
    })
}
