//! From the tokens of a sentence to units for the index and atoms for the rules of values.

use super::lexis::tell;
use super::{Analyser, Words};
use crate::intern::Interner;
use crate::language::Profile;
use crate::language::lexicon::Entries;
use crate::span::Span;
use crate::token::{self, Piece, Shape, Token, TokenKind};
use crate::value::{self, Atom, Atoms};

/// Where an atom's form is to be found.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Form {
    /// It is a unit's.
    Unit(u32),
    /// It is no unit, and must be folded.
    Loose,
    /// As written.
    Written,
}

#[derive(Clone, Copy)]
pub(super) struct RawAtom {
    span: Span,
    kind: TokenKind,
    form: Form,
}

/// Takes the tokens of one sentence: their units into the analysis, their pieces as atoms.
struct SentenceReader<'a, 'b> {
    profile: &'static Profile,
    text: &'a str,
    atoms: Vec<RawAtom>,
    /// Whether a value can begin at one of the atoms.
    opens: bool,
    addresses: Vec<Span>,
    words: &'a mut Words<'b>,
}

impl SentenceReader<'_, '_> {
    fn read(&mut self, analyser: &mut Analyser, token: &Token, pieces: &[Piece]) {
        match token.shape {
            _ if token.kind == TokenKind::Space => {}
            Shape::Address => {
                let form = analyser.unit(self.profile, self.text, token.span, self.words);
                self.addresses.push(token.span);
                self.atoms.push(RawAtom { span: token.span, kind: TokenKind::Word, form: Form::Unit(form) });
            }
            Shape::Sum => {
                analyser.unit(self.profile, self.text, token.span, self.words);
                pieces.iter().for_each(|piece| self.loose(piece.span, piece.kind));
            }
            Shape::Piece | Shape::Parts => {
                for piece in pieces {
                    match piece.kind {
                        TokenKind::Punctuation | TokenKind::Space => self.mark(piece.span),
                        TokenKind::Word | TokenKind::Number => self.read_piece(analyser, *piece),
                    }
                }
            }
        }
    }

    fn mark(&mut self, span: Span) {
        let written = span.of(self.text);
        // The usual marks begin nothing.
        self.opens |= !matches!(written, "," | "." | ":" | "-" | "\"") && tell(self.profile, written).0;
        self.atoms.push(RawAtom { span, kind: TokenKind::Punctuation, form: Form::Written });
    }

    /// A word or number, or several with joiners between.
    fn read_piece(&mut self, analyser: &mut Analyser, Piece { span, kind, is_plain }: Piece) {
        if is_plain {
            return self.one_unit(analyser, span, kind);
        }
        let mut at = span.start as usize;
        for part in span.of(self.text).split(token::JOINER) {
            let here = Span::new(at, at + part.len());
            if part.is_empty() {
            } else if token::is_one_unit(part) {
                self.one_unit(analyser, here, kind);
            } else {
                let name = Token { span: here, kind, shape: Shape::Piece };
                token::units(self.text, &name, |unit| _ = analyser.unit(self.profile, self.text, unit, self.words));
                self.loose(here, kind);
            }
            at += part.len() + token::JOINER.len_utf8();
        }
    }

    fn one_unit(&mut self, analyser: &mut Analyser, span: Span, kind: TokenKind) {
        let form = analyser.unit(self.profile, self.text, span, self.words);
        self.opens |= kind == TokenKind::Number || analyser.told(self.profile, form, self.words.dictionary).0;
        self.atoms.push(RawAtom { span, kind, form: Form::Unit(form) });
    }

    fn loose(&mut self, span: Span, kind: TokenKind) {
        self.opens = true;
        self.atoms.push(RawAtom { span, kind, form: Form::Loose });
    }
}

/// Whether a mark on its last letter follows a span.
fn carries_mark(text: &str, span: Span) -> bool {
    text[span.end as usize..].chars().next().is_some_and(|c| !c.is_ascii() && token::is_combining(c))
}

impl Analyser {
    pub(super) fn read_sentence(&mut self, text: &str, profile: &'static Profile, sentence: Span, words: &mut Words) {
        self.analysis.sentences.push(sentence);
        self.told.go_on();
        let mut reader = SentenceReader {
            profile,
            text,
            atoms: std::mem::take(&mut self.atoms),
            opens: false,
            addresses: Vec::new(),
            words,
        };
        token::words(profile, text, sentence, |token, pieces| reader.read(self, token, pieces));
        let SentenceReader { mut atoms, opens, addresses, words, .. } = reader;
        let dictionary = words.dictionary;
        // Most sentences hold nothing that a value begins with.
        if opens && self.with_values {
            let (mut values, mut told) = (std::mem::take(&mut self.analysis.values), self.told);
            let loose: Vec<String> = atoms
                .iter()
                .filter(|atom| atom.form == Form::Loose)
                .map(|atom| token::fold(atom.span.of(text)))
                .collect();
            let mut loose = loose.iter();
            let atoms = atoms.iter().map(|&RawAtom { span, kind, form }| {
                let (form, (opens, entries)) = match form {
                    Form::Unit(form) => (self.letters(form, dictionary), self.told(profile, form, dictionary)),
                    Form::Loose => {
                        let form = loose.next().map_or("", String::as_str);
                        (form, (true, profile.lexicon.entries(form)))
                    }
                    Form::Written => (span.of(text), (true, profile.lexicon.entries(span.of(text)))),
                };
                let opens = opens || kind != TokenKind::Word;
                Atom { span, kind, form, entries, opens }
            });
            let atoms = Atoms::new(profile, text, atoms);
            let before = values.len();
            value::annotate(&atoms, &mut told, &mut values);
            (self.analysis.values, self.told) = (values, told);
            let values = &mut self.analysis.values;
            // What carries a mark (`5\u{A81}`) is not the number before it.
            if values[before..].iter().any(|value| carries_mark(text, value.span)) {
                let (mut number, mut gone) = (0, false);
                values.retain(|value| {
                    number += 1;
                    // What is nested goes with what it is in.
                    let marked = number > before && carries_mark(text, value.span);
                    gone = marked || (gone && value.nested);
                    !gone
                });
            }
        }
        if self.with_values && !addresses.is_empty() {
            let values = &mut self.analysis.values;
            for found in addresses.into_iter().filter_map(|address| value::date_in_address(text, address)) {
                let behind = values.iter().rposition(|value| value.span.start < found.span.start);
                values.insert(behind.map_or(0, |before| before + 1), found);
            }
        }
        atoms.clear();
        self.atoms = atoms;
    }

    fn unit(&mut self, profile: &'static Profile, text: &str, span: Span, words: &mut Words) -> u32 {
        let form = self.form(profile, span.of(text), words);
        self.analysis.units.push(span);
        self.analysis.occurrences.push(form);
        form
    }

    /// The letters of a form.
    fn letters<'a>(&'a self, form: u32, dictionary: &'a Interner) -> &'a str {
        match self.analysis.forms[form as usize] {
            super::Form::Term(term) => dictionary.of(term),
            super::Form::New(word) => self.analysis.new.of(word),
        }
    }

    /// Whether a value can begin with a form, or with a number inside it, and what it tells the rules for values.
    fn told(&self, profile: &'static Profile, form: u32, dictionary: &Interner) -> (bool, Entries<'static>) {
        let at = form as usize;
        if std::ptr::eq(self.analysis.form_profiles[at], profile) {
            return self.opening[at];
        }
        tell(profile, self.letters(form, dictionary))
    }
}
