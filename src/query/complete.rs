//! Completions: the terms that a word being typed may become, the most frequent first. Each list is bounded, and so
//! is the work: a term is looked at closely only if it is frequent enough to be among the best so far.

use std::cmp::{Ordering, Reverse};

use super::equal::meanings;
use super::expand::Expand;
use super::typo;
use super::values::profiles;
use super::ways::{alike, same};
use crate::fold;
use crate::index::{Index, Layer, TermId};
use crate::language::{self, LANGUAGES, Profile};
use crate::sound;
use crate::token;

/// A word, or several in a row, that may be what is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The terms, in a row.
    pub row: Vec<TermId>,
    /// What leads to it.
    pub layer: Layer,
    /// How many documents hold it.
    pub count: u32,
}

/// The best so far: the most frequent first, then by layer and form, since the terms' numbers depend on the order of
/// adding. One list for all kinds, and one way into it.
pub struct Best<'a> {
    index: &'a Index,
    most: usize,
    /// Those that there are.
    pub found: Vec<Completion>,
}

impl<'a> Best<'a> {
    /// For so many at most.
    pub fn new(index: &'a Index, most: usize) -> Self {
        Self { index, most, found: Vec::new() }
    }

    /// Takes one, if it is among the best.
    #[inline(never)]
    pub fn put(&mut self, new: Completion) {
        if new.count == 0 || self.found.iter().any(|known| known.row == new.row) {
            return;
        }
        let mut at = 0;
        while self.found.get(at).is_some_and(|known| self.compare(known, &new) == Ordering::Less) {
            at += 1;
        }
        self.found.insert(at, new);
        self.found.truncate(self.most);
    }

    fn compare(&self, a: &Completion, b: &Completion) -> Ordering {
        // The letters that were typed come before others like them.
        let rank = |of: &Completion| (Reverse(of.count), of.row.len(), of.layer != Layer::Prefix, of.layer);
        let form = |of: &Completion, at: usize| self.index.form(of.row[at]);
        let last = a.row.len() - 1;
        rank(a).cmp(&rank(b)).then_with(|| form(a, 0).cmp(form(b, 0))).then_with(|| form(a, last).cmp(form(b, last)))
    }

    /// Takes a term where it is frequent enough and `layer` lets it.
    #[inline(never)]
    fn offer(&mut self, term: TermId, layer: &dyn Fn(&str) -> Option<Layer>) {
        let index = self.index;
        let count = index.document_count(term);
        let form = index.form(term);
        let is_full = self.found.len() == self.most;
        // Of equally frequent ones the first by form stay, if their layer is the strictest.
        let is_worse = |last: &Completion| {
            last.count > count
                || (last.count == count && last.layer == Layer::Prefix && index.form(last.row[0]) <= form)
        };
        if count == 0 || (is_full && self.found.last().is_none_or(is_worse)) {
            return;
        }
        // (Nobody types an address.)
        let is_word = !form.bytes().any(|c| matches!(c, b'/' | b'@' | b':' | b'#' | b'_'));
        if let Some(layer) = layer(form).filter(|_| is_word && !home(index, term).is_stop_word(form)) {
            self.put(Completion { row: vec![term], layer, count });
        }
    }

    /// Without further forms of a word that is there already, or was typed.
    #[inline(never)]
    fn distinct(self, typed: &str, most: usize) -> Vec<Completion> {
        let index = self.index;
        let mut known: Vec<(u8, String)> = Vec::new();
        let mut is_new = |term: TermId| {
            let profile = home(index, term);
            let key = (profile.number, token::forms(profile, index.form(term)).stem.into_owned());
            let is_new = !known.contains(&key);
            known.push(key);
            is_new
        };
        if let Some(term) = in_use(index, typed) {
            is_new(term);
        }
        let mut found = self.found;
        found.retain(|one| is_new(one.row[0]));
        found.truncate(most);
        found
    }
}

/// The term of a form, where a document holds it.
pub fn in_use(index: &Index, form: &str) -> Option<TermId> {
    index.term(form).filter(|term| index.document_count(*term) > 0)
}

