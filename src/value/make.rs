//! From the filled slots of a rule to values.

use super::calendar::{self, Day, edtf_year};
use super::decimal::Decimal;
use super::matching::{Filled, Filling, Slots};
use super::numeral::Numeral;
use super::{Annotation, Atoms, Bounds, Kind, Value};
use crate::language::grammar::{Rule, slot};
use crate::language::lexicon::{Sense, class};

const ASSUMED_CURRENCY: &str =
    "the currency's word or sign is shared by several countries; the most likely one is taken";
const UNUSUAL_SEPARATOR: &str =
    "the separator is not the one this language usually writes; its position makes it a decimal mark";
const NO_YEAR: &str = "the year is not given";
const OTHER_CALENDAR: &str =
    "a date of another calendar, reckoned into the Gregorian by rule; it may differ by a day or two";
const BY_ARTICLE: &str = "reckoned from the date of the article";
const CENTURY: &str = "the century is not given; the twentieth is taken";

/// What rules may assume, by the names that tables have for it.
const ASSUMPTIONS: [(&str, &str); 4] = [
    ("day-first", "in a date of numbers alone, the day is taken to come before the month"),
    ("month-first", "in a date of numbers alone, the month is taken to come before the day"),
    ("hinted-year", "four digits are taken for a year because of the word beside them"),
    ("bare-year", "no word for “year” stands beside it; four digits from 1900 to 2099 are taken for a year"),
];

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

struct Maker<'a, 'b> {
    atoms: &'a Atoms<'b>,
    rule: &'static str,
    at: usize,
    next: usize,
    slots: &'a Slots,
    assumptions: Vec<&'static str>,
}

