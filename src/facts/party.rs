//! Who takes part in an event, and where it is.

use super::clause::{Clause, Opening, verb_at};
use super::find::{Find, Named, What};
use super::phrase::Phrase;
use super::reading::Reading;
use super::words::Gap;
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};
use crate::order;
use std::ops::Range;

/// No participant or place stands further from the word for the event.
const REACH: usize = 14;

/// Who takes part and where.
pub(super) struct Party {
    pub who: Vec<Find>,
    pub place: Vec<Find>,
    /// What is launched, if nobody is named who does it.
    pub made: Vec<Find>,
}

impl Party {
    /// Who takes part in what a phrase of a clause says, and where; `before` is an opening that states nothing.
    pub(super) fn of(
        reading: &Reading,
        before: &Actors,
        clause: &Clause,
        phrase: Phrase,
        kind: &str,
        acts: bool,
    ) -> Self {
        let sentence = reading.sentence;
        let end = clause.to.min(phrase.to + REACH + 8);
        // What a clause inside tells is of something else: to which he was invited.
        let inner = |at: &usize| sentence.is(*at, &[Class::Clause]) && !reading.scene.taken[*at];
        let end = (phrase.to..end).find(inner).unwrap_or(end);
        let near = clause.from.max(phrase.from.saturating_sub(REACH + 8))..end;
        let reaches = |find: &Find| find.from < phrase.to + REACH && phrase.from < find.to + REACH;
        let finds: Vec<&Find> = reading.finds_in(near.clone()).filter(|find| reaches(find)).collect();
        let place: Vec<&Find> =
            finds.iter().copied().filter(|find| is_where(reading, find, &finds, phrase, kind)).collect();
        let is_verb_first = !sentence.names().conjunctions.is_empty();
        let is_place = |find: &Find| place.iter().any(|place| std::ptr::eq(*place, find));
        let sides: Vec<Find> = finds
            .iter()
            .filter(|find| !is_place(find) && is_side(reading, find, &finds, phrase))
            .filter(|find| acts || !is_verb_first || is_by(reading, find, phrase))
            .map(|&find| find.clone())
            .collect();
        let is_person = |find: &Find| find.what == What::Name(Kind::Person);
        // A memorial is not whom it is for; where verbs stand first, commas hold what is told of somebody else.
        let is_other = |find: &Find| {
            sentence.class_before(find.from, &[Class::Site]).is_some()
                || (is_verb_first && !acts && find.to <= phrase.from && has_comma(reading, find.to..phrase.from + 1))
        };
        let is_party = |find: &Find| is_person(find) && !is_other(find);
        let mut persons: Vec<Find> = finds.iter().filter(|find| is_party(find)).map(|&find| find.clone()).collect();
        // Who goes may be said before a comma: Putin will go on Monday, on a visit to India.
        if persons.is_empty() && sides.is_empty() && clause.from > 0 {
            persons = reading.finds_in(before.opening.clone()).filter(|find| is_person(find)).cloned().collect();
        }
        let named: Vec<&Find> = finds.iter().copied().filter(|find| is_person(find)).collect();
        let offices: Vec<Find> = offices(reading, near, &named, phrase);
        let has_office = !offices.is_empty();
        persons.extend(offices.into_iter().filter(reaches));
        order::sort_by_key(&mut persons, |find| find.from);
        // Whom a visitor meets later is no visitor.
        if kind == "visit" && persons.iter().any(|find| find.to <= phrase.from) {
            persons.retain(|find| find.to <= phrase.from);
        }
        // What is launched takes part in its launch.
        let is_made = |find: &&&Find| find.what == What::Name(Kind::Programme) && is_by(reading, find, phrase);
        let made: Vec<Find> = match kind == "launch" {
            true => finds.iter().filter(is_made).map(|&find| find.clone()).collect(),
            false => Vec::new(),
        };
        let bodies: Vec<Find> =
            sides.iter().filter(|find| find.what == What::Name(Kind::Organisation)).cloned().collect();
        let mut who = if persons.is_empty() { nearest_pair(sides, phrase) } else { persons };
        if has_office || who.iter().any(is_person) {
            who.extend(bodies);
        }
        Self { who, place: place.into_iter().cloned().collect(), made }
    }

