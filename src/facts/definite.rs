//! Long names of bodies where a definite article is joined to its noun: the adjectives behind a definite noun, what it is for, and
//! what a noun without an article is of: المحكمة الاتحادية العليا, المفوضية العليا المستقلة للانتخابات, ائتلاف دولة القانون.

use super::clause::verb_at;
use super::find::{Scene, What, latin};
use super::phrase::Phrase;
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// Where the name of a party ends whose noun has no article: at what has one, ائتلاف دولة القانون, ائتلاف الإعمار والتنمية.
pub(super) fn construct(scene: &Scene, head: Phrase) -> Option<(usize, usize)> {
    const PARTIES: [&str; 13] = [
        "Party",
        "Movement",
        "Coalition",
        "Bloc",
        "Front",
        "Alliance",
        "Authority",
        "Agency",
        "Fund",
        "Directorate",
        "Administration",
        "Foundation",
        "Union",
    ];
    let sentence = &scene.sentence;
    let names = sentence.names();
    let Sense::Class(_, english) = head.sense else { return None };
    let article = |written: &str| names.definite.iter().any(|article| written.starts_with(article));
    let is_plain = |at: usize| {
        let is_cue = sentence.of_class(at, &[Class::Say, Class::Title, Class::Given, Class::Which]).is_some();
        sentence.words[at].gap == Gap::Space && scene.is_free(at, at + 1) && !sentence.words[at].told.is_stop && !is_cue
    };
    if names.definite.is_empty() || sentence.is_definite(head.from) {
        return None;
    }
    if !PARTIES.contains(&english) {
        return to_owner(scene, head).or_else(|| to_adjective(scene, head));
    }
    let free = |at: &usize| *at < sentence.len() && is_plain(*at) && verb_at(scene, *at).is_none();
    let bare = (head.to..head.to + 2).take_while(|at| free(at) && !article(sentence.words[*at].written)).count();
    let last = head.to + bare;
    let and = |at: usize| {
        let rest = names.conjunctions.iter().find_map(|letter| sentence.words[at].written.strip_prefix(letter));
        free(&at) && rest.is_some_and(article)
    };
    // More with an article goes on: it tells more of it, or of somebody.
    let is_end = |at: usize| sentence.words.get(at).is_none_or(|word| !word.gap.joins() || !article(word.written));
    // What tells which has the article, too: هيئة الأوراق المالية.
    let tells = |at: usize| at < sentence.len() && sentence.is(at, &[Class::Which]) && free(&at);
    let last = if free(&last) && tells(last + 1) { last + 1 } else { last };
    let to = last + 1 + usize::from(last + 1 < sentence.len() && and(last + 1));
    (free(&last) && article(sentence.words[last].written) && is_end(to)).then_some((head.from, to))
}

/// Where a name ends whose noun has no article and that goes on up to a place, or to a word of nationality behind a definite
/// noun: غرفة صناعة الأردن, شركة مناجم الفوسفات الأردنية.
fn to_owner(scene: &Scene, head: Phrase) -> Option<(usize, usize)> {
    /// Nouns between.
    const MOST: usize = 4;
    let sentence = &scene.sentence;
    let is_inner = |at: &usize| {
        let told = sentence.words[*at].told;
        let cues = [Class::Say, Class::Title, Class::Given, Class::PlaceHead, Class::OrgHead];
        let is_plain = !told.is_stop && !told.is_number && sentence.of_class(*at, &cues).is_none();
        is_plain
            && sentence.words[*at].gap == Gap::Space
            && scene.is_free(*at, *at + 1)
            && verb_at(scene, *at).is_none()
    };
    let count = (head.to..sentence.len()).take(MOST).take_while(is_inner).count();
    let end = head.to + count;
    let find = scene.at(end).filter(|find| count > 0 && find.before == 0 && sentence.words[end].gap == Gap::Space)?;
    let is_owner = match find.what {
        What::Name(Kind::Place) => !sentence.is_definite(end - 1),
        What::Demonym => sentence.is_definite(end - 1) && sentence.is_definite(end),
        What::Name(_) => false,
    };
    is_owner.then_some((head.from, find.to))
}

/// Where a firm's name ends whose noun has no article, at a definite adjective that is no usual word, behind one or two nouns
/// that have one: شركة البوتاس العربية.
fn to_adjective(scene: &Scene, head: Phrase) -> Option<(usize, usize)> {
    /// Nouns between.
    const MOST: usize = 2;
    let sentence = &scene.sentence;
    let is_firm = matches!(head.sense, Sense::Class(_, "Company" | "Bank" | "Institute" | "Corporation"));
    let is_noun = |at: &usize| {
        let cues = [Class::Say, Class::Title, Class::Given, Class::PlaceHead, Class::OrgHead];
        sentence.words[*at].gap == Gap::Space
            && sentence.is_definite(*at)
            && scene.is_free(*at, *at + 1)
            && sentence.of_class(*at, &cues).is_none()
    };
    let count = (head.to..sentence.len()).take(MOST + 1).take_while(is_noun).count();
    let to = head.to + count;
    (is_firm && count >= 2 && tells_which(sentence, to - 1)).then_some((head.from, to))
}

