//! What the rules read: the words, numbers and marks of a sentence, without its spaces.

use super::decimal::{self, Reading};
use super::memo::Memo;
use super::numeral::{self, Numeral};
use crate::fold::digit;
use crate::language::grammar::{self, First};
use crate::language::lexicon::{Class, Entries, Entry, Sense, class};
use crate::language::{NumeralHabit, Profile};
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
    /// What its form tells.
    pub entries: Entries<'static>,
    /// Whether a value may begin with its form (see [`Atoms::can_open`]): where not, only its capitals may make it a name.
    pub opens: bool,
}

/// What an atom may be to a rule, told without trying any.
pub struct Behind<'a> {
    form: &'a str,
    /// A bit for the form, see [`grammar::bit`].
    bit: u64,
    classes: u128,
    is_number: bool,
}

impl Behind<'_> {
    /// Whether it may be what a pattern begins with. It errs to yes.
    pub fn may_be(&self, first: &First) -> bool {
        self.classes & first.classes != 0
            || (self.is_number && first.number)
            || (self.bit & first.bits != 0 && first.words.contains(&self.form))
    }
}

/// The atoms of a sentence, with the look-ups that rules share. Every look-up beyond the end finds
/// nothing, so rules need no bounds checks.
pub struct Atoms<'a> {
    pub(super) profile: &'static Profile,
    text: &'a str,
    atoms: Vec<Atom<'a>>,
    numerals: Memo<Numeral>,
    years: Memo<(i64, usize)>,
    /// With nothing beside their ends.
    nouns: Memo<(i64, usize)>,
}

impl<'a> Atoms<'a> {
    /// From a sentence's atoms, which are cut where rules need their parts (see [`super::cut`]).
    pub fn new(profile: &'static Profile, text: &'a str, given: impl Iterator<Item = Atom<'a>>) -> Self {
        let mut atoms = Vec::new();
        given.for_each(|atom| super::cut::cut(profile, text, atom, &mut atoms));
        Self { profile, text, atoms, numerals: Memo::new(), years: Memo::new(), nouns: Memo::new() }
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

    /// How the language spells numbers.
    pub fn habit(&self) -> &'static NumeralHabit {
        &self.profile.numerals
    }

    /// The span from one atom up to another, not included.
    pub fn span(&self, from: usize, to: usize) -> Span {
        Span { start: self.atoms[from].span.start, end: self.atoms[to - 1].span.end }
    }

    /// Whether a value can start at an atom of this form, which tells these, or at a number or word cut out of it.
    pub fn can_open(profile: &Profile, form: &str, entries: Entries) -> bool {
        let behind = |at: usize| &form[at..];
        opens_value(profile, form, entries)
            || form.chars().any(|c| digit(c).is_some())
            || super::cut::proclitics(profile, form, entries)
                .is_some_and(|at| opens_value(profile, behind(at), profile.lexicon.entries(behind(at))))
    }

    /// Whether nothing stands between an atom and the one before it.
    pub fn glued(&self, at: usize) -> bool {
        at > 0 && self.atoms.get(at).is_some_and(|atom| atom.span.start == self.atoms[at - 1].span.end)
    }

    /// Whether an atom is this word or mark.
    pub fn is(&self, at: usize, mark: &str) -> bool {
        self.get(at).is_some_and(|atom| atom.form == mark)
    }

    /// Whether an atom is a dash of any kind.
    pub fn is_dash(&self, at: usize) -> bool {
        self.get(at).is_some_and(|atom| matches!(atom.form, "-" | "–" | "—" | "‐" | "‑" | "−"))
    }

    /// The longest phrase that starts here and whose sense is wanted, with the place behind it.
    pub fn sense<T>(&self, at: usize, wanted: impl Fn(&Sense) -> Option<T>) -> Option<(T, usize)> {
        self.get(at)?.entries.iter().find_map(|entry| {
            let found = wanted(&entry.sense)?;
            Some((found, self.phrase_end(at, entry)?))
        })
    }

