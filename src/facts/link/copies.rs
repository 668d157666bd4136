//! Nearly the same text twice: an agency's article as several papers print it.
//!
//! A text is known again by the least hashes of its rows of four words (a bottom-k sketch; Broder, “On the resemblance
//! and containment of documents”, 1997): the share of them that two texts have in common estimates how many of their
//! rows they share.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use super::super::joined::Joined;
use crate::analysis::{Analysis, Form};
use crate::order;

/// Words in a row.
const ROW: usize = 4;
/// Hashes that are kept.
const KEPT: usize = 64;
/// Texts are compared that share one of so many of their least; two that are half the same do, all but surely.
const LEAST: usize = 16;
/// Texts with fewer rows are copies only if they have the same.
const SHORT: usize = 12;

/// What a text is known again by, given an analysis that was made without a dictionary: in rising order.
pub fn sketch(analysis: &Analysis) -> Box<[u32]> {
    let words: Vec<u64> = analysis
        .forms
        .iter()
        .map(|form| match form {
            Form::New(word) => hash(analysis.new.of(*word)),
            Form::Term(term) => hash(term),
        })
        .collect();
    let mut kept: Vec<u32> = Vec::new();
    for row in analysis.occurrences.windows(ROW) {
        let mixed = row.iter().fold(0, |mixed: u64, &form| mixed.rotate_left(7) ^ words[form as usize]);
        let hash = (hash(mixed) >> 32) as u32;
        if kept.len() == KEPT && kept.last().is_some_and(|last| hash >= *last) {
            continue;
        }
        if let Err(place) = kept.binary_search(&hash) {
            kept.insert(place, hash);
            kept.truncate(KEPT);
        }
    }
    kept.into()
}

fn hash(of: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    of.hash(&mut hasher);
    // Spread once more: the least of them are looked for.
    let mixed = hasher.finish();
    (mixed ^ (mixed >> 32)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// The texts that are nearly the same, in groups of two and more, each and all in rising order. A text is of a group
/// if it is nearly the same as another of it.
pub(super) fn copies(sketches: &[&[u32]]) -> Joined {
    let mut places: Vec<(u32, u32)> = Vec::new();
    for (text, sketch) in (0..).zip(sketches) {
        places.extend(sketch.iter().take(LEAST).map(|hash| (*hash, text)));
    }
    order::sort(&mut places, Ord::cmp);
    let mut joined = Joined::new(sketches.len());
    for pair in places.windows(2) {
        let [(hash, a), (other, b)] = [pair[0], pair[1]];
        let (a, b) = (a as usize, b as usize);
        if hash == other && !joined.are(a, b) && are_copies(sketches[a], sketches[b]) {
            joined.join(a, b);
        }
    }
    joined
}

/// Whether half of all rows of two texts are in both, as far as their sketches tell.
fn are_copies(a: &[u32], b: &[u32]) -> bool {
    if a.len().min(b.len()) < SHORT {
        return a == b;
    }
    let (mut all, mut both) = (0, 0);
    let (mut left, mut right) = (a, b);
    while all < KEPT && !(left.is_empty() && right.is_empty()) {
        all += 1;
        match (left.first(), right.first()) {
            (Some(x), Some(y)) if x == y => {
                both += 1;
                (left, right) = (&left[1..], &right[1..]);
            }
            (Some(x), Some(y)) if x < y => left = &left[1..],
            (Some(_), None) => left = &left[1..],
            _ => right = &right[1..],
        }
    }
    2 * both >= all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::language::profile;

    #[test]
    fn copies_are_known_and_others_are_not() {
        const BASE: &str = "The ministers of the two countries met in the capital on Monday and signed a treaty on the \
                            transport of goods by rail, which is to come into force next year after both parliaments \
                            have agreed, the ministry said in a statement.";
        let cases = [
            (BASE.to_owned(), true),
            (format!("(Agency) {BASE} Editing by our staff."), true),
            (BASE.replace("Monday", "Tuesday"), true),
            (BASE.to_uppercase(), true),
            (BASE.split(' ').rev().collect::<Vec<_>>().join(" "), false),
            ("The ministers of the two countries did not meet, and no treaty was signed on the day that was planned \
              for it, since the trains were late again and nobody had come."
                .to_owned(), false),
            ("The ministers met.".to_owned(), false),
            (String::new(), false),
        ];
        let sketch = |text: &str| sketch(&analyse(profile("en"), text));
        for (text, wanted) in cases {
            assert_eq!(are_copies(&sketch(BASE), &sketch(&text)), wanted, "{text}");
        }
        let decomposed = [sketch("Hội nghị được tổ chức tại thủ đô"), sketch("Hội nghị được tổ chức tại thủ đô")];
        assert!(are_copies(&decomposed[0], &decomposed[1]));
    }
}
