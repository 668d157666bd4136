//! The terms that a single word may stand for, layer by layer.

use super::expand::Expand;
use super::values::profiles;
use crate::fold;
use crate::index::{Index, Layer, NOBODY, TermId};
use crate::language::{self, Profile, Script};
use crate::order;
use crate::sound::{self, Sound, sound};
use crate::token::{Forms, forms};

/// A term that a word may stand for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Way {
    /// The term.
    pub term: TermId,
    /// The layer that leads to it.
    pub layer: Layer,
    /// How much it counts beside the word itself, up to 1.
    pub weight: f32,
}

/// How much a match of a layer counts beside an exact one.
pub fn discount(layer: Layer) -> f32 {
    match layer {
        Layer::Exact => 1.0,
        Layer::Folded => 0.95,
        Layer::Prefix => 0.85,
        Layer::Unmarked => 0.8,
        Layer::Stem => 0.8,
        Layer::Value => 0.75,
        Layer::Romanised => 0.6,
        Layer::Meaning => 0.5,
        Layer::Sound => 0.45,
        Layer::Typo => 0.4,
    }
}

/// Each term once, by the first way that leads to it.
pub fn add_all(ways: &mut Vec<Way>, more: impl IntoIterator<Item = Way>) {
    for way in more {
        if !ways.iter().any(|known| known.term == way.term) {
            ways.push(way);
        }
    }
}

fn ways(layer: Layer, terms: impl Iterator<Item = TermId>) -> impl Iterator<Item = Way> {
    terms.map(move |term| Way { term, layer, weight: discount(layer) })
}

/// The terms that are the same word, strictest layer first.
pub fn same(index: &Index, form: &str, layers: Expand) -> Vec<Way> {
    let mut found: Vec<Way> = Vec::new();
    add_all(&mut found, ways(Layer::Exact, index.term(form).into_iter()));
    let by_language: Vec<(&Profile, Forms)> = profiles(form).map(|profile| (profile, forms(profile, form))).collect();
    if layers.fold {
        for (profile, forms) in &by_language {
            add_all(&mut found, ways(Layer::Folded, index.under(Layer::Folded, profile.number, &forms.folded)));
        }
        let binds = |&term: &TermId| fold::marks_bind(form, index.form(term));
        add_all(
            &mut found,
            ways(Layer::Unmarked, index.under(Layer::Unmarked, NOBODY, &fold::bare(form)).filter(binds)),
        );
    }
    if layers.stem {
        for (profile, forms) in &by_language {
            // A frequent word is no form of a rarer one: `में` is not `माँ`.
            let is_frequent = profile.is_stop_word(form) || profile.is_stop_word(&forms.folded);
            let is_alike = |term: &TermId| profile.is_stop_word(index.form(*term)) == is_frequent;
            // A stemmer may take a part of the word itself for an ending (саммит, like говорит), but not of its
            // other forms: then these have the whole word as their stem.
            for key in [&forms.stem, &forms.folded] {
                let terms = index.under(Layer::Stem, profile.number, key).filter(is_alike);
                add_all(&mut found, ways(Layer::Stem, terms));
            }
        }
    }
    found
}

