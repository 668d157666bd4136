// What the tests of the page share: a server over the staged site, and a browser.
//
//   SITE=target/site node --test tests/page/
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SITE = join(ROOT, process.env.SITE ?? 'target/site');
export const SEEDS = join(ROOT, '../shared/seeds');
/** Outside git; CI keeps it. */
export const SCREENSHOTS = join(ROOT, 'target/screenshots');

/** A reason to skip where the real articles are absent. */
export const withoutSeeds = existsSync(SEEDS) ? false : 'skipped: ../shared/seeds is not here';

/** Serves the site; the address and an end. */
export async function serve({ articles, with: server = 'node', root = SITE } = {}) {
  const [command, script] = server === 'node' ? ['node', 'serve.mjs'] : ['python3', 'serve.py'];
  const options = ['--root', root, '--port', String(8200 + Math.floor(Math.random() * 1000)), ...(articles ? ['--articles', articles] : [])];
  const child = spawn(command, [join(ROOT, 'scripts', script), ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\S+/.exec(line)?.[0];
    if (address) return { url: address, origin: new URL(address).origin, stop: () => child.kill() };
  }
  throw new Error(`${script} did not start`);
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
  });
}

/**
 * A page, opened and ready. Whatever it complains of (errors, refused content, requests to other
 * hosts) is kept in `page.complaints`.
 */
export async function open(browser, url, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, ...options });
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && page.complaints.push(message.text()));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).origin !== new URL(url).origin) page.complaints.push(`asked ${request.url()}`);
  });
  await page.goto(url);
  await ready(page);
  return page;
}

export const ready = (page) => page.waitForSelector('html[data-ready]');

/** Types a query and waits for its answer. */
export async function search(page, query) {
  await page.fill('#query', query);
  await page.waitForFunction((wanted) => document.querySelector('.summary')?.dataset.query === wanted, query);
  // What is suggested goes away with the caret.
  await page.locator('#query').blur();
}

/** The letters that are painted under a name, in order. */
export const painted = (page, name) => page.evaluate((n) => [...(CSS.highlights.get(n) ?? [])].map((range) => range.toString()), name);

/** The titles of the results. */
export const titles = (page) => page.locator('.hit-title').allTextContents();

/** Opens the article with this id from the list of results. */
export async function openHit(page, id) {
  await page.locator(`.hit a[data-article="${id}"]`).click();
  await page.waitForSelector(`article[data-article="${id}"]`);
}

/**
 * A picture for people to look at, never a check: a busy machine's browser may take too long over
 * one, and then the run goes on without it and says so.
 */
export async function screenshot(page, name) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), timeout: 15_000 }).catch((error) => {
    if (error.name !== 'TimeoutError') throw error;
    console.log(`no picture of ${name}: ${error.message.split('\n')[0]}`);
  });
}

/** Gives files to “Open files…”. */
export const give = (page, files) => page.setInputFiles('#file-input', files);

/** A text file for `give`. */
export const file = (name, content) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
