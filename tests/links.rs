//! Links between articles: a small set in five languages with every relation in it, and what must stay apart.
#![cfg(not(target_arch = "wasm32"))]

use khabar::Collection;
use khabar::answer::{FacetCount, LinkPage};
use khabar::article::Article;
use khabar::request::{CardRequest, FactFilter, FactOrder, Filters, LinkRequest, SearchRequest};
use proptest::prelude::*;

/// Id, language, date of the article, text.
const SET: [(&str, &str, &str, &str); 29] = [
    ("s14-en", "en", "2013-10-22", "The 14th summit between India and Russia took place in Moscow on 21 October 2013."),
    ("s14-hi", "hi", "2013-10-22", "भारत और रूस का 14वां शिखर सम्मेलन 21 अक्टूबर 2013 को मास्को में हुआ।"),
    ("s14-ar", "ar", "2013-10-23", "عُقدت القمة الرابعة عشرة بين الهند وروسيا في موسكو يوم 21 أكتوبر 2013."),
    (
        "s15-vi",
        "vi",
        "2014-12-12",
        "Hội nghị thượng đỉnh Ấn Độ - Nga lần thứ 15 diễn ra tại New Delhi ngày 11/12/2014.",
    ),
    ("s15-ru", "ru", "2014-12-12", "15-й саммит России и Индии прошёл в Мумбаи 11 декабря 2014 года."),
    ("s14-cn", "en", "2010-05-02", "The 14th summit between China and Russia took place in Beijing on 1 May 2010."),
    ("t12-en", "en", "2013-03-01", "Trade turnover between Russia and India reached 11 billion dollars in 2012."),
    ("t12-ru", "ru", "2013-03-02", "Товарооборот России и Индии в 2012 году составил 10,96 млрд долларов."),
    ("t12-hi", "hi", "2013-03-03", "2012 में भारत और रूस का व्यापार 11 अरब डॉलर रहा।"),
    ("t13-vi", "vi", "2014-01-05", "Kim ngạch thương mại Nga - Ấn Độ năm 2013 đạt 10 tỷ USD."),
    ("t13-ar", "ar", "2014-01-06", "بلغ حجم التبادل التجاري بين روسيا والهند 10 مليارات دولار في عام 2013."),
    ("t13-en", "en", "2014-01-07", "Trade turnover between Russia and India reached 12.5 billion dollars in 2013."),
    ("t13-cn", "en", "2014-01-08", "Trade turnover between Russia and China reached 88 billion dollars in 2013."),
    ("v-en", "en", "2024-07-08", "India's Prime Minister Narendra Modi visited Russia on 8 July 2024."),
    ("v-ru", "ru", "2024-07-09", "Премьер-министр Индии Нарендра Моди посетил Россию 8 июля 2024 года."),
    ("v-vi", "vi", "2024-07-01", "Thủ tướng Ấn Độ Narendra Modi sẽ thăm Nga vào ngày 8/7/2024."),
    ("v-ar", "ar", "2024-07-08", "زار رئيس الوزراء الهندي ناريندرا مودي روسيا في 8 يوليو 2024."),
    ("v-hi", "hi", "2024-07-08", "प्रधानमंत्री नरेंद्र मोदी ने 8 जुलाई 2024 को रूस की यात्रा की।"),
    ("v-other", "en", "2024-08-23", "India's Prime Minister Narendra Modi visited Ukraine on 23 August 2024."),
    ("o-1", "en", "2010-02-01", "Prime Minister of India Manmohan Singh spoke on Monday."),
    ("o-2", "ru", "2020-02-01", "Премьер-министр Индии Нарендра Моди выступил в понедельник."),
    ("o-3", "en", "2005-06-01", "The minister Ivan Petrov spoke. Ambassador of Russia Boris Orlov left."),
    ("o-4", "en", "2005-06-02", "Ambassador of Russia Anton Belov arrived."),
    // An article that tells of another time says nothing of who holds an office when it was written.
    ("o-5", "ru", "2020-02-03", "3 октября 2000 года премьер-министр Индии Атал Бихари Ваджпаи подписал декларацию."),
    ("o-6", "en", "2020-02-04", "In 2004 and 2010 Prime Minister of India Manmohan Singh spoke of it."),
    ("c-1", "en", "2019-01-01", COPY),
    ("c-2", "en", "2019-01-02", COPY),
    (
        "c-3",
        "en",
        "2019-01-03",
        "Output of steel in Brazil rose to 32 million tonnes in 2018, said a ministry in Brasilia.",
    ),
    ("none", "en", "2013-10-22", "The weather stayed fine, and 21 October 2013 was a Monday in 14 towns of India."),
];

