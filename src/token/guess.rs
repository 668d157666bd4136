//! A guess at where the next unit stands, from the letters alone: right for nearly every unit of news, so that
//! whoever keeps units keeps only where it errs. What it says must never change where saved collections are to be
//! read; whether it is right, only how little they take hangs on.

use super::chars::{Class, class};
use crate::span::Span;

/// The unit that may come next, from a place on; none where no letter or digit follows, or where the place is none.
/// Whatever is longer than up to `limit` may end anywhere behind it, so that asking costs no more than that.
#[inline]
pub(crate) fn guess(text: &str, from: usize, limit: usize) -> Option<Span> {
    let mut chars = text.get(from..)?.chars();
    let (mut start, mut before) = (from, Class::Other);
    for c in &mut chars {
        before = opening(c, class(c));
        if before != Class::Other || start > limit {
            break;
        }
        start += c.len_utf8();
    }
    let end = |rest: &str| text.len() - rest.len();
    let mut unit = match before {
        Class::Letter | Class::Number => Span::new(start, end(chars.as_str())),
        Class::Far => return Some(Span::new(start, end(chars.as_str()))),
        _ => return None,
    };
    while unit.end as usize <= limit
        && let Some(c) = chars.next()
    {
        match class(c) {
            Class::Space | Class::Other => break,
            Class::Mark => {}
            same @ (Class::Letter | Class::Number) => before = same,
            Class::Far if opening(c, Class::Far) == Class::Letter => before = Class::Letter,
            // Letters and digits join what stands in their middle each in their own way.
            middle => {
                let joins = match before {
                    Class::Letter => matches!(middle, Class::MidLetter | Class::MidBoth),
                    _ => matches!(middle, Class::MidNumber | Class::MidBoth),
                };
                if !joins || chars.next().map(class) != Some(before) {
                    break;
                }
            }
        }
        unit.end = end(chars.as_str()) as u32;
    }
    Some(unit)
}

/// What a unit can begin with: a letter, a digit, or (`Far`) a sign that is a unit by itself.
#[inline]
fn opening(c: char, class: Class) -> Class {
    match class {
        Class::Letter | Class::Number => class,
        Class::Far => opening_far(c),
        _ => Class::Other,
    }
}

#[cold]
fn opening_far(c: char) -> Class {
    match c {
        '\u{3040}'..='\u{309F}' | '\u{3400}'..='\u{9FFF}' => Class::Far,
        _ if c.is_alphanumeric() => Class::Letter,
        _ => Class::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<&str> {
        let mut at = 0;
        let next = || guess(text, at, usize::MAX).inspect(|unit| at = unit.end as usize).map(|unit| unit.of(text));
        std::iter::from_fn(next).collect()
    }

    #[test]
    fn most_units_are_guessed() {
        let cases: [(&str, &[&str]); 8] = [
            ("Đạt 11,5 tỷ USD (2010–2012).", &["Đạt", "11,5", "tỷ", "USD", "2010", "2012"]),
            ("«Hợp_tác», don't 3.", &["Hợp", "tác", "don't", "3"]),
            ("U.S. is node.js: 10:30", &["U.S", "is", "node.js", "10", "30"]),
            ("हिंदी में ५० करोड़।", &["हिंदी", "में", "५०", "करोड़"]),
            ("كَتَبَ، ١٢٫٥", &["كَتَبَ", "١٢٫٥"]),
            ("ελληνικά 東京 שלום", &["ελληνικά", "東", "京", "שלום"]),
            ("", &[]),
            (" \u{301}…", &[]),
        ];
        for (text, units) in cases {
            assert_eq!(all(text), units, "{text}");
        }
        assert_eq!(guess("я", 1, usize::MAX), None);
        assert_eq!(guess("я", 9, usize::MAX), None);
    }
}