    /// The place behind the phrase of an entry, if the phrase is what starts here. Apart from [`Atoms::sense`], of
    /// which there is a copy for each sense that is wanted.
    #[inline(never)]
    fn phrase_end(&self, at: usize, Entry { rest, capitals, .. }: &Entry) -> Option<usize> {
        if *capitals && self.text(at, at + 1).bytes().any(|byte| !byte.is_ascii_uppercase()) {
            return None;
        }
        let fits = rest
            .iter()
            .enumerate()
            .all(|(i, word)| self.get(at + 1 + i).is_some_and(|atom| Entry::word_fits(word, atom.form)));
        fits.then(|| at + 1 + rest.len())
    }

    /// The phrase of a class that starts here, with the place behind it.
    pub fn of_class(&self, at: usize, class: Class) -> Option<(Sense, usize)> {
        self.sense(at, |sense| (sense.class == class).then_some(*sense))
    }

    /// The number in digits at a place, groups of three behind a space included (`600 000`).
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
        matches!(self.between(at), " " | "\u{a0}" | "\u{202f}" | "\u{2009}")
    }

    /// The number at a place, in digits or in words.
    pub fn numeral(&self, at: usize) -> Option<Numeral> {
        self.numerals.get(at, &|| numeral::numeral(self, at))
    }

    /// The year in words at a place, with the place behind it (see [`numeral::year_in_words`]).
    pub fn year_in_words(&self, at: usize) -> Option<(i64, usize)> {
        // Most places are asked of that tell nothing at all.
        if self.get(at)?.entries.is_empty() {
            return None;
        }
        self.years.get(at, &|| numeral::year_in_words(self, at))
    }

    /// The place behind the head noun of a count that begins at a place.
    pub fn noun(&self, at: usize) -> Option<usize> {
        self.nouns.get(at, &|| Some((0, super::matching::noun(self, at)?))).map(|(_, next)| next)
    }

    /// What the atom at a place may be to a rule.
    pub fn behind(&self, at: usize) -> Behind<'_> {
        let Some(atom) = self.get(at) else { return Behind { form: "", bit: 0, classes: 0, is_number: false } };
        let classes = atom.entries.iter().fold(0, |set, entry| set | 1 << entry.sense.class);
        let is_number = atom.kind == TokenKind::Number
            || matches!(atom.form, "-" | "−" | "–" | "." | "," | "٫")
            || atom
                .entries
                .iter()
                .any(|entry| numeral::can_begin(entry.sense.class) || entry.sense.class == class::ONE);
        Behind { form: atom.form, bit: grammar::bit(atom.form), classes, is_number }
    }

    /// Whether the language writes the syllables of a word apart.
    pub fn writes_syllables(&self) -> bool {
        self.profile.language.methods.segment.is_some()
    }

    /// Where the word ends that holds the last of some atoms, in a language that writes the syllables of a word
    /// apart; in others, right behind that atom.
    pub fn word_end(&self, from: usize, to: usize) -> usize {
        /// No word is longer.
        const REACH: usize = 8;
        let Some(segment) = self.profile.language.methods.segment else { return to };
        let is_syllable = |at: usize| {
            self.get(at).is_some_and(|atom| atom.kind == TokenKind::Word)
                && (at == from || matches!(self.between(at), " " | "_"))
        };
        let run: Vec<&str> =
            (from..from + REACH).take_while(|&at| is_syllable(at)).map(|at| self.text(at, at + 1)).collect();
        let ends = segment(self.profile, &run, false).into_iter().scan(from, |end, length| {
            *end += length;
            Some(*end)
        });
        ends.into_iter().find(|&end| end >= to).unwrap_or(to)
    }

    /// The text between an atom and the one before it.
    fn between(&self, at: usize) -> &'a str {
        Span { start: self.atoms[at - 1].span.end, end: self.atoms[at].span.start }.of(self.text)
    }

    /// The text that they stand in.
    pub fn whole(&self) -> &'a str {
        self.text
    }

    /// The text under some atoms.
    pub fn text(&self, from: usize, to: usize) -> &'a str {
        self.span(from, to).of(self.text)
    }
}

/// Whether a value can start with a word of this form, which tells these: at a word that a rule begins with.
fn opens_value(profile: &Profile, form: &str, entries: Entries) -> bool {
    let grammar = &profile.grammar;
    // A number can begin with words of the first classes, except those that stand behind one.
    entries.iter().any(|entry| {
        numeral::can_begin(entry.sense.class) || !grammar.by_class[usize::from(entry.sense.class)].is_empty()
    }) || grammar.by_word.contains(form)
        || super::matching::may_be_roman(form)
}
