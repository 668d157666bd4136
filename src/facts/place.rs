//! Parts of countries, and places that only what stands before them tells of.

use super::find::{Find, Named, Scene, What, latin};
use super::person::tail;
use super::thing::{capitals, is_outside};
use super::words::{Phrase, Sentence};
use crate::language::entity::Kind;
use crate::language::lexicon::class;
use crate::language::names::{Class, Sense};

/// Whether a word with a capital behind `in` may name a place that nobody knows.
fn may_be_place(sentence: &Sentence, at: usize) -> bool {
    const OTHERS: [Class; 8] = [
        Class::Title,
        Class::Honorific,
        Class::Given,
        Class::Family,
        Class::Event,
        Class::OrgHead,
        Class::Body,
        Class::WeakBody,
    ];
    let word = &sentence.words[at];
    let is_month = |way: &super::told::Way| {
        sentence.profile.lexicon.entries(&way.folded).iter().any(|entry| entry.sense.class == class::MONTH)
    };
    let told = word.told;
    !told.is_common && !word.capitals && !told.ways.iter().any(is_month) && sentence.of_class(at, &OTHERS).is_none()
}

/// Finds parts of countries, and unknown names behind what stands before places.
pub(super) fn places(scene: &mut Scene) {
    for at in 0..scene.sentence.len() {
        let sentence = &scene.sentence;
        if let Some(part) = sentence.of_class(at, &[Class::PlacePart]).filter(|part| is_outside(scene, part)) {
            let Sense::Class(_, english) = part.sense else { continue };
            let place = scene
                .at(part.to)
                .filter(|find| find.what == What::Name(Kind::Place) && sentence.joined(part.to) && find.before == 0);
            if let Some(place) = place {
                let named = Named::plain(format!("{english} {}", place.named.name));
                let phrase = Phrase { to: place.to, behind: place.behind, ..part };
                let find = Find::of(phrase, What::Name(Kind::Place), named, "part-of-place");
                // What is whole stays beside its part.
                scene.finds.push(find);
                continue;
            }
        }
        let sentence = &scene.sentence;
        let behind_cue = sentence.cased
            && at > 0
            && sentence.joined(at)
            && !scene.taken[at - 1]
            && sentence.class_before(at, &[Class::PlaceBefore]).is_some();
        if behind_cue
            && let Some(to) = capitals(scene, at)
            && to - at <= 3
            && (at..to).all(|at| may_be_place(sentence, at))
        {
            let behind = tail(&sentence.words[to - 1], sentence.names());
            let name = latin(sentence, at, to, 0, behind);
            let phrase = Phrase { from: at, to, before: 0, behind, sense: Sense::Class(Class::PlaceBefore, "") };
            scene.take(Find::of(phrase, What::Name(Kind::Place), Named::plain(name), "place-cue"));
        }
    }
}
