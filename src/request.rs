//! The shapes of requests, as the public API has them; `src/types.d.ts` declares the same for
//! TypeScript.

pub use crate::query::Expand;

/// What to search for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchRequest {
    /// As typed; empty for every article.
    pub query: String,
    /// What the hits must be.
    pub filters: Filters,
    /// Which layers may match beside the exact one.
    pub expand: Expand,
    /// How many hits at most; 20 by default.
    pub limit: Option<usize>,
    /// How many hits to pass over.
    pub offset: usize,
    /// Whether the hits tell how their scores came about.
    pub explain: bool,
    /// For `read`: the first block, from 0.
    pub from_block: usize,
    /// For `read`: how many blocks at most; all by default.
    pub max_blocks: Option<usize>,
}

/// Conditions on the articles; an empty list is no condition.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// One of these languages.
    pub language: Vec<String>,
    /// One of these sources.
    pub source: Vec<String>,
    /// Dated in one of these years.
    pub year: Vec<String>,
    /// With a value of one of these kinds.
    pub kind: Vec<String>,
    /// Naming all of these persons, by the names of their cards.
    pub person: Vec<String>,
    /// Naming all of these organisations.
    pub organisation: Vec<String>,
    /// Naming all of these places.
    pub place: Vec<String>,
}

/// Which facts to list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FactFilter {
    /// Of this article only.
    pub article: Option<String>,
    /// Of these kinds only; an empty list is no condition.
    pub kind: Vec<String>,
    /// Without those that stand inside another, as the ends of a period.
    pub outer: bool,
    /// Of articles that a search finds only: its query, filters and layers count.
    pub search: Option<SearchRequest>,
    /// What a name, an office, a measure or one of its words begins with, or the letters of the fact; empty for all.
    pub name: String,
    /// How to order them.
    pub order: FactOrder,
    /// Whether the last of that order come first; what has no place in it is last anyway.
    pub descending: bool,
    /// How many at most; all by default.
    pub limit: Option<usize>,
    /// How many to pass over.
    pub offset: usize,
}

/// What facts are ordered by; those that are equal by it are in the order of the articles and their texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FactOrder {
    /// The order in which the articles were added, and of each its values first.
    #[default]
    Text,
    /// The kind.
    Kind,
    /// What it says: amounts by their unit and size, dates by time, all else by its letters.
    Value,
    /// The title of the article.
    Article,
    /// When it is or was, where that is said.
    Date,
}

/// Which links to list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkRequest {
    /// With a fact of this article only.
    pub article: Option<String>,
    /// Of these relations only; an empty list is no condition.
    pub relation: Vec<String>,
    /// What a word of what they are about begins with; empty for all.
    pub query: String,
    /// How many at most; all by default.
    pub limit: Option<usize>,
    /// How many to pass over.
    pub offset: usize,
}

/// Which cards to list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CardRequest {
    /// What a name or one of its words begins with, in any script; empty for all.
    pub query: String,
    /// Of these kinds only; an empty list is no condition.
    pub kind: Vec<String>,
    /// How many at most; all by default.
    pub limit: Option<usize>,
    /// How many to pass over.
    pub offset: usize,
}

/// How to complete what is being typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SuggestOptions {
    /// Where the caret stands, in UTF-16 code units; the end by default.
    pub caret: Option<usize>,
    /// How many suggestions at most; 8 by default.
    pub limit: Option<usize>,
}

/// What the lines of a concordance are ordered by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The articles as a search has them, then the place.
    #[default]
    Text,
    /// The words before the match, the nearest first.
    Before,
    /// The words behind it.
    After,
    /// The match itself, then the words behind it.
    Match,
}

/// Which matches to show in their context.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ConcordanceRequest {
    /// Query, filters, layers; `limit` and `offset` are of lines, 50 by default.
    pub search: SearchRequest,
    /// How to order the lines.
    pub order: Order,
    /// How many letters to show on each side at most; 60 by default.
    pub context: Option<usize>,
}
