//! What a verb states of somebody.

use super::clause::{Clause, Opening, VERBS, said_at, verb_at};
use super::event::Event;
use super::former::is_former;
use super::measure::value_of;
use super::modality::{Modality, modality_of_verb};
use super::phrase::Phrase;
use super::reading::{Reading, edtf, is_amount};
use super::statement::{Before, Statement};
use super::subject::{Subject, subject_from};
use crate::language::names::{Class, Sense};
use crate::span::Span;
use crate::value::{self, Annotation, Value};
use std::ops::Range;

/// Words between a verb of the future and the one it makes so.
const BEHIND: usize = 3;

/// Letters between a verb that only tells how something is meant and the word for what happens.
const NEAR: u32 = 60;
/// Words between an auxiliary that stands first and the verb it leaves it to.
const FAR: usize = 14;
/// Words between a verb and how much, where nobody is named.
const NEAR_AMOUNT: usize = 5;
/// How many verbs of a clause are tried.
const VERBS_TRIED: usize = 3;
/// More events are in a list.
pub(super) const MANY: usize = 16;

/// A verb that states something, how its word means it, and what it says in English.
struct Verb {
    phrase: Phrase,
    /// Where the verb begins that an auxiliary leaves it to.
    own: usize,
    /// Whether it only tells how something is meant.
    is_empty: bool,
    modality: Modality,
    gloss: &'static str,
}

/// What a verb states, where what it says of begins, and whether it may only say who says that.
pub(super) struct Stated {
    pub statement: Statement,
    pub to: usize,
    pub frames: bool,
}

/// What the verb of a clause states.
pub(super) fn predicated(reading: &Reading, clause: &Clause, events: &[Event], before: &mut Before) -> Option<Stated> {
    let (verb, subject) = verb_and_subject(reading, clause, before).or_else(|| verb_and_amount(reading, clause))?;
    let phrase = verb.phrase;
    // That Russian oil is something says nothing of Russia.
    let is_auxiliary = matches!(phrase.sense, Sense::Class(Class::Auxiliary, _));
    if is_auxiliary && subject.is_adjective {
        return None;
    }
    let said = verb.own..phrase.to.max(verb.own + 1);
    let (told, cues) = modality_of_verb(reading.sentence, clause.words(), said.clone());
    // Who does not rule out something does not deny it.
    if told == Modality::Denied && verb.modality == Modality::Denied {
        return None;
    }
    let modality = told.max(verb.modality).max(before.carry(reading, clause));
    // He is due to meet them: the event says it all.
    let cue = reading.span_of(said);
    // What another clause tells of is something else.
    let said_in = reading.span_of(clause.words());
    let happens = |event: &Event| {
        let holds = event.span.start <= cue.start && cue.end <= event.span.end;
        let is_beside = |it: &&Span| said_in.intersection(**it).is_some();
        holds
            || event
                .cues
                .first()
                .filter(is_beside)
                .is_some_and(|it| it.start <= cue.end + NEAR && cue.start <= it.end + NEAR)
    };
    let says_so = verb.is_empty || reading.sentence.of_class(verb.own, &[Class::Happens]).is_some();
    if says_so && events.iter().take(MANY).any(happens) {
        return None;
    }
    // Who expects, denies or plans says what; with nobody else and nothing named it stands elsewhere.
    let is_held = |at: usize| {
        let is_verb = (verb.own.min(phrase.from)..phrase.to).contains(&at);
        let is_small = reading.scene.masked[at] || reading.sentence.words[at].told.is_stop;
        is_verb || is_small || reading.is_named(at, clause.words())
    };
    if !matches!(verb.modality, Modality::Asserted | Modality::Agreed)
        && clause.words().len() <= SHORT
        && clause.words().all(is_held)
        && reading.items_in(clause.words()).len() <= 1
    {
        return None;
    }
    before.carried = carried(reading, modality, verb.modality, phrase);
    let words = start(reading, clause, subject.from.min(phrase.from))..clause.to;
    let amount = amount(reading, words.clone()).or_else(|| counted(reading, words.clone(), &verb));
    let amount = amount.or_else(|| large(reading, words.clone()));
    let statement = Statement {
        span: reading.span_of(words),
        about: subject.about,
        measure: verb.gloss.to_owned(),
        value: amount.map(|amount| value_of(reading, clause, amount)),
        period: reading.date_in(clause.words()).and_then(edtf),
        modality,
        speaker: None,
        rule: "predicate",
        cues: reading.scene.cues(phrase, &cues),
        assumptions: subject.assumption.into_iter().collect(),
    };
    let frames = is_framing(reading, &verb);
    // Where verbs stand first, who says so stands between them and what is said.
    let to = if frames && !reading.sentence.names().conjunctions.is_empty() { clause.to } else { phrase.to };
    Some(Stated { statement, to, frames })
}

