//! Organisations and places that no list has, by what stands before them where scripts have capitals: shares in Meridian, an
//! analyst at Kpler; the mayor of Naxos.

use super::find::{Find, Named, Scene, What, latin};
use super::person::{is_given, tail};
use super::phrase::Phrase;
use super::thing::capitals;
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// Offices of firms and other bodies, as the tables name them.
const OF_BODIES: [&str; 15] = [
    "Chairman",
    "Chief Executive Officer",
    "Chairman and Chief Executive Officer",
    "Chief Financial Officer",
    "Chief Operating Officer",
    "Executive Director",
    "Managing Director",
    "General Director",
    "Director General",
    "analyst",
    "economist",
    "executive",
    "founder",
    "spokesperson",
    "editor-in-chief",
];
/// Offices of towns and parts of countries.
const OF_PLACES: [&str; 4] = ["Mayor", "Governor", "Deputy Governor", "Lieutenant Governor"];

/// Takes words with capitals for names of organisations and places, behind what only they stand behind.
pub(super) fn cued(scene: &mut Scene) {
    if !scene.sentence.cased || scene.sentence.all_capital {
        return;
    }
    for at in 1..scene.sentence.len() {
        let Some(kind) = cue(scene, at) else { continue };
        let Some(to) = run(scene, at) else { continue };
        let sentence = &scene.sentence;
        let behind = tail(&sentence.words[to - 1], sentence.names());
        let name = latin(sentence, at, to, 0, behind);
        let phrase = Phrase { from: at, to, before: 0, behind, sense: Sense::Class(Class::OrgHead, "") };
        scene.take(Find::of(phrase, What::Name(kind), Named::plain(name), "cue-name"));
    }
}

/// What the words right before one say that it names.
fn cue(scene: &Scene, at: usize) -> Option<Kind> {
    let sentence = &scene.sentence;
    if !sentence.words[at].capital || scene.taken[at] || sentence.words[at].gap != Gap::Space {
        return None;
    }
    let free = |phrase: &Phrase| !scene.taken[phrase.to - 1];
    // South Korea's Innospace.
    let is_theirs = || {
        let told = sentence.words[at].told;
        let owner = scene.until(at).filter(|find| find.behind > 0 && find.is_country() && find.to == at);
        owner.is_some() && !told.is_listed() && !told.is_common
    };
    if is_theirs() || sentence.class_before(at, &[Class::OrgBefore]).is_some_and(|phrase| free(&phrase)) {
        return Some(Kind::Organisation);
    }
    // In another script, behind an office or who says something: по данным Kpler.
    let foreign = sentence.names().has_cases && sentence.words[at].written.is_ascii();
    if foreign && sentence.class_before(at, &[Class::Title, Class::Source]).is_some_and(|phrase| free(&phrase)) {
        return Some(Kind::Organisation);
    }
    let link = sentence.class_before(at, &[Class::Link, Class::To]).filter(|link| sentence.joined(link.from))?;
    let title = sentence.class_before(link.from, &[Class::Title]).filter(free)?;
    let Sense::Class(_, office) = title.sense else { return None };
    match () {
        () if OF_BODIES.contains(&office) => Some(Kind::Organisation),
        () if OF_PLACES.contains(&office) => Some(Kind::Place),
        () => None,
    }
}

/// Where a name ends that begins at a word: with a capital, of words that nothing else is told of.
fn run(scene: &Scene, at: usize) -> Option<usize> {
    /// Words of a name.
    const MOST: usize = 4;
    const OTHERS: [Class; 8] = [
        Class::Title,
        Class::Honorific,
        Class::Event,
        Class::EventVerb,
        Class::OrgHead,
        Class::Body,
        Class::WeakBody,
        Class::Demonym,
    ];
    let sentence = &scene.sentence;
    let to = capitals(scene, at).filter(|to| to - at <= MOST)?;
    let fits = |sentence: &Sentence, at: usize| {
        let told = sentence.words[at].told;
        !told.is_stop && !told.is_number && !told.is_valued && sentence.of_class(at, &OTHERS).is_none()
    };
    let is_plain = (at..to).any(|at| !sentence.words[at].told.is_common);
    // A given name begins a person's, a family name alone is one.
    let is_person = is_given(sentence, at) || (to == at + 1 && sentence.is(at, &[Class::Family]));
    (is_plain && !is_person && (at..to).all(|at| fits(sentence, at))).then_some(to)
}

/// Takes the words with capitals between an office and its holder for the name of what it is of: губернатор Прикамья Дмитрий
/// Махонин, Thống đốc Cauca Octavio Guzmán.
pub(super) fn between(scene: &mut Scene, words: std::ops::Range<usize>, office: &str) {
    /// Words of a name.
    const MOST: usize = 2;
    let sentence = &scene.sentence;
    let is_name = |at: usize| sentence.words[at].capital && !scene.taken[at] && !sentence.words[at].told.is_common;
    let fits = (1..=MOST).contains(&words.len()) && sentence.cased && !sentence.all_capital;
    if !fits || !OF_PLACES.contains(&office) || !words.clone().all(is_name) {
        return;
    }
    let name = latin(sentence, words.start, words.end, 0, 0);
    let (from, to) = (words.start, words.end);
    let phrase = Phrase { from, to, before: 0, behind: 0, sense: Sense::Class(Class::PlaceBefore, "") };
    scene.take(Find::of(phrase, What::Name(Kind::Place), Named::plain(name), "cue-name"));
}
