//! How well sounds find names across scripts: `cargo run --release --example names [FOLDER]`.
//!
//! Reads `{hi,ar,ru}.jsonl` of a folder (`../shared/eval/names` unless told): a line is a name part with
//! its English and native spellings. Rules and costs were made on the lines of even number; the
//! figures that count are those of odd lines.
//!
//! What is counted:
//! * A query is one native spelling (`spellings`), or a whole line with the best of its native
//!   spellings (`lines`). A candidate is a line, as near as the nearest of its English spellings.
//! * `first`: no other line is as near as the query's own, `five`: fewer than five are. A tie counts
//!   as wrong unless both lines hold the tying spelling. Lines that hold the query itself among their
//!   native spellings are right too.
//! * `alike`: own lines within `ALIKE`; `each`: the same for each pair of a native and an English
//!   spelling by itself. `wrong`: other lines within `ALIKE`, in a thousand.

use std::fs;
use std::hint::black_box;
use std::time::Instant;

use khabar::sound::{ALIKE, Sound, alike, distance, may_be_alike, sound};

/// A line of the file: spellings with their sounds (`None` where no script is known).
struct Line {
    english: Vec<(String, Option<Sound>)>,
    native: Vec<(String, Option<Sound>)>,
}

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "../shared/eval/names".into());
    println!("ALIKE = {ALIKE}\n{:<22} queries  first   five  alike   each  wrong/1000", "");
    for language in ["hi", "ar", "ru"] {
        let Ok(text) = fs::read_to_string(format!("{folder}/{language}.jsonl")) else {
            println!("{language}: no {folder}/{language}.jsonl; skipped");
            continue;
        };
        let lines: Vec<Line> = text.lines().map(read).collect();
        let half = |rest: usize| lines.iter().enumerate().filter(move |(at, _)| (at + 1) % 2 == rest).map(|(_, l)| l);
        for (name, pool) in [
            ("even lines (made on)", half(0).collect::<Vec<_>>()),
            ("odd lines (figures)", half(1).collect()),
            ("whole file", lines.iter().collect()),
        ] {
            report(&format!("{language} {name}"), &measure(&pool, false), pool.len());
            if name.starts_with("odd") {
                report(&format!("{language} odd, by lines"), &measure(&pool, true), pool.len());
            }
        }
        let mut random = Random(7);
        let mut sum = Counts::default();
        for _ in 0..5 {
            let mut pool: Vec<&Line> = lines.iter().collect();
            for at in 0..pool.len() {
                let with = random.below(pool.len());
                pool.swap(at, with);
            }
            pool.truncate(600);
            sum.add(&measure(&pool, false));
        }
        report(&format!("{language} 5 pools of 600"), &sum, lines.len().min(600));
    }
    speed();
}

fn read(line: &str) -> Line {
    let value: serde_json::Value = serde_json::from_str(line).expect("a line is JSON");
    let spellings = |key: &str| -> Vec<(String, Option<Sound>)> {
        let list = value[key].as_array().cloned().unwrap_or_default();
        list.iter().filter_map(|s| s.as_str()).map(|s| (s.to_owned(), sound(s))).collect()
    };
    Line { english: spellings("en"), native: spellings("name") }
}

#[derive(Default)]
struct Counts {
    queries: usize,
    first: usize,
    five: usize,
    alike: usize,
    pairs: usize,
    each: usize,
    wrong: usize,
}

impl Counts {
    fn add(&mut self, other: &Counts) {
        self.queries += other.queries;
        self.first += other.first;
        self.five += other.five;
        self.alike += other.alike;
        self.pairs += other.pairs;
        self.each += other.each;
        self.wrong += other.wrong;
    }
}

/// The distance of two sounds, or more than any where one is unknown.
fn apart(a: &Option<Sound>, b: &Option<Sound>) -> f32 {
    a.as_ref().zip(b.as_ref()).map_or(2.0, |(a, b)| distance(a, b))
}

