//! The terms by their sound. There is no key under which all that sounds alike would stand, so what might is
//! looked at: first at a few integers of each; then, where these allow it, at which phones it has; then at their order.

use rustc_hash::FxHashMap;

use super::{TermId, Tongue};
use crate::sound::{self, Ear, Order, Phones, Sound};

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
    /// For each, the skeletons and the places of the entries that have it.
    groups: Vec<Vec<(u64, u32)>>,
    /// The place of a signature.
    places: FxHashMap<u64, u32>,
    entries: Vec<Entry>,
}

/// A term with a sound that it has in a language.
#[derive(Debug)]
struct Entry {
    has: Phones,
    term: TermId,
    tongue: Tongue,
    sound: Sound,
}

impl Kind {
    fn of(one: Sound, hyphen: bool, first: u64) -> Self {
        let (signatures, groups, entries) = (Vec::new(), Vec::new(), Vec::new());
        Self { one, hyphen, first, signatures, groups, places: FxHashMap::default(), entries }
    }

    fn add(&mut self, signature: u64, entry: Entry) {
        let group = *self.places.entry(signature).or_insert(self.signatures.len() as u32) as usize;
        if group == self.signatures.len() {
            self.signatures.push(signature);
            self.groups.push(Vec::new());
        }
        self.groups[group].push((entry.sound.skeleton(), self.entries.len() as u32));
        self.entries.push(entry);
    }
}

impl Sounds {
    /// Adds a sound that a term has in a language: its stem is that language's.
    pub fn add(&mut self, term: TermId, form: &str, tongue: Tongue, sound: Sound) {
        let (hyphen, signature) = (form.contains('-'), sound.signature());
        let first = sound::first(signature);
        let is_its = |kind: &Kind| kind.first == first && kind.hyphen == hyphen && kind.one.is_of_script_of(&sound);
        let place = self.kinds.iter().position(is_its).unwrap_or_else(|| {
            self.kinds.push(Kind::of(sound, hyphen, first));
            self.kinds.len() - 1
        });
        self.kinds[place].add(signature, Entry { has: sound.set(), term, tongue, sound });
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
            let may_be = |kind: &&Kind| {
                kinds(sound.is_of_script_of(&kind.one), kind.hyphen) && sound::may_begin_alike(signature, kind.first)
            };
            for kind in self.kinds.iter().filter(may_be) {
                for (&other, group) in kind.signatures.iter().zip(&kind.groups) {
                    if !sound::may_be_alike(signature, other) {
                        continue;
                    }
                    for &(_, place) in group.iter().filter(|(skeleton, _)| order.may_be(*skeleton, other)) {
                        let entry = &kind.entries[place as usize];
                        if let Some(distance) = ear.alike_by(&entry.sound, entry.has)
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
