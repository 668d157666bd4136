//! What words mean to the rules for values: classes of words, each word with a value.

use crate::find;
use crate::order;
use crate::table::ByWord;

/// A class of words, by its number among the [`Classes`] of a language.
pub type Class = u8;

/// The classes that the engine itself knows, in the order of [`Classes::KNOWN`].
pub mod class {
    use super::Class;
    /// `num 7: seven`: a number below a thousand; of round ones smaller ones may follow.
    pub const NUM: Class = 0;
    /// `tens 10: mười`: a number that one below ten may follow.
    pub const TENS: Class = 1;
    /// `times 10: mươi`: multiplies the digit before it.
    pub const TIMES: Class = 2;
    /// `scale 6: million`: multiplies what is before it by a power of ten.
    pub const SCALE: Class = 3;
    /// `ordinal 3: third`.
    pub const ORDINAL: Class = 4;
    /// `link: and`: may stand between the parts of a spelled number.
    pub const LINK: Class = 5;
    /// `point: point`: begins a spelled fraction, digit by digit.
    pub const POINT: Class = 6;
    /// `minus: minus`.
    pub const MINUS: Class = 7;
    /// `plus 0.5: साढ़े`: is added to the number behind it.
    pub const PLUS: Class = 8;
    /// `half-after 0.5: rưỡi`: adds so much of the last scale, or of one.
    pub const HALF_AFTER: Class = 9;
    /// `fraction 0.5: half`: a part of what is behind it.
    pub const FRACTION: Class = 10;
    /// `parts 4: quarters`: divides the number before it.
    pub const PARTS: Class = 11;
    /// `whole: целых`: behind the whole part of a number whose fraction is told in `parts`.
    pub const WHOLE: Class = 12;
    /// `one: a`: one, before a scale.
    pub const ONE: Class = 13;
    /// `of: of`: may stand between a fraction and its scale.
    pub const OF: Class = 14;
    /// `month 5: May`.
    pub const MONTH: Class = 15;
    /// `calendar: year, day`: words of dates, which a dateline may hold.
    pub const CALENDAR: Class = 16;
    /// `about: some`, before or behind what it says so of; the same for the four below.
    pub const ABOUT: Class = 17;
    /// `over: more than`; `over 10: trên` for numbers from ten on only. So with the five that follow.
    pub const OVER: Class = 18;
    /// `under: less than`.
    pub const UNDER: Class = 19;
    /// `least: at least`.
    pub const LEAST: Class = 20;
    /// `most: up to`.
    pub const MOST: Class = 21;
    /// `over-behind: से अधिक`: stands behind; so the four below.
    pub const OVER_BEHIND: Class = 22;
    /// `under-behind`.
    pub const UNDER_BEHIND: Class = 23;
    /// `about-behind`.
    pub const ABOUT_BEHIND: Class = 24;
    /// `least-behind`.
    pub const LEAST_BEHIND: Class = 25;
    /// `most-behind`.
    pub const MOST_BEHIND: Class = 26;
    /// `noun-stop: were`: no head noun of a count.
    pub const NOUN_STOP: Class = 27;
    /// `hijri-month 9: رمضان`.
    pub const HIJRI_MONTH: Class = 28;
    /// `saka-month 1: चैत्र`.
    pub const SAKA_MONTH: Class = 29;
    /// `currency USD assumed: dollar`: a currency, `assumed` if others share the word.
    pub const CURRENCY: Class = 30;
    /// `list-and: and`: joins the last of a list.
    pub const LIST_AND: Class = 31;
    /// `over-verb: تجاوز`: a verb that says so with its subject between: exceeded exports ten million.
    pub const OVER_VERB: Class = 32;
    /// `most-verb: لم تتجاوز`: likewise, denied.
    pub const MOST_VERB: Class = 33;
    /// `change-verb: вырос`: a verb whose "to" is no "up to".
    pub const CHANGE_VERB: Class = 34;
}

/// The names of a language's classes.
#[derive(Debug)]
pub struct Classes {
    names: Vec<&'static str>,
}

impl Default for Classes {
    fn default() -> Self {
        Self { names: Self::KNOWN.to_vec() }
    }
}

