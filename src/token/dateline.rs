//! Datelines: place, date and agency before the first sentence of an article.

use crate::fold::exact_form;
use crate::language::Profile;
use crate::language::lexicon::class;

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
    let mut seen = Seen { profile, words: Vec::new(), in_agency: false, stroke: false, agency: false };
    let mut word_start = None;
    for (at, c) in text.char_indices().take(DATELINE) {
        if super::chars::is_word_part(c) {
            word_start.get_or_insert(at);
            continue;
        }
        let rest = &text[at..];
        let before_space = rest[c.len_utf8()..].starts_with(char::is_whitespace);
        let behind_space = text[..at].ends_with(char::is_whitespace);
        if let Some(start) = word_start.take() {
            seen.word(&text[start..at])?;
        }
        let end = at + c.len_utf8();
        match c {
            '(' => seen.in_agency = true,
            ')' if seen.in_agency => {
                (seen.in_agency, seen.agency) = (false, true);
                let mark = rest[1..].chars().find(|c| !c.is_whitespace())?;
                // Behind place, date and agency the text may follow at once.
                if !matches!(mark, '-' | '–' | '—' | '।' | '.' | ':' | '/' | ',') {
                    let found = seen.judge()?;
                    return (found.date && found.places > 0).then_some(end);
                }
            }
            '/' => {
                // `/ТАСС/`: the second stroke closes the agency.
                let closes = seen.stroke;
                (seen.stroke, seen.agency) = (!closes, seen.agency || closes);
            }
            // `2018 - 19`: between two numbers it parts nothing.
            '-' | '–' | '—' if between_numbers(&text[..at], &rest[c.len_utf8()..]) => {}
            // Nor between two months: в январе — марте.
            '-' | '–' | '—' if seen.between_months(&rest[c.len_utf8()..]) => {}
            '-' | '–' | '—' if (behind_space && before_space) || c == '—' || seen.agency => {
                return seen.judge()?.is_dateline(seen.agency).then_some(end);
            }
            '।' | '.' | ':' if seen.agency && !seen.in_agency && !seen.stroke => {
                return (seen.judge()?.is_dateline(true) && (before_space || c != '.')).then_some(end);
            }
            ':' if before_space => {
                let found = seen.judge()?;
                return (found.shouts && found.places > 0).then_some(end);
            }
            // `21.10.2013`, `Oct. 21`, `Москва. 21 октября. ИНТЕРФАКС`.
            '.' | ',' | '-' | '–' | '\'' | '’' | '_' => {}
            _ if c.is_whitespace() => {}
            _ => return None,
        }
    }
    None
}

/// Whether digits stand on both sides of a mark, spaces aside.
fn between_numbers(before: &str, behind: &str) -> bool {
    before.trim_end().ends_with(char::is_numeric) && behind.trim_start().starts_with(char::is_numeric)
}

/// What the text held so far.
struct Seen<'a> {
    profile: &'a Profile,
    /// The words outside brackets and strokes.
    words: Vec<&'a str>,
    /// Inside brackets.
    in_agency: bool,
    /// Behind the first of two strokes.
    stroke: bool,
    /// An agency was named.
    agency: bool,
}

impl<'a> Seen<'a> {
    /// Takes one more word; `None` where no dateline has so many.
    fn word(&mut self, word: &'a str) -> Option<()> {
        if !(self.in_agency || self.stroke) {
            self.words.push(word);
        }
        (self.words.len() <= DATELINE_WORDS).then_some(())
    }

    /// Whether the last word is a month, and what is behind begins with one, or with a day of one.
    fn between_months(&self, behind: &str) -> bool {
        let is_month = |word: &str| {
            let senses = self.profile.lexicon.entries(&exact_form(word));
            senses.iter().any(|entry| entry.sense.class == class::MONTH)
        };
        let is_part = |c: char| c.is_whitespace() || c.is_numeric();
        let next = behind.trim_start_matches(is_part).split(|c| !super::chars::is_word_part(c)).next();
        self.words.last().is_some_and(|word| is_month(word)) && next.is_some_and(is_month)
    }

    /// What the words are; `None` if one is no word of a dateline.
    fn judge(&self) -> Option<Found> {
        let mut found = Found { places: 0, shouts: false, date: false };
        for word in &self.words {
            let cased = word.chars().any(|c| c.is_lowercase() || c.is_uppercase());
            let capital = word.starts_with(char::is_uppercase);
            let form = exact_form(word);
            let senses = self.profile.lexicon.entries(&form);
            let has = |class| senses.iter().any(|entry| entry.sense.class == class);
            let is_month = has(class::MONTH);
            if is_month || word.starts_with(char::is_numeric) || has(class::CALENDAR) {
                found.date |= is_month || word.chars().count() > 2;
                continue;
            }
            // In a script with case, places and agencies are written with capitals.
            if cased && !capital && word.chars().count() > 3 {
                return None;
            }
            let loud = cased && word.chars().nth(1).is_some() && !word.chars().any(char::is_lowercase);
            found.shouts = loud && (found.shouts || found.places == 0);
            found.places += usize::from(!cased || capital);
        }
        Some(found)
    }
}

/// What the words before a mark are.
struct Found {
    places: usize,
    /// Every place is in capitals.
    shouts: bool,
    date: bool,
}

impl Found {
    fn is_dateline(&self, agency: bool) -> bool {
        // A place alone is a dateline only in capitals: `Москва - столица` is a sentence.
        (agency && self.places <= 5) || (self.places > 0 && (self.date || self.shouts))
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
            ("hi", "केंद्रीय बजट 2018 - 19 में राशि", ""),
            ("ru", "За январь — июнь 2025 года", ""),
            ("ru", "ТАЛЛИН, 3 января — 5 человек", "ТАЛЛИН, 3 января —"),
        ];
        for (language, text, expected) in cases {
            let length = dateline(profile(language), text).unwrap_or(0);
            assert_eq!(&text[..length], expected, "{language} {text}");
        }
    }
}
