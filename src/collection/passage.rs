//! From matches to what is shown of them: marked titles and the best passages.

use std::cmp::Reverse;

use super::layout::Places;
use super::{Document, Title};
use crate::answer::Passage;
use crate::highlight::{Mark, Run, runs};
use crate::index::{Index, LONGEST_VALUE, Layer};
use crate::language;
use crate::order::{self, sort_by_key};
use crate::query::Match;
use crate::span::Span;
use crate::token;

/// How many passages a hit shows.
const PASSAGES: usize = 3;

/// A longer sentence is shown in part, in bytes.
const LONG: usize = 900;

/// A match with the leaves of the query that it is for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marked {
    /// The first leaf.
    pub(super) leaf: usize,
    /// How many.
    pub(super) leaves: usize,
    pub(super) found: Match,
}

/// The letters of a match, with the leaf it belongs to and the layer that led to it.
pub(super) type Lit = (Span, usize, Layer);

/// Of the matches of several items in one document, those that are shown: what lies inside a longer one is
/// part of it, and of two on the same words the stricter says why.
pub(super) fn settle(mut found: Vec<Marked>) -> Vec<Marked> {
    sort_by_key(&mut found, |m| (m.found.position, Reverse(m.found.length), m.found.layer, m.leaf));
    let needed: Vec<bool> = (0..found.len()).map(|at| !is_said_strictly(&found, at)).collect();
    let mut kept: Vec<Marked> = Vec::with_capacity(found.len());
    for (m, _) in found.into_iter().zip(needed).filter(|(_, needed)| *needed) {
        // What reaches furthest so far may be any of the last few.
        let covers = |other: &Marked| other.found.position <= m.found.position && m.found.end() <= other.found.end();
        if !kept.iter().rev().take(LONGEST_VALUE as usize).any(covers) {
            kept.push(m);
        }
    }
    kept
}

/// Whether each of the words that a guess is for stands there itself.
fn is_said_strictly(found: &[Marked], at: usize) -> bool {
    let m = &found[at];
    if m.found.layer <= Layer::Stem {
        return false;
    }
    let before = found[..at].iter().rev().take_while(|other| other.found.position == m.found.position);
    let behind = found[at + 1..].iter().take_while(|other| other.found.position < m.found.end());
    let strict: Vec<&Marked> = before
        .chain(behind)
        .filter(|other| other.found.layer <= Layer::Stem && other.found.end() <= m.found.end())
        .collect();
    (m.leaf..m.leaf + m.leaves)
        .all(|leaf| strict.iter().any(|other| (other.leaf..other.leaf + other.leaves).contains(&leaf)))
}

/// The matches in the title; of a title that is the beginning of the text, those there.
pub(super) fn in_title(index: &Index, document: &Document, places: &Places, marked: &[Marked]) -> Vec<Lit> {
    match &document.title {
        Title::Own(title, units) => lit(index, document, places, marked, (title, units, 0)),
        Title::Beginning { of, .. } => {
            let moved = |(span, leaf, layer): Lit| {
                let Span { start, end } = span.intersection(*of)?;
                Some((Span { start: start - of.start, end: end - of.start }, leaf, layer))
            };
            in_text(index, document, places, marked).into_iter().filter_map(moved).collect()
        }
    }
}

/// The matches in the text.
pub(super) fn in_text(index: &Index, document: &Document, places: &Places, marked: &[Marked]) -> Vec<Lit> {
    let start = document.title.units().len() as u32 + 1;
    lit(index, document, places, marked, (&document.article.text, &places.units, start))
}

/// From positions, counted from `start`, to the letters under them; those of another field drop out.
fn lit(
    index: &Index,
    document: &Document,
    places: &Places,
    marked: &[Marked],
    (text, units, start): (&str, &[Span], u32),
) -> Vec<Lit> {
    let unit = |position: u32| units.get(position.checked_sub(start)? as usize);
    let span = |m: &Match| Some(Span { start: unit(m.position)?.start, end: unit(m.end() - 1)?.end });
    let mut spans: Vec<Lit> = Vec::new();
    for m in marked {
        let Some(span) = span(&m.found) else { continue };
        let mut put = |span: Span| spans.push((span, m.leaf, m.found.layer));
        match m.found.term {
            Some(term) if m.found.length == 1 => match &*in_address(text, span, index.form(term)) {
                [] => put(span),
                words => words.iter().for_each(|word| put(*word)),
            },
            Some(_) => put(span),
            // A value may have signs that are no units: `$5`.
            None => put(value_at(document, places, span).unwrap_or(span)),
        }
    }
    order::sort(&mut spans, Ord::cmp);
    spans
}

