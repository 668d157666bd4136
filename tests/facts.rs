//! Names, roles, events and statements: each language's own corpus, and what must not be found, beside its tables in
//! `src/language/<code>/`.
//!
//! `facts.txt` has a text a line, `→`, and its facts: `kind value [letters]`, parted by `; `. Events and statements are
//! compared in lines that name one. `facts-negatives.txt` has a text, `¦`, and the kinds of fact that are not in it.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use khabar::Collection;
use khabar::analysis::analyse;
use khabar::article::Article;
use khabar::facts::{Event, Findings, Named, Statement, find};
use khabar::language::profile;
use khabar::request::{CardRequest, SearchRequest};
use proptest::prelude::*;

/// Languages with names of their own.
const LANGUAGES: [&str; 5] = ["ar", "en", "hi", "ru", "vi"];

fn facts_of(language: &str, text: &str) -> Findings {
    find(text, &analyse(profile(language), text))
}

fn lines(language: &str, file: &str) -> Vec<(usize, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language").join(language).join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let lines = (1..).zip(text.lines().map(str::to_owned));
    lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')).collect()
}

fn names(named: &[Named]) -> String {
    named.iter().map(|named| named.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

/// `visit · Vladimir Putin · India · XXXX-12-04 · planned`
fn event(event: &Event) -> String {
    let number = event.number.map(|number| format!("{number}.")).unwrap_or_default();
    let (who, place) = (names(&event.who), names(&event.place));
    joined(&[event.kind, &number, &who, &place, event.when.as_deref().unwrap_or_default(), event.modality.as_str()])
}

/// `trade turnover · India, Russia · {"amount":…} · 2012 · asserted`
fn statement(said: &Statement) -> String {
    let value = said.value.as_ref().map(|value| serde_json::to_string(value).unwrap()).unwrap_or_default();
    let period = said.period.as_deref().unwrap_or_default();
    joined(&[&said.measure, &names(&said.about), &value, period, said.modality.as_str()])
}

/// Each fact in a line: kind, value, letters.
fn said(language: &str, text: &str) -> Vec<String> {
    let Findings { mentions, roles, events, statements, .. } = facts_of(language, text);
    let mut all: Vec<String> = Vec::new();
    all.extend(mentions.iter().map(|it| format!("{} {} [{}]", it.what.as_str(), it.named.name, it.span.of(text))));
    all.extend(roles.iter().map(|it| format!("role {} = {} [{}]", it.person.name, it.told(), it.span.of(text))));
    all.extend(events.iter().map(|it| format!("event {} [{}]", event(it), it.span.of(text))));
    all.extend(statements.iter().map(|it| format!("statement {} [{}]", statement(it), it.span.of(text))));
    all
}

#[test]
fn what_a_corpus_says_is_found_and_nothing_else() {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let cases = lines(language, "facts.txt");
        assert!(cases.len() >= 60, "{language} has {} cases", cases.len());
        for (number, line) in cases {
            let (text, expected) =
                line.split_once('→').unwrap_or_else(|| panic!("{language} {number}: no → in {line}"));
            let mut found = said(language, text.trim());
            let is_loose = |fact: &str| fact.starts_with("event ") || fact.starts_with("statement ");
            let mut expected: Vec<&str> = expected.split("; ").map(str::trim).filter(|fact| !fact.is_empty()).collect();
            if !expected.iter().any(|fact| is_loose(fact)) {
                found.retain(|fact| !is_loose(fact));
            }
            found.retain(|fact| match expected.iter().position(|wanted| wanted == fact) {
                Some(at) => {
                    expected.remove(at);
                    false
                }
                // A line that names one event may leave others out.
                None => !is_loose(fact),
            });
            if !expected.is_empty() || !found.is_empty() {
                faults.push(format!("{language}/facts.txt:{number} {text}\n  missed {expected:?}\n  wrong  {found:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn what_is_no_fact_is_not_found() {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let cases = lines(language, "facts-negatives.txt");
        assert!(cases.len() >= 60, "{language} has {} negative cases", cases.len());
        for (number, line) in cases {
            let (text, kinds) = line.split_once('¦').unwrap_or_else(|| panic!("{language} {number}: no ¦ in {line}"));
            for fact in said(language, text.trim()) {
                if kinds.split_whitespace().any(|kind| fact.split(' ').next() == Some(kind)) {
                    faults.push(format!("{language}/facts-negatives.txt:{number} {text}\n  found {fact}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// Hostile text: the time is linear, nothing panics, and what is found stands on its letters.
#[test]
fn hostile_text_is_read() {
    const PIECES: [&str; 14] = [
        "Putin ",
        "Mr ",
        "President of ",
        "Nga_",
        "Nguyễn ",
        "وزير ",
        "ولل",
        "रूस के ",
        "ने ",
        "«",
        "https://a.b/Putin_",
        "A.",
        "visit to India, ",
        "российско-",
    ];
    for piece in PIECES {
        let text = piece.repeat(30_000 / piece.len());
        for language in LANGUAGES {
            let Findings { mentions, roles, events, statements, .. } = facts_of(language, &text);
            let spans = mentions.iter().map(|it| it.span).chain(roles.iter().map(|it| it.span));
            let spans = spans.chain(events.iter().map(|it| it.span)).chain(statements.iter().map(|it| it.span));
            for span in spans {
                assert!(!span.of(&text).is_empty(), "{language} {piece}");
            }
        }
    }
}

/// The same form in lines of several languages tells in each what its own language knows, and one article after
/// another says the same as both: a form is never read by the tables of the line where it first stood.
#[test]
fn a_form_is_read_by_the_rules_of_its_line() {
    const LINES: [&str; 6] = [
        "S-400 hợp_tách S-400 hợp_tác",
        "The first S-400 systems reached India in December, said Putin.",
        "Россия поставит Индии ещё три полка S-400, сообщил президент Путин.",
        "سلّمت روسيا منظومة S-400 إلى الهند، وقال الرئيس بوتين إن العقد نُفّذ.",
        "रूस ने भारत को S-400 की पहली खेप सौंप दी, राष्ट्रपति पुतिन ने कहा।",
        "S-400\u{1BC00}\u{16B63}",
    ];
    for first in LINES {
        for second in LINES {
            let both = format!("{first}\n{second}");
            let named = |text: &str| -> Vec<String> {
                let found = facts_of("vi", text).mentions.into_iter().filter(|it| it.span.of(text) == "S-400");
                found.map(|it| format!("{} {}", it.what.as_str(), it.named.name)).collect()
            };
            assert_eq!(named(&both), [named(first), named(second)].concat(), "{both}");
        }
    }
}

/// Articles that name the same people in several scripts, by full names and by parts of them.
const SET: [(&str, &str, &str); 8] = [
    ("en", "2024-05-01", "Finance Minister Tomas Brelin met Narendra Modi in Oslo. Brelin spoke of trade."),
    ("en", "2025-02-03", "Prime Minister Tomas Brelin resigned on Monday, the BBC said."),
    ("ru", "2024-05-02", "Министр финансов Томас Брелин встретился с премьер-министром Индии Нарендрой Моди."),
    ("hi", "2024-05-02", "प्रधानमंत्री नरेंद्र मोदी ने ओस्लो में वित्त मंत्री टॉमस ब्रेलिन से मुलाकात की।"),
    ("vi", "2024-05-03", "Thủ tướng Ấn Độ Narendra Modi thăm Na Uy. Ông Modi gặp Bộ trưởng Tài chính Tomas Brelin."),
    ("ar", "2024-05-04", "التقى رئيس الوزراء الهندي ناريندرا مودي وزير المالية توماس بريلين في أوسلو."),
    ("en", "2023-01-01", "General Priya Nakaranda visited the Russian port of Vladivostok."),
    ("vi", "2023-01-02", "Tướng Priya Nakaranda thăm Vladivostok, Nga."),
];

fn article(number: usize) -> Article {
    let (language, date, text) = SET[number];
    let (language, date) = (Some(language.to_owned()), Some(date.to_owned()));
    Article { id: format!("a{number}"), text: text.into(), language, date, ..Article::default() }
}

#[test]
fn cards_hold_all_forms_of_a_name() {
    let mut collection = Collection::new();
    assert_eq!(collection.add((0..SET.len()).map(article).collect()).added, SET.len());
    assert_eq!(collection.cards(&CardRequest::default()).total, 0, "nothing was studied yet");
    let report = collection.study(usize::MAX);
    assert_eq!(report.done, report.total);
    let cards = |query: &str| {
        let kind = vec!["person".to_owned()];
        collection.cards(&CardRequest { query: query.into(), kind, ..CardRequest::default() }).cards
    };
    for query in ["modi", "Моди", "मोदी", "مودي", "Narendra"] {
        let found = cards(query);
        assert_eq!(found.len(), 1, "{query}");
        assert_eq!((found[0].named.name.as_str(), found[0].articles.len()), ("Narendra Modi", 5), "{query}");
    }
    let brelin = cards("Brelin");
    assert_eq!(brelin.len(), 1, "{brelin:?}");
    assert_eq!(brelin[0].named.name, "Tomas Brelin");
    assert!(brelin[0].articles.len() >= 5, "{brelin:?}");
    let roles: Vec<&str> = brelin[0].roles.iter().map(|held| held.role.as_str()).collect();
    assert_eq!(roles, ["Minister of Finance of India", "Prime Minister"]);
    assert_eq!(brelin[0].roles[1].from.as_deref(), Some("2025-02-03"));
    assert_eq!(cards("Priya").len(), 1);
}

/// An office that is named without what it is of is the one that is named with it, where that is the only one.
#[test]
fn an_office_said_shorter_is_the_same() {
    const CASES: [(&[&str], &[&str]); 3] = [
        (&["Mayor Tomas Brelin spoke.", "The mayor of Oslo, Tomas Brelin, spoke."], &["Mayor of Oslo"]),
        (
            &["Mayor Tomas Brelin.", "Tomas Brelin, mayor of Oslo, spoke.", "Tomas Brelin, mayor of Paris, spoke."],
            &["Mayor", "Mayor of Oslo", "Mayor of Paris"],
        ),
        (&["Minister Tomas Brelin spoke.", "Mayor Tomas Brelin spoke."], &["Mayor", "Minister"]),
    ];
    for (texts, wanted) in CASES {
        let mut collection = Collection::new();
        let of = |(number, text): (usize, &&str)| Article {
            id: format!("a{number}"),
            text: (*text).into(),
            language: Some("en".into()),
            ..Article::default()
        };
        collection.add(texts.iter().enumerate().map(of).collect());
        collection.study(usize::MAX);
        let request = CardRequest { query: "Brelin".into(), kind: vec!["person".into()], ..CardRequest::default() };
        let cards = collection.cards(&request).cards;
        let roles: Vec<&str> = cards.iter().flat_map(|card| &card.roles).map(|held| held.role.as_str()).collect();
        assert_eq!(roles, wanted, "{texts:?}");
    }
}

#[test]
fn a_query_can_ask_for_names() {
    let mut collection = Collection::new();
    collection.add((0..SET.len()).map(article).collect());
    let ids = |collection: &Collection, query: &str| {
        let request = SearchRequest { query: query.into(), ..SearchRequest::default() };
        let answer = collection.search(&request);
        let mut ids: Vec<String> = answer.hits.into_iter().map(|hit| hit.id).collect();
        ids.sort();
        (ids.join(" "), answer.notes.len())
    };
    assert_eq!(ids(&collection, "person:modi"), (String::new(), 1), "not studied yet, which a note says");
    collection.study(usize::MAX);
    const CASES: [(&str, &str); 9] = [
        ("person:modi", "a0 a2 a3 a4 a5"),
        ("person:Моди", "a0 a2 a3 a4 a5"),
        ("person:\"Narendra Modi\" -lang:en", "a2 a3 a4 a5"),
        ("person:brelin person:modi", "a0 a2 a3 a4 a5"),
        ("place:norw OR place:vladivostok", "a4 a6 a7"),
        ("place:नॉर्वे", ""),
        ("org:bbc", "a1"),
        ("org:modi", ""),
        ("+place:oslo +trade", "a0"),
    ];
    for (query, expected) in CASES {
        assert_eq!(ids(&collection, query), (expected.to_owned(), 0), "{query}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// What the set says does not depend on the order of adding, nor on what was there and is gone.
    #[test]
    fn cards_do_not_depend_on_the_order(order in Just((0..SET.len()).collect::<Vec<_>>()).prop_shuffle(), gone in 0..SET.len(), step in 1_usize..400) {
        let mut one = Collection::new();
        one.add((0..SET.len()).map(article).collect());
        one.study(usize::MAX);
        let mut other = Collection::new();
        for number in order {
            other.add(vec![article(number)]);
            other.study(step);
        }
        other.remove(&format!("a{gone}"));
        other.cards(&CardRequest::default());
        other.add(vec![article(gone)]);
        while other.study(step).done < one.study(1).done {}
        prop_assert_eq!(one.cards(&CardRequest::default()).cards, other.cards(&CardRequest::default()).cards);
    }
}
