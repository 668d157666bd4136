//! Organisations by what they are: institutions of a country, and between two countries.

use super::definite::tells_which;
use super::find::{Find, INSIDE, Named, Scene, What, latin, of};
use super::person;
use super::phrase::Phrase;
use super::short;
use super::thing::is_capital;
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// The rule of an institution whose country is not said beside it.
pub(super) const ALONE: &str = "institution-alone";

/// Finds institutions of countries: `Russian Defence Ministry`, `وزارة الدفاع الروسية`.
pub(super) fn bodies(scene: &mut Scene) {
    subsidiaries(scene);
    of_other_country(scene);
    let mut at = 0;
    while at < scene.sentence.len() {
        if let Some(body) = named_in_title(scene, at) {
            scene.finds.push(body);
        }
        let sentence = &scene.sentence;
        let body = sentence.of_class(at, &[Class::Body, Class::WeakBody, Class::Bilateral]).filter(|body| {
            let inside = |find: &Find| find.from <= body.from && body.to <= find.to;
            !scene.masked[at] && !scene.finds.iter().any(inside) && !is_in_title(sentence, body)
        });
        let Some(body) = body else {
            at += 1;
            continue;
        };
        at = institution(scene, body).unwrap_or(at + 1);
    }
}

/// Finds parts of firms that are named with their country right behind, where an institution's country would have a noun or a
/// link before it: Samsung Việt Nam.
fn subsidiaries(scene: &mut Scene) {
    if !scene.sentence.names().family_first {
        return;
    }
    for at in 0..scene.finds.len() {
        let firm = &scene.finds[at];
        let is_short = firm.to == firm.from + 1 && !scene.sentence.words[firm.from].capitals;
        if firm.what != What::Name(Kind::Organisation) || !is_short {
            continue;
        }
        let country = scene.at(firm.to).filter(|find| find.what == What::Name(Kind::Place) && find.named.is_country);
        let Some(country) = country.filter(|find| scene.sentence.words[find.from].gap == Gap::Space) else { continue };
        let named = Named::plain(format!("{} {}", firm.named.name, country.named.name));
        let (from, to) = (firm.from, country.to);
        scene.finds[at] = Find { to, named, rule: "noun-name", ..firm.clone() };
        scene.finds.retain(|find| find.from <= from || find.from >= to);
        return subsidiaries(scene);
    }
}

/// Gives a known institution whose name has several words the country right behind it, where words are inflected:
/// Следственный комитет Белоруссии is not that of Russia.
fn of_other_country(scene: &mut Scene) {
    if !scene.sentence.names().has_cases {
        return;
    }
    for at in 0..scene.finds.len() {
        let body = &scene.finds[at];
        let sentence = &scene.sentence;
        let is_open = body.what == What::Name(Kind::Organisation) && body.rule == "known";
        if !is_open || body.to - body.from < 2 || !sentence.joined(body.to) {
            continue;
        }
        let home = sentence.names().of_code(sentence.names().home).map(|home| sentence.entity(home).name);
        let is_other =
            |find: &&Find| find.named.is_country && find.what != What::Demonym && Some(&*find.named.name) != home;
        let country = scene.at(body.to).filter(is_other);
        let Some(country) = country else { continue };
        let named = Named::plain(of(&body.named.name, &country.named.name));
        let (from, to, behind) = (body.from, country.to, country.behind);
        scene.finds[at] = Find { to, named, behind, rule: "institution", ..body.clone() };
        scene.taken[from..to].fill(true);
        scene.finds.retain(|find| find.from <= from || find.from >= to);
        return of_other_country(scene);
    }
}

/// The institution that the word for an office names whole, with its capital: Bộ trưởng Bộ Công Thương.
fn named_in_title(scene: &Scene, at: usize) -> Option<Find> {
    let sentence = &scene.sentence;
    let body = sentence.of_class(at, &[Class::Body])?;
    let is_named = sentence.names().family_first && sentence.words[at].capital && is_in_title(sentence, &body);
    let Sense::Class(_, name) = body.sense else { return None };
    if !is_named {
        return None;
    }
    let (body, name) = match countries_behind(scene, body.to) {
        Some((to, owners, behind)) if owners.len() == 1 => (Phrase { to, behind, ..body }, of(name, &owners[0].name)),
        _ => (body, name.to_owned()),
    };
    Some(Find::of(body, What::Name(Kind::Organisation), Named::plain(name), INSIDE))
}

