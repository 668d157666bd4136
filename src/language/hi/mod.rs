//! Hindi. Sources: CLDR (months, currencies), the style of agencies; both spellings of the months
//! that newspapers write in two ways.

use std::sync::OnceLock;

use super::Certainty::{Assumed, Certain};
use super::Sense::*;
use super::{Direction, NumberHabit, NumericDates, Profile, Script, Sense};

/// Hindi's tables.
pub static PROFILE: Profile = Profile {
    code: "hi",
    name: "हिन्दी",
    english_name: "Hindi",
    direction: Direction::Ltr,
    script: Some(Script::Devanagari),
    own_letters: "",
    foreign_letters: "ळऱॲ",
    common_words: "के में की है और को से का ने पर कि हैं भी यह इस कर एक लिए ही तक था थी थे नहीं हो गया गई गए वे साथ बाद \
        बीच अपने दोनों किया कहा रहा रही रहे इसके जो तो हुई हुए हुआ करने उन्होंने वर्ष",
    // Titles, and the names of Latin letters, by which initials are written.
    abbreviations: "डॉ डा प्रो श्री सु कु पं मो रु रू सं ई पू कि.मी कि मी ए बी सी डी एफ जी एच आई जे के एल एम एन ओ पी \
        क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड जेड",
    numbers: NumberHabit { decimal: &['.'], group: &[','] },
    numeric_dates: NumericDates::DayFirst,
    number_proclitics: &[],
    day_suffixes: &[],
    senses: SENSES,
    lexicon: OnceLock::new(),
};

#[rustfmt::skip]
const SENSES: &[(&str, Sense)] = &[
    ("जनवरी", Month(1)), ("फ़रवरी", Month(2)), ("फरवरी", Month(2)), ("मार्च", Month(3)), ("अप्रैल", Month(4)), ("मई", Month(5)),
    ("जून", Month(6)), ("जुलाई", Month(7)), ("अगस्त", Month(8)), ("सितंबर", Month(9)), ("सितम्बर", Month(9)),
    ("अक्टूबर", Month(10)), ("अक्तूबर", Month(10)), ("नवंबर", Month(11)), ("नवम्बर", Month(11)), ("दिसंबर", Month(12)), ("दिसम्बर", Month(12)),
    ("सन", YearBefore), ("सन्", YearBefore), ("वर्ष", YearBefore), ("साल", YearBefore),
    ("में", YearHintAfter), ("से", YearHintAfter), ("तक", YearHintAfter), ("के बाद", YearHintAfter), ("के दौरान", YearHintAfter),
    ("के दशक", DecadeAfter), ("का दशक", DecadeAfter),
    ("हज़ार", Scale(3)), ("हजार", Scale(3)), ("लाख", Scale(5)), ("करोड़", Scale(7)), ("अरब", Scale(9)), ("खरब", Scale(11)), ("ख़रब", Scale(11)),
    ("मिलियन", Scale(6)), ("बिलियन", Scale(9)), ("ट्रिलियन", Scale(12)), ("लाख करोड़", Scale(12)), ("हज़ार करोड़", Scale(10)), ("हजार करोड़", Scale(10)),
    ("डॉलर", Currency("USD", Assumed)), ("अमेरिकी डॉलर", Currency("USD", Certain)), ("अमरीकी डॉलर", Currency("USD", Certain)),
    ("usd", Currency("USD", Certain)), ("$", Currency("USD", Assumed)), ("us $", Currency("USD", Certain)),
    ("रुपये", Currency("INR", Assumed)), ("रुपए", Currency("INR", Assumed)), ("रुपया", Currency("INR", Assumed)), ("रुपयों", Currency("INR", Assumed)),
    ("रूपये", Currency("INR", Assumed)), ("रूपए", Currency("INR", Assumed)), ("₹", Currency("INR", Certain)), ("inr", Currency("INR", Certain)),
    ("रूबल", Currency("RUB", Assumed)), ("रूबल्स", Currency("RUB", Assumed)), ("₽", Currency("RUB", Certain)),
    ("यूरो", Currency("EUR", Certain)), ("€", Currency("EUR", Certain)), ("पाउंड", Currency("GBP", Assumed)), ("£", Currency("GBP", Assumed)),
    ("युआन", Currency("CNY", Certain)), ("येन", Currency("JPY", Certain)),
    ("%", Percent), ("प्रतिशत", Percent), ("फ़ीसदी", Percent), ("फीसदी", Percent), ("फीसद", Percent),
    ("और", Range), ("से", Range), ("-", Range), ("–", Range), ("—", Range),
    ("से अधिक", Unit), ("से ज़्यादा", Unit), ("से ज्यादा", Unit), ("से कम", Unit), ("किमी", Unit), ("किलोमीटर", Unit), ("मेगावाट", Unit), ("टन", Unit), ("किलो", Unit), ("लोग", Unit), ("लोगों", Unit), ("मीटर", Unit),
];
