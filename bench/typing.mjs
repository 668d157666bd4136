// Frames while typing: Khabar's own page over many articles, queries typed letter by letter.
//
// The page is watched by requestAnimationFrame: the time from one frame to the next is what a reader
// feels. Long tasks of the page's thread are counted beside, since a busy machine makes gaps too, and of
// frames over 50 ms it is told what was done in them; and how long the list of hits takes after the last
// letter, the box's own pause of 120 ms included.
import { pick, random } from './corpus/random.mjs';
import { percentile } from './stats.mjs';

const LETTER_PAUSE = 80;
const AFTER = 600;
/** Something in each language, and one query that is no word at all. */
const QUERIES = ['thương mại', 'राष्ट्रीय', 'التجارة', 'government report', 'правительство', '"of the"', 'goverment', '2014'];

export async function typing(browser, server, size, articles) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  try {
    const start = performance.now();
    await page.goto(`${server.origin}/www/index.html?collection=/collection/${size}.json`);
    await page.waitForSelector('html[data-ready]', { timeout: 400_000 });
    const open = (performance.now() - start) / 1000;
    const still = await watch(page, () => page.waitForTimeout(3000));
    const chance = random('typing');
    const words = Array.from({ length: 4 }, () => pick(chance, pick(chance, articles.slice(0, size)).title.split(' ')));
    const answers = [];
    const typed = await watch(page, async () => {
      for (const query of [...QUERIES, ...words]) {
        await page.fill('#query', '');
        await page.locator('#query').pressSequentially(query, { delay: LETTER_PAUSE });
        const last = performance.now();
        await page.waitForFunction((wanted) => document.querySelector('.summary')?.dataset.query === wanted, query, { timeout: 10_000 });
        answers.push(performance.now() - last);
        await page.waitForTimeout(AFTER);
      }
    });
    return { seconds: open, still, typed, answer: { p50: percentile(answers, 0.5), longest: Math.max(...answers) } };
  } finally {
    await context.close();
  }
}

/** The frames of the page while something is done. */
async function watch(page, work) {
  await page.evaluate(() => {
    const seen = { gaps: [], tasks: [], slow: [] };
    let last = performance.now();
    const frame = (now) => {
      seen.gaps.push(now - last);
      last = now;
      if (globalThis.frames_ === seen) requestAnimationFrame(frame);
    };
    globalThis.frames_ = seen;
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(frame);
    });
    seen.observer = new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration)));
    seen.observer.observe({ type: 'longtask' });
    const told = ({ startTime, duration, styleAndLayoutStart, scripts }) => ({
      query: document.querySelector('#query').value, ms: duration, scripts: scripts.reduce((sum, script) => sum + script.duration, 0),
      layout: styleAndLayoutStart && startTime + duration - styleAndLayoutStart,
    });
    seen.slowObserver = new PerformanceObserver((list) => seen.slow.push(...list.getEntries().map(told)));
    seen.slowObserver.observe({ type: 'long-animation-frame' });
  });
  await work();
  return page.evaluate(() => {
    const { gaps, tasks, slow, observer, slowObserver } = globalThis.frames_;
    observer.disconnect();
    slowObserver.disconnect();
    globalThis.frames_ = null;
    return { frames: gaps.length, longest: Math.max(...gaps), over50: gaps.filter((gap) => gap > 50).length, longTasks: tasks.length, longestTask: Math.max(0, ...tasks), slow };
  });
}
