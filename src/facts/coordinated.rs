//! Places that no list has beside one that is sure, in one list with it: in Jaffna and Mullaitivu; في البويرة وجيجل.

use super::find::{Find, Named, Scene, What, latin};
use super::phrase::Phrase;
use super::place::take_capitals;
use super::plain;
use super::words::{Gap, Sentence};
use crate::language;
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// The rule.
const RULE: &str = "coordinated";

/// Takes names behind a place and a word for `and` for those of places, where something says that a place is meant.
pub(super) fn places(scene: &mut Scene) {
    let mut at = 0;
    while at < scene.sentence.len() {
        let next = if scene.taken[at] { listed_until(scene, at) } else { None };
        match next.map(|next| (next, take(scene, next))) {
            // What was found may go on the list.
            Some((next, true)) => at = next,
            _ => at += 1,
        }
    }
}

/// Where the next of a list begins, behind a place that begins at a word and a cue for places.
fn listed_until(scene: &Scene, at: usize) -> Option<usize> {
    let place = scene.at(at).filter(|find| find.what == What::Name(Kind::Place) && !find.named.is_country)?;
    let sentence = &scene.sentence;
    let is_sure = place.before > 0
        || matches!(place.rule, RULE | "noun-name" | "place-cue")
        || sentence.class_before(at, &[Class::PlaceBefore, Class::PlaceHead]).is_some();
    let next = place.to;
    let word = sentence.words.get(next)?;
    let is_and = word.gap.joins() && sentence.is(next, &[Class::And]);
    let letter = || sentence.names().conjunctions.iter().any(|letter| word.written.starts_with(letter));
    match () {
        () if !is_sure => None,
        () if is_and => Some(next + 1).filter(|&next| sentence.joined(next)),
        () if !sentence.cased && word.gap.joins() && letter() => Some(next),
        // A comma parts clauses, too: only where the list goes on behind it.
        () if sentence.cased && word.gap == Gap::Comma && goes_on(sentence, next) => Some(next),
        () => None,
    }
}

/// Whether a word for `and` and a capital stand behind one or two words with capitals.
fn goes_on(sentence: &Sentence, at: usize) -> bool {
    let capital = |at: usize| sentence.words.get(at).is_some_and(|word| word.capital);
    let is_and = |at: usize| sentence.joined(at) && sentence.is(at, &[Class::And]) && capital(at + 1);
    capital(at) && (is_and(at + 1) || (capital(at + 1) && sentence.joined(at + 1) && is_and(at + 2)))
}

/// Takes what begins at a word; tells whether it did.
fn take(scene: &mut Scene, at: usize) -> bool {
    let noun = scene.sentence.of_class(at, &[Class::PlaceHead, Class::PlaceTail, Class::OrgTail]);
    if scene.taken[at] || scene.masked[at] || noun.is_some() {
        return false;
    }
    if scene.sentence.cased {
        take_capitals(scene, at, RULE);
        return scene.taken[at];
    }
    let sentence = &scene.sentence;
    let word = &sentence.words[at];
    let letter = sentence.names().conjunctions.iter().find(|letter| word.written.starts_with(**letter));
    let before = letter.filter(|_| word.gap.joins()).map_or(0, |letter| letter.chars().count());
    // A clause may begin with the same letter: what goes on says that it is one.
    let is_end = match sentence.words.get(at + 1) {
        None => true,
        Some(next) => {
            let is_listed = sentence.names().conjunctions.iter().any(|letter| next.written.starts_with(letter));
            let behind = [Class::PlaceBefore, Class::PlaceBehind];
            !next.gap.joins() || scene.masked[at + 1] || sentence.is(at + 1, &behind) || is_listed && before > 0
        }
    };
    let is_long = word.written.chars().nth(before + 2).is_some();
    let is_foreign = || language::is_foreign(sentence.profile, word.written);
    if !is_long || !plain::is_rare(sentence, at) || !(is_end || is_foreign()) {
        return false;
    }
    let name = latin(sentence, at, at + 1, before as u8, 0);
    let phrase =
        Phrase { from: at, to: at + 1, before: before as u8, behind: 0, sense: Sense::Class(Class::Place, "") };
    scene.take(Find::of(phrase, What::Name(Kind::Place), Named::plain(name), RULE));
    true
}
