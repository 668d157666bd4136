//! Queries: understood, expanded, matched, ranked.

mod complete;
mod equal;
mod expand;
mod lexer;
mod matching;
mod meaning;
mod mend;
mod parse;
mod range;
mod rank;
mod stated;
mod tree;
mod typed;
mod typo;
mod values;
mod ways;

pub use complete::{
    Best, Completion, begins, completions, home, in_other_scripts, in_use, itself, misspelt, romanised,
};
pub use equal::equal;
pub use expand::{Expand, Item, Slots, expand};
pub use matching::{Match, Reader};
pub use mend::mend;
pub use parse::{MAX_WORDS, parse};
pub use range::{Range, measures};
pub use rank::{Parts, Ranker, Scored};
pub use tree::{Condition, Field, Leaf, Node, Query, Sign, Take};
pub use typed::{Typed, is_letter, typed};
pub use ways::Way;
