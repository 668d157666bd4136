//! From a text and marked spans to runs: pieces of text, each with the marks that cover it.

use crate::order;
use crate::shape::{Shape, Shaped, serialize, shape};
use crate::span::Span;

/// Why a piece of text is marked.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// It matches the query.
    Match {
        /// The place of the matched clause in the query, from 0.
        clause: usize,
        /// How it matched.
        layer: &'static str,
    },
    /// It states a fact.
    Fact {
        /// The fact's id.
        id: String,
        /// The fact's kind.
        kind: &'static str,
    },
}

impl Shaped for Mark {
    fn shape(&self) -> Shape<'_> {
        Shape::Object(match self {
            Mark::Match { clause, layer } => {
                vec![("type", "match".shape()), ("clause", clause.shape()), ("layer", layer.shape())]
            }
            Mark::Fact { id, kind } => vec![("type", "fact".shape()), ("id", id.shape()), ("kind", kind.shape())],
        })
    }
}

serialize!(Mark);

/// A piece of text under the same marks.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The letters, as in the article.
    pub text: String,
    /// What covers all of them.
    pub marks: Vec<Mark>,
}

shape!(Run { "text": text, "marks": marks });

/// Cuts a window of a text at the edges of the marks. Joined, the runs are the window.
///
/// Marks may overlap and reach beyond the window; their spans lie on character boundaries.
///
/// ```
/// use khabar::{highlight::{Mark, runs}, span::Span};
/// let mark = Mark::Match { clause: 0, layer: "exact" };
/// let runs = runs("Nga và Ấn Độ", Span::new(0, 18), &[(Span::new(8, 18), mark)]);
/// assert_eq!(runs.iter().map(|run| run.text.as_str()).collect::<Vec<_>>(), ["Nga và ", "Ấn Độ"]);
/// ```
pub fn runs(text: &str, window: Span, marks: &[(Span, Mark)]) -> Vec<Run> {
    let mut inside: Vec<(Span, &Mark)> = Vec::new();
    let mut edges: Vec<u32> = vec![window.start, window.end];
    for (span, mark) in marks {
        if let Some(span) = span.intersection(window) {
            inside.push((span, mark));
            edges.extend_from_slice(&[span.start, span.end]);
        }
    }
    order::sort_by_key(&mut inside, |(span, _)| span.start);
    edges.sort_unstable();
    edges.dedup();
    // The first mark that has not begun yet.
    let mut next = 0;
    let mut active: Vec<usize> = Vec::new();
    let mut runs = Vec::with_capacity(edges.len());
    for pair in edges.windows(2) {
        active.retain(|&i| inside[i].0.end > pair[0]);
        while inside.get(next).is_some_and(|(span, _)| span.start <= pair[0]) {
            active.push(next);
            next += 1;
        }
        let piece = Span { start: pair[0], end: pair[1] };
        runs.push(Run {
            text: piece.of(text).to_owned(),
            marks: active.iter().map(|&i| inside[i].1.clone()).collect(),
        });
    }
    runs
}
