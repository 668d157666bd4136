//! Names that stand before the noun for what they are: Rotterdam Port, the Temelin power station, Zambia Revenue Authority.

use super::body::hold;
use super::find::{Find, Named, Scene, What, latin};
use super::noun::{glossed, is_model, is_named_after, is_plant, is_whole, thing};
use super::person::{starts_sentence, tail};
use super::phrase::Phrase;
use super::plain;
use super::quoted;
use super::region::{nameless_place, whole_place};
use super::thing::is_capital;
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::Class;

/// A noun and the name before it.
pub(super) fn before_tail(scene: &mut Scene, found: Phrase) -> Option<usize> {
    let (kind, english) = thing(found.sense)?;
    if let Some(to) = quoted::programme_before(scene, found, kind, english) {
        return Some(to);
    }
    let sentence = &scene.sentence;
    if !sentence.joined(found.from) {
        return None;
    }
    if let Some(known) = scene.until(found.from) {
        let is_town = known.what == What::Name(Kind::Place) && !known.named.is_country && known.behind == 0;
        if kind == Kind::Place && is_town && is_whole(found.sense) {
            let known = known.clone();
            return Some(whole_place(scene, found, english, &known));
        }
        let fits = match known.what {
            What::Name(Kind::Place) => {
                // What is theirs is no part of a name: Zambia's Finance Minister.
                let is_tall = !sentence.cased || (sentence.words[found.from].capital && known.behind == 0);
                let is_body = kind == Kind::Organisation && is_tall && !is_in_title(sentence, &found);
                is_body || (kind == Kind::Programme && is_town && is_plant(english) && known.before == 0)
            }
            // Abdul Kalam Island
            What::Name(Kind::Person) => {
                let is_tall = sentence.cased && sentence.words[found.from].capital && !sentence.all_capital;
                is_named_after(kind, english) && (is_tall || (kind == Kind::Organisation && !sentence.cased))
            }
            What::Name(Kind::Organisation) if kind == Kind::Organisation => {
                let is_tall = !sentence.cased || (sentence.words[found.from].capital && !sentence.all_capital);
                is_tall && known.to - known.from <= 2 && known.behind == 0 && known.rule == "known"
            }
            What::Name(before) => before == kind && kind == Kind::Programme,
            // Paraguayan Industrial Union
            What::Demonym => {
                let is_tall = sentence.cased && sentence.words[found.from].capital && !sentence.all_capital;
                let is_alone = found.to == found.from + 1 && matches!(english, "Company" | "Agency");
                kind == Kind::Organisation && sentence.names().attributive && is_tall && !is_alone && known.behind == 0
            }
        };
        if !fits {
            return None;
        }
        if known.what == What::Name(Kind::Programme) && is_model(english) {
            return Some(found.to);
        }
        let is_written = sentence.cased && kind == Kind::Organisation && found.behind == 0;
        let to = if is_written { found.to + more_behind(scene, found.to) } else { found.to };
        let written = || Named::plain(latin(sentence, known.from, to, known.before, found.behind));
        let named = match known.what {
            What::Name(Kind::Organisation) => written(),
            What::Name(Kind::Person) if sentence.names().attributive => written(),
            What::Name(Kind::Place) | What::Demonym if sentence.names().attributive && is_written => written(),
            What::Name(Kind::Place | Kind::Person) => Named::plain(format!("{} {english}", known.named.name)),
            _ => glossed(&known.named, english),
        };
        let phrase = Phrase { from: known.from, to, before: known.before, behind: found.behind, sense: found.sense };
        hold(scene, Find::of(phrase, What::Name(kind), named, "name-noun"));
        return Some(to);
    }
    if !sentence.cased && found.from > 0 {
        return match kind {
            Kind::Place => {
                nameless_place(scene, found.from - 1, found.from, found, is_whole(found.sense)).map(|_| found.to)
            }
            Kind::Organisation => plain::before(scene, found),
            Kind::Programme => {
                plain::numbered_before(scene, found, english).or_else(|| plain::project_before(scene, found, english))
            }
            Kind::Person => None,
        };
    }
    // Words with capitals before a noun with one; without capitals nothing would tell where the name begins.
    let is_small = !sentence.words[found.from].capital;
    // `Пермский край`
    // `Maranhão state`
    let is_part = || kind == Kind::Place && sentence.names().attributive && is_unknown_name(scene, found.from - 1);
    let may_be_small = (sentence.names().has_cases && kind == Kind::Place)
        || is_part()
        // The Citizens First party.
        || (kind == Kind::Organisation
            && english == "Party"
            && sentence.names().attributive
            && tail(&sentence.words[found.from - 1], sentence.names()) == 0)
        || (kind == Kind::Programme && (is_of_model(scene, found, english) || is_of_project(scene, found, english)));
    if !sentence.cased || (is_small && !may_be_small) || sentence.all_capital {
        return None;
    }
    let mut from = found.from;
    if is_small && kind == Kind::Programme {
        from = behind_small(scene, found);
    }
    while from > 0 && found.from - from < 5 && sentence.joined(from) && is_capital(scene, from - 1) {
        from -= 1;
    }
    // The first word of a sentence has a capital anyway.
    if from < found.from
        && starts_sentence(sentence, from)
        && (sentence.words[from].told.is_stop || sentence.words[from].told.is_common)
    {
        from += 1;
    }
    if from == found.from {
        return None;
    }
    let from = match kind {
        Kind::Organisation => with_owner(scene, plain::with_firm(scene, from)),
        _ => from,
    };
    // What is made in numbers is no part of the name.
    let (to, behind) = match kind == Kind::Programme && is_model(english) && is_small {
        true => (found.from, 0),
        false if is_small || found.behind > 0 => (found.to, found.behind),
        // It may go on: Vanuatu Daily Post.
        false => (found.to + more_behind(scene, found.to), 0),
    };
    let name = latin(sentence, from, to, 0, behind);
    let phrase = Phrase { from, to, before: 0, behind, sense: found.sense };
    hold(scene, Find::of(phrase, What::Name(kind), Named::plain(name), "name-noun"));
    Some(found.to)
}

