//! What the sentences of an article tell each other: who a last name is, which organisation a short name.

use super::find::{Find, Named, RoleFind, Scene, What};
use super::known;
use super::person;
use super::phrase::Phrase;
use super::spelling;
use super::words::Sentence;
use crate::fold;
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};
use crate::order;

/// A text of more names is a list; nobody looks for misspellings there.
const LARGE: usize = 64;

/// What is assumed where several have one last name.
const LAST_NAMED: &str = "the one of this name who was named last";

/// The one that any of some keys leads to.
fn one_of<'a>(list: &'a [(Box<str>, Named)], keys: &[Box<str>]) -> Option<&'a Named> {
    let mut found: Vec<&Named> = Vec::new();
    for key in keys {
        let from = list.partition_point(|(known, _)| known < key);
        for (_, named) in list[from..].iter().take_while(|(known, _)| known == key) {
            if !found.contains(&named) {
                found.push(named);
            }
        }
    }
    if let [named] = found[..] { Some(named) } else { None }
}

/// The word of a place's name that is none of the noun beside it.
fn place_word(sentence: &Sentence, find: &Find) -> usize {
    let noun = sentence.of_class(find.from, &[Class::PlaceHead]).filter(|noun| noun.to < find.to);
    noun.map_or(find.from, |noun| noun.to)
}

/// What the sentences of an article tell each other.
pub(super) struct Heard {
    /// Everybody and everything that is named for sure.
    names: Vec<String>,
    /// By the last word of a person's name, by its keys, who it is.
    last: Vec<(Box<str>, Named)>,
    /// Last names that several have, with the sentence in which each was named in full.
    several: Vec<(Box<str>, Named, usize)>,
    /// The same of last names that are usual words, too.
    weak: Vec<(Box<str>, Named)>,
    /// By the given name of a person, by its keys, who it is.
    first: Vec<(Box<str>, Named)>,
    /// By the name of a place that no list has, by its keys, which it is: धारसू गांव.
    places: Vec<(Box<str>, Named)>,
    /// Whom the article gives an office by one word: President Trump.
    offices: Vec<Named>,
}

impl Heard {
    pub(super) fn of(scenes: &[Scene]) -> Self {
        let mut names = Vec::new();
        let mut last: Vec<(Box<str>, Named)> = Vec::new();
        let mut several: Vec<(Box<str>, Named, usize)> = Vec::new();
        let mut weak: Vec<(Box<str>, Named)> = Vec::new();
        let mut first: Vec<(Box<str>, Named)> = Vec::new();
        let mut places: Vec<(Box<str>, Named)> = Vec::new();
        let mut offices: Vec<Named> = Vec::new();
        for (number, scene) in scenes.iter().enumerate() {
            let is_holder = |find: &Find, role: &RoleFind| {
                find.to == role.to && find.to == find.from + 1 && Some(&find.named) == role.person.as_ref()
            };
            let by_word = |role: &&RoleFind| scene.finds.iter().any(|find| is_holder(find, role));
            for person in scene.roles.iter().filter(by_word).filter_map(|role| role.person.as_ref()) {
                if !offices.contains(person) && offices.len() < LARGE {
                    offices.push(person.clone());
                }
            }
            for find in &scene.finds {
                if find.what == What::Demonym {
                    continue;
                }
                names.push(find.named.name.clone());
                let sentence = &scene.sentence;
                let at = if sentence.cased { find.from } else { place_word(sentence, find) };
                if find.what == What::Name(Kind::Place) && !find.named.is_listed && find.to == at + 1 {
                    places.extend(sentence.words[at].keys().iter().map(|key| (key.clone(), find.named.clone())));
                }
                let is_person = find.what == What::Name(Kind::Person) && find.to - find.from >= 2;
                // A word for an office is not said again for a name: سلطان.
                let is_office = sentence.is(find.from, &[Class::Title]);
                if is_person && !sentence.cased && !is_office && person::is_given(sentence, find.from) {
                    let keys = sentence.words[find.from].keys().iter();
                    first.extend(keys.map(|key| (key.clone(), find.named.clone())));
                }
                if is_person {
                    let mut parts = vec![find.to - 1];
                    if sentence.names().family_first {
                        parts.push(find.from);
                    }
                    for at in parts {
                        let word = &sentence.words[at];
                        let Some(way) = word.whole() else { continue };
                        let ends = at + 1 == find.to && find.behind > 0;
                        let own = word.told.ways.iter().find(|way| !ends || way.behind > 0).unwrap_or(way);
                        let list = if word.told.is_common && !sentence.cased { &mut weak } else { &mut last };
                        list.extend(own.keys.iter().map(|key| (key.clone(), find.named.clone())));
                        if at + 1 == find.to && several.len() < LARGE {
                            several.extend(own.keys.iter().map(|key| (key.clone(), find.named.clone(), number)));
                        }
                    }
                }
            }
        }
        order::sort(&mut names, Ord::cmp);
        names.dedup();
        order::sort(&mut last, Ord::cmp);
        last.dedup();
        for list in [&mut weak, &mut first, &mut places] {
            order::sort(list, Ord::cmp);
            list.dedup();
        }
        Self { names, last, several, weak, first, places, offices }
    }

