//! Parts of countries, and places that only what stands before them tells of.

use super::find::{Find, Named, Scene, What, latin};
use super::person::{is_part_listed, tail};
use super::phrase::Phrase;
use super::plain;
use super::spelling::small;
use super::thing::{capitals, is_adjective, is_outside};
use super::words::{Gap, Sentence};
use crate::language;
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

/// The place that an article is from, in the line before its first sentence: what it begins with, up to a mark.
pub(super) fn dateline(scene: &mut Scene) {
    /// Words of a name.
    const MOST: usize = 3;
    let sentence = &scene.sentence;
    let fits = |at: usize| {
        let word = &sentence.words[at];
        let is_plain = if sentence.cased { word.capital } else { !word.told.is_stop && !word.told.is_common };
        is_plain && !word.told.is_number && !scene.taken[at] && !scene.masked[at] && (at == 0 || sentence.joined(at))
    };
    let to = (0..sentence.len()).take_while(|&at| fits(at)).count();
    if !(1..=MOST).contains(&to) || sentence.joined(to) {
        return;
    }
    let name = small(&latin(sentence, 0, to, 0, 0));
    let phrase = Phrase { from: 0, to, before: 0, behind: 0, sense: Sense::Class(Class::PlaceBefore, "") };
    scene.take(Find::of(phrase, What::Name(Kind::Place), Named::plain(name), "dateline"));
}

/// The same before its country, in capitals: BHOLA, Bangladesh – At least 23 people.
pub(super) fn dateline_of_country(scene: &mut Scene) {
    let sentence = &scene.sentence;
    let to =
        (0..sentence.len()).take_while(|&at| sentence.words[at].capitals && (at == 0 || sentence.joined(at))).count();
    let is_comma = sentence.words.get(to).is_some_and(|word| word.gap == Gap::Comma);
    let Some(country) = scene.at(to).filter(|find| is_comma && find.named.is_country && find.what != What::Demonym)
    else {
        return;
    };
    let next = country.to;
    if next < sentence.len() && matches!(sentence.between(next).trim(), "-" | "–" | "—") {
        dateline(scene);
    }
}

/// Finds, in a script without capitals, the places that a known one beside them holds: गुजरात के धोलेरा में, في النبطية
/// جنوبي لبنان.
fn within(scene: &mut Scene) {
    for at in 1..scene.sentence.len() {
        let sentence = &scene.sentence;
        if sentence.cased || !scene.is_free(at, at + 1) || !sentence.joined(at) || !plain::is_unusual(sentence, at) {
            continue;
        }
        let is_place = |find: &Find| find.what == What::Name(Kind::Place);
        let is_within = if sentence.names().country_first {
            let before = sentence.is(at - 1, &[Class::Link]) && sentence.joined(at - 1);
            let behind = sentence.is(at + 1, &[Class::PlaceBehind]) && sentence.is(at + 1, &[Class::To]);
            // A noun for what the holder is may stand between: कच्छ जिले के भुज में.
            let noun = sentence.class_before(at - 1, &[Class::PlaceTail]).map_or(at - 1, |noun| noun.from);
            let is_held = [at - 1, noun].into_iter().any(|end| scene.until(end).is_some_and(is_place));
            before && behind && sentence.joined(at + 1) && is_held
        } else {
            let side = sentence.of_class(at + 1, &[Class::PlaceBefore]).filter(|_| sentence.joined(at + 1));
            let side = side.filter(|_| plain::is_rare(sentence, at));
            let holder = side.filter(|side| sentence.joined(side.to)).and_then(|side| scene.at(side.to));
            sentence.class_before(at, &[Class::PlaceBefore]).is_some() && holder.is_some_and(is_place)
        };
        if is_within {
            let name = latin(sentence, at, at + 1, 0, 0);
            let phrase =
                Phrase { from: at, to: at + 1, before: 0, behind: 0, sense: Sense::Class(Class::PlaceBefore, "") };
            scene.take(Find::of(phrase, What::Name(Kind::Place), Named::plain(name), "within"));
        }
    }
}

/// Finds the places that local officials are of: the mayor of Chocó; थूथुकुडी के जिलाधिकारी.
fn governed(scene: &mut Scene) {
    const LOCAL: [&str; 8] =
        ["Bishop", "Collector", "Commissioner", "Governor", "Magistrate", "Mayor", "Prefect", "Sheriff"];
    if !scene.sentence.names().attributive {
        return;
    }
    for at in 0..scene.sentence.len() {
        let sentence = &scene.sentence;
        let is_local = |title: &Phrase| {
            let Sense::Class(_, value) = title.sense else { return false };
            LOCAL.iter().any(|office| value.ends_with(office))
        };
        let title = sentence.of_class(at, &[Class::Title]).filter(is_local);
        let Some(title) = title else { continue };
        if !sentence.names().country_first {
            if sentence.is(title.to, &[Class::Link]) && sentence.joined(title.to) && sentence.joined(title.to + 1) {
                take_capitals(scene, title.to + 1, "place-cue");
            }
            continue;
        }
        let is_link = at > 1 && sentence.is(at - 1, &[Class::Link]) && sentence.joined(at) && sentence.joined(at - 1);
        let place = at.saturating_sub(2);
        let is_other = place > 0 && sentence.joined(place) && is_part_listed(sentence, place - 1);
        if is_link && scene.is_free(place, place + 1) && plain::is_rare(sentence, place) && !is_other {
            let named = Named::plain(latin(sentence, place, place + 1, 0, 0));
            let phrase = Phrase { from: place, to: place + 1, before: 0, behind: 0, sense: title.sense };
            scene.take(Find::of(phrase, What::Name(Kind::Place), named, "place-cue"));
        }
    }
}

