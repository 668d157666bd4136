//! What the rules find in a sentence, before it is known what the rest of the article tells.

use super::phrase::Phrase;
use super::words::{Gap, Sentence};
use crate::language;
use crate::language::entity::{Entity, Kind};
use crate::language::names::{Class, Sense};
use crate::normal;
use crate::sound;
use crate::span::Span;

/// What kind of name a mention is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Of a person, an organisation, a place or a programme.
    Name(Kind),
    /// A word of nationality.
    Demonym,
}

impl What {
    /// The name in the public API.
    pub fn as_str(self) -> &'static str {
        match self {
            What::Name(kind) => kind.as_str(),
            What::Demonym => "demonym",
        }
    }
}

/// Who or what is named.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Named {
    /// In English where that is known, else in Latin letters.
    pub name: String,
    /// The Wikidata id; empty where it is not certain.
    pub id: &'static str,
    /// Whether it is in the lexicon.
    pub is_listed: bool,
    /// Whether it is a country.
    pub is_country: bool,
    /// Of a person, the code of the country that they serve; empty where that is not certain.
    pub of: &'static str,
}

impl Named {
    /// Who or what the lexicon knows.
    pub(super) fn known(entity: &Entity) -> Self {
        let Entity { name, id, code, of, .. } = entity;
        Self { name: (*name).to_owned(), id, is_listed: true, is_country: !code.is_empty(), of }
    }

    /// Who or what is known by its name alone.
    pub(super) fn plain(name: String) -> Self {
        Self { name, ..Self::default() }
    }
}

/// The rule of what stands inside a longer name: it takes part in nothing by itself.
pub(super) const INSIDE: &str = "inside";

/// A mention in a sentence, by its words.
#[derive(Clone, Debug)]
pub(super) struct Find {
    pub from: usize,
    pub to: usize,
    /// Letters of the first word and of the last that are not part of it.
    pub before: u8,
    pub behind: u8,
    pub what: What,
    pub named: Named,
    pub rule: &'static str,
    pub assumptions: Vec<&'static str>,
}

impl Find {
    pub(super) fn of(phrase: Phrase, what: What, named: Named, rule: &'static str) -> Self {
        let Phrase { from, to, before, behind, .. } = phrase;
        Self { from, to, before, behind, what, named, rule, assumptions: Vec::new() }
    }
}

impl Find {
    /// Whether it is a country, by its name or a word of nationality.
    pub(super) fn is_country(&self) -> bool {
        self.what == What::Demonym || self.named.is_country
    }
}

/// Who or what some finds name, each once, in their order.
pub(super) fn distinct<'a>(finds: impl IntoIterator<Item = &'a Find>) -> Vec<Named> {
    let mut names: Vec<Named> = Vec::new();
    for find in finds {
        if !names.contains(&find.named) {
            names.push(find.named.clone());
        }
    }
    names
}

/// An office or an institution of somebody: “President of the United States”.
pub(super) fn of(what: &str, owner: &str) -> String {
    /// Names of countries that take an article in English, by how they begin.
    const THE: [&str; 9] = [
        "United ",
        "Netherlands",
        "Philippines",
        "Maldives",
        "Bahamas",
        "Gambia",
        "Central African ",
        "Dominican Republic",
        "European Union",
    ];
    let the = if THE.iter().any(|name| owner.starts_with(name)) || is_common(owner) { "the " } else { "" };
    format!("{what} of {the}{owner}")
}

/// Whether a name in English is one of common words, which have an article: Ministry of Defence, World Health Organization.
fn is_common(name: &str) -> bool {
    const HEADS: [&str; 24] = [
        "Ministry",
        "Bank",
        "Office",
        "Department",
        "Agency",
        "Council",
        "Court",
        "Chamber",
        "House",
        "Committee",
        "Commission",
        "Embassy",
        "Government",
        "Academy",
        "Board",
        "Senate",
        "Congress",
        "Union",
        "Front",
        "Federation",
        "League",
        "Army",
        "Institute",
        "Directorate",
    ];
    const FIRST: [&str; 12] = [
        "National",
        "International",
        "World",
        "European",
        "Central",
        "Federal",
        "Supreme",
        "State",
        "African",
        "Arab",
        "Royal",
        "Armed",
    ];
    let mut words = name.split(' ');
    let first = words.next().unwrap_or_default();
    let second = words.next();
    (second == Some("of") && HEADS.contains(&first))
        || (second.is_some() && FIRST.contains(&first))
        || crate::find::cut_last(name, " of ").is_some_and(|(head, _)| HEADS.iter().any(|word| head.ends_with(word)))
}

/// An office in a sentence.
#[derive(Clone, Debug)]
pub(super) struct RoleFind {
    pub from: usize,
    pub to: usize,
    pub before: u8,
    pub behind: u8,
    /// None where it stands alone.
    pub person: Option<Named>,
    /// In English, with its country where that is said: “President of Russia”.
    pub role: String,
    /// The same without what it is of.
    pub office: &'static str,
    /// Whether its country, or what it is of, is said.
    pub is_whole: bool,
    /// Whether that is not said beside it, but taken from elsewhere.
    pub is_implied: bool,
    pub rule: &'static str,
    pub assumptions: Vec<&'static str>,
}

