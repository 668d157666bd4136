//! What the rules read: the words, numbers and marks of a sentence, without its spaces.

use super::decimal::{self, Reading};
use crate::fold::digit;
use crate::language::{NumericDates, Profile, Sense};
use crate::span::Span;
use crate::token::TokenKind;

/// More groups of three digits in a row are no number, but a table or an attack.
const MAX_GROUPS: usize = 8;

/// One word, number or mark.
#[derive(Clone, Copy, Debug)]
pub struct Atom<'a> {
    /// Where it stands.
    pub span: Span,
    /// Its form: folded for words, as written for numbers and marks.
    pub form: &'a str,
    /// What it is.
    pub kind: TokenKind,
}

/// The atoms of a sentence, with the look-ups that rules share. Every look-up beyond the end finds
/// nothing, so rules need no bounds checks.
pub struct Atoms<'a> {
    profile: &'static Profile,
    text: &'a str,
    atoms: Vec<Atom<'a>>,
}

impl<'a> Atoms<'a> {
    /// From a sentence's atoms. A number behind a proclitic (`و5`) or before a suffix (`12.9bn`)
    /// is cut off, so that rules see the number alone.
    pub fn new(profile: &'static Profile, text: &'a str, given: impl Iterator<Item = Atom<'a>>) -> Self {
        let mut atoms = Vec::new();
        for atom in given {
            if atom.kind == TokenKind::Word && atom.form.chars().any(|c| digit(c).is_some()) {
                cut_number(profile, text, atom, &mut atoms);
            } else {
                atoms.push(atom);
            }
        }
        Self { profile, text, atoms }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.atoms.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.atoms.is_empty()
    }

    /// The atom at a place.
    pub fn get(&self, at: usize) -> Option<&Atom<'a>> {
        self.atoms.get(at)
    }

    /// The span from one atom up to another, not included.
    pub fn span(&self, from: usize, to: usize) -> Span {
        Span { start: self.atoms[from].span.start, end: self.atoms[to - 1].span.end }
    }

    /// Whether a value can start here: at a number, or at a word or sign of the lexicon. Few atoms
    /// are either, so that most cost one look-up.
    pub fn can_start_value(&self, at: usize) -> bool {
        self.atoms.get(at).is_some_and(|atom| atom.kind == TokenKind::Number || opens_value(self.profile, atom.form))
    }

    /// Whether a value can start at an atom of this form, or at a number cut out of it.
    pub fn can_open(profile: &Profile, form: &str) -> bool {
        opens_value(profile, form) || form.chars().any(|c| digit(c).is_some())
    }

    /// Whether nothing stands between an atom and the one before it.
    pub fn glued(&self, at: usize) -> bool {
        at > 0 && self.atoms.get(at).is_some_and(|atom| atom.span.start == self.atoms[at - 1].span.end)
    }

    /// Whether an atom is this mark.
    pub fn is(&self, at: usize, mark: &str) -> bool {
        self.get(at).is_some_and(|atom| atom.form == mark)
    }

    /// Whether an atom is a dash of any kind.
    pub fn is_dash(&self, at: usize) -> bool {
        ["-", "–", "—", "‐", "‑"].iter().any(|dash| self.is(at, dash))
    }

    /// Whether an atom is one letter that this language writes together with the number behind it.
    pub fn is_proclitic(&self, at: usize) -> bool {
        let mut letters = self.get(at).map_or("", |atom| atom.form).chars();
        matches!((letters.next(), letters.next()), (Some(c), None) if self.profile.number_proclitics.contains(&c))
    }

    /// The longest entry of the language's lexicon that starts here and whose sense is wanted,
    /// with the place behind it.
    pub fn sense<T>(&self, at: usize, wanted: impl Fn(Sense) -> Option<T>) -> Option<(T, usize)> {
        let entries = self.profile.lexicon.starting_with(self.get(at)?.form);
        entries.iter().find_map(|(rest, sense)| {
            let fits = rest.iter().enumerate().all(|(i, word)| self.is(at + 1 + i, word));
            fits.then(|| wanted(*sense)).flatten().map(|found| (found, at + 1 + rest.len()))
        })
    }

    /// Whether an entry of this sense starts here: the place behind it.
    pub fn has(&self, at: usize, sense: Sense) -> Option<usize> {
        self.sense(at, |found| (found == sense).then_some(())).map(|((), next)| next)
    }

    /// Whether an entry of this sense, one word long, ends right before a place.
    pub fn preceded_by(&self, at: usize, sense: Sense) -> bool {
        at > 0 && self.has(at - 1, sense) == Some(at)
    }

    /// The number at a place, groups of three behind a space included (`600 000`).
    pub fn number(&self, at: usize) -> Option<(Reading, usize)> {
        let first = self.get(at).filter(|atom| atom.kind == TokenKind::Number)?;
        let habit = &self.profile.numbers;
        let plain = |atom: &Atom, digits: std::ops::RangeInclusive<usize>| {
            atom.kind == TokenKind::Number
                && digits.contains(&atom.form.chars().count())
                && atom.form.chars().all(|c| digit(c).is_some())
        };
        let mut next = at + 1;
        if habit.group.contains(&' ') && plain(first, 1..=3) {
            while next - at < MAX_GROUPS
                && self.get(next).is_some_and(|atom| plain(atom, 3..=3))
                && self.behind_one_space(next)
            {
                next += 1;
            }
        }
        // `600 000,5`: the fraction comes with the last group; not seen in news, read as groups.
        let grouped = next > at + 1;
        let written = if grouped { self.span(at, next).of(self.text) } else { first.form };
        decimal::read(written, habit).map(|reading| (reading, next))
    }

    /// Whether one space parts an atom from the one before it. (A no-break or thin space is what
    /// groups of digits should have; many texts have a plain one.)
    fn behind_one_space(&self, at: usize) -> bool {
        let between = Span { start: self.atoms[at - 1].span.end, end: self.atoms[at].span.start };
        matches!(between.of(self.text), " " | "\u{a0}" | "\u{202f}" | "\u{2009}")
    }

    /// The text under some atoms.
    pub fn text(&self, from: usize, to: usize) -> &'a str {
        self.span(from, to).of(self.text)
    }

    /// Whether a word is one that a full stop follows.
    pub fn is_abbreviation(&self, at: usize) -> bool {
        self.get(at).is_some_and(|atom| self.profile.is_abbreviation(atom.form))
    }

    /// Whether dates of numbers alone always begin with the day in this language.
    pub fn day_comes_first(&self) -> bool {
        self.profile.numeric_dates == NumericDates::DayFirst
    }

    /// Whether these letters, glued behind a number, make a day of the month of it.
    pub fn is_day_suffix(&self, at: usize) -> bool {
        self.glued(at) && self.get(at).is_some_and(|atom| self.profile.day_suffixes.contains(&atom.form))
    }
}

