//! Days: EDTF strings (ISO 8601-2), reckoning, and the calendars that news is dated by.

use crate::article::days_in_month;

/// A date as far as it is told.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Day {
    /// The year; 0 is 1 BC, as in ISO 8601.
    pub year: Option<i64>,
    /// 1 to 12.
    pub month: Option<i64>,
    /// 1 to 31.
    pub day: Option<i64>,
}

impl Day {
    /// A date as ISO 8601 has it, as far as it is told (`2013-10`).
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| part.parse().ok());
        let mut next = || parts.next().flatten();
        Self { year: Some(next()?), month: next(), day: next() }.checked()
    }

    /// The day that an EDTF string names; none if it names less or more than one.
    pub fn named(edtf: &str) -> Option<Self> {
        let (year, rest) = edtf.split_at_checked(4)?;
        let (month, day) = rest.strip_prefix('-')?.split_once('-')?;
        let year = if year == "XXXX" { None } else { Some(year.parse().ok()?) };
        // What stands behind the day tells its part: `2013-10-21TEV`.
        let day = day.get(..2)?.parse().ok()?;
        Self { year, month: Some(month.parse().ok()?), day: Some(day) }.checked()
    }

    /// The same, if there is such a date.
    pub fn checked(self) -> Option<Self> {
        let month = self.month.unwrap_or(1);
        let year = self.year.and_then(|year| u32::try_from(year).ok());
        let fits = (1..=12).contains(&month)
            && self.day.is_none_or(|day| day >= 1 && day <= i64::from(days_in_month(year, month as u32)))
            && (self.day.is_none() || self.month.is_some());
        fits.then_some(self)
    }

    /// `2013-10-21`, `1947-03`, `XXXX-12-04`, `-0043`.
    pub fn edtf(self) -> String {
        let mut text = self.year.map_or_else(|| "XXXX".to_owned(), edtf_year);
        if let Some(month) = self.month {
            text.push_str(&format!("-{month:02}"));
        }
        if let Some(day) = self.day {
            text.push_str(&format!("-{day:02}"));
        }
        text
    }

    /// From the number of days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms").
    pub fn from_number(days: i64) -> Self {
        let days = days + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self { year: Some(year), month: Some(month), day: Some(of_year - (153 * shifted + 2) / 5 + 1) }
    }

    /// The number of days since 1970-01-01 of a whole date.
    pub fn number(self) -> Option<i64> {
        let (year, month, day) = (self.year?, self.month?, self.day?);
        let year = year - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
        Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
    }

    /// The date so many days, weeks, months or years away (`-1D`, `+1M`), to the grain of the unit.
    pub fn moved(self, by: &str) -> Option<Self> {
        let (count, unit) = by.split_at_checked(by.len().checked_sub(1)?)?;
        let count: i64 = count.parse().ok()?;
        match unit {
            "D" if self.year.is_none() => {
                // The same whether there is a 29 February or not, or it cannot be told.
                let in_year = |year| Self { year: Some(year), ..self }.moved(by);
                let (common, leap) = (in_year(2001)?, in_year(2000)?);
                ((common.month, common.day) == (leap.month, leap.day)).then_some(Self { year: None, ..common })
            }
            "D" => Some(Self::from_number(self.number()? + count)),
            "M" => {
                let months = self.year? * 12 + self.month? - 1 + count;
                Some(Self { year: Some(months.div_euclid(12)), month: Some(months.rem_euclid(12) + 1), day: None })
            }
            "Y" => Some(Self { year: Some(self.year? + count), month: None, day: None }),
            _ => None,
        }
    }
}

/// The year that an EDTF string is of, or both its ends are; none if that is not one.
pub fn one_year(edtf: &str) -> Option<i64> {
    let mut years = edtf.split('/').map(|end| Day::parse(end).and_then(|day| day.year));
    let first = years.next()??;
    years.all(|year| year == Some(first)).then_some(first)
}

/// A year with four digits, or as EDTF has years of more.
pub fn edtf_year(year: i64) -> String {
    match year {
        0..=9999 => format!("{year:04}"),
        -9999..0 => format!("-{:04}", -year),
        _ => format!("Y{year}"),
    }
}

