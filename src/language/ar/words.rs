//! What is known of the words of Arabic: a table, and the regular endings that it leaves out.

use rustc_hash::FxHashMap;

use super::fold::{carrier, each_letter};

/// A folded word as a number, six bits a letter: exact, and cheaper to look up than a string.
pub(super) type Key = u128;

/// No word of the table is longer; a longer one has no key.
const MAX_LETTERS: usize = 21;

/// A letter of a word: as written, and folded as an offset in Unicode's block (1 to 42).
#[derive(Clone, Copy, Debug)]
pub(super) struct Letter {
    pub raw: char,
    pub code: u8,
}

/// The code of a folded Arabic letter.
pub(super) const fn code(c: char) -> u8 {
    (c as u32 - 0x620) as u8
}

/// The letter that a character stands for, where it is one of Arabic's.
pub(super) fn letter_of(raw: char) -> Option<Letter> {
    let folded = carrier(raw);
    ('ء'..='ي').contains(&folded).then(|| Letter { raw, code: code(folded) })
}

fn key(letters: &[Letter]) -> Option<Key> {
    (letters.len() <= MAX_LETTERS).then(|| letters.iter().fold(0, |key, letter| push(key, letter.code)))
}

const fn push(key: Key, code: u8) -> Key {
    key << 6 | code as Key
}

/// The folded word that a key stands for.
pub(super) fn spell(key: Key) -> String {
    let letter = |at: usize| char::from_u32(0x620 + (key >> (6 * at) & 63) as u32).filter(|c| *c != '\u{620}');
    (0..MAX_LETTERS).rev().filter_map(letter).collect()
}

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

