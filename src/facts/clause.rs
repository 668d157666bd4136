//! Clauses: the stretches of a sentence that state one thing each.

use super::find::Scene;
use super::phrase::Phrase;
use super::signs::Signs;
use crate::language::names::{Class, Sense};
use std::ops::Range;

/// What a clause begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// The sentence, or a mark stronger than a comma.
    Mark,
    /// A comma.
    Comma,
    /// A word for `and`.
    And,
    /// A word that begins clauses.
    Word,
    /// A word that makes it one that is only thought of.
    If,
    /// What is said, behind a verb of saying alone.
    Said,
}

/// Words from one up to another, not included, that state one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    pub from: usize,
    pub to: usize,
    pub opening: Opening,
    /// Whether anything is said in it.
    pub states: bool,
    /// Whether somebody or something is named before what is said of them.
    pub has_subject: bool,
    /// Whether a verb states something.
    pub has_verb: bool,
    /// Whether a word stands in it where nothing is stated.
    pub is_idle: bool,
    /// Whether it begins with a word that stands for somebody.
    pub stands: bool,
    /// Whether it has a verb at all.
    pub acts: bool,
    /// Whether its first verb only tells how a measure changes.
    pub changes: bool,
}

impl Clause {
    pub(super) fn words(&self) -> Range<usize> {
        self.from..self.to
    }
}

/// What states something of somebody.
pub(super) const VERBS: [Class; 4] = [Class::Predicate, Class::Light, Class::Change, Class::Auxiliary];

/// The verb that begins at a word, if it is one there and not a noun.
pub(super) fn verb_at(scene: &Scene, at: usize) -> Option<Phrase> {
    let sentence = &scene.sentence;
    if scene.taken[at] || scene.masked[at] {
        return None;
    }
    let phrase = sentence.of_class(at, &VERBS)?;
    let is_noun = at > 0 && sentence.joined(at) && sentence.class_before(at, &[Class::NoVerb]).is_some();
    // `A memo signed by both`: what was signed is named by more than the verb.
    let is_passive = at > 0
        && phrase.to == at + 1
        && sentence.cased
        && sentence.is(phrase.to, &[Class::By])
        && !sentence.is(phrase.to, &[Class::Link, Class::To])
        && !sentence.words[at - 1].told.is_stop;
    (!is_noun && !is_passive).then_some(phrase)
}

/// Where a verb of saying that begins at a word ends, if what is said may follow: what is asked for or denied is not so.
pub(super) fn said_at(scene: &Scene, at: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let phrase = sentence.of_class(at, &[Class::Say]).filter(|_| !scene.taken[at] && !scene.masked[at])?;
    let is_so = match sentence.of_class(at, &[Class::Predicate]).map(|phrase| phrase.sense) {
        Some(Sense::Class(_, value)) => value.starts_with("asserted") || value.starts_with("opinion"),
        _ => true,
    };
    let is_wish = sentence.of_class(at, &[Class::Desired, Class::Denied]).is_some();
    (is_so && !is_wish).then_some(phrase.to)
}

/// The clauses of a sentence: parted by marks and by words that begin one, but for what only goes on with a list.
pub(super) fn clauses(scene: &Scene) -> Vec<Clause> {
    let words = Signs::of(scene);
    let count = words.sentence.len();
    let mut found: Vec<Clause> = Vec::new();
    let (mut from, mut opening, mut said) = (0, Opening::Mark, 0);
    // Where what went on with the last clause began, and what with, if somebody is named there.
    let mut tail: Option<Clause> = None;
    for at in 0..=count {
        let next = if at == count { Some(Opening::Mark) } else { words.opening(scene, at, from, said) };
        if at < count
            && words.tells[at]
            && let Some(to) = said_at(scene, at)
        {
            said = words.behind_told(at, to);
        }
        let Some(next) = next else { continue };
        if at > from {
            // What follows a condition is as little so.
            let is_bound = opening == Opening::Comma && found.last().is_some_and(|last| last.opening == Opening::If);
            let piece = words.clause(from..at, if is_bound { Opening::If } else { opening });
            match found.last_mut() {
                Some(last) if words.goes_on(last, &piece) => {
                    if piece.opening == Opening::Word && piece.has_subject && !piece.states {
                        tail = Some(piece);
                    }
                    last.to = at;
                    last.states |= piece.states;
                    last.has_verb |= piece.has_verb;
                    last.is_idle |= piece.is_idle;
                }
                Some(last) => match tail.take() {
                    // Who acts was taken for more of what was said before: to Gdansk, where its unit, Zatoka, employs many.
                    Some(tail) if piece.opening == Opening::Comma && !piece.has_subject && piece.has_verb => {
                        last.to = tail.from;
                        found.push(Clause { from: tail.from, opening: tail.opening, has_subject: true, ..piece });
                    }
                    _ => found.push(piece),
                },
                None => found.push(piece),
            }
            from = at;
        }
        opening = next;
    }
    found
}
