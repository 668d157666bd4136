//! The forms of a word: what it is found under in each layer above its exact form.

use std::borrow::Cow;

use crate::fold;
use crate::language::Profile;

/// What a word is found under. Each form is made from the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forms<'a> {
    /// One spelling for all that the language's writers take for the same word.
    pub folded: Cow<'a, str>,
    /// What the word's inflected forms share.
    pub stem: Cow<'a, str>,
    /// The exact form with bare Latin letters, if it has marks.
    pub bare: Option<Cow<'a, str>>,
}

/// The forms of a word in a language, from its exact form (see [`fold::exact`]).
///
/// ```
/// use khabar::{language::profile, token::forms};
/// let forms = forms(profile("ru"), "самолёты");
/// assert_eq!((&*forms.folded, &*forms.stem), ("самолеты", "самолет"));
/// ```
pub fn forms<'a>(profile: &Profile, exact: &'a str) -> Forms<'a> {
    let folded = profile.fold(exact);
    let stem = match &folded {
        Cow::Borrowed(folded) => profile.stem(exact, folded),
        Cow::Owned(folded) => profile.stem(exact, folded).into_owned().into(),
    };
    let bare = fold::bare(exact);
    Forms { folded, stem, bare: (bare != exact).then_some(bare) }
}
