//! The values that texts state: each language's own corpus, and what must not be found, beside its rules in
//! `src/language/<code>/`. `corpus.txt` has a text a line, `→`, and every value of it; `negatives.txt` a text, `¦`, and
//! the kinds of value that are not in it.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use khabar::answer::Fact;
use khabar::article::Article;
use khabar::highlight::Mark;
use khabar::request::{FactFilter, SearchRequest};
use khabar::value::Value;
use khabar::{Collection, values};

/// Languages with rules of their own.
const LANGUAGES: [&str; 5] = ["ar", "en", "hi", "ru", "vi"];

fn lines(language: &str, file: &str) -> Vec<(usize, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language").join(language).join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    (1..)
        .zip(text.lines().map(str::to_owned))
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .collect()
}

fn shown(fact: &Fact) -> String {
    let (value, bounds) = match fact.value.value().expect("a value") {
        Value::Text(text) => (text.clone(), fact.bounds),
        Value::Money { amount, currency, bounds } => (format!("{amount} {currency}"), *bounds),
        Value::Quantity { value, unit, bounds } => (format!("{value} {unit}"), *bounds),
        Value::Count { value, of, bounds } => (format!("{value} {of}"), *bounds),
        Value::Number { value, bounds } => (value.to_string(), *bounds),
    };
    let words = [
        ("approximate", bounds.approximate),
        ("at_least", bounds.at_least),
        ("at_most", bounds.at_most),
        ("more_than", bounds.more_than),
        ("less_than", bounds.less_than),
    ];
    let bounds: String = words.iter().filter(|(_, is)| *is).map(|(word, _)| format!(" {word}")).collect();
    format!("{} {value}{bounds} [{}]", fact.kind, fact.text)
}

