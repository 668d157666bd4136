//! Spellings that a language's writers take for one: a table of letters and what they become.

use rustc_hash::FxHashMap;

/// The folds of a language. In `folds.txt` a line has letters, or groups of them, parted by
/// spaces, an arrow, and what each becomes; with nothing behind the arrow they are left out:
///
/// ```text
/// أ إ آ → ا
/// न्त → ंत
/// ـ U+200D →
/// ```
///
/// Single letters are replaced first, then groups, each time from left to right. The letters are
/// those of [`crate::fold::compatible`].
#[derive(Debug, Default)]
pub struct Folds {
    letters: FxHashMap<char, &'static str>,
    /// By first letter, longest first.
    groups: FxHashMap<char, Vec<(&'static str, &'static str)>>,
}

impl Folds {
    pub(super) fn read(text: &'static str) -> Result<Self, String> {
        let mut folds = Self::default();
        for line in text.lines() {
            let (from, to) = line.split_once('→').ok_or_else(|| format!("the fold “{line}” has no arrow."))?;
            for from in from.split_whitespace() {
                if let Some(code) = from.strip_prefix("U+") {
                    let letter = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
                    folds.letters.insert(letter.ok_or_else(|| format!("“{from}” is no letter."))?, to.trim());
                    continue;
                }
                let mut letters = from.chars();
                match (letters.next(), letters.next()) {
                    (Some(letter), None) => {
                        folds.letters.insert(letter, to.trim());
                    }
                    (Some(first), Some(_)) => folds.groups.entry(first).or_default().push((from, to.trim())),
                    _ => {}
                }
            }
        }
        folds.groups.values_mut().for_each(|groups| groups.sort_by_key(|(from, _)| std::cmp::Reverse(from.len())));
        Ok(folds)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.letters.is_empty() && self.groups.is_empty()
    }

    /// A word, folded.
    pub fn apply(&self, word: &str) -> String {
        let mut folded = String::with_capacity(word.len());
        for c in word.chars() {
            match self.letters.get(&c) {
                Some(to) => folded.push_str(to),
                None => folded.push(c),
            }
        }
        if !folded.chars().any(|c| self.groups.contains_key(&c)) {
            return folded;
        }
        let mut grouped = String::with_capacity(folded.len());
        let mut rest = folded.as_str();
        while let Some(c) = rest.chars().next() {
            let group = self.groups.get(&c).and_then(|groups| groups.iter().find(|(from, _)| rest.starts_with(from)));
            match group {
                Some((from, to)) => {
                    grouped.push_str(to);
                    rest = &rest[from.len()..];
                }
                None => {
                    grouped.push(c);
                    rest = &rest[c.len_utf8()..];
                }
            }
        }
        grouped
    }
}
