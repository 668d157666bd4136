//! Numbers, and what they are numbers of.

use std::ops::RangeInclusive;

use super::super::decimal::Decimal;
use super::super::{Annotation, Bounds, Kind, Value};
use super::Maker;
use crate::language::lexicon::{Class, Sense, class, hundredths};
use crate::token::TokenKind;

const ASSUMED_CURRENCY: &str =
    "the currency's word or sign is shared by several countries; the most likely one is taken";
const UNUSUAL_SEPARATOR: &str =
    "the separator is not the one this language usually writes; its position makes it a decimal mark";

/// What is assumed of a range whose first number is without the scale of its second (`two to three million`).
const SHARED_SCALE: &str = "the scale behind the second number is taken to hold for the first as well";

/// What a unit that is told together with others measures, and how large it is, in metres, kilograms or litres
/// (the international yard and pound of 1959).
fn size_of(unit: &str) -> Option<(char, f64)> {
    const SIZES: [(&str, char, f64); 15] = [
        ("mi", 'm', 1609.344),
        ("km", 'm', 1000.0),
        ("m", 'm', 1.0),
        ("yd", 'm', 0.9144),
        ("ft", 'm', 0.3048),
        ("in", 'm', 0.0254),
        ("dm", 'm', 0.1),
        ("cm", 'm', 0.01),
        ("mm", 'm', 0.001),
        ("t", 'k', 1000.0),
        ("kg", 'k', 1.0),
        ("lb", 'k', 0.453_592_37),
        ("oz", 'k', 0.028_349_523_125),
        ("g", 'k', 0.001),
        ("mg", 'k', 0.000_001),
    ];
    SIZES.into_iter().find(|(known, ..)| *known == unit).map(|(_, of, size)| (of, size))
}

impl Maker<'_, '_> {
    pub(super) fn numbers(&mut self, kind: Kind) -> Option<Vec<Annotation>> {
        let name = if kind == Kind::Ordinal && self.slot("o").is_some() { "o" } else { "n" };
        let mut first = match (self.slot(name), self.number(name)) {
            (_, Some(number)) => number.value,
            // The word itself tells how many: مليوني, دولاران.
            (Some(_), None) => Decimal::hundredths(self.sense(name)?.hundredths?),
            // Cents alone.
            (None, None) if self.number("n3").is_some() => Decimal::ZERO,
            (None, None) => Decimal::ONE,
        };
        if ["n", "n2"].into_iter().any(|name| self.number(name).is_some_and(|number| number.unusual)) {
            self.assume(UNUSUAL_SEPARATOR);
        }
        // `3/4 mile`
        if name == "n"
            && let Some(parts) = self.integer("o")
        {
            first = first.divided(parts)?;
        }
        if let Some(part) = self.sense("f").and_then(|sense| sense.hundredths) {
            first = first.plus(Decimal::hundredths(part))?;
        }
        if let Some(parts) = self.number("n3").filter(|_| self.slot("u3").is_none()) {
            first = first.plus(parts.value.scaled(-2)?)?;
        }
        // The head noun goes on to the end of its word.
        if let Some(of) = self.slot("of")
            && of.to == self.next
        {
            self.next = self.atoms.word_end(of.from, of.to);
        }
        if kind == Kind::Quantity && self.slot("u2").is_some() {
            return self.compound(first);
        }
        let Some(second) = self.number("n2") else {
            let bounds = self.bounds(Some(first));
            let value = self.value(kind, first, bounds)?;
            return Some(vec![self.one(kind, value)]);
        };
        if self.begins_with_year() {
            return None;
        }
        // Told twice it is so much for each, as Hindi has it: चार-चार लाख रुपये.
        if let Some(number) = self.number(name)
            && !number.scaled
            && second.value.scaled(-second.power).is_some_and(|plain| plain.to_f64() == number.value.to_f64())
        {
            let bounds = self.bounds(Some(second.value));
            let value = self.value(kind, second.value, bounds)?;
            return Some(vec![self.one(kind, value)]);
        }
        // `5–7 billion`: the scale is of both.
        if let Some(number) = self.number(name)
            && !number.scaled
            && second.power > 0
            && second.value.scaled(-second.power).is_some_and(|plain| number.value.is_below(plain))
        {
            first = first.scaled(second.power)?;
            self.assume(SHARED_SCALE);
        }
        let bounds = self.bounds(Some(first));
        let (low, high) = (self.value(kind, first, bounds)?, self.value(kind, second.value, Bounds::default())?);
        let (to, from) = (self.slot(name)?.to, self.slot("n2")?.from);
        Some(self.two(kind, (low, to), (from, high)))
    }

