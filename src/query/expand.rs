//! From the leaves of a query to the terms and values that they stand for, layer by layer.

use super::meaning;
use super::stated;
use super::tree::{Field, Leaf, Node, Query, Sign, Take};
use super::typo;
use super::values::profiles;
use super::ways::{Way, add_all, alike, beginning, same};
use crate::fold;
use crate::index::{Index, Layer, ValueId};

/// Which layers beside the exact one may match; all unless switched off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expand {
    /// Other spellings of the word, and letters typed without their marks.
    pub fold: bool,
    /// Other forms of the word.
    pub stem: bool,
    /// Numbers, dates and sums written otherwise.
    pub value: bool,
    /// Words of other scripts, typed in Latin letters.
    pub romanised: bool,
    /// Words that mean the same, in any language.
    pub meaning: bool,
    /// Words that sound alike, in any script.
    pub sound: bool,
    /// Words that a slip of the finger may have changed.
    pub typo: bool,
}

impl Default for Expand {
    fn default() -> Self {
        Self { fold: true, stem: true, value: true, romanised: true, meaning: true, sound: true, typo: true }
    }
}

impl Expand {
    /// The exact layer and those where another form of the word itself stands.
    fn strict(self) -> Self {
        Self {
            fold: self.fold,
            stem: self.stem,
            value: false,
            romanised: false,
            meaning: false,
            sound: false,
            typo: false,
        }
    }
}

/// What may stand in the text.
#[derive(Clone, Debug, PartialEq)]
pub enum Slots {
    /// Words in a row, each one of several terms.
    Terms(Vec<Vec<Way>>),
    /// One of these values, with how much each counts.
    Values(Vec<(ValueId, f32)>),
}

/// Something to be looked for on behalf of one or more leaves.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The first leaf that it stands for.
    pub first: usize,
    /// How many.
    pub count: usize,
    /// Where it must stand.
    pub field: Field,
    /// Any of these may match.
    pub alternatives: Vec<Slots>,
    /// How much it says what is looked for: little for a word such as "the".
    pub importance: f32,
    /// Whether it counts beside what the leaves count themselves; otherwise the better of both does.
    pub adds: bool,
}

/// Everything that a query looks for: an item for each leaf, in order, then what several leaves say together
/// or in other words.
pub fn expand(index: &Index, query: &Query, layers: Expand) -> Vec<Item> {
    let mut runs = Runs { of: Vec::new(), banned: vec![false; query.leaves.len()] };
    runs.walk(query, &query.root, false);
    let mut items: Vec<Item> = Vec::new();
    let mut senses: Vec<Item> = Vec::new();
    let mut known = vec![false; query.leaves.len()];
    for run in &runs.of {
        let leaves = &query.leaves[run.clone()];
        if layers.meaning {
            senses.extend(meaning::items(index, leaves, run.start, &mut known));
        }
        if layers.value {
            senses.extend(stated::items(index, leaves, run.start));
        }
    }
    let has_marks = query.leaves.iter().flat_map(|leaf| &leaf.forms).any(|form| fold::bare(form) != form.as_str());
    for (number, leaf) in query.leaves.iter().enumerate() {
        let layers = if runs.banned[number] { layers.strict() } else { layers };
        items.push(own(index, leaf, number, layers, known[number]));
    }
    let words: Vec<Item> =
        runs.of.iter().flat_map(|run| compounds(&items, &query.leaves[run.clone()], run.start)).collect();
    // Who types marks at all leaves out few.
    if has_marks {
        let slots = items.iter_mut().flat_map(|item| &mut item.alternatives);
        let ways = slots.filter_map(|slots| if let Slots::Terms(slots) = slots { Some(slots) } else { None });
        let unmarked = ways.flatten().flatten().filter(|way| way.layer == Layer::Unmarked);
        unmarked.for_each(|way| way.weight *= FORGOTTEN);
    }
    for word in &words {
        items[word.first..word.first + word.count].iter_mut().for_each(|syllable| syllable.importance *= SYLLABLE);
    }
    items.extend(senses);
    items.extend(words);
    items
}

/// Words of several syllables, in a language that writes these apart: they stand in a row, each syllable as its leaf
/// alone is looked for, without guesses.
fn compounds(items: &[Item], leaves: &[Leaf], first: usize) -> Vec<Item> {
    let forms: Vec<&str> = leaves.iter().map(|leaf| leaf.forms.first().map_or("", String::as_str)).collect();
    let mut found = Vec::new();
    if leaves.iter().any(|leaf| leaf.forms.len() != 1) {
        return found;
    }
    let strict = |item: &Item| match &item.alternatives[..] {
        [Slots::Terms(slots), ..] => slots[0].iter().filter(|way| way.layer <= Layer::Stem).copied().collect(),
        _ => Vec::new(),
    };
    for profile in profiles(forms[0]) {
        let Some(segment) = profile.language.methods.segment else { continue };
        let mut at = first;
        for length in segment(profile, &forms, true) {
            let word = at..(at + length).min(first + forms.len());
            at = word.end;
            if word.len() > 1 {
                let slots = items[word.clone()].iter().map(strict).collect();
                found.push(Item {
                    first: word.start,
                    count: word.len(),
                    field: Field::Any,
                    alternatives: vec![Slots::Terms(slots)],
                    importance: 1.0,
                    adds: true,
                });
            }
        }
    }
    found
}