/// Where a word stands in an address.
fn in_address(text: &str, unit: Span, form: &str) -> Vec<Span> {
    let words = token::words_of_address(unit.of(text)).filter(|(_, word)| token::fold(word) == form);
    words
        .map(|(at, word)| (unit.start as usize + at, word.len()))
        .map(|(at, length)| Span::new(at, at + length))
        .collect()
}

/// The letters of the value that stands on these units and no other.
fn value_at(document: &Document, places: &Places, units: Span) -> Option<Span> {
    let values = &places.values;
    let from = values.partition_point(|value| value.span.end <= units.start).saturating_sub(4);
    let near = values[from..].iter().map(|value| value.span).take_while(|span| span.start < units.end);
    let is_mark =
        |from: u32, to: u32| !Span { start: from, end: to }.of(&document.article.text).contains(char::is_alphanumeric);
    near.filter(|span| span.intersection(units) == Some(units))
        .find(|span| is_mark(span.start, units.start) && is_mark(units.end, span.end))
}

pub(super) fn mark((span, clause, layer): Lit) -> (Span, Mark) {
    (span, Mark::Match { clause, layer: layer.as_str() })
}

/// The title with its matches marked.
pub(super) fn title_runs(index: &Index, document: &Document, places: &Places, marked: &[Marked]) -> Vec<Run> {
    let marks: Vec<_> = in_title(index, document, places, marked).into_iter().map(mark).collect();
    let title = document.title.text();
    runs(title, Span::new(0, title.len()), &marks)
}

/// The sentences that hold the most of the query, in the order of the text; without a match in the
/// text, its first sentence.
pub(super) fn passages(index: &Index, document: &Document, places: &Places, marked: &[Marked]) -> Vec<Passage> {
    let sentence_of = |lit: &Lit| places.sentence_at(lit.0.start);
    let mut marked = in_text(index, document, places, marked);
    sort_by_key(&mut marked, sentence_of);
    let by_sentence = marked.chunk_by(|a, b| sentence_of(a) == sentence_of(b));
    let mut best: Vec<(usize, Vec<Lit>)> =
        by_sentence.map(|marked| (sentence_of(&marked[0]), marked.to_vec())).collect();
    if best.is_empty() {
        best.push((0, Vec::new()));
    }
    sort_by_key(&mut best, |(sentence, marked)| {
        let mut clauses: Vec<usize> = marked.iter().map(|&(_, clause, _)| clause).collect();
        order::sort(&mut clauses, Ord::cmp);
        clauses.dedup();
        (Reverse((clauses.len(), marked.len().min(4))), *sentence)
    });
    best.truncate(PASSAGES);
    sort_by_key(&mut best, |&(sentence, _)| sentence);
    best.into_iter().filter_map(|(sentence, marked)| passage(document, places, sentence, marked)).collect()
}

fn passage(document: &Document, places: &Places, sentence: usize, marked: Vec<Lit>) -> Option<Passage> {
    let text = &document.article.text;
    let whole = *places.sentences.get(sentence)?;
    let window = window(document, places, whole, marked.first().map(|&(span, ..)| span));
    let profile = places.block_at(whole.start).map_or(document.profile, |block| block.profile);
    let marks: Vec<_> = marked.into_iter().map(mark).collect();
    Some(Passage {
        runs: runs(text, window, &marks),
        sentence,
        language: document.language_of(profile).to_owned(),
        dir: language::direction(profile, whole.of(text)).as_str(),
        cut_before: window.start > whole.start,
        cut_after: window.end < whole.end,
    })
}

/// The sentence itself, or of a long one the part around the first match, cut between words.
fn window(document: &Document, places: &Places, sentence: Span, first: Option<Span>) -> Span {
    if sentence.len() <= LONG {
        return sentence;
    }
    let first = first.unwrap_or(Span { start: sentence.start, end: sentence.start });
    let units = &places.units;
    let earliest = first.start.saturating_sub((LONG / 3) as u32).max(sentence.start);
    let start = if earliest == sentence.start {
        sentence.start
    } else {
        units[units.partition_point(|unit| unit.start < earliest)].start
    };
    let latest = (start + LONG as u32).max(first.end).min(sentence.end);
    let last = units.partition_point(|unit| unit.end <= latest);
    let end = last.checked_sub(1).map_or(start, |i| units[i].end).max(first.end);
    // A single word longer than a window has no unit edge inside it.
    let end =
        if end > start { end } else { token::floor_char_boundary(&document.article.text, latest as usize) as u32 };
    Span { start, end: if latest == sentence.end { sentence.end } else { end.max(start) } }
}
