//! From what a person typed to what is looked for.
//!
//! | typed | looked for |
//! |---|---|
//! | `trade Putin` | either, best where both are |
//! | `"hợp tác"`, `«торговля оружием»` | these words in a row |
//! | `hợp_tác`, `Nga-Ấn` | the same |
//! | `coop*` | words that begin so |
//! | `+must -not`, `a AND b`, `NOT a` | with it, without it |
//! | `a OR b`, `a \| b`, `( )` | one of them; what belongs together |
//! | `a NEAR/5 b` | at most five words apart |
//! | `title:word`, `heading:word`, `lang:hi`, `source:…`, `kind:money` | in a field; articles of a kind |
//! | `person:modi`, `place:…`, `org:…`, `programme:…` | articles that name somebody or something, in any script |
//! | `states:"trade turnover >10bn USD"`, `states:inflation` | articles that state so much of a measure, or anything |
//! | `date:2012..2014`, `money:>1bn USD`, `number:22` | a value in a range |
//!
//! What does not parse is read as plain words, and a note says where it stopped making sense.

use super::lexer::{Lexer, Token};
use super::range::{self, Range};
use super::tree::{Condition, Field, Leaf, Node, Query, Sign, Take};
use crate::find::join;
use crate::fold;
use crate::language;
use crate::token::{self, SentenceKind};

/// More words than this are not looked for, alone or in one phrase: a page pasted into the box
/// must not hang.
pub const MAX_WORDS: usize = 32;

/// So much of what was typed is read, in characters.
const MAX_TYPED: usize = 2_000;

/// Parentheses inside one another.
const MAX_DEPTH: usize = 16;

/// How far apart two words are near, unless said otherwise.
const NEAR: u32 = 10;

/// Where a query stopped making sense, and why.
struct Fault {
    at: usize,
    why: &'static str,
}

/// The condition that an article names somebody or something of a kind.
fn names(kind: &str, word: &str) -> Condition {
    let kinds = ["person", "place", "programme", "organisation"];
    let kind = kinds.into_iter().find(|known| *known == kind).unwrap_or("person");
    Condition::Names(kind, token::fold(word))
}

/// Reads a query.
///
/// ```
/// let query = khabar::query::parse("Putin “hợp tác” quốc_phòng putin");
/// let forms: Vec<_> = query.leaves.iter().map(|leaf| leaf.forms.join(" ")).collect();
/// assert_eq!(forms, ["putin", "hợp tác", "quốc phòng"]);
/// assert!(khabar::query::parse("(Путин").notes[0].contains("Путин"));
/// ```
pub fn parse(typed: &str) -> Query {
    let end = typed.char_indices().nth(MAX_TYPED).map_or(typed.len(), |(i, _)| i);
    let mut notes = Vec::new();
    if end < typed.len() {
        notes.push(format!("Only the first {MAX_TYPED} letters of the query are read."));
    }
    let typed = &typed[..end];
    let mut reader = Reader::new(typed);
    let root = reader.whole().unwrap_or_else(|fault| {
        let rest: String = typed[fault.at..].chars().take(24).collect();
        notes.push(format!("The query is read as plain words: {} at “{}”.", fault.why, rest.trim()));
        reader = Reader::new(typed);
        reader.plain()
    });
    let Reader { leaves, dropped, long_phrase, .. } = reader;
    if dropped {
        notes.push(format!("Only the first {MAX_WORDS} words of the query are looked for."));
    }
    if long_phrase {
        notes.push(format!("Only the first {MAX_WORDS} words of a phrase are looked for."));
    }
    Query { leaves, root, notes }
}

struct Reader<'a> {
    typed: &'a str,
    tokens: Vec<(usize, Token<'a>)>,
    at: usize,
    depth: usize,
    leaves: Vec<Leaf>,
    dropped: bool,
    long_phrase: bool,
}

type Read<T> = Result<T, Fault>;

impl<'a> Reader<'a> {
    fn new(typed: &'a str) -> Self {
        let tokens = Lexer::new(typed).collect();
        Self { typed, tokens, at: 0, depth: 0, leaves: Vec::new(), dropped: false, long_phrase: false }
    }