/// Whether a verb may only tell who says or thinks what follows.
fn is_framing(reading: &Reading, verb: &Verb) -> bool {
    verb.modality == Modality::Opinion || said_at(reading.scene, verb.own).is_some()
}

/// The first verb of a clause that somebody is named for; the last where verbs stand last.
fn verb_and_subject(reading: &Reading, clause: &Clause, before: &Before) -> Option<(Verb, Subject)> {
    let mut from = clause.from;
    for turn in 0..VERBS_TRIED {
        let verb = verb_of(reading, clause, from)?;
        let phrase = verb.phrase;
        let said = (clause.from..phrase.from).rev().find_map(|at| said_at(reading.scene, at));
        // Who only says so, and not what, states nothing; nor is it they of whom something is said by them.
        if is_framing(reading, &verb) && frames(reading, clause, phrase) {
            return None;
        }
        let first = from.max(said.unwrap_or(0));
        if let Some(subject) = subject_from(reading, clause, first, phrase, before) {
            return Some((verb, subject));
        }
        if reading.sentence.names().country_first || turn + 1 == VERBS_TRIED {
            return None;
        }
        from = phrase.to;
    }
    None
}

/// The verb of a clause that names nobody for it and tells how much: the missile flew 1,450 km, sixty-one were rescued.
fn verb_and_amount(reading: &Reading, clause: &Clause) -> Option<(Verb, Subject)> {
    let sentence = reading.sentence;
    let verb = verb_of(reading, clause, clause.from)?;
    let states = matches!(verb.phrase.sense, Sense::Class(Class::Predicate | Class::Change | Class::Infinitive, _));
    let amount = amount(reading, clause.words())?;
    let words = reading.words_of(amount.span);
    let is_near = words.end + NEAR_AMOUNT > verb.phrase.from && words.start < verb.phrase.to + NEAR_AMOUNT;
    if !states || verb.is_empty || is_framing(reading, &verb) || !is_near {
        return None;
    }
    // With something before it that may be meant.
    let noun = |at: &usize| !sentence.words[*at].told.is_stop && !sentence.is(*at, &[Class::Clause, Class::And]);
    let from = (clause.from..verb.phrase.from).find(noun)?;
    // Whom a word stands for that is not known, nobody knows.
    if (clause.from..verb.phrase.from).any(|at| sentence.stands_at(at, &reading.scene.taken).is_some()) {
        return None;
    }
    Some((verb, Subject::nobody(from)))
}

/// A clause that only tells who says or thinks something has no more words.
const SHORT: usize = 16;

/// Words behind a verb of saying that may tell no more than when and whom.
const FEW: usize = 3;

/// Whether a verb of saying or thinking stands right before what is said or thought: at the end, or before another verb.
fn frames(reading: &Reading, clause: &Clause, verb: Phrase) -> bool {
    let is_last = reading.sentence.names().country_first;
    // Or before nothing but a date; behind what was said before little more than that: …, it confirmed last night.
    let is_bare = |at: usize| reading.scene.masked[at] || reading.sentence.words[at].told.is_valued;
    let ends = clause.opening == Opening::Comma && clause.to == reading.sentence.len();
    let is_named = reading.finds_in(verb.to..clause.to).next().is_some();
    // Where whoever says so may stand behind: …, объявил Скотт Бессент.
    let is_held = |at: usize| is_bare(at) || reading.is_named(at, verb.to..clause.to);
    (verb.to..clause.to).all(is_bare)
        || (ends && !is_named && clause.to <= verb.to + FEW)
        || (ends
            && is_named
            && verb.from == clause.from
            && clause.words().len() <= SHORT
            && (verb.to..clause.to).all(is_held))
        || (!is_last && (verb.to..clause.to).any(|at| verb_at(reading.scene, at).is_some()))
}