/// Where a name ends that is a definite noun with adjectives that tell which: المحكمة الاتحادية العليا.
pub(super) fn before_adjectives(scene: &Scene, head: Phrase) -> Option<(usize, usize)> {
    /// Adjectives.
    const MOST: usize = 3;
    let sentence = &scene.sentence;
    let count = (head.to..sentence.len()).take(MOST).take_while(|at| tells(scene, *at)).count();
    // Letters may be joined before the article.
    let has_article = sentence.names().definite.iter().any(|article| {
        crate::find::find(sentence.words[head.from].written, article)
            .is_some_and(|at| at <= 2 * usize::from(head.before))
    });
    let end = head.to + count;
    let purpose = if count > 0 { purpose(scene, end) } else { None };
    (has_article && (count >= 2 || purpose.is_some())).then_some((head.from, purpose.unwrap_or(end)))
}

/// Whether a free word is an adjective that tells which.
fn tells(scene: &Scene, at: usize) -> bool {
    scene.sentence.joined(at) && scene.is_free(at, at + 1) && tells_which(&scene.sentence, at)
}

/// Whether a word is an adjective that tells which: one of the table, or a definite one that ends as adjectives do.
pub(super) fn tells_which(sentence: &Sentence, at: usize) -> bool {
    let ends = |ending: &&str| sentence.words[at].written.ends_with(*ending);
    sentence.is(at, &[Class::Which])
        || (sentence.is_definite(at) && sentence.names().adjective_endings.iter().any(ends))
}

/// Where what a body is for ends, with its article, that begins at a word: المفوضية العليا المستقلة للانتخابات; with its
/// adjective, and one thing more: المندوبية العامة للأمن المدني وتسيير الأزمات; or with the place whose it is: لعمال موريتانيا.
fn purpose(scene: &Scene, at: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    let names = sentence.names();
    let is_open = |at: usize| at < sentence.len() && sentence.words[at].gap == Gap::Space && scene.is_free(at, at + 1);
    if !is_open(at) || verb_at(scene, at).is_some() {
        return None;
    }
    let written = sentence.words[at].written;
    if !names.fused.iter().any(|(letters, _)| written.starts_with(letters)) {
        let is_for = names.proclitics.iter().any(|letter| {
            names.fused.iter().any(|(letters, _)| letters.starts_with(letter) && written.starts_with(letter))
        });
        let place = scene.at(at + 1).filter(|find| find.what == What::Name(Kind::Place) && find.before == 0)?;
        return (is_for && sentence.words[at + 1].gap == Gap::Space).then_some(place.to);
    }
    let mut to = at + 1;
    if is_open(to) && tells_which(sentence, to) && verb_at(scene, to).is_none() {
        to += 1;
    }
    let and = |at: usize| names.conjunctions.iter().any(|letter| sentence.words[at].written.starts_with(letter));
    let is_more = is_open(to) && and(to) && !sentence.is_definite(to) && verb_at(scene, to).is_none();
    if is_more && is_open(to + 1) && sentence.is_definite(to + 1) {
        to += 2;
    }
    Some(to)
}

/// What a noun with adjectives behind it says in English, where the tables have all of them: the last adjective stands first.
pub(super) fn in_english(sentence: &Sentence, head: Phrase, to: usize) -> Option<String> {
    let Sense::Class(_, noun) = head.sense else { return None };
    let gloss = |at: usize| match sentence.of_class(at, &[Class::Which]).map(|phrase| phrase.sense) {
        Some(Sense::Class(_, english)) if !english.is_empty() => Some(english),
        _ => None,
    };
    let which: Vec<&str> = (head.to..to).map_while(gloss).collect();
    if which.is_empty() {
        return None;
    }
    let mut name = String::new();
    which.iter().rev().for_each(|word| name.push_str(&format!("{word} ")));
    name.push_str(noun);
    let rest = head.to + which.len();
    if rest == to {
        return Some(name);
    }
    // What it is for stands last.
    let written = sentence.words[rest].written;
    let (letters, _) = sentence.names().fused.iter().find(|(letters, _)| written.starts_with(letters))?;
    let cut = letters.chars().count() as u8;
    (rest + 1 == to).then(|| format!("{name} for {}", latin(sentence, rest, to, cut, 0)))
}
