//! Edges between the terms of the dictionary: which of them a looser form stands for.
//!
//! A term is a word's exact form. In each layer above, a word has a key (its folded form, its stem,
//! …), and the terms that share a key in a language are one word to that layer. Layers are kept
//! apart, so that a match can say by which it was found.

use super::TermId;
use super::uses::Uses;
use crate::intern::Interner;
use crate::table::ByNumber;

/// A way for two words to be one, from the strictest to the loosest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// The same letters, whatever their case and normal form.
    Exact,
    /// The same spelling, once what the language's writers take for one is made one.
    Folded,
    /// It begins with the letters.
    Prefix,
    /// The same Latin letters, where those typed bare have a mark.
    Unmarked,
    /// Forms of the same word.
    Stem,
    /// The same number, date or sum, written otherwise.
    Value,
    /// The word in Latin letters, where it is written in others.
    Romanised,
    /// A word that means the same, in any language.
    Meaning,
    /// The same sound, in any script.
    Sound,
    /// A word that a slip of the finger may have made this of.
    Typo,
}

impl Layer {
    /// The name in the public API. Letters typed without their marks are a fold to whoever types.
    pub fn as_str(self) -> &'static str {
        match self {
            Layer::Exact => "exact",
            Layer::Folded | Layer::Unmarked => "folded",
            Layer::Prefix => "prefix",
            Layer::Stem => "stem",
            Layer::Value => "value",
            Layer::Romanised => "romanised",
            Layer::Meaning => "meaning",
            Layer::Sound => "sound",
            Layer::Typo => "typo",
        }
    }
}

/// Whose rules made a key: the number of a language. The index knows no more of it.
pub type Tongue = u8;

/// The keys that are the same whatever the language.
pub const NOBODY: Tongue = Tongue::MAX;

/// A language whose rules are not there: no keys were made.
pub const UNREAD: Tongue = Tongue::MAX - 1;

/// No edge follows.
const LAST: u32 = u32::MAX;

/// The keys of one layer in one language, each with a chain of terms in the order of coming.
#[derive(Debug, Default)]
struct Keys {
    names: Interner,
    /// By key, its first edge and its last.
    chains: Vec<(u32, u32)>,
    /// A term, and the next edge of its key.
    edges: Vec<(TermId, u32)>,
}

impl Keys {
    fn link(&mut self, key: &str, term: TermId) {
        let key = self.names.intern(key) as usize;
        let edge = self.edges.len() as u32;
        self.edges.push((term, LAST));
        match self.chains.get_mut(key) {
            Some((_, last)) => {
                self.edges[*last as usize].1 = edge;
                *last = edge;
            }
            None => self.chains.push((edge, edge)),
        }
    }

    fn linked(&self, key: &str) -> impl Iterator<Item = TermId> {
        let mut next = self.names.get(key).map_or(LAST, |key| self.chains[key as usize].0);
        std::iter::from_fn(move || {
            let &(term, behind) = self.edges.get(next as usize)?;
            next = behind;
            Some(term)
        })
    }
}

/// The edges of all layers.
#[derive(Debug, Default)]
pub struct Layers {
    /// By layer and language. A term whose key is the term itself has no entry: it is found in the
    /// dictionary.
    keys: ByNumber<Keys>,
    /// In how many documents a term stands in a language. Those that were linked stay linked, but
    /// count only as long as a document needs them.
    uses: Uses,
}

/// A term with a language in which it stands, as one number.
pub fn used(term: TermId, tongue: Tongue) -> u64 {
    u64::from(term) << Tongue::BITS | u64::from(tongue)
}

/// From one number, the term and the language.
pub fn unused(packed: u64) -> (TermId, Tongue) {
    ((packed >> Tongue::BITS) as TermId, packed as Tongue)
}

/// A layer with a language, as one number.
fn keys_of(layer: Layer, tongue: Tongue) -> u64 {
    (layer as u64) << Tongue::BITS | u64::from(tongue)
}

impl Layers {
    /// Counts a document that has the term in a language. True for the first one ever: then its forms
    /// must be linked.
    pub fn take(&mut self, term: TermId, tongue: Tongue) -> bool {
        self.uses.take(term, tongue)
    }

    /// Takes back what [`Layers::take`] counted.
    pub fn give_back(&mut self, term: TermId, tongue: Tongue) {
        self.uses.give_back(term, tongue);
    }

    /// How many documents have the term in a language.
    pub fn uses(&self, term: TermId, tongue: Tongue) -> u32 {
        self.uses.count(term, tongue)
    }

    /// Whether a document has the term in a language.
    pub fn is_used(&self, term: TermId, tongue: Tongue) -> bool {
        self.uses.count(term, tongue) > 0
    }

    /// Puts a term under its key.
    pub fn link(&mut self, layer: Layer, tongue: Tongue, key: &str, term: TermId) {
        self.keys.at(keys_of(layer, tongue)).link(key, term);
    }

    /// The terms under a key, but for the one that is the key itself.
    pub fn linked(&self, layer: Layer, tongue: Tongue, key: &str) -> impl Iterator<Item = TermId> {
        let terms = self.keys.get(keys_of(layer, tongue)).map(|keys| keys.linked(key));
        terms.into_iter().flatten().filter(move |&term| self.is_used(term, tongue))
    }
}
