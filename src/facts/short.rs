//! Short names of organisations: what stands in brackets behind a long name, and the name without the noun for what it is.

use super::find::{Find, Named, Scene, What};
use super::person;
use super::phrase::Phrase;
use super::quoted::QUOTED_NAME;
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};
use crate::order;

/// A text that defines more is a list.
const MOST: usize = 64;
/// What the tables call a firm, whatever its noun.
const FIRM: &str = "Company";
/// A short name has no more words.
const WORDS: usize = 3;

/// A short name: what each of its words may be looked up by, and what it stands for.
struct Short {
    words: Vec<Box<[Box<str>]>>,
    what: What,
    named: Named,
    /// Whether the text says so itself, in brackets.
    is_defined: bool,
}

/// The short names that an article defines.
#[derive(Default)]
pub(super) struct Shorts {
    names: Vec<Short>,
    /// What their first words may be looked up by, in order: most words begin none.
    first: Vec<Box<str>>,
    /// Words of capitals that no list has, by their letters, which the article says several times.
    acronyms: Vec<Box<str>>,
    /// By the noun for what they are, organisations; none where two are named with it.
    nouns: Vec<(&'static str, Option<Named>)>,
}

impl Shorts {
    pub(super) fn of(scenes: &[Scene]) -> Self {
        let mut found = Self::default();
        let mut acronyms: Vec<&str> = Vec::new();
        for scene in scenes {
            let words = (0..scene.sentence.len()).filter(|&at| is_acronym(scene, at));
            acronyms.extend(words.map(|at| scene.sentence.words[at].folded()));
            for find in &scene.finds {
                if !matches!(find.what, What::Name(Kind::Organisation | Kind::Programme)) {
                    continue;
                }
                // An acronym is not said again shorter.
                let is_long = find.to - find.from > 1 || !scene.sentence.words[find.from].capitals;
                if let Some(to) = bracketed(scene, find.to).filter(|_| is_long) {
                    found.add(scene, find, find.to, to, true);
                }
                // What goes by a number is named by it again: H3.
                if matches!(find.rule, "numbered" | QUOTED_NAME) {
                    found.add(scene, find, find.from, find.to, true);
                }
                found.add_noun(scene, find);
                if find.what == What::Name(Kind::Organisation) && !find.named.is_listed && is_own(find) {
                    let (from, to) = core(&scene.sentence, find.from, find.to);
                    // What a university is of is a place.
                    if from > find.from && scene.sentence.is(from - 1, &[Class::Link]) && scene.sentence.cased {
                        continue;
                    }
                    let is_shorter = to - from < find.to - find.from;
                    let quoted = scene.sentence.words[find.from].gap == Gap::Quote;
                    if is_shorter || find.to - find.from == 1 || quoted {
                        found.add(scene, find, from, to, false);
                    }
                    // `Halvorsen Marine ASA` goes by its first word; `Naxos General Hospital` does not.
                    let noun = scene.sentence.class_before(find.to, &[Class::OrgTail]).map(|noun| noun.sense);
                    let is_firm = matches!(noun, Some(Sense::Class(_, FIRM)));
                    if scene.sentence.names().attributive && find.rule == "name-noun" && to > from + 1 && is_firm {
                        found.add(scene, find, from, from + 1, false);
                    }
                }
            }
        }
        order::sort(&mut acronyms, Ord::cmp);
        let again = acronyms.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].into());
        found.acronyms = again.collect();
        found.acronyms.dedup();
        found.in_order()
    }

    /// Those that stand behind a cue somewhere.
    pub(super) fn of_cued(scenes: &[Scene]) -> Self {
        let mut found = Self::default();
        for scene in scenes {
            let is_body = |find: &&Find| find.rule == "cue-name" && find.what == What::Name(Kind::Organisation);
            for find in scene.finds.iter().filter(is_body) {
                found.add(scene, find, find.from, find.to, false);
            }
        }
        found.in_order()
    }

    /// With the first words of all.
    fn in_order(mut self) -> Self {
        self.first = self.names.iter().filter_map(|short| short.words.first()).flatten().cloned().collect();
        order::sort(&mut self.first, Ord::cmp);
        self.first.dedup();
        self
    }

    fn add(&mut self, scene: &Scene, find: &Find, from: usize, to: usize, is_defined: bool) {
        let sentence = &scene.sentence;
        let fits = |at: usize| {
            let told = sentence.words[at].told;
            (!told.is_stop || matches!(find.rule, "numbered" | QUOTED_NAME))
                && (is_defined || (!told.is_number && (to > from + 1 || is_rare(sentence, at))))
        };
        if self.names.len() >= MOST || to <= from || to - from > WORDS || !(from..to).all(fits) {
            return;
        }
        let words = (from..to).map(|at| sentence.words[at].keys().into()).collect();
        self.names.push(Short { words, what: find.what, named: find.named.clone(), is_defined });
    }

    /// Notes the noun that an organisation is named with.
    fn add_noun(&mut self, scene: &Scene, find: &Find) {
        let Some(noun) = noun_of(&scene.sentence, find.from) else { return };
        match self.nouns.iter_mut().find(|(other, _)| *other == noun) {
            Some((_, named)) => *named = named.take().filter(|named| *named == find.named),
            None => self.nouns.push((noun, Some(find.named.clone()))),
        }
    }

    /// Finds in a sentence the nouns that mean the only one of its kind.
    fn read_nouns(&self, scene: &mut Scene) {
        for at in 0..scene.sentence.len() {
            let sentence = &scene.sentence;
            let Some(again) = sentence.of_class(at, &[Class::OrgAgain]) else { continue };
            let Sense::Class(_, noun) = again.sense else { continue };
            let named = self.nouns.iter().find(|(other, _)| *other == noun).and_then(|(_, named)| named.as_ref());
            // What follows may say which.
            let next =
                sentence.joined(again.to) || sentence.words.get(again.to).is_some_and(|word| word.gap == Gap::Quote);
            let goes_on = next && scene.at(again.to).is_some_and(|find| find.before == 0);
            if let Some(named) = named.filter(|_| scene.is_free(again.from, again.to) && !goes_on) {
                let find = Find::of(again, What::Name(Kind::Organisation), named.clone(), "noun-again");
                scene.take(find);
            }
        }
    }

    /// Finds in a sentence what goes by a short name.
    pub(super) fn read(&self, scene: &mut Scene) {
        self.read_nouns(scene);
        self.read_names(scene);
        self.read_acronyms(scene);
    }

    /// Finds words of capitals that no list has: what the article says several times, or what acts or has officials.
    fn read_acronyms(&self, scene: &mut Scene) {
        const BEHIND: [Class; 4] = [Class::Say, Class::Title, Class::Predicate, Class::OrgTail];
        for at in 0..scene.sentence.len() {
            if !is_acronym(scene, at) {
                continue;
            }
            let sentence = &scene.sentence;
            let again = self.acronyms.binary_search_by(|known| (**known).cmp(sentence.words[at].folded())).is_ok();
            let acts = sentence.joined(at + 1) && sentence.of_class(at + 1, &BEHIND).is_some();
            if !again && !acts {
                continue;
            }
            let behind = person::tail(&sentence.words[at], sentence.names());
            let name = super::find::latin(sentence, at, at + 1, 0, behind);
            let phrase = Phrase { from: at, to: at + 1, before: 0, behind, sense: Sense::Class(Class::OrgHead, "") };
            scene.take(Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "acronym"));
        }
    }

    /// Finds in a sentence the short names themselves.
    pub(super) fn read_names(&self, scene: &mut Scene) {
        if self.names.is_empty() {
            return;
        }
        for at in 0..scene.sentence.len() {
            self.rename(scene, at);
            if !scene.is_free(at, at + 1) || (scene.sentence.cased && !scene.sentence.words[at].capital) {
                continue;
            }
            let ways = scene.sentence.words[at].told.ways.iter().filter(|way| way.before == 0);
            if !ways.flat_map(|way| &way.keys).any(|key| self.first.binary_search(key).is_ok()) {
                continue;
            }
            let fits = |short: &&Short| self.fits(scene, at, short);
            let longest = self.names.iter().filter(fits).max_by_key(|short| short.words.len());
            let Some(short) = longest else { continue };
            let phrase = Phrase {
                from: at,
                to: at + short.words.len(),
                before: 0,
                behind: 0,
                sense: Sense::Class(Class::OrgHead, ""),
            };
            let behind = person::tail(&scene.sentence.words[phrase.to - 1], scene.sentence.names());
            scene.take(Find::of(Phrase { behind, ..phrase }, short.what, short.named.clone(), "short-name"));
        }
    }

    /// Gives a known acronym the name that the article defines it to be short for: ARF of the Armenian Revolutionary
    /// Federation is no ASEAN Regional Forum.
    fn rename(&self, scene: &mut Scene, at: usize) {
        let sentence = &scene.sentence;
        if !sentence.words[at].capitals {
            return;
        }
        let keys = sentence.words[at].keys();
        let is_meant = |short: &&Short| {
            short.is_defined && matches!(&short.words[..], [own] if own.iter().any(|key| keys.contains(key)))
        };
        let Some(short) = self.names.iter().find(is_meant) else { return };
        let is_known = |find: &&mut Find| find.from == at && find.to == at + 1 && find.rule == "known";
        // What has other initials was found for less than it is.
        let words = short.named.name.split(' ').filter_map(|word| word.chars().next());
        let initials: String = words.filter(|c| c.is_uppercase()).collect();
        if initials != sentence.words[at].written {
            return;
        }
        let find = scene.finds.iter_mut().find(is_known).filter(|find| find.what == short.what);
        if let Some(find) = find.filter(|find| find.named != short.named) {
            find.named = short.named.clone();
            find.rule = "short-name";
        }
    }

    fn fits(&self, scene: &Scene, at: usize, short: &Short) -> bool {
        let sentence = &scene.sentence;
        let to = at + short.words.len();
        let same = |(place, keys): (usize, &[Box<str>])| {
            let word = &sentence.words[at + place];
            let ways = &word.told.ways;
            (place == 0 || word.gap.joins())
                && (!sentence.cased || word.capital || (place > 0 && word.told.is_number))
                && ways.iter().any(|way| way.before == 0 && way.keys.iter().any(|key| keys.contains(key)))
        };
        let capital = |other: usize| {
            let word = sentence.words.get(other);
            sentence.cased && word.is_some_and(|word| word.capital && !scene.taken[other] && !word.told.is_stop)
        };
        if to > sentence.len()
            || !short.words.iter().map(|keys| &**keys).enumerate().all(same)
            || !scene.is_free(at, to)
        {
            return false;
        }
        // A part of another's longer name is not theirs.
        let before = at > 0 && sentence.joined(at) && capital(at - 1) && !person::starts_sentence(sentence, at - 1);
        let behind = sentence.joined(to) && capital(to) && !sentence.all_capital && !short.is_defined;
        !before && !behind
    }
}

