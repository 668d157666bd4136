// What the page must never do, and what it does when things fail.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import { launch, open, ready, ROOT, screenshot, search, SEEDS, serve, SITE, titles, withoutSeeds } from './harness.mjs';

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

/** A server of another origin that would answer anyone, and remembers who asked. */
async function outsider() {
  const asked = [];
  const other = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('leak');
  });
  await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
  return { asked, url: `http://127.0.0.1:${other.address().port}/`, stop: () => other.close() };
}

test('neither the page nor its worker can reach another origin', async () => {
  const page = await open(browser, server.url);
  const other = await outsider();
  const attempt = (url) => fetch(url).then((r) => r.text(), (error) => `blocked: ${error.message}`);
  const [worker] = page.workers();
  assert.ok(worker, 'the engine runs in a worker');
  assert.match(await page.evaluate(attempt, other.url), /^blocked/);
  assert.match(await worker.evaluate(attempt, other.url), /^blocked/);
  // The worker can fetch at all: what fails is the other origin.
  assert.match(await worker.evaluate(attempt, `${server.origin}/www/index.html`), /Khabar/);
  assert.deepEqual(other.asked, []);
  // The outsider does answer who may ask.
  assert.equal(await fetch(other.url).then((r) => r.text()), 'leak');
  other.stop();
  await page.close();
});

test('the policy allows no inline script and no outside host', async () => {
  const html = readFileSync(join(SITE, 'www/index.html'), 'utf8');
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)[1];
  assert.ok(policy.startsWith("default-src 'none'"));
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  const page = await open(browser, server.url);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.inlineRan = true">');
    await new Promise((resolve) => setTimeout(resolve, 200));
    return window.inlineRan ?? false;
  });
  assert.equal(ran, false);
  await page.close();
});

test('opened from disk it says in plain text what to do', async () => {
  const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
  await page.goto(pathToFileURL(join(SITE, 'www/index.html')).href);
  await page.waitForTimeout(1500);
  const help = page.locator('#start-help');
  assert.equal(await help.isVisible(), true);
  assert.match(await help.innerText(), /make serve[\s\S]*python3 -m http\.server/);
  await screenshot(page, 'from-disk');
  await page.goto(pathToFileURL(join(SITE, 'index.html')).href);
  await page.waitForURL(/www\/index\.html/);
  await page.close();
});

test('after a trap the engine starts anew with every article, and open calls are answered', async () => {
  const page = await browser.newPage();
  // The first search for “trap” fails as a trap of the wasm would.
  await page.addInitScript(() => {
    const Original = Blob;
    window.Blob = class extends Original {
      constructor(parts, options) {
        const hook = `
          const honest = self.onmessage;
          self.onmessage = (event) => {
            if (event.data.call === 'search' && event.data.args[0].query === 'trap') wasm_bindgen.Collection.prototype.search = () => { throw new WebAssembly.RuntimeError('unreachable'); };
            return honest(event);
          };`;
        super(options?.type === 'text/javascript' ? [...parts, hook] : parts, options);
      }
    };
  });
  await page.goto(server.url);
  await ready(page);
  const outcome = await page.evaluate(async () => {
    const { Engine } = await import('../pkg/engine.js');
    let restarts = 0;
    const engine = await Engine.start({ onRestart: () => restarts++ });
    await engine.add([{ id: 'a', text: 'Путин прибыл в Дели.' }, { id: 'b', text: 'Hai nước hợp tác.' }]);
    const trapped = engine.search({ query: 'trap' }).then(() => 'no error', (error) => error.code);
    const waiting = engine.search({ query: 'путин' });
    const result = { trapped: await trapped, waiting: (await waiting).total, after: (await engine.search({ query: 'hợp' })).total, restarts };
    engine.dispose();
    result.disposed = await engine.search({ query: 'x' }).catch((error) => error.code);
    return result;
  });
  assert.deepEqual(outcome, { trapped: 'trapped', waiting: 1, after: 1, restarts: 1, disposed: 'disposed' });
  await page.close();
});

