//! Dates and periods, as EDTF strings.

use super::decimal::Reading;
use super::{Atoms, Found, Kind, Value};
use crate::article::days_in_month;
use crate::language::Sense;
use crate::token::TokenKind;

const NO_YEAR: &str = "the year is not given";
const DAY_FIRST: &str = "in a date of numbers alone, the day is taken to come before the month";
const HINTED_YEAR: &str = "four digits are taken for a year because of the word beside them";
const BARE_YEAR: &str = "no word for “year” stands beside it; four digits from 1900 to 2099 are taken for a year";

/// A day, with what is known of its year.
#[derive(Clone, Copy, PartialEq)]
struct Day {
    year: Option<u32>,
    month: u32,
    day: u32,
}

impl Day {
    fn checked(year: Option<u32>, month: u32, day: u32) -> Option<Self> {
        ((1..=12).contains(&month) && day >= 1 && day <= days_in_month(year, month)).then_some(Self {
            year,
            month,
            day,
        })
    }

    fn edtf(self) -> String {
        match self.year {
            Some(year) => format!("{year:04}-{:02}-{:02}", self.month, self.day),
            None => format!("XXXX-{:02}-{:02}", self.month, self.day),
        }
    }

    fn assumptions(self) -> Vec<&'static str> {
        if self.year.is_none() { vec![NO_YEAR] } else { Vec::new() }
    }
}

fn found(next: usize, kind: Kind, edtf: String, rule: &'static str, assumptions: Vec<&'static str>) -> Option<Found> {
    Some(Found { next, kind, value: Value::Edtf(edtf), rule, assumptions })
}

/// A whole number of one to `digits` digits written without separators.
fn small(atoms: &Atoms, at: usize, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let (Reading { value, plain_digits, .. }, next) = atoms.number(at)?;
    (next == at + 1 && digits.contains(&plain_digits?)).then(|| value.as_small_integer()).flatten()
}

/// Four digits that can be a year of recorded news and history.
fn four_digits(atoms: &Atoms, at: usize) -> Option<u32> {
    small(atoms, at, 4..=4).filter(|year| (1000..=2199).contains(year))
}

/// A word for a month, or two names of the same month with a stroke between (`تشرين الأول/أكتوبر`).
fn month_word(atoms: &Atoms, at: usize) -> Option<(u32, usize)> {
    let name = |at| {
        atoms.sense(at, |sense| match sense {
            Sense::Month(month) => Some(u32::from(month)),
            _ => None,
        })
    };
    let (month, mut next) = name(at)?;
    if atoms.is(next, ".") && atoms.glued(next) && atoms.is_abbreviation(at) {
        next += 1;
    }
    match name(next + 1) {
        Some((same, behind)) if same == month && atoms.is(next, "/") => Some((month, behind)),
        Some((same, behind)) if same == month && atoms.is(next, "(") && atoms.is(behind, ")") => {
            Some((month, behind + 1))
        }
        _ => Some((month, next)),
    }
}

/// A month as a word, or as a number behind the language's word for month (`tháng 10`).
fn month_part(atoms: &Atoms, at: usize) -> Option<(u32, usize)> {
    month_word(atoms, at).or_else(|| {
        let number = atoms.has(at, Sense::MonthBefore)?;
        let month = small(atoms, number, 1..=2).filter(|m| (1..=12).contains(m))?;
        Some((month, number + 1))
    })
}

/// A year behind a day or a month, with the words that belong to it: `, 2018`, `năm 2018`, `2018 года`, `/2018`.
fn year_part(atoms: &Atoms, at: usize) -> Option<(u32, usize)> {
    let mut number = at;
    if atoms.is(at, ",") || atoms.is(at, "/") {
        number += 1;
    } else if let Some(next) = atoms.has(at, Sense::YearBefore) {
        number = next;
    }
    let year = four_digits(atoms, number)?;
    Some((year, atoms.has(number + 1, Sense::YearAfter).unwrap_or(number + 1)))
}

/// The number of a day with its ending: `5`, `5th`.
fn day_part(atoms: &Atoms, at: usize) -> Option<(u32, usize)> {
    let day = small(atoms, at, 1..=2).filter(|d| (1..=31).contains(d))?;
    Some((day, at + 1 + usize::from(atoms.is_day_suffix(at + 1))))
}

