//! Numbers: in digits with their scale (`5,5 tỷ`), and spelled out in any of our languages.
//!
//! One reader serves them all. It keeps the terms that are complete (`two million`), the group below
//! the next scale (`three hundred …`), and how large the next word may be. What a word adds or
//! multiplies is said by its class; what a language permits beyond that, by its habit.

use super::Atoms;
use super::decimal::Decimal;
use crate::language::lexicon::{Class, Sense, class};
use crate::token::TokenKind;

/// A number has no more atoms: the longest that a language spells below 10^15 has some forty.
const LONGEST: usize = 48;

/// A number found.
#[derive(Clone, Copy, Debug)]
pub struct Numeral {
    /// The place behind it.
    pub next: usize,
    /// Its value.
    pub value: Decimal,
    /// How many digits, if it is written in digits alone, without separators or scale.
    pub digits: Option<usize>,
    /// Whether digits are a part of it.
    pub written: bool,
    /// Whether a scale or a fraction multiplied it.
    pub scaled: bool,
    /// The power of ten of its scale, if it has one and nothing behind it.
    pub power: i32,
    /// Whether it is an ordinal.
    pub ordinal: bool,
    /// Whether a separator was read against the language's habit.
    pub unusual: bool,
    /// Whether it is a fraction of one in words: half.
    pub fraction: bool,
}

impl Numeral {
    /// Whether it is written as most years are: four digits and nothing else.
    pub fn looks_like_year(&self) -> bool {
        self.digits == Some(4) && self.value.as_integer().is_some_and(|value| (1000..=2100).contains(&value))
    }
}

/// Whether a number can begin with a word of this class.
pub fn can_begin(class: Class) -> bool {
    matches!(
        class,
        class::NUM | class::TENS | class::SCALE | class::ORDINAL | class::PLUS | class::FRACTION | class::MINUS
    )
}

/// The number at a place, the longest that can be read.
pub fn numeral(atoms: &Atoms, at: usize) -> Option<Numeral> {
    let first = atoms.get(at)?;
    if first.kind == TokenKind::Number && first.entries.is_empty() {
        return Reader::new(atoms, at).read();
    }
    // A minus sign stands glued to its number, and to nothing before it.
    if atoms.is_dash(at)
        && atoms.glued(at + 1)
        && !atoms.glued(at)
        && atoms.get(at + 1)?.kind == TokenKind::Number
        && !at.checked_sub(1).and_then(|before| atoms.get(before)).is_some_and(|atom| atom.kind == TokenKind::Number)
    {
        let found = Reader::new(atoms, at + 1).read()?;
        return Some(Numeral { value: found.value.negated(), digits: None, ..found });
    }
    // `.77`, `,5`: a mark before digits, with nothing glued before it.
    if matches!(first.form, "." | "," | "٫") && atoms.glued(at + 1) && !atoms.glued(at) {
        let digits =
            atoms.get(at + 1).filter(|atom| atom.kind == TokenKind::Number && atom.form.chars().count() <= 9)?;
        let count = digits.form.chars().filter(|&c| crate::fold::digit(c).is_some()).count();
        let (reading, next) = atoms.number(at + 1).filter(|(reading, _)| reading.plain_digits == Some(count))?;
        let found = plain(next, reading.value.scaled(-(count as i32))?);
        return Some(Numeral { written: true, ..found });
    }
    if first.entries.is_empty() {
        return None;
    }
    if let Some((_, next)) = atoms.of_class(at, class::MINUS) {
        let found = numeral(atoms, next).filter(|_| atoms.of_class(next, class::MINUS).is_none())?;
        return Some(Numeral { value: found.value.negated(), digits: None, ..found });
    }
    Reader::new(atoms, at).read()
}

/// A number of a value alone.
pub(super) fn plain(next: usize, value: Decimal) -> Numeral {
    Numeral {
        next,
        value,
        digits: None,
        written: false,
        scaled: false,
        power: 0,
        ordinal: false,
        unusual: false,
        fraction: false,
    }
}

