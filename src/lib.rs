//! Khabar explores collections of multilingual news articles where the reader is: this crate
//! tokenizes, indexes, searches and extracts facts, natively or compiled to WebAssembly.
//!
//! A text goes one way: [lines and sentences](token), [words](token) and their forms,
//! [values](value); then into the [index], and out again as an [answer] whose text is cut into
//! [runs](highlight). What is known of a language stands in [`language`], one folder each.
//!
//! ```
//! use khabar::{Collection, article::Article, request::SearchRequest};
//!
//! let mut collection = Collection::new();
//! collection.add(vec![
//!     Article { id: "vi".into(), text: "Năm 2012, kim_ngạch thương_mại đạt 11 tỷ USD.".into(), ..Article::default() },
//!     Article { id: "hi".into(), text: "2012 में व्यापार 11 अरब डॉलर का रहा।".into(), ..Article::default() },
//! ]);
//! let answer = collection.search(&SearchRequest { query: "\"thương mại\"".into(), ..SearchRequest::default() });
//! assert_eq!(answer.hits[0].passages[0].runs[1].text, "thương_mại");
//!
//! let facts = collection.facts(&Default::default()).facts;
//! assert!(facts.iter().filter(|fact| fact.kind == "money").all(|fact| {
//!     let dollars = khabar::value::Value::Money { amount: 11e9, currency: "USD", bounds: Default::default() };
//!     fact.value.value() == Some(&dollars)
//! }));
//! ```
#![deny(missing_docs)]
#![forbid(unsafe_code)]

pub mod analysis;
pub mod answer;
pub mod article;
pub mod bytes;
mod collection;
pub mod error;
pub mod facts;
pub mod find;
pub mod fold;
pub mod highlight;
pub mod index;
pub mod intern;
pub mod language;
pub mod normal;
pub mod order;
pub mod query;
pub mod request;
mod shape;
pub mod sound;
pub mod span;
pub mod table;
mod text;
pub mod token;
pub mod value;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use collection::Collection;
pub use text::{concept, detect, sentences, tokenize, values};

use answer::LanguageInfo;

/// The packs of the languages that have rules of their own; every other language is read by Unicode's rules. First come
/// the rules of each, then names and events of those that have them, which facts beyond values need, and last, under `und`, the
/// entities whose names they are: the names of all languages need them.
pub fn languages() -> Vec<LanguageInfo> {
    let mut packs = Vec::new();
    let mut push = |p: &language::Language, holds, name: &str, ending: &str, loaded| {
        packs.push(LanguageInfo {
            code: p.code,
            name: p.name,
            english_name: p.english_name,
            dir: p.direction.as_str(),
            pack: ["languages/", name, ending].concat(),
            holds,
            loaded,
        });
    };
    for p in language::LANGUAGES {
        push(p, "words", p.code, ".txt", p.is_loaded());
    }
    for p in language::LANGUAGES.iter().filter(|p| p.has_names()) {
        let [names, events] = p.has_name_tables();
        push(p, "names", p.code, ".names.txt", names);
        push(p, "events", p.code, ".events.txt", events);
    }
    push(&language::UNKNOWN, "entities", "entities", ".txt", language::knows_entities());
    packs
}

/// Takes a pack of a language (see [`language::compile`]), or under `und` the one that all share; they may come in any
/// order. Articles that were read without their language's rules are read again by [`Collection::refresh`].
///
/// # Errors
/// `unknown-language`, `bad-pack`.
pub fn load_language(code: &str, bytes: &[u8]) -> Result<(), error::Error> {
    let known = || find::join(&language::LANGUAGES.map(|language| language.code), ", ");
    let shared = || Some(&language::UNKNOWN).filter(|shared| code.eq_ignore_ascii_case(shared.code));
    let language = language::language(code).or_else(shared).ok_or_else(|| {
        let message = format!("There are no rules for a language “{code}”. Those known are {}.", known());
        error::Error::new(error::Code::UnknownLanguage, message)
    })?;
    language.load(bytes)
}
