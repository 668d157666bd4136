//! Lists: in `1593, 1603 and 1625` what tells one of them for a year tells it of all, and in `units 3, 4 and 5` all
//! are numbers of units.
//!
//! Rules have no repetition, so this is no rule, but one pass over what they found.

use super::{Annotation, Atoms, Bounds, Kind, Value};
use crate::language::lexicon::class;

const IN_YEARS: &str = "four digits are taken for a year because they stand in a list with one";
/// The rules whose ordinals are the numbers of things that have one, by how they begin.
const LABELS: &str = "ordinal.units";

/// What a rule says of a member.
#[derive(Clone, Copy, PartialEq)]
enum Said {
    Year,
    Label,
    /// It is a plain number; of four digits, or not.
    Plain(bool),
}

/// A member of a list under way.
struct Member {
    /// Its place among the values found.
    place: usize,
    number: i64,
    said: Said,
}

/// The list that the last value may go on; lists do not end before a sentence does.
#[derive(Default)]
pub struct Row {
    members: Vec<Member>,
    /// Behind the last member.
    next: usize,
    /// Whether "and" stands in it: a comma alone may end a clause (`in 1995, 1500 were sent home`).
    has_and: bool,
    /// Those that are no plain numbers after all, by their places, and what they are.
    found: Vec<(usize, Said)>,
}

impl Row {
    /// Takes the values of one match, which stands from `at` to `next`; `place` is the first one's.
    pub fn push(&mut self, atoms: &Atoms, at: usize, next: usize, place: usize, made: &[Annotation]) {
        let outer = made.iter().enumerate().filter(|(_, value)| !value.nested);
        let members: Option<Vec<Member>> = outer.map(|(i, value)| member(atoms, place + i, value)).collect();
        let joint = if self.members.is_empty() { None } else { joint(atoms, self.next, at) };
        let Some(members) = members else { return self.close() };
        let rises = self.members.last().zip(members.first()).is_some_and(|(last, first)| last.number < first.number);
        match joint.filter(|_| rises) {
            Some(is_and) => self.has_and |= is_and,
            None => self.close(),
        }
        // A rule for two has the "and" inside.
        self.has_and |= members.len() > 1;
        self.members.extend(members);
        self.next = next;
    }

    /// Says of the plain numbers of each list what they are.
    pub fn finish(mut self, values: &mut [Annotation]) {
        self.close();
        for (place, said) in self.found {
            let value = &mut values[place];
            match (said, &value.value) {
                (Said::Year, Value::Number { value: year, .. }) => {
                    value.value = Value::Text(super::calendar::edtf_year(*year as i64));
                    (value.kind, value.rule, value.assumptions) = (Kind::Date, "date.year-in-list", vec![IN_YEARS]);
                }
                _ => (value.kind, value.rule) = (Kind::Ordinal, "ordinal.unit-in-list"),
            }
        }
    }

    fn close(&mut self) {
        let members = std::mem::take(&mut self.members);
        let are = |said: Said| members.iter().any(|member| member.said == said);
        let said = match members.first() {
            _ if !std::mem::take(&mut self.has_and) => None,
            Some(first) if first.said == Said::Label => Some(Said::Label),
            _ if are(Said::Year) && !are(Said::Label) && !are(Said::Plain(false)) => Some(Said::Year),
            _ => None,
        };
        let plain = members.iter().filter(|member| matches!(member.said, Said::Plain(_)));
        self.found.extend(said.into_iter().flat_map(|said| plain.clone().map(move |member| (member.place, said))));
    }
}

fn member(atoms: &Atoms, place: usize, found: &Annotation) -> Option<Member> {
    let (number, said) = match (&found.value, found.kind) {
        (Value::Text(year), Kind::Date) if year.len() == 4 => (year.parse().ok()?, Said::Year),
        (Value::Number { value, .. }, Kind::Ordinal) if found.rule.starts_with(LABELS) => (*value as i64, Said::Label),
        (Value::Number { value, bounds }, Kind::Number) if *bounds == Bounds::default() && value.fract() == 0.0 => {
            let written = found.span.of(atoms.whole());
            let is_year = (1000.0..=2100.0).contains(value)
                && written.chars().count() == 4
                && written.chars().all(|c| crate::fold::digit(c).is_some());
            (*value as i64, Said::Plain(is_year))
        }
        _ => return None,
    };
    Some(Member { place, number, said })
}

/// What joins two members: whether "and" is there; none if something else stands between.
fn joint(atoms: &Atoms, from: usize, to: usize) -> Option<bool> {
    let mut has_and = false;
    for at in from..to {
        let is_and = atoms.of_class(at, class::LIST_AND).is_some();
        if !is_and && !atoms.is(at, ",") && !atoms.is(at, "،") {
            return None;
        }
        has_and |= is_and;
    }
    (from < to && to - from <= 2).then_some(has_and)
}
