// Language packs: what is missing is named, loaded when it is needed, and read again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { SITE, launch, open, search, serve, titles } from './harness.mjs';

const PKG = join(SITE, 'pkg');
/** Gzipped, in bytes; Vietnamese brings its word list. */
const LIMITS = { vi: 130_000 };
const LIMIT = 80_000;

let khabar;
let server;
let browser;
before(async () => {
  khabar = await import(pathToFileURL(join(PKG, 'khabar.js')));
  khabar.initSync({ module: readFileSync(join(PKG, 'khabar_bg.wasm')) });
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.stop();
});

const pack = (code) => readFileSync(join(PKG, khabar.languages().find((language) => language.code === code).pack));

test('every pack is small', () => {
  for (const { code, pack: file, holds } of khabar.languages()) {
    const size = gzipSync(readFileSync(join(PKG, file)), { level: 9 }).length;
    console.log(`pack ${code} (${holds}): ${(size / 1000).toFixed(1)} kB gzipped`);
    assert.ok(size <= (holds === 'words' && LIMITS[code] || LIMIT), `${file} has ${size} bytes`);
  }
});

test('without its pack an article is read by Unicode’s rules, and read again when the pack comes', () => {
  const collection = new khabar.Collection();
  const hindi = { id: 'hi', text: 'डॉ. सिंह ने कहा। व्यापार 65.7 अरब डॉलर का रहा।' };
  const mixed = { id: 'mixed', text: `${'The two countries said that they will trade. '.repeat(3)}\nВстреча прошла в Москве, сообщили в пятницу.` };
  const report = collection.add([hindi, { id: 'fr', text: 'Rien', language: 'fr' }, mixed]);
  assert.deepEqual([report.added, report.needs.sort()], [3, ['en', 'hi', 'ru']]);
  const money = () => collection.facts({ article: 'hi', kind: ['money'] }).facts.map((fact) => fact.text);
  assert.deepEqual(money(), []);
  assert.equal(khabar.languages().find(({ code }) => code === 'hi').loaded, false);

  khabar.loadLanguage('hi', pack('hi'));
  assert.equal(khabar.languages().find(({ code }) => code === 'hi').loaded, true);
  assert.deepEqual(money(), ['65.7 अरब डॉलर']);
  assert.deepEqual(khabar.values(hindi.text).map((fact) => fact.kind), ['money']);
  // The order of adding stays, and nothing is left or twice.
  assert.deepEqual([collection.size, collection.search({ query: 'व्यापार' }).total], [3, 1]);
  assert.equal(collection.refresh(1), 0);
  assert.deepEqual(collection.add([{ id: 'more', text: 'भारत और रूस के बीच' }]).needs, []);
  // In steps, when one likes.
  khabar.loadLanguage('en', pack('en'));
  let left = collection.refresh(1);
  assert.ok(left > 0);
  while (left > 0) left = collection.refresh(64);
  assert.equal(collection.size, 4);
});

test('an article in steps names its language’s pack at once', () => {
  const collection = new khabar.Collection();
  assert.deepEqual(collection.begin({ id: 'ar', text: 'التقى الوزيران في موسكو' }), ['ar']);
  collection.abort();
  khabar.loadLanguage('ar', pack('ar'));
  assert.deepEqual(collection.begin({ id: 'ar', text: 'التقى الوزيران في موسكو' }), []);
  assert.equal(collection.commit().added, 1);
});

test('what is no pack is refused with a code', () => {
  const refused = (code, bytes) => {
    try {
      khabar.loadLanguage(code, bytes);
    } catch (error) {
      return [error.code, error.message.length > 40];
    }
    return 'taken';
  };
  const damaged = pack('vi');
  damaged[60] ^= 1;
  assert.deepEqual(refused('vi', damaged), ['bad-pack', true]);
  assert.deepEqual(refused('vi', pack('ru')), ['bad-pack', true]);
  assert.deepEqual(refused('vi', new TextEncoder().encode('<!doctype html>')), ['bad-pack', true]);
  assert.deepEqual(refused('tlh', pack('vi')), ['unknown-language', true]);
  assert.equal(khabar.languages().find(({ code }) => code === 'vi').loaded, false);
});

test('a visit fetches the packs of its articles only; without one it says so and goes on', async () => {
  const page = await browser.newPage();
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url().match(/languages\/(\w+)\.txt/)?.[1]));
  await page.route('**/collection/**', (route) => route.fulfill(route.request().url().endsWith('manifest.json')
    ? { json: { articles: [{ id: 'a', file: 'a.txt' }, { id: 'b', file: 'b.txt' }] } }
    : { contentType: 'text/plain; charset=utf-8', body: route.request().url().endsWith('a.txt') ? 'भारत और रूस के बीच व्यापार' : 'Встреча прошла в Москве, это он сказал.' }));
  await page.route('**/languages/ru.txt', (route) => route.fulfill({ status: 404 }));
  await page.goto(`${server.url}?collection=collection/manifest.json`);
  await page.waitForSelector('html[data-ready]');
  assert.deepEqual(fetched.filter(Boolean).sort(), ['hi', 'ru']);
  assert.match(await page.locator('#notices').innerText(), /Russian/);
  await search(page, 'Москве');
  assert.equal((await titles(page)).length, 1);
  await page.close();
});
