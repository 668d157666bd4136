//! Facts of an article beyond its values: who and what is named, offices and who holds them.
//!
//! Rules read the words of a sentence (`words`), each with what the language's tables of names tell of it. First come
//! names that the lexicon is sure of, then what stands beside cues: titles, institutions, nouns for things. What one
//! sentence says of a name holds in all others of the article: a person's last name alone, an acronym, an office.
//! What an article says depends on nothing but the article; the time is linear in its length.

mod body;
mod card;
mod clause;
mod event;
mod find;
mod known;
mod person;
mod role;
mod statement;
mod words;

pub use card::{Card, Form, Held, Source, cards};
pub use clause::Modality;
pub use event::Event;
pub use find::{Named, What};
pub use statement::Statement;

use self::find::{Find, Scene};
use self::words::{Phrase, Sentence, Vocabulary};
use crate::analysis::Analysis;
use crate::language;
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};
use crate::order;
use crate::span::Span;
use crate::token::{self, SentenceKind};
use crate::value::{self, Annotation};

/// A name where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The letters.
    pub span: Span,
    /// What it is of.
    pub what: What,
    /// Who or what.
    pub named: Named,
    /// The rule that found it.
    pub rule: &'static str,
    /// What was taken for granted.
    pub assumptions: Vec<&'static str>,
}

/// An office where somebody is said to hold it.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// The letters, of the title and of the name.
    pub span: Span,
    /// Who.
    pub person: Named,
    /// Which, in English: “President of Russia”.
    pub role: String,
    /// The rule that found it.
    pub rule: &'static str,
    /// What was taken for granted.
    pub assumptions: Vec<&'static str>,
}

/// What an article says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// Names, in the order of the text; some stand inside others.
    pub mentions: Vec<Mention>,
    /// Offices, in the order of the text.
    pub roles: Vec<Role>,
    /// What happens.
    pub events: Vec<Event>,
    /// What is stated.
    pub statements: Vec<Statement>,
}

/// Finds what a text says, given an analysis that was made without a dictionary.
pub fn find(text: &str, analysis: &Analysis) -> Findings {
    let vocabulary = Vocabulary::new(analysis);
    let mut first = 0;
    let sentences = 0..analysis.sentences.len();
    let mut scenes: Vec<Scene> =
        sentences.map(|number| Scene::new(Sentence::new(text, analysis, &vocabulary, number, &mut first))).collect();
    mask_dates(&mut scenes, &analysis.values);
    for (scene, kind) in scenes.iter_mut().zip(&analysis.sentence_kinds) {
        read(scene, *kind, &|_| false);
    }
    let heard = Heard::of(&scenes);
    for scene in &mut scenes {
        heard.read_again(scene);
        known::inner(scene);
    }
    role::complete(&mut scenes);
    let mut found = Findings::default();
    for (scene, kind) in scenes.iter().zip(&analysis.sentence_kinds) {
        hand_over(scene, *kind, &mut found);
    }
    let mut before = statement::Before::default();
    for scene in scenes.iter().filter(|scene| !scene.sentence.words.is_empty()) {
        event::events(scene, &analysis.values, &mut found.events);
        statement::statements(scene, &analysis.values, &mut before, &mut found.statements);
    }
    order::sort_by_key(&mut found.mentions, |mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    found.mentions.dedup_by(|a, b| a.span == b.span && a.what == b.what);
    found
}

/// Words of dates are no names: `in March`.
fn mask_dates(scenes: &mut [Scene], values: &[Annotation]) {
    let mut rest = values;
    for scene in scenes {
        let Some(last) = scene.sentence.words.last() else { continue };
        let count = rest.iter().take_while(|value| value.span.start < last.span.end).count();
        let (here, behind) = rest.split_at(count);
        rest = behind;
        for value in here.iter().filter(|value| matches!(value.kind, value::Kind::Date | value::Kind::Period)) {
            let words = scene.sentence.words.iter().zip(&mut scene.masked);
            words
                .filter(|(word, _)| word.span.start >= value.span.start && word.span.end <= value.span.end)
                .for_each(|(_, masked)| *masked = true);
        }
    }
}

/// One sentence by itself.
fn read(scene: &mut Scene, kind: SentenceKind, heard: &dyn Fn(&str) -> bool) {
    known::mask(scene);
    known::known(scene, heard);
    body::bodies(scene);
    role::roles(scene);
    if kind == SentenceKind::Byline {
        byline(scene);
    }
    person::persons(scene);
    body::named_things(scene);
    body::places(scene);
}

/// Who wrote the text: what of the line is no usual word.
fn byline(scene: &mut Scene) {
    let sentence = &scene.sentence;
    let fits = |at: &usize| {
        let word = &sentence.words[*at];
        !scene.taken[*at]
            && !word.told.is_number
            && !word.told.is_stop
            && (word.capital || !sentence.cased)
            && sentence.of_class(*at, &[Class::Title, Class::Honorific, Class::Say]).is_none()
    };
    let Some(from) = (0..sentence.len()).find(fits) else { return };
    let to = (from..sentence.len())
        .take_while(|at| fits(at) && (*at == from || sentence.joined(*at)))
        .last()
        .map_or(from, |last| last + 1);
    if (2..=4).contains(&(to - from)) {
        person::take(scene, from, to, "byline");
    }
}

/// The one that any of some keys leads to.
fn one_of<'a>(list: &'a [(Box<str>, Named)], keys: &[Box<str>]) -> Option<&'a Named> {
    let mut found: Vec<&Named> = Vec::new();
    for key in keys {
        let from = list.partition_point(|(known, _)| known < key);
        for (_, named) in list[from..].iter().take_while(|(known, _)| known == key) {
            if !found.contains(&named) {
                found.push(named);
            }
        }
    }
    if let [named] = found[..] { Some(named) } else { None }
}

