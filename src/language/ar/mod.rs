//! Arabic. Sources: CLDR (months in both the Egyptian and the Levantine series, currencies), the
//! style of agencies.

mod clitics;
mod endings;
mod fold;
mod letters;
mod split;
mod stem;
mod words;

use std::sync::OnceLock;

pub use clitics::{Role, parts};
pub use fold::fold;
pub use stem::stem;
pub use words::Words;

use super::Certainty::{Assumed, Certain};
use super::Sense::*;
use super::{Direction, NumberHabit, NumericDates, Profile, Script, Sense};

/// Arabic's tables.
pub static PROFILE: Profile = Profile {
    code: "ar",
    name: "العربية",
    english_name: "Arabic",
    direction: Direction::Rtl,
    script: Some(Script::Arabic),
    own_letters: "ةأإى",
    foreign_letters: "پچژگکیٹڈڑںھہےۀۇۆۈېڕڵێ",
    common_words: "في من على إلى أن عن مع بين التي الذي هذا هذه كان كانت ما لا قد بعد قبل كما حيث خلال وفي ومن عام وقد \
        ذلك تم أو ثم لم لن هو هي كل غير حتى منذ",
    abbreviations: "د أ م ص ج ط ق هـ ه إلخ الخ",
    numbers: NumberHabit { decimal: &['٫', '.'], group: &['٬', ','] },
    numeric_dates: NumericDates::DayFirst,
    number_proclitics: &['و', 'ب', 'ل', 'ف', 'ك'],
    day_suffixes: &[],
    senses: SENSES,
    lexicon: OnceLock::new(),
};

#[rustfmt::skip]
const SENSES: &[(&str, Sense)] = &[
    ("يناير", Month(1)), ("فبراير", Month(2)), ("مارس", Month(3)), ("أبريل", Month(4)), ("ابريل", Month(4)), ("إبريل", Month(4)), ("مايو", Month(5)),
    ("يونيو", Month(6)), ("يونيه", Month(6)), ("يوليو", Month(7)), ("يوليه", Month(7)), ("أغسطس", Month(8)), ("اغسطس", Month(8)), ("سبتمبر", Month(9)),
    ("أكتوبر", Month(10)), ("اكتوبر", Month(10)), ("نوفمبر", Month(11)), ("ديسمبر", Month(12)),
    ("كانون الثاني", Month(1)), ("شباط", Month(2)), ("آذار", Month(3)), ("نيسان", Month(4)), ("أيار", Month(5)), ("حزيران", Month(6)),
    ("تموز", Month(7)), ("آب", Month(8)), ("أيلول", Month(9)), ("تشرين الأول", Month(10)), ("تشرين الثاني", Month(11)), ("كانون الأول", Month(12)),
    ("عام", YearBefore), ("العام", YearBefore), ("سنة", YearBefore), ("لعام", YearBefore), ("بعام", YearBefore), ("وعام", YearBefore),
    ("منذ", YearHintBefore), ("في", YearHintBefore), ("حتى", YearHintBefore),
    ("ألف", Scale(3)), ("آلاف", Scale(3)), ("الف", Scale(3)), ("مليون", Scale(6)), ("ملايين", Scale(6)), ("مليونا", Scale(6)),
    ("مليار", Scale(9)), ("مليارات", Scale(9)), ("مليارا", Scale(9)), ("مليارًا", Scale(9)), ("بليون", Scale(9)), ("تريليون", Scale(12)), ("تريليونات", Scale(12)),
    ("دولار", Currency("USD", Assumed)), ("دولارات", Currency("USD", Assumed)), ("دولارا", Currency("USD", Assumed)), ("دولارًا", Currency("USD", Assumed)),
    ("دولار أمريكي", Currency("USD", Certain)), ("دولار أميركي", Currency("USD", Certain)), ("دولارات أمريكية", Currency("USD", Certain)),
    ("usd", Currency("USD", Certain)), ("$", Currency("USD", Assumed)),
    ("يورو", Currency("EUR", Certain)), ("€", Currency("EUR", Certain)), ("جنيه إسترليني", Currency("GBP", Certain)), ("£", Currency("GBP", Assumed)),
    ("جنيه", Currency("EGP", Assumed)), ("جنيه مصري", Currency("EGP", Certain)), ("ريال", Currency("SAR", Assumed)), ("ريال سعودي", Currency("SAR", Certain)),
    ("درهم", Currency("AED", Assumed)), ("درهم إماراتي", Currency("AED", Certain)),
    ("روبل", Currency("RUB", Assumed)), ("روبل روسي", Currency("RUB", Certain)), ("₽", Currency("RUB", Certain)),
    ("روبية", Currency("INR", Assumed)), ("روبية هندية", Currency("INR", Certain)), ("₹", Currency("INR", Certain)), ("يوان", Currency("CNY", Certain)), ("ين", Currency("JPY", Certain)),
    ("%", Percent), ("٪", Percent), ("في المئة", Percent), ("في المائة", Percent), ("بالمئة", Percent), ("بالمائة", Percent),
    ("و", Range), ("إلى", Range), ("-", Range), ("–", Range), ("—", Range),
    ("كم", Unit), ("كيلومتر", Unit), ("كيلومترا", Unit), ("ميغاوات", Unit), ("طن", Unit), ("متر", Unit), ("شخص", Unit),
];
