//! What a set teaches: who is introduced in one article, with an office or a given name, is known by the same full name
//! in the others, in whatever script.
//!
//! It is a function of the set: names are learnt from what each article says by itself, and looked for only where an
//! article has words that may be a name and are none to its own rules (`Findings::loose`).

use rustc_hash::FxHashMap;

use super::card::Source;
use super::find::{Named, What};
use super::naming::Naming;
use super::words::{Gap, Sentence};
use super::{Mention, find::Scene};
use crate::fold;
use crate::language::entity::Kind;
use crate::language::names::name_keys;
use crate::language::{self, Profile};
use crate::order;
use crate::sound::{self, ALIKE, Sound};
use crate::span::Span;

/// The assumption of what is found so.
const ELSEWHERE: &str = "introduced by this name in another article";
/// The rules that introduce somebody.
const INTRODUCED: [&str; 5] = ["title-name", "title", "apposition", "honorific", "name-parts"];
/// No full name has more words; runs of more are no names.
const MOST_WORDS: usize = 4;
const MOST_LOOSE: usize = 8;

/// Words in a row that may be a name and are none to the rules: with capitals, or, in a script without, no usual words.
pub(super) fn loose(scene: &Scene) -> Vec<Span> {
    let sentence = &scene.sentence;
    let fits = |at: usize| {
        let told = sentence.words[at].told;
        let free = !scene.taken[at] && !scene.masked[at] && !told.is_number && !told.is_stop;
        free && if sentence.cased { sentence.is_tall(at) } else { !told.is_common }
    };
    let mut found = Vec::new();
    let mut from = 0;
    while from < sentence.len() {
        if !fits(from) {
            from += 1;
            continue;
        }
        let joins = |at: usize| sentence.joined(at) || sentence.words[at].gap == Gap::Dot;
        let to = (from + 1..sentence.len()).find(|&at| !(joins(at) && fits(at))).unwrap_or(sentence.len());
        if (2..=MOST_LOOSE).contains(&(to - from)) {
            found.push(span(sentence, from, to));
        }
        from = to;
    }
    found
}

fn span(sentence: &Sentence, from: usize, to: usize) -> Span {
    Span { start: sentence.words[from].span.start, end: sentence.words[to - 1].span.end }
}

/// A full name that was learnt.
struct Learnt {
    named: Named,
    sounds: Vec<Sound>,
}

/// Names that were learnt.
struct Lesson {
    names: Vec<Learnt>,
    /// By the keys of their words (`key`); none where two persons are meant.
    by_words: FxHashMap<String, Option<usize>>,
    /// By how many words they have and how the first sounds at its beginning.
    by_sound: FxHashMap<(usize, u64), Vec<usize>>,
}

/// For each article that has any, the mentions which only the others tell, in the order of the text.
pub fn taught(sources: &[Source]) -> Vec<(usize, Vec<Mention>)> {
    let lesson = Lesson::of(sources);
    let mut all = Vec::new();
    for (number, source) in sources.iter().enumerate() {
        let profile = language::profile(source.language);
        let mut found = Vec::new();
        for &loose in &source.findings.loose {
            lesson.look(profile, source, loose, &mut found);
        }
        if !found.is_empty() {
            all.push((number, found));
        }
    }
    all
}

