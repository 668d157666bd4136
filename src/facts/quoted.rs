//! Names in quotation marks: organisations that nothing else tells but what they do, قال متحدث باسم «مصدر», «Вымпел»
//! объявил; programmes beside a noun, whatever their words mean elsewhere, صاروخ «فلسطين-2», ‘वरुण’ अभ्यास.

use super::body::hold;
use super::clause::verb_at;
use super::find::{Find, Named, Scene, What, latin};
use super::noun::only_tells;
use super::person;
use super::phrase::Phrase;
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// The rule of a programme's name in quotation marks.
pub(super) const QUOTED_NAME: &str = "quoted-name";

/// A name has no more words.
const WORDS: usize = 3;
/// What nobody but somebody does.
const ACTS: [Class; 2] = [Class::Say, Class::Predicate];
/// Words that make it something said, and no name.
const SAID: [Class; 9] = [
    Class::Say,
    Class::Predicate,
    Class::Change,
    Class::Light,
    Class::Auxiliary,
    Class::Event,
    Class::EventVerb,
    Class::Clause,
    Class::Demonym,
];

/// Takes short names in angle quotation marks, which are those of names, for organisations where they say or do something,
/// or have somebody who speaks for them.
pub(super) fn quoted(scene: &mut Scene) {
    for at in 0..scene.sentence.len() {
        let Some(to) = end(scene, at) else { continue };
        if acts(&scene.sentence, at, to) || has_official(&scene.sentence, at) {
            let behind = person::tail(&scene.sentence.words[to - 1], scene.sentence.names());
            let name = latin(&scene.sentence, at, to, 0, behind);
            let phrase = Phrase { from: at, to, before: 0, behind, sense: Sense::Class(Class::OrgHead, "") };
            hold(scene, Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "quoted"));
        }
    }
}

/// Where a name ends that begins at a word, behind the mark that opens it.
fn end(scene: &Scene, at: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let word = &sentence.words[at];
    if at == 0 && word.gap != Gap::Start || at > 0 && word.gap != Gap::Quote || !sentence.between(at).ends_with('«') {
        return None;
    }
    let first = at;
    let to = (at + 1..sentence.len()).take(WORDS).find(|&to| sentence.between(to).starts_with('»'))?;
    let fits = |at: usize| {
        let told = sentence.words[at].told;
        // A place may be a part of a longer name: «Аккую Нуклеар».
        let may_be_part = |what| matches!(what, What::Name(Kind::Place | Kind::Programme));
        let is_part = || scene.at(at).is_some_and(|find| may_be_part(find.what) && find.to == at + 1);
        let is_free = scene.is_free(at, at + 1) || (to > first + 1 && is_part());
        is_free && !told.is_stop && sentence.of_class(at, &SAID).is_none()
    };
    let is_name = sentence.words[at].capital || !sentence.cased;
    (is_name && !word.told.is_number && (at..to).all(fits)).then_some(to)
}

/// Whether a verb stands right behind the mark that closes a name, or one of saying right before where verbs stand first.
fn acts(sentence: &Sentence, at: usize, to: usize) -> bool {
    let behind = sentence.between(to).trim() == "»" && sentence.of_class(to, &ACTS).is_some();
    let is_verb_first = !sentence.names().conjunctions.is_empty();
    behind || (is_verb_first && sentence.class_before(at, &[Class::Say]).is_some())
}

/// Whether an office stands right before a name, or before a word that says what it is of.
fn has_official(sentence: &Sentence, at: usize) -> bool {
    let link = sentence.class_before(at, &[Class::Link]);
    let end = link.map_or(at, |link| link.from);
    let is_single = |end: usize| end > 0 && (end == at || sentence.joined(end));
    // Or an office ends with it: متحدث باسم.
    sentence.class_before(at, &[Class::Title]).is_some()
        || (is_single(end) && sentence.class_before(end, &[Class::Title]).is_some())
}

/// Words of a programme's name in quotation marks.
const LONGEST: usize = 5;

/// Whether some words in quotation marks can be the name of a programme.
fn may_be_programme(scene: &Scene, from: usize, to: usize) -> bool {
    let sentence = &scene.sentence;
    let is_said = |at: usize| verb_at(scene, at).is_some();
    (1..=LONGEST).contains(&(to - from))
        && (sentence.words[from].capital || !sentence.cased)
        && !(from..to).any(is_said)
}

/// Takes the name of a programme in quotation marks behind its noun, which has words that are names or dates elsewhere.
pub(super) fn programme_behind(scene: &mut Scene, head: Phrase, kind: Kind, english: &str) -> Option<usize> {
    let sentence = &scene.sentence;
    let from = head.to;
    if kind != Kind::Programme || sentence.words.get(from)?.gap != Gap::Quote {
        return None;
    }
    let to = (from + 1..sentence.len()).find(|&at| sentence.words[at].gap == Gap::Quote).unwrap_or(sentence.len());
    let is_known = scene.at(from).is_some_and(|find| find.what == What::Name(kind));
    if is_known || !may_be_programme(scene, from, to) || scene.is_free(from, to) {
        return None;
    }
    take_programme(scene, head, (from, to), english);
    Some(to)
}

/// The same before its noun.
pub(super) fn programme_before(scene: &mut Scene, tail: Phrase, kind: Kind, english: &str) -> Option<usize> {
    let sentence = &scene.sentence;
    let to = tail.from;
    if kind != Kind::Programme || to == 0 || sentence.words[to].gap != Gap::Quote {
        return None;
    }
    let from = (to.saturating_sub(LONGEST)..to).rev().find(|&at| sentence.words[at].gap == Gap::Quote)?;
    let is_known = scene.at(from).is_some_and(|find| find.what == What::Name(kind));
    if is_known || !may_be_programme(scene, from, to) {
        return None;
    }
    take_programme(scene, tail, (from, to), english);
    Some(tail.to)
}

fn take_programme(scene: &mut Scene, noun: Phrase, (from, to): (usize, usize), english: &str) {
    let sentence = &scene.sentence;
    let name = latin(sentence, from, to, 0, 0);
    let name = if only_tells(sentence, noun.from, english, true) { name } else { format!("{name} {english}") };
    let phrase = Phrase { from, to, before: 0, behind: 0, sense: noun.sense };
    hold(scene, Find::of(phrase, What::Name(Kind::Programme), Named::plain(name), QUOTED_NAME));
}
