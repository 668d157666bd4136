//! A pack's text with a byte for each letter.
//!
//! gzip counts bytes: it does better where a letter is one of them and not two or three, as in UTF-8 (a pack in
//! Arabic or Cyrillic letters becomes a seventh smaller). ASCII stands for itself. Any other byte is a place in the
//! list of letters, which is the first line; each [`FURTHER`] before it moves the place, so that a list may be long.

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How many letters the bytes beyond ASCII can tell apart.
const PAGE: usize = 128;

/// The next letter stands a page further on in the list. ASCII's “shift out”, which no table has.
const FURTHER: u8 = 0x0E;

/// A text as a list of its letters and their bytes.
pub(super) fn pack(text: &str) -> Vec<u8> {
    let mut counts = BTreeMap::new();
    text.chars().filter(|c| !c.is_ascii()).for_each(|c| *counts.entry(c).or_insert(0_usize) += 1);
    let mut letters: Vec<char> = counts.keys().copied().collect();
    // Only what is seldom should need two bytes; within a page the order is Unicode's, which gzip likes better.
    letters.sort_by_key(|c| Reverse(counts[c]));
    letters.chunks_mut(PAGE).for_each(<[char]>::sort_unstable);
    let places: BTreeMap<char, usize> = letters.iter().copied().zip(0..).collect();
    let mut packed = letters.into_iter().collect::<String>().into_bytes();
    packed.push(b'\n');
    for c in text.chars() {
        match places.get(&c) {
            Some(place) => {
                packed.extend(std::iter::repeat_n(FURTHER, place / PAGE));
                packed.push((PAGE + place % PAGE) as u8);
            }
            None => packed.push(c as u8),
        }
    }
    packed
}

/// The text again; none if a letter is missing.
pub(super) fn unpack(packed: &[u8]) -> Option<String> {
    let end = packed.iter().position(|&byte| byte == b'\n')?;
    let letters: Vec<char> = std::str::from_utf8(&packed[..end]).ok()?.chars().collect();
    let mut text = String::new();
    let mut page = 0;
    for &byte in &packed[end + 1..] {
        if byte == FURTHER {
            page += PAGE;
        } else if byte.is_ascii() {
            text.push(byte.into());
        } else {
            text.push(*letters.get(page + usize::from(byte) - PAGE)?);
            page = 0;
        }
    }
    Some(text)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_text_comes_back(text in "[^\u{E}]*", many in "[\u{400}-\u{7FF}]{0,2000}") {
            let text = text + &many;
            prop_assert_eq!(unpack(&pack(&text)), Some(text));
        }

        #[test]
        fn any_bytes_are_read(bytes: Vec<u8>) {
            unpack(&bytes);
            unpack(&[b"\n", &*bytes].concat());
        }
    }
}