/// Whether an institution is only a part of the word for an office: the minister of defence.
fn is_in_title(sentence: &Sentence, body: &Phrase) -> bool {
    const WORDS: usize = 4;
    (1..=WORDS.min(body.from))
        .any(|back| sentence.of_class(body.from - back, &[Class::Title]).is_some_and(|title| title.to > body.from))
}

fn institution(scene: &mut Scene, body: Phrase) -> Option<usize> {
    let Sense::Class(class, name) = body.sense else { return None };
    let (before, behind) = (countries_before(scene, body.from), countries_behind(scene, body.to));
    let (from, to, cut, countries, last_behind) = match (&before, &behind) {
        // The country behind is nearer to what it is said of where both are there.
        (Some((from, countries, cut)), None) => (*from, body.to, *cut, countries.clone(), body.behind),
        (_, Some((to, countries, last))) => (body.from, *to, body.before, countries.clone(), *last),
        (None, None) => {
            let inside = |find: &&Find| find.what == What::Demonym && body.from < find.from && find.to < body.to;
            let countries = scene.finds.iter().filter(inside).map(|find| find.named.clone()).collect();
            (body.from, body.to, body.before, countries, body.behind)
        }
    };
    // Only countries have forces of their own: căn cứ hải quân Varna.
    let is_force = matches!(name, "Army" | "Armed Forces" | "Air Force" | "Navy");
    if is_force && countries.iter().any(|owner| !owner.is_country) {
        return None;
    }
    let name = match (class, &countries[..]) {
        (Class::Bilateral, [a, b]) => format!("{}-{} {name}", a.name, b.name),
        (Class::Bilateral, _) => return None,
        (_, [country]) => of(name, &country.name),
        (Class::WeakBody, _) => return None,
        // Two countries have no institution together: the nearer is meant, or none.
        (_, [_, ..]) => return None,
        // Written small it is any of its kind.
        (_, []) if scene.sentence.cased && !scene.sentence.words[body.from].capital => return None,
        (_, []) => match with_capitals(scene, from) {
            // A name of its own: Forum Fisheries Agency.
            Some(first) if class == Class::Body => {
                let phrase = Phrase { from: first, to, before: 0, behind: last_behind, sense: body.sense };
                let named = Named::plain(latin(&scene.sentence, first, to, 0, last_behind));
                hold(scene, Find::of(phrase, What::Name(Kind::Organisation), named, "institution"));
                return Some(to);
            }
            _ => name.to_owned(),
        },
    };
    let sense = Sense::Class(class, "");
    let phrase = Phrase { from, to, before: cut, behind: last_behind, sense };
    let rule = if countries.is_empty() && class == Class::Body { ALONE } else { "institution" };
    hold(scene, Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), rule));
    Some(to)
}

/// Where the words with capitals begin that stand right before an institution, in a language where they are a part of its name.
pub(super) fn with_capitals(scene: &Scene, from: usize) -> Option<usize> {
    /// Words of a name before it.
    const FEW: usize = 3;
    let sentence = &scene.sentence;
    if !sentence.cased || sentence.all_capital || !sentence.names().attributive {
        return None;
    }
    let cues = [Class::Title, Class::Honorific, Class::Given, Class::Family, Class::Say, Class::Demonym];
    let fits = |at: &usize| {
        let told = sentence.words[*at].told;
        let is_first = person::starts_sentence(sentence, *at) && (told.is_stop || told.is_common);
        sentence.words[at + 1].gap == Gap::Space && is_capital(scene, *at) && !is_first && !sentence.is(*at, &cues)
    };
    let count = (from.saturating_sub(FEW)..from).rev().take_while(fits).count();
    (count > 0).then_some(from - count)
}