    pub(super) fn count(&self) -> usize {
        self.who.iter().filter(|find| find.what == What::Name(Kind::Person)).count()
    }

    /// The words from the first of a phrase and of all of them to the last; of a noun, only those that stand by it.
    pub(super) fn words(&self, reading: &Reading, phrase: Phrase, acts: bool) -> Range<usize> {
        // What a preposition parts from a noun is of what stands before: to Fiji on Monday for talks.
        let sentence = reading.sentence;
        let is_parted = |find: &Find| {
            let is_to = |at: usize| !reading.scene.taken[at] && sentence.is(at, &[Class::To, Class::PlaceBefore]);
            !sentence.names().country_first && (find.to..phrase.from).any(is_to)
        };
        let is_part = |find: &&Find| acts || (is_by(reading, find, phrase) && !is_parted(find));
        let parts = || self.who.iter().chain(&self.place).chain(&self.made).filter(is_part);
        let from = parts().map(|find| find.from).min().unwrap_or(phrase.from).min(phrase.from);
        from..parts().map(|find| find.to).max().unwrap_or(phrase.to).max(phrase.to)
    }
}

/// Whether somebody or something stands by a noun: with no verb between, nor a comma but that of a list.
pub(super) fn is_by(reading: &Reading, find: &Find, phrase: Phrase) -> bool {
    /// Words before a noun that may belong to it.
    const FEW: usize = 6;
    let (scene, sentence) = (reading.scene, reading.sentence);
    if find.to + FEW < phrase.from {
        return false;
    }
    let between = if find.to <= phrase.from { find.to..phrase.from } else { phrase.to.min(find.from)..find.from };
    let end = between.end.min(sentence.len() - 1);
    let is_list = |at: usize| at > 0 && scene.taken[at - 1] && scene.taken[at];
    // Marks around a name part nothing.
    let joins = |at: usize| {
        let gap = sentence.words[at].gap;
        gap.joins() || gap == Gap::Quote || is_list(at) || scene.masked[at]
    };
    let is_before = find.to <= phrase.from;
    let is_verb = |at: usize| {
        (verb_at(scene, at).is_some()
            && !(is_before && sentence.of_class(at, &[Class::Light, Class::Auxiliary]).is_some()))
            || (!scene.taken[at] && sentence.of_class(at, &[Class::Say, Class::Source]).is_some())
    };
    between.clone().all(|at| joins(at) && !is_verb(at)) && joins(end)
}

/// Who may take part in an event without being named in its clause.
#[derive(Default)]
pub(super) struct Actors {
    /// The words of an opening that states nothing.
    pub opening: Range<usize>,
    /// Who was named last in a clause before as one who acts.
    pub last: Vec<Find>,
    /// The organisation.
    pub body: Vec<Find>,
    /// The two countries that were named together last.
    pub sides: Vec<Find>,
}

impl Actors {
    /// Hears whom a clause names first.
    pub(super) fn hear(&mut self, reading: &Reading, clause: &Clause) {
        let mut countries: Vec<&Find> = Vec::new();
        for find in reading.finds_in(clause.words()).filter(|find| find.is_country()) {
            if !countries.iter().any(|country| country.named == find.named) {
                countries.push(find);
            }
        }
        if let [one, other] = countries[..] {
            self.sides = vec![one.clone(), other.clone()];
        }
        self.opening = if clause.states { 0..0 } else { clause.words() };
        // Who is only cited does nothing.
        let is_cited = |find: &Find| {
            let from = reading.with_office(find.from, clause.from);
            reading.sentence.class_before(from, &[Class::Source]).is_some()
        };
        let first = |kind: Kind| {
            reading.finds_in(clause.words()).find(|find| find.what == What::Name(kind) && !is_cited(find)).cloned()
        };
        for (slot, heard) in [(&mut self.last, first(Kind::Person)), (&mut self.body, first(Kind::Organisation))] {
            if let Some(heard) = heard {
                *slot = vec![heard];
            }
        }
    }

