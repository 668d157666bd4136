//! What a noun beside a name makes an organisation, a place or a programme.

use super::body::hold;
use super::clause::verb_at;
use super::find::{Find, INSIDE, Named, Scene, What, latin};
use super::noun::{glossed, is_model, is_named_after, is_plant, is_ship, is_whole, only_tells, thing};
use super::person::{is_given, is_part_listed, starts_sentence, tail};
use super::plain;
use super::quoted;
use super::words::{Gap, Phrase, Sentence};
use crate::language::entity::Kind;
use crate::language::names::{Class, Sense};

/// Finds what a noun beside a name makes an organisation, a place or a programme.
pub(super) fn named_things(scene: &mut Scene) {
    const HEADS: [Class; 3] = [Class::OrgHead, Class::PlaceHead, Class::ProgrammeHead];
    const TAILS: [Class; 3] = [Class::OrgTail, Class::PlaceTail, Class::ProgrammeTail];
    let mut at = 0;
    while at < scene.sentence.len() {
        if scene.masked[at] {
            at += 1;
            continue;
        }
        let head = scene.sentence.of_class(at, &HEADS).filter(|head| is_outside(scene, head));
        if let Some(to) = head.and_then(|head| behind_head(scene, head)) {
            at = to;
            continue;
        }
        let tail = scene.sentence.of_class(at, &TAILS).filter(|tail| is_outside(scene, tail));
        if let Some(to) = tail.and_then(|tail| before_tail(scene, tail)) {
            at = to;
            continue;
        }
        at += 1;
    }
}

pub(super) fn is_outside(scene: &Scene, phrase: &Phrase) -> bool {
    (phrase.from..phrase.to).all(|at| !scene.taken[at])
}

/// A known place with the noun that is a part of its name.
fn whole_place(scene: &mut Scene, noun: Phrase, english: &str, known: &Find) -> usize {
    let phrase = match noun.from < known.from {
        true => Phrase { to: known.to, behind: known.behind, ..noun },
        false => Phrase { from: known.from, before: known.before, ..noun },
    };
    let to = phrase.to;
    hold(scene, Find::of(phrase, What::Name(Kind::Place), glossed(&known.named, english), "noun-name"));
    to
}

