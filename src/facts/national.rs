//! Offices of a country that a sentence names without it: President Vladimir Putin is that of Russia.

use super::find::{Scene, of};

/// Offices that are of a country wherever they are not said to be of something else, as the tables of titles name them.
const NATIONAL: [&str; 14] = [
    "President",
    "Vice President",
    "Prime Minister",
    "Deputy Prime Minister",
    "First Deputy Prime Minister",
    "Chancellor",
    "King",
    "Queen",
    "Emperor",
    "Sultan",
    "Emir",
    "Secretary of State",
    "National Security Adviser",
    "Supreme Leader",
];
/// And those that begin so.
const MINISTER: &str = "Minister of ";

const SERVES: &str = "of the country that this person serves or served";

/// Gives such an office the country of whoever holds it, where the lexicon is certain of that.
pub(super) fn complete(scenes: &mut [Scene]) {
    for scene in scenes {
        let names = scene.sentence.names();
        for role in scene.roles.iter_mut().filter(|role| !role.is_whole) {
            let Some(person) = role.person.as_ref().filter(|person| !person.of.is_empty()) else { continue };
            // Former and acting ones as well.
            let small = |word: &str| word.starts_with(char::is_lowercase);
            let office = match role.role.split_once(' ') {
                Some((status, office)) if small(status) => office,
                _ => &role.role,
            };
            if !NATIONAL.contains(&office) && !office.starts_with(MINISTER) {
                continue;
            }
            let country = names.of_code(person.of).map(|number| names.entities[number as usize].name);
            if let Some(country) = country.filter(|name| !name.is_empty()) {
                role.role = of(&role.role, country);
                role.is_whole = true;
                role.assumptions.push(SERVES);
            }
        }
    }
}
