// The articles of the page: those in the engine, and what only the page knows of each.
import { KhabarError } from '../pkg/engine.js';

/**
 * @typedef {import('../pkg/engine.js').Engine} Engine
 * @typedef {import('../pkg/khabar.js').Article} Article
 * @typedef {'text' | 'file'} Guess where a guessed date was taken from
 * @typedef {{note?: string, dateGuess?: Guess}} Extra
 * @typedef {{title?: string, description?: string, examples?: string[]}} About
 * @typedef {{onProgress?: (progress: {done: number, total: number}) => void, signal?: AbortSignal}} AddOptions
 */

/** The collection as the page sees it. */
export class Library {
  /** @type {Map<string, Extra>} */ #extras = new Map();

  /** @type {About} what the collection's maker says of it */ about = {};

  /** @param {Engine} engine */
  constructor(engine) {
    this.engine = engine;
  }

  /** How many articles have been added. */
  get size() {
    return this.#extras.size;
  }

  /** @param {string} id */
  has(id) {
    return this.#extras.has(id);
  }

  /** @param {string} id @returns {Extra} */
  extra(id) {
    return this.#extras.get(id) ?? {};
  }

  /**
   * @param {{article: Article, extra: Extra}[]} entries
   * @param {AddOptions} [options]
   */
  async add(entries, options) {
    const report = await this.engine.add(entries.map(({ article }) => article), options);
    for (const { article, extra } of entries) {
      if (this.engine.article(article.id) === article) this.#extras.set(article.id, extra);
    }
    return report;
  }

  /**
   * Changes what is known of an article. Nothing is lost where the change is refused: the article
   * comes back as it was.
   * @param {string} id
   * @param {Partial<Article>} change
   */
  async edit(id, change) {
    const before = this.engine.article(id);
    if (!before) throw new KhabarError('unknown-article', `There is no article “${id}”.`);
    const after = { ...before, ...change };
    const extra = this.extra(id);
    await this.engine.remove(id);
    try {
      const { rejected: [reason] } = await this.engine.add([after]);
      if (reason) throw new KhabarError(reason.code, reason.message);
    } catch (error) {
      await this.engine.add([before]);
      throw error;
    }
    this.#extras.set(id, after.date === before.date ? extra : { ...extra, dateGuess: undefined });
  }
}
