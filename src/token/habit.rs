//! The habits of news text that overrule UAX #29's sentence ends, each with its reason.

use std::ops::Range;

use super::abbreviation::abbreviation;
use super::bounds::is_terminator;
use super::chars::{floor_char_boundary, is_word_part};
use crate::fold::exact_form;
use crate::language::Profile;

/// Why a sentence end differs from UAX #29's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Habit {
    /// A full stop behind an abbreviation, an initial or the number of a list's item ends nothing:
    /// the standard leaves abbreviations to a tailoring.
    Abbreviation,
    /// `said.The`: a full stop without a space between two words ends the sentence, as text from
    /// web pages loses the space; the standard (SB7) takes it for part of an acronym.
    Glued,
    /// `…` ends a sentence before a capital, which the standard does not know; three dots before a
    /// small letter or a letter without case are a pause, which it cuts behind.
    Ellipsis,
    /// An opening quotation mark or bracket belongs to what follows it; the standard counts it to
    /// the sentence that ends before it.
    Opening,
    /// In text with spaces around its marks, a closing mark and what goes on behind it belong to
    /// the sentence; the standard ends it before.
    SpacedClosing,
    /// `(why?) he`, `"Why?" he asked`: a small letter behind a closing mark goes on.
    ClosedQuestion,
    /// `Paris. 12 people`: a sentence may begin with a number; the standard (SB8) looks for a
    /// capital behind it.
    Number,
    /// An address behind a sentence is not part of it, though it begins with a small letter.
    Address,
}

/// What becomes of a place where a sentence can end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It ends here.
    Ends(usize),
    /// It goes on.
    GoesOn,
}

/// What is known of straight quotation marks at a place.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Quotes {
    /// One is open.
    pub(super) open: bool,
    /// The segment holds an odd number of them so far.
    pub(super) odd: bool,
}

/// A run of terminators with what stands around it.
pub(super) struct Site<'a> {
    pub(super) window: &'a str,
    pub(super) sentence: &'a str,
    /// The last word before, and whether a space stands behind it.
    pub(super) word: (&'a str, bool),
    /// Where the terminators stand.
    pub(super) run: Range<usize>,
    /// Behind the closing marks that follow.
    pub(super) end: usize,
    /// Where the next character stands that is no space.
    pub(super) next: usize,
    /// Whether a closing mark stood behind a space.
    spaced: bool,
    /// Whether a straight quotation mark was closed on the way.
    pub(super) closed_quote: bool,
}

impl<'a> Site<'a> {
    pub(super) fn new(window: &'a str, sentence_start: usize, run: Range<usize>, quotes: Quotes) -> Self {
        let sentence = &window[sentence_start.min(run.start)..run.start];
        let (end, next) = (run.end, run.end);
        let word = last_word(sentence);
        let mut site = Self { window, sentence, word, run, end, next, spaced: false, closed_quote: false };
        loop {
            let rest = &window[site.end..];
            site.next = site.end + (rest.len() - rest.trim_start().len());
            let behind_space = site.next > site.end;
            let mut ahead = window[site.next..].chars();
            let (Some(c), behind) = (ahead.next(), ahead.next()) else { break };
            let free = !behind.is_some_and(char::is_alphanumeric);
            let closes = match c {
                ')' | ']' | '}' | '”' | '»' | '›' => free || !behind_space,
                '’' | '\'' => !behind_space,
                // Closing in one tradition, opening in others: by what it touches.
                '“' | '‘' => !behind_space && free,
                '"' if site.closed_quote => false,
                // Set apart on both sides: by what follows, or by turns within the sentence.
                '"' if behind_space => free && (quotes.odd || site.marks_follow()),
                '"' => quotes.open,
                _ => false,
            };
            if !closes {
                break;
            }
            site.closed_quote |= c == '"';
            site.spaced |= behind_space;
            site.end = site.next + c.len_utf8();
        }
        site
    }

    /// Whether the mark at the place looked at is followed by one that goes on or ends.
    fn marks_follow(&self) -> bool {
        let behind = self.window[self.next..].chars().skip(1).find(|c| !c.is_whitespace());
        behind.is_some_and(|c| is_terminator(c) || matches!(c, ',' | ';' | '،'))
    }

