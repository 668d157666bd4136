//! Words of other languages for a word or phrase of the lexicon.

use super::values::profiles;
use crate::fold;
use crate::index::{Index, Layer, TermId};
use crate::language::concept::Id;
use crate::language::{LANGUAGES, Profile};
use crate::{find, token};

/// What some words, as exact forms, mean for sure, each with the language that says so.
pub(super) fn meanings(words: &[&str]) -> Vec<(Id, &'static Profile)> {
    let mut found: Vec<(Id, &'static Profile)> = Vec::new();
    let Some(first) = words.first() else { return found };
    for profile in profiles(first).filter(|profile| !profile.is_bare()) {
        let stems: Vec<String> = words.iter().map(|word| token::forms(profile, word).stem.into_owned()).collect();
        let stems: Vec<&str> = stems.iter().map(String::as_str).collect();
        for (length, meaning) in profile.concepts().phrases(&stems) {
            // Another word of the same stem may mean something else.
            let is_own = length == words.len() && (length > 1 || fold::exact(meaning.written) == words[0]);
            if is_own && !meaning.ambiguous && !found.iter().any(|(id, _)| *id == meaning.id) {
                found.push((meaning.id, profile));
            }
        }
    }
    found
}

/// The words of other languages that mean the same as some words (exact forms) and stand in the collection: for each
/// language, ways to say it, each as a row of terms.
pub fn equal(index: &Index, words: &[&str]) -> Vec<(&'static Profile, Vec<Vec<TermId>>)> {
    let mut found: Vec<(&'static Profile, Vec<Vec<TermId>>)> = Vec::new();
    let meanings = meanings(words);
    for target in LANGUAGES.iter().map(|language| language.profile()).filter(|target| !target.is_bare()) {
        let others = meanings.iter().filter(|(_, own)| own.number != target.number);
        let phrases = others.flat_map(|(id, _)| target.concepts().phrases_of(*id));
        let mut rows: Vec<Vec<TermId>> = Vec::new();
        for phrase in phrases.filter(|phrase| !phrase.meaning.ambiguous) {
            let written = fold::exact(phrase.meaning.written);
            let row: Option<Vec<TermId>> = find::pieces(&written, " ")
                .map(|word| index.term(word).filter(|term| is_there(index, *term)))
                .collect();
            let inflected = || match &*phrase.stems {
                [stem] => {
                    let terms = index.under(Layer::Stem, target.number, stem).filter(|term| is_there(index, *term));
                    let is_alike = |term: &TermId| !target.is_stop_word(index.form(*term));
                    let count = |term: &TermId| (index.document_count(*term), std::cmp::Reverse(index.form(*term)));
                    terms.filter(is_alike).max_by_key(count).map(|term| vec![term])
                }
                _ => None,
            };
            rows.extend(row.or_else(inflected).filter(|row| !rows.contains(row)));
        }
        if !rows.is_empty() {
            found.push((target, rows));
        }
    }
    found
}

fn is_there(index: &Index, term: TermId) -> bool {
    index.document_count(term) > 0
}
