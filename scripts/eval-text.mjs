#!/usr/bin/env node
// Words and sentences of real text against gold, beside Node's Intl.Segmenter in the same run.
//
//   node scripts/eval-text.mjs [--errors LANG words|sentences|glued|segments] [--half even|odd]
//
// Data: ../shared/eval/ud (Universal Dependencies) and ../shared/gold with ../shared/seeds; where they are absent it
// says so and stops. Ours comes from `cargo run --release --example segments`.
//
// A span is right when it equals a gold span exactly, in code points, after trimming white space. Words: every token that
// is not white space counts, marks included. Of an Arabic word with parts the parts count, an `ال` joined with what
// follows; of a Vietnamese word the whole. F1 over all spans of a language. `even` and `odd` are the lines of a file by
// their number, from 0; rules are made while looking at the errors of even lines only.
//
// What is left of the even lines, by convention and not coded around:
// - en words: UD cuts contractions (`He ’s`, `does n’t`, `Washington ’s`), not in every place; UAX #29 keeps them.
// - hi words: UD keeps a currency sign with its amount (`$103.7`), in English it does not.
// - ar words: what UD cuts off beyond the clitics of src/language/ar.
// - hi and ar sentences: two questions in a row (`…? या …?`, `…؟ أو …؟`) and a quotation of two sentences count as one.
// - vi sentences: initials and numbers with spaces around their stop (`V . H .`, `( 84 . 4 )`).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = fileURLToPath(new URL('../../shared/', import.meta.url));
const languages = ['en', 'ru', 'hi', 'ar', 'vi'];
const option = (name, n) => { const i = process.argv.indexOf(name); return i < 0 ? [] : process.argv.slice(i + 1, i + 1 + n); };
const [errorsLanguage, errorsTask] = option('--errors', 2);
const [onlyHalf] = option('--half', 1);

if (!existsSync(`${shared}eval/ud`)) {
  console.log('skipped: ../shared/eval/ud is not here');
  process.exit(0);
}

const lines = (path) => readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** From UTF-16 offsets to code points, for one text. */
function codePoints(text) {
  const map = new Int32Array(text.length + 1);
  let n = 0;
  for (let i = 0; i < text.length; n++) {
    const width = text.codePointAt(i) > 0xffff ? 2 : 1;
    map[i] = n;
    if (width === 2) map[i + 1] = n;
    i += width;
  }
  map[text.length] = n;
  return (i) => map[i];
}

/** A span without the white space at its ends, in UTF-16; null where nothing is left. */
function trimmed(text, start, end) {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  const to = end - (piece.length - piece.trimEnd().length);
  return from < to ? [from, to] : null;
}

