//! What a word, or several in a row, means to the rules for values.

use rustc_hash::FxHashMap;

/// What a word, or several in a row, means to the rules for values. In brackets, its name in
/// `senses.txt`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// (`month 1`) A month, 1 to 12.
    Month(u8),
    /// (`scale 9`) A power of ten that multiplies the number before it: 9 for a billion.
    Scale(u8),
    /// (`currency USD certain`, `currency USD assumed`) A currency's ISO 4217 code, and whether
    /// the word alone names it for certain ("dollar" may be several countries').
    Currency(&'static str, Certainty),
    /// (`percent`) Per cent.
    Percent,
    /// (`unit`) A unit of measure or a word for things counted in thousands: four digits before it
    /// are no year.
    Unit,
    /// (`year-before`) Stands before a year and belongs to the date: `năm`, `عام`.
    YearBefore,
    /// (`year-after`) Stands after a year and belongs to the date: `года`.
    YearAfter,
    /// (`year-hint-before`) Stands before a year and shows that it is one, without belonging to
    /// the date: `in`.
    YearHintBefore,
    /// (`year-hint-after`) Stands after a year and shows that it is one, without belonging to the
    /// date: `में`.
    YearHintAfter,
    /// (`decade-before`) Stands before a year and makes it a decade: `những năm`.
    DecadeBefore,
    /// (`decade-after`) Stands after a year and makes it a decade: `के दशक`.
    DecadeAfter,
    /// (`day-before`) Stands before a day and belongs to the date: `ngày`.
    DayBefore,
    /// (`month-before`) Stands before the number of a month: `tháng`.
    MonthBefore,
    /// (`range`) Joins the two ends of a range: `and`, `to`.
    Range,
}

/// Whether a word names a thing for certain, or by the most likely reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// No other reading.
    Certain,
    /// The most likely of several readings; facts say so.
    Assumed,
}

impl Sense {
    /// Whether a value can start with a word of this sense; the others stand behind a number, join
    /// two, or only hint at one.
    pub fn opens_value(self) -> bool {
        use Sense::{DecadeAfter, Percent, Range, Unit, YearAfter, YearHintAfter, YearHintBefore};
        !matches!(self, Percent | Unit | YearAfter | YearHintBefore | YearHintAfter | DecadeAfter | Range)
    }

    /// The sense of a name as `senses.txt` has it.
    pub(super) fn parse(name: &'static str) -> Option<Sense> {
        let mut words = name.split(' ');
        let (kind, first, second) = (words.next()?, words.next(), words.next());
        Some(match (kind, first, second) {
            ("month", Some(n), None) => Sense::Month(n.parse().ok().filter(|n| (1..=12).contains(n))?),
            ("scale", Some(n), None) => Sense::Scale(n.parse().ok().filter(|&n| n <= 18)?),
            ("currency", Some(code), Some("certain")) => Sense::Currency(code, Certainty::Certain),
            ("currency", Some(code), Some("assumed")) => Sense::Currency(code, Certainty::Assumed),
            ("percent", None, None) => Sense::Percent,
            ("unit", None, None) => Sense::Unit,
            ("year-before", None, None) => Sense::YearBefore,
            ("year-after", None, None) => Sense::YearAfter,
            ("year-hint-before", None, None) => Sense::YearHintBefore,
            ("year-hint-after", None, None) => Sense::YearHintAfter,
            ("decade-before", None, None) => Sense::DecadeBefore,
            ("decade-after", None, None) => Sense::DecadeAfter,
            ("day-before", None, None) => Sense::DayBefore,
            ("month-before", None, None) => Sense::MonthBefore,
            ("range", None, None) => Sense::Range,
            _ => return None,
        })
    }
}

/// The senses of a language, found by first word.
#[derive(Debug, Default)]
pub struct Lexicon {
    by_first: FxHashMap<&'static str, Vec<(Vec<&'static str>, Sense)>>,
}

impl Lexicon {
    pub(super) fn new(senses: impl Iterator<Item = (&'static str, Sense)>) -> Self {
        let mut by_first: FxHashMap<_, Vec<_>> = FxHashMap::default();
        for (words, sense) in senses {
            let mut words = words.split(' ');
            let first = words.next().unwrap_or_default();
            by_first.entry(first).or_default().push((words.collect::<Vec<_>>(), sense));
        }
        // Longest first, so that the first match is the longest; the sort is stable.
        by_first.values_mut().for_each(|entries| entries.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len())));
        Self { by_first }
    }

    /// The entries that begin with this word: the words that must follow, and the sense.
    pub fn starting_with(&self, first: &str) -> &[(Vec<&'static str>, Sense)] {
        self.by_first.get(first).map_or(&[], Vec::as_slice)
    }
}
