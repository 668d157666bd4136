//! Money, percentages, numbers.

use super::decimal::{Decimal, Reading};
use super::{Atoms, Found, Kind, Value};
use crate::language::{Certainty, Sense};
use crate::token::TokenKind;

const ASSUMED_CURRENCY: &str =
    "the currency's word or sign is shared by several countries; the most likely one is taken";
const UNUSUAL_SEPARATOR: &str =
    "the separator is not the one this language usually writes; its position makes it a decimal mark";

/// A number with its scale words: `5,43 tỷ`.
struct Amount {
    value: Decimal,
    next: usize,
    unusual: bool,
}

fn amount(atoms: &Atoms, at: usize) -> Option<Amount> {
    let (Reading { value, unusual, .. }, mut next) = atoms.number(at)?;
    let mut value = value;
    if let Some((power, behind)) = scale(atoms, next) {
        (value, next) = (value.scaled(power), behind);
    }
    Some(Amount { value, next, unusual })
}

fn scale(atoms: &Atoms, at: usize) -> Option<(u8, usize)> {
    atoms.sense(at, |sense| match sense {
        Sense::Scale(power) => Some(power),
        _ => None,
    })
}

/// A scale word without a number (`مليار دولار`) is one of it; a bare letter (`m`) is no such word.
fn scale_alone(atoms: &Atoms, at: usize) -> Option<Amount> {
    let (power, next) = scale(atoms, at)?;
    let is_word = atoms.text(at, next).chars().nth(1).is_some();
    is_word.then_some(Amount { value: Decimal::ONE.scaled(power), next, unusual: false })
}

fn currency(atoms: &Atoms, at: usize) -> Option<((&'static str, Certainty), usize)> {
    atoms.sense(at, |sense| match sense {
        Sense::Currency(code, certainty) => Some((code, certainty)),
        _ => None,
    })
}

/// Money: an amount and a currency, in either order; a scale word alone (`مليار دولار`) is one of it.
pub fn money(atoms: &Atoms, at: usize) -> Option<Found> {
    let sign = currency(atoms, at).filter(|&(_, behind)| can_precede(atoms.text(at, behind)));
    let (amount, (code, certainty), next, rule) = if let Some((money, behind)) = sign {
        let amount = amount(atoms, behind)?;
        let next = amount.next;
        // `$5 billion US dollars` would be said twice; the sign is enough.
        (amount, money, next, "money.currency-amount")
    } else {
        let amount = amount(atoms, at).or_else(|| scale_alone(atoms, at))?;
        // A scale word may be abbreviated: `млрд. долл.`
        let behind = if atoms.is(amount.next, ".") && atoms.glued(amount.next) { amount.next + 1 } else { amount.next };
        let (money, next) = currency(atoms, amount.next).or_else(|| currency(atoms, behind))?;
        (amount, money, next, "money.amount-currency")
    };
    let mut assumptions = Vec::new();
    if certainty == Certainty::Assumed {
        assumptions.push(ASSUMED_CURRENCY);
    }
    if amount.unusual {
        assumptions.push(UNUSUAL_SEPARATOR);
    }
    let value = Value::Money { amount: amount.value.to_f64(), currency: code };
    Some(Found { next, kind: Kind::Money, value, rule, assumptions })
}

/// Only signs (`$`, `US$`) and short Latin codes (`USD`, `Rs`) stand before their amount. A word
/// does not: in `hợp đồng 100 triệu USD` and `курс доллара 5 мая` it belongs to what is before it.
fn can_precede(written: &str) -> bool {
    written.chars().any(|c| !c.is_alphanumeric()) && !written.contains(char::is_whitespace)
        || (written.len() <= 3 && written.bytes().all(|b| b.is_ascii_alphabetic()))
}

/// A percentage or any other number that is not part of a name, a time or a fraction.
pub fn number(atoms: &Atoms, at: usize) -> Option<Found> {
    if is_part_of_name(atoms, at) {
        return None;
    }
    let Amount { value, next, unusual } = amount(atoms, at)?;
    let value = Value::Number { value: value.to_f64() };
    let assumptions = if unusual { vec![UNUSUAL_SEPARATOR] } else { Vec::new() };
    if let Some(next) = atoms.has(next, Sense::Percent) {
        return Some(Found { next, kind: Kind::Percent, value, rule: "percent", assumptions });
    }
    let is_word = |at| atoms.glued(at) && atoms.get(at).is_some_and(|atom| atom.kind == TokenKind::Word);
    // `22वां`, `22-й`: an ordinal or a name, not a number.
    let has_suffix = is_word(next) || (atoms.is_dash(next) && atoms.glued(next) && is_word(next + 1));
    if has_suffix
        || ["/", ":", "+", "×"].iter().any(|mark| atoms.is(next, mark) && atoms.glued(next) && atoms.glued(next + 1))
    {
        return None;
    }
    Some(Found { next, kind: Kind::Number, value, rule: "number", assumptions })
}

/// `S-400`, `COVID-19`, `AK 203`, `2+2`, `10:30`: the digits behind a dash that joins them to a
/// word, behind a short word in capitals, or joined to other digits.
fn is_part_of_name(atoms: &Atoms, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|i| atoms.get(i)) else { return false };
    if atoms.glued(at) {
        let joins = ["+", "/", ":", "×", "."].contains(&before.form) || atoms.is_dash(at - 1);
        return (joins && atoms.glued(at - 1))
            || (before.kind == TokenKind::Word && !atoms.is_proclitic(at - 1))
            || before.form == "#"
            || before.form == "№";
    }
    let written = atoms.text(at - 1, at);
    before.kind == TokenKind::Word && written.len() <= 3 && written.chars().all(|c| c.is_ascii_uppercase())
}

/// Where to go on where no rule found anything: behind the number if one stands here, so that no
/// rule starts in its middle (`000` of `600 000`).
pub fn skip(atoms: &Atoms, at: usize) -> usize {
    atoms.number(at).map_or(at + 1, |(_, next)| next)
}
