//! Cards: everybody and everything that a set of articles names, with all forms in all scripts, offices and places.
//!
//! A card is a function of the set, never of the order in which its articles came: names are compared in the order of
//! their letters, and what is alike is joined however long the chain.

use rustc_hash::FxHashMap;

use super::find::{Named, What};
use super::{Findings, Mention};
use crate::fold;
use crate::language::entity::Kind;
use crate::order;
use crate::sound::{self, ALIKE, Sound};

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
    let names = Names::of(sources);
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
        order::sort_by_key(&mut card.forms, |form| {
            (std::cmp::Reverse(form.count), form.language.clone(), form.text.clone())
        });
        order::sort_by_key(&mut card.articles, |(article, count)| (std::cmp::Reverse(*count), article.clone()));
        order::sort_by_key(&mut card.roles, |held| (held.from.clone(), held.role.clone()));
        card.roles.iter_mut().for_each(|held| held.articles.sort_unstable());
    }
    order::sort_by_key(&mut cards, |card| (std::cmp::Reverse(card.count), card.named.clone(), card.kind));
    cards
}

impl Held {
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

/// The names of a set, and which of them are of one.
struct Names {
    /// The card of each name.
    places: FxHashMap<(Kind, Named), usize>,
    groups: Vec<(Kind, Named)>,
}

/// A name that no list has, to be compared with others by its sound.
struct Unlisted {
    name: Named,
    kind: Kind,
    sounds: Vec<Sound>,
    /// How it is written, by its script: Latin spellings are kept before transliterations.
    is_latin: bool,
    count: usize,
    group: usize,
}

impl Names {
    fn of(sources: &[Source]) -> Self {
        let mut listed: Vec<(Kind, Named)> = Vec::new();
        let mut unlisted: FxHashMap<(Kind, Named), (bool, usize, Vec<Sound>)> = FxHashMap::default();
        let all =
            sources.iter().flat_map(|source| source.findings.mentions.iter().map(move |mention| (source, mention)));
        for (source, Mention { span, what, named, rule, .. }) in all {
            let What::Name(kind) = *what else { continue };
            if kind != Kind::Person || !named.id.is_empty() || matches!(*rule, "known" | "address") || named.is_listed {
                listed.push((kind, named.clone()));
                continue;
            }
            let written = span.of(source.text);
            let entry = unlisted.entry((kind, named.clone())).or_default();
            entry.1 += 1;
            // Only a whole name is heard: its mentions by the last word alone say less.
            let words: Vec<Sound> = written.split([' ', '_', '.']).filter_map(sound::sound).collect();
            if words.len() > entry.2.len() {
                entry.2 = words;
                entry.0 = written.is_ascii() || sound::transliterate(written).is_none();
            }
        }
        listed.sort_unstable();
        listed.dedup();
        let mut list: Vec<Unlisted> = unlisted
            .into_iter()
            .map(|((kind, name), (is_latin, count, sounds))| Unlisted { name, kind, sounds, is_latin, count, group: 0 })
            .collect();
        order::sort_by_key(&mut list, |name| (name.kind, name.name.clone()));
        join(&mut list);
        let mut places = FxHashMap::default();
        let mut groups = listed;
        for (at, name) in groups.iter().enumerate() {
            places.insert(name.clone(), at);
        }
        let mut heads: FxHashMap<usize, usize> = FxHashMap::default();
        for at in 0..list.len() {
            let group = list[at].group;
            let place = *heads.entry(group).or_insert_with(|| {
                // The most frequent spelling in Latin letters names them all.
                let members = list.iter().filter(|name| name.group == group);
                let head = members.max_by_key(|name| (name.is_latin, name.count, std::cmp::Reverse(name.name.clone())));
                let head = head.map_or((list[at].kind, list[at].name.clone()), |name| (name.kind, name.name.clone()));
                groups.push(head);
                groups.len() - 1
            });
            places.insert((list[at].kind, list[at].name.clone()), place);
        }
        Self { places, groups }
    }

    fn card(&self, what: What, named: &Named) -> Option<usize> {
        let What::Name(kind) = what else { return None };
        self.places.get(&(kind, named.clone())).copied()
    }
}

/// Joins names of two words and more whose words sound alike one by one, in different scripts, or differ by marks only.
fn join(list: &mut [Unlisted]) {
    for (at, name) in list.iter_mut().enumerate() {
        name.group = at;
    }
    // Names that can be alike begin with consonants of one class, in every word.
    let mut buckets: FxHashMap<(u64, usize), Vec<usize>> = FxHashMap::default();
    for (at, name) in list.iter().enumerate() {
        if let [first, .., _] = &name.sounds[..] {
            buckets.entry((sound::first(first.signature()), name.sounds.len())).or_default().push(at);
        }
    }
    for bucket in buckets.into_values() {
        for (place, &a) in bucket.iter().enumerate() {
            for &b in &bucket[place + 1..] {
                if list[a].group != list[b].group && same(&list[a], &list[b]) {
                    let (keep, give) = (list[a].group.min(list[b].group), list[a].group.max(list[b].group));
                    list.iter_mut().filter(|name| name.group == give).for_each(|name| name.group = keep);
                }
            }
        }
    }
}

fn same(a: &Unlisted, b: &Unlisted) -> bool {
    let pairs = || a.sounds.iter().zip(&b.sounds);
    let other_script = pairs().any(|(a, b)| !a.is_of_script_of(b));
    a.kind == b.kind
        && (fold::bare(&a.name.name) == fold::bare(&b.name.name)
            || (other_script && pairs().all(|(a, b)| sound::distance(a, b) <= ALIKE)))
}
