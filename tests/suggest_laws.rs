//! What holds of suggestions, “did you mean” and keywords in context, whatever is typed.
#![cfg(not(target_arch = "wasm32"))]

use khabar::Collection;
use khabar::answer::{ConcordanceLine, Suggestion};
use khabar::article::Article;
use khabar::request::{ConcordanceRequest, Order, SearchRequest, SuggestOptions};
use proptest::prelude::*;

fn search(query: &str) -> SearchRequest {
    SearchRequest { query: query.into(), ..SearchRequest::default() }
}

/// Texts of a few words of all scripts, so that many are alike.
fn texts() -> impl Strategy<Value = Vec<String>> {
    const WORDS: &[&str] = &[
        "hợp",
        "tác",
        "hop",
        "Putin",
        "Путин",
        "पुतिन",
        "بوتين",
        "trade",
        "торговля",
        "व्यापार",
        "التجارة",
        "hợp_tác",
        "Nga-Ấn",
        "समझौता",
        "समझौते",
        "договор",
        "договора",
        "мир",
        "المياه",
        "2013",
        "5,5",
        "tie\u{302}\u{301}ng",
        ".",
        "\n",
        "।",
        "“",
        "goverment",
        "government",
    ];
    let text = prop::collection::vec(prop::sample::select(WORDS), 1..14);
    prop::collection::vec(text.prop_map(|words| format!("{} x", words.join(" "))), 1..6)
}

fn typed() -> impl Strategy<Value = String> {
    const TYPED: &[&str] = &[
        "h",
        "ho",
        "hợp",
        "hop t",
        "pu",
        "put",
        "пут",
        "पु",
        "بو",
        "trade",
        "торг",
        "व्या",
        "الت",
        "nga-",
        "сам",
        "goverment",
        "2",
        "догов",
        "\"hợp t",
        "m",
        "мир",
        "th",
    ];
    prop_oneof![4 => prop::sample::select(TYPED).prop_map(str::to_owned), 1 => "\\PC{0,8}"]
}

fn added<'a>(texts: impl Iterator<Item = (usize, &'a String)>) -> Collection {
    let mut collection = Collection::new();
    for (id, text) in texts {
        let article = Article { id: id.to_string(), text: text.clone(), ..Article::default() };
        assert_eq!(collection.add(vec![article]).added, 1);
    }
    collection
}

fn all(collection: &Collection, query: &str) -> (Vec<Suggestion>, Vec<ConcordanceLine>, Option<String>) {
    let request = ConcordanceRequest { search: search(query), order: Order::Before, context: Some(9) };
    let meant = collection.search(&request.search).did_you_mean.map(|meant| meant.query);
    (collection.suggest(query, SuggestOptions::default()), collection.concordance(&request).lines, meant)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_suggested_finds_something(texts in texts(), typed in typed()) {
        let collection = added(texts.iter().enumerate());
        for one in collection.suggest(&typed, SuggestOptions::default()) {
            let units: Vec<u16> = typed.encode_utf16().collect();
            let [head, tail] = [&units[..one.start as usize], &units[one.end as usize..]].map(String::from_utf16_lossy);
            prop_assert_eq!(&one.text, &format!("{head}{}{tail}", one.word));
            prop_assert!(one.documents > 0 && collection.search(&search(&one.word)).total > 0, "{:?}", one);
        }
        if let Some(meant) = collection.search(&search(&typed)).did_you_mean {
            prop_assert!(collection.search(&search(&meant.query)).total > 0, "{:?}", meant);
        }
    }

    #[test]
    fn lines_are_parts_of_articles(texts in texts(), typed in typed(), context in 0usize..30) {
        let collection = added(texts.iter().enumerate());
        let request = ConcordanceRequest { search: search(&typed), context: Some(context), ..ConcordanceRequest::default() };
        let found = collection.concordance(&request);
        prop_assert_eq!(found.total, found.lines.len());
        for line in found.lines {
            let units: Vec<u16> = texts[line.id.parse::<usize>().unwrap()].encode_utf16().collect();
            let [before, after] = [&line.before, &line.after].map(|text| text.encode_utf16().count());
            let whole = &units[line.start as usize - before..line.end as usize + after];
            prop_assert_eq!(String::from_utf16_lossy(whole), format!("{}{}{}", line.before, line.text, line.after));
            let of_match = &units[line.start as usize..line.end as usize];
            prop_assert_eq!(String::from_utf16_lossy(of_match), line.text);
        }
    }

    #[test]
    fn the_order_of_adding_does_not_matter_and_what_is_removed_leaves_no_trace(texts in texts(), typed in typed(), gone in 0usize..6) {
        let gone = gone.min(texts.len());
        let kept = || texts.iter().enumerate().filter(|(id, _)| *id != gone);
        let wanted = all(&added(kept()), &typed);
        prop_assert_eq!(&all(&added(kept().collect::<Vec<_>>().into_iter().rev()), &typed), &wanted);
        let mut collection = added(texts.iter().enumerate());
        collection.remove(&gone.to_string());
        prop_assert_eq!(&all(&collection, &typed), &wanted);
    }
}