/// A noun and the name behind it.
fn behind_head(scene: &mut Scene, head: Phrase) -> Option<usize> {
    let (kind, english) = thing(head.sense)?;
    if kind == Kind::Organisation
        && is_named_after(kind, english)
        && let Some(to) = after_ruler(scene, head, english)
    {
        return Some(to);
    }
    let head = with_adjectives(scene, head);
    if let Some(to) = quoted::programme_behind(scene, head, kind, english).or_else(|| unit(scene, head, english)) {
        return Some(to);
    }
    let sentence = &scene.sentence;
    let word = sentence.words.get(head.to)?;
    let in_quotes = word.gap == Gap::Quote;
    if !(word.gap.joins() || in_quotes) {
        return None;
    }
    // `Союз-5` is no union.
    if kind == Kind::Organisation && word.gap == Gap::Hyphen && word.told.is_number {
        return None;
    }
    // At the beginning of a sentence a noun has its capital anyway.
    let is_tall = sentence.words[head.from].capital && !starts_sentence(sentence, head.from);
    let mut at = head.to;
    // `University of Delhi`
    if sentence.is(at, &[Class::Link]) && sentence.cased && is_tall && !in_quotes {
        at += 1;
    }
    // A known name: it keeps what it is, but where that is a place and the noun is for none.
    if let Some(known) = scene.at(at).filter(|_| in_quotes || sentence.joined(at)) {
        let is_town = known.what == What::Name(Kind::Place) && !known.named.is_country && known.before == 0;
        if kind == Kind::Place && is_town && is_whole(head.sense) {
            let known = known.clone();
            return Some(whole_place(scene, head, english, &known));
        }
        // A plant, or one of several: dự án Ninh Thuận 2.
        let number = numbered_behind(sentence, known.to).filter(|_| kind == Kind::Programme && is_town);
        if let Some(to) = number.or_else(|| (is_town && is_plant(english)).then_some(known.to))
            && sentence.names().family_first
            && kind == Kind::Programme
        {
            let number = if to > known.to { format!(" {}", sentence.words[known.to].written) } else { String::new() };
            let named = Named::plain(format!("{}{number} {english}", known.named.name));
            hold(scene, Find::of(Phrase { to, behind: 0, ..head }, What::Name(kind), named, "noun-name"));
            return Some(to);
        }
        // A ship may be named after somebody: the carrier Charles de Gaulle.
        let is_model = kind == Kind::Programme && only_tells(sentence, head.from, english, in_quotes);
        if known.what == What::Name(Kind::Person) && is_model && is_ship(english) && known.to - known.from > 1 {
            let (to, behind, named) = (known.to, known.behind, Named::plain(known.named.name.clone()));
            let phrase = Phrase { from: known.from, to, before: known.before, behind, sense: head.sense };
            hold(scene, Find::of(phrase, What::Name(kind), named, "noun-name"));
            return Some(to);
        }
        let fits = match known.what {
            What::Name(Kind::Place) => kind == Kind::Organisation && (!sentence.cased || is_tall),
            // What is built for a person's memory.
            What::Name(Kind::Person) => {
                is_named_after(kind, english)
                    && (kind == Kind::Place || !sentence.cased || sentence.names().family_first)
            }
            What::Name(found) => found == kind && kind == Kind::Programme,
            What::Demonym => false,
        };
        // Where nouns stand before names they are a part of them: Tập đoàn Siemens, مجموعة إيني.
        let is_whole_name = !sentence.cased || sentence.names().family_first;
        let is_same = kind == Kind::Organisation && known.what == What::Name(kind) && is_whole_name;
        if is_same && known.before == 0 && !in_quotes && !sentence.names().country_first {
            let (named, to) = (known.named.clone(), known.to);
            let phrase = Phrase { to, behind: known.behind, ..head };
            hold(scene, Find::of(phrase, What::Name(kind), named, "noun-known"));
            return Some(to);
        }
        if !fits || known.before > 0 {
            return None;
        }
        if known.what == What::Name(Kind::Programme) && only_tells(sentence, head.from, english, in_quotes) {
            return Some(known.to);
        }
        let named = match known.what {
            // `University of Nottingham`, as it is written.
            What::Name(Kind::Place) if sentence.cased && is_tall && sentence.names().attributive => {
                Named::plain(latin(sentence, head.from, known.to, 0, known.behind))
            }
            What::Name(Kind::Place | Kind::Person) => Named::plain(format!("{} {english}", known.named.name)),
            _ => glossed(&known.named, english),
        };
        if known.what == What::Name(Kind::Person) {
            let phrase = Phrase { to: known.to, behind: known.behind, ..head };
            let to = known.to;
            match kind {
                Kind::Place => scene.finds.push(Find::of(phrase, What::Name(kind), named, "noun-name")),
                _ => hold(scene, Find::of(phrase, What::Name(kind), named, "noun-name")),
            }
            return Some(to);
        }
        // What it is for stands behind whose it is: وكالة الإمارات للفضاء.
        let is_for = kind == Kind::Organisation && known.what == What::Name(Kind::Place) && is_for(scene, known.to);
        let named = match is_for {
            true => Named::plain(format!("{} for {}", named.name, latin(sentence, known.to, known.to + 1, 2, 0))),
            false => named,
        };
        let (to, behind) = if is_for { (known.to + 1, 0) } else { (known.to, known.behind) };
        let to_quote = quote_end(sentence, to, in_quotes);
        let phrase = Phrase {
            from: head.from,
            to,
            before: head.before,
            behind: if to_quote { 0 } else { behind },
            sense: head.sense,
        };
        hold(scene, Find::of(phrase, What::Name(kind), named, "noun-name"));
        return Some(to);
    }
    if !sentence.cased && !in_quotes {
        return match kind {
            Kind::Place => nameless_place(scene, at, at + 1, head, is_whole(head.sense)),
            Kind::Organisation => plain::behind(scene, head, at),
            Kind::Programme => {
                plain::ship(scene, head, at, english).or_else(|| plain::numbered(scene, at, at, english))
            }
            Kind::Person => None,
        };
    }
    let to = match in_quotes {
        // A name in quotation marks is short.
        true => {
            let to =
                (at + 1..sentence.len()).find(|&at| sentence.words[at].gap == Gap::Quote).unwrap_or(sentence.len());
            let is_said = |at: usize| sentence.words[at].told.is_stop || verb_at(scene, at).is_some();
            (to - at <= 5 && (sentence.cased || !(at..to).any(is_said))).then_some(to)?
        }
        false => {
            let to = capitals(scene, at)?;
            // Hiệp hội Thép Việt Nam, Công ty Chứng khoán SSI
            let more = scene.at(to).filter(|find| {
                sentence.names().family_first
                    && kind == Kind::Organisation
                    && sentence.joined(to)
                    && matches!(find.what, What::Name(Kind::Organisation | Kind::Place))
            });
            more.map_or(to, |find| find.to)
        }
    };
    if kind == Kind::Place && !in_quotes && sentence.cased && !is_tall && begins_person(sentence, at) {
        return None;
    }
    // A noun may stand right before somebody's name: директор компании Аркадий Лупандин.
    let is_officer = || {
        let has_title = sentence.class_before(head.from, &[Class::Title]).is_some() && sentence.joined(head.from);
        has_title && to == at + 2 && !sentence.names().family_first && !sentence.names().attributive
    };
    if !in_quotes
        && sentence.cased
        && kind == Kind::Organisation
        && !is_tall
        && (begins_person(sentence, at) || is_officer())
    {
        return None;
    }
    // What has a number is none of bricks: станция «Луна-26».
    let is_craft = kind == Kind::Place && in_quotes && to == at + 2 && is_numbered(sentence, at + 1);
    let kind = if is_craft { Kind::Programme } else { kind };
    // What is quoted may be anything said; a lone adjective goes on: газета «Известия», but обсерватория Бронзового века.
    let is_said = in_quotes && sentence.cased && !sentence.words[at].capital;
    let goes_on = to == at + 1 && !in_quotes && is_adjective(sentence, at);
    if is_said || goes_on || (!scene.is_free(at, at + 1) && !in_quotes) {
        return None;
    }
    let behind = tail(&sentence.words[to - 1], sentence.names());
    let name = latin(sentence, at, to, 0, behind);
    // The noun is a part of the name where it is written so.
    let is_low = !sentence.words[head.from].capital || (in_quotes && starts_sentence(sentence, head.from));
    let small = is_low && sentence.cased && !sentence.names().family_first;
    // Nor is it where the name alone stands in quotation marks.
    let is_beside = in_quotes && (small || !(sentence.cased || sentence.names().country_first));
    let is_told = only_tells(sentence, head.from, english, in_quotes);
    let (from, before) = match kind {
        Kind::Place => (at, 0),
        Kind::Organisation if small || is_beside => (at, 0),
        Kind::Programme if is_told => (at, 0),
        _ => (head.from, head.before),
    };
    let name = match kind {
        Kind::Organisation if sentence.cased && sentence.words[head.from].capital && !in_quotes => {
            latin(sentence, head.from, to, 0, behind)
        }
        Kind::Programme if !is_told => format!("{name} {english}"),
        _ => name,
    };
    let phrase = Phrase { from, to, before, behind, sense: head.sense };
    // `University of Maranhão`: what it is of is a place.
    let is_of_place = sentence.names().attributive && kind == Kind::Organisation && english == "University";
    let is_linked = is_of_place && !in_quotes && to <= at + 2 && sentence.is(head.to - 1, &[Class::Link]);
    let place = is_linked.then(|| Named::plain(latin(sentence, at, to, 0, behind)));
    hold(scene, Find::of(phrase, What::Name(kind), Named::plain(name), "noun-name"));
    if let Some(place) = place {
        let phrase = Phrase { from: at, to, before: 0, behind, sense: head.sense };
        scene.finds.push(Find::of(phrase, What::Name(Kind::Place), place, INSIDE));
    }
    Some(to)
}

