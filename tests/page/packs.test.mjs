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
  khabar = await instance('');
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.stop();
});

/** Khabar without any pack: what was loaded into another instance is not here. */
async function instance(name) {
  const found = await import(`${pathToFileURL(join(PKG, 'khabar.js'))}?${name}`);
  found.initSync({ module: readFileSync(join(PKG, 'khabar_bg.wasm')) });
  return found;
}

const pack = (code, holds = 'words') => readFileSync(join(PKG, khabar.languages().find((language) => language.code === code && language.holds === holds).pack));

/** The error that loading a pack ends with: its code, and what it says. */
function refused({ loadLanguage }, code, bytes) {
  try {
    loadLanguage(code, bytes);
  } catch (error) {
    return [error.code, error.message];
  }
  return ['taken', ''];
}

/** A pack with another body, and the checksum of that. */
function resealed(bytes, change) {
  const [head, ...lines] = bytes.toString('latin1').split('\n');
  const body = Buffer.from(change(lines.join('\n')), 'latin1');
  const sum = body.reduce((hash, byte) => BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n), 0xcbf29ce484222325n);
  return Buffer.concat([Buffer.from(`${head.split(' ').slice(0, 3).join(' ')} ${sum.toString(16).padStart(16, '0')}\n`), body]);
}

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

test('names are known once they, events and the list of entities are there, whichever comes first', async () => {
  const text = 'व्लादिमीर पुतिन भारत आए।';
  const parts = { names: pack('hi', 'names'), events: pack('hi', 'events'), entities: pack('und', 'entities') };
  for (const order of [['names', 'events', 'entities'], ['entities', 'events', 'names'], ['events', 'entities', 'names']]) {
    const other = await instance(order.join());
    const load = (part) => other.loadLanguage(part === 'entities' ? 'und' : 'hi', parts[part]);
    other.loadLanguage('hi', pack('hi'));
    const collection = new other.Collection();
    collection.add([{ id: 'a', text }]);
    const told = () => collection.facts({ article: 'a', kind: ['person', 'place'] });
    const ids = () => told().facts.map(({ value }) => value.id);
    const loaded = () => other.languages().filter(({ code, holds }) => holds !== 'words' && ['hi', 'und'].includes(code)).map((one) => [one.holds, one.loaded]);
    const before = told();
    assert.deepEqual(before.needs, ['hi']);
    order.slice(0, 2).forEach((part) => {
      load(part);
      assert.deepEqual(told(), before, 'without one of them it says what it says without all');
    });
    assert.deepEqual(loaded(), ['names', 'events', 'entities'].map((part) => [part, part !== order[2]]));
    load(order[2]);
    assert.deepEqual([ids(), told().needs], [['Q7747', 'Q668'], []]);
    assert.deepEqual(loaded(), [['names', true], ['events', true], ['entities', true]]);
    // A second one changes nothing.
    load('entities');
    assert.deepEqual(ids(), ['Q7747', 'Q668']);
    collection.free();
  }
});

test('names and a list of entities of different builds are refused', async () => {
  const [names, list] = [pack('hi', 'names'), pack('und', 'entities')];
  const apart = /another list of entities.*load languages\/entities\.txt/s;
  const otherList = resealed(list, (body) => body.replace('North Pole', 'Nerth Pole'));
  const other = await instance('apart');
  other.loadLanguage('hi', names);
  const [code, message] = refused(other, 'und', otherList);
  assert.equal(code, 'bad-pack');
  assert.match(message, apart);
  assert.equal(other.languages().find(({ holds }) => holds === 'entities').loaded, false);
  other.loadLanguage('und', list);

  const third = await instance('apart too');
  third.loadLanguage('und', otherList);
  assert.match(refused(third, 'hi', names)[1], apart);
  assert.equal(third.languages().find((language) => language.code === 'hi' && language.holds === 'names').loaded, false);
  // What names say of their list is under their checksum too.
  const damaged = Buffer.from(names);
  damaged[names.indexOf(10) + 1] ^= 1;
  assert.match(refused(await instance('damaged'), 'hi', damaged)[1], /damaged/);
});

test('what is no pack is refused with a code', () => {
  const refusal = (code, bytes) => {
    const [reason, message] = refused(khabar, code, bytes);
    return [reason, message.length > 40];
  };
  const damaged = pack('vi');
  damaged[60] ^= 1;
  assert.deepEqual(refusal('vi', damaged), ['bad-pack', true]);
  assert.deepEqual(refusal('vi', pack('ru')), ['bad-pack', true]);
  assert.deepEqual(refusal('vi', pack('und', 'entities')), ['bad-pack', true]);
  assert.deepEqual(refusal('und', pack('vi')), ['bad-pack', true]);
  assert.deepEqual(refusal('vi', new TextEncoder().encode('<!doctype html>')), ['bad-pack', true]);
  assert.deepEqual(refusal('tlh', pack('vi')), ['unknown-language', true]);
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

test('the first question for names fetches those of its languages and the list of all, once', async () => {
  const page = await browser.newPage();
  const fetched = [];
  page.on('request', (request) => fetched.push(request.url().match(/languages\/([\w.]+)\.txt/)?.[1]));
  await page.route('**/collection/**', (route) => route.fulfill(route.request().url().endsWith('manifest.json')
    ? { json: { articles: [{ id: 'a', file: 'a.txt' }, { id: 'b', file: 'b.txt' }] } }
    : { contentType: 'text/plain; charset=utf-8', body: route.request().url().endsWith('a.txt') ? 'व्लादिमीर पुतिन भारत आए।' : 'Встреча прошла в Москве, это сказал Владимир Путин.' }));
  await page.goto(`${server.url}?collection=collection/manifest.json`);
  await page.waitForSelector('html[data-ready]');
  assert.deepEqual(fetched.filter(Boolean).sort(), ['hi', 'ru']);
  await search(page, 'person:putin');
  assert.equal((await titles(page)).length, 2);
  assert.deepEqual(fetched.filter(Boolean).sort(), ['entities', 'hi', 'hi.events', 'hi.names', 'ru', 'ru.events', 'ru.names']);
  await page.close();
});
