//! Organisations named again by a part of their name: without the noun that it begins with, شركة البوتاس العربية and then البوتاس
//! العربية; without the one that it ends with, नुमालीगढ़ रिफाइनरी लिमिटेड and then नुमालीगढ़ रिफाइनरी.

use super::body::hold;
use super::find::{Find, Named, Scene, What};
use super::phrase::Phrase;
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// An article that names more is a list.
const MOST: usize = 64;
/// Words of a part.
const LEAST: usize = 2;

/// The words of a part of a name, folded, and whose it is.
type Part = (Vec<Box<str>>, Named);

/// The parts of all names of organisations that a noun told, in a script without capitals, where those tell names anyway.
fn parts(scenes: &[Scene]) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    for scene in scenes.iter().filter(|scene| !scene.sentence.cased) {
        let sentence = &scene.sentence;
        let is_told = |find: &&Find| {
            find.what == What::Name(Kind::Organisation)
                && !find.named.is_listed
                && matches!(find.rule, "noun-name" | "name-noun" | "long-name")
        };
        for find in scene.finds.iter().filter(is_told) {
            let head = sentence.of_class(find.from, &[Class::OrgHead]).map(|head| head.to..find.to);
            // Only firms do without.
            let is_firm = |tail: Phrase| tail.to == find.to && matches!(tail.sense, Sense::Class(_, "Company"));
            let tail = (find.from..find.to)
                .find(|&at| sentence.of_class(at, &[Class::OrgTail]).is_some_and(is_firm))
                .map(|tail| find.from..tail);
            let part = if sentence.names().country_first { tail } else { head };
            let Some(part) = part.filter(|part| part.len() >= LEAST && found.len() < MOST) else { continue };
            let words: Vec<Box<str>> = part.map(|at| sentence.words[at].folded().into()).collect();
            if !found.iter().any(|(known, _)| *known == words) {
                found.push((words, find.named.clone()));
            }
        }
    }
    found
}

/// Takes the parts of names wherever they stand.
pub(super) fn shortened(scenes: &mut [Scene]) {
    let parts = parts(scenes);
    if parts.is_empty() {
        return;
    }
    for scene in scenes.iter_mut().filter(|scene| !scene.sentence.cased) {
        let mut at = 0;
        while at < scene.sentence.len() {
            let fits = |(words, _): &&Part| stands(scene, at, words);
            let Some((words, named)) = parts.iter().find(fits) else {
                at += 1;
                continue;
            };
            let (to, named) = (at + words.len(), named.clone());
            let phrase = Phrase { from: at, to, before: 0, behind: 0, sense: Sense::Class(Class::OrgHead, "") };
            hold(scene, Find::of(phrase, What::Name(Kind::Organisation), named, "named-before"));
            at = to;
        }
    }
}

/// Whether words stand somewhere, and no more of a name around them.
fn stands(scene: &Scene, at: usize, words: &[Box<str>]) -> bool {
    let sentence = &scene.sentence;
    let to = at + words.len();
    if to > sentence.len() || *sentence.words[at].folded() != *words[0] {
        return false;
    }
    let is_same = (at..to).zip(words).all(|(at, word)| *sentence.words[at].folded() == **word);
    let is_joined = (at + 1..to).all(|at| sentence.joined(at));
    let is_inner = |find: &Find| find.from < to && at < find.to && (find.from < at || find.to > to);
    is_same && is_joined && !(at..to).any(|at| scene.masked[at]) && !scene.finds.iter().any(is_inner)
}
