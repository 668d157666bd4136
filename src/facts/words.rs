//! What the rules read: the words of a sentence, with what each tells and what stands between them.

use super::phrase::Phrases;
use super::told::{Told, Vocabulary, Way, reader, units_of};
use crate::analysis::Analysis;
use crate::language::Profile;
use crate::language::entity::Entity;
use crate::language::names::Names;
use crate::span::Span;
use crate::token;

/// Opens a quotation.
const OPENS: char = '‘';

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// It is the first of its sentence.
    Start,
    /// Nothing, or a joiner of syllables.
    Glued,
    /// A space.
    Space,
    /// A hyphen or dash without a space.
    Hyphen,
    /// A full stop, with or without a space.
    Dot,
    /// A comma.
    Comma,
    /// A bracket that opens.
    Bracket,
    /// A quotation mark, with whatever else.
    Quote,
    /// Anything else.
    Break,
}

impl Gap {
    fn of(between: &str) -> Self {
        let mut marks = between.chars().filter(|c| !c.is_whitespace());
        let has_space = between.chars().any(char::is_whitespace);
        let Some(first) = marks.next() else { return if between.is_empty() { Gap::Glued } else { Gap::Space } };
        let is_quote = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '\u{2039}' | '\u{203A}');
        if between.chars().any(is_quote) {
            return Gap::Quote;
        }
        match (first, marks.next()) {
            (token::JOINER, None) => Gap::Glued,
            ('-' | '‐' | '‑' | '–' | '—', None) if !has_space => Gap::Hyphen,
            ('.', None) => Gap::Dot,
            (',' | '،', None) => Gap::Comma,
            ('(' | '[', None) => Gap::Bracket,
            // A mark of its own letter, which the word before lacks.
            (c, None) if token::is_mark(c) => Gap::Space,
            _ => Gap::Break,
        }
    }

    /// Whether words on both sides of it can be one phrase.
    pub(super) fn joins(self) -> bool {
        matches!(self, Gap::Glued | Gap::Space | Gap::Hyphen)
    }
}

/// A word where it stands.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    /// Where.
    pub span: Span,
    /// As written.
    pub written: &'a str,
    /// What it tells.
    pub told: &'a Told,
    /// What stands before it.
    pub gap: Gap,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it has two letters or more, and all are capitals.
    pub capitals: bool,
    /// Whether a word begins with it, where a language writes the syllables of a word apart.
    pub begins: bool,
}

impl<'a> Word<'a> {
    /// Read whole, with nothing joined to it.
    pub(super) fn whole(&self) -> Option<&'a Way> {
        self.told.ways.first()
    }

    /// As its language folds it.
    pub(super) fn folded(&self) -> &'a str {
        self.whole().map_or("", |way| &way.folded)
    }

    /// What it may be looked up by as a word of a name.
    pub(super) fn keys(&self) -> &'a [Box<str>] {
        self.whole().map_or(&[], |way| &way.keys)
    }
}

/// The words of a sentence.
pub(super) struct Sentence<'a> {
    /// By whose rules it was read.
    pub profile: &'static Profile,
    /// The text that they stand in.
    pub text: &'a str,
    /// In order.
    pub words: Vec<Word<'a>>,
    /// What the tables have of them.
    pub phrases: Phrases,
    /// Whether its script has capitals.
    pub cased: bool,
    /// Whether most of its words have one and it does not end with a full stop: a headline, of which capitals tell nothing.
    pub all_capital: bool,
}