/// Day and month with words, in either order, with or without a year.
fn day_with_month(atoms: &Atoms, at: usize) -> Option<(Day, usize)> {
    let (month, day, next) = if let Some((month, behind)) = month_word(atoms, at) {
        let (day, next) = day_part(atoms, behind)?;
        // `May 20 million`, `March 5.5`: the number is no day where it goes on.
        if atoms
            .sense(next, |s| matches!(s, Sense::Scale(_) | Sense::Percent | Sense::Currency(..)).then_some(()))
            .is_some()
        {
            return None;
        }
        (month, day, next)
    } else {
        let (day, behind) = day_part(atoms, at)?;
        let (month, next) = month_part(atoms, behind)?;
        (month, day, next)
    };
    match year_part(atoms, next) {
        Some((year, behind)) => Day::checked(Some(year), month, day).map(|d| (d, behind)),
        None => Day::checked(None, month, day).map(|d| (d, next)),
    }
}

/// Numbers alone: `21/10/2013`, `21.10.2013`, `2013-10-21`; where the month must come first, it does.
fn numeric_day(atoms: &Atoms, at: usize) -> Option<(Day, usize, Vec<&'static str>)> {
    // With full stops, UAX #29 keeps the whole date one token.
    if let Some(written) = atoms.get(at).filter(|a| a.kind == TokenKind::Number && a.form.contains('.')).map(|a| a.form)
    {
        let mut parts = written
            .split('.')
            .map(|part| part.chars().map(crate::fold::digit).try_fold(0u32, |n, d| n.checked_mul(10)?.checked_add(d?)));
        let (Some(Some(day)), Some(Some(month)), Some(Some(year)), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return None;
        };
        let day =
            Day::checked((1000..=2199).contains(&year).then_some(year), month, day).filter(|d| d.year.is_some())?;
        return Some((day, at + 1, Vec::new()));
    }
    let mark = ["/", "-"].into_iter().find(|mark| atoms.is(at + 1, mark) && atoms.is(at + 3, mark))?;
    if mark == "-" && !(1..=4).all(|i| atoms.glued(at + i)) {
        return None;
    }
    if let Some(year) = four_digits(atoms, at) {
        let day = Day::checked(Some(year), small(atoms, at + 2, 1..=2)?, small(atoms, at + 4, 1..=2)?)?;
        return Some((day, at + 5, Vec::new()));
    }
    let (first, second, year) = (small(atoms, at, 1..=2)?, small(atoms, at + 2, 1..=2)?, four_digits(atoms, at + 4)?);
    if second > 12 {
        return Day::checked(Some(year), first, second).map(|day| (day, at + 5, Vec::new()));
    }
    let assumptions =
        if first <= 12 && first != second && !atoms.day_comes_first() { vec![DAY_FIRST] } else { Vec::new() };
    Day::checked(Some(year), second, first).map(|day| (day, at + 5, assumptions))
}

/// A day: `5 October 2018`, `October 21, 2013`, `ngày 5 tháng 10 năm 2018`, `21.10.2013`, `6 दिसंबर`.
pub fn full(atoms: &Atoms, at: usize) -> Option<Found> {
    let start = atoms.has(at, Sense::DayBefore).unwrap_or(at);
    if let Some((day, next, assumptions)) = numeric_day(atoms, start) {
        return found(next, Kind::Date, day.edtf(), "date.numeric", assumptions);
    }
    // `ngày 9/7`: a day and a month in numbers need the word before them.
    if start > at && atoms.is(start + 1, "/") {
        let day = Day::checked(None, small(atoms, start + 2, 1..=2)?, small(atoms, start, 1..=2)?)?;
        return found(start + 3, Kind::Date, day.edtf(), "date.day-month", day.assumptions());
    }
    let (day, next) = day_with_month(atoms, start)?;
    found(next, Kind::Date, day.edtf(), "date.day-month", day.assumptions())
}

/// Two days of one month: `4-5 December 2025`, `4 و5 ديسمبر`.
pub fn range(atoms: &Atoms, at: usize) -> Option<Found> {
    let start = atoms.has(at, Sense::DayBefore).unwrap_or(at);
    let (first, behind) = day_part(atoms, start)?;
    let second = atoms.has(behind, Sense::Range)?;
    let second = atoms.has(second, Sense::DayBefore).unwrap_or(second);
    let (last, next) = day_with_month(atoms, second)?;
    let first = Day::checked(last.year, last.month, first).filter(|_| first < last.day)?;
    found(next, Kind::Period, format!("{}/{}", first.edtf(), last.edtf()), "period.days", last.assumptions())
}

