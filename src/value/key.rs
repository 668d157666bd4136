//! What two values share that say the same in other words: 5,5 tỷ USD and 5.5 billion dollars.

use std::sync::{Mutex, PoisonError};

use super::calendar::Day;
use super::{Annotation, Kind, Value};
use crate::bytes::{Reader, put_row};

/// What is compared. A number that a sum, a quantity or a count is of can be compared by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// A time, in days since 1970-01-01, the last day included.
    Time,
    /// A date without its year, as month times a hundred and day.
    DayOfYear,
    /// A length of time, in seconds where it is days or less, in months where it is months or years.
    Length,
    /// A sum of money.
    Money,
    /// A percentage.
    Percent,
    /// A place in an order.
    Ordinal,
    /// A measured quantity.
    Quantity,
    /// A count, or a number of no known kind.
    Number,
}

/// Set in the measure of a key that reaches from a number to itself, where it is written.
const ONE: u8 = 0x80;

impl Measure {
    /// All of them, in the order of their numbers.
    const ALL: [Measure; 8] = [
        Measure::Time,
        Measure::DayOfYear,
        Measure::Length,
        Measure::Money,
        Measure::Percent,
        Measure::Ordinal,
        Measure::Quantity,
        Measure::Number,
    ];
}

/// A unit that was saved, kept for good: there are as many as the tables have, and no more are taken.
fn known_unit(unit: &str) -> Option<&'static str> {
    const MOST: usize = 4096;
    const LONGEST: usize = 64;
    static UNITS: Mutex<Vec<&'static str>> = Mutex::new(Vec::new());
    let mut units = UNITS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = units.iter().find(|known| **known == unit) {
        return Some(known);
    }
    (units.len() < MOST && unit.len() <= LONGEST).then(|| {
        let unit: &'static str = Box::leak(unit.into());
        units.push(unit);
        unit
    })
}

/// The sense of a value: its measure, its unit, and from where to where it reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// What is compared.
    pub measure: Measure,
    /// ISO 4217, the symbol of a unit, or nothing.
    pub unit: &'static str,
    low: u64,
    high: u64,
}

impl Key {
    /// From the least to the greatest that it may be.
    pub fn new(measure: Measure, unit: &'static str, low: f64, high: f64) -> Self {
        // One zero, so that equal keys are the same bits.
        let bits = |number: f64| (number + 0.0).to_bits();
        Self { measure, unit, low: bits(low), high: bits(high) }
    }

    /// The least that it may be.
    pub fn low(&self) -> f64 {
        f64::from_bits(self.low)
    }

    /// The greatest that it may be.
    pub fn high(&self) -> f64 {
        f64::from_bits(self.high)
    }

    /// Writes the key.
    pub fn save(&self, bytes: &mut Vec<u8>) {
        let is_one = self.low == self.high;
        bytes.push(self.measure as u8 | if is_one { ONE } else { 0 });
        put_row(bytes, self.unit.as_bytes());
        bytes.extend_from_slice(&self.low.to_le_bytes());
        if !is_one {
            bytes.extend_from_slice(&self.high.to_le_bytes());
        }
    }

    /// Reads what [`Key::save`] wrote; where it is no key, the reader fails.
    pub fn load(reader: &mut Reader<'_>) -> Self {
        let head = reader.byte();
        let measure = Measure::ALL.get(usize::from(head & !ONE));
        let unit = known_unit(reader.text());
        reader.check(measure.is_some() && unit.is_some());
        let (measure, unit) = (*measure.unwrap_or(&Measure::Number), unit.unwrap_or_default());
        let low = reader.eight();
        Self { measure, unit, low, high: if head & ONE != 0 { low } else { reader.eight() } }
    }

    /// The key of a value; none for a designation, which its letters find.
    ///
    /// ```
    /// use khabar::{analysis::analyse, language::profile, value::Key};
    /// let key = |language, text| Key::of(&analyse(profile(language), text).values[0]);
    /// assert!(key("vi", "5,5 tỷ USD").is_some_and(|sum| Some(sum) == key("en", "5.5 billion dollars")));
    /// assert_ne!(key("en", "5.5 billion dollars"), key("en", "5.5 billion euros"));
    /// ```
    pub fn of(value: &Annotation) -> Option<Self> {
        let one = |measure, unit, number| Self::new(measure, unit, number, number);
        match (&value.value, value.kind) {
            (Value::Text(edtf), Kind::Date | Kind::Period) => Self::of_time(edtf),
            (Value::Text(iso), Kind::Duration) => Self::of_duration(iso),
            (Value::Text(_), _) => None,
            (Value::Money { amount, currency, .. }, _) => Some(one(Measure::Money, currency, *amount)),
            (Value::Quantity { value, unit, .. }, _) => Some(one(Measure::Quantity, unit, *value)),
            (Value::Count { value, .. }, _) => Some(one(Measure::Number, "", *value)),
            (Value::Number { value, .. }, Kind::Percent) => Some(one(Measure::Percent, "", *value)),
            (Value::Number { value, .. }, Kind::Ordinal) => Some(one(Measure::Ordinal, "", *value)),
            (Value::Number { value, .. }, _) => Some(one(Measure::Number, "", *value)),
        }
    }

