//! The name of who holds an office, behind it: right there, behind more that tells which office it is, behind a comma.

use super::find::{Find, Scene, What};
use super::person;
use super::short;
use super::thing::is_adjective;
use super::words::Gap;
use crate::language::entity::Kind;
use crate::language::names::Class;

/// The name behind an office: right there, behind an honorific, behind the country where somebody is posted, or, where
/// it is said what the office is of, behind a comma.
pub(super) fn holder(scene: &Scene, to: usize, is_whole: bool) -> Option<(usize, usize)> {
    let sentence = &scene.sentence;
    // Without capitals a word that no list has is a name only behind more than a title.
    let trusted = |from: usize, end: usize| {
        let is_known = scene.taken[from] || person::is_listed(sentence, from);
        let lone = end == from + 1 && !is_known;
        let enough = sentence.cased || is_whole || end - from > 1 || is_known;
        enough && !(lone && is_adjective(sentence, from))
    };
    let direct = |from: usize| {
        // Behind the organisation in quotation marks that it is of.
        let may_be_name = |at: usize| sentence.words[at].capital || !sentence.cased;
        let quoted = is_whole
            && sentence.words.get(from).is_some_and(|word| word.gap == Gap::Quote)
            && may_be_name(from)
            && from > 0
            && scene.taken[from - 1];
        // A word that links may be a name elsewhere: الناطق باسم الجماعة.
        if !sentence.cased && sentence.is(from, &[Class::Link]) {
            return None;
        }
        let run = if quoted { person::run_behind_mark(scene, from) } else { person::run(scene, from) };
        let run = run.or_else(|| behind_usual(scene, from));
        let end = run.filter(|end| trusted(from, *end))?;
        // What stands before a given name says what the office is of: губернатор Прикамья Дмитрий Махонин.
        let starts = |at: usize| at + 1 < end && person::is_given(sentence, at) && !person::is_given(sentence, from);
        let lead = |at: usize| sentence.cased && !person::is_part_listed(sentence, at) && !scene.taken[at];
        let begins = (from..end).take_while(|&at| at == from || lead(at - 1)).find(|&at| at > from && starts(at));
        Some((begins.unwrap_or(from), end))
    };
    if let Some(found) = direct(to) {
        return Some(found);
    }
    // Behind the short name of what it is of: chủ tịch đảng Tự do Tiến bộ (FPL) Jan Kowal.
    if let Some(end) = short::bracketed(scene, to).filter(|end| is_whole && sentence.closes(*end)) {
        return person::run_behind_mark(scene, end).filter(|to| to - end >= 2).map(|to| (end, to));
    }
    if let Some(honorific) = sentence.of_class(to, &[Class::Honorific, Class::Title]).filter(|_| sentence.joined(to)) {
        let listed = |(from, end): &(usize, usize)| {
            sentence.cased || end - from > 1 || scene.taken[*from] || person::is_listed(sentence, *from)
        };
        return direct(honorific.to).filter(listed);
    }
    // Where somebody is posted: a letter joined before the place says the same as a word.
    if is_whole
        && sentence.joined(to)
        && let Some(place) = scene.at(to).filter(|find| find.before > 0 && find.what == What::Name(Kind::Place))
    {
        return direct(place.to).or_else(|| behind_comma(scene, place.to, is_whole));
    }
    if is_whole && let Some(link) = sentence.of_class(to, &[Class::To, Class::Link, Class::PlaceBefore]) {
        let place = scene.at(link.to).filter(|find| find.what == What::Name(Kind::Place))?;
        let rank = sentence.of_class(place.to, &[Class::Honorific, Class::Title]).filter(|_| sentence.joined(place.to));
        let behind_rank = || rank.and_then(|rank| direct(rank.to));
        return direct(place.to).or_else(behind_rank).or_else(|| behind_comma(scene, place.to, is_whole));
    }
    behind_genitive(scene, to)
}

