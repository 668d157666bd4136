//! Queries: understood, matched, ranked.

mod matching;
mod parse;
mod rank;

pub use matching::{Match, matches};
pub use parse::{Clause, MAX_WORDS, Query, parse};
pub use rank::{Scored, rank};
