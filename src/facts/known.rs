//! Names that the lexicon knows, words of nationality, and what only bears a name.

use super::find::{Find, INSIDE, Named, Scene, What};
use super::identity;
use super::person;
use super::phrase::Phrase;
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// Marks the words that are the title of a work, or that a street or a school is named after.
pub(super) fn mask(scene: &mut Scene) {
    /// No name of a street is longer.
    const WORDS: usize = 4;
    for at in 0..scene.sentence.len() {
        let sentence = &scene.sentence;
        if let Some(head) = sentence.of_class(at, &[Class::WorkHead]) {
            let known = longest(sentence, head.to.min(sentence.len() - 1), sentence.len(), &|_| false);
            let is_country = known.is_some_and(|(_, what, _)| matches!(what, What::Demonym | What::Name(Kind::Place)));
            let titled = || capitals(sentence, head.to, 8).filter(|_| !is_country);
            let to = quoted(sentence, head.to).or_else(titled).unwrap_or(head.to);
            scene.masked[head.to..to].fill(true);
        }
        let sentence = &scene.sentence;
        if let Some(head) = sentence.of_class(at, &[Class::StreetHead]) {
            let to = match sentence.cased {
                true => capitals(sentence, head.to, WORDS).unwrap_or(head.to),
                false => plain(sentence, head.to, 2),
            };
            scene.masked[head.to..to].fill(true);
        }
        let sentence = &scene.sentence;
        if let Some(never) = sentence.of_class(at, &[Class::Never]) {
            scene.masked[never.from..never.to].fill(true);
        }
        let sentence = &scene.sentence;
        if let Some(tail) =
            sentence.of_class(at, &[Class::StreetTail, Class::WorkTail]).filter(|tail| sentence.joined(tail.from))
        {
            let fits = |word: usize| {
                let found = &sentence.words[word];
                !found.told.is_stop && if sentence.cased { found.capital } else { !found.told.is_common }
            };
            let mut from = tail.from;
            while from > 0 && tail.from - from < WORDS && sentence.joined(from) && fits(from - 1) {
                from -= 1;
            }
            // A country may bear what it is beside: only names that could be a person's.
            let is_street = matches!(tail.sense, Sense::Class(Class::StreetTail, _));
            if is_street || sentence.cased {
                scene.masked[from..tail.from].fill(true);
            }
        }
    }
}

/// Where the quotation ends that begins right before a word.
fn quoted(sentence: &Sentence, from: usize) -> Option<usize> {
    (sentence.words.get(from)?.gap == Gap::Quote)
        .then(|| (from + 1..sentence.len()).find(|&at| sentence.words[at].gap == Gap::Quote).unwrap_or(sentence.len()))
}

/// Where the words with capitals end that begin at a word, if it has one.
fn capitals(sentence: &Sentence, from: usize, most: usize) -> Option<usize> {
    let word =
        |at: usize| sentence.words.get(at).filter(|word| word.gap.joins() || (at == from && word.gap == Gap::Quote));
    let to = (from..from + most).take_while(|&at| word(at).is_some_and(|word| word.capital)).last()? + 1;
    Some(to)
}

/// Where words end that are not usual ones, at most so many.
fn plain(sentence: &Sentence, from: usize, most: usize) -> usize {
    let fits = |at: &usize| {
        sentence.words.get(*at).is_some_and(|word| word.gap.joins() && !word.told.is_stop && !word.told.is_common)
    };
    (from..from + most).take_while(fits).last().map_or(from, |last| last + 1)
}

