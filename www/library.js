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
  /** @type {() => void} is called after every change by the reader */ onChange = () => {};

  /** @param {Engine} engine */
  constructor(engine) {
    this.engine = engine;
  }

  /** Everything in one file. @returns {Promise<Blob>} */
  save() {
    return this.engine.save(JSON.stringify({ about: this.about, extras: [...this.#extras] }));
  }

  /**
   * Such a file in place of what is here.
   * @param {Blob} file
   * @param {AddOptions} [options]
   * @returns {Promise<boolean>} whether its articles had to be read again
   */
  async load(file, options) {
    const { about, articles, readAgain } = await this.engine.load(file, options);
    // What the page knows of them is a help, not a need: another program may have saved the file.
    /** @type {{about?: About, extras?: [string, Extra][]}} */
    let known = {};
    try {
      known = JSON.parse(about) ?? {};
    } catch {
      // Nothing is known.
    }
    this.about = known.about ?? {};
    const extras = new Map(Array.isArray(known.extras) ? known.extras : []);
    this.#extras = new Map(articles.map(({ id }) => [id, extras.get(id) ?? {}]));
    return readAgain;
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
    this.onChange();
  }
}