/// The values that a match states; `None` if it states none that can be (30 February). An empty list is
/// that of something that is no value.
pub fn make(
    atoms: &Atoms,
    rule: &Rule,
    at: usize,
    next: usize,
    slots: &Slots,
    today: Option<Day>,
) -> Option<Vec<Annotation>> {
    let assumptions = rule
        .assumptions
        .iter()
        .filter_map(|name| ASSUMPTIONS.iter().find(|(known, _)| known == name).map(|(_, text)| *text))
        .collect();
    let mut maker = Maker { atoms, rule: rule.name, at, next, slots, assumptions };
    match rule.kind {
        None => Some(Vec::new()),
        Some(Kind::Date | Kind::Period) => maker.time(today),
        Some(Kind::Duration) => maker.durations(),
        Some(Kind::Designation) => {
            Some(vec![maker.one(Kind::Designation, Value::Text(atoms.text(at, next).to_owned()))])
        }
        Some(kind) => maker.numbers(kind),
    }
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
            rule: self.rule,
            assumptions: std::mem::take(&mut self.assumptions),
        }
    }

    fn assume(&mut self, what: &'static str) {
        if !self.assumptions.contains(&what) {
            self.assumptions.push(what);
        }
    }

    // --- Time -----------------------------------------------------------------------------------

    fn time(&mut self, today: Option<Day>) -> Option<Vec<Annotation>> {
        if let Some(sense) = self.sense("r") {
            let day = today?.moved(sense.value)?;
            self.assume(BY_ARTICLE);
            return Some(vec![self.one(Kind::Date, Value::Text(day.edtf()))]);
        }
        if self.slot("cen").is_some() {
            return self.century();
        }
        // A word for a decade says by itself which: the nineties.
        let says_decade = |sense: Sense| sense.hundredths.is_some_and(|value| value < 100 * 100);
        if self.slot("dec").is_some() || self.sense("y").is_some_and(says_decade) {
            return self.decade();
        }
        let calendar =
            ["m", "e", "m2"].into_iter().filter_map(|name| self.sense(name)).find_map(|sense| match sense.class {
                class::HIJRI_MONTH => Some(calendar::from_hijri as fn(Day) -> Option<String>),
                class::SAKA_MONTH => Some(calendar::from_saka),
                _ if sense.value == "hijri" => Some(calendar::from_hijri),
                _ if sense.value == "saka" => Some(calendar::from_saka),
                _ => None,
            });
        let mut first = Day { year: self.integer("y"), month: self.integer("m"), day: self.integer("d") };
        let mut second = Day { year: self.integer("y2"), month: self.integer("m2"), day: self.integer("d2") };
        if self.sense("e").is_some_and(|sense| sense.value == "bce") {
            for day in [&mut first, &mut second] {
                day.year = day.year.map(|year| 1 - year);
            }
        }
        if let Some(convert) = calendar {
            first.year?;
            let edtf = convert(first)?;
            self.assume(OTHER_CALENDAR);
            let kind = if edtf.contains('/') { Kind::Period } else { Kind::Date };
            return Some(vec![self.one(kind, Value::Text(edtf))]);
        }
        if let Some(half) = self.sense("h").map(|sense| sense.value) {
            return self.part_of_year(first.year?, half);
        }
        if let Some(quarter) = self.integer("q") {
            let quarter = usize::try_from(quarter).ok().filter(|quarter| (1..=4).contains(quarter))?;
            return self.part_of_year(first.year?, ["1Q", "2Q", "3Q", "4Q"][quarter - 1]);
        }
        if second == Day::default() {
            let day = first.checked()?;
            if day.year.is_none() {
                self.assume(NO_YEAR);
            }
            // A part of the day, as ISO 8601-2 has none but TimeML: `2013-10-21TEV`.
            let part = self.sense("w").map_or("", |sense| sense.value);
            return Some(vec![self.one(Kind::Date, Value::Text(day.edtf() + part))]);
        }
        self.period(first, second)
    }

    /// Two ends; each takes from the other what it does not say itself.
    fn period(&mut self, mut first: Day, mut second: Day) -> Option<Vec<Annotation>> {
        if let (Some(year), Some(short)) = (first.year, second.year)
            && (0..100).contains(&short)
            && year >= 100
        {
            // `1999-00`; any other that does not rise is no period: `2016/11`.
            let rises = short > year % 100;
            if !rises && (year % 100 != 99 || short != 0) {
                return None;
            }
            second.year = Some(year / 100 * 100 + short + if rises { 0 } else { 100 });
        }
        if second.month.is_none() && second.day.is_some() {
            second.month = first.month;
        }
        if first.month.is_none() && first.day.is_some() {
            first.month = second.month;
        }
        if second.year.is_none() {
            second.year = first.year;
        }
        if first.year.is_none() {
            first.year = second.year;
        }
        let (first, second) = (first.checked()?, second.checked()?);
        let order = |day: Day| (day.year, day.month, day.day);
        if first.year.is_some() && order(first) >= order(second) {
            return None;
        }
        if first.year.is_none() {
            self.assume(NO_YEAR);
        }
        let edtf = format!("{}/{}", first.edtf(), second.edtf());
        Some(vec![self.one(Kind::Period, Value::Text(edtf))])
    }

    fn part_of_year(&mut self, year: i64, part: &str) -> Option<Vec<Annotation>> {
        let (from, to) = match part {
            "1H" => ("01-01", "06-30"),
            "2H" => ("07-01", "12-31"),
            "1Q" => ("01-01", "03-31"),
            "2Q" => ("04-01", "06-30"),
            "3Q" => ("07-01", "09-30"),
            "4Q" => ("10-01", "12-31"),
            _ => return None,
        };
        let year = edtf_year(year);
        Some(vec![self.one(Kind::Period, Value::Text(format!("{year}-{from}/{year}-{to}")))])
    }

    fn decade(&mut self) -> Option<Vec<Annotation>> {
        let edtf = |maker: &mut Self, name: &str, century: i64| -> Option<String> {
            let mut year = maker.integer(name).filter(|year| year % 10 == 0)?;
            if year < 100 {
                if century == 19 {
                    maker.assume(CENTURY);
                }
                year += century * 100;
            }
            Some(format!("{}X", &edtf_year(year)[..3]))
        };
        let first = edtf(self, "y", 19)?;
        let second = match self.slot("y2") {
            Some(_) => Some(edtf(self, "y2", first[..2].parse().ok()?)?),
            None => None,
        };
        Some(vec![match second {
            Some(second) if second > first => self.one(Kind::Period, Value::Text(format!("{first}/{second}"))),
            Some(_) => return None,
            None => self.one(Kind::Date, Value::Text(first)),
        }])
    }

    fn century(&mut self) -> Option<Vec<Annotation>> {
        let before = self.sense("e").is_some_and(|sense| sense.value == "bce");
        let edtf = |century: i64| match (1..=30).contains(&century) {
            true if before => Some(format!("-{:02}XX", century - 1)),
            true => Some(format!("{:02}XX", century - 1)),
            false => None,
        };
        let first = edtf(self.integer("cen")?)?;
        Some(vec![self.one(Kind::Date, Value::Text(first))])
    }

    /// `2–3 weeks` states two, which share their unit.
    fn durations(&mut self) -> Option<Vec<Annotation>> {
        let (low, high, unit) = (self.slot("n"), self.slot("n2"), self.slot("u"));
        let (Some(low), Some(high), Some(unit)) = (low, high, unit) else { return self.duration() };
        if high.from > unit.from {
            return self.duration();
        }
        let mut found = Vec::new();
        for (filled, at, next) in [(low, self.at, low.to), (high, high.from, self.next)] {
            // As if it stood alone with the unit.
            let slots = Slots::from_iter(
                [("n", filled), ("u", unit)].map(|(name, filled)| (slot(name).unwrap_or(0) as u8, filled)),
            );
            let mut maker =
                Maker { atoms: self.atoms, rule: self.rule, at, next, slots: &slots, assumptions: Vec::new() };
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
        (text.len() > 1).then(|| vec![self.one(Kind::Duration, Value::Text(text))])
    }

    // --- Numbers --------------------------------------------------------------------------------

    fn numbers(&mut self, kind: Kind) -> Option<Vec<Annotation>> {
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
        if kind == Kind::Quantity && self.slot("u2").is_some() {
            return self.compound(first);
        }
        let Some(second) = self.number("n2") else {
            let bounds = self.bounds();
            let value = self.value(kind, first, bounds)?;
            return Some(vec![self.one(kind, value)]);
        };
        // `5–7 billion`: the scale is of both.
        if let Some(number) = self.number(name)
            && !number.scaled
            && second.power > 0
            && second.value.scaled(-second.power).is_some_and(|plain| number.value.is_below(plain))
        {
            first = first.scaled(second.power)?;
            self.assume(SHARED_SCALE);
        }
        let bounds = self.bounds();
        let (low, high) = (self.value(kind, first, bounds)?, self.value(kind, second.value, Bounds::default())?);
        let middle = self.slot("n2")?.from;
        let (start, next, assumptions) = (self.at, self.next, self.assumptions.clone());
        self.next = self.slot(name)?.to;
        let low = self.one(kind, low);
        (self.at, self.next, self.assumptions) = (middle, next, assumptions);
        let high = self.one(kind, high);
        self.at = start;
        Some(vec![low, high])
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
        let bounds = self.bounds();
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
                let said = unit.split_once(' ').and_then(|(times, unit)| Some((times.parse().ok()?, unit)));
                let (times, unit) = said.unwrap_or((1.0, unit));
                Value::Quantity { value: value * times, unit, bounds }
            }
            Kind::Count => {
                let of = self.slot("of")?;
                Value::Count { value, of: self.atoms.text(of.from, of.to).replace('_', " "), bounds }
            }
            _ => Value::Number { value, bounds },
        })
    }

    /// What the words before and behind say about how exactly the number is meant.
    fn bounds(&self) -> Bounds {
        let mut bounds = Bounds::default();
        let mut set = |found: u8| match found {
            class::ABOUT | class::ABOUT_BEHIND => bounds.approximate = true,
            class::OVER | class::OVER_BEHIND => bounds.more_than = true,
            class::UNDER | class::UNDER_BEHIND => bounds.less_than = true,
            class::LEAST | class::LEAST_BEHIND => bounds.at_least = true,
            _ => bounds.at_most = true,
        };
        let behind = self.atoms.sense(self.next, |sense| {
            (class::OVER_BEHIND..=class::MOST_BEHIND).contains(&sense.class).then_some(sense.class)
        });
        if let Some((found, _)) = behind {
            set(found);
        }
        for back in (1..=4usize).rev() {
            let Some(from) = self.at.checked_sub(back) else { continue };
            let before = self
                .atoms
                .sense(from, |sense| (class::ABOUT..=class::MOST).contains(&sense.class).then_some(sense.class));
            if let Some((found, end)) = before
                && end == self.at
            {
                set(found);
                break;
            }
        }
        bounds
    }
}