/// Where a name begins that goes on with capitals: with the place or the word of nationality right before it, Zambia Revenue
/// Authority.
fn with_owner(scene: &Scene, from: usize) -> usize {
    let sentence = &scene.sentence;
    let is_owner = |find: &&Find| {
        let is_whose = matches!(find.what, What::Demonym | What::Name(Kind::Place));
        is_whose && find.behind == 0 && find.to == find.from + 1 && sentence.words[find.from].capital
    };
    let owner = scene.until(from).filter(is_owner).filter(|_| sentence.names().attributive);
    owner.filter(|_| sentence.words[from].gap == Gap::Space).map_or(from, |owner| owner.from)
}

/// Whether a noun is only a part of the word for an office: the finance minister.
fn is_in_title(sentence: &Sentence, noun: &Phrase) -> bool {
    sentence.of_class(noun.from, &[Class::Title]).is_some_and(|title| title.to > noun.to)
}

/// Whether a word says what an organisation is for: one with its preposition and article in one.
fn is_for(scene: &Scene, at: usize) -> bool {
    let sentence = &scene.sentence;
    let is_verb_first = !sentence.cased && !sentence.names().country_first;
    let fused = |word: &str| sentence.names().fused.iter().any(|(letters, _)| word.starts_with(letters));
    is_verb_first
        && sentence
            .words
            .get(at)
            .is_some_and(|word| word.gap == Gap::Space && fused(word.written) && !word.told.is_stop)
        && scene.is_free(at, at + 1)
        && verb_at(scene, at).is_none()
}

