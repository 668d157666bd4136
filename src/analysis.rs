//! The one way a text takes: lines, sentences, tokens, values. Each article is analysed once, in
//! slices of bounded work, so that a large one can show its progress and be given up.

mod atoms;
mod lexis;

pub use lexis::{Form, Lexis, Words};

use crate::intern::Interner;
use crate::language::lexicon::Entries;
use crate::language::{self, Profile, Script};
use crate::span::Span;
use crate::token::{self, BlockKind, SentenceKind, Written};
use crate::value::{Annotation, Day, Told};

/// No block is longer, in bytes: longer lines are shown in several. A reading pane can then show a
/// part of any text.
pub const MAX_BLOCK: usize = 4 << 10;

/// A line of the text, or a part of a long one. Blocks tile the text.
#[derive(Clone, Debug)]
pub struct Block {
    /// Where it stands, line breaks and blank lines behind it included.
    pub span: Span,
    /// What it looks like.
    pub kind: BlockKind,
    /// Whose rules it was read by.
    pub profile: &'static Profile,
}

/// What an article says, as a pure function of the article.
#[derive(Clone, Debug, Default)]
pub struct Analysis {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
    /// The sentences, in order; none reaches over a block.
    pub sentences: Vec<Span>,
    /// What each of them is.
    pub sentence_kinds: Vec<SentenceKind>,
    /// The units (what an index counts as one position each), in order.
    pub units: Vec<Span>,
    /// For each unit, its form's place in `forms`.
    pub occurrences: Vec<u32>,
    /// Every distinct form, in the order of first occurrence.
    pub forms: Vec<Form>,
    /// Those that the dictionary had not.
    pub new: Interner,
    /// For each form, by whose rules the line was read where it first occurred.
    pub form_profiles: Vec<&'static Profile>,
    /// The values, in order; they do not overlap, but for nested ones, which follow what they stand in.
    pub values: Vec<Annotation>,
}

impl Analysis {
    /// The place, among the sentences, of the one that holds a byte (or the last one before it).
    pub fn sentence_at(&self, byte: u32) -> usize {
        self.sentences.partition_point(|sentence| sentence.start <= byte).saturating_sub(1)
    }

    /// The block that holds a byte.
    pub fn block_at(&self, byte: u32) -> Option<&Block> {
        self.blocks.get(self.blocks.partition_point(|block| block.span.start <= byte).saturating_sub(1))
    }
}

/// An analysis under way.
pub struct Analyser {
    profile: &'static Profile,
    done: usize,
    line: Option<Line>,
    /// Whether the last block belongs to the line being read.
    block_open: bool,
    analysis: Analysis,
    /// Its number among the analyses that were made with one [`Lexis`]; 0 before it began.
    number: u32,
    /// For each new form, its place among all forms.
    new_forms: Vec<u32>,
    /// Words as written that are not their own form, where that is no term, and the place of the form of each.
    written: Interner,
    forms_of_written: Vec<u32>,
    /// For each form, whether a value can begin with it, and what it tells the rules for values.
    opening: Vec<(bool, Entries<'static>)>,
    /// What dates are told by.
    told: Told,
    with_values: bool,
    /// Empty between sentences: kept for its memory.
    atoms: Vec<atoms::RawAtom>,
}

/// The line being read.
#[derive(Clone, Copy)]
struct Line {
    end: usize,
    written: Written,
    profile: &'static Profile,
}

impl Analyser {
    /// Begins a text in a language.
    pub fn new(profile: &'static Profile) -> Self {
        Self {
            profile,
            done: 0,
            line: None,
            block_open: false,
            analysis: Analysis::default(),
            number: 0,
            new_forms: Vec::new(),
            written: Interner::default(),
            forms_of_written: Vec::new(),
            opening: Vec::new(),
            told: Told::default(),
            with_values: true,
            atoms: Vec::new(),
        }
    }

    /// The same for an article of this date: "yesterday" is the day before.
    pub fn with_date(self, today: Option<Day>) -> Self {
        Self { told: Told::by(today), ..self }
    }

