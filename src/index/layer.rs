//! Edges between the terms of the dictionary: which of them a looser form stands for.
//!
//! A term is a word's exact form. In each layer above, a word has a key (its folded form, its stem,
//! …), and the terms that share a key in a language are one word to that layer. Layers are kept
//! apart, so that a match can say by which it was found.

use rustc_hash::FxHashMap;

use super::TermId;

/// A way for two words to be one, from the strictest to the loosest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// The same letters, whatever their case and normal form.
    Exact,
    /// The same spelling, once what the language's writers take for one is made one.
    Folded,
    /// The same Latin letters, where those typed bare have a mark.
    Unmarked,
    /// Forms of the same word.
    Stem,
    /// The same sound, in any script.
    Sound,
}

impl Layer {
    /// The name in the public API. Letters typed without their marks are a fold to whoever types.
    pub fn as_str(self) -> &'static str {
        match self {
            Layer::Exact => "exact",
            Layer::Folded | Layer::Unmarked => "folded",
            Layer::Stem => "stem",
            Layer::Sound => "sound",
        }
    }
}

/// The keys of one layer in one language, each with its terms in the order of coming: the first, and
/// the others. Most keys have one term, which then takes no memory of its own.
type Keys = FxHashMap<Box<str>, (TermId, Vec<TermId>)>;

/// The edges of all layers.
#[derive(Debug, Default)]
pub struct Layers {
    /// By layer and the language's code. A term whose key is the term itself has no entry: it is
    /// found in the dictionary.
    keys: FxHashMap<(Layer, &'static str), Keys>,
    /// In how many documents a term stands in a language. Those that were linked stay linked, but
    /// count only as long as a document needs them.
    uses: FxHashMap<(TermId, &'static str), u32>,
}

impl Layers {
    /// Counts a document that has the term in a language. True for the first one ever: then its forms
    /// must be linked.
    pub fn take(&mut self, term: TermId, language: &'static str) -> bool {
        let mut is_new = false;
        *self.uses.entry((term, language)).or_insert_with(|| {
            is_new = true;
            0
        }) += 1;
        is_new
    }

    /// Takes back what [`Layers::take`] counted.
    pub fn give_back(&mut self, term: TermId, language: &'static str) {
        if let Some(count) = self.uses.get_mut(&(term, language)) {
            *count = count.saturating_sub(1);
        }
    }

    /// Whether a document has the term in a language.
    pub fn is_used(&self, term: TermId, language: &'static str) -> bool {
        self.uses.get(&(term, language)).is_some_and(|&count| count > 0)
    }

    /// Puts a term under its key.
    pub fn link(&mut self, layer: Layer, language: &'static str, key: &str, term: TermId) {
        let keys = self.keys.entry((layer, language)).or_default();
        match keys.get_mut(key) {
            Some((_, others)) => others.push(term),
            None => {
                keys.insert(key.into(), (term, Vec::new()));
            }
        }
    }

    /// The terms under a key, but for the one that is the key itself.
    pub fn linked(&self, layer: Layer, language: &'static str, key: &str) -> impl Iterator<Item = TermId> {
        let terms = self.keys.get(&(layer, language)).and_then(|keys| keys.get(key));
        let terms = terms.into_iter().flat_map(|(first, others)| [*first].into_iter().chain(others.iter().copied()));
        terms.filter(move |&term| self.is_used(term, language))
    }
}
