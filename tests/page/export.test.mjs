// Export: what is written for other programs leads back to the same letters.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { SITE } from './harness.mjs';

const PKG = join(SITE, 'pkg');
/** @type {typeof import('../../pkg/khabar.js')} */ let khabar;
/** @type {typeof import('../../pkg/export.js')} */ let exported;
const ARTICLES = [
  { id: 'en', text: '😀 Finance Minister Tomas Brelin met Narendra Modi in Oslo on 3 May 2024. Norway will lend $5.5 million. =HYPERLINK("x") rose by 4 percent.', date: '2024-05-04', title: 'A 100% “loan”', source: 'Made & tried', url: 'https://example.org/a_b?c={d}' },
  { id: 'vi', text: 'Năm 2012, kim ngạch Nga - Ấn đạt 11 tỷ USD. Thủ tướng Ấn Độ Manmohan_Singh thăm Moscow.'.normalize('NFD') },
  { id: 'hi', text: 'रूस के विदेश मंत्री सर्गेई लावरोव ने 22वें शिखर सम्मेलन में 65 अरब डॉलर की बात कही।' },
  { id: 'ar', text: 'زار الرئيس الروسي فلاديمير بوتين الهند يومي 4 و5 ديسمبر، وقال إن التجارة بلغت ٦٥٫٧ مليار دولار.' },
  { id: 'a,"b', text: '𝒜 Сергей Лавров, министр иностранных дел России,\nприбыл в Дели 21.10.2013.' },
];
/** @type {import('../../pkg/khabar.js').Fact[]} */ let facts;

before(async () => {
  khabar = await import(join(PKG, 'khabar.js'));
  exported = await import(join(PKG, 'export.js'));
  khabar.initSync({ module: readFileSync(join(PKG, 'khabar_bg.wasm')) });
  for (const { code, pack } of khabar.languages()) khabar.loadLanguage(code, readFileSync(join(PKG, pack)));
  const collection = new khabar.Collection();
  assert.equal(collection.add(ARTICLES).added, ARTICLES.length);
  facts = collection.facts().facts;
  const kinds = new Set(facts.map(({ kind }) => kind));
  for (const kind of ['person', 'place', 'role', 'event', 'demonym', 'money', 'date', 'ordinal', 'percent']) assert.ok(kinds.has(/** @type {any} */ (kind)), kind);
});

/** @param {string} id */
const text = (id) => /** @type {{text: string}} */ (ARTICLES.find((article) => article.id === id)).text;

test('JSON-LD: both selectors lead to the letters, in the text and in one that grew before them', () => {
  const graph = JSON.parse(exported.toJsonLd(facts, ARTICLES))['@graph'];
  assert.equal(graph.length, facts.length);
  let moved = 0;
  graph.forEach((/** @type {any} */ annotation, /** @type {number} */ number) => {
    const { start, end, article, text: letters } = facts[number];
    const { selector } = annotation.target;
    assert.deepEqual(exported.select(text(article), selector), { start, end }, letters);
    const [quote, position] = selector;
    assert.equal([...text(article)].slice(position.start, position.end).join(''), letters);
    assert.ok(text(article).includes(`${quote.prefix}${quote.exact}${quote.suffix}`));
    const found = exported.select(`New. ${text(article)}`, selector);
    if (found) assert.deepEqual([found.start, found.end], [start + 5, end + 5], letters);
    moved += found ? 1 : 0;
    assert.equal(exported.select('nothing of it', selector), null);
  });
  assert.ok(moved > facts.length * 0.9, `${moved} of ${facts.length}`);
  const bodies = graph.map((/** @type {any} */ annotation) => annotation.body);
  assert.ok(bodies.some((/** @type {any} */ body) => body['schema:sameAs']?.endsWith('/Q7747') && body.type === 'schema:Person'));
  assert.ok(bodies.some((/** @type {any} */ body) => body.type === 'schema:MonetaryAmount' && body['schema:value'] === 11e9 && body['schema:currency'] === 'USD'));
  assert.ok(bodies.every((/** @type {any} */ body) => typeof body.type === 'string'), 'each has a type');
});

/** A reader of RFC 4180. @param {string} table */
function rows(table) {
  const found = [['']];
  let quoted = false;
  for (let at = 0; at < table.length; at++) {
    const row = found[found.length - 1];
    if (quoted && table[at] === '"' && table[at + 1] === '"') row[row.length - 1] += table[at++];
    else if (table[at] === '"') quoted = !quoted;
    else if (!quoted && table[at] === ',') row.push('');
    else if (!quoted && table.startsWith('\r\n', at)) found.push(['']), at++;
    else row[row.length - 1] += table[at];
  }
  return found.slice(0, -1);
}

test('CSV: every row has its columns, and its place in code points; no cell is a formula', () => {
  const [head, ...table] = rows(exported.toCsv(facts, ARTICLES));
  assert.deepEqual(head, [...exported.COLUMNS]);
  assert.equal(table.length, facts.length);
  table.forEach((row, number) => {
    assert.equal(row.length, head.length);
    const [, article, , , letters, start, end] = row;
    assert.equal([...text(article)].slice(Number(start), Number(end)).join(''), letters);
    assert.equal(letters, facts[number].text);
    for (const cell of row) assert.doesNotMatch(cell, /^[=+@]/);
  });
  const fact = { ...facts[0], text: '=1+1', assumptions: ['a "b", c'] };
  assert.match(exported.toCsv([fact], ARTICLES), /,'=1\+1,[\s\S]*,"a ""b"", c"\r\n$/);
  assert.throws(() => exported.toCsv(facts, []), { code: 'unknown-article' });
});

test('JSON Lines: as the engine gave them', () => {
  const lines = exported.toJsonLines(facts).trimEnd().split('\n');
  assert.deepEqual(lines.map((line) => JSON.parse(line)), facts);
});

test('citations of an article and of a sentence, plain and for BibTeX', () => {
  const [article, , hindi] = ARTICLES;
  const [sentence] = khabar.sentences(hindi.text, 'hi');
  assert.equal(exported.cite(article), 'Made & tried, “A 100% “loan””, 2024-05-04, https://example.org/a_b?c={d}');
  assert.equal(exported.cite(hindi, sentence), `“${hindi.text}” (“hi”)`);
  assert.equal(exported.toBibtex(article), '@online{khabar:en,\n  title = {A 100\\% “loan”},\n  organization = {Made \\& tried},\n  date = {2024-05-04},\n  url = {https://example.org/a_b?c=%7Bd%7D},\n}\n');
  assert.match(exported.toBibtex({ ...hindi, title: 'a\\b\n{c}' }, sentence), /title = \{a\\textbackslash\{\}b \\\{c\\\}\},\n {2}note = \{“रूस/);
});
