//! Questions about a text that belongs to no collection.

use crate::analysis::{self, Analysis};
use crate::answer::{
    ConceptAnswer, ConceptWords, Detection, Fact, FactValue, LanguageSpan, PartAnswer, SentenceAnswer, TokenAnswer,
};
use crate::facts::{Findings, Mention, Which};
use crate::fold;
use crate::language::concept;
use crate::language::{self, Part, Profile};
use crate::order;
use crate::sound;
use crate::span::{Span, Utf16};
use crate::token::{self, Forms, Token, TokenKind};
use crate::value::Bounds;

/// The profile for a text: by the tag if one is given, else by detection.
pub(crate) fn profile_for(text: &str, tag: Option<&str>) -> &'static Profile {
    tag.map_or_else(|| language::detect(text).language.profile(), language::profile)
}

/// The tokens of a text; joined, they are the text.
///
/// ```
/// let tokens = khabar::tokenize("Hội_đồng Nga", Some("vi"));
/// assert_eq!(tokens[0].form, "hội đồng");
/// assert_eq!((tokens[0].parts[1].text.as_str(), tokens[0].parts[1].start), ("đồng", 4));
/// ```
pub fn tokenize(text: &str, language: Option<&str>) -> Vec<TokenAnswer> {
    let profile = profile_for(text, language);
    let mut utf16 = Utf16::new(text);
    let mut found: Vec<TokenAnswer> =
        token::tokens(profile, text).iter().map(|token| token_answer(profile, text, token, &mut utf16)).collect();
    add_concepts(profile, &mut found);
    found
}

/// Tells each token what it means, in the phrases that it is part of and alone, the longest first. A phrase
/// begins and ends with tokens: a syllable of a Vietnamese word is none.
fn add_concepts(profile: &'static Profile, tokens: &mut [TokenAnswer]) {
    if profile.is_bare() {
        return;
    }
    let mut found: Vec<(usize, usize, bool, concept::Meaning)> = Vec::new();
    // A mark that parts clauses ends a phrase.
    let joins = |token: &TokenAnswer| {
        matches!(token.kind, "word" | "number" | "space") || matches!(token.text.as_str(), "-" | "‑" | "’" | "'" | "/")
    };
    for row in tokens.iter().enumerate().collect::<Vec<_>>().chunk_by(|(_, a), (_, b)| joins(a) && joins(b)) {
        let words = row.iter().filter(|(_, token)| matches!(token.kind, "word" | "number"));
        let stems: Vec<(usize, &str)> =
            words.flat_map(|(number, token)| token.stem.split(' ').map(|stem| (*number, stem))).collect();
        for at in 0..stems.len() {
            if at > 0 && stems[at - 1].0 == stems[at].0 {
                continue;
            }
            let ahead: Vec<&str> = stems[at..].iter().take(concept::MOST_WORDS).map(|(_, stem)| *stem).collect();
            for (length, meaning) in profile.concepts().phrases(&ahead) {
                let last = stems[at + length - 1].0;
                let first = stems[at].0;
                let is_own = first == last && fold::exact(meaning.written) == tokens[first].exact;
                // Too frequent a word is no form of a rarer one: `и` has the stem of `ИИ`.
                let is_chance = first == last && !is_own && profile.is_stop_word(&tokens[first].exact);
                // `с 400` is no S-400.
                let is_count = tokens[last].kind == "number" && profile.is_stop_word(&tokens[first].exact);
                if !is_chance && !is_count && stems.get(at + length).is_none_or(|(next, _)| *next != last) {
                    found.push((first, last, is_own, meaning));
                }
            }
        }
    }
    // Of one word, what it means itself comes before what words of the same stem mean, and what is sure before what
    // depends on the sense.
    order::sort_by_key(&mut found, |(first, last, is_own, meaning)| {
        std::cmp::Reverse((last - first, *is_own, !meaning.ambiguous))
    });
    for (first, last, _, concept::Meaning { id, ambiguous, .. }) in found {
        let (start, end, id) = (tokens[first].start, tokens[last].end, id.to_string());
        for token in tokens[first..=last].iter_mut().filter(|token| token.kind == "word") {
            if !token.concepts.iter().any(|known| known.id == id) {
                token.concepts.push(ConceptAnswer { id: id.clone(), ambiguous, start, end });
            }
        }
    }
}

/// The words of a concept in every language whose pack is there.
///
/// ```
/// let id = khabar::language::concept::id_of("peace").unwrap();
/// let words = khabar::concept(&id);
/// assert!(words.iter().any(|found| found.language == "vi" && found.words.contains(&"hòa bình")));
/// assert!(khabar::concept("no such concept").is_empty());
/// ```
pub fn concept(id: &str) -> Vec<ConceptWords> {
    let profiles = language::LANGUAGES.iter().map(|language| language.profile());
    profiles
        .map(|profile| ConceptWords { language: profile.language.code, words: profile.concepts().words(id) })
        .filter(|found| !found.words.is_empty())
        .collect()
}