    /// The two that a word of a clause before a verb, or behind one that stands first, says are both meant, and that word.
    pub(super) fn both(&self, reading: &Reading, clause: &Clause, verb: usize) -> Option<(&[Find], Phrase)> {
        /// Words between a verb that stands first and who acts.
        const FEW: usize = 2;
        let sentence = reading.sentence;
        let is_first = !sentence.names().conjunctions.is_empty();
        let end = if is_first { clause.to.min(verb + 1 + FEW) } else { verb };
        let word = (clause.from..end).find_map(|at| {
            let phrase = sentence.of_class(at, &[Class::Both])?;
            (!reading.scene.taken[at] && phrase.to <= clause.to).then_some(phrase)
        })?;
        (self.sides.len() == 2).then_some((&self.sides[..], word))
    }

    /// Who does what a verb of a clause says without being named in it: and met the students; he met them.
    pub(super) fn who(&self, reading: &Reading, clause: &Clause, verb: usize) -> &[Find] {
        let stands = (clause.from..verb).find_map(|at| reading.sentence.stands_at(at, &reading.scene.taken));
        match stands.map(|phrase| phrase.sense) {
            Some(Sense::Class(_, "person" | "person?")) => &self.last,
            Some(Sense::Class(_, "body")) => &self.body,
            Some(_) => &[],
            None if matches!(clause.opening, Opening::And | Opening::Comma) => &self.last,
            None => &[],
        }
    }
}

fn has_comma(reading: &Reading, words: Range<usize>) -> bool {
    words.into_iter().any(|at| reading.sentence.words[at].gap == Gap::Comma)
}

/// Offices that stand for whom they do not name.
fn offices(reading: &Reading, words: Range<usize>, persons: &[&Find], phrase: Phrase) -> Vec<Find> {
    let is_named = |from: usize, to: usize| persons.iter().any(|find| find.from >= from && find.to <= to);
    reading
        .roles_in(words)
        // Three astronauts are nobody.
        .filter(|role| role.from == 0 || !reading.sentence.words[role.from - 1].told.is_valued)
        .filter(|role| !is_named(role.from, role.to))
        .map(|role| {
            let named = role.person.clone().unwrap_or(Named::plain(role.role.clone()));
            let phrase =
                Phrase { from: role.from, to: role.to, before: role.before, behind: role.behind, sense: phrase.sense };
            Find::of(phrase, What::Name(Kind::Person), named, role.rule)
        })
        .collect()
}

/// Of several countries, the two that stand nearest to the word for an event.
fn nearest_pair(mut sides: Vec<Find>, phrase: Phrase) -> Vec<Find> {
    let distance =
        |find: &Find| if find.to <= phrase.from { phrase.from - find.to } else { find.from.saturating_sub(phrase.to) };
    order::sort_by_key(&mut sides, |find| distance(find));
    sides.truncate(2);
    order::sort_by_key(&mut sides, |find| find.from);
    sides
}

