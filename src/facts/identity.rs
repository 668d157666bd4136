//! Who a name is of: whom the lexicon knows by it, or by its sound, or somebody who is named so.

use super::find::{Find, Named, Scene, What, latin};
use super::person::{is_compound, is_initial, tail};
use super::phrase::Phrase;
use super::spelling;
use super::words::{Gap, Sentence};
use crate::fold;
use crate::language;
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};
use crate::normal;
use crate::order;
use crate::sound;

/// Who is named by some words: whom the lexicon knows by them, or by their sound, or themselves.
pub(super) fn who(scene: &Scene, from: usize, to: usize, behind: u8) -> (Named, Vec<&'static str>) {
    let sentence = &scene.sentence;
    if let Some(find) =
        scene.finds.iter().find(|find| find.from >= from && find.to == to && find.what == What::Name(Kind::Person))
    {
        // Another given name, another person: नीरव मोदी.
        let is_theirs = find.from == from || {
            let first = latin(sentence, from, from + 1, 0, 0);
            let known = find.named.name.split(' ').next().unwrap_or_default();
            let begins = |name: &str| name.chars().next();
            let near = || Some(sound::distance(&sound::sound(&first)?, &sound::sound(known)?) <= sound::ALIKE);
            match is_initial(sentence, from) {
                true => begins(&first) == begins(known),
                false => spelling::consonants(&first) == spelling::consonants(known) || near().unwrap_or(false),
            }
        };
        if is_theirs {
            return (find.named.clone(), find.assumptions.clone());
        }
    }
    // A half of a name of two words tells nobody: عبد الأمير is not عبد الله.
    if to - from >= 2
        && !is_compound(sentence, from, from + 1)
        && let Some(number) = alike(sentence, from, to)
    {
        let entity = sentence.entity(number);
        return (Named::known(entity), vec![spelling::MISSPELT]);
    }
    (Named::plain(nominative(sentence, from, to).unwrap_or_else(|| latin(sentence, from, to, 0, behind))), Vec::new())
}

/// A name that stands in another case, in the nominative and in Latin letters.
fn nominative(sentence: &Sentence, from: usize, to: usize) -> Option<String> {
    let is_plain = sentence.words[from + 1..to].iter().all(|word| word.gap == Gap::Space);
    let words: Vec<&str> = sentence.words[from..to].iter().map(|word| word.written).collect();
    let named = language::nominative(sentence.profile, &words).filter(|_| is_plain)?;
    let spelled: Option<Vec<String>> = named.iter().map(|word| sound::press(word)).collect();
    spelled.map(|words| words.join(" "))
}

/// The person of the lexicon one of whose names is the same and the other nearly so.
fn alike(sentence: &Sentence, from: usize, to: usize) -> Option<u32> {
    let keys = |at: usize| sentence.words[at].keys();
    // Initials tell little beside a name written out: N. Chandrababu Naidu is not Venkaiah Naidu.
    let given = (from..to - 1).find(|&at| !is_initial(sentence, at));
    let (first, last, names) = (keys(given.unwrap_or(from)), keys(to - 1), sentence.names());
    let initial = given.is_none().then(|| normal::lowercase(sentence.words[from].written));
    let begins = |known: &str| match &initial {
        Some(written) if sentence.cased => written.chars().next() == known.chars().next(),
        // Without capitals an initial is the name of a letter, of which the first sign tells nothing: एम, एन.
        Some(written) => written.trim_end_matches('.') == known,
        None => false,
    };
    let near = |parts: &[Box<str>], others: &[Box<str>]| {
        let bearers = parts.iter().flat_map(|part| names.bearers(part));
        let fits = |known: &str| begins(known) || others.iter().any(|other| spelling::is_near(known, other));
        bearers.filter(|(_, known)| fits(known)).map(|(number, _)| *number).collect::<Vec<_>>()
    };
    let mut found = near(last, first);
    if initial.is_none() {
        found.extend(near(first, last));
    }
    // Where all words tell who it is, those in the middle do: Lê Mạnh Hùng is not Lê Minh Hưng.
    let middle = |name: &str| fold::bare(&normal::lowercase(name)).split(' ').nth(1).map(str::to_owned);
    let is_same_inside = |number: u32| {
        let known = &sentence.entity(number).name;
        let is_long = known.split(' ').count() == to - from && to - from > 2;
        let inner = latin(sentence, from + 1, from + 2, 0, 0);
        !names.family_first || !is_long || middle(known) == Some(fold::bare(&normal::lowercase(&inner)).into_owned())
    };
    found.retain(|&number| is_same_inside(number));
    order::sort(&mut found, Ord::cmp);
    found.dedup();
    if let [number] = found[..] { Some(number) } else { None }
}

/// Takes a name for a person's.
pub(super) fn take(scene: &mut Scene, from: usize, to: usize, rule: &'static str) -> Named {
    let known =
        scene.finds.iter().position(|find| find.from == from && find.to == to && find.what == What::Name(Kind::Person));
    if let Some(known) = known {
        return scene.finds[known].named.clone();
    }
    let behind = tail(&scene.sentence.words[to - 1], scene.sentence.names());
    let (named, assumptions) = who(scene, from, to, behind);
    // What is part of a longer name is no mention of its own.
    scene.finds.retain(|find| find.to <= from || find.from >= to);
    let phrase = Phrase { from, to, before: 0, behind, sense: Sense::Class(Class::Given, "") };
    let find = Find { assumptions, ..Find::of(phrase, What::Name(Kind::Person), named.clone(), rule) };
    scene.take(find);
    named
}