/** Our spans for many texts, by one run of the example. */
function ours(cases) {
  const input = cases.map(({ text, lang }) => JSON.stringify({ text, lang })).join('\n');
  const run = spawnSync('cargo', ['run', '-q', '--release', '--example', 'segments'], { cwd: root, input, maxBuffer: 1 << 30, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr || String(run.error));
  return run.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/** Our words as UD counts them. */
function ourWords(answer, text, lang) {
  if (lang !== 'ar') return answer.words;
  return answer.words.flatMap(([start, end, kind, parts]) => {
    if (parts.length === 0 || kind !== 'word') return [[start, end]];
    const joined = [];
    for (const part of parts) {
      const last = joined.at(-1);
      if (last && text.slice(...last) === 'ال' && last[1] === part[0]) last[1] = part[1];
      else joined.push([...part]);
    }
    return joined;
  });
}

function intl(text, lang, granularity) {
  return [...new Intl.Segmenter(lang, { granularity }).segment(text)].map(({ index, segment }) => [index, index + segment.length]);
}

/** Counts of one text: gold, found, right; and what was wrong, for people. */
function compare(text, gold, found) {
  const at = codePoints(text);
  const key = ([start, end]) => `${start}-${end}`;
  const spans = found.map(([start, end]) => trimmed(text, start, end)).filter(Boolean).map(([start, end]) => [at(start), at(end)]);
  const wanted = new Set(gold.map(key));
  const got = new Set(spans.map(key));
  const points = [...text];
  const show = ([start, end]) => points.slice(start, end).join('');
  return {
    gold: wanted.size,
    found: got.size,
    right: [...got].filter((k) => wanted.has(k)).length,
    missed: gold.filter((span) => !got.has(key(span))).map(show),
    extra: spans.filter((span) => !wanted.has(key(span))).map(show),
  };
}

const f1 = (counts) => {
  const sum = (name) => counts.reduce((total, c) => total + c[name], 0);
  return (2 * sum('right')) / Math.max(1, sum('gold') + sum('found'));
};
const figure = (value) => value.toFixed(4).replace(/^0/, '');

function report(task, lang, scored) {
  const columns = (scored.length > 5 ? ['even', 'odd', 'all'] : ['all']).map((half) => {
    const of = (who) => f1(scored.filter((_, i) => half === 'all' || (i % 2 === 0) === (half === 'even')).map((s) => s[who]));
    return `${figure(of('ours'))} ${figure(of('intl'))}`.padEnd(14);
  });
  console.log(`${task.padEnd(10)} ${lang.padEnd(5)} ${columns.join('').padStart(42)}`);
  if (errorsLanguage === lang && errorsTask === task) {
    scored.forEach((s, i) => {
      if (onlyHalf && (i % 2 === 0) !== (onlyHalf === 'even')) return;
      if (s.ours.missed.length + s.ours.extra.length) console.log(`  ${i}  gold ${JSON.stringify(s.ours.missed)}\n  ${' '.repeat(String(i).length)}  ours ${JSON.stringify(s.ours.extra)}`);
    });
  }
}

/** The text with the white space between sentences 1 and 2, 3 and 4, … taken out, and its gold spans. */
function glued({ text, sentences, lang }) {
  const points = [...text];
  let joined = points.slice(0, sentences[0]?.[0] ?? 0).join('');
  const spans = sentences.map(([start, end], i) => {
    if (i > 0) {
      const gap = points.slice(sentences[i - 1][1], start).join('');
      joined += i % 2 === 1 ? gap.trim() : gap;
    }
    const from = [...joined].length;
    joined += points.slice(start, end).join('');
    return [from, [...joined].length];
  });
  return { text: joined, sentences: spans, lang };
}

console.log('F1, exact spans            even          odd           all');
console.log('task       lang  ours  Intl    ours  Intl    ours  Intl');
for (const lang of languages) {
  const words = lines(`${shared}eval/ud/${lang}.tokenize.jsonl`);
  const cut = ours(words);
  report('words', lang, words.map(({ text, spans }, i) => ({
    ours: compare(text, spans, ourWords(cut[i], text, lang)),
    intl: compare(text, spans, intl(text, lang, 'word')),
  })));
}
const sentenceFiles = Object.fromEntries(languages.map((lang) => [lang, lines(`${shared}eval/ud/${lang}.sentences.jsonl`)]));
for (const [task, change] of [['sentences', (c) => c], ['glued', glued]]) {
  for (const lang of languages) {
    const cases = sentenceFiles[lang].map(change);
    const cut = ours(cases);
    report(task, lang, cases.map(({ text, sentences }, i) => ({
      ours: compare(text, sentences, cut[i].sentences),
      intl: compare(text, sentences, intl(text, lang, 'sentence')),
    })));
  }
}

// The real articles: segments with kinds.
if (existsSync(`${shared}gold/sentences.jsonl`)) {
  const bySeed = Map.groupBy ? Map.groupBy(lines(`${shared}gold/sentences.jsonl`), (s) => s.seed) : lines(`${shared}gold/sentences.jsonl`).reduce((map, s) => map.set(s.seed, [...(map.get(s.seed) ?? []), s]), new Map());
  const cases = [...bySeed].map(([seed, segments]) => ({ text: readFileSync(`${shared}seeds/${seed}`, 'utf8'), lang: segments[0].lang, segments }));
  const cut = ours(cases);
  let kinds = 0, right = 0;
  const confused = new Map();
  const scored = cases.map(({ text, lang, segments }, i) => {
    const at = codePoints(text);
    const found = new Map(cut[i].sentences.map(([start, end, kind]) => [`${at(start)}-${at(end)}`, kind]));
    for (const s of segments) {
      const kind = found.get(`${s.start_cp}-${s.end_cp}`);
      if (kind === undefined) continue;
      kinds++;
      if (kind === s.kind) right++;
      else confused.set(`${s.kind} as ${kind}`, (confused.get(`${s.kind} as ${kind}`) ?? 0) + 1);
    }
    const gold = segments.map((s) => [s.start_cp, s.end_cp]);
    return { ours: compare(text, gold, cut[i].sentences), intl: compare(text, gold, intl(text, lang, 'sentence')), lang };
  });
  for (const s of scored) report('segments', s.lang, [s]);
  report('segments', 'all', scored);
  console.log(`kinds      all   ${right} of ${kinds} right${[...confused].map(([what, n]) => `; ${n} ${what}`).join('')}`);
}
