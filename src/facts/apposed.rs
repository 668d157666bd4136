//! Organisations that no list has, by what is said of them between commas: Vattenfall, the Swedish state utility.

use super::find::{Find, Named, Scene, What, latin};
use super::person::{is_given, tail};
use super::phrase::Phrase;
use super::thing::capitals;
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// Nouns for what an organisation is.
const NOUNS: [Class; 3] = [Class::OrgTail, Class::OrgHead, Class::OrgAgain];

/// Takes words with capitals for the name of an organisation where a noun for one follows between commas.
pub(super) fn apposed(scene: &mut Scene) {
    /// Words of a name.
    const MOST: usize = 4;
    if !scene.sentence.cased || scene.sentence.all_capital {
        return;
    }
    let mut at = 0;
    while at < scene.sentence.len() {
        let sentence = &scene.sentence;
        let begins = sentence.words[at].capital && (at == 0 || !sentence.joined(at) || !sentence.words[at - 1].capital);
        let end = if begins && scene.is_free(at, at + 1) { capitals(scene, at) } else { None };
        let Some(to) = end.filter(|to| to - at <= MOST && is_said(sentence, *to)) else {
            at += 1;
            continue;
        };
        let is_usual = |at: usize| sentence.words[at].told.is_common || sentence.words[at].told.is_stop;
        let is_plain = !is_given(sentence, at)
            && sentence.of_class(at, &[Class::Title, Class::Honorific]).is_none()
            && !(at..to).all(is_usual);
        if is_plain {
            let behind = tail(&sentence.words[to - 1], sentence.names());
            let name = latin(sentence, at, to, 0, behind);
            let phrase = Phrase { from: at, to, before: 0, behind, sense: Sense::Class(Class::OrgHead, "") };
            scene.take(Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "cue-name"));
        }
        at = to;
    }
}

/// Whether what stands behind a comma, up to the next mark, ends with a noun for an organisation: behind an article, small
/// words or words of nationality, or right there where nouns stand first.
fn is_said(sentence: &Sentence, comma: usize) -> bool {
    /// Words before the noun.
    const WORDS: usize = 6;
    if sentence.words.get(comma).is_none_or(|word| word.gap != Gap::Comma) {
        return false;
    }
    let names = sentence.names();
    let noun = |at: usize| sentence.of_class(at, &NOUNS).filter(|noun| !sentence.words[noun.from].capital);
    if names.family_first {
        return noun(comma).is_some();
    }
    if names.articles.is_empty() || !sentence.is(comma, &[Class::NoVerb]) {
        return false;
    }
    let is_inner = |at: &usize| {
        let verbs = [Class::Say, Class::Predicate, Class::Title, Class::EventVerb, Class::Change];
        sentence.joined(*at) && !sentence.words[*at].told.is_stop && sentence.of_class(*at, &verbs).is_none()
    };
    let to = (comma + 1..sentence.len()).take(WORDS).take_while(is_inner).count() + comma + 1;
    let ends = |noun: Phrase| noun.to >= to && (!sentence.joined(noun.to) || sentence.words[noun.to].told.is_stop);
    (comma + 1..to).any(|at| noun(at).is_some_and(ends))
}
