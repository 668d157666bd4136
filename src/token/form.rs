//! The forms of a word: what it is found under in each layer above its exact form.

use crate::fold;
use crate::language::Profile;

/// What a word is found under. Each form is made from the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forms {
    /// One spelling for all that the language's writers take for the same word.
    pub folded: String,
    /// What the word's inflected forms share.
    pub stem: String,
    /// The exact form with bare Latin letters, if it has marks.
    pub bare: Option<String>,
}

/// The forms of a word in a language, from its exact form (see [`fold::exact`]).
///
/// ```
/// use khabar::{language::profile, token::forms};
/// let forms = forms(profile("ru"), "самолёты");
/// assert_eq!((forms.folded.as_str(), forms.stem.as_str()), ("самолеты", "самолет"));
/// ```
pub fn forms(profile: &Profile, exact: &str) -> Forms {
    let folded = profile.fold(exact);
    let stem = profile.stem(exact, &folded);
    let bare = fold::bare(exact);
    Forms { folded, stem, bare: (bare != exact).then(|| bare.into_owned()) }
}
