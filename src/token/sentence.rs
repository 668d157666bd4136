//! Sentences of one line, with their kinds.
//!
//! UAX #29 says where a sentence can end (`bounds`); the habits of news text overrule it where it
//! is known to err ([`Habit`]). Around that, what is no sentence is cut off: credits, datelines.

use super::address;
use super::bounds::{end_behind, is_terminator};
use super::chars::floor_char_boundary;
use super::habit::{Quotes, Site, Verdict};
use super::kind::{BlockKind, SentenceKind};
use super::sentence_class::is_carried;
use super::stop::{end_of_run, next_stop};
use super::{cue, dateline};
use crate::language::Profile;
use crate::span::Span;

/// No sentence is longer, in bytes: what goes on without an end is cut. It keeps every later step
/// bounded on hostile input; no sentence of prose comes near it.
pub const MAX_SENTENCE: usize = 16 << 10;

/// What is written on a line: where, and what the line is.
#[derive(Clone, Copy, Debug)]
pub struct Written {
    /// From the line's start to the end of what is written.
    pub span: Span,
    /// What the line looks like.
    pub kind: BlockKind,
}

/// Finds the sentences of a line from a place on, and hands over the spans and kinds of as many as
/// one window of the text holds, without the white space around them. Returns where to go on.
///
/// Calling it until it returns the end of what is written gives all; each call takes bounded time.
pub fn next_sentences(
    profile: &Profile,
    text: &str,
    line: Written,
    from: u32,
    mut found: impl FnMut(Span, SentenceKind),
) -> u32 {
    let (start, line_end) = (from as usize, line.span.end as usize);
    let end = floor_char_boundary(text, line_end.min(start + MAX_SENTENCE)).max(start);
    let window = &text[start..end];
    let cut = end < line_end;
    let mut ends = Reader::new(profile, window, line.kind).read(from == line.span.start);
    if cut && ends.len() == 1 {
        ends[0].0 = window.rfind(char::is_whitespace).filter(|&space| space > 0).unwrap_or(end - start);
    }
    // Where the window cuts the line, its last sentence may go on: leave it to the next window,
    // unless it is the only one.
    let sure = if cut && ends.len() > 1 { ends.len() - 1 } else { ends.len() };
    let mut from = 0;
    for &(to, kind) in &ends[..sure] {
        let sentence = &window[from..to];
        let trimmed = sentence.trim_start();
        let lead = sentence.len() - trimmed.len();
        let length = trimmed.trim_end().len();
        if length > 0 {
            found(Span::new(start + from + lead, start + from + lead + length), kind);
        }
        from = to;
    }
    (start + from) as u32
}

/// Reads one window from its start to its end.
struct Reader<'a> {
    profile: &'a Profile,
    window: &'a str,
    line: BlockKind,
    /// The ends of the segments so far, with their kinds.
    ends: Vec<(usize, SentenceKind)>,
    quotes: Quotes,
}

impl<'a> Reader<'a> {
    fn new(profile: &'a Profile, window: &'a str, line: BlockKind) -> Self {
        Self { profile, window, line, ends: Vec::new(), quotes: Quotes::default() }
    }

    /// Where the segment being read began.
    fn start(&self) -> usize {
        self.ends.last().map_or(0, |&(end, _)| end)
    }

