//! Filing: an article that was read goes into the index, with its words' other forms, and out again.

use super::{Collection, Document, Pending, Uses};
use crate::analysis::Analysis;
use crate::index::{DocId, Layer, NOBODY, TermId};
use crate::language::{Language, Profile, Script};
use crate::sound;
use crate::span::Span;
use crate::token;

impl Collection {
    /// Files an article that was read; returns the languages whose packs it lacked.
    pub(super) fn put(&mut self, pending: Pending, order: u64) -> &[&'static Language] {
        let Pending { article, profile, analyser, .. } = pending;
        let analysis = analyser.finish();
        let title =
            article.title.clone().filter(|title| !title.trim().is_empty()).unwrap_or_else(|| beginning(&article.text));
        let mut title_units = Vec::new();
        for piece in token::tokens(profile, &title) {
            token::units(&title, &piece, |unit| title_units.push(unit));
        }
        let mut uses = Uses::new();
        let mut terms: Vec<TermId> =
            title_units.iter().map(|unit| self.term(profile, &token::fold(unit.of(&title)), &mut uses)).collect();
        let by_form: Vec<TermId> = (0..)
            .zip(&analysis.form_profiles)
            .map(|(form, profile)| self.term(profile, analysis.forms.of(form), &mut uses))
            .collect();
        terms.extend(analysis.occurrences.iter().map(|&form| by_form[form as usize]));
        let (of_title, of_text) = terms.split_at(title_units.len());
        let doc = self.index.add(of_title, of_text);
        let compounds = self.compounds(&article.text, &analysis, &mut uses);
        self.index.add_compounds(doc, &compounds);
        terms.extend(compounds.into_iter().map(|(term, ..)| term));
        self.by_id.insert(article.id.clone(), doc);
        let mut lacking: Vec<&'static Language> = Vec::new();
        for profile in analysis.blocks.iter().map(|block| block.profile).chain([profile]) {
            if profile.is_bare() && !lacking.iter().any(|language| language.code == profile.language.code) {
                lacking.push(profile.language);
            }
        }
        let document = Document { article, title, profile, title_units, analysis, terms, uses, order, lacking };
        &self.documents.entry(doc).insert_entry(document).into_mut().lacking
    }

    /// The term of an exact form, linked to its other forms in this language. Each word's forms are
    /// made once, however often and in however many articles it comes.
    fn term(&mut self, profile: &'static Profile, exact: &str, uses: &mut Uses) -> TermId {
        let term = self.index.intern(exact);
        let tongue = profile.number;
        let layers = &mut self.index.layers;
        if profile.is_bare() {
            return term;
        }
        uses.push((term, tongue));
        if layers.take(term, tongue) {
            let token::Forms { folded, stem, bare } = token::forms(profile, exact);
            if folded != exact {
                layers.link(Layer::Folded, tongue, &folded, term);
            }
            if stem != exact {
                layers.link(Layer::Stem, tongue, &stem, term);
            }
            // Marks are the same to every language, so this edge is nobody's.
            if let Some(bare) = bare.filter(|_| layers.take(term, NOBODY)) {
                layers.link(Layer::Unmarked, NOBODY, &bare, term);
            }
            // Too frequent a word is no name, and what is not written by sound has none.
            if !profile.is_stop_word(exact) {
                let heard = sound::sound(exact);
                let is_other = stem != exact;
                let stem_heard =
                    is_other.then(|| sound::sound(&stem)).flatten().filter(|stem| heard.as_ref() != Some(stem));
                for sound in heard.into_iter().chain(stem_heard) {
                    self.index.sounds.add(term, tongue, sound);
                }
            }
        }
        term
    }

    /// The words that hyphens join, as terms of their own beside their parts: a name transcribed by
    /// syllables (`Pu-tin`, `Mát-xcơ-va`) sounds like a name only as a whole. Each with the place of
    /// its first unit and the number of its units.
    fn compounds(&mut self, text: &str, analysis: &Analysis, uses: &mut Uses) -> Vec<(TermId, u32, u32)> {
        /// More parts make no name.
        const MOST: usize = 6;
        let units = &analysis.units;
        let joined = |a: &Span, b: &Span| matches!(&text[a.end as usize..b.start as usize], "-" | "‐" | "‑");
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
            first += row.len();
        }
        found
    }

    pub(super) fn take_out(&mut self, doc: DocId) -> Option<Document> {
        if self.refreshing.as_ref().is_some_and(|&(refreshed, _)| refreshed == doc) {
            self.refreshing = None;
        }
        let mut document = self.documents.remove(&doc)?;
        self.index.remove(doc, std::mem::take(&mut document.terms).into_iter());
        for (term, tongue) in document.uses.drain(..) {
            self.index.layers.give_back(term, tongue);
        }
        Some(document)
    }
}

/// The first line of a text, cut at a word if it is long: the title of an article without one. It
/// is written plainly, without the joiners of segmented text.
fn beginning(text: &str) -> String {
    const LENGTH: usize = 90;
    let (line, written) = token::line_at(text, 0);
    let line = text[line.start as usize..written].trim();
    let plain: String = line.chars().take(LENGTH).map(|c| if c == token::JOINER { ' ' } else { c }).collect();
    if plain.len() == line.len() {
        return plain;
    }
    let cut = plain.rfind(char::is_whitespace).unwrap_or(plain.len());
    format!("{}…", plain[..cut].trim_end())
}