/// A year in words, in pairs or digit by digit (`nineteen eighty-four`, `một chín tám tư`); with the
/// place behind it.
pub fn year_in_words(atoms: &Atoms, at: usize) -> Option<(i64, usize)> {
    let small = |at: usize, most: i64| -> Option<(i64, usize)> {
        let (sense, next) =
            atoms.sense(at, |sense| (matches!(sense.class, class::NUM | class::TENS)).then_some(*sense))?;
        let value = sense.hundredths? / 100;
        (value <= most).then_some((value, next))
    };
    // Four digits.
    let mut value = 0;
    let mut next = at;
    for place in 0..4 {
        let Some((digit, behind)) = small(next, 9) else { break };
        (value, next) = (value * 10 + digit, behind);
        if place == 3 && (1000..=2999).contains(&value) {
            return Some((value, next));
        }
    }
    if !atoms.habit().year_pairs {
        return None;
    }
    let pair = |at: usize| -> Option<(i64, usize)> {
        let (value, next) = small(at, 99)?;
        if value < 20 || value % 10 != 0 {
            return Some((value, next));
        }
        let behind = if atoms.is_dash(next) && atoms.glued(next) { next + 1 } else { next };
        match small(behind, 9) {
            Some((digit, end)) if digit > 0 => Some((value + digit, end)),
            _ => Some((value, next)),
        }
    };
    let (century, next) = pair(at).filter(|(value, _)| (10..=20).contains(value))?;
    // `o six`, `zero six`, `oh six`.
    if let Some((0, behind)) = small(next, 9)
        && let Some((digit, end)) = small(behind, 9)
    {
        return Some((century * 100 + digit, end));
    }
    let (rest, end) = pair(next).filter(|(value, _)| (10..=99).contains(value))?;
    Some((century * 100 + rest, end))
}

struct Reader<'a, 'b> {
    atoms: &'a Atoms<'b>,
    start: usize,
    next: usize,
    /// Complete terms, each with the power of ten of its scale, falling.
    terms: Vec<(Decimal, i32)>,
    group: Decimal,
    has_group: bool,
    /// What may be added to the group must be below it.
    room: i64,
    /// The last word was a single digit, and no tens are in the group.
    digit: Option<i64>,
    /// What [`class::PLUS`] will add.
    plus: Option<Decimal>,
    found: Numeral,
    /// Whether the number is done with its parts (`семь десятых`): what follows is not its own.
    ends_with_parts: bool,
}

impl<'a, 'b> Reader<'a, 'b> {
    fn new(atoms: &'a Atoms<'b>, at: usize) -> Self {
        Self {
            atoms,
            start: at,
            next: at,
            terms: Vec::new(),
            group: Decimal::ZERO,
            has_group: false,
            room: 1000,
            digit: None,
            plus: None,
            found: plain(at, Decimal::ZERO),
            ends_with_parts: false,
        }
    }

    fn read(mut self) -> Option<Numeral> {
        while self.next - self.start < LONGEST && !self.found.ordinal {
            if (self.ends_with_parts && self.found.fraction) || !self.step() {
                break;
            }
        }
        if self.next == self.start || self.plus.is_some() {
            return None;
        }
        let power = match self.terms.as_slice() {
            [(_, power)] if !self.has_group => *power,
            _ => 0,
        };
        Some(Numeral { next: self.next, value: self.value()?, power, ..self.found })
    }

    fn value(&self) -> Option<Decimal> {
        self.terms.iter().try_fold(self.group, |sum, (term, _)| sum.plus(*term))
    }

    fn is_first(&self) -> bool {
        !self.has_group && self.terms.is_empty()
    }