fn measure(pool: &[&Line], by_line: bool) -> Counts {
    let mut counts = Counts::default();
    for &own in pool {
        let queries: Vec<&[(String, Option<Sound>)]> =
            if by_line { vec![&own.native] } else { own.native.chunks(1).collect() };
        for query in queries {
            let nearest = |line: &Line| {
                let to = |english: &Option<Sound>| query.iter().map(|q| apart(&q.1, english)).fold(2.0, f32::min);
                line.english.iter().map(|e| to(&e.1)).fold(2.0, f32::min)
            };
            let best = nearest(own);
            let (mut before, mut wrong) = (0, 0);
            for &line in pool {
                let is_right = line.native.iter().any(|n| query.iter().any(|q| q.0 == n.0));
                if is_right {
                    continue;
                }
                let there = nearest(line);
                wrong += usize::from(there <= ALIKE);
                let ties_with_own = || {
                    let shared = line.english.iter().filter(|e| own.english.iter().any(|o| o.0 == e.0));
                    shared.map(|e| &e.1).any(|e| query.iter().any(|q| apart(&q.1, e) <= there))
                };
                before += usize::from(there < best || (there == best && !ties_with_own()));
            }
            counts.queries += 1;
            counts.first += usize::from(before == 0);
            counts.five += usize::from(before < 5);
            counts.alike += usize::from(best <= ALIKE);
            counts.wrong += wrong;
            counts.pairs += query.len() * own.english.len();
            counts.each +=
                query.iter().map(|q| own.english.iter().filter(|e| apart(&q.1, &e.1) <= ALIKE).count()).sum::<usize>();
        }
    }
    counts
}

fn report(name: &str, counts: &Counts, pool: usize) {
    let share = |part: usize, of: usize| part as f64 / of as f64;
    println!(
        "{name:<23} {:>6}   .{:03.0}   .{:03.0}   .{:03.0}   .{:03.0}   {:.2}",
        counts.queries,
        1000.0 * share(counts.first, counts.queries).min(0.999),
        1000.0 * share(counts.five, counts.queries).min(0.999),
        1000.0 * share(counts.alike, counts.queries),
        1000.0 * share(counts.each, counts.pairs),
        1000.0 * share(counts.wrong, counts.queries * pool),
    );
}

/// A small generator of numbers (Knuth's MMIX constants): the same pools each time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % limit
    }
}

/// The time of one query against a dictionary of 50,000 random words of four scripts.
fn speed() {
    const SYLLABLES: [&[&str]; 4] = [
        &["ka", "shi", "tor", "ple", "nu", "vam", "ri", "do", "gen", "bel", "mus", "tha", "cho", "ji", "la"],
        &["ка", "ши", "тор", "пле", "ну", "вам", "ри", "до", "ген", "бел", "мус", "хо", "чо", "жи", "ля"],
        &["كا", "شي", "تر", "بل", "نو", "وم", "ري", "دو", "جن", "بل", "مس", "خا", "حو", "عي", "لا"],
        &["का", "शि", "तोर", "प्ले", "नु", "वम", "री", "दो", "गेन", "बेल", "मुस", "था", "चो", "जी", "ला"],
    ];
    let mut random = Random(1);
    let words: Vec<String> =
        (0..50_000).map(|at| (0..2 + random.below(4)).map(|_| SYLLABLES[at % 4][random.below(15)]).collect()).collect();
    let start = Instant::now();
    let sounds: Vec<Sound> = words.iter().filter_map(|word| sound(word)).collect();
    let made = start.elapsed();
    let signatures: Vec<u64> = sounds.iter().map(Sound::signature).collect();
    println!("\n{} sounds made in {made:.1?}", sounds.len());
    for word in ["Putin", "Moskva", "sotrudnichestvo", "समझौता", "تعاون", "Mát-xcơ-va", "shila", "karikanu"]
    {
        let query = sound(word).expect("a word");
        let signature = query.signature();
        const ROUNDS: u32 = 20;
        let (mut passed, mut found) = (0, 0);
        let start = Instant::now();
        for _ in 0..ROUNDS {
            (passed, found) = (0, 0);
            for (sound, &other) in sounds.iter().zip(&signatures) {
                if may_be_alike(signature, other) {
                    passed += 1;
                    found += usize::from(alike(&query, black_box(sound)).is_some());
                }
            }
        }
        let time = start.elapsed() / ROUNDS;
        let all = sounds.iter().filter(|sound| alike(&query, sound).is_some()).count();
        println!("{word:<16} {time:>8.1?}  {passed:>5} pass the signature, {found} are alike (without it {all})");
    }
}
