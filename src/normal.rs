//! Unicode's normal forms (UAX #15), as the platform gives them: a browser has their tables, and
//! carrying a second copy would make every first visit some 40 kB longer.

use std::borrow::Cow;

/// A normal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Composed.
    C,
    /// Taken apart.
    D,
    /// Composed, with compatibility characters as what they stand for.
    Kc,
}

/// A text in a normal form.
///
/// ```
/// use khabar::normal::{Form, normalize};
/// assert_eq!(normalize("e\u{301}", Form::C), "é");
/// assert_eq!(normalize("ﬁ", Form::Kc), "fi");
/// ```
pub fn normalize(text: &str, form: Form) -> Cow<'_, str> {
    if text.is_ascii() {
        return text.into();
    }
    platform(text, form)
}

/// A text in lower case, as Unicode has it (SpecialCasing.txt but for languages).
#[cfg(not(target_arch = "wasm32"))]
pub fn lowercase(text: &str) -> String {
    text.to_lowercase()
}

/// A text in lower case, by the platform's tables.
#[cfg(target_arch = "wasm32")]
pub fn lowercase(text: &str) -> String {
    crate::wasm::lowercase(text)
}

#[cfg(not(target_arch = "wasm32"))]
fn platform(text: &str, form: Form) -> Cow<'_, str> {
    use icu_normalizer::{ComposingNormalizerBorrowed as Composing, DecomposingNormalizerBorrowed as Decomposing};
    match form {
        Form::C => Composing::new_nfc().normalize(text),
        Form::D => Decomposing::new_nfd().normalize(text),
        Form::Kc => Composing::new_nfkc().normalize(text),
    }
}

#[cfg(target_arch = "wasm32")]
fn platform(text: &str, form: Form) -> Cow<'_, str> {
    let name = match form {
        Form::C => "NFC",
        Form::D => "NFD",
        Form::Kc => "NFKC",
    };
    crate::wasm::normalize(text, name).into()
}
