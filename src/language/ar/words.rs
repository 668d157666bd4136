//! What is known of the words of Arabic: a table.

use rustc_hash::FxHashMap;

use super::fold::each_letter;
use super::letters::{Key, Letter, MAX_LETTERS, Spelling, key, letter_of, push};
use crate::language::front;

/// What a word is, as a set: which clitics and endings it takes.
pub(super) type Class = u8;
/// Stands alone, behind proclitics at most.
pub(super) const PARTICLE: Class = 1;
/// Takes pronouns like a noun, but no article.
pub(super) const PREPOSITION: Class = 2;
/// Nouns and adjectives.
pub(super) const NOUN: Class = 4;
/// A verb's perfect.
pub(super) const PERFECT: Class = 8;
/// A verb's imperfect.
pub(super) const IMPERFECT: Class = 16;
/// Names take proclitics only.
pub(super) const NAME: Class = 32;

/// What the table says of a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Entry {
    class: Class,
    /// How its letters may be spelt that folding brings together.
    spelling: Spelling,
    /// Better taken apart, if it can be.
    doubtful: bool,
    /// How firmly the stem is known: the head of a group holds it against a group that has the
    /// word as a plural of another, and that against a word given alone.
    pub firm: u8,
    pub stem: Key,
}

/// A word found in the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub class: Class,
    pub stem: Key,
    pub cost: u32,
}

/// What is known of Arabic's words.
///
/// The table is text, one class of words a line: `f` particles that stand alone, `q` particles that
/// take pronouns, `n` nouns and adjectives, `v` verbs (perfect and imperfect in the third person),
/// `p` names, `d` those of them that are better taken apart; `#` begins a remark. Forms of one word
/// are joined by `/`, and the first is their stem. Regular forms are not listed. The pack has the table
/// in a shorter form (`packed.rs`).
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Words {
    entries: FxHashMap<Key, Entry>,
}

impl Words {
    /// Reads a table; a line or word that is damaged is passed over.
    ///
    /// ```
    /// use khabar::language::ar::{Words, stem};
    /// let words = Words::new("n وزير/وزراء\n?damaged\nv قال/يقول");
    /// assert_eq!(stem(&words, "والوزراء"), "وزير");
    /// assert_eq!(stem(&words, "سيقولون"), "قال");
    /// ```
    pub fn new(table: &str) -> Self {
        Self::of_lines(table, |words, class, line| line.split_whitespace().for_each(|group| words.add(class, group)))
    }

    /// Reads a table as packs have it; what is damaged makes other words or none.
    pub fn read(packed: &str) -> Self {
        Self::of_lines(packed, |words, class, line| front::unpack(line, |group| words.add(class, group)))
    }

    fn of_lines(table: &str, read: impl Fn(&mut Self, Class, &str)) -> Self {
        let mut words = Words::default();
        for (kind, line) in table.lines().filter_map(|line| line.split_once(' ')) {
            if let Some(class) = class_of(kind) {
                read(&mut words, class, line);
            }
        }
        words
    }

    fn add(&mut self, class: Class, group: &str) {
        for (key, new) in forms(class, group) {
            let entry = self.entries.entry(key).or_insert(new);
            entry.class |= new.class;
            entry.spelling.0 |= new.spelling.0;
            entry.doubtful |= new.doubtful;
            if new.firm > entry.firm {
                (entry.firm, entry.stem) = (new.firm, new.stem);
            }
        }
    }

    fn entry(&self, stem: &[Letter], more: &[u8]) -> Option<&Entry> {
        if stem.len() + more.len() > MAX_LETTERS {
            return None;
        }
        self.entries.get(&more.iter().fold(key(stem)?, |key, code| push(key, *code)))
    }

    /// What a stem becomes with letters that its ending had displaced, if that is in the table.
    pub(super) fn listed(&self, stem: &[Letter], more: &[u8], class: Class) -> Option<Found> {
        let entry = self.entry(stem, more)?;
        // ة stays before no ending.
        let fits = entry.class & class != 0 && !(more.is_empty() && entry.spelling.is_feminine());
        let cost = entry.spelling.distance(stem);
        fits.then_some(Found { class: entry.class & class, stem: entry.stem, cost })
    }

    /// The likeliest reading of a stem; `bound` where a pronoun follows it.
    pub(super) fn find(&self, stem: &[Letter], bound: bool, class: Class) -> Option<Found> {
        // A pronoun turns ة into ت.
        let fits = |entry: &&Entry| entry.class & class != 0 && !(bound && entry.spelling.is_feminine());
        let as_listed = self.entry(stem, &[]).filter(fits).map(|entry| {
            let cost = entry.spelling.distance(stem) + if entry.doubtful { DOUBTFUL } else { 0 };
            Found { class: entry.class & class, stem: entry.stem, cost }
        });
        if as_listed.is_some_and(|found| found.cost == 0) {
            return as_listed;
        }
        let noun = || if class & NOUN != 0 { self.noun(stem, bound) } else { None };
        let verb = || if class & (PERFECT | IMPERFECT) != 0 { self.verb(stem, bound, class) } else { None };
        // Of readings that cost the same, the first.
        as_listed.into_iter().chain(noun()).chain(verb()).min_by_key(|found| found.cost)
    }
}

/// The class of a line's words.
pub(super) fn class_of(kind: &str) -> Option<Class> {
    Some(match kind {
        "f" => PARTICLE,
        "q" => PREPOSITION,
        "n" => NOUN,
        "v" => PERFECT,
        "p" => NAME,
        "d" => 0,
        _ => return None,
    })
}

/// What a group of forms says of each.
pub(super) fn forms(class: Class, group: &str) -> impl Iterator<Item = (Key, Entry)> {
    let first_form = group.split('/').next().unwrap_or_default();
    let mut head = None;
    group.split('/').filter_map(move |form| {
        let mut letters = Vec::new();
        let mut sound = true;
        let mut known = first_form.chars();
        for c in form.chars() {
            // See `packed.rs`.
            let c = if c.is_ascii_lowercase() { known.nth(usize::from(c as u8 - b'a')).unwrap_or(c) } else { c };
            each_letter(c, |c| letter_of(c).map_or_else(|| sound = false, |l| letters.push(l)));
        }
        let key = key(&letters).filter(|key| sound && *key != 0)?;
        let first = head.is_none();
        let stem = *head.get_or_insert(key);
        // The heads of verbs yield: كتب is more often the books than he wrote.
        let firm = match (class, first) {
            (PERFECT, true) => 0,
            // The imperfects of أخضع and خضع are written alike, and the latter is more common.
            (PERFECT, false) => u8::from(!group.starts_with('أ')),
            (_, true) if group.contains('/') => 2,
            (_, true) => 0,
            _ => 1,
        };
        let imperfect = class == PERFECT && !first && letters[0].raw == 'ي';
        let doubtful = class == 0;
        let class = if imperfect { IMPERFECT } else { class };
        Some((key, Entry { class, spelling: Spelling::of(&letters), doubtful, firm, stem }))
    })
}

/// The cost of a word that is more often a shorter one with a clitic.
const DOUBTFUL: u32 = 5;
