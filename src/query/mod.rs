//! Queries: understood, expanded, matched, ranked.

mod expand;
mod lexer;
mod matching;
mod meaning;
mod parse;
mod range;
mod rank;
mod stated;
mod typo;
mod values;

pub use expand::{Expand, Item, Slots, Way, expand};
pub use matching::{Match, Reader, resolve};
pub use parse::{Condition, Field, Leaf, MAX_WORDS, Node, Query, Sign, Take, parse};
pub use range::{Range, measures};
pub use rank::{Parts, Ranker, Scored};
