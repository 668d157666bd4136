//! How alike two sounds can be at most, told from which phones they have, wherever these stand: each must stand for
//! one of the other's or be left out.

use super::cost::{self, Relation};
use super::distance::{ALIKE, least_omission, omissions};
use super::letters::System;
use super::phone::{self, COUNT, PHONES, is_consonant, is_weighed};
use super::{MAX_PHONES, Sound};

/// Which phones a sound has: a bit for each by its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Phones([u64; 2]);

impl Phones {
    pub(super) fn of(phones: &[u8]) -> Self {
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
    /// By the byte of another's phone: what it costs at least, and [`CONSONANT`] or [`VOWEL`].
    others: [u32; 128],
    /// For each phone of this sound, what may stand for it at each of the steps, and what it costs left out.
    needs: Vec<([Phones; STEPS.len()], u32)>,
    /// What this sound weighs.
    weight: (u32, u32),
}

/// Counts beside a sum of costs.
const CONSONANT: u32 = 1 << 16;
const VOWEL: u32 = 1 << 24;

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
            let weight = u32::from(is_consonant(other)) * CONSONANT + u32::from(is_weighed(other)) * VOWEL;
            others[usize::from(other & 127)] = least + weight;
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
        let sum: u32 = phones.iter().map(|&phone| others[usize::from(phone & 127)]).sum();
        Self { others, needs, weight: weight(sum) }
    }

    /// Whether the distance to another sound, which has these phones, may be [`ALIKE`].
    pub(super) fn allows(&self, other: &Sound, has: Phones) -> bool {
        const _: () = assert!(MAX_PHONES * 360 < CONSONANT as usize && MAX_PHONES < 128);
        let sum: u32 = other.phones().iter().map(|&phone| self.others[usize::from(phone & 127)]).sum();
        // One more, so that rounding gives up on nothing.
        let limit = (ALIKE * cost::scale(self.weight, weight(sum))) as u32 + 1;
        if sum % CONSONANT > limit {
            return false;
        }
        let mut cost = 0;
        for (near, omission) in &self.needs {
            let step = near.iter().position(|near| near.meets(has));
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
        true
    }
}

fn weight(sum: u32) -> (u32, u32) {
    (sum / CONSONANT % 256, sum / VOWEL)
}