/// A noun with the adjectives that stand between it and a name in quotation marks: الفرقاطة اليونانية «كيمون».
fn with_adjectives(scene: &Scene, head: Phrase) -> Phrase {
    const MOST: usize = 2;
    let sentence = &scene.sentence;
    if sentence.cased || sentence.names().country_first {
        return head;
    }
    let is_demonym = |at: usize| scene.at(at).is_some_and(|find| find.what == What::Demonym && find.to == at + 1);
    let tells = |at: &usize| {
        let is_adjective = is_demonym(*at) || (sentence.is_definite(*at) && !scene.taken[*at]);
        sentence.words[*at].gap == Gap::Space && is_adjective
    };
    let to = head.to + (head.to..sentence.len()).take(MOST).take_while(tells).count();
    let is_quoted = sentence.words.get(to).is_some_and(|word| word.gap == Gap::Quote);
    if is_quoted { Phrase { to, behind: 0, ..head } } else { head }
}

/// Where a short number ends behind a name that tells which of several is meant, and no number of something else.
fn numbered_behind(sentence: &Sentence, at: usize) -> Option<usize> {
    let word = sentence.words.get(at).filter(|word| word.gap == Gap::Space && word.told.is_number)?;
    let is_short = word.written.chars().nth(2).is_none() && word.written.chars().all(|c| c.is_ascii_digit());
    let is_end = |next: &super::words::Word| !next.gap.joins() || next.told.is_stop;
    (is_short && sentence.words.get(at + 1).is_none_or(is_end)).then_some(at + 1)
}

/// Takes a unit of an army with its number behind it: Sư đoàn 316.
fn unit(scene: &mut Scene, head: Phrase, english: &str) -> Option<usize> {
    /// Those that have an ordinal number in English, and those that have not.
    const ORDINAL: [&str; 6] = ["Army", "Battalion", "Brigade", "Corps", "Division", "Regiment"];
    const CARDINAL: [&str; 2] = ["Military Region", "Naval Region"];
    let sentence = &scene.sentence;
    let word = sentence.words.get(head.to).filter(|word| word.gap == Gap::Space && sentence.names().family_first)?;
    let number: u16 = word.written.parse().ok()?;
    let name = match () {
        () if ORDINAL.contains(&english) => format!("{number}{} {english}", ordinal(number)),
        () if CARDINAL.contains(&english) => format!("{english} {number}"),
        () => return None,
    };
    let to = head.to + 1;
    let phrase = Phrase { to, behind: 0, ..head };
    hold(scene, Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "noun-name"));
    Some(to)
}

