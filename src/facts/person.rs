//! What may be a part of a person's name, and where names begin and end.

use super::find::{Scene, What};
use super::words::{Gap, Sentence, Word};
use crate::language::entity::Kind;
use crate::language::names::Class;

/// The words of a name have at most so many.
pub(super) const LONGEST: usize = 5;

pub(super) const PARTS: [Class; 5] = [Class::Given, Class::WeakGiven, Class::Family, Class::WeakFamily, Class::Initial];
pub(super) const GIVEN: [Class; 1] = [Class::Given];
pub(super) const FAMILY: [Class; 1] = [Class::Family];

/// Words of these are no part of a name; where a script has capitals, only the first of them need be told.
const CUES: [Class; 21] = [
    Class::Title,
    Class::Body,
    Class::OrgHead,
    Class::OrgTail,
    Class::Event,
    Class::Demonym,
    Class::WeakEvent,
    Class::Predicate,
    Class::Measure,
    Class::Clause,
    Class::Future,
    Class::Planned,
    Class::Expected,
    Class::Desired,
    Class::Agreed,
    Class::Denied,
    Class::Opinion,
    Class::To,
    Class::With,
    Class::Both,
    Class::PlaceTail,
];
const CASED_CUES: usize = 6;

/// Whether a word alone is one letter, an initial.
pub(super) fn is_initial(sentence: &Sentence, at: usize) -> bool {
    let word = &sentence.words[at];
    let letter = |part: &str| part.chars().filter(|c| c.is_alphabetic()).count() == 1;
    // `D.Y.` is one word.
    let letters = word.capital && !word.told.is_number && word.written.split('.').all(letter);
    let dotted = word.written.contains('.') || sentence.words.get(at + 1).is_some_and(|next| next.gap == Gap::Dot);
    (letters && (dotted || !word.told.is_stop)) || sentence.is(at, &[Class::Initial]) || is_dotted(sentence, at)
}

/// Whether a full stop makes a short word an initial, in a script without capitals: के. मुरुगेसन, एम.के. स्टालिन.
pub(super) fn is_dotted(sentence: &Sentence, at: usize) -> bool {
    /// A consonant, a vowel sign, a nasal.
    const LETTERS: usize = 3;
    let word = &sentence.words[at];
    let stops = word.written.contains('.') || sentence.words.get(at + 1).is_some_and(|next| next.gap == Gap::Dot);
    let short = |part: &str| part.chars().nth(LETTERS).is_none();
    let is_cue = sentence.is(at, &[Class::Honorific, Class::Title]);
    !sentence.cased && stops && !is_cue && !word.told.is_number && word.written.split('.').all(short)
}

/// Whether a word can be part of a name, when it follows one that is.
pub(super) fn goes_on(scene: &Scene, at: usize, first: usize) -> bool {
    let sentence = &scene.sentence;
    let Some(word) = sentence.words.get(at) else { return false };
    let joined = word.gap.joins() || at == first || (word.gap == Gap::Dot && at > 0 && is_initial(sentence, at - 1));
    // A later syllable of a transcribed name: Kim Sang-sik.
    if at > first
        && word.gap == Gap::Hyphen
        && sentence.cased
        && !word.capital
        && !scene.taken[at]
        && !word.told.is_number
    {
        return true;
    }
    if at > first && word.gap == Gap::Hyphen && is_initial(sentence, at - 1) {
        return false;
    }
    // Behind an inner part of a name comes its rest, whatever it means: عبد ربه.
    let is_rest = || {
        !sentence.cased
            && at > first
            && sentence.is(at - 1, &[Class::Particle])
            && !word.told.is_stop
            && !scene.taken[at]
    };
    // A usual word between parts of a name: محمد صديق آيت مسعودان.
    let is_between = || {
        let next = sentence.words.get(at + 1).is_some_and(|next| next.gap == Gap::Space);
        let parts = [Class::Particle, Class::Given, Class::Family];
        let is_usual = word.told.is_common && !word.told.is_stop && !word.told.is_valued && !scene.taken[at];
        let is_name = !sentence.cased && !sentence.names().country_first && at > first && is_given(sentence, at - 1);
        is_name && is_usual && next && sentence.is(at + 1, &parts) && sentence.of_class(at, &CUES).is_none()
    };
    joined && !scene.masked[at] && !word.told.is_number && (is_part(scene, at) || is_rest() || is_between())
}

