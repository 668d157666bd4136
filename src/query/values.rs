//! The values that a query states, as a text of each language would state them.

use crate::analysis::analyse;
use crate::language::{self, LANGUAGES, Profile};
use crate::order;
use crate::span::Span;
use crate::value::Key;

/// A value in the letters of a query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stated {
    /// Where it stands.
    pub span: Span,
    /// What it says.
    pub key: Key,
}

/// The values of a text by the rules of every language of its script, each once, the longest first.
pub fn values(text: &str) -> Vec<Stated> {
    let mut found: Vec<Stated> = Vec::new();
    // Without a digit and without a word of a number there is nothing; the rules see that soon.
    for profile in profiles(text) {
        for value in analyse(profile, text).values {
            let stated = Key::of(&value).map(|key| Stated { span: value.span, key });
            found.extend(stated.filter(|stated| !found.contains(stated)));
        }
    }
    order::sort_by_key(&mut found, |stated| (std::cmp::Reverse(stated.span.len()), stated.span.start));
    found
}

/// By whose rules a word of a query may be read: those of every language of its script, and
/// Unicode's.
pub fn profiles(form: &str) -> impl Iterator<Item = &'static Profile> {
    let script = language::main_script(form);
    LANGUAGES
        .into_iter()
        .filter(move |language| script.is_none() || language.script == script)
        .map(|language| language.profile())
        .chain([language::unknown()])
}