impl Classes {
    const KNOWN: [&'static str; 35] = [
        "num",
        "tens",
        "times",
        "scale",
        "ordinal",
        "link",
        "point",
        "minus",
        "plus",
        "half-after",
        "fraction",
        "parts",
        "whole",
        "one",
        "of",
        "month",
        "calendar",
        "about",
        "over",
        "under",
        "least",
        "most",
        "over-behind",
        "under-behind",
        "about-behind",
        "least-behind",
        "most-behind",
        "noun-stop",
        "hijri-month",
        "saka-month",
        "currency",
        "list-and",
        "over-verb",
        "most-verb",
        "change-verb",
    ];

    /// The most classes of a language: a set of them is one integer.
    pub const MOST: usize = 128;

    /// The number of a class, given to it now if it is new; none beyond the most.
    pub fn intern(&mut self, name: &'static str) -> Option<Class> {
        if let Some(class) = self.names.iter().position(|known| *known == name) {
            return Some(class as Class);
        }
        (self.names.len() < Self::MOST).then(|| {
            self.names.push(name);
            (self.names.len() - 1) as Class
        })
    }
}

/// What a word means: its class, and its value in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sense {
    /// The class.
    pub class: Class,
    /// The value, as the table has it: `USD assumed`, `5`, `km`; empty where the class has none.
    pub value: &'static str,
    /// The value in hundredths, where it is a number.
    pub hundredths: Option<i64>,
}

/// A phrase of one or more words with its sense. A word that ends in `*` stands for all that begin so
/// and are at most [`Entry::SUFFIX`] letters longer.
#[derive(Debug)]
pub struct Entry {
    /// The words that follow the first.
    pub rest: Vec<&'static str>,
    /// What the phrase means.
    pub sense: Sense,
    /// Whether it counts only in capitals: the code of a currency that is a word in small letters (`TRY`).
    pub capitals: bool,
}

impl Entry {
    /// How much longer a word may be than the letters before a `*`.
    pub const SUFFIX: usize = 4;

    /// Whether a word is what a table's word stands for.
    pub fn word_fits(pattern: &str, word: &str) -> bool {
        match pattern.strip_suffix('*') {
            Some(stem) => word.strip_prefix(stem).is_some_and(|rest| rest.chars().nth(Self::SUFFIX).is_none()),
            None => pattern == word,
        }
    }
}

/// What a word alone tells: the entries that begin with it as it is, and those that begin with a part
/// of it and a `*`; longest first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entries<'p> {
    exact: &'p [Entry],
    by_stem: &'p [Entry],
}

impl<'p> Entries<'p> {
    /// All entries.
    pub fn iter(self) -> impl Iterator<Item = &'p Entry> {
        self.exact.iter().chain(self.by_stem)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.exact.is_empty() && self.by_stem.is_empty()
    }
}

/// The senses of a language's words.
#[derive(Debug, Default)]
pub struct Lexicon {
    exact: ByWord<Vec<Entry>>,
    by_stem: ByWord<Vec<Entry>>,
    /// Which marks of ASCII begin any of both, a bit for each: most marks of a text begin none.
    marks: u64,
}

