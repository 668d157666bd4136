//! Finding a few letters in a text, cutting there and joining again, plainly: the standard library's search for long
//! needles in long texts is 2.5 kB, its join 1 kB.

/// Where some letters first stand in a text.
///
/// ```
/// use khabar::find;
/// assert_eq!((find::find("a: b: c", ": "), find::find("a", "ab")), (Some(1), None));
/// assert_eq!(find::cut("a: b: c", ": "), Some(("a", "b: c")));
/// assert_eq!(find::cut_last("a: b: c", ": "), Some(("a: b", "c")));
/// assert_eq!(find::pieces("a, b,, c", ", ").collect::<Vec<_>>(), ["a", "b,", "c"]);
/// ```
#[inline(never)]
pub fn find(text: &str, letters: &str) -> Option<usize> {
    let (text, letters) = (text.as_bytes(), letters.as_bytes());
    (0..=text.len().checked_sub(letters.len())?).find(|&at| text[at..].starts_with(letters))
}

/// A text before and behind the first mark of some letters.
#[inline(never)]
pub fn cut<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let at = find(text, mark)?;
    Some((&text[..at], &text[at + mark.len()..]))
}

/// A text before and behind the last mark of some letters.
#[inline(never)]
pub fn cut_last<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let mut at = find(text, mark)?;
    while let Some(next) = find(&text[at + mark.len()..], mark) {
        at += mark.len() + next;
    }
    Some((&text[..at], &text[at + mark.len()..]))
}

/// The pieces of a text that marks of some letters part; at least one.
pub fn pieces<'a>(text: &'a str, mark: &'static str) -> impl Iterator<Item = &'a str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let (piece, behind) = cut(text, mark).map_or((text, None), |(piece, behind)| (piece, Some(behind)));
        rest = behind;
        Some(piece)
    })
}

/// Words with a mark between each two.
///
/// ```
/// assert_eq!(khabar::find::join(&["a", "b", "c"], ", "), "a, b, c");
/// ```
#[inline(never)]
pub fn join(words: &[&str], mark: &str) -> String {
    let mut joined = String::new();
    for (at, word) in words.iter().enumerate() {
        joined.push_str(if at > 0 { mark } else { "" });
        joined.push_str(word);
    }
    joined
}
