//! The terms by their sound. There is no key under which all that sounds alike would stand, so what might is
//! looked at: first at a few integers of each; then, where these allow it, at its consonants and phones.

use rustc_hash::FxHashMap;

use super::{TermId, Tongue};
use crate::sound::{self, Ear, Outlined, Sound};

/// The sounds of the dictionary's terms; a term may have several (with and without its ending).
#[derive(Debug, Default)]
pub struct Sounds {
    /// By writing system, whether a hyphen stands in the word, and first consonant.
    kinds: Vec<Kind>,
}

/// The sounds of one writing system, of words with hyphens or of those without, with the same kind of first consonant.
#[derive(Debug)]
struct Kind {
    /// Any of them: its script is theirs.
    one: Sound,
    hyphen: bool,
    /// The class of the first consonant, see `sound::first`.
    first: u64,
    /// The signatures that there are, side by side, since most are only glanced at.
    signatures: Vec<u64>,
    /// The place of a signature.
    places: FxHashMap<u64, u32>,
    /// By signature: what is looked at together stands together.
    rows: Vec<Row>,
    /// For each signature, where its rows end. Those that came last may have none.
    ends: Vec<u32>,
    /// The rows that came last, each with the place of its signature.
    late: Vec<(u32, Row)>,
}

/// A term with a sound that it has in a language.
#[derive(Clone, Copy, Debug)]
struct Row {
    sound: Outlined,
    term: TermId,
    tongue: Tongue,
}

/// So many rows wait to be put beside those of their signatures, and a share of those that stand there: so all
/// that come one by one are moved a few times each.
const LATE: usize = 64;
const SHARE: usize = 8;

impl Kind {
    fn new(one: Sound, hyphen: bool, first: u64) -> Self {
        let (signatures, rows, ends, late) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { one, hyphen, first, signatures, places: FxHashMap::default(), rows, ends, late }
    }

    fn add(&mut self, signature: u64, row: Row) {
        let place = *self.places.entry(signature).or_insert(self.signatures.len() as u32);
        if place as usize == self.signatures.len() {
            self.signatures.push(signature);
        }
        self.late.push((place, row));
        if self.late.len() > LATE + self.rows.len() / SHARE {
            self.settle();
        }
    }

    /// Puts the rows that came last beside those of their signatures (a counting sort).
    fn settle(&mut self) {
        // Any row, to fill the places with until each has its own.
        let Some((_, any)) = self.late.first() else { return };
        let all = || {
            let settled = (0..self.ends.len()).flat_map(|place| self.of(place).iter().map(move |row| (place, *row)));
            settled.chain(self.late.iter().map(|(place, row)| (*place as usize, *row)))
        };
        let mut ends = vec![0; self.signatures.len()];
        all().for_each(|(place, _)| ends[place] += 1);
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        let mut free = ends.clone();
        let mut rows = vec![*any; sum as usize];
        for (place, row) in all() {
            free[place] -= 1;
            rows[free[place] as usize] = row;
        }
        (self.rows, self.ends) = (rows, ends);
        self.late.clear();
    }

    /// The rows of a signature that stand together.
    fn of(&self, place: usize) -> &[Row] {
        let Some(end) = self.ends.get(place) else { return &[] };
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.rows[start as usize..*end as usize]
    }

    /// The rows of sounds whose signature may be that of one that is alike.
    fn near(&self, signature: u64) -> impl Iterator<Item = &Row> {
        let may_be = move |other: u64| sound::may_be_alike(signature, other);
        let places = (0..).zip(&self.signatures).filter(move |(_, other)| may_be(**other)).map(|(place, _)| place);
        let late = self.late.iter().filter(move |(place, _)| may_be(self.signatures[*place as usize]));
        places.flat_map(|place| self.of(place)).chain(late.map(|(_, row)| row))
    }
}

impl Sounds {
    /// Adds a sound that a term has in a language: its stem is that language's.
    pub fn add(&mut self, term: TermId, form: &str, tongue: Tongue, sound: Sound) {
        let (hyphen, signature) = (form.contains('-'), sound.signature());
        let first = sound::first(signature);
        let is_its = |kind: &Kind| kind.first == first && kind.hyphen == hyphen && kind.one.is_of_script_of(&sound);
        let place = self.kinds.iter().position(is_its).unwrap_or_else(|| {
            self.kinds.push(Kind::new(sound, hyphen, first));
            self.kinds.len() - 1
        });
        self.kinds[place].add(signature, Row { sound: Outlined::of(sound, signature), term, tongue });
    }

    /// The terms that sound like one of these, each with its distance (see [`sound::distance`]), in no
    /// order; a term may come several times. `kinds` tells whether terms of the same script or another, with a hyphen
    /// or without, are asked for.
    pub fn like(
        &self,
        wanted: &[Sound],
        kinds: impl Fn(bool, bool) -> bool,
        passes: impl Fn(TermId, Tongue) -> bool,
    ) -> Vec<(TermId, f32)> {
        let mut found: Vec<(TermId, f32)> = Vec::new();
        for sound in wanted {
            let signature = sound.signature();
            let mut ear = Ear::of(*sound);
            let may_be = |kind: &&Kind| {
                kinds(sound.is_of_script_of(&kind.one), kind.hyphen) && sound::may_begin_alike(signature, kind.first)
            };
            for kind in self.kinds.iter().filter(may_be) {
                for row in kind.near(signature) {
                    if let Some(distance) = ear.alike(&row.sound)
                        && passes(row.term, row.tongue)
                    {
                        found.push((row.term, distance));
                    }
                }
            }
        }
        found
    }
}