const COPY: &str = "Exports of Brazil reached 240 billion dollars in 2018. The figure was given by the ministry on \
                    Wednesday, and it was the best in five years, as the harvest had been good and the ports had \
                    worked without a strike for the whole year.";

fn article((id, language, date, text): (&str, &str, &str, &str)) -> Article {
    let some = |text: &str| Some(text.to_owned());
    Article { id: id.into(), text: text.into(), language: some(language), date: some(date), ..Article::default() }
}

fn all() -> Collection {
    let mut collection = Collection::new();
    assert_eq!(collection.add(SET.into_iter().map(article).collect()).added, SET.len());
    collection.study(usize::MAX);
    collection
}

fn links(collection: &Collection) -> LinkPage {
    collection.links(&LinkRequest::default())
}

/// `relation | about | articles`
fn lines(page: &LinkPage) -> Vec<String> {
    let ids = |link: &khabar::answer::LinkAnswer| {
        let ids: Vec<&str> = link.facts.iter().map(|fact| fact.article.as_str()).collect();
        ids.join(" ")
    };
    page.links.iter().map(|link| format!("{} | {} | {}", link.relation, link.about, ids(link))).collect()
}

#[test]
fn facts_are_linked_across_scripts() {
    let page = links(&all());
    let found = lines(&page);
    const WANTED: [&str; 9] = [
        "tension | trade turnover: India and Russia, 2013 | t13-ar t13-en t13-vi",
        "tension | 15th summit: India and Russia, 2014-12-11 | s15-ru s15-vi",
        "agreement | trade turnover: India and Russia, 2012 | t12-en t12-hi t12-ru",
        "same | visit: Narendra Modi, 2024-07-08 | v-ar v-en v-hi v-ru v-vi",
        "same | 14th summit: India and Russia, 2013-10-21 | s14-ar s14-en s14-hi",
        "series | Prime Minister of India | o-5 o-1 o-2",
        "series | summits: India and Russia | s14-ar s15-ru",
        "series | trade turnover: India and Russia, 2012 to 2013 | t12-en t13-ar",
        "look-alike | 14th summit: Russia | s14-ar s14-cn",
    ];
    assert_eq!(found, WANTED, "{}", found.join("\n"));
    assert_eq!(page.total, WANTED.len());
}

#[test]
fn links_say_why() {
    let page = links(&all());
    let why = |about: &str| -> String {
        let link = page.links.iter().find(|link| link.about.starts_with(about)).unwrap_or_else(|| panic!("{about}"));
        link.why.join("; ")
    };
    const CASES: [(&str, &str); 6] = [
        ("15th summit", "one is said to be in Mumbai, the other in New Delhi"),
        ("trade turnover: India and Russia, 2012", "11 billion USD agree within rounding"),
        ("trade turnover: India and Russia, 2013", "10 billion USD and 12.5 billion USD are not the same"),
        ("visit: Narendra Modi", "to some it is still to come, to others it was"),
        ("summits: India and Russia", "their numbers run from 14 to 15"),
        ("14th summit: Russia", "but with others"),
    ];
    for (about, part) in CASES {
        assert!(why(about).contains(part), "{about}: {}", why(about));
    }
    assert!(page.links.iter().all(|link| !link.why.is_empty() && link.facts.len() > 1 && link.sources > 1));
}

