// The inspector of words: taps, keys, what it shows of a word, and what it leaves alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { file, give, launch, open, painted, screenshot, search, serve } from './harness.mjs';

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const toggle = (page) => page.getByRole('button', { name: 'Inspect words' });
const panel = (page) => page.getByRole('dialog', { name: 'Inspected word' });
const word = (page) => panel(page).locator('.inspected-word').textContent();

async function turnOn(page) {
  await toggle(page).click();
  await page.waitForFunction(() => document.querySelector('.toolbar [aria-pressed]').getAttribute('aria-pressed') === 'true');
}

/** A page on a file of one's own, with the inspector on or off. */
async function on(text, { inspect = true, ...options } = {}) {
  const page = await open(browser, server.url, options);
  page.setDefaultTimeout(8000);
  await give(page, file('own.txt', text));
  // On a phone an opened file waits among the results.
  if (options.isMobile) await page.locator('.hit a[data-article="own.txt"]').click();
  await page.waitForSelector('article[data-article="own.txt"]');
  if (inspect) await turnOn(page);
  return page;
}

/** The box of some letters of the article's text (not of its title). */
const boxOf = (page, letters) => page.evaluate((wanted) => {
  const nodes = document.createTreeWalker(document.querySelector('.article-text'), NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const at = nodes.currentNode.data.indexOf(wanted);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(nodes.currentNode, at);
    range.setEnd(nodes.currentNode, at + wanted.length);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, top, bottom };
  }
  throw new Error(`${wanted} is not shown`);
}, letters);

