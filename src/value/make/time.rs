//! Dates and periods.

use super::super::calendar::{self, Day, edtf_year};
use super::super::{Annotation, Kind, Told, Value, Year};
use super::Maker;
use crate::language::grammar::{DAY_FIRST, MONTH_FIRST};
use crate::language::lexicon::{Sense, class};

const NO_YEAR: &str = "the year is not given";
const OTHER_CALENDAR: &str =
    "a date of another calendar, reckoned into the Gregorian by rule; it may differ by a day or two";
/// Assumed of "yesterday".
pub const BY_ARTICLE: &str = "reckoned from the date of the article";
const BY_DAY: &str = "reckoned from the day that was named last before it";
/// Assumed of "the year after".
pub const BY_YEAR: &str = "reckoned from the year that was named last before it";
const CENTURY: &str = "the century is not given; the twentieth is taken";

/// What a word for a day, month or year tells, and by what: `-1D` by the article's date; `named +1D` by the day that the
/// text named last; `named +1Y` by such a year, `just named -1Y` only if it stands in the same sentence or the one
/// before, `named here +1Y` only in the same; with `or today`, by the article's date if the text named none.
fn relative(told: &Told, value: &str) -> Option<(Day, &'static str)> {
    let by_article = |by| Some((told.today?.moved(by)?, BY_ARTICLE));
    let Some((how, by)) = value.rsplit_once(' ') else { return by_article(value) };
    let (how, or_today) = how.strip_suffix(" or today").map_or((how, false), |how| (how, true));
    if !by.ends_with('Y') {
        return Some((told.named?.moved(by)?, BY_DAY));
    }
    let reach = match how {
        "named here" => 0,
        "just named" => 1,
        _ => Told::REACH,
    };
    let year = if told.year_since > reach { Year::OfArticle } else { told.year };
    match year {
        // The year after one to come (`by 2030`) may as well be the year after the article's.
        Year::Named(year) if or_today && told.today.and_then(|day| day.year).is_some_and(|today| today < year) => None,
        Year::Named(year) => Some((Day { year: Some(year), ..Day::default() }.moved(by)?, BY_YEAR)),
        Year::OfArticle if or_today => by_article(by),
        Year::OfArticle | Year::Unclear => None,
    }
}

impl Maker<'_, '_> {
    pub(super) fn time(&mut self, told: &Told) -> Option<Vec<Annotation>> {
        if let Some(sense) = self.sense("r") {
            let (day, assumption) = relative(told, sense.value)?;
            self.assume(assumption);
            return Some(vec![self.one(Kind::Date, Value::Text(day.edtf()))]);
        }
        // A word for a decade says by itself which: the nineties.
        let says_decade = |sense: Sense| sense.hundredths.is_some_and(|value| value < 100 * 100);
        if self.slot("dec").is_some() || self.sense("y").is_some_and(says_decade) {
            return self.decade();
        }
        if self.slot("cen").is_some() {
            return self.century();
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
        // No month is the 22nd.
        if [first, second].iter().any(|date| date.day.is_some_and(|day| day > 12)) {
            self.assumptions.retain(|assumed| ![DAY_FIRST, MONTH_FIRST].contains(assumed));
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
        self.two_days(first, second)
    }

    /// Two ends of a period, or two dates; each takes from the other what it does not say itself.
    fn two_days(&mut self, mut first: Day, mut second: Day) -> Option<Vec<Annotation>> {
        let both_say_years =
            first.year.is_some() && second.year.is_some_and(|year| year >= 100) && self.slot("e").is_none();
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
        let (to, from) = (self.edge(["d", "m", "y"])?.1, self.edge(["d2", "m2", "y2"])?.0);
        let ends = if self.kind == Some(Kind::Period) && both_say_years { self.ends(first, second) } else { None };
        let mut found = self.period_or_both((first.edtf(), to), (from, second.edtf()));
        found.extend(ends.into_iter().flatten());
        Some(found)
    }

    /// As the kind of the rule has it, a period between two dates, or both of them: the first up to an atom, the
    /// second from one on.
    fn period_or_both(&mut self, (first, to): (String, usize), (from, second): (usize, String)) -> Vec<Annotation> {
        if self.kind == Some(Kind::Period) {
            return vec![self.one(Kind::Period, Value::Text(format!("{first}/{second}")))];
        }
        self.two(Kind::Date, (Value::Text(first), to), (from, Value::Text(second)))
    }

    /// The ends of a period, where each says its own year, are dates too: who looks for one of them finds it.
    /// (So does TimeML, ISO 24617-1, which marks both, and the period as what they delimit.)
    fn ends(&mut self, first: Day, second: Day) -> Option<Vec<Annotation>> {
        let (from, to) = self.edge(["d", "m", "y"])?;
        let (from2, to2) = self.edge(["d2", "m2", "y2"])?;
        let (at, next, assumptions) = (self.at, self.next, self.assumptions.clone());
        (self.at, self.next) = (from, to2);
        let mut ends = self.two(Kind::Date, (Value::Text(first.edtf()), to), (from2, Value::Text(second.edtf())));
        (self.at, self.next, self.assumptions) = (at, next, assumptions);
        ends.iter_mut().for_each(|end| end.nested = true);
        Some(ends)
    }

    /// From the first atom of some slots to the one behind their last.
    fn edge(&self, names: [&str; 3]) -> Option<(usize, usize)> {
        let slots = || names.iter().filter_map(|name| self.slot(name));
        Some((slots().map(|slot| slot.from).min()?, slots().map(|slot| slot.to).max()?))
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
        let century = match self.slot("cen") {
            Some(_) => Some(self.integer("cen").filter(|century| (1..=30).contains(century))? - 1),
            None => None,
        };
        let edtf = |maker: &mut Self, name: &str, century: i64| -> Option<String> {
            let year = maker.integer(name).filter(|year| year % 10 == 0)?;
            let year = if year < 100 { century * 100 + year } else { year };
            Some(format!("{}X", &edtf_year(year)[..3]))
        };
        if century.is_none() && self.integer("y").is_some_and(|year| year < 100) {
            self.assume(CENTURY);
        }
        let first = edtf(self, "y", century.unwrap_or(19))?;
        let second = match self.slot("y2") {
            Some(_) => Some(edtf(self, "y2", first[..2].parse().ok()?)?),
            None => None,
        };
        let Some(second) = second else { return Some(vec![self.one(Kind::Date, Value::Text(first))]) };
        if second <= first {
            return None;
        }
        let (to, from) = (self.slot("y")?.to, self.slot("y2")?.from);
        Some(self.period_or_both((first, to), (from, second)))
    }

    fn century(&mut self) -> Option<Vec<Annotation>> {
        let before = self.sense("e").is_some_and(|sense| sense.value == "bce");
        let edtf = |century: i64| match (1..=30).contains(&century) {
            true if before => Some(format!("-{:02}XX", century - 1)),
            true => Some(format!("{:02}XX", century - 1)),
            false => None,
        };
        let first = edtf(self.integer("cen")?)?;
        let Some(last) = self.slot("cen2") else { return Some(vec![self.one(Kind::Date, Value::Text(first))]) };
        let second = edtf(self.integer("cen2")?)?;
        if first == second || (self.integer("cen2") > self.integer("cen")) == before {
            return None;
        }
        let to = self.slot("cen")?.to;
        Some(self.period_or_both((first, to), (last.from, second)))
    }
}
