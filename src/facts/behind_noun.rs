//! What stands behind a noun beside a name: numbers of units and plants, whom an institution is named after, what it is for.

use super::body::hold;
use super::clause::verb_at;
use super::find::{Find, Named, Scene, What, latin};
use super::person::is_part_listed;
use super::phrase::Phrase;
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// Where a short number ends behind a name that tells which of several is meant, and no number of something else.
pub(super) fn numbered_behind(sentence: &Sentence, at: usize) -> Option<usize> {
    let word = sentence.words.get(at).filter(|word| word.gap == Gap::Space && word.told.is_number)?;
    let is_short = word.written.chars().nth(2).is_none() && word.written.chars().all(|c| c.is_ascii_digit());
    let is_end = |next: &super::words::Word| !next.gap.joins() || next.told.is_stop;
    (is_short && sentence.words.get(at + 1).is_none_or(is_end)).then_some(at + 1)
}

/// Takes a unit of an army with its number behind it: Sư đoàn 316.
pub(super) fn unit(scene: &mut Scene, head: Phrase, english: &str) -> Option<usize> {
    /// Those that have an ordinal number in English, and those that have not.
    const ORDINAL: [&str; 6] = ["Army", "Battalion", "Brigade", "Corps", "Division", "Regiment"];
    const CARDINAL: [&str; 2] = ["Military Region", "Naval Region"];
    let sentence = &scene.sentence;
    let word = sentence.words.get(head.to).filter(|word| word.gap == Gap::Space && sentence.names().family_first)?;
    let number: u16 = word.written.parse().ok()?;
    let name = match () {
        () if ORDINAL.contains(&english) => format!("{number}{} {english}", ordinal(number)),
        () if CARDINAL.contains(&english) => format!("{english} {number}"),
        () => return None,
    };
    let to = head.to + 1;
    let phrase = Phrase { to, behind: 0, ..head };
    hold(scene, Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "noun-name"));
    Some(to)
}

/// The ending of an ordinal number in English.
fn ordinal(number: u16) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// An institution named after somebody with a title, where both stand behind its noun: جامعة الملك عبد العزيز.
pub(super) fn after_ruler(scene: &mut Scene, head: Phrase, english: &str) -> Option<usize> {
    let sentence = &scene.sentence;
    if sentence.cased || sentence.names().country_first {
        return None;
    }
    // Or his name alone, of two words at least: مستشفى ابن سينا.
    let parts = |from: usize| {
        let is_name = |at: &usize| {
            let is_listed = is_part_listed(sentence, *at) || sentence.is(*at, &[Class::Particle]);
            sentence.joined(*at) && is_listed && !scene.taken[*at] && !scene.masked[*at]
        };
        (from..sentence.len()).take(3).take_while(is_name).count()
    };
    let count = parts(head.to);
    if count >= 2 && sentence.class_before(head.from, &[Class::Title]).is_none_or(|title| title.to <= head.from) {
        let to = head.to + count;
        let name = format!("{} {english}", latin(sentence, head.to, to, 0, 0));
        let phrase = Phrase { to, behind: 0, ..head };
        hold(scene, Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "noun-name"));
        return Some(to);
    }
    let title = sentence.of_class(head.to, &[Class::Title, Class::Honorific]).filter(|it| sentence.joined(it.from))?;
    let Sense::Class(_, rank) = title.sense else { return None };
    let known = scene.at(title.to).filter(|find| find.what == What::Name(Kind::Person)).map(|find| find.to);
    let is_part = |at: &usize| {
        let is_listed = is_part_listed(sentence, *at) || sentence.is(*at, &[Class::Particle]);
        sentence.joined(*at) && is_listed && !scene.taken[*at]
    };
    let to = known.or_else(|| (title.to..sentence.len()).take_while(is_part).last().map(|last| last + 1))?;
    let person = latin(sentence, title.to, to, 0, 0);
    let name = if rank.is_empty() { format!("{person} {english}") } else { format!("{rank} {person} {english}") };
    let phrase = Phrase { to, behind: 0, ..head };
    hold(scene, Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "noun-name"));
    Some(to)
}

/// Whether a word says what an organisation is for: one with its preposition and article in one.
pub(super) fn is_for(scene: &Scene, at: usize) -> bool {
    let sentence = &scene.sentence;
    let is_verb_first = !sentence.cased && !sentence.names().country_first;
    let fused = |word: &str| sentence.names().fused.iter().any(|(letters, _)| word.starts_with(letters));
    is_verb_first
        && sentence
            .words
            .get(at)
            .is_some_and(|word| word.gap == Gap::Space && fused(word.written) && !word.told.is_stop)
        && scene.is_free(at, at + 1)
        && verb_at(scene, at).is_none()
}

/// A noun with the adjectives that stand between it and a name in quotation marks: الفرقاطة اليونانية «كيمون».
pub(super) fn with_adjectives(scene: &Scene, head: Phrase) -> Phrase {
    const MOST: usize = 2;
    let sentence = &scene.sentence;
    if sentence.cased || sentence.names().country_first {
        return head;
    }
    let is_demonym = |at: usize| scene.at(at).is_some_and(|find| find.what == What::Demonym && find.to == at + 1);
    let tells = |at: &usize| {
        let is_adjective = is_demonym(*at) || (sentence.is_definite(*at) && !scene.taken[*at]);
        sentence.words[*at].gap == Gap::Space && is_adjective
    };
    let to = head.to + (head.to..sentence.len()).take(MOST).take_while(tells).count();
    let is_quoted = sentence.words.get(to).is_some_and(|word| word.gap == Gap::Quote);
    if is_quoted { Phrase { to, behind: 0, ..head } } else { head }
}