/// Finds names that the lexicon is sure of, and words of nationality.
pub(super) fn known(scene: &mut Scene, heard: &dyn Fn(&str) -> bool) {
    let mut at = 0;
    while at < scene.sentence.len() {
        let sentence = &scene.sentence;
        // What stands behind an inner part of a name is of that name: فيصل بن تركي.
        let inner = !sentence.cased && at > 0 && sentence.joined(at) && sentence.is(at - 1, &[Class::Particle]);
        let found = (!scene.masked[at] && !scene.taken[at] && !inner)
            .then(|| longest(sentence, at, sentence.len(), heard))
            .flatten();
        // Where family names come first, what follows one is no country: Nguyễn Thị Nga.
        if let Some(to) = person::family_name(scene, at)
            && found.as_ref().is_none_or(|(phrase, ..)| phrase.to < to)
        {
            identity::take(scene, at, to, "name-parts");
            at = to;
            continue;
        }
        let Some((phrase, what, number)) = found.filter(|(phrase, ..)| scene.is_free(phrase.from, phrase.to)) else {
            at += 1;
            continue;
        };
        let entity = sentence.entity(number);
        if (what == What::Name(Kind::Place) && is_honorific(sentence, phrase))
            || (what == What::Demonym && begins_name(sentence, phrase))
        {
            at = phrase.to;
            continue;
        }
        let mut named = Named::known(entity);
        let mut phrase = phrase;
        // Its people: người Na Uy.
        let people = || sentence.class_before(phrase.from, &[Class::People]).filter(|_| sentence.joined(phrase.from));
        let what = match what {
            What::Name(Kind::Place) if named.is_country => match people() {
                Some(noun) => {
                    phrase.from = noun.from;
                    What::Demonym
                }
                None => what,
            },
            what => what,
        };
        let rule = if what == What::Demonym { "demonym" } else { "known" };
        // `Chandrayaan-4`, of a known programme.
        if let (What::Name(Kind::Programme), Some(next)) = (what, sentence.words.get(phrase.to))
            && next.gap == Gap::Hyphen
            && next.told.is_number
        {
            named = Named::plain(format!("{}-{}", entity.name, next.written));
            phrase = Phrase { to: phrase.to + 1, behind: 0, ..phrase };
        }
        scene.take(Find::of(phrase, what, named, rule));
        at = phrase.to;
    }
}

/// Whether what is the name of a country elsewhere is how somebody is called: Anh Khaled Darwish, not Anh Quốc.
fn is_honorific(sentence: &Sentence, phrase: Phrase) -> bool {
    phrase.to == phrase.from + 1 && person::is_called(sentence, phrase.from) && {
        let next = sentence.words[phrase.to].told;
        let is_known = next.ways.iter().flat_map(|way| &way.entries).next().is_some();
        !is_known || sentence.is(phrase.to, &[Class::Given, Class::Family])
    }
}

/// Whether a word of nationality is the given name of somebody: تركي بن محمد.
fn begins_name(sentence: &Sentence, phrase: Phrase) -> bool {
    let next = phrase.to;
    let has_title = || sentence.class_before(phrase.from, &[Class::Title]).is_some();
    let is_family = || sentence.is(next, &[Class::Family, Class::WeakFamily]) && has_title();
    let goes_on = || sentence.joined(next) && (sentence.is(next, &[Class::Particle, Class::Given]) || is_family());
    let is_given = !sentence.cased && phrase.before == 0 && sentence.is(phrase.from, &[Class::Given, Class::WeakGiven]);
    is_given && goes_on() && phrase.to == phrase.from + 1
}

/// What nothing is of: the world bank is of no place.
const WORLD: &str = "World";

/// Finds what stands inside longer names and is named too: words of nationality, organisations inside others, and the
/// places that organisations and programmes are of.
pub(super) fn inner(scene: &mut Scene) {
    let mut found = Vec::new();
    for outer in scene.finds.iter().filter(|find| find.to - find.from > 1 && find.what != What::Demonym) {
        let mut at = outer.from;
        while at < outer.to {
            // Shorter than what it stands in.
            let most = if at == outer.from { outer.to - 1 } else { outer.to };
            let Some((phrase, what, number)) = longest(&scene.sentence, at, most, &|_| false) else {
                at += 1;
                continue;
            };
            // A part of somebody's name after whom something is called is no country: Đại học Tôn Đức Thắng.
            let sentence = &scene.sentence;
            let is_part = sentence.names().family_first
                && phrase.to == phrase.from + 1
                && phrase.from > outer.from
                && sentence.words[phrase.from - 1].capital
                && person::is_part_listed(sentence, phrase.from - 1);
            if is_part {
                at = phrase.to;
                continue;
            }
            let entity = scene.sentence.entity(number);
            let is_there = |find: &Find| find.from == phrase.from && find.to == phrase.to;
            let is_other = match what {
                What::Demonym => !matches!(outer.what, What::Name(Kind::Place | Kind::Person)),
                What::Name(Kind::Place) => {
                    matches!(outer.what, What::Name(Kind::Organisation | Kind::Programme)) && entity.name != WORLD
                }
                // A company's first word is none of its own: Tata Motors.
                _ if phrase.from == outer.from && phrase.to == phrase.from + 1 => false,
                _ => what == outer.what && what == What::Name(Kind::Organisation) && entity.name != outer.named.name,
            };
            if is_other && !scene.finds.iter().any(is_there) {
                found.push(Find::of(phrase, what, Named::known(entity), INSIDE));
            }
            at = phrase.to;
        }
    }
    scene.finds.extend(found);
}