/// A sentence with what was found in it so far.
pub(super) struct Scene<'a> {
    pub sentence: Sentence<'a>,
    pub finds: Vec<Find>,
    pub roles: Vec<RoleFind>,
    /// For each word, whether a name holds it.
    pub taken: Vec<bool>,
    /// For each word, whether it is of something that bears a name and is not it: a street, a film.
    pub masked: Vec<bool>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(sentence: Sentence<'a>) -> Self {
        let count = sentence.len();
        Self { sentence, finds: Vec::new(), roles: Vec::new(), taken: vec![false; count], masked: vec![false; count] }
    }

    /// Whether no name and no mask holds any of some words.
    pub(super) fn is_free(&self, from: usize, to: usize) -> bool {
        (from..to).all(|at| !self.taken[at] && !self.masked[at])
    }

    /// Adds a find that holds its words.
    pub(super) fn take(&mut self, find: Find) {
        self.taken[find.from..find.to].iter_mut().for_each(|taken| *taken = true);
        self.finds.push(find);
    }

    /// The find, of the kinds that hold their words, that begins at a word.
    pub(super) fn at(&self, from: usize) -> Option<&Find> {
        self.finds.iter().find(|find| find.from == from)
    }

    /// The letters of a cue and of the words that tell how it is meant.
    pub(super) fn cues(&self, cue: Phrase, told: &[usize]) -> Vec<Span> {
        let sentence = &self.sentence;
        let mut spans = vec![sentence.span_of(cue.from, cue.to, cue.before, cue.behind)];
        spans.extend(told.iter().map(|&at| sentence.words[at].span));
        spans
    }

    /// The one that ends there.
    pub(super) fn until(&self, to: usize) -> Option<&Find> {
        self.finds.iter().find(|find| find.to == to)
    }
}

/// Words as a name in Latin letters: as written where they are, as a list spells them, else as they sound.
pub(super) fn latin(sentence: &Sentence, from: usize, to: usize, before: u8, behind: u8) -> String {
    const PARTS: [Class; 5] = [Class::Given, Class::WeakGiven, Class::Family, Class::WeakFamily, Class::Particle];
    let mut name = String::new();
    let mut at = from;
    while at < to {
        let (cut, tail) = (if at == from { before } else { 0 }, if at + 1 == to { behind } else { 0 });
        if at > from {
            name.push_str(match sentence.words[at].gap {
                Gap::Hyphen => "-",
                Gap::Dot if !name.ends_with('.') => ". ",
                _ => " ",
            });
        }
        let written = sentence.span_of(at, at + 1, cut, tail).of(sentence.text);
        // As other languages' papers write it, where a language has marks on most of its words: Lê Thành Đô is Le Thanh Do.
        let bare = if sentence.names().marked { language::without_marks(written) } else { written.into() };
        let written = &*bare;
        if let Some(initials) = initials(sentence, at, written) {
            name.push_str(&initials);
            at += 1;
            continue;
        }
        let listed = sentence.phrase(at, |phrase| {
            matches!(phrase.sense, Sense::Class(class, spelled) if PARTS.contains(&class) && !spelled.is_empty())
        });
        match listed {
            Some(Phrase { to: end, before, sense: Sense::Class(_, spelled), .. })
                if end <= to && before == cut && !is_latin(written) =>
            {
                name.push_str(spelled);
                at = end;
                continue;
            }
            // The article is written small inside a name.
            _ => match spelled(written) {
                word if at > from && word.starts_with("Al-") => name.push_str(&word.replacen("Al-", "al-", 1)),
                word => name.push_str(&word),
            },
        }
        at += 1;
    }
    name
}

/// A word in Latin letters; digits in it stay: 2.1б is `2.1b`.
fn spelled(written: &str) -> String {
    let has_digit = written.chars().any(char::is_numeric);
    if !has_digit {
        return sound::press(written).unwrap_or_else(|| written.to_owned());
    }
    let mut out = String::with_capacity(written.len());
    let mut from = 0;
    let is_letter = |at: usize| written[at..].chars().next().is_some_and(char::is_alphabetic);
    while from < written.len() {
        let letters = is_letter(from);
        let ends = |(at, _): &(usize, char)| is_letter(from + at) != letters;
        let to = written[from..].char_indices().find(ends).map_or(written.len(), |(at, _)| from + at);
        let run = &written[from..to];
        let small = run.chars().all(char::is_lowercase);
        match sound::press(run).filter(|_| letters) {
            Some(pressed) if small => out.push_str(&normal::lowercase(&pressed)),
            Some(pressed) => out.push_str(&pressed),
            None => out.push_str(run),
        }
        from = to;
    }
    out
}

/// The letters that initials in another script are the names of: एम.के. is `M. K.`.
fn initials(sentence: &Sentence, at: usize, written: &str) -> Option<String> {
    let letter = |part: &str| {
        let entries = sentence.names().entries(&sentence.profile.fold(part), &[]);
        entries.iter().find_map(|entry| match entry.sense {
            Sense::Class(Class::Initial, letter) if entry.rest.is_empty() && !letter.is_empty() => Some(letter),
            _ => None,
        })
    };
    // Beside others a letter is one whose name means something else too: के.
    let sounded = |part: &str| Some(sound::press(part)?.get(..1)?.to_owned());
    let is_dotted = written.contains('.') || super::person::is_dotted(sentence, at);
    let parts = written.split('.').filter(|part| !part.is_empty());
    let known = |part| letter(part).map(str::to_owned).or_else(|| sounded(part).filter(|_| is_dotted));
    let parts: Option<Vec<String>> = parts.map(known).collect();
    parts.filter(|parts| !parts.is_empty()).map(|parts| parts.join(". ") + ".")
}

fn is_latin(written: &str) -> bool {
    sound::transliterate(written).is_none()
}
