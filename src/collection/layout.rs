//! Where the parts of a document's text stand, in bytes: what is shown of a text needs no more of its analysis.
//!
//! The text is always beside it, so that most places need not be kept: a unit stands where it is guessed from the
//! letters, a sentence has so many units and what is written around them, a block so many sentences. Kept are these
//! numbers, and what is otherwise: a few hundredths of the text's length, where the analysis is several times that.

mod guessed;

use self::guessed::{put_guessed, take_first, take_guessed, up_to, written};
pub(super) use self::guessed::{put_units, take_units};
use crate::analysis::{Analysis, Block};
use crate::bytes::{Reader, put};
use crate::language;
use crate::span::Span;
use crate::token::BlockKind;
use crate::value::Kind;

/// Set in the kind of a value that is nested, and of a block that was read by other rules than the one before.
const MARKED: u8 = 0x80;

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
    /// Packs what an analysis of this text found.
    pub(super) fn of(text: &str, analysis: &Analysis) -> Self {
        let Analysis { values, units, sentences, blocks, .. } = analysis;
        let mut bytes = Vec::new();
        put(&mut bytes, values.len() as u32);
        let mut start = 0;
        for value in values {
            bytes.push(value.kind as u8 | if value.nested { MARKED } else { 0 });
            // What is nested starts no earlier than what holds it.
            put(&mut bytes, value.span.start.saturating_sub(start));
            put(&mut bytes, value.span.len() as u32);
            start = value.span.start;
        }
        put_units(&mut bytes, text, units);
        put(&mut bytes, sentences.len() as u32);
        let (mut rest, mut end) = (&units[..], 0);
        for &sentence in sentences {
            let inside = take_first(&mut rest, |unit| unit.start < sentence.end);
            put_guessed(&mut bytes, inside.len(), sentence, end, written(text, end, inside, sentence.end));
            end = sentence.end;
        }
        put(&mut bytes, blocks.len() as u32);
        let (mut rest, mut end, mut profile) = (&sentences[..], 0, 0);
        for block in blocks {
            let inside = take_first(&mut rest, |sentence| sentence.start < block.span.end);
            let is_other = std::mem::replace(&mut profile, block.profile.number) != profile;
            bytes.push(block.kind as u8 | if is_other { MARKED } else { 0 });
            bytes.extend(is_other.then_some(profile));
            put_guessed(&mut bytes, inside.len(), block.span, end, up_to(text, end, rest));
            end = block.span.end;
        }
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

    /// Everything, given the text. What is damaged is left out: whoever loads a layout checks it first
    /// ([`Layout::checked`]).
    pub(super) fn places(&self, text: &str) -> Places {
        Places::of(&mut Reader::new(&self.0), text)
    }

    /// Everything, if all places are places in the text.
    pub(super) fn checked(&self, text: &str) -> Option<Places> {
        let mut reader = Reader::new(&self.0);
        let places = Places::of(&mut reader, text);
        let Places { blocks, sentences, units, values } = &places;
        let is_place =
            |span: Span| span.start <= span.end && text.get(span.start as usize..span.end as usize).is_some();
        let tiled = blocks.last().map_or(0, |block| block.span.end) as usize == text.len();
        let spans = blocks.iter().map(|block| block.span).chain(values.iter().map(|value| value.span));
        let fits = reader.is_done() && tiled && spans.chain(units.iter().chain(sentences).copied()).all(is_place);
        fits.then_some(places)
    }
}

fn take_values(reader: &mut Reader<'_>) -> Vec<ValuePlace> {
    let count = reader.count();
    let mut start = 0u32;
    let mut value = |_| {
        let kind = reader.byte();
        start = start.saturating_add(reader.number());
        let span = Span { start, end: start.saturating_add(reader.number()) };
        let known = Kind::ALL.get(usize::from(kind & !MARKED));
        reader.check(known.is_some());
        ValuePlace { span, kind: *known.unwrap_or(&Kind::Number), nested: kind & MARKED != 0 }
    };
    (0..count).map(&mut value).collect()
}

