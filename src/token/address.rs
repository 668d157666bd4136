//! Web and mail addresses inside text: nothing ends or is cut in the middle of one.

use std::ops::Range;

use super::chars::is_mark;
use crate::find::find;

/// No address is longer, in bytes; what goes on is cut there.
const LONGEST: usize = 2048;
/// More letters before `://` are no scheme, more before `@` no mailbox (RFC 5321 has 64).
const HEAD: usize = 64;

/// The address whose sign stands at `at`: the colon of `://`, a full stop behind `www`, or an `@`.
pub(super) fn at_sign(text: &str, at: usize) -> Option<Range<usize>> {
    match text.as_bytes()[at] {
        b':' if text[at..].starts_with("://") => {
            let scheme = ascii_before(text, at, |b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
            let start = at - scheme.trim_start_matches(|c: char| !c.is_ascii_alphabetic()).len();
            let end = web_end(text, at + 3);
            (start < at && end > at + 3).then_some(start..end)
        }
        b'.' => {
            let word = ascii_before(text, at, |b| b.is_ascii_alphanumeric());
            let end = web_end(text, at + 1);
            if word.eq_ignore_ascii_case("www") && end > at + 1 { Some(at - 3..end) } else { around(text, at) }
        }
        b'@' => mail(text, at),
        _ => None,
    }
}

/// The address whose head, before its sign, holds the full stop at `at`: `first.last@example.org`.
fn around(text: &str, at: usize) -> Option<Range<usize>> {
    let is_head = |b: &&u8| b.is_ascii_alphanumeric() || b"+-._%".contains(b);
    let sign = at + 1 + text.as_bytes()[at + 1..].iter().take(HEAD).take_while(is_head).count();
    let holds = matches!(text.as_bytes().get(sign), Some(b':' | b'@'));
    if holds { at_sign(text, sign).filter(|found| found.start < at) } else { None }
}

/// Whether a text is one address and nothing else.
pub(super) fn is_address(text: &str) -> bool {
    let sign = find(text, "://").or_else(|| find(text, "www.").map(|at| at + 3)).or_else(|| text.find('@'));
    sign.and_then(|at| at_sign(text, at)).is_some_and(|found| found == (0..text.len()))
}

/// The words that an address is made of, but for its scheme, each with its place in it; nothing for what is no
/// address.
pub fn words_of_address(text: &str) -> impl Iterator<Item = (usize, &str)> {
    /// Shorter ones say nothing.
    const SHORT: usize = 3;
    // Every word of a collection is asked about, and hardly any is one.
    let may_be = text.len() > 6 && text.bytes().any(|byte| matches!(byte, b':' | b'@' | b'.'));
    let mut at = if may_be && is_address(text) { find(text, "://").map_or(0, |at| at + 3) } else { text.len() };
    let is_part = |c: char| c.is_alphanumeric() || is_mark(c);
    let words = text[at..].split(move |c| !is_part(c)).map(move |word| {
        let start = at;
        at += word.len() + text[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        (start, word)
    });
    words.filter(|(_, word)| {
        word.chars().all(|c| c.is_alphabetic() || is_mark(c)) && word.chars().nth(SHORT - 1).is_some()
    })
}

/// Where a web address ends: at white space or a mark that none holds (RFC 3986 leaves the other
/// scripts out, browsers do not), and before marks that belong to the sentence.
fn web_end(text: &str, from: usize) -> usize {
    let ends = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '"' | '<' | '>' | '«' | '»' | '“' | '”' | '`' | '{' | '}' | '|' | '।' | '॥' | '،' | '؟' | '؛'
            )
    };
    let mut opened = 0i32;
    let mut last = from;
    for (at, c) in text[from..].char_indices() {
        if ends(c) || at > LONGEST {
            break;
        }
        match c {
            '(' => opened += 1,
            // A bracket that was opened before the address is not its own.
            ')' if opened == 0 => break,
            ')' => opened -= 1,
            _ => {}
        }
        // A mark at the end is the sentence's.
        if !matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '…' | '*' | '[' | ']' | '(') {
            last = from + at + c.len_utf8();
        }
    }
    last
}

fn mail(text: &str, at: usize) -> Option<Range<usize>> {
    let is_word = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    let head = ascii_before(text, at, |b| is_word(b) || b".+%".contains(&b)).trim_start_matches(['.', '-', '+', '%']);
    let domain = text.as_bytes()[at + 1..].iter().take(255).take_while(|&&b| is_word(b) || b == b'.').count();
    let domain = text[at + 1..at + 1 + domain].trim_end_matches(['.', '-', '_']);
    let (name, top) = domain.rsplit_once('.')?;
    let fits = !head.is_empty() && !name.is_empty() && top.len() >= 2 && top.bytes().all(|b| b.is_ascii_alphabetic());
    fits.then(|| at - head.len()..at + 1 + domain.len())
}

/// The run of such bytes before a place.
fn ascii_before(text: &str, at: usize, belongs: impl Fn(u8) -> bool) -> &str {
    let length = text.as_bytes()[..at].iter().rev().take(HEAD).take_while(|&&b| b.is_ascii() && belongs(b)).count();
    &text[at - length..at]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_text() {
        let cases = [
            ("see https://example.org/a.B?q=1, and", Some("https://example.org/a.B?q=1")),
            ("(http://example.org/x_(y))", Some("http://example.org/x_(y)")),
            ("www.Example.org.", Some("www.Example.org")),
            ("देखें https://example.org/क।", Some("https://example.org/क")),
            ("an e-mail to j.doe+news@mail.example.org.", Some("j.doe+news@mail.example.org")),
            ("10:30", None),
            ("://", None),
            ("www. and", None),
            ("to Anna.Bell@example.org", Some("Anna.Bell@example.org")),
            ("Anna.Bell: example.org", None),
            ("@name", None),
            ("a@b", None),
            ("a@b.1", None),
        ];
        for (text, address) in cases {
            let found = text.char_indices().find_map(|(at, c)| if c.is_ascii() { at_sign(text, at) } else { None });
            assert_eq!(found.map(|range| &text[range]), address, "{text}");
        }
        assert!(is_address("https://example.org/File:A_b.jpeg") && !is_address("https://example.org and"));
    }
}
