//! Where in a line a decision about segments hangs.

use super::bounds::is_terminator;

/// The next character from a place on that a decision hangs on: a terminator, an ellipsis, a
/// quotation mark, an opening bracket, or the sign of an address.
pub(super) fn next_stop(window: &str, from: usize) -> Option<(usize, char)> {
    let bytes = window.as_bytes();
    let mut at = from;
    // By first bytes, as most characters are told by theirs to be none.
    while let Some(&byte) = bytes.get(at) {
        let width = match byte {
            0..0x80 => 1,
            0x80..0xE0 => 2,
            0xE0..0xF0 => 3,
            _ => 4,
        };
        let may_stop = match byte {
            0..0x80 => matches!(byte, b'!' | b'"' | b'(' | b'.' | b':' | b'?' | b'@' | b'['),
            0xD8 => matches!(bytes[at + 1], 0x9D..=0x9F),
            0xD6 | 0xDB | 0xDC | 0xDF => true,
            0x80..0xE0 => false,
            // Devanagari: of its two rows only the second holds terminators, the dandas.
            0xE0 => bytes[at + 1] != 0xA4 && (bytes[at + 1] != 0xA5 || matches!(bytes[at + 2], 0xA4 | 0xA5)),
            // Latin letters with Vietnamese marks.
            0xE1 => bytes[at + 1] < 0xB8,
            _ => true,
        };
        if may_stop {
            let c = window[at..].chars().next()?;
            if matches!(c, '"' | '(' | '[' | ':' | '@' | '…') || is_terminator(c) {
                return Some((at, c));
            }
        }
        at += width;
    }
    None
}

/// Where a run of terminators ends, ellipses included.
pub(super) fn end_of_run(window: &str, start: usize) -> usize {
    window[start..].find(|c| !(is_terminator(c) || c == '…')).map_or(window.len(), |length| start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_stop_is_passed_over() {
        for c in (0..=0x10FFFF).filter_map(char::from_u32) {
            let stops = matches!(c, '"' | '(' | '[' | ':' | '@' | '…') || is_terminator(c);
            assert_eq!(next_stop(&format!("aя{c}"), 0).is_some(), stops, "U+{:04X}", c as u32);
        }
    }
}