    /// `5 ft 2 in`: smaller units are added to the first; only those that measure the same.
    fn compound(&mut self, first: Decimal) -> Option<Vec<Annotation>> {
        let unit = self.sense("u")?.value;
        let (of, size) = size_of(unit)?;
        let mut value = first.to_f64();
        let mut last = size;
        for (number, unit) in [("n2", "u2"), ("n3", "u3")] {
            let Some(sense) = self.sense(unit) else { continue };
            let (other, smaller) = size_of(sense.value)?;
            if other != of || smaller >= last {
                return None;
            }
            value += self.number(number)?.value.to_f64() * smaller / size;
            last = smaller;
        }
        let bounds = self.bounds(Some(first));
        Some(vec![self.one(Kind::Quantity, Value::Quantity { value, unit, bounds })])
    }

    fn value(&mut self, kind: Kind, number: Decimal, bounds: Bounds) -> Option<Value> {
        let value = number.to_f64();
        Some(match kind {
            Kind::Money => {
                let mut words = self.sense("c")?.value.split(' ');
                let currency = words.next()?;
                if words.next() == Some("assumed") {
                    self.assume(ASSUMED_CURRENCY);
                }
                Value::Money { amount: value, currency, bounds }
            }
            Kind::Quantity => {
                // A dual or a half says its number itself: لترين is `2 l`, поллитра `0.5 l`.
                let unit = self.sense("u")?.value;
                let said = unit.split_once(' ').and_then(|(times, unit)| Some((hundredths(times)?, unit)));
                let (times, unit) = said.unwrap_or((100, unit));
                let value = number.times(Decimal::hundredths(times))?.to_f64();
                Value::Quantity { value, unit, bounds }
            }
            Kind::Count => {
                let of = self.slot("of")?;
                Value::Count { value, of: self.atoms.text(of.from, of.to.max(self.next)).replace('_', " "), bounds }
            }
            _ => Value::Number { value, bounds },
        })
    }

    /// What the words before and behind say about how exactly the number is meant. A word may say so of large
    /// numbers only (`over 10: trên`, which is "on" before small ones).
    pub(super) fn bounds(&self, number: Option<Decimal>) -> Bounds {
        let least = |sense: &Sense| sense.hundredths.map(Decimal::hundredths);
        let is_large = |sense: &Sense| match (least(sense), number) {
            (Some(least), Some(number)) => !number.is_below(least),
            (Some(_), None) => false,
            (None, _) => true,
        };
        let mut bounds = Bounds::default();
        let mut set = |found: u8| match found {
            class::ABOUT | class::ABOUT_BEHIND => bounds.approximate = true,
            class::OVER | class::OVER_BEHIND => bounds.more_than = true,
            class::UNDER | class::UNDER_BEHIND => bounds.less_than = true,
            class::LEAST | class::LEAST_BEHIND => bounds.at_least = true,
            _ => bounds.at_most = true,
        };
        // Behind the value, or inside it, behind its number: `6 लाख से अधिक राइफलें`.
        let inside = self.slot("n").map_or(self.next, |number| number.to);
        for at in [self.next, inside] {
            let behind = self.atoms.sense(at, |sense| {
                ((class::OVER_BEHIND..=class::MOST_BEHIND).contains(&sense.class) && is_large(sense))
                    .then_some(sense.class)
            });
            if let Some((found, _)) = behind {
                set(found);
            }
        }
        for back in (1..=4usize).rev() {
            let Some(from) = self.at.checked_sub(back) else { continue };
            let before = self.atoms.sense(from, |sense| {
                ((class::ABOUT..=class::MOST).contains(&sense.class) && is_large(sense)).then_some(sense.class)
            });
            if let Some((found, end)) = before
                && end == self.at
            {
                // What grows to a number is not said to be below it: `вырос до 100 млрд`.
                if found != class::MOST || self.verb_before(class::CHANGE_VERB..=class::CHANGE_VERB).is_none() {
                    set(found);
                }
                return bounds;
            }
        }
        match self.verb_before(class::OVER_VERB..=class::MOST_VERB) {
            Some(class::MOST_VERB) => bounds.at_most = true,
            Some(_) => bounds.more_than = true,
            None => {}
        }
        bounds
    }

    /// A verb of its clause, of some classes, where its subject or object may stand between; of several classes the
    /// last, as what is denied holds what is not.
    fn verb_before(&self, wanted: RangeInclusive<Class>) -> Option<Class> {
        const REACH: usize = 8;
        let clause = (self.at.saturating_sub(REACH)..self.at)
            .rev()
            .take_while(|&at| self.atoms.get(at).is_some_and(|atom| matches!(atom.kind, TokenKind::Word)));
        let verb = |at: usize| self.atoms.sense(at, |sense| wanted.contains(&sense.class).then_some(sense.class));
        clause.filter_map(|at| verb(at).map(|(found, _)| found)).max()
    }
}