/// Plain leaves that stand side by side; and which leaves must not match.
struct Runs {
    of: Vec<std::ops::Range<usize>>,
    banned: Vec<bool>,
}

impl Runs {
    fn walk(&mut self, query: &Query, node: &Node, banned: bool) {
        match node {
            Node::Leaf(leaf) => {
                self.banned[*leaf] |= banned;
                let is_plain = query.leaves[*leaf].take == Take::Plain && query.leaves[*leaf].field == Field::Any;
                if is_plain && !banned {
                    self.of.push(*leaf..*leaf + 1);
                }
            }
            Node::All(parts) => {
                // The run that the part before ended.
                let mut open: Option<usize> = None;
                for (sign, part) in parts {
                    let before = self.of.len();
                    self.walk(query, part, banned || *sign == Sign::Not);
                    let is_run = matches!(part, Node::Leaf(_)) && self.of.len() > before;
                    match (open.filter(|_| is_run), part) {
                        (Some(run), Node::Leaf(leaf)) if self.of[run].end == *leaf => {
                            self.of.truncate(before);
                            self.of[run].end += 1;
                        }
                        _ => open = is_run.then_some(before),
                    }
                }
            }
            Node::Any(nodes) => nodes.iter().for_each(|node| self.walk(query, node, banned)),
            Node::Near(..) | Node::Is(_) => {}
        }
    }
}

/// What a leaf stands for by itself.
fn own(index: &Index, leaf: &Leaf, number: usize, layers: Expand, is_known: bool) -> Item {
    let mut item =
        Item { first: number, count: 1, field: leaf.field, alternatives: Vec::new(), importance: 1.0, adds: false };
    match &leaf.take {
        Take::Range(range) => {
            let values = (0..).zip(index.keys()).filter(|(_, key)| range.holds(key));
            item.alternatives.push(Slots::Values(values.map(|(value, _)| (value, 1.0)).collect()));
        }
        Take::Prefix => {
            let (last, before) =
                leaf.forms.split_last().map_or(("", &[][..]), |(last, before)| (last.as_str(), before));
            let mut slots: Vec<Vec<Way>> = before.iter().map(|form| same(index, form, layers)).collect();
            slots.push(beginning(index, last, layers));
            item.alternatives.push(Slots::Terms(slots));
        }
        Take::Phrase => {
            item.alternatives.push(Slots::Terms(leaf.forms.iter().map(|form| same(index, form, layers)).collect()));
        }
        Take::Plain => {
            if leaf.forms.iter().all(|form| is_frequent(form)) {
                item.importance = FREQUENT;
            }
            let guesses = leaf.forms.len() == 1 && item.importance == 1.0;
            let mut slots: Vec<Vec<Way>> = leaf.forms.iter().map(|form| same(index, form, layers)).collect();
            // Several words are looked for as they are; only as one joined word may they sound like another.
            if let ([form], [ways], true) = (&*leaf.forms, &mut *slots, guesses) {
                let nothing = !ways.iter().any(|way| index.document_count(way.term) > 0);
                // A word of the lexicon is no name.
                if (layers.sound || layers.romanised) && !is_known {
                    add_all(ways, alike(index, form, layers, nothing));
                }
                if layers.typo && nothing && !is_known {
                    add_all(ways, typo::ways(index, form));
                }
            }
            item.alternatives.push(Slots::Terms(slots));
            if let Some(whole) = leaf.whole.as_ref().filter(|whole| layers.sound && !has_digit(whole)) {
                let mut ways = same(index, whole, layers);
                add_all(&mut ways, alike(index, whole, layers, false));
                item.alternatives.push(Slots::Terms(vec![ways]));
            }
        }
    }
    item
}

/// What a syllable counts by itself where it is part of a word.
const SYLLABLE: f32 = 0.5;

/// What a word counts whose marks were left out where others have theirs.
const FORGOTTEN: f32 = 0.4;

/// What a word counts that says little of what a text is about.
const FREQUENT: f32 = 0.35;

/// Whether a word is too frequent, in a language of its script, to say what is looked for.
pub(super) fn is_frequent(form: &str) -> bool {
    profiles(form).any(|profile| profile.is_stop_word(form))
}

fn has_digit(word: &str) -> bool {
    word.chars().any(|c| fold::digit(c).is_some())
}
