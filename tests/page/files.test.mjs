// The reader's own files: good, bad and hostile.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { file, give, launch, open, openHit, painted, screenshot, search, SEEDS, serve, withoutSeeds } from './harness.mjs';

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

const problems = (page) => page.locator('.notice.problem').allTextContents();
const waitForArticles = (page, n) => page.waitForFunction((count) => document.querySelector('.summary')?.textContent === `${count} articles`, n);
const shownText = async (page) => (await page.locator('.article-text .block').allTextContents()).join('');

/** Of each real article: its language, and a query in its own script with the letters it must light. */
const REAL = {
  '000': { language: 'vi', query: '"hợp tác"', letters: /^hợp[_ ]tác$/i, count: 7 },
  '001': { language: 'hi', query: 'द्विपक्षीय', letters: /^द्विपक्षीय$/ },
  '002': { language: 'ar', query: 'بوتين', letters: /^بوتين$/ },
  '003': { language: 'hi', query: 'राष्ट्रपति', letters: /^राष्ट्रपति$/ },
  '004': { language: 'hi', query: 'पृष्ठभूमि', letters: /^पृष्ठभूमि$/ },
};

test('the five real articles open, each in its language, each found and lit exactly', { skip: withoutSeeds }, async () => {
  const page = await open(browser, server.url);
  const files = readdirSync(SEEDS).map((name) => join(SEEDS, name));
  await give(page, files);
  await waitForArticles(page, 35);
  for (const path of files) {
    const name = path.slice(SEEDS.length + 1);
    const { language, query, letters, count } = REAL[name.slice(0, 3)];
    await search(page, query);
    await openHit(page, name);
    await page.waitForFunction(() => CSS.highlights.get('match-reader')?.size > 0);
    const original = readFileSync(path, 'utf8');
    assert.equal(await shownText(page), original, name);
    assert.equal(await page.locator('.article-text').getAttribute('lang'), language, name);
    const lit = await painted(page, 'match-reader');
    for (const text of lit) assert.match(text.normalize('NFC'), letters, name);
    if (count) assert.equal(lit.length, count, name);
    await screenshot(page, `real-${name.slice(0, 3)}`);
  }
  assert.deepEqual(await problems(page), []);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('files can be dropped', async () => {
  const page = await open(browser, server.url);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Встреча прошла в Дели 5 октября 2018 года.'], 'dropped.txt', { type: 'text/plain' }));
    return data;
  });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  assert.equal(await page.evaluate(() => document.body.classList.contains('dropping')), true);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await page.waitForSelector('article[data-article="dropped.txt"]');
  assert.equal(await page.locator('.article-text').getAttribute('lang'), 'ru');
  await page.close();
});

test('an empty file, a file without words, a file of another kind: said, and nothing else is touched', async () => {
  const page = await open(browser, server.url);
  await give(page, [file('empty.txt', ''), file('blank.txt', ' \n\n'), { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([137, 80]) }, file('good.txt', 'A good file of words.')]);
  await waitForArticles(page, 31);
  const said = await problems(page);
  assert.match(said[0], /empty\.txt was not opened: the file is empty/);
  assert.match(said[1], /blank\.txt was not opened: .*no word in the text/);
  assert.match(said[2], /photo\.png was not opened: only plain text files/);
  await page.waitForSelector('article[data-article="good.txt"]');
  await page.locator('.notice.problem button').first().click();
  assert.equal((await problems(page)).length, 2);
  await page.close();
});

/** Bytes of a text in an encoding that TextEncoder does not have: found by asking TextDecoder for each byte. */
function encode(text, encoding) {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map((c) => table.get(c) ?? assert.fail(`${c} is not in ${encoding}`)));
}

const ENCODED = [
  ['windows-1256', 'ar', 'وصل الوزير إلى موسكو في زيارة عمل.', (t) => encode(t, 'windows-1256'), 1],
  // In windows-1258 Vietnamese is written with marks of their own behind the letter.
  ['windows-1258', 'vi', 'Hội nghị thượng đỉnh và hợp tác quốc phòng.'.normalize('NFD').replace(/[aeouAEOU]\u0302|a\u0306|[ou]\u031b/gi, (c) => c.normalize('NFC')), (t) => encode(reorder(t), 'windows-1258'), 2],
  ['windows-1251', 'ru', 'Встреча прошла в Москве, это важно.', (t) => encode(t, 'windows-1251'), 1],
  ['utf-16le', 'hi', 'भारत और रूस के बीच वार्ता हुई।', (t) => Buffer.concat([Buffer.from([0xFF, 0xFE]), Buffer.from(t, 'utf16le')]), 1],
  ['utf-16le', 'hi', 'भारत और रूस के बीच वार्ता हुई।', (t) => Buffer.from(t, 'utf16le'), null],
];

