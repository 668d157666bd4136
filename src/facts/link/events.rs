//! Links between events: by their number, else by day and who takes part.

use super::super::joined::Joined;
use super::super::modality::Modality;
use super::parties::Parties;
use super::{Link, Linked, Relation, Set, Which, join_by_keys, list, ordinal};
use crate::intern::Interner;
use crate::order;
use crate::value::{Key, Measure};

/// An event of the set.
struct Seen {
    fact: Linked,
    kind: &'static str,
    who: Vec<u32>,
    /// The countries for which they stand.
    sides: Vec<u32>,
    places: Vec<u32>,
    /// An EDTF string; where the text leaves the year out, with that of the article.
    when: Option<String>,
    number: Option<u32>,
    modality: Modality,
}

/// Finds the links between the events of a set.
pub(super) fn link(set: &Set, parties: &mut Parties, found: &mut Vec<Link>) {
    let all = seen(set, parties);
    let mut joined = Joined::new(all.len());
    join_by_keys(&mut joined, keys(&all, parties));
    let groups = joined.groups();
    for group in groups.iter().filter(|group| group.len() > 1) {
        let events: Vec<&Seen> = group.iter().map(|&at| &all[at]).collect();
        found.extend(same(set, parties, &events));
    }
    // One of each group that has a number stands for it; what is only wished for, or denied, is none of a row.
    let counts = |event: &&Seen| event.number.is_some() && event.modality < Modality::Desired;
    let numbered: Vec<&Seen> =
        groups.iter().filter_map(|group| group.iter().map(|&at| &all[at]).find(counts)).collect();
    found.extend(series(set, parties, &numbered));
    found.extend(alike(set, parties, &numbered));
}

fn seen(set: &Set, parties: &mut Parties) -> Vec<Seen> {
    let mut all = Vec::new();
    for (number, source) in set.sources.iter().enumerate() {
        for (at, event) in source.findings.events.iter().enumerate() {
            let who = parties.all(&event.who);
            let year = source.date.and_then(|date| date.get(..4));
            let when = event.when.as_ref().map(|when| match (when.strip_prefix("XXXX"), year) {
                (Some(rest), Some(year)) => format!("{year}{rest}"),
                _ => when.clone(),
            });
            all.push(Seen {
                fact: Linked { source: number, which: Which::Event(at) },
                kind: event.kind,
                sides: parties.sides(&who),
                who,
                places: parties.all(&event.place),
                when,
                number: event.number,
                modality: event.modality,
            });
        }
    }
    all
}

/// What events of the same thing share: each a row of numbers, the first of which says of what kind the row is.
fn keys(all: &[Seen], parties: &Parties) -> Vec<(Vec<u32>, usize)> {
    const NUMBERED: u32 = 0;
    const OF_DAY: u32 = 1;
    const VISIT: u32 = 2;
    let mut kinds = Interner::default();
    let mut times = Interner::default();
    let mut keys = Vec::new();
    // An event of which one side is named is that of two which have it, if there is only one such.
    let mut pairs: Vec<(u32, u32, u32, Vec<u32>)> = Vec::new();
    for event in all.iter().filter(|event| event.sides.len() > 1) {
        let Some(number) = event.number else { continue };
        let kind = kinds.intern(event.kind);
        pairs.extend(event.sides.iter().map(|side| (kind, number, *side, event.sides.clone())));
    }
    order::sort(&mut pairs, Ord::cmp);
    pairs.dedup();
    for (at, event) in all.iter().enumerate() {
        let kind = kinds.intern(event.kind);
        let row = |what: u32, rest: &[&[u32]]| {
            let mut row = vec![what, kind];
            rest.iter().for_each(|part| row.extend_from_slice(part));
            row
        };
        match (event.number, &event.sides[..]) {
            (Some(number), [side]) => {
                let key = (kind, number, *side);
                let from = pairs.partition_point(|pair| (pair.0, pair.1, pair.2) < key);
                let mut of = pairs[from..].iter().take_while(|pair| (pair.0, pair.1, pair.2) == key);
                let sides = match (of.next(), of.next()) {
                    (Some((.., sides)), None) => &sides[..],
                    _ => &event.sides,
                };
                keys.push((row(NUMBERED, &[&[number], sides]), at));
            }
            (Some(number), [_, _, ..]) => keys.push((row(NUMBERED, &[&[number], &event.sides]), at)),
            _ => {}
        }
        let Some(when) = &event.when else { continue };
        let time = [times.intern(when)];
        let is_day = when.len() == "2013-10-21".len();
        if event.kind == "visit" && is_day {
            let persons = event.who.iter().filter(|who| parties.is_person(**who));
            keys.extend(persons.map(|person| (row(VISIT, &[&time, &[*person]]), at)));
        }
        match (&event.who[..], &event.places[..]) {
            ([_, _, ..], _) => keys.push((row(OF_DAY, &[&time, &event.who]), at)),
            ([who], [place, ..]) => keys.push((row(OF_DAY, &[&time, &[*who], &[*place]]), at)),
            _ => {}
        }
    }
    keys
}

