//! Queries: understood, matched, ranked.

mod matching;
mod parse;
mod rank;

/// The one layer of matching there is so far: the same word, whatever its case and normal form.
pub const EXACT: &str = "exact";

pub use matching::{Match, matches};
pub use parse::{Clause, MAX_WORDS, Query, parse};
pub use rank::{Scored, rank};
