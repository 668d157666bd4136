//! English. Sources: CLDR (months, currencies), the style of agencies for the rest.

use std::sync::OnceLock;

use super::Certainty::{Assumed, Certain};
use super::Sense::*;
use super::{Direction, NumberHabit, NumericDates, Profile, Script, Sense};

/// English's tables.
pub static PROFILE: Profile = Profile {
    code: "en",
    name: "English",
    english_name: "English",
    direction: Direction::Ltr,
    script: Some(Script::Latin),
    own_letters: "",
    // Marked letters come in names and loans; a text full of them is not English.
    foreign_letters: "äöüßéèêëàâáãåæøñçîïíìôóòõúùûýœąćęłńśźżčďěňřšťůžăđơưışğőűạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    common_words: "the of and to in a is that for on was with as it by be are at this from have has had or not but \
        which were their its an will been he she they his her we said would between after also who when",
    abbreviations: "mr mrs ms dr prof gen col lt sgt capt sen rep gov rev hon st mt jr sr vs etc e.g i.e cf no nos vol \
        fig art sec ed eds pp approx dept est inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov \
        dec u.s u.k u.n a.m p.m",
    numbers: NumberHabit { decimal: &['.'], group: &[','] },
    numeric_dates: NumericDates::Varies,
    number_proclitics: &[],
    day_suffixes: &["st", "nd", "rd", "th"],
    senses: SENSES,
    lexicon: OnceLock::new(),
};

#[rustfmt::skip]
const SENSES: &[(&str, Sense)] = &[
    ("january", Month(1)), ("february", Month(2)), ("march", Month(3)), ("april", Month(4)), ("may", Month(5)),
    ("june", Month(6)), ("july", Month(7)), ("august", Month(8)), ("september", Month(9)), ("october", Month(10)),
    ("november", Month(11)), ("december", Month(12)),
    ("jan", Month(1)), ("feb", Month(2)), ("mar", Month(3)), ("apr", Month(4)), ("jun", Month(6)), ("jul", Month(7)),
    ("aug", Month(8)), ("sep", Month(9)), ("sept", Month(9)), ("oct", Month(10)), ("nov", Month(11)), ("dec", Month(12)),
    ("thousand", Scale(3)), ("k", Scale(3)), ("million", Scale(6)), ("mn", Scale(6)), ("m", Scale(6)),
    ("billion", Scale(9)), ("bn", Scale(9)), ("trillion", Scale(12)), ("tn", Scale(12)),
    ("lakh", Scale(5)), ("crore", Scale(7)),
    ("usd", Currency("USD", Certain)), ("u.s dollars", Currency("USD", Certain)), ("u.s . dollars", Currency("USD", Certain)),
    ("us dollar", Currency("USD", Certain)), ("us dollars", Currency("USD", Certain)), ("us $", Currency("USD", Certain)),
    ("dollar", Currency("USD", Assumed)), ("dollars", Currency("USD", Assumed)), ("$", Currency("USD", Assumed)),
    ("euro", Currency("EUR", Certain)), ("euros", Currency("EUR", Certain)), ("eur", Currency("EUR", Certain)), ("€", Currency("EUR", Certain)),
    ("gbp", Currency("GBP", Certain)), ("£", Currency("GBP", Assumed)), ("pounds sterling", Currency("GBP", Certain)),
    ("yuan", Currency("CNY", Certain)), ("yen", Currency("JPY", Certain)), ("¥", Currency("JPY", Assumed)),
    ("rupee", Currency("INR", Assumed)), ("rupees", Currency("INR", Assumed)), ("inr", Currency("INR", Certain)), ("₹", Currency("INR", Certain)), ("rs", Currency("INR", Assumed)),
    ("rouble", Currency("RUB", Assumed)), ("roubles", Currency("RUB", Assumed)), ("ruble", Currency("RUB", Assumed)), ("rubles", Currency("RUB", Assumed)),
    ("rub", Currency("RUB", Certain)), ("₽", Currency("RUB", Certain)), ("dong", Currency("VND", Certain)), ("₫", Currency("VND", Certain)),
    ("%", Percent), ("percent", Percent), ("per cent", Percent),
    ("year", YearBefore),
    ("in", YearHintBefore), ("since", YearHintBefore), ("from", YearHintBefore), ("until", YearHintBefore), ("till", YearHintBefore),
    ("by", YearHintBefore), ("during", YearHintBefore), ("before", YearHintBefore), ("after", YearHintBefore),
    ("and", Range), ("to", Range), ("-", Range), ("–", Range), ("—", Range),
    ("km", Unit), ("kilometres", Unit), ("kilometers", Unit), ("miles", Unit), ("metres", Unit), ("meters", Unit), ("kg", Unit), ("tonnes", Unit), ("tons", Unit), ("mw", Unit), ("megawatts", Unit), ("barrels", Unit), ("people", Unit), ("soldiers", Unit), ("troops", Unit),
];