    /// The one person whose last name a word is, by its keys.
    fn who(&self, keys: &[Box<str>]) -> Option<&Named> {
        one_of(&self.last, keys)
    }

    /// The one person whose last name a word misspells: with the same letters in another order, or another vowel sign.
    fn misspelt(&self, word: &str) -> Option<&Named> {
        if self.last.len() > LARGE || word.chars().nth(3).is_none() {
            return None;
        }
        let mut found: Option<&Named> = None;
        for (known, named) in &self.last {
            if spelling::is_misspelt(known, word) && found.replace(named).is_some_and(|other| other != named) {
                return None;
            }
        }
        found
    }

    /// Finds in a sentence what the others tell, by its number.
    pub(super) fn read_again(&self, scene: &mut Scene, number: usize) {
        let is_heard = |name: &str| self.names.binary_search_by(|known| known.as_str().cmp(name)).is_ok();
        known::known(scene, &is_heard);
        self.rename(scene);
        for at in 0..scene.sentence.len() {
            if let Some(find) = self.named_before(scene, at, number) {
                scene.take(find);
            }
        }
        self.complete(scene);
    }

    /// Gives a name that no list has and that stands in several cases the letters of the shortest: «Кулана» is «Кулан».
    pub(super) fn in_one_case(scenes: &mut [Scene]) {
        let mut known: Vec<(Vec<Box<str>>, String)> = Vec::new();
        let is_open = |scene: &Scene, find: &Find| {
            let is_body = find.what == What::Name(Kind::Organisation) && find.to == find.from + 1;
            is_body && !find.named.is_listed && scene.sentence.names().has_cases
        };
        for scene in scenes.iter() {
            for find in scene.finds.iter().filter(|find| is_open(scene, find)) {
                let name = &find.named.name;
                if known.len() < LARGE && !known.iter().any(|(_, other)| other == name) {
                    known.push((scene.sentence.words[find.from].keys().to_vec(), name.clone()));
                }
            }
        }
        for scene in scenes.iter_mut() {
            for number in 0..scene.finds.len() {
                let find = &scene.finds[number];
                if !is_open(scene, find) {
                    continue;
                }
                let keys = scene.sentence.words[find.from].keys();
                let shares = |others: &[Box<str>]| others.iter().any(|key| keys.contains(key));
                let same = known.iter().filter(|(others, name)| shares(others) && find.named.name.starts_with(&**name));
                let shortest = same.map(|(_, name)| name).min_by_key(|name| name.len()).cloned();
                if let Some(name) = shortest.filter(|name| *name != find.named.name) {
                    let whole = std::mem::replace(&mut scene.finds[number].named.name, name.clone());
                    for role in &mut scene.roles {
                        if let Some(office) = role.role.strip_suffix(&*whole) {
                            role.role = format!("{office}{name}");
                        }
                    }
                }
            }
        }
    }

