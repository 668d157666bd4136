//! Events: what happens between those who are named, where and when, and whether it was done.

use super::clause::{Clause, Modality, modality, states};
use super::find::{Find, INSIDE, Named, Scene, What, distinct};
use super::words::{Gap, Phrase};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};
use crate::span::Span;
use crate::value::{self, Annotation, Value};

/// No participant or place stands further from the word for the event.
const REACH: usize = 14;
/// Nor a date from all of these.
const DATE_REACH: usize = 5;

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

/// The values that stand in some words.
pub(super) fn values_in<'a>(
    scene: &Scene,
    values: &'a [Annotation],
    clause: Clause,
) -> impl Iterator<Item = &'a Annotation> {
    let span = span_of(scene, clause);
    let first = values.partition_point(|value| value.span.start < span.start);
    values[first..].iter().take_while(move |value| value.span.start < span.end).filter(|value| !value.nested)
}

/// The letters of some words.
pub(super) fn span_of(scene: &Scene, Clause { from, to }: Clause) -> Span {
    let words = &scene.sentence.words;
    Span { start: words[from].span.start, end: words[to - 1].span.end }
}

/// Whether a value is a day, month, year or a period.
pub(super) fn is_date(value: &Annotation) -> bool {
    matches!(value.kind, value::Kind::Date | value::Kind::Period)
}

/// The EDTF string of a date.
pub(super) fn edtf(value: &Annotation) -> Option<String> {
    if let Value::Text(edtf) = &value.value { Some(edtf.clone()) } else { None }
}

/// Finds the events of a sentence.
pub(super) fn events(scene: &Scene, values: &[Annotation], clauses: &[Clause], found: &mut Vec<Event>) {
    let first = found.len();
    // What follows a plan in its sentence is a part of it: he will hold talks, and visits the memorial.
    let mut planned = Modality::Asserted;
    let mut opening = Clause { from: 0, to: 0 };
    for &clause in clauses {
        let (told, _) = modality(&scene.sentence, clause, Clause { from: clause.from, to: clause.from });
        if (Modality::Planned..=Modality::Desired).contains(&told) {
            planned = told;
        }
        let mut at = clause.from;
        while at < clause.to {
            let event = scene.sentence.of_class(at, &[Class::Event, Class::WeakEvent]);
            let Some(phrase) = event.filter(|_| !scene.taken[at] && !scene.masked[at]) else {
                at += 1;
                continue;
            };
            if let Some(mut event) = event_of(scene, values, (opening, clause), phrase) {
                event.modality = event.modality.max(planned);
                // Of two words for one thing, the one that tells more.
                match found[first..]
                    .iter_mut()
                    .find(|other| other.kind == event.kind && other.span.intersection(event.span).is_some())
                {
                    Some(other) if told_by(other) < told_by(&event) => *other = event,
                    Some(_) => {}
                    None => found.push(event),
                }
            }
            at = phrase.to;
        }
        opening = if states(scene, clause) { Clause { from: 0, to: 0 } } else { clause };
    }
}

fn told_by(event: &Event) -> usize {
    event.who.len() + event.place.len() + usize::from(event.when.is_some()) + usize::from(event.number.is_some())
}