impl<'a> Sentence<'a> {
    /// A sentence of an analysis; `first` is the place of its first unit. One that has more words than any that somebody wrote
    /// comes in pieces: rules look at what was found in a sentence again and again, which must not take the time of the square
    /// of its length.
    pub(super) fn read(
        text: &'a str,
        analysis: &Analysis,
        vocabulary: &'a Vocabulary,
        number: usize,
        first: &mut usize,
    ) -> Vec<Self> {
        const LONGEST: usize = 1024;
        let profile = reader(analysis, analysis.sentences[number]);
        let sentence_start = analysis.sentences[number].start;
        let mut words: Vec<Word<'a>> = Vec::new();
        // What closes a quotation is an apostrophe elsewhere: ‘शक्ति’ अभियान, the workers’ union.
        let mut is_open = false;
        for number in units_of(analysis, analysis.sentences[number], first) {
            let Some(told) = vocabulary.of(profile, analysis.occurrences[number]) else { continue };
            let unit = analysis.units[number];
            let written = unit.of(text);
            let gap = match words.last() {
                None => {
                    is_open = text[sentence_start as usize..unit.start as usize].contains(OPENS);
                    Gap::Start
                }
                // The full stop of an abbreviation.
                Some(before) => match Gap::of(&text[before.span.end as usize..unit.start as usize]) {
                    Gap::Dot if before.written.contains('.') => Gap::Space,
                    gap => {
                        let between = &text[before.span.end as usize..unit.start as usize];
                        let closes = is_open && between.starts_with('’');
                        is_open = between.contains(OPENS) || (is_open && !closes);
                        if closes { Gap::Quote } else { gap }
                    }
                },
            };
            let capital = written.chars().next().is_some_and(char::is_uppercase);
            let capitals = capital && written.chars().nth(1).is_some() && written.chars().all(|c| !c.is_lowercase());
            let begins = gap != Gap::Glued;
            words.push(Word { span: unit, written, told, gap, capital, capitals, begins });
        }
        put_words_together(profile, &mut words);
        let cased = words.iter().any(|word| word.written.chars().any(char::is_lowercase));
        let tall = words.iter().filter(|word| word.capital || word.told.is_stop || word.told.is_number).count();
        // No headline ends with a full stop.
        let is_stopped = words.last().is_some_and(|last| text[last.span.end as usize..].starts_with('.'));
        let all_capital = cased && !is_stopped && words.len() > 3 && tall * 10 >= words.len() * 9;
        let pieces = words.chunks_mut(LONGEST).map(|words| {
            words[0].gap = Gap::Start;
            words[0].begins = true;
            let phrases = Phrases::of(words, profile.names(), cased);
            Self { profile, text, words: words.to_vec(), phrases, cased, all_capital }
        });
        pieces.collect()
    }

    /// The names that its language knows.
    pub(super) fn names(&self) -> &'static Names {
        self.profile.names()
    }

    /// An entity by its number.
    pub(super) fn entity(&self, number: u32) -> &'static Entity {
        &self.names().entities[number as usize]
    }

    /// How many words it has.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The letters of a phrase.
    pub(super) fn span_of(&self, from: usize, to: usize, before: u8, behind: u8) -> Span {
        let (first, last) = (&self.words[from], &self.words[to - 1]);
        let cut: usize = first.written.chars().take(usize::from(before)).map(char::len_utf8).sum();
        // Marks on a letter that is cut go with it.
        let marks: usize =
            first.written[cut..].chars().take_while(|c| cut > 0 && token::is_mark(*c)).map(char::len_utf8).sum();
        let tail: usize = last.written.chars().rev().take(usize::from(behind)).map(char::len_utf8).sum();
        let (start, end) = (first.span.start as usize + cut + marks, last.span.end as usize - tail);
        if start < end { Span::new(start, end) } else { Span { start: first.span.start, end: last.span.end } }
    }

    /// Whether a word has a capital, or is a later syllable of one that has.
    pub(super) fn is_tall(&self, at: usize) -> bool {
        let mut at = at;
        while at > 0 && !self.words[at].begins && !self.words[at].capital {
            at -= 1;
        }
        self.words[at].capital
    }

    /// What stands before a word, behind the one before; before the first and behind the last, the text up to its ends.
    pub(super) fn between(&self, at: usize) -> &'a str {
        let from = at.checked_sub(1).map_or(0, |before| self.words[before].span.end);
        let to = self.words.get(at).map_or(self.text.len(), |word| word.span.start as usize);
        self.text.get(from as usize..to).unwrap_or_default()
    }

    /// Whether a bracket closes right before a word, and nothing else stands there.
    pub(super) fn closes(&self, at: usize) -> bool {
        at > 0 && at < self.len() && self.between(at).trim() == ")"
    }

    /// Whether a word has the definite article, joined before it or as the word before.
    pub(super) fn is_definite(&self, at: usize) -> bool {
        let names = self.names();
        let joined = || names.definite.iter().any(|article| self.words[at].written.starts_with(article));
        let before = || at > 0 && self.joined(at) && names.articles.contains(&self.words[at - 1].folded());
        joined() || before()
    }

    /// Whether something that joins stands before a word.
    pub(super) fn joined(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.gap.joins())
    }
}

/// Tells which syllables begin words.
fn put_words_together(profile: &Profile, words: &mut [Word]) {
    let Some(segment) = profile.language.methods.segment else { return };
    let mut from = 0;
    while from < words.len() {
        let plain = |word: &Word| word.gap == Gap::Space;
        let to = (from + 1..words.len()).find(|&at| !plain(&words[at])).unwrap_or(words.len());
        let run: Vec<&str> = words[from..to].iter().map(|word| word.written).collect();
        let mut at = from;
        for length in segment(profile, &run, from == 0) {
            for word in words.iter_mut().take((at + length).min(to)).skip(at + 1) {
                word.begins = false;
            }
            at += length;
        }
        from = to;
    }
}