#[test]
fn copies_are_grouped_and_count_once() {
    let page = links(&all());
    let groups: Vec<String> = page.copies.iter().map(|copies| copies.articles.join(" ")).collect();
    assert_eq!(groups, ["c-1 c-2"]);
    // The two say the same, but it is one who says it.
    assert!(page.links.iter().all(|link| !link.about.contains("Brazil")), "{:?}", lines(&page));
}

/// What one article says that it was, and another that it was not, is a tension.
#[test]
fn what_is_denied_is_no_same() {
    let told = [
        ("d-1", "en", "2024-05-02", "Narendra Modi met Xi Jinping in Kazan on 1 May 2024."),
        ("d-2", "ru", "2024-05-03", "Нарендра Моди не встречался с Си Цзиньпином в Казани 1 мая 2024 года."),
    ];
    let mut collection = Collection::new();
    collection.add(told.into_iter().map(article).collect());
    collection.study(usize::MAX);
    let page = links(&collection);
    assert_eq!(lines(&page), ["tension | meeting: Narendra Modi and Xi Jinping, 2024-05-01 | d-1 d-2"]);
    let why = &page.links[0].why;
    assert!(why.iter().any(|why| why == "one says that it was, another that it was not"), "{why:?}");
}

#[test]
fn links_can_be_asked_for() {
    let collection = all();
    let count = |request: LinkRequest| collection.links(&request).total;
    let of = |article: &str| count(LinkRequest { article: Some(article.into()), ..LinkRequest::default() });
    assert_eq!((of("none"), of("v-hi"), of("c-1"), of("nobody")), (0, 1, 0, 0));
    let of = |relation: &str| count(LinkRequest { relation: vec![relation.into()], ..LinkRequest::default() });
    assert_eq!((of("tension"), of("series"), of("nonsense")), (2, 3, 0));
    let about = |query: &str| count(LinkRequest { query: query.into(), ..LinkRequest::default() });
    assert_eq!((about("trade"), about("Narendra"), about("rade")), (3, 1, 0));
    let page = collection.links(&LinkRequest { limit: Some(1), offset: 2, ..LinkRequest::default() });
    assert_eq!((page.links.len(), page.total), (1, 9));
    let counts: Vec<String> = page.counts.iter().map(|count| format!("{} {}", count.value, count.count)).collect();
    assert_eq!(counts.join(", "), "tension 2, agreement 1, same 2, series 3, look-alike 1");
}

/// The facts of many articles, in an order, of those that a search finds.
#[test]
fn facts_of_many_articles_are_in_order() {
    let collection = all();
    let ids = |filter: FactFilter| -> String {
        let page = collection.facts(&filter);
        assert_eq!(page.total, page.facts.len() + filter.offset);
        page.facts.iter().map(|fact| fact.article.as_str()).collect::<Vec<_>>().join(" ")
    };
    let statements =
        || FactFilter { kind: vec!["statement".into()], name: "trade turnover".into(), ..FactFilter::default() };
    let dated = FactFilter { order: FactOrder::Date, ..statements() };
    assert_eq!(ids(dated.clone()), "t12-en t12-ru t12-hi t13-vi t13-ar t13-en t13-cn");
    let latest = FactFilter { descending: true, ..dated };
    assert_eq!(ids(latest), "t13-vi t13-ar t13-en t13-cn t12-en t12-ru t12-hi");
    let by_value = FactFilter { order: FactOrder::Value, ..statements() };
    assert_eq!(ids(by_value.clone()), "t13-vi t13-ar t12-ru t12-en t12-hi t13-en t13-cn");
    assert_eq!(ids(FactFilter { offset: 5, ..by_value.clone() }), "t13-en t13-cn");
    let search = SearchRequest { query: "lang:ar".into(), ..SearchRequest::default() };
    assert_eq!(ids(FactFilter { search: Some(search), ..by_value }), "t13-ar");
    let named = FactFilter { kind: vec!["event".into()], name: "моди".into(), ..FactFilter::default() };
    assert_eq!(ids(named), "v-ru", "by its letters");
    let named = FactFilter { kind: vec!["event".into()], name: "Narendra".into(), ..FactFilter::default() };
    assert_eq!(ids(named), "v-en v-ru v-vi v-ar v-hi v-other", "by the name in English");
}

