//! From the filled slots of a rule to values.

mod duration;
mod number;
mod time;

pub use time::{BY_ARTICLE, BY_YEAR};

use super::decimal::Decimal;
use super::matching::{Filled, Filling, Slots};
use super::numeral::Numeral;
use super::{Annotation, Atoms, Bounds, Kind, Told, Value};
use crate::language::grammar::{Rule, What, slot};
use crate::language::lexicon::Sense;

struct Maker<'a, 'b> {
    atoms: &'a Atoms<'b>,
    rule: &'static str,
    kind: Option<Kind>,
    at: usize,
    next: usize,
    slots: &'a Slots,
    assumptions: Vec<&'static str>,
}

/// The values that a match states, and the place behind them; `None` if it states none that can be (30 February). An
/// empty list is that of something that is no value.
pub fn make(
    atoms: &Atoms,
    rule: &Rule,
    at: usize,
    next: usize,
    slots: &Slots,
    told: &Told,
) -> Option<(Vec<Annotation>, usize)> {
    let assumptions = rule.assumptions.clone();
    // A name that a rule takes, so that the number is not taken for a part of it (Việt Nam 6 tháng), is none of the value.
    let leads = rule.items.first().is_some_and(|item| matches!(item.what, What::Name) && item.slot.is_none());
    let at = if leads && rule.kind != Some(Kind::Designation) { at + 1 } else { at };
    let mut maker = Maker { atoms, rule: rule.name, kind: rule.kind, at, next, slots, assumptions };
    let made = match rule.kind {
        None => Some(Vec::new()),
        Some(Kind::Date | Kind::Period) => maker.time(told),
        Some(Kind::Duration) => maker.durations(),
        Some(Kind::Designation) => {
            Some(vec![maker.one(Kind::Designation, Value::Text(atoms.text(at, next).to_owned()))])
        }
        Some(kind) => maker.numbers(kind),
    }?;
    Some((made, maker.next))
}

impl Maker<'_, '_> {
    fn slot(&self, name: &str) -> Option<Filled> {
        let wanted = slot(name)? as u8;
        self.slots.iter().rev().find(|(slot, _)| *slot == wanted).map(|(_, filled)| *filled)
    }

    fn number(&self, name: &str) -> Option<Numeral> {
        match self.slot(name)?.filling {
            Filling::Number(number) => Some(number),
            _ => None,
        }
    }

    fn sense(&self, name: &str) -> Option<Sense> {
        match self.slot(name)?.filling {
            Filling::Sense(sense) => Some(sense),
            _ => None,
        }
    }

    /// A whole number, told in figures, in words, or by a word's sense.
    fn integer(&self, name: &str) -> Option<i64> {
        match self.slot(name)?.filling {
            Filling::Number(number) => number.value.as_integer(),
            Filling::Sense(sense) => sense.hundredths.map(|value| value / 100),
            Filling::Text => None,
        }
    }

    fn one(&mut self, kind: Kind, value: Value) -> Annotation {
        Annotation {
            span: self.atoms.span(self.at, self.next),
            kind,
            value,
            bounds: Bounds::default(),
            rule: self.rule,
            assumptions: std::mem::take(&mut self.assumptions),
            nested: false,
        }
    }

    /// Two values with the same assumptions, the second from an atom on.
    fn two(&mut self, kind: Kind, mut first: (Value, usize), second: (usize, Value)) -> Vec<Annotation> {
        // What is written together with the first belongs to it (`18th and 19th`), if it does not lead on to the
        // second (`5–7`).
        let together = (first.1..second.0).find(|&at| !self.atoms.glued(at));
        first.1 = together.unwrap_or(first.1);
        let (at, next, assumptions) = (self.at, self.next, self.assumptions.clone());
        self.next = first.1;
        let first = self.one(kind, first.0);
        (self.at, self.next, self.assumptions) = (second.0, next, assumptions);
        let second = self.one(kind, second.1);
        self.at = at;
        vec![first, second]
    }

    /// Whether `n` is rather a year, and so no lower end of a range: `in 1970 to 55 %`.
    fn begins_with_year(&self) -> bool {
        let (Some(low), Some(high)) = (self.number("n"), self.number("n2")) else { return false };
        low.looks_like_year() && (high.scaled || high.value.is_below(Decimal::whole(1000)))
    }

    fn assume(&mut self, what: &'static str) {
        if !self.assumptions.contains(&what) {
            self.assumptions.push(what);
        }
    }
}
