//! Programmes that their form tells: a name of its own with a number or a letter of a series behind a hyphen, «Гонец-М1»,
//! Chandrayaan-3; and what goes on with the name of one that is known: Agni-Prime.

use super::find::{Find, INSIDE, Named, Scene, What, latin};
use super::noun;
use super::person;
use super::phrase::Phrase;
use super::plain;
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// What follows a hyphen is no year: Euro-2024.
const DIGITS: usize = 3;

/// Takes such names for those of programmes.
pub(super) fn numbered(scene: &mut Scene) {
    let mut at = 0;
    while at < scene.sentence.len() {
        match longer(scene, at).or_else(|| of_its_own(scene, at)).or_else(|| code(scene, at)) {
            Some((from, to)) => {
                let sentence = &scene.sentence;
                let behind = person::tail(&sentence.words[to - 1], sentence.names());
                // Letters and digits that nothing parts are one.
                let name = latin(sentence, from, to, 0, behind);
                let is_glued = (from + 1..to).any(|at| sentence.words[at].gap == Gap::Glued);
                let name = if is_glued { name.replace(' ', "") } else { name };
                let phrase = Phrase { from, to, before: 0, behind: 0, sense: Sense::Class(Class::ProgrammeHead, "") };
                let find = Find::of(phrase, What::Name(Kind::Programme), Named::plain(name), "numbered");
                super::body::hold(scene, find);
                at = to;
            }
            None => at += 1,
        }
    }
}

/// A known programme that goes on behind a hyphen.
fn longer(scene: &Scene, at: usize) -> Option<(usize, usize)> {
    let sentence = &scene.sentence;
    // Most words are of no name: finds are not gone through for them.
    if !scene.taken[at] {
        return None;
    }
    let known = scene.at(at).filter(|find| find.what == What::Name(Kind::Programme) && find.rule != INSIDE)?;
    if let Some(to) = of_series(scene, known.to).filter(|_| known.before == 0 && known.behind == 0) {
        return Some((at, to));
    }
    let word = sentence.words.get(known.to).filter(|word| word.gap == Gap::Hyphen && word.written.is_ascii())?;
    let is_named = (word.capital && sentence.cased) || is_series(sentence, known.to, known.to + 1);
    (is_named && scene.is_free(known.to, known.to + 1) && known.before == 0 && known.behind == 0)
        .then_some((at, known.to + 1))
}

/// Where what tells which of a series ends that begins at a word: Artemis II, Soyuz MS-27.
fn of_series(scene: &Scene, at: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let word = sentence.words.get(at).filter(|word| word.gap == Gap::Space && sentence.cased)?;
    let is_roman = word.written.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) && word.written.len() <= 4;
    let is_end = |to: usize| sentence.words.get(to).is_none_or(|next| !matches!(next.gap, Gap::Hyphen | Gap::Glued));
    if is_roman && is_end(at + 1) && scene.is_free(at, at + 1) {
        return Some(at + 1);
    }
    let is_code = word.written.chars().count() <= 3 && word.written.chars().all(char::is_uppercase);
    let to = at + 2;
    let has_number = is_code && to <= sentence.len() && sentence.words[at + 1].gap == Gap::Hyphen;
    (has_number && is_series(sentence, at + 1, to) && is_end(to) && scene.is_free(at, to)).then_some(to)
}

