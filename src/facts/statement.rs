//! Statements: what is said of a country, an organisation or a person, as a measure with its value, or in a word that
//! states something.

use super::clause::{Clause, Modality, modality};
use super::event::{edtf, is_date, span_of, values_in};
use super::find::{Find, INSIDE, Named, Scene, What, distinct};
use super::words::Phrase;
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};
use crate::order;
use crate::span::Span;
use crate::value::{self, Annotation, Value};

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

/// What the sentences before tell.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    /// The two countries that were named together last.
    sides: Vec<Named>,
    /// What was measured last, and of whom.
    measure: Option<(String, Vec<Named>)>,
}

const BOTH: &str = "the two sides are the countries named last before it";
const SAME: &str = "of what was measured right before it";

/// Finds the statements of a sentence.
pub(super) fn statements(
    scene: &Scene,
    values: &[Annotation],
    clauses: &[Clause],
    before: &mut Before,
    found: &mut Vec<Statement>,
) {
    let speaker = speaker(scene);
    for &clause in clauses {
        let mut stated = measured(scene, values, clause, before);
        if stated.is_empty() {
            stated.extend(predicated(scene, clause, before));
        }
        for mut statement in stated {
            statement.speaker =
                speaker.clone().filter(|speaker| !statement.about.contains(speaker) || statement.about.len() > 1);
            found.push(statement);
        }
        before.hear(scene, clause);
    }
}

impl Before {
    fn hear(&mut self, scene: &Scene, clause: Clause) {
        let mut sides = distinct(finds_in(scene, clause).filter(|find| find.is_country()));
        if sides.len() == 2 {
            order::sort(&mut sides, Ord::cmp);
            self.sides = sides;
        }
    }
}

fn finds_in<'a>(scene: &'a Scene, clause: Clause) -> impl Iterator<Item = &'a Find> {
    scene.finds.iter().filter(move |find| find.rule != INSIDE && find.from >= clause.from && find.to <= clause.to)
}

/// Who speaks in a sentence: the person or organisation beside a verb of saying.
fn speaker(scene: &Scene) -> Option<Named> {
    let sentence = &scene.sentence;
    let says = (0..sentence.len()).find(|&at| !scene.taken[at] && sentence.of_class(at, &[Class::Say]).is_some())?;
    let distance = |find: &Find| if find.to <= says { says - find.to } else { find.from - says };
    let speaks =
        |find: &&Find| matches!(find.what, What::Name(Kind::Person | Kind::Organisation)) && distance(find) <= 4;
    scene.finds.iter().filter(speaks).min_by_key(|find| distance(find)).map(|find| find.named.clone())
}

/// Measures with their values: each the nearest of one value, or as many measures as values, in their order.
fn measured(scene: &Scene, values: &[Annotation], clause: Clause, before: &mut Before) -> Vec<Statement> {
    let sentence = &scene.sentence;
    let mut cues: Vec<Phrase> = Vec::new();
    for at in clause.from..clause.to {
        let free = !scene.taken[at] && !scene.masked[at] && cues.last().is_none_or(|last| last.to <= at);
        cues.extend(sentence.of_class(at, &[Class::Measure, Class::Same]).filter(|_| free));
    }
    let is_value = |value: &&Annotation| {
        matches!(value.kind, value::Kind::Money | value::Kind::Percent | value::Kind::Quantity | value::Kind::Count)
    };
    let amounts: Vec<&Annotation> = values_in(scene, values, clause).filter(is_value).collect();
    let place = |cue: &Phrase| sentence.words[cue.from].span.start;
    let pairs: Vec<(Phrase, &Annotation)> = match amounts[..] {
        // A measure proper before a word for the one named before.
        [amount] => {
            let is_same = |cue: &Phrase| matches!(cue.sense, Sense::Class(Class::Same, _));
            let nearest = cues.iter().min_by_key(|cue| (is_same(cue), place(cue).abs_diff(amount.span.start)));
            nearest.map(|cue| (*cue, amount)).into_iter().collect()
        }
        // Beside a change in per cent, what is measured has the amount.
        [..] if cues.len() == 1 && amounts.iter().filter(|amount| amount.kind != value::Kind::Percent).count() == 1 => {
            let amount = amounts.iter().find(|amount| amount.kind != value::Kind::Percent);
            cues.iter().copied().zip(amount.copied()).collect()
        }
        _ if amounts.len() == cues.len() => cues.iter().copied().zip(amounts.iter().copied()).collect(),
        // It would be chance which is meant.
        _ => Vec::new(),
    };
    let alone = pairs.len() == 1;
    pairs.into_iter().filter_map(|pair| measure_of(scene, values, clause, before, pair, alone)).collect()
}

