//! Words of Vietnamese plain text: which syllables that stand in a row make one word.
//!
//! The best way through a run of syllables is looked for (Viterbi): listed words earn by how sure
//! they are, names (a row of capitalised syllables) by their length, single syllables nothing. The
//! convention is the dictionary's and the Vietnamese Treebank's: a classifier is a word of its own,
//! a person's full name is one word, and so is a place's.

use super::word_list::{Class, WordList, flag};
use crate::fold::{exact as fold, is_letter};

/// How a syllable is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Small letters.
    Small,
    /// A capital, then at least one small letter, or nothing: `Nam`, `A`, `McCain`.
    Title,
    /// Two capitals or more, and no small letter: `TNHH`.
    Capitals,
    /// Anything with something else than letters, or with a capital inside only: `A5`, `iPhone`.
    Other,
}

impl Shape {
    /// The shape of a syllable as written.
    ///
    /// ```
    /// use khabar::language::vi::Shape;
    /// assert_eq!(Shape::of("Đà"), Shape::Title);
    /// assert_eq!(Shape::of("UBND"), Shape::Capitals);
    /// ```
    pub fn of(written: &str) -> Self {
        let (mut letters, mut capitals, mut first) = (0, 0, false);
        for c in written.chars() {
            // Marks on their own, as decomposed text has them, belong to the letter before.
            if matches!(c, '\u{300}'..='\u{36f}') {
                continue;
            }
            if !is_letter(c) {
                return Shape::Other;
            }
            first |= letters == 0 && c.is_uppercase();
            letters += 1;
            capitals += usize::from(c.is_uppercase());
        }
        match (letters, capitals) {
            (0, _) => Shape::Other,
            (_, 0) => Shape::Small,
            (2.., _) if letters == capitals => Shape::Capitals,
            _ if first => Shape::Title,
            _ => Shape::Other,
        }
    }
}

/// What segmentation needs of a syllable; both parts can be kept with a text's distinct words.
#[derive(Clone, Copy, Debug)]
pub struct Syllable {
    /// [`WordList::number`].
    pub number: u32,
    /// How it is written.
    pub shape: Shape,
}

impl Syllable {
    /// Looks up a syllable as written.
    pub fn new(words: &WordList, written: &str) -> Self {
        Self { number: words.number(&fold(written)), shape: Shape::of(written) }
    }
}

/// What a listed word of two syllables earns, by class; each further syllable earns more than any
/// two words that could take its place.
const COMMON: [i32; 4] = [10, 11, 12, 13];
const FURTHER: i32 = 16;
/// What a syllable of a name after the first earns. A name beats common words.
const NAME: i32 = 15;
/// What a place earns, in capitals, above NAME for each syllable: a name that ran over it would
/// earn less, so that it stands by itself …
const PLACE: i32 = 1;
/// … but not inside the name of a person (Nguyễn Thái Bình).
const SURNAME: i32 = 3;
const AFTER_SURNAME: i32 = NAME + 1;
/// What a name loses whose last syllable can begin a word of small letters (Bộ Nông nghiệp).
const TORN: i32 = 8;
/// The same syllable twice: quen quen.
const TWICE: i32 = 9;
/// More capitalised syllables in a row are a heading in title case, not a name.
const MAX_NAME: usize = 8;

/// The best way to a place between two syllables.
#[derive(Clone, Copy)]
struct Cell {
    score: i32,
    /// Of the last word on the way, in syllables.
    length: u8,
    /// The best way whose last word is a name, or may become one: its score, its length so far
    /// (0: there is none), and what its next syllable earns.
    name: i32,
    name_length: u8,
    name_step: i32,
}

const UNREACHED: Cell = Cell { score: i32::MIN / 2, length: 1, name: 0, name_length: 0, name_step: NAME };

/// Finds words; keeps its memory from one run of syllables to the next.
#[derive(Default)]
pub struct Segmenter {
    cells: Vec<Cell>,
    lengths: Vec<u8>,
}

impl Segmenter {
    /// The lengths, in syllables, of the words of a run: syllables with nothing but one space
    /// between two. They sum to the number of syllables. Linear.
    ///
    /// `starts_sentence` says that a capital on the first syllable means nothing.
    pub fn segment(&mut self, words: &WordList, run: &[Syllable], starts_sentence: bool) -> &[u8] {
        self.lengths.clear();
        if let [_] = run {
            self.lengths.push(1);
            return &self.lengths;
        }
        self.cells.clear();
        self.cells.resize(run.len() + 1, UNREACHED);
        self.cells[0].score = 0;
        let mut titles_to = 0;
        let mut names = false;
        for at in 0..run.len() {
            if run[at].shape == Shape::Title && at >= titles_to {
                let titles = run[at..].iter().take_while(|s| s.shape == Shape::Title).count();
                (titles_to, names) = (at + titles, titles <= MAX_NAME);
            }
            self.single(at);
            if run[at].shape != Shape::Other {
                self.listed(words, run, at);
            }
            let mere_capital = starts_sentence && at == 0 && !begins_name(words, run[0]);
            if names && at < titles_to && !mere_capital {
                self.name(words, run, at);
            }
        }
        let mut end = run.len();
        while end > 0 {
            let length = self.cells[end].length;
            self.lengths.push(length);
            end = end.saturating_sub(length.max(1) as usize);
        }
        self.lengths.reverse();
        &self.lengths
    }

