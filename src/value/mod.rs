//! Values: dates, money, percentages and numbers, as annotations over the tokens of a sentence.
//!
//! A rule looks at one place of a sentence and says what value starts there and where it ends.
//! At each place the longest wins, the earlier rule of [`RULES`] on a tie; what a value covers is
//! not looked at again. So the time is linear in the length of the text.

mod amount;
mod atom;
mod date;
mod decimal;

pub use atom::{Atom, Atoms};

use serde::Serialize;

use crate::span::Span;

/// A typed value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A date or period, as an EDTF string (ISO 8601-2): `2013-10-21`, `195X`, `2023/2024`.
    Edtf(String),
    /// A sum of money.
    Money {
        /// In units of the currency.
        amount: f64,
        /// ISO 4217.
        currency: &'static str,
    },
    /// A number, or a percentage (15 for 15 %).
    Number {
        /// The number.
        value: f64,
    },
}

/// The kinds of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A point in time, of any grain.
    Date,
    /// A stretch of time with two ends.
    Period,
    /// A sum of money.
    Money,
    /// A percentage.
    Percent,
    /// A number that is none of these.
    Number,
}

impl Kind {
    /// The name in the public API.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Date => "date",
            Kind::Period => "period",
            Kind::Money => "money",
            Kind::Percent => "percent",
            Kind::Number => "number",
        }
    }
}

/// A value found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// The letters that state it.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// How much or when.
    pub value: Value,
    /// The rule that found it.
    pub rule: &'static str,
    /// What was taken for granted, in words.
    pub assumptions: Vec<&'static str>,
}

/// What a rule finds: the place behind it, and what it is.
struct Found {
    next: usize,
    kind: Kind,
    value: Value,
    rule: &'static str,
    assumptions: Vec<&'static str>,
}

/// A rule: what starts at this place, if anything.
type Rule = fn(&Atoms, usize) -> Option<Found>;

const RULES: [Rule; 7] =
    [date::full, date::range, date::month, date::split_year, date::year, amount::money, amount::number];

/// Finds the values of one sentence.
pub fn annotate(atoms: &Atoms, mut found: impl FnMut(Annotation)) {
    let mut at = 0;
    while at < atoms.len() {
        if !atoms.can_start_value(at) {
            at += 1;
            continue;
        }
        // `max_by_key` keeps the last of equals; reversed, the earlier rule wins a tie.
        let best = RULES.iter().rev().filter_map(|rule| rule(atoms, at)).max_by_key(|f| f.next);
        match best {
            Some(Found { next, kind, value, rule, assumptions }) => {
                found(Annotation { span: atoms.span(at, next), kind, value, rule, assumptions });
                at = next;
            }
            None => at = amount::skip(atoms, at),
        }
    }
}
