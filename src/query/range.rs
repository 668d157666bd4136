//! Ranges over values: `date:2012..2014`, `money:>1bn USD`, `number:22`.

use super::values::values;
use crate::find;
use crate::fold;
use crate::value::{Key, Measure, decimal};

/// A range is read from no more words.
pub const MOST_WORDS: usize = 8;

/// Values between two bounds, of some measures, in a unit or any.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    measures: &'static [Measure],
    unit: Option<&'static str>,
    low: f64,
    high: f64,
    /// Whether a bound itself is in the range.
    with: (bool, bool),
}

/// What a field of values is of.
pub fn measures(field: &str) -> Option<&'static [Measure]> {
    Some(match field {
        "date" | "year" | "period" => &[Measure::Time],
        "money" => &[Measure::Money],
        "percent" => &[Measure::Percent],
        "ordinal" => &[Measure::Ordinal],
        "quantity" => &[Measure::Quantity],
        "duration" => &[Measure::Length],
        "number" | "count" => &[Measure::Number],
        // How much of a measure is stated, in whatever unit.
        "states" => &[Measure::Money, Measure::Percent, Measure::Quantity, Measure::Number],
        _ => return None,
    })
}

impl Range {
    /// Reads `2012`, `2012..2014`, `>1bn USD`, `..5 km`; none where that is no range.
    ///
    /// ```
    /// use khabar::query::{Range, measures};
    /// let money = |text| Range::read(measures("money").unwrap(), text);
    /// assert!(money(">1bn USD").is_some() && money("1000..2000 USD").is_some() && money("much").is_none());
    /// ```
    pub fn read(measures: &'static [Measure], text: &str) -> Option<Self> {
        let text = text.trim();
        let bound = |text: &str| bound(measures, text.trim());
        let whole = Self { measures, unit: None, low: f64::NEG_INFINITY, high: f64::INFINITY, with: (true, true) };
        if let Some((from, to)) = find::cut(text, "..").or_else(|| text.split_once('…')) {
            let (from, to) = (from.trim(), to.trim_start_matches('.').trim());
            let low = if from.is_empty() { None } else { Some(bound(from)?) };
            let high = if to.is_empty() { None } else { Some(bound(to)?) };
            let unit = high.or(low)?.1.or(low.and_then(|low| low.1));
            let range = Self {
                unit,
                low: low.map_or(f64::NEG_INFINITY, |low| low.0.0),
                high: high.map_or(f64::INFINITY, |high| high.0.1),
                ..whole
            };
            return (range.low <= range.high).then_some(range);
        }
        for (sign, or_same, is_more) in [
            (">=", true, true),
            ("<=", true, false),
            ("≥", true, true),
            ("≤", true, false),
            (">", false, true),
            ("<", false, false),
        ] {
            let Some(rest) = text.strip_prefix(sign) else { continue };
            let ((low, high), unit) = bound(rest)?;
            return Some(match (is_more, or_same) {
                (true, true) => Self { unit, low, ..whole },
                (true, false) => Self { unit, low: high, with: (false, true), ..whole },
                (false, true) => Self { unit, high, ..whole },
                (false, false) => Self { unit, high: low, with: (true, false), ..whole },
            });
        }
        let ((low, high), unit) = bound(text)?;
        Some(Self { unit, low, high, ..whole })
    }

    /// Whether a value is in the range; a time, whether a part of it is.
    pub fn holds(&self, key: &Key) -> bool {
        self.measures.contains(&key.measure)
            && self.unit.is_none_or(|unit| unit == key.unit)
            && (if self.with.0 { key.high() >= self.low } else { key.high() > self.low })
            && (if self.with.1 { key.low() <= self.high } else { key.low() < self.high })
    }
}

/// From the least to the greatest that a bound may be, and its unit if it says one.
type Bound = ((f64, f64), Option<&'static str>);

fn bound(measures: &[Measure], text: &str) -> Option<Bound> {
    let plain = fold::compatible(text);
    if measures.contains(&Measure::Time) {
        let is_iso = plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let key = Some(&plain).filter(|_| is_iso).and_then(|iso| Key::of_time(iso));
        if let Some(key) = key.filter(|_| plain.len() >= 4) {
            return Some(((key.low(), key.high()), None));
        }
    }
    let of_text =
        values(text).into_iter().find(|value| value.span.len() == text.len() && measures.contains(&value.key.measure));
    if let Some(found) = of_text {
        return Some(((found.key.low(), found.key.high()), Some(found.key.unit).filter(|unit| !unit.is_empty())));
    }
    if measures.contains(&Measure::Time) {
        return None;
    }
    // A number without a unit stands for any.
    let of_any =
        values(text).into_iter().find(|value| value.span.len() == text.len() && value.key.measure == Measure::Number);
    let number = of_any.map(|value| value.key.low()).or_else(|| decimal(&plain))?;
    Some(((number, number), None))
}
