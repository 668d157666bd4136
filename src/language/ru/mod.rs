//! Russian. Sources: CLDR (months in the genitive and the nominative, currencies), the style of
//! agencies; case forms are listed until stems come.

use std::sync::OnceLock;

use super::Certainty::{Assumed, Certain};
use super::Sense::*;
use super::{Direction, NumberHabit, NumericDates, Profile, Script, Sense};

/// Russian's tables.
pub static PROFILE: Profile = Profile {
    code: "ru",
    name: "Русский",
    english_name: "Russian",
    direction: Direction::Ltr,
    script: Some(Script::Cyrillic),
    own_letters: "ыэё",
    foreign_letters: "іїєґўјљњћђџѓќѕәөүқғңһ",
    common_words: "и в не на что с по как к из у за от о его до для это при также или года году между после был была \
        было были со во же но а он она они который которые которая уже более сша россии сказал",
    abbreviations: "г гг в вв т е д п др пр ул им тыс млн млрд трлн руб долл коп стр см ср проф акад доц ген обл р кв \
        тов св янв фев февр мар апр авг сен сент окт ноя нояб дек",
    numbers: NumberHabit { decimal: &[',', '.'], group: &[' '] },
    numeric_dates: NumericDates::DayFirst,
    number_proclitics: &[],
    day_suffixes: &["го"],
    senses: SENSES,
    lexicon: OnceLock::new(),
};

#[rustfmt::skip]
const SENSES: &[(&str, Sense)] = &[
    ("января", Month(1)), ("февраля", Month(2)), ("марта", Month(3)), ("апреля", Month(4)), ("мая", Month(5)), ("июня", Month(6)),
    ("июля", Month(7)), ("августа", Month(8)), ("сентября", Month(9)), ("октября", Month(10)), ("ноября", Month(11)), ("декабря", Month(12)),
    ("январь", Month(1)), ("февраль", Month(2)), ("март", Month(3)), ("апрель", Month(4)), ("май", Month(5)), ("июнь", Month(6)),
    ("июль", Month(7)), ("август", Month(8)), ("сентябрь", Month(9)), ("октябрь", Month(10)), ("ноябрь", Month(11)), ("декабрь", Month(12)),
    ("январе", Month(1)), ("феврале", Month(2)), ("марте", Month(3)), ("апреле", Month(4)), ("мае", Month(5)), ("июне", Month(6)),
    ("июле", Month(7)), ("августе", Month(8)), ("сентябре", Month(9)), ("октябре", Month(10)), ("ноябре", Month(11)), ("декабре", Month(12)),
    ("год", YearAfter), ("года", YearAfter), ("году", YearAfter), ("годом", YearAfter), ("годе", YearAfter), ("годы", YearAfter), ("годов", YearAfter),
    ("годах", YearAfter), ("г", YearAfter), ("г .", YearAfter), ("гг", YearAfter), ("гг .", YearAfter),
    ("- го", YearAfter), ("- м", YearAfter), ("- й", YearAfter), ("- му", YearAfter), ("- го года", YearAfter), ("- м году", YearAfter), ("- й год", YearAfter),
    ("е годы", DecadeAfter), ("х годов", DecadeAfter), ("х годах", DecadeAfter), ("х", DecadeAfter), ("е", DecadeAfter),
    ("тысяча", Scale(3)), ("тысячи", Scale(3)), ("тысяч", Scale(3)), ("тыс", Scale(3)),
    ("миллион", Scale(6)), ("миллиона", Scale(6)), ("миллионов", Scale(6)), ("миллионами", Scale(6)), ("млн", Scale(6)),
    ("миллиард", Scale(9)), ("миллиарда", Scale(9)), ("миллиардов", Scale(9)), ("миллиардами", Scale(9)), ("млрд", Scale(9)),
    ("триллион", Scale(12)), ("триллиона", Scale(12)), ("триллионов", Scale(12)), ("трлн", Scale(12)),
    ("доллар", Currency("USD", Assumed)), ("доллара", Currency("USD", Assumed)), ("долларов", Currency("USD", Assumed)), ("доллары", Currency("USD", Assumed)),
    ("долларам", Currency("USD", Assumed)), ("долларами", Currency("USD", Assumed)), ("долларах", Currency("USD", Assumed)), ("долл", Currency("USD", Assumed)),
    ("доллар сша", Currency("USD", Certain)), ("доллара сша", Currency("USD", Certain)), ("долларов сша", Currency("USD", Certain)), ("долл . сша", Currency("USD", Certain)), ("долл сша", Currency("USD", Certain)),
    ("usd", Currency("USD", Certain)), ("$", Currency("USD", Assumed)), ("us $", Currency("USD", Certain)),
    ("рубль", Currency("RUB", Assumed)), ("рубля", Currency("RUB", Assumed)), ("рублей", Currency("RUB", Assumed)), ("рублях", Currency("RUB", Assumed)), ("руб", Currency("RUB", Assumed)),
    ("₽", Currency("RUB", Certain)), ("rub", Currency("RUB", Certain)),
    ("евро", Currency("EUR", Certain)), ("€", Currency("EUR", Certain)), ("фунтов стерлингов", Currency("GBP", Certain)), ("£", Currency("GBP", Assumed)),
    ("рупия", Currency("INR", Assumed)), ("рупии", Currency("INR", Assumed)), ("рупий", Currency("INR", Assumed)), ("₹", Currency("INR", Certain)),
    ("юань", Currency("CNY", Certain)), ("юаня", Currency("CNY", Certain)), ("юаней", Currency("CNY", Certain)), ("иен", Currency("JPY", Certain)), ("донгов", Currency("VND", Certain)),
    ("%", Percent), ("процент", Percent), ("процента", Percent), ("процентов", Percent), ("проц", Percent),
    ("и", Range), ("по", Range), ("-", Range), ("–", Range), ("—", Range), ("до", Range),
    ("км", Unit), ("километров", Unit), ("мвт", Unit), ("мегаватт", Unit), ("тонн", Unit), ("кг", Unit), ("метров", Unit), ("человек", Unit), ("штук", Unit),
];
