//! Organisations with long names: a noun for what they are, words that tell which, and an end that is sure, which is a place
//! or the short name in brackets: Банк развития Поволжья, Cơ quan Quản lý thảm họa … Thổ Nhĩ Kỳ (AFAD); adjectives before
//! the noun: Псковское областное собрание; definite ones behind it: الحزب الديمقراطي الكردستاني.

use super::body::hold;
use super::clause::verb_at;
use super::definite::{before_adjectives, construct, in_english};
use super::find::{Find, Named, Scene, What, latin};
use super::person::starts_sentence;
use super::phrase::Phrase;
use super::short;
use super::thing::{is_adjective, is_outside};
use super::words::Gap;
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// No name has more words between its noun and its end.
const WORDS: usize = 12;
/// What no name has inside.
const OUTSIDE: [Class; 8] = [
    Class::PlaceBefore,
    Class::Clause,
    Class::To,
    Class::Say,
    Class::Title,
    Class::Event,
    Class::Stands,
    Class::Honorific,
];

/// Takes what begins with a noun for organisations and ends for sure.
pub(super) fn long(scene: &mut Scene) {
    let mut at = 0;
    while at < scene.sentence.len() {
        let head =
            scene.sentence.of_class(at, &[Class::OrgHead, Class::OrgLong]).filter(|head| is_outside(scene, head));
        let found = head.filter(|_| !scene.masked[at]).and_then(|head| {
            let sentence = &scene.sentence;
            match () {
                () if sentence.names().family_first => to_end(scene, head),
                () if sentence.names().has_cases => to_place(scene, head).or_else(|| behind_adjectives(scene, head)),
                () if !sentence.cased => before_adjectives(scene, head).or_else(|| construct(scene, head)),
                () => None,
            }
        });
        match found {
            Some((from, to)) => {
                let sentence = &scene.sentence;
                let told = head.filter(|head| head.from == from).and_then(|head| in_english(sentence, head, to));
                let name = told
                    .or_else(|| of_place(scene, head?, from, to))
                    .unwrap_or_else(|| latin(sentence, from, to, 0, 0));
                let before = head.filter(|head| head.from == from).map_or(0, |head| head.before);
                let phrase = Phrase { from, to, before, behind: 0, sense: Sense::Class(Class::OrgHead, "") };
                let find = Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "long-name");
                hold(scene, find);
                at = to;
            }
            None => at += 1,
        }
    }
}

/// Whether a word may stand inside a long name.
fn may_be_inside(scene: &Scene, at: usize) -> bool {
    let sentence = &scene.sentence;
    let word = &sentence.words[at];
    let dash = word.gap == Gap::Break && sentence.between(at).starts_with(" - ");
    (word.gap.joins() || dash)
        && !scene.masked[at]
        && !word.told.is_number
        && sentence.of_class(at, &OUTSIDE).is_none()
        && (sentence.is(at, &[Class::And]) || verb_at(scene, at).is_none())
}

/// Where a name ends that begins with a noun and a capital behind it, in a language that writes only first words so: at the
/// last of a place and a bracket with the short name.
fn to_end(scene: &Scene, head: Phrase) -> Option<(usize, usize)> {
    let sentence = &scene.sentence;
    let first = sentence.words.get(head.to).filter(|word| word.gap.joins() && word.capital)?;
    if first.told.is_number || scene.taken[head.to] {
        return None;
    }
    let mut at = head.to + 1;
    let mut found = None;
    while at < sentence.len() && at - head.to < WORDS {
        if at > head.to + 1 && short::bracketed(scene, at).is_some() {
            found = Some(at);
            break;
        }
        if !may_be_inside(scene, at) {
            break;
        }
        match scene.at(at) {
            Some(place) if place.what == What::Name(Kind::Place) && at > head.to + 1 => {
                found = Some(place.to);
                at = place.to;
            }
            Some(_) => break,
            None if scene.taken[at] => break,
            None => at += 1,
        }
    }
    found.map(|to| (head.from, to))
}

