//! The terms by their sound. There is no key under which all that sounds alike would stand, so each
//! term is looked at: first at a few integers, then, where these allow it, at its phones.

use super::TermId;
use crate::sound::{self, ALIKE, Sound};

/// The sounds of the dictionary's terms; a term may have several (with and without its ending).
#[derive(Debug, Default)]
pub struct Sounds {
    entries: Vec<(u64, TermId, Sound)>,
}

impl Sounds {
    /// Adds a sound of a term.
    pub fn add(&mut self, term: TermId, sound: Sound) {
        self.entries.push((sound.signature(), term, sound));
    }

    /// The terms that sound like one of these, nearest first, each once, with its distance (see
    /// [`sound::distance`]).
    pub fn like(&self, wanted: &[Sound], passes: impl Fn(TermId) -> bool) -> Vec<(TermId, f32)> {
        let mut found: Vec<(TermId, f32)> = Vec::new();
        for sound in wanted {
            let signature = sound.signature();
            for (other, term, candidate) in &self.entries {
                if sound::may_be_alike(signature, *other) && sound::alike(sound, candidate) && passes(*term) {
                    found.push((*term, sound::distance(sound, candidate).min(ALIKE)));
                }
            }
        }
        found.sort_by(|(a, x), (b, y)| x.total_cmp(y).then(a.cmp(b)));
        let mut seen = rustc_hash::FxHashSet::default();
        found.retain(|&(term, _)| seen.insert(term));
        found
    }
}
