// BENCHMARKS.md and the picture, from bench/results.json: node bench/report.mjs [RESULTS [FOLDER]]
//
// What falls short, and why, people write: bench/notes.md, which is taken in as it stands.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { picture } from './chart.mjs';
import { ENGINES } from './engines/list.mjs';
import { KINDS, LIMIT } from './queries.mjs';
import { bytes, seconds, table, times, twoDigits } from './format.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const source = process.argv[2] ?? join(here, 'results.json');
const target = process.argv[3] ?? join(here, '..');
const { about, sizes, typing } = JSON.parse(readFileSync(source, 'utf8'));
const rows = Object.values(sizes);
const largest = rows.findLast(({ engines }) => engines.khabar?.index) ?? rows.at(-1);

const NAMES = { word: 'one word', three: 'three words', phrase: 'phrase', prefix: 'prefix', misspelt: 'misspelt' };
/** The setting of an engine that stands for it beside Khabar's. */
const beside = (engine, kind) => Object.values(engine.queries ?? {}).map((kinds) => kinds[kind]).find(Boolean);
const failed = (engine) => (engine.over ? `over ${engine.over} s` : engine.error ? 'failed' : null);

function indexing({ engines, bytes: all }) {
  return table(['', 'index time', 'MB/s', 'stored', 'gzip', 'memory', 'of it wasm', 'peak of the process', 'first load', 'gzip'], Object.values(engines).map((engine) => [
    engine.label, failed(engine) ?? seconds(engine.index), failed(engine) ? '—' : twoDigits(all / engine.index / 1000),
    bytes(engine.size?.raw), bytes(engine.size?.gzip), bytes(engine.memory?.index), bytes(engine.memory?.wasm), bytes(engine.memory?.peak), bytes(engine.first?.raw), bytes(engine.first?.gzip),
  ]));
}

function queries({ engines }) {
  const lines = Object.values(engines).flatMap((engine) => Object.entries(engine.queries ?? {}).map(([setting, kinds]) => [
    `${engine.label}: ${setting}`, ...KINDS.flatMap((kind) => [times(kinds[kind]), kinds[kind]?.finds == null ? '—' : `${Math.round(kinds[kind].finds * 100)} %`]),
  ]));
  return table(['ms: p50 / p95 / p99', ...KINDS.flatMap((kind) => [NAMES[kind], 'finds'])], lines);
}

/** Khabar's figure by another's: 2.0 is twice as much. */
function ratios({ engines }) {
  const khabar = engines.khabar;
  if (!khabar?.index) return 'Khabar was not measured.';
  const by = (own, other) => (own > 0 && other > 0 ? twoDigits(own / other) : '—');
  return table(['Khabar : …', 'index time', 'stored, gzip', 'memory', 'first load, gzip', ...KINDS.map((kind) => `${NAMES[kind]}, p50`), ...KINDS.map((kind) => `${NAMES[kind]}, p95`)], Object.entries(engines).filter(([id, engine]) => !id.startsWith('khabar') && engine.index && !failed(engine)).map(([, engine]) => [
    engine.label, by(khabar.index, engine.index), by(khabar.size?.gzip, engine.size?.gzip), by(khabar.memory?.index, engine.memory?.index), by(khabar.first?.gzip, engine.first?.gzip),
    ...['p50', 'p95'].flatMap((at) => KINDS.map((kind) => by((khabar.queries.exact?.[kind] ?? khabar.queries['all layers']?.[kind])?.[at], beside(engine, kind)?.[at]))),
  ]));
}

function growth() {
  const of = (read) => (id) => rows.map(({ engines }) => (engines[id] && !failed(engines[id]) ? read(engines[id]) : undefined));
  const steps = (values) => values.slice(1).map((value, at) => (value && values[at] ? twoDigits(value / values[at]) : '—'));
  const head = rows.slice(1).map(({ articles }, at) => `${articles.toLocaleString('en')} : ${rows[at].articles.toLocaleString('en')}`);
  const measures = [['index time', of((engine) => engine.index)], ['memory', of((engine) => engine.memory?.index)], ['one word, p50', of((engine) => beside(engine, 'word')?.p50)], ['three words, p95', of((engine) => beside(engine, 'three')?.p95)]];
  return table(['', ...measures.flatMap(([name]) => head.map((pair) => `${name}, ${pair}`))], ENGINES.filter(({ id }) => rows.some(({ engines }) => engines[id])).map(({ id, label }) => [label, ...measures.flatMap(([, read]) => steps(read(id)))]));
}

