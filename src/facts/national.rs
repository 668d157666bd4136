//! Offices and institutions of a country that a sentence names without it: President Vladimir Putin is that of Russia, the
//! Ministry of Finance that of the country which the article is about.

use super::body::ALONE;
use super::find::{INSIDE, Scene, What, of};
use crate::language::entity::Kind;

/// Offices that are of a country wherever they are not said to be of something else, as the tables of titles name them.
const NATIONAL: [&str; 20] = [
    "President",
    "Vice President",
    "Prime Minister",
    "Deputy Prime Minister",
    "First Deputy Prime Minister",
    "Permanent Deputy Prime Minister",
    "Chancellor",
    "King",
    "Queen",
    "Emperor",
    "Sultan",
    "Emir",
    "Secretary of State",
    "Foreign Secretary",
    "Home Secretary",
    "Finance Secretary",
    "Defence Secretary",
    "Attorney General",
    "National Security Adviser",
    "Supreme Leader",
];
/// And those that begin so.
const MINISTER: [&str; 3] = ["Minister of ", "Deputy Minister of ", "First Deputy Minister of "];

const SERVES: &str = "of the country that this person serves or served";
const ABOUT: &str = "of the country that the article is about";
const ONLY: &str = "of the only country whose body of this kind the article names";
/// Several would be a list.
const MOST: usize = 64;

/// Gives such an office the country of whoever holds it, where the lexicon is certain of that.
pub(super) fn complete(scenes: &mut [Scene]) {
    for scene in scenes {
        let names = scene.sentence.names();
        for role in scene.roles.iter_mut().filter(|role| !role.is_whole && is_national(&role.role)) {
            let Some(person) = role.person.as_ref().filter(|person| !person.of.is_empty()) else { continue };
            let country = names.of_code(person.of).map(|number| names.entities[number as usize].name);
            if let Some(country) = country.filter(|name| !name.is_empty()) {
                role.role = of(&role.role, country);
                (role.is_whole, role.is_implied) = (true, true);
                role.assumptions.push(SERVES);
            }
        }
    }
}

/// Whether an office is one of a country, former and acting ones as well.
fn is_national(role: &str) -> bool {
    let small = |word: &str| word.starts_with(char::is_lowercase);
    let office = match role.split_once(' ') {
        Some((status, office)) if small(status) => office,
        _ => role,
    };
    NATIONAL.contains(&office) || MINISTER.iter().any(|minister| office.starts_with(minister))
}

/// Gives offices and institutions whose country nothing tells that of the only one of its kind that the article names, else the
/// one that the article is about.
pub(super) fn of_article(scenes: &mut [Scene]) {
    let country = about(scenes);
    let alone = |find: &&super::find::Find| find.rule == ALONE;
    let mut bodies: Vec<String> = Vec::new();
    for find in scenes.iter().flat_map(|scene| &scene.finds).filter(alone) {
        if !bodies.contains(&find.named.name) && bodies.len() < MOST {
            bodies.push(find.named.name.clone());
        }
    }
    for name in bodies {
        let head = format!("{name} of ");
        let mut whole: Vec<&str> = scenes
            .iter()
            .flat_map(|scene| &scene.finds)
            .filter(|find| find.rule == "institution" && find.named.name.starts_with(&head))
            .map(|find| &*find.named.name)
            .collect();
        whole.dedup();
        let whole = match whole[..] {
            [whole] => Some((whole.to_owned(), ONLY)),
            [] => country.as_deref().map(|country| (of(&name, country), ABOUT)),
            _ => None,
        };
        if let Some((whole, assumption)) = whole {
            rename(scenes, &name, &whole, assumption);
        }
    }
    let Some(country) = country else { return };
    for role in scenes.iter_mut().flat_map(|scene| &mut scene.roles) {
        if !role.is_whole && is_national(&role.role) {
            role.role = of(&role.role, &country);
            (role.is_whole, role.is_implied) = (true, true);
            role.assumptions.push(ABOUT);
        }
    }
}

/// Gives an institution its whole name wherever it is named, and in offices; with what is assumed.
fn rename(scenes: &mut [Scene], name: &str, whole: &str, assumption: &'static str) {
    for scene in scenes {
        let is_it = |find: &&mut super::find::Find| {
            find.named.name == *name
                && !find.named.is_listed
                && matches!(find.rule, ALONE | INSIDE | "short-name" | "noun-again")
        };
        for find in scene.finds.iter_mut().filter(is_it) {
            find.named.name = whole.to_owned();
            find.assumptions.push(assumption);
        }
        for role in &mut scene.roles {
            if let Some(office) = role.role.strip_suffix(name).filter(|office| office.ends_with(" of the ")) {
                role.role = format!("{office}{whole}");
                role.assumptions.push(assumption);
            }
        }
    }
}

/// The country that an article is about: that of the language, unless others are named more by far; else the one that is named
/// more than all others together.
fn about(scenes: &[Scene]) -> Option<String> {
    let names = scenes.first()?.sentence.names();
    let entity = |code: &str| names.of_code(code).map(|number| names.entities[number as usize].name);
    let home = entity(names.home).filter(|name| !name.is_empty());
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for find in scenes.iter().flat_map(|scene| &scene.finds).filter(|find| find.rule != INSIDE) {
        let country = match find.what {
            _ if find.is_country() => Some(&*find.named.name),
            What::Name(Kind::Person) if !find.named.of.is_empty() => entity(find.named.of),
            _ => None,
        };
        let Some(country) = country else { continue };
        match counts.iter_mut().find(|(known, _)| *known == country) {
            Some((_, count)) => *count += 1,
            None => counts.push((country, 1)),
        }
    }
    let all: usize = counts.iter().map(|(_, count)| count).sum();
    let of_home = counts.iter().find(|(name, _)| Some(*name) == home).map_or(0, |(_, count)| *count);
    if let Some(home) = home.filter(|_| of_home * 4 >= all || all < 2) {
        return Some(home.to_owned());
    }
    let (most, count) = counts.iter().copied().max_by_key(|(name, count)| (*count, std::cmp::Reverse(*name)))?;
    (count >= 2 && count * 2 > all).then(|| most.to_owned())
}
