//! Links between statements that measure: the same figure, one that agrees within rounding, a series, a tension.

use super::super::modality::Modality;
use super::parties::Parties;
use super::{Link, Linked, Relation, Set, Which, list};
use crate::order;
use crate::value::{Bounds, Key, Measure, Value};

/// A figure of the set: what is measured of whom, when, and how much.
struct Figure<'a> {
    fact: Linked,
    measure: &'a str,
    about: Vec<u32>,
    /// Whether it is to come.
    is_to_come: bool,
    unit: &'static str,
    /// As EDTF; empty where no time is said.
    period: &'a str,
    amount: f64,
    bounds: Bounds,
}

/// Finds the links between the figures of a set.
pub(super) fn link(set: &Set, parties: &mut Parties, found: &mut Vec<Link>) {
    let mut all = figures(set, parties);
    order::sort(&mut all, |a, b| {
        let key = |f: &Figure| (f.is_to_come, f.unit);
        a.measure.cmp(b.measure).then_with(|| a.about.cmp(&b.about)).then_with(|| key(a).cmp(&key(b))).then_with(|| {
            let start = |f: &Figure| Key::of_time(f.period).map_or(f64::INFINITY, |key| key.low());
            start(a).total_cmp(&start(b)).then_with(|| a.period.cmp(b.period)).then_with(|| a.fact.cmp(&b.fact))
        })
    });
    let same_row = |a: &Figure, b: &Figure| {
        (a.measure, &a.about, a.is_to_come, a.unit) == (b.measure, &b.about, b.is_to_come, b.unit)
    };
    for row in all.chunk_by(same_row) {
        let times: Vec<&[Figure]> = row.chunk_by(|a, b| a.period == b.period).collect();
        for of_time in &times {
            found.extend(compared(set, parties, of_time));
        }
        found.extend(series(set, parties, &times));
    }
}

fn figures<'a>(set: &Set<'a>, parties: &mut Parties) -> Vec<Figure<'a>> {
    let mut all = Vec::new();
    for (number, source) in set.sources.iter().enumerate() {
        let source: &'a crate::facts::Source = source;
        for (at, said) in source.findings.statements.iter().enumerate() {
            let Some((unit, amount, bounds)) = said.value.as_ref().and_then(amount) else { continue };
            if said.about.is_empty() || said.modality == Modality::Denied {
                continue;
            }
            let is_to_come = (Modality::Planned..=Modality::Desired).contains(&said.modality);
            all.push(Figure {
                fact: Linked { source: number, which: Which::Statement(at) },
                measure: &said.measure,
                about: parties.all(&said.about),
                is_to_come,
                unit,
                period: said.period.as_deref().unwrap_or_default(),
                amount,
                bounds,
            });
        }
    }
    all
}

/// A number with the unit that makes it comparable.
fn amount(value: &Value) -> Option<(&'static str, f64, Bounds)> {
    Some(match value {
        Value::Money { amount, currency, bounds } => (*currency, *amount, *bounds),
        Value::Quantity { value, unit, bounds } => (*unit, *value, *bounds),
        Value::Count { value, bounds, .. } => ("", *value, *bounds),
        Value::Number { value, bounds } => ("%", *value, *bounds),
        Value::Text(_) => return None,
    })
}

/// From the least to the greatest that an amount may mean, as it is written: half of its last digit more or less; two
/// digits at least are meant. What is “about” so much is meant by half as exactly.
fn reach(figure: &Figure) -> (f64, f64) {
    let Figure { amount, bounds, .. } = figure;
    let size = amount.abs();
    let mut step = if size > 0.0 { 10_f64.powi(size.log10().floor() as i32 - 1) } else { 1.0 };
    // Down to the last digit that is not 0, as far as a double holds any.
    for _ in 0..8 {
        let digits = size / step;
        if (digits - digits.round()).abs() < 1e-6 * digits.max(1.0) {
            break;
        }
        step /= 10.0;
    }
    let half = if bounds.approximate { step } else { step / 2.0 };
    let low = if bounds.at_most || bounds.less_than { f64::NEG_INFINITY } else { amount - half };
    let high = if bounds.at_least || bounds.more_than { f64::INFINITY } else { amount + half };
    (low, high)
}

/// Figures of one measure, for the same and of the same time, by what they say of each other.
fn compared(set: &Set, parties: &Parties, figures: &[Figure]) -> Option<Link> {
    let first = figures.first()?;
    let mut amounts: Vec<&Figure> = figures.iter().collect();
    order::sort(&mut amounts, |a, b| a.amount.total_cmp(&b.amount).then_with(|| a.fact.cmp(&b.fact)));
    let (least, most) = (amounts[0], amounts[amounts.len() - 1]);
    let mut why = vec![format!("each states the {} of {}", first.measure, names(parties, first))];
    let mut facts: Vec<Linked> = figures.iter().map(|figure| figure.fact).collect();
    let is_exact = |f: &Figure| f.bounds == Bounds::default();
    let relation = if least.amount == most.amount {
        why.push(if figures.iter().all(is_exact) { "the amounts are equal" } else { "the amounts agree" }.to_owned());
        Relation::Same
    } else if agree(&amounts) {
        why.push(format!("{} and {} agree within rounding", shown(least), shown(most)));
        Relation::Agreement
    } else if first.period.is_empty() || first.is_to_come {
        // Without a time they may be of different ones, and what is expected may differ: only what is equal is linked.
        let equal = amounts.chunk_by(|a, b| a.amount == b.amount).max_by_key(|equal| equal.len())?;
        facts = equal.iter().map(|figure| figure.fact).collect();
        why.push("the amounts are equal".to_owned());
        Relation::Same
    } else {
        why.push(format!("{} and {} are not the same", shown(least), shown(most)));
        Relation::Tension
    };
    match first.period {
        "" => why.push("none says of which time: it was taken to be the same".to_owned()),
        period => why.push(format!("each is of {period}")),
    }
    if first.is_to_come {
        why.push("each is still to come".to_owned());
    }
    set.link(relation, about(parties, first, first.period), why, facts)
}

