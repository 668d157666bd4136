// The page in every engine that is here, over the WebDriver protocol: it starts, finds, lights,
// reads right to left, tells of a word under a point, and its worker is bound by the page's policy.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from './harness.mjs';

const cache = process.env.KHABAR_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'khabar');
const which = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).stdout.toString().trim();
const wanted = (process.env.ENGINES ?? 'chromium firefox webkit').split(' ');

/** WebKitGTK's small browser, which its driver can drive. */
function miniBrowser() {
  for (const root of ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec']) {
    try {
      const folder = readdirSync(root).filter((name) => name.startsWith('webkit2gtk-')).sort().pop();
      if (folder) return join(root, folder, 'MiniBrowser');
    } catch { /* no such root */ }
  }
  return '';
}

const ENGINES = {
  chromium: {
    driver: (port) => [which('chromedriver'), `--port=${port}`],
    capabilities: { 'goog:chromeOptions': { binary: process.env.CHROMIUM ?? which('chromium'), args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'] } },
  },
  firefox: {
    driver: (port) => [join(cache, 'bin/geckodriver'), '--port', String(port)],
    capabilities: { 'moz:firefoxOptions': { args: ['-headless'] } },
  },
  webkit: {
    driver: (port) => ['xvfb-run', '-a', which('WebKitWebDriver'), `--port=${port}`],
    capabilities: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } },
  },
};

let server;
/** The drivers that run, so that none outlives the tests, however they end. */
const running = new Set();
before(async () => {
  server = await serve();
});
after(() => {
  server?.stop();
  running.forEach(kill);
});

/** A driver and the browser it started: they are one process group. */
function kill(child) {
  running.delete(child);
  try { process.kill(-child.pid, 'SIGKILL'); } catch { /* it has ended */ }
}

/** A session of an engine; `script` runs an async function's body in the page. */
async function session({ driver, capabilities }) {
  const port = 9300 + Math.floor(Math.random() * 600);
  const [command, ...args] = driver(port);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  running.add(child);
  child.unref();
  const base = `http://127.0.0.1:${port}`;
  const call = async (method, path, body) => {
    const response = await fetch(base + path, { method, headers: { 'Content-Type': 'application/json' }, body: body && JSON.stringify(body), signal: AbortSignal.timeout(60_000) });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    if (await call('GET', '/status').then((status) => status.ready, () => false)) break;
    if (tries > 100) throw new Error(`${command} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const path = `/session/${sessionId}`;
  await call('POST', `${path}/timeouts`, { script: 30_000 });
  return {
    go: (url) => call('POST', `${path}/url`, { url }),
    script: async (body, ...values) => {
      const wrapped = `const done = arguments[arguments.length - 1]; const args = [...arguments].slice(0, -1);
        (async (...args) => { ${body} })(...args).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await call('POST', `${path}/execute/async`, { script: wrapped, args: values });
      if (error) throw new Error(error);
      return value;
    },
    close: async () => {
      await call('DELETE', path).catch(() => {});
      kill(child);
    },
  };
}

const UNTIL = `const until = async (test) => { for (let i = 0; i < 200; i++) { const value = test(); if (value) return value; await new Promise((r) => setTimeout(r, 50)); } throw new Error('waited too long for ' + test); };`;

for (const name of Object.keys(ENGINES)) {
  const missing = !wanted.includes(name) ? 'not asked for' : ENGINES[name].driver(0).some((part) => !part) ? 'its driver is not here' : false;
  test(`${name}: it starts, searches, lights, reads, inspects a word, and its worker is held`, { skip: missing && `skipped: ${missing}`, timeout: 120_000 }, async () => {
    const asked = [];
    const outsider = createServer((request, response) => {
      asked.push(request.url);
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('leak');
    });
    await new Promise((resolve) => outsider.listen(0, '127.0.0.1', resolve));
    const browser = await session(ENGINES[name]);
    try {
      await browser.go(server.url);
      const seen = await browser.script(`${UNTIL}
        await until(() => document.documentElement.dataset.ready);
        const input = document.querySelector('#query');
        input.value = 'القمة';
        input.dispatchEvent(new Event('input'));
        await until(() => document.querySelector('.summary').textContent.includes('القمة'));
        document.querySelector('.hit a').click();
        await until(() => document.querySelector('.article-text'));
        document.querySelector('.toolbar [aria-pressed]').click();
        await until(() => document.querySelector('.inspector:not([hidden])'));
        const block = [...document.querySelectorAll('.block')].find((b) => b.textContent.includes('القمة'));
        block.scrollIntoView();
        const match = [...CSS.highlights.get('match-reader')].find((range) => block.contains(range.startContainer) && String(range) === 'القمة');
        const { left, right, top, bottom } = match.getBoundingClientRect();
        block.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: (left + right) / 2, clientY: (top + bottom) / 2 }));
        await until(() => document.querySelector('.inspected-word')?.textContent === 'القمة');
        return {
          inspected: [...CSS.highlights.get('inspected')].map(String),
          parts: [...document.querySelectorAll('.inspector .parts bdi')].map((part) => part.textContent),
          lit: [...new Set([...CSS.highlights.get('match-reader')].map(String))],
          direction: getComputedStyle(document.querySelector('.article-text .block')).direction,
          facts: document.querySelectorAll('.article-text .fact').length,
        };`);
      // The word itself, and nothing but its other forms beside it.
      assert.ok(seen.lit.includes('القمة'));
      assert.deepEqual(seen.lit.filter((word) => !['القمة', 'قمة', 'القمم', 'قمم', 'للقمة', 'بالقمة', 'والقمة'].includes(word)), []);
      assert.deepEqual([seen.inspected, seen.parts], [['القمة'], ['ال', 'قمة']]);
      assert.equal(seen.direction, 'rtl');
      assert.ok(seen.facts > 5);
      // A worker made as the engine makes its own, that tries to reach another origin.
      const reached = await browser.script(`
        const code = 'onmessage = ({ data }) => fetch(data).then((r) => r.text()).then(postMessage, () => postMessage("blocked"))';
        const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
        const ask = (url) => new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data); worker.postMessage(url); });
        return [await ask(args[0]), (await ask(args[1])).includes('Khabar')];`, `http://127.0.0.1:${outsider.address().port}/`, `${server.origin}/www/index.html`);
      assert.deepEqual(reached, ['blocked', true]);
      assert.deepEqual(asked, []);
    } finally {
      await browser.close();
      outsider.close();
    }
  });
}
