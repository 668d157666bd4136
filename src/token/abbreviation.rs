//! Full stops that belong to an abbreviation, an initial, or the number of a list's item.

use std::borrow::Cow;

use super::chars::floor_char_boundary;
use super::habit::Site;
use crate::fold::exact_form;
use crate::language::Profile;

impl Site<'_> {
    /// Whether a full stop belongs to the word before it and the sentence goes on.
    pub(super) fn is_abbreviated(&self, profile: &Profile, next: char, apart: bool) -> bool {
        let (word, spaced) = self.word;
        if word.is_empty() {
            return false;
        }
        // `1. Trade`: the number of a list's item.
        if !spaced && word.len() == self.sentence.trim().len() && word.chars().all(char::is_numeric) {
            return apart && word.chars().count() <= 3;
        }
        let Some(form) = abbreviation(profile, word) else { return false };
        // Where marks are set apart, any sentence's last word has a space before the stop: only
        // capitalised ones (`TP . HCM`) are taken for abbreviations.
        if spaced && !(word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some()) {
            return false;
        }
        if !apart && next.is_uppercase() && self.follows_number(word) {
            // `65,7 млрд.Правда`: a unit behind its number, glued to a capital.
            return is_initial(word) && !self.may_end(profile, word, &form, next);
        }
        let last_word = profile.cues.last_words.contains(&form);
        let initials_around = self.sentence.strip_suffix(word).is_some_and(|head| head.trim_end().ends_with('.'));
        if last_word && apart && !initials_around {
            return false;
        }
        !(apart && self.may_end(profile, word, &form, next))
    }

    /// Whether an abbreviation that can end a sentence does so before what follows.
    fn may_end(&self, profile: &Profile, word: &str, form: &str, next: char) -> bool {
        /// So many words are most likely a whole sentence.
        const LONG: usize = 8;
        if !(profile.cues.may_end.contains(form) || is_initial(word)) {
            return false;
        }
        if next.is_numeric() {
            return false;
        }
        if !next.is_lowercase() && !next.is_uppercase() {
            // Without capitals: behind a number (`2012 م.`) or a list (`إلخ.`) it has ended.
            return !is_initial(word) || self.follows_number(word);
        }
        let following = self.next_word();
        // `и др. В Москве`, but not `им. В. Ленина`.
        let lone =
            following.chars().nth(1).is_none() && !self.window[self.next + following.len()..].starts_with(['.', ',']);
        let capitalised = next.is_uppercase() && (lone || following.chars().any(char::is_lowercase));
        if !capitalised {
            return false;
        }
        if profile.language.is_common(&exact_form(following)) {
            return true;
        }
        // `U.S. President`, `Apple Inc. Chief`: what has capitals itself stands before capitals.
        if word.starts_with(char::is_uppercase) || (is_initial(word) && !self.follows_number(word)) {
            return false;
        }
        let recent = self.sentence.len().saturating_sub(300);
        self.sentence[floor_char_boundary(self.sentence, recent)..].split_whitespace().nth(LONG).is_some()
    }
}

/// The form of a listed abbreviation or an initial; `None` of any other word.
pub(super) fn abbreviation<'a>(profile: &Profile, word: &'a str) -> Option<Cow<'a, str>> {
    // The longest listed ones (`e.g`) hold a stop themselves.
    if word.len() > profile.longest_abbreviation() && !word.contains('.') {
        return None;
    }
    let form = exact_form(word);
    let listed = profile.is_abbreviation(&form)
        || form.rsplit_once('.').is_some_and(|(_, last)| profile.is_abbreviation(last) || is_initial(last));
    (listed || is_initial(word)).then_some(form)
}

/// A single letter, whatever marks it has. An ideograph or a syllable is a word.
pub(super) fn is_initial(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphanumeric());
    let is_letter = |c: char| c.is_alphabetic() && !matches!(c as u32, 0x2E80..=0xD7FF | 0x20000..=0x3FFFF);
    matches!((letters.next(), letters.next()), (Some(letter), None) if is_letter(letter))
}