    /// Gives words that name somebody or something of the lexicon to whom the article names in full by them: Bayraktar is who was
    /// introduced as Alparslan Bayraktar, and no drone.
    fn rename(&self, scene: &mut Scene) {
        for number in 0..scene.finds.len() {
            let find = &scene.finds[number];
            let sentence = &scene.sentence;
            let is_open = match find.what {
                What::Name(Kind::Person) => !self.offices.contains(&find.named),
                What::Name(Kind::Programme) => true,
                // A name where no noun stands before that it could be said of: عيّن السوداني.
                What::Demonym => {
                    let is_said_of = find.from > 0
                        && sentence.joined(find.from)
                        && (sentence.is_definite(find.from - 1) || scene.taken[find.from - 1]);
                    !sentence.cased && !sentence.names().country_first && sentence.is_definite(find.from) && !is_said_of
                }
                What::Name(_) => false,
            };
            if !is_open || find.to > find.from + 1 || !matches!(find.rule, "known" | "demonym") {
                continue;
            }
            let ways = &sentence.words[find.from].told.ways;
            let who = |keys| self.who(keys).or_else(|| one_of(&self.weak, keys));
            let ways = ways.iter().filter(|way| way.before == find.before);
            let named = ways.filter_map(|way| who(&way.keys)).next();
            if let Some(named) = named.filter(|named| **named != find.named) {
                let named = named.clone();
                let find = &mut scene.finds[number];
                (find.what, find.named, find.rule) = (What::Name(Kind::Person), named, "named-before");
            }
        }
    }

    /// Whom a word names that others tell of, by the last name.
    fn named_before(&self, scene: &Scene, at: usize, number: usize) -> Option<Find> {
        let sentence = &scene.sentence;
        let word = &sentence.words[at];
        // A syllable of a longer word is no name: Chính of Chính phủ.
        let is_syllable = !word.begins || sentence.words.get(at + 1).is_some_and(|next| !next.begins);
        let is_plain = is_syllable || (sentence.cased && !word.capital) || word.told.is_stop;
        if scene.taken[at] || scene.masked[at] || is_plain {
            return None;
        }
        let is_beside = |other: usize| {
            let word = sentence.words.get(other);
            // In a headline capitals tell nothing.
            let tells = sentence.cased && !sentence.all_capital;
            tells && word.is_some_and(|word| word.capital && !scene.taken[other] && !word.told.is_stop)
        };
        let person = self.person(sentence, at).or_else(|| self.last_named(sentence, at, number));
        let Some((named, before, behind, assumption)) = person else {
            return self.place(scene, at, is_beside(at + 1) || (at > 0 && is_beside(at - 1)));
        };
        // A part of another's longer name is not theirs.
        let is_inner =
            (at > 0 && sentence.joined(at) && is_beside(at - 1) && !person::starts_sentence(sentence, at - 1))
                || (sentence.joined(at + 1) && is_beside(at + 1));
        if is_inner {
            return None;
        }
        let phrase = Phrase { from: at, to: at + 1, before, behind, sense: Sense::Class(Class::Family, "") };
        let mut find = Find::of(phrase, What::Name(Kind::Person), named.clone(), "named-before");
        find.assumptions.extend(assumption);
        Some(find)
    }

    /// The place that a word names, which was named with a noun or behind a preposition before.
    fn place(&self, scene: &Scene, at: usize, is_inner: bool) -> Option<Find> {
        let sentence = &scene.sentence;
        let named = one_of(&self.places, sentence.words[at].keys()).filter(|_| !is_inner)?;
        let behind = person::tail(&sentence.words[at], sentence.names());
        let phrase = Phrase { from: at, to: at + 1, before: 0, behind, sense: Sense::Class(Class::Place, "") };
        Some(Find::of(phrase, What::Name(Kind::Place), named.clone(), "named-before"))
    }

