//! Names in web addresses, whose words joiners part.

use super::Mention;
use super::find::{Named, What};
use super::words::Sentence;
use crate::find;
use crate::fold;
use crate::language;
use crate::language::names::{Entry, Sense};
use crate::span::Span;
use crate::token;

/// Names in a web address, whose words joiners part.
pub(super) fn names(sentence: &Sentence, span: Span) -> Vec<Mention> {
    let mut found = Vec::new();
    let written = span.of(sentence.text);
    if find::find(written, "://").is_none() {
        return found;
    }
    // Addresses of newspapers in any language are written in Latin letters, mostly in English.
    let profile = language::profile("en");
    let names = profile.names();
    let words: Vec<(usize, &str)> = token::words_of_address(written).collect();
    let folded: Vec<String> = words.iter().map(|(_, word)| profile.fold(&fold::exact(word)).into_owned()).collect();
    let mut at = 0;
    while at < words.len() {
        let capital = words[at].1.starts_with(char::is_uppercase);
        let fits = |entry: &&Entry| {
            matches!(entry.sense, Sense::Name { certain: true, .. })
                && entry
                    .rest
                    .iter()
                    .enumerate()
                    .all(|(place, word)| folded.get(at + 1 + place).is_some_and(|found| **found == **word))
        };
        let entry = capital
            .then(|| names.entries(&folded[at], &[]).into_iter().filter(fits).max_by_key(|entry| entry.rest.len()))
            .flatten();
        if let Some(entry) = entry
            && let Sense::Name { entity, .. } = entry.sense
        {
            let entity = &names.entities[entity as usize];
            let last = words[at + entry.rest.len()];
            let start = span.start as usize;
            found.push(Mention {
                span: Span::new(start + words[at].0, start + last.0 + last.1.len()),
                what: What::Name(entity.kind),
                named: Named::known(entity),
                rule: "address",
                assumptions: Vec::new(),
            });
            at += entry.rest.len();
        }
        at += 1;
    }
    found
}
