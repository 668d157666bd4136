//! Offices: a title with its country and the person who holds it.

use super::bearer::{behind_comma, holder, is_person};
use super::cued;
use super::find::{RoleFind, Scene, What, of as of_whom};
use super::identity;
use super::person;
use super::phrase::Phrase;
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// The office that another person's is the same as.
const COUNTERPART: &str = "counterpart";

/// What an office is of, from one word up to another.
struct Of {
    from: usize,
    to: usize,
    behind: u8,
    before: u8,
    name: String,
}

/// Finds offices, and by them persons.
pub(super) fn roles(scene: &mut Scene) {
    let done = titled(scene);
    let mut at = 0;
    while at < scene.sentence.len() {
        if done[at] {
            at += 1;
            continue;
        }
        // Not inside the name of an organisation: where one begins the title ends, `chủ tịch | đảng Tự do`.
        let title = scene.sentence.of_class(at, &[Class::Title]).filter(|_| !scene.masked[at]).and_then(|longest| {
            let end = (at..longest.to).find(|&at| scene.taken[at]).unwrap_or(longest.to);
            scene.sentence.of_class_within(at, &[Class::Title], end)
        });
        let Some(title) = title else {
            at += 1;
            continue;
        };
        at = office(scene, title);
    }
}

/// Finds the offices that are a part of how somebody is always named, King Charles III, الملك عبد الله الثاني, and leaves the
/// name alone there; tells for each word whether it is of such an office.
fn titled(scene: &mut Scene) -> Vec<bool> {
    let mut done = vec![false; scene.sentence.len()];
    for number in 0..scene.finds.len() {
        let find = &scene.finds[number];
        if find.what != What::Name(Kind::Person) || find.to - find.from < 2 {
            continue;
        }
        let title = scene.sentence.of_class_within(find.from, &[Class::Title], find.to - 1);
        let Some((title, Sense::Class(_, office))) = title.map(|title| (title, title.sense)) else { continue };
        // What begins a name may be one: Sultan Al Jaber.
        if person::is_given(&scene.sentence, title.from) {
            continue;
        }
        done[title.from..title.to].fill(true);
        scene.taken[title.from..title.to].fill(false);
        scene.roles.push(RoleFind {
            from: title.from,
            to: find.to,
            before: title.before,
            behind: find.behind,
            person: Some(find.named.clone()),
            role: office.to_owned(),
            office,
            is_whole: false,
            is_implied: false,
            rule: "title-name",
            assumptions: Vec::new(),
        });
        let find = &mut scene.finds[number];
        (find.from, find.before) = (title.to, 0);
    }
    done
}

