//! How far an event reaches: what somebody does to the end of its clause, what a noun names over its own words; its date
//! and number.

use super::clause::{Clause, verb_at};
use super::find::{Find, What};
use super::modality::Modality;
use super::phrase::Phrase;
use super::reading::{Reading, is_date};
use super::words::Gap;
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};
use crate::span::Span;
use crate::value::{self, Annotation, Value};
use std::ops::Range;

/// A date stands no further from all that is told of an event.
const DATE_REACH: usize = 5;
/// Nor an ordinal from the word for the event.
const ORDINAL_REACH: usize = 4;
/// No nameless place that somebody goes to stands further behind the verb.
const SITE_REACH: usize = 6;
/// What whoever has a part in an event does with it, as the tables have it in English; others only speak of it.
const GOVERNING: [&str; 36] = [
    "denied",
    "refused",
    "rejected",
    "rules out",
    "adjourned",
    "approved",
    "arranged",
    "arranges",
    "attended",
    "began",
    "cancelled",
    "completed",
    "continued",
    "continues",
    "convened",
    "delayed",
    "ended",
    "extended",
    "hosted",
    "hosts",
    "is preparing",
    "joined",
    "joins",
    "launched",
    "opened",
    "organised",
    "plans",
    "plans to",
    "postponed",
    "prepared",
    "prepares",
    "resumed",
    "started",
    "suspended",
    "wants",
    "will host",
];
/// What stands before a noun and does not tell which.
const NO_MODIFIER: [Class; 7] =
    [Class::Source, Class::NoVerb, Class::Title, Class::Say, Class::To, Class::PlaceBefore, Class::Light];

/// Whether somebody does what a phrase says, and where the verb begins: a verb, or a noun beside one that says little, as
/// `held talks`.
pub(super) fn act(reading: &Reading, clause: &Clause, phrase: Phrase) -> Option<usize> {
    /// Words between the verb and the noun.
    const FEW: usize = 5;
    let sentence = reading.sentence;
    let is_verb = matches!(phrase.sense, Sense::Class(Class::SubjectVerb, _));
    if is_verb || sentence.of_class(phrase.from, &[Class::EventVerb, Class::WeakVerb]).is_some() {
        return Some(phrase.from);
    }
    let light = |at: &usize| sentence.of_class(*at, &[Class::Light]).is_some();
    if sentence.names().country_first {
        return (phrase.from..clause.to.min(phrase.to + FEW)).any(|at| light(&at)).then_some(phrase.from);
    }
    // Where verbs stand first, who acts stands between.
    let far = if sentence.names().conjunctions.is_empty() { FEW } else { FEW * 2 };
    let near = clause.from.max(phrase.from.saturating_sub(far))..phrase.from;
    let governs =
        || if sentence.names().conjunctions.is_empty() { governs(reading, near.clone(), phrase) } else { None };
    near.clone().rev().find(light).or_else(governs)
}

/// How what governs a noun for an event means it: whoever plans a visit has not made it, whoever calls it off does not.
pub(super) fn governed(reading: &Reading, verb: usize) -> Modality {
    const UNDONE: [&str; 7] = ["cancelled", "denied", "postponed", "refused", "rejected", "rules out", "suspended"];
    let value = match verb_at(reading.scene, verb).map(|verb| verb.sense) {
        Some(Sense::Class(Class::Predicate, value)) => value,
        _ => return Modality::Asserted,
    };
    match Modality::of_predicate(value) {
        Some((_, said)) if UNDONE.contains(&said) => Modality::Denied,
        Some((modality, _)) => modality,
        None => Modality::Asserted,
    }
}

/// Where a verb begins whose object a noun is, with no more than words that tell which between: cancelled a planned visit.
fn governs(reading: &Reading, near: Range<usize>, phrase: Phrase) -> Option<usize> {
    let (scene, sentence) = (reading.scene, reading.sentence);
    let verb = |at: usize| {
        let verb = verb_at(scene, at)?;
        let Sense::Class(Class::Predicate, value) = verb.sense else { return None };
        let (_, said) = Modality::of_predicate(value)?;
        (verb.to <= phrase.from && GOVERNING.contains(&said)).then_some(verb)
    };
    let at = near.rev().find(|&at| verb(at).is_some())?;
    let end = verb(at)?.to;
    let tells = |at: usize| {
        sentence.joined(at)
            && sentence
                .of_class(at, &[Class::To, Class::PlaceBefore, Class::By, Class::With, Class::Link, Class::And])
                .is_none()
    };
    (sentence.joined(phrase.from) && (end..phrase.from).all(tells)).then_some(at)
}