    fn peek(&self) -> Option<Token<'a>> {
        self.tokens.get(self.at).map(|&(_, token)| token)
    }

    fn fault<T>(&self, at: usize, why: &'static str) -> Read<T> {
        let at = self.tokens.get(at).map_or(self.typed.len(), |&(at, _)| at);
        Err(Fault { at, why })
    }

    fn whole(&mut self) -> Read<Node> {
        let root = self.all()?;
        match self.peek() {
            Some(Token::Close) => self.fault(self.at, "a parenthesis is closed that was never opened"),
            _ => Ok(root),
        }
    }

    /// Every word by itself, whatever stands between.
    fn plain(&mut self) -> Node {
        let mut parts = Vec::new();
        for (_, token) in std::mem::take(&mut self.tokens) {
            let text = match token {
                Token::Word(text) | Token::Quoted(text) => text,
                Token::Field(name) => name,
                _ => continue,
            };
            for word in text.split_whitespace() {
                let leaf = self.leaf(word, Take::Plain, Field::Any).map(|leaf| (Sign::May, leaf));
                parts.extend(leaf.filter(|leaf| !parts.contains(leaf)));
            }
        }
        Node::All(parts)
    }

    /// Parts up to a closing parenthesis or the end.
    fn all(&mut self) -> Read<Node> {
        let mut parts: Vec<(Sign, Node)> = Vec::new();
        // The sign of the part to come: of what stands behind AND.
        let mut ahead = Sign::May;
        while let Some(token) = self.peek() {
            match token {
                Token::Close => break,
                Token::And => {
                    let Some(last) = parts.last_mut() else { return self.fault(self.at, "nothing stands before AND") };
                    if last.0 == Sign::May {
                        last.0 = Sign::Must;
                    }
                    ahead = Sign::Must;
                    self.at += 1;
                    if matches!(self.peek(), None | Some(Token::Close | Token::Or | Token::And)) {
                        return self.fault(self.at - 1, "nothing follows AND");
                    }
                    continue;
                }
                Token::Plus => (self.at, ahead) = (self.at + 1, Sign::Must),
                Token::Minus => (self.at, ahead) = (self.at + 1, Sign::Not),
                _ => {}
            }
            let node = self.alternatives()?;
            let sign = std::mem::replace(&mut ahead, Sign::May);
            let Some(node) = node else { continue };
            // What is typed twice counts once.
            match parts.iter_mut().find(|(known, part)| (*known == Sign::Not) == (sign == Sign::Not) && *part == node) {
                Some((known, _)) if sign == Sign::Must => *known = sign,
                Some(_) => {}
                None => parts.push((sign, node)),
            }
        }
        Ok(Node::All(parts))
    }

    /// Operands with OR between; none where they hold no word.
    fn alternatives(&mut self) -> Read<Option<Node>> {
        let mut found = Vec::new();
        found.extend(self.neighbours()?);
        let mut is_choice = false;
        while self.peek() == Some(Token::Or) {
            if matches!(self.tokens.get(self.at + 1), None | Some((_, Token::Close | Token::Or | Token::And))) {
                return self.fault(self.at, "nothing follows OR");
            }
            is_choice = true;
            self.at += 1;
            found.extend(self.neighbours()?);
        }
        Ok(if is_choice && found.len() > 1 { Some(Node::Any(found)) } else { found.pop() })
    }

    fn neighbours(&mut self) -> Read<Option<Node>> {
        let mut left = self.operand()?;
        while let Some(Token::Near(within)) = self.peek() {
            let at = self.at;
            self.at += 1;
            if self.peek().is_none() {
                return self.fault(at, "nothing follows NEAR");
            }
            let right = self.operand()?;
            let words = |node: &Option<Node>| match node {
                Some(Node::Leaf(leaf)) => Some(vec![*leaf]),
                Some(Node::Any(nodes)) => nodes.iter().map(only_leaf).collect(),
                Some(Node::All(parts)) if parts.len() == 1 => only_leaf(&parts[0].1).map(|leaf| vec![leaf]),
                _ => None,
            };
            let (Some(a), Some(b)) = (words(&left), words(&right)) else {
                return self.fault(at, "NEAR needs a word or phrase, or some with OR in parentheses, on both sides");
            };
            left = Some(Node::Near(within.unwrap_or(NEAR), a, b));
        }
        Ok(left)
    }

    fn operand(&mut self) -> Read<Option<Node>> {
        let at = self.at;
        let Some(token) = self.peek() else { return Ok(None) };
        self.at += 1;
        match token {
            Token::Word(word) => Ok(self.word(word, Field::Any)),
            Token::Quoted(text) => Ok(self.leaf(text, Take::Phrase, Field::Any)),
            Token::Unclosed => self.fault(at, "a quotation mark is never closed"),
            Token::Field(name) => self.field(at, name),
            Token::Open => {
                self.depth += 1;
                if self.depth > MAX_DEPTH {
                    return self.fault(at, "too many parentheses stand inside one another");
                }
                let inside = self.all()?;
                self.depth -= 1;
                if self.peek() != Some(Token::Close) {
                    return self.fault(at, "a parenthesis is never closed");
                }
                self.at += 1;
                Ok(match inside {
                    Node::All(mut parts) if parts.len() == 1 && parts[0].0 == Sign::May => {
                        parts.pop().map(|(_, node)| node)
                    }
                    Node::All(parts) if parts.is_empty() => None,
                    group => Some(group),
                })
            }
            Token::Or => self.fault(at, "nothing stands before OR"),
            Token::Near(_) => self.fault(at, "nothing stands before NEAR"),
            Token::And | Token::Plus | Token::Minus | Token::Close => {
                self.fault(at, "an operator stands where a word is wanted")
            }
        }
    }

    fn word(&mut self, word: &str, field: Field) -> Option<Node> {
        match word.strip_suffix(['*', '٭', '＊']) {
            Some(start) if start.chars().any(char::is_alphanumeric) => self.leaf(start, Take::Prefix, field),
            _ => self.leaf(word, Take::Plain, field),
        }
    }

    /// What stands behind the name of a field.
    fn field(&mut self, at: usize, name: &'a str) -> Read<Option<Node>> {
        let lower = token::fold(name);
        if lower == "states" {
            return self.states(at);
        }
        if let Some(measures) = range::measures(&lower) {
            // As many of the next words as make sense: `money:>1bn USD`.
            let words = self.tokens[self.at..].iter().map_while(|(_, token)| match token {
                Token::Word(word) | Token::Quoted(word) => Some(*word),
                _ => None,
            });
            let words: Vec<&str> = words.take(range::MOST_WORDS).collect();
            for count in (1..=words.len()).rev() {
                if let Some(found) = Range::read(measures, &join(&words[..count], " ")) {
                    self.at += count;
                    let text = format!("{name}:{}", join(&words[..count], " "));
                    return Ok(self.push(Leaf {
                        text,
                        forms: Vec::new(),
                        whole: None,
                        field: Field::Any,
                        take: Take::Range(found),
                    }));
                }
            }
            return self.fault(at, "no value can be read there");
        }
        let is_quoted = matches!(self.peek(), Some(Token::Quoted(_)));
        let Some(Token::Word(word) | Token::Quoted(word)) = self.peek() else {
            return self.fault(at, "nothing follows the name of a field");
        };
        self.at += 1;
        let kinds = SentenceKind::ALL.iter().find(|kind| kind.as_str() == lower);
        let field = match (&*lower, kinds) {
            ("title", _) => Field::Title,
            (_, Some(kind)) => Field::Segment(*kind),
            ("lang" | "language", _) => return Ok(Some(Node::Is(Condition::Language(token::fold(word))))),
            ("source", _) => return Ok(Some(Node::Is(Condition::Source(token::fold(word))))),
            ("person" | "place" | "programme", _) => return Ok(Some(Node::Is(names(&lower, word)))),
            ("org" | "organisation", _) => return Ok(Some(Node::Is(names("organisation", word)))),
            ("kind", _) => return Ok(Some(Node::Is(Condition::Kind(token::fold(word))))),
            _ => return self.fault(at, "there is no field of this name"),
        };
        Ok(if is_quoted { self.leaf(word, Take::Phrase, field) } else { self.word(word, field) })
    }

    /// A measure and a range of it: `states:inflation >5%`, `states:"trade turnover 10..20bn USD"`.
    fn states(&mut self, at: usize) -> Read<Option<Node>> {
        let Some(Token::Word(first) | Token::Quoted(first)) = self.peek() else {
            return self.fault(at, "nothing follows the name of a field");
        };
        self.at += 1;
        // The measure ends where the range begins.
        let begins = |text: &str| {
            text.starts_with("..")
                || text.starts_with(|c| matches!(c, '>' | '<' | '=' | '≥' | '≤' | '…') || fold::digit(c).is_some())
        };
        let end = first.char_indices().map(|(at, _)| at).find(|&at| begins(&first[at..])).unwrap_or(first.len());
        let (measure, mut range) = (first[..end].trim(), first[end..].to_owned());
        if range.is_empty()
            && let Some(Token::Word(next) | Token::Quoted(next)) = self.peek()
            && begins(next)
        {
            range.push_str(next);
            self.at += 1;
        }
        let measures = range::measures("states").unwrap_or_default();
        let condition = |range| Ok(Some(Node::Is(Condition::States(token::fold(measure), range))));
        if range.is_empty() {
            return condition(None);
        }
        // As many of the next words as make sense.
        let words = self.tokens[self.at..].iter().map_while(|(_, token)| match token {
            Token::Word(word) => Some(*word),
            _ => None,
        });
        let words: Vec<&str> = words.take(range::MOST_WORDS).collect();
        for count in (0..=words.len()).rev() {
            let text = format!("{range} {}", join(&words[..count], " "));
            if let Some(found) = Range::read(measures, &text) {
                self.at += count;
                return condition(Some(found));
            }
        }
        self.fault(at, "no value can be read there")
    }

    /// A leaf for a piece of the query; none where it holds no word.
    fn leaf(&mut self, text: &str, take: Take, field: Field) -> Option<Node> {
        let mut forms = forms(text);
        if forms.len() > MAX_WORDS {
            forms.truncate(MAX_WORDS);
            self.long_phrase = true;
        }
        if forms.is_empty() {
            return None;
        }
        let trimmed = text.trim_matches(|c: char| !c.is_alphanumeric());
        let is_joined = forms.len() > 1 && trimmed.contains(['-', '‐', '‑']) && !trimmed.contains(char::is_whitespace);
        let whole = is_joined.then(|| token::fold(trimmed).replace(['‐', '‑'], "-"));
        self.push(Leaf { text: text.trim().to_owned(), forms, whole, field, take })
    }

    /// The leaf for a thing: each is one leaf, however often it is typed.
    fn push(&mut self, leaf: Leaf) -> Option<Node> {
        let is_same = |known: &Leaf| (&known.forms, known.field, &known.take) == (&leaf.forms, leaf.field, &leaf.take);
        if let Some(known) = self.leaves.iter().position(is_same) {
            return Some(Node::Leaf(known));
        }
        if self.leaves.len() == MAX_WORDS {
            self.dropped = true;
            return None;
        }
        self.leaves.push(leaf);
        Some(Node::Leaf(self.leaves.len() - 1))
    }
}

fn only_leaf(node: &Node) -> Option<usize> {
    if let Node::Leaf(leaf) = node { Some(*leaf) } else { None }
}

/// The forms of the words in a piece of the query, cut as a text is: a word with a mark inside
/// (`Russia's`, `Nga-Ấn`) is several only where the text's own tokens are.
fn forms(piece: &str) -> Vec<String> {
    let mut forms = Vec::new();
    for token in token::tokens(language::unknown(), piece) {
        token::units(piece, &token, |unit| forms.push(token::fold(unit.of(piece))));
    }
    forms
}