/// Whether a place is where an event is: right behind or before it, but for a link, or said so by a word beside it.
fn is_where(reading: &Reading, find: &Find, finds: &[&Find], phrase: Phrase, kind: &str) -> bool {
    if find.what != What::Name(Kind::Place) {
        return false;
    }
    let (scene, sentence) = (reading.scene, reading.sentence);
    // Talks between two countries are in neither.
    if kind != "visit" && is_pair(reading, find, finds) {
        return false;
    }
    let between = |from: usize, to: usize, most: usize| {
        to >= from
            && to - from <= most
            && (from..to).all(|at| {
                sentence.is(at, &[Class::To, Class::Link, Class::PlaceBefore, Class::PlaceBehind])
                    || sentence.words[at].told.is_stop
            })
            && (from..=to.min(sentence.len() - 1)).all(|at| at == from || sentence.joined(at))
    };
    // What somebody says in quotation marks of something is no place of it: المحادثات «الوضع في ليبيا».
    let marks = (phrase.to..find.from).filter(|&at| sentence.words[at].gap == Gap::Quote).count();
    if marks % 2 == 1 {
        return false;
    }
    let goes = kind == "visit";
    let directly = (goes
        && !sentence.names().country_first
        && find.from >= phrase.to
        && between(phrase.to, find.from, 2)
        && sentence.joined(phrase.to))
        || (goes && sentence.names().country_first && find.to <= phrase.from && phrase.from - find.to <= 4);
    // The verb before the visitor: زار الرئيس بوتين الصين.
    let behind_who = goes
        && find.from > phrase.to
        && sentence.joined(phrase.to)
        && (phrase.to..find.from)
            .all(|at| scene.taken[at] || scene.roles.iter().any(|role| role.from <= at && at < role.to))
        && (phrase.to..=find.from).all(|at| sentence.joined(at));
    // `… and Austria`
    let listed = finds.iter().any(|other| {
        other.what == find.what
            && other.to < find.from
            && find.from - other.to == 1
            && sentence.is(other.to, &[Class::Link])
    });
    // A conjunction joined before it says nothing of where.
    let written = sentence.words[find.from].written;
    let is_listed = sentence.names().conjunctions.iter().any(|letter| written.starts_with(letter));
    // A noun for what it is may stand between: động đất ở đảo Luzon.
    let name = sentence.class_before(find.from, &[Class::PlaceHead]).map_or(find.from, |noun| noun.from);
    let cued =
        [find.from, name].iter().any(|&at| sentence.class_before(at, &[Class::PlaceBefore, Class::To]).is_some())
            || (find.to < sentence.len() && sentence.is(find.to, &[Class::PlaceBehind]) && sentence.joined(find.to))
            || (find.before > 0 && !sentence.cased && !is_listed);
    directly || behind_who || cued || (goes && listed)
}

/// Whether a country or organisation takes part: a pair of countries, or whoever stands beside.
fn is_side(reading: &Reading, find: &Find, finds: &[&Find], phrase: Phrase) -> bool {
    let beside = (find.to <= phrase.from && phrase.from - find.to <= 2)
        || (find.from >= phrase.to && find.from - phrase.to <= 1)
        || is_with(reading, find, phrase);
    let with_country = |other: &&&Find| other.is_country() && is_pair(reading, other, &[find]);
    match find.what {
        What::Name(Kind::Organisation) => beside || finds.iter().any(|other| with_country(&other)),
        _ if find.is_country() && is_with(reading, find, phrase) => true,
        _ => is_pair(reading, find, finds),
    }
}

/// Whether a word behind an event that says who takes part stands right before somebody: between, with.
fn is_with(reading: &Reading, find: &Find, phrase: Phrase) -> bool {
    let before = reading.sentence.class_before(find.from, &[Class::With]);
    find.from >= phrase.to
        && before.is_some_and(|with| with.from >= phrase.to && !reading.sentence.is(with.from, &[Class::And]))
}

/// Whether another country stands right beside a country, joined by no more than a word.
fn is_pair(reading: &Reading, find: &Find, finds: &[&Find]) -> bool {
    find.is_country()
        && finds.iter().any(|other| {
            // With an article before the second: Iran and the Philippines.
            let sentence = reading.sentence;
            let is_article = |at: usize| sentence.names().articles.contains(&sentence.words[at].folded());
            let is_near =
                |from: usize, to: usize| from <= to && (to - from <= 1 || (to - from == 2 && is_article(to - 1)));
            // A country and a body: Indonesia and the EU.
            let is_and = |at: usize| sentence.is(at, &[Class::And]);
            let is_mixed = other.what == What::Name(Kind::Organisation)
                && ((other.to + 1 == find.from && is_and(other.to)) || (find.to + 1 == other.from && is_and(find.to)));
            (other.is_country() || is_mixed)
                && other.from != find.from
                && (is_near(other.to, find.from)
                    || is_near(find.to, other.from)
                    || (reading.sentence.words[find.from].gap == Gap::Hyphen && other.to == find.from))
        })
}

/// The kind of event that a phrase names, and whether the word is sure.
pub(super) fn kind_of(phrase: Phrase) -> Option<(&'static str, bool)> {
    let Sense::Class(class, kind) = phrase.sense else { return None };
    Some((kind, class != Class::WeakEvent))
}
