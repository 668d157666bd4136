//! Numbers as they are written: exact decimals, read by a language's habits.

use crate::fold::digit;
use crate::language::NumberHabit;

/// An exact decimal: `mantissa × 10^exponent`. `5,43 tỷ` is 543 × 10^7, with no rounding on the way.
#[derive(Clone, Copy, Debug)]
pub struct Decimal {
    mantissa: i64,
    exponent: i32,
}

/// More digits than this are no quantity that a text states, and would overflow.
const MAX_DIGITS: usize = 18;

/// No power of ten beyond it is a quantity that a text states.
const MAX_POWER: i32 = 60;

impl Decimal {
    /// Nothing.
    pub const ZERO: Decimal = Decimal { mantissa: 0, exponent: 0 };
    /// One.
    pub const ONE: Decimal = Decimal { mantissa: 1, exponent: 0 };

    /// A whole number.
    pub fn whole(value: i64) -> Self {
        Self { mantissa: value, exponent: 0 }
    }

    /// From hundredths.
    pub fn hundredths(value: i64) -> Self {
        Self { mantissa: value, exponent: -2 }
    }

    /// Times a power of ten; none beyond what a text states.
    pub fn scaled(self, power: i32) -> Option<Self> {
        let exponent = self.exponent + power;
        (exponent.abs() <= MAX_POWER).then_some(Self { exponent, ..self })
    }

    /// The sum; none where it would overflow.
    pub fn plus(self, other: Self) -> Option<Self> {
        let exponent = self.exponent.min(other.exponent);
        let at = |one: Self| {
            let power = 10i64.checked_pow((one.exponent - exponent) as u32)?;
            one.mantissa.checked_mul(power)
        };
        Some(Self { mantissa: at(self)?.checked_add(at(other)?)?, exponent })
    }

    /// The product; none where it would overflow.
    pub fn times(self, other: Self) -> Option<Self> {
        Self { mantissa: self.mantissa.checked_mul(other.mantissa)?, exponent: 0 }
            .scaled(self.exponent + other.exponent)
    }

    /// A whole part of it: to nine places where it does not come out even.
    pub fn divided(self, by: i64) -> Option<Self> {
        const PLACES: i32 = 9;
        let mantissa = self.mantissa.checked_mul(10i64.pow(PLACES as u32))? / by.max(1);
        Self { mantissa, exponent: self.exponent }.scaled(-PLACES)
    }

    /// The negative.
    pub fn negated(self) -> Self {
        Self { mantissa: -self.mantissa, ..self }
    }

    /// The nearest floating-point number, of numbers up to 15 digits with up to 22 places or zeros (W. Clinger, "How to
    /// read floating point numbers accurately", 1990: both are exact, and one operation on two exact numbers rounds
    /// correctly); of longer ones one that is next to it. (The library's parser is always right, and 10 kB of every
    /// first visit.)
    pub fn to_f64(self) -> f64 {
        /// The largest power of ten that is exact.
        const EXACT: i32 = 22;
        let (mut mantissa, mut exponent) = (self.mantissa, self.exponent);
        while mantissa != 0 && mantissa % 10 == 0 && exponent < 0 {
            (mantissa, exponent) = (mantissa / 10, exponent + 1);
        }
        // Zeros that the mantissa has room for leave fewer to the power.
        while exponent > EXACT && mantissa.unsigned_abs() < 1 << 49 {
            (mantissa, exponent) = (mantissa * 10, exponent - 1);
        }
        let mut value = mantissa as f64;
        while exponent != 0 {
            let step = exponent.clamp(-EXACT, EXACT);
            let power = (0..step.abs()).fold(1.0, |power, _| power * 10.0);
            value = if step > 0 { value * power } else { value / power };
            exponent -= step;
        }
        value
    }

    /// The value, where it is a whole number of usual size.
    pub fn as_integer(self) -> Option<i64> {
        let (mut mantissa, mut exponent) = (self.mantissa, self.exponent);
        while exponent < 0 && mantissa % 10 == 0 {
            (mantissa, exponent) = (mantissa / 10, exponent + 1);
        }
        if mantissa == 0 {
            return Some(0);
        }
        let power = 10i64.checked_pow(u32::try_from(exponent).ok()?)?;
        mantissa.checked_mul(power)
    }

    /// Whether it is below another number.
    pub fn is_below(self, other: Self) -> bool {
        self.plus(other.negated()).is_some_and(|difference| difference.mantissa < 0)
    }

    /// In figures, with a point and without grouping. (Not by way of a float: their printer is 4 kB of every
    /// first visit.)
    pub fn to_plain(self) -> String {
        let mut digits = self.mantissa.unsigned_abs().to_string();
        if self.exponent >= 0 {
            digits.extend(std::iter::repeat_n('0', self.exponent as usize));
        } else {
            let places = self.exponent.unsigned_abs() as usize;
            if digits.len() <= places {
                digits.insert_str(0, &"0".repeat(places + 1 - digits.len()));
            }
            digits.insert(digits.len() - places, '.');
            digits.truncate(digits.trim_end_matches('0').trim_end_matches('.').len());
        }
        if self.mantissa < 0 { format!("-{digits}") } else { digits }
    }
}

/// A number read from text.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// Its value.
    pub value: Decimal,
    /// How many digits, if it was written with digits alone.
    pub plain_digits: Option<usize>,
    /// Whether a separator was read against the language's habit, as its position demands.
    pub unusual: bool,
}