/// What the sentences of an article tell each other.
struct Heard {
    /// Everybody and everything that is named for sure.
    names: Vec<String>,
    /// By the last word of a person's name, by its keys, who it is.
    last: Vec<(Box<str>, Named)>,
    /// By the last word of an organisation's name that no list has, by its keys, which it is: «Камредмет».
    bodies: Vec<(Box<str>, Named)>,
    /// Whether there are more than can be compared one by one.
    is_large: bool,
}

impl Heard {
    fn of(scenes: &[Scene]) -> Self {
        let mut names = Vec::new();
        let mut last: Vec<(Box<str>, Named)> = Vec::new();
        let mut bodies: Vec<(Box<str>, Named)> = Vec::new();
        for scene in scenes {
            for find in &scene.finds {
                if find.what == What::Demonym {
                    continue;
                }
                names.push(find.named.name.clone());
                let sentence = &scene.sentence;
                let is_own = find.what == What::Name(Kind::Organisation) && !find.named.is_listed;
                if is_own && find.rule == "noun-name" && sentence.words[find.to - 1].capital {
                    let ways = sentence.words[find.to - 1].told.ways.first();
                    bodies.extend(
                        ways.into_iter().flat_map(|way| &way.keys).map(|key| (key.clone(), find.named.clone())),
                    );
                }
                if find.what == What::Name(Kind::Person) && find.to - find.from >= 2 {
                    let mut parts = vec![find.to - 1];
                    if sentence.names().family_first {
                        parts.push(find.from);
                    }
                    for at in parts {
                        let word = &sentence.words[at];
                        let Some(way) = word.told.ways.first() else { continue };
                        let ends = at + 1 == find.to && find.behind > 0;
                        let own = word.told.ways.iter().find(|way| !ends || way.behind > 0).unwrap_or(way);
                        if !word.told.is_common || sentence.cased {
                            last.extend(own.keys.iter().map(|key| (key.clone(), find.named.clone())));
                        }
                    }
                }
            }
        }
        names.sort_unstable();
        names.dedup();
        last.sort_unstable();
        last.dedup();
        // A text of very many names is a list; nobody looks for misspellings there.
        let is_large = last.len() > 64;
        bodies.sort_unstable();
        bodies.dedup();
        Self { names, last, bodies, is_large }
    }