/** Taps the middle of some letters. */
async function tap(page, letters) {
  const { left, right, top, bottom } = await boxOf(page, letters);
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

/** Waits until the panel is on this word. */
const shows = (page, text) => page.waitForFunction((wanted) => document.querySelector('.inspector:not([hidden]) .inspected-word')?.textContent === wanted, text);

/** Waits until the panel has the meanings of its word, or knows that it has none. */
const whole = (page) => page.waitForSelector('.inspected-details[aria-busy="false"]');

/** The rows on the word's forms: what is named, and its value. */
const rows = (page) => panel(page).locator('.inspected-details > dl > dt').evaluateAll((all) => Object.fromEntries(all.map((dt) => [dt.textContent, dt.nextElementSibling.querySelector('ol')
  ? [...dt.nextElementSibling.querySelectorAll('li')].map((li) => [...li.children].map((part) => part.textContent).join(': '))
  : dt.nextElementSibling.querySelector('bdi').textContent])));

/** The meanings shown: the title of each, and the words of each language behind its name. */
const meaningsOf = (page) => panel(page).locator('.meaning').evaluateAll((all) => all.map((meaning) => [
  meaning.querySelector('h4').textContent,
  ...[...meaning.querySelectorAll('dt')].map((dt) => `${dt.textContent}: ${[...dt.nextElementSibling.querySelectorAll('bdi')].map((word) => word.textContent).join(' | ')}`),
]));

/** What words mean: the languages stand in the order of the register. */
const AGREEMENT = ['Vietnamese: thỏa thuận | hiệp định', 'Hindi: समझौता', 'Arabic: اتفاق | اتفاقية', 'English: agreement | accord | deal', 'Russian: соглашение | договорённость'];
const COMPROMISE = ['Vietnamese: thỏa hiệp', 'Hindi: समझौता', 'Arabic: حل وسط | تسوية', 'English: compromise', 'Russian: компромисс'];
const COOPERATION = ['Vietnamese: hợp tác', 'Hindi: सहयोग', 'Arabic: تعاون', 'English: cooperation | co-operation', 'Russian: сотрудничество'];
const COOPERATE = ['Vietnamese: hợp tác', 'Hindi: सहयोग करना', 'Arabic: تعاون', 'English: cooperate | collaborate', 'Russian: сотрудничать'];
const BOOK = ['Vietnamese: cuốn sách | sách | quyển sách', 'Hindi: किताब | पुस्तक', 'Arabic: كتاب | كتب', 'English: book', 'Russian: книга'];
const WRITER = ['Vietnamese: nhà văn', 'Hindi: लेखक | साहित्यकार | लेखिका', 'Arabic: كاتب | كتاب | أديب', 'English: writer', 'Russian: писатель'];
const WRITE = ['Vietnamese: viết', 'Hindi: लिखना', 'Arabic: كتب', 'English: write', 'Russian: писать | написать'];
const CULTURE = ['Vietnamese: văn hóa', 'Hindi: संस्कृति', 'Arabic: ثقافة', 'English: culture', 'Russian: культура'];
const CULTURAL = ['Vietnamese: văn hóa', 'Hindi: सांस्कृतिक', 'Arabic: ثقافي', 'English: cultural', 'Russian: культурный'];
/** @param {string[]} words */
const means = (words) => ['Means', ...words];
/** @param {string[]} words */
const mayMean = (words) => ['May mean', ...words];

/** One tap each: the text, the letters tapped, the word, its Latin letters, its rows, its meanings. */
const CASES = [
  ['hi', 'दोनों देशों ने कई समझौतों पर हस्ताक्षर किए और बातचीत जारी रखी।', 'झौ', 'समझौतों', 'samjhautoṁ', { Stem: 'समझौत' }, [means(AGREEMENT), mayMean(COMPROMISE)]],
  ['ar', 'التقى الوزير أمس نظيره وبالتعاون معه وقع الاتفاق في المدينة.', 'تعا', 'وبالتعاون', 'wbāltʿāwn', { Parts: ['و: joined before', 'ب: joined before', 'ال: article', 'تعاون: stem'], Stem: 'تعاون' }, [means(COOPERATION), means(COOPERATE)]],
  ['ar', 'قرأ الطلاب كتابهم الجديد في المدرسة ثم عادوا إلى بيوتهم.', 'تاب', 'كتابهم', 'ktābhm', { Parts: ['كتاب: stem', 'هم: joined after'], Stem: 'كتاب' }, [means(BOOK), mayMean(WRITER), mayMean(WRITE)]],
  ['vi', 'Hôm qua hai bên đã bàn về hợp tác văn hoá giữa các trường đại học.', 'oá', 'văn hoá', null, { Syllables: ['văn', 'hoá'], Spelling: 'văn hóa', Unmarked: 'van hoa' }, [means(CULTURE), means(CULTURAL)]],
  ['ru', 'Вчера министры подписали соглашения о торговле и поехали домой.', 'глаш', 'соглашения', 'soglasheniya', { Stem: 'соглашен' }, [means(AGREEMENT)]],
  ['en', 'Yesterday the ministers signed two Agreements in a café near the river.', 'eeme', 'Agreements', null, { Indexed: 'agreements', Stem: 'agreement' }, [means(AGREEMENT)]],
];
for (const [language, text, letters, wanted, latin, wantedRows, wantedMeanings] of CASES) {
  test(`${language}: a tap in the middle of ${wanted} shows it, its parts and forms`, async () => {
    const page = await on(text);
    await tap(page, letters);
    await shows(page, wanted);
    await whole(page);
    assert.deepEqual(await painted(page, 'inspected'), [wanted]);
    assert.equal(await panel(page).locator('.latin').count() ? await panel(page).locator('.latin').textContent() : null, latin);
    const shown = panel(page).locator('.inspected-word');
    assert.deepEqual([await shown.getAttribute('lang'), await shown.getAttribute('dir')], [language, language === 'ar' ? 'rtl' : 'ltr']);
    const { Sound, ...others } = await rows(page);
    assert.ok(Sound, 'a word has a sound');
    assert.deepEqual(others, wantedRows);
    assert.deepEqual(await meaningsOf(page), wantedMeanings);
    const box = await panel(page).boundingBox();
    const at = await boxOf(page, letters);
    assert.ok(box.y >= at.bottom || box.y + box.height <= at.top, 'the panel does not cover the word');
    await screenshot(page, `inspector-${language}-1280`);
    assert.deepEqual(page.complaints, []);
    await page.close();
  });
}

test('it is quiet: nothing changes until it is asked for, and then facts keep their reasons', async () => {
  const page = await on('Hai nước đạt 5,5 tỷ USD năm 2013 và còn bàn tiếp.', { inspect: false });
  assert.equal(await toggle(page).getAttribute('aria-pressed'), 'false');
  assert.equal(await page.locator('.inspector').count(), 0);
  await tap(page, 'tỷ');
  await page.locator('#why').waitFor({ state: 'visible' });
  await page.keyboard.press('Escape');
  await turnOn(page);
  assert.equal(await panel(page).count(), 0, 'who points is not in need of a first word');
  await tap(page, 'tỷ');
  await shows(page, 'tỷ');
  assert.equal(await page.locator('#why').isVisible(), false);
  await toggle(page).click();
  assert.equal(await panel(page).count(), 0);
  assert.deepEqual(await painted(page, 'inspected'), []);
  await tap(page, 'tỷ');
  await page.locator('#why').waitFor({ state: 'visible' });
  assert.equal(await panel(page).count(), 0);
  await page.close();
});

test('by keys: from word to word over marks and blocks, in the direction of the text; Escape gives the focus back', async () => {
  const page = await on('Первый день.\n\nВторой год, третий.', { inspect: false });
  await toggle(page).focus();
  await page.keyboard.press('Enter');
  // The title stands first: it is the beginning of the text here.
  for (const next of ['Первый', 'день', 'Первый', 'день', 'Второй', 'год', 'третий']) {
    await shows(page, next);
    assert.equal(await page.evaluate(() => document.activeElement.className), 'inspector');
    await page.keyboard.press('ArrowRight');
  }
  // Behind the last there is none.
  await page.waitForTimeout(200);
  assert.equal(await word(page), 'третий');
  await page.keyboard.press('ArrowLeft');
  await shows(page, 'год');
  await page.keyboard.press('Escape');
  assert.equal(await panel(page).count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Inspect words');
  assert.deepEqual(await painted(page, 'inspected'), []);
  // From the button, too, the arrows lead on.
  await page.keyboard.press('ArrowLeft');
  await shows(page, 'Второй');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  assert.equal(await toggle(page).getAttribute('aria-pressed'), 'false');
  await page.close();
});

test('in Arabic the left arrow leads on, and so does the left button', async () => {
  const page = await on('وصل الوزير إلى المدينة أمس مساء.');
  await tap(page, 'وزي');
  await shows(page, 'الوزير');
  await page.keyboard.press('ArrowLeft');
  await shows(page, 'إلى');
  await page.keyboard.press('ArrowRight');
  await shows(page, 'الوزير');
  const next = page.getByRole('button', { name: 'Next word' });
  const previous = page.getByRole('button', { name: 'Previous word' });
  assert.ok((await next.boundingBox()).x < (await previous.boundingBox()).x);
  assert.deepEqual([await next.textContent(), await previous.textContent()], ['←', '→']);
  await next.click();
  await shows(page, 'إلى');
  await page.close();
});

test('a tap beside the text closes the panel, selecting text does not open it', async () => {
  const page = await on('The ministers met in the evening and talked.');
  await tap(page, 'ministers');
  await shows(page, 'ministers');
  await page.mouse.click(640, 850);
  assert.equal(await panel(page).count(), 0);
  const { left, right, top, bottom } = await boxOf(page, 'met in the');
  await page.mouse.move(left + 1, (top + bottom) / 2);
  await page.mouse.down();
  await page.mouse.move(right - 1, (top + bottom) / 2, { steps: 4 });
  await page.mouse.up();
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => getSelection().toString()), 'met in the');
  assert.equal(await panel(page).count(), 0);
  await page.close();
});

