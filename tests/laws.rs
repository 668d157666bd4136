//! The laws of the house, on arbitrary Unicode (ARCHITECTURE.md lists them).
#![cfg(not(target_arch = "wasm32"))]

use khabar::analysis::analyse;
use khabar::article::Article;
use khabar::highlight::Mark;
use khabar::request::{FactFilter, SearchRequest};
use khabar::token::fold;
use khabar::value::{Key, Measure};
use khabar::{Collection, detect, language, sentences, sound, tokenize, values};
use proptest::prelude::*;

/// Text as hostile as it comes: words of all our scripts, numbers, marks on their own, joiners,
/// direction marks, line breaks, markup, any character at all.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "hợp_tác",
            "Nga_Vladimir_Putin",
            "tháng",
            "năm",
            "5,5",
            "tỷ",
            "USD",
            "TP.",
            "tie\u{302}\u{301}ng",
            "करेगा।रक्षा",
            "डॉ.",
            "ज़मीन",
            "1950",
            "के दशक",
            "65.7",
            "अरब",
            "डॉलर",
            "क्\u{200d}ष",
            "\u{94d}",
            "موسكو.وبحسب",
            "وُقِّعت",
            "و5",
            "ديسمبر",
            "٦٥٫٧",
            "مليار",
            "دولار",
            "،",
            "\u{640}",
            "\u{651}",
            "В.В.",
            "млрд.",
            "заявил.Он",
            "п’ять",
            "ґрунт",
            "کیا۔پھر",
            "ھے",
            "می\u{200c}رود",
            "۶۵٫۷",
            "दऱ्या",
            "র\u{200d}্যাব",
            "হঠাৎ",
            "করবে।তারপর",
            "21.10.2013",
            "600\u{a0}000",
            "ё",
            "«",
            "»",
            "St.",
            "U.S.",
            "October",
            "2013-10-21",
            "$",
            "2023-24",
            "S-400",
            "2+2",
            "https://x.org/?q=A.B",
            "https://x.org/2024/05/17/a",
            "1950–1994",
            "1990 đến 1995",
            "1563, 1593 and 1603",
            "XVIII и XIX веках",
            "tổ máy số 3, 4 và 5",
            "अगले दिन",
            "hai trạm hiệu_chuẩn",
            "_",
            "__",
            "...",
            "İ",
            "ß",
            "ς",
            " ",
            " ",
            " ",
            "\n",
            "\r\n",
            "\u{2029}",
            "\t",
            "\u{feff}",
            "\u{202e}",
            "\u{200f}",
            "\0",
            "<img src=x onerror=alert(1)>",
            "😀",
            "👨‍👩‍👧",
            "🇮🇳",
            "한국",
            "ไทย",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn language_tag() -> impl Strategy<Value = Option<&'static str>> {
    prop::option::of(prop::sample::select(
        language::LANGUAGES.map(|l| l.code).into_iter().chain(["und"]).collect::<Vec<_>>(),
    ))
}

/// The part of a text between two UTF-16 offsets, as JavaScript would cut it.
fn slice(text: &str, start: u32, end: u32) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[start as usize..end as usize]).expect("offsets lie between characters")
}

fn article(id: &str, text: &str, language: Option<&str>) -> Article {
    Article { id: id.into(), text: text.into(), language: language.map(str::to_owned), ..Article::default() }
}

fn request(query: &str) -> SearchRequest {
    SearchRequest { query: query.into(), ..SearchRequest::default() }
}

