//! Words of other languages for a word or phrase of the lexicon.

use super::complete::in_use;
use super::values::profiles;
use crate::fold;
use crate::index::{Index, Layer, TermId};
use crate::language::concept::Id;
use crate::language::{LANGUAGES, Profile};
use crate::{find, token};

/// What some words, as exact forms, mean for sure, each with the number of the language that says so.
pub(super) fn meanings(words: &[&str]) -> Vec<(Id, u8)> {
    let mut found: Vec<(Id, u8)> = Vec::new();
    let Some(first) = words.first() else { return found };
    for profile in profiles(first).filter(|profile| !profile.is_bare()) {
        let mut stems: Vec<String> = Vec::new();
        words.iter().for_each(|word| stems.push(token::forms(profile, word).stem.into_owned()));
        let stems: Vec<&str> = stems.iter().map(String::as_str).collect();
        for (length, meaning) in profile.concepts().phrases(&stems) {
            // Another word of the same stem may mean something else.
            let is_own = length == words.len() && (length > 1 || fold::exact(meaning.written) == words[0]);
            if is_own && !meaning.ambiguous {
                found.push((meaning.id, profile.number));
            }
        }
    }
    found
}

/// The words of other languages that mean the same as some words (exact forms) and stand in the collection: ways to
/// say it, each as a row of terms with its language.
pub fn equal(index: &Index, words: &[&str]) -> Vec<(&'static Profile, Vec<TermId>)> {
    let mut found: Vec<(&'static Profile, Vec<TermId>)> = Vec::new();
    let meanings = meanings(words);
    for language in LANGUAGES {
        let target = language.profile();
        for &(id, own) in &meanings {
            if own == target.number || target.is_bare() {
                continue;
            }
            for phrase in target.concepts().phrases_of(id).filter(|phrase| !phrase.meaning.ambiguous) {
                if let Some(row) = row(index, target, phrase.meaning.written, &phrase.stems) {
                    found.push((target, row));
                }
            }
        }
    }
    found
}

/// The terms of a phrase, where all are in use; of a single word else the most frequent of its forms.
fn row(index: &Index, target: &Profile, written: &str, stems: &[Box<str>]) -> Option<Vec<TermId>> {
    let mut row = Vec::new();
    let written = fold::exact(written);
    for word in find::pieces(&written, " ") {
        row.extend(in_use(index, word));
    }
    if row.len() == stems.len() {
        return Some(row);
    }
    let [stem] = stems else { return None };
    let mut best: Option<(u32, &str, TermId)> = None;
    for term in index.under(Layer::Stem, target.number, stem) {
        let (count, form) = (index.document_count(term), index.form(term));
        let is_better = best.is_none_or(|(most, known, _)| count > most || (count == most && form < known));
        if count > 0 && is_better && !target.is_stop_word(form) {
            best = Some((count, form, term));
        }
    }
    best.map(|(.., term)| vec![term])
}