    /// With or without the values of the text.
    pub fn with_values(self, with_values: bool) -> Self {
        Self { with_values, ..self }
    }

    /// Reads on for about so many bytes (by at most [`token::MAX_SENTENCE`] more); returns how many
    /// are done. The text and the words must be the same at every call.
    pub fn step(&mut self, text: &str, max_bytes: usize, mut words: Words) -> usize {
        self.take_up(&mut words);
        let goal = self.done.saturating_add(max_bytes.max(1)).min(text.len());
        while self.done < goal {
            let before = self.analysis.blocks.last().map(|block| block.kind);
            let line = *self.line.get_or_insert_with(|| begin_line(self.profile, text, self.done, before));
            self.read_window(text, line, &mut words);
        }
        self.done
    }

    /// Reads a whole text that stands alone.
    pub fn read(mut self, text: &str) -> Analysis {
        let words = Words { dictionary: &Interner::default(), lexis: &mut Lexis::default() };
        self.step(text, usize::MAX, words);
        self.finish()
    }

    /// The result, once everything is done.
    pub fn finish(self) -> Analysis {
        self.analysis
    }

    /// One window of sentences, or what is left of the line behind them.
    fn read_window(&mut self, text: &str, line: Line, words: &mut Words) {
        let mut found = Vec::new();
        let written = line.written.span.end as usize;
        let mut end = if self.done >= written {
            line.end
        } else {
            let hand_over = |span, kind| found.push((span, kind));
            token::next_sentences(line.profile, text, line.written, self.done as u32, hand_over) as usize
        };
        let line_done = end >= written;
        if line_done {
            end = line.end;
        }
        let mut from = self.done;
        for (i, &(sentence, kind)) in found.iter().enumerate() {
            self.analysis.sentence_kinds.push(kind);
            self.read_sentence(text, line.profile, sentence, words);
            let to = found.get(i + 1).map_or(end, |(next, _)| next.start as usize);
            self.put_in_block(Span::new(from, to), line);
            from = to;
        }
        if found.is_empty() {
            self.put_in_block(Span::new(from, end), line);
        }
        self.done = end;
        if line_done {
            (self.line, self.block_open) = (None, false);
        }
    }

    /// Extends the line's block by a sentence with the space behind it, or begins a new one where
    /// the line has none yet or the block would grow too long.
    fn put_in_block(&mut self, span: Span, line: Line) {
        match self.analysis.blocks.last_mut() {
            Some(block) if self.block_open && block.span.len() + span.len() <= MAX_BLOCK => block.span.end = span.end,
            _ => self.analysis.blocks.push(Block { span, kind: line.written.kind, profile: line.profile }),
        }
        self.block_open = true;
    }
}

/// Looks at the line that starts here. A line in another script than the article's language is
/// read by the rules of what it is in, as far as that can be told.
fn begin_line(profile: &'static Profile, text: &str, at: usize, before: Option<BlockKind>) -> Line {
    let (span, written) = token::line_at(text, at);
    let line = &text[at..written];
    // An article in a language without a profile stays with Unicode's rules.
    let foreign = profile.language.script.is_some_and(|script| {
        !begins_in(line, script) && language::main_script(line).is_some_and(|found| found != script)
    });
    let profile = if foreign { language::detect(line).language.profile() } else { profile };
    let kind = token::kind_of_line(profile, text, (span, written), before);
    Line { end: span.end as usize, written: Written { span: Span::new(at, written), kind }, profile }
}

/// Whether a line begins with a good many letters of a script and no other: the usual case, told
/// quickly.
fn begins_in(line: &str, script: Script) -> bool {
    const GLANCE: usize = 40;
    let mut letters = line.chars().take(GLANCE).filter_map(Script::of);
    let mut count = 0;
    letters.all(|found| {
        count += 1;
        found == script
    }) && count >= GLANCE / 2
}

/// Analyses a text at once.
pub fn analyse(profile: &'static Profile, text: &str) -> Analysis {
    Analyser::new(profile).read(text)
}
