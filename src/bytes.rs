//! Numbers and texts as bytes: what postings, layouts and saved collections are made of.
//!
//! A number is a varint (LEB128): seven bits a byte, the lowest first. Whoever reads may be handed anything:
//! reading tells where the bytes end too soon, and takes no more memory than there are bytes.

/// Writes a number.
///
/// ```
/// use khabar::bytes::{put, take};
/// let mut bytes = Vec::new();
/// put(&mut bytes, 300);
/// assert_eq!((bytes.len(), take(&mut &*bytes)), (2, Some(300)));
/// ```
#[inline(never)]
pub fn put(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Reads the number that a row of bytes begins with, and moves on; none where it ends too soon.
#[inline]
pub fn take(bytes: &mut &[u8]) -> Option<u32> {
    let (&first, rest) = bytes.split_first()?;
    *bytes = rest;
    let mut number = u32::from(first & 0x7F);
    let (mut byte, mut shift) = (first, 7);
    while byte & 0x80 != 0 {
        let (&next, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(next & 0x7F).checked_shl(shift).unwrap_or(0);
        (byte, shift) = (next, shift + 7);
    }
    Some(number)
}

/// Writes bytes behind their number.
#[inline(never)]
pub fn put_row(bytes: &mut Vec<u8>, row: &[u8]) {
    put(bytes, row.len() as u32);
    bytes.extend_from_slice(row);
}

/// Writes a text that may be missing.
#[inline(never)]
pub fn put_option(bytes: &mut Vec<u8>, text: Option<&str>) {
    bytes.push(text.is_some().into());
    if let Some(text) = text {
        put_row(bytes, text.as_bytes());
    }
}

/// Reads what may be damaged: where the bytes are not what is asked for, it gives nothings from then on, so that
/// only the end must ask whether all was well.
///
/// ```
/// use khabar::bytes::{Reader, put, put_row};
/// let mut bytes = Vec::new();
/// put(&mut bytes, 7);
/// put_row(&mut bytes, "सात".as_bytes());
/// let mut reader = Reader::new(&bytes);
/// assert_eq!((reader.number(), reader.text(), reader.is_done()), (7, "सात", true));
/// assert_eq!((reader.number(), reader.text(), reader.is_done()), (0, "", false));
/// ```
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
    failed: bool,
}

impl<'a> Reader<'a> {
    /// Begins with the first byte.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, failed: false }
    }

    /// Whether all was as asked, and nothing is left.
    pub fn is_done(&self) -> bool {
        !self.failed && self.rest.is_empty()
    }

    /// Whether all was as asked so far.
    pub fn is_well(&self) -> bool {
        !self.failed
    }

    /// Whether nothing is left, or something was not as asked.
    pub fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Something is not what it should be.
    #[inline(never)]
    pub fn fail(&mut self) {
        (self.rest, self.failed) = (&[], true);
    }

    /// Fails where something is not what it should be.
    pub fn check(&mut self, is_right: bool) {
        if !is_right {
            self.fail();
        }
    }

    /// A number that [`put`] wrote.
    #[inline(never)]
    pub fn number(&mut self) -> u32 {
        let number = take(&mut self.rest);
        self.check(number.is_some());
        number.unwrap_or(0)
    }

    /// A number below another.
    #[inline(never)]
    pub fn number_below(&mut self, end: u32) -> u32 {
        let number = self.number();
        self.check(number < end);
        if number < end { number } else { 0 }
    }

    /// A byte.
    #[inline(never)]
    pub fn byte(&mut self) -> u8 {
        self.exactly(1).first().copied().unwrap_or(0)
    }

    /// The next so many bytes; none at all where there are fewer.
    #[inline(never)]
    pub fn exactly(&mut self, length: usize) -> &'a [u8] {
        match self.rest.split_at_checked(length) {
            Some((row, rest)) => {
                self.rest = rest;
                row
            }
            None => {
                self.fail();
                &[]
            }
        }
    }

    /// Eight bytes, the lowest first.
    pub fn eight(&mut self) -> u64 {
        self.exactly(8).try_into().map_or(0, u64::from_le_bytes)
    }

    /// Bytes that [`put_row`] wrote.
    #[inline(never)]
    pub fn row(&mut self) -> &'a [u8] {
        let length = self.number() as usize;
        self.exactly(length)
    }

    /// A text that [`put_row`] wrote.
    #[inline(never)]
    pub fn text(&mut self) -> &'a str {
        std::str::from_utf8(self.row()).unwrap_or_else(|_| {
            self.fail();
            ""
        })
    }

    /// A text that [`put_option`] wrote.
    #[inline(never)]
    pub fn option(&mut self) -> Option<String> {
        (self.byte() != 0).then(|| self.text().to_owned())
    }

    /// A count of things that take a byte each at least: what is more than the bytes that are left is damage.
    #[inline(never)]
    pub fn count(&mut self) -> usize {
        let count = self.number() as usize;
        self.check(count <= self.rest.len());
        count.min(self.rest.len())
    }
}