fn found(collection: &Collection, request: &SearchRequest) -> String {
    let limit = Some(100);
    let answer = collection.search(&SearchRequest { limit, ..request.clone() });
    let mut ids: Vec<String> = answer.hits.into_iter().map(|hit| hit.id).collect();
    ids.sort();
    ids.join(" ")
}

#[test]
fn a_query_can_ask_for_what_is_stated() {
    let collection = all();
    const CASES: [(&str, &str); 12] = [
        ("states:\"trade turnover\"", "t12-en t12-hi t12-ru t13-ar t13-cn t13-en t13-vi"),
        ("states:turnover", "t12-en t12-hi t12-ru t13-ar t13-cn t13-en t13-vi"),
        ("states:товарооборот", "t12-ru"),
        ("states:\"trade turnover >11bn USD\"", "t13-cn t13-en"),
        ("states:turnover>=11 billion dollars", "t12-en t12-hi t13-cn t13-en"),
        ("states:\"trade turnover\" 10.5bn..11bn USD", "t12-en t12-hi t12-ru"),
        ("states:turnover>50bn", "t13-cn"),
        ("states:turnover>50bn EUR", ""),
        ("states:turnover -lang:en", "t12-hi t12-ru t13-ar t13-vi"),
        ("+states:turnover +lang:hi", "t12-hi"),
        ("states:weather", ""),
        ("states:urnover", ""),
    ];
    for (query, expected) in CASES {
        let request = SearchRequest { query: query.into(), ..SearchRequest::default() };
        assert_eq!(found(&collection, &request), expected, "{query}");
    }
}

/// Names are facets, and filters that narrow each other; not before all articles were studied.
#[test]
fn names_are_facets() {
    let mut collection = all();
    let filters = |person: &[&str], place: &[&str]| Filters {
        person: person.iter().map(|&name| name.to_owned()).collect(),
        place: place.iter().map(|&name| name.to_owned()).collect(),
        ..Filters::default()
    };
    let request =
        |query: &str, filters: Filters| SearchRequest { query: query.into(), filters, ..SearchRequest::default() };
    let facets = |collection: &Collection, request: SearchRequest| {
        let counts = |facet: Vec<FacetCount>| -> Vec<String> {
            facet.into_iter().map(|one| format!("{} {}", one.value, one.count)).collect()
        };
        let facets = collection.search(&request).facets;
        (counts(facets.person).join(", "), counts(facets.place))
    };
    let (persons, places) = facets(&collection, request("", Filters::default()));
    assert!(persons.starts_with("Narendra Modi 7, Manmohan Singh 2"), "{persons}");
    assert!(places.contains(&"Ukraine 1".to_owned()) && places[..2] == ["India 20", "Russia 20"], "{places:?}");
    const CASES: [(&str, &[&str], &[&str], &str); 6] = [
        ("", &["Narendra Modi"], &[], "o-2 v-ar v-en v-hi v-other v-ru v-vi"),
        ("", &["Narendra Modi"], &["Russia"], "v-ar v-en v-hi v-ru v-vi"),
        ("", &["Narendra Modi"], &["Russia", "Ukraine"], ""),
        ("lang:en", &["Narendra Modi"], &[], "v-en v-other"),
        ("", &["Nobody At All"], &[], ""),
        ("", &["Russia"], &[], ""),
    ];
    for (query, person, place, expected) in CASES {
        assert_eq!(
            found(&collection, &request(query, filters(person, place))),
            expected,
            "{query} {person:?} {place:?}"
        );
    }
    let (persons, _) = facets(&collection, request("", filters(&["Narendra Modi"], &["Ukraine"])));
    assert_eq!(persons, "Narendra Modi 1");
    collection.add(vec![article(("new", "en", "2024-01-01", "Narendra Modi spoke."))]);
    let (persons, _) = facets(&collection, request("", Filters::default()));
    assert_eq!(persons, "", "not all articles are studied");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// What the set says does not depend on the order of adding, nor on what was there and is gone: its links, its cards,
    /// and what its articles teach each other.
    #[test]
    fn links_do_not_depend_on_the_order(order in Just((0..SET.len() + 2).collect::<Vec<_>>()).prop_shuffle(), gone in 0..SET.len() + 2, step in 1_usize..400) {
        let pupil = ("p", "ru", "2020-01-02", "Никто не ждал Дагвара Зелинта на этой встрече.");
        let set = [&SET[..], &[TEACHES, pupil]].concat();
        let mut one = Collection::new();
        one.add(set.iter().copied().map(article).collect());
        one.study(usize::MAX);
        let mut other = Collection::new();
        for number in order {
            other.add(vec![article(set[number])]);
            other.study(step);
        }
        other.remove(set[gone].0);
        links(&other);
        other.cards(&CardRequest::default());
        other.add(vec![article(set[gone])]);
        while other.study(step).done < other.study(1).total {}
        prop_assert_eq!(links(&one), links(&other));
        prop_assert_eq!(one.cards(&CardRequest::default()), other.cards(&CardRequest::default()));
        let of = |collection: &Collection, id: &str| collection.facts(&FactFilter { article: Some(id.into()), ..FactFilter::default() });
        prop_assert_eq!(of(&one, "p"), of(&other, "p"));
        prop_assert_eq!(of(&one, set[gone].0), of(&other, set[gone].0));
    }
}

