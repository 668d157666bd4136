//! Edges between the terms of the dictionary: which of them a looser form stands for.
//!
//! A term is a word's exact form. In each layer above, a word has a key (its folded form, its stem,
//! …), and the terms that share a key in a language are one word to that layer. Layers are kept
//! apart, so that a match can say by which it was found.

use rustc_hash::FxHashMap;

use super::TermId;
use crate::intern::Interner;
use crate::order::sort_by_key;
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
    /// Those that link terms.
    pub(super) const LINKED: [Layer; 3] = [Layer::Folded, Layer::Unmarked, Layer::Stem];

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
pub(super) struct Keys {
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
        self.chain(self.names.get(key).map_or(LAST, |key| self.chains[key as usize].0))
    }

    /// The keys, each with its terms.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, impl Iterator<Item = TermId>)> {
        (0..).zip(&self.chains).map(|(key, &(first, _))| (self.names.of(key), self.chain(first)))
    }

    fn chain(&self, first: u32) -> impl Iterator<Item = TermId> {
        let mut next = first;
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
    uses: FxHashMap<u64, u32>,
}

/// A term with a language in which it stands, as one number.
pub fn used(term: TermId, tongue: Tongue) -> u64 {
    u64::from(term) << Tongue::BITS | u64::from(tongue)
}

/// A layer with a language, as one number.
fn keys_of(layer: Layer, tongue: Tongue) -> u64 {
    (layer as u64) << Tongue::BITS | u64::from(tongue)
}

impl Layers {
    /// Counts a document that has the term in a language. True for the first one ever: then its forms
    /// must be linked.
    pub fn take(&mut self, term: TermId, tongue: Tongue) -> bool {
        let mut is_new = false;
        *self.uses.entry(used(term, tongue)).or_insert_with(|| {
            is_new = true;
            0
        }) += 1;
        is_new
    }

    /// Takes back what [`Layers::take`] counted.
    pub fn give_back(&mut self, term: TermId, tongue: Tongue) {
        if let Some(count) = self.uses.get_mut(&used(term, tongue)) {
            *count = count.saturating_sub(1);
        }
    }

    /// Every term with a language in which some documents have it, and how many; in rising order.
    pub(super) fn uses(&self) -> Vec<(TermId, Tongue, u32)> {
        let mut uses: Vec<u64> = self.uses.iter().filter(|(_, count)| **count > 0).map(|(&used, _)| used).collect();
        uses.sort_unstable();
        let parts = |used: u64| ((used >> Tongue::BITS) as TermId, used as Tongue, self.uses[&used]);
        uses.into_iter().map(parts).collect()
    }

    pub(super) fn set_uses(&mut self, term: TermId, tongue: Tongue, count: u32) {
        self.uses.insert(used(term, tongue), count);
    }

    /// The keys of every layer and language.
    pub(super) fn all(&self) -> impl Iterator<Item = (Layer, Tongue, &Keys)> {
        let mut all: Vec<(u64, &Keys)> = self.keys.iter().collect();
        sort_by_key(&mut all, |(number, _)| *number);
        let layer = |number: u64| Layer::LINKED.into_iter().find(|layer| *layer as u64 == number >> Tongue::BITS);
        all.into_iter().filter_map(move |(number, keys)| Some((layer(number)?, number as Tongue, keys)))
    }

    /// Whether a document has the term in a language.
    pub fn is_used(&self, term: TermId, tongue: Tongue) -> bool {
        self.uses.get(&used(term, tongue)).is_some_and(|&count| count > 0)
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