fn event_of(scene: &Scene, values: &[Annotation], (before, clause): (Clause, Clause), phrase: Phrase) -> Option<Event> {
    let Sense::Class(class, kind) = phrase.sense else { return None };
    let sentence = &scene.sentence;
    let near = |find: &&Find| {
        find.rule != INSIDE
            && find.from >= clause.from
            && find.to <= clause.to
            && find.from < phrase.to + REACH
            && phrase.from < find.to + REACH
    };
    let mut parts: Vec<&Find> = Vec::new();
    // Places right beside it, or behind a word that says where.
    let place: Vec<&Find> =
        scene.finds.iter().filter(near).filter(|find| is_where(scene, find, phrase, kind)).collect();
    let mut persons: Vec<&Find> =
        scene.finds.iter().filter(near).filter(|find| find.what == What::Name(Kind::Person)).collect();
    let sides: Vec<&Find> = scene
        .finds
        .iter()
        .filter(near)
        .filter(|find| is_side(scene, find, phrase) && !place.iter().any(|place| std::ptr::eq(*place, *find)))
        .collect();
    // Who goes may be said before a comma: Putin will go on Monday, on a visit to India.
    if persons.is_empty() && sides.is_empty() && clause.from > 0 {
        let opening = Clause { from: before.from, to: before.to };
        persons = scene
            .finds
            .iter()
            .filter(|find| find.what == What::Name(Kind::Person) && find.from >= opening.from && find.to <= opening.to)
            .collect();
    }
    // An office stands for whom it does not name.
    let offices: Vec<Find> = scene
        .roles
        .iter()
        .filter(|role| !persons.iter().any(|find| find.from >= role.from && find.to <= role.to))
        .map(|role| {
            let named = role.person.clone().unwrap_or(Named::plain(role.role.clone()));
            let sense = phrase.sense;
            let phrase = Phrase { from: role.from, to: role.to, before: role.before, behind: role.behind, sense };
            Find::of(phrase, What::Name(Kind::Person), named, role.rule)
        })
        .collect();
    persons.extend(offices.iter().filter(near));
    persons.sort_by_key(|find| find.from);
    // Whom a visitor meets later is no visitor.
    if kind == "visit" && persons.iter().any(|find| find.to <= phrase.from) {
        persons.retain(|find| find.to <= phrase.from);
    }
    let bodies: Vec<&Find> = sides.iter().copied().filter(|find| find.what == What::Name(Kind::Organisation)).collect();
    let mut who: Vec<&Find> = if persons.is_empty() { nearest_pair(sides, phrase) } else { persons };
    who.extend(
        bodies
            .into_iter()
            .filter(|_| !offices.is_empty() || who.iter().any(|find| find.what == What::Name(Kind::Person)))
            .collect::<Vec<_>>(),
    );
    parts.extend(&place);
    parts.extend(&who);
    let mut from = parts.iter().map(|find| find.from).min().unwrap_or(phrase.from).min(phrase.from);
    let mut to = parts.iter().map(|find| find.to).max().unwrap_or(phrase.to).max(phrase.to);
    let number = ordinal(scene, values, clause, phrase);
    if let Some((_, span)) = number {
        let at = |byte: u32| sentence.words.iter().position(|word| word.span.end > byte).unwrap_or(phrase.from);
        (from, to) = (from.min(at(span.start)), to.max(at(span.end - 1) + 1));
    }
    // What is told of an office stands before its name.
    from = scene.with_office(from, clause.from);
    for role in &scene.roles {
        if role.from < to && role.to > to && role.to <= clause.to {
            to = role.to;
        }
    }
    let cover = sentence.span_of(from, to, 0, 0);
    let near_date = |value: &&Annotation| {
        let between =
            |a: u32, b: u32| sentence.words.iter().filter(|word| word.span.start >= a && word.span.end <= b).count();
        is_date(value) && between(cover.end, value.span.start) + between(value.span.end, cover.start) <= DATE_REACH
    };
    let dates: Vec<&Annotation> = values_in(scene, values, clause).filter(near_date).collect();
    let date = if let [date] = dates[..] { Some(date) } else { None };
    let when = date.and_then(edtf);
    let letters =
        date.map_or(cover, |date| Span { start: cover.start.min(date.span.start), end: cover.end.max(date.span.end) });
    // A visit is one to somewhere.
    let is_told =
        if kind == "visit" { !place.is_empty() } else { !who.is_empty() || !place.is_empty() || number.is_some() };
    // A word of many senses is sure beside two persons, or one and a place.
    let count = who.iter().filter(|find| find.what == What::Name(Kind::Person)).count();
    let is_sure = class == Class::Event
        || (is_told && (when.is_some() || number.is_some() || count > 1 || (count == 1 && !place.is_empty())));
    if !is_told || !is_sure {
        return None;
    }
    let (modality, cues) = modality(sentence, clause, Clause { from: phrase.from, to: phrase.to });
    // What is only wished for, or denied, does not happen; what is thought of it is of no matter.
    let modality = match modality {
        Modality::Desired | Modality::Denied => return None,
        Modality::Opinion | Modality::Agreed => Modality::Asserted,
        other => other,
    };
    Some(Event {
        span: letters,
        kind,
        who: distinct(who),
        place: distinct(place),
        when,
        number: number.map(|(number, _)| number),
        modality,
        rule: "event",
        cues: scene.cues(phrase, &cues),
        assumptions: Vec::new(),
    })
}