/// A month of a year: `December 2010`, `tháng 12/2010`, `3/1947`.
pub fn month(atoms: &Atoms, at: usize) -> Option<Found> {
    if let Some((month, next)) = month_part(atoms, at) {
        let (year, next) = year_part(atoms, next)?;
        return found(next, Kind::Date, format!("{year:04}-{month:02}"), "date.month", Vec::new());
    }
    let month = small(atoms, at, 1..=2)
        .filter(|m| (1..=12).contains(m) && atoms.is(at + 1, "/") && atoms.glued(at + 1) && atoms.glued(at + 2))?;
    let joined_before = at > 0 && atoms.is(at - 1, "/");
    let year = four_digits(atoms, at + 2).filter(|_| !joined_before)?;
    found(at + 3, Kind::Date, format!("{year:04}-{month:02}"), "date.month", Vec::new())
}

/// Two years: `2023-24`, `2021-2031`, `٢٠٢٤/٢٠٢٥`.
pub fn split_year(atoms: &Atoms, at: usize) -> Option<Found> {
    let start = atoms.has(at, Sense::YearBefore).unwrap_or(at);
    let first = four_digits(atoms, start)?;
    if !(atoms.is_dash(start + 1) || atoms.is(start + 1, "/")) || !atoms.glued(start + 1) || !atoms.glued(start + 2) {
        return None;
    }
    let short = small(atoms, start + 2, 2..=2).map(|y| first / 100 * 100 + y);
    let second = four_digits(atoms, start + 2).or(short).filter(|&second| second > first && second - first <= 100)?;
    // `2013-10-21` is a day, and `2000-01` a month of ISO 8601 where no year can follow so.
    if atoms.is_dash(start + 3) && atoms.glued(start + 3) && atoms.glued(start + 4) {
        return None;
    }
    let next = atoms.has(start + 3, Sense::YearAfter).unwrap_or(start + 3);
    found(next, Kind::Period, format!("{first:04}/{second:04}"), "period.years", Vec::new())
}

/// A year or a decade, with the calendar words that belong to it.
pub fn year(atoms: &Atoms, at: usize) -> Option<Found> {
    if let Some(number) = atoms.has(at, Sense::DecadeBefore) {
        let year = four_digits(atoms, number).filter(|y| y % 10 == 0)?;
        return found(number + 1, Kind::Date, format!("{:03}X", year / 10), "date.decade", Vec::new());
    }
    let word = atoms.has(at, Sense::YearBefore);
    let number = word.unwrap_or(at);
    let year = four_digits(atoms, number)?;
    let behind = number + 1;
    // `1990s`, `1990-е годы`, `1950 के दशक`
    let dash = usize::from(atoms.is_dash(behind) && atoms.glued(behind) && atoms.glued(behind + 1));
    let plural = atoms.is(behind, "s") && atoms.glued(behind);
    let decade = if plural { Some(behind + 1) } else { atoms.has(behind + dash, Sense::DecadeAfter) };
    if let Some(next) = decade.filter(|_| year % 10 == 0) {
        return found(next, Kind::Date, format!("{:03}X", year / 10), "date.decade", Vec::new());
    }
    let after = atoms.has(behind, Sense::YearAfter);
    if word.is_some() || after.is_some() {
        return found(after.unwrap_or(behind), Kind::Date, format!("{year:04}"), "date.year", Vec::new());
    }
    if !bare_year_fits(atoms, number) {
        return None;
    }
    let hinted = atoms.preceded_by(number, Sense::YearHintBefore) || atoms.has(behind, Sense::YearHintAfter).is_some();
    if hinted {
        return found(behind, Kind::Date, format!("{year:04}"), "date.year", vec![HINTED_YEAR]);
    }
    (1900..=2099)
        .contains(&year)
        .then(|| found(behind, Kind::Date, format!("{year:04}"), "date.year", vec![BARE_YEAR]))
        .flatten()
}

/// Four digits alone are a year only where nothing beside them makes them something else: a
/// scale, a currency, a per cent sign, or letters and dashes of a name.
fn bare_year_fits(atoms: &Atoms, at: usize) -> bool {
    let measures =
        |sense| matches!(sense, Sense::Scale(_) | Sense::Percent | Sense::Currency(..) | Sense::Unit).then_some(());
    let measured = |at| atoms.sense(at, measures).is_some();
    let joins = |at: usize| {
        atoms.get(at).is_some_and(|a| a.kind != TokenKind::Punctuation || ["+", "/", "#", "№", "-"].contains(&a.form))
    };
    let joined_before = atoms.glued(at) && joins(at - 1) && !atoms.is_proclitic(at - 1);
    let joined_behind = atoms.glued(at + 1) && joins(at + 1);
    let measured_before = at.checked_sub(1).is_some_and(measured);
    !(measured(at + 1) || measured_before || joined_before || joined_behind)
}
