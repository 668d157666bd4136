// The articles that the search and its filters find, for views of what the engine tells of the whole collection only:
// what they show is narrowed here.
import { asked } from '../state.js';

/**
 * @typedef {import('../../pkg/engine.js').Engine} Engine
 * @typedef {{offset: number, limit: number}} Part of a list
 */

/** So much is asked for at once: between two parts the engine answers others. */
const CHUNK = 1000;

/** The ids of the articles that the address asks for; null where these are all. @param {Engine} engine @returns {Promise<Set<string> | null>} */
export async function foundArticles(engine) {
  const question = asked();
  if (!question.query && Object.values(question.filters).every(({ length }) => length === 0)) return null;
  const pages = await allPages((part) => engine.search({ ...question, ...part }), ({ hits }) => hits.length);
  return new Set(pages.flatMap(({ hits }) => hits.map(({ id }) => id)));
}

/**
 * A whole list, in the parts that it comes in.
 * @template {{total: number}} Page
 * @param {(part: Part) => Promise<Page>} ask
 * @param {(page: Page) => number} lengthOf
 */
export async function allPages(ask, lengthOf) {
  const pages = [await ask({ offset: 0, limit: CHUNK })];
  for (let length = lengthOf(pages[0]), last = length; last > 0 && length < pages[0].total; length += last) {
    const page = await ask({ offset: length, limit: CHUNK });
    pages.push(page);
    last = lengthOf(page);
  }
  return pages;
}
