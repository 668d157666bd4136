//! Names of organisations in a script without capitals, beside a noun for what they are.

use super::body::hold;
use super::find::{Find, Named, Scene, What, latin};
use super::phrase::Phrase;
use super::short;
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::{Class, Entry, Sense};

/// A name has no more words.
const WORDS: usize = 4;

/// Whether a word is long, no usual one, and nothing else is told of it.
pub(super) fn is_rare(sentence: &Sentence, at: usize) -> bool {
    is_unusual(sentence, at) && sentence.words[at].written.chars().nth(3).is_some()
}

/// Whether a word is no usual one, of three letters at least, and nothing else is told of it.
pub(super) fn is_unusual(sentence: &Sentence, at: usize) -> bool {
    let word = &sentence.words[at];
    let told = word.told;
    let is_word = |class: &Entry| matches!(class.sense, Sense::Class(..));
    let is_cue = told.ways.iter().flat_map(|way| &way.entries).any(|entry| entry.rest.is_empty() && is_word(entry));
    !told.is_stop
        && !told.is_common
        && !told.is_number
        && !told.is_valued
        && !is_cue
        && word.written.chars().nth(2).is_some()
}

/// Takes a noun and the name behind it: one word that is no usual one, and what says more of it with an article:
/// شركة نجد للمغذيات الزراعية; or a noun with the article, if its short name follows in brackets.
pub(super) fn behind(scene: &mut Scene, head: Phrase, at: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let definite = |at: usize| {
        let word = &sentence.words[at];
        sentence.names().definite.iter().any(|article| word.written.starts_with(article))
    };
    let is_more = |at: usize| {
        let word = sentence.words.get(at);
        word.is_some_and(|word| word.gap.joins() && !word.told.is_number && definite(at)) && !scene.masked[at]
    };
    let is_name = |at: usize| is_rare(sentence, at) && !scene.masked[at] && !scene.taken[at];
    let mut to = at;
    while to < sentence.len() && to - at < 2 && sentence.joined(to) && is_name(to) && !(to > at && definite(to)) {
        to += 1;
    }
    // What has an article of its own is named by nothing behind it: رئيس المجلس هيبت الحلبوسي.
    let is_own = to > at && !(to == at + 1 && definite(at)) && !sentence.is_definite(head.from);
    while to - at < WORDS && is_more(to) && !is_person(sentence, to) {
        to += 1;
    }
    // A noun behind it takes all.
    let is_tail = sentence.joined(to) && sentence.of_class(to, &[Class::OrgTail]).is_some();
    if to == at || is_tail || !(is_own || short::bracketed(scene, to).is_some()) {
        return None;
    }
    let Sense::Class(_, english) = head.sense else { return None };
    let name = latin(sentence, at, to, 0, 0);
    // Where nouns stand behind names, one before says only what it is: विमान निर्माता एम्ब्रेयर.
    let (name, phrase) = match sentence.names().country_first {
        true => (name, Phrase { from: at, to, before: 0, behind: 0, ..head }),
        false => (format!("{name} {english}"), Phrase { to, behind: 0, ..head }),
    };
    let find = Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "noun-name");
    hold(scene, find);
    Some(to)
}

