//! The terms of other scripts by how they begin in Latin letters: what is typed on a keyboard that has no others.

use super::TermId;
use crate::sound;
use crate::table::ByNumber;

/// So many letters are looked up by.
const DEPTH: usize = 3;

/// Terms by the first three of their Latin letters.
#[derive(Debug, Default)]
pub struct Latin {
    starts: ByNumber<Vec<TermId>>,
    /// How many terms it has taken.
    known: TermId,
}

/// The first letters as one number, a byte each; the lowest are 0 where there are fewer.
fn start(letters: &str) -> u64 {
    let letters = letters.as_bytes();
    (0..DEPTH).fold(0, |start, at| start << 8 | letters.get(at).copied().map_or(0, u64::from))
}

impl Latin {
    /// How many terms it has taken.
    pub(super) fn known(&self) -> TermId {
        self.known
    }

    /// Takes the next term, which counts if it is of another script.
    pub(super) fn add(&mut self, term: TermId, form: &str) {
        self.known = term + 1;
        for letters in sound::plain_latin(form) {
            self.starts.at(start(&letters)).push(term);
        }
    }

    /// The terms that may begin with these letters (small ones, a to z): all that do, and few others, in no order.
    pub fn beginning(&self, letters: &str) -> Vec<TermId> {
        let open = 8 * DEPTH.saturating_sub(letters.len()) as u64;
        let wanted = start(letters) >> open;
        if open == 0 {
            return self.starts.get(wanted).cloned().unwrap_or_default();
        }
        let mut found = Vec::new();
        for (start, terms) in self.starts.iter() {
            if start >> open == wanted {
                found.extend_from_slice(terms);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_begin_so_come() {
        let words = ["путин", "पुतिन", "putin", "मोदी", "الرياض", "пу"];
        let mut latin = Latin::default();
        (0..).zip(words).for_each(|(term, word)| latin.add(term, word));
        let names = |letters| {
            let mut found: Vec<_> = latin.beginning(letters).into_iter().map(|term| words[term as usize]).collect();
            found.sort_unstable();
            found
        };
        assert_eq!((names("put"), names("puti")), (vec!["путин", "पुतिन"], vec!["путин", "पुतिन"]));
        assert_eq!((names("pu").len(), names("p").len(), names("mo")), (3, 3, vec!["मोदी"]));
        assert_eq!((names("alr"), names("rya")), (vec!["الرياض"], vec!["الرياض"]));
    }
}
