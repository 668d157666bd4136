//! The terms by their sound. There is no key under which all that sounds alike would stand, so each
//! term is looked at: first at a few integers, then, where these allow it, at its phones.

use super::{TermId, Tongue};
use crate::sound::{self, Sound};

/// The sounds of the dictionary's terms; a term may have several (with and without its ending).
#[derive(Debug, Default)]
pub struct Sounds {
    entries: Vec<(u64, TermId, Tongue, Sound)>,
}

impl Sounds {
    /// Adds a sound that a term has in a language: its stem is that language's.
    pub fn add(&mut self, term: TermId, tongue: Tongue, sound: Sound) {
        self.entries.push((sound.signature(), term, tongue, sound));
    }

    /// The terms that sound like one of these, each with its distance (see [`sound::distance`]), in no
    /// order; a term may come several times.
    pub fn like(&self, wanted: &[Sound], passes: impl Fn(TermId, Tongue) -> bool) -> Vec<(TermId, f32)> {
        let mut found: Vec<(TermId, f32)> = Vec::new();
        for sound in wanted {
            let signature = sound.signature();
            for (other, term, tongue, candidate) in &self.entries {
                if sound::may_be_alike(signature, *other) && sound::alike(sound, candidate) && passes(*term, *tongue) {
                    found.push((*term, sound::distance(sound, candidate)));
                }
            }
        }
        found
    }
}
