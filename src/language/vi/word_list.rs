//! The list of words of several syllables, ready for look-up.
//!
//! The table is text. A line holds a first syllable, then classes with what follows it:
//! `an C bài ninh D cư_lạc_nghiệp`; the underscore joins the syllables of a longer rest. Classes:
//! A to D, the surer the word the later the letter; P, a place. Syllables are in the form that
//! [`WordList::number`] looks up. NOTICE beside the table says where the words are from. The pack
//! has the table in a shorter form (`packed.rs`).

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::marks::tone_placement;

/// No listed word is longer, in syllables; the sayings are the longest.
pub(super) const MAX_WORD: usize = 8;

/// Family names (the usual hundred's most frequent), in the form that is looked up.
const SURNAMES: &str = "nguyễn trần lê phạm huỳnh hoàng phan vũ võ đặng bùi đỗ hồ ngô dương lí đinh trương đoàn lâm \
    trịnh đào vương tô hà lương lưu phùng tạ châu tôn thái quách lã kiều mạc nghiêm doãn thạch đàm tống tăng triệu";

/// The most frequent of these, which are seldom given names.
const FREQUENT_SURNAMES: &str = "nguyễn trần lê phạm huỳnh phan vũ võ đặng bùi đỗ ngô";

/// Countries of one syllable that is also a word or part of Vietnamese names.
const SHORT_COUNTRIES: &str = "nga mĩ pháp anh đức ý áo bỉ úc séc nhật hàn lào thái ấn";

/// Countries in a foreign spelling of one piece.
const FOREIGN_COUNTRIES: &str = "afghanistan albania algeria angola argentina armenia australia azerbaijan bahrain \
    bangladesh belarus belgium bolivia bosnia brazil brunei bulgaria cameroon campuchia canada chile colombia congo \
    croatia cuba ecuador estonia ethiopia georgia ghana guatemala haiti honduras hungary iceland indonesia iran iraq \
    ireland israel italia italy jamaica jordan kazakhstan kenya kosovo kuwait kyrgyzstan latvia lebanon libya lithuania \
    malaysia maldives mali malta mexico moldova morocco mozambique myanmar nepal nicaragua niger nigeria oman pakistan \
    palestine panama paraguay peru philippines qatar romania rumani rwanda senegal serbia singapore slovakia slovenia \
    somalia sudan syria tajikistan tanzania tunisia turkmenistan uganda ukraina ukraine uruguay uzbekistan venezuela \
    yemen zambia zimbabwe";

/// Numerals: said twice they count, they do not make a word (năm năm: five years).
const NUMERALS: &str = "một hai ba bốn tư năm lăm sáu bảy tám chín mười mươi trăm";

/// What is known of a syllable by itself.
pub(super) mod flag {
    pub const SURNAME: u8 = 1;
    pub const SHORT_COUNTRY: u8 = 2;
    pub const FOREIGN_COUNTRY: u8 = 4;
    pub const NUMERAL: u8 = 8;
    pub const FREQUENT_SURNAME: u8 = 16;
}

/// How sure a listed word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A common word; 0 to 3, the higher the surer.
    Common(u8),
    /// A place, when written with capitals.
    Place,
}

/// The classes, in the order of [`LETTERS`].
pub(super) const CLASSES: [Class; 5] =
    [Class::Common(0), Class::Common(1), Class::Common(2), Class::Common(3), Class::Place];

/// How the table writes the classes.
const LETTERS: [&str; 5] = ["A", "B", "C", "D", "P"];

/// A step of the tree of words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    /// Where the next syllable is looked up from.
    pub node: u32,
    /// Whether a word ends here.
    pub word: Option<Class>,
}

/// The words of several syllables; see the module for the table's form.
#[derive(Debug, Default)]
pub struct WordList {
    /// From 1; 0 stands for every syllable that is in no word.
    numbers: FxHashMap<Box<str>, u32>,
    /// [`flag`]s by number.
    flags: Vec<u8>,
    /// From a node and a syllable's number to the next node. The first syllable's node is its
    /// number with the top bit set.
    steps: FxHashMap<(u32, u32), Step>,
}

impl WordList {
    /// Reads a table. Total: a line or a word that is damaged is passed over.
    ///
    /// ```
    /// use khabar::language::vi::{segment, WordList};
    /// let words = WordList::new("hợp C tác tác_xã\n");
    /// assert_eq!(segment(&words, &["Hai", "hợp", "tác", "xã", "hợp", "tác"], true), [1, 3, 2]);
    /// ```
    pub fn new(table: &str) -> Self {
        let mut list = Self::empty(0, 0);
        for (first, class, rest) in table.lines().flat_map(listed) {
            let mut node = Self::root(list.enter(first));
            for (i, syllable) in rest.iter().enumerate() {
                let number = list.enter(syllable);
                let step = list.add_step(node, number);
                if i + 1 == rest.len() {
                    step.word = Some(CLASSES[class]);
                }
                node = step.node;
            }
        }
        list.with_flags()
    }

    /// A list without words, with room for so many syllables and steps.
    pub(super) fn empty(syllables: usize, steps: usize) -> Self {
        let mut list = Self { flags: vec![0], ..Self::default() };
        list.numbers.reserve(syllables);
        list.steps.reserve(steps);
        list
    }

