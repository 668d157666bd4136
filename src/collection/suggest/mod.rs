//! Suggestions: what a word that is being typed may become, and what a query may have meant.

mod instead;
mod written;

use super::Collection;
use crate::answer::Suggestion;
use crate::fold;
use crate::index::{Layer, TermId};
use crate::language;
use crate::query::{self, Best, Completion, Field, Reader, Slots, Typed, Way};
use crate::request::SuggestOptions;
use crate::span::Utf16;

/// So many, unless asked otherwise.
const LIMIT: usize = 8;
/// Never more.
const MOST: usize = 50;
/// So many completions are continued by words that stand behind them, or heard in other scripts.
const CLOSELY: usize = 2;
/// So many rows of words are counted for each of them.
const ROWS: usize = 4;

impl Collection {
    /// Ways to go on from what was typed in the search box, for the word at the caret: words that begin so, those of
    /// other scripts too, and words that mean the same in other languages. Each stands in an article.
    ///
    /// ```
    /// use khabar::{Collection, article::Article, request::SuggestOptions};
    /// let mut collection = Collection::new();
    /// let article = |id: &str, text: &str| Article { id: id.into(), text: text.into(), ..Article::default() };
    /// collection.add(vec![article("ru", "В Дели прибыл Путин."), article("vi", "Hai bên hợp tác về thương mại.")]);
    /// let words = |typed| collection.suggest(typed, SuggestOptions::default()).into_iter().map(|one| one.text);
    /// assert_eq!(words("-trade put").collect::<Vec<_>>(), ["-trade Путин"]);
    /// assert!(words("hop").any(|text| text == "hợp tác"));
    /// ```
    pub fn suggest(&self, query: &str, options: SuggestOptions) -> Vec<Suggestion> {
        let caret = options.caret.map_or(query.len(), |caret| byte_at(query, caret));
        let limit = options.limit.unwrap_or(LIMIT).min(MOST);
        let Some(typed) = query::typed(query, caret) else { return Vec::new() };
        let letters = fold::exact(typed.letters);
        let mut own = self.own(&typed, &letters, limit);
        let mut others = self.in_other_scripts(&letters, own.is_empty());
        let first_equal = others.len();
        let from = self.of_equal_meaning(&typed, &letters, &mut others);
        if own.is_empty() && others.is_empty() {
            let mut misspelt = Best::new(&self.index, limit);
            query::misspelt(&mut misspelt, &letters);
            own = misspelt.found;
        }
        own.truncate(limit - others.len().min(limit / 2));
        let mut found: Vec<Suggestion> = Vec::new();
        let first_other = own.len();
        own.append(&mut others);
        for (place, one) in own.into_iter().enumerate() {
            let from = if place < first_other + first_equal { typed.start } else { from };
            found.extend(self.suggestion(query, from, typed.end, &one));
        }
        found.truncate(limit);
        found
    }

    /// A completion in the place of a part of the query; none where that changes nothing.
    fn suggestion(&self, query: &str, from: usize, to: usize, one: &Completion) -> Option<Suggestion> {
        let mut word = String::new();
        for (place, term) in one.row.iter().enumerate() {
            word.push_str(if place > 0 { " " } else { "" });
            word.push_str(&self.written(*term));
        }
        let mut text = query[..from].to_owned();
        text.push_str(&word);
        text.push_str(&query[to..]);
        let profile = query::home(&self.index, one.row[0]);
        let mut utf16 = Utf16::new(query);
        (text != query).then(|| Suggestion {
            start: utf16.at(from),
            end: utf16.at(to),
            layer: one.layer.as_str(),
            language: profile.language.code,
            dir: language::direction(profile, &word).as_str(),
            documents: one.count,
            text,
            word,
        })
    }

    /// Words that begin with the letters: first those that go on from the word before, then the most frequent; of a
    /// language that writes words of several syllables apart, such words too.
    fn own(&self, typed: &Typed<'_>, letters: &str, limit: usize) -> Vec<Completion> {
        let index = &self.index;
        let mut own = Best::new(index, limit);
        own.found = query::completions(index, letters, limit);
        let mut seeds = Vec::new();
        seeds.extend(query::in_use(index, letters));
        own.found.iter().for_each(|one| seeds.push(one.row[0]));
        seeds.truncate(CLOSELY);
        for first in seeds {
            let profile = query::home(index, first);
            let Some(segment) = profile.language.methods.segment else { continue };
            let form = index.form(first);
            let layer = if form.starts_with(letters) { Layer::Prefix } else { Layer::Folded };
            let is_word = |next: &str| (segment(profile, &[form, next], false) == [2]).then_some(layer);
            self.rows(first, &is_word, &mut own);
        }
        // Words with these letters that stand behind the word typed before.
        let Some((_, before)) = typed.before.last() else { return own.found };
        let mut firsts = Best::new(index, CLOSELY);
        query::itself(&mut firsts, &fold::exact(before));
        let mut rows = Best::new(index, ROWS);
        for first in &firsts.found {
            self.rows(first.row[0], &|form| query::begins(form, letters), &mut rows);
        }
        let mut ahead = Best::new(index, ROWS);
        for one in rows.found {
            let row = vec![one.row[1]];
            own.found.retain(|known| known.row != row);
            ahead.put(Completion { row, ..one });
        }
        ahead.found.append(&mut own.found);
        ahead.found
    }

