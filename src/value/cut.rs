//! Cutting atoms, so that rules see their parts alone: a number behind a proclitic (`و5`) or before a suffix
//! (`12.9bn`), what the language writes together with a word that has a sense (`وعشرون`), and the parts of numbers
//! with several stops (`10.31.1974`).

use super::Atom;
use super::decimal;
use crate::fold::digit;
use crate::language::Profile;
use crate::language::lexicon::{Entries, class};
use crate::span::Span;
use crate::token::TokenKind;

/// Hands over an atom, or the parts of it.
pub fn cut<'a>(profile: &'static Profile, text: &'a str, atom: Atom<'a>, atoms: &mut Vec<Atom<'a>>) {
    match atom.kind {
        TokenKind::Word if atom.opens && atom.form.chars().any(|c| digit(c).is_some()) => {
            cut_number(profile, text, atom, atoms)
        }
        TokenKind::Word => cut_proclitics(profile, text, atom, atoms),
        TokenKind::Number if needs_cutting(atom.form, profile) => cut_stops(text, atom, atoms),
        _ => atoms.push(atom),
    }
}

/// How many bytes of clitics stand before a word that has a sense; none before a word that has one as it
/// is, as these are, or where nothing has.
pub fn proclitics(profile: &Profile, form: &str, entries: Entries) -> Option<usize> {
    /// More than two stand before no word: و and ب, و and ل.
    const MOST: usize = 2;
    if profile.number_proclitics.is_empty() || !entries.is_empty() {
        return None;
    }
    let mut at = 0;
    for c in form.chars().take(MOST) {
        if !profile.number_proclitics.contains(&c) {
            return None;
        }
        at += c.len_utf8();
        if !profile.lexicon.entries(&form[at..]).is_empty() {
            return Some(at);
        }
    }
    None
}

fn part<'a>(profile: &'static Profile, atom: &Atom<'a>, from: usize, to: usize, kind: TokenKind) -> Atom<'a> {
    let form = &atom.form[from..to];
    let start = atom.span.start as usize;
    Atom { span: Span::new(start + from, start + to), form, kind, entries: profile.lexicon.entries(form), opens: true }
}

fn cut_proclitics<'a>(profile: &'static Profile, text: &str, atom: Atom<'a>, atoms: &mut Vec<Atom<'a>>) {
    // The form is cut only where folding kept the letters, or its bytes would not fit the text's.
    match proclitics(profile, atom.form, atom.entries).filter(|_| atom.form == atom.span.of(text)) {
        Some(at) => {
            let mut from = 0;
            for c in atom.form[..at].chars() {
                atoms.push(part(profile, &atom, from, from + c.len_utf8(), TokenKind::Word));
                from += c.len_utf8();
            }
            atoms.push(part(profile, &atom, at, atom.form.len(), TokenKind::Word));
        }
        None => atoms.push(atom),
    }
}

/// Cuts a word with digits into letters and number where one of the two is known: a proclitic
/// before, or any letters behind. Everything else (`S400`, `जी20`) is a name and stays whole, but for
/// letters before it that are a code or sign (`USD20`).
fn cut_number<'a>(profile: &'static Profile, text: &'a str, atom: Atom<'a>, atoms: &mut Vec<Atom<'a>>) {
    let written = atom.span.of(text);
    let is_digit = |c: char| digit(c).is_some();
    let first_digit = written.find(is_digit).unwrap_or(0);
    let is_code = |letters: &str| {
        profile
            .lexicon
            .entries(letters)
            .iter()
            .any(|entry| entry.rest.is_empty() && matches!(entry.sense.class, class::CURRENCY | class::MONTH))
    };
    let lead = written.chars().next().filter(|c| profile.number_proclitics.contains(c)).map_or(0, char::len_utf8);
    let lead = if first_digit > 0 && atom.form.is_char_boundary(first_digit) && is_code(&atom.form[..first_digit]) {
        first_digit
    } else {
        lead
    };
    // Up to the first letter behind the digits: `3m2` is 3 and m2.
    let rest = &written[lead..];
    let number_end = lead + rest.find(char::is_alphabetic).unwrap_or(rest.len());
    let number_end = written[..number_end]
        .rfind(is_digit)
        .map_or(lead, |at| at + written[at..].chars().next().map_or(0, char::len_utf8));
    // The form is cut only where folding kept the length, or its bytes would not fit the text's.
    if !rest.starts_with(is_digit) || number_end <= lead || atom.form.len() != written.len() {
        return atoms.push(atom);
    }
    for (from, to, kind) in [
        (0, lead, TokenKind::Word),
        (lead, number_end, TokenKind::Number),
        (number_end, written.len(), TokenKind::Word),
    ] {
        if from < to && atom.form.is_char_boundary(from) && atom.form.is_char_boundary(to) {
            atoms.push(part(profile, &atom, from, to, kind));
        }
    }
}

/// Whether a number holds stops that make it none: a date, a version.
fn needs_cutting(form: &str, profile: &Profile) -> bool {
    form.len() > 4
        && form.bytes().filter(|&byte| byte == b'.').count() > 1
        && decimal::read(form, &profile.numbers).is_none()
}

fn cut_stops<'a>(text: &str, atom: Atom<'a>, atoms: &mut Vec<Atom<'a>>) {
    if atom.form.len() != atom.span.len() || atom.span.of(text) != atom.form {
        return atoms.push(atom);
    }
    let start = atom.span.start as usize;
    let mut from = 0;
    for piece in atom.form.split_inclusive('.') {
        let number = piece.trim_end_matches('.');
        let mut push = |from: usize, to: usize, kind| {
            if from < to {
                let span = Span::new(start + from, start + to);
                atoms.push(Atom { span, form: &atom.form[from..to], kind, entries: Entries::default(), opens: true });
            }
        };
        push(from, from + number.len(), TokenKind::Number);
        push(from + number.len(), from + piece.len(), TokenKind::Punctuation);
        from += piece.len();
    }
}