/// Where a name ends that begins with a noun with a capital, and small words, at a place: Банк развития Поволжья. Of what only
/// institutions are called the first word of a sentence is sure, too: Служба по чрезвычайным ситуациям Грузии.
fn to_place(scene: &Scene, head: Phrase) -> Option<(usize, usize)> {
    const SMALL: usize = 4;
    let sentence = &scene.sentence;
    let from = with_first(scene, head.from);
    let is_institution = sentence.of_class(head.from, &[Class::OrgLong]).is_some();
    let is_sure = !starts_sentence(sentence, from) || is_institution;
    if !sentence.words[from].capital || !is_sure || sentence.all_capital {
        return None;
    }
    let small = |at: &usize| {
        let word = &sentence.words[*at];
        let is_cue = sentence.is(*at, &[Class::To, Class::And]) || !word.told.is_stop;
        let is_inside = may_be_inside(scene, *at) || (sentence.is(*at, &[Class::To]) && word.gap == Gap::Space);
        is_inside && !word.capital && is_cue && !scene.taken[*at]
    };
    let count = (head.to..sentence.len()).take(SMALL).take_while(small).count();
    let place = scene.at(head.to + count).filter(|find| find.what == What::Name(Kind::Place))?;
    // A word for where something is begins no name: комитет в Москве.
    let last = head.to + count - usize::from(count > 0);
    let is_of = count == 0 || !(sentence.is(last, &[Class::To]) || sentence.is(head.to, &[Class::PlaceBefore]));
    let is_whole = count > 0 || is_institution;
    (is_whole && is_of && sentence.joined(place.from)).then_some((from, place.to))
}

/// What a noun with nothing but its place behind it says in English: Суд Ненецкого автономного округа.
fn of_place(scene: &Scene, head: Phrase, from: usize, to: usize) -> Option<String> {
    let Sense::Class(_, english) = head.sense else { return None };
    let is_bare = head.from == from && !english.is_empty() && scene.sentence.names().has_cases;
    let place = scene.at(head.to).filter(|find| is_bare && find.to == to && find.what == What::Name(Kind::Place))?;
    Some(super::find::of(english, &place.named.name))
}

/// Where a name begins before its noun: with an adjective that says whose such a body is: Национальное агентство.
fn with_first(scene: &Scene, from: usize) -> usize {
    let sentence = &scene.sentence;
    let Some(before) = from.checked_sub(1).filter(|_| sentence.joined(from)) else { return from };
    let is_first = sentence.words[before].capital
        && is_adjective(sentence, before)
        && sentence.is(before, &[Class::OrgFirst])
        && scene.is_free(before, from);
    if is_first { before } else { from }
}

/// Where a name begins whose noun stands behind adjectives, the first of them with a capital: Псковское областное собрание.
fn behind_adjectives(scene: &Scene, head: Phrase) -> Option<(usize, usize)> {
    const SMALL: usize = 2;
    let sentence = &scene.sentence;
    let small = |at: &usize| {
        let word = &sentence.words[*at];
        !word.capital && is_adjective(sentence, *at) && sentence.joined(at + 1) && !scene.taken[*at]
    };
    let count = (head.from.saturating_sub(SMALL)..head.from).rev().take_while(small).count();
    let first = (head.from - count).checked_sub(1)?;
    let word = &sentence.words[first];
    let is_name = word.capital
        && !word.told.is_common
        && !scene.masked[first]
        && is_adjective(sentence, first)
        && sentence.joined(first + 1)
        && !sentence.words[head.from].capital
        && !sentence.all_capital;
    // A word of nationality alone tells whose: Российская компания.
    let is_own = count > 0 || scene.at(first).is_none_or(|find| find.what != What::Demonym);
    let is_noun = is_tail_noun(head) || (count > 0 && is_national_noun(head));
    (is_name && is_own && scene.at(first).is_none_or(|find| find.what == What::Demonym) && is_noun)
        .then_some((first, head.to))
}

/// Whether a noun is one of institutions that places have, and not of firms, which many are.
fn is_tail_noun(head: Phrase) -> bool {
    const OF_PLACES: [&str; 10] = [
        "Council",
        "Court",
        "Hospital",
        "University",
        "Institute",
        "Academy",
        "Museum",
        "Theatre",
        "Assembly",
        "College",
    ];
    matches!(head.sense, Sense::Class(_, english) if OF_PLACES.contains(&english))
}

/// Whether a noun is one of bodies that countries have, with more than one adjective before it: Норвежский космический центр.
fn is_national_noun(head: Phrase) -> bool {
    const BODIES: [&str; 8] = ["Centre", "Center", "Agency", "Association", "Federation", "Union", "Fund", "Committee"];
    matches!(head.sense, Sense::Class(_, english) if BODIES.contains(&english))
}
