// The collection as facts: the table, the names, the time line, the comparison; citing and export.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { file, give, launch, open, painted, ready, screenshot, search, serve } from './harness.mjs';

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const view = (page, name) => page.locator('.views button', { hasText: name });
const status = (page, name) => page.locator(`.${name}-view .summary`);
const rows = (page) => page.locator('.fact-table tbody tr');
const said = (page, pattern) => page.waitForFunction(([source]) => new RegExp(source).test(document.querySelector('.view:not([hidden]) .summary')?.textContent ?? ''), [pattern.source]);
/** What stands in the table, a column of it. */
const column = (page, name) => page.locator(`.fact-table .cell-${name}`).allTextContents();

/** A page whose engine has something changed: code that runs in the worker, behind the glue. */
async function openHooked(code, hash, options) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, ...options });
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()));
  await page.addInitScript((hook) => {
    const Original = Blob;
    window.Blob = class extends Original {
      constructor(parts, options) {
        super(options?.type === 'text/javascript' ? [...parts, `{${hook}}`] : parts, options);
      }
    };
  }, code);
  await page.goto(`${server.url}${hash}`);
  await ready(page);
  return page;
}

test('the first visit fetches nothing of the views', async () => {
  const page = await open(browser, server.url);
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name.split('/').at(-1)));
  for (const name of ['views.js', 'fact-table.js', 'timeline.js', 'compare.js', 'names.js', 'views.css', 'facts.css', 'export.js']) assert.ok(!fetched.includes(name), name);
  await page.close();
});

