//! What the rules read: the words of a sentence, with what each tells and what stands between them.

use super::told::{Told, Vocabulary, Way, reader, units_of};
use crate::analysis::Analysis;
use crate::language::Profile;
use crate::language::entity::Entity;
use crate::language::names::{Class, Classes, DOUBLED, Entry, Names, Sense, word_fits};
use crate::span::Span;
use crate::token;

/// Opens a quotation.
const OPENS: char = '‘';

/// Stands in a phrase of the tables for any word of nationality.
const ANY_DEMONYM: &str = "demonym";

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
    /// Whether its script has capitals.
    pub cased: bool,
    /// Whether most of its words have one: a headline, of which capitals tell nothing.
    pub all_capital: bool,
}

/// A phrase found: from its first word up to another, not included; letters of the first and last that are not its own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrase {
    /// The first word.
    pub from: usize,
    /// The one behind the last.
    pub to: usize,
    /// How many letters of the first word are not part of it.
    pub before: u8,
    /// How many of the last.
    pub behind: u8,
    /// What it is.
    pub sense: Sense,
}

impl<'a> Sentence<'a> {
    /// The words of a sentence of an analysis; `first` is the place of its first unit.
    pub(super) fn new(
        text: &'a str,
        analysis: &Analysis,
        vocabulary: &'a Vocabulary,
        number: usize,
        first: &mut usize,
    ) -> Self {
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
        let all_capital = cased && words.len() > 3 && tall * 10 >= words.len() * 9;
        Self { profile, text, words, cased, all_capital }
    }