impl Lesson {
    fn of(sources: &[Source]) -> Self {
        let naming = Naming::of(sources);
        let mut names: Vec<(Named, String, Vec<Sound>)> = Vec::new();
        for source in sources {
            let profile = language::profile(source.language);
            for Mention { span, what, named, rule, .. } in &source.findings.mentions {
                if *what != What::Name(Kind::Person) || named.is_listed || !INTRODUCED.contains(rule) {
                    continue;
                }
                let words: Vec<&str> = words(source.text, *span).map(|word| word.of(source.text)).collect();
                if !(2..=MOST_WORDS).contains(&words.len()) {
                    continue;
                }
                let sounds: Vec<Sound> = words.iter().filter_map(|word| sound::sound(word)).collect();
                // Whoever else is known by a form of this name.
                let named = naming.card(*what, named).map_or(named, |place| &naming.groups[place].1);
                let keys = words.iter().map(|word| keys(profile, word).swap_remove(0)).collect::<Vec<_>>();
                names.push((named.clone(), key(profile, &keys), sounds));
            }
        }
        order::sort(&mut names, |a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
        names.dedup_by(|a, b| (&a.0, &a.1) == (&b.0, &b.1));
        let mut lesson = Self { names: Vec::new(), by_words: FxHashMap::default(), by_sound: FxHashMap::default() };
        for (named, key, sounds) in names {
            let number = lesson.names.len();
            let known = lesson.by_words.entry(key).or_insert(Some(number));
            if known.is_some_and(|other| other != number && lesson.names[other].named != named) {
                *known = None;
            }
            if let Some(first) = sounds.first().filter(|_| sounds.len() >= 2) {
                lesson.by_sound.entry((sounds.len(), sound::first(first.signature()))).or_default().push(number);
            }
            lesson.names.push(Learnt { named, sounds });
        }
        lesson
    }

    /// Looks for names in some words of an article; the longest first.
    fn look(&self, profile: &Profile, source: &Source, loose: Span, found: &mut Vec<Mention>) {
        let words: Vec<Span> = words(source.text, loose).collect();
        let mut from = 0;
        while from + 1 < words.len() {
            let longest = MOST_WORDS.min(words.len() - from);
            let name = (2..=longest).rev().find_map(|count| {
                let row = &words[from..from + count];
                Some((self.who(profile, source.text, row)?, row))
            });
            match name {
                Some((named, row)) => {
                    found.push(Mention {
                        span: Span { start: row[0].start, end: row[row.len() - 1].end },
                        what: What::Name(Kind::Person),
                        named: named.clone(),
                        rule: "taught",
                        assumptions: vec![ELSEWHERE],
                    });
                    from += row.len();
                }
                None => from += 1,
            }
        }
    }

    /// Who has a name of these words: the same in the language, or as it sounds in another script.
    fn who(&self, profile: &Profile, text: &str, row: &[Span]) -> Option<&Named> {
        let mut rows: Vec<Vec<String>> = vec![Vec::new()];
        for word in row {
            let keys = keys(profile, word.of(text));
            // A word may be of several cases; two ways each are looked at.
            rows = rows
                .iter()
                .flat_map(|row| keys.iter().take(2).map(move |key| [&row[..], std::slice::from_ref(key)].concat()))
                .collect();
        }
        if let Some(known) = rows.iter().find_map(|row| self.by_words.get(&key(profile, row))) {
            return known.map(|number| &self.names[number].named);
        }
        let sounds: Vec<Sound> = row.iter().filter_map(|word| sound::sound(word.of(text))).collect();
        let first = sounds.first().filter(|_| sounds.len() == row.len())?;
        let alike = self.by_sound.get(&(sounds.len(), sound::first(first.signature())))?;
        let mut who: Option<&Named> = None;
        for learnt in alike.iter().map(|&number| &self.names[number]) {
            let mut pairs = learnt.sounds.iter().zip(&sounds);
            let other_script = learnt.sounds.iter().zip(&sounds).any(|(a, b)| !a.is_of_script_of(b));
            if other_script && pairs.all(|(a, b)| sound::distance(a, b) <= ALIKE) {
                // Of two who are meant, none.
                if who.is_some_and(|other| *other != learnt.named) {
                    return None;
                }
                who = Some(&learnt.named);
            }
        }
        who
    }
}

/// The words in some letters.
fn words(text: &str, span: Span) -> impl Iterator<Item = Span> + '_ {
    let mut at = span.start as usize;
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '_' | '-' | '.' | '‐' | '‑');
    span.of(text).split(is_mark).filter_map(move |word| {
        let start = at;
        at += word.len();
        // The mark behind it, if this was not the last.
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        (!word.is_empty()).then(|| Span::new(start, start + word.len()))
    })
}

/// What a word of a name is compared by; at least one.
fn keys(profile: &Profile, word: &str) -> Vec<String> {
    let folded = fold::bare(&profile.fold(&fold::exact(word))).into_owned();
    let mut keys: Vec<String> = name_keys(profile, &folded).into_iter().map(String::from).collect();
    if keys.is_empty() {
        keys.push(folded);
    }
    keys
}

/// The words of a name together. Where names have cases, its words say what they say in that language only.
fn key(profile: &Profile, words: &[String]) -> String {
    let mut key =
        if profile.language.methods.name_keys.is_some() { profile.language.code.to_owned() } else { String::new() };
    for word in words {
        key.push(' ');
        key.push_str(word);
    }
    key
}
