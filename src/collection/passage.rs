//! From matches to what is shown of them: marked titles and the best passages.

use super::Document;
use crate::answer::Passage;
use crate::highlight::{Mark, Run, runs};
use crate::index::Layer;
use crate::language;
use crate::query::Match;
use crate::span::Span;
use crate::token;

/// How many passages a hit shows.
const PASSAGES: usize = 3;

/// A longer sentence is shown in part, in bytes.
const LONG: usize = 900;

/// The letters of a match, with the clause it belongs to and the layer that led to it.
type Marked = (Span, usize, Layer);

/// The matches in the title.
fn in_title(document: &Document, matches: &[Vec<Match>]) -> Vec<Marked> {
    spans(matches, &document.title_units, 0)
}

/// The matches in the text.
pub(super) fn in_text(document: &Document, matches: &[Vec<Match>]) -> Vec<Marked> {
    spans(matches, &document.analysis.units, document.title_units.len() as u32 + 1)
}

/// From positions, counted from `start`, to the letters under them; those of another field drop out.
fn spans(matches: &[Vec<Match>], units: &[Span], start: u32) -> Vec<Marked> {
    let unit = |position: u32| units.get(position.checked_sub(start)? as usize);
    let span = |m: &Match| Some(Span { start: unit(m.position)?.start, end: unit(m.position + m.length - 1)?.end });
    let mut spans: Vec<Marked> = matches
        .iter()
        .enumerate()
        .flat_map(|(clause, list)| list.iter().filter_map(move |m| Some((span(m)?, clause, m.layer))))
        .collect();
    spans.sort_unstable();
    spans
}

pub(super) fn mark((span, clause, layer): Marked) -> (Span, Mark) {
    (span, Mark::Match { clause, layer: layer.as_str() })
}

/// The title with its matches marked.
pub(super) fn title_runs(document: &Document, matches: &[Vec<Match>]) -> Vec<Run> {
    let marks: Vec<_> = in_title(document, matches).into_iter().map(mark).collect();
    runs(&document.title, Span::new(0, document.title.len()), &marks)
}

/// The sentences that hold the most of the query, in the order of the text; without a match in the
/// text, its first sentence.
pub(super) fn passages(document: &Document, matches: &[Vec<Match>]) -> Vec<Passage> {
    let sentence_of = |marked: &Marked| document.analysis.sentence_at(marked.0.start);
    let mut marked = in_text(document, matches);
    marked.sort_by_key(sentence_of);
    let by_sentence = marked.chunk_by(|a, b| sentence_of(a) == sentence_of(b));
    let mut best: Vec<(usize, Vec<Marked>)> =
        by_sentence.map(|marked| (sentence_of(&marked[0]), marked.to_vec())).collect();
    if best.is_empty() {
        best.push((0, Vec::new()));
    }
    best.sort_by_key(|(sentence, marked)| {
        let mut clauses: Vec<usize> = marked.iter().map(|&(_, clause, _)| clause).collect();
        clauses.sort_unstable();
        clauses.dedup();
        (std::cmp::Reverse((clauses.len(), marked.len().min(4))), *sentence)
    });
    best.truncate(PASSAGES);
    best.sort_by_key(|&(sentence, _)| sentence);
    best.into_iter().filter_map(|(sentence, marked)| passage(document, sentence, marked)).collect()
}

fn passage(document: &Document, sentence: usize, marked: Vec<Marked>) -> Option<Passage> {
    let text = &document.article.text;
    let whole = *document.analysis.sentences.get(sentence)?;
    let window = window(document, whole, marked.first().map(|&(span, ..)| span));
    let profile = document.analysis.block_at(whole.start).map_or(document.profile, |block| block.profile);
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
fn window(document: &Document, sentence: Span, first: Option<Span>) -> Span {
    if sentence.len() <= LONG {
        return sentence;
    }
    let first = first.unwrap_or(Span { start: sentence.start, end: sentence.start });
    let units = &document.analysis.units;
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