/// Takes a noun and the name before it: one word that is no usual one, and others up to the noun; or usual words, if the
/// short name follows in brackets: सीमा सड़क संगठन (बीआरओ).
pub(super) fn before(scene: &mut Scene, tail: Phrase) -> Option<usize> {
    let sentence = &scene.sentence;
    // The last of the nouns: मोटर्स लिमिटेड.
    let mut tail = tail;
    while let Some(next) = sentence.of_class(tail.to, &[Class::OrgTail]).filter(|next| sentence.joined(next.from)) {
        tail = Phrase { to: next.to, behind: next.behind, ..tail };
    }
    let defined = short::bracketed(scene, tail.to).is_some();
    let mut from = tail.from;
    let mut rare = false;
    // What names of bodies begin with holds usual words, too: केंद्रीय जल आयोग.
    let first = first_before(scene, tail, &[Class::OrgFirst]);
    while from > 0 && tail.from - from < WORDS - 1 && sentence.joined(from) && first.is_none() {
        let told = sentence.words[from - 1].told;
        let is_cue = [Class::Title, Class::Event, Class::Predicate, Class::OrgHead, Class::Honorific];
        let is_free = !scene.taken[from - 1] || is_country_of_firm(scene, from - 1, tail);
        let fits = !told.is_stop && !told.is_number && is_free && !scene.masked[from - 1];
        if !fits || sentence.is(from - 1, &is_cue) || sentence.words[from].gap == Gap::Hyphen {
            break;
        }
        // What is usual stands behind what is not.
        if rare && told.is_common && !defined {
            break;
        }
        rare |= is_rare(sentence, from - 1);
        from -= 1;
    }
    // Usual words behind a place, whose it is: नेपाल विद्युत प्राधिकरण, बिहार लोक सेवा आयोग.
    let is_place = |find: &&Find| find.what == What::Name(Kind::Place) && find.behind == 0;
    let place = scene.until(from).filter(is_place).filter(|_| from < tail.from && sentence.joined(from));
    // A town may stand before the name of what is there: भीलवाड़ा टेक्सटाइल मिल्स एसोसिएशन.
    let is_town = |place: &Find| !place.named.is_country && place.to == from && tail.from - from < WORDS;
    let owner = place.filter(|place| {
        (!rare || is_town(place)) && tail.from - place.to < WORDS && !sentence.is(place.to, &[Class::PlaceBehind])
    });
    // What a noun says is a firm: बांग्लादेशी कंपनी मेघना पेट्रोलियम; or that has a country in its name: ऑयल इंडिया लिमिटेड.
    let is_firm = (from + 1 == tail.from && sentence.class_before(from, &[Class::OrgHead]).is_some())
        || (from + 2 <= tail.from && is_country_of_firm(scene, tail.from - 1, tail));
    let from = first.unwrap_or(from);
    // Some nouns name a body only so.
    let is_long = sentence.of_class(tail.from, &[Class::OrgTail]).is_none() && first.is_none();
    if from == tail.from || is_long || !(defined || rare || is_firm || first.is_some() || owner.is_some()) {
        return None;
    }
    let from = owner.map_or_else(|| with_firm(scene, from), |owner| owner.from);
    let name = latin(sentence, from, tail.to, 0, tail.behind);
    let phrase = Phrase { from, ..tail };
    hold(scene, Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "name-noun"));
    Some(tail.to)
}

/// Where a name begins that begins with a word for a body of the state or of many, with no more than nouns up to its last:
/// राष्ट्रीय जनजाति आयोग.
fn first_before(scene: &Scene, tail: Phrase, classes: &[Class]) -> Option<usize> {
    /// Nouns between.
    const MOST: usize = 3;
    let sentence = &scene.sentence;
    let first = (tail.from.saturating_sub(MOST + 1)..tail.from).rev().find_map(|at| {
        let first = sentence.of_class(at, classes)?;
        (first.to <= tail.from && sentence.joined(first.to)).then_some(first)
    })?;
    let cues = [Class::Event, Class::Predicate, Class::Honorific, Class::Link];
    let is_noun = |at: usize| {
        let told = sentence.words[at].told;
        let is_plain = !told.is_stop && !told.is_number && !scene.taken[at] && !scene.masked[at];
        is_plain && sentence.joined(at) && !sentence.is(at, &cues)
    };
    let is_free = !scene.masked[first.from];
    (is_free && first.to < tail.from && (first.to..tail.from).all(is_noun)).then_some(first.from)
}

/// Whether the name of a country before the noun for a firm is a part of its name: कोल इंडिया लिमिटेड.
fn is_country_of_firm(scene: &Scene, at: usize, tail: Phrase) -> bool {
    let is_firm = matches!(tail.sense, Sense::Class(_, "Company"));
    let country =
        scene.at(at).filter(|find| find.named.is_country && find.what != What::Demonym && find.to == tail.from);
    is_firm && country.is_some() && scene.sentence.joined(at)
}

/// Where a firm's name begins that goes on with a word: with the name of a known one right before it, Mitsubishi Heavy
/// Industries.
pub(super) fn with_firm(scene: &Scene, from: usize) -> usize {
    let is_firm =
        |find: &&Find| find.what == What::Name(Kind::Organisation) && find.rule == "known" && find.behind == 0;
    let known = scene.until(from).filter(is_firm).filter(|find| find.to - find.from <= 2);
    known.filter(|_| scene.sentence.words[from].gap == Gap::Space).map_or(from, |known| known.from)
}

/// Takes a word with a number for the name of a programme, from a word on, beside a noun for one: कार्टोसैट-3.
pub(super) fn numbered(scene: &mut Scene, from: usize, at: usize, english: &str) -> Option<usize> {
    let sentence = &scene.sentence;
    let number = sentence.words.get(at + 1).filter(|number| number.gap == Gap::Hyphen && number.told.is_number)?;
    let free = !sentence.words[at].told.is_stop || sentence.is(at, &[Class::Initial]);
    if !free || sentence.words[at].told.is_number || !scene.is_free(from, at + 2) {
        return None;
    }
    let name = format!("{}-{} {english}", latin(sentence, at, at + 1, 0, 0), number.written);
    let phrase = Phrase { from, to: at + 2, before: 0, behind: 0, sense: Sense::Class(Class::ProgrammeHead, "") };
    scene.take(Find::of(phrase, What::Name(Kind::Programme), Named::plain(name), "noun-name"));
    Some(at + 2)
}

