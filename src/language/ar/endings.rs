//! The regular endings of nouns and verbs, which the table leaves out.

use super::letters::{CARELESS, Letter, Letters, code, key, push};
use super::words::{Class, Found, IMPERFECT, NOUN, PERFECT, Words};

impl Words {
    /// A noun or adjective with a regular ending.
    pub(super) fn noun(&self, stem: &[Letter], bound: bool) -> Option<Found> {
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
    pub(super) fn verb(&self, stem: &[Letter], bound: bool, class: Class) -> Option<Found> {
        // Before some endings, the weak last letter of رأى and يرى is not written, or is an alef.
        let try_ending = |base: &[Letter], ending: &str, class: Class| {
            let is_weak = matches!(ending, "ت" | "وا" | "و" | "ون") || bound && ending == "ا";
            let weak: &[&[u8]] = if is_weak { &[NOTHING, MAQSURA, ALEF] } else { &[NOTHING] };
            let found = weak.iter().find_map(|more| self.listed(base, more, class))?;
            Some(Found { cost: found.cost + 1 + rest_of_another(base), ..found })
        };
        let perfect = |ending: &&str| try_ending(without(stem, ending)?, ending, PERFECT);
        // The table has the third person, which begins with ي.
        let mut third: Letters = stem.iter().copied().collect();
        third[0] = Letter { raw: 'ي', code: code('ي') };
        let imperfect = |ending: &&str| try_ending(without(&third, ending)?, ending, IMPERFECT);
        let (imperfects, perfects) =
            if bound { (BOUND_IMPERFECT, BOUND_PERFECT) } else { (FREE_IMPERFECT, FREE_PERFECT) };
        let is_imperfect = class & IMPERFECT != 0 && matches!(stem[0].raw, 'ي' | 'ت' | 'ن' | 'أ' | 'ا');
        let found = if is_imperfect { imperfects.iter().find_map(imperfect) } else { None };
        found.or_else(|| if class & PERFECT != 0 { perfects.iter().find_map(perfect) } else { None })
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
const ALEF: &[u8] = &[code('ا')];

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
