//! Links between offices: who holds one, one after the other; two that are said to hold one at a time.

use super::parties::Parties;
use super::{Link, Linked, Relation, Set, Which, list};
use crate::order;
use crate::value::Key;

/// Offices that one person holds at a time, as the tables of titles name them in English. Of others there are several.
const SINGLE: [&str; 12] = [
    "President",
    "Prime Minister",
    "Chancellor",
    "King",
    "Queen",
    "Emperor",
    "Supreme Leader",
    "Secretary-General",
    "Minister of Foreign Affairs",
    "Minister of Defence",
    "Minister of Finance",
    "Governor",
];

/// An office of the set.
struct Seen<'a> {
    fact: Linked,
    role: &'a str,
    person: u32,
    /// The day that its sentence names, where it names one alone; where it names none, that of its article.
    date: Option<&'a str>,
}

/// When somebody held an office, as far as can be told: a sentence of several times tells nothing.
fn date<'a>(when: &'a [String], article: Option<&'a str>) -> Option<&'a str> {
    match when {
        [] => article,
        // A day whose year is not said is of the article's time.
        [day] if day.starts_with("XXXX") => article,
        [time] => Key::of_time(time).and_then(|_| time.split('/').next()).filter(|time| !time.contains(['X', '.'])),
        _ => None,
    }
}

/// Finds the links between the offices of a set.
pub(super) fn link(set: &Set, parties: &mut Parties, found: &mut Vec<Link>) {
    let mut all: Vec<Seen> = Vec::new();
    for (number, source) in set.sources.iter().enumerate() {
        for (at, role) in source.findings.roles.iter().enumerate() {
            let fact = Linked { source: number, which: Which::Role(at) };
            let is_single =
                SINGLE.iter().any(|office| role.role.strip_prefix(office).is_some_and(|rest| rest.starts_with(" of ")));
            // Who is taken to hold it, because an article names one who does, says nothing of another.
            if is_single && role.assumptions.is_empty() {
                let date = date(&role.when, source.date);
                all.push(Seen { fact, role: &role.role, person: parties.of(&role.person), date });
            }
        }
    }
    order::sort(&mut all, |a, b| (a.role, a.date, a.fact).cmp(&(b.role, b.date, b.fact)));
    for held in all.chunk_by(|a, b| a.role == b.role) {
        found.extend(one_after_the_other(set, parties, held));
        // In the order of time: what is dated in one month stands together.
        let month = |seen: &Seen| seen.date.and_then(|date| date.get(..7)).map(str::to_owned);
        for of_month in held.chunk_by(|a, b| month(a) == month(b)) {
            if let Some(month) = month(&of_month[0]) {
                found.extend(at_once(set, parties, of_month, &month));
            }
        }
    }
}

/// The first who holds an office, and the first after each change.
fn one_after_the_other(set: &Set, parties: &Parties, held: &[Seen]) -> Option<Link> {
    let mut turns: Vec<&Seen> = Vec::new();
    for seen in held.iter().filter(|seen| seen.date.is_some()) {
        if turns.last().is_none_or(|last| last.person != seen.person) {
            turns.push(seen);
        }
    }
    let [first, _, ..] = turns[..] else { return None };
    let line: Vec<String> =
        turns.iter().map(|seen| format!("{} ({})", parties.name(seen.person), seen.date.unwrap_or_default())).collect();
    let why = vec![
        format!("each names the {}", first.role),
        format!("in the order of what their sentences or articles are dated: {}", list(&line)),
    ];
    set.link(Relation::Series, first.role.to_owned(), why, turns.iter().map(|seen| seen.fact).collect())
}

/// Two of whom articles of one month say that they hold an office which only one holds.
fn at_once(set: &Set, parties: &Parties, held: &[Seen], month: &str) -> Option<Link> {
    let first = &held[0];
    let mut persons: Vec<u32> = held.iter().map(|seen| seen.person).collect();
    order::sort(&mut persons, Ord::cmp);
    persons.dedup();
    if persons.len() < 2 {
        return None;
    }
    let one_each = persons.iter().filter_map(|person| held.iter().find(|seen| seen.person == *person));
    let why = vec![
        format!("articles of {month} name {} as {}", list(&parties.names(&persons)), first.role),
        "one person holds that office at a time: one may have followed the other".to_owned(),
    ];
    set.link(Relation::Tension, format!("{}, {month}", first.role), why, one_each.map(|seen| seen.fact).collect())
}
