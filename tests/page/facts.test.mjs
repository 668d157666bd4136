// Names, offices, events and statements beside an article and in it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { file, give, launch, open, painted, ready, screenshot, serve } from './harness.mjs';

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

const ENGLISH = `President Vladimir Putin will visit India on 4–5 December 2025. Mr Putin was invited by Narendra Modi.

Trade turnover between Russia and India reached 11 billion USD in 2012. Turnover is expected to grow, Sergey Lavrov said. He denied any talks in Moscow.

Putin thanked the host.`;
const ARABIC = 'سيزور الرئيس فلاديمير بوتين الهند في ديسمبر 2025.\n\nوقال الوزير سيرغي لافروف إن روسيا تدعم الهند. وشكر بوتين مودي.';

const PUTIN = { name: 'Vladimir Putin', id: 'Q7747' };
const [INDIA, RUSSIA] = [{ name: 'India', id: 'Q668' }, { name: 'Russia', id: 'Q159' }];
const VISIT = { type: 'visit', who: ['Vladimir Putin'], where: ['India'], when: '2025-12-04/2025-12-05', modality: 'planned' };
/** What is told of the texts: kind, letters, value, and more. What stands again is told again. */
const TOLD = {
  'en.txt': [
    ['person', 'Vladimir Putin', PUTIN], ['role', 'President Vladimir Putin', { person: 'Vladimir Putin', id: 'Q7747', role: 'President of Russia' }],
    ['event', 'President Vladimir Putin will visit India on 4–5 December 2025', VISIT, { rule: 'event', cues: ['visit', 'will'], assumptions: ['it is <b>meant</b>'] }],
    ['place', 'India', INDIA], ['person', 'Putin', PUTIN], ['person', 'Narendra Modi', { name: 'Narendra Modi' }],
    ['statement', 'Trade turnover between Russia and India reached 11 billion USD in 2012', { about: ['Russia', 'India'], measure: 'trade turnover', value: { amount: 11e9, currency: 'USD' }, period: '2012', modality: 'asserted' }],
    ['place', 'Russia', RUSSIA], ['place', 'India', INDIA],
    ['statement', 'Turnover is expected to grow', { about: ['Russia', 'India'], measure: 'trade turnover', value: { value: 5 }, modality: 'expected', speaker: 'Sergey Lavrov' }],
    ['person', 'Sergey Lavrov', { name: '<img src=x onerror="window.ran=1">' }],
    ['statement', 'He denied any talks', { about: ['Sergey Lavrov'], measure: 'talks', modality: 'denied' }],
    ['statement', 'Sergey Lavrov said', { about: ['Russia'], measure: 'supports', modality: 'asserted', speaker: 'Sergey Lavrov' }],
    ['place', 'Moscow', { name: 'Moscow' }], ['person', 'Putin', PUTIN],
  ],
  'ar.txt': [
    ['person', 'فلاديمير بوتين', PUTIN], ['event', 'سيزور الرئيس فلاديمير بوتين الهند في ديسمبر 2025', { ...VISIT, when: '2025-12' }, { cues: ['يزور', 'س'] }],
    ['place', 'الهند', INDIA], ['person', 'سيرغي لافروف', { name: 'Sergey Lavrov' }], ['place', 'روسيا', RUSSIA], ['place', 'الهند', INDIA], ['person', 'بوتين', PUTIN], ['person', 'مودي', { name: 'Narendra Modi' }],
  ],
};

/** The facts of a text by what is told of it. */
function factsOf(id, text, told) {
  const from = new Map();
  const facts = told.map(([kind, letters, value, more], at) => {
    const start = text.indexOf(letters, from.get(`${kind} ${letters}`) ?? (kind === 'person' && letters === 'Putin' ? text.indexOf('Mr') : letters === 'بوتين' ? text.indexOf('وشكر') : 0));
    from.set(`${kind} ${letters}`, start + 1);
    return { id: `${id}#n${at}`, article: id, kind, value, text: letters, start, end: start + letters.length, sentence: 0, rule: `rule-of-${kind}`, assumptions: [], ...more };
  });
  facts.sort((a, b) => a.start - b.start || b.end - a.end);
  return { facts, total: facts.length, needs: [] };
}