/** The base letter with its hat first, then the tone: the order that windows-1258 can write. */
function reorder(text) {
  return text.normalize('NFC').normalize('NFD').replace(/([aAeEoOuU])(\u0323?)([\u0302\u0306\u031b])(\u0323?)/g, (_, letter, dot1, hat, dot2) => (letter + hat).normalize('NFC') + dot1 + dot2);
}

for (const [encoding, language, text, bytesOf, badByte] of ENCODED) {
  test(`${encoding}: said at which byte, offered, and read`, async () => {
    const page = await open(browser, server.url);
    const source = encoding === 'windows-1258' ? reorder(text) : text;
    await give(page, { name: 'other.txt', mimeType: 'text/plain', buffer: bytesOf(source) });
    const dialog = page.locator('dialog');
    await dialog.waitFor();
    const said = await dialog.textContent();
    assert.match(said, /other\.txt is not UTF-8/);
    assert.match(said, badByte ? new RegExp(`Byte ${badByte} `) : /Byte \d+ \(0x/);
    assert.equal(await dialog.locator('select').inputValue(), encoding, 'the likely encoding is offered first');
    assert.ok((await dialog.locator('.preview').textContent()).replace(/^\ufeff/, '').startsWith(source.slice(0, 12)));
    await dialog.locator('button[type=submit]').click();
    await page.waitForSelector('article[data-article="other.txt"]');
    assert.equal((await shownText(page)).replace(/^\ufeff/, ''), source);
    assert.equal(await page.locator('.article-text').getAttribute('lang'), language);
    await page.close();
  });
}

test('the encoding can be refused; the file is left alone', async () => {
  const page = await open(browser, server.url);
  await give(page, { name: 'other.txt', mimeType: 'text/plain', buffer: Buffer.from([0x61, 0x62, 0xE1, 0x62]) });
  await page.locator('dialog').waitFor();
  assert.match(await page.locator('dialog').textContent(), /Byte 3 \(0xE1\)/);
  await page.locator('dialog button', { hasText: 'Cancel' }).click();
  await page.waitForSelector('.notice.problem');
  assert.match((await problems(page))[0], /no encoding was chosen/);
  assert.equal(await page.locator('.summary').textContent(), '30 articles');
  await page.close();
});

test('markup is text', async () => {
  const page = await open(browser, server.url);
  page.on('dialog', () => assert.fail('a script ran'));
  const hostile = '<img src=x onerror=alert(1)>\n<script>alert(2)</script> “quote” & &amp; \u202e dir';
  await give(page, file('<b>evil</b>.txt', hostile));
  await page.waitForSelector('.article-title');
  assert.equal(await shownText(page), hostile);
  assert.equal(await page.locator('.article-text img, .article-text script, .hit b, .article-title b').count(), 0);
  await search(page, 'onerror');
  assert.deepEqual(await painted(page, 'match-reader'), ['onerror']);
  assert.match(await page.locator('.hit').first().textContent(), /<img src=x onerror=alert\(1\)>/);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('the same file twice, and another of the same name: nothing is lost, nothing is doubled', async () => {
  const page = await open(browser, server.url);
  await give(page, file('a.txt', 'First text here.'));
  await waitForArticles(page, 31);
  await give(page, file('a.txt', 'First text here.'));
  await page.waitForSelector('.notice.problem');
  assert.match((await problems(page))[0], /already open/);
  await give(page, file('a.txt', 'Second text here.'));
  await waitForArticles(page, 32);
  assert.match((await problems(page))[1], /added as “a\.txt \(2\)”\. Both are kept/);
  await openHit(page, 'a.txt');
  assert.equal(await shownText(page), 'First text here.');
  await openHit(page, 'a.txt (2)');
  assert.equal(await shownText(page), 'Second text here.');
  await page.close();
});

test('a link to an opened file shows it once the file is opened again', async () => {
  const page = await open(browser, `${server.url}#article=again.txt`);
  await page.waitForSelector('.welcome');
  await give(page, file('again.txt', 'Hai nước hợp tác.'));
  await page.waitForSelector('article[data-article="again.txt"]');
  await page.close();
});

test('a byte order mark is no part of the text', async () => {
  const page = await open(browser, server.url);
  await give(page, file('bom.txt', '\ufeffHai nước hợp tác.'));
  await page.waitForSelector('article[data-article="bom.txt"]');
  assert.equal(await shownText(page), 'Hai nước hợp tác.');
  await page.close();
});

test('details can be edited; a guessed date says so, an edited one does not; a bad one loses nothing', async () => {
  const page = await open(browser, server.url);
  await give(page, [{ ...file('note.txt', 'Саммит открылся 5 октября 2018 года.\nВстреча была долгой.') }]);
  await page.waitForSelector('article[data-article="note.txt"]');
  const guess = page.locator('.article-head .guess');
  assert.match(await guess.textContent(), /5 October 2018 \(guess\)/);
  assert.match(await guess.getAttribute('title'), /the latest date that the text names/);
  await page.locator('button', { hasText: 'Edit details' }).click();
  await page.fill('dialog input[name=date]', 'yesterday');
  await page.locator('dialog button[type=submit]').click();
  await page.locator('dialog .problem').waitFor({ state: 'visible' });
  assert.match(await page.locator('dialog .problem').textContent(), /“yesterday” is no date\. Write YYYY-MM-DD/);
  await page.fill('dialog input[name=date]', '2018-10-06');
  await page.fill('dialog input[name=title]', 'Мой заголовок');
  await page.fill('dialog input[name=source]', 'Notebook');
  await page.selectOption('dialog select', 'en');
  await page.locator('dialog button[type=submit]').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  assert.equal(await page.locator('.article-title').textContent(), 'Мой заголовок');
  assert.match(await page.locator('.article-head .meta').textContent(), /English.*6 October 2018.*Notebook/);
  assert.equal(await guess.count(), 0);
  assert.equal(await page.locator('.summary').textContent(), '31 articles');
  await search(page, 'заголовок');
  assert.equal(await page.locator('.hit a[data-article="note.txt"] .hit-title').textContent(), 'Мой заголовок');
  await page.close();
});

test('a date that only the file gives is marked as a guess of that kind', async () => {
  const page = await open(browser, server.url);
  await give(page, file('undated.txt', 'Một bài không có ngày.'));
  await page.waitForSelector('article[data-article="undated.txt"]');
  assert.match(await page.locator('.article-head .guess').getAttribute('title'), /the date of the file/);
  await page.close();
});

test('a file of 20 MB: progress is shown, the page keeps moving, search answers meanwhile', async () => {
  const page = await open(browser, server.url);
  const paragraph = readFileSync(new URL('../../www/articles/ru/trade.txt', import.meta.url), 'utf8');
  const size = 20 * 2 ** 20;
  const times = Math.ceil(size / Buffer.byteLength(paragraph));
  const text = paragraph.repeat(times);
  // Made in the page, and before the frames are watched: making it stalls the page by itself.
  await page.evaluate(([part, n]) => {
    const data = new DataTransfer();
    data.items.add(new File(Array(n).fill(part), 'large.txt', { type: 'text/plain' }));
    document.querySelector('#file-input').files = data.files;
  }, [paragraph, times]);
  await page.evaluate(() => {
    window.frames20 = { count: 0, longest: 0, progress: new Set() };
    let last = performance.now();
    const tick = (now) => {
      window.frames20.count++;
      window.frames20.longest = Math.max(window.frames20.longest, now - last);
      last = now;
      const shown = document.querySelector('.notice progress')?.value;
      if (shown) window.frames20.progress.add(shown);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    document.querySelector('#file-input').dispatchEvent(new Event('change'));
  });
  await page.waitForFunction(() => window.frames20.progress.size > 2);
  await search(page, 'Putin');
  assert.ok(await page.locator('.notice progress').isVisible(), 'the search was answered while the file was being read');
  await page.waitForSelector('article[data-article="large.txt"]', { timeout: 120_000 });
  const { count, longest, steps } = await page.evaluate(() => ({ ...window.frames20, steps: window.frames20.progress.size }));
  console.log(`20 MB file: ${count} frames, the longest took ${Math.round(longest)} ms, ${steps} steps of progress`);
  assert.ok(count > 20 && steps > 5);
  await search(page, 'товарооборот');
  await openHit(page, 'large.txt');
  assert.ok((await page.locator('.article-text .block').count()) < 1000, 'only a part of a large text is drawn');
  assert.equal((await shownText(page)), text.slice(0, (await shownText(page)).length));
  const before = await page.locator('.article-text .block').count();
  await page.locator('.reading').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
  await page.waitForFunction((n) => document.querySelectorAll('.article-text .block').length > n, before);
  await page.close();
});

test('reading a large file can be cancelled; nothing of it stays', async () => {
  const page = await open(browser, server.url);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(Array(200_000).fill('Hai nước ký hiệp định hợp tác năm 2013. '), 'large.txt', { type: 'text/plain' }));
    const input = document.querySelector('#file-input');
    input.files = data.files;
    input.dispatchEvent(new Event('change'));
  });
  await page.locator('.notice button', { hasText: 'Cancel' }).click();
  await page.waitForSelector('.notice.problem');
  assert.match((await problems(page))[0], /large\.txt was not opened: reading it was cancelled/);
  assert.equal(await page.locator('.summary').textContent(), '30 articles');
  await page.close();
});