fn token_answer(profile: &Profile, text: &str, token: &Token, utf16: &mut Utf16) -> TokenAnswer {
    let written = token.span.of(text);
    let mut units = Vec::new();
    token::units(text, token, |span| units.push(span));
    let exact: Vec<String> = units.iter().map(|span| token::fold(span.of(text))).collect();
    let forms: Vec<Forms> = exact.iter().map(|exact| token::forms(profile, exact)).collect();
    let joined = |form: &dyn Fn(usize) -> String| match forms.is_empty() {
        true => written.to_owned(),
        false => {
            let mut row = form(0);
            for at in 1..forms.len() {
                row.push(' ');
                row.push_str(&form(at));
            }
            row
        }
    };
    let bare = |at: usize| forms[at].bare.as_deref().unwrap_or(&exact[at]).to_owned();
    let is_word = token.kind == TokenKind::Word;
    // In rising order, as `Utf16` likes it: start, parts, end.
    let start = utf16.at(token.span.start as usize);
    let mut part = |span: Span, role: Option<language::Role>| {
        let (start, end) = utf16.span(span);
        PartAnswer { text: span.of(text).to_owned(), start, end, role: role.map(language::Role::as_str) }
    };
    let parts = match (units.as_slice(), profile.language.methods.parts) {
        ([word], Some(parts)) => clitics(text, *word, parts(profile, word.of(text)), &mut part),
        ([] | [_], _) => Vec::new(),
        (several, _) => several.iter().map(|&span| part(span, None)).collect(),
    };
    let end = utf16.at(token.span.end as usize);
    TokenAnswer {
        text: token.span.of(text).to_owned(),
        start,
        end,
        kind: token.kind.as_str(),
        form: joined(&|at| forms[at].folded.clone().into_owned()),
        stem: joined(&|at| forms[at].stem.clone().into_owned()),
        exact: joined(&|at| exact[at].clone()),
        bare: forms.iter().any(|forms| forms.bare.is_some()).then(|| joined(&bare)),
        sound: is_word.then(|| sound::sound(written)).flatten().map(|sound| sound.key()),
        latin: is_word.then(|| sound::transliterate(written)).flatten(),
        parts,
        concepts: Vec::new(),
    }
}

/// A word with what is joined to it; nothing for a word by itself.
fn clitics(
    text: &str,
    word: Span,
    parts: Vec<Part>,
    part: &mut impl FnMut(Span, Option<language::Role>) -> PartAnswer,
) -> Vec<PartAnswer> {
    debug_assert!(parts.iter().all(|(range, _)| word.of(text).get(range.clone()).is_some()));
    if parts.len() < 2 {
        return Vec::new();
    }
    let at = word.start as usize;
    parts.into_iter().map(|(range, role)| part(Span::new(at + range.start, at + range.end), Some(role))).collect()
}

/// The sentences of a text, in order; between them is nothing but white space.
///
/// ```
/// let sentences = khabar::sentences("Он заявил.Она ответила.", None);
/// assert_eq!(sentences[1].text, "Она ответила.");
/// ```
pub fn sentences(text: &str, language: Option<&str>) -> Vec<SentenceAnswer> {
    let mut utf16 = Utf16::new(text);
    token::sentences(profile_for(text, language), text)
        .into_iter()
        .map(|(span, kind)| {
            let (start, end) = utf16.span(span);
            SentenceAnswer { text: span.of(text).to_owned(), start, end, kind: kind.as_str() }
        })
        .collect()
}

/// The language of a text, and of its lines.
///
/// ```
/// let found = khabar::detect("नई दिल्ली में बैठक हुई।\nВстреча прошла в Москве.");
/// assert_eq!(found.spans.iter().map(|span| span.language).collect::<Vec<_>>(), ["hi", "ru"]);
/// ```
pub fn detect(text: &str) -> Detection {
    let whole = language::detect(text);
    let mut utf16 = Utf16::new(text);
    let mut spans: Vec<LanguageSpan> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let (line, written) = token::line_at(text, at);
        at = line.end as usize;
        let line_text = &text[line.start as usize..written];
        // A short line in the script of the whole is in its language: names and headings give
        // too little to go by.
        let same_script = whole.language.script.is_some()
            && language::main_script(line_text).is_none_or(|script| Some(script) == whole.language.script);
        let language = if same_script && line_text.len() < 80 {
            whole.language.code
        } else {
            language::detect(line_text).language.code
        };
        let (start, end) = utf16.span(line);
        match spans.last_mut() {
            Some(last) if last.language == language => last.end = end,
            _ => spans.push(LanguageSpan { start, end, language }),
        }
    }
    Detection { language: whole.language.code, confidence: whole.confidence, spans }
}