/// Where what is said of somebody begins: with the words before their name that belong to it, but not with dates and links.
fn start(reading: &Reading, clause: &Clause, from: usize) -> usize {
    /// Words of a subject before the name in it: the leaders of.
    const FEW: usize = 6;
    let sentence = reading.sentence;
    let first = reading.with_office(from, clause.from);
    let is_idle = |at: &usize| {
        reading.scene.masked[*at]
            || sentence.words[*at].told.is_stop
            || sentence.is(*at, &[Class::Clause, Class::And])
            || said_at(reading.scene, *at).is_some()
    };
    let opens = (clause.from..first).find(|at| !is_idle(at)).unwrap_or(first);
    // The name is a part of what a longer subject says: the leaders of India.
    let is_part = first > 0 && sentence.words[first - 1].told.is_stop && !reading.scene.masked[first - 1];
    let is_plain = first - opens <= FEW && (is_part || !(opens..first).any(|at| is_idle(&at)));
    if is_plain { opens } else { first }
}

/// How what follows a verb is meant: as the verb means it; what is denied, planned or wished for stays so.
fn carried(reading: &Reading, modality: Modality, of_word: Modality, phrase: Phrase) -> Modality {
    let is_denial = reading.sentence.of_class(phrase.from, &[Class::Denied]).is_some();
    match modality {
        Modality::Denied if of_word != Modality::Denied && !is_denial => Modality::Asserted,
        Modality::Opinion | Modality::Agreed => Modality::Asserted,
        other => other,
    }
}

/// The verb that states something: the first, or the last where verbs stand last.
fn verb_of(reading: &Reading, clause: &Clause, from: usize) -> Option<Verb> {
    let scene = reading.scene;
    let mut words = from..clause.to;
    let verb = |at: usize| verb_at(scene, at);
    // Where verbs stand last, auxiliaries stand behind them.
    let phrase = if reading.sentence.names().country_first {
        let is_verb = |phrase: &Phrase| !matches!(phrase.sense, Sense::Class(Class::Auxiliary, _));
        let last = words.clone().rev().find_map(|at| verb(at).filter(is_verb));
        // With the noun that makes the verb what it is: रद्द कर दी.
        let whole = last.and_then(|last| {
            let least = from.max(last.from.saturating_sub(BEHIND));
            (least..last.from).find_map(|at| verb(at).filter(|phrase| is_verb(phrase) && phrase.to >= last.from))
        });
        whole.or(last).or_else(|| words.rev().find_map(verb))
    } else {
        words.find_map(verb)
    };
    let Some(phrase) = phrase else {
        return if clause.opening == Opening::And && from == clause.from {
            behind(reading, clause.words())
        } else {
            None
        };
    };
    let Sense::Class(class, value) = phrase.sense else { return None };
    let (modality, gloss) = match class {
        Class::Predicate => Modality::of_predicate(value)?,
        _ => (Modality::Asserted, value),
    };
    // Where verbs stand first, who acts stands between: كان الرئيس قد أكد.
    if class == Class::Auxiliary && !reading.sentence.names().conjunctions.is_empty() {
        let own = (phrase.to..clause.to.min(phrase.to + FAR))
            .find_map(|at| verb(at).filter(|phrase| !matches!(phrase.sense, Sense::Class(Class::Auxiliary, _))));
        if let Some(own) = own
            && let Some(verb) = behind(reading, own.from..own.to)
        {
            return Some(Verb { phrase: Phrase { from: phrase.from, to: phrase.to, ..verb.phrase }, ..verb });
        }
    }
    if class == Class::Auxiliary
        && let Some(verb) = behind(reading, phrase.to..clause.to.min(phrase.to + BEHIND))
    {
        return Some(Verb { phrase: Phrase { from: phrase.from, ..verb.phrase }, ..verb });
    }
    let is_empty = matches!(class, Class::Auxiliary | Class::Light)
        || reading.sentence.of_class(phrase.from, &[Class::Planned, Class::Expected, Class::Future]).is_some();
    Some(Verb { phrase, own: phrase.from, is_empty, modality, gloss })
}

