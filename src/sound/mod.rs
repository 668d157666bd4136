//! How a word sounds, whatever its script: one key under which Putin, पुतिन, بوتين and Путин meet.
//!
//! Each script has its rules (`latin`, `devanagari`, `arabic`, `cyrillic`), and no list of names:
//! letters become phones (`phone`), one byte each, that keep what the spelling leaves open. Two sounds
//! are compared by a weighted edit distance over phones ([`distance()`]; the costs are in `cost`); the
//! [signature](Sound::signature) tells beforehand which words of a dictionary are worth it.
//!
//! How well it does: `cargo run --release --example names`.
//!
//! ```
//! use khabar::sound::{ALIKE, distance, sound};
//! let putin = sound("Putin").unwrap();
//! for name in ["पुतिन", "بوتين", "Путин", "Pu-tin", "Poutine"] {
//!     assert!(distance(&putin, &sound(name).unwrap()) <= ALIKE, "{name}");
//! }
//! assert!(distance(&putin, &sound("बाइडन").unwrap()) > ALIKE);
//! ```

mod arabic;
mod bound;
mod builder;
mod cost;
mod cyrillic;
mod devanagari;
mod distance;
mod latin;
mod letters;
mod marks;
mod phone;
mod plain;
mod press;
mod signature;
mod transliterate;

pub use bound::Outlined;
pub use distance::{ALIKE, Ear, alike, distance};
pub use plain::plain_latin;
pub use press::press;
pub use signature::{first, may_be_alike, may_begin_alike};
pub use transliterate::transliterate;

use cost::Weight;
use letters::System;

/// No sound has more phones; what follows in a longer word is not compared.
pub const MAX_PHONES: usize = 32;

/// The phones of a word, and the script that it was written in. A byte a phone, and no allocation:
/// every new word of a collection has one or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sound {
    system: u8,
    length: u8,
    weight: Weight,
    /// Zero behind the length.
    phones: [u8; MAX_PHONES],
}

impl Sound {
    fn new(system: System, heard: &[u8]) -> Option<Sound> {
        if heard.is_empty() {
            return None;
        }
        let length = heard.len().min(MAX_PHONES);
        let mut phones = [0; MAX_PHONES];
        phones[..length].copy_from_slice(&heard[..length]);
        let weight = cost::weight(&phones[..length]);
        Some(Sound { system: system as u8, length: length as u8, weight, phones })
    }

    /// Whether both are written in one script, as far as sounds are told from it.
    pub fn is_of_script_of(&self, other: &Sound) -> bool {
        self.system == other.system
    }

    fn system(&self) -> u8 {
        self.system
    }

    fn phones(&self) -> &[u8] {
        &self.phones[..usize::from(self.length)]
    }

    /// The phones as a person reads them, for an inspector.
    ///
    /// ```
    /// use khabar::sound::sound;
    /// assert_eq!(sound("Моди").unwrap().key(), "modi");
    /// assert_eq!(sound("मोदी").unwrap().key(), "modī");
    /// ```
    pub fn key(&self) -> String {
        self.phones().iter().map(|&phone| phone::PHONES[phone::place(phone)].1).collect()
    }

    /// A coarse bag of consonant classes: see [`may_be_alike`].
    pub fn signature(&self) -> u64 {
        signature::of(self.phones())
    }
}

/// The sound of a word, by the script of its first letter; letters of other scripts in it are
/// passed over. `None` where there is no letter of a known script.
///
/// The word may be folded or not, in any case and normal form, and hold hyphens, apostrophes, spaces.
///
/// ```
/// use khabar::sound::sound;
/// assert_eq!(sound("NGUYỄN"), sound("nguye\u{302}\u{303}n"));
/// assert_eq!(sound("2013"), None);
/// ```
pub fn sound(word: &str) -> Option<Sound> {
    let system = letters::system(word)?;
    let phones = match system {
        System::Latin => latin::phones(word),
        System::Cyrillic => cyrillic::phones(word),
        System::Arabic => arabic::phones(word),
        System::Devanagari => devanagari::phones(word),
    };
    Sound::new(system, &phones)
}

#[cfg(test)]
mod tests;