/// The ending of an ordinal number in English.
fn ordinal(number: u16) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// An institution named after somebody with a title, where both stand behind its noun: جامعة الملك عبد العزيز.
fn after_ruler(scene: &mut Scene, head: Phrase, english: &str) -> Option<usize> {
    let sentence = &scene.sentence;
    if sentence.cased || sentence.names().country_first {
        return None;
    }
    // Or his name alone, of two words at least: مستشفى ابن سينا.
    let parts = |from: usize| {
        let is_name = |at: &usize| {
            let is_listed = is_part_listed(sentence, *at) || sentence.is(*at, &[Class::Particle]);
            sentence.joined(*at) && is_listed && !scene.taken[*at] && !scene.masked[*at]
        };
        (from..sentence.len()).take(3).take_while(is_name).count()
    };
    let count = parts(head.to);
    if count >= 2 && sentence.class_before(head.from, &[Class::Title]).is_none_or(|title| title.to <= head.from) {
        let to = head.to + count;
        let name = format!("{} {english}", latin(sentence, head.to, to, 0, 0));
        let phrase = Phrase { to, behind: 0, ..head };
        hold(scene, Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "noun-name"));
        return Some(to);
    }
    let title = sentence.of_class(head.to, &[Class::Title, Class::Honorific]).filter(|it| sentence.joined(it.from))?;
    let Sense::Class(_, rank) = title.sense else { return None };
    let known = scene.at(title.to).filter(|find| find.what == What::Name(Kind::Person)).map(|find| find.to);
    let is_part = |at: &usize| {
        let is_listed = is_part_listed(sentence, *at) || sentence.is(*at, &[Class::Particle]);
        sentence.joined(*at) && is_listed && !scene.taken[*at]
    };
    let to = known.or_else(|| (title.to..sentence.len()).take_while(is_part).last().map(|last| last + 1))?;
    let person = latin(sentence, title.to, to, 0, 0);
    let name = if rank.is_empty() { format!("{person} {english}") } else { format!("{rank} {person} {english}") };
    let phrase = Phrase { to, behind: 0, ..head };
    hold(scene, Find::of(phrase, What::Name(Kind::Organisation), Named::plain(name), "noun-name"));
    Some(to)
}

/// Whether a word is a number behind a hyphen.
fn is_numbered(sentence: &Sentence, at: usize) -> bool {
    sentence.words[at].told.is_number && sentence.words[at].gap == Gap::Hyphen
}

/// Whether a word has the ending of an adjective, in a language where that tells.
pub(super) fn is_adjective(sentence: &Sentence, at: usize) -> bool {
    let endings = &sentence.profile.numerals.adjectives;
    let folded = sentence.words[at].folded();
    sentence.names().has_cases && endings.iter().any(|ending| folded.ends_with(ending))
}

/// Takes one word beside a noun for places for the name of one, in a script without capitals: what no list has.
fn nameless_place(scene: &mut Scene, at: usize, to: usize, noun: Phrase, is_whole: bool) -> Option<usize> {
    // What has an article of its own is named by no word behind it: المحافظة.
    let is_definite = noun.from < at && scene.sentence.is_definite(noun.from);
    if !plain::is_rare(&scene.sentence, at) || !scene.is_free(at, to) || is_definite {
        return None;
    }
    let sentence = &scene.sentence;
    let named = Named::plain(latin(sentence, at, to, 0, 0));
    let name = Phrase { from: at, to, before: 0, behind: 0, sense: noun.sense };
    let phrase = match (is_whole, noun.from < at) {
        (false, _) => name,
        (true, true) => Phrase { to, behind: 0, ..noun },
        (true, false) => Phrase { from: at, before: 0, ..noun },
    };
    scene.take(Find::of(phrase, What::Name(Kind::Place), named, "noun-name"));
    Some(to)
}