/// The same before the noun, with a word between them: सी-390 मिलेनियम मालवाहक विमान.
pub(super) fn numbered_before(scene: &mut Scene, tail: Phrase, english: &str) -> Option<usize> {
    let found = |back: usize| tail.from.checked_sub(back).filter(|at| scene.sentence.words[at + 1].gap == Gap::Hyphen);
    let at = (2..=3).find_map(found)?;
    let joined = (at + 2..=tail.from).all(|at| scene.sentence.joined(at));
    joined.then(|| numbered(scene, at, at, english)).flatten()?;
    Some(tail.to)
}

/// Takes a rare word, or two with a hyphen, before a noun for what is one of its kind: केन-बेतवा परियोजना.
pub(super) fn project_before(scene: &mut Scene, tail: Phrase, english: &str) -> Option<usize> {
    let sentence = &scene.sentence;
    let is_name = |at: usize| is_rare(sentence, at) && scene.is_free(at, at + 1);
    // Usual words say what is planned, behind its name: कालीसिंध ताप विद्युत परियोजना.
    let is_plain = |at: usize| {
        let told = sentence.words[at].told;
        let is_noun = told.is_common && !told.is_stop && !told.is_number && scene.is_free(at, at + 1);
        is_noun && sentence.words[at + 1].gap == Gap::Space && !sentence.is(at, &[Class::Link, Class::Title])
    };
    let small = (tail.from.saturating_sub(2)..tail.from).rev().take_while(|&at| is_plain(at)).count();
    let first = (tail.from - small).checked_sub(1).filter(|&at| small > 0 && is_name(at) && sentence.joined(at + 1));
    // राष्ट्रीय स्वास्थ्य मिशन, मुख्यमंत्री लाडली बहना योजना
    let whole = first_before(scene, tail, &[Class::OrgFirst, Class::ProgrammeFirst]).or(first);
    if let Some(from) = whole.filter(|_| is_one_of_a_kind(english)) {
        let name = latin(sentence, from, tail.to, 0, tail.behind);
        let (phrase, to) = (Phrase { from, before: 0, ..tail }, tail.to);
        hold(scene, Find::of(phrase, What::Name(Kind::Programme), Named::plain(name), "name-noun"));
        return Some(to);
    }
    let last = tail.from.checked_sub(1).filter(|&at| sentence.words[tail.from].gap == Gap::Space && is_name(at))?;
    let is_pair = sentence.words[last].gap == Gap::Hyphen;
    // Of two, the first may be a name of somebody, too.
    let may_be_first = |at: usize| {
        let told = sentence.words[at].told;
        !told.is_stop && !told.is_number && !told.is_common && scene.is_free(at, at + 1)
    };
    let from = if is_pair { last.checked_sub(1).filter(|&at| may_be_first(at))? } else { last };
    if !is_one_of_a_kind(english) {
        return None;
    }
    let name = format!("{} {english}", latin(sentence, from, tail.from, 0, 0));
    let phrase = Phrase { from, before: 0, ..tail };
    let to = tail.to;
    hold(scene, Find::of(phrase, What::Name(Kind::Programme), Named::plain(name), "name-noun"));
    Some(to)
}

/// Whether the English word for a noun has a capital: a project, a plant.
fn is_one_of_a_kind(english: &str) -> bool {
    english.starts_with(char::is_uppercase)
}

/// Takes the word behind what names of ships begin with: आईएनएस अरिघात.
pub(super) fn ship(scene: &mut Scene, head: Phrase, at: usize, prefix: &str) -> Option<usize> {
    let sentence = &scene.sentence;
    let word = sentence.words.get(at).filter(|word| word.gap == Gap::Space)?;
    let is_prefix = prefix.len() <= 4 && prefix.chars().all(|c| c.is_ascii_uppercase());
    let told = word.told;
    if !is_prefix || told.is_stop || told.is_number || !scene.is_free(at, at + 1) {
        return None;
    }
    let name = format!("{prefix} {}", latin(sentence, at, at + 1, 0, 0));
    let phrase = Phrase { to: at + 1, behind: 0, ..head };
    scene.take(Find::of(phrase, What::Name(Kind::Programme), Named::plain(name), "noun-name"));
    Some(at + 1)
}

/// Whether a word is a part of a person's name.
fn is_person(sentence: &Sentence, at: usize) -> bool {
    sentence.is(at, &[Class::Given, Class::Family, Class::Title, Class::Honorific])
}