/// Whether a word can be part of a name.
fn is_part(scene: &Scene, at: usize) -> bool {
    let sentence = &scene.sentence;
    let Some(word) = sentence.words.get(at) else { return false };
    if scene.taken[at] {
        return scene.finds.iter().any(|find| find.what == What::Name(Kind::Person) && find.from <= at && at < find.to);
    }
    if is_dotted(sentence, at) {
        return true;
    }
    // `Trường Đại học` is a university, though Trường is a name.
    let heads = [Class::OrgHead, Class::PlaceHead, Class::ProgrammeHead, Class::Body, Class::Title];
    if sentence.of_class(at, &heads).is_some_and(|head| head.to - head.from > 1) {
        return false;
    }
    let listed = is_part_listed(sentence, at);
    // علي is a name, and على a word that stops: they fold to one.
    let is_stop = word.told.is_stop && !word.written.ends_with('ي');
    if listed && if sentence.cased { word.capital } else { !is_stop } {
        return true;
    }
    if word.told.is_stop
        || sentence
            .is(at, &[Class::Say, Class::Link, Class::Honorific, Class::PlaceBefore, Class::PlaceBehind, Class::Agent])
    {
        return sentence.cased && sentence.is(at, &[Class::Particle]);
    }
    let is_cue = sentence.of_class(at, if sentence.cased { &CUES[..CASED_CUES] } else { &CUES }).is_some();
    match sentence.cased {
        true => {
            let acronym = word.capitals && !sentence.all_capital && !word.written.contains('.');
            // In a headline a capital says nothing of a usual word.
            let is_usual = word.told.is_common && sentence.all_capital;
            is_particle(sentence, at) || (word.capital && !(is_cue || acronym || is_usual))
        }
        false => sentence.is(at, &[Class::Particle]) || !(word.told.is_common || word.told.is_valued || is_cue),
    }
}

/// A small inner part of a name, with a capital behind it.
fn is_particle(sentence: &Sentence, at: usize) -> bool {
    let capital = |at: usize| sentence.words.get(at).is_some_and(|next| next.capital && next.gap.joins());
    let particle = |at: usize| sentence.is(at, &[Class::Particle]);
    particle(at) && (capital(at + 1) || (particle(at + 1) && capital(at + 2)))
}

/// Whether a name of some words ends with a family name, in a script without capitals: what follows is none of it, but for a
/// rare word before a postposition: सुखविंदर सिंह सुक्खू ने.
pub(super) fn is_end(scene: &Scene, to: usize, words: usize) -> bool {
    let sentence = &scene.sentence;
    if sentence.cased || words < 2 || !sentence.is(to - 1, &FAMILY) || sentence.is(to, &FAMILY) {
        return false;
    }
    let is_last = sentence.names().country_first
        && to + 1 < sentence.len()
        && sentence.joined(to)
        && sentence.words[to + 1].gap == Gap::Space
        && (sentence.is(to + 1, &[Class::Agent, Class::Link]) || sentence.words[to + 1].told.is_stop);
    !(is_last && super::plain::is_rare(sentence, to) && is_part(scene, to))
}

/// Whether a word is the second part of one name that two make: عبد العزيز.
pub(super) fn is_compound(sentence: &Sentence, from: usize, at: usize) -> bool {
    at > from && sentence.is(at - 1, &[Class::Particle]) && sentence.is(at - 1, &GIVEN)
}

/// Where a name ends that begins at a word, behind something that says so.
pub(super) fn run(scene: &Scene, from: usize) -> Option<usize> {
    let gap = scene.sentence.words.get(from)?.gap;
    (gap.joins() || matches!(gap, Gap::Dot | Gap::Start)).then(|| run_behind_mark(scene, from)).flatten()
}

/// The same, whatever stands before it.
pub(super) fn run_behind_mark(scene: &Scene, from: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    // Whom the lexicon knows.
    if let Some(known) = scene.at(from).filter(|find| find.what == What::Name(Kind::Person)) {
        return Some(known.to);
    }
    if is_said_of(sentence, from) {
        return None;
    }
    let mut to = from;
    let mut listed = 0;
    while to - from < LONGEST && goes_on(scene, to, from) {
        if let Some(known) = scene.at(to).filter(|find| find.what == What::Name(Kind::Person)) {
            return Some(known.to);
        }
        let is_listed =
            is_part_listed(sentence, to) || sentence.is(to, &[Class::Particle]) || is_compound(sentence, from, to);
        // Without capitals, two words that nothing else tells of are a name; a third would be chance.
        if !sentence.cased && !is_listed && to - from >= 2 && to - from - listed >= 1 {
            break;
        }
        listed += usize::from(is_listed);
        to += 1;
        if is_end(scene, to, to - from) {
            break;
        }
    }
    // No name ends with a particle or an initial.
    while to > from
        && (sentence.is(to - 1, &[Class::Particle]) && !sentence.is(to - 1, &PARTS)
            || to - from > 1 && is_initial(sentence, to - 1))
    {
        to -= 1;
    }
    let is_lone_initial = to == from + 1 && is_initial(sentence, from);
    // Nor within a word of several syllables: Bộ trưởng Phát triển.
    let is_cut = sentence.words.get(to).is_some_and(|word| !word.begins && !word.capital);
    (to > from && !is_lone_initial && !is_cut).then_some(to)
}

