//! Queries: understood, matched, ranked.

mod expand;
mod matching;
mod parse;
mod rank;

pub use expand::{Expand, Expanded, expand};
pub use matching::{Match, matches};
pub use parse::{Clause, MAX_WORDS, Query, parse};
pub use rank::{Scored, rank};
