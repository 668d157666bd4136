//! Events: what happens between those who are named, where and when, and whether it was done.

use super::clause::{Clause, Opening, verb_at};
use super::find::{Named, What, distinct};
use super::modality::{Modality, framed, modality, modality_of_verb};
use super::party::{Actors, Party, kind_of};
use super::reading::{Reading, edtf, is_date};
use super::words::Phrase;
use crate::language::entity::Kind;
use crate::language::names::Class;
use crate::span::Span;
use crate::value::{self, Annotation, Value};
use std::ops::Range;

/// A date stands no further from all that is told of an event.
const DATE_REACH: usize = 5;
/// Nor an ordinal from the word for the event.
const ORDINAL_REACH: usize = 4;

/// No nameless place that somebody goes to stands further behind the verb.
const SITE_REACH: usize = 6;
/// What an ordinal beside does not count.
const UNCOUNTED: [&str; 4] = ["launch", "delivery", "strike", "call"];
/// What is often named again by the noun alone.
const AGAIN: [&str; 4] = ["meeting", "talks", "summit", "call"];
const SAME: &str = "the one of its kind that was told of last";
const EVENTS: [Class; 3] = [Class::Event, Class::EventVerb, Class::WeakEvent];
/// What stands before a noun and does not tell which.
const NO_MODIFIER: [Class; 7] =
    [Class::Source, Class::NoVerb, Class::Title, Class::Say, Class::To, Class::PlaceBefore, Class::Light];

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
pub(super) fn events(reading: &Reading, actors: &mut Actors, found: &mut Vec<Event>) {
    let (scene, sentence) = (reading.scene, reading.sentence);
    let first = found.len();
    // What follows a plan in its sentence is a part of it: he will hold talks, and visits the memorial.
    let mut planned = Modality::Asserted;
    actors.opening = 0..0;
    for clause in &reading.clauses {
        let (told, _) = modality(sentence, clause.words(), clause.from..clause.from);
        if (Modality::Planned..=Modality::Expected).contains(&told) {
            planned = told;
        }
        let mut at = clause.from;
        while at < clause.to {
            let phrase = sentence.of_class(at, &EVENTS);
            let Some(phrase) = phrase.filter(|_| !scene.taken[at] && !scene.masked[at]) else {
                at += 1;
                continue;
            };
            if let Some(mut event) = event_of(reading, actors, clause, phrase, &found[..first]) {
                event.modality = event.modality.max(planned);
                put(event, found, first);
            }
            at = phrase.to;
        }
        actors.hear(reading, clause);
    }
}

/// Whether somebody does what a phrase says, and where the verb begins: a verb, or a noun beside one that says little, as
/// `held talks`.
fn act(reading: &Reading, clause: &Clause, phrase: Phrase) -> Option<usize> {
    /// Words between the verb and the noun.
    const FEW: usize = 5;
    let sentence = reading.sentence;
    if sentence.of_class(phrase.from, &[Class::EventVerb]).is_some() {
        return Some(phrase.from);
    }
    let light = |at: &usize| sentence.of_class(*at, &[Class::Light]).is_some();
    if sentence.names().country_first {
        return (phrase.from..clause.to.min(phrase.to + FEW)).any(|at| light(&at)).then_some(phrase.from);
    }
    // Where verbs stand first, who acts stands between.
    let far = if sentence.names().conjunctions.is_empty() { FEW } else { FEW * 2 };
    (clause.from.max(phrase.from.saturating_sub(far))..phrase.from).rev().find(light)
}

/// The letters of what somebody does: from who acts to the end of the clause.
fn act_span(clause: &Clause, words: Range<usize>, phrase: Phrase) -> Range<usize> {
    /// More words tell of something else.
    const MOST: usize = 16;
    words.start..words.end.max(clause.to.min(phrase.to + MOST))
}

