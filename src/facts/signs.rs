//! What each word of a sentence is to its clauses: where one may begin, and what goes on with the one before.

use super::clause::{Clause, Opening, VERBS, verb_at};
use super::find::Scene;
use super::words::{Gap, Sentence};
use crate::language::names::Class;
use std::ops::Range;

/// What tells clauses apart and what they state.
const TELLING: [Class; 18] = [
    Class::Predicate,
    Class::Light,
    Class::Change,
    Class::Auxiliary,
    Class::Infinitive,
    Class::Measure,
    Class::WeakMeasure,
    Class::Event,
    Class::EventVerb,
    Class::Say,
    Class::Same,
    Class::Source,
    Class::Both,
    Class::Stands,
    Class::Idle,
    Class::If,
    Class::Clause,
    Class::And,
];

/// What each word of a sentence is to its clauses.
pub(super) struct Signs<'a> {
    pub(super) sentence: &'a Sentence<'a>,
    /// Where a phrase that begins there and states something ends, else 0.
    verb: Vec<usize>,
    /// The same for what is measured, for events and verbs of saying.
    other: Vec<usize>,
    /// Whether a name, an office, or what stands for them begins there or goes on.
    named: Vec<bool>,
    /// Whether it stands in brackets that close soon, or right behind them.
    bracketed: Vec<bool>,
    /// Whether it begins anything that clauses are told by.
    pub(super) tells: Vec<bool>,
}

impl<'a> Signs<'a> {
    pub(super) fn of(scene: &'a Scene) -> Self {
        const OTHERS: [Class; 6] =
            [Class::Measure, Class::WeakMeasure, Class::Event, Class::EventVerb, Class::Say, Class::Same];
        let sentence = &scene.sentence;
        let mut named = scene.taken.clone();
        for role in &scene.roles {
            named[role.from..role.to].fill(true);
        }
        let mut words = Self {
            sentence,
            verb: Vec::new(),
            other: Vec::new(),
            named,
            bracketed: vec![false; sentence.len()],
            tells: Vec::new(),
        };
        for at in 0..sentence.len() {
            words.tells.push(sentence.of_class(at, &TELLING).is_some());
            if !words.tells[at] {
                words.verb.push(0);
                words.other.push(0);
                continue;
            }
            words.verb.push(verb_at(scene, at).map_or(0, |phrase| phrase.to));
            let other = sentence.of_class(at, &OTHERS).filter(|_| !scene.taken[at] && !scene.masked[at]);
            // Which a sentence often begins with, so that it is masked lest it be taken for a name.
            let other = other.or_else(|| sentence.of_class(at, &[Class::Source]).filter(|_| !scene.taken[at]));
            words.other.push(other.map_or(0, |phrase| phrase.to));
            let stands = |class| sentence.of_class(at, &[class]).is_some();
            words.named[at] |=
                stands(Class::Both) || sentence.stands_at(at, &scene.taken).is_some() || stands(Class::Measure);
        }
        words.close_brackets();
        words.pass_dates(scene);
        words
    }

    /// Brackets of a few words part no clause: (AFD).
    fn close_brackets(&mut self) {
        const FEW: usize = 10;
        let count = self.sentence.len();
        for at in (1..count).filter(|&at| self.sentence.words[at].gap == Gap::Bracket) {
            let closes = |at: &usize| self.sentence.between(*at).starts_with([')', ']']);
            if let Some(end) = (at + 1..count.min(at + 1 + FEW)).find(closes) {
                let is_alone = self.sentence.between(end).trim_end().chars().nth(1).is_none();
                self.bracketed[at..end + usize::from(is_alone)].fill(true);
            }
        }
    }