/// Where a name ends whose first word is a usual one, in a script without capitals: العميد غريب عبد الحافظ.
fn behind_usual(scene: &Scene, from: usize) -> Option<usize> {
    const OTHER: [Class; 8] = [
        Class::Say,
        Class::Predicate,
        Class::Title,
        Class::Honorific,
        Class::Demonym,
        Class::Clause,
        Class::Event,
        Class::Auxiliary,
    ];
    let sentence = &scene.sentence;
    let word = sentence.words.get(from).filter(|word| word.gap == Gap::Space && word.told.is_common)?;
    let next = from + 1;
    let goes_on = next < sentence.len() && sentence.words[next].gap == Gap::Space && scene.is_free(from, next + 1);
    let is_name = goes_on && sentence.is(next, &[Class::Given, Class::Family, Class::Particle]);
    let is_word = word.told.is_stop
        || word.told.is_valued
        || person::is_said_of(sentence, from)
        || sentence.of_class(from, &OTHER).is_some();
    (is_name && !sentence.cased && !is_word && !sentence.names().country_first)
        .then(|| person::run(scene, next))
        .flatten()
}

/// The name behind a title and small words that say what it is of: врач медицины катастроф Людмила Пак.
fn behind_genitive(scene: &Scene, to: usize) -> Option<(usize, usize)> {
    /// More would be a clause.
    const WORDS: usize = 3;
    let sentence = &scene.sentence;
    let is_small = |at: &usize| {
        let word = &sentence.words[*at];
        let told = word.told;
        let is_plain = !word.capital && !told.is_stop && !told.is_number && !scene.taken[*at];
        is_plain && word.gap.joins() && sentence.of_class(*at, &[Class::Say, Class::Title, Class::Predicate]).is_none()
    };
    if !sentence.cased && !sentence.names().country_first {
        return behind_definite(scene, to);
    }
    if !sentence.names().has_cases {
        return None;
    }
    let small = (to..sentence.len()).take(WORDS).take_while(is_small).last()?;
    let at = small + 1;
    // Or behind the noun for a firm: финансовый директор компании Диас Бекмуратов.
    let is_officer = || sentence.class_before(at, &[Class::OrgHead, Class::Body]).is_some();
    // Or behind what stands for one that was named: президент страны Ухнагийн Хурэлсух.
    let is_named_before = || sentence.is(small, &[Class::Stands]);
    // Or behind the name of what it is of: первый секретарь обкома КПРФ Яков Сидоров, директор компании «Лука Копер» Невенка Кржан.
    let is_owner = |find: &&Find| matches!(find.what, What::Name(Kind::Organisation | Kind::Place));
    let may_stand = at < sentence.len() && (sentence.joined(at) || sentence.words[at].gap == Gap::Quote);
    if let Some(owner) = scene.at(at).filter(|_| may_stand).filter(is_owner) {
        let name = owner.to;
        let is_name = name < sentence.len() && sentence.words[name].capital && !scene.taken[name];
        let marked = matches!(sentence.words.get(name)?.gap, Gap::Space | Gap::Quote);
        let end = (is_name && marked).then(|| person::run_behind_mark(scene, name)).flatten()?;
        return (end - name >= 2).then_some((name, end));
    }
    let begins = at < sentence.len() && sentence.joined(at) && !scene.taken[at];
    let end = begins.then(|| person::run(scene, at)).flatten()?;
    // The name of a place may stand between: мэр поселка Бююкэджели Мехмет Айдын.
    let given = (at..end - 1).take(2).find(|&at| person::is_given(sentence, at));
    let at = given.or_else(|| (is_officer() || is_named_before()).then_some(at))?;
    (end - at >= 2).then_some((at, end))
}

