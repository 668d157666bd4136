//! Languages: the register, detection, and one folder of tables for each.
//!
//! Engines read a [`Profile`] and never learn which language they serve: what is true of one
//! language only stands in that language's folder. A language without a folder is read by
//! Unicode's rules, under [`UNKNOWN`].

pub mod ar;
mod detect;
mod en;
mod hi;
mod profile;
mod ru;
mod script;
mod vi;

use std::sync::OnceLock;

pub use detect::{Guess, detect, main_script};
pub use profile::{Certainty, Direction, Lexicon, NumberHabit, NumericDates, Profile, Sense};
pub use script::Script;

/// Every language with rules of its own, in the order of the project's list.
pub static PROFILES: [&Profile; 5] = [&vi::PROFILE, &hi::PROFILE, &ar::PROFILE, &en::PROFILE, &ru::PROFILE];

/// The profile of no language: Unicode's rules alone.
pub static UNKNOWN: Profile = Profile {
    code: "und",
    name: "?",
    english_name: "Unknown language",
    direction: Direction::Ltr,
    script: None,
    own_letters: "",
    foreign_letters: "",
    common_words: "",
    abbreviations: "",
    numbers: NumberHabit { decimal: &['.', ','], group: &[] },
    numeric_dates: NumericDates::Varies,
    number_proclitics: &[],
    day_suffixes: &[],
    senses: &[],
    lexicon: OnceLock::new(),
};

/// The profile for a BCP 47 tag, by its first subtag; [`UNKNOWN`] where there is none.
///
/// ```
/// use khabar::language::profile;
/// assert_eq!(profile("hi-IN").code, "hi");
/// assert_eq!(profile("tlh").code, "und");
/// ```
pub fn profile(tag: &str) -> &'static Profile {
    let primary = tag.split('-').next().unwrap_or_default();
    PROFILES.into_iter().find(|p| p.code.eq_ignore_ascii_case(primary)).unwrap_or(&UNKNOWN)
}

/// Which way a text in this language runs; a language without a profile is judged by most letters
/// of a sample.
pub fn direction(profile: &Profile, sample: &str) -> Direction {
    const SAMPLE: usize = 400;
    if profile.script.is_some() {
        return profile.direction;
    }
    // Hebrew to Thaana and the Arabic presentation forms: Unicode's right-to-left blocks.
    let is_rtl = |c: &char| matches!(*c as u32, 0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF);
    let (rtl, ltr): (Vec<char>, Vec<char>) =
        sample.chars().take(SAMPLE).filter(|c| c.is_alphabetic()).partition(is_rtl);
    if rtl.len() > ltr.len() { Direction::Rtl } else { Direction::Ltr }
}
