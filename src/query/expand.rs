//! From the words of a query to the terms that they stand for, layer by layer.

use super::Clause;
use crate::fold;
use crate::index::{Index, Layer, NOBODY, TermId, Tongue};
use crate::language::{self, LANGUAGES, Profile};
use crate::sound::{Sound, sound};
use crate::token::forms;

/// Which layers beside the exact one may match; all unless switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expand {
    /// Other spellings of the word, and letters typed without their marks.
    pub fold: bool,
    /// Other forms of the word.
    pub stem: bool,
    /// Words that sound alike, in any script.
    pub sound: bool,
}

impl Default for Expand {
    fn default() -> Self {
        Self { fold: true, stem: true, sound: true }
    }
}

/// A clause with the terms that each of its words stands for.
#[derive(Clone, Debug, Default)]
pub struct Expanded {
    /// By word; each term once, in the strictest layer that leads to it.
    pub words: Vec<Vec<(TermId, Layer)>>,
    /// Terms that stand for all the words together.
    pub whole: Vec<(TermId, Layer)>,
}

/// Looks up what the words of a clause stand for in an index.
pub fn expand(index: &Index, clause: &Clause, layers: Expand) -> Expanded {
    // Several words are looked for as they are; only as one joined word may they sound like another.
    let of_each = Expand { sound: layers.sound && clause.forms.len() == 1, ..layers };
    let whole = clause.whole.as_ref().filter(|_| layers.sound);
    Expanded {
        words: clause.forms.iter().map(|form| terms(index, form, of_each)).collect(),
        whole: whole.map_or_else(Vec::new, |form| terms(index, form, layers)),
    }
}

/// The terms for one word, strictest layer first.
fn terms(index: &Index, form: &str, layers: Expand) -> Vec<(TermId, Layer)> {
    let mut found: Vec<(TermId, Layer)> = Vec::new();
    let mut add = |layer: Layer, terms: &mut dyn Iterator<Item = TermId>| {
        for term in terms {
            if !found.iter().any(|&(known, _)| known == term) {
                found.push((term, layer));
            }
        }
    };
    add(Layer::Exact, &mut index.term(form).into_iter());
    let by_language: Vec<_> = profiles(form).map(|profile| (profile.number, forms(profile, form))).collect();
    if layers.fold {
        for (tongue, forms) in &by_language {
            add(Layer::Folded, &mut index.under(Layer::Folded, *tongue, &forms.folded));
        }
        let binds = |&term: &TermId| fold::marks_bind(form, index.form(term));
        add(Layer::Unmarked, &mut index.under(Layer::Unmarked, NOBODY, &fold::bare(form)).filter(binds));
    }
    if layers.stem {
        for (tongue, forms) in &by_language {
            add(Layer::Stem, &mut index.under(Layer::Stem, *tongue, &forms.stem));
        }
    }
    if layers.sound {
        let near = sounding_alike(index, form, by_language.iter().map(|(_, forms)| &*forms.stem));
        add(Layer::Sound, &mut near.into_iter());
    }
    found
}

/// The terms in use that sound like a word or its stem, nearest first.
fn sounding_alike<'a>(index: &Index, form: &'a str, stems: impl Iterator<Item = &'a str>) -> Vec<TermId> {
    /// More are noise.
    const MOST: usize = 48;
    let mut wanted: Vec<Sound> = Vec::new();
    for word in [form].into_iter().chain(stems) {
        wanted.extend(sound(word).filter(|sound| !wanted.contains(sound)));
    }
    // Within one script the spelling decides, but for names that are transcribed by syllables
    // (Pu-tin, Mát-xcơ-va).
    let script = language::main_script(form);
    let passes = |term: TermId, tongue: Tongue| {
        let other = index.form(term);
        let comparable = language::main_script(other) != script || form.contains('-') != other.contains('-');
        comparable && index.layers.is_used(term, tongue)
    };
    let mut near = index.sounds.like(&wanted, passes);
    // By form where the distance is the same: the terms' numbers depend on the order of adding.
    near.sort_unstable_by(|(a, x), (b, y)| x.total_cmp(y).then_with(|| index.form(*a).cmp(index.form(*b))));
    let mut found: Vec<TermId> = Vec::new();
    for (term, _) in near {
        if !found.contains(&term) {
            found.push(term);
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}

/// By whose rules a word of a query may be read: those of every language of its script, and
/// Unicode's.
fn profiles(form: &str) -> impl Iterator<Item = &'static Profile> {
    let script = language::main_script(form);
    LANGUAGES
        .into_iter()
        .filter(move |language| script.is_none() || language.script == script)
        .map(|language| language.profile())
        .chain([language::unknown()])
}