    /// Takes the next word, with a link or hyphen before it; false where none goes on.
    fn step(&mut self) -> bool {
        let at = self.next;
        if self.word(at, false) {
            return true;
        }
        if self.is_first() {
            return false;
        }
        // `twenty-three`: a hyphen glued on both sides.
        let behind = if self.atoms.is_dash(at)
            && self.atoms.glued(at)
            && self.atoms.glued(at + 1)
            && self.digit.is_none()
            && self.room == 10
        {
            Some(at + 1)
        } else {
            self.atoms.of_class(at, class::LINK).map(|(_, next)| next)
        };
        behind.is_some_and(|behind| self.word(behind, true))
    }

    fn word(&mut self, at: usize, linked: bool) -> bool {
        if self.atoms.get(at).is_some_and(|atom| atom.kind == TokenKind::Number && atom.entries.is_empty()) {
            return self.digits(at, linked);
        }
        let taken =
            self.atoms.sense(at, |sense| (sense.class <= class::ONE && sense.class != class::LINK).then_some(*sense));
        // A word may have several such senses (second, the ordinal and the part of a minute): the first that fits.
        if let Some((sense, next)) = taken
            && self.sense(sense, next, linked)
        {
            return true;
        }
        let other = self.atoms.sense(at, |sense| {
            let is_other = sense.class <= class::ONE
                && sense.class != class::LINK
                && taken.is_none_or(|(taken, _)| taken != *sense);
            is_other.then_some(*sense)
        });
        other.is_some_and(|(sense, next)| self.sense(sense, next, linked))
    }

    fn add(&mut self, value: Decimal, room: i64, next: usize) -> bool {
        let value = match self.plus.take() {
            Some(plus) => value.plus(plus),
            None => Some(value),
        };
        let Some(sum) = value.and_then(|value| self.group.plus(value)) else { return false };
        (self.group, self.has_group, self.room, self.next) = (sum, true, room, next);
        true
    }

    fn sense(&mut self, sense: Sense, next: usize, linked: bool) -> bool {
        let hundredths = sense.hundredths.unwrap_or(0);
        let value = hundredths / 100;
        match sense.class {
            class::NUM | class::TENS => self.number(sense, value, hundredths, next, linked),
            class::TIMES => {
                // `2 dozen`
                if self.found.written && self.has_group && self.terms.is_empty() && !linked {
                    let Some(product) = self.group.times(Decimal::whole(value)) else { return false };
                    (self.group, self.room, self.next, self.found.digits) = (product, 0, next, None);
                    self.found.scaled = true;
                    return true;
                }
                let Some(digit) = self.digit.filter(|digit| (1..10).contains(digit)) else { return false };
                let Some(sum) = self.group.plus(Decimal::whole(digit * (value - 1))) else { return false };
                (self.group, self.room, self.digit, self.next) = (sum, 10, None, next);
                true
            }
            class::SCALE => self.scale(value as i32, next),
            class::ORDINAL => self.ordinal(value, next, linked),
            class::PLUS if self.is_first() && self.plus.is_none() => {
                // Something must follow that it is added to.
                let follows =
                    |sense: &Sense| matches!(sense.class, class::NUM | class::TENS | class::SCALE).then_some(());
                let is_number = self.atoms.get(next).is_some_and(|atom| atom.kind == TokenKind::Number);
                if !is_number && self.atoms.sense(next, follows).is_none() {
                    return false;
                }
                (self.plus, self.next) = (Some(Decimal::hundredths(hundredths)), next);
                true
            }
            class::HALF_AFTER if !self.is_first() => {
                let part = Decimal::hundredths(hundredths);
                let is_scale = |sense: &Sense| (sense.class == class::SCALE).then_some(());
                // `one billion and a half million`: of the scale behind it, not of the last.
                let scale_follows = self.atoms.sense(next, is_scale).is_some();
                let last = self.terms.last().filter(|_| !scale_follows).map_or(0, |(_, power)| *power);
                let power = if self.has_group { self.power_of_group() } else { last };
                let Some(sum) = part.scaled(power).and_then(|part| self.group.plus(part)) else { return false };
                (self.group, self.has_group, self.room, self.next) = (sum, true, 0, next);
                (self.digit, self.found.digits) = (None, None);
                true
            }
            class::FRACTION if self.is_first() => self.fraction(hundredths, next),
            class::PARTS if self.terms.is_empty() && self.has_group && value > 1 => {
                let Some(part) = self.group.divided(value) else { return false };
                (self.group, self.room, self.digit, self.next) = (part, 0, None, next);
                (self.found.fraction, self.found.digits) = (true, None);
                true
            }
            class::WHOLE if self.has_group => self.told_in_parts(next),
            class::POINT if self.has_group || !self.terms.is_empty() => self.point(next),
            class::ONE if self.is_first() => {
                let is_scale = |sense: &Sense| (sense.class == class::SCALE).then_some(());
                let scale = self.atoms.sense(next, is_scale);
                // `A B-52`: a letter is no scale here.
                scale.is_some_and(|((), end)| self.atoms.text(end - 1, end).chars().nth(1).is_some())
                    && self.add(Decimal::ONE, 1, next)
            }
            _ => false,
        }
    }