/// The values that a text states.
///
/// ```
/// let values = khabar::values("kim ngạch đạt 5,5 tỷ USD năm 2013", Some("vi"));
/// assert_eq!(values[0].text, "5,5 tỷ USD");
/// assert_eq!(values[1].kind, "date");
/// ```
pub fn values(text: &str, language: Option<&str>) -> Vec<Fact> {
    let analysis = analysis::analyse(profile_for(text, language), text);
    let mut facts = Facts::new("", text, &analysis);
    (0..analysis.values.len()).filter_map(|number| facts.get(number)).collect()
}

/// The values of an analysed text as facts, cheapest in rising order.
pub(crate) struct Facts<'a> {
    article: &'a str,
    text: &'a str,
    analysis: &'a Analysis,
    utf16: Utf16<'a>,
}

impl<'a> Facts<'a> {
    pub(crate) fn new(article: &'a str, text: &'a str, analysis: &'a Analysis) -> Self {
        Self { article, text, analysis, utf16: Utf16::new(text) }
    }

    /// The fact that an article's value is, by its place among the values; none for a place beyond.
    pub(crate) fn get(&mut self, number: usize) -> Option<Fact> {
        let value = self.analysis.values.get(number)?;
        let (start, end) = self.utf16.span(value.span);
        Some(Fact {
            id: fact_id(self.article, number),
            article: self.article.to_owned(),
            kind: value.kind.as_str(),
            value: FactValue::Value(value.value.clone()),
            bounds: value.bounds,
            text: value.span.of(self.text).to_owned(),
            start,
            end,
            sentence: self.analysis.sentence_at(value.span.start),
            rule: value.rule,
            cues: Vec::new(),
            assumptions: value.assumptions.clone(),
            nested: value.nested,
        })
    }
}

/// What an article says beyond its values, as facts; cheapest in rising order of their beginnings.
pub(crate) struct Sayings<'a> {
    article: &'a str,
    text: &'a str,
    sentences: &'a [Span],
    findings: &'a Findings,
    utf16: Utf16<'a>,
}

impl<'a> Sayings<'a> {
    pub(crate) fn new(article: &'a str, text: &'a str, sentences: &'a [Span], findings: &'a Findings) -> Self {
        Self { article, text, sentences, findings, utf16: Utf16::new(text) }
    }

    /// One of them; none for a place beyond.
    pub(crate) fn get(&mut self, which: Which) -> Option<Fact> {
        let Findings { mentions, roles, events, statements, .. } = self.findings;
        let (span, value, rule, cues, assumptions): (Span, FactValue, _, &[Span], _) = match which {
            Which::Mention(at) => {
                let Mention { span, named, rule, assumptions, .. } = mentions.get(at)?;
                (*span, FactValue::Named(named.clone()), *rule, &[], assumptions)
            }
            Which::Role(at) => {
                let role = roles.get(at)?;
                (role.span, FactValue::Role(role.person.clone(), role.told()), role.rule, &[], &role.assumptions)
            }
            Which::Event(at) => {
                let event = events.get(at)?;
                (event.span, FactValue::Event(event.clone()), event.rule, &event.cues, &event.assumptions)
            }
            Which::Statement(at) => {
                let said = statements.get(at)?;
                (said.span, FactValue::Statement(said.clone()), said.rule, &said.cues, &said.assumptions)
            }
        };
        let letters = span.of(self.text);
        let start = self.utf16.at(span.start as usize);
        Some(Fact {
            id: format!("{}#{}", self.article, name_of(which)),
            article: self.article.to_owned(),
            kind: self.findings.kind(which),
            value,
            bounds: Bounds::default(),
            text: letters.to_owned(),
            start,
            end: start + letters.encode_utf16().count() as u32,
            sentence: self.sentences.partition_point(|sentence| sentence.start <= span.start).saturating_sub(1),
            rule,
            cues: cues.iter().map(|cue| cue.of(self.text).to_owned()).collect(),
            assumptions: assumptions.clone(),
            nested: false,
        })
    }
}

/// What tells a fact from others of its article: `n0`, `r0`, `e0`, `s0`.
fn name_of(which: Which) -> String {
    match which {
        Which::Mention(at) => format!("n{at}"),
        Which::Role(at) => format!("r{at}"),
        Which::Event(at) => format!("e{at}"),
        Which::Statement(at) => format!("s{at}"),
    }
}

/// The id of an article's fact, by its place among the article's values.
pub(crate) fn fact_id(article: &str, number: usize) -> String {
    format!("{article}#{number}")
}
