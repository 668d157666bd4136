//! Cards: everybody and everything that a set of articles names, with all forms in all scripts, offices and places.
//!
//! A card is a function of the set, never of the order in which its articles came: names are compared in the order of
//! their letters, and what is alike is joined however long the chain.

use super::Findings;
use super::find::{Named, What};
use super::naming::Naming;
use crate::language::entity::Kind;
use crate::order;

/// An article of a set, with what it says.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its id.
    pub article: &'a str,
    /// Its language.
    pub language: &'a str,
    /// Its date, if it is known.
    pub date: Option<&'a str>,
    /// Its text.
    pub text: &'a str,
    /// What it says.
    pub findings: &'a Findings,
    /// What its text is known again by (`sketch`).
    pub sketch: &'a [u32],
}

/// A form of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// As written, the most usual way in its language.
    pub text: String,
    /// The language of the articles.
    pub language: String,
    /// How often.
    pub count: usize,
}

/// An office that somebody is said to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which, in English.
    pub role: String,
    /// The dates of the first and the last article that says so, where any has one.
    pub from: Option<String>,
    /// The last.
    pub to: Option<String>,
    /// The articles.
    pub articles: Vec<String>,
}

/// A name of a set, with all that is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Who or what.
    pub named: Named,
    /// What kind of thing.
    pub kind: Kind,
    /// Its forms, the most frequent first.
    pub forms: Vec<Form>,
    /// Its offices, the earliest first.
    pub roles: Vec<Held>,
    /// The articles that name it, with how often, the most first.
    pub articles: Vec<(String, usize)>,
    /// How often it is named in all.
    pub count: usize,
}

/// The cards of a set, the most frequent first.
pub fn cards(sources: &[Source]) -> Vec<Card> {
    let names = Naming::of(sources);
    let mut cards: Vec<Card> = names
        .groups
        .iter()
        .map(|(kind, named)| Card {
            named: named.clone(),
            kind: *kind,
            forms: Vec::new(),
            roles: Vec::new(),
            articles: Vec::new(),
            count: 0,
        })
        .collect();
    for source in sources {
        for mention in &source.findings.mentions {
            let Some(card) = names.card(mention.what, &mention.named).map(|at| &mut cards[at]) else { continue };
            let written = plain(mention.span.of(source.text));
            match card.forms.iter_mut().find(|form| form.text == written && form.language == source.language) {
                Some(form) => form.count += 1,
                None => card.forms.push(Form { text: written, language: source.language.to_owned(), count: 1 }),
            }
            match card.articles.last_mut().filter(|(article, _)| article == source.article) {
                Some((_, count)) => *count += 1,
                None => card.articles.push((source.article.to_owned(), 1)),
            }
            card.count += 1;
        }
        for role in &source.findings.roles {
            let Some(card) = names.card(What::Name(Kind::Person), &role.person).map(|at| &mut cards[at]) else {
                continue;
            };
            let at = card.roles.iter().position(|held| held.role == role.role).unwrap_or_else(|| {
                card.roles.push(Held { role: role.role.clone(), from: None, to: None, articles: Vec::new() });
                card.roles.len() - 1
            });
            card.roles[at].hear(source);
        }
    }
    for card in &mut cards {
        join_offices(&mut card.roles);
        order::sort_by_key(&mut card.forms, |form| {
            (std::cmp::Reverse(form.count), form.language.clone(), form.text.clone())
        });
        order::sort_by_key(&mut card.articles, |(article, count)| (std::cmp::Reverse(*count), article.clone()));
        order::sort_by_key(&mut card.roles, |held| (held.from.clone(), held.role.clone()));
        card.roles.iter_mut().for_each(|held| order::sort(&mut held.articles, Ord::cmp));
    }
    order::sort_by_key(&mut cards, |card| (std::cmp::Reverse(card.count), card.named.clone(), card.kind));
    cards
}

/// Joins an office to the only one that says of what it is: “Prime Minister” to “Prime Minister of India”.
fn join_offices(roles: &mut Vec<Held>) {
    let mut at = 0;
    while at < roles.len() {
        let head = format!("{} of ", roles[at].role);
        let mut whole = (0..roles.len()).filter(|&other| roles[other].role.starts_with(&head));
        match (whole.next(), whole.next()) {
            (Some(whole), None) => {
                let short = roles.remove(at);
                roles[if whole > at { whole - 1 } else { whole }].join(short);
            }
            _ => at += 1,
        }
    }
}

impl Held {
    /// Adds what is told of the same office in other words.
    fn join(&mut self, other: Held) {
        self.from = self.from.take().into_iter().chain(other.from).min();
        self.to = self.to.take().into_iter().chain(other.to).max();
        let is_new = |article: &String| !self.articles.contains(article);
        let new: Vec<String> = other.articles.into_iter().filter(is_new).collect();
        self.articles.extend(new);
    }

    fn hear(&mut self, source: &Source) {
        if !self.articles.iter().any(|article| article == source.article) {
            self.articles.push(source.article.to_owned());
        }
        if let Some(date) = source.date {
            if self.from.as_deref().is_none_or(|from| date < from) {
                self.from = Some(date.to_owned());
            }
            if self.to.as_deref().is_none_or(|to| date > to) {
                self.to = Some(date.to_owned());
            }
        }
    }
}

/// A form without the joiners of segmented text.
fn plain(written: &str) -> String {
    written.split(['_', '\n', '\r', '\t', ' ']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