/// Takes a find; words of nationality inside stay, and places inside organisations that no list has; others are found again.
pub(super) fn hold(scene: &mut Scene, find: Find) {
    let is_body = find.what == What::Name(Kind::Organisation);
    let is_inside = |other: &&Find| {
        let is_region = other.what == What::Name(Kind::Place) && !other.named.is_listed;
        let is_part = other.from >= find.from && other.to <= find.to && other.to - other.from < find.to - find.from;
        is_body && is_region && is_part && matches!(other.rule, "name-noun" | "noun-name")
    };
    let places: Vec<Find> =
        scene.finds.iter().filter(is_inside).map(|place| Find { rule: INSIDE, ..place.clone() }).collect();
    scene.finds.extend(places);
    scene.finds.retain(|other| {
        other.what == What::Demonym || other.rule == INSIDE || other.to <= find.from || other.from >= find.to
    });
    scene.take(find);
}

/// Whether a find is what an institution can be of: a place, or a country by a word of nationality.
fn is_owner(find: &Find) -> bool {
    matches!(find.what, What::Demonym | What::Name(Kind::Place))
}

/// The countries that stand right behind a phrase: up to where, which, and letters of the last that are not its own.
fn countries_behind(scene: &Scene, at: usize) -> Option<(usize, Vec<Named>, u8)> {
    let sentence = &scene.sentence;
    // Behind the short name of what is theirs: Hội đồng nhân dân (HĐND) tỉnh Đắk Nông.
    let short = short::bracketed(scene, at).filter(|&to| sentence.names().family_first && sentence.closes(to));
    let mut at = short.unwrap_or(at);
    let is_behind = |at: usize| sentence.joined(at) || Some(at) == short;
    while is_behind(at) && sentence.is(at, &[Class::Link]) && !scene.taken[at] {
        at += 1;
    }
    // What part of a country it is stands before its name: UBND tỉnh Điện Biên.
    let part = sentence.of_class(at, &[Class::PlaceHead]).filter(|_| sentence.names().family_first);
    let at = part.filter(|part| is_behind(at) && !scene.taken[part.from]).map_or(at, |part| part.to);
    if short == Some(at) {
        return None;
    }
    // An adjective of its own stands before that of the country: القوات البحرية الملكية المغربية.
    let is_verb_first = !sentence.cased && !sentence.names().country_first;
    let is_own = is_verb_first && sentence.joined(at) && !scene.taken[at] && sentence.is_definite(at);
    let is_demonym = |at: usize| scene.at(at).is_some_and(|find| find.what == What::Demonym);
    let at = if is_own && is_demonym(at + 1) && tells_which(sentence, at) { at + 1 } else { at };
    let first = scene.at(at).filter(|find| is_owner(find) && sentence.joined(at))?;
    let (mut to, mut found, mut behind) = (first.to, vec![first.named.clone()], first.behind);
    if let Some(second) = scene.at(to).filter(|find| is_owner(find) && sentence.words[to].gap == Gap::Hyphen) {
        (to, behind) = (second.to, second.behind);
        found.push(second.named.clone());
    }
    Some((to, found, behind))
}

/// The countries that stand right before a phrase.
fn countries_before(scene: &Scene, at: usize) -> Option<(usize, Vec<Named>, u8)> {
    let sentence = &scene.sentence;
    if !sentence.joined(at) || at == 0 || !(sentence.names().attributive || sentence.names().small_demonyms) {
        return None;
    }
    let linked =
        sentence.names().country_first && at > 1 && sentence.is(at - 1, &[Class::Link]) && sentence.joined(at - 1);
    let end = if linked { at - 1 } else { at };
    let last = scene.until(end).filter(|find| is_owner(find))?;
    let direct = last.what == What::Demonym || linked || last.behind > 0 || sentence.names().attributive;
    if !direct {
        return None;
    }
    let (mut from, mut found, mut cut) = (last.from, vec![last.named.clone()], last.before);
    if sentence.words[from].gap == Gap::Hyphen
        && let Some(first) = scene.until(from).filter(|find| is_owner(find))
    {
        (from, cut) = (first.from, first.before);
        found.insert(0, first.named.clone());
    }
    Some((from, found, cut))
}
