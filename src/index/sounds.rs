//! The terms by their sound. There is no key under which all that sounds alike would stand, so what might is
//! looked at: first, for all terms of one kind together, at a few integers; then, where these allow it, at its
//! phones.

use rustc_hash::FxHashMap;

use super::{TermId, Tongue};
use crate::sound::{self, Ear, Order, Sound};

/// The sounds of the dictionary's terms; a term may have several (with and without its ending).
#[derive(Debug, Default)]
pub struct Sounds {
    /// By writing system and whether a hyphen stands in the word.
    kinds: Vec<Kind>,
}

/// The sounds of one writing system, of words with hyphens or of those without.
#[derive(Debug)]
struct Kind {
    /// Any of them: its script is theirs.
    one: Sound,
    hyphen: bool,
    /// The signatures that there are, side by side, since most are only glanced at.
    signatures: Vec<u64>,
    /// For each, the sounds that have it.
    groups: Vec<Vec<Entry>>,
    /// The place of a signature.
    places: FxHashMap<u64, u32>,
}

/// A term with a sound that it has in a language.
#[derive(Debug)]
struct Entry {
    skeleton: u64,
    term: TermId,
    tongue: Tongue,
    sound: Sound,
}

impl Kind {
    fn of(one: Sound, hyphen: bool) -> Self {
        Self { one, hyphen, signatures: Vec::new(), groups: Vec::new(), places: FxHashMap::default() }
    }

    fn group(&mut self, signature: u64) -> &mut Vec<Entry> {
        let place = *self.places.entry(signature).or_insert(self.signatures.len() as u32) as usize;
        if place == self.signatures.len() {
            self.signatures.push(signature);
            self.groups.push(Vec::new());
        }
        &mut self.groups[place]
    }
}

impl Sounds {
    /// Adds a sound that a term has in a language: its stem is that language's.
    pub fn add(&mut self, term: TermId, form: &str, tongue: Tongue, sound: Sound) {
        let hyphen = form.contains('-');
        let known = self.kinds.iter().position(|kind| kind.hyphen == hyphen && kind.one.is_of_script_of(&sound));
        let place = known.unwrap_or_else(|| {
            self.kinds.push(Kind::of(sound, hyphen));
            self.kinds.len() - 1
        });
        self.kinds[place].group(sound.signature()).push(Entry { skeleton: sound.skeleton(), term, tongue, sound });
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
            let order = Order::of(sound.skeleton(), signature);
            for kind in self.kinds.iter().filter(|kind| kinds(sound.is_of_script_of(&kind.one), kind.hyphen)) {
                for (other, group) in kind.signatures.iter().zip(&kind.groups) {
                    if !sound::may_be_alike(signature, *other) {
                        continue;
                    }
                    for entry in group {
                        if order.may_be(entry.skeleton, *other)
                            && let Some(distance) = ear.alike(&entry.sound)
                            && passes(entry.term, entry.tongue)
                        {
                            found.push((entry.term, distance));
                        }
                    }
                }
            }
        }
        found
    }
}