/// Of several countries, the two that stand nearest to the word for an event.
fn nearest_pair(mut sides: Vec<&Find>, phrase: Phrase) -> Vec<&Find> {
    let distance =
        |find: &Find| if find.to <= phrase.from { phrase.from - find.to } else { find.from.saturating_sub(phrase.to) };
    sides.sort_by_key(|find| distance(find));
    sides.truncate(2);
    sides.sort_by_key(|find| find.from);
    sides
}

/// Whether a place is where an event is: right behind or before it, but for a link, or said so by a word beside it.
fn is_where(scene: &Scene, find: &Find, phrase: Phrase, kind: &str) -> bool {
    if find.what != What::Name(Kind::Place) {
        return false;
    }
    let sentence = &scene.sentence;
    // Talks between two countries are in neither.
    if kind != "visit" && is_pair(scene, find) {
        return false;
    }
    let between = |from: usize, to: usize, most: usize| {
        to >= from
            && to - from <= most
            && (from..to).all(|at| {
                sentence.is(at, &[Class::To, Class::Link, Class::PlaceBefore, Class::PlaceBehind])
                    || sentence.words[at].told.is_stop
            })
            && (from..=to.min(sentence.len() - 1)).all(|at| at == from || sentence.joined(at))
    };
    let goes = matches!(kind, "visit");
    let directly = (goes
        && !sentence.names().country_first
        && find.from >= phrase.to
        && between(phrase.to, find.from, 2)
        && sentence.joined(phrase.to))
        || (goes && sentence.names().country_first && find.to <= phrase.from && phrase.from - find.to <= 4);
    // The verb before the visitor: زار الرئيس بوتين الصين.
    let behind_who = goes
        && find.from > phrase.to
        && sentence.joined(phrase.to)
        && (phrase.to..find.from)
            .all(|at| scene.taken[at] || scene.roles.iter().any(|role| role.from <= at && at < role.to))
        && (phrase.to..=find.from).all(|at| sentence.joined(at));
    // `… and Austria`
    let listed = scene.finds.iter().any(|other| {
        other.what == find.what
            && other.to < find.from
            && find.from - other.to == 1
            && sentence.is(other.to, &[Class::Link])
    });
    // A conjunction joined before it says nothing of where.
    let written = sentence.words[find.from].written;
    let is_listed = sentence.names().conjunctions.iter().any(|letter| written.starts_with(letter));
    let cued = sentence.class_before(find.from, &[Class::PlaceBefore, Class::To]).is_some()
        || (find.to < sentence.len() && sentence.is(find.to, &[Class::PlaceBehind]) && sentence.joined(find.to))
        || (find.before > 0 && !sentence.cased && !is_listed);
    directly || behind_who || cued || (goes && listed)
}

/// Whether a country or organisation takes part: a pair of countries, or whoever stands beside.
fn is_side(scene: &Scene, find: &Find, phrase: Phrase) -> bool {
    let beside = (find.to <= phrase.from && phrase.from - find.to <= 2)
        || (find.from >= phrase.to && find.from - phrase.to <= 1);
    match find.what {
        What::Name(Kind::Organisation) => beside,
        _ => is_pair(scene, find),
    }
}

/// Whether another country stands right beside a country, joined by no more than a word.
fn is_pair(scene: &Scene, find: &Find) -> bool {
    let sentence = &scene.sentence;
    find.is_country()
        && scene.finds.iter().any(|other| {
            other.is_country()
                && other.from != find.from
                && ((other.to <= find.from && find.from - other.to <= 1)
                    || (find.to <= other.from && other.from - find.to <= 1)
                    || (sentence.words[find.from].gap == Gap::Hyphen && other.to == find.from))
        })
}

/// The ordinal that an event has right beside it, with its letters.
fn ordinal(scene: &Scene, values: &[Annotation], clause: Clause, phrase: Phrase) -> Option<(u32, Span)> {
    let span = scene.sentence.span_of(phrase.from, phrase.to, 0, 0);
    values_in(scene, values, clause).find_map(|value| {
        let Value::Number { value: number, .. } = value.value else { return None };
        let near = |from: u32, to: u32| {
            let words = scene.sentence.words.iter();
            words.filter(|word| word.span.start >= from && word.span.end <= to).count() <= 4
        };
        let beside = (value.span.end <= span.start && near(value.span.end, span.start))
            || (value.span.start >= span.end && near(span.end, value.span.start));
        (value.kind == value::Kind::Ordinal && beside).then_some((number as u32, value.span))
    })
}
