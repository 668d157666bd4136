//! How much of what articles say is found, and how rightly: measured on articles that people annotated by hand, from their
//! first letter to their last. Run with `-- --nocapture` to see the figures.
//!
//! Three of the real articles beside the project have a gold (`../shared/gold`); ninety-five articles of the project's own are in
//! `tests/annotated`, whose README tells how they were made. Those in `dev` may be read while rules are written, those in
//! `held` not: they tell what the rules are worth elsewhere.
//!
//! A mention that is found is right if it overlaps a mention of the gold of its kind by half of the longer one or more, one
//! to one. Names and offices are counted a second time with their values, whether or not these keep the marks of their
//! letters (Jarosław, Jaroslaw), articles, or brackets around what is implied; statements by their amounts. A statement is
//! filled if it has an amount and a period where the gold has them; their F1 and precision are told too.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

use khabar::analysis::analyse;
use khabar::facts::{Findings, find};
use khabar::fold::bare;
use khabar::language::profile;
use khabar::value::Value as Amount;
use serde_json::Value;

const LANGUAGES: [&str; 5] = ["vi", "hi", "ar", "en", "ru"];
const KINDS: [&str; 8] = ["person", "place", "organisation", "programme", "demonym", "role", "event", "statement"];

/// A mention: of the gold, or found.
#[derive(Clone, Debug)]
struct Mention {
    kind: String,
    start: usize,
    end: usize,
    value: String,
    /// The size of what a statement tells, where it is a number.
    amount: Option<f64>,
    /// Whether a statement has an amount.
    has_amount: bool,
    /// When what a statement tells is so: EDTF.
    period: Option<String>,
}

impl Mention {
    fn new(kind: &str, start: usize, end: usize, value: String) -> Self {
        Self { kind: kind.to_owned(), start, end, value, amount: None, has_amount: false, period: None }
    }

    /// Whether it has an amount and a period where another has them.
    fn fills(&self, wanted: &Self) -> bool {
        (self.has_amount || !wanted.has_amount) && (self.period.is_some() || wanted.period.is_none())
    }

    fn shared(&self, other: &Mention) -> usize {
        self.end.min(other.end).saturating_sub(self.start.max(other.start))
    }

    /// Whether they overlap by half of the longer or more.
    fn meets(&self, other: &Mention) -> bool {
        2 * self.shared(other) >= (self.end - self.start).max(other.end - other.start) && self.shared(other) > 0
    }
}

/// An article with what is to be found in it.
struct Article {
    language: &'static str,
    text: String,
    wanted: Vec<Mention>,
    /// What an answer to is neither right nor wrong.
    open: Vec<Mention>,
    /// Whether what is wanted as an event may be told as a statement, and the other way round: that is neither.
    is_kin_open: bool,
}

fn found_in(language: &str, text: &str) -> Vec<Mention> {
    let Findings { mentions, roles, events, statements, .. } = find(text, &analyse(profile(language), text));
    let mut found = Vec::new();
    let mut add = |kind: &str, span: khabar::span::Span, value: String| {
        let (start, end) = (span.start as usize, span.end as usize);
        found.push(Mention::new(kind, start, end, value));
    };
    mentions.iter().for_each(|it| add(it.what.as_str(), it.span, it.named.name.clone()));
    roles.iter().for_each(|it| add("role", it.span, format!("{} = {}", it.person.name, it.told())));
    events.iter().for_each(|it| add("event", it.span, it.kind.to_owned()));
    found.extend(statements.iter().map(|it| Mention {
        amount: it.value.as_ref().and_then(size),
        has_amount: it.value.is_some(),
        period: it.period.clone(),
        ..Mention::new("statement", it.span.start as usize, it.span.end as usize, it.measure.clone())
    }));
    found
}

fn size(value: &Amount) -> Option<f64> {
    match value {
        Amount::Money { amount, .. } => Some(*amount),
        Amount::Quantity { value, .. } | Amount::Count { value, .. } | Amount::Number { value, .. } => Some(*value),
        Amount::Text(_) => None,
    }
}

/// What was counted of a kind.
#[derive(Clone, Copy, Default)]
struct Count {
    right: usize,
    wanted: usize,
    found: usize,
    /// With their values.
    valued: usize,
    /// Statements that are found and tell a number, and how many of them tell the right one.
    amounts: usize,
    right_amounts: usize,
    /// Those that have an amount and a period where these are wanted.
    filled: usize,
    /// Those whose period is wanted, how many of them have one, and how many the right one.
    periods: usize,
    filled_periods: usize,
    right_periods: usize,
}