test('where the browser has only the older call for a place under a point, that does', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => { Document.prototype.caretPositionFromPoint = undefined; });
  const page = await context.newPage();
  await page.goto(`${server.url}#article=ru-trade`);
  await page.waitForSelector('article[data-article="ru-trade"]');
  await turnOn(page);
  const letters = await page.locator('.block').nth(0).evaluate((block) => /\p{L}{6,}/u.exec(block.textContent)[0]);
  await tap(page, letters);
  await shows(page, letters);
  await context.close();
});

test('markup is text in the panel as well', async () => {
  const page = await on('Before <img src=x onerror=alert(1)> and <b>after</b> &amp; more words here.');
  let alerted = false;
  page.on('dialog', (dialog) => { alerted = true; void dialog.dismiss(); });
  for (const [letters, wanted] of [['onerror', 'onerror'], ['img', 'img'], ['amp', 'amp']]) {
    await tap(page, letters);
    await page.waitForFunction((part) => document.querySelector('.inspected-word')?.textContent.includes(part), wanted);
  }
  assert.equal(await page.locator('.inspector img, .inspector b').count(), 0);
  assert.equal(alerted, false);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('the word is searched for; one of several syllables as it stands', async () => {
  const page = await open(browser, `${server.url}#article=vi-culture`);
  await turnOn(page);
  await tap(page, 'văn hoá');
  await shows(page, 'văn hoá');
  await panel(page).getByRole('button', { name: 'Search for this word' }).click();
  assert.equal(await page.inputValue('#query'), '"văn hoá"');
  await page.waitForFunction(() => document.querySelector('.summary').dataset.query === '"văn hoá"');
  await page.waitForFunction(() => CSS.highlights.get('match-reader')?.size > 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'results');
  await page.close();
});

test('on a phone it is a sheet: the word stays in sight, targets are 44 px, a search leads to the results and back', async () => {
  const page = await open(browser, `${server.url}#article=ar-trade`, { ...PHONE, reducedMotion: 'reduce' });
  await turnOn(page);
  await page.evaluate(() => document.querySelectorAll('.block')[3].scrollIntoView({ block: 'end' }));
  const last = await page.evaluate(() => document.querySelectorAll('.block')[3].textContent.trim().split(' ').at(-1).replace(/\P{L}+$/u, ''));
  await tap(page, last);
  await shows(page, last);
  const [at, sheet] = [await boxOf(page, last), await panel(page).boundingBox()];
  assert.ok(at.top >= 0 && at.bottom <= sheet.y, 'the word is above the sheet');
  assert.equal(Math.round(sheet.y + sheet.height), 844);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing is wider than the screen');
  const small = await panel(page).locator('button').evaluateAll((all) => all.map((b) => b.getBoundingClientRect()).filter(({ width, height }) => width < 44 || height < 44).length);
  assert.equal(small, 0);
  await screenshot(page, 'inspector-ar-390');
  await panel(page).getByRole('button', { name: 'Search for this word' }).tap();
  await page.locator('#search').waitFor({ state: 'visible' });
  assert.equal(await page.inputValue('#query'), last);
  await page.goBack();
  await page.waitForSelector('article[data-article="ar-trade"]');
  await page.close();
});

for (const [scheme, id, letters, options] of [['light', 'hi-trade', 'व्यापार', {}], ['dark', 'ar-trade', 'النفط', {}], ['light', 'vi-trade', 'kim_ngạch', PHONE], ['dark', 'ru-trade', 'нефт', PHONE]]) {
  test(`${scheme}, ${id}, ${options.viewport ? 390 : 1280} wide: nothing that axe finds`, async () => {
    const page = await open(browser, `${server.url}#article=${id}`, { colorScheme: scheme, reducedMotion: 'reduce', ...options });
    await turnOn(page);
    await page.evaluate((wanted) => [...document.querySelectorAll('.block')].find((block) => block.textContent.includes(wanted)).scrollIntoView({ block: 'start' }), letters);
    await tap(page, letters);
    await panel(page).waitFor();
    const { default: axe } = await import('axe-core');
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }));
    assert.deepEqual(violations.map(({ id: rule, nodes }) => [rule, nodes.map((node) => node.html)]), []);
    await screenshot(page, `inspector-${id}-${scheme}-${options.viewport ? 390 : 1280}`);
    await page.close();
  });
}