/// The noun for what an organisation is that its name begins with, or that stands before it: группа «Камнелом».
fn noun_of(sentence: &Sentence, from: usize) -> Option<&'static str> {
    let before = || sentence.class_before(from, &[Class::OrgHead]).filter(|_| sentence.words[from].gap == Gap::Quote);
    let phrase = sentence.of_class(from, &[Class::OrgHead, Class::Body]).or_else(before)?;
    let Sense::Class(_, noun) = phrase.sense else { return None };
    Some(noun.split(' ').next().unwrap_or(noun))
}

/// Whether a word is one of three to six capitals that nothing else is told of, and stands by itself.
fn is_acronym(scene: &Scene, at: usize) -> bool {
    let sentence = &scene.sentence;
    let word = &sentence.words[at];
    if !word.capitals || sentence.all_capital || !sentence.cased || !scene.is_free(at, at + 1) {
        return false;
    }
    let letters = word.written.chars().filter(|c| c.is_alphabetic()).count();
    let told = word.told;
    let is_plain = word.written.chars().all(|c| c.is_uppercase() || c == '’' || c == '\'') && !told.is_number;
    let apart = |other: usize| {
        let word = sentence.words.get(other);
        word.is_none_or(|word| {
            !(word.capitals && sentence.joined(at.max(other))) && (other < at || word.gap != Gap::Hyphen)
        })
    };
    (3..=6).contains(&letters)
        && is_plain
        && !told.is_listed()
        && !(told.is_common || told.is_stop || told.is_valued)
        && word.gap != Gap::Hyphen
        // A part of the name before it: Rolls-Royce SMR.
        && !(at > 0 && word.gap == Gap::Space && sentence.words[at - 1].capital && scene.taken[at - 1])
        && apart(at + 1)
        && (at == 0 || apart(at - 1))
}

