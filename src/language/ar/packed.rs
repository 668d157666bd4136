//! The table of words as the pack has it: half as long, gzipped, as the table that people edit.
//!
//! A line is a class of words, as in the table. Its words stand in the order of the alphabet and are front-coded. A form
//! behind the first has small Latin letters for those of the first form: `a` for the next one, `b` for the one behind
//! that. So the shape of a plural is the same for many words: `رقم/أaaاa`, `قلم/أaaاa`.

use std::collections::{BTreeMap, BTreeSet};

use super::letters::Key;
use super::words::{class_of, forms};
use crate::language::front;

/// Writes a table in the form that [`Words::read`](super::Words::read) reads.
pub fn pack_words(table: &str) -> String {
    let lines = table.lines().filter_map(|line| line.split_once(' '));
    let groups: Vec<(&str, &str)> =
        lines.flat_map(|(kind, line)| line.split_whitespace().map(move |group| (kind, group))).collect();
    let mut claims: BTreeMap<Key, Vec<(u8, Key, usize)>> = BTreeMap::new();
    for (at, (kind, group)) in groups.iter().enumerate() {
        for (key, entry) in class_of(kind).into_iter().flat_map(|class| forms(class, group)) {
            claims.entry(key).or_default().push((entry.firm, entry.stem, at));
        }
    }
    // Where groups claim a form with equal right, the first has it: these keep their order, before all others.
    let mut disputed: BTreeSet<usize> = BTreeSet::new();
    for mut claims in claims.into_values() {
        let firmest = claims.iter().map(|(firm, ..)| *firm).max();
        claims.retain(|(firm, ..)| Some(*firm) == firmest);
        if claims.iter().any(|(_, stem, _)| *stem != claims[0].1) {
            disputed.extend(claims.iter().map(|(.., at)| at));
        }
    }
    let mut lines: Vec<(&str, BTreeSet<String>)> = Vec::new();
    let mut others: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (at, (kind, group)) in groups.iter().enumerate() {
        if disputed.contains(&at) {
            lines.push((kind, BTreeSet::from([short(group)])));
        } else {
            others.entry(kind).or_default().insert(short(group));
        }
    }
    lines.extend(others);
    let line = |(kind, groups): (&str, BTreeSet<String>)| {
        format!("{kind} {}\n", front::pack(groups.iter().map(String::as_str)))
    };
    lines.into_iter().map(line).collect()
}

/// A group with the letters of its first form marked in the others.
fn short(group: &str) -> String {
    let (first, others) = group.split_once('/').map_or((group, None), |(first, others)| (first, Some(others)));
    let mut short = first.to_owned();
    for form in others.into_iter().flat_map(|others| others.split('/')) {
        short.push('/');
        let mut left = first.chars();
        for c in form.chars() {
            let mut rest = left.clone();
            match rest.position(|known| known == c).filter(|skipped| *skipped < 26) {
                Some(skipped) => {
                    short.push(char::from(b'a' + skipped as u8));
                    left = rest;
                }
                None => short.push(c),
            }
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::super::Words;
    use super::*;

    #[test]
    fn a_packed_table_says_what_the_table_says() {
        let disputed = "n ب/ج ا/ج\np ا ب\nn د\nv ا/يج قال/يقول\n";
        for table in [include_str!("words.txt"), disputed, "n damaged\nx ا"] {
            assert!(Words::new(table) == Words::read(&pack_words(table)), "{table:.40}");
        }
        assert!(Words::new(disputed) != Words::new("n ا/ج ب/ج\np ا ب\nn د\nv ا/يج قال/يقول\n"));
    }

    #[test]
    fn forms_are_short() {
        assert_eq!(short("رقم/أرقام"), "رقم/أaaاa");
        assert_eq!(short("كان/كنت/يك"), "كان/abت/يa");
        assert_eq!(pack_words("n قلم/أقلام علم\n"), "n 0علم0قلم/أaaاa\n");
    }
}