    /// Itself, or where it has more words than any that somebody wrote, in pieces: rules look at what was found in a sentence
    /// again and again, which must not take the time of the square of its length.
    pub(super) fn pieces(self) -> Vec<Self> {
        const LONGEST: usize = 1024;
        if self.words.len() <= LONGEST {
            return vec![self];
        }
        let pieces = self.words.chunks(LONGEST).map(|words| {
            let mut words = words.to_vec();
            words[0].gap = Gap::Start;
            words[0].begins = true;
            Self { words, ..self }
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

    /// The longest phrase that begins at a word and is wanted.
    pub(super) fn phrase(&self, at: usize, wanted: impl Fn(&Entry) -> bool) -> Option<Phrase> {
        let word = self.words.get(at)?;
        let mut best: Option<Phrase> = None;
        for way in &word.told.ways {
            for entry in way.entries.iter().filter(|entry| wanted(entry)) {
                let to = at + 1 + entry.rest.len();
                // What only a sign tells from another name is meant where it stands.
                let is_marked = || self.words[at..to.min(self.len())].iter().any(|word| word.written.contains(DOUBLED));
                if entry.marked && !is_marked() {
                    continue;
                }
                let is_better = best.is_none_or(|best| to > best.to || (to == best.to && entry.marked));
                if !is_better || (self.cased && !self.capital_fits(at, to, entry)) {
                    continue;
                }
                if let Some(behind) = self.rest_fits(at + 1, entry) {
                    let behind = if entry.rest.is_empty() { way.behind } else { behind };
                    best = Some(Phrase { from: at, to, before: way.before, behind, sense: entry.sense });
                }
            }
        }
        best
    }

    /// Whether words have the capitals of a phrase: of a name, and of what is a part of one.
    fn capital_fits(&self, at: usize, to: usize, entry: &Entry) -> bool {
        match entry.sense {
            Sense::Name { .. } if !entry.capital => {
                (at..to).any(|at| self.words.get(at).is_some_and(|word| word.capital))
            }
            // A noun before it may be small where nouns stand before names: châu Âu.
            Sense::Name { .. } if self.names().family_first && to > at + 1 => {
                self.words[at].capital || self.words.get(to - 1).is_some_and(|last| last.capital)
            }
            Sense::Name { .. }
            | Sense::Class(Class::Given | Class::WeakGiven | Class::Family | Class::WeakFamily | Class::Never, _) => {
                self.words[at].capital
            }
            Sense::Class(..) => true,
        }
    }

    /// Whether the words from one on are the rest of a phrase: how many letters of the last are not its own.
    fn rest_fits(&self, from: usize, entry: &Entry) -> Option<u8> {
        let mut behind = 0;
        for (place, wanted) in entry.rest.iter().enumerate() {
            let word = self.words.get(from + place)?;
            if !(word.gap.joins() || word.gap == Gap::Dot) {
                return None;
            }
            // A word of nationality may stand inside: الوزارة الروسية للدفاع.
            if **wanted == *ANY_DEMONYM && self.is(from + place, &[Class::Demonym]) {
                continue;
            }
            let is_last = place + 1 == entry.rest.len();
            let way = word.told.ways.iter().find(|way| {
                // A letter joined before a word in the middle is part of the phrase only if the table has it so.
                way.before == 0
                    && (way.behind == 0 || is_last)
                    && if entry.by_key { way.keys.contains(wanted) } else { word_fits(wanted, &way.folded) }
            })?;
            behind = way.behind;
        }
        Some(behind)
    }

    /// The longest phrase of a class that begins at a word.
    pub(super) fn of_class(&self, at: usize, classes: &[Class]) -> Option<Phrase> {
        self.of_class_within(at, classes, self.len())
    }

    /// The same of those that end before a word.
    pub(super) fn of_class_within(&self, at: usize, classes: &[Class], end: usize) -> Option<Phrase> {
        // Words of nationality may be joined to others by mistake; what are no names are words of their own.
        let whole = |to: usize| self.words.get(to).is_none_or(|word| word.begins);
        let word = self.words.get(at).filter(|word| word.told.classes.meet(Classes::of(classes)))?;
        let begins = word.begins;
        self.phrase(at, |entry| {
            matches!(entry.sense, Sense::Class(class, _) if classes.contains(&class))
                && at + 1 + entry.rest.len() <= end
                && ((begins && whole(at + 1 + entry.rest.len()))
                    || matches!(entry.sense, Sense::Class(Class::Demonym, _)))
        })
    }

    /// The word that stands for somebody or something named before: not an honorific beside a name, `ông Kenji Mori`.
    pub(super) fn stands_at(&self, at: usize, taken: &[bool]) -> Option<Phrase> {
        // No part of a name does: the Bank of Ghana.
        let phrase = self.of_class(at, &[Class::Stands]).filter(|it| !taken[it.from..it.to].contains(&true))?;
        let is_name = |at: usize| taken[at] && self.words[at].capital;
        let is_beside = self.joined(phrase.to) && is_name(phrase.to);
        let is_honorific = phrase.to == at + 1 && self.is(at, &[Class::Honorific]);
        // Nor a noun beside the name of what it is: Компания «Кулан».
        let is_quoted = || self.words.get(phrase.to).is_some_and(|next| next.gap == Gap::Quote) && taken[phrase.to];
        let is_noun = matches!(phrase.sense, Sense::Class(_, "body"));
        let is_none = (is_beside && is_honorific) || (is_noun && self.cased && (is_beside || is_quoted()));
        (!is_none).then_some(phrase)
    }

    /// Whether a word alone is of a class, whole.
    pub(super) fn is(&self, at: usize, classes: &[Class]) -> bool {
        let Some(word) = self.words.get(at).filter(|word| word.told.classes.meet(Classes::of(classes))) else {
            return false;
        };
        word.whole().is_some_and(|way| {
            way.entries.iter().any(|entry| {
                entry.rest.is_empty() && matches!(entry.sense, Sense::Class(class, _) if classes.contains(&class))
            })
        })
    }

    /// A phrase of a class that ends right before a word; none of them has more words than four.
    pub(super) fn class_before(&self, at: usize, classes: &[Class]) -> Option<Phrase> {
        const WORDS: usize = 4;
        (1..=WORDS.min(at)).rev().find_map(|back| self.of_class(at - back, classes).filter(|found| found.to == at))
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

    /// Whether a bracket closes right before a word, and nothing else stands there.
    pub(super) fn closes(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at).filter(|_| at > 0) else { return false };
        self.text[self.words[at - 1].span.end as usize..word.span.start as usize].trim() == ")"
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