    /// The decision of a habit, if one has a say here.
    pub(super) fn overrule(&self, profile: &Profile) -> Option<(Verdict, Habit)> {
        use Verdict::{Ends, GoesOn};
        let marks = &self.window[self.run.clone()];
        let next = self.window[self.next..].chars().next()?;
        let apart = self.next > self.end;
        let dots = marks.bytes().filter(|&b| b == b'.').count();
        let stop_only = marks == ".";
        if (marks.chars().any(|c| c == '…') || dots > 1) && marks.chars().all(|c| matches!(c, '.' | '…')) {
            return self.ellipsis(profile, next, apart);
        }
        if stop_only && self.is_abbreviated(profile, next, apart) {
            return Some((GoesOn, Habit::Abbreviation));
        }
        if self.spaced && (is_terminator(next) || continues(next)) {
            return Some((GoesOn, Habit::SpacedClosing));
        }
        let closed = self.end > self.run.end;
        if closed && next.is_lowercase() {
            return Some((GoesOn, if self.spaced { Habit::SpacedClosing } else { Habit::ClosedQuestion }));
        }
        if self.spaced {
            return Some((Ends(self.end), Habit::SpacedClosing));
        }
        if let Some(first) = self.opened(next) {
            // `f.(x)` and `sold (a lot`: a bracket before a small letter goes on.
            let quote = !matches!(next, '(' | '[' | '{');
            if !first.is_lowercase() || quote {
                return Some((Ends(self.end), Habit::Opening));
            }
        }
        if stop_only && !closed && !apart && self.is_glued(profile, next) {
            return Some((Ends(self.end), Habit::Glued));
        }
        let rest = &self.window[self.next..];
        if apart && ["http://", "https://", "www."].iter().any(|sign| rest.starts_with(sign)) {
            return Some((Ends(self.end), Habit::Address));
        }
        // In spaced text `10 . 000` is one number.
        if stop_only && apart && next.is_numeric() {
            let number = self.word.0.ends_with(char::is_numeric);
            return Some(if number && self.sentence.ends_with(' ') && self.three_digits_follow() {
                (GoesOn, Habit::Abbreviation)
            } else {
                (Ends(self.end), Habit::Number)
            });
        }
        None
    }

    /// The letter or digit behind opening marks that start here, if they do.
    fn opened(&self, next: char) -> Option<char> {
        let is_opening = |c: char| matches!(c, '"' | '“' | '„' | '«' | '‹' | '‘' | '(' | '[' | '{');
        if !is_opening(next) {
            return None;
        }
        let inside = |c: &char| !(is_opening(*c) || c.is_whitespace());
        self.window[self.next..].chars().take(8).find(inside).filter(|c| c.is_alphanumeric())
    }

    fn ellipsis(&self, profile: &Profile, next: char, apart: bool) -> Option<(Verdict, Habit)> {
        let marks = &self.window[self.run.clone()];
        if is_terminator(next) || continues(next) {
            return Some((Verdict::GoesOn, Habit::Ellipsis));
        }
        let first = self.opened(next).unwrap_or(next);
        let ends = if first.is_lowercase() {
            false
        } else if first.is_uppercase() {
            // Two dots without a space are a pause of sloppy typing.
            marks != ".." || apart
        } else if first.is_alphabetic() {
            profile.cues.last_words.contains(&exact_form(self.word.0))
        } else {
            return None;
        };
        Some((if ends { Verdict::Ends(self.end) } else { Verdict::GoesOn }, Habit::Ellipsis))
    }

    /// A full stop between two letters that UAX #29 takes for part of the word, but that ends a
    /// sentence: a word of two letters or more before, a capitalised word behind.
    fn is_glued(&self, profile: &Profile, next: char) -> bool {
        /// Names of sites: `Mail.Ru`.
        const DOMAINS: [&str; 5] = ["ru", "com", "net", "org", "vn"];
        let (word, _) = self.word;
        let following = self.next_word();
        let mut behind = self.window[self.next..].chars().skip(1);
        let capitalised = next.is_uppercase() && behind.next().is_none_or(|c| c.is_lowercase() || c.is_whitespace());
        let ends_word = word.chars().nth(1).is_some()
            && !word.contains('.')
            && word.ends_with(|c: char| c.is_lowercase() || c.is_uppercase());
        let is_site = DOMAINS.contains(&&*exact_form(following));
        capitalised && ends_word && !is_site && (abbreviation(profile, word).is_none() || self.follows_number(word))
    }

    /// Whether a number stands right before the last word.
    pub(super) fn follows_number(&self, word: &str) -> bool {
        let head = self.sentence.trim_end();
        head[..head.len() - word.len()].trim_end().ends_with(char::is_numeric)
    }

    fn three_digits_follow(&self) -> bool {
        self.window[self.next..].chars().take(4).take_while(|c| c.is_numeric()).count() == 3
    }

    /// The word behind the site.
    pub(super) fn next_word(&self) -> &'a str {
        let rest = &self.window[self.next..];
        let end = rest.char_indices().take(32).find(|&(_, c)| !is_word_part(c));
        &rest[..end.map_or_else(|| floor_char_boundary(rest, 64), |(at, _)| at)]
    }
}

/// The run of letters, digits, marks and inner full stops at the end of a sentence so far, and
/// whether a space stands behind it.
fn last_word(sentence: &str) -> (&str, bool) {
    /// In characters.
    const LONGEST: usize = 40;
    let head = sentence.trim_end();
    let is_part = |c: char| c == '.' || is_word_part(c);
    let letters = head.char_indices().rev().take(LONGEST).take_while(|&(_, c)| is_part(c)).last();
    let start = letters.map_or(head.len(), |(at, _)| at);
    (head[start..].trim_start_matches('.'), head.len() < sentence.len())
}

/// Marks behind which a sentence goes on (`SContinue`, and the semicolons).
fn continues(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '،' | '؛' | '、')
}
