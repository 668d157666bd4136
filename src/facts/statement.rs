//! Statements: what is said of a country, an organisation or a person, as a measure with its value, or in a word that
//! states something.

use super::clause::{Clause, Opening, verb_at};
use super::elided::{filled, tails};
use super::event::Event;
use super::find::{Find, Named, RoleFind, What, distinct};
use super::measure::measured;
use super::modality::{Modality, framed};
use super::period;
use super::predicate::{MANY, predicated};
use super::reading::{Item, Reading};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};
use crate::order;
use crate::span::Span;
use crate::value::Value;

/// Something that is stated.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The letters of the clause.
    pub span: Span,
    /// Of whom or what.
    pub about: Vec<Named>,
    /// What is measured, or what is said of them, in English.
    pub measure: String,
    /// How much.
    pub value: Option<Value>,
    /// When, as an EDTF string.
    pub period: Option<String>,
    /// How it is meant.
    pub modality: Modality,
    /// Who says so, where that is said.
    pub speaker: Option<Named>,
    /// The rule that found it.
    pub rule: &'static str,
    /// The words that told it.
    pub cues: Vec<Span>,
    /// What was taken for granted.
    pub assumptions: Vec<&'static str>,
}

/// What the clauses and sentences before tell.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    /// The two countries that were named together last.
    pub sides: Vec<Named>,
    /// What was measured last, and of whom.
    pub measure: Option<(String, Vec<Named>)>,
    /// The person named last as one of whom something is told, the organisation, the country, and whoever of these two.
    pub person: Option<Named>,
    pub body: Option<Named>,
    pub country: Option<Named>,
    pub thing: Option<Named>,
    /// Who spoke last.
    pub speaker: Option<Named>,
    /// Of whom the last statement of the sentence is.
    pub last: Vec<Named>,
    /// How the second half of a clause is meant.
    pub carried: Modality,
    /// When the last amount of the sentence before was so.
    pub period: Option<String>,
    /// Where that sentence ends.
    pub end: u32,
}

impl Before {
    /// How a clause is meant by the verb before it: right before it, or whose second half it is.
    pub(super) fn carry(&self, reading: &Reading, clause: &Clause) -> Modality {
        match clause.opening {
            Opening::Word | Opening::Said => framed(reading.sentence, clause.from),
            Opening::And => self.carried,
            _ => Modality::Asserted,
        }
    }

    fn hear(&mut self, reading: &Reading, clause: &Clause) {
        let mut sides = distinct(reading.finds_in(clause.words()).filter(|find| find.is_country()));
        if sides.len() == 2 {
            order::sort(&mut sides, Ord::cmp);
            self.sides = sides;
        }
        // Of whom something is told stands before the verb, but where verbs stand first.
        let verb = clause.words().find(|&at| verb_at(reading.scene, at).is_some());
        let is_verb_first = !reading.sentence.names().conjunctions.is_empty();
        let to = verb.filter(|_| !is_verb_first).unwrap_or(clause.to);
        let items = reading.items_in(clause.from..to);
        let first = |fits: &dyn Fn(&Item) -> bool| items.iter().find(|item| fits(item)).map(|item| item.named.clone());
        let is_body = |item: &Item| item.what == What::Name(Kind::Organisation);
        let is_country = |item: &Item| item.what == What::Demonym || item.named.is_country;
        let is_person = |item: &Item| item.what == What::Name(Kind::Person) && !item.is_office;
        let hear = |slot: &mut Option<Named>, heard: Option<Named>| *slot = heard.or(slot.take());
        hear(&mut self.person, first(&is_person));
        hear(&mut self.body, first(&is_body));
        hear(&mut self.country, first(&is_country));
        hear(&mut self.thing, first(&|item| is_body(item) || is_country(item)));
    }
}

