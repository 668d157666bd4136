//! Who and what has a name of its own: rows of the concepts by the prefix of their key, and countries.
//!
//! The pack that all languages share (`shared.rs`) has them as lines, in the order of the rows: `=120` says that the next line
//! is about row 120, then a line a row, `p Q7747/RU Vladimir Putin`: kind, Wikidata id or `-`, country if there is one, name
//! in English. Countries come behind, by their code in CLDR: `IN Q668 India`. Among the forms of a pack of names, `=` is a
//! name that is as in English, and a row `-` has none.

use std::fmt::Write;

use crate::table::ByWord;

/// The files of rows that are names alone; those of the concepts come before them.
#[cfg(feature = "packs")]
pub const ROWS: [&str; 4] = [
    include_str!("entities/people.tsv"),
    include_str!("entities/bodies.tsv"),
    include_str!("entities/programmes.tsv"),
    include_str!("entities/places.tsv"),
];
/// The countries: code, Wikidata id, name in English.
#[cfg(feature = "packs")]
pub const COUNTRIES: &str = include_str!("entities/countries.tsv");
/// None where packs are loaded at run time.
#[cfg(not(feature = "packs"))]
pub const ROWS: [&str; 0] = [];
/// None where packs are loaded at run time.
#[cfg(not(feature = "packs"))]
pub const COUNTRIES: &str = "";

/// What kind of thing a name is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A person.
    #[default]
    Person,
    /// An organisation or institution.
    Organisation,
    /// A country, region, city, river, building.
    Place,
    /// A programme, weapon, plant, treaty.
    Programme,
}

impl Kind {
    /// The name in the public API.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Organisation => "organisation",
            Kind::Place => "place",
            Kind::Programme => "programme",
        }
    }

    /// By the prefix of a row's key; none for what is no name.
    fn of_key(key: &str) -> Option<(Self, char)> {
        let prefix = key.split('.').next().filter(|prefix| prefix.len() < key.len())?;
        match prefix {
            "person" => Some((Kind::Person, 'p')),
            "org" => Some((Kind::Organisation, 'o')),
            "city" | "region" | "sea" | "river" | "mountain" | "lake" | "desert" | "place" => Some((Kind::Place, 'l')),
            "programme" => Some((Kind::Programme, 'r')),
            _ => None,
        }
    }

    fn of_letter(letter: &str) -> Option<Self> {
        match letter {
            "p" => Some(Kind::Person),
            "o" => Some(Kind::Organisation),
            "l" => Some(Kind::Place),
            "r" => Some(Kind::Programme),
            _ => None,
        }
    }
}

/// Who or what has a name.
#[derive(Clone, Debug, Default)]
pub struct Entity {
    /// What kind of thing.
    pub kind: Kind,
    /// Its Wikidata id; empty where it is not certain.
    pub id: &'static str,
    /// Its name in English.
    pub name: &'static str,
    /// A country's code; empty for others.
    pub code: &'static str,
    /// The code of the country that a person serves or stands for; empty where that is not certain.
    pub of: &'static str,
}

/// All entities, in one list for every language.
#[derive(Debug, Default)]
pub(super) struct Entities {
    /// Those of rows, in their order, then the countries.
    pub list: Vec<Entity>,
    /// Of each of the former its row.
    pub rows: Vec<u32>,
    /// The numbers of countries in the list, by their code.
    pub countries: ByWord<u32>,
}

/// In the column of a language: it has no form there.
pub const NO_FORM: &str = "-";
/// Among the forms of a pack: the same as the name in English, which the list of entities has anyway.
pub const SAME: &str = "=";

/// The forms of a row in a language as a pack has them.
pub(super) fn short_forms(row: &str, forms: &str) -> String {
    let name = english_of(row.split('\t').nth(1).unwrap_or_default());
    let short = |form: &str| match form != NO_FORM && form.trim_end_matches('?') == name {
        true => format!("{SAME}{}", &form[name.len()..]),
        false => form.to_owned(),
    };
    forms.split(", ").map(short).collect::<Vec<_>>().join(", ")
}

/// The name in English: the first form of its column.
fn english_of(column: &str) -> &str {
    column.split(", ").next().unwrap_or_default().trim_end_matches('?')
}

/// The table of a pack, from the rows of all concepts and the table of countries.
pub(super) fn table<'a>(rows: impl Iterator<Item = &'a str>, countries: &str) -> String {
    let mut table = String::new();
    let mut next = None;
    for (number, row) in rows.enumerate() {
        let mut cells = row.split('\t');
        let (key, english) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
        let (key, certain) = key.split_once(' ').unwrap_or((key, ""));
        let Some((_, letter)) = Kind::of_key(key) else { continue };
        let name = english_of(english);
        if next != Some(number) {
            // Writing into a string cannot fail.
            let _ = writeln!(table, "={number}");
        }
        // `Q7747`, `RU`, or both.
        let is_id = |word: &&str| word.len() > 2;
        let id = certain.split(' ').find(is_id).unwrap_or("-");
        let of = certain.split(' ').find(|word| word.len() == 2).map_or(String::new(), |code| format!("/{code}"));
        let _ = writeln!(table, "{letter} {id}{of} {name}");
        next = Some(number + 1);
    }
    for line in countries.lines().filter(|line| !line.starts_with('#')) {
        let mut cells = line.split('\t');
        if let (Some(code), Some(id), Some(name)) = (cells.next(), cells.next(), cells.next()) {
            let _ = writeln!(table, "{code} {} {name}", if id.is_empty() { "-" } else { id });
        }
    }
    table
}

/// Reads a pack's table; a line that says nothing is passed over.
pub(super) fn read(table: &'static str) -> Entities {
    let mut found = Entities::default();
    let mut countries = Vec::new();
    let mut row = 0;
    for line in table.lines() {
        if let Some(number) = line.strip_prefix('=') {
            row = number.parse().unwrap_or(u32::MAX);
            continue;
        }
        let mut words = line.splitn(3, ' ');
        let (Some(kind), Some(id), Some(name)) = (words.next(), words.next(), words.next()) else { continue };
        let (id, of) = id.split_once('/').unwrap_or((id, ""));
        let id = if id == "-" { "" } else { id };
        match Kind::of_letter(kind) {
            Some(kind) => {
                found.list.push(Entity { kind, id, name, of, code: "" });
                found.rows.push(row);
                row = row.saturating_add(1);
            }
            None => countries.push(Entity { kind: Kind::Place, id, name, of: "", code: kind }),
        }
    }
    for country in countries {
        *found.countries.at(country.code) = found.list.len() as u32;
        found.list.push(country);
    }
    found
}
