//! Places in a text.
//!
//! Inside the house every offset is a byte offset into UTF-8. JavaScript counts UTF-16 code units;
//! [`Utf16`] translates at the door, and nowhere else.

use std::ops::Range;

/// A half-open range of bytes, both ends on character boundaries of the text it belongs to.
///
/// ```
/// use khabar::span::Span;
/// assert_eq!(Span::new(5, 11).of("Chào bạn"), " bạn");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Whether it is all of another that it lies in, but for one letter before it, and marks.
    pub(crate) fn is_all_of(self, whole: Span, text: &str) -> bool {
        let letters = |start: u32, end: u32| {
            let rest = text.get(start as usize..end as usize).unwrap_or_default();
            rest.chars().filter(|c| c.is_alphanumeric()).count()
        };
        letters(whole.start, self.start) <= 1 && letters(self.end, whole.end) == 0
    }

    /// From byte offsets. Articles are capped far below 4 GiB (see [`crate::article::MAX_BYTES`]),
    /// so 32 bits hold every offset and halve the memory of an index.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end && end <= u32::MAX as usize);
        Self { start: start as u32, end: end as u32 }
    }

    /// The same range as `usize`, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The text under the span.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it covers nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The part that both cover, if they share a byte.
    pub fn intersection(self, other: Span) -> Option<Span> {
        let (start, end) = (self.start.max(other.start), self.end.min(other.end));
        (start < end).then_some(Span { start, end })
    }
}

/// Translates byte offsets into UTF-16 offsets, fast for offsets asked in rising order: a whole
/// article's worth costs one pass over its text.
pub struct Utf16<'a> {
    text: &'a str,
    byte: usize,
    unit: usize,
}

impl<'a> Utf16<'a> {
    /// A translator for one text.
    ///
    /// ```
    /// let mut utf16 = khabar::span::Utf16::new("a😀б");
    /// assert_eq!([0, 1, 5, 7].map(|byte| utf16.at(byte)), [0, 1, 3, 4]);
    /// ```
    pub fn new(text: &'a str) -> Self {
        Self { text, byte: 0, unit: 0 }
    }

    /// The number of UTF-16 code units before this byte, which must be a character boundary.
    pub fn at(&mut self, byte: usize) -> u32 {
        if byte < self.byte {
            // Back from here or on from the start, whichever is nearer.
            if byte > self.byte / 2 {
                self.unit -= self.text[byte..self.byte].chars().map(char::len_utf16).sum::<usize>();
                self.byte = byte;
            } else {
                (self.byte, self.unit) = (0, 0);
            }
        }
        self.unit += self.text[self.byte..byte].chars().map(char::len_utf16).sum::<usize>();
        self.byte = byte;
        self.unit as u32
    }

    /// Both ends of a span.
    pub fn span(&mut self, span: Span) -> (u32, u32) {
        (self.at(span.start as usize), self.at(span.end as usize))
    }
}
