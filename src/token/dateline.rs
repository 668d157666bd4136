//! Datelines: place, date and agency before the first sentence of an article.

use super::fold;
use crate::language::{Profile, Sense};

/// A dateline is not longer, in characters.
const DATELINE: usize = 110;
/// A place and its date are not more words than these.
const DATELINE_WORDS: usize = 9;

/// The length of the dateline that a paragraph starts with: a place, perhaps a date, perhaps an
/// agency in brackets or strokes, and the mark that parts it from the text.
///
/// `NEW DELHI, Oct 21 (Reuters) -`, `नई दिल्ली, 21 अक्टूबर (भाषा)।`, `موسكو (رويترز) -`,
/// `Москва. 21 октября. ИНТЕРФАКС -`, `(TTXVN) -`.
pub(super) fn dateline(profile: &Profile, text: &str) -> Option<usize> {
    let mut seen = Seen::default();
    let mut word_start = None;
    for (at, c) in text.char_indices().take(DATELINE) {
        let rest = &text[at..];
        let before_space = rest[c.len_utf8()..].starts_with(char::is_whitespace);
        if c.is_alphanumeric() || super::chars::is_mark(c) {
            word_start.get_or_insert(at);
            continue;
        }
        if let Some(start) = word_start.take() {
            seen.word(profile, &text[start..at])?;
        }
        let behind_space = text[..at].ends_with(char::is_whitespace);
        match c {
            _ if c.is_whitespace() => {}
            '(' => seen.bracket = true,
            ')' if seen.bracket => {
                (seen.bracket, seen.agency) = (false, true);
                let mark = rest[1..].chars().find(|c| !c.is_whitespace())?;
                // Behind place, date and agency the text may follow at once.
                let complete = seen.date && seen.places > 0;
                if complete && !matches!(mark, '-' | '–' | '—' | '।' | '.' | ':' | '/' | ',') {
                    return Some(at + 1);
                }
            }
            '/' => {
                // `/ТАСС/`: the second stroke closes the agency.
                let closes = seen.stroke;
                (seen.stroke, seen.agency) = (!closes, seen.agency || closes);
            }
            '-' | '–' | '—' if behind_space && before_space || c == '—' || seen.agency => {
                return seen.is_dateline().then(|| at + c.len_utf8());
            }
            '।' | '.' | ':' if seen.agency && !seen.bracket && !seen.stroke => {
                return (seen.is_dateline() && before_space || c != '.').then(|| at + c.len_utf8());
            }
            // `21.10.2013`, `Oct. 21`, `Москва. 21 октября. ИНТЕРФАКС`.
            '.' | ',' | '-' | '–' | '\'' | '’' | '_' => {}
            ':' if seen.shouts && seen.places > 0 && before_space => return Some(at + 1),
            _ => return None,
        }
    }
    None
}

/// What a dateline held so far.
#[derive(Default)]
struct Seen {
    words: usize,
    places: usize,
    /// Every word so far was in capitals.
    shouts: bool,
    date: bool,
    bracket: bool,
    stroke: bool,
    agency: bool,
}

impl Seen {
    /// Takes one more word; `None` where no dateline has it.
    fn word(&mut self, profile: &Profile, word: &str) -> Option<()> {
        self.words += 1;
        if self.words > DATELINE_WORDS {
            return None;
        }
        if self.bracket || self.stroke {
            return Some(());
        }
        let form = fold(word);
        let senses = profile.lexicon.starting_with(&form);
        let is_month = senses.iter().any(|(_, sense)| matches!(sense, Sense::Month(_) | Sense::MonthBefore));
        let is_calendar = is_month
            || senses.iter().any(|(_, sense)| matches!(sense, Sense::DayBefore | Sense::YearBefore | Sense::YearAfter));
        if is_calendar || word.starts_with(char::is_numeric) {
            self.date |= is_month || word.chars().count() > 2;
            return Some(());
        }
        let cased = word.chars().any(|c| c.is_lowercase() || c.is_uppercase());
        let capital = word.starts_with(char::is_uppercase);
        // In a script with case, places and agencies are written with capitals.
        if cased && !capital && word.chars().count() > 3 {
            return None;
        }
        let loud = cased && word.chars().nth(1).is_some() && !word.chars().any(char::is_lowercase);
        self.shouts = loud && (self.shouts || self.places == 0);
        self.places += usize::from(!cased || capital);
        Some(())
    }

    fn is_dateline(&self) -> bool {
        let agency = self.agency && !self.bracket;
        // A place alone is a dateline only in capitals: `Москва - столица` is a sentence.
        agency && self.places <= 5 || self.places > 0 && (self.date || self.shouts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::profile;

    #[test]
    fn datelines() {
        let cases = [
            ("en", "NEW DELHI, Oct 21 (Reuters) - India said", "NEW DELHI, Oct 21 (Reuters) -"),
            ("en", "MOSCOW — Russia said", "MOSCOW —"),
            ("en", "PARIS: The talks ended", "PARIS:"),
            ("en", "India – a large country – said", ""),
            ("en", "He said on Oct. 21 that (Reuters) - no", ""),
            ("en", "The ministry (MEA) said", ""),
            ("hi", "नई दिल्ली, 21 अक्टूबर (भाषा)। प्रधानमंत्री ने", "नई दिल्ली, 21 अक्टूबर (भाषा)।"),
            ("hi", "नयी दिल्ली, 21 अक्टूबर (भाषा) प्रधानमंत्री ने", "नयी दिल्ली, 21 अक्टूबर (भाषा)"),
            ("hi", "भारत और रूस (दोनों देश) मिलकर", ""),
            ("ar", "موسكو (رويترز) - قال الوزير", "موسكو (رويترز) -"),
            ("ar", "وقال الوزير (أمس) إن", ""),
            ("ru", "Москва. 21 октября. ИНТЕРФАКС - Россия", "Москва. 21 октября. ИНТЕРФАКС -"),
            ("ru", "НЬЮ-ДЕЛИ, 21 октября. /ТАСС/. Россия", "НЬЮ-ДЕЛИ, 21 октября. /ТАСС/."),
            ("ru", "Москва - столица России.", ""),
            ("vi", "(TTXVN) - Hai nước", "(TTXVN) -"),
            ("vi", "Hà Nội (TTXVN) – Chiều 21/10", "Hà Nội (TTXVN) –"),
            ("vi", "Hai nước - Nga và Ấn Độ - ký", ""),
        ];
        for (language, text, expected) in cases {
            let length = dateline(profile(language), text).unwrap_or(0);
            assert_eq!(&text[..length], expected, "{language} {text}");
        }
    }
}
