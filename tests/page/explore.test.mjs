// A reader's way through the sample collection.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { launch, open, openHit, painted, ready, screenshot, search, serve, titles } from './harness.mjs';

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

const chips = (page) => page.locator('#facets .chip:visible').evaluateAll((all) => Object.fromEntries(all.map((chip) => [chip.dataset.value, Number(chip.querySelector('.count').textContent)])));

test('it opens on thirty articles in five languages, and complains of nothing', async () => {
  const page = await open(browser, server.url);
  assert.equal(await page.locator('.summary').textContent(), '30 articles');
  assert.deepEqual(await chips(page), { ar: 6, en: 6, hi: 6, ru: 6, vi: 6 });
  assert.equal(await page.locator('.hit').count(), 30);
  assert.equal(await page.locator('#start-help').isVisible(), false);
  await screenshot(page, 'start-1280');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('the first visit downloads less than 300 kB, gzipped', async () => {
  const page = await browser.newPage();
  const sizes = new Map();
  page.on('response', async (response) => {
    const { pathname } = new URL(response.url());
    if (response.url().startsWith(server.origin) && !pathname.includes('/articles/')) sizes.set(pathname, response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto(server.url);
  await ready(page);
  const total = async (test) => (await Promise.all([...sizes].filter(([path]) => test(path)).map(([, size]) => size))).reduce((a, b) => a + b, 0);
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  // Language packs have limits of their own, and are fetched for the articles' languages only.
  const isPack = (path) => path.includes('/languages/');
  const [wasm, glue, packs, all] = [await total((path) => path.endsWith('.wasm')), await total((path) => /pkg.*\.js$/.test(path)), await total(isPack), await total((path) => !isPack(path))];
  console.log(`first visit, gzipped: ${kB(all)} in ${sizes.size} files (wasm ${kB(wasm)}, engine ${kB(glue)}, page ${kB(all - wasm - glue)}); articles and ${kB(packs)} of language packs apart`);
  assert.ok(sizes.size > 10 && all < 300_000);
  await page.close();
});

/** A query in each language; the letters that must be lit, folded. */
const QUERIES = [
  ['vi', 'hợp tác', ['hợp tác', 'hợp_tác', 'hợp', 'tác']],
  ['vi', '"quốc phòng"', ['quốc phòng', 'quốc_phòng']],
  ['hi', 'पुतिन', ['पुतिन']],
  ['ar', 'القمة', ['القمة', 'قمة', 'القمم', 'قمم', 'للقمة', 'بالقمة', 'والقمة']],
  ['en', 'Putin', ['putin']],
  ['ru', 'саммит', ['саммит', 'саммита', 'саммите', 'саммиту', 'саммитом', 'саммиты', 'саммитов', 'саммитам', 'саммитами', 'саммитах']],
];
for (const [language, query, letters] of QUERIES) {
  test(`${language}: ${query} lights exactly its letters, in the results and in the article`, async () => {
    const page = await open(browser, server.url);
    await search(page, query);
    if (language !== 'vi') await page.waitForFunction(() => CSS.highlights.get('match-results')?.size > 0);
    await page.locator(`.chip[data-value="${language}"]`).click();
    await page.waitForFunction((code) => document.querySelector(`.chip[data-value="${code}"]`)?.getAttribute('aria-pressed') === 'true', language);
    const lit = await painted(page, 'match-results');
    assert.ok(lit.length > 0);
    for (const text of lit) assert.ok(letters.includes(text.normalize('NFC').toLowerCase()), `${text} is lit for ${query}`);
    const first = page.locator('.hit a').first();
    const id = await first.getAttribute('data-article');
    await first.click();
    await page.waitForSelector(`article[data-article="${id}"]`);
    const read = await painted(page, 'match-reader');
    assert.ok(read.length > 0);
    for (const text of read) assert.ok(letters.includes(text.normalize('NFC').toLowerCase()), `${text} is lit for ${query}`);
    const text = page.locator('.article-text');
    assert.equal(await text.getAttribute('lang'), language);
    assert.equal(await text.getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr');
    assert.equal(await page.locator('.article-text .block').first().evaluate((p) => getComputedStyle(p).direction), language === 'ar' ? 'rtl' : 'ltr');
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

test('the text of an article is the file, letter by letter', async () => {
  const page = await open(browser, server.url);
  for (const id of ['vi-trade', 'hi-culture', 'ar-defence', 'ru-summit-2024', 'en-energy']) {
    await page.evaluate((hash) => { location.hash = hash; }, `article=${id}`);
    await page.waitForSelector(`article[data-article="${id}"]`);
    const [language, slug] = [id.slice(0, 2), id.slice(3)];
    const original = await page.evaluate((url) => fetch(url).then((r) => r.text()), `articles/${language}/${slug}.txt`);
    const shown = await page.locator('.article-text .block').allTextContents();
    assert.equal(shown.join(''), original, id);
  }
  await page.close();
});

test('filters count what choosing them would give, and add up within a group', async () => {
  const page = await open(browser, server.url);
  await search(page, '2012');
  const counts = await chips(page);
  assert.ok(counts.ru > 0 && counts.en > 0);
  for (const language of ['ru', 'en']) await page.locator(`.chip[data-value="${language}"]`).click();
  await page.waitForFunction((sum) => document.querySelector('.summary').textContent.startsWith(`${sum} `), counts.ru + counts.en);
  assert.deepEqual(await chips(page), counts, 'a group does not narrow its own counts');
  const languages = await page.locator('.hit-title').evaluateAll((all) => [...new Set(all.map((title) => title.lang))].sort());
  assert.deepEqual(languages, ['en', 'ru']);
  await page.close();
});

test('facts are listed and underlined, and tell why', async () => {
  const page = await open(browser, `${server.url}#article=vi-trade`);
  const said = await page.locator('.fact-row .said').allTextContents();
  const marked = await page.locator('.article-text .fact').allTextContents();
  assert.ok(said.includes('11 tỷ USD') && marked.includes('11 tỷ USD'));
  const values = page.locator('.fact-row').filter({ has: page.locator('.key:is(.when, .how-much, .which)') });
  assert.equal(await values.count(), marked.length);
  const row = page.locator('.fact-row', { hasText: '11 tỷ USD' }).first();
  assert.equal(await row.locator('.value').textContent(), '11 billion USD');
  await row.click();
  const why = page.locator('#why');
  await why.waitFor({ state: 'visible' });
  assert.match(await why.textContent(), /11000000000 USD.*money\.amount-/s);
  assert.equal(await page.locator('.fact.found').textContent(), '11 tỷ USD');
  await page.keyboard.press('Escape');
  assert.equal(await why.isVisible(), false);
  await page.close();
});

test('an assumption is said', async () => {
  const page = await open(browser, `${server.url}#article=hi-trade`);
  await page.locator('.article-text .fact', { hasText: 'डॉलर' }).first().hover();
  assert.match(await page.locator('#why').textContent(), /Assumed.*most likely/s);
  await page.close();
});

test('matches are walked through, n of m', async () => {
  const page = await open(browser, `${server.url}#q=Путин&article=ru-summit-history`);
  const count = page.locator('.hits-count');
  const total = (await painted(page, 'match-reader')).length;
  assert.ok(total >= 2);
  assert.equal(await count.textContent(), `${total} matches`);
  await page.locator('button[aria-label="Next match"]').click();
  assert.equal(await count.textContent(), `1 of ${total}`);
  await page.locator('button[aria-label="Previous match"]').click();
  assert.equal(await count.textContent(), `${total} of ${total}`);
  assert.deepEqual(await painted(page, 'match-current'), ['Путин']);
  await page.close();
});

test('the address holds what is shown; back undoes opening an article', async () => {
  const page = await open(browser, server.url);
  await search(page, 'Putin');
  const id = await page.locator('.hit a').first().getAttribute('data-article');
  await openHit(page, id);
  const address = page.url();
  await page.goBack();
  await page.waitForSelector('.reading .welcome');
  assert.equal(await page.inputValue('#query'), 'Putin');
  const other = await open(browser, address);
  await other.waitForSelector(`article[data-article="${id}"]`);
  assert.equal(await other.inputValue('#query'), 'Putin');
  assert.deepEqual(await painted(other, 'match-reader'), (await painted(other, 'match-reader')).map(() => 'Putin'));
  await Promise.all([page.close(), other.close()]);
});

test('on a phone an article is a page of its own, and back leads to the results', async () => {
  const page = await open(browser, server.url, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing is wider than the screen');
  await openHit(page, 'ar-trade');
  assert.equal(await page.locator('#search').isVisible(), false);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing is wider than the screen');
  await screenshot(page, 'arabic-390');
  await page.locator('.back').click();
  await page.locator('#search').waitFor({ state: 'visible' });
  await openHit(page, 'hi-culture');
  await screenshot(page, 'hindi-390');
  await page.goBack();
  await page.locator('#search').waitFor({ state: 'visible' });
  const small = await page.locator('button:visible').evaluateAll((all) => all.filter((b) => b.getBoundingClientRect().height < 44).map((b) => b.textContent));
  assert.deepEqual(small, [], 'touch targets are 44 px high');
  await page.close();
});

test('without the keyboard and mouse of a desk: / focuses the box, Tab reaches results in order', async () => {
  const page = await open(browser, server.url);
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'query');
  const seen = [];
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), 'How to search');
  for (let i = 0; i < 17; i++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => document.activeElement.dataset.value ?? document.activeElement.dataset.article ?? document.activeElement.tagName));
  }
  assert.deepEqual(seen.slice(0, 5).sort(), ['ar', 'en', 'hi', 'ru', 'vi']);
  // Then the filters that are folded away and the button for names, then the views, then the results.
  const first = seen.findIndex((name) => /^(vi|hi|ar|en|ru)-/.test(name));
  assert.ok(first > 7 && seen.slice(5, first).every((name) => name === 'SUMMARY' || name === 'BUTTON'), String(seen));
  assert.equal(seen.filter((name) => name === 'BUTTON').length, 6, 'without a query there is no view in context');
  await page.keyboard.press('Enter');
  await page.waitForSelector(`article[data-article="${seen.at(-1)}"]`);
  await page.close();
});

test('no result is answered with what to do', async () => {
  const page = await open(browser, server.url);
  await search(page, 'xyzzy');
  assert.match(await page.locator('.empty').first().textContent(), /Try fewer words/);
  await search(page, '…');
  assert.match(await page.locator('.summary').textContent(), /There is no word in the query/);
  await page.close();
});

test('a result is a link: opened in a new tab it shows the article', async () => {
  const page = await open(browser, server.url);
  const href = await page.locator('.hit a').first().getAttribute('href');
  const other = await open(browser, `${server.url}${href}`);
  await other.waitForSelector('.article-title');
  await Promise.all([page.close(), other.close()]);
});

for (const scheme of ['light', 'dark']) {
  for (const id of ['ar-trade', 'hi-summit-2021', 'vi-culture']) {
    test(`${scheme}, ${id}: nothing that axe finds`, async () => {
      const page = await open(browser, `${server.url}#q=2021&article=${id}`, { colorScheme: scheme });
      const { default: axe } = await import('axe-core');
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }));
      assert.deepEqual(violations.map(({ id: rule, nodes }) => [rule, nodes.map((node) => node.html)]), []);
      await screenshot(page, `${id}-${scheme}-1280`);
      await page.close();
    });
  }
}

test('reloading keeps the place', async () => {
  const page = await open(browser, `${server.url}#q=Putin&language=en&article=en-trade`);
  await page.reload();
  await ready(page);
  assert.equal(await page.locator('.chip[data-value="en"]').getAttribute('aria-pressed'), 'true');
  assert.ok((await titles(page)).length > 0);
  await page.waitForSelector('article[data-article="en-trade"]');
  await page.close();
});
