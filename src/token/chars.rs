//! Characters and places between them.

/// Marks that are not alphabetic by Unicode's property but belong to the letter before.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c as u32, 0x300..=0x36F | 0x93C | 0x94D | 0x64B..=0x655 | 0x200C | 0x200D)
}

/// The largest character boundary at or below an index.
pub(crate) fn floor_char_boundary(text: &str, index: usize) -> usize {
    (0..=index.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0)
}