/// The profile of the language in which most documents hold a term; that of no language where none was read.
pub fn home(index: &Index, term: TermId) -> &'static Profile {
    let (mut best, mut most) = (language::unknown(), 0);
    for language in LANGUAGES {
        let profile = language.profile();
        let uses = index.layers.uses(term, profile.number);
        if uses > most {
            (best, most) = (profile, uses);
        }
    }
    best
}

/// How a form begins with what was typed: with the letters, or with marked ones where they were typed bare; the word
/// itself does not.
pub fn begins(form: &str, letters: &str) -> Option<Layer> {
    if form.starts_with(letters) {
        return (form != letters).then_some(Layer::Prefix);
    }
    let bare = fold::bare(letters);
    let end = || form.char_indices().nth(letters.chars().count()).map_or(form.len(), |(at, _)| at);
    // Bare letters first: those of most terms are others.
    let is_marked =
        fold::bare(form).starts_with(&*bare) && (bare == letters || fold::marks_bind(letters, &form[..end()]));
    is_marked.then_some(Layer::Folded)
}

/// Terms that begin with these letters: with the same, with what the language's writers take for the same, or with
/// marked ones where they were typed bare. Of a word's inflected forms the most frequent is there only, and none of the
/// word that was typed.
pub fn completions(index: &Index, letters: &str, most: usize) -> Vec<Completion> {
    let mut best = Best::new(index, most * 3);
    let mut starts: Vec<String> = vec![letters.to_owned(), fold::bare(letters).into_owned()];
    for profile in profiles(letters) {
        starts.push(profile.fold(letters).into_owned());
    }
    let is_folded = |form: &str| {
        (profiles(letters).zip(&starts[2..]).any(|(profile, start)| profile.fold(form).starts_with(&**start)))
            .then_some(Layer::Folded)
    };
    for (number, start) in starts.iter().enumerate() {
        if !starts[..number].contains(start) {
            for term in index.spelling.beginning(start) {
                best.offer(term, &|form| {
                    begins(form, letters).or_else(|| (form != letters).then(|| is_folded(form))?)
                });
            }
        }
    }
    best.distinct(letters, most)
}

/// Terms of other scripts that begin with these letters when they are written in Latin ones.
pub fn romanised(index: &Index, letters: &str, most: usize) -> Vec<Completion> {
    /// Fewer letters begin too much.
    const LEAST: usize = 2;
    let mut best = Best::new(index, most * 3);
    if letters.len() >= LEAST && letters.bytes().all(|byte| byte.is_ascii_lowercase()) {
        for term in index.latin(letters) {
            best.offer(term, &|form| {
                let begins = || sound::plain_latin(form).iter().any(|latin| latin.starts_with(letters));
                (letters.len() <= 3 || begins()).then_some(Layer::Romanised)
            });
        }
    }
    best.distinct("", most)
}

/// Adds words of other scripts that sound quite like a term: a name as others write it.
pub fn in_other_scripts(best: &mut Best<'_>, term: TermId) {
    /// What sounds less alike is another word as often.
    const CLOSE: f32 = 0.36;
    let index = best.index;
    let form = index.form(term);
    // A short word sounds like too many, and a word of the lexicon is no name.
    if form.chars().count() < 4 || !meanings(&[form]).is_empty() {
        return;
    }
    let script = language::main_script(form);
    for way in alike(index, form, Expand::default(), false) {
        if way.weight >= CLOSE && language::main_script(index.form(way.term)) != script {
            best.put(Completion { row: vec![way.term], layer: way.layer, count: index.document_count(way.term) });
        }
    }
}

/// Adds the terms that a word may be a misspelling of.
pub fn misspelt(best: &mut Best<'_>, form: &str) {
    for way in typo::ways(best.index, form) {
        best.put(Completion { row: vec![way.term], layer: way.layer, count: best.index.document_count(way.term) });
    }
}

/// Adds the terms in use that are a word itself, in these letters or marked ones.
pub fn itself(best: &mut Best<'_>, form: &str) {
    for way in same(best.index, form, Expand { stem: false, ..Expand::default() }) {
        best.put(Completion { row: vec![way.term], layer: way.layer, count: best.index.document_count(way.term) });
    }
}
