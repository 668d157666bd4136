//! Vietnamese. Words of several syllables are written with spaces; segmented text joins the
//! syllables of a word by underscores. Sources: CLDR (months, currencies), the style of agencies.

mod join;
mod marks;
mod segment;
mod word_list;

use std::sync::OnceLock;

pub use join::split_join;
pub use marks::{marks_bind, tone_placement, without_marks, without_tones};
pub use segment::{Segmenter, Shape, Syllable, segment};
pub use word_list::WordList;

use super::Certainty::{Assumed, Certain};
use super::Sense::*;
use super::{Direction, NumberHabit, NumericDates, Profile, Script, Sense};

/// Vietnamese's tables.
pub static PROFILE: Profile = Profile {
    code: "vi",
    name: "Tiếng Việt",
    english_name: "Vietnamese",
    direction: Direction::Ltr,
    script: Some(Script::Latin),
    own_letters: "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    foreign_letters: "äöüßëåæøñçîïœąćęłńśźżčďěňřšťůžışğőű",
    common_words: "và là có cho không trong khi hai năm cùng ra theo sau qua nga bên vào do tháng hay như ngày các sang \
        trên cao nam mua bán thăm",
    abbreviations: "tp ts pgs gs ths tr đ v.v mr dr st ttg bs ks ls",
    numbers: NumberHabit { decimal: &[','], group: &['.', ' '] },
    numeric_dates: NumericDates::DayFirst,
    number_proclitics: &[],
    day_suffixes: &[],
    senses: SENSES,
    lexicon: OnceLock::new(),
};

#[rustfmt::skip]
const SENSES: &[(&str, Sense)] = &[
    ("tháng", MonthBefore), ("ngày", DayBefore), ("mồng", DayBefore), ("ngày mồng", DayBefore), ("mùng", DayBefore), ("ngày mùng", DayBefore),
    ("năm", YearBefore), ("thập niên", DecadeBefore), ("thập kỷ", DecadeBefore), ("những năm", DecadeBefore),
    ("từ", YearHintBefore), ("đến", Range), ("tới", Range), ("và", Range), ("-", Range), ("–", Range), ("—", Range),
    ("nghìn", Scale(3)), ("ngàn", Scale(3)), ("triệu", Scale(6)), ("tr", Scale(6)), ("tỷ", Scale(9)), ("tỉ", Scale(9)),
    ("nghìn tỷ", Scale(12)), ("ngàn tỷ", Scale(12)), ("nghìn tỉ", Scale(12)), ("triệu tỷ", Scale(15)),
    ("usd", Currency("USD", Certain)), ("$", Currency("USD", Assumed)), ("us $", Currency("USD", Certain)),
    ("đô la", Currency("USD", Assumed)), ("đô la mỹ", Currency("USD", Certain)), ("đô", Currency("USD", Assumed)), ("đôla", Currency("USD", Assumed)),
    ("đồng", Currency("VND", Certain)), ("vnđ", Currency("VND", Certain)), ("vnd", Currency("VND", Certain)), ("₫", Currency("VND", Certain)),
    ("euro", Currency("EUR", Certain)), ("eur", Currency("EUR", Certain)), ("€", Currency("EUR", Certain)),
    ("bảng anh", Currency("GBP", Certain)), ("£", Currency("GBP", Assumed)), ("nhân dân tệ", Currency("CNY", Certain)), ("yên", Currency("JPY", Certain)),
    ("rúp", Currency("RUB", Assumed)), ("rub", Currency("RUB", Certain)), ("₽", Currency("RUB", Certain)),
    ("rupee", Currency("INR", Assumed)), ("rupi", Currency("INR", Assumed)), ("inr", Currency("INR", Certain)), ("₹", Currency("INR", Certain)),
    ("%", Percent), ("phần trăm", Percent),
    ("km", Unit), ("m", Unit), ("kg", Unit), ("tấn", Unit), ("mw", Unit), ("mét", Unit), ("người", Unit), ("ha", Unit),
];