/// The link of events that are one.
fn same(set: &Set, parties: &Parties, events: &[&Seen]) -> Option<Link> {
    let first = events[0];
    let mut why = Vec::new();
    let numbered = events.iter().all(|event| event.number.is_some());
    if let Some(number) = first.number.filter(|_| numbered) {
        why.push(format!("each is the {} {}", ordinal(number), first.kind));
    }
    let shared: Vec<u32> =
        first.who.iter().copied().filter(|who| events.iter().all(|event| event.who.contains(who))).collect();
    match &shared[..] {
        [] => why.push(format!("all are between {}", list(&parties.names(&first.sides)))),
        shared => why.push(format!("each names {}", list(&parties.names(shared)))),
    }
    let times: Vec<&str> = distinct(events.iter().filter_map(|event| event.when.as_deref()));
    if let ([time], true) = (&times[..], events.iter().all(|event| event.when.is_some())) {
        why.push(format!("each is dated {time}"));
    }
    let mut relation = Relation::Same;
    // Who meets whom on a day may meet in two places; what is counted, or between the same, is in one.
    if numbered || shared.len() > 1 {
        if let Some((a, b)) = places_apart(parties, events) {
            relation = Relation::Tension;
            why.push(format!("one is said to be in {a}, the other in {b}"));
        }
        if let Some((a, b)) = apart(&times) {
            relation = Relation::Tension;
            why.push(format!("one is dated {a}, the other {b}"));
        }
    }
    let is = |modality: Modality| events.iter().filter(|event| event.modality == modality).count();
    let (done, denied) = (is(Modality::Asserted), is(Modality::Denied));
    if done > 0 && denied > 0 {
        relation = Relation::Tension;
        why.push("one says that it was, another that it was not".to_owned());
    }
    if done > 0 && done + denied < events.len() {
        why.push("to some it is still to come, to others it was".to_owned());
    }
    let about = about(parties, first, times.first().copied());
    set.link(relation, about, why, events.iter().map(|event| event.fact).collect())
}

fn about(parties: &Parties, event: &Seen, when: Option<&str>) -> String {
    let number = event.number.map(|number| format!("{} ", ordinal(number))).unwrap_or_default();
    let of = if event.sides.len() > 1 && event.number.is_some() { &event.sides } else { &event.who };
    let of = if of.is_empty() { &event.places } else { of };
    let when = when.map(|when| format!(", {when}")).unwrap_or_default();
    format!("{number}{}: {}{when}", event.kind, list(&parties.names(of)))
}

fn distinct<'a>(of: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut all: Vec<&str> = of.collect();
    order::sort(&mut all, Ord::cmp);
    all.dedup();
    all
}

/// Two times that have no day in common.
fn apart<'a>(times: &[&'a str]) -> Option<(&'a str, &'a str)> {
    let key = |time: &str| Key::of_time(time).filter(|key| key.measure == Measure::Time);
    let mut keys: Vec<(Key, &str)> = times.iter().filter_map(|time| Some((key(time)?, *time))).collect();
    order::sort(&mut keys, |(a, _), (b, _)| a.low().total_cmp(&b.low()));
    // The one that ends first and the one that begins last.
    let (end, first) = keys.iter().min_by(|(a, _), (b, _)| a.high().total_cmp(&b.high()))?;
    let (start, last) = keys.last()?;
    (end.high() < start.low()).then_some((*first, *last))
}

/// Two places that are not the same, as far as can be told: two countries, or two that are none.
fn places_apart(parties: &Parties, events: &[&Seen]) -> Option<(String, String)> {
    for wants_country in [true, false] {
        let of_kind = |event: &&Seen| -> Vec<u32> {
            event.places.iter().copied().filter(|place| parties.is_country(*place) == wants_country).collect()
        };
        let mut places: Vec<Vec<u32>> = events.iter().map(of_kind).filter(|places| !places.is_empty()).collect();
        order::sort(&mut places, Ord::cmp);
        places.dedup();
        let Some((first, rest)) = places.split_first() else { continue };
        // Delhi is not apart from New Delhi.
        let meets = |a: u32, b: u32| {
            let (a, b) = (parties.name(a), parties.name(b));
            crate::find::find(a, b).is_some() || crate::find::find(b, a).is_some()
        };
        let is_other = |other: &&Vec<u32>| !other.iter().any(|b| first.iter().any(|a| meets(*a, *b)));
        if let Some(other) = rest.iter().find(is_other) {
            return Some((list(&parties.names(first)), list(&parties.names(other))));
        }
    }
    None
}