#[test]
fn what_a_corpus_says_is_found_and_nothing_else() {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let cases = lines(language, "corpus.txt");
        assert!(cases.len() >= 80, "{language} has {} cases", cases.len());
        for (number, line) in cases {
            let (text, expected) =
                line.split_once('→').unwrap_or_else(|| panic!("{language} {number}: no → in {line}"));
            let found = values(text.trim(), Some(language));
            let found: Vec<String> = found.iter().filter(|fact| !fact.nested).map(shown).collect();
            if found.join("; ") != expected.trim() {
                faults.push(format!(
                    "{language}/corpus.txt:{number} {text}\n  expected {expected}\n  found     {}",
                    found.join("; ")
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// Of each text the ends of periods that are dates by themselves; a text with none has periods that do not say both years.
#[test]
fn the_ends_of_a_period_are_dates_where_each_says_its_year() {
    const CASES: [(&str, &str, &str); 14] = [
        ("en", "The club played there from 1988 to 1994.", "1988 [1988]; 1994 [1994]"),
        ("en", "December 30, 1999 to January 4, 2000", "1999-12-30 [December 30, 1999]; 2000-01-04 [January 4, 2000]"),
        ("en", "May 3 to June 5, 2018", ""),
        ("en", "the 2023-24 season", ""),
        ("en", "100–44 BC", ""),
        ("vi", "Kế hoạch giai đoạn 2016-2020 đã xong.", "2016 [2016]; 2020 [2020]"),
        ("vi", "từ tháng 11/2018 đến tháng 2/2019", "2018-11 [tháng 11/2018]; 2019-02 [tháng 2/2019]"),
        ("hi", "1965 और 1980 के बीच गिरावट आई", "1965 [1965]; 1980 [1980]"),
        ("hi", "2023-24 में", ""),
        ("ar", "تمتد الخطة بين عامي ٢٠٢١ و٢٠٢٥", "2021 [٢٠٢١]; 2025 [٢٠٢٥]"),
        ("ar", "يومي 4 و5 ديسمبر", ""),
        ("ru", "С марта 2018 года по июль 2019 года", "2018-03 [марта 2018]; 2019-07 [июль 2019]"),
        ("ru", "01.02.2016–03.04.2017", "2016-02-01 [01.02.2016]; 2017-04-03 [03.04.2017]"),
        ("ru", "с мая по июль 2019 года", ""),
    ];
    for (language, text, expected) in CASES {
        let facts = values(text, Some(language));
        let ends: Vec<String> = facts
            .iter()
            .filter(|fact| fact.nested)
            .map(|fact| shown(fact).strip_prefix("date ").map(str::to_owned).unwrap_or_default())
            .collect();
        assert_eq!(ends.join("; "), expected, "{text}");
    }
}

#[test]
fn the_ends_of_a_period_are_no_marks_of_their_own_and_can_be_left_out() {
    let text = "She was minister from 1988 to 1994, and again in 2001.";
    let mut collection = Collection::new();
    let article = Article { id: "a".into(), text: text.into(), language: Some("en".into()), ..Article::default() };
    assert_eq!(collection.add(vec![article]).added, 1);
    let told = |outer| {
        let page = collection.facts(&FactFilter { outer, ..FactFilter::default() });
        assert_eq!(page.total, page.facts.len());
        page.facts.iter().map(|fact| (fact.id.clone(), fact.text.clone())).collect::<Vec<_>>()
    };
    let names = |facts: &[(String, String)]| facts.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>();
    assert_eq!(names(&told(false)), ["from 1988 to 1994", "1988", "1994", "2001"]);
    assert_eq!(names(&told(true)), ["from 1988 to 1994", "2001"]);
    let reading = collection.read("a", &SearchRequest::default()).unwrap();
    let marked: Vec<String> = reading
        .blocks
        .iter()
        .flat_map(|block| &block.runs)
        .flat_map(|run| &run.marks)
        .filter_map(|mark| match mark {
            Mark::Fact { id, .. } => Some(id.clone()),
            _ => None,
        })
        .collect();
    let outer: Vec<String> = told(true).into_iter().map(|(id, _)| id).collect();
    assert_eq!(marked, outer);
}

#[test]
fn the_order_of_day_and_month_is_assumed_only_where_it_could_be_the_other() {
    const CASES: [(&str, &str, bool); 8] = [
        ("vi", "ngày 3/10/2013", true),
        ("vi", "ngày 22/10/2013", false),
        ("hi", "3/10/2013 को", true),
        ("hi", "22/10/2013 को", false),
        ("ar", "في ٣/١٠/٢٠١٣", true),
        ("ar", "في ٢٢/١٠/٢٠١٣", false),
        ("en", "on 10/3/2013", true),
        ("ru", "22/10/2013", false),
    ];
    for (language, text, assumed) in CASES {
        let found = values(text, Some(language));
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!(!found[0].assumptions.is_empty(), assumed, "{text}: {:?}", found[0].assumptions);
    }
}

#[test]
fn a_row_of_types_is_read_without_depth() {
    let text = format!("5 {}rifles", "A-1 ".repeat(4000));
    assert!(values(&text, Some("en")).len() > 3000);
}

#[test]
fn what_is_no_value_is_not_found() {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let cases = lines(language, "negatives.txt");
        assert!(cases.len() >= 200, "{language} has {} negative cases", cases.len());
        for (number, line) in cases {
            let (text, kinds) = line.split_once('¦').unwrap_or_else(|| panic!("{language} {number}: no ¦ in {line}"));
            for fact in values(text.trim(), Some(language)) {
                if kinds.split_whitespace().any(|kind| kind == fact.kind) {
                    faults.push(format!(
                        "{language}/negatives.txt:{number} {text}\n  found {} by {}",
                        shown(&fact),
                        fact.rule
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

/// The article's own date tells what "yesterday" is; without one, nothing is made up.
#[test]
fn relative_days_need_the_articles_date() {
    use khabar::{Collection, article::Article, request::FactFilter};
    let facts = |date: Option<&str>| {
        let mut collection = Collection::new();
        let article = Article {
            id: "1".into(),
            text: "They met yesterday.".into(),
            date: date.map(str::to_owned),
            language: Some("en".into()),
            ..Article::default()
        };
        assert_eq!(collection.add(vec![article]).added, 1);
        collection.facts(&FactFilter::default()).facts
    };
    assert!(facts(None).is_empty());
    let found = facts(Some("2024-03-01"));
    assert_eq!(found.iter().map(shown).collect::<Vec<_>>(), ["date 2024-02-29 [yesterday]"]);
    assert_eq!(found[0].assumptions, ["reckoned from the date of the article"]);
}

/// "The year after" is that after one just named; only where the text named none, and the word may be meant so, the article's
/// date tells.
#[test]
fn a_year_is_told_by_the_year_named_or_by_the_article() {
    const BY_ARTICLE: &str = "reckoned from the date of the article";
    const BY_YEAR: &str = "reckoned from the year that was named last before it";
    const CASES: [(&str, &str, &str, &str); 34] = [
        ("vi", "Ông đến ngày 21/10/2013; năm sau, ông về.", "2014 [năm sau]", BY_YEAR),
        ("vi", "Ông đến năm 2013. Trời mưa. Gió to. Năm sau, ông về.", "2014 [Năm sau]", BY_YEAR),
        ("vi", "Ông đến năm 2013. Trời mưa. Gió to. Đêm dài. Năm sau, ông về.", "2025 [Năm sau]", BY_ARTICLE),
        ("vi", "Năm sau, ông về.", "2025 [Năm sau]", BY_ARTICLE),
        ("vi", "Ông đến năm 2013. Năm ngoái, ông về. Năm sau, ông lại đến.", "2025 [Năm sau]", BY_ARTICLE),
        ("vi", "Ông đến năm 2013. Trong năm này, ông về.", "2013 [năm này]", BY_YEAR),
        ("vi", "Ông đến năm 2013. So với năm trước, ông gầy.", "2012 [năm trước]", BY_YEAR),
        ("vi", "Ông đến năm 2013. Trời mưa. So với năm trước, ông gầy.", "2023 [năm trước]", BY_ARTICLE),
        ("vi", "Ông đến năm 2013. Trời mưa. So với năm trước đó, ông gầy.", "2012 [năm trước đó]", BY_YEAR),
        ("vi", "So với năm trước đó, ông gầy.", "", ""),
        ("vi", "Năm sau đó, ông về. Những năm sau, ông vắng.", "", ""),
        ("vi", "Niên khóa 2022-2023 đã hết. Năm sau, ông về.", "", ""),
        ("vi", "Mục tiêu là năm 2030. Năm sau, ông về.", "", ""),
        ("vi", "Năm 2001 họ gặp. Ngày 3/10, ông hẹn năm sau.", "", ""),
        ("vi", "Sang năm ông về.", "2025 [Sang năm]", BY_ARTICLE),
        ("vi", "Sang năm 2014 ông về.", "", ""),
        ("en", "He came in 2013. The following year he left.", "2014 [The following year]", BY_YEAR),
        ("en", "He came in 2013. The next year he left.", "2014 [The next year]", BY_YEAR),
        ("en", "He came in 2013. Next year he leaves.", "2025 [Next year]", BY_ARTICLE),
        ("en", "The next year he left.", "", ""),
        ("en", "Sales will rise over the next year.", "", ""),
        ("hi", "2021 में वे आए और अगले साल गए।", "2022 [अगले साल]", BY_YEAR),
        ("hi", "अगले साल वे आएंगे।", "2025 [अगले साल]", BY_ARTICLE),
        ("hi", "2013 में बिक्री उससे पिछले साल से कम रही।", "2012 [उससे पिछले साल]", BY_YEAR),
        ("hi", "बिक्री उससे पिछले साल से कम रही।", "", ""),
        ("hi", "आज बैठक होगी।", "2024-05-17 [आज]", BY_ARTICLE),
        ("hi", "आज के समय में, आज के दौर में, आज भी और आज तक।", "", ""),
        ("hi", "आज-कल और आज कल। आज से पहले।", "", ""),
        ("ar", "زار موسكو عام 2013. وفي العام التالي غادر.", "2014 [العام التالي]", BY_YEAR),
        ("ar", "وفي العام التالي غادر.", "", ""),
        ("ar", "زار موسكو في العام المقبل.", "2025 [العام المقبل]", BY_ARTICLE),
        ("ru", "Он приехал в 2013 году, а на следующий год уехал.", "2014 [на следующий год]", BY_YEAR),
        ("ru", "Он приехал в 2013 году. Бюджет на следующий год готов.", "2025 [следующий год]", BY_ARTICLE),
        ("ru", "Годом позже он уехал.", "", ""),
    ];
    for (language, text, expected, assumed) in CASES {
        let mut collection = Collection::new();
        let article = Article {
            id: "a".into(),
            text: text.into(),
            date: Some("2024-05-17".into()),
            language: Some(language.into()),
            ..Article::default()
        };
        assert_eq!(collection.add(vec![article]).added, 1);
        let facts = collection.facts(&FactFilter::default()).facts;
        let told = |fact: &&Fact| fact.assumptions.iter().any(|assumed| [BY_ARTICLE, BY_YEAR].contains(assumed));
        let last = facts.iter().rev().find(told);
        let shown = last.map(shown).unwrap_or_default();
        assert_eq!(shown.strip_prefix("date ").unwrap_or_default(), expected, "{text}");
        assert_eq!(last.map_or(&[][..], |fact| &fact.assumptions), Vec::from_iter(last.map(|_| assumed)), "{text}");
    }
}

/// A language without rules has the common ones.
#[test]
fn other_languages_have_the_common_rules() {
    let found: Vec<String> = values("Ο προϋπολογισμός είναι €5,5 (2013), 35% και S-400 στις 2013-10-21", Some("und"))
        .iter()
        .map(shown)
        .collect();
    assert_eq!(
        values("Το 2012 είχε 28", Some("und")).iter().map(shown).collect::<Vec<_>>(),
        ["date 2012 [2012]", "number 28 [28]"]
    );
    assert_eq!(
        found,
        [
            "money 5.5 EUR [€5,5]",
            "date 2013 [2013]",
            "percent 35 [35%]",
            "designation S-400 [S-400]",
            "date 2013-10-21 [2013-10-21]"
        ]
    );
}

/// Hostile text: the time is linear, nothing panics, and what is found stands on its letters.
#[test]
fn hostile_text_is_read() {
    for piece in [
        "1",
        "1 ",
        "1.",
        "năm ",
        "năm năm ",
        "(",
        "một triệu ",
        "twenty ",
        "2013-",
        "1/",
        "$",
        "و",
        "पौने ",
        "الأول والعشرون ",
    ] {
        let text = piece.repeat(20_000 / piece.len());
        for language in LANGUAGES {
            for fact in values(&text, Some(language)) {
                assert!(!fact.text.is_empty());
            }
        }
    }
}
