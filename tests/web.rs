//! The boundary as JavaScript sees it, in real browsers.
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, Function, JSON, Object, Reflect};
use khabar::wasm::{Collection, detect, languages, sentences, tokenize, values};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// A JavaScript value, written as JSON.
fn js(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

/// What a path of keys leads to, as JSON.
fn at(value: &JsValue, path: &str) -> String {
    let end = path.split('.').fold(value.clone(), |value, key| Reflect::get(&value, &key.into()).unwrap());
    if end.is_undefined() { "undefined".into() } else { JSON::stringify(&end).unwrap().into() }
}

fn code<T>(result: Result<T, JsValue>) -> String {
    let Err(error) = result else { panic!("it should have failed") };
    assert!(error.is_instance_of::<js_sys::Error>());
    assert!(at(&error, "message").len() > 20, "a sentence for people");
    at(&error, "code")
}

fn collection() -> Collection {
    let mut collection = Collection::new();
    let report = collection
        .add(js(r#"[
        {"id": "vi", "text": "Năm 2012 , kim_ngạch thương_mại đạt 11 tỷ USD .", "date": "2013-10-22", "source": "A"},
        {"id": "hi", "text": "व्यापार 65.7 अरब डॉलर का रहा।रक्षा पर बात हुई।"},
        {"id": "ar", "text": "التقى الوزيران في موسكو.وبحسب البيان، ناقشا التعاون."},
        {"id": "ru", "text": "😀 Путин прибыл в Дели.", "title": "Визит"}
    ]"#))
        .unwrap();
    assert_eq!(at(&report, "added"), "4");
    collection
}

#[wasm_bindgen_test]
fn search_finds_and_marks() {
    let mut collection = collection();
    let answer = collection.search(js(r#"{"query": "путин"}"#)).unwrap();
    assert_eq!(at(&answer, "total"), "1");
    assert_eq!(at(&answer, "hits.0.id"), r#""ru""#);
    assert_eq!(at(&answer, "hits.0.title"), r#""Визит""#);
    assert_eq!(at(&answer, "hits.0.passages.0.runs.1.text"), r#""Путин""#);
    assert_eq!(at(&answer, "hits.0.passages.0.runs.1.marks.0"), r#"{"type":"match","clause":0,"layer":"exact"}"#);
    assert_eq!(at(&answer, "hits.0.passages.0.cutBefore"), "false");
    assert_eq!(at(&answer, "hits.0.date"), "undefined");
    assert_eq!(at(&answer, "facets.language.0"), r#"{"value":"ru","count":1}"#);
}

#[wasm_bindgen_test]
fn suggestions_and_lines() {
    let mut collection = collection();
    let found = collection.suggest("😀 put", JsValue::UNDEFINED).unwrap();
    // Small, since it only begins a sentence here.
    assert_eq!((at(&found, "0.text"), at(&found, "0.start")), (r#""😀 путин""#.into(), "3".into()));
    assert_eq!(at(&collection.suggest("put", js(r#"{"limit": 0}"#)).unwrap(), "length"), "0");
    let found = collection.concordance(js(r#"{"query": "путин", "order": "before", "context": 0}"#)).unwrap();
    assert_eq!((at(&found, "total"), at(&found, "truncated")), ("1".into(), "false".into()));
    let line = [at(&found, "lines.0.before"), at(&found, "lines.0.match"), at(&found, "lines.0.start")];
    assert_eq!(line, [r#""""#, r#""Путин""#, "3"]);
    let answer = collection.search(js(r#"{"query": "прибылл"}"#)).unwrap();
    assert_eq!(at(&answer, "didYouMean.query"), r#""прибыл""#);
}

#[wasm_bindgen_test]
fn filters_and_counts() {
    let mut collection = collection();
    let answer = collection.search(js(r#"{"filters": {"language": ["ar", "hi"]}, "limit": 1}"#)).unwrap();
    assert_eq!(at(&answer, "total"), "2");
    assert_eq!(at(&answer, "hits.length"), "1");
    assert_eq!(at(&answer, "facets.language.length"), "4");
}

#[wasm_bindgen_test]
fn a_reading_has_direction_and_all_letters() {
    let mut collection = collection();
    let reading = collection.read("ar", JsValue::UNDEFINED).unwrap();
    assert_eq!((at(&reading, "language"), at(&reading, "dir")), (r#""ar""#.into(), r#""rtl""#.into()));
    assert_eq!(at(&reading, "blocks.0.runs.0.text"), r#""التقى الوزيران في موسكو.وبحسب البيان، ناقشا التعاون.""#);
    assert_eq!(at(&reading, "totalBlocks"), "1");
}

#[wasm_bindgen_test]
fn facts_are_typed_and_count_as_javascript_does() {
    let mut collection = collection();
    let page = collection.facts(js(r#"{"article": "vi", "kind": ["money"]}"#)).unwrap();
    assert_eq!(at(&page, "total"), "1");
    assert_eq!(at(&page, "facts.0.value"), r#"{"amount":11000000000,"currency":"USD"}"#);
    let text = "😀 Năm 2012";
    let found = values(text, Some("vi".into())).unwrap();
    assert_eq!(at(&found, "0.value"), r#""2012""#);
    let slice = Function::new_with_args("text, fact", "return text.slice(fact.start, fact.end)");
    let first = Reflect::get(&found, &0.into()).unwrap();
    assert_eq!(slice.call2(&JsValue::NULL, &text.into(), &first).unwrap(), JsValue::from("Năm 2012"));
}

#[wasm_bindgen_test]
fn texts_alone() {
    let tokens = tokenize("Hội_đồng Nga", Some("vi".into())).unwrap();
    assert_eq!(at(&tokens, "0.form"), r#""hội đồng""#);
    assert_eq!(at(&tokens, "0.parts.1"), r#"{"text":"đồng","start":4,"end":8}"#);
    assert_eq!(at(&tokens, "2.parts"), "undefined");
    assert_eq!(at(&sentences("करेगा।रक्षा", None).unwrap(), "1.text"), r#""रक्षा""#);
    assert_eq!(at(&detect("Встреча прошла в Москве").unwrap(), "language"), r#""ru""#);
    let known = languages().unwrap();
    assert_eq!((at(&known, "length"), at(&known, "0.englishName")), ("21".into(), r#""Vietnamese""#.into()));
    assert_eq!((at(&known, "6.code"), at(&known, "6.dir")), (r#""ur""#.into(), r#""rtl""#.into()));
}

/// An error leaves the object usable: a conversion that fails must not keep it borrowed.
#[wasm_bindgen_test]
fn errors_have_codes_and_break_nothing() {
    let mut collection = collection();
    assert_eq!(code(collection.add(js("7"))), r#""bad-request""#);
    assert_eq!(code(collection.add(js(r#"[{"id": 1}]"#))), r#""bad-request""#);
    assert_eq!(code(collection.search(js(r#"{"query": {}}"#))), r#""bad-request""#);
    assert_eq!(code(collection.search(JsValue::NULL)), r#""bad-request""#);
    assert_eq!(code(collection.browse(JsValue::NULL)), r#""bad-request""#);
    assert_eq!(code(collection.read("none", JsValue::UNDEFINED)), r#""unknown-article""#);
    assert_eq!(code(collection.suggest("x", js(r#"{"caret": -1}"#))), r#""bad-request""#);
    assert_eq!(code(collection.concordance(js(r#"{"order": "best"}"#))), r#""bad-request""#);
    assert_eq!(code(collection.step(1.0)), r#""not-begun""#);
    assert_eq!(code(collection.commit()), r#""not-begun""#);
    let report = collection.add(js(r#"[{"id": "vi", "text": "a"}, {"id": "", "text": "a"}, {"id": "x", "text": " "}, {"id": "y", "text": "a", "date": "today"}, {"id": "z", "text": "ok"}]"#)).unwrap();
    assert_eq!(at(&report, "added"), "1");
    let codes: Vec<String> = (0..4).map(|i| at(&report, &format!("rejected.{i}.code"))).collect();
    assert_eq!(codes, [r#""duplicate-id""#, r#""missing-id""#, r#""empty-text""#, r#""bad-date""#]);
    assert_eq!(collection.size(), 5);
}

#[wasm_bindgen_test]
fn adding_in_steps() {
    let mut collection = collection();
    collection.begin(js(r#"{"id": "long", "text": "Một câu. Hai câu."}"#)).unwrap();
    // Meanwhile the collection answers as before.
    assert_eq!(at(&collection.search(js("{}")).unwrap(), "total"), "4");
    assert_eq!(at(&collection.browse(js(r#"{"query": "nothing"}"#)).unwrap(), "total"), "4");
    let progress = collection.step(f64::INFINITY).unwrap();
    assert_eq!(at(&progress, "done"), at(&progress, "total"));
    assert_eq!(at(&collection.commit().unwrap(), "added"), "1");
    assert!(collection.remove("long") && !collection.remove("long"));
    collection.abort();
}

/// Whatever JavaScript hands over, nothing traps.
#[wasm_bindgen_test]
fn odd_arguments_do_not_trap() {
    let mut collection = collection();
    let circle = Object::new();
    Reflect::set(&circle, &"query".into(), &circle).unwrap();
    let lone_surrogate = js_sys::JsString::from_char_code1(0xD800);
    for odd in [
        JsValue::from(1),
        JsValue::from("x"),
        Array::new().into(),
        circle.into(),
        JsValue::from(f64::NAN),
        js_sys::Symbol::iterator().into(),
        lone_surrogate.into(),
    ] {
        let _ = collection.search(odd.clone());
        let _ = collection.read("vi", odd.clone());
        let _ = collection.suggest("x", odd.clone());
        let _ = collection.concordance(odd.clone());
        let _ = collection.facts(odd);
    }
    assert_eq!(at(&collection.search(js("{}")).unwrap(), "total"), "4");
}
