//! Of whom or what a clause states something: who is named first before the verb; else what stands for them.

use super::clause::{Clause, Opening};
use super::find::{Named, What};
use super::phrase::Phrase;
use super::reading::{Item, Reading};
use super::statement::Before;
use super::words::Gap;
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};
use std::ops::Range;

pub(super) const BOTH: &str = "the two sides are the countries named last before it";
const STANDS: &str = "the word stands for whoever of the kind was named last";
const SAME: &str = "of whom the clause before tells";

/// Of whom something is stated.
#[derive(Debug, Default)]
pub(super) struct Subject {
    pub about: Vec<Named>,
    /// Their first word.
    pub from: usize,
    pub assumption: Option<&'static str>,
    /// Whether they are only where it is.
    is_adverbial: bool,
    /// Whether they are organisations: в ВОЗ опасаются.
    is_body: bool,
    /// Whether a word of nationality is all that is said of them: Russian oil.
    pub is_adjective: bool,
}

impl Subject {
    fn of(about: Vec<Named>, from: usize, assumption: Option<&'static str>) -> Option<Self> {
        (!about.is_empty()).then_some(Self { about, from, assumption, ..Self::default() })
    }

    /// Who is not named begins at a word.
    pub(super) fn nobody(from: usize) -> Self {
        Self { from, ..Self::default() }
    }
}

/// Of whom a clause states what a verb says.
pub(super) fn subject(reading: &Reading, clause: &Clause, verb: Phrase, before: &Before) -> Option<Subject> {
    subject_from(reading, clause, clause.from, verb, before)
}

/// The same, of what stands from some word of the clause on.
pub(super) fn subject_from(
    reading: &Reading,
    clause: &Clause,
    from: usize,
    verb: Phrase,
    before: &Before,
) -> Option<Subject> {
    let front = from..verb.from;
    let both = phrase_of(reading, front.clone(), Class::Both);
    let stands = front.clone().find_map(|at| reading.sentence.stands_at(at, &reading.scene.taken));
    let named = group(reading, front.clone());
    // Whoever is meant by a word that comes first acts; who is named behind it does not.
    let is_first = |phrase: &Phrase| named.as_ref().is_none_or(|named| phrase.from < named.from);
    if let Some(phrase) = both.filter(is_first) {
        return match named {
            // `The two sides, Russia and India`
            Some(named) => Some(Subject { from: phrase.from, ..named }),
            None => Subject::of(before.sides.clone(), phrase.from, Some(BOTH)),
        };
    }
    if let Some(phrase) = stands.filter(is_first) {
        // Where it is not known whom it stands for, nobody else is meant.
        let meant = if is_empty(reading, phrase) { None } else { stood_for(phrase, before) };
        return meant.and_then(|meant| Subject::of(vec![meant], phrase.from, Some(STANDS)));
    }
    let (named, placed) = match named {
        // A country where something is may be what it is of; a town is not.
        Some(named) if named.is_adverbial => (None, (named.about[0].is_country || named.is_body).then_some(named)),
        named => (named, None),
    };
    if from > clause.from {
        return named;
    }
    named.or_else(|| behind(reading, clause, verb)).or(placed).or_else(|| antecedent(reading, clause, verb)).or_else(
        || {
            let goes_on = matches!(clause.opening, Opening::And | Opening::Comma);
            let is_bare = (clause.from..verb.from).all(|at| {
                let word = &reading.sentence.words[at];
                word.told.is_stop || reading.sentence.is(at, &[Class::And]) || reading.scene.masked[at]
            });
            let last = before.last.clone();
            if goes_on && is_bare { Subject::of(last, verb.from, Some(SAME)) } else { None }
        },
    )
}

/// Who does what the verb of a clause says, where they are named in it.
pub(super) fn acting(reading: &Reading, clause: &Clause, verb: Phrase) -> Option<Subject> {
    let named = group(reading, clause.from..verb.from).filter(|named| !named.is_adverbial);
    named.or_else(|| behind(reading, clause, verb))
}

fn phrase_of(reading: &Reading, words: Range<usize>, class: Class) -> Option<Phrase> {
    let scene = reading.scene;
    words.into_iter().find_map(|at| reading.sentence.of_class(at, &[class]).filter(|_| !scene.taken[at]))
}

/// Whether a word for a thing may stand for nothing: it is known.
fn is_empty(reading: &Reading, phrase: Phrase) -> bool {
    let is_thing = matches!(phrase.sense, Sense::Class(_, "thing"));
    let next = reading.sentence.of_class(phrase.to, &[Class::Auxiliary]);
    is_thing && next.is_some_and(|next| matches!(next.sense, Sense::Class(_, "is" | "must")))
}

/// Whom a word stands for.
fn stood_for(phrase: Phrase, before: &Before) -> Option<Named> {
    let Sense::Class(_, kind) = phrase.sense else { return None };
    match kind {
        "person" => before.person.clone(),
        "body" => before.body.clone(),
        "country" => before.country.clone(),
        "speaker" => before.speaker.clone(),
        "thing" => before.thing.clone(),
        // Where things have genders, it may be a thing.
        _ => None,
    }
}

