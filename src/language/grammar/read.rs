//! From the lines of a table to rules.

use super::{ASSUMPTIONS, Context, First, Grammar, Item, Kind, NumberShape, Rule, What, slot};
use crate::find;
use crate::language::lexicon::{Classes, class};

impl Grammar {
    /// Takes the lines of a table; rules of an earlier one go first.
    pub(in crate::language) fn read(&mut self, classes: &mut Classes, text: &'static str) -> Result<(), String> {
        for line in text.lines() {
            let bad = |what: &str| format!("the rule “{line}” {what}");
            let (head, pattern) = find::cut(line, ": ").ok_or_else(|| bad("has no colon."))?;
            let (kind, name) = head.split_once(' ').ok_or_else(|| bad("has no name."))?;
            let (pattern, assumptions) = find::cut(pattern, " ! ").unwrap_or((pattern, ""));
            let mut reader = Reader {
                classes: &mut *classes,
                defs: &self.defs,
                items: Vec::new(),
                before: Vec::new(),
                after: Vec::new(),
            };
            for word in pattern.split(' ').filter(|word| !word.is_empty()) {
                reader.word(word).ok_or_else(|| bad(&format!("has an item “{word}” that nothing knows.")))?;
            }
            let Reader { items, before, after, .. } = reader;
            if kind == "def" {
                self.defs.push((name, items));
                continue;
            }
            let kind_of = Kind::ALL.into_iter().find(|known| known.as_str() == kind);
            if (kind_of.is_none() && kind != "none") || items.iter().all(|item| item.optional) {
                return Err(bad("is of no kind, or empty."));
            }
            let assumptions = assumptions
                .split(' ')
                .filter(|name| !name.is_empty())
                .map(|name| ASSUMPTIONS.iter().find(|(known, _)| *known == name).map(|(_, words)| *words))
                .collect::<Option<Vec<_>>>()
                .ok_or_else(|| bad("assumes something that has no name."))?;
            let begins_with_atom = items.first().is_some_and(|item| !item.optional && item.what.is_one_atom());
            let next = match items.split_first() {
                Some((Item { what: What::Number(_), optional: false, .. }, rest)) => First::of(rest),
                Some((_, rest)) if begins_with_atom => First::of(rest),
                _ => None,
            };
            self.rules.push(Rule {
                next,
                begins_with_atom,
                kind: kind_of,
                name: Box::leak(format!("{kind}.{name}").into_boxed_str()),
                items,
                before,
                after,
                assumptions,
            });
        }
        Ok(())
    }

    /// Makes ready for look-up, once all tables are read.
    pub(in crate::language) fn index(&mut self) {
        self.by_class = vec![Vec::new(); Classes::MOST];
        for number in 0..self.rules.len() {
            for at in 0..self.rules[number].items.len() {
                let item = self.rules[number].items[at].clone();
                // A value does not begin with a word that might as well be missing: `the 5th of May` is found at
                // its number, and frequent words stay cheap.
                if !(item.optional && item.what.is_word()) {
                    self.enter(number as u16, &item.what);
                }
                if !item.optional {
                    break;
                }
            }
        }
    }

    fn enter(&mut self, rule: u16, what: &What) {
        let list = match what {
            What::Word(word) => self.by_word.at(word),
            What::Class(class) => &mut self.by_class[usize::from(*class)],
            What::Number(_) => &mut self.by_number,
            What::Roman | What::Name | What::Tagged => &mut self.by_name,
            What::Noun => return,
            What::Sign => &mut self.by_class[usize::from(class::CURRENCY)],
            What::Any(several) => return several.iter().for_each(|what| self.enter(rule, what)),
        };
        if list.last() != Some(&rule) {
            list.push(rule);
        }
    }
}

struct Reader<'a> {
    classes: &'a mut Classes,
    defs: &'a [(&'static str, Vec<Item>)],
    items: Vec<Item>,
    before: Vec<Context>,
    after: Vec<Context>,
}

impl Reader<'_> {
    fn word(&mut self, word: &'static str) -> Option<()> {
        if let Some(name) = word.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
            let (_, items) = self.defs.iter().rev().find(|(known, _)| *known == name)?;
            self.items.extend_from_slice(items);
            return Some(());
        }
        if let Some(inner) =
            word.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).filter(|inner| !inner.is_empty())
        {
            let (absent, inner) = inner.strip_prefix('!').map_or((false, inner), |rest| (true, rest));
            let (glued, inner) = inner.strip_prefix('~').map_or((false, inner), |rest| (true, rest));
            let what = self.what(inner)?;
            let side = if self.items.is_empty() { &mut self.before } else { &mut self.after };
            side.push(Context { what, absent, glued });
            return Some(());
        }
        let (glued, rest) =
            word.strip_prefix('~').filter(|rest| !rest.is_empty()).map_or((false, word), |rest| (true, rest));
        let (optional, rest) =
            rest.strip_suffix('?').filter(|rest| !rest.is_empty()).map_or((false, rest), |rest| (true, rest));
        let (filled, rest) = match rest.split_once(':') {
            Some((name, rest)) if !name.is_empty() && !rest.is_empty() => (Some(slot(name)? as u8), rest),
            _ => (None, rest),
        };
        let what = self.what(rest)?;
        self.items.push(Item { what, slot: filled, optional, glued });
        Some(())
    }

    fn what(&mut self, word: &'static str) -> Option<What> {
        if word.len() > 1 && word.contains('|') {
            return word.split('|').map(|word| self.what(word)).collect::<Option<Vec<_>>>().map(What::Any);
        }
        if let Some(name) = word.strip_prefix('@').filter(|name| !name.is_empty()) {
            return self.classes.intern(name).map(What::Class);
        }
        Some(match word {
            "#" => What::Number(NumberShape::Any),
            "#dd" => What::Number(NumberShape::Written),
            "#w" => What::Number(NumberShape::Words),
            "#o" => What::Number(NumberShape::Ordinal),
            "#year" => What::Number(NumberShape::Year),
            "#bareyear" => What::Number(NumberShape::BareYear),
            "#int" => What::Number(NumberShape::Integer),
            "#many" => What::Number(NumberShape::Many),
            "#frac" => What::Number(NumberShape::Fraction),
            "%roman" => What::Roman,
            "%noun" => What::Noun,
            "%name" => What::Name,
            "%word" => What::Tagged,
            "%sign" => What::Sign,
            _ => match word.strip_prefix('#') {
                Some(digits) if digits.starts_with('d') => What::Number(NumberShape::Digits(digits[1..].parse().ok()?)),
                Some(range) => {
                    let (least, most) = range.split_once('-')?;
                    What::Number(NumberShape::Within(least.parse().ok()?, most.parse().ok()?))
                }
                None if word.starts_with('%') && word.len() > 1 => return None,
                None => What::Word(word),
            },
        })
    }
}
