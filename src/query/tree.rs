//! A query, understood: leaves, and how they belong together.

use super::range::Range;
use crate::token::SentenceKind;

/// Where a leaf must stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Field {
    /// Anywhere.
    #[default]
    Any,
    /// In the title.
    Title,
    /// In a segment of this kind.
    Segment(SentenceKind),
}

/// How the words of a leaf are taken.
#[derive(Clone, Debug, PartialEq)]
pub enum Take {
    /// A word, or several joined ones, in all layers.
    Plain,
    /// Words in a row, without the layers that guess.
    Phrase,
    /// Words that begin so.
    Prefix,
    /// Values in a range.
    Range(Range),
}

/// One thing to look for: a word, several in a row, or a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// As typed.
    pub text: String,
    /// The forms, in order; more than one must stand side by side.
    pub forms: Vec<String>,
    /// Where hyphens join the words to one (`Pu-tin`), its form: such a name sounds like a name only as
    /// a whole.
    pub whole: Option<String>,
    /// Where it must stand.
    pub field: Field,
    /// How it is taken.
    pub take: Take,
}

/// What an article must be.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// In this language.
    Language(String),
    /// From this source; in small letters.
    Source(String),
    /// With a value of this kind.
    Kind(String),
    /// That states something of a measure whose name, or a word of it, begins so; in a range of amounts, if one is given.
    States(String, Option<Range>),
    /// That names somebody or something of this kind whose name, or a word of it, begins so in any script.
    Names(&'static str, String),
}

/// Whether a part of a query must match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It may.
    May,
    /// It must.
    Must,
    /// It must not.
    Not,
}

/// A query as a tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// The leaf of this number.
    Leaf(usize),
    /// As many of these as possible.
    All(Vec<(Sign, Node)>),
    /// One of these.
    Any(Vec<Node>),
    /// A leaf of the first and one of the second, no further apart than so many words.
    Near(u32, Vec<usize>, Vec<usize>),
    /// Articles of a kind.
    Is(Condition),
}

/// A query, understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Query {
    /// What is looked for, in the order of typing.
    pub leaves: Vec<Leaf>,
    /// How they belong together.
    pub root: Node,
    /// What was left out, in words for people.
    pub notes: Vec<String>,
}