/// How many words with capitals a name has behind its noun, that are no title or person.
fn more_behind(scene: &Scene, from: usize) -> usize {
    /// Words of a name behind it.
    const FEW: usize = 2;
    let sentence = &scene.sentence;
    let cues = [Class::Title, Class::Honorific, Class::Given, Class::Family, Class::Say];
    let fits = |at: &usize| {
        sentence.words[*at].gap == Gap::Space && is_capital(scene, *at) && sentence.of_class(*at, &cues).is_none()
    };
    if !sentence.names().attributive {
        return 0;
    }
    (from..sentence.len()).take(FEW).take_while(fits).count()
}

/// Whether a word with a capital is one that no list has, and does not begin a sentence.
fn is_unknown_name(scene: &Scene, at: usize) -> bool {
    let sentence = &scene.sentence;
    let told = sentence.words[at].told;
    let is_plain = !told.is_common && !told.is_stop && !told.is_listed() && !sentence.words[at].capitals;
    is_plain && is_capital(scene, at) && !starts_sentence(sentence, at)
}

/// Where the small words begin that stand between a name and a noun for what it is: the Hyphen green hydrogen project.
fn behind_small(scene: &Scene, noun: Phrase) -> usize {
    /// Words between.
    const FEW: usize = 2;
    let sentence = &scene.sentence;
    let is_small = |at: &usize| {
        let word = &sentence.words[*at];
        let cues = [Class::Title, Class::Say, Class::Predicate, Class::Event, Class::Link, Class::NoVerb];
        let is_plain = !word.told.is_stop && !word.told.is_number && scene.is_free(*at, at + 1);
        !word.capital && is_plain && sentence.words[at + 1].gap == Gap::Space && sentence.of_class(*at, &cues).is_none()
    };
    noun.from - (noun.from.saturating_sub(FEW)..noun.from).rev().take_while(is_small).count()
}

/// Whether a small noun is one for a project or what is built, behind a word with a capital that no list has, which may have
/// small words between.
fn is_of_project(scene: &Scene, noun: Phrase, english: &str) -> bool {
    const PROJECTS: [&str; 7] = ["Programme", "Project", "Scheme", "Initiative", "Corridor", "Pipeline", "Mission"];
    let is_kind = PROJECTS.contains(&english) || is_plant(english);
    let from = behind_small(scene, noun);
    let sentence = &scene.sentence;
    is_kind
        && sentence.names().attributive
        && from.checked_sub(1).is_some_and(|at| is_unknown_name(scene, at) && sentence.joined(from))
}

/// Whether the word before a small noun is the name of a type or of one of several: `Caracal helicopters`, `Olkerii-2 project`.
/// A noun for types has a small word in English.
fn is_of_model(scene: &Scene, noun: Phrase, english: &str) -> bool {
    let sentence = &scene.sentence;
    let Some(at) = noun.from.checked_sub(1) else { return false };
    let word = &sentence.words[at];
    let is_numbered = at > 0 && word.told.is_number && word.gap == Gap::Hyphen && is_capital(scene, at - 1);
    let is_type = english.chars().next().is_some_and(char::is_lowercase);
    let told = word.told;
    let is_name =
        word.capital && !word.capitals && !told.is_common && !told.is_listed() && !starts_sentence(sentence, at);
    let is_kind = is_type || is_plant(english);
    sentence.names().attributive && (is_numbered || (is_kind && is_name && is_capital(scene, at)))
}

/// Where a name begins that goes on with capitals: with the place or the word of nationality right before it, Zambia Revenue
/// Authority.
fn with_owner(scene: &Scene, from: usize) -> usize {
    let sentence = &scene.sentence;
    let is_owner = |find: &&Find| {
        let is_whose = matches!(find.what, What::Demonym | What::Name(Kind::Place));
        is_whose && find.behind == 0 && find.to == find.from + 1 && sentence.words[find.from].capital
    };
    let owner = scene.until(from).filter(is_owner).filter(|_| sentence.names().attributive);
    owner.filter(|_| sentence.words[from].gap == Gap::Space).map_or(from, |owner| owner.from)
}

/// Whether a noun is only a part of the word for an office: the finance minister.
fn is_in_title(sentence: &Sentence, noun: &Phrase) -> bool {
    sentence.of_class(noun.from, &[Class::Title]).is_some_and(|title| title.to > noun.to)
}
