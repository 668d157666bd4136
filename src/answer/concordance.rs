//! Matches in their context, a line each.

use crate::shape::shape;

/// Keywords in context.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Concordance {
    /// How many lines there are; of a truncated one, how many of the best articles' were looked at.
    pub total: usize,
    /// Those asked for.
    pub lines: Vec<ConcordanceLine>,
    /// Whether more articles or matches were found than are looked at.
    pub truncated: bool,
    /// What was left out of the query, and why.
    pub notes: Vec<String>,
}

shape!(Concordance { "total": total, "lines": lines, "truncated": truncated, "notes": notes });

/// A match in its context. Joined, `before`, `text` and `after` are a part of the article.
#[derive(Clone, Debug, PartialEq)]
pub struct ConcordanceLine {
    /// The article's id.
    pub id: String,
    /// The article's title.
    pub title: String,
    /// The article's date, if known.
    pub date: Option<String>,
    /// The language of the line: it may be another one than its article's.
    pub language: String,
    /// Which way the line runs.
    pub dir: &'static str,
    /// What stands before the match in its sentence.
    pub before: String,
    /// The match.
    pub text: String,
    /// What stands behind it.
    pub after: String,
    /// How it matched.
    pub layer: &'static str,
    /// Whether it stands in the article's own title.
    pub in_title: bool,
    /// The place of its sentence among the article's; none in a title.
    pub sentence: Option<usize>,
    /// Where the match begins in the text, or in the title.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

shape!(ConcordanceLine {
    "id": id,
    "title": title,
    "date": date,
    "language": language,
    "dir": dir,
    "before": before,
    "match": text,
    "after": after,
    "layer": layer,
    "inTitle": in_title,
    "sentence": sentence,
    "start": start,
    "end": end,
});