impl Places {
    fn of(reader: &mut Reader<'_>, text: &str) -> Self {
        let values = take_values(reader);
        let units = take_units(reader, text);
        let count = reader.count();
        let (mut rest, mut end) = (&units[..], 0);
        let mut sentence = |_| {
            let span = take_guessed(reader, &mut rest, end, |inside, _| written(text, end, inside, u32::MAX));
            end = span.end;
            span
        };
        let sentences: Vec<Span> = (0..count).map(&mut sentence).collect();
        let count = reader.count();
        let (mut rest, mut end, mut number) = (&sentences[..], 0, 0);
        let mut block = |_| {
            let head = reader.byte();
            if head & MARKED != 0 {
                number = reader.byte();
            }
            let kind = BlockKind::ALL.get(usize::from(head & !MARKED));
            reader.check(kind.is_some());
            let span = take_guessed(reader, &mut rest, end, |_, rest| up_to(text, end, rest));
            end = span.end;
            Block { span, kind: *kind.unwrap_or(&BlockKind::Paragraph), profile: language::by_number(number).profile() }
        };
        let blocks = (0..count).map(&mut block).collect();
        Self { blocks, sentences, units, values }
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

    /// Asks that a layout gives back what was packed; returns its length.
    fn comes_out(language: &str, text: &str) -> usize {
        let analysis = analyse(language::profile(language), text);
        let layout = Layout::of(text, &analysis);
        let places = layout.checked(text).unwrap_or_else(|| panic!("fits: {text:?}"));
        assert_eq!((&places.units, &places.sentences), (&analysis.units, &analysis.sentences), "{text:?}");
        let of_values: Vec<_> = analysis.values.iter().map(|value| (value.span, value.kind, value.nested)).collect();
        let packed: Vec<_> = places.values.iter().map(|value| (value.span, value.kind, value.nested)).collect();
        assert_eq!(of_values, packed, "{text:?}");
        assert_eq!(layout.values(), places.values);
        let blocks = |blocks: &[Block]| -> Vec<_> {
            blocks.iter().map(|block| (block.span, block.kind, block.profile.number)).collect()
        };
        assert_eq!(blocks(&places.blocks), blocks(&analysis.blocks), "{text:?}");
        layout.0.len()
    }

    #[test]
    fn what_is_packed_comes_out() {
        let (long, words) = ("a".repeat(300), "слово, ".repeat(300));
        let cases = [
            (
                "vi",
                format!(
                    "Đầu đề\n\nNăm 2012,   {long} đạt 11 tỷ USD (2010–2012).\n- «Hợp_tác».\nПутин приехал 5 мая.\n"
                ),
            ),
            ("en", format!("{}https://example.org/{long}?a=b {}", " ".repeat(900), "\u{2028}\n\t".repeat(90))),
            ("hi", "वह करेगा।रक्षा पर बात हुई। S-400, जी20, 2+2".repeat(40)),
            ("ru", words.repeat(30)),
            ("zz", "东京很大。ไทยแลนด์ 한국어 שלום カタカナ".repeat(9)),
            ("ar", String::new()),
        ];
        for (language, text) in &cases {
            comes_out(language, text);
        }
        assert!(comes_out("ru", &words) < 40, "what is guessed takes no room");
    }

    #[cfg(not(target_arch = "wasm32"))]
    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 2000, failure_persistence: None, ..Default::default() })]

        #[test]
        fn any_text_comes_out(
            language in proptest::sample::select(vec!["vi", "hi", "ar", "en", "ru", "zz"]),
            text in r#"([a-zA-Zа-яक-हا-يế]{1,4}|[0-9٠-٩०-९\u{66B}]{1,3}|[_\u{202F}]|[\u{300}\u{93E}\u{94D}\u{64B}\u{AD}\u{200D}]|[.,:;'’\u{B7}]|[ \t\u{A0}\u{2003}]{1,3}|["!?()।–-]|[ก-๛ア-ンぁ-ん字א-ת]|[.] [A-ZА-Я]|https://a.b/c|S-400|2[+]2|\n|\PC|.){0,40}"#,
        ) {
            comes_out(language, &text);
        }
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let text = "Năm 2012, Путин  приехал. «S-400»";
        let layout = Layout::of(text, &analyse(language::profile("vi"), text));
        let fits = |layout: &Layout, text| layout.checked(text).is_some();
        assert!(fits(&layout, text) && !fits(&layout, "x") && !fits(&layout, ""));
        for at in 0..layout.0.len() {
            assert!(!fits(&Layout::from_bytes(&layout.0[..at]), text), "cut at {at}");
            for change in 1..=u8::MAX {
                let mut changed = layout.0.to_vec();
                changed[at] ^= change;
                let changed = Layout::from_bytes(&changed);
                for text in [text, "", "  я", "字字"] {
                    _ = changed.checked(text);
                }
            }
        }
    }
}
