//! What is not running text and shows it by its words: credits and bylines.

use crate::fold::exact_form;
use crate::language::Profile;

/// A credit in brackets is not longer, in characters.
const CREDIT: usize = 90;

/// The length of a credit in brackets that a text starts with: `( Ảnh : AFP )`, `(Photo by …)`.
pub(super) fn bracketed_credit(profile: &Profile, text: &str) -> Option<usize> {
    let open = text.chars().next()?;
    let close = match open {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let end = text.char_indices().take(CREDIT).find(|&(_, c)| c == close)?.0;
    let inside = &text[open.len_utf8()..end];
    (!inside.chars().any(|c| c == open) && is_credit(profile, inside)).then(|| end + close.len_utf8())
}

/// Whether a short text is a credit: a cue, then a colon, a stroke or (where the cue says `by`)
/// nothing, and a name of a few words.
pub(super) fn is_credit(profile: &Profile, text: &str) -> bool {
    const WORDS: usize = 10;
    let cue_then_name = |cue: &str, rest: &str| {
        let named = rest.trim_start().strip_prefix([':', '/', '：', '|']);
        let name = match named {
            Some(name) => name,
            // `Photo by …`: the cue's last word joins it to the name.
            None if cue.contains(' ') && rest.starts_with(' ') => rest,
            None => return false,
        };
        let words = name.split_whitespace().count();
        (1..=WORDS).contains(&words) && name.chars().any(char::is_alphanumeric)
    };
    cue(&profile.cues.credit, text.trim(), cue_then_name)
}

/// Whether a line names its author: a cue and a name of a few words, without an end mark.
pub(super) fn is_byline(profile: &Profile, line: &str) -> bool {
    const WORDS: usize = 6;
    let line = line.trim();
    if line.ends_with(['.', '!', '?', '।', '؟', '…', ':', ',', '"', '”', '»']) {
        return false;
    }
    let cased = || line.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    cue(&profile.cues.byline, line, |_, rest| {
        let behind = rest.trim_start().strip_prefix([':', '：', '-', '–', '—', '|', '/']);
        let name = behind.unwrap_or(rest);
        let words: Vec<&str> = name.split_whitespace().take(WORDS + 1).collect();
        let are_names = if cased() {
            words.iter().all(|word| is_name_word(word))
        } else {
            // Without capitals, only a mark or a very short line tells a name from a sentence.
            behind.is_some() || words.len() <= 3
        };
        (1..=WORDS).contains(&words.len()) && are_names && (behind.is_some() || rest.starts_with(' '))
    })
}

/// Whether a line is nothing but two to four capitalised words: below an article, its author.
pub(super) fn is_bare_name(line: &str) -> bool {
    let words: Vec<&str> = line.split(|c: char| c.is_whitespace() || c == super::JOINER).take(5).collect();
    (2..=4).contains(&words.len())
        && words.iter().all(|word| word.chars().next().is_some_and(char::is_uppercase) && is_name_word(word))
        && !line.chars().any(char::is_numeric)
}

/// A capitalised word, an initial, or a small word between names (`and`, `và`, `de`).
fn is_name_word(word: &str) -> bool {
    let is_name = |c: char| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | ',' | '(' | ')' | '_' | '/');
    let small = word.chars().count() <= 3 && word.chars().all(char::is_alphabetic);
    let mark = matches!(word, "-" | "–" | "—" | "&" | "|");
    mark || small || (word.trim_start_matches(['(', '/']).starts_with(char::is_uppercase) && word.chars().all(is_name))
}

/// Whether a text starts with one of the cues as a whole word, and what follows fits.
fn cue(cues: &[&'static str], text: &str, fits: impl Fn(&str, &str) -> bool) -> bool {
    /// No cue is longer, in characters.
    const LONGEST: usize = 24;
    let text = text.trim_start_matches(['#', '*', '•', '-', '–', '—']).trim_start();
    // Most lines begin with no cue's first word.
    let first = &text[..text.find(|c: char| !is_word_part(c) || c == super::JOINER).unwrap_or(text.len())];
    if first.is_empty() || first.len() > LONGEST * 3 {
        return false;
    }
    let first = exact_form(first);
    if !cues.iter().any(|cue| cue.starts_with(&*first)) {
        return false;
    }
    // A cue is looked up folded; each place where a word ends may end it.
    let ends = text.char_indices().take(LONGEST).filter(|&(at, c)| at > 0 && !is_word_part(c)).map(|(at, _)| at);
    let mut ends: Vec<usize> = ends.collect();
    ends.reverse();
    ends.iter().any(|&end| {
        let plain = text[..end].replace(super::JOINER, " ");
        let form = exact_form(&plain);
        cues.contains(&form.trim_end()) && fits(form.trim_end(), &text[end..])
    })
}

fn is_word_part(c: char) -> bool {
    c == super::JOINER || super::chars::is_word_part(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::profile;

    #[test]
    fn credits_and_bylines() {
        let credits = [
            ("vi", "( Ảnh : AFP )", true),
            ("vi", "(Nguồn ảnh: TTXVN)", true),
            ("vi", "(Ảnh hưởng: lớn)", false),
            ("en", "(Photo by Jane Roe)", true),
            ("en", "(photo)", false),
            ("hi", "(फोटो: पीटीआई)", true),
            ("ar", "(تصوير: رويترز)", true),
            ("ru", "(Фото: ТАСС)", true),
            ("ru", "(фото будет позже)", false),
        ];
        for (language, text, expected) in credits {
            assert_eq!(bracketed_credit(profile(language), text), expected.then_some(text.len()), "{text}");
        }
        let bylines = [
            ("en", "By Jane Roe and John Doe", true),
            ("en", "By the end of the year", false),
            ("en", "By Jane Roe.", false),
            ("ru", "Автор: Иван Петров", true),
            ("hi", "लेखक: राम शर्मा", true),
            ("ar", "كتب محمد علي", true),
            ("ar", "كتب محمد علي رسالة طويلة إلى الرئيس", false),
            ("vi", "Theo Nguyễn Văn A", true),
            ("vi", "Theo báo cáo của hai nước", false),
        ];
        for (language, text, expected) in bylines {
            assert_eq!(is_byline(profile(language), text), expected, "{text}");
        }
        assert!(is_bare_name("Duy_Nghĩa") && is_bare_name("Иван Петров"));
        assert!(!is_bare_name("Hai nước ký") && !is_bare_name("राम शर्मा"));
    }
}
