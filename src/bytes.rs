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
pub fn put_row(bytes: &mut Vec<u8>, row: &[u8]) {
    put(bytes, row.len() as u32);
    bytes.extend_from_slice(row);
}

/// Reads what [`put_row`] wrote.
pub fn take_row<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = take(bytes)? as usize;
    take_exactly(bytes, length)
}

/// The next so many bytes.
pub fn take_exactly<'a>(bytes: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (row, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(row)
}

/// Reads a text that [`put_row`] wrote; none where it is no UTF-8.
pub fn take_text<'a>(bytes: &mut &'a [u8]) -> Option<&'a str> {
    std::str::from_utf8(take_row(bytes)?).ok()
}

/// Writes a text that may be missing.
pub fn put_option(bytes: &mut Vec<u8>, text: Option<&str>) {
    bytes.push(text.is_some().into());
    if let Some(text) = text {
        put_row(bytes, text.as_bytes());
    }
}

/// Reads what [`put_option`] wrote.
pub fn take_option(bytes: &mut &[u8]) -> Option<Option<String>> {
    match take_exactly(bytes, 1)? {
        [0] => Some(None),
        _ => Some(Some(take_text(bytes)?.to_owned())),
    }
}

/// Reads a count of things that take a byte each at least: what is more than that is damage.
pub fn take_count(bytes: &mut &[u8]) -> Option<usize> {
    let count = take(bytes)? as usize;
    (count <= bytes.len()).then_some(count)
}
