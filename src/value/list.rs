//! Years in lists: in `1593, 1603 and 1625` what tells one of them for a year tells it of all.
//!
//! Rules have no repetition, so this is no rule, but one pass over what they found.

use super::{Annotation, Atoms, Kind, Value};
use crate::language::lexicon::class;

const RULE: &str = "date.year-in-list";
const IN_LIST: &str = "four digits are taken for a year because they stand in a list with one";

/// A member of a list under way.
struct Member {
    /// Its place among the values found.
    place: usize,
    year: i64,
    /// Whether a rule told it for a year; else it is a plain number.
    is_year: bool,
}

/// The list that the last value may go on; lists do not end before a sentence does.
#[derive(Default)]
pub struct Row {
    members: Vec<Member>,
    /// Behind the last member.
    next: usize,
    /// Whether "and" stands in it: a comma alone may end a clause (`in 1995, 1500 were sent home`).
    has_and: bool,
    /// Those that are years after all, by their places.
    years: Vec<(usize, i64)>,
}

impl Row {
    /// Takes the values of one match, which stands from `at` to `next`; `place` is the first one's.
    pub fn push(&mut self, atoms: &Atoms, at: usize, next: usize, place: usize, made: &[Annotation]) {
        let outer = || made.iter().enumerate().filter(|(_, value)| !value.nested);
        let years: Option<Vec<Member>> = outer().map(|(i, value)| member(atoms, place + i, value)).collect();
        let joint = if self.members.is_empty() { None } else { joint(atoms, self.next, at) };
        let Some(years) = years else { return self.close() };
        let rises = self.members.last().zip(years.first()).is_some_and(|(last, first)| last.year < first.year);
        match joint.filter(|_| rises) {
            Some(is_and) => self.has_and |= is_and,
            None => self.close(),
        }
        // A rule for two years has the "and" inside.
        self.has_and |= years.len() > 1;
        self.members.extend(years);
        self.next = next;
    }

    /// Says of the plain numbers of each list that they are years.
    pub fn finish(mut self, found: &mut [Annotation]) {
        self.close();
        for (place, year) in self.years {
            let value = &mut found[place];
            (value.kind, value.rule, value.assumptions) = (Kind::Date, RULE, vec![IN_LIST]);
            value.value = Value::Text(super::calendar::edtf_year(year));
        }
    }

    fn close(&mut self) {
        if self.has_and && self.members.iter().any(|member| member.is_year) {
            let plain = self.members.iter().filter(|member| !member.is_year);
            self.years.extend(plain.map(|member| (member.place, member.year)));
        }
        self.members.clear();
        self.has_and = false;
    }
}

fn member(atoms: &Atoms, place: usize, found: &Annotation) -> Option<Member> {
    let (year, is_year) = match (&found.value, found.kind) {
        (Value::Text(year), Kind::Date) if year.len() == 4 => (year.parse().ok()?, true),
        (Value::Number { value, bounds }, Kind::Number) if *bounds == Default::default() => (*value as i64, false),
        _ => return None,
    };
    let mut written = found.span.of(atoms.whole()).chars();
    let is_plain = written.clone().count() == 4 && written.all(|c| crate::fold::digit(c).is_some());
    ((is_year || is_plain) && (1000..=2100).contains(&year)).then_some(Member { place, year, is_year })
}

/// What joins two members: whether "and" is there; none if something else stands between.
fn joint(atoms: &Atoms, from: usize, to: usize) -> Option<bool> {
    let mut has_and = false;
    for at in from..to {
        let is_and = atoms.of_class(at, class::LIST_AND).is_some();
        if !is_and && !atoms.is(at, ",") && !atoms.is(at, "،") {
            return None;
        }
        has_and |= is_and;
    }
    (from < to && to - from <= 2).then_some(has_and)
}
