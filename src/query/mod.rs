//! Queries: understood, matched, ranked.

mod expand;
mod matching;
mod parse;
mod rank;

pub use expand::{Expanded, Layers, expand};
pub use matching::{Match, matches};
pub use parse::{Clause, MAX_WORDS, Query, parse};
pub use rank::{Scored, rank};