    /// A hundred inside the group counts as its power for what comes as a half of it.
    fn power_of_group(&self) -> i32 {
        if self.room == 100 { 2 } else { 0 }
    }

    fn number(&mut self, sense: Sense, value: i64, hundredths: i64, next: usize, linked: bool) -> bool {
        let exact = hundredths % 100 == 0;
        let fits = value < self.room && (value > 0 || self.is_first() || self.room > 1) && !self.found.written;
        let room = match value {
            _ if !exact => 100,
            _ if sense.class == class::TENS => 10,
            20..=90 if value % 10 == 0 => 10,
            100..=900 if value % 100 == 0 => 100,
            _ => 1,
        };
        // Two thousand in one word is a term of its own.
        if exact && value >= 1000 {
            let power = value.ilog10() as i32;
            let below = self.terms.last().is_none_or(|(_, last)| *last > power);
            if !below || self.has_group || self.plus.is_some() {
                return false;
            }
            self.terms.push((Decimal::whole(value), power / 3 * 3));
            (self.room, self.digit, self.next) = (1000, None, next);
            return true;
        }
        if fits {
            // Zero may stand alone, or begin a group (`không trăm`).
            self.digit = (exact && value < 10).then_some(value);
            return self.add(Decimal::hundredths(hundredths), room, next);
        }
        let Some(digit) = self.digit else { return false };
        if linked && self.atoms.habit().units_first && digit > 0 && room == 10 && value >= 20 {
            // خمسة وعشرون
            self.digit = None;
            return self.add(Decimal::whole(value), 1, next);
        }
        // `ba bảy` behind hundreds is 37; a word that only stands behind tens (`lăm`) makes it sure elsewhere.
        let is_sure = !self.terms.is_empty()
            || self.group.as_integer().is_some_and(|group| group >= 100)
            || sense.class == class::TENS;
        if self.atoms.habit().digit_pairs && !linked && is_sure && exact && value < 10 && digit > 0 {
            self.digit = None;
            return self.add(Decimal::whole(digit * 9 + value), 1, next);
        }
        false
    }

    /// Whether a currency stands before the number or behind a place.
    fn is_money(&self, next: usize) -> bool {
        let before = |back: usize| {
            let from = self.start.checked_sub(back)?;
            self.atoms.of_class(from, class::CURRENCY).filter(|&(_, end)| end == self.start)
        };
        self.atoms.of_class(next, class::CURRENCY).is_some() || (1..=3).any(|back| before(back).is_some())
    }

