//! Completions: the terms that a word being typed may become, the most frequent first. Each list is bounded, and so
//! is the work: a term is looked at closely only if it is frequent enough to be among the best so far.

use super::expand::Expand;
use super::typo;
use super::values::profiles;
use super::ways::{Way, alike, same};
use crate::fold;
use crate::index::{Index, Layer, TermId};
use crate::language::{self, LANGUAGES, Profile, Script};
use crate::order;
use crate::sound;
use crate::token;

/// A term that a word may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The term.
    pub term: TermId,
    /// What leads to it.
    pub layer: Layer,
    /// How many documents hold it.
    pub count: u32,
}

/// The best so far, the most frequent first; by layer and form where that is the same, since the terms' numbers depend
/// on the order of adding.
struct Best<'a> {
    index: &'a Index,
    most: usize,
    found: Vec<Completion>,
}

impl Best<'_> {
    /// Takes a term where it is frequent enough and `layer` lets it.
    fn offer(&mut self, term: TermId, layer: impl FnOnce(&str) -> Option<Layer>) {
        let index = self.index;
        let count = index.document_count(term);
        let is_full = self.found.len() == self.most;
        if count == 0 || (is_full && self.found.last().is_some_and(|last| last.count > count)) {
            return;
        }
        let form = index.form(term);
        if self.found.iter().any(|known| known.term == term) || !is_word(form) {
            return;
        }
        let Some(layer) = layer(form) else { return };
        if home(index, term).is_stop_word(form) {
            return;
        }
        let is_before = |known: &Completion| {
            known.count > count || (known.count == count && (known.layer, index.form(known.term)) < (layer, form))
        };
        let at = self.found.partition_point(is_before);
        self.found.insert(at, Completion { term, layer, count });
        self.found.truncate(self.most);
    }
}

/// Whether a form is what people type: no address.
fn is_word(form: &str) -> bool {
    !form.chars().any(|c| matches!(c, '/' | '@' | ':' | '#' | '_'))
}

/// The profile of the language in which most documents hold a term; that of no language where none was read.
pub fn home(index: &Index, term: TermId) -> &'static Profile {
    let uses = LANGUAGES.iter().map(|language| {
        let profile = language.profile();
        (index.layers.uses(term, profile.number), profile)
    });
    let best = uses.fold(None, |best: Option<(u32, &'static Profile)>, one| match best {
        Some(best) if best.0 >= one.0 => Some(best),
        _ => Some(one),
    });
    best.filter(|(uses, _)| *uses > 0).map_or(language::unknown(), |(_, profile)| profile)
}

/// Terms that begin with these letters: with the same, with what the language's writers take for the same, or with
/// marked ones where they were typed bare. The word itself is none, and of a word's inflected forms the most frequent
/// is there only.
pub fn completions(index: &Index, letters: &str, most: usize) -> Vec<Completion> {
    let bare = fold::bare(letters);
    let folded: Vec<_> = profiles(letters).map(|profile| (profile, profile.fold(letters))).collect();
    let count = letters.chars().count();
    let mut best = Best { index, most: most * 3, found: Vec::new() };
    let mut starts: Vec<&str> = vec![letters];
    for start in folded.iter().map(|(_, start)| &**start).chain([&*bare]) {
        if !starts.contains(&start) {
            starts.push(start);
        }
    }
    let is_marked = |form: &str| {
        // Bare letters first: those of most terms are others.
        let may_be = fold::bare(form).starts_with(&*bare);
        let end = || form.char_indices().nth(count).map_or(form.len(), |(at, _)| at);
        may_be && (bare == letters || fold::marks_bind(letters, &form[..end()]))
    };
    for start in starts {
        for term in index.spelling.beginning(start) {
            best.offer(term, |form| {
                if form.starts_with(letters) {
                    return (form != letters).then_some(Layer::Prefix);
                }
                let is_folded = || folded.iter().any(|(profile, start)| profile.fold(form).starts_with(&**start));
                (is_marked(form) || is_folded()).then_some(Layer::Folded)
            });
        }
    }
    let typed = index.term(letters).filter(|term| index.document_count(*term) > 0);
    distinct(index, typed, best.found, most)
}

