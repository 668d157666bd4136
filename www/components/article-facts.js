// What is asked of the engine about the facts of one article.
import { FINDINGS, VALUES } from '../findings.js';

/**
 * @typedef {import('../../pkg/khabar.js').Fact} Fact
 * @typedef {import('../../pkg/khabar.js').FactPage} FactPage
 */

/** So many values are listed: nobody reads on, and a huge article must not stall the page. */
const MOST_VALUES = 400;
/** So many names, events and statements: one row may have very many places. */
const MOST_FINDINGS = 2000;

/** @param {import('../../pkg/engine.js').Engine} engine */
export function articleFacts(engine) {
  /** What was asked for last. */
  /** @type {{whole: object | undefined, pages: Promise<[FactPage, FactPage]>} | null} */ let last = null;

  return {
    /** The values and the findings of an article; those of one that is only drawn anew are known. @param {string} id */
    all(id) {
      const whole = engine.article(id);
      if (!last || last.whole !== whole) {
        const pages = Promise.all([
          engine.facts({ article: id, kind: VALUES, outer: true, limit: MOST_VALUES }), engine.facts({ article: id, kind: FINDINGS, limit: MOST_FINDINGS })]);
        last = { whole, pages };
        // What could not be had is asked for again.
        const forget = () => { last = null; };
        pages.then(([, { needs }]) => needs.length && forget(), forget);
      }
      return last.pages;
    },
    /** A value beyond those that are listed. @param {string} article @param {string} id @returns {Promise<Fact | undefined>} */
    async value(article, id) {
      // The number behind the last # is its place among the values of its article.
      const offset = Number(id.slice(id.lastIndexOf('#') + 1));
      const { facts: [found] } = await engine.facts({ article, kind: VALUES, offset, limit: 1 });
      return found;
    },
    /** A fact of any kind that is not listed: inside another, a nationality. @param {string} article @param {string} id */
    async any(article, id) {
      const { facts } = await engine.facts({ article, limit: MOST_VALUES + MOST_FINDINGS });
      return facts.find((fact) => fact.id === id);
    },
  };
}
