// The pure parts, without the engines installed: node --test bench/
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { picture } from './chart.mjs';
import { generate } from './corpus/generate.mjs';
import { random, shuffled } from './corpus/random.mjs';
import { count } from './corpus/vocabulary.mjs';
import { KINDS, makeQueries, misspell } from './queries.mjs';
import { percentile } from './stats.mjs';

/** A language of a few sentences: what is tested does not hang on which text is there. */
const SENTENCES = ['The river rose by 12 metres on 3 May 2014, officials said.', 'Farmers carried grain over the narrow bridge before sunset.', 'A council in Harwick opened several village libraries again.', 'Engineers measured the bridge and the river for many weeks.'];
const read = () => count(SENTENCES.join(' '));
const made = (seed, size = 60) => [...generate(size, seed, read)];

test('the same seed makes the same articles, and fewer are the beginning of more', () => {
  assert.deepEqual(made('a'), made('a'));
  assert.deepEqual(made('a', 20), made('a').slice(0, 20));
  assert.notDeepEqual(made('a'), made('b'));
});

test('words go on coming, ever more slowly', () => {
  const words = (articles) => new Set(articles.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu))).size;
  const articles = made('a', 200);
  const [few, some, many] = [words(articles.slice(0, 50)), words(articles.slice(0, 100)), words(articles)];
  assert.ok(few < some && some < many && many < 2 * some, `${few}, ${some}, ${many} words`);
});

test('dates stay dates', () => {
  const years = made('a').flatMap(({ text }) => [...text.matchAll(/\bMay (\d+)/g)].map(([, year]) => Number(year)));
  assert.ok(years.length > 10 && years.every((year) => year >= 1950 && year <= 2025), String(years.slice(0, 5)));
});

test('every kind of query is drawn, the same again, from an article that holds it', () => {
  const articles = made('a');
  const queries = makeQueries(articles, 9, 's');
  assert.deepEqual(queries, makeQueries(articles, 9, 's'));
  const textOf = new Map(articles.map(({ id, text }) => [id, text.toLowerCase()]));
  for (const kind of KINDS) assert.ok(queries.some((query) => query.kind === kind), kind);
  for (const { kind, text, word, article } of queries) {
    const wanted = kind === 'three' ? text.split(' ') : [word ?? text];
    assert.ok(wanted.every((one) => textOf.get(article).includes(one)), `${kind} ${text}`);
  }
});

test('a misspelling is within its mistakes', () => {
  const chance = random('m');
  for (const mistakes of [1, 2]) {
    for (let round = 0; round < 300; round++) {
      const wrong = misspell('government', chance, 'abcdefgh', mistakes);
      assert.ok(distance('government', wrong) <= mistakes, wrong);
      assert.equal(wrong[0], 'g');
    }
  }
});

test('percentiles are nearest ranks', () => {
  const hundred = shuffled(random('p'), Array.from({ length: 100 }, (_, at) => at + 1));
  assert.deepEqual([0.5, 0.95, 0.99].map((share) => percentile(hundred, share)), [50, 95, 99]);
  assert.equal(percentile([7], 0.99), 7);
  assert.equal(percentile([], 0.5), null);
});

test('the picture has a line an engine, and no figure that is none', () => {
  const svg = picture([{ title: 'A & B', series: [{ label: 'one', colour: 0, points: [[1000, 0.2], [50000, 30]] }, { label: 'two', colour: 3, points: [[1000, 4]] }] }]);
  assert.equal(svg.match(/class="line/g).length, 2);
  assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
});

/** Edits, neighbours that change places counting as one (optimal string alignment). */
function distance(a, b) {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i && j ? 0 : i + j)));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}