impl Count {
    fn add(&mut self, other: Count) {
        self.right += other.right;
        self.wanted += other.wanted;
        self.found += other.found;
        self.valued += other.valued;
        self.amounts += other.amounts;
        self.right_amounts += other.right_amounts;
        self.filled += other.filled;
        self.periods += other.periods;
        self.filled_periods += other.filled_periods;
        self.right_periods += other.right_periods;
    }

    fn f1(&self) -> f64 {
        (2 * self.right) as f64 / (self.wanted + self.found).max(1) as f64
    }

    fn f1_with_value(&self) -> f64 {
        (2 * self.valued) as f64 / (self.wanted + self.found).max(1) as f64
    }

    fn f1_filled(&self) -> f64 {
        (2 * self.filled) as f64 / (self.wanted + self.found).max(1) as f64
    }

    fn precision_filled(&self) -> f64 {
        self.filled as f64 / self.found.max(1) as f64
    }

    fn precision(&self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }
}

/// A value without the marks of its letters, the brackets around what is implied, and articles: what annotators write so or so.
fn comparable(value: &str) -> String {
    let plain = bare(value).replace("(of ", "of ").replace(" of the ", " of ");
    if value.contains("(of ") { plain.trim_end_matches(')').to_owned() } else { plain }
}

/// Counts a kind in an article: the pairs that overlap most are matched first.
fn count(article: &Article, found: &[Mention], kind: &str) -> Count {
    let of_kind = |it: &&Mention| it.kind == kind;
    let wanted: Vec<&Mention> = article.wanted.iter().filter(of_kind).collect();
    let found: Vec<&Mention> = found.iter().filter(of_kind).collect();
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (a, gold) in wanted.iter().enumerate() {
        for (b, it) in found.iter().enumerate().filter(|(_, it)| it.meets(gold)) {
            let longer = (gold.end - gold.start).max(it.end - it.start);
            pairs.push((it.shared(gold) as f64 / longer as f64, a, b));
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut golds, mut finds) = (vec![false; wanted.len()], vec![false; found.len()]);
    let mut counted = Count { wanted: wanted.len(), ..Count::default() };
    for (_, a, b) in pairs {
        if golds[a] || finds[b] {
            continue;
        }
        (golds[a], finds[b]) = (true, true);
        counted.right += 1;
        counted.valued += usize::from(comparable(&wanted[a].value) == comparable(&found[b].value));
        counted.filled += usize::from(found[b].fills(wanted[a]));
        if wanted[a].period.is_some() {
            counted.periods += 1;
            counted.filled_periods += usize::from(found[b].period.is_some());
            counted.right_periods += usize::from(found[b].period == wanted[a].period);
        }
        if let Some(amount) = wanted[a].amount {
            let same = |other: f64| (other - amount).abs() <= amount.abs() * 1e-6;
            counted.amounts += 1;
            counted.right_amounts += usize::from(found[b].amount.is_some_and(same));
        }
    }
    let is_kin = |gold: &Mention| {
        let is = |kind: &str| kind == "event" || kind == "statement";
        article.is_kin_open && gold.kind != kind && is(&gold.kind) && is(kind)
    };
    let is_open = |it: &Mention| {
        article.open.iter().any(|open| open.kind == kind && open.shared(it) > 0)
            || article.wanted.iter().any(|gold| is_kin(gold) && gold.meets(it))
    };
    let wrong = found.iter().zip(finds).filter(|(it, is_right)| !is_right && !is_open(it)).count();
    counted.found = counted.right + wrong;
    counted
}

/// A kind, the least F1 and precision, and whether its values count: for statements, whether they are filled.
type Least = (&'static str, f64, f64, bool);

/// Prints what was counted in some articles, and says which kinds are short of the least F1 and precision.
fn score(title: &str, articles: &[Article], least: &[Least]) -> Vec<String> {
    println!("{title}: F1 by language, then of all, with the value, precision, recall");
    let mut short = Vec::new();
    let found: Vec<Vec<Mention>> = articles.iter().map(|it| found_in(it.language, &it.text)).collect();
    for kind in KINDS {
        let mut all = Count::default();
        print!("  {kind:<13}");
        for language in LANGUAGES {
            let mut of_language = Count::default();
            for (article, found) in articles.iter().zip(&found).filter(|(it, _)| it.language == language) {
                of_language.add(count(article, found, kind));
            }
            if of_language.wanted + of_language.found > 0 {
                print!(" {language} {:.2}", of_language.f1());
            }
            all.add(of_language);
        }
        print!("  all {:.3}", all.f1());
        if kind != "event" && kind != "statement" {
            print!(", with value {:.3}", all.f1_with_value());
        }
        print!(
            ", P {:.2}, R {:.2}, {} wanted",
            all.precision(),
            all.right as f64 / all.wanted.max(1) as f64,
            all.wanted
        );
        if all.amounts > 0 {
            print!(", {} of {} amounts right", all.right_amounts, all.amounts);
        }
        if kind == "statement" {
            print!("; {} periods, {} filled, {} right", all.periods, all.filled_periods, all.right_periods);
            print!("; filled: F1 {:.3}, P {:.2}", all.f1_filled(), all.precision_filled());
        }
        println!();
        for (_, least_f1, least_precision, with_value) in least.iter().filter(|(of, ..)| *of == kind) {
            let (f1, precision) = match (*with_value, kind) {
                (true, "statement") => (all.f1_filled(), all.precision_filled()),
                (true, _) => (all.f1_with_value(), all.precision()),
                _ => (all.f1(), all.precision()),
            };
            if f1 < *least_f1 || precision < *least_precision {
                short.push(format!("{title}, {kind}: F1 {f1:.3}, precision {precision:.3}"));
            }
        }
    }
    short
}

/// The articles of a part of `tests/annotated`.
fn annotated(part: &str) -> Vec<Article> {
    let mut articles = Vec::new();
    for language in LANGUAGES {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/annotated").join(language).join(part);
        let mut files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|it| it == "txt")) {
            let text = fs::read_to_string(file).unwrap();
            let rows = |ending: &str| match fs::read_to_string(file.with_extension(ending)) {
                Ok(rows) => rows
                    .lines()
                    .filter(|row| !row.is_empty() && !row.starts_with('#'))
                    .map(|row| mention(&text, row))
                    .collect(),
                Err(_) => Vec::new(),
            };
            let (wanted, open) = (rows("tsv"), rows("open.tsv"));
            assert!(wanted.len() > 20, "{} has no annotations", file.display());
            articles.push(Article { language, text, wanted, open, is_kin_open: true });
        }
        assert!(articles.iter().filter(|it| it.language == language).count() >= 3, "{}", folder.display());
    }
    articles
}