test('a card tells why it matched where that is not plain, and such a match is painted otherwise', async () => {
  const page = await open(browser, server.url);
  await search(page, 'putin');
  const reason = (id) => page.locator(`.hit a[data-article="${id}"] .reasons`);
  assert.equal(await reason('hi-summit-history').textContent(), '“putin” in its own letters');
  assert.equal(await reason('en-summit-history').count(), 0);
  assert.ok((await painted(page, 'match-results-near')).includes('पुतिन'));
  assert.ok(!(await painted(page, 'match-results-near')).includes('Putin'));
  await search(page, 'समझौता');
  assert.equal(await reason('hi-energy').textContent(), 'another form of “समझौता”');
  assert.equal(await reason('hi-trade').count(), 0, 'it stands there as it was typed');
  await screenshot(page, 'reasons-1280');
  await search(page, 'hop');
  assert.equal(await reason('vi-energy').textContent(), '“hop” spelled otherwise');
  await page.close();
});

test('in forced colours each kind of match and the inspected word keep a look of their own', async () => {
  const page = await open(browser, `${server.url}#q=путин 2013&article=hi-summit-history`, { forcedColors: 'active' });
  await page.waitForFunction(() => CSS.highlights.get('match-reader-near')?.size > 0);
  await turnOn(page);
  await toggle(page).press('ArrowRight');
  await panel(page).waitFor();
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.block'), '::highlight(match-reader-near)').textDecorationStyle), 'dashed');
  await screenshot(page, 'inspector-forced-colours');
  await page.close();
});
