//! Events: what happens between those who are named, where and when, and whether it was done.

use super::clause::{Clause, Opening};
use super::extent::{
    act, act_span, agent, befalls, cover, date_beside, doer, goes, goes_somewhere, governed, happens, is_named,
    noun_span, ordinal,
};
use super::find::{Find, Named, What, distinct};
use super::modality::{Modality, framed, modality, modality_of_verb};
use super::party::{Actors, Party, kind_of};
use super::phrase::Phrase;
use super::reading::{Reading, edtf, is_amount};
use super::subject;
use crate::language::entity::Kind;
use crate::language::names::Class;
use crate::span::Span;
use std::ops::Range;

/// What an ordinal beside does not count.
const UNCOUNTED: [&str; 6] = ["launch", "delivery", "strike", "call", "appointment", "disaster"];
/// What is often named again by the noun alone; the first of them also without an article, in languages that have none.
const AGAIN: [&str; 10] =
    ["meeting", "talks", "summit", "call", "visit", "exercise", "launch", "forum", "disaster", "election"];
const BARE: usize = 4;
const SAME: &str = "the one of its kind that was told of last";
const EVENTS: [Class; 3] = [Class::Event, Class::EventVerb, Class::WeakEvent];

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
            let phrase = sentence.of_class(at, &EVENTS).or_else(|| goes(reading, clause, at));
            let phrase = phrase.or_else(|| befalls(reading, clause, at).map(|(verb, _)| verb));
            let is_free = |phrase: &Phrase| !scene.taken[at] || is_exercise(reading, *phrase);
            let Some(phrase) = phrase.filter(|phrase| is_free(phrase) && !scene.masked[at]) else {
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

/// Whether a noun for what happens is a part of the name of an exercise, which is no less an event: मालाबार अभ्यास.
fn is_exercise(reading: &Reading, phrase: Phrase) -> bool {
    let is_part = |find: &&Find| find.from < phrase.from && phrase.to <= find.to || find.from == phrase.from;
    let mut finds = reading.scene.finds.iter().filter(is_part).filter(|find| find.to >= phrase.to);
    kind_of(phrase).is_some_and(|(kind, _)| kind == "exercise")
        && finds.any(|find| find.what == What::Name(Kind::Programme))
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
        // Of equals, what somebody does.
        Some(other) if told(other) < told(&event) => *other = event,
        Some(other) if told(other) == told(&event) && other.span.len() < event.span.len() => *other = event,
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
    let mut acting = None;
    let mut assumptions = Vec::new();
    let happens = if acts { None } else { happens(reading, clause, phrase, kind) };
    if let Some(verb) = verb {
        words = act_span(reading, clause, words.start.min(verb)..words.end, phrase);
        if let Some((_, noun)) = befalls(reading, clause, phrase.from) {
            words.start = words.start.min(doer(reading, clause, noun));
        }
        if party.who.is_empty() {
            // Who acts may stand between the verb and the noun: أجرت كوريا الشمالية تجربة.
            let light = reading.sentence.of_class(verb, &[Class::Light]).filter(|light| light.to <= phrase.from);
            let to = light.map_or(phrase.to, |light| light.to);
            acting = subject::acting(reading, clause, Phrase { from: verb, to, ..phrase });
            let from = acting.as_ref().map_or_else(|| doer(reading, clause, verb), |acting| acting.from);
            words.start = words.start.min(from);
        }
        // Or right before the clause: Wong, who met Ati.
        let is_before = |find: &Find| clause.from <= find.from && find.to <= verb.min(phrase.from);
        if !party.who.iter().any(is_before)
            && acting.is_none()
            && let Some(item) = subject::before_clause(reading, clause, verb)
            && matches!(item.what, What::Name(Kind::Person | Kind::Organisation | Kind::Programme))
        {
            words.start = words.start.min(item.from);
            if !party.who.iter().any(|who| who.named == item.named) {
                let phrase = Phrase { from: item.from, to: item.to, ..phrase };
                party.who.insert(0, Find::of(phrase, item.what, item.named, "antecedent"));
            }
        }
        if party.who.is_empty() && acting.is_none() {
            party.who.append(&mut party.made);
        }
        if party.who.is_empty()
            && acting.is_none()
            && let Some((sides, word)) = actors.both(reading, clause, verb)
        {
            party.who = sides.to_vec();
            words = words.start.min(word.from)..words.end.max(word.to);
            assumptions.push(subject::BOTH);
        }
        if party.who.is_empty() && acting.is_none() {
            party.who = actors.who(reading, clause, verb).to_vec();
        }
        if let Some((from, agent)) = agent(reading, clause, verb) {
            words.start = words.start.min(from);
            // Who takes part otherwise was looked for near the verb.
            let is_new = |find: &&Find| !party.who.iter().any(|who| who.named == find.named);
            if let Some(agent) = agent.filter(is_new).filter(|_| acting.is_none()) {
                party.who.insert(0, agent.clone());
            }
        }
    } else {
        // Who tells a press conference something does not stand in its name.
        if kind == "briefing" {
            let from = party.who.iter().find(|find| find.to == phrase.from).map_or(phrase.from, |find| find.from);
            words = from..phrase.to.max(party.place.iter().map(|find| find.to).max().unwrap_or(0));
        }
        words = noun_span(reading, clause, words, phrase);
        if let Some(verb) = happens {
            words = act_span(reading, clause, words, verb);
        }
    }
    let is_named = !acts && is_named(reading, words.start..phrase.from);
    let cover = cover(reading, clause, words, number.map(|(_, span)| span));
    let date = date_beside(reading, clause, cover);
    let when = date.and_then(edtf);
    let mut span =
        date.map_or(cover, |date| Span { start: cover.start.min(date.span.start), end: cover.end.max(date.span.end) });
    if party.who.is_empty() && acting.is_none() {
        party.who.append(&mut party.made);
    }
    let Party { who, place, .. } = &party;
    let has_who = !who.is_empty() || acting.is_some();
    let is_told = match kind {
        // A visit is one to somewhere.
        "visit" => {
            !place.is_empty() || (acts && has_who && (when.is_some() || goes_somewhere(reading, clause, phrase)))
        }
        // Somebody brought to a hospital is no delivery.
        "delivery" => {
            let is_other = who.iter().any(|find| find.what != What::Name(Kind::Person)) || acting.is_some();
            is_other || !place.is_empty() || ordinal.is_some()
        }
        "forum" | "summit" if is_named => true,
        // What has a day of its own happens to all.
        "election" | "disaster" | "exercise" | "launch" if is_plain && is_day(when.as_deref()) => true,
        _ => has_who || !place.is_empty() || number.is_some(),
    };
    // A word of many senses is sure beside two persons, or one and a place.
    let count = party.count();
    let is_sure = is_plain || when.is_some() || number.is_some() || count > 1 || (count == 1 && !place.is_empty());
    // Or as a verb, with two who act.
    let is_verb = || reading.sentence.of_class(phrase.from, &[Class::EventVerb]).is_some();
    let is_sure = is_sure || (is_verb() && who.len() > 1);
    // So many have come to be that many: وصل عدد السكان إلى 107 ملايين.
    let counts = || clause.words().any(|at| reading.sentence.of_class(at, &[Class::Measure]).is_some());
    if kind == "visit" && who.is_empty() && reading.values_in(clause.words()).any(|it| is_amount(&it)) && counts() {
        return None;
    }
    if !is_told && is_plain && !acts {
        return again(reading, clause, phrase, kind, before);
    }
    if !is_told || !is_sure {
        return None;
    }
    // What is cancelled or planned is so as the noun tells, not the verb.
    let is_governed = |verb: usize| verb < phrase.from && reading.sentence.of_class(verb, &[Class::Light]).is_none();
    let said = match (verb, happens) {
        (Some(verb), _) if is_governed(verb) => None,
        (Some(verb), _) => Some(verb.min(phrase.from)..phrase.to),
        (None, Some(verb)) => Some(verb.from..verb.to),
        (None, None) => None,
    };
    let (modality, cues) = meant(reading, clause, phrase, said);
    let modality = match verb.filter(|verb| is_governed(*verb)).map(|verb| governed(reading, verb)) {
        Some(Modality::Opinion | Modality::Agreed) | None => modality,
        Some(governed) => modality.max(governed),
    };
    // What is wished for, or never was, must be a particular thing: who met whom, or where, or when.
    let named = who.len() + usize::from(acting.is_some()) + place.len();
    let is_particular = when.is_some() || number.is_some() || named > 1;
    if matches!(modality, Modality::Desired | Modality::Denied) && !is_particular {
        return None;
    }
    span.end = span.end.max(cover.end);
    Some(Event {
        span,
        kind,
        who: acting.map_or_else(|| distinct(who), |acting| acting.about),
        place: distinct(place),
        when,
        number: number.map(|(number, _)| number),
        modality,
        rule: "event",
        cues: reading.scene.cues(phrase, &cues),
        assumptions,
    })
}

/// Whether a date is a day or a month.
fn is_day(when: Option<&str>) -> bool {
    when.is_some_and(|when| when.contains('-') && !when.contains('/'))
}

/// How an event is meant by a noun, or by the words of a verb; what is thought of it is of no matter.
fn meant(reading: &Reading, clause: &Clause, phrase: Phrase, verb: Option<Range<usize>>) -> (Modality, Vec<usize>) {
    let (modality, cues) = match verb {
        Some(said) => modality_of_verb(reading.sentence, clause.words(), said),
        None => modality(reading.sentence, clause.words(), phrase.from..phrase.to),
    };
    let is_framed = matches!(clause.opening, Opening::Word | Opening::Said);
    let frame = if is_framed { framed(reading.sentence, clause.from) } else { Modality::Asserted };
    // A phrase for an event may say itself that it is none: दौरा रद्द किया, отменил визит.
    let denies = |at: usize| {
        reading
            .sentence
            .of_class_within(at, &[Class::Denied], phrase.to.max(at + 1))
            .is_some_and(|it| it.to <= phrase.to)
    };
    let is_long = phrase.to > phrase.from + 1;
    let own = if is_long && (phrase.from..phrase.to).any(denies) { Modality::Denied } else { Modality::Asserted };
    match modality.max(frame).max(own) {
        Modality::Opinion | Modality::Agreed => (Modality::Asserted, cues),
        other => (other, cues),
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
    // Where verbs stand last, a meeting without more is seldom the one before.
    let is_bare = AGAIN[..BARE].contains(&kind) && (!reading.sentence.names().country_first || kind == "summit");
    if !AGAIN.contains(&kind) || !(is_bare || reading.sentence.is_definite(phrase.from)) {
        return None;
    }
    let (modality, cues) = meant(reading, clause, phrase, None);
    let words = noun_span(reading, clause, phrase.from..phrase.to, phrase);
    Some(Event {
        span: reading.sentence.span_of(words.start, words.end, 0, 0),
        modality: modality.max(known.modality),
        cues: reading.scene.cues(phrase, &cues),
        kind,
        number: None,
        rule: "again",
        assumptions: vec![SAME],
        ..known.clone()
    })
}