/// Whether these letters, made comparable as the layer makes them, are what was asked for.
fn is_answer(text: &str, letters: &str, layer: &str, wanted: &[String]) -> bool {
    let exact = fold(letters);
    let profiles = || language::LANGUAGES.iter().map(|l| l.profile()).chain([language::unknown()]);
    wanted.iter().any(|form| match layer {
        "exact" => exact == *form,
        "folded" => {
            khabar::fold::marks_bind(form, &exact)
                || profiles().any(|profile| profile.fold(form) == profile.fold(&exact))
        }
        "stem" => profiles().any(|profile| {
            let stem = |word: &str| khabar::token::forms(profile, word).stem.into_owned();
            stem(form) == stem(&exact) || stem(form) == exact || *profile.fold(form) == *stem(&exact)
        }),
        "prefix" => {
            exact.starts_with(form.as_str())
                || profiles().any(|p| p.fold(&exact).starts_with(&*p.fold(form)))
                || khabar::fold::bare(&exact).starts_with(form.as_str())
        }
        "value" => {
            let keys = |text: &str| -> Vec<Key> {
                profiles()
                    .flat_map(|p| analyse(p, text).values)
                    .filter_map(|value| Key::of(&value))
                    .chain(Key::of_time(&khabar::fold::compatible(text)))
                    .collect()
            };
            let number = khabar::value::decimal(&khabar::fold::compatible(form));
            let asked = keys(form);
            // A number asks for all that it is a number of; a day, for what lies in it.
            let same = |a: &Key, b: &Key| {
                a == b
                    || (a.measure == Measure::Number && a.low() == b.low())
                    || (a.measure == b.measure && a.low() <= b.low() && b.high() <= a.high())
            };
            // What the article says before them tells what some letters mean (“the next day”).
            let in_text = profiles()
                .flat_map(|p| analyse(p, text).values)
                .filter(|value| value.span.of(text) == letters)
                .filter_map(|value| Key::of(&value));
            keys(letters)
                .into_iter()
                .chain(in_text)
                .any(|found| asked.iter().any(|key| same(key, &found)) || Some(found.low()) == number)
        }
        "meaning" => {
            let concepts = |text: &str| -> Vec<String> {
                language::LANGUAGES
                    .iter()
                    .flat_map(|l| tokenize(text, Some(l.code)))
                    .flat_map(|t| t.concepts)
                    .map(|c| c.id)
                    .collect()
            };
            let asked = concepts(form);
            concepts(letters).iter().any(|concept| asked.contains(concept))
        }
        "typo" => slips(form, &exact) <= 2,
        "sound" | "romanised" => {
            let sounds = |word: &str| -> Vec<_> {
                let stems = profiles().map(|profile| khabar::token::forms(profile, word).stem);
                stems.chain([word.into()]).filter_map(|word| sound::sound(&word)).collect()
            };
            sounds(form).iter().any(|a| sounds(&exact).iter().any(|b| sound::distance(a, b) <= sound::ALIKE))
        }
        _ => false,
    })
}