/// Events of one kind between the same sides, counted on.
fn series(set: &Set, parties: &Parties, numbered: &[&Seen]) -> Vec<Link> {
    let mut rows: Vec<(&str, &[u32], u32, &Seen)> =
        numbered.iter().filter_map(|event| Some((event.kind, &event.sides[..], event.number?, *event))).collect();
    rows.retain(|(_, sides, ..)| sides.len() > 1);
    order::sort(&mut rows, |a, b| (a.0, a.1, a.2, a.3.fact).cmp(&(b.0, b.1, b.2, b.3.fact)));
    let mut found = Vec::new();
    for group in rows.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let (kind, sides, ..) = group[0];
        let mut facts: Vec<(u32, Linked)> = group.iter().map(|row| (row.2, row.3.fact)).collect();
        facts.dedup_by_key(|(number, _)| *number);
        if let [(first, _), .., (last, _)] = facts[..] {
            let names = list(&parties.names(sides));
            let why =
                vec![format!("each is a {kind} between {names}"), format!("their numbers run from {first} to {last}")];
            let facts = facts.into_iter().map(|(_, fact)| fact).collect();
            found.extend(set.link(Relation::Series, format!("{kind}s: {names}"), why, facts));
        }
    }
    found
}

/// Events that have a number and sides in common and are not the same.
fn alike(set: &Set, parties: &Parties, numbered: &[&Seen]) -> Vec<Link> {
    let mut found = Vec::new();
    // What is met as: a meeting of a commission is none of presidents, and what it is a meeting of may not be said.
    let is_clear = |event: &&&Seen| {
        !matches!(event.kind, "meeting" | "talks") || event.who.iter().any(|who| parties.is_body(*who))
    };
    let mut rows: Vec<(u32, &[u32], &str, &Seen)> = numbered
        .iter()
        .filter(is_clear)
        .filter_map(|event| Some((event.number?, &event.sides[..], event.kind, *event)))
        .collect();
    rows.retain(|(_, sides, ..)| sides.len() > 1);
    order::sort(&mut rows, |a, b| (a.0, a.1, a.2, a.3.fact).cmp(&(b.0, b.1, b.2, b.3.fact)));
    for group in rows.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let (number, sides, ..) = group[0];
        let kinds = distinct(group.iter().map(|row| row.2));
        if kinds.len() > 1 {
            let (number, names) = (ordinal(number), list(&parties.names(sides)));
            let kinds: Vec<String> = kinds.into_iter().map(|kind| format!("a {kind}")).collect();
            let why = vec![
                format!("each is the {number} between {names}"),
                format!("but they are of different kinds: {}", list(&kinds)),
            ];
            let facts = group.iter().map(|row| row.3.fact).collect();
            found.extend(set.link(Relation::LookAlike, format!("the {number}: {names}"), why, facts));
        }
    }
    // The same kind and number, and one side of two: the 22nd summit with somebody else.
    let mut rows: Vec<(&str, u32, u32, &Seen)> = Vec::new();
    for event in numbered.iter().filter(|event| event.sides.len() > 1) {
        rows.extend(event.sides.iter().filter_map(|side| Some((event.kind, event.number?, *side, *event))));
    }
    order::sort(&mut rows, |a, b| (a.0, a.1, a.2, a.3.fact).cmp(&(b.0, b.1, b.2, b.3.fact)));
    for group in rows.chunk_by(|a, b| (a.0, a.1, a.2) == (b.0, b.1, b.2)) {
        let (kind, number, side, _) = group[0];
        let first = &group[0].3.sides;
        if group.iter().all(|row| row.3.sides == *first) {
            continue;
        }
        let (number, side) = (ordinal(number), parties.name(side));
        let why = vec![format!("each is the {number} {kind} of {side}"), "but with others".to_owned()];
        let facts = group.iter().map(|row| row.3.fact).collect();
        found.extend(set.link(Relation::LookAlike, format!("{number} {kind}: {side}"), why, facts));
    }
    found
}