/// Whether a rule found an organisation by a noun and a name of its own.
fn is_own(find: &Find) -> bool {
    matches!(find.rule, "noun-name" | "name-noun" | "quoted")
}

/// Whether a word alone can stand for an organisation: long, and none that a list has.
fn is_rare(sentence: &Sentence, at: usize) -> bool {
    let word = &sentence.words[at];
    word.written.chars().nth(2).is_some() && !word.told.is_common && !word.told.is_listed()
}

/// The name of an organisation without the nouns for what it is.
fn core(sentence: &Sentence, from: usize, to: usize) -> (usize, usize) {
    let (mut from, mut to) = (from, to);
    while let Some(head) = sentence.of_class(from, &[Class::OrgHead]).filter(|head| head.to < to) {
        from = head.to;
    }
    while let Some(tail) = sentence.class_before(to, &[Class::OrgTail]).filter(|tail| tail.from > from) {
        to = tail.from;
    }
    (from, to)
}

/// Where a short name in brackets ends that begin right at a word.
pub(super) fn bracketed(scene: &Scene, from: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let word = sentence.words.get(from)?;
    let opens = match word.gap {
        Gap::Bracket => true,
        // With a quotation mark behind it.
        Gap::Quote => {
            let before = from.checked_sub(1).map_or(word.span.start, |before| sentence.words[before].span.end);
            sentence.text[before as usize..word.span.start as usize].chars().any(|c| c == '(')
        }
        _ => false,
    };
    if !opens || word.told.is_number || (sentence.cased && !word.capital) {
        return None;
    }
    let to = (from + 1..sentence.len()).find(|&at| !sentence.words[at].gap.joins()).unwrap_or(sentence.len());
    let end = sentence.words[to - 1].span.end as usize;
    let behind = sentence.text[end..].trim_start_matches(['"', '”', '»', ' ']);
    let closes = behind.chars().next().is_some_and(|c| c == ')');
    (closes && to - from <= WORDS && (from..to).all(|at| !scene.masked[at])).then_some(to)
}