    fn scale(&mut self, power: i32, next: usize) -> bool {
        // `m`, `k` and the like are scales only behind digits: of money, or as capitals that are no unit's.
        let written = self.atoms.text(next - 1, next);
        let is_word = written.chars().nth(1).is_some();
        let is_capital = self.atoms.glued(next - 1) && written.starts_with(char::is_uppercase);
        if !(is_word || is_capital || self.is_money(next)) {
            return false;
        }
        if self.is_first() && self.plus.is_none() && !(is_word && self.atoms.habit().bare_scale) {
            return false;
        }
        if let Some(plus) = self.plus.take() {
            let Some(sum) = Decimal::ONE.plus(plus) else { return false };
            (self.group, self.has_group) = (sum, true);
        }
        if power == 2 {
            if self.room == 100 && self.has_group && self.group.as_integer().is_some_and(|group| group >= 100) {
                return false;
            }
            let group = if self.has_group { self.group } else { Decimal::ONE };
            if !group.is_below(Decimal::whole(100)) {
                return false;
            }
            let Some(group) = group.scaled(2) else { return false };
            (self.group, self.has_group, self.room, self.digit, self.next) = (group, true, 100, None, next);
            self.found.digits = None;
            self.found.scaled |= self.found.written;
            return true;
        }
        // All terms below the scale are multiplied by it, with the group.
        let mut gathered = self.group;
        let mut keep = self.terms.len();
        while keep > 0 && self.terms[keep - 1].1 < power {
            keep -= 1;
            let Some(sum) = gathered.plus(self.terms[keep].0) else { return false };
            gathered = sum;
        }
        if keep > 0 && self.terms[keep - 1].1 == power {
            return false;
        }
        if !self.has_group && keep == self.terms.len() {
            gathered = Decimal::ONE;
        }
        let Some(term) = gathered.scaled(power) else { return false };
        self.terms.truncate(keep);
        self.terms.push((term, power));
        (self.group, self.has_group, self.room, self.digit, self.next) = (Decimal::ZERO, false, 1000, None, next);
        self.found.digits = None;
        self.found.scaled = true;
        true
    }

    fn ordinal(&mut self, value: i64, next: usize, linked: bool) -> bool {
        if self.found.written || self.plus.is_some() {
            return false;
        }
        let whole = Decimal::whole(value);
        if value >= 100 && !self.is_first() {
            // two hundredth, пятимиллионный
            let power = value.ilog10() as i32;
            if value != 10i64.pow(power as u32) || !self.scale(power, next) {
                return false;
            }
        } else if value < self.room && (self.room < 1000 || value < 1000 || self.is_first()) {
            if !self.add(whole, 0, next) {
                return false;
            }
            // الحادي والعشرون: an ordinal of one, and of tens.
            if self.atoms.habit().units_first && value < 10 {
                let behind = self.atoms.of_class(next, class::LINK).map(|(_, behind)| behind);
                let tens = behind.and_then(|behind| self.atoms.of_class(behind, class::ORDINAL));
                if let Some((sense, end)) = tens
                    && let Some(tens) =
                        sense.hundredths.map(|value| value / 100).filter(|tens| (20..=90).contains(tens))
                {
                    self.add(Decimal::whole(tens), 0, end);
                }
            }
        } else if linked && self.atoms.habit().units_first && self.digit.is_some() && (20..=90).contains(&value) {
            if !self.add(whole, 0, next) {
                return false;
            }
        } else {
            return false;
        }
        self.found.ordinal = true;
        true
    }