    /// The one person whose last name a word is, by its keys.
    fn who(&self, keys: &[Box<str>]) -> Option<&Named> {
        one_of(&self.last, keys)
    }

    /// The one organisation whose name ends with a word, by its keys.
    fn body(&self, keys: &[Box<str>]) -> Option<&Named> {
        one_of(&self.bodies, keys)
    }

    /// The one person whose last name a word misspells: with the same letters in another order, or another vowel sign.
    fn misspelt(&self, word: &str) -> Option<&Named> {
        if self.is_large || word.chars().nth(3).is_none() {
            return None;
        }
        let mut found: Option<&Named> = None;
        for (known, named) in &self.last {
            if person::is_misspelt(known, word) && found.replace(named).is_some_and(|other| other != named) {
                return None;
            }
        }
        found
    }

    /// Finds in a sentence what the others tell.
    fn read_again(&self, scene: &mut Scene) {
        let is_heard = |name: &str| self.names.binary_search_by(|known| known.as_str().cmp(name)).is_ok();
        known::known(scene, &is_heard);
        for at in 0..scene.sentence.len() {
            let sentence = &scene.sentence;
            let word = &sentence.words[at];
            if scene.taken[at] || scene.masked[at] || (sentence.cased && !word.capital) || word.told.is_stop {
                continue;
            }
            let found =
                word.told.ways.iter().find_map(|way| Some((self.who(&way.keys)?.clone(), way.before, way.behind)));
            let found = found.or_else(|| {
                // A letter joined before a name that the lexicon has not.
                let names = sentence.names();
                let rest =
                    names.proclitics.iter().find_map(|letter| Some((word.written.strip_prefix(letter)?, letter)));
                let (rest, letter) = rest?;
                let folded = sentence.profile.fold(&crate::fold::exact(rest)).into_owned();
                Some((self.who(&[folded.into()])?.clone(), letter.chars().count() as u8, 0))
            });
            // Without capitals a misspelt name is a word that nothing else tells of.
            let is_unknown =
                !word.told.is_common && !word.told.is_number && word.told.ways.iter().all(|way| way.entries.is_empty());
            let misspelt = || word.told.ways.first().and_then(|way| self.misspelt(&way.folded));
            let by_error = found.is_none() && !sentence.cased && is_unknown;
            let found = found.or_else(|| by_error.then(misspelt).flatten().map(|named| (named.clone(), 0, 0)));
            let beside = |other: usize| {
                sentence.cased
                    && sentence
                        .words
                        .get(other)
                        .is_some_and(|word| word.capital && !scene.taken[other] && !word.told.is_stop)
            };
            // An organisation that was named with its noun before: in quotation marks, or alone.
            let body = if found.is_none() && sentence.cased && !beside(at + 1) {
                word.told.ways.first().and_then(|way| self.body(&way.keys)).cloned()
            } else {
                None
            };
            if let Some(named) = body {
                let phrase =
                    Phrase { from: at, to: at + 1, before: 0, behind: 0, sense: Sense::Class(Class::OrgHead, "") };
                scene.take(Find::of(phrase, What::Name(Kind::Organisation), named, "named-before"));
                continue;
            }
            if let Some((named, before, behind)) = found {
                // A part of another's longer name is not theirs.
                let inner =
                    (at > 0 && sentence.joined(at) && beside(at - 1) && !person::starts_sentence(sentence, at - 1))
                        || (sentence.joined(at + 1) && beside(at + 1));
                if inner {
                    continue;
                }
                let phrase = Phrase { from: at, to: at + 1, before, behind, sense: Sense::Class(Class::Family, "") };
                let mut find = Find::of(phrase, What::Name(Kind::Person), named, "named-before");
                find.assumptions.extend(by_error.then_some(person::MISSPELT));
                scene.take(find);
            }
        }
        // An office whose holder is named by the last name alone.
        for role in &mut scene.roles {
            if let Some(person) = &mut role.person
                && person.id.is_empty()
                && let Some(find) =
                    scene.finds.iter().find(|find| find.to == role.to && find.what == What::Name(Kind::Person))
                && find.to == find.from + 1
                && let Some(way) = scene.sentence.words[find.from].told.ways.first()
                && let Some(whole) = self.who(&way.keys)
            {
                person.clone_from(whole);
            }
        }
        for find in scene.finds.iter_mut().filter(|find| find.what == What::Name(Kind::Person) && !find.named.is_listed)
        {
            let last = scene.sentence.words[find.to - 1].told.ways.first();
            if let Some(named) = last.and_then(|way| self.misspelt(&way.folded)).filter(|named| named.is_listed) {
                find.named.clone_from(named);
                find.assumptions.push(person::MISSPELT);
            }
        }
        for find in &mut scene.finds {
            if find.what == What::Name(Kind::Person)
                && find.to == find.from + 1
                && find.named.id.is_empty()
                && let Some(way) = scene.sentence.words[find.from].told.ways.first()
                && let Some(whole) = self.who(&way.keys)
            {
                find.named.clone_from(whole);
            }
        }
    }
}

