//! What a noun beside a name makes an organisation, a place or a programme.

use super::before_noun::before_tail;
use super::behind_noun::{after_ruler, is_for, numbered_behind, unit, with_adjectives};
use super::body::{hold, with_capitals};
use super::clause::verb_at;
use super::find::{Find, INSIDE, Named, Scene, What, latin};
use super::noun::{glossed, is_named_after, is_plant, is_ship, is_whole, only_tells, thing};
use super::person::{is_given, starts_sentence, tail};
use super::phrase::Phrase;
use super::plain;
use super::quoted;
use super::region::{nameless_place, whole_place};
use super::words::{Gap, Sentence};
use crate::language::entity::Kind;
use crate::language::names::Class;

/// Finds what a noun beside a name makes an organisation, a place or a programme.
pub(super) fn named_things(scene: &mut Scene) {
    const HEADS: [Class; 3] = [Class::OrgHead, Class::PlaceHead, Class::ProgrammeHead];
    const TAILS: [Class; 3] = [Class::OrgTail, Class::PlaceTail, Class::ProgrammeTail];
    const LAST: [Class; 4] = [Class::OrgTail, Class::PlaceTail, Class::ProgrammeTail, Class::OrgLong];
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
        // Nouns that are last in no other names stand last behind a word that bodies begin with.
        let tails: &[Class] = if scene.sentence.names().country_first { &LAST } else { &TAILS };
        let tail = scene.sentence.of_class(at, tails);
        let tail = tail.filter(|tail| is_outside(scene, tail) && !is_part_of_firm(scene, tail));
        if let Some(to) = tail.and_then(|tail| before_tail(scene, tail)) {
            at = to;
            continue;
        }
        at += 1;
    }
}

/// Whether a noun is only a part of what a firm is called, whose own noun stands behind it: नुमालीगढ़ रिफाइनरी लिमिटेड.
fn is_part_of_firm(scene: &Scene, tail: &Phrase) -> bool {
    let sentence = &scene.sentence;
    let is_other = !matches!(thing(tail.sense), Some((Kind::Organisation, _)));
    is_other && !sentence.cased && sentence.joined(tail.to) && sentence.of_class(tail.to, &[Class::OrgTail]).is_some()
}

pub(super) fn is_outside(scene: &Scene, phrase: &Phrase) -> bool {
    (phrase.from..phrase.to).all(|at| !scene.taken[at])
}

/// A noun and the name behind it.
pub(super) fn behind_head(scene: &mut Scene, head: Phrase) -> Option<usize> {
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
    if let Some(to) = apposed_ship(scene, head, kind, english) {
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
        // What stands before it with a capital is a part of it: the Rural Association of Paraguay.
        let is_body = kind == Kind::Organisation && known.what == What::Name(Kind::Place) && is_tall && sentence.cased;
        let first = with_capitals(scene, head.from).filter(|_| is_body && sentence.names().attributive);
        let named = match first {
            Some(first) => Named::plain(latin(sentence, first, to, 0, behind)),
            None => named,
        };
        let phrase = Phrase {
            from: first.unwrap_or(head.from),
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
            let to = more.map_or(to, |find| find.to);
            // With its number: cuộc diễn tập Poseidon 25.
            numbered_behind(sentence, to).filter(|_| kind == Kind::Programme).unwrap_or(to)
        }
    };
    if kind == Kind::Place && !in_quotes && sentence.cased && !is_tall && begins_person(sentence, at) {
        return None;
    }
    // Nor whom a title names: Chủ tịch HĐND tỉnh Lưu Văn Trung.
    let is_officer = sentence.names().family_first && begins_person(sentence, at) && at + 3 == to;
    if kind == Kind::Place && is_officer && has_title(scene, head.from) {
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
    // What stands before it with a capital is a part of it: the Rural Association of Paraguay.
    let first = with_capitals(scene, from).filter(|_| kind == Kind::Organisation && is_tall && from == head.from);
    let (from, before) = first.map_or((from, before), |first| (first, 0));
    let name = if first.is_some() { latin(sentence, from, to, 0, behind) } else { name };
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

/// Takes the name of a ship with its article between commas behind a noun for one: a patrol vessel, the Auguste Bénébig, was seen.
fn apposed_ship(scene: &mut Scene, head: Phrase, kind: Kind, english: &str) -> Option<usize> {
    let sentence = &scene.sentence;
    let article = sentence.words.get(head.to).filter(|word| word.gap == Gap::Comma)?;
    let is_ship = kind == Kind::Programme && is_ship(&english.to_ascii_lowercase());
    if !is_ship || !sentence.names().articles.contains(&article.folded()) || !sentence.joined(head.to + 1) {
        return None;
    }
    let from = head.to + 1;
    let to = capitals(scene, from)?;
    let is_end = sentence.words.get(to).is_none_or(|next| !next.gap.joins());
    let name = latin(sentence, from, to, 0, 0);
    let phrase = Phrase { from, to, before: 0, behind: 0, sense: head.sense };
    is_end.then(|| {
        hold(scene, Find::of(phrase, What::Name(kind), Named::plain(name), "noun-name"));
        to
    })
}

/// Whether a title stands before a word, or before the body that ends there.
pub(super) fn has_title(scene: &Scene, at: usize) -> bool {
    let body = scene.until(at).filter(|find| find.what == What::Name(Kind::Organisation));
    let from = body.map_or(at, |body| body.from);
    let nearby = from.saturating_sub(1)..=from;
    nearby.into_iter().any(|at| scene.sentence.class_before(at, &[Class::Title]).is_some())
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

/// Whether a name in quotation marks ends here.
fn quote_end(sentence: &Sentence, to: usize, in_quotes: bool) -> bool {
    in_quotes && sentence.words.get(to).is_none_or(|word| word.gap == Gap::Quote)
}

/// Whether a word with a capital may be part of the name of a thing.
pub(super) fn is_capital(scene: &Scene, at: usize) -> bool {
    let word = &scene.sentence.words[at];
    // `Hwasong-19`
    let numbered = word.told.is_number && matches!(word.gap, Gap::Hyphen | Gap::Glued);
    let tall = scene.sentence.is_tall(at) && !word.told.is_number && (!word.told.is_stop || !word.begins);
    // A later syllable of a transcribed name: Xê-vê-rốt-vin-xcơ.
    let is_syllable = || word.gap == Gap::Hyphen && scene.sentence.names().family_first && !word.told.is_number;
    (tall || numbered || is_syllable()) && !scene.taken[at] && !scene.masked[at]
}

/// Whether a person's name begins at a word, behind other words with capitals: `UBND tỉnh An Giang Thạch Kim Sơn`.
pub(super) fn begins_person(sentence: &Sentence, at: usize) -> bool {
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