/** A page with an article whose names and events are as told, whatever the rules would find. */
async function openTold(id, text, options, told = TOLD[id]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, ...options });
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()));
  await page.addInitScript((answer) => {
    const Original = Blob;
    window.Blob = class extends Original {
      constructor(parts, options) {
        const hook = `
          const asked = wasm_bindgen.Collection.prototype.facts;
          wasm_bindgen.Collection.prototype.facts = function (filter) { return filter.kind?.includes('person') ? ${JSON.stringify(answer)} : asked.call(this, filter); };`;
        super(options?.type === 'text/javascript' ? [...parts, hook] : parts, options);
      }
    };
  }, factsOf(id, text, told));
  await page.goto(server.url);
  await ready(page);
  await give(page, [file(id, text)]);
  await page.waitForSelector(`article[data-article="${id}"] .facts:not(.waiting)`);
  return page;
}

const row = (page, words) => page.locator('.fact-row').filter({ has: page.locator('.value', { hasText: words }) }).first();
/** Where what is chosen stands in the text. */
const found = (page) => page.evaluate(() => [...CSS.highlights.get('fact-found') ?? []].map((range) => {
  const before = document.createRange();
  before.setStart(document.querySelector('.article-text'), 0);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
}));
const inSight = (page) => page.evaluate(() => {
  const [range] = CSS.highlights.get('fact-found');
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
});

test('a name is one row, with its count and its forms; choosing it walks through its places', async () => {
  const page = await openTold('en.txt', ENGLISH);
  const headings = await page.locator('.facts h4').allTextContents();
  assert.deepEqual(headings, ['Who', 'Where', 'What', 'When', 'How much']);
  const putin = row(page, /^Vladimir Putin$/);
  assert.equal(await putin.locator('.said').textContent(), 'Putin');
  assert.match(await putin.locator('.times').textContent(), /×3/);
  const places = [ENGLISH.indexOf('Vladimir'), ENGLISH.indexOf('Putin was'), ENGLISH.indexOf('Putin thanked')];
  await putin.focus();
  for (const at of [0, 1, 2, 0]) {
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => document.querySelector('.fact-row[aria-current] .times')?.textContent === count, `${at + 1} of 3`);
    assert.deepEqual(await found(page), [places[at]]);
    assert.match(await page.locator('.facts [role="status"]').textContent(), new RegExp(`^Place ${at + 1} of 3: .*Putin$`));
    assert.ok(await inSight(page));
  }
  await page.keyboard.press('ArrowLeft');
  await page.waitForFunction(() => document.querySelector('.times').textContent === '3 of 3');
  assert.deepEqual(await found(page), [places[2]]);
  await page.locator('#why button[aria-label="Previous place"]').click();
  assert.deepEqual(await found(page), [places[1]]);
  assert.equal(await page.locator('#why .why-count').textContent(), '2 of 3');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('#why').isVisible(), false);
  assert.deepEqual(await found(page), []);
  assert.equal(await page.evaluate(() => document.activeElement.querySelector('.value').textContent), 'Vladimir Putin', 'the focus is back in the list');
  assert.match(await putin.locator('.times').textContent(), /×3/);
  assert.equal(await row(page, '—').locator('.value').textContent(), 'Vladimir Putin — President of Russia');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('the numbers add up, and no demonym is among them', async () => {
  for (const id of ['en-summit-2021', 'en-trade', 'ru-trade']) {
    const page = await open(browser, `${server.url}#article=${id}`);
    const [head, sum] = await page.evaluate(() => [parseInt(document.querySelector('.facts h3').textContent, 10), [...document.querySelectorAll('.fact-row')].reduce((sum, row) => sum + Number(/×(\d+)/.exec(row.textContent)?.[1] ?? 1), 0)]);
    assert.equal(sum, head, id);
    assert.equal(await page.locator('.fact-row.demonym').count(), 0);
    await page.close();
  }
});

