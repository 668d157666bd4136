//! Where clitics end and the stem begins.
//!
//! Every way of taking clitics off both ends has a cost, made of what its clitics cost and of how
//! well the stem between them is known; the cheapest wins. What may follow what is Arabic grammar:
//! conjunction, preposition or future, article, stem, pronoun; the article and the pronoun exclude
//! each other; ب and ك stand before nouns, س before the imperfect. The costs are our own estimate.

use super::letters::Letter;
use super::words::{Class, Found, IMPERFECT, NAME, NOUN, PARTICLE, PERFECT, PREPOSITION, Words};

/// What stands before the stem: proclitics of one letter each, and the article.
#[derive(Clone, Copy)]
pub(super) struct Chain<'a> {
    pub clitics: &'a [Letter],
    /// Letters of the article: 0, 1 in لل, or 2.
    pub article: usize,
    cost: u32,
    /// What may follow.
    class: Class,
}

/// A way of taking a word apart.
pub(super) struct Split<'a> {
    pub chain: Chain<'a>,
    /// The stem's letters.
    pub stem: &'a [Letter],
    /// The number of letters of the pronoun at the end.
    pub pronoun: usize,
    /// What the stem is, if it is known.
    pub found: Option<Found>,
    cost: u32,
}

const ANY: Class = NOUN | NAME | PREPOSITION | PARTICLE | PERFECT | IMPERFECT;
const NOMINAL: Class = NOUN | NAME | PREPOSITION | PARTICLE;

/// The cheapest way of taking a word apart; of two that cost the same, the one that takes less off.
pub(super) fn best<'a>(words: &Words, letters: &'a [Letter]) -> Split<'a> {
    let whole = Chain { clitics: &[], article: 0, cost: 0, class: ANY };
    let mut best = judge(words, letters, whole, 0, 0);
    chains(letters, |chain| {
        let rest = &letters[chain.clitics.len() + chain.article..];
        let none = [Pronoun::new("", 0, ANY, 0)];
        let pronouns = none.iter().chain(PRONOUNS.iter().filter(|p| chain.article == 0 && ends_with(rest, p.letters)));
        for pronoun in pronouns {
            let length = pronoun.letters.chars().count();
            let chain = Chain { class: chain.class & pronoun.class, ..chain };
            // A whole word was judged already.
            if rest.len() > length && rest.len() - length < letters.len() {
                let split = judge(words, letters, chain, length, pronoun.cost);
                if split.cost < best.cost {
                    best = split;
                }
            }
        }
    });
    best
}

/// Every chain of proclitics that the word may begin with, the empty one first.
fn chains<'a>(letters: &'a [Letter], mut found: impl FnMut(Chain<'a>)) {
    let conjunction = match letters[0].raw {
        'و' => Some((2, ANY)),
        'ف' => Some((4, ANY)),
        // The question is a letter that many words begin with: only before particles.
        'أ' => Some((6, PARTICLE)),
        _ => None,
    };
    for (first, cost, class) in [(0, 0, ANY)].into_iter().chain(conjunction.map(|(cost, class)| (1, cost, class))) {
        let rest = &letters[first..];
        let link = match rest.first().map(|l| l.raw) {
            Some('ب') => Some((3, NOMINAL)),
            Some('ل') => Some((3, NOMINAL | IMPERFECT)),
            Some('ك') => Some((5, NOMINAL)),
            Some('س') => Some((3, IMPERFECT)),
            _ => None,
        };
        for (second, more, allowed) in [(0, 0, ANY)].into_iter().chain(link.map(|(cost, class)| (1, cost, class))) {
            let clitics = &letters[..first + second];
            let class = class & allowed;
            let chain = Chain { clitics, article: 0, cost: cost + more, class };
            found(chain);
            let rest = &letters[first + second..];
            let before = clitics.last().map(|l| l.raw);
            let article = match rest {
                [a, b, ..] if matches!(a.raw, 'ا' | 'ٱ') && b.raw == 'ل' && before != Some('ل') => 2,
                [a, ..] if a.raw == 'ل' && before == Some('ل') => 1,
                _ => 0,
            };
            if article > 0 && rest.len() > article + 1 && class & NOUN != 0 {
                found(Chain { article, class: NOUN | NAME, ..chain });
            }
        }
    }
}

/// The cost of a word of which nothing is known.
const UNKNOWN: u32 = 12;

/// What one way of taking the word apart costs.
fn judge<'a>(words: &Words, letters: &'a [Letter], chain: Chain<'a>, pronoun: usize, more: u32) -> Split<'a> {
    let from = chain.clitics.len() + chain.article;
    let stem = &letters[from..letters.len() - pronoun];
    let found = words.find(stem, pronoun > 0, chain.class).filter(|found| is_sound(stem, found, pronoun));
    let cost = match found {
        // Behind a preposition, two known letters are more often the rest of another word.
        Some(found) if stem.len() < 3 && from > 0 && found.class & (PARTICLE | PREPOSITION) == 0 => found.cost + 5,
        Some(found) => found.cost,
        None => unknown(letters, stem, chain, pronoun),
    };
    Split { chain, stem, pronoun, found, cost: cost + chain.cost + more }
}