/// The terms that begin with these letters, the most frequent where there are very many.
pub fn beginning(index: &Index, start: &str, layers: Expand) -> Vec<Way> {
    /// More words than this tell nothing.
    const MOST: usize = 256;
    /// No fold makes more letters into one.
    const FURTHER: usize = 6;
    let folded: Vec<_> = profiles(start).map(|profile| (profile, profile.fold(start))).collect();
    let begins = |form: &str, term: TermId| {
        if form.starts_with(start) || !layers.fold {
            return form.starts_with(start);
        }
        // Of a long word, only the beginning is folded.
        let head = form.char_indices().nth(start.chars().count() + FURTHER).map_or(form, |(at, _)| &form[..at]);
        let is_folded = || {
            let of_language = |profile: &Profile| index.layers.is_used(term, profile.number);
            folded.iter().any(|(profile, start)| of_language(profile) && profile.fold(head).starts_with(&**start))
        };
        // Letters typed without marks; other scripts have none to leave out here.
        let is_bare = || start.is_ascii() && fold::bare(head).starts_with(start);
        is_bare() || is_folded()
    };
    // Most languages fold it alike.
    let mut starts = vec![start];
    for (_, folded) in &folded {
        if !starts.contains(&&**folded) {
            starts.push(folded);
        }
    }
    let in_use = |term: TermId| {
        let count = index.document_count(term);
        (count > 0).then(|| u64::from(u32::MAX - count) << 32 | u64::from(term))
    };
    // The most frequent first, as numbers: there may be very many, and few of them are looked at.
    let mut ranked: Vec<u64> =
        starts.iter().flat_map(|start| index.spelling.beginning(start)).filter_map(in_use).collect();
    ranked.sort_unstable();
    ranked.dedup();
    let itself = index.term(start).filter(|term| index.document_count(*term) > 0);
    let mut found: Vec<TermId> = itself.into_iter().collect();
    for same in ranked.chunk_by(|a, b| a >> 32 == b >> 32) {
        if found.len() >= MOST {
            break;
        }
        let terms = same.iter().map(|rank| (index.form(*rank as TermId), *rank as TermId));
        let mut terms: Vec<(&str, TermId)> =
            terms.filter(|&(form, term)| itself != Some(term) && begins(form, term)).collect();
        // By form where the counts are the same: the terms' numbers depend on the order of adding.
        if found.len() + terms.len() > MOST {
            order::sort(&mut terms, Ord::cmp);
        }
        found.extend(terms.into_iter().map(|(_, term)| term));
    }
    found.truncate(MOST);
    let way = |term: TermId| {
        let layer = if itself == Some(term) { Layer::Exact } else { Layer::Prefix };
        Way { term, layer, weight: discount(layer) }
    };
    found.into_iter().map(way).collect()
}

/// The terms in use that sound like a word or its stem, nearest first.
pub fn alike(index: &Index, form: &str, layers: Expand, is_unknown: bool) -> Vec<Way> {
    /// More are noise.
    const MOST: usize = 48;
    let stems: Vec<Forms> = profiles(form).map(|profile| forms(profile, form)).collect();
    let mut wanted: Vec<Sound> = Vec::new();
    for word in [form].into_iter().chain(stems.iter().map(|forms| &*forms.stem)) {
        wanted.extend(sound(word).filter(|sound| !wanted.contains(sound)));
    }
    // Within one script the spelling decides, but for names that are transcribed by syllables
    // (Pu-tin, Mát-xcơ-va), and for words that nothing else finds where names are spelled by their sound.
    let may_vary = is_unknown && language::main_script(form) != Some(Script::Latin);
    let has_hyphen = form.contains('-');
    let kinds = |same_script: bool, hyphen: bool| may_vary || !same_script || hyphen != has_hyphen;
    let mut near = index.sounds.like(&wanted, kinds, |term, tongue| index.layers.is_used(term, tongue));
    // By form where the distance is the same, as above.
    order::sort(&mut near, |(a, x), (b, y)| x.total_cmp(y).then_with(|| index.form(*a).cmp(index.form(*b))));
    let mut found: Vec<Way> = Vec::new();
    for (term, distance) in near {
        if found.len() == MOST {
            break;
        }
        let layer = if is_romanised(form, index.form(term)) { Layer::Romanised } else { Layer::Sound };
        let is_on = if layer == Layer::Romanised { layers.romanised } else { layers.sound };
        let weight = discount(layer) * (1.0 - 2.0 * distance.min(sound::ALIKE));
        if is_on {
            add_all(&mut found, [Way { term, layer, weight }]);
        }
    }
    found
}

/// Whether a word in Latin letters is the usual way to write a word of another script.
fn is_romanised(typed: &str, word: &str) -> bool {
    let latin = |word: &str| word.chars().all(|c| c.is_ascii_alphabetic());
    // Doubled letters are typed once as often as twice, and a last short a is heard by some.
    let plain = |word: &str| {
        let mut letters: Vec<char> = fold::bare(word).chars().filter(char::is_ascii_alphabetic).collect();
        letters.dedup();
        letters.pop_if(|last| *last == 'a');
        letters
    };
    latin(typed) && sound::transliterate(word).is_some_and(|latin| plain(&latin) == plain(typed))
}