fn measure_of(
    scene: &Scene,
    values: &[Annotation],
    clause: Clause,
    before: &mut Before,
    (cue, amount): (Phrase, &Annotation),
    alone: bool,
) -> Option<Statement> {
    let sentence = &scene.sentence;
    let Sense::Class(class, name) = cue.sense else { return None };
    let cue_span = sentence.span_of(cue.from, cue.to, cue.before, cue.behind);
    let own = Span { start: cue_span.start.min(amount.span.start), end: cue_span.end.max(amount.span.end) };
    let find_span = |find: &Find| sentence.span_of(find.from, find.to, find.before, find.behind);
    // Of several measures each has what stands within.
    let finds: Vec<&Find> = finds_in(scene, clause)
        .filter(|find| find.what != What::Name(Kind::Person) && (alone || own.intersection(find_span(find)).is_some()))
        .collect();
    let mut about = distinct(finds.iter().copied());
    let mut assumptions = Vec::new();
    let measure = match class {
        Class::Same => {
            let (measure, of) = before.measure.clone()?;
            assumptions.push(SAME);
            if about.is_empty() {
                about = of;
            }
            measure
        }
        _ => name.to_owned(),
    };
    if about.is_empty() && has_both(scene, clause) && !before.sides.is_empty() {
        about.clone_from(&before.sides);
        assumptions.push(BOTH);
    }
    before.measure = Some((measure.clone(), about.clone()));
    let dates: Vec<&Annotation> = values_in(scene, values, clause).filter(|value| is_date(value)).collect();
    let date = if let [date] = dates[..] { Some(date) } else { None };
    let mut period = date.and_then(edtf);
    let parts =
        finds.iter().map(|find| find_span(find)).chain(date.filter(|_| alone).map(|date| date.span)).chain([own]);
    let mut span = parts.reduce(|a, b| Span { start: a.start.min(b.start), end: a.end.max(b.end) })?;
    // A date that opens the sentence is of the clause behind it.
    if period.is_none() && (1..=4).contains(&clause.from) {
        let opening = Clause { from: 0, to: clause.from };
        if let [date] = values_in(scene, values, opening).filter(|value| is_date(value)).collect::<Vec<_>>()[..] {
            period = edtf(date);
            span.start = span.start.min(date.span.start);
        }
    }
    let (modality, cues) = modality(sentence, clause, Clause { from: cue.from, to: cue.to });
    // `Did not exceed` is no denial: the value has it as a bound.
    let modality =
        if modality == Modality::Denied && amount.is_bounded_above() { Modality::Asserted } else { modality };
    Some(Statement {
        span,
        about,
        measure,
        value: Some(amount.value.clone()),
        period,
        modality,
        speaker: None,
        rule: "measure",
        cues: scene.cues(cue, &cues),
        assumptions,
    })
}

fn has_both(scene: &Scene, clause: Clause) -> bool {
    (clause.from..clause.to).any(|at| scene.sentence.of_class(at, &[Class::Both]).is_some())
}

/// A word that states something of somebody.
fn predicated(scene: &Scene, clause: Clause, before: &Before) -> Option<Statement> {
    let sentence = &scene.sentence;
    let cue: Phrase = (clause.from..clause.to)
        .find_map(|at| sentence.of_class(at, &[Class::Predicate]).filter(|_| !scene.taken[at] && !scene.masked[at]))?;
    let Sense::Class(_, value) = cue.sense else { return None };
    let (modality_of_word, gloss) = value.split_once(' ')?;
    let mut assumptions = Vec::new();
    // Of whom: who stands before it, or behind it where nobody does.
    let both = (clause.from..clause.to).find(|&at| sentence.of_class(at, &[Class::Both]).is_some());
    let before_it = || finds_in(scene, clause).filter(|find| find.to <= cue.from);
    let mut about = distinct(before_it());
    let mut start = before_it().next().map(|find| find.from);
    if let Some(at) = both.filter(|at| *at < cue.from) {
        if about.is_empty() && !before.sides.is_empty() {
            about.clone_from(&before.sides);
            assumptions.push(BOTH);
        }
        start = Some(start.map_or(at, |start| start.min(at)));
    }
    // Where verbs stand first, who acts follows.
    if about.is_empty() && !sentence.cased {
        for find in finds_in(scene, clause).filter(|find| find.from >= cue.to && find.from - cue.to <= 3) {
            about.push(find.named.clone());
        }
        start = (!about.is_empty()).then_some(cue.from);
    }
    if about.is_empty() {
        return None;
    }
    // The office stands before the name.
    let from = scene.with_office(start?.min(cue.from), clause.from);
    let (told, cues) = modality(sentence, clause, Clause { from: cue.from, to: cue.to });
    let modality = told.max(Modality::named(modality_of_word)?);
    Some(Statement {
        span: span_of(scene, Clause { from, to: clause.to }),
        about,
        measure: gloss.to_owned(),
        value: None,
        period: None,
        modality,
        speaker: None,
        rule: "predicate",
        cues: scene.cues(cue, &cues),
        assumptions,
    })
}
