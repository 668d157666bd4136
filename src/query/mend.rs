//! “Did you mean”: words of a query that nothing finds but a guess at the spelling.

use super::equal::meanings;
use super::expand::{Expand, Item, Slots};
use super::tree::{Node, Query, Sign, Take};
use super::typo;
use super::ways::same;
use crate::index::{Index, Layer, TermId};
use crate::sound::{alike, sound};

/// The words of a query, as exact forms, that no document holds as they are, in other spellings or forms, or in what
/// means the same; each with the nearest term. Where words are found that sound like it (of other scripts, mostly), the
/// nearest must sound like it too. A word that the lexicon knows is none of these, nor one that must not be there.
///
/// ```
/// use khabar::index::Index;
/// use khabar::query::{Expand, expand, mend, parse};
/// let query = parse("goverment");
/// let index = Index::default();
/// assert!(mend(&index, &query, &expand(&index, &query, Expand::default())).is_empty());
/// ```
pub fn mend(index: &Index, query: &Query, items: &[Item]) -> Vec<(String, TermId)> {
    let mut banned = Vec::new();
    banned_leaves(&query.root, false, &mut banned);
    let mut found: Vec<(String, TermId)> = Vec::new();
    for (number, leaf) in query.leaves.iter().enumerate().filter(|(number, _)| !banned.contains(number)) {
        let is_of_words = matches!(leaf.take, Take::Plain | Take::Phrase);
        let is_joined = leaf.take == Take::Plain && leaf.forms.len() > 1;
        if !is_of_words || is_joined || is_found(index, items, number, Layer::Sound) {
            continue;
        }
        let is_heard = is_found(index, items, number, Layer::Typo);
        for form in &leaf.forms {
            let is_there = same(index, form, Expand::default()).iter().any(|way| index.document_count(way.term) > 0);
            if is_there || found.iter().any(|(known, _)| known == form) || !meanings(&[form]).is_empty() {
                continue;
            }
            let heard = sound(form).filter(|_| is_heard);
            let sounds_so = |term: TermId| match &heard {
                None => true,
                Some(heard) => sound(index.form(term)).is_some_and(|other| alike(heard, &other).is_some()),
            };
            let nearest = typo::ways(index, form).into_iter().find(|way| sounds_so(way.term));
            found.extend(nearest.map(|way| (form.clone(), way.term)));
        }
    }
    found
}

/// Whether something finds a leaf by a layer stricter than this.
fn is_found(index: &Index, items: &[Item], leaf: usize, layer: Layer) -> bool {
    let is_strict = |slots: &Slots| match slots {
        Slots::Values(values) => !values.is_empty(),
        Slots::Terms(slots) => {
            slots.iter().all(|slot| slot.iter().any(|way| way.layer < layer && index.document_count(way.term) > 0))
        }
    };
    let covers = |item: &&Item| item.first <= leaf && leaf < item.first + item.count;
    items.iter().filter(covers).any(|item| item.alternatives.iter().any(is_strict))
}

/// The leaves that must not match.
fn banned_leaves(node: &Node, banned: bool, found: &mut Vec<usize>) {
    match node {
        Node::Leaf(leaf) if banned => found.push(*leaf),
        Node::All(parts) => {
            parts.iter().for_each(|(sign, part)| banned_leaves(part, banned || *sign == Sign::Not, found));
        }
        Node::Any(parts) => parts.iter().for_each(|part| banned_leaves(part, banned, found)),
        Node::Near(_, left, right) if banned => found.extend(left.iter().chain(right)),
        _ => {}
    }
}