    /// Nor do commas around a date: on Monday, 3 May, in Oslo.
    fn pass_dates(&mut self, scene: &Scene) {
        let count = self.sentence.len();
        let mut at = 1;
        while at < count {
            let end = (at..count).find(|&other| !scene.masked[other]).unwrap_or(count);
            let is_comma = |at: usize| at < count && self.sentence.words[at].gap == Gap::Comma;
            if end > at && is_comma(at) && is_comma(end) {
                self.bracketed[at] = true;
                self.bracketed[end] = true;
            }
            at = end.max(at) + 1;
        }
    }

    /// What begins at a word, if a clause may; `from` is where the last began, `said` the end of a verb of saying before.
    pub(super) fn opening(&self, scene: &Scene, at: usize, from: usize, said: usize) -> Option<Opening> {
        let sentence = self.sentence;
        let is_free = !scene.taken[at];
        if is_free && self.tells[at] && sentence.of_class(at, &[Class::If]).is_some() {
            return Some(Opening::If);
        }
        if is_free && self.tells[at] && opens_clause(sentence, at) {
            return Some(Opening::Word);
        }
        if at == 0 {
            return None;
        }
        match sentence.words[at].gap {
            _ if self.bracketed[at] => {}
            // Nor does the one behind a date before where: يتوجّه اليوم الخميس، إلى الهند.
            Gap::Comma if is_free && scene.masked[at - 1] && sentence.is(at, &[Class::PlaceBefore]) => {}
            Gap::Comma => return Some(Opening::Comma),
            Gap::Bracket => return Some(Opening::Mark),
            // Nor does a dash within a date: в январе — марте.
            Gap::Break if scene.masked[at - 1] && scene.masked[at] && is_dash(sentence.between(at)) => {}
            // Nor a mark within a time of day or a score: at 10:13 p.m.
            Gap::Break if self.is_within_number(at) => {}
            // Marks around a name part nothing, nor do signs for units.
            Gap::Quote | Gap::Break => {
                let between = self.sentence.between(at);
                if between.chars().any(|c| matches!(c, ',' | '،')) {
                    return Some(Opening::Comma);
                }
                let is_mark =
                    |c: char| matches!(c, ':' | ';' | '.' | '!' | '?' | '؟' | '؛' | '।' | '—' | '–' | ')' | '…' | '\n');
                // `Nga - Ấn` are a pair.
                let is_dash = between.trim() == "-" && !(scene.taken[at - 1] && scene.taken[at]);
                if is_dash || between.chars().any(is_mark) {
                    return Some(Opening::Mark);
                }
            }
            _ => {}
        }
        if said == at {
            return Some(Opening::Said);
        }
        // What another does is bound to nothing before.
        let another = || self.another_acts(at, from) || self.and_others(at, from);
        if another() { Some(Opening::Mark) } else { self.and(at, from).then_some(Opening::And) }
    }

    /// Whether a mark stands between two numbers with no space.
    fn is_within_number(&self, at: usize) -> bool {
        let words = &self.sentence.words;
        let is_number = |at: usize| words[at].told.is_number;
        is_number(at - 1) && is_number(at) && !self.sentence.between(at).contains(char::is_whitespace)
    }

    /// Where what is said may begin: behind whoever is told it.
    pub(super) fn behind_told(&self, at: usize, to: usize) -> usize {
        let is_told = self.sentence.of_class(at, &[Class::Tells]).is_some();
        let named = (to..self.sentence.len()).take_while(|&at| is_told && self.named[at] && self.sentence.joined(at));
        named.last().map_or(to, |last| last + 1)
    }

    /// Whether a clause begins with who said what stands before it, with what else is told of them: …, Ann Lee, the mayor, said.
    fn begins_speaker(&self, next: &Clause) -> bool {
        /// Words up to the verb of saying, and behind it, where a day may stand.
        const FEW: usize = 16;
        const LAST: usize = 2;
        let sentence = self.sentence;
        if next.opening != Opening::Comma || !self.named[next.from] || !sentence.cased {
            return false;
        }
        let end = sentence.len().min(next.from + FEW);
        let says = (next.from..end).find(|&at| self.tells[at] && sentence.of_class(at, &[Class::Say]).is_some());
        let Some(says) = says else { return false };
        says + 1 + LAST >= sentence.len() && (next.from..says).all(|at| self.verb[at] == 0)
    }