/// One office; the place from which to look on.
fn office(scene: &mut Scene, title: Phrase) -> usize {
    let Sense::Class(_, name) = title.sense else { return title.to };
    let (title, first) = match second(&scene.sentence, title) {
        Some(other) => (Phrase { from: title.from, before: title.before, ..other }, Some(name)),
        None => (title, None),
    };
    let Sense::Class(_, name) = title.sense else { return title.to };
    // His counterpart holds the same office elsewhere.
    let name = match scene.roles.last() {
        Some(other) if name == COUNTERPART => other.office,
        _ => name,
    };
    // What it is of may stand before a word for former ones: नेपाल के पूर्व स्वास्थ्य मंत्री.
    let inner = status(&scene.sentence, title.from, name).filter(|_| scene.sentence.names().country_first);
    let before = of_before(scene, title.from).or_else(|| of_before(scene, inner?.0));
    let behind = if before.is_none() { of_behind(scene, title.to) } else { None };
    let from = before.as_ref().map_or(title.from, |of| of.from);
    let cut = before.as_ref().map_or(title.before, |of| of.before);
    let status = status(&scene.sentence, from, name).or(inner);
    let (from, cut) = status.filter(|(status, _)| *status < from).map_or((from, cut), |(status, _)| (status, 0));
    let to = behind.as_ref().map_or(title.to, |of| of.to);
    let of = before.as_ref().or(behind.as_ref()).map(|of| of.name.clone());
    // A ministry has a head, and no president.
    let named = |owner: &String| if name == "President" && owner.starts_with("Ministry ") { "head" } else { name };
    let mut role = of.as_ref().map_or_else(|| name.to_owned(), |owner| of_whom(named(owner), owner));
    if let Some((_, status)) = status {
        role = format!("{status} {role}");
    }
    if let Some(first) = first {
        role = format!("{first} and {role}");
    }
    let is_whole = of.is_some();
    // Without capitals a name may be a word for an office, too: سلطان الجابر, but سلطان عمان.
    if !is_whole && !scene.sentence.cased && title.to == title.from + 1 && person::is_given(&scene.sentence, title.from)
    {
        return title.to;
    }
    // Whom the bare title means is not who held it once.
    let name = status.map_or(name, |(_, status)| status);
    let made = |person, from, to, before, behind, rule| RoleFind {
        from,
        to,
        before,
        behind,
        person,
        role: role.clone(),
        office: name,
        is_whole,
        is_implied: false,
        rule,
        assumptions: Vec::new(),
    };
    // The adviser of the president is named by the president's office, too.
    for inner in title.from + 1..title.to {
        let of_other = scene.sentence.of_class(inner, &[Class::Title]).filter(|other| other.to == title.to);
        if let (Some(other), Some(of)) = (of_other, &of)
            && let Sense::Class(_, inner_name) = other.sense
            && (name.ends_with(&format!("to the {inner_name}")) || name.ends_with(&format!("of the {inner_name}")))
        {
            scene.roles.push(RoleFind {
                from: inner,
                to,
                before: other.before,
                behind: behind.as_ref().map_or(other.behind, |of| of.behind),
                person: None,
                role: of_whom(inner_name, of),
                office: inner_name,
                is_whole: true,
                is_implied: false,
                rule: "title",
                assumptions: Vec::new(),
            });
        }
    }
    if let Some((name_at, end)) = holder(scene, to, is_whole).or_else(|| behind_comma(scene, to, is_whole)) {
        let between = to..name_at;
        let person = identity::take(scene, name_at, end, "title");
        cued::between(scene, between, name);
        let behind = person::tail(&scene.sentence.words[end - 1], scene.sentence.names());
        // Nothing tells whose counterpart it is.
        if name != COUNTERPART {
            scene.roles.push(made(Some(person), from, end, cut, behind, "title-name"));
        }
        return end;
    }
    // The name stands before: `X, the foreign minister of India`.
    let mut start = from;
    while start > 0 && scene.sentence.joined(start) && scene.sentence.words[start - 1].told.is_stop {
        start -= 1;
    }
    if let Some(first) = behind_article(&scene.sentence, start) {
        start = first;
    }
    let last_behind = behind.as_ref().map_or(title.behind, |of| of.behind);
    // `X, 45, director of Y`
    if start > 1 && scene.sentence.words[start].gap == Gap::Comma && is_age(&scene.sentence, start - 1) {
        start -= 1;
    }
    let is_beside = is_whole && is_right_behind(scene, title.from);
    if (scene.sentence.words[start].gap == Gap::Comma || is_beside)
        && start > 0
        && is_closed(&scene.sentence, to)
        && let Some(first) = person::run_back(scene, start)
    {
        let person = identity::take(scene, first, start, "apposition");
        scene.roles.push(made(Some(person), first, to, 0, last_behind, "name-title"));
        return to;
    }
    scene.roles.push(made(None, from, to, cut, last_behind, "title"));
    to
}

/// Whether an office with its article stands right behind a name, without a comma: شريف صدقي الرئيس التنفيذي لوكالة الفضاء.
fn is_right_behind(scene: &Scene, at: usize) -> bool {
    let sentence = &scene.sentence;
    let last = at.checked_sub(1).filter(|_| sentence.words[at].gap == Gap::Space);
    let has_article = || sentence.names().definite.iter().any(|it| sentence.words[at].written.starts_with(it));
    !sentence.cased
        && last.is_some_and(|last| scene.until(at).is_some_and(is_person) || person::is_part_listed(sentence, last))
        && has_article()
}

/// Where an apposition begins whose article stands further before an office, with small words or a word of nationality between:
/// `X, its Turkish-born chief executive`, `X, the Senate president`.
fn behind_article(sentence: &Sentence, from: usize) -> Option<usize> {
    const WORDS: usize = 4;
    let is_article = |at: usize| sentence.words[at].gap == Gap::Comma && sentence.is(at, &[Class::NoVerb]);
    let is_inner = |at: &usize| sentence.joined(*at) && sentence.of_class(*at, &[Class::Say, Class::Title]).is_none();
    if sentence.names().articles.is_empty() || !sentence.joined(from) {
        return None;
    }
    let count = (from.saturating_sub(WORDS)..from).rev().take_while(is_inner).count();
    (from - count).checked_sub(1).filter(|&at| count > 0 && is_article(at))
}

