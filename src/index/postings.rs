//! Where one term stands: documents and positions, packed into bytes.
//!
//! A list grows at its end only. An entry is a varint (LEB128) of the distance from the document before,
//! doubled, plus one where the term stands there more than once. Then comes its one position, or the
//! length in bytes of its positions and these, each as the distance from the one before. Most words stand
//! once in a document: that takes two to four bytes.

use super::DocId;
use crate::bytes::{Reader, put, take};

/// Documents with positions, in rising order of documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postings {
    bytes: Vec<u8>,
    last: DocId,
    /// How many documents that are still there.
    live: u32,
}

impl Postings {
    /// Adds a document, none before the last, with the positions there in rising order; nothing for none.
    pub fn push(&mut self, doc: DocId, positions: &[u32]) {
        let Some(&first) = positions.first() else { return };
        // A document may come twice, by its title and by its text.
        self.live += u32::from(self.bytes.is_empty() || doc != self.last);
        let distance = doc.wrapping_sub(self.last) << 1;
        if positions.len() == 1 {
            put(&mut self.bytes, distance);
            put(&mut self.bytes, first);
        } else {
            put(&mut self.bytes, distance | 1);
            let length: usize = deltas(positions).map(size).sum();
            put(&mut self.bytes, length as u32);
            deltas(positions).for_each(|delta| put(&mut self.bytes, delta));
        }
        self.last = doc;
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// A list that was saved, of no document from `end` on.
    pub(super) fn load(reader: &mut Reader<'_>, end: DocId) -> Self {
        let mut list = Self { bytes: reader.row().to_vec(), ..Self::default() };
        let (mut before, mut live) = (None, 0);
        for entry in list.entries() {
            let rises = before.is_none_or(|before| before <= entry.doc);
            reader.check(rises && entry.doc < end && !entry.positions.is_empty());
            live += u32::from(before.replace(entry.doc) != Some(entry.doc));
        }
        (list.last, list.live) = (before.unwrap_or(0), live);
        list
    }

    /// One document fewer: it was removed, and is passed over from now on.
    pub fn forget_one(&mut self) {
        self.live = self.live.saturating_sub(1);
    }

    /// How many documents hold the term.
    pub fn live(&self) -> u32 {
        self.live
    }

    /// The entries, those of removed documents too.
    pub fn entries(&self) -> Entries<'_> {
        Entries { bytes: &self.bytes, doc: 0 }
    }

    /// The same list without the documents that are gone.
    pub fn retain(&mut self, is_there: impl Fn(DocId) -> bool) {
        let mut kept = Self::default();
        for entry in self.entries().filter(|entry| is_there(entry.doc)) {
            kept.push(entry.doc, &entry.positions().collect::<Vec<_>>());
        }
        kept.bytes.shrink_to_fit();
        *self = kept;
    }
}

/// A document with the places of the term in it.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The document.
    pub doc: DocId,
    positions: &'a [u8],
}

impl<'a> Entry<'a> {
    /// The positions, in rising order.
    pub fn positions(&self) -> impl Iterator<Item = u32> + use<'a> {
        let mut bytes = self.positions;
        let mut at = 0u32;
        std::iter::from_fn(move || {
            at = at.wrapping_add(take(&mut bytes)?);
            Some(at)
        })
    }
}

/// Walks over a list.
#[derive(Clone, Debug)]
pub struct Entries<'a> {
    bytes: &'a [u8],
    doc: DocId,
}

impl<'a> Iterator for Entries<'a> {
    type Item = Entry<'a>;

    fn next(&mut self) -> Option<Entry<'a>> {
        let head = take(&mut self.bytes)?;
        self.doc = self.doc.wrapping_add(head >> 1);
        let length = if head & 1 == 1 {
            take(&mut self.bytes)? as usize
        } else {
            self.bytes.iter().position(|byte| byte & 0x80 == 0).map_or(self.bytes.len(), |last| last + 1)
        };
        let (positions, rest) = self.bytes.split_at(length.min(self.bytes.len()));
        self.bytes = rest;
        Some(Entry { doc: self.doc, positions })
    }
}

fn deltas(positions: &[u32]) -> impl Iterator<Item = u32> {
    let mut before = 0;
    positions.iter().map(move |&position| position - std::mem::replace(&mut before, position))
}

/// How many bytes a number takes.
fn size(number: u32) -> usize {
    (u32::BITS - (number | 1).leading_zeros()).div_ceil(7) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_comes_out() {
        let lists: [(DocId, &[u32]); 5] =
            [(0, &[0]), (1, &[3, 4, 900]), (7, &[127, 128, 70_000]), (200, &[u32::MAX >> 4]), (201, &[5])];
        let mut postings = Postings::default();
        lists.iter().for_each(|(doc, positions)| postings.push(*doc, positions));
        let read = |postings: &Postings| -> Vec<(DocId, Vec<u32>)> {
            postings.entries().map(|entry| (entry.doc, entry.positions().collect())).collect()
        };
        let all: Vec<_> = lists.iter().map(|(doc, positions)| (*doc, positions.to_vec())).collect();
        assert_eq!(read(&postings), all);
        postings.retain(|doc| doc % 2 == 1);
        assert_eq!(read(&postings), [all[1].clone(), all[2].clone(), all[4].clone()]);
        assert_eq!(postings.live(), 3);
    }

    #[test]
    fn damaged_bytes_end_the_list() {
        for bytes in [&[0x80u8][..], &[1, 200, 3], &[0xFF; 40], &[0]] {
            let postings = Postings { bytes: bytes.to_vec(), ..Postings::default() };
            assert!(postings.entries().map(|entry| entry.positions().count()).sum::<usize>() < 100);
        }
    }
}
