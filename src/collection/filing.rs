//! Filing: an article that was read goes into the index, with its words' other forms, and out again.

use std::sync::PoisonError;

use super::layout::Layout;
use super::{Collection, Document, Pending, Title};
use crate::analysis::{Analysis, Form};
use crate::fold::exact_form;
use crate::index::{DocId, Layer, NOBODY, NewDocument, TermId, Tongue, UNREAD, unused, used};
use crate::language::{self, Language, Profile, Script};
use crate::sound;
use crate::span::Span;
use crate::token::{self, SentenceKind};
use crate::value::{Annotation, Key};

impl Collection {
    /// Files an article that was read; returns the languages whose packs it lacked.
    pub(super) fn put(&mut self, pending: Pending, order: u64) -> &[&'static Language] {
        let Pending { article, profile, analyser, .. } = pending;
        let analysis = analyser.finish();
        let given = article.title.as_deref().filter(|title| !title.trim().is_empty());
        let title = match given {
            Some(title) => {
                let mut title_units = Vec::new();
                for piece in token::tokens(profile, title) {
                    token::units(title, &piece, |unit| title_units.push(unit));
                }
                Title::Own(title.to_owned(), title_units)
            }
            None => Title::beginning(&article.text),
        };
        let mut uses: Vec<u64> = Vec::new();
        let of_title: Vec<TermId> = title
            .units()
            .iter()
            .map(|unit| self.term(profile, &exact_form(unit.of(title.text())), &mut uses))
            .collect();
        let mut by_form: Vec<TermId> = Vec::with_capacity(analysis.forms.len());
        for (&form, profile) in analysis.forms.iter().zip(&analysis.form_profiles) {
            let term = match form {
                Form::Term(term) => term,
                Form::New(word) => self.index.intern(analysis.new.of(word)),
            };
            uses.push(used_by(profile, term));
            by_form.push(term);
        }
        let of_text: Vec<TermId> = analysis.occurrences.iter().map(|&form| by_form[form as usize]).collect();
        let compounds = self.compounds(&article.text, &analysis, &mut uses);
        uses.sort_unstable();
        uses.dedup();
        uses.iter().for_each(|used| self.use_term(unused(*used)));
        let doc = self.index.add(NewDocument {
            tongue: profile.number,
            title: &of_title,
            body: &of_text,
            segments: &segments(&analysis),
            compounds: &compounds,
            values: &values(&article.text, &analysis),
            uses: &uses,
        });
        self.by_id.insert(article.id.as_str().into(), doc);
        let mut lacking: Vec<&'static Language> = Vec::new();
        for profile in analysis.blocks.iter().map(|block| block.profile).chain([profile]) {
            if profile.is_bare() && !lacking.iter().any(|language| language.code == profile.language.code) {
                lacking.push(profile.language);
            }
        }
        let layout = Layout::of(&article.text, &analysis);
        let document = Document { article, title, profile, layout, order, lacking, studied: None };
        self.shelf.put(doc, &document);
        self.lacking += usize::from(!document.lacking.is_empty());
        debug_assert_eq!(doc as usize, self.documents.len(), "the index numbers documents in the order of coming");
        self.documents.push(Some(Box::new(document)));
        self.at(doc).map_or(&[], |document| &document.lacking)
    }

    /// The term of an exact form, which this document uses in this language.
    fn term(&mut self, profile: &'static Profile, exact: &str, uses: &mut Vec<u64>) -> TermId {
        let term = self.index.intern(exact);
        uses.push(used_by(profile, term));
        term
    }

    /// Counts a document that uses a word in a language; the first one ever links it to its other forms there. Each
    /// word's forms are made once, however often and in however many articles it comes.
    fn use_term(&mut self, (term, tongue): (TermId, Tongue)) {
        if tongue != UNREAD && self.index.layers.take(term, tongue) {
            let profile = language::by_number(tongue).profile();
            let exact = &*self.index.form(term).to_owned();
            let layers = &mut self.index.layers;
            let token::Forms { folded, stem, bare } = token::forms(profile, exact);
            if folded != exact {
                layers.link(Layer::Folded, tongue, &folded, term);
                self.index.spelling.also(term, exact, &folded);
            }
            if stem != exact {
                layers.link(Layer::Stem, tongue, &stem, term);
            }
            // Marks are the same to every language, so this edge is nobody's.
            if let Some(bare) = bare.filter(|_| layers.take(term, NOBODY)) {
                layers.link(Layer::Unmarked, NOBODY, &bare, term);
                self.index.spelling.also(term, exact, &bare);
            }
            // Too frequent a word is no name, and what is not written by sound has none.
            if !profile.is_stop_word(exact) {
                let heard = sound::sound(exact);
                let is_other = stem != exact;
                let stem_heard =
                    is_other.then(|| sound::sound(&stem)).flatten().filter(|stem| heard.as_ref() != Some(stem));
                for sound in heard.into_iter().chain(stem_heard) {
                    self.index.sounds.add(term, exact, tongue, sound);
                }
            }
        }
    }

    /// Links the words of an index that was loaded, as when their documents came.
    pub(super) fn link_terms(&mut self) {
        for doc in 0..self.index.end() {
            self.index.uses(doc).into_iter().for_each(|used| self.use_term(used));
        }
    }