    /// Whether a quotation of some words, and no name in quotation marks, ends with a comma right before a word.
    fn ends_quotation(&self, at: usize) -> bool {
        /// Words of a name.
        const FEW: usize = 3;
        let words = &self.sentence.words;
        if words[at].gap != Gap::Quote || !self.sentence.between(at).contains([',', '،']) {
            return false;
        }
        let opens = (at.saturating_sub(FEW)..at).any(|at| words[at].gap == Gap::Quote);
        !opens && at > FEW
    }

    /// Whether a word for `and` begins what else the same somebody does.
    fn and(&self, at: usize, from: usize) -> bool {
        /// Auxiliaries and adverbs between `and` and the verb, or behind a verb that stands last.
        const FEW: usize = 3;
        let sentence = self.sentence;
        let is_and = sentence.is(at, &[Class::And]);
        let first = if is_and { at + 1 } else { at };
        // A letter joined before the verb.
        let written = sentence.words[at].written;
        // A verb may begin with it: وافق.
        let is_cut = || sentence.of_class(at, &VERBS).is_some_and(|verb| verb.before > 0);
        let joined =
            !is_and && sentence.names().conjunctions.iter().any(|letter| written.starts_with(letter)) && is_cut();
        if !is_and && !joined {
            return false;
        }
        if sentence.names().country_first {
            let back = from.max(at.saturating_sub(FEW + 1));
            return (back..at).any(|other| {
                let to = self.verb[other].max(self.other[other]);
                to > 0 && to <= at && at - to <= FEW && (to..at).all(|at| sentence.words[at].told.is_stop)
            }) && (at + 1..sentence.len().min(at + 1 + FEW))
                .any(|at| self.named[at] || !sentence.words[at].told.is_stop);
        }
        if joined {
            return self.verb[at] > 0;
        }
        // `Hanwha and others can build`: nobody did anything before.
        if !self.did(from, at) {
            return false;
        }
        let end = sentence.len().min(first + FEW);
        (first..end)
            .find(|&other| {
                self.verb[other] > 0 || sentence.of_class(other, &[Class::Infinitive, Class::EventVerb]).is_some()
            })
            // Or so many do something: five have died and three are missing.
            .is_some_and(|verb| {
                let is_small = |at: usize| sentence.words[at].told.is_stop || sentence.words[at].told.is_valued;
                (first..verb).all(|at| is_small(at) && sentence.joined(at))
            })
    }

    /// Whether a word for what somebody does stands before a word, behind another.
    fn did(&self, from: usize, at: usize) -> bool {
        /// No verb that it goes on from stands further before.
        const FAR: usize = 40;
        (from.max(at.saturating_sub(FAR))..at).any(|other| self.verb[other] > 0 || self.other[other] > 0)
    }

    /// Whether somebody or something else named stands behind a word for `and`, with a verb right behind: grew and imports fell.
    fn another_acts(&self, at: usize, from: usize) -> bool {
        /// Words of whoever acts.
        const FEW: usize = 6;
        let sentence = self.sentence;
        if sentence.names().country_first || !sentence.is(at, &[Class::And]) || !self.did(from, at) {
            return false;
        }
        let first = at + 1;
        let end = sentence.len().min(first + FEW);
        let Some(verb) = (first..end).find(|&other| self.verb[other] > 0) else { return false };
        let is_noun = |at: usize| sentence.joined(at) && (self.named[at] || sentence.words[at].told.is_stop);
        // Two who are named are a list.
        let is_list = at > 0 && self.named[at - 1] && sentence.joined(at);
        !is_list && (first..verb).any(|at| self.named[at]) && (first..verb).all(is_noun) && sentence.joined(verb)
    }