    /// The segments of the window; the last one ends with it.
    fn read(mut self, at_line_start: bool) -> Vec<(usize, SentenceKind)> {
        let mut at = 0;
        if at_line_start
            && self.line == BlockKind::Paragraph
            && let Some(length) = dateline::dateline(self.profile, self.window)
        {
            self.ends.push((length, SentenceKind::Dateline));
            at = length;
        }
        while let Some((stop, c)) = next_stop(self.window, at) {
            at = stop + c.len_utf8();
            match c {
                '"' => {
                    let open = opens_quote(self.window, stop, self.quotes.open);
                    self.quotes = Quotes { open, odd: !self.quotes.odd };
                }
                '(' | '[' => {
                    if let Some(length) = cue::bracketed_credit(self.profile, &self.window[stop..]) {
                        at = stop + length;
                        // A full stop behind the bracket is the credit's.
                        let rest = &self.window[at..];
                        at += if rest.starts_with('.') { 1 } else { 0 };
                        self.credit(stop, at);
                    }
                }
                ':' | '@' | '.' if let Some(found) = address::at_sign(self.window, stop) => at = found.end.max(at),
                ':' | '@' => {}
                _ => {
                    let run_end = end_of_run(self.window, stop);
                    at = run_end;
                    let site = Site::new(self.window, self.start(), stop..run_end, self.quotes);
                    if let Some(end) = self.judge(&site) {
                        at = end.max(run_end);
                        self.quotes.open &= !site.closed_quote;
                        self.push(end);
                    }
                }
            }
        }
        self.push(self.window.len());
        self.ends
    }

    /// Where the sentence ends that a run of terminators may end.
    fn judge(&self, site: &Site) -> Option<usize> {
        match site.overrule(self.profile) {
            // No sentence begins with a mark on the full stop (SB5).
            Some((Verdict::Ends(end), _)) if !self.window[end..].starts_with(is_carried) => Some(end),
            Some((Verdict::GoesOn, _)) => None,
            _ => end_behind(self.window, site.run.clone()).map(|end| end.max(site.end)),
        }
    }

    /// Ends a segment here and finds its kind.
    fn push(&mut self, end: usize) {
        let segment = self.window[self.start()..end].trim();
        if segment.is_empty() && end < self.window.len() {
            return;
        }
        let kind = SentenceKind::of_line(self.line);
        let kind = if self.line == BlockKind::Url {
            kind
        } else if !segment.chars().any(char::is_alphanumeric) {
            SentenceKind::Fragment
        } else if kind == SentenceKind::Sentence {
            self.kind_by_words(segment)
        } else {
            kind
        };
        self.ends.push((end, kind));
        self.quotes.odd = false;
    }

    fn kind_by_words(&self, segment: &str) -> SentenceKind {
        /// No credit is longer, in bytes.
        const CREDIT: usize = 160;
        if !segment.contains(char::is_whitespace) && address::is_address(segment) {
            SentenceKind::Url
        } else if segment.len() <= CREDIT && segment.contains(':') && cue::is_credit(self.profile, segment) {
            SentenceKind::Credit
        } else {
            SentenceKind::Sentence
        }
    }

    /// Cuts a credit in brackets off. What stands alone before it is the picture's caption.
    fn credit(&mut self, start: usize, end: usize) {
        self.push_before(start);
        self.ends.push((end, SentenceKind::Credit));
        let is_text = |kind| matches!(kind, SentenceKind::Sentence);
        if let [(before, kind), _] = self.ends.as_mut_slice()
            && is_text(*kind)
        {
            let open = !self.window[..*before].trim_end().ends_with(is_terminator);
            if open || self.window[end..].trim().is_empty() {
                *kind = SentenceKind::Caption;
            }
        }
    }

    fn push_before(&mut self, end: usize) {
        if !self.window[self.start()..end].trim().is_empty() {
            self.push(end);
        }
    }
}

/// Whether a straight quotation mark opens: by the spaces around it, or where they do not tell, by
/// turns. One that never closes does no harm to the next.
fn opens_quote(window: &str, at: usize, quoted: bool) -> bool {
    let is_edge = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–'));
    let before = window[..at].chars().next_back();
    let behind = window[at + 1..].chars().next();
    let free_behind = behind.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '.' | ')' | ';' | '،' | '।'));
    match (is_edge(before), free_behind) {
        (true, false) => true,
        (false, true) => false,
        // Spaces on both sides: behind a colon something is said.
        (true, true) if window[..at].trim_end().ends_with(':') => true,
        _ => !quoted,
    }
}
