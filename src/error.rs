//! What can go wrong, said so that a person knows what to do.

use std::fmt;

/// The kinds of error. Each has a stable [code](Code::as_str) that programs may rely on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Code {
    /// The request or the article is not of the documented shape.
    BadRequest,
    /// An article without an id.
    MissingId,
    /// Another article of the collection has this id.
    DuplicateId,
    /// An article with no letter or digit in it.
    EmptyText,
    /// A text beyond [`crate::article::MAX_BYTES`].
    TooLarge,
    /// A date that is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or no day of the calendar.
    BadDate,
    /// A language that is no BCP 47 tag.
    BadLanguage,
    /// Bytes that are no language pack, or not the one they should be.
    BadPack,
    /// A language that Khabar has no rules for.
    UnknownLanguage,
    /// No article has this id.
    UnknownArticle,
    /// `step` or `commit` without `begin`, or `begin` twice.
    NotBegun,
    /// Bytes that are no saved collection.
    NotACollection,
    /// A saved collection in a format to come.
    NewerCollection,
    /// A saved collection of which a part is missing or changed.
    DamagedCollection,
    /// A saved collection whose articles were read by other rules.
    OtherRules,
    /// A saved collection that was read by packs which are not loaded.
    NeedsLanguages,
}

impl Code {
    /// The stable name, in kebab case.
    pub fn as_str(self) -> &'static str {
        match self {
            Code::BadRequest => "bad-request",
            Code::MissingId => "missing-id",
            Code::DuplicateId => "duplicate-id",
            Code::EmptyText => "empty-text",
            Code::TooLarge => "too-large",
            Code::BadDate => "bad-date",
            Code::BadLanguage => "bad-language",
            Code::BadPack => "bad-pack",
            Code::UnknownLanguage => "unknown-language",
            Code::UnknownArticle => "unknown-article",
            Code::NotBegun => "not-begun",
            Code::NotACollection => "not-a-collection",
            Code::NewerCollection => "newer-collection",
            Code::DamagedCollection => "damaged-collection",
            Code::OtherRules => "other-rules",
            Code::NeedsLanguages => "needs-languages",
        }
    }
}

/// An error with its code and one sentence for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    code: Code,
    message: String,
}

impl Error {
    pub(crate) fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// What kind of error it is.
    pub fn code(&self) -> Code {
        self.code
    }

    /// What happened and what to do about it.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.message, self.code.as_str())
    }
}

impl std::error::Error for Error {}
