//! Rows of places of which most are where they are guessed from the text: only what is otherwise is written.
//!
//! Whatever is written or read, each letter of the text is looked at a few times at most.

use crate::bytes::{Reader, put};
use crate::span::Span;
use crate::token::guess;

/// Of a unit that is not where it was guessed, in one byte where both fit: the distance from the one before, and the
/// length.
const GAPS: u32 = 3;
const LENGTHS: u32 = 42;
/// What does not fit follows this.
const LARGE: u8 = (GAPS * LENGTHS) as u8;
/// All further ones are where they are guessed.
const REST: u8 = LARGE + 1;
/// So many, more than none, are where they are guessed; what is not is below.
const RIGHT: u8 = 0x80;

/// Takes the first of a row for which something holds.
pub(super) fn take_first<'a>(rest: &mut &'a [Span], is_one: impl Fn(&Span) -> bool) -> &'a [Span] {
    let (first, others) = rest.split_at(rest.partition_point(is_one));
    *rest = others;
    first
}

/// Writes the units of a text, or of a title.
#[inline(never)]
pub(in crate::collection) fn put_units(bytes: &mut Vec<u8>, text: &str, units: &[Span]) {
    put(bytes, units.len() as u32);
    let (mut right, mut end) = (RIGHT, 0);
    for &unit in units {
        if right == u8::MAX {
            bytes.push(std::mem::replace(&mut right, RIGHT));
        }
        if guess(text, end as usize, unit.end as usize) == Some(unit) {
            right += 1;
        } else {
            if right > RIGHT {
                bytes.push(std::mem::replace(&mut right, RIGHT));
            }
            let (gap, length) = (unit.start - end, unit.len() as u32);
            if gap < GAPS && length < LENGTHS {
                bytes.push((gap * LENGTHS + length) as u8);
            } else {
                bytes.push(LARGE);
                put(bytes, gap);
                put(bytes, length);
            }
        }
        end = unit.end;
    }
    if right > RIGHT {
        bytes.push(REST);
    }
}

/// Reads what [`put_units`] wrote for the same text.
#[inline(never)]
pub(in crate::collection) fn take_units(reader: &mut Reader<'_>, text: &str) -> Vec<Span> {
    let count = reader.number() as usize;
    // None is without a byte.
    reader.check(count <= text.len());
    let count = count.min(text.len());
    let mut units: Vec<Span> = Vec::with_capacity(count);
    let mut end = 0;
    while units.len() < count && reader.is_well() {
        let (gap, length) = match reader.byte() {
            head @ REST.. => {
                let left = count - units.len();
                let right = if head == REST { left } else { left.min((head - RIGHT).into()) };
                for _ in 0..right {
                    let Some(unit) = guess(text, end as usize, usize::MAX) else {
                        reader.fail();
                        break;
                    };
                    units.push(unit);
                    end = unit.end;
                }
                continue;
            }
            LARGE => (reader.number(), reader.number()),
            small => (u32::from(small) / LENGTHS, u32::from(small) % LENGTHS),
        };
        let start = end.saturating_add(gap);
        end = start.saturating_add(length);
        units.push(Span { start, end });
    }
    units
}

/// Writes how many parts something has, and where it stands unless that is where it was guessed.
#[inline(never)]
pub(super) fn put_guessed(bytes: &mut Vec<u8>, parts: usize, span: Span, before: u32, guessed: Span) {
    put(bytes, (parts as u32) << 1 | u32::from(span != guessed));
    if span != guessed {
        put(bytes, span.start - before);
        put(bytes, span.len() as u32);
    }
}

/// Reads what [`put_guessed`] wrote, given the parts from there on: takes some of them, and guesses where what they are parts of stands.
#[inline(never)]
pub(super) fn take_guessed(
    reader: &mut Reader<'_>,
    parts: &mut &[Span],
    before: u32,
    guess: impl Fn(&[Span], &[Span]) -> Span,
) -> Span {
    let head = reader.number();
    let count = (head >> 1) as usize;
    reader.check(count <= parts.len());
    let (inside, rest) = parts.split_at(count.min(parts.len()));
    *parts = rest;
    if head & 1 == 0 {
        return guess(inside, rest);
    }
    let start = before.saturating_add(reader.number());
    Span { start, end: start.saturating_add(reader.number()) }
}

/// Where a sentence of these units stands, as a rule: from the first thing written behind a place up to the next
/// white space behind the last unit. What is longer than up to `limit` may end anywhere behind it.
#[inline(never)]
pub(super) fn written(text: &str, from: u32, units: &[Span], limit: u32) -> Span {
    // The end of what is white space, or of what is not.
    let run_end = |from: u32, is_space: bool| {
        let run = text.get(from as usize..).unwrap_or_default();
        let mut chars = run.char_indices();
        let end = chars.find(|&(at, c)| c.is_whitespace() != is_space || at > (limit - from) as usize);
        from.saturating_add(end.map_or(run.len(), |(at, _)| at) as u32)
    };
    let start = run_end(from.min(limit), true);
    let inside = units.last().map_or(start, |unit| unit.end.max(start));
    Span { start, end: run_end(inside.min(limit), false).max(start) }
}

/// Where a block stands, as a rule: from a place up to the next sentence, or to the end.
pub(super) fn up_to(text: &str, from: u32, rest: &[Span]) -> Span {
    let end = rest.first().map_or(text.len() as u32, |next| next.start);
    Span { start: from, end: end.max(from) }
}
