//! Values: dates, money, quantities and other numbers, as annotations over the tokens of a sentence.
//!
//! The rules are tables (see [`crate::language::grammar`]). At each place where a rule can begin, all
//! that can are tried; the longest match wins, the earlier rule on a tie, and what it covers is not
//! looked at again. A pattern is short and a number has a largest length, so the time is linear in the
//! length of the text.

mod address;
mod atom;
mod calendar;
mod cut;
mod decimal;
mod key;
mod list;
mod make;
mod matching;
mod memo;
mod numeral;

pub use address::date_in_address;
pub use atom::{Atom, Atoms};
pub use calendar::Day;
pub use key::{Key, Measure, decimal};

pub use crate::language::grammar::Kind;
use crate::shape::{Shape, Shaped, serialize};
use crate::span::Span;
use crate::token::TokenKind;

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bounds {
    /// About so many.
    pub approximate: bool,
    /// So many or more.
    pub at_least: bool,
    /// So many or fewer.
    pub at_most: bool,
    /// More than so many.
    pub more_than: bool,
    /// Fewer than so many.
    pub less_than: bool,
}

impl Bounds {
    /// Adds those that hold to the fields of what they bound.
    pub(crate) fn add_to(&self, fields: &mut Vec<(&'static str, Shape<'_>)>) {
        let all = [
            ("approximate", self.approximate),
            ("at_least", self.at_least),
            ("at_most", self.at_most),
            ("more_than", self.more_than),
            ("less_than", self.less_than),
        ];
        fields.extend(all.map(|(name, holds)| (name, Shape::Flag(holds).if_any())));
    }
}

/// A typed value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A date or period, as an EDTF string (ISO 8601-2): `2013-10-21`, `195X`, `2023/2024`; a duration as
    /// ISO 8601 has it: `P2D`; a designation as it is written.
    Text(String),
    /// A sum of money.
    Money {
        /// In units of the currency.
        amount: f64,
        /// ISO 4217.
        currency: &'static str,
        /// How exactly.
        bounds: Bounds,
    },
    /// A measured quantity.
    Quantity {
        /// In the unit.
        value: f64,
        /// Its symbol: `km`, `m2`, `C`.
        unit: &'static str,
        /// How exactly.
        bounds: Bounds,
    },
    /// A number of things.
    Count {
        /// The number.
        value: f64,
        /// What is counted, as written.
        of: String,
        /// How exactly.
        bounds: Bounds,
    },
    /// A number, an ordinal, or a percentage (15 for 15 %).
    Number {
        /// The number.
        value: f64,
        /// How exactly.
        bounds: Bounds,
    },
}

impl Shaped for Value {
    fn shape(&self) -> Shape<'_> {
        let (mut fields, bounds) = match self {
            Value::Text(text) => return text.shape(),
            Value::Money { amount, currency, bounds } => {
                (vec![("amount", amount.shape()), ("currency", currency.shape())], bounds)
            }
            Value::Quantity { value, unit, bounds } => (vec![("value", value.shape()), ("unit", unit.shape())], bounds),
            Value::Count { value, of, bounds } => (vec![("value", value.shape()), ("of", of.shape())], bounds),
            Value::Number { value, bounds } => (vec![("value", value.shape())], bounds),
        };
        bounds.add_to(&mut fields);
        Shape::Object(fields)
    }
}

serialize!(Value);

/// A value found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// The letters that state it.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// How much or when.
    pub value: Value,
    /// How exactly a duration is meant; other values hold that themselves.
    pub bounds: Bounds,
    /// The rule that found it.
    pub rule: &'static str,
    /// What was taken for granted, in words.
    pub assumptions: Vec<&'static str>,
    /// Whether it stands inside the value before it, as an end of that period.
    pub nested: bool,
}

impl Annotation {
    /// Whether it is so much at most, or less.
    pub fn is_bounded_above(&self) -> bool {
        self.bounds().at_most || self.bounds().less_than
    }

    /// How exactly it is meant.
    pub(crate) fn bounds(&self) -> &Bounds {
        match &self.value {
            Value::Money { bounds, .. }
            | Value::Quantity { bounds, .. }
            | Value::Count { bounds, .. }
            | Value::Number { bounds, .. } => bounds,
            Value::Text(_) => &self.bounds,
        }
    }

    /// The letters that state how many: of a count, those without what is counted.
    pub fn number_span(&self, text: &str) -> Span {
        let (Value::Count { of, .. }, Span { start, end }) = (&self.value, self.span) else { return self.span };
        let whole = self.span.of(text);
        let trimmed = |rest: &str| rest.len() as u32;
        match (whole.strip_suffix(of.as_str()), whole.strip_prefix(of.as_str())) {
            (Some(number), _) if !number.trim().is_empty() => Span { start, end: start + trimmed(number.trim_end()) },
            (_, Some(number)) if !number.trim().is_empty() => Span { start: end - trimmed(number.trim_start()), end },
            _ => self.span,
        }
    }
}

/// What dates may be told by.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told {
    /// The article's date.
    pub today: Option<Day>,
    /// The day that the text named last; none if it named a month or a period since, or long ago.
    pub named: Option<Day>,
    /// How many sentences ago.
    since: u8,
    /// The year that the text speaks of.
    pub year: Year,
    /// How many sentences ago it said so.
    pub year_since: u8,
}

/// The year that a text speaks of.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Year {
    /// The article's: no other was named, or long ago.
    #[default]
    OfArticle,
    /// The one that was named last.
    Named(i64),
    /// Several were named at once, or it cannot be told which.
    Unclear,
}

impl Told {
    /// So many sentences on, "the next day" is that after one named before; so with years.
    pub const REACH: u8 = 3;