impl Lexicon {
    /// Takes the lines of a table: `class value: words, words`. Classes of names are not for rules. Of a
    /// `foreign` table, one that was not made for this purpose, symbols of one or two letters are left
    /// out (`in`, `a`), and codes count in capitals only.
    pub(super) fn read(&mut self, classes: &mut Classes, text: &'static str, foreign: bool) -> Result<(), String> {
        for line in text.lines() {
            let (head, words) = find::cut(line, ": ").ok_or_else(|| format!("the line “{line}” has no colon."))?;
            let (name, value) = head.split_once(' ').unwrap_or((head, ""));
            if matches!(name, "place" | "language" | "city") {
                continue;
            }
            let class = classes.intern(name).ok_or("it has too many classes of words.")?;
            let hundredths = hundredths(value);
            let sense = Sense { class, value, hundredths };
            if class <= class::PARTS
                && !matches!(class, class::LINK | class::POINT | class::MINUS)
                && hundredths.is_none()
            {
                return Err(format!("the class “{name}” needs a number, not “{value}”."));
            }
            for phrase in find::pieces(words, ", ") {
                let is_symbol = phrase.chars().nth(2).is_none() && phrase.chars().all(char::is_alphabetic);
                if foreign && is_symbol && matches!(name, "unit" | "span") {
                    continue;
                }
                let capitals = foreign && name == "currency" && phrase.len() == 3 && phrase.eq_ignore_ascii_case(value);
                let mut words = phrase.split(' ').flat_map(atoms).filter(|word| !word.is_empty());
                let Some(first) = words.next() else { continue };
                let entry = Entry { rest: words.collect(), sense, capitals };
                self.marks |= match first.as_bytes() {
                    // A stem of no letters begins everything.
                    [b'*', ..] => u64::MAX,
                    [byte, ..] if *byte < 64 => 1 << byte,
                    _ => 0,
                };
                match first.strip_suffix('*') {
                    Some(stem) => self.by_stem.at(stem).push(entry),
                    None => self.exact.at(first).push(entry),
                }
            }
        }
        Ok(())
    }

    /// Brings the longest entries first, so that the first that fits is the longest; of equals, the one
    /// that came first stays so.
    pub(super) fn sort(&mut self) {
        for entries in self.exact.values_mut().iter_mut().chain(self.by_stem.values_mut()) {
            order::sort_by_key(entries, |entry| std::cmp::Reverse(entry.rest.len()));
        }
    }

    /// What a word, by its form, tells.
    pub fn entries(&self, form: &str) -> Entries<'_> {
        if form.as_bytes().first().is_some_and(|byte| *byte < 64 && self.marks >> byte & 1 == 0) {
            return Entries::default();
        }
        let exact = self.exact.get(form).map_or(&[][..], Vec::as_slice);
        if self.by_stem.is_empty() {
            return Entries { exact, by_stem: &[] };
        }
        // The longest stem: the letters before the end, the end itself included.
        let ends = std::iter::once(form.len()).chain(form.char_indices().rev().map(|(at, _)| at));
        let mut stems = ends.take(Entry::SUFFIX + 1).filter_map(|end| self.by_stem.get(&form[..end]));
        Entries { exact, by_stem: stems.next().map_or(&[][..], Vec::as_slice) }
    }
}

/// The atoms of a table's word, as the rules see them: `км/ч` is three. Full stops inside stay (`u.s`).
fn atoms(word: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let c = rest.chars().next()?;
        let end = if is_mark(c) {
            c.len_utf8()
        } else {
            let inner =
                |(at, c): (usize, char)| is_mark(c) && !(c == '.' && rest[at + 1..].starts_with(char::is_alphabetic));
            rest.char_indices().find(|&found| inner(found)).map_or(rest.len(), |(at, _)| at)
        };
        let (atom, behind) = rest.split_at(end);
        rest = behind;
        Some(atom)
    })
}

/// A number with a point or none, in hundredths, rounded. (Not by the library's parser of floats, which is 10 kB of
/// every first visit.)
pub fn hundredths(value: &str) -> Option<i64> {
    let (whole, places) = value.split_once('.').unwrap_or((value, ""));
    let (sign, whole) = whole.strip_prefix('-').map_or((1, whole), |whole| (-1, whole));
    if !places.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let place = |at: usize| i64::from(places.as_bytes().get(at).map_or(0, |digit| digit - b'0'));
    let parts = place(0) * 10 + place(1) + i64::from(place(2) >= 5);
    whole
        .parse::<u64>()
        .ok()
        .and_then(|whole| i64::try_from(whole).ok()?.checked_mul(100))
        .map(|whole| sign * (whole + parts))
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '.' | '/'
            | '%'
            | '°'
            | '-'
            | '‑'
            | '–'
            | '—'
            | '\''
            | '’'
            | '"'
            | '″'
            | '′'
            | '$'
            | '€'
            | '£'
            | '¥'
            | '₹'
            | '₽'
            | '₫'
            | '٪'
            | '('
            | ')'
    )
}
