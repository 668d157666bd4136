//! Persons by honorifics, by the parts of their names, by their age, by what they say.

use super::find::Scene;
use super::identity::take;
use super::person::{
    FAMILY, GIVEN, LONGEST, PARTS, goes_on, is_called, is_compound, is_end, is_initial, is_listed, is_part_listed, run,
    run_behind_mark, starts_sentence,
};
use super::plain;
use super::words::{Gap, Sentence};
use crate::language::names::Class;

/// Persons by honorifics, by the parts of their names, by verbs of saying.
pub(super) fn persons(scene: &mut Scene) {
    let mut at = 0;
    while at < scene.sentence.len() {
        let sentence = &scene.sentence;
        if let Some(honorific) = sentence.of_class(at, &[Class::Honorific]) {
            let behind = honorific.to;
            let free = |at: usize| at < scene.sentence.len() && !scene.taken[at];
            // `a crew member, Kai Treloar, said`
            let comma = sentence.words.get(behind).is_some_and(|word| word.gap == Gap::Comma && word.capital);
            if let Some(to) = run_behind_mark(scene, behind).filter(|to| comma && free(behind) && to - behind >= 2)
                && sentence.words.get(to).is_none_or(|next| !next.gap.joins())
            {
                take(scene, behind, to, "honorific");
                at = to;
                continue;
            }
            if let Some(to) =
                run(scene, behind).filter(|_| free(behind) && (sentence.cased || is_listed(sentence, behind)))
            {
                take(scene, behind, to, "honorific");
                at = to;
                continue;
            }
        }
        match by_parts(scene, at) {
            Some((to, rule)) => {
                take(scene, at, to, rule);
                at = to;
            }
            None => at += 1,
        }
    }
}

/// Where a name ends that begins here, by its parts alone.
fn by_parts(scene: &Scene, at: usize) -> Option<(usize, &'static str)> {
    let sentence = &scene.sentence;
    let word = &sentence.words[at];
    let is_called = is_called(sentence, at) && !sentence.is(at, &FAMILY);
    // A word that links an office to what it is of, and is a name elsewhere: المتحدث باسم.
    let is_link =
        !sentence.cased && sentence.is(at, &[Class::Link]) && sentence.class_before(at, &[Class::Title]).is_some();
    if scene.taken[at]
        || scene.masked[at]
        || is_called
        || is_link
        || if sentence.cased { !word.capital } else { word.told.is_stop }
    {
        return None;
    }
    // Not in the middle of words with capitals.
    let is_middle = sentence.cased
        && at > 0
        && word.gap.joins()
        && sentence.words[at - 1].capital
        && !scene.taken[at - 1]
        && !starts_sentence(sentence, at - 1);
    if is_middle {
        return None;
    }
    // The first word of a sentence has its capital anyway: Поэтому Путин.
    let is_part_of_name = is_part_listed(sentence, at);
    if sentence.cased && starts_sentence(sentence, at) && !is_part_of_name {
        let next_is_known =
            sentence.words.get(at + 1).is_some() && (scene.taken[at + 1] || sentence.is(at + 1, &GIVEN));
        if next_is_known || word.told.is_stop || word.told.is_usual {
            return None;
        }
    }
    let mut to = at;
    while to - at < LONGEST && goes_on(scene, to, at) {
        to += 1;
        if is_end(scene, to, to - at) {
            break;
        }
        // Without capitals only what is listed, and one word behind a given name.
        let is_more = to < sentence.len() && (is_part_listed(sentence, to) || is_compound(sentence, at, to - 1));
        if !sentence.cased && to - at >= 2 && !is_more {
            break;
        }
    }
    while to > at && sentence.is(to - 1, &[Class::Particle]) && !sentence.is(to - 1, &PARTS) {
        to -= 1;
    }
    let count = to - at;
    // A letter without a full stop may be anything: `H Street`, `A New Earth`.
    let dotted = sentence.words.get(at + 1).is_some_and(|next| next.gap == Gap::Dot) || word.written.contains('.');
    let first_given = sentence.is(at, &GIVEN) || (is_initial(sentence, at) && (dotted || !sentence.cased));
    let weak_given = sentence.is(at, &[Class::WeakGiven]);
    let last = to.checked_sub(1).filter(|last| *last > at);
    let is_office = |at: usize| !sentence.cased && sentence.is(at, &[Class::Title]);
    let last_family = last.is_some_and(|last| sentence.is(last, &FAMILY) && !is_office(last));
    let weak_family = last.is_some_and(|last| sentence.is(last, &[Class::WeakFamily]));
    let by_family = sentence.names().family_first;
    let family_first = by_family && (sentence.is(at, &FAMILY) || (count >= 3 && sentence.is(at, &[Class::WeakFamily])));
    if count >= 2 {
        let next_is_usual = sentence.words[at + 1].told.is_common && !sentence.is(at + 1, &PARTS);
        if sentence.cased {
            let sure = family_first
                || (first_given && !next_is_usual)
                || (!by_family && (last_family || (weak_given && weak_family)));
            if sure {
                return Some((to, "name-parts"));
            }
        } else if (first_given && (last_family || weak_family || !sentence.words[to - 1].told.is_common))
            || (weak_given && last_family)
            || family_first
            || (last_family && !word.told.is_common && !word.told.is_stop)
            || is_son_of(sentence, at, to)
        {
            return Some((to, "name-parts"));
        }
    }
    // `Bernadette Quilligan, 66,`
    if sentence.cased && (2..=4).contains(&count) && has_age(sentence, to) && !(at..to).any(|at| scene.taken[at]) {
        return Some((to, "age"));
    }
    // Somebody says something.
    if sentence.cased
        && !sentence.all_capital
        && count >= 1
        && !word.told.is_stop
        && !(at..to).any(|at| sentence.words[at].capitals)
    {
        let usual = (at..to).any(|at| sentence.words[at].told.is_common);
        let says = (sentence.is(to, &[Class::Say]) && sentence.joined(to))
            || (at > 0 && sentence.joined(at) && sentence.is(at - 1, &[Class::Say]));
        if says && !usual {
            return Some((to, "says"));
        }
    }
    None
}

/// Whether a word for a son stands inside a name, between words that are no usual ones: ماحي ولد حامد.
fn is_son_of(sentence: &Sentence, from: usize, to: usize) -> bool {
    let is_son = sentence.is(from + 1, &[Class::Particle]) && !sentence.is(from, &[Class::Particle]);
    let is_name = |at: usize| is_part_listed(sentence, at) || plain::is_unusual(sentence, at);
    !sentence.names().country_first && is_son && to >= from + 3 && is_name(from) && is_name(from + 2)
}

/// Whether an age stands behind a name, between commas or in brackets.
fn has_age(sentence: &Sentence, at: usize) -> bool {
    let Some(word) = sentence.words.get(at) else { return false };
    let is_age = word.told.is_number && word.written.chars().nth(2).is_none() && word.written.chars().nth(1).is_some();
    let closed = sentence.words.get(at + 1).is_none_or(|next| matches!(next.gap, Gap::Comma | Gap::Break));
    is_age && closed && matches!(word.gap, Gap::Comma | Gap::Bracket)
}
