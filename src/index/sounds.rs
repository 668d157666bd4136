//! The terms by their sound. There is no key under which all that sounds alike would stand, so each
//! term is looked at: first at a few integers, then, where these allow it, at its phones.

use super::{TermId, Tongue};
use crate::sound::{self, Sound};

/// The sounds of the dictionary's terms; a term may have several (with and without its ending).
#[derive(Debug, Default)]
pub struct Sounds {
    /// Apart from what they lead to, since most are only glanced at.
    signatures: Vec<u64>,
    entries: Vec<(TermId, Tongue, Sound)>,
}

impl Sounds {
    /// Adds a sound that a term has in a language: its stem is that language's.
    pub fn add(&mut self, term: TermId, tongue: Tongue, sound: Sound) {
        self.signatures.push(sound.signature());
        self.entries.push((term, tongue, sound));
    }

    /// The terms that sound like one of these, each with its distance (see [`sound::distance`]), in no
    /// order; a term may come several times. Whether one passes may depend on whether it is in the same script.
    pub fn like(&self, wanted: &[Sound], passes: impl Fn(TermId, Tongue, bool) -> bool) -> Vec<(TermId, f32)> {
        let mut found: Vec<(TermId, f32)> = Vec::new();
        for sound in wanted {
            let signature = sound.signature();
            for (other, entry) in self.signatures.iter().zip(&self.entries) {
                if !sound::may_be_alike(signature, *other) {
                    continue;
                }
                let (term, tongue, candidate) = entry;
                if passes(*term, *tongue, sound.is_of_script_of(candidate)) && sound::alike(sound, candidate) {
                    found.push((*term, sound::distance(sound, candidate)));
                }
            }
        }
        found
    }
}
