//! The rules for values, as tables have them.
//!
//! A line is a kind of value, the rule's name, a colon, and a pattern over the atoms (words, numbers,
//! marks) of a sentence:
//!
//! ```text
//! def day: d:#1-31 ~@day-suffix?
//! date day-month-year: <day> of? m:@month ,? y:#year
//! date hinted-year: [in|since] y:#year ! hinted-year
//! none time: #0-24 ~: ~#0-59
//! ```
//!
//! | item | stands for |
//! |---|---|
//! | `of`, `,` | the word or mark, by its form |
//! | `@month` | a word or phrase of a class (`senses.txt`) |
//! | `#`, `#1-31`, `#year`, `#o`, … | a number, see [`NumberShape`] |
//! | `%roman`, `%noun`, `%sign` | a Roman numeral; the head noun of a count; a currency's sign or code |
//! | `%name`, `%word` | a short name in Latin capitals; any word that may be a name, before a hyphen and a number (`С-400`) |
//! | `a\|@b` | either |
//! | `m:item` | the same, and what it says goes into a slot |
//! | `~item` | without a space before it |
//! | `item?` | there or not |
//! | `<day>` | the items of a `def` |
//! | `[item]`, `[!item]` | must, must not, stand there, but is no part of the value: first or last |
//!
//! Behind ` ! ` stand the names of what is assumed. `none` takes atoms for something that is no value.

mod read;

use super::lexicon::{Class, class};
use crate::table::ByWord;

/// The kinds of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A point in time, of any grain.
    Date,
    /// A stretch of time with two ends.
    Period,
    /// A length of time.
    Duration,
    /// A sum of money.
    Money,
    /// A percentage.
    Percent,
    /// A place in an order.
    Ordinal,
    /// A measured quantity.
    Quantity,
    /// A number of things.
    Count,
    /// A number that is none of these.
    Number,
    /// What looks like a number and is a name.
    Designation,
}

impl Kind {
    /// Every kind, in the order of their numbers.
    pub const ALL: [Kind; 10] = [
        Kind::Date,
        Kind::Period,
        Kind::Duration,
        Kind::Money,
        Kind::Percent,
        Kind::Ordinal,
        Kind::Quantity,
        Kind::Count,
        Kind::Number,
        Kind::Designation,
    ];

    /// The name in the public API and in tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Date => "date",
            Kind::Period => "period",
            Kind::Duration => "duration",
            Kind::Money => "money",
            Kind::Percent => "percent",
            Kind::Ordinal => "ordinal",
            Kind::Quantity => "quantity",
            Kind::Count => "count",
            Kind::Number => "number",
            Kind::Designation => "designation",
        }
    }
}

/// Assumed of `3/4/2013` where the day comes first; of `22/4/2013` it need not be.
pub const DAY_FIRST: &str = "in a date of numbers alone, the day is taken to come before the month";
/// Assumed where the month comes first.
pub const MONTH_FIRST: &str = "in a date of numbers alone, the month is taken to come before the day";

/// What rules may assume, by the names that tables have for it.
const ASSUMPTIONS: [(&str, &str); 4] = [
    ("day-first", DAY_FIRST),
    ("month-first", MONTH_FIRST),
    ("hinted-year", "four digits are taken for a year because of the word beside them"),
    ("bare-year", "no word for “year” stands beside it; four digits from 1900 to 2099 are taken for a year"),
];

/// Which numbers an item takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberShape {
    /// `#`: any cardinal.
    Any,
    /// `#1-31`: a whole number without a scale, cardinal or ordinal.
    Within(u32, u32),
    /// `#d1`, `#d4`: so many plain digits.
    Digits(u8),
    /// `#dd`: written in digits, with or without separators.
    Written,
    /// `#w`: a cardinal in words.
    Words,
    /// `#o`: an ordinal in words.
    Ordinal,
    /// `#year`: four plain digits, or words for such a number, that can be a year.
    Year,
    /// `#bareyear`: four plain digits from 1900 to 2099.
    BareYear,
    /// `#int`: a whole number.
    Integer,
    /// `#many`: a whole number that does not look like a year.
    Many,
    /// `#frac`: a fraction in words: half.
    Fraction,
}

/// What an item stands for.
#[derive(Clone, Debug)]
pub enum What {
    /// A word or mark.
    Word(&'static str),
    /// A phrase of a class.
    Class(Class),
    /// A number.
    Number(NumberShape),
    /// `%roman`.
    Roman,
    /// `%noun`.
    Noun,
    /// `%name`.
    Name,
    /// `%word`.
    Tagged,
    /// `%sign`: a currency, written as a sign or a code.
    Sign,
    /// One of several.
    Any(Vec<What>),
}

impl What {
    /// Whether it stands for marks alone.
    pub fn is_mark(&self) -> bool {
        match self {
            What::Word(word) => !word.contains(char::is_alphanumeric),
            What::Any(several) => several.iter().all(What::is_mark),
            _ => false,
        }
    }