/// The same in a script without capitals, where what says what an office is of has the article: رئيس الهيئة العامة
/// للاستعلامات ضياء رشوان.
fn behind_definite(scene: &Scene, to: usize) -> Option<(usize, usize)> {
    const WORDS: usize = 4;
    let sentence = &scene.sentence;
    let names = sentence.names();
    let has_article = |written: &str| {
        names.definite.iter().any(|article| written.starts_with(article))
            || names.fused.iter().any(|(letters, _)| written.starts_with(letters))
    };
    let tells = |at: &usize| {
        let word = &sentence.words[*at];
        let mut rest = names.conjunctions.iter().filter_map(|letter| word.written.strip_prefix(letter));
        let has_article = has_article(word.written) || rest.any(has_article);
        let is_plain = word.gap == Gap::Space && !word.told.is_number;
        is_plain
            && has_article
            && !person::is_given(sentence, *at)
            && sentence.of_class(*at, &[Class::Say, Class::Title, Class::Predicate, Class::Honorific]).is_none()
    };
    // Nouns without an article stand before the last, which has it: زعيم ائتلاف دولة القانون.
    let is_construct = |at: &usize| {
        let word = &sentence.words[*at];
        let is_plain = word.gap == Gap::Space && !word.told.is_stop && !word.told.is_number && !scene.masked[*at];
        let others = [Class::Say, Class::Title, Class::Predicate, Class::Given, Class::Honorific, Class::PlaceBefore];
        is_plain && !tells(at) && sentence.of_class(*at, &others).is_none()
    };
    let bare = (to..sentence.len()).take(WORDS - 1).take_while(is_construct).count();
    let count = (to + bare..sentence.len()).take(WORDS).take_while(tells).count();
    let rank = sentence.of_class(to + bare + count, &[Class::Title, Class::Honorific]);
    let rank = rank.filter(|rank| sentence.joined(rank.from) && !sentence.is(rank.from, &[Class::Given]));
    let at = rank.map_or(to + bare + count, |rank| rank.to);
    let begins = count > 0 && at < sentence.len() && sentence.words[at].gap == Gap::Space;
    let is_known = begins && (person::is_given(sentence, at) || scene.at(at).is_some_and(is_person));
    // Two words that nothing else tells of, behind one noun: رئيس المجلس هيبت الحلبوسي.
    let is_rare = || bare == 0 && (rank.is_some() || super::plain::is_rare(sentence, at)) && !sentence.is_definite(at);
    let end = (is_known || (begins && is_rare())).then(|| person::run(scene, at)).flatten()?;
    (end - at >= 2).then_some((at, end))
}

/// The name behind an office and a comma: `his lawyer, Gwen Abernethy, said`.
pub(super) fn behind_comma(scene: &Scene, to: usize, is_whole: bool) -> Option<(usize, usize)> {
    let sentence = &scene.sentence;
    if sentence.names().country_first || sentence.words.get(to)?.gap != Gap::Comma {
        return None;
    }
    // An office that a capital begins and nothing follows ends a name before: `John Brown, President, Acme`.
    let is_small = !sentence.words[to - 1].capital;
    if sentence.cased && !is_whole && !is_small {
        return None;
    }
    let mut from = to;
    // An age: 58-летний.
    if sentence.cased && sentence.words[from].told.is_number {
        from += 1;
        while sentence.words.get(from).is_some_and(|word| word.gap == Gap::Hyphen) {
            from += 1;
        }
    }
    if let Some(other) = sentence.of_class(from, &[Class::Honorific, Class::Title]).filter(|_| !sentence.cased) {
        from = other.to;
    }
    let is_known = from < sentence.len() && (scene.taken[from] || person::is_listed(sentence, from));
    let end = person::run_behind_mark(scene, from)?;
    let next = sentence.words.get(end);
    // Without capitals, two words between commas are a name, too: وزيرة الصحة، سعاد العمراني، إن.
    let is_between = end - from == 2 && next.is_some_and(|next| next.gap == Gap::Comma);
    if !(sentence.cased || is_known || is_between) {
        return None;
    }
    let is_closed = next.is_none_or(|next| !next.gap.joins() || next.capitals || !next.capital);
    (end - from > 1 && is_closed).then_some((from, end))
}

pub(super) fn is_person(find: &Find) -> bool {
    find.what == What::Name(Kind::Person)
}
