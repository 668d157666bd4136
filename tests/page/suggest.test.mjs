// Suggestions, “did you mean”, matches in context, and the help: keys, scripts of both directions, what is kept.
import assert from 'node:assert/strict';
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
const box = (page) => page.getByRole('combobox', { name: /^Search the articles/ });
const options = (page) => page.locator('#suggestions .option:visible');
const words = (page) => options(page).locator('> bdi').allTextContents();
const active = (page) => page.evaluate(() => document.getElementById(document.querySelector('#query').getAttribute('aria-activedescendant') ?? '')?.textContent ?? null);

/** Types as a person does, and waits for suggestions with this word. */
async function type(page, text, word) {
  await box(page).pressSequentially(text);
  await options(page).filter({ hasText: word }).first().waitFor();
}

const axe = async (page) => {
  const { default: code } = await import('axe-core');
  await page.evaluate(code.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] }));
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
};

test('what is typed is completed, in every script; the arrows walk, Enter takes', async () => {
  const page = await open(browser, server.url);
  await type(page, 'put', 'Putin');
  assert.deepEqual((await words(page)).slice(0, 1), ['Putin']);
  for (const name of ['Путин', 'पुतिन', 'بوتين']) assert.ok((await words(page)).includes(name), name);
  assert.equal(await box(page).getAttribute('aria-expanded'), 'true');
  assert.equal(await active(page), null);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.match(await active(page), /^Путин/);
  assert.equal(await page.locator('.option[aria-selected="true"]').count(), 1);
  assert.equal(await page.inputValue('#query'), 'put', 'nothing is taken by walking');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(page), null, 'between last and first is the box');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await page.inputValue('#query'), 'Putin');
  assert.equal(await options(page).count(), 0);
  await page.waitForFunction(() => document.querySelector('.summary').dataset.query === 'Putin');
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('Enter without a choice asks what was typed; Escape closes, and keeps what was typed; Tab leaves', async () => {
  const page = await open(browser, server.url);
  await type(page, 'put', 'Putin');
  await page.keyboard.press('Enter');
  assert.equal(await page.inputValue('#query'), 'put');
  assert.equal(await options(page).count(), 0);
  await page.keyboard.press('ArrowDown');
  await options(page).first().waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await options(page).count(), 0);
  assert.equal(await box(page).getAttribute('aria-expanded'), 'false');
  assert.equal(await page.inputValue('#query'), 'put');
  await page.keyboard.press('ArrowDown');
  await options(page).first().waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), 'How to search');
  assert.equal(await options(page).count(), 0);
  assert.equal(await page.inputValue('#query'), 'put');
  await page.close();
});

test('the caret says which word; operators stay', async () => {
  const page = await open(browser, server.url);
  await type(page, '-trade "put', '-trade "Putin');
  await options(page).first().click();
  assert.equal(await page.inputValue('#query'), '-trade "Putin');
  await page.fill('#query', 'put trade');
  await box(page).evaluate((input) => input.setSelectionRange(3, 3));
  await page.keyboard.press('ArrowDown');
  await options(page).first().click();
  assert.equal(await page.inputValue('#query'), 'Putin trade');
  assert.equal(await box(page).evaluate((input) => input.selectionStart), 5);
  await page.close();
});

test('each option runs as its word does', async () => {
  const page = await open(browser, server.url);
  await type(page, 'بوت', 'بوتين');
  const dirs = await options(page).locator('> bdi').evaluateAll((all) => all.map((word) => [word.textContent, getComputedStyle(word).direction]));
  assert.deepEqual(dirs.find(([word]) => word === 'بوتين'), ['بوتين', 'rtl']);
  assert.deepEqual(dirs.find(([word]) => word === 'Putin'), ['Putin', 'ltr']);
  await page.close();
});