    /// The key of an EDTF date or period, as far as it is written here: `2013-10-21`, `195X`, `2010/2012`,
    /// `XXXX-12-04`, with an open end `2012/..`.
    pub fn of_time(edtf: &str) -> Option<Self> {
        let time = |low, high| Some(Self::new(Measure::Time, "", low, high));
        if let Some((from, to)) = edtf.split_once('/') {
            let low = if from == ".." { f64::NEG_INFINITY } else { days(from)?.0 };
            let high = if to == ".." { f64::INFINITY } else { days(to)?.1 };
            return time(low, high);
        }
        if let Some(rest) = edtf.strip_prefix("XXXX-") {
            let number = |part: Option<&str>| part.map_or(Some(0), digits);
            let mut parts = rest.split('-');
            let day = number(parts.next())? * 100 + number(parts.next().and_then(|day| day.get(..2)))?;
            return Some(Self::new(Measure::DayOfYear, "", day as f64, day as f64));
        }
        let (low, high) = days(edtf)?;
        time(low, high)
    }

    fn of_duration(iso: &str) -> Option<Self> {
        let (mut months, mut seconds) = (0.0, 0.0);
        let mut rest = iso.strip_prefix('P')?;
        let mut of_day = false;
        while let Some(next) = rest.chars().next() {
            if next == 'T' {
                (of_day, rest) = (true, &rest[1..]);
                continue;
            }
            let end = rest.find(|c: char| c.is_ascii_uppercase())?;
            let amount = decimal(&rest[..end])?;
            match (&rest[end..=end], of_day) {
                ("Y", _) => months += 12.0 * amount,
                ("M", false) => months += amount,
                ("W", _) => seconds += 604_800.0 * amount,
                ("D", _) => seconds += 86_400.0 * amount,
                ("H", _) => seconds += 3600.0 * amount,
                ("M", true) => seconds += 60.0 * amount,
                ("S", _) => seconds += amount,
                _ => return None,
            }
            rest = &rest[end + 1..];
        }
        match (months == 0.0, seconds == 0.0) {
            (false, true) => Some(Self::new(Measure::Length, "months", months, months)),
            (true, _) => Some(Self::new(Measure::Length, "seconds", seconds, seconds)),
            // As many days as a month has on average: such lengths are compared among themselves only.
            (false, false) => {
                let whole = months * 30.436_875 * 86_400.0 + seconds;
                Some(Self::new(Measure::Length, "mixed", whole, whole))
            }
        }
    }
}

/// The first and the last day of a date, in days since 1970-01-01.
fn days(edtf: &str) -> Option<(f64, f64)> {
    let (sign, text) = edtf.strip_prefix('-').map_or((1, edtf), |text| (-1, text));
    let mut parts = text.split('-');
    let year = parts.next().filter(|year| year.len() == 4)?;
    let known = year.trim_end_matches('X');
    let open = 10_i64.pow((4 - known.len()) as u32);
    let first = sign * digits(known)? * open;
    let (first_year, last_year) = if sign < 0 { (first - open + 1, first) } else { (first, first + open - 1) };
    let month = match parts.next() {
        Some(month) => Some(digits(month)?),
        None => None,
    };
    // What stands behind the day tells its part: `2013-10-21TEV`.
    let day = match parts.next() {
        Some(day) => Some(digits(day.get(..2)?)?),
        None => None,
    };
    let number = |year, month, day| Day { year: Some(year), month: Some(month), day: Some(day) }.number();
    let low = number(first_year, month.unwrap_or(1), day.unwrap_or(1))?;
    let high = match (month, day) {
        (Some(_), Some(_)) => low,
        // The day before the next month's first.
        (Some(12), None) | (None, _) => number(last_year + 1, 1, 1)? - 1,
        (Some(month), None) => number(last_year, month + 1, 1)? - 1,
    };
    Some((low as f64, high as f64))
}

fn digits(text: &str) -> Option<i64> {
    text.bytes().try_fold(0_i64, |number, byte| {
        let digit = char::from(byte).to_digit(10)?;
        number.checked_mul(10)?.checked_add(i64::from(digit))
    })
}

/// A plain number as ISO 8601 writes it, a point before the fraction. (std's way to read one is 14 kB of tables, gzipped.)
pub fn decimal(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() {
        return None;
    }
    let scale = 10_f64.powi(i32::try_from(fraction.len()).ok()?);
    Some(digits(whole)? as f64 + digits(fraction)? as f64 / scale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_reach_from_their_first_day_to_their_last() {
        let cases = [
            ("1970-01-01", 0.0, 0.0),
            ("1970-01", 0.0, 30.0),
            ("1970-12", 334.0, 364.0),
            ("1970", 0.0, 364.0),
            ("197X", 0.0, 3651.0),
            ("1970-01-02TEV", 1.0, 1.0),
            ("1970/1971", 0.0, 729.0),
            ("1970/..", 0.0, f64::INFINITY),
            ("-0043", -735_233.0, -734_869.0),
        ];
        for (edtf, low, high) in cases {
            let key = Key::of_time(edtf).unwrap_or_else(|| panic!("{edtf}"));
            assert_eq!((key.low(), key.high()), (low, high), "{edtf}");
        }
        assert_eq!(Key::of_time("XXXX-12-04").map(|key| (key.measure, key.low())), Some((Measure::DayOfYear, 1204.0)));
        for bad in ["", "/", "abcd", "2013-1x", "2013-10-2", "--", "X/Y", "9999999999999999999"] {
            assert_eq!(Key::of_time(bad), None, "{bad}");
        }
    }

    #[test]
    fn lengths_of_one_kind_compare() {
        let length = |iso| Key::of_duration(iso).map(|key| (key.unit, key.low()));
        assert_eq!(length("P1Y6M"), length("P18M"));
        assert_eq!(length("P2D"), length("PT48H"));
        assert_ne!(length("P1M"), length("P30D"));
        assert_eq!(length("P3.5M"), Some(("months", 3.5)));
        assert_eq!(length("P1"), None);
    }
}
