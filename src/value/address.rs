//! Dates in web addresses: what is linked tells when it was published (`…/2024/05/17/…`, `…_in_2014.jpeg`).

use super::calendar::Day;
use super::{Annotation, Kind, Value};
use crate::find::find;
use crate::span::Span;

const RULE: &str = "date.in-address";
const IN_ADDRESS: &str = "four digits in the path of an address are taken for a year";

/// The date that an address holds: the first year in its path, with month and day where they follow it.
pub fn date_in_address(text: &str, span: Span) -> Option<Annotation> {
    let address = span.of(text);
    let host = find(address, "://").map_or(0, |at| at + 3);
    let path = host + address[host..].find('/')?;
    let end = address.find(['?', '#']).filter(|&end| end > path).unwrap_or(address.len());
    let parts: Vec<Part> = parts(&address[path..end]).collect();
    let at = parts.iter().position(|part| part.year().is_some())?;
    let year = Day { year: parts[at].year(), ..Day::default() };
    // The month is parted from the year by the mark that parts the day from the month.
    let follows = |at: usize| {
        let number = parts.get(at).and_then(|part| part.number(2))?;
        (parts[at].behind == '/' || parts[at].behind == '-').then_some(number)
    };
    let month = follows(at + 1).map(|month| Day { month: Some(month), ..year }).and_then(Day::checked);
    let day = month.and_then(|month| {
        let is_alike = parts.get(at + 2).is_some_and(|part| part.behind == parts[at + 1].behind);
        follows(at + 2).filter(|_| is_alike).and_then(|day| Day { day: Some(day), ..month }.checked())
    });
    let (found, last) = match (day, month) {
        (Some(day), _) => (day, at + 2),
        (None, Some(month)) => (month, at + 1),
        (None, None) => (year, at),
    };
    let offset = span.start as usize + path;
    Some(Annotation {
        span: Span::new(offset + parts[at].start, offset + parts[last].start + parts[last].letters.len()),
        kind: Kind::Date,
        value: Value::Text(found.edtf()),
        bounds: Default::default(),
        rule: RULE,
        assumptions: vec![IN_ADDRESS],
        nested: false,
    })
}

/// A run of letters and digits.
struct Part<'a> {
    letters: &'a str,
    start: usize,
    /// The mark before it.
    behind: char,
}

impl Part<'_> {
    fn number(&self, digits: usize) -> Option<i64> {
        let is_number = self.letters.len() == digits && self.letters.bytes().all(|byte| byte.is_ascii_digit());
        self.letters.parse().ok().filter(|_| is_number)
    }

    fn year(&self) -> Option<i64> {
        self.number(4).filter(|year| (1900..=2099).contains(year) && matches!(self.behind, '/' | '-' | '_'))
    }
}

fn parts(path: &str) -> impl Iterator<Item = Part<'_>> {
    let mut behind = '/';
    path.split_inclusive(|c: char| !c.is_alphanumeric()).scan(0, move |at, piece| {
        let letters = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let part = Part { letters, start: *at, behind };
        *at += piece.len();
        behind = piece[letters.len()..].chars().next_back().unwrap_or('/');
        Some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_year_of_a_path_with_what_follows_it() {
        const CASES: [(&str, &str, &str); 12] = [
            ("https://example.org/2024/05/17/story", "2024-05-17", "2024/05/17"),
            ("https://example.org/news/2024-05-17-story", "2024-05-17", "2024-05-17"),
            ("https://example.org/2024/05/story", "2024-05", "2024/05"),
            ("https://example.org/wiki/File:Talks_in_Hanoi_in_2014.jpeg", "2014", "2014"),
            ("www.example.org/report-2019.pdf", "2019", "2019"),
            ("https://example.org/2024/13/40", "2024", "2024"),
            ("https://example.org/2024/02/31", "2024-02", "2024/02"),
            ("https://example.org/tin-tức/năm-2021/bài", "2021", "2021"),
            ("https://2024.example.org/story", "", ""),
            ("https://example.org/story?year=2024", "", ""),
            ("https://example.org/id2014", "", ""),
            ("someone@example.org", "", ""),
        ];
        for (address, expected, written) in CASES {
            let text = format!("x {address}");
            let found = date_in_address(&text, Span::new(2, text.len()));
            let shown = found.as_ref().map(|found| (found.value.clone(), found.span.of(&text)));
            let wanted = (!expected.is_empty()).then(|| (Value::Text(expected.to_owned()), written));
            assert_eq!(shown, wanted, "{address}");
        }
    }
}