/// A word that is a verb of going only between who goes and the place: Phó Thủ tướng Trần Hồng Hà tới Hà Giang.
pub(super) fn goes(reading: &Reading, clause: &Clause, at: usize) -> Option<Phrase> {
    /// Small words between: cũng đã.
    const FEW: usize = 3;
    let (scene, sentence) = (reading.scene, reading.sentence);
    let verb = sentence.of_class(at, &[Class::WeakVerb]).filter(|_| !scene.taken[at])?;
    let is_small = |at: &usize| {
        let cues = [Class::Auxiliary, Class::Future, Class::Planned, Class::Expected];
        sentence.joined(*at + 1) && (sentence.words[*at].told.is_stop || sentence.of_class(*at, &cues).is_some())
    };
    let small = (clause.from.max(at.saturating_sub(FEW))..at).rev().take_while(is_small).count();
    let is_end = |end: usize| {
        let is_person = |find: &Find| find.what == What::Name(Kind::Person);
        scene.until(end).is_some_and(is_person) || scene.roles.iter().any(|role| role.to == end)
    };
    let is_behind = (at - small..=at).any(|end| sentence.joined(end) && end > clause.from && is_end(end));
    let next = verb.to;
    let is_place = |at: usize| scene.at(at).is_some_and(|find| find.what == What::Name(Kind::Place));
    let noun = || sentence.of_class(next, &[Class::PlaceHead, Class::Site]);
    let is_before = sentence.joined(next) && (is_place(next) || noun().is_some());
    (is_behind && is_before).then_some(verb)
}

/// A verb that says what befalls a thing whose noun stands in its clause: the ferry sank; غرق قارب.
pub(super) fn befalls(reading: &Reading, clause: &Clause, at: usize) -> Option<(Phrase, usize)> {
    /// Words between the noun and the verb, and where verbs stand first.
    const FAR: usize = 12;
    const NEAR: usize = 3;
    let (scene, sentence) = (reading.scene, reading.sentence);
    let verb = sentence.of_class(at, &[Class::SubjectVerb]).filter(|verb| scene.is_free(at, verb.to))?;
    let Sense::Class(_, kind) = verb.sense else { return None };
    let noun = |at: &usize| {
        let noun = sentence.of_class(*at, &[Class::EventSubject]).filter(|_| !scene.masked[*at]);
        noun.is_some_and(|noun| matches!(noun.sense, Sense::Class(_, of) if of == kind))
    };
    let before = (clause.from.max(at.saturating_sub(FAR))..at).rev().find(noun);
    let is_verb_first = !sentence.names().conjunctions.is_empty();
    let behind = || (verb.to..clause.to.min(verb.to + NEAR)).find(noun).filter(|_| is_verb_first);
    before.or_else(behind).map(|noun| (verb, noun))
}

/// The verb behind a noun of a clause that says that it happens: talks … are to take place, động đất … xảy ra.
pub(super) fn happens(reading: &Reading, clause: &Clause, phrase: Phrase, kind: &str) -> Option<Phrase> {
    /// Words between the noun and the verb.
    const FAR: usize = 20;
    /// Auxiliaries behind a verb that stands last.
    const FEW: usize = 3;
    let (scene, sentence) = (reading.scene, reading.sentence);
    let is_last = sentence.names().country_first;
    let verb = |at: usize| {
        let verb = sentence.of_class(at, &[Class::Happens]).filter(|_| !scene.taken[at] && !scene.masked[at])?;
        let is_of_kind = matches!(verb.sense, Sense::Class(_, of) if of.is_empty() || of == kind);
        (is_of_kind && verb.to <= clause.to).then_some(verb)
    };
    for at in phrase.to..clause.to.min(phrase.to + FAR) {
        if let Some(verb) = verb(at) {
            return (!is_last || clause.to - verb.to <= FEW).then_some(verb);
        }
        // What another verb says is of something else.
        let says = |verb: Phrase| !matches!(verb.sense, Sense::Class(Class::Auxiliary | Class::Light, _));
        if !is_last && verb_at(scene, at).is_some_and(says) {
            return None;
        }
    }
    None
}

/// The letters of what somebody does: from who acts to the end of the clause.
pub(super) fn act_span(reading: &Reading, clause: &Clause, words: Range<usize>, phrase: Phrase) -> Range<usize> {
    /// More words tell of something else.
    const MOST: usize = 16;
    let sentence = reading.sentence;
    let end = words.end.max(clause.to.min(phrase.to + MOST));
    if sentence.names().country_first {
        return words.start..end;
    }
    // What stands behind a comma, and names nobody who takes part, tells more of it.
    let least = words.end.max(phrase.to);
    let is_free = |at: usize| reading.scene.is_free(at, at + 1) && sentence.of_class(at, &[Class::PlaceHead]).is_none();
    let is_comma = |at: usize| sentence.words[at].gap == Gap::Comma && is_free(at);
    let end = (least..end).find(|&at| at > phrase.to && is_comma(at)).unwrap_or(end);
    // What somebody does next is an event of its own: will fly to Tbilisi to meet his colleague.
    let is_next = |at: &usize| sentence.of_class(*at, &[Class::EventVerb]).is_some() && !reading.scene.taken[*at];
    let next = (phrase.to + 1..end).find(is_next);
    let is_small = |at: usize| sentence.words[at].told.is_stop && !reading.scene.taken[at];
    let next = next.map(|at| (phrase.to + 1..at).rev().take_while(|&at| is_small(at)).last().unwrap_or(at));
    words.start..next.unwrap_or(end)
}