const TEACHES: (&str, &str, &str, &str) = ("t", "en", "2020-01-01", "Finance Minister Dagvar Zelinth spoke on Monday.");

/// Who is introduced in one article is known by the same full name in the others; by a part of it nobody is.
#[test]
fn articles_teach_each_other_names() {
    const TEACHES: (&str, &str, &str, &str) =
        ("t", "en", "2020-01-01", "Finance Minister Dagvar Zelinth spoke on Monday.");
    // Language, text, the letters of the name that only the other article tells.
    const CASES: [(&str, &str, &str); 8] = [
        ("en", "Nobody expected Dagvar Zelinth to travel.", "Dagvar Zelinth"),
        ("en", "The port of Dagvar was closed, and Zelinth fell.", ""),
        ("en", "Nobody expected Dagvar Zelinski to travel.", ""),
        ("ru", "Никто не ждал Дагвара Зелинта на этой встрече.", "Дагвара Зелинта"),
        ("vi", "Không ai chờ Dagvar_Zelinth đến.", "Dagvar_Zelinth"),
        ("ar", "ولم يكن أحد ينتظر داغفار زيلينت هناك.", "داغفار زيلينت"),
        ("hi", "किसी को डागवर ज़ेलिन्थ की उम्मीद नहीं थी।", "डागवर ज़ेलिन्थ"),
        ("hi", "किसी को डागवर की उम्मीद नहीं थी।", ""),
    ];
    for (language, text, letters) in CASES {
        let one = article(("c", language, "2020-01-02", text));
        let persons = |collection: &Collection| -> Vec<(String, &'static str)> {
            let filter = FactFilter { article: Some("c".into()), kind: vec!["person".into()], ..FactFilter::default() };
            collection.facts(&filter).facts.into_iter().map(|fact| (fact.text, fact.rule)).collect()
        };
        let mut alone = Collection::new();
        alone.add(vec![one.clone()]);
        alone.study(usize::MAX);
        assert_eq!(persons(&alone), [], "{text}: it does not tell by itself");
        let mut set = Collection::new();
        set.add(vec![one, article(TEACHES)]);
        assert_eq!(persons(&set), [], "{text}: not studied yet");
        set.study(usize::MAX);
        let expected: Vec<(String, &str)> =
            (!letters.is_empty()).then(|| (letters.to_owned(), "taught")).into_iter().collect();
        assert_eq!(persons(&set), expected, "{text}");
        let cards = set.cards(&CardRequest { query: "Zelinth".into(), ..CardRequest::default() }).cards;
        assert_eq!((cards.len(), cards[0].articles.len()), (1, 1 + expected.len()), "{text}");
        set.remove("t");
        assert_eq!(persons(&set), [], "{text}: who taught it is gone");
    }
}