test('what is planned, expected, denied or quoted does not look done', async () => {
  const page = await openTold('en.txt', ENGLISH);
  const what = await page.locator('.fact-row.event, .fact-row.statement').evaluateAll((rows) => rows.map((row) => {
    const key = row.querySelector('.key');
    const isFull = parseFloat(getComputedStyle(key).borderTopWidth) * 2 >= key.offsetHeight && key.offsetHeight > 0;
    return [row.querySelector('.value').textContent.replaceAll('\u00A0', ' '), key.className.split(' ').at(-1), isFull];
  }));
  assert.deepEqual(what, [
    ['visit · Vladimir Putin · India · 4–5 December 2025, planned', 'planned', false],
    ['trade turnover · Russia, India · 11 billion USD · 2012', 'asserted', true],
    ['trade turnover · Russia, India · 5 %, expected, said by Sergey Lavrov', 'expected', false],
    ['supports · Russia, said by Sergey Lavrov', 'quoted', false],
    ['talks · Sergey Lavrov, denied', 'denied', false],
  ]);
  assert.equal(await row(page, 'denied').locator('s').textContent(), 'talks');
  await page.close();
});

test('by the rules too: a plan is a plan', async () => {
  const page = await open(browser, server.url);
  await give(page, [file('plan.txt', ENGLISH)]);
  await page.waitForSelector('article[data-article="plan.txt"] .facts:not(.waiting)');
  const visits = await page.locator('.fact-row.event').evaluateAll((rows) => rows.map((row) => [row.querySelector('.value').textContent, row.querySelector('.key').className]));
  for (const [words, key] of visits.filter(([words]) => /visit/.test(words))) {
    assert.match(words, /planned/);
    assert.match(key, /planned/);
  }
  assert.ok((await painted(page, 'where')).includes('India'));
  await page.close();
});

test('why: the kind, the value, the rule, the words that told it, what was assumed, the id as text', async () => {
  const page = await openTold('en.txt', ENGLISH);
  await row(page, 'visit').click();
  const why = page.locator('#why');
  const said = (await why.textContent()).replaceAll('\u00A0', ' ');
  for (const part of ['Event', 'visit · Vladimir Putin · India', 'Date2025-12-04/2025-12-05', 'a plan, not yet done', 'Ruleevent', 'Told byvisit, will', 'Assumedit is <b>meant</b>']) assert.ok(said.includes(part), `${part}: ${said}`);
  assert.equal(await why.getAttribute('role'), 'dialog');
  assert.deepEqual(await painted(page, 'fact-found'), ['President Vladimir Putin will visit India on 4–5 December 2025']);
  await row(page, /^Vladimir Putin$/).click();
  assert.match(await why.textContent(), /^PersonVladimir PutinWikidataQ7747Rulerule-of-person/);
  assert.equal(await page.locator('#why a').count(), 0);
  // A click elsewhere in the text leaves it.
  await page.locator('.article-title').click();
  assert.equal(await why.isVisible(), false);
  assert.equal(await page.locator('.fact-row[aria-current]').count(), 0);
  await page.close();
});

test('markup in a name is text', async () => {
  const page = await openTold('en.txt', ENGLISH);
  const lavrov = row(page, '<img');
  assert.equal(await lavrov.locator('.value').textContent(), '<img src=x onerror="window.ran=1">');
  await lavrov.click();
  assert.match(await page.locator('#why').textContent(), /<img src=x/);
  assert.equal(await page.locator('.facts img, #why img, #why b').count(), 0);
  assert.equal(await page.evaluate(() => window.ran), undefined);
  await page.close();
});

