//! Facts of an article beyond its values: who and what is named, offices and who holds them.
//!
//! Rules read the words of a sentence (`words`), each with what the language's tables of names tell of it. First come
//! names that the lexicon is sure of, then what stands beside cues: titles, institutions, nouns for things. What one
//! sentence says of a name holds in all others of the article: a person's last name alone, an acronym, an office.
//! What an article says depends on nothing but the article; the time is linear in its length.

mod address;
mod apposed;
mod bearer;
mod before_noun;
mod behind_noun;
mod body;
mod card;
mod clause;
mod coordinated;
mod cued;
mod definite;
mod elided;
mod event;
mod extent;
mod find;
mod former;
mod heard;
mod holder;
mod identity;
mod joined;
mod known;
mod link;
mod long;
mod measure;
mod modality;
mod naming;
mod national;
mod noun;
mod numbered;
mod party;
mod period;
mod person;
mod persons;
mod phrase;
mod place;
mod plain;
mod predicate;
mod quoted;
mod reading;
mod region;
mod role;
mod short;
mod shortened;
mod signs;
mod spelling;
mod statement;
mod subject;
mod taught;
mod thing;
mod told;
mod words;

pub use card::{Card, Form, Held, Source, cards};
pub use event::Event;
pub use find::{Named, What};
pub use link::{Link, Linked, Links, Relation, Which, links, sketch};
pub use modality::Modality;
pub use statement::Statement;
pub use taught::taught;

use self::find::Scene;
use self::heard::Heard;
use self::told::Vocabulary;
use self::words::Sentence;
use crate::analysis::Analysis;
use crate::language::names::Class;
use crate::order;
use crate::span::Span;
use crate::token::SentenceKind;
use crate::value::{self, Annotation};

/// A name where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// The letters.
    pub span: Span,
    /// What it is of.
    pub what: What,
    /// Who or what.
    pub named: Named,
    /// The rule that found it.
    pub rule: &'static str,
    /// What was taken for granted.
    pub assumptions: Vec<&'static str>,
}

/// An office where somebody is said to hold it.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// The letters, of the title and of the name.
    pub span: Span,
    /// Who.
    pub person: Named,
    /// Which, in English: “President of Russia”.
    pub role: String,
    /// Whether what it is of is taken from elsewhere than the words beside it.
    pub is_implied: bool,
    /// The dates that its sentence names, as EDTF strings: then it was held, as far as can be told.
    pub when: Vec<String>,
    /// The rule that found it.
    pub rule: &'static str,
    /// What was taken for granted.
    pub assumptions: Vec<&'static str>,
}

impl Role {
    /// The office as it is told: what nothing beside the name says stands in brackets, “President (of Russia)”. A title that
    /// stands alone means the whole office of somebody who was named with it.
    pub fn told(&self) -> String {
        let is_beside = matches!(self.rule, "title-name" | "name-title");
        match crate::find::cut_last(&self.role, " of ").filter(|_| self.is_implied && is_beside) {
            Some((office, owner)) => format!("{office} (of {owner})"),
            None => self.role.clone(),
        }
    }
}

/// What an article says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// Names, in the order of the text; some stand inside others.
    pub mentions: Vec<Mention>,
    /// Offices, in the order of the text.
    pub roles: Vec<Role>,
    /// What happens.
    pub events: Vec<Event>,
    /// What is stated.
    pub statements: Vec<Statement>,
    /// Words that may be a name which only other articles tell.
    pub loose: Vec<Span>,
}

impl Findings {
    /// All of them, in the order of the text, what holds others first.
    pub fn all(&self) -> Vec<(Span, Which)> {
        let mut all: Vec<(Span, Which)> = Vec::new();
        all.extend(self.mentions.iter().enumerate().map(|(at, it)| (it.span, Which::Mention(at))));
        all.extend(self.roles.iter().enumerate().map(|(at, it)| (it.span, Which::Role(at))));
        all.extend(self.events.iter().enumerate().map(|(at, it)| (it.span, Which::Event(at))));
        all.extend(self.statements.iter().enumerate().map(|(at, it)| (it.span, Which::Statement(at))));
        order::sort_by_key(&mut all, |(span, _)| (span.start, std::cmp::Reverse(span.end)));
        all
    }