/// Finds the places that people are from whose jobs are told: a nurse from Leeds.
pub(super) fn origins(scene: &mut Scene) {
    for at in 2..scene.sentence.len() {
        let sentence = &scene.sentence;
        let is_origin = sentence.is(at - 1, &[Class::Origin]) && sentence.joined(at) && sentence.joined(at - 1);
        let has_job = || sentence.class_before(at - 1, &[Class::Title, Class::Honorific]).is_some();
        if is_origin && has_job() {
            take_capitals(scene, at, "origin");
        }
    }
}

/// Takes words with capitals for the name of a place, where they may be one.
pub(super) fn take_capitals(scene: &mut Scene, at: usize, rule: &'static str) {
    /// Words of a name.
    const MOST: usize = 3;
    let sentence = &scene.sentence;
    // Syllables of a transcribed name are of one word.
    let words = |to: usize| (at..to).filter(|&at| sentence.words[at].gap != Gap::Hyphen).count();
    let Some(to) = capitals(scene, at).filter(|to| words(*to) <= MOST) else { return };
    // An adjective goes on with its noun: в Псковское областное собрание.
    let goes_on = |at: usize| {
        let next = sentence.words.get(at).filter(|next| next.gap == Gap::Space && !next.capital);
        next.is_some_and(|next| !next.told.is_stop && !scene.masked[at])
    };
    if to == at + 1 && is_adjective(sentence, at) && goes_on(to) {
        return;
    }
    if (at..to).all(|at| may_be_place(sentence, at)) {
        let behind = tail(&sentence.words[to - 1], sentence.names());
        let name = latin(sentence, at, to, 0, behind);
        let phrase = Phrase { from: at, to, before: 0, behind, sense: Sense::Class(Class::PlaceBefore, "") };
        scene.take(Find::of(phrase, What::Name(Kind::Place), Named::plain(name), rule));
    }
}

/// Finds, in a script without capitals, the places that only a preposition tells, where the language has no such word: إلى
/// تيميمون; where a letter is joined before it, both with and without.
fn foreign(scene: &mut Scene) {
    if scene.sentence.cased || scene.sentence.names().country_first {
        return;
    }
    for at in 0..scene.sentence.len() {
        let sentence = &scene.sentence;
        let is_cue = |at: usize| sentence.is(at, &[Class::PlaceBefore]) && !scene.taken[at];
        let behind_cue = at > 0 && sentence.joined(at) && is_cue(at - 1);
        let is_name = scene.is_free(at, at + 1)
            && plain::is_rare(sentence, at)
            && !is_part_listed(sentence, at)
            && language::is_foreign(sentence.profile, sentence.words[at].written);
        // A person's name goes on.
        let goes_on = sentence.joined(at + 1) && is_part_listed(sentence, at + 1);
        if behind_cue && is_name && !goes_on {
            let name = latin(sentence, at, at + 1, 0, 0);
            let phrase =
                Phrase { from: at, to: at + 1, before: 0, behind: 0, sense: Sense::Class(Class::PlaceBefore, "") };
            scene.take(Find::of(phrase, What::Name(Kind::Place), Named::plain(name), "place-cue"));
        }
    }
}

/// Finds, in a script without capitals, the places that the end of their name tells: धर्मनगर, कमालपुर.
fn by_ending(scene: &mut Scene) {
    /// Letters before the ending.
    const LEAST: usize = 2;
    let endings = &scene.sentence.names().place_endings;
    if endings.is_empty() || scene.sentence.cased {
        return;
    }
    for at in 0..scene.sentence.len() {
        let sentence = &scene.sentence;
        let written = sentence.words[at].written;
        let mut rests = endings.iter().filter_map(|ending| written.strip_suffix(*ending));
        let is_town = rests.any(|rest| rest.chars().nth(LEAST - 1).is_some());
        // A person's name may end so, too.
        let is_person = || at > 0 && sentence.joined(at) && is_part_listed(sentence, at - 1);
        if is_town && scene.is_free(at, at + 1) && plain::is_rare(sentence, at) && !is_person() {
            let name = latin(sentence, at, at + 1, 0, 0);
            let phrase =
                Phrase { from: at, to: at + 1, before: 0, behind: 0, sense: Sense::Class(Class::PlaceBefore, "") };
            scene.take(Find::of(phrase, What::Name(Kind::Place), Named::plain(name), "town-ending"));
        }
    }
}

/// Finds parts of countries, and unknown names behind what stands before places.
pub(super) fn places(scene: &mut Scene) {
    within(scene);
    governed(scene);
    foreign(scene);
    by_ending(scene);
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
        // Derby-based
        let next = sentence.words.get(at + 1);
        let is_based = sentence.cased
            && next.is_some_and(|next| next.gap == Gap::Hyphen && !next.capital)
            && sentence.words[at].gap != Gap::Hyphen
            && !scene.taken[at]
            && sentence.is(at + 1, &[Class::PlaceBehind]);
        if is_based {
            take_capitals(scene, at, "place-cue");
            continue;
        }
        let behind_cue = sentence.cased
            && at > 0
            && sentence.joined(at)
            && !scene.taken[at - 1]
            && sentence.class_before(at, &[Class::PlaceBefore]).is_some();
        // From Metangula, where no list has it.
        let is_origin = sentence.cased
            && at > 0
            && sentence.joined(at)
            && !scene.taken[at - 1]
            && sentence.is(at - 1, &[Class::Origin])
            && sentence.words[at].capital
            && !sentence.words[at].told.is_listed();
        if behind_cue || is_origin {
            take_capitals(scene, at, "place-cue");
        }
    }
}