    /// The same for an article of this date.
    pub fn by(today: Option<Day>) -> Self {
        Self { today, ..Self::default() }
    }

    /// A sentence begins.
    pub fn go_on(&mut self) {
        self.since = self.since.saturating_add(1);
        if self.since > Self::REACH {
            self.named = None;
        }
        self.year_since = self.year_since.saturating_add(1);
        if self.year_since > Self::REACH {
            self.year = Year::OfArticle;
        }
    }

    fn take(&mut self, value: &Annotation) {
        if let (Kind::Date | Kind::Period, Value::Text(edtf), false) = (value.kind, &value.value, value.nested) {
            self.named = Day::named(edtf);
            self.since = 0;
            self.take_year(edtf, &value.assumptions);
        }
    }

    fn take_year(&mut self, edtf: &str, assumptions: &[&str]) {
        let told_by = |what| assumptions.contains(&what);
        let named = calendar::one_year(edtf);
        let year = match (named, self.year) {
            _ if told_by(make::BY_ARTICLE) => Year::OfArticle,
            // A comparison with the year before does not lead there.
            (Some(year), Year::Named(last)) if told_by(make::BY_YEAR) && year < last => return,
            (Some(year), _) => Year::Named(year),
            // A day without a year is of the year named in its own sentence; behind one named before, it may as well be
            // of the article's.
            (None, year) if edtf.starts_with("XXXX") && (year == Year::OfArticle || self.year_since == 0) => return,
            (None, _) => Year::Unclear,
        };
        (self.year, self.year_since) = (year, 0);
    }
}

/// Finds the values of one sentence; `told` goes on to the next.
pub fn annotate(atoms: &Atoms, told: &mut Told, found: &mut Vec<Annotation>) {
    let mut row = list::Row::default();
    let (before, first) = (*told, found.len());
    let grammar = &atoms.profile.grammar;
    let mut merged: Vec<u16> = Vec::new();
    let mut at = 0;
    while at < atoms.len() {
        let tried = candidates(atoms, at, &mut merged);
        if tried.is_empty() {
            at = atoms.number(at).map_or(at + 1, |(_, next)| next);
            continue;
        }
        let is_tail = matching::is_tail(atoms, at);
        // What stands behind a number here, and behind the atom; a year may be read otherwise, in words.
        let behind_number = atoms.numeral(at).map(|found| atoms.behind(found.next));
        let behind_atom = atoms.behind(at + 1);
        // What is more than a plain number wins over one of the same length.
        let mut highest = (at, false);
        let mut best: Option<(Vec<Annotation>, usize)> = None;
        for &number in tried {
            let rule = &grammar.rules[usize::from(number)];
            let behind = if rule.begins_with_atom { Some(&behind_atom) } else { behind_number.as_ref() };
            if let (Some(behind), Some(next)) = (behind, &rule.next)
                && !behind.may_be(next)
                && (rule.begins_with_atom || !matching::begins_with_year_in_words(atoms, rule, at))
            {
                continue;
            }
            if is_tail && matches!(rule.kind, Some(Kind::Number | Kind::Count)) {
                continue;
            }
            if let Some((next, slots)) = matching::fits(atoms, rule, at)
                && let rank = (next, rule.kind != Some(Kind::Number))
                && rank > highest
                && let Some(made) = make::make(atoms, rule, at, next, &slots, told)
            {
                (highest, best) = (rank, Some(made));
            }
        }
        at = match best {
            Some((made, next)) => {
                for value in &made {
                    told.take(value);
                }
                row.push(atoms, at, next, found.len(), &made);
                found.extend(made);
                next
            }
            // No rule may start in the middle of a number (`000` of `600 000`).
            None => atoms.number(at).map_or(at + 1, |(_, next)| next),
        };
    }
    row.finish(found);
    // Only now it is known which numbers of a list were years.
    *told = before;
    found[first..].iter().for_each(|value| told.take(value));
}

/// The rules that can begin at a place, in their order; put together in `merged` where they come from
/// several lists.
fn candidates<'g>(atoms: &Atoms<'_>, at: usize, merged: &'g mut Vec<u16>) -> &'g [u16] {
    let (grammar, Some(atom)) = (&atoms.profile.grammar, atoms.get(at)) else { return &[] };
    let is_name =
        atom.kind == TokenKind::Word && (matching::is_capital_name(atoms, at) || matching::is_tagged(atoms, at));
    if !atom.opens {
        return if is_name { &grammar.by_name } else { &[] };
    }
    let is_number = atom.kind == TokenKind::Number || begins_number(atoms, at, atom);
    let by_word = grammar.by_word.get(atom.form).map_or(&[][..], Vec::as_slice);
    if atom.entries.is_empty() && !is_name {
        match (is_number, by_word) {
            (true, []) => return &grammar.by_number,
            (false, rules) => return rules,
            _ => {}
        }
    }
    merged.clear();
    merged.extend_from_slice(by_word);
    for entry in atom.entries.iter() {
        merged.extend_from_slice(&grammar.by_class[usize::from(entry.sense.class)]);
    }
    if is_number {
        merged.extend_from_slice(&grammar.by_number);
    }
    if is_name {
        merged.extend_from_slice(&grammar.by_name);
    }
    merged.sort_unstable();
    merged.dedup();
    merged
}

/// Whether a mark or a word begins a number: `.5`, `-5`, `a hundred`; most commas and most `a` do not.
fn begins_number(atoms: &Atoms, at: usize, atom: &Atom) -> bool {
    let may = matches!(atom.form, "-" | "−" | "." | ",")
        || atom.entries.iter().any(|entry| numeral::can_begin(entry.sense.class));
    may && (atoms.numeral(at).is_some() || atoms.year_in_words(at).is_some())
}