#[derive(Clone, Copy)]
struct Entry {
    class: Class,
    /// How its letters may be spelt that folding brings together.
    spelling: Spelling,
    /// Better taken apart, if it can be.
    doubtful: bool,
    /// How firmly the stem is known: the head of a group holds it against a group that has the
    /// word as a plural of another, and that against a word given alone.
    firm: u8,
    stem: Key,
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
/// `p` names, `d` those of them that are better taken apart; `#` begins a remark. Forms of one word are joined by `/`, and the first is their stem.
#[derive(Default)]
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
        let mut words = Words::default();
        for (kind, line) in table.lines().filter_map(|line| line.split_once(' ')) {
            let class = match kind {
                "f" => PARTICLE,
                "q" => PREPOSITION,
                "n" => NOUN,
                "v" => PERFECT,
                "p" => NAME,
                "d" => 0,
                _ => continue,
            };
            line.split_whitespace().for_each(|group| words.add(class, group));
        }
        words
    }

    fn add(&mut self, class: Class, group: &str) {
        let mut head = None;
        for form in group.split('/') {
            let mut letters = Vec::new();
            let mut sound = true;
            form.chars()
                .for_each(|c| each_letter(c, |c| letter_of(c).map_or_else(|| sound = false, |l| letters.push(l))));
            let Some(key) = key(&letters).filter(|key| sound && *key != 0) else { continue };
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
            let class = if imperfect { IMPERFECT } else { class };
            let spelling = Spelling::of(&letters);
            let new = Entry { class, spelling, doubtful: false, firm, stem };
            let entry = self.entries.entry(key).or_insert(new);
            entry.class |= class;
            entry.spelling.0 |= spelling.0;
            entry.doubtful |= class == 0;
            if firm > entry.firm {
                (entry.firm, entry.stem) = (firm, stem);
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
    fn listed(&self, stem: &[Letter], more: &[u8], class: Class) -> Option<Found> {
        let entry = self.entry(stem, more)?;
        // ة stays before no ending.
        let fits = entry.class & class != 0 && !(more.is_empty() && entry.spelling.is_feminine());
        let cost = entry.spelling.distance(stem);
        fits.then_some(Found { class: entry.class & class, stem: entry.stem, cost })
    }

    /// The likeliest reading of a stem; `bound` where a pronoun follows it.
    pub(super) fn find(&self, stem: &[Letter], bound: bool, class: Class) -> Option<Found> {
        if let Some(entry) = self.entry(stem, &[]).filter(|entry| entry.class & class != 0) {
            let cost = entry.spelling.distance(stem) + if entry.doubtful { DOUBTFUL } else { 0 };
            // A pronoun turns ة into ت.
            if !(bound && entry.spelling.is_feminine()) {
                return Some(Found { class: entry.class & class, stem: entry.stem, cost });
            }
        }
        let noun = if class & NOUN != 0 { self.noun(stem, bound) } else { None };
        let verb = if class & (PERFECT | IMPERFECT) != 0 { self.verb(stem, bound, class) } else { None };
        match (noun, verb) {
            (Some(noun), Some(verb)) => Some(if verb.cost < noun.cost { verb } else { noun }),
            (noun, verb) => noun.or(verb),
        }
    }

    /// A noun or adjective with a regular ending.
    fn noun(&self, stem: &[Letter], bound: bool) -> Option<Found> {
        let endings = if bound { BOUND_NOUN } else { FREE_NOUN };
        let with = |ending: &Ending| {
            let base = without(stem, ending.letters)?;
            let found = ending.restored.iter().find_map(|more| self.listed(base, more, NOUN))?;
            let written = stem[stem.len() - 1].raw;
            let careless = (ending.letters.ends_with('ه') && written == 'ه') || (written == 'ى' && !bound);
            let cost = found.cost + ending.cost + rest_of_another(base) + if careless { CARELESS } else { 0 };
            // مسؤولي and the like are plurals before a noun more often than relatives.
            let another = ending.relative && !(ending.letters == "ي" && stem[0].raw == 'م');
            Some(Found { cost, stem: if another { push(key(base)?, code('ي')) } else { found.stem }, ..found })
        };
        endings.iter().find_map(with)
    }

    /// A verb in another person, number or mood.
    fn verb(&self, stem: &[Letter], bound: bool, class: Class) -> Option<Found> {
        let perfect = |ending: &&str| {
            let base = without(stem, ending)?;
            let weak = [&[][..], &[code('ي')], &[code('ا')]];
            // Before an ending that begins with a vowel, the weak last letter of رأى is not written.
            let tries = if matches!(*ending, "ت" | "وا" | "و") || bound && *ending == "ا" {
                &weak[..]
            } else {
                &weak[..1]
            };
            let found = tries.iter().find_map(|more| self.listed(base, more, PERFECT))?;
            Some(Found { cost: found.cost + 1 + rest_of_another(base), ..found })
        };
        let imperfect = |ending: &&str| {
            let base = without(stem, ending)?;
            let (first, rest) = base.split_first()?;
            if !matches!(first.raw, 'ي' | 'ت' | 'ن' | 'أ' | 'ا') {
                return None;
            }
            let ya = Letter { raw: 'ي', code: code('ي') };
            let mut third = Vec::with_capacity(base.len());
            third.push(ya);
            third.extend_from_slice(rest);
            let weak = [&[][..], &[code('ي')]];
            let tries = if matches!(*ending, "ون" | "وا" | "و") || bound && *ending == "ا" {
                &weak[..]
            } else {
                &weak[..1]
            };
            let found = tries.iter().find_map(|more| self.listed(&third, more, IMPERFECT))?;
            Some(Found { cost: found.cost + 1 + rest_of_another(base), ..found })
        };
        let found = match class & (PERFECT | IMPERFECT) {
            PERFECT => None,
            _ => if bound { BOUND_IMPERFECT } else { FREE_IMPERFECT }.iter().find_map(imperfect),
        };
        found.or_else(|| match class & PERFECT {
            0 => None,
            _ => if bound { BOUND_PERFECT } else { FREE_PERFECT }.iter().find_map(perfect),
        })
    }
}

/// The cost of a spelling that careful texts do not have.
const CARELESS: u32 = 6;
/// The cost of a hamza that is left off.
const BARE_ALEF: u32 = 2;
/// The cost of a word that is more often a shorter one with a clitic.
const DOUBTFUL: u32 = 5;

/// The spellings that folding merges, as a set: four bits for each of the first six alefs (ا أ إ آ)
/// and four for the last letter (ة ه ى ي).
#[derive(Clone, Copy, PartialEq, Eq)]
struct Spelling(u32);

impl Spelling {
    const FEMININE: u32 = 1 << 24;
    const HA: u32 = 1 << 25;

    fn of(letters: &[Letter]) -> Self {
        let alefs = letters.iter().filter_map(|l| "اأإآ".chars().position(|c| c == l.raw)).take(6);
        let set = alefs.enumerate().fold(0, |set, (at, seat)| set | 1 << (4 * at + seat));
        let last = letters.last().and_then(|last| "ةهىي".chars().position(|c| c == last.raw));
        Spelling(last.map_or(set, |end| set | 1 << (24 + end)))
    }

    fn is_feminine(self) -> bool {
        self.0 & (Self::FEMININE | Self::HA) == Self::FEMININE
    }

    /// What it costs to take a stem, perhaps cut short, for this spelling: little where it leaves a
    /// first hamza off, as many writers do, more where it has what the table has not.
    fn distance(self, stem: &[Letter]) -> u32 {
        const BARE: u32 = 0x111111;
        const END: u32 = 0xF << 24;
        let Spelling(written) = Self::of(stem);
        let end = if self.0 & END == 0 { 0 } else { written & END };
        if (written & !END & !BARE | end) & !self.0 != 0 {
            CARELESS
        } else if written & !self.0 & 1 != 0 && stem[0].raw == 'ا' {
            BARE_ALEF
        } else {
            0
        }
    }
}

/// A regular ending of nouns, folded, and what stood in its place in the table's form.
struct Ending {
    letters: &'static str,
    restored: &'static [&'static [u8]],
    cost: u32,
    /// Whether it makes another word, which has a stem of its own.
    relative: bool,
}

const fn ending(letters: &'static str, restored: &'static [&'static [u8]], cost: u32) -> Ending {
    Ending { letters, restored, cost, relative: false }
}

/// An ending that contains the relative ي: روسي is no form of روس.
const fn relative(letters: &'static str) -> Ending {
    Ending { letters, restored: &[NOTHING], cost: 1, relative: true }
}

const NOTHING: &[u8] = &[];
const TA: &[u8] = &[code('ه')];
const MAQSURA: &[u8] = &[code('ي')];

/// In the order in which they are tried: endings of the relative adjective after those of words
/// that the table has.
const FREE_NOUN: &[Ending] = &[
    ending("تان", &[TA, NOTHING], 1),
    ending("تين", &[TA, NOTHING], 1),
    ending("تا", &[TA], 2),
    ending("تي", &[TA], 3),
    ending("ات", &[TA, NOTHING], 1),
    ending("ون", &[NOTHING], 1),
    ending("ين", &[NOTHING], 1),
    ending("ان", &[NOTHING, MAQSURA], 1),
    ending("ه", &[NOTHING], 1),
    ending("ا", &[NOTHING], 1),
    ending("و", &[NOTHING], 2),
    ending("يات", &[&[code('ي'), code('ه')]], 1),
    relative("يات"),
    relative("يون"),
    relative("يين"),
    relative("يه"),
    relative("يا"),
    relative("ي"),
];

const BOUND_NOUN: &[Ending] = &[
    ending("ات", &[TA, NOTHING], 1),
    ending("ت", &[TA, NOTHING], 0),
    ending("تي", &[TA], 1),
    ending("تا", &[TA], 1),
    ending("ا", &[MAQSURA], 1),
    ending("ا", &[NOTHING], 5),
    ending("ي", &[NOTHING], 1),
    ending("و", &[NOTHING], 1),
    relative("يت"),
];

const FREE_PERFECT: &[&str] = &["تما", "ت", "وا", "نا", "تم", "تا", "ن", "ا"];
const BOUND_PERFECT: &[&str] = &["نا", "ت", "و", "ا"];
const FREE_IMPERFECT: &[&str] = &["", "ون", "ين", "ان", "وا", "ن", "ا", "ي"];
const BOUND_IMPERFECT: &[&str] = &["", "ون", "ين", "و", "ن", "ا"];

/// Most words of two letters that have an ending are the rest of something else.
fn rest_of_another(base: &[Letter]) -> u32 {
    if base.len() < 3 { 6 } else { 0 }
}

/// The letters before a folded ending.
fn without<'a>(stem: &'a [Letter], ending: &str) -> Option<&'a [Letter]> {
    let mut rest = stem;
    for c in ending.chars().rev() {
        let (last, before) = rest.split_last()?;
        if last.code != code(c) {
            return None;
        }
        rest = before;
    }
    (rest.len() >= 2).then_some(rest)
}
