//! Words that mean the same: from the phrases of a query over the concepts of the lexicon to the words of
//! every language.

use super::expand::{Item, Slots, is_frequent};
use super::tree::{Field, Leaf};
use super::values::profiles;
use super::ways::{Way, discount};
use crate::index::{Index, Layer, TermId};
use crate::language::concept::{Id, MOST_WORDS, Meaning};
use crate::language::{self, LANGUAGES, Profile};
use crate::{fold, order, token};

/// A word that often means something else counts so much.
const AMBIGUOUS: f32 = 0.6;
/// A word inside a phrase that has a meaning of its own: `security` of `security council`.
const INSIDE: f32 = 0.6;
/// Another word of the language that the query is in: who looks for one word wants it before its synonyms.
const SYNONYM: f32 = 0.4;

/// A phrase of the query with a meaning.
#[derive(Clone)]
struct Found {
    /// From which word to which.
    from: usize,
    to: usize,
    meaning: Meaning,
    weight: f32,
    /// Whether the lexicon has it as it is typed; what only shares its stem with a word may be a name.
    is_own: bool,
    profile: &'static Profile,
}

/// What leaves that stand side by side mean, the first of them of this number; for a phrase of the lexicon of
/// which no word is in the index, an item that finds nothing. `known` is told which leaves surely are words of the
/// lexicon.
pub fn items(index: &Index, leaves: &[Leaf], first: usize, known: &mut [bool]) -> Vec<Item> {
    let words: Vec<(usize, &str)> = leaves
        .iter()
        .enumerate()
        .flat_map(|(leaf, of)| of.forms.iter().map(move |form| (leaf, form.as_str())))
        .collect();
    let found = phrases(&words);
    let mut items: Vec<Item> = Vec::new();
    for same in found.chunk_by(|a, b| (a.from, a.to) == (b.from, b.to)) {
        let typed: Vec<&str> = words[same[0].from..same[0].to].iter().map(|(_, word)| *word).collect();
        let alternatives = alternatives(index, same, &typed);
        let (from, to) = (words[same[0].from].0, words[same[0].to - 1].0 + 1);
        if same.iter().any(|found| found.is_own && !found.meaning.ambiguous) {
            known[first + from..first + to].fill(true);
        }
        items.push(Item {
            first: first + from,
            count: to - from,
            field: Field::Any,
            alternatives,
            importance: 1.0,
            adds: false,
        });
    }
    items
}

/// The phrases of the lexicon among some words; in order, those that cover the same side by side.
fn phrases(words: &[(usize, &str)]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut known: Vec<u8> = Vec::new();
    for (_, word) in words {
        for profile in profiles(word).filter(|profile| !profile.is_bare()) {
            if known.contains(&profile.number) {
                continue;
            }
            known.push(profile.number);
            in_language(profile, words, &mut found);
        }
    }
    order::sort_by_key(&mut found, |found| (found.from, found.to));
    let longer: Vec<(usize, usize)> = found.iter().map(|found| (found.from, found.to)).collect();
    for one in &mut found {
        let is_inside =
            |&(from, to): &(usize, usize)| from <= one.from && one.to <= to && to - from > one.to - one.from;
        if longer.iter().any(is_inside) {
            one.weight *= INSIDE;
        }
    }
    found
}

fn in_language(profile: &'static Profile, words: &[(usize, &str)], found: &mut Vec<Found>) {
    let stems: Vec<String> = words.iter().map(|(_, word)| token::forms(profile, word).stem.into_owned()).collect();
    let stems: Vec<&str> = stems.iter().map(String::as_str).collect();
    for from in 0..words.len() {
        // A phrase begins and ends with leaves: half a joined word means nothing.
        if from > 0 && words[from - 1].0 == words[from].0 {
            continue;
        }
        let ahead = &stems[from..(from + MOST_WORDS).min(stems.len())];
        let whole = |to: usize| words.get(to).is_none_or(|next| next.0 != words[to - 1].0);
        let of_one = profile.concepts().phrases(ahead).filter(|(length, _)| whole(from + length));
        let of_one: Vec<(usize, Meaning, bool)> = of_one
            .map(|(length, meaning)| (length, meaning, length == 1 && fold::exact(meaning.written) == words[from].1))
            .collect();
        for &(length, meaning, is_own) in &of_one {
            // What a word means itself is meant before what others of its stem mean.
            let is_chance =
                length == 1 && !is_own && (of_one.iter().any(|other| other.2) || profile.is_stop_word(words[from].1));
            if is_chance || (length == 1 && is_frequent(words[from].1)) {
                continue;
            }
            let weight = if meaning.ambiguous { AMBIGUOUS } else { 1.0 };
            found.push(Found { from, to: from + length, meaning, weight, is_own: is_own || length > 1, profile });
        }
    }
}

/// Whether a term stands only in texts of languages that are written otherwise, as a foreign word: then no rules of
/// its own language were used on it.
fn is_abroad(index: &Index, term: TermId) -> bool {
    let script = language::main_script(index.form(term));
    let mut at_home = LANGUAGES.iter().filter(|language| language.script == script);
    script.is_some() && !at_home.any(|language| index.layers.is_used(term, language.profile().number))
}

/// The words of every language for what a phrase means.
fn alternatives(index: &Index, same: &[Found], typed: &[&str]) -> Vec<Slots> {
    let mut singles: Vec<Way> = Vec::new();
    let mut found: Vec<Slots> = Vec::new();
    let mut ids: Vec<Id> = Vec::new();
    for Found { meaning, weight, profile, .. } in same {
        if ids.contains(&meaning.id) {
            continue;
        }
        ids.push(meaning.id);
        for target in LANGUAGES.iter().map(|language| language.profile()).filter(|target| !target.is_bare()) {
            let is_own = target.number == profile.number;
            let weight = if is_own { weight * SYNONYM } else { *weight };
            let own: Vec<_> =
                if is_own { typed.iter().map(|word| token::forms(target, word).stem).collect() } else { Vec::new() };
            for phrase in target.concepts().phrases_of(meaning.id) {
                // The words themselves are looked for as such.
                if phrase.stems.iter().map(|stem| &**stem).eq(own.iter().map(|stem| &**stem)) {
                    continue;
                }
                let weight = if phrase.meaning.ambiguous { weight * AMBIGUOUS } else { weight };
                let way = |term| Way { term, layer: Layer::Meaning, weight: weight * discount(Layer::Meaning) };
                let written = fold::exact(phrase.meaning.written);
                // A frequent word is no form of a rarer one.
                let is_there = |term: &TermId| {
                    let form = index.form(*term);
                    index.document_count(*term) > 0 && (!target.is_stop_word(form) || written.contains(form))
                };
                let slot = |stem: &str| {
                    let abroad = index.term(stem).filter(|term| is_abroad(index, *term));
                    let at_home = index.under(Layer::Stem, target.number, stem);
                    at_home.chain(abroad).filter(is_there).map(way).collect::<Vec<_>>()
                };
                match &*phrase.stems {
                    [stem] => singles.extend(slot(stem)),
                    stems => {
                        let slots: Vec<Vec<Way>> = stems.iter().map(|stem| slot(stem)).collect();
                        if slots.iter().all(|slot| !slot.is_empty()) {
                            found.push(Slots::Terms(slots));
                        }
                    }
                }
            }
        }
    }
    // A term once, by its heaviest way.
    order::sort(&mut singles, |a, b| a.term.cmp(&b.term).then(b.weight.total_cmp(&a.weight)));
    singles.dedup_by_key(|way| way.term);
    if !singles.is_empty() {
        found.push(Slots::Terms(vec![singles]));
    }
    found
}
