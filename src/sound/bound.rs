//! How alike two sounds can be at most, told from which phones they have, wherever these stand: each must stand for
//! one of the other's or be left out.

use super::cost::{self, Relation, Weight};
use super::distance::{ALIKE, least_omission, omissions};
use super::letters::System;
use super::phone::{self, COUNT, PHONES};
use super::{Sound, signature};

/// A sound with what tells, before its phones are compared in their order, that it is not alike to another.
#[derive(Clone, Copy, Debug)]
pub struct Outlined {
    /// The sound itself.
    pub(super) sound: Sound,
    /// How many consonants its signature counts.
    pub(super) total: u8,
    /// The classes of its consonants in their order.
    pub(super) skeleton: u64,
    phones: Phones,
}

impl Outlined {
    /// That of a sound with this signature.
    pub fn of(sound: Sound, signature: u64) -> Self {
        let phones = sound.phones();
        let (skeleton, total) = (signature::skeleton(phones), signature::total(signature) as u8);
        Self { sound, total, skeleton, phones: Phones::of(phones) }
    }
}

impl From<Sound> for Outlined {
    fn from(sound: Sound) -> Self {
        Self::of(sound, sound.signature())
    }
}

/// Which phones a sound has: a bit for each by its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Phones([u64; 2]);

impl Phones {
    fn of(phones: &[u8]) -> Self {
        phones.iter().fold(Self::default(), |phones, &phone| phones.with(phone::place(phone)))
    }

    fn with(mut self, place: usize) -> Self {
        self.0[place / 64] |= 1 << (place % 64);
        self
    }

    fn meets(self, other: Self) -> bool {
        (self.0[0] & other.0[0]) | (self.0[1] & other.0[1]) != 0
    }
}

/// What a phone costs at least, in steps: what stands for it at no more than one of these is told apart.
const STEPS: [u32; 4] = [6, 20, 45, 75];

/// What a sound that many others are compared with needs of them.
#[derive(Clone, Debug)]
pub(super) struct Bound {
    /// By the byte of another's phone: what it costs at least.
    others: [u32; 128],
    /// For each phone of this sound, what may stand for it at each of the steps, and what it costs left out.
    needs: Vec<([Phones; STEPS.len()], u32)>,
    weight: Weight,
}

impl Bound {
    /// That of a sound, for others of a script, in the relation that long words have: it costs least.
    pub(super) fn of(sound: &Sound, system: u8, relation: Relation) -> Self {
        let phones = sound.phones();
        let places = phone::places(phones);
        let places = &places[..phones.len()];
        let is_arabic = sound.system() == System::Arabic as u8;
        let mut others = [0; 128];
        for (place, &(other, _)) in PHONES.iter().enumerate() {
            let swaps = places.iter().map(|&mine| cost::substitution(mine, place as u8, relation));
            let least = swaps.chain([least_omission(other, is_arabic, relation)]).min().unwrap_or(0);
            others[usize::from(other & 127)] = least;
        }
        let omissions = omissions(phones, system, relation);
        let need = |(&mine, &omission): (&u8, &u32)| {
            let within = |step: u32| {
                let near = (0..COUNT).filter(|&place| cost::substitution(mine, place as u8, relation) <= step);
                near.fold(Phones::default(), Phones::with)
            };
            (STEPS.map(within), omission)
        };
        let needs = places.iter().zip(&omissions).map(need).collect();
        Self { others, needs, weight: sound.weight }
    }

    /// Whether the distance to another sound may be [`ALIKE`].
    pub(super) fn allows(&self, other: &Outlined) -> bool {
        // One more, so that rounding gives up on nothing.
        let limit = (ALIKE * cost::scale(self.weight, other.sound.weight)) as u32 + 1;
        let mut cost = 0;
        for (near, omission) in &self.needs {
            let step = near.iter().position(|near| near.meets(other.phones));
            // What is beyond a step costs more than it.
            cost += match step {
                Some(0) => 0,
                Some(step) => (STEPS[step - 1] + 1).min(*omission),
                None => (STEPS[STEPS.len() - 1] + 1).min(*omission),
            };
            if cost > limit {
                return false;
            }
        }
        other.sound.phones().iter().map(|&phone| self.others[usize::from(phone & 127)]).sum::<u32>() <= limit
    }
}
