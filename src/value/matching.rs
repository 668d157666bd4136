//! Where the pattern of a rule fits.
//!
//! Patterns are short and have no repetition, so trying one at one place is bounded work.

use arrayvec::ArrayVec;

use super::Atoms;
use super::decimal::Decimal;
use super::numeral::{Numeral, plain};
use crate::fold::is_letter;
use crate::language::grammar::{Context, Item, NumberShape, Rule, What};
use crate::language::lexicon::{Sense, class};
use crate::token::TokenKind;

/// What stands in a slot.
#[derive(Clone, Copy, Debug)]
pub enum Filling {
    /// A number.
    Number(Numeral),
    /// A phrase of a class.
    Sense(Sense),
    /// Anything else; its text counts.
    Text,
}

/// A filled slot: from one atom up to another, not included.
#[derive(Clone, Copy, Debug)]
pub struct Filled {
    /// The first atom.
    pub from: usize,
    /// The one behind the last.
    pub to: usize,
    /// What it is.
    pub filling: Filling,
}

/// The filled slots of a match, each with its place among [`crate::language::grammar::SLOTS`]; of two
/// fillings of one the later counts. What does not fit is not told.
pub type Slots = ArrayVec<(u8, Filled), 10>;

/// Whether a rule fits at a place: the place behind it, and its slots.
pub fn fits(atoms: &Atoms, rule: &Rule, at: usize) -> Option<(usize, Slots)> {
    let mut slots = Slots::new();
    let next = items(atoms, &rule.items, at, at, &rule.after, &mut slots)?;
    rule.before.iter().all(|context| stands_before(atoms, context, at)).then_some((next, slots))
}

fn items(atoms: &Atoms, left: &[Item], start: usize, at: usize, after: &[Context], slots: &mut Slots) -> Option<usize> {
    let Some((item, rest)) = left.split_first() else {
        let fits = at > start && after.iter().all(|context| stands_behind(atoms, context, at));
        return fits.then_some(at);
    };
    // A value does not begin with a mark that might as well be missing.
    let is_lead = at == start && item.optional && item.what.is_mark();
    if !is_lead && (!item.glued || atoms.glued(at) || (at == start && item.optional)) {
        let found = what(atoms, &item.what, at);
        if let Some((next, filling)) = found {
            let before = slots.len();
            if let Some(slot) = item.slot {
                _ = slots.try_push((slot, Filled { from: at, to: next, filling }));
            }
            if let Some(end) = items(atoms, rest, start, next, after, slots) {
                return Some(end);
            }
            slots.truncate(before);
        }
    }
    if item.optional { items(atoms, rest, start, at, after, slots) } else { None }
}

fn stands_behind(atoms: &Atoms, context: &Context, at: usize) -> bool {
    let there = (!context.glued || atoms.glued(at)) && what(atoms, &context.what, at).is_some();
    there != context.absent
}

/// Looks back for a word, or a phrase that ends right before the place.
fn stands_before(atoms: &Atoms, context: &Context, at: usize) -> bool {
    /// No phrase is longer.
    const WORDS: usize = 4;
    let ends_here = |back: usize| {
        let from = at.checked_sub(back)?;
        what(atoms, &context.what, from).filter(|&(next, _)| next == at)
    };
    let there = (!context.glued || atoms.glued(at)) && (1..=WORDS).any(|back| ends_here(back).is_some());
    there != context.absent
}

fn what(atoms: &Atoms, wanted: &What, at: usize) -> Option<(usize, Filling)> {
    match wanted {
        What::Word(word) => atoms.is(at, word).then_some((at + 1, Filling::Text)),
        What::Class(class) => atoms.of_class(at, *class).map(|(sense, next)| (next, Filling::Sense(sense))),
        What::Number(shape) => number(atoms, *shape, at).map(|found| (found.next, Filling::Number(found))),
        What::Roman => roman(atoms, at).map(|found| (found.next, Filling::Number(found))),
        What::Noun => atoms.noun(at).map(|next| (next, Filling::Text)),
        What::Name => is_capital_name(atoms, at).then_some((at + 1, Filling::Text)),
        What::Tagged => is_tagged(atoms, at).then_some((at + 1, Filling::Text)),
        What::Sign => {
            let (sense, next) = atoms.of_class(at, class::CURRENCY)?;
            is_sign(atoms.text(at, next)).then_some((next, Filling::Sense(sense)))
        }
        What::Any(several) => several.iter().find_map(|one| what(atoms, one, at)),
    }
}