/// Where whoever does something begins that has no name: the bridge collapsed. Where verbs stand first, it is behind.
pub(super) fn doer(reading: &Reading, clause: &Clause, verb: usize) -> usize {
    /// Words of a noun with what tells which.
    const FEW: usize = 5;
    let (scene, sentence) = (reading.scene, reading.sentence);
    if !sentence.names().conjunctions.is_empty() {
        return verb;
    }
    let least = clause.from.max(verb.saturating_sub(FEW));
    let goes_back =
        |at: &usize| !scene.masked[*at] && sentence.joined(at + 1) && !sentence.is(*at, &[Class::Clause, Class::And]);
    let from = (least..verb).rev().take_while(goes_back).last().unwrap_or(verb);
    (from..verb).find(|&at| !sentence.words[at].told.is_stop).unwrap_or(verb)
}

/// Where who acts begins, before the word that says so where verbs stand last, and who it is, if they are named: … ने.
pub(super) fn agent<'a>(reading: &Reading<'a>, clause: &Clause, verb: usize) -> Option<(usize, Option<&'a Find>)> {
    /// Words of somebody without a name.
    const FEW: usize = 4;
    let (scene, sentence) = (reading.scene, reading.sentence);
    if !sentence.names().country_first {
        return None;
    }
    let mark = (clause.from + 1..verb).rev().find(|&at| !scene.taken[at] && sentence.is(at, &[Class::Agent]))?;
    let named = scene.until(mark).filter(|find| find.what != What::Demonym && find.from >= clause.from);
    let mut from = match named {
        Some(find) => reading.with_office(find.from, clause.from),
        None => {
            let plain = |at: &usize| sentence.joined(at + 1) && !sentence.words[*at].told.is_stop && !scene.masked[*at];
            mark - (clause.from.max(mark.saturating_sub(FEW))..mark).rev().take_while(plain).count()
        }
    };
    // With whose they are: नीदरलैंड की एएसएमएल.
    while from > clause.from + 1 && sentence.is(from - 1, &[Class::Link]) && sentence.joined(from) {
        match scene.until(from - 1).filter(|find| find.from >= clause.from) {
            Some(owner) => from = owner.from,
            None => break,
        }
    }
    Some((from, named))
}

/// The words of what a noun names: with those before it that only tell which.
pub(super) fn noun_span(reading: &Reading, clause: &Clause, words: Range<usize>, phrase: Phrase) -> Range<usize> {
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

/// Whether a visitor goes to a place that has no name, or one that no list has.
pub(super) fn goes_somewhere(reading: &Reading, clause: &Clause, phrase: Phrase) -> bool {
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
pub(super) fn is_named(reading: &Reading, words: Range<usize>) -> bool {
    let sentence = reading.sentence;
    !sentence.all_capital && words.into_iter().any(|at| at > 0 && sentence.words[at].capital)
}

/// The letters of all that is told of an event but its date: with offices, and its ordinal.
pub(super) fn cover(reading: &Reading, clause: &Clause, mut words: Range<usize>, number: Option<Span>) -> Span {
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
pub(super) fn date_beside<'a>(reading: &Reading<'a>, clause: &Clause, cover: Span) -> Option<&'a Annotation> {
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
pub(super) fn ordinal(reading: &Reading, clause: &Clause, phrase: Phrase) -> Option<(u32, Span)> {
    let near =
        clause.from.max(phrase.from.saturating_sub(ORDINAL_REACH + 4))..clause.to.min(phrase.to + ORDINAL_REACH + 4);
    reading.values_in(near).find_map(|value| {
        let Value::Number { value: number, .. } = value.value else { return None };
        let words = reading.words_of(value.span);
        // Where nouns stand behind their numbers, one behind an event is of something else: no exercise against a third country.
        let is_before = reading.sentence.names().attributive || reading.sentence.names().has_cases;
        let beside = (words.end <= phrase.from && phrase.from - words.end <= ORDINAL_REACH)
            || (!is_before && words.start >= phrase.to && words.start - phrase.to <= ORDINAL_REACH);
        // That of a ruler is of the name: عبد الله الثاني.
        let is_named = words.clone().all(|at| reading.scene.taken[at]);
        (value.kind == value::Kind::Ordinal && beside && !is_named).then_some((number as u32, value.span))
    })
}
