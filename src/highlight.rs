//! From a text and marked spans to runs: pieces of text, each with the marks that cover it.

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
    let inside: Vec<(Span, &Mark)> =
        marks.iter().filter_map(|(span, mark)| Some((span.intersection(window)?, mark))).collect();
    let mut starts: Vec<(u32, usize)> = inside.iter().enumerate().map(|(i, (span, _))| (span.start, i)).collect();
    starts.sort_unstable();
    let mut edges: Vec<u32> =
        inside.iter().flat_map(|(span, _)| [span.start, span.end]).chain([window.start, window.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut starts = starts.into_iter().peekable();
    let mut active: Vec<usize> = Vec::new();
    let mut runs = Vec::with_capacity(edges.len());
    for pair in edges.windows(2) {
        active.retain(|&i| inside[i].0.end > pair[0]);
        while let Some((_, i)) = starts.next_if(|&(start, _)| start <= pair[0]) {
            active.push(i);
        }
        let piece = Span { start: pair[0], end: pair[1] };
        runs.push(Run {
            text: piece.of(text).to_owned(),
            marks: active.iter().map(|&i| inside[i].1.clone()).collect(),
        });
    }
    runs
}