    /// Digits begin a number, or go on behind a scale (`3 million 500 thousand`).
    fn digits(&mut self, at: usize, linked: bool) -> bool {
        let Some((reading, next)) = self.atoms.number(at) else { return false };
        // `3 hundred and 21`
        if linked && self.found.written && self.room == 100 && reading.plain_digits.is_some_and(|digits| digits < 3) {
            self.digit = None;
            return self.add(reading.value, 0, next);
        }
        if self.has_group || (linked && !self.terms.is_empty()) {
            return false;
        }
        if !self.terms.is_empty() {
            // Only if a smaller scale follows: `5 tỷ 2013` are two numbers.
            let last = self.terms.last().map_or(0, |(_, power)| *power);
            let smaller = |sense: &Sense| {
                (sense.class == class::SCALE && sense.hundredths.is_some_and(|power| power / 100 < i64::from(last)))
                    .then_some(())
            };
            if self.atoms.sense(next, smaller).is_none() || !reading.value.is_below(Decimal::whole(1000)) {
                return false;
            }
        }
        self.found.digits = if self.is_first() && self.plus.is_none() { reading.plain_digits } else { None };
        self.found.written = true;
        self.found.unusual |= reading.unusual;
        self.add(reading.value, 0, next)
    }

    /// `half a million`, `three quarters`, `nửa triệu`.
    fn fraction(&mut self, hundredths: i64, next: usize) -> bool {
        let is_scale = |sense: &Sense| (sense.class == class::SCALE && sense.hundredths > Some(200)).then_some(*sense);
        let behind = [Some(next), self.atoms.of_class(next, class::OF).map(|(_, behind)| behind)];
        let scale = behind.into_iter().flatten().find_map(|at| self.atoms.sense(at, is_scale));
        let part = Decimal::hundredths(hundredths);
        match scale.and_then(|(sense, end)| Some((part.scaled((sense.hundredths? / 100) as i32)?, end))) {
            Some((value, end)) => {
                self.found.scaled = true;
                self.add(value, 0, end)
            }
            None => {
                self.found.fraction = true;
                self.add(part, 0, next)
            }
        }
    }

    /// Digits in words behind a point: `eighteen point two two`.
    fn point(&mut self, next: usize) -> bool {
        let mut at = next;
        let (mut fraction, mut places) = (Decimal::ZERO, 0);
        while places < 12 {
            let digit = self.atoms.sense(at, |sense| {
                let value = sense.hundredths.filter(|value| (0..1000).contains(value) && value % 100 == 0);
                (matches!(sense.class, class::NUM | class::TENS) && value.is_some()).then_some(*sense)
            });
            if let Some((sense, behind)) = digit {
                places += 1;
                let digit = Decimal::whole(sense.hundredths.unwrap_or(0) / 100).scaled(-places);
                let Some(sum) = digit.and_then(|digit| fraction.plus(digit)) else { return false };
                (fraction, at) = (sum, behind);
                continue;
            }
            // `hai phẩy 23`, `point twenty five`.
            if places == 0
                && let Some(found) = Reader::new(self.atoms, at).read().filter(|found| !found.scaled && !found.ordinal)
                && let Some(value) = found.value.as_integer().filter(|value| (10..1000).contains(value))
            {
                places = value.ilog10() as i32 + 1;
                let Some(value) = Decimal::whole(value).scaled(-places) else { return false };
                (fraction, at) = (value, found.next);
            }
            break;
        }
        if places == 0 {
            return false;
        }
        // The fraction is of the group, which a scale may follow.
        if self.terms.is_empty() || self.has_group {
            let Some(sum) = self.group.plus(fraction) else { return false };
            self.group = sum;
        } else {
            self.group = fraction;
        }
        (self.has_group, self.room, self.digit, self.next) = (true, 0, None, at);
        self.found.digits = None;
        true
    }

    /// `пять целых семь десятых`.
    fn told_in_parts(&mut self, next: usize) -> bool {
        let behind = self.atoms.of_class(next, class::LINK).map_or(next, |(_, behind)| behind);
        let reader = Reader { ends_with_parts: true, ..Reader::new(self.atoms, behind) };
        let Some(parts) = reader.read().filter(|found| found.fraction) else { return false };
        let Some(sum) = self.group.plus(parts.value) else { return false };
        (self.group, self.room, self.digit, self.next) = (sum, 0, None, parts.next);
        self.found.digits = None;
        true
    }
}