/// Whether there is an amount that all of them may mean.
fn agree(figures: &[&Figure]) -> bool {
    let reaches = || figures.iter().map(|figure| reach(figure));
    let low = reaches().map(|(low, _)| low).fold(f64::NEG_INFINITY, f64::max);
    let high = reaches().map(|(_, high)| high).fold(f64::INFINITY, f64::min);
    // What only touches does not agree: 2.5 and 2.6 are neighbours.
    low < high - 1e-9 * high.abs().min(f64::MAX)
}

/// The same measure over time.
fn series(set: &Set, parties: &Parties, times: &[&[Figure]]) -> Option<Link> {
    let is_dated = |figures: &&&[Figure]| {
        figures.first().and_then(|f| Key::of_time(f.period)).is_some_and(|key| key.measure == Measure::Time)
    };
    let dated: Vec<&Figure> = times.iter().filter(is_dated).filter_map(|figures| figures.first()).collect();
    let [first, .., last] = dated[..] else { return None };
    let why = vec![
        format!("each states the {} of {}", first.measure, names(parties, first)),
        format!("from {} to {}: {} to {}", first.period, last.period, shown(first), shown(last)),
    ];
    let time = format!("{} to {}", first.period, last.period);
    set.link(Relation::Series, about(parties, first, &time), why, dated.iter().map(|figure| figure.fact).collect())
}

fn names(parties: &Parties, figure: &Figure) -> String {
    list(&parties.names(&figure.about))
}

fn about(parties: &Parties, figure: &Figure, time: &str) -> String {
    let time = if time.is_empty() { String::new() } else { format!(", {time}") };
    format!("{}: {}{time}", figure.measure, names(parties, figure))
}

/// An amount in words: `11 billion USD`.
fn shown(figure: &Figure) -> String {
    const SIZES: [(f64, &str); 4] = [(1e12, " trillion"), (1e9, " billion"), (1e6, " million"), (1.0, "")];
    let size = figure.amount.abs();
    let (unit, word) = SIZES.into_iter().find(|(unit, _)| size >= *unit).unwrap_or((1.0, ""));
    // In thousandths, without what is 0 behind the point.
    let thousandths = (figure.amount / unit * 1000.0).round() as i64;
    let rest = thousandths.unsigned_abs() % 1000;
    let fraction = match (rest % 10, rest % 100) {
        _ if rest == 0 => String::new(),
        (_, 0) => format!(".{}", rest / 100),
        (0, _) => format!(".{:02}", rest / 10),
        _ => format!(".{rest:03}"),
    };
    let sign = if figure.amount < 0.0 { "-" } else { "" };
    let unit = if figure.unit.is_empty() { String::new() } else { format!(" {}", figure.unit) };
    format!("{sign}{}{fraction}{word}{unit}", thousandths.unsigned_abs() / 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(amount: f64, bounds: Bounds) -> Figure<'static> {
        let fact = Linked { source: 0, which: Which::Statement(0) };
        Figure { fact, measure: "", about: vec![], is_to_come: false, unit: "USD", period: "", amount, bounds }
    }

    #[test]
    fn amounts_agree_within_rounding() {
        let about = Bounds { approximate: true, ..Bounds::default() };
        let over = Bounds { more_than: true, ..Bounds::default() };
        let up_to = Bounds { at_most: true, ..Bounds::default() };
        let plain = Bounds::default();
        let cases = [
            (11e9, plain, 10.96e9, plain, true),
            (11e9, plain, 11.6e9, plain, false),
            (11e9, plain, 10.4e9, plain, false),
            (10e9, plain, 10.3e9, plain, true),
            (10e9, plain, 14e9, plain, false),
            (10e9, about, 10.9e9, plain, true),
            (10e9, about, 12e9, plain, false),
            (10e9, over, 11.3e9, plain, true),
            (10e9, over, 9e9, plain, false),
            (10e9, up_to, 9e9, plain, true),
            (10e9, up_to, 12e9, plain, false),
            (2.5, plain, 2.49, plain, true),
            (2.5, plain, 2.6, plain, false),
            (117.0, plain, 118.0, plain, false),
            (0.0, plain, 0.0, plain, true),
        ];
        for (a, a_bounds, b, b_bounds, wanted) in cases {
            let (a, b) = (figure(a, a_bounds), figure(b, b_bounds));
            assert_eq!(agree(&[&a, &b]), wanted, "{} {}", a.amount, b.amount);
            assert_eq!(agree(&[&b, &a]), wanted, "{} {}", b.amount, a.amount);
        }
    }

    #[test]
    fn amounts_are_shown_in_words() {
        let cases = [
            (11e9, "11 billion USD"),
            (10.96e9, "10.96 billion USD"),
            (1.005e6, "1.005 million USD"),
            (-2.5, "-2.5 USD"),
            (0.0, "0 USD"),
            (999.0, "999 USD"),
            (1.2e14, "120 trillion USD"),
        ];
        for (amount, wanted) in cases {
            assert_eq!(shown(&figure(amount, Bounds::default())), wanted);
        }
    }
}