/// The longest name or word of nationality at a word, up to another at most, that can be trusted there, with the number
/// of the entity.
fn longest(sentence: &Sentence, at: usize, most: usize, heard: &dyn Fn(&str) -> bool) -> Option<(Phrase, What, u32)> {
    let name = sentence.phrase(at, |phrase| match phrase.sense {
        Sense::Name { entity, certain } => {
            let to = phrase.to;
            to <= most
                && !sentence.entity(entity).name.is_empty()
                && ((certain && !is_chance(sentence, at, to, sentence.entity(entity).kind == Kind::Person))
                    || heard(sentence.entity(entity).name)
                    || is_beside(sentence, at, to, entity))
        }
        Sense::Class(..) => false,
    });
    let demonym = sentence
        .of_class(at, &[Class::Demonym])
        .filter(|demonym| demonym.to <= most)
        .filter(|_| !sentence.cased || sentence.words[at].capital || sentence.names().small_demonyms);
    let longer = |a: &Phrase, b: &Option<Phrase>| b.is_none_or(|b| a.to >= b.to);
    if let Some(phrase) = name.filter(|name| longer(name, &demonym))
        && let Sense::Name { entity, .. } = phrase.sense
    {
        return Some((phrase, What::Name(sentence.entity(entity).kind), entity));
    }
    let phrase = demonym?;
    let Sense::Class(_, code) = phrase.sense else { return None };
    Some((phrase, What::Demonym, sentence.names().of_code(code)?))
}

/// Whether a usual word has its capital only because it begins a sentence.
fn is_chance(sentence: &Sentence, at: usize, to: usize, is_person: bool) -> bool {
    let told = sentence.words[at].told;
    // A given name before another name is no place that sounds like it in another case.
    if sentence.cased
        && to == at + 1
        && sentence.is(at, &[Class::Given])
        && sentence.joined(to)
        && sentence.words[to].capital
    {
        return true;
    }
    // Nor is the last name behind a given one: Алпарслан Байрактар.
    if sentence.cased && to == at + 1 && at > 0 && sentence.joined(at) && sentence.is(at - 1, &[Class::Given]) {
        return sentence.words[at - 1].capital && !is_person;
    }
    sentence.cased && to == at + 1 && (told.is_stop || told.is_usual) && person::starts_sentence(sentence, at)
}

/// Whether what stands beside an uncertain name says what it is.
fn is_beside(sentence: &Sentence, from: usize, to: usize, entity: u32) -> bool {
    match sentence.entity(entity).kind {
        Kind::Place => {
            let before = sentence.class_before(from, &[Class::PlaceBefore, Class::PlaceHead]).is_some();
            let behind = sentence.is(to, &[Class::PlaceBehind]) && sentence.joined(to);
            let is_country = |at: usize| {
                sentence.words[at].told.ways.iter().flat_map(|way| &way.entries).any(|entry| match entry.sense {
                    Sense::Name { entity, certain } => certain && !sentence.entity(entity).code.is_empty(),
                    Sense::Class(..) => false,
                })
            };
            let hyphen = |at: usize| sentence.words.get(at).is_some_and(|word| word.gap == Gap::Hyphen);
            let pair = (hyphen(from) && is_country(from - 1)) || (hyphen(to) && is_country(to));
            // Not the first word of a longer name.
            let goes_on = sentence.cased && sentence.joined(to) && sentence.words[to].capital;
            // A noun for places is enough, and a preposition where nothing goes on: وفي العقبة، قال.
            let noun = || sentence.class_before(from, &[Class::PlaceHead]).is_some();
            let ends = || sentence.words.get(to).is_none_or(|next| !next.gap.joins());
            pair || (before && (sentence.cased || behind || noun() || ends()) && !goes_on)
        }
        Kind::Organisation => {
            sentence.cased && !sentence.all_capital && to == from + 1 && sentence.words[from].capitals
        }
        // A last name that others bear too, of somebody who says something.
        Kind::Person => {
            let says = sentence.class_before(from, &[Class::Say, Class::Title]).is_some()
                || (sentence.joined(to) && sentence.of_class(to, &[Class::Say]).is_some());
            let alone = from == 0 || !sentence.joined(from) || !sentence.words[from - 1].capital;
            sentence.cased && says && alone
        }
        // A noun for what it is: Patriot missiles.
        Kind::Programme => {
            let before = || sentence.class_before(from, &[Class::ProgrammeHead]).is_some();
            let behind = || sentence.joined(to) && sentence.of_class(to, &[Class::ProgrammeTail]).is_some();
            sentence.names().attributive && !sentence.all_capital && (before() || behind())
        }
    }
}
