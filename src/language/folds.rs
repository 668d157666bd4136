//! Spellings that a language's writers take for one: a table of letters and what they become.

use std::borrow::Cow;

use crate::find;
use crate::order;
use crate::table::ByNumber;

/// Stand for the edges of a word, as `^` and `$` do in the table. No word holds these two.
const START: char = '\u{2}';
const END: char = '\u{3}';

/// The folds of a language. In `folds.txt` a line has letters, or groups of them, parted by
/// spaces, an arrow, and what each becomes; with nothing behind the arrow they are left out:
///
/// ```text
/// أ إ آ → ا
/// न्त → ंत
/// ـ U+200D →
/// ^ھ → ہ
/// ত্U+200D ত্$ → ৎ
/// ```
///
/// A letter that cannot be seen is written `U+` and four digits; `^` before a group binds it to the
/// beginning of a word, `$` behind it to the end. A group is replaced before single letters are, if
/// it holds one that has a line of its own, and after them if not; each time from left to right, and
/// of several groups that fit, the longest. Where that changes the end of a word, the groups bound to
/// the end are tried again (`ীঃ`, ী, ি). The letters are those of [`crate::fold::compatible`].
#[derive(Debug, Default)]
pub struct Folds {
    before: Groups,
    letters: ByNumber<&'static str>,
    behind: Groups,
    /// Those of both that are bound to the end, the longest first.
    ends: Vec<(String, &'static str)>,
    /// Which letters may matter at all, see [`bit`].
    touched: u64,
}

impl Folds {
    pub(super) fn read(text: &'static str) -> Result<Self, String> {
        let (mut folds, mut groups) = (Self::default(), Vec::new());
        for line in text.lines() {
            let (from, to) = line.split_once('→').ok_or_else(|| format!("the fold “{line}” has no arrow."))?;
            for from in from.split_whitespace() {
                let from = unescaped(from).ok_or_else(|| format!("“{from}” is no letter."))?;
                let mut letters = from.chars();
                match (letters.next(), letters.next()) {
                    (Some(letter), None) => {
                        *folds.letters.at(letter.into()) = to.trim();
                        folds.touched |= bit(letter);
                    }
                    _ => groups.push((from, to.trim())),
                }
            }
        }
        // Longest first, so that the first that fits is the longest.
        order::sort_by_key(&mut groups, |(from, _): &(String, &str)| std::cmp::Reverse(from.len()));
        for (from, to) in groups {
            if from.ends_with(END) {
                folds.ends.push((from.clone(), to));
            }
            // A word that a group fits has all its letters, so one of them will do.
            folds.touched |= from.chars().find(|&c| c != START && c != END).map_or(u64::MAX, bit);
            let is_early = from.chars().any(|c| folds.letters.contains(c.into()));
            if is_early { &mut folds.before } else { &mut folds.behind }.push(from, to);
        }
        Ok(folds)
    }

    /// A word, folded.
    pub fn apply<'a>(&self, word: Cow<'a, str>) -> Cow<'a, str> {
        // Most words have no letter that any fold is about.
        if word.chars().all(|c| self.touched & bit(c) == 0) {
            return word;
        }
        let mut folded = String::with_capacity(word.len() + 2);
        folded.push(START);
        folded.push_str(&word);
        folded.push(END);
        folded = self.before.apply(folded);
        if folded.chars().any(|c| self.letters.contains(c.into())) {
            let mut single = String::with_capacity(folded.len());
            for c in folded.chars() {
                match self.letters.get(c.into()) {
                    Some(to) => single.push_str(to),
                    None => single.push(c),
                }
            }
            folded = single;
        }
        folded = self.behind.apply(folded);
        if !folded.ends_with(END) {
            self.fold_end(&mut folded);
        }
        folded.retain(|c| c != START && c != END);
        folded.into()
    }

    /// Folds the end of a word until it stays; a word has as many ends as letters at most.
    fn fold_end(&self, word: &mut String) {
        if !word.starts_with(START) {
            word.insert(0, START);
        }
        for _ in 0..word.len() {
            word.push(END);
            let Some((from, to)) = self.ends.iter().find(|(from, _)| word.ends_with(from)) else { return };
            let kept = from.trim_start_matches(START);
            if kept.trim_end_matches(END) == *to {
                return;
            }
            word.truncate(word.len() - kept.len());
            word.push_str(to);
        }
    }
}

/// One of 64 bits for a letter; few letters of one alphabet share theirs.
fn bit(c: char) -> u64 {
    1 << (c as u32 % 64)
}

/// Groups of letters, and what they become.
#[derive(Debug, Default)]
struct Groups {
    /// By first letter, longest first.
    by_first: ByNumber<Vec<(String, &'static str)>>,
}

impl Groups {
    fn push(&mut self, from: String, to: &'static str) {
        if let Some(first) = from.chars().next() {
            self.by_first.at(first.into()).push((from, to));
        }
    }

    fn apply(&self, word: String) -> String {
        if !word.chars().any(|c| self.by_first.contains(c.into())) {
            return word;
        }
        let mut grouped = String::with_capacity(word.len());
        let mut rest = word.as_str();
        while let Some(c) = rest.chars().next() {
            let group =
                self.by_first.get(c.into()).and_then(|groups| groups.iter().find(|(from, _)| rest.starts_with(from)));
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

/// The letters of a group as the table has it: `^`, `$` and `U+200D` as what they stand for.
fn unescaped(written: &str) -> Option<String> {
    let mut parts = find::pieces(written, "U+");
    let mut letters = parts.next()?.to_owned();
    for part in parts {
        let (code, rest) = part.split_at_checked(4)?;
        letters.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32)?);
        letters.push_str(rest);
    }
    if letters.chars().nth(1).is_some() {
        if let Some(rest) = letters.strip_prefix('^') {
            letters = format!("{START}{rest}");
        }
        if let Some(rest) = letters.strip_suffix('$') {
            letters = format!("{rest}{END}");
        }
    }
    Some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_groups_and_edges() {
        let folds = Folds::read(
            "é è → e\n' U+200D →\nnU+200Dt → N\nnt → M\nab → x\nabc → y\n^ab → z\n^so$ → so\no$ → u\nw$ → o\nq$ →",
        )
        .unwrap();
        let cases = [
            ("é'a", "ea"),
            // The group with the joiner goes before the joiner alone, the other one after it.
            ("n\u{200D}t", "N"),
            ("n'\u{200D}t", "M"),
            ("nt", "M"),
            ("cab", "cx"),
            ("cabc", "cy"),
            ("abc", "zc"),
            ("abab", "zx"),
            ("oto", "otu"),
            ("so", "so"),
            ("soso", "sosu"),
            // An end that another one leaves behind; a whole word is still kept.
            ("tw", "tu"),
            ("towqq", "tou"),
            ("sow", "sou"),
            ("soqq", "so"),
            ("qq", ""),
            ("", ""),
            ("^o$", "^o$"),
        ];
        for (word, folded) in cases {
            assert_eq!(folds.apply(word.into()), folded, "{word:?}");
        }
    }

    #[test]
    fn what_is_no_fold() {
        for line in ["a b", "U+200 → a", "U+D800 → a", "U+zzzz →"] {
            assert!(Folds::read(line).is_err(), "{line}");
        }
    }
}
