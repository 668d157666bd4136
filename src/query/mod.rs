//! Queries: understood, expanded, matched, ranked.

mod expand;
mod lexer;
mod matching;
mod meaning;
mod parse;
mod range;
mod rank;
mod stated;
mod tree;
mod typo;
mod values;
mod ways;

pub use expand::{Expand, Item, Slots, expand};
pub use matching::{Match, Reader};
pub use parse::{MAX_WORDS, parse};
pub use range::{Range, measures};
pub use rank::{Parts, Ranker, Scored};
pub use tree::{Condition, Field, Leaf, Node, Query, Sign, Take};
pub use ways::Way;
