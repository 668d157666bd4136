//! Words that tell what a sentence or a line is: the table `sentences.txt` of a language.

use crate::find;
use crate::table::WordSet;

/// Cue words, in the form that is looked up.
#[derive(Debug, Default)]
pub struct Cues {
    /// (`credit`) Stand before a colon and the source of a picture: `ảnh`, `photo credit`.
    pub credit: Vec<&'static str>,
    /// (`byline`) Begin the line that names the author: `by`, `автор`.
    pub byline: Vec<&'static str>,
    /// (`may-end`) Abbreviations that may also end a sentence: `etc`, `гг`. The others only stand
    /// before what they belong to: `dr`, `им`.
    pub may_end: WordSet,
    /// (`final`) Words that a sentence ends with and that seldom stand before its end, in a
    /// language whose verb comes last: `है`. Behind them, `..` and `…` end the sentence.
    pub last_words: WordSet,
    /// (`hyphen: joins`) Whether words joined by a hyphen are one word: `юго-восток`.
    pub hyphen_joins: bool,
    /// (`hyphen-prefixes`) What is no word of its own before a hyphen: `re` in `re-elected`.
    pub hyphen_prefixes: WordSet,
}

impl Cues {
    /// Takes a line of the table; false if it has no such line.
    pub(super) fn take(&mut self, key: &str, words: &'static str) -> bool {
        match (key, words) {
            ("credit", _) => self.credit.extend(find::pieces(words, ", ")),
            ("byline", _) => self.byline.extend(find::pieces(words, ", ")),
            ("may-end", _) => self.may_end.add(&mut words.split(' ')),
            ("final", _) => self.last_words.add(&mut words.split(' ')),
            ("hyphen-prefixes", _) => self.hyphen_prefixes.add(&mut words.split(' ')),
            ("hyphen", "joins") => self.hyphen_joins = true,
            _ => return false,
        }
        true
    }
}