    /// The words that hyphens join, as terms of their own beside their parts: a name transcribed by
    /// syllables (`Pu-tin`, `Mát-xcơ-va`) sounds like a name only as a whole; and the words in addresses, which
    /// are one unit each. Each with the place of its first unit and the number of its units.
    fn compounds(&mut self, text: &str, analysis: &Analysis, uses: &mut Vec<u64>) -> Vec<(TermId, u32, u32)> {
        /// More parts make no name.
        const MOST: usize = 6;
        let units = &analysis.units;
        let bytes = text.as_bytes();
        let joined = |a: &Span, b: &Span| {
            let hyphens = [&b"-"[..], "‐".as_bytes(), "‑".as_bytes()];
            let between = &bytes[a.end as usize..b.start as usize];
            between != b" " && hyphens.contains(&between)
        };
        let mut found = Vec::new();
        let mut first = 0;
        for row in units.chunk_by(joined) {
            let is_name = (2..=MOST).contains(&row.len())
                && row.iter().filter(|unit| unit.of(text).chars().all(|c| Script::of(c).is_some())).count() > 1;
            if is_name && let (Some(start), Some(end)) = (row.first(), row.last()) {
                let whole = Span { start: start.start, end: end.end };
                let exact = token::fold(whole.of(text)).replace(['‐', '‑'], "-");
                let profile = analysis.form_profiles[analysis.occurrences[first] as usize];
                found.push((self.term(profile, &exact, uses), first as u32, row.len() as u32));
            }
            for (place, unit) in (first as u32..).zip(row) {
                for (_, word) in token::words_of_address(unit.of(text)) {
                    let profile = analysis.form_profiles[analysis.occurrences[place as usize] as usize];
                    let compound = (self.term(profile, &token::fold(word), uses), place, 1);
                    if !found.iter().rev().take_while(|other| other.1 == place).any(|other| *other == compound) {
                        found.push(compound);
                    }
                }
            }
            first += row.len();
        }
        found
    }

    pub(super) fn take_out(&mut self, doc: DocId) -> Option<Document> {
        if self.refreshing.as_ref().is_some_and(|&(refreshed, _)| refreshed == doc) {
            self.refreshing = None;
        }
        self.index.remove(doc);
        // A document that is read again keeps its place in the order, and says other things.
        *self.last.get_mut().unwrap_or_else(PoisonError::into_inner) = None;
        self.forget_what_the_set_says();
        let document = self.documents.get_mut(doc as usize)?.take()?;
        self.lacking -= usize::from(!document.lacking.is_empty());
        Some(*document)
    }
}

/// A term with the language that reads it.
fn used_by(profile: &Profile, term: TermId) -> u64 {
    used(term, if profile.is_bare() { UNREAD } else { profile.number })
}

/// The kinds of the segments of a text, each with how many units it has.
fn segments(analysis: &Analysis) -> Vec<(u8, u32)> {
    let mut from = 0;
    let of_one = |(sentence, kind): (&Span, &SentenceKind)| {
        let to = from + analysis.units[from..].partition_point(|unit| unit.start < sentence.end);
        ((*kind as u8), (to - std::mem::replace(&mut from, to)) as u32)
    };
    analysis.sentences.iter().zip(&analysis.sentence_kinds).map(of_one).collect()
}

/// The values of a text that say what can be compared, each with the place of its first unit and how many
/// it touches; of a count, those of its number.
fn values(text: &str, analysis: &Analysis) -> Vec<(Key, u32, u32)> {
    let units = &analysis.units;
    let place = |value: &Annotation| {
        let span = value.number_span(text);
        let first = units.partition_point(|unit| unit.end <= span.start);
        let behind = first + units[first..].partition_point(|unit| unit.start < span.end);
        let (Some(start), Some(end)) = (units.get(first), units.get(behind.wrapping_sub(1))) else { return None };
        // What is only a part of a word is not what the word says; a letter may be joined before it (`و2012`).
        let of_unit = Span { start: start.start, end: end.end.max(span.end) };
        let key = Key::of(value).filter(|_| behind > first && span.is_all_of(of_unit, text))?;
        Some((key, first as u32, (behind - first) as u32))
    };
    analysis.values.iter().filter_map(place).collect()
}

impl Title {
    /// The first line of a text, cut at a word if it is long: the title of an article without one. It
    /// is written plainly, without the joiners of segmented text.
    pub(super) fn beginning(text: &str) -> Self {
        const LENGTH: usize = 90;
        let (line, written) = token::line_at(text, 0);
        let line = &text[line.start as usize..written];
        let from = written - line.trim_start().len();
        let line = line.trim();
        let end = line.char_indices().nth(LENGTH).map_or(line.len(), |(at, _)| at);
        let joined = |c: char| c.is_whitespace() || c == token::JOINER;
        let end = if end < line.len() { line[..end].rfind(joined).unwrap_or(end) } else { end };
        let of = Span::new(from, from + line[..end].trim_end().len());
        // As long as what it is of: a joiner and a space are a byte each.
        let mut shown = of.of(text).replace(token::JOINER, " ");
        shown.push_str(if end < line.len() { "…" } else { "" });
        Title::Beginning { shown, of }
    }
}