/// How many letters were left out, put in, changed, or swapped with a neighbour.
fn slips(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            table[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                let least = change.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                let is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if is_swap { least.min(table[i - 2][j - 2] + 1) } else { least }
            };
        }
    }
    table[a.len()][b.len()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn tokens_tile_the_text(text in text(), language in language_tag()) {
        let tokens = tokenize(&text, language);
        let joined: String = tokens.iter().map(|token| token.text.as_str()).collect();
        prop_assert_eq!(&joined, &text);
        let mut end = 0;
        for token in &tokens {
            prop_assert_eq!(token.start, end);
            prop_assert_eq!(slice(&text, token.start, token.end), token.text.as_str());
            for part in token.parts.iter() {
                prop_assert_eq!(slice(&text, part.start, part.end), part.text.as_str());
            }
            end = token.end;
        }
    }

    #[test]
    fn the_index_counts_the_units_of_the_tokens(text in text(), language in language_tag()) {
        let profile = language::profile(language.unwrap_or(detect(&text).language));
        let mut units = Vec::new();
        for token in khabar::token::tokens(profile, &text) {
            khabar::token::units(&text, &token, |unit| units.push(unit));
        }
        let analysis = analyse(profile, &text);
        // A line in another script is read by the rules of what it is in.
        if analysis.blocks.iter().all(|block| std::ptr::eq(block.profile, profile)) {
            prop_assert_eq!(&analysis.units, &units);
        }
        prop_assert_eq!(analysis.sentences.len(), analysis.sentence_kinds.len());
        // What a query is cut into does not depend on the language.
        let mut plain = Vec::new();
        for token in khabar::token::tokens(language::unknown(), &text) {
            khabar::token::units(&text, &token, |unit| plain.push(unit));
        }
        prop_assert_eq!(units, plain);
    }

    #[test]
    fn between_sentences_is_only_white_space(text in text(), language in language_tag()) {
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut end = 0;
        for sentence in sentences(&text, language) {
            prop_assert!(sentence.start >= end && sentence.end > sentence.start);
            prop_assert!(slice(&text, end, sentence.start).trim().is_empty());
            prop_assert_eq!(sentence.text.trim(), sentence.text.as_str());
            prop_assert_eq!(slice(&text, sentence.start, sentence.end), sentence.text.as_str());
            end = sentence.end;
        }
        prop_assert!(slice(&text, end, units.len() as u32).trim().is_empty());
    }

    #[test]
    fn values_stand_on_their_letters_in_order(text in text(), language in language_tag()) {
        let (mut end, mut outer) = (0, (0, 0));
        for fact in values(&text, language) {
            prop_assert!(fact.end > fact.start);
            if fact.nested {
                // Inside the one before it that is not, behind others like it.
                prop_assert!(fact.start >= outer.0 && fact.end <= outer.1);
                outer.0 = fact.end;
            } else {
                prop_assert!(fact.start >= end);
                (end, outer) = (fact.end, (fact.start, fact.end));
            }
            prop_assert_eq!(slice(&text, fact.start, fact.end), fact.text.as_str());
        }
    }

    #[test]
    fn runs_joined_are_the_text(text in text(), language in language_tag(), query in text(), window in 1usize..4) {
        prop_assume!(text.chars().any(char::is_alphanumeric));
        let mut collection = Collection::new();
        prop_assert_eq!(collection.add(vec![article("a", &text, language)]).added, 1);
        let whole = collection.read("a", &request(&query)).unwrap();
        let joined: String = whole.blocks.iter().flat_map(|block| &block.runs).map(|run| run.text.as_str()).collect();
        prop_assert_eq!(&joined, &text);
        // And so they are when the article is read in parts.
        let mut in_parts = Vec::new();
        for from_block in (0..whole.total_blocks).step_by(window) {
            let part = SearchRequest { from_block, max_blocks: Some(window), ..request(&query) };
            in_parts.extend(collection.read("a", &part).unwrap().blocks);
        }
        prop_assert_eq!(in_parts, whole.blocks);
    }

    #[test]
    fn what_is_lit_is_what_was_asked(text in text(), language in language_tag(), pick in any::<prop::sample::Index>()) {
        let profile = language.map_or_else(|| language::language(detect(&text).language).map_or(language::unknown(), |l| l.profile()), language::profile);
        let units = analyse(profile, &text).units;
        prop_assume!(!units.is_empty());
        let word = pick.get(&units).of(&text);
        let mut collection = Collection::new();
        collection.add(vec![article("a", &text, language)]);
        let asked = request(word);
        let answer = collection.search(&asked);
        let reading = collection.read("a", &asked).unwrap();
        let wanted: Vec<String> = khabar::query::parse(word).leaves.iter().flat_map(|leaf| leaf.forms.clone()).collect();
        let runs = reading.blocks.iter().flat_map(|block| &block.runs);
        let mut lit: Vec<(String, &str)> = Vec::new();
        let mut last = None;
        for run in runs {
            let layer = run.marks.iter().find_map(|mark| match mark {
                Mark::Match { layer, .. } => Some(*layer),
                Mark::Fact { .. } => None,
            });
            match (layer, lit.last_mut()) {
                // The edge of a fact may cut a match into runs; neighbours of one match are one.
                (Some(layer), Some(before))
                    if last == Some(layer)
                        && (!is_answer(&text, &before.0, layer, &wanted)
                            || is_answer(&text, &format!("{}{}", before.0, run.text), layer, &wanted)) =>
                {
                    before.0.push_str(&run.text)
                }
                (Some(layer), _) => lit.push((run.text.clone(), layer)),
                _ => {}
            }
            last = layer;
        }
        if wanted.len() == 1 {
            for (letters, layer) in &lit {
                prop_assert!(is_answer(&text, letters, layer, &wanted), "{letters:?} by {layer} for {wanted:?}");
            }
        }
        // A word finds itself, unless it is no single word to the query.
        if wanted == [fold(word)] {
            prop_assert!(lit.iter().any(|(_, layer)| *layer == "exact") && answer.total == 1, "{word:?} is not found in {text:?}");
        }
    }

    #[test]
    fn steps_give_what_one_go_gives(text in text(), language in language_tag(), step in 1usize..60) {
        prop_assume!(text.chars().any(char::is_alphanumeric));
        let (mut at_once, mut in_steps) = (Collection::new(), Collection::new());
        at_once.add(vec![article("a", &text, language)]);
        in_steps.begin(article("a", &text, language)).unwrap();
        let mut before = 0;
        loop {
            let progress = in_steps.step(step).unwrap();
            prop_assert!(progress.done > before && progress.total == text.len());
            before = progress.done;
            if progress.done == progress.total { break; }
        }
        prop_assert_eq!(in_steps.commit().unwrap().added, 1);
        prop_assert_eq!(at_once.read("a", &request("")).unwrap(), in_steps.read("a", &request("")).unwrap());
        prop_assert_eq!(at_once.facts(&FactFilter::default()), in_steps.facts(&FactFilter::default()));
    }

    #[test]
    fn answers_do_not_depend_on_what_came_and_went(texts in prop::collection::vec(text(), 1..6), query in text()) {
        let articles: Vec<Article> = texts.iter().enumerate().filter(|(_, t)| t.chars().any(char::is_alphanumeric)).map(|(i, t)| article(&i.to_string(), t, None)).collect();
        let (mut plain, mut busy) = (Collection::new(), Collection::new());
        plain.add(articles.clone());
        busy.add(articles.iter().rev().cloned().collect());
        busy.add(vec![article("gone", &texts.concat().replace(char::is_control, "x a"), None)]);
        busy.remove("gone");
        for article in &articles {
            prop_assert!(busy.remove(&article.id) && !busy.remove(&article.id));
        }
        prop_assert!(busy.is_empty());
        busy.add(articles);
        prop_assert_eq!(plain.search(&request(&query)), busy.search(&request(&query)));
    }

    #[test]
    fn facts_stand_on_their_letters(texts in prop::collection::vec(text(), 1..4), language in language_tag()) {
        let text = texts.join("\n");
        let found = khabar::facts::find(&text, &analyse(language::profile(language.unwrap_or("und")), &text));
        let names = found.mentions.iter().map(|it| it.span).chain(found.roles.iter().map(|it| it.span));
        let said = found.events.iter().map(|it| it.span).chain(found.statements.iter().map(|it| it.span));
        for span in names.chain(said) {
            prop_assert!(!span.of(&text).is_empty());
        }
    }

    #[test]
    fn what_is_saved_comes_back(texts in prop::collection::vec(text(), 1..6), query in text(), gone in text()) {
        let mut collection = Collection::new();
        collection.add(vec![article("gone", &format!("{gone} x"), None)]);
        for (i, text) in texts.iter().enumerate() {
            let title = texts.get(i + 1).cloned();
            collection.add(vec![Article { title, date: Some("2013-10-21".into()), ..article(&i.to_string(), text, None) }]);
        }
        collection.remove("gone");
        let bytes = collection.save(&query);
        let mut again = Collection::load(&bytes).expect("what was saved can be loaded");
        prop_assert!(again.save(&query) == bytes, "saved again, the same bytes");
        let every = FactFilter::default();
        for round in 0..2 {
            let asked = SearchRequest { explain: true, ..request(&query) };
            prop_assert_eq!(collection.search(&asked), again.search(&asked));
            prop_assert_eq!(collection.facts(&every), again.facts(&every));
            for i in 0..texts.len() {
                prop_assert_eq!(collection.read(&i.to_string(), &asked), again.read(&i.to_string(), &asked));
            }
            // What comes and goes afterwards does so in both.
            for one in [&mut collection, &mut again] {
                one.remove("0");
                one.add(vec![article("gone", &format!("{gone} x {round}"), None)]);
            }
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in text(), language in language_tag()) {
        let exact = fold(&text);
        prop_assert_eq!(fold(&exact), exact.as_str());
        let profile = language.map_or(language::unknown(), language::profile);
        let folded = profile.fold(&text);
        prop_assert_eq!(&profile.fold(&folded), &folded);
        prop_assert_eq!(profile.fold(&exact), folded);
    }

    #[test]
    fn the_letters_under_a_token_folded_again_are_its_form(text in text(), language in language_tag()) {
        for token in tokenize(&text, language) {
            let alone = tokenize(&token.text, language.or(Some(detect(&text).language)));
            let form: Vec<&str> = alone.iter().map(|t| t.form.as_str()).collect();
            if alone.len() == 1 {
                prop_assert_eq!(form[0], token.form.as_str());
            }
        }
    }
}

/// Packs that are built in are opened without a second look, so every one must be right.
#[test]
fn every_table_compiles() {
    for language in language::LANGUAGES {
        let mut packed = language::compile(language);
        assert!(language.load(&packed).is_ok());
        for names in language::compile_names(language).into_iter().flatten() {
            assert!(language.load(&names).is_ok());
            packed.extend(names);
        }
        for (name, _) in language.tables {
            let head = format!("\n[{name}]\n");
            let found = packed.windows(head.len()).any(|bytes| bytes == head.as_bytes());
            assert!(found, "{} has no table {name}", language.code);
        }
        for word in language.common_words.split(' ') {
            assert_eq!(fold(word), word, "in the common words of {}", language.code);
            assert!(!word.is_empty(), "two spaces in the common words of {}", language.code);
        }
    }
}

/// Names and the list of entities are of one build, and what is neither is refused.
#[test]
fn packs_of_names_are_of_one_build() {
    let refused = |code: &str, pack: &[u8], what: &str| {
        let error = khabar::load_language(code, pack).unwrap_err();
        assert_eq!(error.code().as_str(), "bad-pack");
        assert!(error.message().contains(what), "{} lacks “{what}”", error.message());
    };
    let hindi = language::language("hi").unwrap();
    let (list, [names, events]) = (language::compile_entities(), language::compile_names(hindi).unwrap());
    assert!([&names, &events].iter().all(|pack| khabar::load_language("hi", pack).is_ok()));
    assert!(khabar::load_language("und", &list).is_ok());
    // Both say in their second line which list they were built with.
    let sum = list.split(|&byte| byte == b'\n').next().unwrap().rsplit(|&byte| byte == b' ').next().unwrap();
    assert!([&names, &events].iter().all(|pack| body(pack).starts_with(&[sum, b"\n"].concat())));

    let other = "p - Somebody Else";
    let tables = [("entities", other), ("names", ""), ("events", ""), ("forms", "")];
    for pack in language::compile_name_tables("hi", tables.into_iter()) {
        refused("hi", &pack, "another list of entities");
    }
    refused("und", &language::compile_entity_table(other), "another list of entities");
    refused("und", &list[..list.len() - 1], "damaged");
    refused("hi", &names[..names.len() - 1], "damaged");
    let at = names.len() - body(&names).len();
    refused("hi", &[&names[..at], b"x", &names[at + 1..]].concat(), "damaged");
    refused("hi", &list, "first line");
    refused("und", &names, "first line");
    refused("und", &sealed("und", body(&list)), "first line");
    let known = khabar::languages();
    let files: Vec<&str> = known.iter().filter(|info| info.holds == "entities").map(|info| &*info.pack).collect();
    assert_eq!(files, ["languages/entities.txt"]);
}

/// A pack whose checksum is right, whatever is in it.
fn sealed(code: &str, body: &[u8]) -> Vec<u8> {
    let add = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let head = format!("khabar-pack 3 {code} {:016x}\n", body.iter().fold(0xcbf2_9ce4_8422_2325, add));
    [head.as_bytes(), body].concat()
}

/// All of a pack but its first line.
fn body(pack: &[u8]) -> &[u8] {
    &pack[pack.iter().position(|&byte| byte == b'\n').unwrap() + 1..]
}

#[test]
fn what_is_no_pack_is_refused() {
    let hindi = language::language("hi").unwrap();
    let good = language::compile(hindi);
    let damaged = |at: usize| [&good[..at], b"x", &good[at + 1..]].concat();
    let russian = language::compile(language::language("ru").unwrap());
    assert_eq!(sealed("hi", body(&good)), good);
    let cases: [(&[u8], &str); 11] = [
        (b"", "first line"),
        (b"<!doctype html>\n", "another"),
        (b"khabar-pack 9 hi 0\n", "version"),
        (&russian, "another language"),
        (&damaged(good.iter().position(|&byte| byte == b'[').unwrap() + 1), "damaged"),
        (&good[..good.len() - 1], "damaged"),
        (b"\xff\xfe\n", "UTF-8"),
        (&sealed("hi", b""), "letters"),
        (&sealed("hi", b"\xff\n[words]\n"), "letters"),
        (&sealed("hi", b"\xc3\xbc\n[words]\n\x80\x81\n"), "letters"),
        (&sealed("hi", b"\n[numbers]\nno colon\n"), "colon"),
    ];
    for (bytes, what) in cases {
        let error = hindi.load(bytes).unwrap_err();
        assert_eq!(error.code().as_str(), "bad-pack");
        assert!(error.message().contains(what), "{} lacks “{what}”", error.message());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whoever makes a pack may make a wrong one: it is refused, or its words are.
    #[test]
    fn a_wrong_pack_does_no_harm(
        code in prop::sample::select(vec!["ar", "vi"]),
        at in any::<prop::sample::Index>(),
        bytes in prop::collection::vec(any::<u8>(), 1..40),
    ) {
        let language = language::language(code).unwrap();
        let good = language::compile(language);
        let good = body(&good);
        let at = at.index(good.len());
        let wrong = sealed(code, &[&good[..at], &bytes, &good[(at + bytes.len()).min(good.len())..]].concat());
        if let Err(error) = language.load(&wrong) {
            prop_assert_eq!(error.code().as_str(), "bad-pack");
        }
        let _ = language.load(&sealed(code, &[b"\n[words]\n", &*bytes].concat()));
    }
}

/// Long input of one kind, where an algorithm that looks back or ahead too far would hang.
#[test]
fn hostile_length_is_read_in_bounded_steps() {
    let shapes = [
        "a",
        "1",
        ".",
        "a.",
        "(",
        "năm ",
        "1 000 ",
        "।",
        "\u{301}",
        "\n",
        " ",
        "_",
        "\"",
        "5 tỷ ",
        "क",
        "a.B",
        "12/",
        "https://",
        "100 ",
        "www. ",
        "$ ",
        "tháng ",
        "a@b.",
        "a-1-",
        "tp. ",
        "a.\" ",
        "\" . ",
        "… ",
        ".(",
        "( ảnh : ",
        "a: b\n",
        "a.\u{301}",
        "1+",
        "#a",
        "A.B.",
    ];
    for shape in shapes {
        let text = format!("word {}", shape.repeat(200_000 / shape.len()));
        let mut collection = Collection::new();
        collection.begin(article("a", &text, Some("vi"))).unwrap();
        let mut done = 0;
        while done < text.len() {
            let progress = collection.step(1).unwrap();
            assert!(
                progress.done - done <= 4 * khabar::token::MAX_SENTENCE || shape.trim().is_empty(),
                "{shape:?}: {} bytes in a step",
                progress.done - done
            );
            done = progress.done;
        }
        assert_eq!(collection.commit().unwrap().added, 1, "{shape:?}");
        let reading = collection.read("a", &request(shape)).unwrap();
        assert_eq!(
            reading.blocks.iter().flat_map(|block| &block.runs).map(|run| run.text.len()).sum::<usize>(),
            text.len(),
            "{shape:?}"
        );
        collection.search(&request(&text));
    }
}