fn number(atoms: &Atoms, shape: NumberShape, at: usize) -> Option<Numeral> {
    let atom = atoms.get(at)?;
    if atom.kind != TokenKind::Number
        && atom.entries.is_empty()
        && !matches!(atom.form, "-" | "−" | "–" | "." | "," | "٫")
    {
        return None;
    }
    if let NumberShape::Year | NumberShape::BareYear = shape {
        return year(atoms, shape, at);
    }
    let found = atoms.numeral(at)?;
    let whole = || found.value.as_integer().filter(|_| !found.scaled && !found.fraction);
    let fits = match shape {
        NumberShape::Any => !found.ordinal,
        NumberShape::Within(least, most) => {
            whole().is_some_and(|value| (i64::from(least)..=i64::from(most)).contains(&value))
                && (!found.written || found.digits.is_some())
        }
        NumberShape::Digits(count) => found.digits == Some(usize::from(count)),
        NumberShape::Written => found.written && !found.scaled,
        NumberShape::Words => !found.written && !found.ordinal,
        NumberShape::Ordinal => found.ordinal,
        NumberShape::Integer => !found.ordinal && whole().is_some(),
        NumberShape::Many => {
            !found.ordinal && !found.fraction && !found.looks_like_year() && found.value.as_integer().is_some()
        }
        NumberShape::Fraction => found.fraction,
        NumberShape::Year | NumberShape::BareYear => false,
    };
    fits.then_some(found)
}

fn year(atoms: &Atoms, shape: NumberShape, at: usize) -> Option<Numeral> {
    let range = if shape == NumberShape::BareYear { 1900..=2099 } else { 1000..=2999 };
    let found = atoms.numeral(at);
    if let Some(found) = found
        && (found.digits == Some(4) || (shape == NumberShape::Year && !found.written))
        && found.value.as_integer().is_some_and(|year| range.contains(&year))
    {
        return Some(found);
    }
    let (year, next) = atoms.year_in_words(at).filter(|_| shape == NumberShape::Year)?;
    Some(plain(next, Decimal::whole(year)))
}

/// Only signs (`$`, `US$`) and short Latin codes (`USD`, `Rs`) stand before their amount. A word does
/// not: in `hợp đồng 100 triệu USD` and `курс доллара 5 мая` it belongs to what is before it.
fn is_sign(written: &str) -> bool {
    written.chars().any(|c| !c.is_alphanumeric() && !c.is_whitespace() && c != '_' && !crate::token::is_mark(c))
        || (written.len() <= 3 && written.bytes().all(|byte| byte.is_ascii_alphabetic()))
}

/// Whether a word is a short name in Latin letters, one of them a capital: G, AK, COVID, Su.
pub fn is_capital_name(atoms: &Atoms, at: usize) -> bool {
    let Some(atom) = atoms.get(at).filter(|atom| (1..=6).contains(&atom.form.len())) else { return false };
    let written = atoms.text(at, at + 1).as_bytes();
    // Most words begin small: that is told first.
    if !written[0].is_ascii_uppercase() {
        return false;
    }
    let is_loud = written.iter().all(u8::is_ascii_uppercase);
    atom.form.bytes().all(|byte| byte.is_ascii_lowercase())
        // A word of the language with a capital (The, May) is no name.
        && (is_loud || (atom.entries.is_empty() && !atoms.profile.is_stop_word(atom.form)))
        && (written.len() < 4 || written[1..].iter().any(u8::is_ascii_uppercase))
}

/// Whether a word that may be a name stands here with a hyphen and digits glued behind it: `С-400`, `मिग-21`.
pub fn is_tagged(atoms: &Atoms, at: usize) -> bool {
    let is_number = |at: usize| atoms.get(at).is_some_and(|atom| atom.kind == TokenKind::Number);
    let is_loud = |at: usize| atoms.text(at, at + 1).chars().all(char::is_uppercase);
    atoms.is_dash(at + 1)
        && atoms.get(at).is_some_and(|atom| atom.kind == TokenKind::Word && (atom.entries.is_empty() || is_loud(at)))
        && atoms.glued(at + 1)
        && atoms.glued(at + 2)
        && is_number(at + 2)
        && !atoms.text(at, at + 1).starts_with(char::is_lowercase)
}

/// Whether a rule begins with a year that is told in words in another way than other numbers: a number's
/// own end is then not the year's.
pub fn begins_with_year_in_words(atoms: &Atoms, rule: &Rule, at: usize) -> bool {
    let is_year = matches!(rule.items.first().map(|item| &item.what), Some(What::Number(NumberShape::Year)));
    is_year && atoms.year_in_words(at).is_some()
}