    /// Whether it takes one atom, whichever it is.
    fn is_one_atom(&self) -> bool {
        match self {
            What::Word(_) | What::Name | What::Tagged => true,
            What::Any(several) => several.iter().all(What::is_one_atom),
            _ => false,
        }
    }

    /// Whether it stands for words by their forms alone.
    fn is_word(&self) -> bool {
        match self {
            What::Word(_) => true,
            What::Any(several) => several.iter().all(What::is_word),
            _ => false,
        }
    }
}

/// The slots that items fill, by name.
pub const SLOTS: [&str; 25] = [
    "d", "m", "y", "d2", "m2", "y2", "n", "n2", "n3", "u", "u2", "u3", "c", "c2", "of", "o", "e", "h", "r", "dec",
    "cen", "cen2", "q", "f", "w",
];

/// A slot's place among [`SLOTS`].
pub fn slot(name: &str) -> Option<usize> {
    SLOTS.iter().position(|slot| *slot == name)
}

/// An item of a pattern.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it stands for.
    pub what: What,
    /// The slot it fills, by its place among [`SLOTS`].
    pub slot: Option<u8>,
    /// Whether it may be missing.
    pub optional: bool,
    /// Whether no space may stand before it.
    pub glued: bool,
}

/// What must, or must not, stand beside a value.
#[derive(Clone, Debug)]
pub struct Context {
    /// What is looked for.
    pub what: What,
    /// Whether it must not be there.
    pub absent: bool,
    /// Whether no space may stand between.
    pub glued: bool,
}

/// A rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The kind of the value; without one, what fits is no value.
    pub kind: Option<Kind>,
    /// Kind and name: `date.day-month-year`.
    pub name: &'static str,
    /// The pattern.
    pub items: Vec<Item>,
    /// What stands before it.
    pub before: Vec<Context>,
    /// What stands behind it.
    pub after: Vec<Context>,
    /// What is assumed, in words.
    pub assumptions: Vec<&'static str>,
    /// What may stand behind the number or the one atom that the pattern begins with; none if it begins
    /// with something else, or if anything may. It rules most rules out at once.
    pub next: Option<First>,
    /// Whether the pattern begins with a single atom, and not with a number.
    pub begins_with_atom: bool,
}

/// What a pattern, or the rest of one, may begin with.
#[derive(Clone, Debug, Default)]
pub struct First {
    /// Classes, as a set.
    pub classes: u128,
    /// Words and marks.
    pub words: Vec<&'static str>,
    /// The bits of these words, of which most that stand in a text have none.
    pub bits: u64,
    /// Whether a number.
    pub number: bool,
}

/// One of 64 bits for a word.
pub fn bit(word: &str) -> u64 {
    let last = word.as_bytes().last().copied().map_or(0, usize::from);
    1 << ((last + 5 * word.len()) % 64)
}

impl First {
    /// What some items begin with; none where that may be anything.
    fn of(items: &[Item]) -> Option<Self> {
        let mut first = Self::default();
        for item in items {
            first.add(&item.what)?;
            if !item.optional {
                return Some(first);
            }
        }
        None
    }

    fn add(&mut self, what: &What) -> Option<()> {
        match what {
            What::Word(word) => {
                self.words.push(word);
                self.bits |= bit(word);
            }
            What::Class(class) => self.classes |= 1 << class,
            What::Sign => self.classes |= 1 << class::CURRENCY,
            What::Number(_) => self.number = true,
            What::Any(several) => return several.iter().try_for_each(|what| self.add(what)),
            What::Roman | What::Noun | What::Name | What::Tagged => return None,
        }
        Some(())
    }
}

/// The rules of a language, found by what they begin with.
#[derive(Debug, Default)]
pub struct Grammar {
    /// In the order of precedence among matches of one length.
    pub rules: Vec<Rule>,
    /// The rules that can begin with a class, by its number.
    pub by_class: Vec<Vec<u16>>,
    /// The rules that can begin with a number.
    pub by_number: Vec<u16>,
    /// The rules that can begin with a word or mark.
    pub by_word: ByWord<Vec<u16>>,
    /// The rules that can begin with a name in Latin capitals, or a Roman numeral.
    pub by_name: Vec<u16>,
    defs: Vec<(&'static str, Vec<Item>)>,
}
