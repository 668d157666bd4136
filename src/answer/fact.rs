//! The shape of a fact, as the public API has it.

use super::FacetCount;
use crate::facts::{Card, Event, Form, Held, Named, Statement};
use crate::shape::{Shape, Shaped, serialize, shape};
use crate::value::{Bounds, Value};

/// What a fact says.
#[derive(Debug, PartialEq)]
pub enum FactValue {
    /// When or how much.
    Value(Value),
    /// Who or what is named.
    Named(Named),
    /// Who holds which office.
    Role(Named, String),
    /// What happens.
    Event(Event),
    /// What is stated.
    Statement(Statement),
}

impl FactValue {
    /// The value of a fact that is one: when or how much.
    pub fn value(&self) -> Option<&Value> {
        if let FactValue::Value(value) = self { Some(value) } else { None }
    }
}

impl Shaped for Named {
    fn shape(&self) -> Shape<'_> {
        let id = if self.id.is_empty() { Shape::Nothing } else { self.id.shape() };
        Shape::Object(vec![("name", self.name.shape()), ("id", id)])
    }
}

fn names(named: &[Named]) -> Shape<'_> {
    Shape::List(named.iter().map(|named| named.name.shape()).collect())
}

impl Shaped for FactValue {
    fn shape(&self) -> Shape<'_> {
        match self {
            FactValue::Value(value) => value.shape(),
            FactValue::Named(named) => named.shape(),
            FactValue::Role(person, role) => {
                let id = if person.id.is_empty() { Shape::Nothing } else { person.id.shape() };
                Shape::Object(vec![("person", person.name.shape()), ("id", id), ("role", role.shape())])
            }
            FactValue::Event(event) => Shape::Object(vec![
                ("type", event.kind.shape()),
                ("who", names(&event.who)),
                ("where", names(&event.place)),
                ("when", event.when.shape()),
                ("number", event.number.shape()),
                ("modality", Shape::Text(event.modality.as_str())),
            ]),
            FactValue::Statement(statement) => Shape::Object(vec![
                ("about", names(&statement.about)),
                ("measure", statement.measure.shape()),
                ("value", statement.value.shape()),
                ("period", statement.period.shape()),
                ("modality", Shape::Text(statement.modality.as_str())),
                ("speaker", statement.speaker.as_ref().map_or(Shape::Nothing, |speaker| speaker.name.shape())),
            ]),
        }
    }
}

serialize!(FactValue);

/// A fact and the letters that state it.
#[derive(Debug, PartialEq)]
pub struct Fact {
    /// Unique in the collection.
    pub id: String,
    /// The article's id; empty for a text of no collection.
    pub article: String,
    /// `date`, `period`, `duration`, `money`, `percent`, `ordinal`, `quantity`, `count`, `number` or `designation`;
    /// `person`, `organisation`, `place`, `programme` or `demonym`; `role`, `event` or `statement`.
    pub kind: &'static str,
    /// EDTF for dates and periods, ISO 8601 for durations, the letters of a designation, an object for the others.
    pub value: FactValue,
    /// How exactly a duration is meant; other values hold that themselves.
    pub bounds: Bounds,
    /// The letters.
    pub text: String,
    /// Where they begin.
    pub start: u32,
    /// Where they end.
    pub end: u32,
    /// The place of their sentence.
    pub sentence: usize,
    /// The rule that found it.
    pub rule: &'static str,
    /// The words by which the rule found it, where these are not its letters.
    pub cues: Vec<String>,
    /// What was taken for granted.
    pub assumptions: Vec<&'static str>,
    /// Whether it is the end of a period that is a fact itself, the one before it.
    pub nested: bool,
}

impl Shaped for Fact {
    fn shape(&self) -> Shape<'_> {
        let mut fields = vec![
            ("id", self.id.shape()),
            ("article", self.article.shape()),
            ("kind", self.kind.shape()),
            ("value", self.value.shape()),
            ("text", self.text.shape()),
            ("start", self.start.shape()),
            ("end", self.end.shape()),
            ("sentence", self.sentence.shape()),
            ("rule", self.rule.shape()),
            ("cues", self.cues.shape().if_any()),
            ("assumptions", self.assumptions.shape()),
            ("nested", self.nested.shape().if_any()),
        ];
        self.bounds.add_to(&mut fields);
        Shape::Object(fields)
    }
}

serialize!(Fact);

/// How much was studied.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StudyReport {
    /// Bytes of articles that are done.
    pub done: usize,
    /// Bytes in all.
    pub total: usize,
    /// The languages whose names would let more be found.
    pub needs: Vec<String>,
}

shape!(StudyReport { "done": done, "total": total, "needs": needs });

/// Facts of several articles that belong together.
#[derive(Debug, PartialEq)]
pub struct LinkAnswer {
    /// `tension`, `agreement`, `same`, `series` or `look-alike`.
    pub relation: &'static str,
    /// `event`, `statement` or `role`.
    pub kind: &'static str,
    /// What they are about, in a line of English.
    pub about: String,
    /// What they share and how they differ, in English.
    pub why: Vec<String>,
    /// The facts, not all where there are very many.
    pub facts: Vec<Fact>,
    /// How many there are.
    pub total: usize,
    /// How many articles say so, copies counted once.
    pub sources: usize,
}

shape!(LinkAnswer {
    "relation": relation, "kind": kind, "about": about, "why": why, "facts": facts, "total": total, "sources": sources
});

/// Articles that are nearly the same text.
#[derive(Debug, PartialEq, Eq)]
pub struct Copies {
    /// Their ids.
    pub articles: Vec<String>,
}

shape!(Copies { "articles": articles });

/// Links, tensions first.
#[derive(Debug, PartialEq)]
pub struct LinkPage {
    /// Those asked for.
    pub links: Vec<LinkAnswer>,
    /// How many there are.
    pub total: usize,
    /// How many of each relation, whichever is asked for.
    pub counts: Vec<FacetCount>,
    /// Articles that are nearly the same text.
    pub copies: Vec<Copies>,
    /// Of how much of the collection they are.
    pub studied: StudyReport,
}

shape!(LinkPage { "links": links, "total": total, "counts": counts, "copies": copies, "studied": studied });

/// Cards, the most frequent first.
#[derive(Debug, PartialEq)]
pub struct CardPage {
    /// Those asked for.
    pub cards: Vec<Card>,
    /// How many there are.
    pub total: usize,
    /// Of how much of the collection they are.
    pub studied: StudyReport,
}

shape!(CardPage { "cards": cards, "total": total, "studied": studied });
shape!(Form { "text": text, "language": language, "count": count });
shape!(Held { "role": role, "from": from, "to": to, "articles": articles });

impl Shaped for Card {
    fn shape(&self) -> Shape<'_> {
        let id = if self.named.id.is_empty() { Shape::Nothing } else { self.named.id.shape() };
        let articles = self.articles.iter();
        let articles = articles.map(|(id, count)| Shape::Object(vec![("id", id.shape()), ("count", count.shape())]));
        Shape::Object(vec![
            ("name", self.named.name.shape()),
            ("id", id),
            ("kind", Shape::Text(self.kind.as_str())),
            ("forms", self.forms.shape()),
            ("roles", self.roles.shape()),
            ("articles", Shape::List(articles.collect())),
            ("count", self.count.shape()),
        ])
    }
}

serialize!(Card);