/// The words of what a noun names: with those before it that only tell which.
fn noun_span(reading: &Reading, clause: &Clause, words: Range<usize>, phrase: Phrase) -> Range<usize> {
    /// Words that tell which.
    const FEW: usize = 3;
    let (scene, sentence) = (reading.scene, reading.sentence);
    let tells = |at: usize| {
        let word = &sentence.words[at];
        let is_free = !scene.taken[at] && !scene.masked[at] && !word.told.is_stop && word.gap.joins();
        is_free && verb_at(scene, at).is_none() && sentence.of_class(at, &NO_MODIFIER).is_none()
    };
    let mut end = words.end;
    if end == phrase.to && !sentence.names().country_first {
        let goes_on = |at: usize| {
            let word = &sentence.words[at];
            word.gap.joins()
                && !scene.masked[at]
                && sentence.of_class(at, &[Class::Clause, Class::And, Class::Say]).is_none()
        };
        let more = (end..clause.to.min(end + FEW)).take_while(|&at| goes_on(at) && verb_at(scene, at).is_none());
        end = more.last().map_or(end, |at| at + 1);
        // Nor does it end within a name.
        while end < clause.to && end > phrase.to && scene.taken[end] && sentence.joined(end) {
            end += 1;
        }
        // No noun ends with `of`.
        while end > phrase.to && (sentence.words[end - 1].told.is_stop || sentence.is(end - 1, &[Class::To])) {
            end -= 1;
        }
    }
    let words = words.start..end;
    if words.start < phrase.from || sentence.names().family_first || !sentence.names().conjunctions.is_empty() {
        return words;
    }
    let least = clause.from.max(phrase.from.saturating_sub(FEW));
    let before = (least..phrase.from).rev().take_while(|&at| tells(at) && sentence.joined(at + 1)).count();
    phrase.from - before..words.end
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
fn event_of(reading: &Reading, actors: &Actors, clause: &Clause, phrase: Phrase, before: &[Event]) -> Option<Event> {
    let (kind, is_plain) = kind_of(phrase)?;
    if clause.opening == Opening::If || clause.is_idle {
        return None;
    }
    let verb = act(reading, clause, phrase);
    let acts = verb.is_some();
    let mut party = Party::of(reading, actors, clause, phrase, kind, acts);
    let ordinal = ordinal(reading, clause, phrase);
    let number = ordinal.filter(|_| !UNCOUNTED.contains(&kind));
    let mut words = party.words(reading, phrase, acts);
    if let Some(verb) = verb {
        words = act_span(clause, words.start.min(verb)..words.end, phrase);
        if party.who.is_empty() {
            party.who = actors.who(reading, clause, verb).to_vec();
        }
    } else {
        // Who tells a press conference something does not stand in its name.
        if kind == "briefing" {
            let from = party.who.iter().find(|find| find.to == phrase.from).map_or(phrase.from, |find| find.from);
            words = from..phrase.to.max(party.place.iter().map(|find| find.to).max().unwrap_or(0));
        }
        words = noun_span(reading, clause, words, phrase);
    }
    let is_named = !acts && is_named(reading, words.start..phrase.from);
    let cover = cover(reading, clause, words, number.map(|(_, span)| span));
    let date = date_beside(reading, clause, cover);
    let when = date.and_then(edtf);
    let mut span =
        date.map_or(cover, |date| Span { start: cover.start.min(date.span.start), end: cover.end.max(date.span.end) });
    let Party { who, place } = &party;
    let is_told = match kind {
        // A visit is one to somewhere.
        "visit" => !place.is_empty() || (acts && !who.is_empty() && goes_somewhere(reading, clause, phrase)),
        // Somebody brought to a hospital is no delivery.
        "delivery" => {
            who.iter().any(|find| find.what != What::Name(Kind::Person)) || !place.is_empty() || ordinal.is_some()
        }
        "forum" | "summit" if is_named => true,
        _ => !who.is_empty() || !place.is_empty() || number.is_some(),
    };
    // A word of many senses is sure beside two persons, or one and a place.
    let count = party.count();
    let is_sure = is_plain || when.is_some() || number.is_some() || count > 1 || (count == 1 && !place.is_empty());
    if !is_told && is_plain && !acts {
        return again(reading, clause, phrase, kind, before);
    }
    if !is_told || !is_sure {
        return None;
    }
    let (modality, cues) = meant(reading, clause, phrase, verb)?;
    span.end = span.end.max(cover.end);
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

/// Whether a visitor goes to a place that has no name, or one that no list has.
fn goes_somewhere(reading: &Reading, clause: &Clause, phrase: Phrase) -> bool {
    let sentence = reading.sentence;
    let near = if sentence.names().country_first {
        clause.from.max(phrase.from.saturating_sub(SITE_REACH))..phrase.from
    } else {
        phrase.to..clause.to.min(phrase.to + SITE_REACH)
    };
    let is_site = |at: usize| sentence.of_class(at, &[Class::Site]).is_some();
    let next = if sentence.is(phrase.to, &[Class::To, Class::PlaceBefore]) { phrase.to + 1 } else { phrase.to };
    let is_unknown =
        next < clause.to && !sentence.all_capital && sentence.words[next].capital && !reading.scene.taken[next];
    near.into_iter().any(is_site) || is_unknown
}

/// Whether words before a noun make it a name: the Saint Petersburg International Economic Forum.
fn is_named(reading: &Reading, words: Range<usize>) -> bool {
    let sentence = reading.sentence;
    !sentence.all_capital && words.into_iter().any(|at| at > 0 && sentence.words[at].capital)
}

/// How an event is meant: what is only wished for, or denied, does not happen; what is thought of it is of no matter.
fn meant(reading: &Reading, clause: &Clause, phrase: Phrase, verb: Option<usize>) -> Option<(Modality, Vec<usize>)> {
    let said = phrase.from..phrase.to;
    let (modality, cues) = match verb {
        Some(verb) => modality_of_verb(reading.sentence, clause.words(), verb.min(said.start)..said.end),
        None => modality(reading.sentence, clause.words(), said),
    };
    let is_framed = matches!(clause.opening, Opening::Word | Opening::Said);
    let frame = if is_framed { framed(reading.sentence, clause.from) } else { Modality::Asserted };
    match modality.max(frame) {
        Modality::Desired | Modality::Denied => None,
        Modality::Opinion | Modality::Agreed => Some((Modality::Asserted, cues)),
        other => Some((other, cues)),
    }
}

/// An event that was told of before, named again without who takes part.
fn again(reading: &Reading, clause: &Clause, phrase: Phrase, kind: &'static str, found: &[Event]) -> Option<Event> {
    /// Further back another may be meant.
    const RECENT: usize = 6;
    // What were talks may be called a meeting.
    let family = |kind: &str| if kind == "talks" { "meeting" } else { kind }.to_owned();
    let is_same =
        |event: &&Event| family(event.kind) == family(kind) && AGAIN.contains(&event.kind) && !event.who.is_empty();
    let known = found.iter().rev().take(RECENT).find(is_same)?;
    if !AGAIN.contains(&kind) {
        return None;
    }
    let (modality, cues) = meant(reading, clause, phrase, None)?;
    let words = noun_span(reading, clause, phrase.from..phrase.to, phrase);
    Some(Event {
        span: reading.sentence.span_of(words.start, words.end, 0, 0),
        modality: modality.max(if known.modality == Modality::Planned {
            Modality::Planned
        } else {
            Modality::Asserted
        }),
        cues: reading.scene.cues(phrase, &cues),
        kind,
        number: None,
        rule: "again",
        assumptions: vec![SAME],
        ..known.clone()
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
    let near =
        clause.from.max(phrase.from.saturating_sub(ORDINAL_REACH + 4))..clause.to.min(phrase.to + ORDINAL_REACH + 4);
    reading.values_in(near).find_map(|value| {
        let Value::Number { value: number, .. } = value.value else { return None };
        let words = reading.words_of(value.span);
        let beside = (words.end <= phrase.from && phrase.from - words.end <= ORDINAL_REACH)
            || (words.start >= phrase.to && words.start - phrase.to <= ORDINAL_REACH);
        (value.kind == value::Kind::Ordinal && beside).then_some((number as u32, value.span))
    })
}