/// Whoever is named first in some words, with those listed beside; not where something is, if anybody else is named.
fn group(reading: &Reading, words: Range<usize>) -> Option<Subject> {
    let sentence = reading.sentence;
    let mut items = reading.items_in(words);
    items.retain(|item| !reading.is_cited(item));
    let acts = |item: &Item| item.to < sentence.len() && sentence.is(item.to, &[Class::Agent]);
    let first = items
        .iter()
        .position(acts)
        .or_else(|| items.iter().position(|item| !reading.is_adverbial(item)))
        .or(if items.is_empty() { None } else { Some(0) })?;
    let mut from = first;
    // Those listed before whoever is marked as acting.
    while from > 0 && reading.is_listed(&items[from - 1], &items[from]) {
        from -= 1;
    }
    let mut to = first + 1;
    while to < items.len() && reading.is_listed(&items[to - 1], &items[to]) {
        to += 1;
    }
    let listed = &items[from..to];
    let mut about: Vec<Named> = Vec::new();
    for (at, item) in listed.iter().enumerate() {
        // An office whose holder is named behind what it is of: директор авиакомпании Игорь Щербина.
        let holder = item.is_office.then(|| holder(reading, item, &items[first..])).flatten();
        if let Some(holder) = holder {
            about.push(holder);
            break;
        }
        let tells_whose = listed.get(at + 1).is_some_and(|next| reading.tells_whose(item, next));
        if !tells_whose && !about.contains(&item.named) {
            about.push(item.named.clone());
        }
    }
    let is_adverbial = listed.iter().all(|item| reading.is_adverbial(item) && !acts(item));
    let is_adjective = listed.iter().all(|item| item.what == What::Demonym);
    let is_body =
        reading.sentence.names().has_cases && listed.iter().all(|item| item.what == What::Name(Kind::Organisation));
    Subject::of(about, listed[0].from, None).map(|subject| Subject { is_adverbial, is_adjective, is_body, ..subject })
}

/// Who is named a few words behind an office, with nothing between but what it is of.
fn holder(reading: &Reading, office: &Item, items: &[Item]) -> Option<Named> {
    /// Words of what an office is of.
    const FEW: usize = 4;
    let sentence = reading.sentence;
    let person = items
        .iter()
        .take(4)
        .find(|item| item.what == What::Name(Kind::Person) && item.from >= office.to && item.from - office.to <= FEW)?;
    let parts = |at: usize| {
        matches!(sentence.words[at].gap, Gap::Comma | Gap::Break | Gap::Bracket) || sentence.is(at, &[Class::And])
    };
    (!(office.to..=person.from).any(parts)).then(|| person.named.clone())
}

/// Whoever follows the verb, where verbs may stand first.
fn behind(reading: &Reading, clause: &Clause, verb: Phrase) -> Option<Subject> {
    /// Words between the verb and whoever acts.
    const FEW: usize = 3;
    let names = reading.sentence.names();
    // Behind an infinitive stands what it is done to.
    let is_infinitive = matches!(verb.sense, Sense::Class(Class::Infinitive, _));
    let most = match () {
        () if is_infinitive && names.has_cases => return None,
        () if !names.conjunctions.is_empty() => FEW,
        // Words order as they like where they are inflected: «приобрел «Росатом»».
        () if names.has_cases && reading.sentence.cased => 0,
        () => return None,
    };
    let items = reading.items_in(verb.to..clause.to);
    let first = items.first().filter(|item| item.from - verb.to <= most && !reading.is_adverbial(item))?;
    let named = first.is_office.then(|| holder(reading, first, &items)).flatten();
    let mut about = vec![named.unwrap_or_else(|| first.named.clone())];
    for (before, next) in items.iter().zip(items.iter().skip(1)) {
        if !reading.is_listed(before, next) {
            break;
        }
        if !about.contains(&next.named) {
            about.push(next.named.clone());
        }
    }
    // Where verbs may stand anywhere, what they are done to stands before.
    let from =
        if reading.sentence.cased && reading.sentence.joined(clause.from) { clause.from + 1 } else { clause.from };
    Subject::of(about, if reading.sentence.cased { from.min(verb.from) } else { verb.from }, None)
}

/// Whoever stands right before the word that begins a clause about them: who, which.
fn antecedent(reading: &Reading, clause: &Clause, verb: Phrase) -> Option<Subject> {
    let last = before_relative(reading, clause, verb.from)?;
    Subject::of(vec![last.named], verb.from, None)
}

/// Who stands right before a clause that a relative begins with its verb.
fn before_relative(reading: &Reading, clause: &Clause, verb: usize) -> Option<Item> {
    /// Words of the relative and auxiliaries.
    const FEW: usize = 3;
    let is_bare = |at: usize| reading.sentence.words[at].told.is_stop;
    if clause.opening != Opening::Word || verb - clause.from > FEW || !(clause.from + 1..verb).all(is_bare) {
        return None;
    }
    ends_at(reading, clause.from)
}

/// Who stands right before a clause that says what they do: before a relative, before what begins with its verb behind a
/// comma, or before a few words in commas: Игорь Руденя, как ожидается, прибудет.
pub(super) fn before_clause(reading: &Reading, clause: &Clause, verb: usize) -> Option<Item> {
    /// Words in commas.
    const FEW: usize = 4;
    if let Some(item) = before_relative(reading, clause, verb) {
        return Some(item);
    }
    let is_small = |at: usize| reading.sentence.words[at].told.is_stop;
    if clause.opening != Opening::Comma || !(clause.from..verb).all(is_small) || verb - clause.from > FEW {
        return None;
    }
    ends_at(reading, clause.from).or_else(|| {
        let before = reading.clauses.iter().find(|before| before.to == clause.from)?;
        let is_idle = before.words().len() <= FEW && reading.items_in(before.words()).is_empty();
        if is_idle && reading.sentence.words[before.from].gap == Gap::Comma {
            ends_at(reading, before.from)
        } else {
            None
        }
    })
}

/// Who is named right before a word.
fn ends_at(reading: &Reading, to: usize) -> Option<Item> {
    reading.items_in(to.saturating_sub(20)..to).last().filter(|item| item.to == to).cloned()
}
