//! From the leaves of a query to the terms and values that they stand for, layer by layer.

use super::meaning;
use super::parse::{Field, Leaf, Node, Query, Sign, Take};
use super::stated;
use super::typo;
use super::values::profiles;
use crate::fold;
use crate::index::{Index, Layer, NOBODY, TermId, Tongue, ValueId};
use crate::language::{self, Profile, Script};
use crate::order;
use crate::sound::{self, Sound, sound};
use crate::token::{Forms, forms};

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
    pub import: f32,
    /// Whether it counts beside what the leaves count themselves; otherwise the better of both does.
    pub adds: bool,
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

/// Everything that a query looks for: an item for each leaf, in order, then what several leaves say together
/// or in other words.
pub fn expand(index: &Index, query: &Query, layers: Expand) -> Vec<Item> {
    let mut runs = Runs { of: Vec::new(), banned: vec![false; query.leaves.len()] };
    runs.walk(query, &query.root, false);
    let mut items: Vec<Item> = Vec::new();
    let mut senses: Vec<Item> = Vec::new();
    let mut known = vec![false; query.leaves.len()];
    let mut words: Vec<Item> = Vec::new();
    for run in &runs.of {
        let leaves = &query.leaves[run.clone()];
        if layers.meaning {
            senses.extend(meaning::items(index, leaves, run.start, &mut known));
        }
        if layers.value {
            senses.extend(stated::items(index, leaves, run.start));
        }
        words.extend(compounds(index, leaves, run.start, layers));
    }
    // Who types marks at all leaves out few.
    let has_marks = query.leaves.iter().flat_map(|leaf| &leaf.forms).any(|form| fold::bare(form) != form.as_str());
    for (number, leaf) in query.leaves.iter().enumerate() {
        let layers = if runs.banned[number] { layers.strict() } else { layers };
        items.push(own(index, leaf, number, layers, known[number]));
    }
    if has_marks {
        let slots = items.iter_mut().flat_map(|item| &mut item.alternatives);
        let ways = slots.filter_map(|slots| if let Slots::Terms(slots) = slots { Some(slots) } else { None });
        let unmarked = ways.flatten().flatten().filter(|way| way.layer == Layer::Unmarked);
        unmarked.for_each(|way| way.weight *= FORGOTTEN);
    }
    for word in &words {
        items[word.first..word.first + word.count].iter_mut().for_each(|syllable| syllable.import *= SYLLABLE);
    }
    items.extend(senses);
    items.extend(words);
    items
}

/// Words of several syllables, in a language that writes these apart: they stand in a row.
fn compounds(index: &Index, leaves: &[Leaf], first: usize, layers: Expand) -> Vec<Item> {
    let forms: Vec<&str> = leaves.iter().map(|leaf| leaf.forms.first().map_or("", String::as_str)).collect();
    let mut items = Vec::new();
    if leaves.iter().any(|leaf| leaf.forms.len() != 1) {
        return items;
    }
    for profile in profiles(forms[0]) {
        let Some(segment) = profile.language.methods.segment else { continue };
        let mut at = 0;
        for length in segment(profile, &forms, true) {
            let word = at..(at + length).min(forms.len());
            at = word.end;
            if word.len() > 1 {
                let slots = forms[word.clone()].iter().map(|form| same(index, form, layers)).collect();
                items.push(Item {
                    first: first + word.start,
                    count: word.len(),
                    field: Field::Any,
                    alternatives: vec![Slots::Terms(slots)],
                    import: 1.0,
                    adds: true,
                });
            }
        }
    }
    items
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
                let mut open = false;
                for (sign, part) in parts {
                    let before = self.of.len();
                    self.walk(query, part, banned || *sign == Sign::Not);
                    let is_leaf = matches!(part, Node::Leaf(_)) && self.of.len() > before;
                    if let (true, true, Some(run)) = (is_leaf, open, self.of.last().cloned())
                        && let Some(longer) =
                            self.of.get_mut(before.wrapping_sub(1)).filter(|last| last.end == run.start)
                    {
                        longer.end = run.end;
                        self.of.pop();
                    }
                    open = is_leaf;
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
        Item { first: number, count: 1, field: leaf.field, alternatives: Vec::new(), import: 1.0, adds: false };
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
                item.import = FREQUENT;
            }
            let guesses = leaf.forms.len() == 1 && item.import == 1.0;
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

/// Each term once, by the first way that leads to it.
fn add_all(ways: &mut Vec<Way>, more: impl IntoIterator<Item = Way>) {
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
fn same(index: &Index, form: &str, layers: Expand) -> Vec<Way> {
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
fn beginning(index: &Index, start: &str, layers: Expand) -> Vec<Way> {
    /// More words than this tell nothing.
    const MOST: usize = 256;
    let folded: Vec<_> = profiles(start).map(|profile| (profile, profile.fold(start))).collect();
    let layer = |term: TermId| {
        let form = index.form(term);
        if form.starts_with(start) {
            return Some(if form == start { Layer::Exact } else { Layer::Prefix });
        }
        let is_folded = || folded.iter().any(|(profile, start)| profile.fold(form).starts_with(&**start));
        let is_bare = || fold::bare(start) == start && fold::bare(form).starts_with(start);
        (layers.fold && (is_bare() || is_folded())).then_some(Layer::Prefix)
    };
    let starts = folded.iter().map(|(_, start)| &**start).chain([start]);
    let mut terms: Vec<TermId> = starts.flat_map(|start| index.spelling.beginning(start)).collect();
    terms.sort_unstable();
    terms.dedup();
    terms.retain(|term| index.document_count(*term) > 0);
    let mut found: Vec<Way> = terms
        .into_iter()
        .filter_map(|term| Some((term, layer(term)?)))
        .flat_map(|(term, layer)| ways(layer, [term].into_iter()))
        .collect();
    // By form where the counts are the same: the terms' numbers depend on the order of adding.
    order::sort(&mut found, |a, b| {
        let count = |way: &Way| index.document_count(way.term);
        (a.layer, count(b)).cmp(&(b.layer, count(a))).then_with(|| index.form(a.term).cmp(index.form(b.term)))
    });
    found.truncate(MOST);
    found
}

/// The terms in use that sound like a word or its stem, nearest first.
fn alike(index: &Index, form: &str, layers: Expand, is_unknown: bool) -> Vec<Way> {
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
    let passes = |term: TermId, tongue: Tongue, same_script: bool| {
        let is_other = || !same_script || form.contains('-') != index.form(term).contains('-');
        (may_vary || is_other()) && index.layers.is_used(term, tongue)
    };
    let mut near = index.sounds.like(&wanted, passes);
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