fn hand_over(scene: &Scene, kind: SentenceKind, found: &mut Findings) {
    let sentence = &scene.sentence;
    for find in &scene.finds {
        found.mentions.push(Mention {
            span: with_quotation(sentence.text, sentence.span_of(find.from, find.to, find.before, find.behind)),
            what: find.what,
            named: find.named.clone(),
            rule: find.rule,
            assumptions: find.assumptions.clone(),
        });
    }
    for role in &scene.roles {
        if let Some(person) = &role.person {
            found.roles.push(Role {
                span: sentence.span_of(role.from, role.to, role.before, role.behind),
                person: person.clone(),
                role: role.role.clone(),
                rule: role.rule,
                assumptions: role.assumptions.clone(),
            });
        }
    }
    let _ = kind;
    for word in &sentence.words {
        address(sentence, word.span, found);
    }
}

/// A span with the mark that closes a quotation which begins in it.
fn with_quotation(text: &str, span: Span) -> Span {
    let opens = |c: char| matches!(c, '«' | '“' | '„' | '"');
    let closes = |c: char| matches!(c, '»' | '”' | '“' | '"');
    let marks = span.of(text).chars().filter(|c| opens(*c) || closes(*c)).count();
    let behind = &text[span.end as usize..];
    let rest = behind.strip_prefix(' ').unwrap_or(behind);
    match rest.chars().next().filter(|c| marks % 2 == 1 && closes(*c)) {
        Some(mark) => Span::new(span.start as usize, text.len() - rest.len() + mark.len_utf8()),
        None => span,
    }
}

/// Names in a web address, whose words joiners part.
fn address(sentence: &Sentence, span: Span, found: &mut Findings) {
    let written = span.of(sentence.text);
    if !written.contains("://") {
        return;
    }
    let profile = language::profile("en");
    let names = profile.names();
    let words: Vec<(usize, &str)> = token::words_of_address(written).collect();
    let folded: Vec<String> =
        words.iter().map(|(_, word)| profile.fold(&crate::fold::exact(word)).into_owned()).collect();
    let mut at = 0;
    while at < words.len() {
        let capital = words[at].1.starts_with(char::is_uppercase);
        let fits = |entry: &&crate::language::names::Entry| {
            matches!(entry.sense, Sense::Name { certain: true, .. })
                && entry
                    .rest
                    .iter()
                    .enumerate()
                    .all(|(place, word)| folded.get(at + 1 + place).is_some_and(|found| **found == **word))
        };
        let entry = capital
            .then(|| names.entries(&folded[at], &[]).into_iter().filter(fits).max_by_key(|entry| entry.rest.len()))
            .flatten();
        if let Some(entry) = entry
            && let Sense::Name { entity, .. } = entry.sense
        {
            let entity = &names.entities[entity as usize];
            let last = words[at + entry.rest.len()];
            let start = span.start as usize;
            found.mentions.push(Mention {
                span: Span::new(start + words[at].0, start + last.0 + last.1.len()),
                what: What::Name(entity.kind),
                named: Named::known(entity),
                rule: "address",
                assumptions: Vec::new(),
            });
            at += entry.rest.len();
        }
        at += 1;
    }
}
