//! Words as articles write them: the index holds small letters only, and no row of words, so a few articles are
//! looked through for the word. The work is bounded: so many articles, so many letters of each.

use crate::collection::Collection;
use crate::fold;
use crate::index::TermId;
use crate::query::{Reader, is_letter};
use crate::token::{self, JOINER};

/// So many articles are looked through for how a word is written.
const ARTICLES: usize = 3;
/// So many for what follows it.
const ARTICLES_AHEAD: usize = 24;
/// So much of each, in bytes.
const GLANCE: usize = 16 << 10;

impl Collection {
    /// A term as articles write it: with its capitals where it always has them, and not only because it begins a
    /// sentence.
    pub(super) fn written(&self, term: TermId) -> String {
        let form = self.index.form(term);
        let mut found: Option<String> = None;
        for text in self.texts_with(term, ARTICLES) {
            let mut at = 0;
            while let Some((start, end)) = next_place(text, form, at) {
                let word = &text[start..end];
                if fold::exact_form(word) == word {
                    return form.to_owned();
                }
                let before = text[..start].trim_end_matches(|c: char| !is_letter(c) && !ends(c));
                if found.is_none() && !before.is_empty() && !before.ends_with(ends) {
                    found = Some(word.to_owned());
                }
                at = end;
            }
        }
        found.unwrap_or_else(|| form.to_owned())
    }

    /// The words, as exact forms, that follow a term in some articles, and how often.
    pub(super) fn following(&self, term: TermId) -> Vec<(String, u32)> {
        let form = self.index.form(term);
        let mut found: Vec<(String, u32)> = Vec::new();
        for text in self.texts_with(term, ARTICLES_AHEAD) {
            let mut at = 0;
            while let Some((_, end)) = next_place(text, form, at) {
                at = end;
                let rest = text[end..].trim_start_matches([' ', JOINER]);
                let next = &rest[..rest.len() - rest.trim_start_matches(is_letter).len()];
                if rest.len() == text.len() - end || next.is_empty() {
                    continue;
                }
                let next = fold::exact_form(next);
                match found.iter_mut().find(|(known, _)| *known == next) {
                    Some((_, count)) => *count += 1,
                    None => found.push((next.into_owned(), 1)),
                }
            }
        }
        found
    }

    /// The beginnings of the texts of some articles that hold a term.
    fn texts_with(&self, term: TermId, most: usize) -> impl Iterator<Item = &str> {
        let entries = Reader::new(&self.index, &self.index).term(term);
        let texts = entries.filter_map(|entry| self.at(entry.doc)).map(|document| {
            let text = document.article.text.as_str();
            &text[..token::floor_char_boundary(text, GLANCE)]
        });
        texts.take(most)
    }
}

/// Whether a mark may stand between a sentence and the next.
fn ends(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | ':' | '\n' | '"' | '“' | '«' | '‘' | '(' | '–' | '—' | '•' | '*')
}

/// Where a form stands next as a whole word, from a byte on.
fn next_place(text: &str, form: &str, from: usize) -> Option<(usize, usize)> {
    let (first, length) = (form.chars().next()?, form.chars().count());
    let mut before = text[..from].chars().next_back();
    for (at, c) in text[from..].char_indices() {
        let opens = !before.replace(c).is_some_and(is_letter);
        if !opens || fold::small_letter(c).is_some_and(|small| small != first) {
            continue;
        }
        let rest = &text[from + at..];
        let end = rest.char_indices().nth(length).map_or(rest.len(), |(end, _)| end);
        let is_whole = !rest[end..].chars().next().is_some_and(is_letter);
        if is_whole && fold::exact_form(&rest[..end]) == form {
            return Some((from + at, from + at + end));
        }
    }
    None
}
