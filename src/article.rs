//! An article as it is handed in, and the checks at the door.

use crate::error::{Code, Error};

/// The largest text taken, in bytes of UTF-8: far above any article, and little enough that its
/// analysis (up to some twenty times as much, where every second letter is a word) fits into the
/// memory of wasm32.
pub const MAX_BYTES: usize = 64 << 20;

/// One article. Only `id` and `text` are needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Unique in the collection; any string.
    pub id: String,
    /// The plain text, exactly as it is to be shown.
    pub text: String,
    /// The title; where absent, the beginning of the text stands in.
    pub title: Option<String>,
    /// A BCP 47 tag such as `vi` or `hi-IN`; where absent, it is detected.
    pub language: Option<String>,
    /// The day of publication: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Who published it.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
}

impl Article {
    /// Whether the article can be taken: an id, some text, a language and a date of known shape.
    ///
    /// ```
    /// use khabar::article::Article;
    /// let article = Article { id: "a".into(), text: " \n".into(), ..Article::default() };
    /// assert_eq!(article.check().unwrap_err().code().as_str(), "empty-text");
    /// ```
    ///
    /// # Errors
    /// `missing-id`, `empty-text`, `too-large`, `bad-language`, `bad-date`.
    pub fn check(&self) -> Result<(), Error> {
        let named = |what: &str| format!("“{}”: {what}", self.id);
        if self.id.is_empty() {
            return Err(Error::new(Code::MissingId, "An article has no id. Give each article a unique one."));
        }
        if self.text.len() > MAX_BYTES {
            let what = format!(
                "the text has {} bytes, more than {MAX_BYTES}. Split it into several articles.",
                self.text.len()
            );
            return Err(Error::new(Code::TooLarge, named(&what)));
        }
        if !self.text.chars().any(char::is_alphanumeric) {
            let what = "there is no word in the text. Check that the file is the right one.";
            return Err(Error::new(Code::EmptyText, named(what)));
        }
        if let Some(tag) = &self.language
            && !is_language_tag(tag)
        {
            let what = format!(
                "“{tag}” is no language tag. Use a tag such as “vi” or “hi”, or leave it out to have it detected."
            );
            return Err(Error::new(Code::BadLanguage, named(&what)));
        }
        if let Some(date) = &self.date
            && !is_date(date)
        {
            let what = format!("“{date}” is no date. Write YYYY-MM-DD, YYYY-MM or YYYY, or leave it out.");
            return Err(Error::new(Code::BadDate, named(&what)));
        }
        Ok(())
    }
}

/// The shape of a BCP 47 tag: subtags of one to eight ASCII letters or digits, the first of letters.
fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let first = subtags.next().unwrap_or_default();
    (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && subtags.all(|s| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()))
}

fn is_date(date: &str) -> bool {
    let mut parts = date.split('-');
    let mut field = |digits: usize| match parts.next() {
        None => Some(None),
        Some(p) if p.len() == digits && p.bytes().all(|b| b.is_ascii_digit()) => Some(p.parse::<u32>().ok()),
        Some(_) => None,
    };
    let (Some(Some(year)), Some(month), Some(day)) = (field(4), field(2), field(2)) else { return false };
    parts.next().is_none()
        && month.is_none_or(|m| (1..=12).contains(&m))
        && day.is_none_or(|d| d >= 1 && month.is_some_and(|m| d <= days_in_month(Some(year), m)))
}

/// How many days a month has; without a year, the most it can have.
pub(crate) fn days_in_month(year: Option<u32>, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => match year {
            Some(y) if !y.is_multiple_of(4) || (y.is_multiple_of(100) && !y.is_multiple_of(400)) => 28,
            _ => 29,
        },
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_tags() {
        for good in ["2013", "2013-10", "2013-10-21", "2024-02-29"] {
            assert!(is_date(good), "{good}");
        }
        for bad in ["", "13", "2013-13", "2013-1", "2023-02-29", "2013-10-21-1", "2013-10-", "today", "२०१३"] {
            assert!(!is_date(bad), "{bad}");
        }
        assert!(["vi", "hi-IN", "zh-Hant-TW"].into_iter().all(is_language_tag));
        assert!(!["", "v", "Tiếng Việt", "hi_IN", "<img>"].into_iter().any(is_language_tag));
    }
}
