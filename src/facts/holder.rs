//! Offices that stand alone, and those without a country: whose and of what, by what the article says elsewhere.

use super::find::{Named, RoleFind, Scene};
use super::thing::is_adjective;
use super::words::Gap;
use crate::language::names::Class;
use crate::order;

/// Gives offices that stand alone to whom the article says holds them, and offices without a country theirs.
pub(super) fn complete(scenes: &mut [Scene]) {
    let mut named: Vec<(&'static str, Option<Named>)> = Vec::new();
    let mut minister = None;
    for scene in scenes.iter_mut() {
        alone(scene, &mut named, &mut minister);
    }
    /// A text of more offices is a list.
    const MOST: usize = 512;
    let known: Vec<(Named, String, bool)> = scenes
        .iter()
        .flat_map(|scene| &scene.roles)
        .filter_map(|role| Some((role.person.clone()?, role.role.clone(), role.is_whole)))
        .take(MOST)
        .collect();
    for role in scenes.iter_mut().flat_map(|scene| &mut scene.roles) {
        match &role.person {
            // Of several, none.
            None if role.is_whole => {
                // Who is at the head of a ministry is its minister.
                let as_minister =
                    role.role.strip_prefix("head of the Ministry of ").map(|of| format!("Minister of {of}"));
                let is_same = |known: &String| *known == role.role || as_minister.as_ref() == Some(known);
                let mut holders: Vec<&Named> =
                    known.iter().filter(|(_, known, _)| is_same(known)).map(|(person, ..)| person).collect();
                holders.dedup();
                let person = match holders[..] {
                    [person] => Some(person),
                    [] => by_rank(role, &known),
                    _ => None,
                };
                if let Some(person) = person {
                    role.person = Some(person.clone());
                    role.rule = "title-of-known";
                    role.assumptions.push("held by whom the article names with it");
                }
            }
            Some(person) if !role.is_whole => {
                let head = format!("{} of ", role.role);
                let whole = known
                    .iter()
                    .find(|(other, known, is_whole)| *is_whole && other == person && known.starts_with(&head));
                if let Some((_, whole, _)) = whole {
                    role.role.clone_from(whole);
                    role.is_whole = true;
                    role.is_implied = true;
                    role.assumptions.push("of what the article says elsewhere");
                }
            }
            _ => {}
        }
    }
}

/// Offices of who leads a country.
const LEADERS: [&str; 9] =
    ["President", "Prime Minister", "Chancellor", "King", "Queen", "Emperor", "Emir", "Sultan", "Supreme Leader"];

/// The only one of those known who is meant by a word for many offices of a country: its leader, its minister.
fn by_rank<'a>(role: &RoleFind, known: &'a [(Named, String, bool)]) -> Option<&'a Named> {
    let of = role.role.strip_prefix(role.office)?;
    let fits = |office: &str| match role.office {
        "leader" | "monarch" => LEADERS.contains(&office),
        "Minister" => office.starts_with("Minister of "),
        _ => false,
    };
    let mut holders: Vec<&Named> = known
        .iter()
        .filter(|(.., is_whole)| *is_whole)
        .filter(|(_, known, _)| known.strip_suffix(of).is_some_and(fits))
        .map(|(person, ..)| person)
        .collect();
    order::sort(&mut holders, Ord::cmp);
    holders.dedup();
    if let [person] = holders[..] { Some(person) } else { None }
}

/// Gives offices that stand alone, without what they are of, to the only one who was named with them before; adds those
/// that the sentence names to the list, which has none for an office that two hold.
///
/// A minister without more is the one who was named last with a portfolio.
fn alone(scene: &mut Scene, named: &mut Vec<(&'static str, Option<Named>)>, minister: &mut Option<Named>) {
    for number in 0..scene.roles.len() {
        let role = &scene.roles[number];
        match &role.person {
            Some(person) => {
                if role.office.starts_with("Minister of ") {
                    *minister = Some(person.clone());
                }
                match named.iter_mut().find(|(office, _)| *office == role.office) {
                    Some((_, holder)) => *holder = holder.take().filter(|holder| holder == person),
                    None => named.push((role.office, Some(person.clone()))),
                }
            }
            None if !role.is_whole && is_definite(scene, role.from, role.to) => {
                let holder = named.iter().find(|(office, _)| *office == role.office);
                let holder = match holder {
                    Some((_, holder)) => holder.clone(),
                    None if role.office == "Minister" => minister.clone(),
                    None => None,
                };
                if let Some(person) = holder {
                    let role = &mut scene.roles[number];
                    role.person = Some(person);
                    role.rule = "title-of-named";
                    role.assumptions.push("held by whom the article names with it");
                }
            }
            None => {}
        }
    }
}

/// Whether a title that stands alone means the one who was named with it: behind an article where the language has them,
/// else where it begins a sentence, or stands right beside a verb.
fn is_definite(scene: &Scene, from: usize, to: usize) -> bool {
    let sentence = &scene.sentence;
    let names = sentence.names();
    let goes_on = sentence.cased && sentence.joined(to) && sentence.words[to].capital;
    let begins = matches!(sentence.words[from].gap, Gap::Start | Gap::Comma | Gap::Break);
    // What a word of nationality follows is of another country: الرئيس الفرنسي.
    let has_article =
        sentence.is_definite(from) && !(sentence.joined(to) && sentence.of_class(to, &[Class::Demonym]).is_some());
    let is_definite = match names.articles.is_empty() {
        true if has_article => true,
        true => (begins && (!sentence.cased || sentence.words[from].capital)) || acts(scene, from, to),
        false => has_article,
    };
    is_definite && !goes_on
}

/// Whether the holder of an office that stands alone acts: `… rồi tổng thống nói`, « … президент заявил».
fn acts(scene: &Scene, from: usize, to: usize) -> bool {
    let sentence = &scene.sentence;
    const ACTS: [Class; 5] = [Class::Say, Class::Predicate, Class::Auxiliary, Class::Agent, Class::Future];
    // What stands right before may tell which of several: новый президент.
    let is_bare = !sentence.joined(from) || from == 0 || {
        let before = &sentence.words[from - 1];
        let is_other = is_adjective(sentence, from - 1) || sentence.class_before(from, &[Class::Title]).is_some();
        let is_plain = sentence.words[from].gap == Gap::Space && sentence.names().has_cases && !is_other;
        before.told.is_stop || sentence.is(from - 1, &[Class::Clause, Class::And]) || is_plain
    };
    // Small words may stand before the verb: bộ trưởng cũng bác tin.
    const FEW: usize = 2;
    let is_small = |at: &usize| *at < sentence.len() && sentence.joined(*at) && sentence.words[*at].told.is_stop;
    let first = to;
    let to = (to..to + FEW).take_while(|at| sentence.of_class(*at, &ACTS).is_none() && is_small(at)).count() + to;
    // Where postpositions tell what somebody does, any of them may stand behind.
    // Dates may stand between.
    let dated = (first..sentence.len()).take_while(|at| scene.masked[*at] && sentence.joined(*at)).count();
    let is_case = sentence.names().country_first && is_small(&(first + dated));
    is_bare && sentence.joined(to) && (is_case || sentence.of_class(to, &ACTS).is_some())
}
