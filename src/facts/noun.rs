//! What nouns beside names are for, by their words in English: institutions that are named after somebody, what is made in
//! numbers, and nouns that are a part of the name beside them.

use super::find::Named;
use super::person::starts_sentence;
use super::words::Sentence;
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// Institutions that are often named after a person, by the word of the tables.
const NAMED_AFTER: [&str; 10] = [
    "University",
    "Institute",
    "Hospital",
    "Foundation",
    "Academy",
    "School",
    "College",
    "Museum",
    "Theatre",
    "Centre",
];

/// Whether a noun is one for what is often named after a person: a place that is built, or an institution.
pub(super) fn is_named_after(kind: Kind, english: &str) -> bool {
    kind == Kind::Place || (kind == Kind::Organisation && NAMED_AFTER.contains(&english))
}

/// What kind of thing a noun is for, and its word in English.
pub(super) fn thing(sense: Sense) -> Option<(Kind, &'static str)> {
    let Sense::Class(class, english) = sense else { return None };
    let kind = match class {
        Class::OrgHead | Class::OrgTail | Class::OrgLong => Kind::Organisation,
        Class::PlaceHead | Class::PlaceTail => Kind::Place,
        Class::ProgrammeHead | Class::ProgrammeTail => Kind::Programme,
        _ => return None,
    };
    Some((kind, english.trim_end_matches(WHOLE)))
}

/// Behind the noun's word in English: it is a part of the name.
const WHOLE: char = '!';

/// Whether a noun is a part of the name that it stands beside.
pub(super) fn is_whole(sense: Sense) -> bool {
    matches!(sense, Sense::Class(_, english) if english.ends_with(WHOLE))
}

/// What is made in numbers, by the last word of the tables: the noun for it is no part of a name.
const MODELS: [&str; 24] = [
    "aircraft",
    "bomber",
    "car",
    "carrier",
    "drone",
    "fighter",
    "frigate",
    "helicopter",
    "howitzer",
    "jet",
    "missile",
    "model",
    "probe",
    "rifle",
    "rocket",
    "rover",
    "satellite",
    "ship",
    "spacecraft",
    "submarine",
    "tank",
    "telescope",
    "vaccine",
    "vehicle",
];
/// What has a name in quotation marks, and not the noun before them, in a script without capitals.
const QUOTED: [&str; 9] =
    ["project", "exercise", "operation", "initiative", "programme", "plan", "system", "mission", "agreement"];

/// Whether a noun beside the name of a thing only tells what it is: the aircraft carrier INS Vikrant, ракета «Союз-5», tên lửa
/// Hwasong-18. Where family names come first, other nouns are parts of names: Nhà máy điện Ô Môn 4.
pub(super) fn only_tells(sentence: &Sentence, noun: usize, english: &str, in_quotes: bool) -> bool {
    let is_small = !sentence.words[noun].capital || starts_sentence(sentence, noun);
    let last = english.rsplit(' ').next().unwrap_or(english).to_ascii_lowercase();
    is_model(english)
        || (in_quotes && !sentence.cased && QUOTED.contains(&&*last))
        || (is_small && sentence.cased && !sentence.names().family_first)
}

/// Whether the English word for a noun is one for what is made in numbers.
pub(super) fn is_model(english: &str) -> bool {
    let last = english.rsplit(' ').next().unwrap_or(english).to_ascii_lowercase();
    MODELS.contains(&&*last)
}

/// Ships, which are often named after somebody.
const SHIPS: [&str; 7] = ["carrier", "cruiser", "destroyer", "frigate", "ship", "submarine", "vessel"];

/// Whether the English word for a noun is one for ships.
pub(super) fn is_ship(english: &str) -> bool {
    SHIPS.contains(&english.rsplit(' ').next().unwrap_or(english))
}

/// What is built where it has its name from.
const PLANTS: [&str; 9] = ["Dam", "Farm", "Mine", "Park", "Pipeline", "Plant", "Refinery", "Station", "Terminal"];

/// Whether the English word for a noun is one for what is built, and goes by the place where it stands: the Temelin power
/// station.
pub(super) fn is_plant(english: &str) -> bool {
    PLANTS.contains(&english.rsplit(' ').next().unwrap_or(english))
}

/// A known programme with the noun beside it: its own name where that has the noun already.
pub(super) fn glossed(named: &Named, english: &str) -> Named {
    // Its own name has the noun already, or a part of it.
    let small = named.name.to_ascii_lowercase();
    let has = english.split(' ').any(|word| crate::find::find(&small, &word.to_ascii_lowercase()).is_some());
    let name = if has { named.name.clone() } else { format!("{} {english}", named.name) };
    Named { name, ..named.clone() }
}