    /// The person whose last name a word is, letters before and behind it that are not its own, and what was assumed.
    fn person(&self, sentence: &Sentence, at: usize) -> Option<(&Named, u8, u8, Option<&'static str>)> {
        let word = &sentence.words[at];
        let told = word.told;
        if let Some((named, way)) = told.ways.iter().find_map(|way| Some((self.who(&way.keys)?, way))) {
            return Some((named, way.before, way.behind, None));
        }
        // A usual word beside a verb of saying, or right before the word for who acts.
        let says = || {
            (sentence.joined(at) && sentence.class_before(at, &[Class::Say]).is_some())
                || (sentence.joined(at + 1) && sentence.is(at + 1, &[Class::Agent]))
        };
        if told.is_common
            && !self.weak.is_empty()
            && let Some(named) = one_of(&self.weak, word.keys())
            && !sentence.is(at, &[Class::Title])
            && says()
        {
            return Some((named, 0, 0, None));
        }
        // Without capitals, a given name of somebody who was named.
        let alone = |at: usize| !sentence.joined(at) || !person::is_part_listed(sentence, at);
        if !sentence.cased
            && person::is_given(sentence, at)
            && alone(at + 1)
            && (at == 0 || !sentence.joined(at) || !person::is_part_listed(sentence, at - 1))
            && let Some(named) = one_of(&self.first, word.keys())
        {
            return Some((named, 0, 0, None));
        }
        // A letter joined before a name that the lexicon has not.
        let proclitics = sentence.names().proclitics.iter();
        if let Some((rest, letter)) =
            proclitics.filter_map(|letter| Some((word.written.strip_prefix(letter)?, letter))).next()
        {
            let folded = sentence.profile.fold(&fold::exact(rest)).into_owned();
            if let Some(named) = self.who(&[folded.into()]) {
                return Some((named, letter.chars().count() as u8, 0, None));
            }
        }
        // Without capitals a misspelt name is a word that nothing else tells of.
        let is_unknown = !told.is_common && !told.is_number && told.ways.iter().all(|way| way.entries.is_empty());
        let named = self.misspelt(word.folded()).filter(|_| !sentence.cased && is_unknown)?;
        Some((named, 0, 0, Some(spelling::MISSPELT)))
    }

    /// Of several with one last name, who was named in full last.
    fn last_named(
        &self,
        sentence: &Sentence,
        at: usize,
        number: usize,
    ) -> Option<(&Named, u8, u8, Option<&'static str>)> {
        let word = &sentence.words[at];
        if self.several.is_empty() || self.several.len() >= LARGE || word.told.is_common {
            return None;
        }
        let find = |way: &super::told::Way| {
            let known = self.several.iter().filter(|(key, _, named)| *named <= number && way.keys.contains(key));
            let last = known.max_by_key(|(.., named)| *named)?;
            Some((&last.1, way.before, way.behind, Some(LAST_NAMED)))
        };
        word.told.ways.iter().find_map(find)
    }

    /// Who is meant by a last name alone, or by a misspelt one, in offices and finds.
    fn complete(&self, scene: &mut Scene) {
        // An office whose holder is named by the last name alone.
        for role in &mut scene.roles {
            if let Some(person) = &mut role.person
                && person.id.is_empty()
                && let Some(find) =
                    scene.finds.iter().find(|find| find.to == role.to && find.what == What::Name(Kind::Person))
                && find.to == find.from + 1
                && let Some(whole) = self.who(scene.sentence.words[find.from].keys())
            {
                person.clone_from(whole);
            }
        }
        for find in scene.finds.iter_mut().filter(|find| find.what == What::Name(Kind::Person) && !find.named.is_listed)
        {
            let last = &scene.sentence.words[find.to - 1];
            if let Some(named) = self.misspelt(last.folded()).filter(|named| named.is_listed) {
                find.named.clone_from(named);
                find.assumptions.push(spelling::MISSPELT);
            }
        }
        for find in &mut scene.finds {
            if find.what == What::Name(Kind::Person)
                && find.to == find.from + 1
                && find.named.id.is_empty()
                && let Some(whole) = self.who(scene.sentence.words[find.from].keys())
            {
                find.named.clone_from(whole);
            }
        }
    }
}