/// The first day, as a number, of a month of the tabular Islamic calendar (civil epoch, 16 July 622
/// Julian; leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of thirty). The calendar that is seen may
/// differ by a day or two.
fn hijri(year: i64, month: i64, day: i64) -> i64 {
    day + (295 * (month - 1) + 9) / 10 + (year - 1) * 354 + (3 + 11 * year).div_euclid(30) - 492_149
}

/// A date of the Hijri calendar in the Gregorian; a year or month alone is a period.
pub fn from_hijri(date: Day) -> Option<String> {
    let year = date.year.filter(|year| (1..=1600).contains(year))?;
    Some(match (date.month, date.day) {
        (Some(month), Some(day)) => Day::from_number(hijri(year, month, day)).edtf(),
        (Some(month), None) => {
            let (next_year, next) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
            span(hijri(year, month, 1), hijri(next_year, next, 1) - 1)
        }
        _ => span(hijri(year, 1, 1), hijri(year + 1, 1, 1) - 1),
    })
}

/// A date of India's national (Saka) calendar in the Gregorian: the year begins on 22 March, on the 21st
/// in leap years (Calendar Reform Committee, 1957).
pub fn from_saka(date: Day) -> Option<String> {
    let year = date.year.filter(|year| (1..=2200).contains(year))? + 78;
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let start = Day { year: Some(year), month: Some(3), day: Some(if is_leap { 21 } else { 22 }) }.number()?;
    let length = |month: i64| match month {
        1 => 30 + i64::from(is_leap),
        2..=6 => 31,
        _ => 30,
    };
    let before = |month: i64| (1..month).map(length).sum::<i64>();
    Some(match (date.month, date.day) {
        (Some(month), Some(day)) if day <= length(month) => Day::from_number(start + before(month) + day - 1).edtf(),
        (Some(_), Some(_)) => return None,
        (Some(month), None) => span(start + before(month), start + before(month + 1) - 1),
        _ => span(start, start + before(13) - 1),
    })
}

fn span(first: i64, last: i64) -> String {
    format!("{}/{}", Day::from_number(first).edtf(), Day::from_number(last).edtf())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i64, month: i64, day: i64) -> Day {
        Day { year: Some(year), month: Some(month), day: Some(day) }
    }

    #[test]
    fn days_and_back() {
        for number in [-1_000_000, -719_468, -1, 0, 59, 11_016, 20_000, 1_000_000] {
            assert_eq!(Day::from_number(number).number(), Some(number));
        }
        assert_eq!(day(1970, 1, 1).number(), Some(0));
        assert_eq!(day(2000, 3, 1).moved("-1D").map(Day::edtf).as_deref(), Some("2000-02-29"));
        assert_eq!(day(2026, 1, 31).moved("-1M").map(Day::edtf).as_deref(), Some("2025-12"));
    }

    #[test]
    fn the_one_year_of_a_date_or_period() {
        for edtf in ["2013", "2013-10", "2013-10-21TEV", "2013-01-01/2013-06-30", "2013-04/2013-05"] {
            assert_eq!(one_year(edtf), Some(2013), "{edtf}");
        }
        for edtf in ["2013/2014", "201X", "20XX", "XXXX-10-21", "XXXX-03/XXXX-05", "-0043"] {
            assert_eq!(one_year(edtf), None, "{edtf}");
        }
    }

    #[test]
    fn other_calendars() {
        // 1 Muharram 1446 and 1 Ramadan 1445 of the civil calendar; 1 Chaitra 1946.
        assert_eq!(from_hijri(day(1446, 1, 1)).as_deref(), Some("2024-07-08"));
        assert_eq!(from_hijri(day(1445, 9, 1)).as_deref(), Some("2024-03-11"));
        assert_eq!(from_saka(day(1946, 1, 1)).as_deref(), Some("2024-03-21"));
        assert_eq!(from_saka(day(1945, 1, 1)).as_deref(), Some("2023-03-22"));
        assert_eq!(from_saka(day(1945, 12, 30)).as_deref(), Some("2024-03-20"));
    }
}