    /// The kind of a fact, as the public API names it.
    pub fn kind(&self, which: Which) -> &'static str {
        match which {
            Which::Mention(at) => self.mentions.get(at).map_or("", |mention| mention.what.as_str()),
            Which::Role(_) => "role",
            Which::Event(_) => "event",
            Which::Statement(_) => "statement",
        }
    }
}

/// Finds what a text says, given an analysis that was made without a dictionary.
pub fn find(text: &str, analysis: &Analysis) -> Findings {
    let vocabulary = Vocabulary::new(analysis);
    let mut first = 0;
    let mut scenes: Vec<Scene> = Vec::with_capacity(analysis.sentences.len());
    let mut kinds: Vec<SentenceKind> = Vec::with_capacity(analysis.sentences.len());
    for (number, kind) in analysis.sentence_kinds.iter().enumerate() {
        for piece in Sentence::read(text, analysis, &vocabulary, number, &mut first) {
            scenes.push(Scene::new(piece));
            kinds.push(*kind);
        }
    }
    mask_dates(&mut scenes, &analysis.values);
    scenes.iter_mut().for_each(names_of_things);
    shortened::shortened(&mut scenes);
    let shorts = short::Shorts::of(&scenes);
    for scene in &mut scenes {
        shorts.read(scene);
        cued::cued(scene);
        apposed::apposed(scene);
    }
    // What one sentence has behind a cue, others have without.
    let again = short::Shorts::of_cued(&scenes);
    for (scene, kind) in scenes.iter_mut().zip(&kinds) {
        again.read_names(scene);
        read(scene, *kind);
    }
    let heard = Heard::of(&scenes);
    for (number, scene) in scenes.iter_mut().enumerate() {
        heard.read_again(scene, number);
        place::origins(scene);
        known::inner(scene);
    }
    Heard::in_one_case(&mut scenes);
    // An office that stands alone is given what its holder has been given.
    national::complete(&mut scenes);
    holder::complete(&mut scenes);
    national::complete(&mut scenes);
    national::of_article(&mut scenes);
    let mut found = Findings::default();
    for scene in &scenes {
        hand_over(scene, &analysis.values, &mut found);
        found.loose.extend(taught::loose(scene));
    }
    let mut before = statement::Before::default();
    let mut actors = party::Actors::default();
    for scene in scenes.iter().filter(|scene| !scene.sentence.words.is_empty()) {
        let reading = reading::Reading::new(scene, &analysis.values);
        let first = found.events.len();
        event::events(&reading, &mut actors, &mut found.events);
        statement::statements(&reading, &found.events[first..], &mut before, &mut found.statements);
    }
    let whole = |span: &mut Span| *span = with_sign(&analysis.values, with_opening(text, *span));
    found.events.iter_mut().for_each(|event| whole(&mut event.span));
    found.statements.iter_mut().for_each(|said| whole(&mut said.span));
    order::sort_by_key(&mut found.mentions, |mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    found.mentions.dedup_by(|a, b| a.span == b.span && a.what == b.what);
    found
}

/// Words of dates are no names: `in March`.
fn mask_dates(scenes: &mut [Scene], values: &[Annotation]) {
    let mut rest = values;
    for scene in scenes {
        let Some(last) = scene.sentence.words.last() else { continue };
        let count = rest.iter().take_while(|value| value.span.start < last.span.end).count();
        let (here, behind) = rest.split_at(count);
        rest = behind;
        for value in here.iter().filter(|value| matches!(value.kind, value::Kind::Date | value::Kind::Period)) {
            let words = scene.sentence.words.iter().zip(&mut scene.masked);
            words
                .filter(|(word, _)| word.span.start >= value.span.start && word.span.end <= value.span.end)
                .for_each(|(_, masked)| *masked = true);
        }
    }
}

/// What the lexicon and nouns tell of one sentence by itself.
fn names_of_things(scene: &mut Scene) {
    known::mask(scene);
    known::known(scene, &|_| false);
    region::regions(scene);
    body::bodies(scene);
    long::long(scene);
    thing::named_things(scene);
    numbered::numbered(scene);
    quoted::quoted(scene);
    short::spelt_out(scene);
}

/// Offices, persons and places of one sentence, with the short names that the article defines.
fn read(scene: &mut Scene, kind: SentenceKind) {
    role::roles(scene);
    if kind == SentenceKind::Byline {
        byline(scene);
    }
    if kind == SentenceKind::Dateline {
        place::dateline(scene);
    }
    place::dateline_of_country(scene);
    persons::persons(scene);
    place::places(scene);
    coordinated::places(scene);
}

/// Who wrote the text: what of the line is no usual word.
fn byline(scene: &mut Scene) {
    let sentence = &scene.sentence;
    let fits = |at: &usize| {
        let word = &sentence.words[*at];
        !scene.taken[*at]
            && !word.told.is_number
            && !word.told.is_stop
            && (word.capital || !sentence.cased)
            && sentence.of_class(*at, &[Class::Title, Class::Honorific, Class::Say]).is_none()
    };
    let Some(from) = (0..sentence.len()).find(fits) else { return };
    let to = (from..sentence.len())
        .take_while(|at| fits(at) && (*at == from || sentence.joined(*at)))
        .last()
        .map_or(from, |last| last + 1);
    if (2..=4).contains(&(to - from)) {
        identity::take(scene, from, to, "byline");
    }
}

fn hand_over(scene: &Scene, values: &[Annotation], found: &mut Findings) {
    let sentence = &scene.sentence;
    let when = match (&sentence.words[..], scene.roles.is_empty()) {
        ([first, .., last], false) => dates(values, Span { start: first.span.start, end: last.span.end }),
        _ => Vec::new(),
    };
    for find in &scene.finds {
        found.mentions.push(Mention {
            span: with_quotation(sentence.text, sentence.span_of(find.from, find.to, find.before, find.behind)),
            what: find.what,
            named: find.named.clone(),
            rule: find.rule,
            assumptions: find.assumptions.clone(),
        });
    }
    for role in &scene.roles {
        if let Some(person) = &role.person {
            found.roles.push(Role {
                span: sentence.span_of(role.from, role.to, role.before, role.behind),
                person: person.clone(),
                role: role.role.clone(),
                is_implied: role.is_implied,
                when: when.clone(),
                rule: role.rule,
                assumptions: role.assumptions.clone(),
            });
        }
    }
    for word in &sentence.words {
        found.mentions.extend(address::names(sentence, word.span));
    }
}

/// The dates in some letters.
fn dates(values: &[Annotation], span: Span) -> Vec<String> {
    let first = values.partition_point(|value| value.span.start < span.start);
    let inside = values[first..].iter().take_while(|value| value.span.start < span.end);
    let of_time = inside.filter(|value| matches!(value.kind, value::Kind::Date | value::Kind::Period));
    let text = |value: &Annotation| if let value::Value::Text(edtf) = &value.value { Some(edtf.clone()) } else { None };
    of_time.filter_map(text).collect()
}

/// A span with the sign behind the number that it ends with: 14 %.
fn with_sign(values: &[Annotation], span: Span) -> Span {
    let behind = values.partition_point(|value| value.span.start < span.end);
    let last = values[..behind].last().filter(|value| value.span.start >= span.start);
    Span { end: last.map_or(span.end, |value| span.end.max(value.span.end)), ..span }
}

/// A span with the mark right before it that opens a quotation which closes in it.
fn with_opening(text: &str, span: Span) -> Span {
    let before = text[..span.start as usize].chars().next_back().filter(|c| matches!(c, '«' | '“'));
    let closing = before.map(|mark| if mark == '«' { '»' } else { '”' });
    let inside = span.of(text);
    let closes = |mark: char| {
        let close = inside.find(mark);
        let open = inside.find(before.unwrap_or(mark));
        close.is_some_and(|close| open.is_none_or(|open| close < open))
    };
    match (before, closing.filter(|mark| closes(*mark))) {
        (Some(mark), Some(_)) => Span::new(span.start as usize - mark.len_utf8(), span.end as usize),
        _ => span,
    }
}

/// A span with the mark that closes a quotation which begins in it.
fn with_quotation(text: &str, span: Span) -> Span {
    let opens = |c: char| matches!(c, '«' | '“' | '„' | '"');
    let closes = |c: char| matches!(c, '»' | '”' | '“' | '"');
    let marks = span.of(text).chars().filter(|c| opens(*c) || closes(*c)).count();
    let behind = &text[span.end as usize..];
    let rest = behind.strip_prefix(' ').unwrap_or(behind);
    match rest.chars().next().filter(|c| marks % 2 == 1 && closes(*c)) {
        Some(mark) => Span::new(span.start as usize, text.len() - rest.len() + mark.len_utf8()),
        None => span,
    }
}
