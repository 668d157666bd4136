//! Sentences of one line, by UAX #29 and the habits of news text.
//!
//! UAX #29 gives the candidates. Two corrections follow, both for text as it really comes:
//! a full stop after an abbreviation, an initial or inside an address does not end a sentence,
//! and a full stop glued to the next sentence (`заявил.Он`) does.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::fold;
use crate::language::Profile;
use crate::span::Span;

/// No sentence is longer, in bytes: what goes on without an end is cut. It keeps every later step
/// bounded on hostile input; no sentence of prose comes near it.
pub const MAX_SENTENCE: usize = 16 << 10;

/// Finds the sentences of the line from `line.start` on, and hands over the spans of as many as
/// one window of the text holds, without the white space around them. Returns where to go on.
///
/// Calling it until it returns `line.end` gives all; each call takes bounded time.
pub fn next_sentences(profile: &Profile, text: &str, line: Span, mut found: impl FnMut(Span)) -> u32 {
    let start = line.start as usize;
    let end = floor_char_boundary(text, (line.end as usize).min(start + MAX_SENTENCE)).max(start);
    let window = &text[start..end];
    let cut = end < line.end as usize;
    let mut ends = sentence_ends(profile, window);
    if cut && ends.len() == 1 {
        ends[0] = window.rfind(char::is_whitespace).filter(|&space| space > 0).unwrap_or(end - start);
    }
    // Where the window cuts the line, its last sentence may go on: leave it to the next window,
    // unless it is the only one.
    let sure = if cut && ends.len() > 1 { ends.len() - 1 } else { ends.len() };
    let mut from = 0;
    for &to in &ends[..sure] {
        let sentence = &window[from..to];
        let trimmed = sentence.trim_start();
        let lead = sentence.len() - trimmed.len();
        let length = trimmed.trim_end().len();
        if length > 0 {
            found(Span::new(start + from + lead, start + from + lead + length));
        }
        from = to;
    }
    (start + from) as u32
}

/// The ends of the sentences of a window, the last being its own end.
fn sentence_ends(profile: &Profile, window: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut sentence_start = 0;
    let addresses = addresses(window);
    let in_address =
        |at: usize| addresses[addresses.partition_point(|a| a.end <= at)..].first().is_some_and(|a| a.start < at);
    for (at, piece) in window.split_sentence_bound_indices() {
        let end = at + piece.len();
        for glued in glued_stops(profile, window, at..end).into_iter().filter(|&stop| !in_address(stop)) {
            ends.push(glued);
            sentence_start = glued;
        }
        if end == window.len() || !(in_address(end) || goes_on(profile, window, sentence_start, end)) {
            ends.push(end);
            sentence_start = end;
        }
    }
    ends
}

/// Whether the sentence goes on behind a candidate boundary.
fn goes_on(profile: &Profile, window: &str, sentence_start: usize, boundary: usize) -> bool {
    let before = window[sentence_start..boundary].trim_end();
    let glued = before.len() == boundary - sentence_start;
    let Some(head) = before.strip_suffix('.') else { return false };
    // `..` in a row is a pause; a sentence that ends there has a space behind it.
    if head.ends_with('.') {
        return glued;
    }
    let word = last_word(head);
    if word.is_empty() {
        return false;
    }
    // `1. Trade`: the number of a list's item, not a sentence.
    let is_item_number = word.len() == head.trim_start().len() && word.chars().all(char::is_numeric);
    is_item_number || is_abbreviation(profile, word)
}

/// Full stops between two letters that UAX #29 takes for part of the word, but that end a
/// sentence: a lower-case word of two letters or more before, a capitalised word behind.
fn glued_stops(profile: &Profile, window: &str, piece: Range<usize>) -> Vec<usize> {
    let mut stops = Vec::new();
    for (offset, _) in window[piece.clone()].match_indices('.') {
        let (at, after) = (piece.start + offset, piece.start + offset + 1);
        let head = &window[piece.start..at];
        let mut behind = window[after..].chars();
        let (first, second) = (behind.next(), behind.next());
        let capitalised =
            first.is_some_and(char::is_uppercase) && second.is_none_or(|c| c.is_lowercase() || c.is_whitespace());
        let word = last_word(head);
        let ends_word = head.ends_with(char::is_lowercase) && word.chars().nth(1).is_some();
        let ends_sentence = !is_abbreviation(profile, word) || follows_number(head, word);
        if capitalised && ends_word && ends_sentence {
            stops.push(after);
        }
    }
    stops
}

/// `65,7 млрд.Правда`: a unit behind its number, glued to a capital, has ended its sentence.
fn follows_number(head: &str, word: &str) -> bool {
    head[..head.len() - word.len()].trim_end().ends_with(char::is_numeric)
}

/// A listed abbreviation or a single letter.
fn is_abbreviation(profile: &Profile, word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphanumeric());
    let single = matches!((letters.next(), letters.next()), (Some(letter), None) if letter.is_alphabetic());
    if single {
        return true;
    }
    // The longest listed ones (`e.g`) hold a stop themselves.
    word.len() <= 40 && {
        let form = fold(word);
        profile.is_abbreviation(&form)
            || form.rsplit_once('.').is_some_and(|(_, last)| profile.is_abbreviation(last) || is_initial(last))
    }
}

fn is_initial(word: &str) -> bool {
    word.chars().count() == 1 && word.chars().all(char::is_alphabetic)
}

/// The run of letters, digits, marks and inner full stops at the end of a string.
fn last_word(head: &str) -> &str {
    let is_part = |c: char| c.is_alphanumeric() || c == '.' || is_mark(c);
    let start =
        head.char_indices().rev().take(64).take_while(|&(_, c)| is_part(c)).last().map_or(head.len(), |(i, _)| i);
    head[start..].trim_start_matches('.')
}

/// Marks that are not alphabetic by Unicode's property but belong to the letter before.
fn is_mark(c: char) -> bool {
    matches!(c as u32, 0x300..=0x36F | 0x93C | 0x94D | 0x64B..=0x655 | 0x200C | 0x200D)
}

/// The web addresses of a window, in order: from a scheme or `www.` to white space or a mark that
/// no address holds. Full stops and question marks inside end nothing.
fn addresses(window: &str) -> Vec<Range<usize>> {
    let ends =
        |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '«' | '»' | '“' | '”' | '।' | '॥' | '،' | '؟');
    let mut signs: Vec<usize> =
        ["://", "www."].iter().flat_map(|sign| window.match_indices(sign)).map(|(at, _)| at).collect();
    signs.sort_unstable();
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for sign in signs {
        if sign < at {
            continue;
        }
        let scheme = window[at..sign].bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
        at = window[sign..].find(ends).map_or(window.len(), |length| sign + length);
        found.push(sign - scheme..at);
    }
    found
}

/// The largest character boundary at or below an index.
pub(crate) fn floor_char_boundary(text: &str, index: usize) -> usize {
    (0..=index.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0)
}
