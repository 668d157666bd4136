//! The tokens of a query: words, quotations, operators, in any script's punctuation.

use crate::fold;

/// A token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// A word with the marks that stick to it.
    Word(&'a str),
    /// What stands between quotation marks.
    Quoted(&'a str),
    /// A quotation mark that is never closed.
    Unclosed,
    /// The name of a field, before its colon.
    Field(&'a str),
    /// `(`
    Open,
    /// `)`
    Close,
    /// `+`
    Plus,
    /// `-` or `NOT`
    Minus,
    /// `OR`
    Or,
    /// `AND`
    And,
    /// `NEAR` or `NEAR/5`
    Near(Option<u32>),
}

/// Reads tokens, each with its place.
pub struct Lexer<'a> {
    typed: &'a str,
    at: usize,
}

impl<'a> Lexer<'a> {
    /// From the start of what was typed.
    pub fn new(typed: &'a str) -> Self {
        Self { typed, at: 0 }
    }

    fn quoted(&mut self, open: char) -> Token<'a> {
        let inside = &self.typed[self.at..];
        match inside.char_indices().find(|&(_, c)| closes(open, c)) {
            Some((end, close)) => {
                self.at += end + close.len_utf8();
                Token::Quoted(&inside[..end])
            }
            None => Token::Unclosed,
        }
    }

    fn word(&mut self, start: usize) -> Token<'a> {
        let rest = &self.typed[start..];
        let mut before = None;
        let mut end = rest.len();
        for (at, c) in rest.char_indices() {
            // Within a word, `"` stands for inches, or is typed for גרשיים; any other quotation mark ends it.
            if c.is_whitespace()
                || is_paren(c)
                || (is_quote(c) && c != '"')
                || matches!(c, '|' | '،' | '؛' | '、' | '，')
            {
                end = at;
                break;
            }
            if c == '"' && before.is_none_or(|c: char| !c.is_alphanumeric()) {
                end = at;
                break;
            }
            let behind = rest[at + c.len_utf8()..].chars().next();
            let is_name = || at <= LONGEST_NAME && rest[..at].chars().all(|c| c.is_ascii_alphabetic());
            let has_operand = behind.is_some_and(|c| !c.is_whitespace() && c != '/');
            if matches!(c, ':' | '：') && at > 0 && has_operand && is_name() && is_field(&rest[..at]) {
                self.at = start + at + c.len_utf8();
                return Token::Field(&rest[..at]);
            }
            before = Some(c);
        }
        self.at = start + end;
        let word = &rest[..end];
        match word {
            "OR" => Token::Or,
            "AND" => Token::And,
            "NOT" => Token::Minus,
            "NEAR" => Token::Near(None),
            _ => match word.strip_prefix("NEAR/").map(number) {
                Some(Some(within)) => Token::Near(Some(within)),
                _ => Token::Word(word),
            },
        }
    }
}

/// No name of a field is longer.
const LONGEST_NAME: usize = 12;

/// The names of fields. A word before a colon that is none of them is a word.
const FIELDS: [&str; 29] = [
    "title",
    "lang",
    "language",
    "source",
    "kind",
    "date",
    "year",
    "money",
    "number",
    "percent",
    "ordinal",
    "quantity",
    "duration",
    "count",
    "sentence",
    "heading",
    "item",
    "caption",
    "credit",
    "byline",
    "dateline",
    "url",
    "period",
    "person",
    "place",
    "org",
    "organisation",
    "programme",
    "states",
];

fn is_field(name: &str) -> bool {
    FIELDS.iter().any(|field| field.eq_ignore_ascii_case(name))
}

impl<'a> Iterator for Lexer<'a> {
    type Item = (usize, Token<'a>);

    fn next(&mut self) -> Option<(usize, Token<'a>)> {
        loop {
            let start = self.at;
            let rest = &self.typed[start..];
            let c = rest.chars().next()?;
            self.at += c.len_utf8();
            let behind = self.typed[self.at..].chars().next();
            // An operator stands before its word, without a space; a dash between words is none.
            let is_operator = behind.is_some_and(|c| c.is_alphanumeric() || is_quote(c) || is_paren(c))
                && self.typed[..start].chars().next_back().is_none_or(|c| c.is_whitespace() || is_paren(c));
            let token = match c {
                '(' | '（' | '﴾' => Token::Open,
                ')' | '）' | '﴿' => Token::Close,
                '|' => {
                    // `||` is the same.
                    self.at = start + rest.len() - rest.trim_start_matches('|').len();
                    Token::Or
                }
                '+' | '＋' if is_operator => Token::Plus,
                '-' | '−' | '－' if is_operator => Token::Minus,
                _ if is_quote(c) => self.quoted(c),
                _ if c.is_whitespace() || matches!(c, '،' | '؛' | '、' | '，') => continue,
                _ => self.word(start),
            };
            return Some((start, token));
        }
    }
}

/// A small whole number in the digits of any script.
fn number(text: &str) -> Option<u32> {
    let digits = text.chars().map(fold::digit);
    if text.is_empty() || text.chars().count() > 4 {
        return None;
    }
    digits.into_iter().try_fold(0, |number, digit| Some(number * 10 + digit?))
}

fn is_paren(c: char) -> bool {
    matches!(c, '(' | ')' | '（' | '）' | '﴾' | '﴿')
}

/// The double quotation marks of our scripts. Single ones are apostrophes too often.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '\u{201f}' | '＂' | '〝' | '〞')
}

/// Whether a mark ends what another began. People mix them; but guillemets close guillemets.
fn closes(open: char, c: char) -> bool {
    match open {
        '«' | '»' => matches!(c, '«' | '»'),
        _ => is_quote(c) && !matches!(c, '«' | '»'),
    }
}