/// The verb that an auxiliary leaves it to, or that follows a word for `and`: `will close`, `and close`.
fn behind(reading: &Reading, words: Range<usize>) -> Option<Verb> {
    let mut verbs = VERBS.to_vec();
    verbs.push(Class::Infinitive);
    verbs.retain(|class| *class != Class::Auxiliary);
    let (scene, sentence) = (reading.scene, reading.sentence);
    let phrase = words.take(BEHIND).find_map(|at| {
        let phrase = sentence.of_class(at, &verbs)?;
        let is_noun = at > 0
            && sentence.is(at - 1, &[Class::NoVerb])
            && !matches!(phrase.sense, Sense::Class(Class::Infinitive, _));
        (!scene.taken[at] && !scene.masked[at] && !is_noun).then_some(phrase)
    })?;
    let (modality, gloss) = match phrase.sense {
        Sense::Class(Class::Predicate, value) => Modality::of_predicate(value)?,
        Sense::Class(_, gloss) => (Modality::Asserted, gloss),
        Sense::Name { .. } => return None,
    };
    let is_empty = matches!(phrase.sense, Sense::Class(Class::Light, _));
    Some(Verb { phrase, own: phrase.from, is_empty, modality, gloss })
}

/// The one amount of some words: of several, the one of money.
fn amount<'a>(reading: &Reading<'a>, words: Range<usize>) -> Option<&'a Annotation> {
    let is_told = |it: &&Annotation| !is_in_words(reading, it) && !is_former(reading, it);
    let amounts: Vec<&Annotation> = reading.values_in(words).filter(is_amount).filter(is_told).take(8).collect();
    let mut money = amounts.iter().filter(|amount| amount.kind == value::Kind::Money);
    match (money.next(), money.next()) {
        (Some(amount), None) => Some(amount),
        (None, _) if amounts.len() == 1 => Some(amounts[0]),
        _ => None,
    }
}

/// Whether a count is written in words.
fn is_in_words(reading: &Reading, amount: &Annotation) -> bool {
    amount.kind == value::Kind::Count && !amount.span.of(reading.sentence.text).chars().any(char::is_numeric)
}

/// The one count in words of what somebody does something with: Iran released three sailors; but not the three, who are
/// known, nor both. Behind the verb, but where verbs stand last.
fn counted<'a>(reading: &Reading<'a>, words: Range<usize>, verb: &Verb) -> Option<&'a Annotation> {
    /// Who supports a solution with two states does not do so with two.
    const OF_IDEAS: [&str; 4] = ["supports", "opposes", "rejected", "welcomed"];
    let sentence = reading.sentence;
    let mut amounts = reading.values_in(words).filter(is_amount);
    let count = amounts.next().filter(|it| amounts.next().is_none() && is_in_words(reading, it))?;
    let words = reading.words_of(count.span);
    let is_several = matches!(count.value, Value::Count { value, .. } if value >= 2.0);
    let is_both = sentence.of_class(words.start, &[Class::Both]).is_some();
    let is_behind = words.start >= verb.phrase.to || sentence.names().country_first;
    let is_known = words.start > 0
        && sentence.cased
        && sentence.words[words.start - 1].told.is_stop
        && sentence.joined(words.start);
    let is_new = is_several && is_behind && !is_both && !is_known;
    (is_new && !OF_IDEAS.contains(&verb.gloss)).then_some(count)
}

/// The one large number of some words, where nothing else tells how much: exports fell to 28.3 billion, 1,500 were sent.
fn large<'a>(reading: &Reading<'a>, words: Range<usize>) -> Option<&'a Annotation> {
    /// What is smaller may be anything: a room, a rank.
    const LEAST: f64 = 1000.0;
    let is_large = |it: &&Annotation| match it.value {
        Value::Number { value, .. } => it.kind == value::Kind::Number && value >= LEAST,
        _ => false,
    };
    let mut amounts = reading.values_in(words).filter(|it| is_amount(it) || is_large(it));
    amounts.next().filter(|it| amounts.next().is_none() && is_large(it) && !is_former(reading, it))
}