/** A site whose collection is this manifest, with these files. */
async function withCollection(manifest, files) {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-'));
  writeFileSync(join(folder, 'manifest.json'), typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return serve({ articles: folder });
}

test('a faulty manifest loses only what is faulty', async () => {
  const site = await withCollection({ khabar: 1, title: '<i>Mine</i>', articles: [
    { file: 'good.txt', title: 'Good', url: 'javascript:alert(1)' }, { file: 'good.txt', title: 'Again' }, { file: 'none.txt' }, { file: 'latin.txt' },
    { file: 'other.txt', date: 'someday' }, { title: 'nothing' }, { file: 'good.txt', id: 'odd', date: 2013 }, { file: 'other.txt', id: 'other' },
  ] }, { 'good.txt': 'Ein guter Text.', 'latin.txt': Buffer.from([0x61, 0xE9]), 'other.txt': 'Другой текст.' });
  const page = await browser.newPage();
  await page.goto(site.url);
  await ready(page);
  assert.deepEqual((await titles(page)).sort(), ['Good', 'Другой текст.']);
  const said = (await page.locator('.notice.problem').allTextContents()).join('\n');
  for (const wanted of [/none\.txt: the server answered 404/, /latin\.txt: byte 2 is not UTF-8/, /already an article with the id “good\.txt”/, /“someday” is no date/, /names no “file”/, /good\.txt: “date” must be a text in quotation marks, such as "2013"/]) assert.match(said, wanted);
  assert.equal(await page.locator('#collection-title').textContent(), '<i>Mine</i>');
  await page.locator('.hit a', { hasText: 'Good' }).click();
  await page.waitForSelector('.article-title');
  assert.equal(await page.locator('.article-head a').count(), 0, 'a script address is no link');
  site.stop();
  await page.close();
});

test('without a readable manifest the page still opens files', async () => {
  for (const broken of ['{"articles": ', '[]']) {
    const site = await withCollection(broken, {});
    const page = await browser.newPage();
    await page.goto(site.url);
    await ready(page);
    assert.match(await page.locator('.notice.problem').textContent(), /could not be loaded: .* You can open files of your own/);
    await page.setInputFiles('#file-input', { name: 'own.txt', mimeType: 'text/plain', buffer: Buffer.from('Hai nước hợp tác.') });
    await page.waitForSelector('article[data-article="own.txt"]');
    site.stop();
    await page.close();
  }
});

for (const kind of ['node', 'python3']) {
  test(`${kind} serves a folder of articles without copying, and nothing outside`, { skip: withoutSeeds }, async () => {
    const site = await serve({ with: kind, articles: SEEDS });
    const manifest = await fetch(`${site.origin}/collection/manifest.json`).then((r) => r.json());
    assert.deepEqual(manifest.articles.map(({ file }) => file.slice(0, 3)), ['000', '001', '002', '003', '004']);
    assert.equal(manifest.title, 'seeds');
    for (const path of ['/collection/../../../etc/passwd', '/..%2f..%2fetc/passwd', '/collection/..%2f..%2fmain/Cargo.toml', '/collection/%2e%2e/gold/README.md', '/none', '/%00']) {
      const response = await fetch(site.origin + path);
      assert.ok(response.status >= 400, `${path}: ${response.status}`);
    }
    const wasm = await fetch(`${site.origin}/pkg/khabar_bg.wasm`);
    assert.equal(wasm.headers.get('content-type'), 'application/wasm');
    const page = await open(browser, site.url);
    assert.equal(await page.locator('.summary').textContent(), '5 articles');
    await search(page, '"बिलियन"');
    assert.equal((await titles(page)).length, 1);
    assert.deepEqual(page.complaints, []);
    await screenshot(page, `seeds-${kind}`);
    site.stop();
    await page.close();
  });
}

test('both servers make the same manifest, of folders and odd names too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-'));
  cpSync(join(ROOT, 'www/articles/vi'), join(folder, 'tin tức'), { recursive: true });
  writeFileSync(join(folder, 'a #1?.txt'), 'x');
  writeFileSync(join(folder, '.hidden.txt'), 'x');
  writeFileSync(join(folder, 'notes.md'), 'x');
  const made = [];
  for (const kind of ['node', 'python3']) {
    const site = await serve({ with: kind, articles: folder });
    const manifest = await fetch(`${site.origin}/collection/manifest.json`).then((r) => r.json());
    for (const { file } of manifest.articles) assert.equal((await fetch(new URL(file, `${site.origin}/collection/`))).status, 200, `${kind}: ${file}`);
    made.push(manifest);
    site.stop();
  }
  assert.deepEqual(made[0], made[1]);
  assert.equal(made[0].articles.length, 7);
});

test('under any prefix: every path is relative', async () => {
  const page = await browser.newPage();
  const prefixed = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (!path.startsWith('/some/prefix/')) return response.writeHead(404).end();
    const inner = await fetch(`${server.origin}${path.slice('/some/prefix'.length)}`);
    response.writeHead(inner.status, { 'Content-Type': inner.headers.get('content-type') }).end(Buffer.from(await inner.arrayBuffer()));
  });
  await new Promise((resolve) => prefixed.listen(0, '127.0.0.1', resolve));
  await page.goto(`http://127.0.0.1:${prefixed.address().port}/some/prefix/`);
  await page.waitForURL(/some\/prefix\/www\//);
  await ready(page);
  assert.equal(await page.locator('.summary').textContent(), '30 articles');
  await page.close();
  prefixed.close();
});