/// `kind⇥letters⇥which occurrence⇥value`
fn mention(text: &str, row: &str) -> Mention {
    let [kind, letters, number, value] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("four columns: {row}") };
    let number: usize = number.parse().unwrap_or_else(|_| panic!("no number: {row}"));
    let mut start = 0;
    for turn in 0..number {
        let from = if turn == 0 { 0 } else { start + text[start..].chars().next().map_or(1, char::len_utf8) };
        start = from + text[from..].find(letters).unwrap_or_else(|| panic!("not in the text: {row}"));
    }
    // What happens and is none of the kinds that events have is stated.
    let kind = if kind == "event" && value.starts_with("other") { "statement" } else { kind };
    let mut parts = value.split(" · ").skip(2);
    let told = parts.next().unwrap_or_default().trim_start_matches(['<', '>', '=', '~', ' ']);
    let amount = told.split(' ').next().and_then(|number| number.parse().ok()).filter(|_| kind == "statement");
    // What annotators tell in words (last year) is no date that a text gives.
    let is_dated = |period: &&str| {
        period.starts_with(['X', '.']) || period.get(..4).is_some_and(|it| it.bytes().all(|b| b.is_ascii_digit()))
    };
    let period = parts.next().filter(is_dated).filter(|_| kind == "statement").map(str::to_owned);
    // A number alone is a year (since 2011), or what is only counted in words.
    let has_amount = amount.is_some() && told.contains(' ');
    Mention { amount, has_amount, period, ..Mention::new(kind, start, start + letters.len(), value.to_owned()) }
}