    fn offer(&mut self, end: usize, score: i32, length: usize) {
        let cell = &mut self.cells[end];
        if score > cell.score {
            (cell.score, cell.length) = (score, length as u8);
        }
    }

    /// A syllable by itself.
    fn single(&mut self, at: usize) {
        self.offer(at + 1, self.cells[at].score, 1);
    }

    /// The listed words that begin here, and the same syllable twice.
    fn listed(&mut self, words: &WordList, run: &[Syllable], at: usize) {
        let [first, rest @ ..] = &run[at..] else { return };
        if first.number == 0 {
            return;
        }
        let score = self.cells[at].score;
        let mut node = WordList::root(first.number);
        let (mut before, mut rising) = (first.shape, false);
        for (i, next) in rest.iter().enumerate() {
            // A word is in capitals throughout or has none but at the start; only in the name of a
            // place does one follow small letters (châu Âu).
            if next.shape == Shape::Other || (next.shape == Shape::Capitals) != (first.shape == Shape::Capitals) {
                break;
            }
            rising |= before == Shape::Small && next.shape == Shape::Title;
            before = next.shape;
            let twice = i == 0 && next.number == first.number && next.shape == Shape::Small;
            if twice && !words.has(first.number, flag::NUMERAL) {
                self.offer(at + 2, score + TWICE, 2);
            }
            let Some(step) = words.step(node, next.number) else { break };
            node = step.node;
            let further = i as i32;
            let earned = match step.word {
                Some(Class::Place) if next.shape == Shape::Title => NAME * (further + 2) + PLACE,
                Some(Class::Place) => COMMON[2] + FURTHER * further,
                Some(Class::Common(class)) if !rising => COMMON[(class & 3) as usize] + FURTHER * further,
                _ => continue,
            };
            self.offer(at + i + 2, score + earned, i + 2);
        }
    }

    /// Begins a name here, or goes on with one.
    fn name(&mut self, words: &WordList, run: &[Syllable], at: usize) {
        let here = self.cells[at];
        let next = run.get(at + 1);
        let with_next = next.and_then(|next| words.step(WordList::root(run[at].number), next.number)?.word);
        let is_surname = |flags| words.has(run[at].number, flags) && with_next != Some(Class::Place);
        let (begun, step) =
            if is_surname(flag::SURNAME) { (here.score + SURNAME, AFTER_SURNAME) } else { (here.score, NAME) };
        let gone_on = here.name + here.name_step;
        // A person's name behind something else's: Lăng Cô Lê Văn Hải.
        let person = here.name_step == NAME
            && is_surname(flag::FREQUENT_SURNAME)
            && next.is_some_and(|next| next.shape == Shape::Title);
        let goes_on = here.name_length > 0 && gone_on >= begun && !person && !parted(words, run[at - 1], run[at]);
        let end = &mut self.cells[at + 1];
        (end.name, end.name_length, end.name_step) =
            if goes_on { (gone_on, here.name_length + 1, here.name_step) } else { (begun, 1, step) };
        let (mut score, length) = (end.name, end.name_length as usize);
        if length > 1 {
            if with_next.is_some() && next.is_some_and(|next| next.shape == Shape::Small) {
                score -= TORN;
            }
            self.offer(at + 1, score, length);
        }
    }
}

/// Whether a capitalised syllable at the start of a sentence can begin a name.
fn begins_name(words: &WordList, first: Syllable) -> bool {
    first.number == 0 || words.has(first.number, flag::SURNAME)
}

/// Whether a country stands before a foreign name (Nga Vladimir Putin), which is then no part of
/// one name with it.
pub(super) fn parted(words: &WordList, before: Syllable, after: Syllable) -> bool {
    words.has(before.number, flag::FOREIGN_COUNTRY)
        || (after.number == 0 && words.has(before.number, flag::SHORT_COUNTRY))
}

/// The lengths, in syllables, of the words of a run of syllables as written; see
/// [`Segmenter::segment`], which takes what was looked up before.
pub fn segment(words: &WordList, run: &[&str], starts_sentence: bool) -> Vec<usize> {
    let run: Vec<Syllable> = run.iter().map(|written| Syllable::new(words, written)).collect();
    Segmenter::default().segment(words, &run, starts_sentence).iter().map(|&length| length as usize).collect()
}
