//! The numbers, dates and sums of a query, as a text may write them.

use super::expand::{Item, Slots};
use super::tree::{Field, Leaf};
use super::values::{Stated, values};
use super::ways::discount;
use crate::fold;
use crate::index::{Index, Layer, ValueId};
use crate::span::Span;
use crate::value::{Key, Measure, decimal};

/// A date inside the month or year that was asked for.
const WITHIN: f32 = 0.8;
/// A sum or quantity of as many as the bare number that was asked for.
const OF_SO_MANY: f32 = 0.7;
/// No longer time is asked for with all that lies in it, in days.
const YEAR: f64 = 366.0;

/// What leaves that stand side by side state, the first of them of this number.
pub fn items(index: &Index, leaves: &[Leaf], first: usize) -> Vec<Item> {
    let mut text = String::new();
    let mut ends: Vec<usize> = Vec::new();
    for leaf in leaves {
        text.push_str(&leaf.text);
        ends.push(text.len());
        text.push(' ');
    }
    let mut items: Vec<Item> = Vec::new();
    let mut covered: Vec<Span> = Vec::new();
    for Stated { span, key } in values(&text).into_iter().chain(bare_numbers(leaves, &ends)) {
        let is_inside = |known: &Span| known.start <= span.start && span.end <= known.end && *known != span;
        if covered.iter().any(is_inside) {
            continue;
        }
        covered.push(span);
        let from = ends.partition_point(|&end| end <= span.start as usize);
        let to = ends.partition_point(|&end| end < span.end as usize) + 1;
        // A part of a word says nothing of it.
        let start = from.checked_sub(1).map_or(0, |before| ends[before] + 1);
        let of_leaves = Span::new(start, ends.get(to - 1).copied().unwrap_or(text.len()));
        if !span.is_all_of(of_leaves, &text) {
            continue;
        }
        let found = same(index, &key);
        if !found.is_empty() {
            let slots = vec![Slots::Values(found)];
            items.push(Item {
                first: first + from,
                count: to - from,
                field: Field::Any,
                alternatives: slots,
                importance: 1.0,
                adds: false,
            });
        }
    }
    items
}

/// Figures alone are a number, and four of them may be a year, whatever the rules of a text say.
fn bare_numbers(leaves: &[Leaf], ends: &[usize]) -> Vec<Stated> {
    let mut found = Vec::new();
    for (leaf, &end) in leaves.iter().zip(ends) {
        let plain = fold::compatible(&leaf.text);
        if plain.is_empty() || !plain.bytes().all(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let span = Span::new(end - leaf.text.len(), end);
        let number = decimal(&plain).map(|number| Key::new(Measure::Number, "", number, number));
        let year = Key::of_time(&plain).filter(|_| plain.len() == 4 && matches!(plain.as_bytes()[0], b'1' | b'2'));
        found.extend([number, year].into_iter().flatten().map(|key| Stated { span, key }));
    }
    found
}

/// The values of the index that say the same.
fn same(index: &Index, key: &Key) -> Vec<(ValueId, f32)> {
    let weight = |other: &Key| -> f32 {
        if other == key {
            return 1.0;
        }
        let within = (key.measure, other.measure) == (Measure::Time, Measure::Time)
            && key.high() > key.low()
            && key.high() - key.low() <= YEAR
            && other.low() >= key.low()
            && other.high() <= key.high();
        // A small whole number is of too many things.
        let says_much = key.low() >= 1000.0 || key.low().fract() != 0.0;
        let of_so_many = key.measure == Measure::Number
            && says_much
            && matches!(other.measure, Measure::Money | Measure::Quantity)
            && (other.low(), other.high()) == (key.low(), key.high());
        if within {
            WITHIN
        } else if of_so_many {
            OF_SO_MANY
        } else {
            0.0
        }
    };
    let found = (0..).zip(index.keys()).map(|(value, other)| (value, weight(other)));
    let is_there = |(value, weight): &(ValueId, f32)| *weight > 0.0 && index.value_count(*value) > 0;
    found.filter(is_there).map(|(value, weight)| (value, weight * discount(Layer::Value))).collect()
}
