//! Lengths of time.

use super::super::decimal::Decimal;
use super::super::matching::Slots;
use super::super::{Annotation, Kind, Value};
use super::Maker;
use crate::language::grammar::slot;

impl Maker<'_, '_> {
    /// `2–3 weeks` states two, which share their unit.
    pub(super) fn durations(&mut self) -> Option<Vec<Annotation>> {
        let (low, high, unit) = (self.slot("n"), self.slot("n2"), self.slot("u"));
        let (Some(low), Some(high), Some(unit)) = (low, high, unit) else { return self.duration() };
        if high.from > unit.from {
            return self.duration();
        }
        if self.begins_with_year() {
            return None;
        }
        let mut found = Vec::new();
        for (filled, at, next) in [(low, self.at, low.to), (high, high.from, self.next)] {
            // As if it stood alone with the unit.
            let slots = Slots::from_iter(
                [("n", filled), ("u", unit)].map(|(name, filled)| (slot(name).unwrap_or(0) as u8, filled)),
            );
            let mut maker = Maker {
                atoms: self.atoms,
                rule: self.rule,
                kind: self.kind,
                at,
                next,
                slots: &slots,
                assumptions: Vec::new(),
            };
            found.extend(maker.duration()?);
        }
        Some(found)
    }

    fn duration(&mut self) -> Option<Vec<Annotation>> {
        // ISO 8601 has its units in this order, those behind T for what is shorter than a day.
        const UNITS: [(&str, bool); 7] =
            [("Y", false), ("M", false), ("W", false), ("D", false), ("H", true), ("M", true), ("S", true)];
        let mut parts = [Decimal::ZERO; UNITS.len()];
        let mut last = 0;
        for (number, unit) in [("n", "u"), ("n2", "u2"), ("n3", "u3")] {
            let (amount, sense) = match (self.number(number), self.sense(unit)) {
                (None, None) => continue,
                (None, Some(sense)) => (Decimal::ONE, Some(sense)),
                (Some(number), sense) => (number.value, sense),
            };
            // The number is so many parts of one: three quarters of an hour.
            let amount = match self.integer("o").filter(|_| number == "n") {
                Some(parts) => amount.divided(parts)?,
                None => amount,
            };
            // A number without a unit is of the next smaller one: two hours ten.
            let (place, times) = match sense {
                Some(sense) => {
                    let (is_time, rest) = match sense.value.strip_prefix("PT") {
                        Some(rest) => (true, rest),
                        None => (false, sense.value.strip_prefix('P')?),
                    };
                    let (times, letter) = rest.split_at_checked(rest.len().checked_sub(1)?)?;
                    (UNITS.iter().position(|known| *known == (letter, is_time))?, times.parse().ok()?)
                }
                None if number != "n" && last + 1 < UNITS.len() => (last + 1, 1),
                None => return None,
            };
            let part = self.sense("f").filter(|_| number == "n").and_then(|sense| sense.hundredths);
            let part = Decimal::hundredths(part.unwrap_or(0));
            // A dual is two of its unit, and the half one half: ساعتان ونصف.
            let (amount, part) = match self.number(number) {
                Some(_) => (amount.plus(part)?, Decimal::ZERO),
                None => (amount, part),
            };
            parts[place] = parts[place].plus(amount.times(Decimal::whole(times))?)?.plus(part)?;
            last = place;
        }
        let mut text = String::from("P");
        for ((letter, is_time), amount) in UNITS.into_iter().zip(parts) {
            if amount.as_integer() != Some(0) {
                if is_time && !text.contains('T') {
                    text.push('T');
                }
                text.push_str(&amount.to_plain());
                text.push_str(letter);
            }
        }
        if text.len() == 1 {
            return None;
        }
        let bounds = self.bounds(None);
        Some(vec![Annotation { bounds, ..self.one(Kind::Duration, Value::Text(text)) }])
    }
}
