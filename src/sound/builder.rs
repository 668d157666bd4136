//! Putting phones in a row: what holds for every script.

use arrayvec::ArrayVec;

use super::MAX_PHONES;
use super::phone::{is_consonant, is_vowel};

/// A row of phones; more than a sound has, since some go when it is finished.
pub type Phones = ArrayVec<u8, { 4 * MAX_PHONES }>;

/// Phones in the making. What does not fit is not heard.
#[derive(Default)]
pub struct Builder {
    phones: Phones,
}

impl Builder {
    /// Appends phones. A consonant twice in a row becomes itself and the mark of length; `t` and `s`
    /// become one phone, and so do `d` and `ž`.
    pub fn push(&mut self, phones: &str) {
        for &phone in phones.as_bytes() {
            let mut last = self.last();
            // A dropped vowel keeps no two sounds apart (बातचीत, `baatcheet`).
            if last == b'-' && matches!(phone, b's' | b'C' | b'J') {
                let before = self.phones.len().checked_sub(2).map_or(0, |at| self.phones[at]);
                if matches!((before, phone), (b't', b's' | b'C') | (b'd', b'J')) {
                    self.phones.pop();
                    last = before;
                }
            }
            match (last, phone) {
                (b't', b's' | b'c') => self.replace(b'c'),
                (b't', b'C' | b'S') => self.replace(b'C'),
                (b'S', b'C') => self.replace(b'X'),
                (b'd', b'Z' | b'J') | (b'C', b'Z') => self.replace(b'J'),
                (b'd' | b'c', b'z') => self.replace(b'}'),
                (b't', b'>') => self.replace(b'>'),
                (b':', b':') => {}
                (_, b':') if !is_consonant(last) => {}
                _ if phone == last && is_consonant(phone) => self.append(b':'),
                _ if phone == last && matches!(phone, b'\'' | b'-' | b'~') => {}
                _ => self.append(phone),
            }
        }
    }

    fn append(&mut self, phone: u8) {
        _ = self.phones.try_push(phone);
    }

    fn replace(&mut self, phone: u8) {
        self.phones.pop();
        self.append(phone);
    }

    /// The last phone, 0 at the start.
    pub fn last(&self) -> u8 {
        self.phones.last().copied().unwrap_or(0)
    }

    /// The phones: the glide between i and a vowel, which no script writes always, is left out
    /// (`Mariya`, `Maria`), so is one behind a last i, and i twice is one (`Dmitrij`, `Dmitriy`, `Dmitry`).
    pub fn finish(self) -> Phones {
        let phones = self.phones;
        let is_i = |phone: u8| matches!(phone, b'i' | b'I' | b'y');
        let is_glide = |phone: u8| matches!(phone, b'j' | b'\'');
        let mut kept = Phones::new();
        for (at, &phone) in phones.iter().enumerate() {
            let behind_i = at > 0 && is_i(phones[at - 1]);
            let next = phones.get(at + 1).copied();
            if behind_i && is_glide(phone) && next.is_none_or(|next| is_vowel(next) || is_glide(next)) {
                continue;
            }
            // `-iy`, `-yi`, `-ii`: one vowel.
            if is_i(phone) && kept.last().copied().is_some_and(is_i) {
                continue;
            }
            kept.push(phone);
        }
        kept
    }
}