test('names are painted, whole, and without elements; pointing at one tells why; they can be switched off', async () => {
  const page = await openTold('en.txt', ENGLISH);
  assert.deepEqual(await painted(page, 'who'), ['Vladimir Putin', 'Putin', 'Narendra Modi', 'Sergey Lavrov', 'Putin']);
  assert.deepEqual(await painted(page, 'where'), ['India', 'Russia', 'India', 'Moscow']);
  assert.equal((await page.locator('.article-text .block').allTextContents()).join(''), ENGLISH);
  const box = await page.evaluate(() => {
    const { left, top, width, height } = [...CSS.highlights.get('where')][3].getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  const why = page.locator('#why');
  await page.mouse.move(box.x, box.y);
  await why.waitFor({ state: 'visible' });
  assert.match(await why.textContent(), /^PlaceMoscow/);
  assert.equal(await why.getAttribute('role'), 'tooltip');
  await page.mouse.move(box.x, box.y + 250);
  await why.waitFor({ state: 'hidden' });
  await page.mouse.click(box.x, box.y);
  await why.waitFor({ state: 'visible' });
  await page.keyboard.press('Escape');
  await page.locator('.names-toggle input').uncheck();
  assert.deepEqual(await painted(page, 'who'), []);
  await page.mouse.click(box.x, box.y);
  await page.waitForTimeout(200);
  assert.equal(await why.isVisible(), false);
  // Still chosen from the list; and the next article is as this one.
  await row(page, /^Moscow$/).click();
  assert.deepEqual(await painted(page, 'fact-found'), ['Moscow']);
  await page.evaluate(() => { location.hash = 'article=en-trade'; });
  await page.waitForSelector('article[data-article="en-trade"] .facts:not(.waiting)');
  assert.equal(await page.locator('.names-toggle input').isChecked(), false);
  assert.deepEqual([await painted(page, 'where'), await painted(page, 'fact-found')], [[], []]);
  await page.close();
});

for (const [scheme, viewport] of [['light', { width: 1280, height: 860 }], ['dark', { width: 390, height: 844 }]]) {
  test(`${scheme}, ${viewport.width} px: an English name beside Arabic letters, each in its own direction`, async () => {
    const isPhone = viewport.width < 400;
    const page = await openTold('ar.txt', ARABIC, { viewport, colorScheme: scheme, hasTouch: isPhone, isMobile: isPhone });
    assert.equal((await page.locator('.article-text .block').allTextContents()).join(''), ARABIC);
    assert.deepEqual(await painted(page, 'who'), ['فلاديمير بوتين', 'سيرغي لافروف', 'بوتين', 'مودي']);
    const putin = row(page, /^Vladimir Putin$/);
    const said = putin.locator('.said');
    assert.deepEqual([await said.textContent(), await said.getAttribute('dir'), await said.getAttribute('lang')], ['فلاديمير بوتين · بوتين', 'rtl', 'ar']);
    assert.deepEqual(await putin.locator('.value').evaluate((value) => [getComputedStyle(value).direction, value.firstElementChild.tagName]), ['ltr', 'BDI']);
    for (const letters of ['فلاديمير بوتين', 'بوتين']) {
      await putin.click();
      assert.deepEqual(await painted(page, 'fact-found'), [letters]);
      assert.ok(await inSight(page));
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing is wider than the screen');
    const { left, right, bottom } = await page.locator('#why').evaluate((why) => why.getBoundingClientRect().toJSON());
    assert.ok(left >= 0 && right <= viewport.width && bottom <= viewport.height);
    await screenshot(page, `facts-arabic-${scheme}-${viewport.width}`);
    const { default: axe } = await import('axe-core');
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }));
    assert.deepEqual(violations.map(({ id: rule, nodes }) => [rule, nodes.map((node) => node.html)]), []);
    if (isPhone) {
      const small = await page.locator('.reading button:visible, #why button:visible, .names-toggle').evaluateAll((all) => all.filter((b) => b.getBoundingClientRect().height < 44).map((b) => b.textContent));
      assert.deepEqual(small, [], 'touch targets are 44 px high');
      await page.locator('#why button', { hasText: 'Back to the list' }).click();
      assert.equal(await page.locator('#why').isVisible(), false);
      assert.ok(await putin.evaluate((button) => button === document.activeElement && button.getBoundingClientRect().top < innerHeight));
    }
    await row(page, 'visit').click();
    assert.equal(await page.locator('#why bdi[lang="ar"][dir="rtl"]').first().textContent(), 'يزور');
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

test('a place far behind what is drawn is drawn when it is chosen', async () => {
  const text = `${'A line of no weight.\n\n'.repeat(900)}${ENGLISH}`;
  const page = await openTold('en.txt', text);
  assert.deepEqual(await painted(page, 'who'), []);
  await row(page, /^Vladimir Putin$/).click();
  await page.waitForFunction(() => CSS.highlights.get('fact-found')?.size === 1);
  assert.deepEqual(await found(page), [text.indexOf('Vladimir')]);
  assert.ok(await inSight(page));
  assert.equal((await painted(page, 'who'))[0], 'Vladimir Putin');
  await page.close();
});

test('typing a query with the article open keeps its list', async () => {
  const page = await openTold('en.txt', ENGLISH);
  await page.fill('#query', 'Putin');
  await page.waitForFunction(() => CSS.highlights.get('match-reader')?.size === 3);
  assert.equal(await page.locator('.fact-row').count() > 10, true);
  assert.equal((await painted(page, 'who')).length, 5);
  await page.close();
});

test('without the pack of names it says so, and asks again', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  let isGone = true;
  await page.route(/\.names\.txt/, (route) => isGone ? route.abort() : route.continue());
  await page.goto(`${server.url}#article=en-summit-2021`);
  await page.locator('.facts .note', { hasText: 'The names of English could not be loaded' }).waitFor();
  assert.ok(await page.locator('.fact-row').count() > 0, 'its values are there');
  isGone = false;
  await page.evaluate(() => { location.hash = ''; });
  await page.waitForSelector('.welcome');
  await page.evaluate(() => { location.hash = 'article=en-summit-2021'; });
  await row(page, /^Vladimir Putin$/).waitFor();
  assert.equal(await page.locator('.facts .note').count(), 0);
  await page.close();
});

test('a long family is shown in part at first', async () => {
  const names = Array.from({ length: 30 }, (_, at) => `Place${at}`);
  const text = `They went to ${names.join(', ')}.`;
  const page = await openTold('long.txt', text, {}, names.map((name) => ['place', name, { name }]));
  assert.equal(await page.locator('.fact-row.place:visible').count(), 12);
  await page.locator('.facts button', { hasText: 'Show 18 more' }).click();
  assert.equal(await page.locator('.fact-row.place:visible').count(), 30);
  assert.equal(await page.evaluate(() => document.activeElement.querySelector('.value')?.textContent), 'Place12');
  await page.close();
});

test('what shows facts comes with the first article', async () => {
  const page = await open(browser, server.url);
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /fact|findings|why|values\.js/.test(name)).length);
  assert.equal(await fetched(), 0);
  await page.locator('.hit a').first().click();
  await page.waitForSelector('.fact-row');
  assert.ok(await fetched() >= 5);
  await page.close();
});