test('facts: the table is sorted by its columns, both ways, and the keyboard does it', async () => {
  const page = await open(browser, server.url);
  await view(page, 'Facts').click();
  await said(page, /facts in 30 articles/);
  assert.equal(await rows(page).count(), 50);
  assert.equal(await page.locator('th[data-column="text"]').getAttribute('aria-sort'), 'ascending');
  const sort = page.locator('th[data-column="article"] button');
  await sort.focus();
  const order = async (direction) => {
    await page.keyboard.press('Enter');
    await page.waitForSelector(`th[data-column="article"][aria-sort="${direction}"]`);
    await page.waitForFunction(() => document.querySelector('.facts-view .working').hidden);
    return (await column(page, 'article'))[0];
  };
  const [up, down] = [await order('ascending'), await order('descending')];
  assert.notEqual(up, down);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Article', 'the head keeps the focus');
  assert.equal(await page.locator('th[aria-sort]').count(), 1);
  assert.match(page.url(), /view=facts&order=-article/);
  await page.locator('.view-tools .chip', { hasText: 'How much' }).click();
  await page.locator('th[data-column="value"] button').click();
  await said(page, /^\d+ facts/);
  await page.waitForSelector('th[data-column="value"][aria-sort="ascending"]');
  // The rows of before stay until those in the new order are there, which begin with shares.
  await page.waitForFunction(() => {
    const shares = [...document.querySelectorAll('tr.percent .fact-link')].map((link) => parseFloat(link.textContent.replace(/^[^\d]+/u, '')));
    return shares.length > 10 && shares.every((share, at) => !at || shares[at - 1] <= share);
  });
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('facts: narrowed by kind, by name, by the query and its filters; more rows come below', async () => {
  const page = await open(browser, `${server.url}#view=facts`);
  await said(page, /facts in 30 articles/);
  await page.locator('.facts-view .more').click();
  await page.waitForFunction(() => document.querySelectorAll('.fact-table tbody tr').length === 100);
  assert.equal(await page.evaluate(() => [...document.querySelectorAll('.fact-table tbody tr')].indexOf(document.activeElement.closest('tr'))), 50, 'the focus is in the first of those that came');
  await page.locator('.view-tools .chip', { hasText: 'Who' }).click();
  await page.waitForFunction(() => [...document.querySelectorAll('.fact-table tbody tr')].every((row) => /person|role|organisation/.test(row.className)));
  await page.locator('.facts-view .find').fill('put');
  await page.waitForFunction(() => document.querySelectorAll('.fact-table tbody tr').length > 0 && [...document.querySelectorAll('.fact-table .fact-link')].every((link) => link.textContent.includes('Putin')));
  assert.match(page.url(), /pick=who&find=put/);
  const all = parseInt(await status(page, 'facts').textContent(), 10);
  await page.locator('#facets .chip[data-value="ar"]').click();
  await said(page, /in 6 articles/);
  assert.ok(parseInt(await status(page, 'facts').textContent(), 10) < all);
  assert.deepEqual(await page.locator('.cell-text .sentence').evaluateAll((all) => [...new Set(all.map(({ dir, lang }) => `${dir} ${lang}`))]), ['rtl ar']);
  await page.locator('.facts-view .find').fill('xyzzy');
  await page.locator('.facts-view .empty').waitFor();
  await view(page, 'Articles').click();
  await page.waitForSelector('.hits:not([hidden])');
  assert.equal(await page.locator('.view').isVisible(), false);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

for (const language of ['ar', 'en', 'hi', 'ru', 'vi']) {
  test(`${language}: a row marks the letters of its fact, and opens them in the article`, async () => {
    const page = await open(browser, `${server.url}#view=facts&pick=what&language=${language}`);
    await said(page, /in 6 articles/);
    const marked = await painted(page, 'fact-said');
    assert.equal(marked.length, await rows(page).count());
    for (const at of [3, 11]) {
      const link = rows(page).nth(at).locator('.fact-link');
      const [id, article] = [await link.getAttribute('data-fact'), await link.getAttribute('data-article')];
      await rows(page).nth(at).locator('.cell-article').click();
      await page.waitForSelector(`article[data-article="${article}"]`);
      await page.waitForFunction((letters) => [...CSS.highlights.get('fact-found') ?? []].some((range) => range.toString() === letters), marked[at]);
      assert.deepEqual(await painted(page, 'fact-found'), [marked[at]]);
      assert.ok(await page.evaluate(() => {
        const { top, bottom } = [...CSS.highlights.get('fact-found')][0].getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }), 'it is in sight');
      assert.equal(await link.getAttribute('aria-current'), 'true');
      assert.equal(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('fact'), id);
    }
    const address = page.url();
    await page.close();
    const other = await open(browser, address);
    await other.waitForFunction((letters) => [...CSS.highlights.get('fact-found') ?? []].some((range) => range.toString() === letters), marked[11]);
    assert.deepEqual(other.complaints, []);
    await other.close();
  });
}

const TOLD = `President Vladimir Putin will visit India on 4–5 December 2031. The summit in Oslo was held on 3 May 2032.

Russia denied the talks. Narendra Modi will meet Sergey Lavrov in Moscow in 2035. On 5.6.2034 they had met.`;

test('what is planned is hollow, what is denied struck; what is assumed says so, and why', async () => {
  const page = await open(browser, server.url);
  await give(page, [file('told.txt', TOLD)]);
  await page.waitForSelector('article[data-article="told.txt"]');
  await page.evaluate(() => { location.hash = '#q=Oslo&view=facts&order=kind'; });
  await said(page, /in 1 article /);
  const events = await page.locator('tr:is(.event, .statement)').evaluateAll((all) => all.map((row) => {
    const key = row.querySelector('.key');
    return [row.querySelector('.fact-link').textContent.replaceAll('\u00A0', ' '), parseFloat(getComputedStyle(key).borderTopWidth) * 2 >= key.offsetHeight, row.querySelector('.fact-link s')?.textContent];
  }));
  const planned = events.filter(([words]) => /planned/.test(words));
  assert.ok(planned.length > 0 && planned.every(([, isFull]) => !isFull), JSON.stringify(events));
  assert.ok(events.some(([words, isFull]) => /summit/.test(words) && isFull), JSON.stringify(events));
  const denied = events.filter(([words]) => /, denied/.test(words));
  assert.ok(denied.length > 0 && denied.every(([, isFull, struck]) => !isFull && struck), JSON.stringify(events));
  const assumed = page.locator('.why-button', { hasText: 'assumption' }).first();
  await assumed.click();
  assert.match(await page.locator('#why-view').textContent(), /Rule.*Assumed/s);
  assert.equal(await assumed.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#why-view').isVisible(), false);
  assert.equal(await assumed.getAttribute('aria-expanded'), 'false');
  await assumed.click();
  await page.locator('.facts-view .summary').click();
  assert.equal(await page.locator('#why-view').isVisible(), false, 'a click elsewhere closes it');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

for (const [name, link] of [['facts', '.fact-link'], ['names', '.named-in a'], ['timeline&pick=2018', '.told .fact-link'], ['compare', '.side .fact-link'], ['', '.hit a']]) {
  test(`${name || 'articles'}: on a phone the keyboard goes on in the article, and back to where it was left`, async () => {
    const page = await open(browser, `${server.url}#view=${name}`, PHONE);
    const chosen = page.locator(link).nth(2);
    await chosen.focus();
    const words = await chosen.textContent();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.id === 'reader');
    await page.waitForSelector('#reader article');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), '← Results');
    await page.keyboard.press('Enter');
    await page.waitForFunction((said) => document.activeElement.textContent === said, words);
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

test('why, by the keyboard: the box is entered, Escape leads back; more of a year goes on at the first that came', async () => {
  const page = await open(browser, `${server.url}#view=timeline&pick=none`);
  const button = page.locator('.told .why-button').first();
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement.id === 'why-view');
  assert.match(await page.locator('#why-view').textContent(), /Rule/);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => document.activeElement === document.querySelector('.told .why-button'));
  await give(page, [file('many.txt', Array.from({ length: 60 }, (_, at) => `In May 2044 the port of Oslo counted ${at + 100} ships.`).join('\n\n'))]);
  await page.waitForSelector('article[data-article="many.txt"]');
  await page.evaluate(() => { location.hash = '#q=Oslo&view=timeline&pick=2044'; });
  await page.waitForFunction(() => document.querySelectorAll('.told > li').length === 50);
  await page.locator('.timeline-view').getByRole('button', { name: 'Show more' }).press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('.told > li').length === 60);
  await page.waitForFunction(() => [...document.querySelectorAll('.told > li')].indexOf(document.activeElement.closest('li')) === 50);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('on a phone the orders of the table stand on one line; each view is a region with a name', async () => {
  const page = await open(browser, `${server.url}#view=facts`, PHONE);
  await said(page, /facts in 30/);
  assert.equal(await page.locator('.fact-table th').evaluateAll((all) => new Set(all.map((head) => head.getBoundingClientRect().top)).size), 1);
  for (const [name, label] of [['Names', 'Names'], ['Timeline', 'Time line'], ['Compare', 'Comparison'], ['Facts', 'Facts']]) {
    await view(page, name).click();
    await page.getByRole('region', { name: label, exact: true }).waitFor();
  }
  await page.close();
});

test('the time line: a sentence in Arabic begins on the right', async () => {
  const page = await open(browser, `${server.url}#view=timeline&pick=2018&language=ar`);
  await page.waitForSelector('.told > li');
  const [gap] = await page.locator('.told > li').evaluateAll((all) => all.map((item) => {
    const range = document.createRange();
    range.selectNodeContents(item.querySelector('.sentence'));
    return Math.round(item.getBoundingClientRect().right - range.getBoundingClientRect().right);
  }));
  assert.ok(gap < 20, `${gap} px`);
  await page.close();
});

test('export: what the table shows, as CSV, JSON Lines and JSON-LD', async () => {
  const page = await open(browser, `${server.url}#view=facts&pick=how-much&language=ar&language=hi`);
  await said(page, /in 12 articles/);
  const count = parseInt(await status(page, 'facts').textContent(), 10);
  assert.ok(count > 50);
  const get = async (format) => {
    await page.locator('.export summary').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`.export button[data-format="${format}"]`).click()]);
    const text = readFileSync(await download.path(), 'utf8');
    await page.waitForFunction(() => /handed to your browser/.test(document.querySelector('.export [role="status"]').textContent));
    await page.keyboard.press('Escape');
    return [download.suggestedFilename(), text];
  };
  const [csvName, csv] = await get('csv');
  assert.match(csvName, /-facts\.csv$/);
  assert.ok(csv.startsWith('\uFEFFid,article,kind,value'));
  // No fact of these holds a line break.
  assert.equal(csv.trimEnd().split('\r\n').length, count + 1);
  const [, lines] = await get('jsonl');
  const facts = lines.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(facts.length, count);
  assert.ok(facts.every(({ kind, article }) => ['money', 'percent', 'quantity', 'count', 'number'].includes(kind) && /^(ar|hi)-/.test(article)));
  const [name, linked] = await get('jsonld');
  assert.match(name, /-facts\.jsonld$/);
  assert.equal(JSON.parse(linked)['@graph'].length, count);
  assert.equal(await page.locator('.export').getAttribute('open'), null, 'Escape closes the menu');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('cite: the article, and the sentence of what is chosen; copied', async () => {
  const page = await open(browser, `${server.url}#article=en-trade`, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.waitForSelector('.facts:not(.waiting)');
  await page.locator('.cite-button').click();
  const parts = page.locator('dialog.cite .citation');
  await parts.first().waitFor();
  assert.deepEqual(await parts.locator('h3').evaluateAll((all) => all.map(({ firstChild }) => firstChild.textContent)), ['The article', 'The article, for BibTeX']);
  assert.match(await parts.nth(1).locator('pre').textContent(), /^@online\{khabar:en-trade,/);
  await page.locator('dialog.cite').getByRole('button', { name: 'Close' }).click();
  await page.locator('.fact-row', { hasText: '11 billion USD' }).first().click();
  await page.locator('.cite-button').click();
  await parts.first().waitFor();
  assert.equal(await parts.count(), 4);
  const sentence = await parts.first().locator('pre').textContent();
  assert.match(sentence, /^“Turnover in 2012 was \$11 billion.*” \(Khabar sample: Trade desk, “Trade with Russia/);
  await parts.first().getByRole('button').click();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), sentence);
  assert.match(await parts.first().getByRole('button').textContent(), /Copied/);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('names: cards with all forms, offices and articles, found in any script', async () => {
  const page = await open(browser, `${server.url}#q=trade`);
  await view(page, 'Names').click();
  await said(page, /^\d+ names/);
  await page.locator('.names-view .chip', { hasText: 'People' }).click();
  await page.waitForFunction(() => [...document.querySelectorAll('.name-card')].every((card) => card.classList.contains('person')));
  await page.locator('.names-view .find').fill('بوت');
  await said(page, /^1 name in \d+ articles for “trade”$/);
  const card = page.locator('.name-card');
  assert.equal(await card.locator('h3').textContent(), 'Vladimir Putin');
  assert.equal(await card.locator('a[target="_blank"]').getAttribute('href'), 'https://www.wikidata.org/wiki/Q7747');
  const forms = await card.locator('.forms dd').evaluateAll((all) => Object.fromEntries(all.map(({ lang, dir, textContent }) => [lang, [dir, textContent]])));
  assert.deepEqual(Object.keys(forms).sort(), ['ar', 'en', 'hi', 'ru', 'vi']);
  assert.equal(forms.ar[0], 'rtl');
  assert.match(forms.hi[1], /पुतिन/);
  assert.match(await card.locator('.offices').textContent(), /President of Russia told in \d+ articles of 7 December 2021 – /);
  await card.getByRole('button', { name: /more$/ }).click();
  await card.locator('.named-in a[data-article="ar-summit-2025"]').click();
  await page.waitForFunction(() => /بوتين/.test([...CSS.highlights.get('fact-found') ?? []].join()));
  assert.equal(await page.inputValue('#query'), 'trade', 'what was asked for stays');
  assert.equal(await card.count(), 1);
  const places = await painted(page, 'fact-places');
  assert.ok(places.length > 1 && places.every((letters) => /بوتين/.test(letters)), 'all its places are lit');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

/** What narrows the names and the groups, and what must then be so of every card or group; the address holds it. */
const NARROWED = [
  ['names', 'a kind', async (page) => page.locator('.names-view .chip', { hasText: 'Places' }).click(), /pick=place/, /^\d+ names in 30 articles$/, (card) => card.classList.contains('place')],
  ['names', 'letters', async (page) => page.locator('.names-view .find').fill('मोद'), /find=/, /^1 name in 30 articles$/, (card) => /Modi/.test(card.textContent)],
  ['names', 'a language', async (page) => page.locator('#facets .chip[data-value="hi"]').click(), /language=hi/, /^\d+ names in 6 articles$/, (card) => /^hi-/.test(card.querySelector('.named-in a').dataset.article)],
  ['names', 'a search', async (page) => search(page, 'lang:ru'), /q=lang/, /^\d+ names in 6 articles for “lang:ru”$/, (card) => /^ru-/.test(card.querySelector('.named-in a').dataset.article)],
  ['compare', 'a kind', async (page) => page.locator('.compare-view .chip[data-pick="role"]').click(), /pick=role/, /^\d+ groups? of facts that belong together$/, (group) => group.querySelectorAll('.fact-line:not(.role)').length === 0],
  ['compare', 'a kind and a relation', async (page) => {
    await page.locator('.compare-view .chip[data-pick="event"]').click();
    await page.locator('.compare-view .chip[data-pick="series"]').click();
  }, /pick=event\+series/, /^\d+ groups? of/, (group) => group.dataset.relation === 'series' && group.querySelectorAll('.fact-line:not(.event)').length === 0],
  ['compare', 'letters', async (page) => page.locator('.compare-view .find').fill('Tag'), /find=Tag/, /^1 group of/, (group) => /Tagore/.test(group.querySelector('h3').textContent)],
  ['compare', 'a language', async (page) => page.locator('#facets .chip[data-value="ar"]').click(), /language=ar/, /, each with one from 6 articles$/, (group) => group.querySelector('.side [data-article^="ar-"]') !== null],
];
for (const [name, what, narrow, address, status, isSo] of NARROWED) {
  test(`${name}: narrowed by ${what}, which the address holds`, async () => {
    const page = await open(browser, `${server.url}#view=${name}`);
    await said(page, /^\d+ /);
    const all = parseInt(await page.locator(`.${name}-view .summary`).textContent(), 10);
    await narrow(page);
    await page.waitForFunction(([before, view]) => parseInt(document.querySelector(`.${view}-view .summary`).textContent, 10) < before, [all, name]);
    await said(page, status);
    const shown = name === 'names' ? '.name-card' : '.groups:not(.copies) .group';
    // Held by themselves, so that one that is taken away meanwhile is not waited for.
    const check = async (on) => Promise.all((await on.locator(shown).elementHandles()).map((one) => one.evaluate(isSo)));
    // Of two clicks the first may be drawn before the second is.
    let so = await check(page);
    for (let turn = 0; turn < 50 && !(address.test(page.url()) && so.length > 0 && so.every(Boolean)); turn++) {
      await page.waitForTimeout(100);
      so = await check(page);
    }
    assert.ok(so.length > 0 && so.every(Boolean), String(so));
    assert.match(page.url(), address);
    const words = await page.locator(`.${name}-view .summary`).textContent();
    const other = await open(browser, page.url());
    await other.waitForFunction(([view, said]) => document.querySelector(`.${view}-view .summary`)?.textContent === said, [name, words]);
    assert.deepEqual(await check(other), so);
    assert.deepEqual([...page.complaints, ...other.complaints], []);
    await Promise.all([page.close(), other.close()]);
  });
}

test('names: what was narrowed is said on the card, and the articles found come first', async () => {
  const page = await open(browser, `${server.url}#view=names&language=vi&find=putin`);
  const card = page.locator('.name-card').first();
  assert.match(await card.locator('.meta').textContent(), /\d+ mentions in \d+ articles\d+ of them in \d+ found/);
  assert.ok((await card.locator('.named-in a').evaluateAll((all) => all.map(({ dataset }) => dataset.article))).every((id) => id.startsWith('vi-')));
  await card.getByRole('button', { name: /more$/ }).click();
  await page.waitForFunction(() => document.querySelectorAll('.named-in a:not([data-article^="vi-"])').length > 0);
  await page.locator('.names-view .find').fill('zzz');
  await page.locator('.names-view .empty').waitFor();
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a query that is a name shows its card above the results, one that is not shows none', async () => {
  const page = await open(browser, server.url);
  for (const query of ['पुतिन', 'person:"Vladimir Putin"', 'vladimir putin']) {
    await search(page, query);
    await page.locator('.entity').waitFor();
    assert.equal(await page.locator('.entity summary strong').textContent(), 'Vladimir Putin');
    await search(page, 'xyzzy');
    await page.locator('.entity').waitFor({ state: 'detached' });
  }
  await search(page, 'put');
  await page.waitForTimeout(900);
  assert.equal(await page.locator('.entity').count(), 0, 'a beginning is no name');
  await search(page, 'New Delhi');
  await page.locator('.entity summary').click();
  assert.ok(await page.locator('.entity .name-card .forms').isVisible());
  await view(page, 'Facts').click();
  await page.locator('.entity').waitFor({ state: 'hidden' });
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('the time line: a decade, its years, what is told of a year; with the keyboard', async () => {
  const page = await open(browser, `${server.url}#view=timeline`);
  await said(page, /dates and \d+ dated events in 30 articles/);
  const names = await page.locator('.decades > li > .bin .bin-name').allTextContents();
  assert.deepEqual([names[0], names.at(-1)], ['15th century', 'No year told']);
  assert.ok(names.includes('1940s') && names.indexOf('1990s') < names.indexOf('2010s'));
  await page.locator('.bin[data-pick="2010s"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.bin[data-pick="2010s"][aria-expanded="true"]');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.pick), '2010s', 'the focus stays');
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement.dataset.pick), /^201\d$/);
  await page.locator('.bin[data-pick="2018"]').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.told > li');
  const count = Number(await page.locator('.bin[data-pick="2018"] .count').textContent());
  const told = await page.locator('.told > li').evaluateAll((all) => all.map((item) => [item.querySelector('.fact-line').className.includes('event'), item.querySelector('.fact-link').textContent]));
  assert.equal(told.filter(([isEvent]) => !isEvent).length, count);
  assert.ok(told.every(([, words]) => words.includes('2018')), JSON.stringify(told));
  const marked = await painted(page, 'fact-said');
  await page.locator('.told .fact-link').nth(2).press('Enter');
  await page.waitForFunction((letters) => [...CSS.highlights.get('fact-found') ?? []].join() === letters, marked[2]);
  assert.match(page.url(), /view=timeline&pick=2018&article=/);
  assert.equal(await page.evaluate(() => scrollY), 0, 'only the panes scroll');
  const lengths = await page.locator('.decades > li > .bin .bar').evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().width));
  assert.ok(Math.max(...lengths) > 4 * Math.min(...lengths));
  await search(page, 'Tagore');
  await said(page, /in \d+ articles for “Tagore”/);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('the time line: a period is a stroke through its rows; a year says which periods it is in', async () => {
  const page = await open(browser, server.url);
  await give(page, [file('plan.txt', 'The plan ran from 2031 to 2033. In 2032 Oslo grew by 5%. In 2033 it grew by 6%.\n\nA day in 2035.')]);
  await page.waitForSelector('article[data-article="plan.txt"]');
  await page.evaluate(() => { location.hash = '#q=Oslo&view=timeline&pick=2032'; });
  await page.waitForSelector('.passing');
  const boxes = await page.locator('.years .bin .stroke').evaluateAll((all) => all.map((stroke) => {
    const [{ top, bottom }, row] = [stroke.getBoundingClientRect(), stroke.closest('.bin').getBoundingClientRect()];
    return [stroke.closest('.bin').dataset.pick, stroke.title, Math.round(top - row.top), Math.round(row.bottom - bottom), stroke.matches('.begins'), stroke.matches('.ends')];
  }));
  assert.deepEqual(boxes, [['2031', '2031 – 2033', 0, 0, true, false], ['2032', '2031 – 2033', 0, 0, false, false], ['2033', '2031 – 2033', 0, 2, false, true]]);
  assert.match(await page.locator('.bin[data-pick="2032"]').textContent(), /1 date, in 1 period of other rows/);
  assert.equal(await page.locator('.passing').textContent(), 'Periods that 2032 is in');
  assert.equal(await page.locator('.passing + .told .fact-link').textContent(), '2031 – 2033');
  assert.equal(await page.locator('.legend').getByText('periods').isVisible(), true);
  assert.equal(await page.locator('.legend').getByText('events:').isVisible(), false);
  await page.locator('.bin[data-pick="2035"]').click();
  await page.waitForSelector('.bin[data-pick="2035"][aria-expanded="true"]');
  assert.equal(await page.locator('.passing').count(), 0);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('the time line: what is planned is a hollow point', async () => {
  const page = await open(browser, server.url);
  await give(page, [file('told.txt', TOLD)]);
  await page.waitForSelector('article[data-article="told.txt"]');
  await page.evaluate(() => { location.hash = '#q=Oslo&view=timeline&pick=2030s'; });
  await page.waitForSelector('.bin[data-pick="2031"] .points .key');
  const isFull = (bin) => page.locator(`.bin[data-pick="${bin}"] .points .key`).first().evaluate((key) => parseFloat(getComputedStyle(key).borderTopWidth) * 2 > key.offsetHeight - 1);
  assert.equal(await isFull('2031'), false);
  assert.equal(await isFull('2032'), true);
  assert.match(await page.locator('.bin[data-pick="2031"]').textContent(), /1 planned/);
  await page.close();
});

test('compare: sentences side by side in their own direction, with the reasons; a click opens one', async () => {
  const page = await open(browser, server.url);
  await view(page, 'Compare').click();
  await said(page, /^\d+ groups/);
  const groups = page.locator('.group');
  // The samples contradict each other nowhere.
  assert.equal(await groups.first().locator('.relation').textContent(), 'The same');
  assert.ok(await groups.first().locator('.reasons li').count() > 0);
  assert.ok(await page.locator('.side .sentence[dir="rtl"][lang="ar"]').count() > 0);
  const marked = await painted(page, 'fact-said');
  assert.equal(marked.length, await page.locator('.side').count());
  const boxes = await groups.first().locator('.side').evaluateAll((all) => all.map((side) => side.getBoundingClientRect().top));
  assert.equal(boxes[0], boxes[1], 'side by side');
  await groups.first().locator('.fact-link').first().click();
  await page.waitForFunction((letters) => [...CSS.highlights.get('fact-found') ?? []].join() === letters, marked[0]);
  await page.locator('.compare-view .chip[data-pick="series"]').click();
  await page.waitForFunction(() => [...document.querySelectorAll('.group')].every(({ dataset }) => dataset.relation === 'series'));
  assert.equal(await page.locator('.compare-view .chip[data-pick="series"]').getAttribute('aria-pressed'), 'true');
  await page.locator('.compare-view .find').fill('zzz');
  await page.locator('.compare-view .empty').waitFor();
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('compare: agreement, look-alikes, long groups; nearly the same texts are said to be so', async () => {
  const page = await openHooked(`
    const links = wasm_bindgen.Collection.prototype.links;
    wasm_bindgen.Collection.prototype.links = function (request) {
      const [link] = links.call(this, { limit: 1 }).links;
      const as = (relation, more) => ({ ...link, relation, about: '<b>' + relation + '</b>', ...more });
      const many = this.facts({ kind: ['place'], limit: 9 }).facts;
      const all = [as('agreement'), as('look-alike', { why: ['their amounts <i>differ</i>'] }), as('same', { facts: many, total: 70 })];
      const wanted = all.filter(({ relation }) => !request?.relation || request.relation.includes(relation));
      return { links: wanted, total: wanted.length, counts: all.map(({ relation }) => ({ value: relation, count: 1 })), copies: [{ articles: ['ar-trade', 'en-trade', 'hi-trade'] }], studied: { done: 1, total: 1, needs: [] } };
    };`, '#view=compare');
  await said(page, /^3 groups/);
  assert.deepEqual(await page.locator('.groups:not(.copies) .group h3').allTextContents(), ['<b>agreement</b>', '<b>look-alike</b>', '<b>same</b>']);
  assert.match(await page.locator('.copies h3').textContent(), /These 3 articles are nearly the same text/);
  const long = page.locator('.group.same');
  assert.match(await long.locator('header').textContent(), /the first 9 of 70 facts/);
  assert.equal(await long.locator('.side:visible').count(), 6);
  await long.getByRole('button', { name: 'Show 3 more' }).click();
  assert.equal(await long.locator('.side:visible').count(), 9);
  assert.equal(await page.evaluate(() => document.activeElement.closest('.side') === document.querySelectorAll('.group.same .side')[6]), true);
  await page.locator('.copied a').nth(1).click();
  await page.waitForSelector('article[data-article="en-trade"]');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('compare: two files that are nearly the same text are found to be so', async () => {
  const page = await open(browser, server.url);
  const wire = (name) => `${name} reports from the harbour. The new ferry between Oslo and Kiel left on 3 May 2024 with 1,200 passengers on board. The company said that the crossing takes twenty hours and costs 90 euros. It will sail every second day until the end of September. The mayor of Oslo called it a good day for the city and thanked the crew.`;
  await give(page, [file('one.txt', wire('Anna')), file('two.txt', wire('Bert'))]);
  await page.waitForFunction(() => /^32 /.test(document.querySelector('.summary').textContent));
  await view(page, 'Compare').click();
  await page.locator('.copies h3', { hasText: 'These 2 articles are nearly the same text' }).waitFor();
  assert.equal(await page.locator('.copied a').count(), 2);
  await page.close();
});

test('compare: two files that contradict each other are in tension, and it is said why', async () => {
  const page = await open(browser, server.url);
  const states = (amount) => `Trade turnover between Brazil and Chile reached ${amount} billion dollars in 2013.`;
  await give(page, [file('one.txt', states('10')), file('two.txt', states('12.5'))]);
  await page.waitForFunction(() => /^32 /.test(document.querySelector('.summary').textContent));
  await view(page, 'Compare').click();
  const tension = page.locator('.group.tension').first();
  assert.equal(await tension.locator('.relation').textContent(), 'In tension');
  assert.match(await tension.locator('.reasons').textContent(), /10 billion USD and 12\.5 billion USD are not the same/);
  assert.deepEqual(await tension.locator('.side .sentence').allTextContents(), [states('10'), states('12.5')]);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('from the reading pane: what other articles say of a fact', async () => {
  for (const options of [{}, PHONE]) {
    const page = await open(browser, `${server.url}#article=en-trade`, options);
    const control = page.locator('.linked').first();
    await control.waitFor();
    assert.match(await control.textContent(), /^\d+ other articles?/);
    const id = await control.getAttribute('data-linked');
    await control.click();
    await page.waitForSelector('.group');
    assert.equal(await page.locator('.compare-view .single').isVisible(), true);
    for (const group of await page.locator('.group').all()) assert.equal(await group.locator(`[data-fact="${id}"]`).count(), 1);
    if (options === PHONE) await page.goBack();
    await page.waitForSelector('article[data-article="en-trade"]');
    if (options !== PHONE) {
      await page.locator('.single button').click();
      await page.waitForFunction(() => document.querySelectorAll('.group').length > 5);
    }
    assert.deepEqual(page.complaints, []);
    await page.close();
  }
});

/** Studying takes a while, and the names do not come at once. */
const SLOW = `
    const study = wasm_bindgen.Collection.prototype.study;
    let steps = 0;
    wasm_bindgen.Collection.prototype.study = function (bytes) {
      if (steps++ >= 20) return study.call(this, bytes);
      for (const end = performance.now() + 100; performance.now() < end;);
      return { ...study.call(this, 1), done: steps, total: 21 };
    };`;
for (const [name, empty] of [['facts', 'tbody tr'], ['names', '.name-card'], ['timeline', '.bin'], ['compare', '.group']]) {
  test(`${name}: while articles are read, the line says so and nothing looks like an answer`, async () => {
    const page = await openHooked(SLOW, '');
    const told = page.evaluate((name) => new Promise((resolve) => {
      const told = [];
      const look = () => {
        const view = document.querySelector(`.${name}-view`);
        const line = view?.querySelector('.summary[role="status"]');
        if (line?.textContent && line.textContent !== told.at(-1)) told.push(line.textContent);
        if (line && /^\d/.test(line.textContent)) return resolve(told);
        requestAnimationFrame(look);
      };
      look();
    }), name);
    await view(page, { facts: 'Facts', names: 'Names', timeline: 'Timeline', compare: 'Compare' }[name]).click();
    await page.locator(`.${name}-view .working`).waitFor();
    assert.equal(await page.locator(`.${name}-view ${empty}`).count(), 0);
    assert.equal(await page.locator(`.${name}-view .empty`).count(), 0, 'it is not said that there is nothing');
    const words = await told;
    assert.match(words[0], /^(Loading names and events|(Reading|Comparing) the articles[\w ]*)…/);
    assert.ok(words.some((word) => /the articles[\w ]*… \d+ %$/.test(word)), String(words));
    assert.ok(words.length < 8, 'not every step is read out');
    assert.equal(await page.locator(`.${name}-view .working`).isVisible(), false);
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

test('the reading pane says that others are asked; a search for a name says that it is at work', async () => {
  const page = await openHooked(SLOW, '#article=en-trade');
  await page.locator('.facts .asking').waitFor();
  assert.match(await page.locator('.facts .asking').textContent(), /^Looking for what other articles say of these…/);
  await page.locator('.facts .linked').first().waitFor();
  assert.equal(await page.locator('.facts .asking').count(), 0);
  await page.close();
  const other = await openHooked(SLOW, '');
  await other.fill('#query', 'person:modi');
  await other.locator('#notices progress').waitFor();
  assert.match(await other.locator('#notices').textContent(), /^Searching…/);
  await other.waitForFunction(() => document.querySelector('.summary').dataset.query === 'person:modi');
  assert.equal(await other.locator('#notices progress').count(), 0);
  assert.deepEqual([...page.complaints, ...other.complaints], []);
  await other.close();
});

test('names that could not be loaded: it is said, not that there are none, and asked again', async () => {
  const page = await browser.newPage();
  await page.route(/names\.txt$/, (route) => route.abort());
  await page.goto(server.url);
  await ready(page);
  await view(page, 'Names').click();
  const lacking = page.locator('.names-view .lacking');
  await lacking.waitFor();
  assert.match(await lacking.textContent(), /could not be loaded/);
  assert.equal(await page.locator('.names-view .empty').count(), 0);
  await page.unroute(/names\.txt$/);
  await lacking.getByRole('button', { name: 'Try again' }).click();
  await lacking.waitFor({ state: 'hidden' });
  assert.ok(await page.locator('.name-card').count() > 10);
  await page.close();
});

test('a view that is fetched for the first time is not shown as the one before', async () => {
  const page = await open(browser, `${server.url}#view=facts`);
  await said(page, /facts in 30/);
  let go;
  await page.route(/components\/names\.js/, async (route) => { await new Promise((resolve) => { go = resolve; }); await route.continue(); });
  await view(page, 'Names').click();
  await page.locator('.facts-view').waitFor({ state: 'hidden' });
  assert.equal(await page.locator('#view').evaluate((element) => getComputedStyle(element, '::before').content), '"Loading…"');
  go();
  await said(page, /names in 30/);
  assert.equal(await page.locator('#view').evaluate((element) => getComputedStyle(element, '::before').content), 'none');
  await page.close();
});

test('a long study shows how far it is; an answer that was overtaken is dropped', async () => {
  const page = await openHooked(`
    const study = wasm_bindgen.Collection.prototype.study;
    let steps = 0;
    wasm_bindgen.Collection.prototype.study = function (bytes) {
      if (steps++ >= 12) return study.call(this, bytes);
      for (const end = performance.now() + 150; performance.now() < end;);
      return { done: steps, total: 20, needs: [] };
    };`, '#view=names');
  const bar = page.locator('.names-view .working');
  await page.waitForFunction(() => /\d+ %/.test(document.querySelector('.names-view .working')?.textContent));
  assert.match(await bar.textContent(), /Reading the articles for names… \d+ %/);
  assert.ok(await bar.locator('progress').evaluate(({ value }) => value > 0));
  await said(page, /^\d+ names/);
  assert.equal(await bar.isVisible(), false);
  await view(page, 'Facts').click();
  await said(page, /facts in 30/);
  await page.evaluate(() => {
    for (const column of ['kind', 'value', 'date', 'article']) document.querySelector(`th[data-column="${column}"] button`).click();
    document.querySelector('[data-pick="where"]').click();
  });
  await page.waitForFunction(() => [...document.querySelectorAll('.fact-table tbody tr')].every(({ className }) => className === 'place'));
  await page.waitForTimeout(300);
  assert.ok((await page.locator('.fact-table tbody tr').evaluateAll((all) => all.map(({ className }) => className))).every((kind) => kind === 'place'));
  assert.deepEqual(page.complaints, []);
  await page.close();
});

for (const scheme of ['light', 'dark']) {
  for (const [name, hash] of [
    ['facts', '#view=facts&pick=what'], ['facts-beside', '#view=facts&pick=what&article=ar-summit-2025&fact=ar-summit-2025%23e0'], ['names', '#view=names'], ['timeline', '#view=timeline&pick=2018'], ['compare', '#view=compare'], ['entity', '#q=मोदी'],
  ]) {
    test(`${scheme}, ${name}: nothing that axe finds, wide and narrow, and nothing too wide`, async () => {
      const { default: axe } = await import('axe-core');
      for (const [width, options] of [[1280, {}], [390, PHONE]]) {
        const page = await open(browser, `${server.url}${hash}`, { colorScheme: scheme, ...options });
        await page.waitForSelector({ facts: '.fact-table tr', 'facts-beside': '.facts:not(.waiting)', names: '.name-card', timeline: '.told', compare: '.group', entity: '.entity' }[name], { state: 'attached' });
        if (name === 'entity') await page.locator('.entity summary').click();
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }));
        assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), []);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
        if (width === 390) {
          const small = await page.locator('button:visible, summary.button:visible').evaluateAll((all) => all.filter((b) => b.getBoundingClientRect().height < 43.5).map((b) => b.outerHTML));
          assert.deepEqual(small, [], 'touch targets are 44 px high');
        }
        await screenshot(page, `view-${name}-${scheme}-${width}`);
        assert.deepEqual(page.complaints, []);
        await page.close();
      }
    });
  }
}
