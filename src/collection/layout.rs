//! Where the parts of a document's text stand, in bytes: what is shown of a text needs no more of its analysis,
//! and this is a tenth of the text's length where the analysis is several times that.
//!
//! Blocks, sentences and units tile the text but for what is between them, so that each is the distance from the
//! one before and its own length. Most units are a space and a short word: one byte.

use crate::analysis::{Analysis, Block};
use crate::bytes::{Reader, put};
use crate::language;
use crate::span::Span;
use crate::token::BlockKind;
use crate::value::Kind;

/// A row of spans in one byte each, where both fit: the distance from the one before, and the length.
const GAPS: u32 = 3;
const LENGTHS: u32 = 85;
/// What does not fit follows this.
const LARGE: u8 = (GAPS * LENGTHS) as u8;

/// Set in the kind of a value that is nested.
const NESTED: u8 = 0x80;

/// The places of a text, packed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout(Box<[u8]>);

/// The places of a text.
#[derive(Debug, Default)]
pub(crate) struct Places {
    pub(super) blocks: Vec<Block>,
    pub(super) sentences: Vec<Span>,
    pub(super) units: Vec<Span>,
    pub(super) values: Vec<ValuePlace>,
}

/// Where a value stands; which one it is, its number tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ValuePlace {
    pub(super) span: Span,
    pub(super) kind: Kind,
    pub(super) nested: bool,
}

impl Layout {
    pub(super) fn of(analysis: &Analysis) -> Self {
        let mut bytes = Vec::with_capacity(analysis.units.len() + analysis.units.len() / 4 + 16);
        put(&mut bytes, analysis.values.len() as u32);
        let mut start = 0;
        for value in &analysis.values {
            bytes.push(value.kind as u8 | if value.nested { NESTED } else { 0 });
            // What is nested starts no earlier than what holds it.
            put(&mut bytes, value.span.start.saturating_sub(start));
            put(&mut bytes, value.span.len() as u32);
            start = value.span.start;
        }
        put(&mut bytes, analysis.blocks.len() as u32);
        for block in &analysis.blocks {
            bytes.extend([block.kind as u8, block.profile.number]);
            put(&mut bytes, block.span.len() as u32);
        }
        put_spans(&mut bytes, &analysis.sentences);
        put_spans(&mut bytes, &analysis.units);
        Self(bytes.into())
    }

