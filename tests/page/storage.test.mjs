// A collection that is kept between visits, or saved as a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { launch, open, painted, ready, screenshot, search, serve, titles } from './harness.mjs';

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

const OWN = 'Встреча прошла в Дели 5 октября 2018 года.';
const choose = async (page, label) => {
  await page.getByRole('button', { name: label }).click();
  await page.waitForFunction(() => !document.querySelector('dialog')?.inert);
};
const said = (page) => page.locator('dialog [role=status]').textContent();
const problems = (page) => page.locator('.notice.problem').allTextContents();
const give = (page, name, content) => page.setInputFiles('#file-input', { name, mimeType: '', buffer: Buffer.from(content) });
const waitForArticles = (page, count) => page.waitForFunction((n) => document.querySelector('.summary')?.textContent === `${n} articles`, count);

/** A page with one article of the reader's own beside the samples, and the file that it is saved as. */
async function saved() {
  const page = await open(browser, server.url);
  await give(page, 'own.txt', OWN);
  await waitForArticles(page, 31);
  await page.getByRole('button', { name: 'Save…' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), choose(page, 'Save it as a file')]);
  assert.match(download.suggestedFilename(), /^\p{L}[\p{L}\p{M}\p{N}-]*\.khabar$/u);
  return { page, file: readFileSync(await download.path()) };
}

test('with the reader’s yes, the collection is there again at the next visit, and without it not', async () => {
  const context = await browser.newContext();
  const page = await open({ newPage: (options) => context.newPage(options) }, server.url);
  await give(page, 'own.txt', OWN);
  await waitForArticles(page, 31);
  await page.reload();
  await ready(page);
  await waitForArticles(page, 30);
  assert.deepEqual(await page.evaluate(async () => [localStorage.length, (await indexedDB.databases()).length]), [0, 0], 'nothing is kept unasked');

  await give(page, 'own.txt', OWN);
  await waitForArticles(page, 31);
  await page.getByRole('button', { name: 'Save…' }).click();
  assert.match(await said(page), /31 articles\) is in this tab only/);
  await screenshot(page, 'keep');
  await choose(page, 'Keep it on this device');
  assert.match(await said(page), /It is kept/);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await ready(page);
  await waitForArticles(page, 31);
  assert.ok(!asked.some((url) => url.includes('/articles/')), 'the samples are not fetched');
  await search(page, 'дели встреча');
  assert.equal((await titles(page))[0], OWN);
  assert.ok((await painted(page, 'match-results')).includes('Встреча'));

  // What comes later is kept as well.
  await search(page, '');
  await give(page, 'second.txt', 'मोदी ने दिल्ली में बैठक की।');
  await waitForArticles(page, 32);
  await page.waitForTimeout(2500);
  await page.reload();
  await ready(page);
  await waitForArticles(page, 32);

  await page.getByRole('button', { name: 'Save…' }).click();
  await choose(page, 'Forget it');
  await page.reload();
  await ready(page);
  await waitForArticles(page, 30);
  assert.deepEqual(page.complaints, []);
  await context.close();
});

test('a collection saved as a file answers elsewhere as it did', async () => {
  const { page, file } = await saved();
  await page.getByRole('button', { name: 'Close' }).click();
  const other = await open(browser, server.url);
  await give(other, 'mine.khabar', file);
  await waitForArticles(other, 31);
  for (const query of ['дели', 'व्यापार', '"hợp tác"', 'trade', 'putin', '2018']) {
    await search(page, query);
    await search(other, query);
    assert.deepEqual(await titles(other), await titles(page), query);
    assert.deepEqual(await painted(other, 'match-results'), await painted(page, 'match-results'), query);
  }
  assert.deepEqual([...await problems(other), ...other.complaints], []);
  await Promise.all([page.close(), other.close()]);
});

test('a collection of another version is read again, a damaged one refused', async () => {
  const { page, file } = await saved();
  await page.close();
  const raw = gunzipSync(file);
  const body = raw.subarray(raw.indexOf('\n') + 13);
  body[1] ^= 1;
  const other = await open(browser, server.url);
  const forged = (version) => {
    const head = Buffer.alloc(12);
    head.writeUInt32LE(version);
    head.writeBigUInt64LE(checksum(body), 4);
    return gzipSync(Buffer.concat([Buffer.from('Khabar collection\n'), head, body]));
  };
  await give(other, 'cut.khabar', file.subarray(0, file.length - 20));
  await give(other, 'changed.khabar', gzipSync(raw));
  await give(other, 'newer.khabar', forged(3));
  await give(other, 'text.khabar', 'no collection at all');
  await other.waitForFunction(() => document.querySelectorAll('.notice.problem').length === 4);
  const told = await problems(other);
  assert.match(told[0], /damaged/);
  assert.match(told[1], /damaged/);
  assert.match(told[2], /newer version/);
  assert.match(told[3], /no collection/);
  await waitForArticles(other, 30);
  await give(other, 'older.khabar', forged(2));
  await waitForArticles(other, 31);
  await search(other, 'дели встреча');
  assert.equal((await titles(other))[0], OWN);
  await other.close();
});

/** As `src/collection/storage.rs` has it. */
function checksum(bytes) {
  const mask = (1n << 64n) - 1n;
  const step = (sum, word) => {
    const product = ((sum ^ word) * 0x100000001B3n) & mask;
    return ((product << 29n) | (product >> 35n)) & mask;
  };
  const padded = Buffer.concat([bytes, Buffer.alloc(8 - bytes.length % 8)]);
  let sum = step(0xCBF29CE484222325n, BigInt(bytes.length));
  for (let at = 0; at < padded.length; at += 8) sum = step(sum, padded.readBigUInt64LE(at));
  return sum;
}