test('names become filters once they were looked for, and narrow each other', async () => {
  const page = await open(browser, server.url);
  const people = page.locator('#facets details', { has: page.locator('summary', { hasText: /^People$/ }) });
  assert.ok(await people.isHidden());
  await page.locator('.find-names').click();
  await people.waitFor();
  assert.ok(await page.locator('.find-names').isHidden());
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'People');
  await page.keyboard.press('Enter');
  const putin = people.locator('.chip', { hasText: 'Vladimir Putin' });
  const count = Number(await putin.locator('.count').textContent());
  await putin.click();
  await page.waitForFunction((count) => document.querySelectorAll('#results .hit').length === count, count);
  assert.match(page.url(), /person=Vladimir\+Putin/);
  const modi = people.locator('.chip', { hasText: 'Narendra Modi' });
  const both = Number(await modi.locator('.count').textContent());
  assert.ok(both < count);
  await modi.click();
  await page.waitForFunction((both) => document.querySelectorAll('#results .hit').length === both, both);
  // The address says it: opened again, it is the same.
  const again = await open(browser, page.url());
  await again.waitForFunction((both) => document.querySelectorAll('#results .hit').length === both, both);
  assert.deepEqual([...page.complaints, ...again.complaints], []);
  await Promise.all([page.close(), again.close()]);
});