/// Whether a number is the second part of a word with a hyphen, and so no number by itself.
pub fn is_tail(atoms: &Atoms, at: usize) -> bool {
    at >= 2
        && atoms.glued(at)
        && atoms.is_dash(at - 1)
        && atoms.glued(at - 1)
        && atoms.get(at - 2).is_some_and(|atom| atom.kind == TokenKind::Word)
}

/// Whether a form may be a Roman numeral of two letters or more, or of X or V.
pub fn may_be_roman(form: &str) -> bool {
    (2..=8).contains(&form.len()) && form.bytes().all(|byte| b"ivxlcdm".contains(&byte)) || matches!(form, "x" | "v")
}

/// A Roman numeral in capitals, in its usual form; a single letter only for V and X.
fn roman(atoms: &Atoms, at: usize) -> Option<Numeral> {
    atoms.get(at).filter(|atom| (1..=8).contains(&atom.form.len()))?;
    let written = atoms.text(at, at + 1);
    let value = read_roman(written).filter(|_| written.len() > 1 || matches!(written, "V" | "X" | "I"))?;
    Some(Numeral { ordinal: true, ..plain(at + 1, Decimal::whole(value)) })
}

fn read_roman(written: &str) -> Option<i64> {
    const PARTS: [(&str, i64); 13] = [
        ("M", 1000),
        ("CM", 900),
        ("D", 500),
        ("CD", 400),
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let (mut rest, mut value) = (written, 0);
    for (letters, worth) in PARTS {
        let most = if letters.len() == 2 || matches!(letters, "D" | "L" | "V") { 1 } else { 3 };
        for _ in 0..most {
            let Some(behind) = rest.strip_prefix(letters) else { break };
            (rest, value) = (behind, value + worth);
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

/// The words of a count's head noun: those behind the number, up to one with a sense of its own. Where syllables are
/// written apart, the first word, and behind a word of one syllable what tells it more closely (`lò phản ứng`).
pub fn noun(atoms: &Atoms, at: usize) -> Option<usize> {
    let habit = atoms.habit();
    let most = habit.noun_words;
    let is_noun = |at: usize| {
        atoms.get(at).is_some_and(|atom| {
            atom.kind == TokenKind::Word
                && atom.entries.is_empty()
                && !atoms.profile.is_stop_word(atom.form)
                && atom.form.chars().all(|c| is_letter(c) || crate::token::is_mark(c))
        }) && (!atoms.glued(at))
    };
    let is_type = |at: usize| {
        atoms.is_dash(at + 1)
            && atoms.glued(at + 1)
            && atoms.glued(at + 2)
            && atoms.get(at + 2).is_some_and(|atom| atom.kind == TokenKind::Number)
    };
    let begins_with = |at: usize, case: fn(char) -> bool| atoms.text(at, at + 1).starts_with(case);
    // A type may stand before it, one and no row of them: `600 AK-203 rifles`.
    let is_word = atoms.get(at).is_some_and(|atom| atom.kind == TokenKind::Word);
    let at = if is_word && is_type(at) && !begins_with(at, char::is_lowercase) { at + 3 } else { at };
    if !is_noun(at) || is_type(at) || atoms.of_class(at, class::NOUN_STOP).is_some() {
        return None;
    }
    let mut next = at + 1;
    if atoms.writes_syllables() {
        next = atoms.word_end(at, next);
        if next > at + 1 {
            return Some(next);
        }
        for _ in 1..most {
            if !is_noun(next) || begins_with(next, char::is_uppercase) {
                break;
            }
            let end = atoms.word_end(next, next + 1);
            // A verb is mostly of one syllable, what tells a noun more closely is not.
            if end == next + 1 {
                break;
            }
            next = end;
        }
        return Some(next);
    }
    let ends = |at: usize, endings: &[&str]| {
        atoms.get(at).is_some_and(|atom| endings.iter().any(|ending| atom.form.ends_with(ending)))
    };
    if ends(at, &habit.verbs) {
        return None;
    }
    // Behind the noun itself stands what it is of, or a verb.
    let goes_on = |last: usize| habit.adjectives.is_empty() || ends(last, &habit.adjectives);
    while next - at < most && is_noun(next) && !is_type(next) && goes_on(next - 1) && !ends(next, &habit.verbs) {
        next += 1;
    }
    Some(next)
}