    /// Whether a letter for `and` is joined before somebody else of whom something is said, with the verb behind them, as
    /// headlines have it: «مصدر» تدرس المشروع والتضخم يتراجع.
    fn and_others(&self, at: usize, from: usize) -> bool {
        /// Words of whoever acts.
        const FEW: usize = 5;
        let sentence = self.sentence;
        let written = sentence.words[at].written;
        let is_and = sentence.names().conjunctions.iter().any(|letter| written.starts_with(letter));
        // Two who are named are a list.
        if !is_and || (self.named[at] && at > 0 && self.named[at - 1]) {
            return false;
        }
        let is_noun = |at: usize| self.named[at] || sentence.is_definite(at);
        let end = sentence.len().min(at + 1 + FEW);
        let verb = (at + 1..end).find(|&other| self.verb[other] > 0);
        self.did(from, at)
            && verb.is_some_and(|verb| is_noun(at) && (at + 1..verb).all(|at| is_noun(at) && sentence.joined(at)))
    }

    /// Some words as a clause.
    pub(super) fn clause(&self, words: Range<usize>, opening: Opening) -> Clause {
        let verb = words.clone().find(|&at| self.verb[at] > 0);
        let holds =
            |class: Class| words.clone().any(|at| self.tells[at] && self.sentence.of_class(at, &[class]).is_some());
        let measure = holds(Class::Measure);
        let first = words.clone().find(|&at| self.named[at]);
        Clause {
            from: words.start,
            to: words.end,
            opening,
            states: words.clone().any(|at| self.verb[at] > 0 || self.other[at] > 0),
            has_subject: first.is_some_and(|first| verb.is_none_or(|verb| first < verb)),
            has_verb: verb.is_some() || measure,
            acts: verb.is_some() || holds(Class::EventVerb),
            is_idle: holds(Class::Idle),
            changes: verb.is_some_and(|at| self.sentence.of_class(at, &[Class::Change]).is_some()),
            stands: self.sentence.stands_at(words.start, &self.named).is_some(),
        }
    }

    /// Whether what begins behind another clause only goes on with it.
    pub(super) fn goes_on(&self, last: &Clause, next: &Clause) -> bool {
        let is_verb_first = !self.sentence.names().conjunctions.is_empty();
        match next.opening {
            Opening::If => false,
            _ if next.from > 0 && self.sentence.between(next.from).contains([';', '؛']) => false,
            // Who said so: “Prices are too high”, Anna Nowak, a teacher.
            _ if self.ends_quotation(next.from) || self.begins_speaker(next) => false,
            Opening::Said => !(next.has_subject && (next.has_verb || next.acts)),
            _ if last.states && !next.states => true,
            // Where verbs stand first, what has none is no clause of its own.
            Opening::Comma if is_verb_first && last.states && !next.acts => true,
            // What somebody says of themselves in one breath: we do not ask for aid, we ask for partners.
            Opening::Comma if last.stands && next.stands => true,
            // Who acts, with what else is told of them: the president of Kenya, William Ruto, agreed.
            Opening::Comma if !last.states && !next.states && last.has_subject && !is_verb_first => true,
            // What was measured, and by how much it rose.
            Opening::Comma if next.changes && !next.has_subject => last.states,
            // Who acts, in commas what else is told of them, and what they do.
            Opening::Comma => !last.states && !next.has_subject && next.has_verb && last.has_subject && !is_verb_first,
            _ => false,
        }
    }
}

/// Whether a word, or several that belong together, begins a clause: sau khi.
fn opens_clause(sentence: &Sentence, at: usize) -> bool {
    sentence.is(at, &[Class::Clause])
        || sentence.of_class(at, &[Class::Clause]).is_some_and(|phrase| phrase.to > at + 1)
}

/// Whether nothing but a dash stands between two words.
fn is_dash(between: &str) -> bool {
    matches!(between.trim(), "-" | "–" | "—")
}
