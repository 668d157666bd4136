// Khabar beside other engines, in one run of one browser: node bench/run.mjs
//
//   SIZES=1000,10000 ENGINES=khabar,minisearch,typing BUDGET=60 node bench/run.mjs
//
// A whole run writes bench/results.json, from which report.mjs makes BENCHMARKS.md; with sizes or
// engines chosen it writes target/bench/results.json and only prints.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { launch } from './browser.mjs';
import { articles, OUT } from './corpus/files.mjs';
import { SEED } from './corpus/generate.mjs';
import { isReal, ROOT } from './corpus/vocabulary.mjs';
import { ENGINES } from './engines/list.mjs';
import { measure } from './measure.mjs';
import { KINDS, makeQueries } from './queries.mjs';
import { serve } from './server.mjs';
import { typing } from './typing.mjs';

const QUERIES = 220;
const list = (value) => value?.split(',').map((part) => part.trim()).filter(Boolean);
const sizes = (list(process.env.SIZES) ?? ['1000', '10000', '50000']).map(Number).sort((a, b) => a - b);
const chosen = list(process.env.ENGINES);
const engines = ENGINES.filter(({ id }) => !chosen || chosen.includes(id));
const isWhole = !process.env.SIZES && !chosen;
const started = performance.now();
const say = (text) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const corpus = articles(sizes.at(-1));
say(`${sizes.at(-1)} articles, ${(corpus.bytes / 1e6).toFixed(1)} MB, fingerprint ${corpus.fingerprint}`);
const browser = await launch();
const lines = readFileSync(corpus.file);
const ends = [];
for (let at = lines.indexOf(10); at >= 0; at = lines.indexOf(10, at + 1)) ends.push(at + 1);

const server = await serve(
  { bench: join(ROOT, 'bench'), modules: join(ROOT, 'bench/node_modules'), pkg: join(ROOT, 'pkg'), www: join(ROOT, 'www'), pagefind: join(OUT, 'pagefind') },
  (path) => {
    const [, folder, name] = path.split('/');
    if (folder === 'corpus') return lines.subarray(0, ends[Number.parseInt(name, 10) - 1]);
    if (folder === 'collection') return collection(name);
    return undefined;
  },
);

/** The articles as the page opens them: by a manifest. */
function collection(name) {
  if (name.endsWith('.txt')) return corpus.list[Number(name.slice(1, -4))].text;
  const entries = corpus.list.slice(0, Number.parseInt(name, 10)).map(({ id, title, language, date, source }) => ({ file: `${id}.txt`, id, title, language, date, source }));
  return JSON.stringify({ khabar: 1, title: 'Benchmark', articles: entries });
}

const results = { about: about(), sizes: {}, typing: {} };
try {
  for (const size of sizes) {
    const part = corpus.list.slice(0, size);
    const queries = makeQueries(part, QUERIES, SEED);
    const bytes = part.reduce((sum, { title, text }) => sum + Buffer.byteLength(title) + Buffer.byteLength(text), 0);
    const row = { articles: size, bytes, queries: Object.fromEntries(KINDS.map((kind) => [kind, queries.filter((query) => query.kind === kind).length])), engines: {} };
    results.sizes[size] = row;
    for (const engine of engines) {
      const got = await measure({ browser, server, engine, corpus, size, queries });
      row.engines[engine.id] = { label: engine.label, ...got };
      say(`${size} ${engine.label.padEnd(20)} ${got.error ?? (got.over ? `over ${got.over} s` : `${(bytes / got.index / 1000).toFixed(1)} MB/s  ${Object.entries(got.queries).map(([setting, kinds]) => `${setting}: ${Object.entries(kinds).map(([kind, { p50, p95, finds }]) => `${kind} ${p50.toFixed(2)}/${p95.toFixed(1)}${finds === null ? '' : ` ${(finds * 100).toFixed(0)}%`}`).join(', ')}`).join('; ')}`)}`);
      save();
    }
    if ((!chosen || chosen.includes('typing')) && size <= 10_000) {
      results.typing[size] = await typing(browser, server, size, corpus.list).catch((error) => ({ error: error.message.split('\n')[0] }));
      say(`${size} typing: ${JSON.stringify(results.typing[size])}`);
      save();
    }
  }
} finally {
  await browser.close();
  server.stop();
}
results.about.minutes = Number(((performance.now() - started) / 60_000).toFixed(1));
save();
if (isWhole) execFileSync(process.execPath, [join(ROOT, 'bench/report.mjs')], { stdio: 'inherit' });

/** What the figures depend on. */
function about() {
  const versionOf = (name) => JSON.parse(readFileSync(join(ROOT, 'bench/node_modules', name, 'package.json'), 'utf8')).version;
  const packages = [...new Set(engines.map(({ package: name }) => name).filter(Boolean))];
  const commit = existsSync(join(ROOT, '.git')) ? execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim() : '';
  return {
    date: new Date().toISOString().slice(0, 10), cpu: cpus()[0].model, cores: cpus().length, memory: totalmem(), node: process.version, browser: browser.version(),
    khabar: `${JSON.parse(readFileSync(join(ROOT, 'pkg/package.json'), 'utf8')).version} (${commit})`,
    versions: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
    seed: SEED, fingerprint: corpus.fingerprint, real: isReal,
  };
}

function save() {
  writeFileSync(isWhole ? join(ROOT, 'bench/results.json') : join(OUT, 'results.json'), `${JSON.stringify(results, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value), 1)}\n`);
}