test('letters that are being composed ask nothing', async () => {
  const page = await open(browser, server.url);
  await box(page).focus();
  await page.waitForTimeout(200);
  await page.evaluate(() => {
    const input = document.querySelector('#query');
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    input.value = 'put';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  });
  await page.waitForTimeout(400);
  assert.equal(await options(page).count(), 0);
  assert.equal(await page.locator('.summary').first().getAttribute('data-query'), '');
  await page.evaluate(() => document.querySelector('#query').dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
  await options(page).first().waitFor();
  await page.waitForFunction(() => document.querySelector('.summary').dataset.query === 'put');
  await page.close();
});

test('recent searches are kept while the page is open, and on the device only if one says so', async () => {
  const context = await browser.newContext();
  const page = await open(context, server.url);
  await type(page, 'hop', 'hợp');
  for (const query of ['hợp tác', 'Путин']) {
    await page.fill('#query', query);
    await page.keyboard.press('Enter');
  }
  await page.fill('#query', '');
  await options(page).first().waitFor();
  assert.deepEqual(await words(page), ['Путин', 'hợp tác']);
  assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  await options(page).filter({ hasText: 'Keep them' }).click();
  assert.equal(await page.evaluate(() => localStorage.length), 1);
  await page.reload();
  await ready(page);
  await page.fill('#query', 'hợ');
  await options(page).filter({ hasText: 'recent' }).waitFor();
  assert.equal((await words(page))[0], 'hợp tác');
  await page.fill('#query', '');
  await options(page).filter({ hasText: 'Clear' }).click();
  await box(page).click();
  await page.waitForTimeout(200);
  assert.equal(await options(page).count(), 0);
  assert.equal(await page.evaluate(() => localStorage.getItem('khabar-recent')), '[]');
  await context.close();
});

test('a misspelt word is answered with the one that may be meant', async () => {
  const page = await open(browser, server.url);
  await search(page, 'Moscw');
  const meant = page.locator('.meant');
  assert.match(await meant.textContent(), /^Did you mean Moscow\?$/);
  await meant.getByRole('button').click();
  await page.waitForFunction(() => document.querySelector('.summary').dataset.query === 'Moscow');
  assert.equal(await page.inputValue('#query'), 'Moscow');
  assert.equal(await meant.textContent(), '');
  await page.close();
});

test('matches in context: aligned, on both sides of one axis, whichever way they run', async () => {
  const page = await open(browser, `${server.url}#q=Putin&view=context`, { viewport: { width: 1400, height: 860 } });
  await page.waitForSelector('.kwic');
  const lines = await page.locator('.kwic').evaluateAll((all) => all.map((line) => {
    const [match, after] = ['mark', '.after'].map((part) => line.querySelector(part).getBoundingClientRect());
    const { left, right } = line.getBoundingClientRect();
    return { dir: line.dir, middle: Math.abs((match.left + match.right) / 2 - (left + right) / 2), before: line.querySelector('.before')?.getBoundingClientRect().left ?? null, after: after.left };
  }));
  assert.ok(lines.some(({ dir }) => dir === 'rtl') && lines.some(({ dir }) => dir === 'ltr'));
  for (const { dir, middle, before, after } of lines) {
    assert.ok(middle < 2, 'the match is in the middle');
    if (before !== null) assert.equal(before > after, dir === 'rtl', 'what stands before is on the right where the line runs so');
  }
  await page.locator('.lines-head select').selectOption('after');
  await page.waitForFunction(() => location.hash.includes('order=after'));
  assert.equal(await page.evaluate(() => document.querySelector('.hits').hidden), true);
  await page.locator('.views button', { hasText: 'Articles' }).click();
  await page.waitForFunction(() => !document.querySelector('.hits').hidden);
  assert.equal(await page.locator('.kwic:visible').count(), 0);
  assert.deepEqual(page.complaints, []);
  await page.close();
});

test('a line opens the article at its match', async () => {
  const page = await open(browser, `${server.url}#q=Путин&view=context`);
  await page.waitForSelector('.line');
  const line = page.locator('.line[data-article="ru-summit-history"]').last();
  const wanted = await line.locator('mark').textContent();
  await line.click();
  await page.waitForSelector('article[data-article="ru-summit-history"]');
  await page.waitForFunction(() => CSS.highlights.get('match-current')?.size === 1);
  assert.deepEqual(await painted(page, 'match-current'), [wanted]);
  const total = (await painted(page, 'match-reader')).length;
  assert.equal(await page.locator('.hits-count').textContent(), `${total} of ${total}`);
  assert.equal(await line.getAttribute('aria-current'), 'true');
  const other = await open(browser, page.url());
  await other.waitForFunction(() => CSS.highlights.get('match-current')?.size === 1);
  await Promise.all([page.close(), other.close()]);
});

test('a match far behind in a long file is gone to', async () => {
  const page = await open(browser, server.url);
  await give(page, file('long.txt', `${'A line of text.\n'.repeat(900)}Here is the zyzzyva.\n`));
  await page.waitForSelector('article[data-article="long.txt"]');
  await search(page, 'zyzzyva');
  await page.locator('.views button', { hasText: 'In context' }).click();
  await page.locator('.line').click();
  await page.waitForFunction(() => CSS.highlights.get('match-current')?.size === 1);
  assert.deepEqual(await painted(page, 'match-current'), ['zyzzyva']);
  await page.close();
});

test('the help lists the operators; an example can be tried', async () => {
  const page = await open(browser, server.url);
  await page.getByRole('button', { name: 'How to search' }).click();
  const dialog = page.getByRole('dialog', { name: 'How to search' });
  await dialog.waitFor();
  for (const query of ['coop*', '"hợp tác"', 'Putin NEAR/5 Modi', 'date:2012..2014']) assert.equal(await dialog.getByRole('button', { name: query }).count(), 1, query);
  assert.deepEqual(await axe(page), []);
  await screenshot(page, 'help-1280');
  await dialog.getByRole('button', { name: 'date:2012..2014' }).click();
  await page.waitForFunction(() => document.querySelector('.summary').dataset.query === 'date:2012..2014');
  assert.equal(await page.inputValue('#query'), 'date:2012..2014');
  assert.equal(await dialog.count(), 0);
  await page.close();
});

for (const colorScheme of ['light', 'dark']) {
  for (const [name, options] of [['1280', {}], ['390', PHONE]]) {
    test(`${colorScheme}, ${name} wide: suggestions and lines are in order, and axe finds nothing`, async () => {
      const page = await open(browser, server.url, { colorScheme, ...options });
      for (const [language, typed, word] of [['ar', 'بوت', 'بوتين'], ['hi', 'सम', 'समझौत'], ['vi', 'hop', 'hợp tác']]) {
        await page.fill('#query', '');
        await type(page, typed, word);
        assert.deepEqual(await axe(page), []);
        await screenshot(page, `suggest-${language}-${colorScheme}-${name}`);
      }
      for (const [language, query] of [['ar', 'القمة'], ['hi', 'समझौता'], ['vi', 'hợp tác']]) {
        await search(page, query);
        if (language === 'ar') await page.locator('.views button', { hasText: 'In context' }).click();
        await page.waitForFunction((wanted) => document.querySelector(`.line[href*="${encodeURIComponent(wanted)}"]`), query);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'nothing is wider than the screen');
        assert.deepEqual(await axe(page), []);
        await screenshot(page, `context-${language}-${colorScheme}-${name}`);
      }
      const small = await page.locator('button:visible, select:visible, .line:visible').evaluateAll((all) => all.filter((b) => b.getBoundingClientRect().height < 44).map((b) => b.textContent));
      if (options.isMobile) assert.deepEqual(small, [], 'touch targets are 44 px high');
      await page.close();
    });
  }
}