/// Whether a name in quotation marks ends here.
fn quote_end(sentence: &Sentence, to: usize, in_quotes: bool) -> bool {
    in_quotes && sentence.words.get(to).is_none_or(|word| word.gap == Gap::Quote)
}

/// A noun and the name before it.
fn before_tail(scene: &mut Scene, found: Phrase) -> Option<usize> {
    let (kind, english) = thing(found.sense)?;
    if let Some(to) = quoted::programme_before(scene, found, kind, english) {
        return Some(to);
    }
    let sentence = &scene.sentence;
    if !sentence.joined(found.from) {
        return None;
    }
    if let Some(known) = scene.until(found.from) {
        let is_town = known.what == What::Name(Kind::Place) && !known.named.is_country && known.behind == 0;
        if kind == Kind::Place && is_town && is_whole(found.sense) {
            let known = known.clone();
            return Some(whole_place(scene, found, english, &known));
        }
        let fits = match known.what {
            What::Name(Kind::Place) => {
                // What is theirs is no part of a name: Zambia's Finance Minister.
                let is_tall = !sentence.cased || (sentence.words[found.from].capital && known.behind == 0);
                let is_body = kind == Kind::Organisation && is_tall && !is_in_title(sentence, &found);
                is_body || (kind == Kind::Programme && is_town && is_plant(english) && known.before == 0)
            }
            // Abdul Kalam Island
            What::Name(Kind::Person) => {
                let is_tall = sentence.cased && sentence.words[found.from].capital && !sentence.all_capital;
                is_named_after(kind, english) && (is_tall || (kind == Kind::Organisation && !sentence.cased))
            }
            What::Name(Kind::Organisation) if kind == Kind::Organisation => {
                let is_tall = !sentence.cased || (sentence.words[found.from].capital && !sentence.all_capital);
                is_tall && known.to - known.from <= 2 && known.behind == 0 && known.rule == "known"
            }
            What::Name(before) => before == kind && kind == Kind::Programme,
            What::Demonym => false,
        };
        if !fits {
            return None;
        }
        if known.what == What::Name(Kind::Programme) && is_model(english) {
            return Some(found.to);
        }
        let named = match known.what {
            What::Name(Kind::Organisation) => {
                Named::plain(latin(sentence, known.from, found.to, known.before, found.behind))
            }
            What::Name(Kind::Person) if sentence.names().attributive => {
                Named::plain(latin(sentence, known.from, found.to, known.before, found.behind))
            }
            What::Name(Kind::Place | Kind::Person) => Named::plain(format!("{} {english}", known.named.name)),
            _ => glossed(&known.named, english),
        };
        let phrase =
            Phrase { from: known.from, to: found.to, before: known.before, behind: found.behind, sense: found.sense };
        hold(scene, Find::of(phrase, What::Name(kind), named, "name-noun"));
        return Some(found.to);
    }
    if !sentence.cased && found.from > 0 {
        return match kind {
            Kind::Place => {
                nameless_place(scene, found.from - 1, found.from, found, is_whole(found.sense)).map(|_| found.to)
            }
            Kind::Organisation => plain::before(scene, found),
            Kind::Programme => {
                plain::numbered_before(scene, found, english).or_else(|| plain::project_before(scene, found, english))
            }
            Kind::Person => None,
        };
    }
    // Words with capitals before a noun with one; without capitals nothing would tell where the name begins.
    let is_small = !sentence.words[found.from].capital;
    // `Пермский край`
    // `Maranhão state`
    let is_part = || kind == Kind::Place && sentence.names().attributive && is_unknown_name(scene, found.from - 1);
    let may_be_small = (sentence.names().has_cases && kind == Kind::Place)
        || is_part()
        // The Citizens First party.
        || (kind == Kind::Organisation
            && english == "Party"
            && sentence.names().attributive
            && tail(&sentence.words[found.from - 1], sentence.names()) == 0)
        || (kind == Kind::Programme && is_of_model(scene, found, english));
    if !sentence.cased || (is_small && !may_be_small) || sentence.all_capital {
        return None;
    }
    let mut from = found.from;
    while from > 0 && found.from - from < 5 && sentence.joined(from) && is_capital(scene, from - 1) {
        from -= 1;
    }
    // The first word of a sentence has a capital anyway.
    if from < found.from
        && starts_sentence(sentence, from)
        && (sentence.words[from].told.is_stop || sentence.words[from].told.is_common)
    {
        from += 1;
    }
    if from == found.from {
        return None;
    }
    let from = match kind {
        Kind::Organisation => with_owner(scene, plain::with_firm(scene, from)),
        _ => from,
    };
    // What is made in numbers is no part of the name.
    let (to, behind) = match kind == Kind::Programme && is_model(english) && is_small {
        true => (found.from, 0),
        false => (found.to, found.behind),
    };
    let name = latin(sentence, from, to, 0, behind);
    let phrase = Phrase { from, to, before: 0, behind, sense: found.sense };
    hold(scene, Find::of(phrase, What::Name(kind), Named::plain(name), "name-noun"));
    Some(found.to)
}