/// Finds the statements of a sentence.
pub(super) fn statements(reading: &Reading, events: &[Event], before: &mut Before, found: &mut Vec<Statement>) {
    let first_of_sentence = found.len();
    let speaker = speaker(reading);
    before.last.clear();
    before.carried = Modality::default();
    if speaker.is_some() {
        before.speaker.clone_from(&speaker);
    }
    // The statement of the clause before, which may only frame what this one says.
    let mut frame: Option<(usize, usize, bool)> = None;
    for clause in &reading.clauses {
        // What is only thought of is not stated.
        if clause.opening == Opening::If || clause.is_idle {
            before.carried = Modality::default();
            before.hear(reading, clause);
            continue;
        }
        let first = found.len();
        let (clause, tails) = tails(reading, clause);
        let clause = &clause;
        let (mut stated, mut to) = measured(reading, clause, before);
        let mut frames = false;
        if stated.is_empty()
            && let Some(said) = predicated(reading, clause, events, before)
        {
            (to, frames) = (said.to, said.frames);
            stated.push(said.statement);
        }
        if let Some((number, to, frames)) = frame.take()
            && (frames || !stated.is_empty())
            && matches!(clause.opening, Opening::Word | Opening::Said)
            && clause.from == to
            && !is_beside(reading, clause)
        {
            found.remove(number);
        }
        // Who does what an event tells may do what follows: resigned and left.
        if stated.is_empty() {
            let span = reading.span_of(clause.words());
            let acts = |event: &&Event| event.span.intersection(span).is_some() && !event.who.is_empty();
            if let Some(event) = events.iter().take(MANY).find(acts) {
                before.last.clone_from(&event.who);
            }
        }
        stated.extend(filled(&tails, &stated));
        for mut statement in stated {
            statement.speaker =
                speaker.clone().filter(|speaker| !statement.about.contains(speaker) || statement.about.len() > 1);
            before.last.clone_from(&statement.about);
            found.push(statement);
        }
        frame = (found.len() == first + 1).then_some((first, to, frames));
        before.hear(reading, clause);
    }
    period::fill(reading, events, &mut found[first_of_sentence..], before);
}

/// Whether a clause tells of something beside the one before, and not what is said there: while, but.
fn is_beside(reading: &Reading, clause: &Clause) -> bool {
    let opening = reading.sentence.of_class(clause.from, &[Class::Clause]);
    opening.is_some_and(|phrase| matches!(phrase.sense, Sense::Class(_, "while")))
}

/// Who speaks in a sentence: the person or organisation beside a verb of saying, or behind a word for `according to`.
fn speaker(reading: &Reading) -> Option<Named> {
    /// How far from the verb.
    const FAR: usize = 4;
    let (scene, sentence) = (reading.scene, reading.sentence);
    let says = (0..sentence.len()).find_map(|at| {
        let phrase = sentence.of_class(at, &[Class::Say, Class::Source]);
        let is_source = || sentence.of_class(at, &[Class::Source]).is_some();
        phrase.filter(|_| !scene.taken[at] && (!scene.masked[at] || is_source()))
    })?;
    let near = says.from.saturating_sub(20)..(says.to + 20).min(sentence.len());
    // With what else is told of whoever speaks: Ann Lee, the mayor of Accra, said.
    let whole = |find: &Find| {
        let holds = |role: &&RoleFind| role.from <= find.from && find.to <= role.to;
        let role = reading.roles_in(near.clone()).filter(holds).find(|role| role.person.as_ref() == Some(&find.named));
        role.map_or(find.from..find.to, |role| role.from..role.to)
    };
    let distance = |find: &Find| {
        let words = whole(find);
        if words.end <= says.from { says.from - words.end } else { words.start.saturating_sub(says.to) }
    };
    let speaks =
        |find: &&Find| matches!(find.what, What::Name(Kind::Person | Kind::Organisation)) && distance(find) <= FAR;
    reading.finds_in(near.clone()).filter(speaks).min_by_key(|find| distance(find)).map(|find| find.named.clone())
}
