//! Words that a slip of the finger may have made of others: a weighted edit distance (Damerau 1964: a letter
//! left out, put in, changed, or two neighbours swapped).

use super::values::profiles;
use super::ways::{Way, discount};
use crate::fold;
use crate::index::{Index, Layer, TermId};
use crate::language;
use crate::order;

/// What a slip costs, in halves.
const SLIP: u32 = 2;
/// What it costs to change a letter that tells words apart (see `Methods::tells_words_apart`).
const OTHER_WORD: u32 = 3;
/// Shorter words are too near to others, in letters.
const SHORT: usize = 4;
/// From this length on there may be two slips.
const LONG: usize = 8;
/// More terms than this are guesses at random.
const MOST: usize = 12;

/// The terms in use that a word may be a misspelling of, nearest first.
pub fn ways(index: &Index, form: &str) -> Vec<Way> {
    let letters: Vec<char> = form.chars().collect();
    let slips = match letters.len() {
        0..SHORT => return Vec::new(),
        SHORT..LONG => 1,
        _ => 2,
    };
    if letters.iter().any(|c| fold::digit(*c).is_some()) {
        return Vec::new();
    }
    let script = language::main_script(form);
    let apart: Vec<fn(char) -> bool> =
        profiles(form).filter_map(|profile| profile.language.methods.tells_words_apart).collect();
    let cost = |c: char| if apart.iter().any(|tells| tells(c)) { OTHER_WORD } else { SLIP };
    let mut found: Vec<(u32, TermId)> = Vec::new();
    for term in index.spelling.near(form, slips) {
        let other = index.form(term);
        // The first letter is seldom wrong; it is swapped at most.
        let begins_alike = || other.chars().take(2).any(|c| c == letters[0]);
        if index.document_count(term) > 0 && begins_alike() && language::main_script(other) == script {
            let cost = distance(&letters, &other.chars().collect::<Vec<_>>(), &cost);
            if cost <= u32::from(slips) * SLIP {
                found.push((cost, term));
            }
        }
    }
    // The more frequent of two equally near is likelier meant; by form where that is the same.
    order::sort(&mut found, |(x, a), (y, b)| {
        let count = |term: &TermId| index.document_count(*term);
        (x, count(b)).cmp(&(y, count(a))).then_with(|| index.form(*a).cmp(index.form(*b)))
    });
    let nearest = found.first().map_or(0, |(cost, _)| *cost);
    let ways = found.into_iter().take(MOST).take_while(|(cost, _)| *cost <= nearest + 1);
    ways.map(|(cost, term)| Way { term, layer: Layer::Typo, weight: discount(Layer::Typo) / (0.5 + cost as f32 / 4.0) })
        .map(|way| Way { weight: way.weight.min(discount(Layer::Typo)), ..way })
        .collect()
}

/// The cost of the cheapest way from one word to the other (optimal string alignment); `cost` tells what it costs at
/// least to change a letter.
pub fn distance(a: &[char], b: &[char], cost: &dyn Fn(char) -> u32) -> u32 {
    let mut before: Vec<u32> = Vec::new();
    let mut row: Vec<u32> = std::iter::once(0)
        .chain(b.iter().scan(0, |sum, c| {
            *sum += cost(*c);
            Some(*sum)
        }))
        .collect();
    for (i, &c) in a.iter().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(row[0] + cost(c));
        for (j, &d) in b.iter().enumerate() {
            let change = if c == d { 0 } else { cost(c).max(cost(d)) };
            let mut least = (row[j] + change).min(row[j + 1] + cost(c)).min(next[j] + cost(d));
            if i > 0 && j > 0 && a[i - 1] == d && c == b[j - 1] {
                least = least.min(before[j - 1] + SLIP);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_cost_less_than_other_words() {
        let cases = [
            ("government", "goverment", SLIP),
            ("minister", "minsiter", SLIP),
            ("путин", "путин", 0),
            ("договор", "дагавор", 2 * SLIP),
            ("कल", "काल", OTHER_WORD),
            ("भारत", "भरत", OTHER_WORD),
            ("समझौता", "समझता", OTHER_WORD),
            ("كتاب", "كتب", SLIP),
            ("كتب", "كسب", OTHER_WORD),
            ("", "ab", 2 * SLIP),
        ];
        for (a, b, wanted) in cases {
            let [x, y] = [a, b].map(|word| word.chars().collect::<Vec<_>>());
            let apart: Vec<_> = profiles(a).filter_map(|profile| profile.language.methods.tells_words_apart).collect();
            let cost = |c: char| if apart.iter().any(|tells| tells(c)) { OTHER_WORD } else { SLIP };
            assert_eq!(distance(&x, &y, &cost), wanted, "{a} {b}");
            assert_eq!(distance(&y, &x, &cost), wanted, "{b} {a}");
        }
    }
}