/// Whether a word with a capital is one that no list has, and does not begin a sentence.
fn is_unknown_name(scene: &Scene, at: usize) -> bool {
    let sentence = &scene.sentence;
    let told = sentence.words[at].told;
    let is_plain = !told.is_common && !told.is_stop && !told.is_listed() && !sentence.words[at].capitals;
    is_plain && is_capital(scene, at) && !starts_sentence(sentence, at)
}

/// Whether the word before a small noun is the name of a type or of one of several: `Caracal helicopters`, `Olkerii-2 project`.
/// A noun for types has a small word in English.
fn is_of_model(scene: &Scene, noun: Phrase, english: &str) -> bool {
    let sentence = &scene.sentence;
    let Some(at) = noun.from.checked_sub(1) else { return false };
    let word = &sentence.words[at];
    let is_numbered = at > 0 && word.told.is_number && word.gap == Gap::Hyphen && is_capital(scene, at - 1);
    let is_type = english.chars().next().is_some_and(char::is_lowercase);
    let told = word.told;
    let is_name =
        word.capital && !word.capitals && !told.is_common && !told.is_listed() && !starts_sentence(sentence, at);
    let is_kind = is_type || is_plant(english);
    sentence.names().attributive && (is_numbered || (is_kind && is_name && is_capital(scene, at)))
}

/// Whether a word with a capital may be part of the name of a thing.
fn is_capital(scene: &Scene, at: usize) -> bool {
    let word = &scene.sentence.words[at];
    // `Hwasong-19`
    let numbered = word.told.is_number && matches!(word.gap, Gap::Hyphen | Gap::Glued);
    let tall = scene.sentence.is_tall(at) && !word.told.is_number && (!word.told.is_stop || !word.begins);
    // A later syllable of a transcribed name: Xê-vê-rốt-vin-xcơ.
    let is_syllable = || word.gap == Gap::Hyphen && scene.sentence.names().family_first && !word.told.is_number;
    (tall || numbered || is_syllable()) && !scene.taken[at] && !scene.masked[at]
}

/// Whether a person's name begins at a word, behind other words with capitals: `UBND tỉnh An Giang Thạch Kim Sơn`.
fn begins_person(sentence: &Sentence, at: usize) -> bool {
    let capital = |at: usize| sentence.joined(at) && sentence.words[at].capital;
    match sentence.names().family_first {
        true => sentence.is(at, &[Class::Family]) && capital(at + 1) && capital(at + 2),
        false => is_given(sentence, at) && capital(at + 1),
    }
}

/// Where words with capitals end that begin at a word.
pub(super) fn capitals(scene: &Scene, from: usize) -> Option<usize> {
    let sentence = &scene.sentence;
    if !sentence.cased || sentence.all_capital {
        return None;
    }
    let mut to = from;
    let mut words = 0;
    while to < sentence.len()
        && words < 6
        && (to == from || (sentence.joined(to) && !begins_person(sentence, to)))
        && is_capital(scene, to)
    {
        words += usize::from(sentence.words[to].gap != Gap::Hyphen);
        to += 1;
    }
    (to > from).then_some(to)
}