/// Reads digits with separators; `None` where they make no number (`1.2.3`, `12,34,5`).
pub fn read(written: &str, habit: &NumberHabit) -> Option<Reading> {
    let mut digits = String::new();
    let mut separators: Vec<(char, usize)> = Vec::new();
    for c in written.chars() {
        match digit(c) {
            Some(d) => digits.push(char::from(b'0' + d as u8)),
            None => separators.push((if c.is_whitespace() { ' ' } else { c }, digits.len())),
        }
        if digits.len() > MAX_DIGITS {
            return None;
        }
    }
    let total = digits.len();
    let reading = |fraction: usize, unusual: bool| {
        let value = Decimal { mantissa: digits.parse().ok()?, exponent: -(fraction as i32) };
        Some(Reading { value, plain_digits: separators.is_empty().then_some(total), unusual })
    };
    let Some(&(last, at)) = separators.last() else { return reading(0, false) };
    let behind = total - at;
    if separators[0].1 == 0 || behind == 0 {
        return None;
    }
    let groups_end = |upto: usize| {
        separators
            .get(..upto)
            .is_some_and(|groups| well_grouped(groups, if upto == separators.len() { total } else { at }))
    };
    let same = separators.iter().all(|&(c, _)| c == last);
    let can_group = habit.group.contains(&last);
    let can_be_decimal = habit.decimal.contains(&last);
    if same && separators.len() > 1 {
        // Several of one kind can only be groups.
        return if groups_end(separators.len()) { reading(0, !can_group) } else { None };
    }
    if same {
        let as_group = behind == 3 && at <= 3 && digits.as_bytes()[0] != b'0';
        return match (can_be_decimal, can_group) {
            (true, _) => reading(behind, false),
            (false, true) if as_group => reading(0, false),
            // Neither by habit, or grouped wrongly: a fraction is the only sensible reading.
            _ if matches!(last, '.' | ',' | '٫') => reading(behind, true),
            _ => None,
        };
    }
    // Two kinds: the last one stands once and opens the fraction, those before it group.
    let fraction_once = separators[..separators.len() - 1].iter().all(|&(c, _)| c == separators[0].0 && c != last);
    if fraction_once && groups_end(separators.len() - 1) { reading(behind, !can_be_decimal) } else { None }
}

/// Groups of three, or India's groups of two before a last group of three.
fn well_grouped(groups: &[(char, usize)], end: usize) -> bool {
    let mut edges: Vec<usize> = groups.iter().map(|&(_, at)| at).collect();
    edges.push(end);
    let sizes: Vec<usize> = edges.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let first = groups.first().is_some_and(|&(_, at)| (1..=3).contains(&at));
    first
        && sizes.last() == Some(&3)
        && (sizes.iter().all(|&n| n == 3) || sizes[..sizes.len() - 1].iter().all(|&n| n == 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::profile;

    #[test]
    fn by_the_habits_of_the_language() {
        let cases = [
            ("en", "7,200", Some(7200.0)),
            ("en", "5.43", Some(5.43)),
            ("en", "1,234,567.5", Some(1_234_567.5)),
            ("en", "12,34,567", Some(1_234_567.0)),
            ("vi", "5,5", Some(5.5)),
            ("vi", "7.200", Some(7200.0)),
            ("vi", "1.234,5", Some(1234.5)),
            ("vi", "5.5", Some(5.5)),
            ("ru", "49,13", Some(49.13)),
            ("ru", "600\u{a0}000", Some(600_000.0)),
            ("ru", "5.43", Some(5.43)),
            ("hi", "२,५०,०००", Some(250_000.0)),
            ("hi", "६५.७", Some(65.7)),
            ("ar", "٦٥٫٧", Some(65.7)),
            ("ar", "٦٠٠٬٠٠٠", Some(600_000.0)),
            ("en", "0", Some(0.0)),
            ("en", "1.2.3", None),
            ("en", "12,34,5", None),
            ("en", ",5", None),
            ("en", "5.", None),
            ("en", "1234567890123456789", None),
        ];
        for (language, written, value) in cases {
            assert_eq!(
                read(written, &profile(language).numbers).map(|r| r.value.to_f64()),
                value,
                "{language} {written}"
            );
        }
    }

    #[test]
    fn to_the_nearest_float_up_to_fifteen_digits_and_next_to_it_beyond() {
        for mantissa in [0, 1, 3, 7, 543, 1_234_567, 999_999_999_999_999, 123_456_789_012_345, -5, -98_765_432_101] {
            for exponent in -22..=36 {
                let text: f64 = format!("{mantissa}e{exponent}").parse().unwrap();
                let found = Decimal { mantissa, exponent }.to_f64();
                let digits = mantissa.abs().to_string().len() as i32;
                if exponent <= 22 || digits + exponent - 22 <= 15 {
                    assert_eq!(found, text, "{mantissa}e{exponent}");
                } else {
                    assert!((found - text).abs() <= text.abs() * f64::EPSILON, "{mantissa}e{exponent}");
                }
            }
        }
        for (mantissa, exponent) in [(999_999_999_999_999_999, -9), (123_456_789_123_456_789, 40), (1, -60), (7, 60)] {
            let text: f64 = format!("{mantissa}e{exponent}").parse().unwrap();
            let found = Decimal { mantissa, exponent }.to_f64();
            assert!((found - text).abs() <= text.abs() * 3.0 * f64::EPSILON, "{mantissa}e{exponent}");
        }
    }
}