/// Without further forms of a word that is there already, or was typed.
fn distinct(index: &Index, typed: Option<TermId>, found: Vec<Completion>, most: usize) -> Vec<Completion> {
    let mut known: Vec<(u8, String)> = Vec::new();
    let key = |term: TermId| {
        let profile = home(index, term);
        (profile.number, token::forms(profile, index.form(term)).stem.into_owned())
    };
    known.extend(typed.map(key));
    let mut kept = Vec::new();
    for one in found {
        let key = key(one.term);
        if kept.len() < most && !known.contains(&key) {
            known.push(key);
            kept.push(one);
        }
    }
    kept
}

/// Terms of other scripts that begin with these letters when they are written in Latin ones.
pub fn romanised(index: &Index, letters: &str, most: usize) -> Vec<Completion> {
    /// Fewer letters begin too much.
    const LEAST: usize = 2;
    if letters.len() < LEAST || !letters.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Vec::new();
    }
    let mut best = Best { index, most: most * 3, found: Vec::new() };
    for term in index.latin.beginning(letters) {
        best.offer(term, |form| {
            let begins = || sound::plain_latin(form).iter().any(|latin| latin.starts_with(letters));
            (letters.len() <= 3 || begins()).then_some(Layer::Romanised)
        });
    }
    distinct(index, None, best.found, most)
}

/// Words of other scripts that sound quite like a term: a name as others write it; the most frequent of each script.
pub fn in_other_scripts(index: &Index, term: TermId) -> Vec<Completion> {
    /// What sounds less alike is another word as often.
    const CLOSE: f32 = 0.36;
    let form = index.form(term);
    // A short word sounds like too many.
    if form.chars().count() < 4 || equal_is_known(form) {
        return Vec::new();
    }
    let layers = Expand { fold: false, stem: false, value: false, meaning: false, typo: false, ..Expand::default() };
    let script = language::main_script(form);
    let mut by_script: Vec<(Option<Script>, Completion)> = Vec::new();
    for Way { term, layer, weight } in alike(index, form, layers, false) {
        let other = language::main_script(index.form(term));
        let count = index.document_count(term);
        if weight < CLOSE || other == script || count == 0 {
            continue;
        }
        match by_script.iter_mut().find(|(known, _)| *known == other) {
            Some((_, known)) if known.count >= count => {}
            Some((_, known)) => *known = Completion { term, layer, count },
            None => by_script.push((other, Completion { term, layer, count })),
        }
    }
    by_script.into_iter().map(|(_, completion)| completion).collect()
}

fn equal_is_known(form: &str) -> bool {
    !super::equal::meanings(&[form]).is_empty()
}

/// The terms that a word may be a misspelling of, the nearest first.
pub fn misspelt(index: &Index, form: &str, most: usize) -> Vec<Completion> {
    let count = |way: Way| Completion { term: way.term, layer: way.layer, count: index.document_count(way.term) };
    typo::ways(index, form).into_iter().map(count).take(most).collect()
}

/// The terms in use that are a word itself, in these letters or marked ones, the most frequent first.
pub fn same_letters(index: &Index, form: &str) -> Vec<TermId> {
    let mut found: Vec<TermId> =
        same(index, form, Expand { stem: false, ..Expand::default() }).into_iter().map(|way| way.term).collect();
    found.retain(|term| index.document_count(*term) > 0);
    order::sort(&mut found, |a, b| {
        let count = |term: &TermId| index.document_count(*term);
        count(b).cmp(&count(a)).then_with(|| index.form(*a).cmp(index.form(*b)))
    });
    found
}
