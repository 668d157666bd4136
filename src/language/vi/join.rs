//! Joins of segmented text that are wrong: `Nga_Vladimir_Putin` is a country and a person.

use super::segment::{Shape, Syllable, parted};
use super::word_list::{Class, WordList, flag};

/// No join of more parts is looked at: it is no word, but a text with underscores for spaces.
const MAX_PARTS: usize = 12;

/// The lengths, in parts, of the words that a token joined by underscores holds; one length where
/// the join is right, or nothing is known against it.
///
/// A join is split between a word in small letters and a capital (`thủ_tướng_Phạm_Văn_Đồng`), and behind a
/// place that capitalised syllables follow: a country of one syllable before a foreign name, a
/// longer place before two syllables or more that do not begin with a listed word. What is in the list as a whole is never split, and
/// a place that is part of a person's name (`Nguyễn_Thái_Bình`) does not count. `before` is the
/// syllable that stands one space before the token, if one does: the place may begin with it
/// (`Ấn Độ_Manmohan_Singh`).
///
/// ```
/// use khabar::language::vi::{WordList, split_join};
/// let words = WordList::new("ấn P độ\nhội C đồng\n");
/// assert_eq!(split_join(&words, None, &["Nga", "Vladimir", "Putin"]), [1, 2]);
/// assert_eq!(split_join(&words, None, &["Ấn", "Độ", "Manmohan", "Singh"]), [2, 2]);
/// assert_eq!(split_join(&words, Some("Ấn"), &["Độ", "Manmohan", "Singh"]), [1, 2]);
/// assert_eq!(split_join(&words, None, &["hội", "đồng"]), [2]);
/// ```
pub fn split_join(words: &WordList, before: Option<&str>, parts: &[&str]) -> Vec<usize> {
    if !(2..=MAX_PARTS).contains(&parts.len()) {
        return if parts.is_empty() { Vec::new() } else { vec![parts.len()] };
    }
    let mut row: Vec<Syllable> = Vec::with_capacity(parts.len() + 1);
    row.extend(before.into_iter().chain(parts.iter().copied()).map(|written| Syllable::new(words, written)));
    // How many of the row stand before the rest; none but the first time round.
    let mut outside = usize::from(before.is_some());
    let mut rest = &row[..];
    let mut lengths = Vec::new();
    while rest.len() > outside {
        let length = first_word(words, rest, outside);
        lengths.push(length);
        rest = &rest[outside + length..];
        outside = 0;
    }
    lengths
}

/// How many syllables, behind those outside the token, belong to the first word; at least one.
fn first_word(words: &WordList, row: &[Syllable], outside: usize) -> usize {
    let parts = &row[outside..];
    if parts.len() > 1 && words.word(parts.iter().map(|part| part.number)).is_some() {
        return parts.len();
    }
    if outside > 0
        && let Some(end) = place(words, row).filter(|&end| end > outside)
    {
        return end - outside;
    }
    if let Some(end) = place(words, parts) {
        return end;
    }
    let ends = |&at: &usize| {
        let raised = parts[at - 1].shape == Shape::Small && parts[at].shape == Shape::Title;
        raised && (at == 1 || words.word(parts[..at].iter().map(|part| part.number)).is_some())
    };
    (1..parts.len()).find(ends).unwrap_or(parts.len())
}

/// How many syllables name a place, if the rest is a name of its own.
fn place(words: &WordList, parts: &[Syllable]) -> Option<usize> {
    let is_title = |part: &Syllable| part.shape == Shape::Title;
    let longest = (2..parts.len()).rev().find(|&length| {
        is_title(&parts[length - 1]) && words.word(parts[..length].iter().map(|part| part.number)) == Some(Class::Place)
    });
    if let Some(length) = longest {
        let rest = &parts[length..];
        // Việt_Nam_Cộng_Hòa: what begins with a listed word is no person.
        let is_name = words.has(rest[0].number, flag::SURNAME)
            || rest.get(1).is_none_or(|next| words.word([rest[0].number, next.number].into_iter()).is_none());
        return (rest.len() > 1 && is_name && rest.iter().all(is_title)).then_some(length);
    }
    let [first, rest @ ..] = parts else { return None };
    let country = is_title(first)
        && words.has(first.number, flag::SHORT_COUNTRY | flag::FOREIGN_COUNTRY)
        && rest.first().is_some_and(|&next| parted(words, *first, next));
    (country && rest.iter().all(is_title)).then_some(1)
}
