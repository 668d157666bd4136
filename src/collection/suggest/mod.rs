//! Suggestions: what a word that is being typed may become, and what a query may have meant.

mod instead;
mod written;

use super::Collection;
use crate::answer::Suggestion;
use crate::find::join;
use crate::fold;
use crate::index::{Layer, TermId};
use crate::language::{self, Profile};
use crate::order;
use crate::query::{self, Completion, Field, Reader, Slots, Typed, Way};
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

/// A suggestion in the making.
struct Candidate {
    /// The terms, in a row.
    row: Vec<TermId>,
    layer: Layer,
    profile: &'static Profile,
    count: u32,
    /// From where on the query is replaced, in bytes.
    from: usize,
}

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
        let mut others = self.in_other_scripts(&typed, &letters, own.is_empty());
        others.extend(self.of_equal_meaning(&typed, &letters));
        if own.is_empty() && others.is_empty() {
            let misspelt = query::misspelt(&self.index, &letters, limit);
            own.extend(misspelt.into_iter().map(|one| self.candidate(one, typed.start)));
        }
        own.truncate(limit - others.len().min(limit / 2));
        let mut found: Vec<Suggestion> = Vec::new();
        let mut utf16 = Utf16::new(query);
        for candidate in own.into_iter().chain(others) {
            let words: Vec<String> = candidate.row.iter().map(|term| self.written(*term)).collect();
            let word = join(&words.iter().map(String::as_str).collect::<Vec<_>>(), " ");
            let text = join(&[&query[..candidate.from], &word, &query[typed.end..]], "");
            if found.len() == limit || text == query || found.iter().any(|known| known.text == text) {
                continue;
            }
            found.push(Suggestion {
                start: utf16.at(candidate.from),
                end: utf16.at(typed.end),
                layer: candidate.layer.as_str(),
                language: candidate.profile.language.code,
                dir: language::direction(candidate.profile, &word).as_str(),
                documents: candidate.count,
                text,
                word,
            });
        }
        found
    }

    fn candidate(&self, Completion { term, layer, count }: Completion, from: usize) -> Candidate {
        Candidate { row: vec![term], layer, profile: query::home(&self.index, term), count, from }
    }

    /// Words that begin with the letters: first those that go on from the word before, then the most frequent; of a
    /// language that writes words of several syllables apart, such words too.
    fn own(&self, typed: &Typed<'_>, letters: &str, limit: usize) -> Vec<Candidate> {
        let index = &self.index;
        let found = query::completions(index, letters, limit);
        let mut own: Vec<Candidate> = found.iter().map(|one| self.candidate(*one, typed.start)).collect();
        let itself = index.term(letters).filter(|term| index.document_count(*term) > 0);
        let seeds = itself.into_iter().chain(found.iter().map(|one| one.term));
        for first in seeds.take(CLOSELY) {
            let profile = query::home(index, first);
            let Some(segment) = profile.language.methods.segment else { continue };
            let form = index.form(first);
            let layer = if form.starts_with(letters) { Layer::Prefix } else { Layer::Folded };
            let rows = self.rows(first, |next| segment(profile, &[form, next], false) == [2]);
            own.extend(rows.into_iter().map(|(next, count)| Candidate {
                row: vec![first, next],
                layer,
                profile,
                count,
                from: typed.start,
            }));
        }
        order::sort(&mut own, |a, b| b.count.cmp(&a.count).then(a.row.len().cmp(&b.row.len())));
        let mut ahead = self.after_the_word_before(typed, letters);
        own.retain(|one| !ahead.iter().any(|other| other.row == one.row));
        ahead.append(&mut own);
        ahead
    }

    /// Words with these letters that stand behind the word typed before.
    fn after_the_word_before(&self, typed: &Typed<'_>, letters: &str) -> Vec<Candidate> {
        let index = &self.index;
        let Some((_, before)) = typed.before.last() else { return Vec::new() };
        let before = fold::exact(before);
        let bare = fold::bare(letters);
        let end = |form: &str| form.char_indices().nth(letters.chars().count()).map_or(form.len(), |(at, _)| at);
        let layer = |form: &str| {
            if form == letters {
                return None;
            } else if form.starts_with(letters) {
                return Some(Layer::Prefix);
            }
            let may_be = fold::bare(form).starts_with(&*bare);
            (may_be && (bare == letters || fold::marks_bind(letters, &form[..end(form)]))).then_some(Layer::Folded)
        };
        let mut found: Vec<Candidate> = Vec::new();
        for first in query::same_letters(index, &before).into_iter().take(CLOSELY) {
            for (next, _) in self.rows(first, |form| layer(form).is_some()) {
                if found.iter().any(|known| known.row == [next]) {
                    continue;
                }
                let layer = layer(index.form(next)).unwrap_or(Layer::Prefix);
                let count = index.document_count(next);
                found.push(self.candidate(Completion { term: next, layer, count }, typed.start));
            }
        }
        found
    }

    /// Words that follow a term in articles and are wanted, with the number of articles where they do, the most first.
    fn rows(&self, first: TermId, is_wanted: impl Fn(&str) -> bool) -> Vec<(TermId, u32)> {
        let mut ahead = self.following(first);
        ahead.retain(|(form, _)| is_wanted(form));
        order::sort(&mut ahead, |(a, x), (b, y)| y.cmp(x).then_with(|| a.cmp(b)));
        let terms = ahead.iter().take(ROWS).filter_map(|(form, _)| self.index.term(form));
        let mut rows: Vec<(TermId, u32)> = terms.map(|next| (next, self.count_row(&[first, next]))).collect();
        rows.retain(|(_, count)| *count > 0);
        order::sort(&mut rows, |(_, x), (_, y)| y.cmp(x));
        rows
    }

    /// How many articles have these terms in a row.
    fn count_row(&self, terms: &[TermId]) -> u32 {
        if let [term] = terms {
            return self.index.document_count(*term);
        }
        let slot = |term: &TermId| vec![Way { term: *term, layer: Layer::Exact, weight: 1.0 }];
        let slots = Slots::Terms(terms.iter().map(slot).collect());
        let matches = Reader::new(&self.index, &self.index).matches_of(&slots, Field::Any, &|_| true);
        matches.chunk_by(|a, b| a.doc == b.doc).count() as u32
    }

    /// Words of other scripts: those that begin so in Latin letters, and those that sound like the likeliest words.
    fn in_other_scripts(&self, typed: &Typed<'_>, letters: &str, own_is_empty: bool) -> Vec<Candidate> {
        let index = &self.index;
        let mut found = query::romanised(index, letters, ROWS);
        // Two letters begin too many words of other scripts to be shown beside those of their own.
        if letters.len() < 3 {
            found.retain(|_| own_is_empty);
        }
        let itself = index.term(letters).filter(|term| index.document_count(*term) > 0);
        let likely = itself.into_iter().chain(query::completions(index, letters, 1).into_iter().map(|one| one.term));
        let likely: Vec<TermId> = likely.chain(found.first().map(|one| one.term)).take(CLOSELY).collect();
        for term in likely {
            for one in query::in_other_scripts(index, term) {
                if one.term != term && language::main_script(index.form(one.term)) != language::main_script(letters) {
                    found.push(one);
                }
            }
        }
        let mut kept: Vec<Completion> = Vec::new();
        for one in found {
            if !kept.iter().any(|known| known.term == one.term) {
                kept.push(one);
            }
        }
        order::sort(&mut kept, |a, b| b.count.cmp(&a.count).then_with(|| index.form(a.term).cmp(index.form(b.term))));
        kept.truncate(ROWS);
        kept.into_iter().map(|one| self.candidate(one, typed.start)).collect()
    }

    /// Words of other languages for the longest phrase of the lexicon that ends at the caret, one of each language.
    fn of_equal_meaning(&self, typed: &Typed<'_>, letters: &str) -> Vec<Candidate> {
        let before: Vec<String> = typed.before.iter().map(|(_, word)| fold::exact(word)).collect();
        for first in 0..=before.len() {
            let words: Vec<&str> = before[first..].iter().map(String::as_str).chain([letters]).collect();
            let from = typed.before.get(first).map_or(typed.start, |(at, _)| *at);
            let of_language = |(profile, rows): (&'static Profile, Vec<Vec<TermId>>)| {
                let counted = rows.into_iter().take(ROWS).map(|row| (self.count_row(&row), row));
                let best = counted.fold((0, Vec::new()), |best, one| if one.0 > best.0 { one } else { best });
                let (count, row) = Some(best).filter(|(count, _)| *count > 0)?;
                Some(Candidate { row, layer: Layer::Meaning, profile, count, from })
            };
            let found: Vec<Candidate> = query::equal(&self.index, &words).into_iter().filter_map(of_language).collect();
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
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