/// At least so much is found, and rightly: what was measured when this was written, less a little, so that no change makes it
/// worse unseen.
#[test]
fn annotated_articles_are_read() {
    const DEV: [Least; 9] = [
        ("person", 0.97, 0.98, false),
        ("place", 0.92, 0.97, false),
        ("organisation", 0.92, 0.95, false),
        ("programme", 0.77, 0.93, false),
        ("demonym", 0.97, 0.97, false),
        ("role", 0.92, 0.97, false),
        ("event", 0.79, 0.90, false),
        ("statement", 0.70, 0.90, false),
        ("statement", 0.63, 0.81, true),
    ];
    const HELD: [Least; 9] = [
        ("person", 0.92, 0.96, false),
        ("place", 0.88, 0.95, false),
        ("organisation", 0.80, 0.88, false),
        ("programme", 0.77, 0.90, false),
        ("demonym", 0.97, 0.96, false),
        ("role", 0.83, 0.94, false),
        ("event", 0.58, 0.74, false),
        ("statement", 0.64, 0.87, false),
        ("statement", 0.57, 0.78, true),
    ];
    let mut short = score("dev", &annotated("dev"), &DEV);
    short.extend(score("held", &annotated("held"), &HELD));
    assert!(short.is_empty(), "{}", short.join("\n"));
}

fn gold(file: &str) -> Option<Vec<Value>> {
    let text = fs::read_to_string(shared().join("gold").join(file)).ok()?;
    Some(text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

fn shared() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared")
}

/// Against the gold of three real articles: what can be read from the article alone (tiers A and B) is wanted; the rest and
/// what the gold leaves open is neither right nor wrong. Of events and statements it has sentences, which nothing can equal.
#[test]
fn the_gold_is_found() {
    const LEAST: [Least; 9] = [
        ("person", 0.95, 0.95, true),
        ("place", 0.95, 0.95, true),
        ("organisation", 0.90, 0.90, true),
        ("programme", 0.85, 0.90, true),
        ("demonym", 0.95, 0.95, true),
        ("role", 0.80, 0.90, false),
        ("event", 0.60, 0.80, false),
        ("statement", 0.50, 0.80, false),
        ("statement", 0.50, 0.80, true),
    ];
    const SEEDS: [(&str, &str); 3] =
        [("000_72ba9c16387d88ce.txt", "vi"), ("001_439869cd1b900206.txt", "hi"), ("002_3928d2e853cc0859.txt", "ar")];
    let (Some(all), Some(ignored)) = (gold("gold.jsonl"), gold("ignore.jsonl")) else {
        println!("skipped: {} is not here", shared().join("gold").display());
        return;
    };
    let mention = |row: &Value, kind: &str| {
        let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let place = |name: &str| row[name].as_u64().unwrap() as usize;
        let kind = kind.replace("org", "organisation");
        let (start, end) = (place("start_byte"), place("end_byte"));
        let is_amount = |value: &&Value| {
            matches!(value["kind"].as_str(), Some("money" | "percent" | "quantity")) && value["seed"] == row["seed"]
        };
        let holds = |value: &Value| {
            start <= value["start_byte"].as_u64().unwrap() as usize
                && value["end_byte"].as_u64().unwrap() as usize <= end
        };
        let has_amount = kind == "statement" && all.iter().filter(is_amount).any(holds);
        let period = row["attrs"]["when"].as_str().filter(|_| kind == "statement").map(str::to_owned);
        Mention { has_amount, period, ..Mention::new(&kind, start, end, text("value")) }
    };
    let articles = SEEDS.map(|(seed, language)| {
        let text = fs::read_to_string(shared().join("seeds").join(seed)).unwrap();
        let of_seed = |row: &&Value| row["seed"] == seed;
        let is_sure = |row: &&Value| matches!(row["tier"].as_str(), Some("A" | "B") | None);
        let kind = |row: &Value| row["kind"].as_str().unwrap_or_default().to_owned();
        let wanted = all.iter().filter(of_seed).filter(is_sure).map(|row| mention(row, &kind(row))).collect();
        let unsure = all.iter().filter(of_seed).filter(|row| !is_sure(row)).map(|row| mention(row, &kind(row)));
        let ignored = ignored.iter().filter(of_seed).flat_map(|row| KINDS.map(|kind| mention(row, kind)));
        let open = unsure.chain(ignored).collect();
        Article { language, text, wanted, open, is_kin_open: false }
    });
    let short = score("gold", &articles, &LEAST);
    assert!(short.is_empty(), "{}", short.join("\n"));
}