/// A second office of the same person, right behind a word for `and`: deputy prime minister and minister of defence.
fn second(sentence: &Sentence, title: Phrase) -> Option<Phrase> {
    if !sentence.joined(title.to) {
        return None;
    }
    let written = sentence.words[title.to].written;
    let is_joined = sentence.names().conjunctions.iter().any(|letter| written.starts_with(letter));
    let from = if sentence.is(title.to, &[Class::And]) { title.to + 1 } else { title.to };
    let other = sentence.of_class(from, &[Class::Title]).filter(|_| from > title.to || is_joined)?;
    // Where names follow, it is one person of whom both are said.
    let is_single = sentence.joined(from) && other.sense != title.sense;
    is_single.then_some(other)
}

/// Where a word begins that says that an office is held no more, or not for good, and what it says.
fn status(sentence: &Sentence, from: usize, office: &str) -> Option<(usize, &'static str)> {
    let status = sentence.class_before(from, &[Class::Status]).filter(|_| sentence.joined(from))?;
    let Sense::Class(_, word) = status.sense else { return None };
    let is_said = office.to_ascii_lowercase().starts_with(word);
    (!is_said).then_some((status.from, word))
}

/// Whether what an apposition says ends soon; what goes on is a clause of its own: по версии следователя, летчик потерял
/// ориентировку. Where cases tell nothing, an article does.
fn is_closed(sentence: &Sentence, to: usize) -> bool {
    const WORDS: usize = 4;
    !sentence.names().has_cases || (to..=to + WORDS).any(|at| !sentence.joined(at))
}

/// Whether a word is an age between commas.
fn is_age(sentence: &Sentence, at: usize) -> bool {
    let word = &sentence.words[at];
    let is_short = word.written.chars().nth(2).is_none();
    word.told.is_number && is_short && word.gap == Gap::Comma
}

/// What stands behind a title that says what it is of: a country, a word of nationality, an institution.
fn of_behind(scene: &Scene, at: usize) -> Option<Of> {
    let sentence = &scene.sentence;
    let mut at = at;
    // Where a country stands before, what follows a link is not the country: प्रधानमंत्री की रूस यात्रा.
    let is_quoted = |at: usize| {
        let quote = sentence.words.get(at).is_some_and(|word| word.gap == Gap::Quote);
        quote && scene.at(at).is_some_and(|find| find.what == What::Name(Kind::Organisation))
    };
    if !(sentence.joined(at) || is_quoted(at)) || sentence.names().country_first {
        return None;
    }
    let mut linked = false;
    while sentence.joined(at) && (sentence.is(at, &[Class::Link]) && at < sentence.len()) && !scene.taken[at] {
        linked = true;
        at += 1;
    }
    let find = scene.at(at).filter(|_| sentence.joined(at) || is_quoted(at))?;
    let named = matches!(find.what, What::Demonym | What::Name(Kind::Place | Kind::Organisation));
    // A letter that is joined before it says the same as a link.
    let fits = named && (linked || find.before == 0 || !sentence.cased);
    fits.then(|| Of { from: at, to: find.to, before: 0, behind: find.behind, name: find.named.name.clone() })
}

/// What stands before a title that says what it is of.
fn of_before(scene: &Scene, at: usize) -> Option<Of> {
    let sentence = &scene.sentence;
    if !sentence.joined(at) || at == 0 {
        return None;
    }
    let is_joined = |at: usize| sentence.joined(at) || sentence.closes(at);
    let linked = sentence.names().country_first && sentence.is(at - 1, &[Class::Link]) && at > 1 && is_joined(at - 1);
    let end = if linked { at - 1 } else { at };
    let mut find = scene.until(end)?;
    // Behind the short name in brackets: द्रविड़ मुनेत्र कषगम (द्रमुक) की सांसद.
    if linked && sentence.words[find.from].gap == Gap::Bracket {
        find = scene.until(find.from).unwrap_or(find);
    }
    let named = match find.what {
        What::Demonym => true,
        What::Name(Kind::Place | Kind::Organisation) => linked || find.behind > 0 || sentence.names().attributive,
        What::Name(_) => false,
    };
    named.then(|| Of { from: find.from, to: at, before: find.before, behind: 0, name: find.named.name.clone() })
}