    pub(super) fn with_flags(mut self) -> Self {
        for (syllables, flag) in [
            (SURNAMES, flag::SURNAME),
            (FREQUENT_SURNAMES, flag::FREQUENT_SURNAME),
            (SHORT_COUNTRIES, flag::SHORT_COUNTRY),
            (FOREIGN_COUNTRIES, flag::FOREIGN_COUNTRY),
            (NUMERALS, flag::NUMERAL),
        ] {
            for syllable in syllables.split(' ') {
                let number = self.enter(syllable) as usize;
                self.flags[number] |= flag;
            }
        }
        self
    }

    pub(super) fn add_step(&mut self, node: u32, number: u32) -> &mut Step {
        let next = self.steps.len() as u32;
        self.steps.entry((node, number)).or_insert(Step { node: next, word: None })
    }

    pub(super) fn enter(&mut self, syllable: &str) -> u32 {
        if let Some(&number) = self.numbers.get(syllable) {
            return number;
        }
        let number = self.count();
        self.numbers.insert(syllable.into(), number);
        self.flags.push(0);
        number
    }

    /// The first number that no syllable has.
    pub(super) fn count(&self) -> u32 {
        self.flags.len() as u32
    }

    /// The number of a syllable, given as [`crate::fold::exact`] gives it; 0 if no word has it.
    ///
    /// Spellings of one syllable share a number: the tone's place (`hoà`, `hòa`) and i or y at the
    /// end (`lí`, `lý`) are free.
    pub fn number(&self, folded: &str) -> u32 {
        self.numbers.get(&*spelling(folded)).copied().unwrap_or(0)
    }

    /// Whether these syllables, folded, are a word of the list.
    ///
    /// ```
    /// let words = khabar::language::vi::WordList::new("hợp C tác\n");
    /// assert!(words.contains(["hợp", "tác"]));
    /// ```
    pub fn contains<S: AsRef<str>>(&self, folded: impl IntoIterator<Item = S>) -> bool {
        self.word(folded.into_iter().map(|syllable| self.number(syllable.as_ref()))).is_some()
    }

    /// Every word with its class, in the order of the alphabet.
    #[cfg(test)]
    pub(super) fn words(&self) -> std::collections::BTreeMap<String, String> {
        let syllables: FxHashMap<u32, &str> =
            self.numbers.iter().map(|(syllable, &number)| (number, &**syllable)).collect();
        let before: FxHashMap<u32, (u32, u32)> = self.steps.iter().map(|(&from, step)| (step.node, from)).collect();
        let mut words = std::collections::BTreeMap::new();
        for (&(mut node, number), step) in &self.steps {
            let mut word = syllables[&number].to_owned();
            while let Some((from, number)) = before.get(&node) {
                word = format!("{} {word}", syllables[number]);
                node = *from;
            }
            word = format!("{} {word}", syllables[&(node & !Self::root(0))]);
            words.extend(step.word.map(|class| (word, format!("{class:?}"))));
        }
        words
    }

    pub(super) fn has(&self, number: u32, flags: u8) -> bool {
        self.flags.get(number as usize).is_some_and(|found| found & flags != 0)
    }

    /// Where words that begin with a syllable are looked up from.
    pub(super) fn root(number: u32) -> u32 {
        number | 1 << 31
    }

    pub(super) fn step(&self, node: u32, number: u32) -> Option<Step> {
        self.steps.get(&(node, number)).copied()
    }

    /// The class of a word, by its syllables' numbers.
    pub(super) fn word(&self, mut numbers: impl Iterator<Item = u32>) -> Option<Class> {
        let mut node = Self::root(numbers.next()?);
        let mut word = None;
        for number in numbers {
            let step = self.step(node, number)?;
            (node, word) = (step.node, step.word);
        }
        word
    }
}

/// The words of a line of the table: the first syllable, the class's place in [`CLASSES`], the syllables behind.
/// One that is longer than words are is passed over, and one that has an empty syllable.
pub(super) fn listed(line: &str) -> impl Iterator<Item = (&str, usize, Vec<&str>)> {
    let (first, items) = line.split_once(' ').unwrap_or_default();
    let mut class = None;
    items.split(' ').filter(move |_| !first.is_empty()).filter_map(move |item| {
        if let Some(found) = LETTERS.iter().position(|letter| *letter == item) {
            class = Some(found);
            return None;
        }
        let rest: Vec<&str> = item.split('_').collect();
        let fits = rest.len() < MAX_WORD && rest.iter().all(|syllable| !syllable.is_empty());
        class.filter(|_| fits).map(|class| (first, class, rest))
    })
}

/// One spelling for all that are in use: the tone in its usual place; i, not y, as the only vowel
/// after a consonant (the spelling reform of 1980, which many follow); the Icelandic ð that old
/// keyboards gave for đ.
fn spelling(folded: &str) -> Cow<'_, str> {
    const Y: [char; 6] = ['y', 'ỳ', 'ý', 'ỷ', 'ỹ', 'ỵ'];
    const I: [char; 6] = ['i', 'ì', 'í', 'ỉ', 'ĩ', 'ị'];
    let mut word = tone_placement(folded);
    if word.starts_with('ð') {
        word = Cow::Owned(word.replacen('ð', "đ", 1));
    }
    let Some(last) = word.chars().next_back() else { return word };
    let onset = &word[..word.len() - last.len_utf8()];
    match Y.iter().position(|&y| y == last) {
        Some(tone) if matches!(onset, "h" | "k" | "l" | "m" | "qu" | "s" | "t" | "v") => {
            Cow::Owned(format!("{onset}{}", I[tone]))
        }
        _ => word,
    }
}