/// One letter is a stem only where a preposition has a pronoun.
fn is_sound(stem: &[Letter], found: &Found, pronoun: usize) -> bool {
    stem.len() > 1 || (pronoun > 0 && found.class & PREPOSITION != 0)
}

/// The cost of a stem that the table does not have, by its shape and by what stands around it.
fn unknown(letters: &[Letter], stem: &[Letter], chain: Chain<'_>, pronoun: usize) -> u32 {
    let short = match stem.len() {
        1 => return UNKNOWN * 4,
        2 => 8,
        3 => 2,
        _ => 0,
    };
    let raw = |at: usize| stem.get(at).map(|l| l.raw);
    let verbal = matches!(raw(0), Some('ي')) && stem.len() >= 4;
    let mut cost = UNKNOWN + short;
    if chain.article > 0 {
        cost -= 6;
    } else if !chain.clitics.is_empty() {
        let future = chain.class == IMPERFECT;
        if future && !matches!(raw(0), Some('ي' | 'ت' | 'ن' | 'أ')) || chain.class == PARTICLE {
            return UNKNOWN * 4;
        }
        if is_derived(stem) || (verbal && chain.class & IMPERFECT != 0 && (!future || raw(1) == Some('ت'))) {
            cost -= 4;
        }
    }
    // Few words end in ها or هم by themselves.
    if chain.article == 0 && pronoun == 0 && letters.len() > 3 {
        cost += PRONOUNS.iter().filter(|p| ends_with(stem, p.letters)).map(|p| p.lack).max().unwrap_or(0);
    }
    // The table has nearly all words that begin with و, but for names, in which a vowel follows.
    if chain.clitics.is_empty() && chain.article == 0 && stem.len() > 3 && raw(0) == Some('و') {
        cost += if matches!(raw(1), Some('ا' | 'و' | 'ي')) { 2 } else { 6 };
    }
    // إ stands only at the beginning of a word, أ and آ most often.
    cost += match stem.iter().skip(1).take(3).map(|l| l.raw).find(|c| matches!(c, 'أ' | 'إ' | 'آ')) {
        Some('إ') => UNKNOWN,
        Some(_) if matches!(raw(1), Some('أ' | 'آ')) => 4,
        _ => 0,
    };
    cost
}

/// Whether a stem has the shape of a verbal noun or a participle of a derived verb, which foreign
/// names and simple words seldom have.
fn is_derived(stem: &[Letter]) -> bool {
    let at = |i: usize| stem.get(i).map_or(' ', |l| l.raw);
    let n = stem.len();
    let from_end = |i: usize| if i < n { at(n - 1 - i) } else { ' ' };
    match at(0) {
        // تفعيل تفاعل, and with an ending
        'ت' => n >= 5 && (at(3) == 'ي' || at(2) == 'ا'),
        // مفعول مفاعلة مستفعل
        'م' => n >= 5 && (at(3) == 'و' || at(2) == 'ا' || at(1) == 'ت' || from_end(0) == 'ة'),
        // افتعال انفعال استفعال إفعال
        'ا' => n >= 6 && (at(2) == 'ت' || at(1) == 'ن' || at(1) == 'س'),
        'إ' => n >= 5 && at(3) == 'ا',
        _ => n >= 5 && matches!((from_end(1), from_end(0)), ('ا', 'ت') | ('ي', 'ة')),
    }
}

struct Pronoun {
    letters: &'static str,
    cost: u32,
    /// What it follows.
    class: Class,
    /// What an unknown word costs more that ends so and is taken whole.
    lack: u32,
}

impl Pronoun {
    const fn new(letters: &'static str, cost: u32, class: Class, lack: u32) -> Self {
        Pronoun { letters, cost, class, lack }
    }
}

const OWNED: Class = NOUN | PREPOSITION;
const ACTED: Class = PERFECT | IMPERFECT;

const PRONOUNS: [Pronoun; 11] = [
    Pronoun::new("ها", 2, OWNED | ACTED, 5),
    Pronoun::new("هما", 2, OWNED | ACTED, 6),
    Pronoun::new("هم", 3, OWNED | ACTED, 4),
    Pronoun::new("هن", 4, OWNED | ACTED, 2),
    Pronoun::new("ه", 3, OWNED | ACTED, 4),
    Pronoun::new("نا", 4, OWNED | ACTED, 0),
    Pronoun::new("ني", 4, PREPOSITION | ACTED, 0),
    Pronoun::new("كم", 5, OWNED | ACTED, 0),
    Pronoun::new("كما", 5, OWNED | ACTED, 0),
    Pronoun::new("ك", 7, OWNED | ACTED, 0),
    Pronoun::new("ي", 8, OWNED, 0),
];

/// Whether letters end so, as written: ة is no ه, ى no ي.
fn ends_with(letters: &[Letter], end: &str) -> bool {
    let mut back = letters.iter().rev();
    end.chars().rev().all(|c| back.next().is_some_and(|l| l.raw == c))
}