/// Finds long names that stand before their initials in brackets: Australian Maritime Safety Authority (AMSA).
pub(super) fn spelt_out(scene: &mut Scene) {
    for at in 2..scene.sentence.len() {
        let Some(from) = initials(scene, at) else { continue };
        let phrase = Phrase { from, to: at, before: 0, behind: 0, sense: Sense::Class(Class::OrgHead, "") };
        if scene.finds.iter().any(|find| find.from <= from && find.to >= at) || (from..at).any(|at| scene.masked[at]) {
            continue;
        }
        let name = super::find::latin(&scene.sentence, from, at, 0, 0);
        super::body::hold(scene, Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "spelt-out"));
    }
}

/// Where the long name begins whose initials stand in brackets at a word.
fn initials(scene: &Scene, at: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let short = &sentence.words[at];
    if short.gap != Gap::Bracket || !short.capitals || short.told.is_number {
        return None;
    }
    let mut letters: Vec<char> = short.written.chars().filter(|c| c.is_alphabetic()).collect();
    if !(2..=6).contains(&letters.len()) {
        return None;
    }
    let mut from = at;
    while let Some(letter) = letters.last() {
        from = from.checked_sub(1)?;
        let word = &sentence.words[from];
        let is_inner = from + 1 == at || sentence.words[from + 1].gap.joins();
        let first = word.written.chars().next()?;
        match first.to_uppercase().next() == letter.to_uppercase().next() && is_inner {
            true => _ = letters.pop(),
            // Small words count for nothing.
            false if is_inner && word.told.is_stop => {}
            false => return None,
        }
    }
    (sentence.words[from].capital && at - from >= 2).then_some(from)
}