function chart(title, read) {
  const series = ENGINES.map(({ id, label }, colour) => ({
    label, colour, points: rows.flatMap(({ articles, engines }) => {
      const value = engines[id] && !failed(engines[id]) ? read(engines[id]) : undefined;
      return value > 0 ? [[articles, value]] : [];
    }),
  })).filter(({ points }) => points.length);
  return { title, series };
}

const frames = Object.entries(typing).map(([size, { error, seconds: open, still, typed, answer }]) => (error
  ? [Number(size).toLocaleString('en'), error]
  : [Number(size).toLocaleString('en'), `${twoDigits(open)} s`, typed.frames, `${twoDigits(typed.longest)} ms`, typed.over50, typed.longTasks, `${twoDigits(typed.longestTask)} ms`, `${twoDigits(still.longest)} ms`, `${twoDigits(answer?.p50)} / ${twoDigits(answer?.longest)} ms`]));

/** What was done in the frames over 50 ms. */
const slow = Object.entries(typing).flatMap(([size, { typed }]) => (typed?.slow ?? []).map(({ query, ms, scripts, layout }) => `- ${Number(size).toLocaleString('en')} articles, at “${query}”: ${twoDigits(ms)} ms, of it scripts ${twoDigits(scripts)} ms, layout and painting ${twoDigits(layout)} ms`));

const notes = join(here, 'notes.md');
const parts = [
  '# Benchmarks',
  'Made by `make bench`, which runs everything again on your machine; `bench/` has the code. Times depend on the machine, and on what else it does: compare within one run only.',
  table(['', ''], [
    ['date', about.date], ['machine', `${about.cpu}, ${about.cores} cores, ${bytes(about.memory)}`], ['browser', `Chromium ${about.browser}, headless`], ['Khabar', about.khabar],
    ...Object.entries(about.versions), ['articles', `seed “${about.seed}”, fingerprint ${about.fingerprint}, from ${about.real ? 'real text' : 'the sample articles'}`], ['run', `${about.minutes ?? '—'} minutes`],
  ]),
  ...(existsSync(notes) ? [readFileSync(notes, 'utf8').trim()] : []),
  ...(rows.length > 1 ? ['## Growth', '![Index time, time of a query and memory against the number of articles](bench/growth.svg)', 'How many times as much for how many times the articles:', growth()] : []),
  `## Ratios at ${largest.articles.toLocaleString('en')} articles`,
  'Khabar’s figure divided by the other’s: over 1, Khabar takes more. Queries with all layers off, but misspelt words, which need them; of the other engine the first setting that answers this kind.', ratios(largest),
  ...rows.flatMap((row) => [`## ${row.articles.toLocaleString('en')} articles, ${bytes(row.bytes)}`, indexing(row), queries(row)]),
  '## Frames while typing', 'Khabar’s page, twelve queries typed letter by letter. Without load a frame comes every 16.7 ms; long tasks are those of the page’s thread over 50 ms. The box waits 120 ms after a letter before it asks.',
  table(['articles', 'opened in', 'frames', 'longest', 'over 50 ms', 'long tasks', 'longest task', 'longest, untouched', 'hits after the last letter, p50 / longest'], frames),
  ...(slow.length ? ['Frames over 50 ms, by the browser’s own account:', slow.join('\n')] : []),
  '## How it is measured',
  readFileSync(join(here, 'method.md'), 'utf8').trim().replaceAll('LIMIT', LIMIT),
  table(['engine', 'set to'], ENGINES.flatMap(({ id, label }) => {
    const note = rows.map(({ engines }) => engines[id]?.note).find(Boolean);
    return note ? [[label, note.replaceAll('|', '\\|')]] : [];
  })),
];
writeFileSync(join(target, 'BENCHMARKS.md'), `${parts.join('\n\n')}\n`);
writeFileSync(process.argv[3] ? join(target, 'growth.svg') : join(here, 'growth.svg'), picture([
  chart('Index time, s', (engine) => engine.index / 1000),
  chart('Three words, p95, ms', (engine) => beside(engine, 'three')?.p95),
  chart('Memory of the index, MB', (engine) => engine.memory?.index / 1e6),
]));
