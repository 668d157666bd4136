//! What is suggested while a query is typed, and instead of it.

use crate::shape::shape;

/// A way to go on from what was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The whole query, with the word in it.
    pub text: String,
    /// The word, as articles write it.
    pub word: String,
    /// Where the part of the query begins that the word stands for.
    pub start: u32,
    /// Where that part ends.
    pub end: u32,
    /// What leads to it: `prefix`, `folded`, `romanised`, `sound`, `meaning` or `typo`.
    pub layer: &'static str,
    /// The language in which most articles have it.
    pub language: &'static str,
    /// Which way the word runs.
    pub dir: &'static str,
    /// How many articles hold it, in these letters.
    pub documents: u32,
}

shape!(Suggestion {
    "text": text,
    "word": word,
    "start": start,
    "end": end,
    "layer": layer,
    "language": language,
    "dir": dir,
    "documents": documents,
});

/// The query as it may have been meant.
#[derive(Clone, Debug, PartialEq)]
pub struct DidYouMean {
    /// The whole query with the other words; it finds something under the same filters.
    pub query: String,
    /// What is changed in it.
    pub words: Vec<Instead>,
}

shape!(DidYouMean { "query": query, "words": words });

/// A word that may have been meant instead of another.
#[derive(Clone, Debug, PartialEq)]
pub struct Instead {
    /// As typed.
    pub word: String,
    /// As articles write it.
    pub instead: String,
}

shape!(Instead { "word": word, "instead": instead });