/// Whether an entry of the lexicon that starts with this form can start a value.
fn opens_value(profile: &Profile, form: &str) -> bool {
    profile.lexicon.starting_with(form).iter().any(|(_, sense)| sense.opens_value())
}

/// Cuts a word with digits into letters and number where one of the two is known: a proclitic
/// before, or any letters behind. Everything else (`S400`, `जी20`) is a name and stays whole.
fn cut_number<'a>(profile: &Profile, text: &'a str, atom: Atom<'a>, atoms: &mut Vec<Atom<'a>>) {
    let written = atom.span.of(text);
    let is_digit = |c: char| digit(c).is_some();
    let lead = written.chars().next().filter(|c| profile.number_proclitics.contains(c)).map_or(0, char::len_utf8);
    let number_end = written.char_indices().rev().find(|&(_, c)| is_digit(c)).map_or(0, |(i, c)| i + c.len_utf8());
    let middle = &written[lead..number_end.max(lead)];
    let whole = middle.starts_with(is_digit) && middle.chars().all(|c| is_digit(c) || !c.is_alphabetic());
    // The form is cut only where folding kept the length, or its bytes would not fit the text's.
    if !whole || atom.form.len() != written.len() {
        return atoms.push(atom);
    }
    let start = atom.span.start as usize;
    for (from, to, kind) in [
        (0, lead, TokenKind::Word),
        (lead, number_end, TokenKind::Number),
        (number_end, written.len(), TokenKind::Word),
    ] {
        if from < to && atom.form.is_char_boundary(from) && atom.form.is_char_boundary(to) {
            atoms.push(Atom { span: Span::new(start + from, start + to), form: &atom.form[from..to], kind });
        }
    }
}
