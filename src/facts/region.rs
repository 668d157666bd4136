//! Places with the noun for what they are: parts of countries, towns, what no list has.

use super::before_noun::before_tail;
use super::body::hold;
use super::find::{Find, Named, Scene, What, latin};
use super::noun::{glossed, is_whole};
use super::phrase::Phrase;
use super::plain;
use super::thing::{begins_person, behind_head, has_title, is_adjective, is_outside};
use crate::language::entity::Kind;
use crate::language::names::Class;

/// Finds the parts of countries that a noun tells whose adjective stands before it, so that institutions may be theirs:
/// Министерство здравоохранения Камчатского края.
pub(super) fn regions(scene: &mut Scene) {
    if scene.sentence.names().family_first {
        return provinces(scene);
    }
    let mut at = 1;
    while at < scene.sentence.len() && scene.sentence.names().has_cases {
        let tail = scene.sentence.of_class(at, &[Class::PlaceTail]).filter(|tail| is_outside(scene, tail));
        let is_free = !scene.masked[at] && is_adjective(&scene.sentence, at - 1);
        at = tail.filter(|_| is_free).and_then(|tail| before_tail(scene, tail)).unwrap_or(at + 1);
    }
}

/// The same where their nouns stand before them: Ủy ban Phòng chống thiên tai huyện Mường Lát.
fn provinces(scene: &mut Scene) {
    let mut at = 0;
    while at < scene.sentence.len() {
        let head = scene.sentence.of_class(at, &[Class::PlaceHead]).filter(|head| is_outside(scene, head));
        let is_part =
            |head: &Phrase| !scene.masked[at] && at > 0 && !scene.sentence.words[at].capital && !is_whole(head.sense);
        let is_officer = |head: &Phrase| begins_person(&scene.sentence, head.to) && has_title(scene, at);
        let head =
            head.filter(|head| is_part(head) && !is_officer(head) && !scene.taken.get(head.to).is_none_or(|it| *it));
        at = head.and_then(|head| behind_head(scene, head)).unwrap_or(at + 1);
    }
}

/// A known place with the noun that is a part of its name.
pub(super) fn whole_place(scene: &mut Scene, noun: Phrase, english: &str, known: &Find) -> usize {
    let phrase = match noun.from < known.from {
        true => Phrase { to: known.to, behind: known.behind, ..noun },
        false => Phrase { from: known.from, before: known.before, ..noun },
    };
    let to = phrase.to;
    hold(scene, Find::of(phrase, What::Name(Kind::Place), glossed(&known.named, english), "noun-name"));
    to
}

/// Takes one word beside a noun for places for the name of one, in a script without capitals: what no list has.
pub(super) fn nameless_place(scene: &mut Scene, at: usize, to: usize, noun: Phrase, is_whole: bool) -> Option<usize> {
    // What has an article of its own is named by no word behind it: المحافظة.
    let is_definite = noun.from < at && scene.sentence.is_definite(noun.from);
    if !plain::is_rare(&scene.sentence, at) || !scene.is_free(at, to) || is_definite {
        return None;
    }
    let sentence = &scene.sentence;
    let named = Named::plain(latin(sentence, at, to, 0, 0));
    let name = Phrase { from: at, to, before: 0, behind: 0, sense: noun.sense };
    let phrase = match (is_whole, noun.from < at) {
        (false, _) => name,
        (true, true) => Phrase { to, behind: 0, ..noun },
        (true, false) => Phrase { from: at, before: 0, ..noun },
    };
    scene.take(Find::of(phrase, What::Name(Kind::Place), named, "noun-name"));
    Some(to)
}