    /// The layout that was saved.
    pub(super) fn from_bytes(bytes: &[u8]) -> Self {
        Self(bytes.into())
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The values alone.
    pub(super) fn values(&self) -> Vec<ValuePlace> {
        take_values(&mut Reader::new(&self.0))
    }

    /// Everything. What is damaged is left out: whoever loads a layout checks it first ([`Layout::fits`]).
    pub(super) fn places(&self) -> Places {
        Places::of(&mut Reader::new(&self.0))
    }

    /// How many units.
    pub(super) fn units(&self) -> usize {
        self.places().units.len()
    }

    /// Whether all places are places in a text.
    pub(super) fn fits(&self, text: &str) -> bool {
        let mut reader = Reader::new(&self.0);
        let Places { blocks, sentences, units, values } = Places::of(&mut reader);
        let is_place =
            |span: Span| span.start <= span.end && text.get(span.start as usize..span.end as usize).is_some();
        let tiled = blocks.last().map_or(0, |block| block.span.end) as usize == text.len();
        let spans = blocks.iter().map(|block| block.span).chain(values.iter().map(|value| value.span));
        reader.is_done() && tiled && spans.chain(sentences).chain(units).all(is_place)
    }
}

fn take_values(reader: &mut Reader<'_>) -> Vec<ValuePlace> {
    let count = reader.count();
    let mut start = 0u32;
    let mut value = |_| {
        let kind = reader.byte();
        start = start.saturating_add(reader.number());
        let span = Span { start, end: start.saturating_add(reader.number()) };
        let known = Kind::ALL.get(usize::from(kind & !NESTED));
        reader.check(known.is_some());
        ValuePlace { span, kind: *known.unwrap_or(&Kind::Number), nested: kind & NESTED != 0 }
    };
    (0..count).map(&mut value).collect()
}

pub(super) fn put_spans(bytes: &mut Vec<u8>, spans: &[Span]) {
    put(bytes, spans.len() as u32);
    let mut end = 0;
    for span in spans {
        let (gap, length) = (span.start - end, span.len() as u32);
        if gap < GAPS && length < LENGTHS {
            bytes.push((gap * LENGTHS + length) as u8);
        } else {
            bytes.push(LARGE);
            put(bytes, gap);
            put(bytes, length);
        }
        end = span.end;
    }
}

pub(super) fn take_spans(reader: &mut Reader<'_>) -> Vec<Span> {
    let mut end = 0u32;
    let count = reader.count();
    let mut spans = Vec::with_capacity(count);
    for _ in 0..count {
        let (gap, length) = match reader.byte() {
            LARGE => (reader.number(), reader.number()),
            small => (u32::from(small) / LENGTHS, u32::from(small) % LENGTHS),
        };
        let start = end.saturating_add(gap);
        end = start.saturating_add(length);
        spans.push(Span { start, end });
    }
    spans
}

impl Places {
    fn of(reader: &mut Reader<'_>) -> Self {
        let values = take_values(reader);
        let mut start = 0u32;
        let count = reader.count();
        let mut block = |_| {
            let (kind, number) = (BlockKind::ALL.get(usize::from(reader.byte())), reader.byte());
            reader.check(kind.is_some());
            let span = Span { start, end: start.saturating_add(reader.number()) };
            start = span.end;
            let profile = language::by_number(number).profile();
            Block { span, kind: *kind.unwrap_or(&BlockKind::Paragraph), profile }
        };
        let blocks = (0..count).map(&mut block).collect();
        Self { values, blocks, sentences: take_spans(reader), units: take_spans(reader) }
    }

    /// The place, among the sentences, of the one that holds a byte (or the last one before it).
    pub(super) fn sentence_at(&self, byte: u32) -> usize {
        self.sentences.partition_point(|sentence| sentence.start <= byte).saturating_sub(1)
    }

    /// The block that holds a byte.
    pub(super) fn block_at(&self, byte: u32) -> Option<&Block> {
        self.blocks.get(self.blocks.partition_point(|block| block.span.start <= byte).saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;

    #[test]
    fn what_is_packed_comes_out() {
        let long = "a".repeat(300);
        let text =
            format!("Đầu đề\n\nNăm 2012,   {long} đạt 11 tỷ USD (2010–2012).\n- «Hợp_tác».\nПутин приехал 5 мая.\n");
        let analysis = analyse(language::profile("vi"), &text);
        let layout = Layout::of(&analysis);
        let places = layout.places();
        assert_eq!((&places.units, &places.sentences), (&analysis.units, &analysis.sentences));
        let of_values: Vec<_> = analysis.values.iter().map(|value| (value.span, value.kind, value.nested)).collect();
        let packed: Vec<_> = places.values.iter().map(|value| (value.span, value.kind, value.nested)).collect();
        assert!(of_values == packed && packed.iter().any(|(.., nested)| *nested), "{packed:?}");
        assert_eq!(layout.values(), places.values);
        let blocks = |blocks: &[Block]| -> Vec<_> {
            blocks.iter().map(|block| (block.span, block.kind, block.profile.number)).collect()
        };
        assert_eq!(blocks(&places.blocks), blocks(&analysis.blocks));
        assert!(layout.fits(&text));
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let text = "Năm 2012, Путин приехал.";
        let layout = Layout::of(&analyse(language::profile("vi"), text));
        assert!(layout.fits(text) && !layout.fits(&text[1..]) && !layout.fits("x"));
        for at in 0..layout.0.len() {
            let cut = Layout::from_bytes(&layout.0[..at]);
            assert!(!cut.fits(text), "cut at {at}");
            let mut changed = layout.0.to_vec();
            changed[at] ^= 0xFF;
            _ = Layout::from_bytes(&changed).fits(text);
            _ = Layout::from_bytes(&changed).places();
        }
    }
}