/// A word of its own with a number behind a hyphen, or with letters and digits.
fn of_its_own(scene: &Scene, at: usize) -> Option<(usize, usize)> {
    /// Letters and digits that nothing parts are words of their own.
    const PARTS: usize = 3;
    let sentence = &scene.sentence;
    let word = &sentence.words[at];
    let goes_on = |at: usize| sentence.words.get(at).is_some_and(|word| matches!(word.gap, Gap::Hyphen | Gap::Glued));
    let to = at + 1 + (at + 1..sentence.len()).take(PARTS).take_while(|&to| goes_on(to)).count();
    let is_hyphen = to > at + 1 && sentence.words[at + 1].gap == Gap::Hyphen;
    if !is_hyphen || word.gap == Gap::Hyphen || goes_on(to) || !scene.is_free(at, to) {
        return None;
    }
    // In quotation marks a usual word is a name, too: «Гонец-М1».
    let is_quoted = word.gap == Gap::Quote && sentence.words.get(to).is_none_or(|next| next.gap == Gap::Quote);
    let may_be = || (is_quoted && !word.told.is_stop && !word.told.is_number) || is_unknown(sentence, at);
    let is_name = match sentence.cased {
        true => word.capital && !word.capitals && !sentence.all_capital && may_be(),
        false => plain::is_rare(sentence, at),
    };
    (is_name && is_series(sentence, at + 1, to)).then_some((at, to))
}

/// A code of capitals and digits beside a noun for what is made in numbers: an H3 rocket, the HTV-X spacecraft.
fn code(scene: &Scene, at: usize) -> Option<(usize, usize)> {
    /// Letters and digits of a part.
    const LONGEST: usize = 5;
    const PARTS: usize = 4;
    let sentence = &scene.sentence;
    let is_part = |at: usize| {
        let word = &sentence.words[at];
        word.written.chars().count() <= LONGEST && word.written.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
    };
    let starts = |at: usize| sentence.words[at].written.chars().next().is_some_and(char::is_uppercase);
    let goes_on = |at: usize| sentence.words.get(at).is_some_and(|word| matches!(word.gap, Gap::Hyphen | Gap::Glued));
    if !sentence.cased || sentence.all_capital || goes_on(at) || !starts(at) || !is_part(at) {
        return None;
    }
    // Letters and digits are parts of their own.
    let more = (at + 1..sentence.len()).take(PARTS).take_while(|&to| goes_on(to) && is_part(to)).count();
    let to = at + 1 + more;
    let is_numbered = to > at + 1 || sentence.words[at].told.is_number;
    let is_model = |noun: &Phrase| matches!(noun.sense, Sense::Class(_, english) if noun::is_model(english));
    let behind = || sentence.of_class(to, &[Class::ProgrammeTail]).filter(|_| sentence.joined(to));
    let before = || sentence.class_before(at, &[Class::ProgrammeHead]).filter(|_| sentence.joined(at));
    let has_noun = || behind().or_else(before).is_some_and(|noun| is_model(&noun));
    // Three capitals and digits need none: BWRX-300.
    let letters = sentence.words[at].written.chars().filter(|c| c.is_uppercase()).count();
    let is_sure = || letters >= 3 && more == 1 && is_counted(sentence, at + 1) && is_unknown(sentence, at);
    (is_numbered && !goes_on(to) && scene.is_free(at, to) && (has_noun() || is_sure())).then_some((at, to))
}

/// Whether one to three digits stand behind a hyphen.
fn is_counted(sentence: &Sentence, at: usize) -> bool {
    let word = &sentence.words[at];
    let is_digits = word.written.chars().all(|c| c.is_ascii_digit());
    word.gap == Gap::Hyphen && is_digits && (1..=DIGITS).contains(&word.written.len())
}

/// Whether no list has a word, nor is it usual.
fn is_unknown(sentence: &Sentence, at: usize) -> bool {
    let told = sentence.words[at].told;
    !(told.is_stop || told.is_common || told.is_number || told.is_valued || told.is_listed())
}

/// Whether words are one of a series: a number that is no year, or digits and letters.
fn is_series(sentence: &Sentence, from: usize, to: usize) -> bool {
    /// Letters and digits of all.
    const SHORT: usize = 5;
    let letters = || (from..to).flat_map(|at| sentence.words[at].written.chars());
    let digits = letters().filter(|c| c.is_numeric()).count();
    letters().all(|c| c.is_alphanumeric() || c == '.') && letters().count() <= SHORT && (1..=DIGITS).contains(&digits)
}