/// Whether a word with an article begins no name, as it goes on with what stands before or tells which: الرئيس الحالي عبد اللطيف
/// رشيد, وزير الدفاع والإنتاج الحربي.
pub(super) fn is_said_of(sentence: &Sentence, at: usize) -> bool {
    let names = sentence.names();
    if sentence.cased || names.definite.is_empty() {
        return false;
    }
    let Some(written) = sentence.words.get(at).map(|word| word.written) else { return false };
    let has_article = |word: &str| names.definite.iter().any(|article| word.starts_with(article));
    let goes_on = names.conjunctions.iter().filter_map(|letter| written.strip_prefix(letter));
    let is_listed = is_part_listed(sentence, at);
    let is_name = |at: usize| sentence.words.get(at).is_some_and(|next| next.gap.joins()) && is_given(sentence, at);
    !is_listed && (goes_on.into_iter().any(has_article) || (has_article(written) && is_name(at + 1)))
}

/// Where a name ends that begins with a family name, in a language where these come first.
pub(super) fn family_name(scene: &Scene, at: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let word = &sentence.words[at];
    let may = sentence.names().family_first && word.capital && !scene.taken[at] && !scene.masked[at];
    let inside = at > 0 && word.gap.joins() && sentence.words[at - 1].capital && !starts_sentence(sentence, at - 1);
    if !may || (inside && word.begins && !scene.taken[at - 1]) || !sentence.is(at, &FAMILY) {
        return None;
    }
    let part = |at: &usize| {
        sentence
            .words
            .get(*at)
            .is_some_and(|word| word.gap.joins() && word.capital && !word.capitals && !scene.masked[*at])
    };
    let to = (at + 1..at + LONGEST - 1).take_while(part).last()? + 1;
    Some(to)
}

/// Where a name begins that ends right before a word.
pub(super) fn run_back(scene: &Scene, to: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    if let Some(known) = scene.until(to).filter(|find| find.what == What::Name(Kind::Person)) {
        return Some(known.from);
    }
    let mut from = to;
    while from > 0 && to - from < 4 && is_part(scene, from - 1) && !sentence.words[from - 1].told.is_number {
        from -= 1;
        let gap = sentence.words[from].gap;
        let goes_back = gap.joins() || (gap == Gap::Dot && from > 0 && is_initial(sentence, from - 1));
        if !goes_back {
            break;
        }
        // Without capitals only so much is sure.
        if !sentence.cased && to - from == 2 && !sentence.is(from, &[Class::Particle]) {
            break;
        }
    }
    // How somebody is called is no part of it.
    let from = if to - from > 2 && is_called(sentence, from) { from + 1 } else { from };
    (to - from >= 2).then_some(from)
}

/// Whether a word at the beginning of a sentence is how somebody is called who is named behind it: Anh Khaled Darwish.
pub(super) fn is_called(sentence: &Sentence, at: usize) -> bool {
    let next = sentence.words.get(at + 1);
    let goes_on = next.is_some_and(|next| next.gap == Gap::Space && next.capital && !next.capitals);
    goes_on && sentence.cased && starts_sentence(sentence, at) && sentence.is(at, &[Class::Honorific])
}

/// The letters of the last word that are no part of the name: 's.
pub(super) fn tail(word: &Word, names: &crate::language::names::Names) -> u8 {
    let written = word.written;
    names.enclitics.iter().find(|ending| written.ends_with(**ending)).map_or(0, |ending| ending.chars().count() as u8)
}

/// Whether a list has a word as a given name.
pub(super) fn is_given(sentence: &Sentence, at: usize) -> bool {
    sentence.is(at, &GIVEN)
}

/// Whether a list has a word as a part of names.
pub(super) fn is_part_listed(sentence: &Sentence, at: usize) -> bool {
    sentence.is(at, &PARTS) || is_initial(sentence, at)
}

/// Whether a list has a word as a part of names, or the family name behind it.
pub(super) fn is_listed(sentence: &Sentence, at: usize) -> bool {
    is_part_listed(sentence, at) || (at + 1 < sentence.len() && sentence.is(at + 1, &FAMILY))
}

/// Whether a capital says nothing of a word, as it begins a sentence or a quotation.
pub(super) fn starts_sentence(sentence: &Sentence, at: usize) -> bool {
    matches!(sentence.words[at].gap, Gap::Start | Gap::Quote | Gap::Break)
}