    /// Adds what follows a term in articles where that is wanted, with the number of articles where it does.
    #[inline(never)]
    fn rows(&self, first: TermId, layer: &dyn Fn(&str) -> Option<Layer>, best: &mut Best<'_>) {
        let mut ahead = self.following(first);
        ahead.retain(|(form, _)| layer(form).is_some());
        for _ in 0..ROWS {
            // The most frequent that is left.
            let mut most: Option<usize> = None;
            for (at, (form, count)) in ahead.iter().enumerate() {
                if most.is_none_or(|most| ahead[most].1 < *count || (ahead[most].1 == *count && ahead[most].0 > *form))
                {
                    most = Some(at);
                }
            }
            let Some(most) = most else { return };
            let (form, _) = ahead.swap_remove(most);
            if let Some((next, layer)) = self.index.term(&form).zip(layer(&form)) {
                let row = vec![first, next];
                best.put(Completion { count: self.count_row(&row), row, layer });
            }
        }
    }

    /// How many articles have these terms in a row.
    #[inline(never)]
    fn count_row(&self, terms: &[TermId]) -> u32 {
        let mut slots = Vec::new();
        terms.iter().for_each(|&term| slots.push(vec![Way { term, layer: Layer::Exact, weight: 1.0 }]));
        let matches = Reader::new(&self.index, &self.index).matches_of(&Slots::Terms(slots), Field::Any, &|_| true);
        let (mut count, mut last) = (0, None);
        for one in matches {
            count += u32::from(last.replace(one.doc) != Some(one.doc));
        }
        count
    }

    /// Words of other scripts: those that begin so in Latin letters, and those that sound like the likeliest words.
    fn in_other_scripts(&self, letters: &str, is_only: bool) -> Vec<Completion> {
        let index = &self.index;
        let mut best = Best::new(index, ROWS);
        // Two letters begin too many words of other scripts to be shown beside those of their own.
        if letters.len() > 2 || is_only {
            best.found = query::romanised(index, letters, ROWS);
        }
        let mut likely = Vec::new();
        likely.extend(query::in_use(index, letters));
        query::completions(index, letters, 1).iter().chain(best.found.first()).for_each(|one| likely.push(one.row[0]));
        likely.truncate(CLOSELY);
        for term in likely {
            query::in_other_scripts(&mut best, term);
        }
        let script = language::main_script(letters);
        best.found.retain(|one| language::main_script(index.form(one.row[0])) != script);
        best.found
    }

    /// Adds words of other languages for the longest phrase of the lexicon that ends at the caret, one of each language;
    /// tells where the phrase begins.
    fn of_equal_meaning(&self, typed: &Typed<'_>, letters: &str, found: &mut Vec<Completion>) -> usize {
        let mut before: Vec<String> = Vec::new();
        typed.before.iter().for_each(|(_, word)| before.push(fold::exact(word)));
        before.push(letters.to_owned());
        let words: Vec<&str> = before.iter().map(String::as_str).collect();
        for first in 0..words.len() {
            let rows = query::equal(&self.index, &words[first..]);
            let mut last = None;
            let known = found.len();
            for (profile, row) in rows {
                let one = Completion { count: self.count_row(&row), row, layer: Layer::Meaning };
                if one.count == 0 {
                    continue;
                }
                match found.last_mut().filter(|_| last == Some(profile.number)) {
                    Some(other) if other.count >= one.count => {}
                    Some(other) => *other = one,
                    None => found.push(one),
                }
                last = Some(profile.number);
            }
            if found.len() > known {
                return typed.before.get(first).map_or(typed.start, |(at, _)| *at);
            }
        }
        typed.start
    }
}

/// The byte at which a text reaches so many UTF-16 units; its end where it has fewer.
fn byte_at(text: &str, units: usize) -> usize {
    let mut left = units;
    for (at, c) in text.char_indices() {
        if left < c.len_utf16() {
            return at;
        }
        left -= c.len_utf16();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_caret_counts_as_javascript_does() {
        for (units, byte) in [(0, 0), (1, 1), (2, 1), (3, 5), (4, 7), (9, 7)] {
            assert_eq!(super::byte_at("a😀б", units), byte, "{units}");
        }
    }
}
