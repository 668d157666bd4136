// The browser of the benchmark, and what the system says of its processes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './corpus/vocabulary.mjs';

const { chromium } = createRequire(join(ROOT, 'package.json'))('playwright-core');

/** A heap of this many MB for each page, so that no engine fails only by the usual bound. */
const HEAP = 4000;

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
    `--js-flags=--expose-gc --max-old-space-size=${HEAP}`,
  ],
});

const kB = (file, name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(file)?.[1] ?? NaN) * 1000;

/**
 * What the processes of pages hold for themselves alone, all together, and the most that one of
 * them ever had resident, in bytes. There is one page at a time; which process is its own cannot be
 * told from the one that the browser keeps ready, which holds the same all the time. Linux only:
 * null elsewhere.
 */
export async function pagesMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const all = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => memoryOf(id)).filter(Boolean);
  return all.length ? { own: all.reduce((sum, { own }) => sum + own, 0), peak: Math.max(...all.map(({ peak }) => peak)) } : null;
}

function memoryOf(pid) {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return { own: kB(rollup, 'Private_Dirty') + kB(rollup, 'Private_Clean'), peak: kB(readFileSync(`/proc/${pid}/status`, 'utf8'), 'VmHWM') };
  } catch {
    return null;
  }
}
