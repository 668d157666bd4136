// One engine over one corpus: a fresh page in a fresh context, from nothing to the last query.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pagesMemory } from './browser.mjs';
import { OUT } from './corpus/files.mjs';
import { random, shuffled } from './corpus/random.mjs';
import { pagefindIndex } from './pagefind-index.mjs';
import { KINDS, LIMIT } from './queries.mjs';
import { share, summary } from './stats.mjs';

/** Milliseconds: an index that is not ready by then is given up; a kind of query stops at those that it had. */
export const INDEX_BUDGET = Number(process.env.BUDGET ?? 180) * 1000;
export const QUERY_BUDGET = 10_000;
const WARM = 20;

class Over extends Error {}

const within = (promise, ms) => {
  let timer;
  const over = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Over()), ms);
  });
  return Promise.race([promise, over]).finally(() => clearTimeout(timer));
};

/**
 * @param {{browser: any, server: any, engine: any, corpus: any, size: number, queries: any[]}} what
 */
export async function measure({ browser, server, engine, corpus, size, queries }) {
  const isPagefind = engine.id === 'pagefind';
  const result = {};
  if (isPagefind) {
    const built = await pagefindIndex(corpus.list.slice(0, size), join(OUT, `pagefind/${size}`), INDEX_BUDGET);
    if (!built) return { over: INDEX_BUDGET / 1000 };
    Object.assign(result, { index: built.ms, size: built.size });
  }
  const context = await browser.newContext();
  const page = await context.newPage();
  const failed = new Promise((_, reject) => page.on('crash', () => reject(new Error('the page crashed, most likely out of memory'))));
  failed.catch(() => {});
  const bench = (step, options, ms = 600_000) => within(Promise.race([failed, page.evaluate(([name, given]) => globalThis.bench(name, given), [step, options])]), ms);
  try {
    await page.goto(`${server.origin}/bench/page/index.html?where=${engine.where}`);
    await page.waitForSelector('html[data-ready]');
    const asked = server.asked.length;
    const { note, settings, load, isolated } = await bench('prepare', { module: engine.module, option: engine.option, size, corpus: isPagefind ? null : `/corpus/${size}.jsonl` });
    Object.assign(result, { note, load, isolated, queries: {} });
    const base = await settled(bench, browser);
    if (!isPagefind) result.index = (await bench('index', undefined, INDEX_BUDGET)).ms;
    const after = await settled(bench, browser);
    if (base && after) result.memory = { index: after.own - base.own, peak: after.peak, wasm: after.wasm };
    for (const [setting, kinds] of Object.entries(settings)) {
      for (const kind of KINDS.filter((one) => kinds.includes(one))) {
        const mixed = shuffled(random(`${kind} order`), queries.filter((query) => query.kind === kind));
        const { times, found } = await bench('queries', { setting, queries: mixed.slice(WARM), warm: mixed.slice(0, WARM), limit: LIMIT, budget: QUERY_BUDGET });
        const finds = isPagefind && setting === 'search' ? null : share(found);
        (result.queries[setting] ??= {})[kind] = { ...summary(times), finds };
      }
    }
    result.first = firstLoad(server.asked.slice(asked));
    result.size ??= await bench('size').catch((error) => ({ error: error.message }));
    await bench('close');
  } catch (error) {
    Object.assign(result, error instanceof Over ? { over: INDEX_BUDGET / 1000 } : { error: error.message.split('\n')[0] });
  } finally {
    await context.close();
  }
  return result;
}

/** The memory of the process when what is garbage has gone, which takes a while. */
async function settled(bench, browser) {
  let wasm;
  for (let round = 0; round < 2; round++) {
    ({ wasm } = await bench('memory'));
    await new Promise((resolve) => { setTimeout(resolve, 600); });
  }
  const memory = await pagesMemory(browser);
  return memory && { ...memory, wasm };
}

/** What the page had to fetch before the first answer, but for the adapters; gzipped as a server would. */
function firstLoad(files) {
  const own = [...new Set(files)].filter((file) => !/[/]bench[/](engines|page)[/]/.test(file) && !file.endsWith('.jsonl') && !/pf_(fragment|index)$/.test(file));
  const bytes = own.map((file) => readFileSync(file));
  return {
    files: own.length,
    raw: bytes.reduce((sum, one) => sum + one.length, 0),
    // What is compressed already is sent as it is.
    gzip: bytes.reduce((sum, one) => sum + Math.min(one.length, gzipSync(one, { level: 6 }).length), 0),
  };
}
