//! Links between the articles of a set: the same fact in several, a series over time, figures that agree within
//! rounding, a tension, and what looks alike and is not the same.
//!
//! Links are a function of the set, never of the order in which its articles came: whatever is compared is sorted first.
//! Facts are put together by what they share, not compared two by two, so that the time is that of sorting them.
//! Nearly the same text in several articles (`copies`) says a thing once.

mod copies;
mod events;
mod figures;
mod offices;
mod parties;

pub use copies::sketch;

use self::parties::Parties;
use super::card::Source;
use super::joined::Joined;
use super::naming::Naming;
use crate::order;

/// How facts of several articles belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// They cannot both be so.
    Tension,
    /// They say the same, one more exactly than the other.
    Agreement,
    /// They say the same.
    Same,
    /// They say the same of other times.
    Series,
    /// They look alike and are of different things.
    LookAlike,
}

impl Relation {
    /// All of them, in the order in which links are listed.
    pub const ALL: [Self; 5] = [Self::Tension, Self::Agreement, Self::Same, Self::Series, Self::LookAlike];

    /// The name in the public API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tension => "tension",
            Self::Agreement => "agreement",
            Self::Same => "same",
            Self::Series => "series",
            Self::LookAlike => "look-alike",
        }
    }
}

/// A fact of an article beyond its values, by its place among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Which {
    /// One of its names.
    Mention(usize),
    /// One of its events.
    Event(usize),
    /// One of its statements.
    Statement(usize),
    /// One of its offices.
    Role(usize),
}

/// A fact of a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Linked {
    /// The place of its article among the sources.
    pub source: usize,
    /// Which of the article's.
    pub which: Which,
}

/// Facts of several articles that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// How.
    pub relation: Relation,
    /// What they are about, in a line of English.
    pub about: String,
    /// What they share and how they differ, in English.
    pub why: Vec<String>,
    /// The facts: of a series in the order of time, else in that of the articles.
    pub facts: Vec<Linked>,
    /// How many articles say so, copies counted once.
    pub sources: usize,
}

/// The links of a set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// By their relation, then those of most articles first.
    pub links: Vec<Link>,
    /// The places of articles that are nearly the same text, in groups of two and more.
    pub copies: Vec<Vec<usize>>,
}

/// Links the facts of a set; the sources are in the order of their articles' ids, each once.
pub fn links(sources: &[Source]) -> Links {
    let sketches: Vec<&[u32]> = sources.iter().map(|source| source.sketch).collect();
    let mut copies = copies::copies(&sketches);
    let set = Set { sources, text: (0..sources.len()).map(|at| copies.first(at)).collect() };
    let naming = Naming::of(sources);
    let mut parties = Parties::new(sources, &naming);
    let mut found = Vec::new();
    events::link(&set, &mut parties, &mut found);
    figures::link(&set, &mut parties, &mut found);
    offices::link(&set, &mut parties, &mut found);
    order::sort(&mut found, |a: &Link, b: &Link| {
        let rank = |link: &Link| (link.relation, std::cmp::Reverse(link.sources));
        rank(a).cmp(&rank(b)).then_with(|| a.about.cmp(&b.about)).then_with(|| a.facts.cmp(&b.facts))
    });
    let copies = copies.groups().into_iter().filter(|group| group.len() > 1).collect();
    Links { links: found, copies }
}

/// The articles of a set, and which are copies of each other.
struct Set<'a> {
    sources: &'a [Source<'a>],
    /// For each article, the first of those that are nearly the same text.
    text: Vec<usize>,
}

impl Set<'_> {
    /// How many articles some facts are of, copies counted once.
    fn count(&self, facts: &[Linked]) -> usize {
        let mut texts: Vec<usize> = facts.iter().map(|fact| self.text[fact.source]).collect();
        order::sort(&mut texts, Ord::cmp);
        texts.dedup();
        texts.len()
    }

    /// A link of facts that are of two articles and more which are no copies of each other; else none.
    fn link(&self, relation: Relation, about: String, why: Vec<String>, mut facts: Vec<Linked>) -> Option<Link> {
        if relation != Relation::Series {
            order::sort(&mut facts, Ord::cmp);
        }
        facts.dedup();
        let sources = self.count(&facts);
        (sources > 1).then_some(Link { relation, about, why, facts, sources })
    }
}

/// Puts together what has a key in common: the rows of keys of things, each with the thing's number.
fn join_by_keys(joined: &mut Joined, mut keys: Vec<(Vec<u32>, usize)>) {
    order::sort(&mut keys, Ord::cmp);
    for pair in keys.windows(2) {
        if pair[0].0 == pair[1].0 {
            joined.join(pair[0].1, pair[1].1);
        }
    }
}

/// `22nd`
fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (1, rest) if rest != 11 => "st",
        (2, rest) if rest != 12 => "nd",
        (3, rest) if rest != 13 => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// `India, Russia and China`
fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(String::as_str).collect();
            format!("{} and {last}", crate::find::join(&first, ", "))
        }
    }
}
