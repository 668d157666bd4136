// Khabar in a worker: the calls of `khabar.js` as promises, off the page's thread.
//
// The page compiles the wasm and makes a *classic* worker from a Blob of glue and worker code. A
// worker started from a file would not be bound by the policy in the page's <meta>; one from a
// Blob inherits it, in every engine. (A module worker from a Blob cannot import in Firefox.)

/**
 * @typedef {import('./khabar.js').Article} Article
 * @typedef {{done: number, total: number}} Progress in UTF-16 code units of text
 * @typedef {{id: number, call: string, args: unknown[], resolve: (result: any) => void, reject: (error: Error) => void, onProgress?: (progress: Progress) => void}} Call
 */

/** More starts than this within so many milliseconds, and the engine gives up. */
const MOST_RESTARTS = 3;
const RESTART_WINDOW = 10_000;

/** An error of the engine, with a stable `code`. */
export class KhabarError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.name = 'KhabarError';
    this.code = code;
  }
}

/** A collection of articles in a worker of its own. */
export class Engine {
  /** @type {Worker | null} */ #worker = null;
  /** @type {Map<number, Call>} calls without an answer yet, in order */ #calls = new Map();
  /** @type {Map<string, Article>} what the collection holds, for a new instance */ #articles = new Map();
  #lastId = 0;
  /** Whether the articles were read for names, so that names are facets. */ #studied = false;
  /** @type {number[]} when it started anew, in milliseconds */ #restarts = [];
  /** @type {Map<string, Promise<ArrayBuffer | null>>} files that the worker asked for, by name; null where one cannot be had */ #packs = new Map();
  #code;
  #module;
  #fetchPack;
  #onRestart;

  /**
   * @param {string} code the worker's script
   * @param {WebAssembly.Module} module
   * @param {(file: string) => Promise<ArrayBuffer>} fetchPack
   * @param {() => void} [onRestart]
   */
  constructor(code, module, fetchPack, onRestart) {
    this.#code = code;
    this.#module = module;
    this.#fetchPack = fetchPack;
    this.#onRestart = onRestart;
  }

  /**
   * Fetches the parts, which lie beside this file, and starts.
   * @param {{base?: string | URL, onRestart?: () => void}} [options] `onRestart` is called after
   *   the engine failed, started anew and added every article again
   */
  static async start({ base = import.meta.url, onRestart } = {}) {
    const get = async (/** @type {string} */ file) => {
      const response = await fetch(new URL(file, base));
      if (!response.ok) throw new KhabarError('missing-file', `${file} could not be loaded (${response.status}).`);
      return response;
    };
    const [glue, worker, module] = await Promise.all([
      get('khabar.worker.js').then((r) => r.text()),
      get('worker.js').then((r) => r.text()),
      // Not compileStreaming: simple servers send wasm under a type that it refuses.
      get('khabar_first.wasm').then((r) => r.arrayBuffer()).then((bytes) => WebAssembly.compile(bytes)),
    ]);
    const fetchPack = (/** @type {string} */ file) => get(file).then((response) => response.arrayBuffer());
    const engine = new Engine(`${glue}\n${worker}`, module, fetchPack, onRestart);
    await engine.#launch();
    return engine;
  }

  /**
   * Adds articles, each whole or not at all. Large ones are added in slices, during which other
   * calls are answered. When `signal` aborts, the articles added so far stay.
   * @param {Article[]} articles
   * @param {{onProgress?: (progress: Progress) => void, signal?: AbortSignal}} [options]
   * @returns {Promise<import('./khabar.js').AddReport & {cancelled: boolean}>}
   */
  async add(articles, { onProgress, signal } = {}) {
    const { id, answer } = this.#send('add', [articles], onProgress);
    const cancel = () => this.#worker?.postMessage({ cancel: id });
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    try {
      const { ids, ...report } = await answer;
      const byId = new Map(articles.map((article) => [article.id, article]));
      for (const added of ids) this.#articles.set(added, /** @type {Article} */ (byId.get(added)));
      return report;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /**
   * The collection in one file, compressed, with a text of the caller's own.
   * @param {string} [about]
   * @returns {Promise<Blob>}
   */
  save(about) {
    return this.#send('save', [about]).answer;
  }

  /**
   * The collection of such a file in place of the one that is here. If another version of Khabar saved it, its
   * articles are read again. If it cannot be loaded, everything stays as it was.
   * @param {Blob} file
   * @param {{onProgress?: (progress: Progress) => void}} [options]
   * @returns {Promise<{about: string, articles: Article[], readAgain: boolean}>}
   */
  async load(file, { onProgress } = {}) {
    const loaded = await this.#send('load', [file], onProgress).answer;
    this.#articles = new Map(loaded.articles.map((/** @type {Article} */ article) => [article.id, article]));
    return loaded;
  }

  /** @param {string} id @returns {Promise<boolean>} */
  async remove(id) {
    const removed = await this.#send('remove', [id]).answer;
    this.#articles.delete(id);
    return removed;
  }

  /** The article as it was added. @param {string} id */
  article(id) {
    return this.#articles.get(id);
  }

  /** @param {import('./khabar.js').SearchRequest} request @returns {Promise<import('./khabar.js').Answer>} */
  search(request) {
    // All articles are shown before the part of the program that reads queries is here; it alone knows of names.
    const { filters } = request ?? {};
    const named = this.#studied || ['person', 'organisation', 'place'].some((kind) => filters?.[/** @type {'person'} */ (kind)]?.length);
    return this.#send(request?.query || named ? 'search' : 'browse', [request]).answer;
  }

  /** @param {string} query @param {import('./khabar.js').SuggestOptions} [options] @returns {Promise<import('./khabar.js').Suggestion[]>} */
  suggest(query, options) {
    return this.#send('suggest', [query, options]).answer;
  }

  /** @param {import('./khabar.js').ConcordanceRequest} request @returns {Promise<import('./khabar.js').Concordance>} */
  concordance(request) {
    return this.#send('concordance', [request]).answer;
  }

  /** @param {string} id @param {import('./khabar.js').SearchRequest} [request] @returns {Promise<import('./khabar.js').Reading>} */
  read(id, request) {
    return this.#send('read', [id, request]).answer;
  }

  /**
   * Of one article, or of all: then the first call studies every article, and tells how far it is, in bytes.
   * @param {import('./khabar.js').FactFilter} [filter]
   * @param {{onProgress?: (progress: Progress) => void}} [options]
   * @returns {Promise<import('./khabar.js').FactPage>}
   */
  facts(filter, { onProgress } = {}) {
    this.#studied ||= !filter?.article;
    return this.#send('facts', [filter], onProgress).answer;
  }

  /**
   * Everybody and everything named; the first call studies every article.
   * @param {import('./khabar.js').CardRequest} [request]
   * @param {{onProgress?: (progress: Progress) => void}} [options]
   * @returns {Promise<import('./khabar.js').CardPage>}
   */
  cards(request, { onProgress } = {}) {
    this.#studied = true;
    return this.#send('cards', [request], onProgress).answer;
  }

  /**
   * How the facts of the articles belong together; the first call studies every article.
   * @param {import('./khabar.js').LinkRequest} [request]
   * @param {{onProgress?: (progress: Progress) => void}} [options]
   * @returns {Promise<import('./khabar.js').LinkPage>}
   */
  links(request, { onProgress } = {}) {
    this.#studied = true;
    return this.#send('links', [request], onProgress).answer;
  }

  /** @returns {Promise<import('./khabar.js').LanguageInfo[]>} */
  languages() {
    return this.#send('languages', []).answer;
  }

  /** @param {string} text @param {string} [language] @returns {Promise<import('./khabar.js').Token[]>} */
  tokenize(text, language) {
    return this.#send('tokenize', [text, language]).answer;
  }

  /** @param {string} id as a token's `concepts` have it @returns {Promise<import('./khabar.js').ConceptWords[]>} */
  concept(id) {
    return this.#send('concept', [id]).answer;
  }

  /** @param {string} text @param {string} [language] @returns {Promise<import('./khabar.js').Sentence[]>} */
  sentences(text, language) {
    return this.#send('sentences', [text, language]).answer;
  }

  /** @param {string} text @param {string} [language] @returns {Promise<import('./khabar.js').Fact[]>} */
  values(text, language) {
    return this.#send('values', [text, language]).answer;
  }

  /** @param {string} text @returns {Promise<import('./khabar.js').Detection>} */
  detect(text) {
    return this.#send('detect', [text]).answer;
  }

  /** Ends the worker; calls without an answer are rejected. */
  dispose() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#rejectAll(new KhabarError('disposed', 'The engine was shut down.'));
  }

  async #launch() {
    const url = URL.createObjectURL(new Blob([this.#code], { type: 'text/javascript' }));
    const worker = new Worker(url);
    URL.revokeObjectURL(url);
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#receive(data);
    const failed = new Promise((_, reject) => {
      worker.onerror = (event) => reject(new KhabarError('no-worker', `The worker did not start: ${event.message ?? 'it is not allowed here'}.`));
    });
    const { answer } = this.#send(null, [], undefined, { module: this.#module });
    await Promise.race([answer, failed]);
  }

  /**
   * @param {string | null} call
   * @param {unknown[]} args
   * @param {(progress: Progress) => void} [onProgress]
   * @param {object} [message]
   * @returns {{id: number, answer: Promise<any>}}
   */
  #send(call, args, onProgress, message = { call, args }) {
    const id = ++this.#lastId;
    if (!this.#worker) return { id, answer: Promise.reject(new KhabarError('disposed', 'The engine was shut down.')) };
    const answer = new Promise((resolve, reject) => {
      this.#calls.set(id, { id, call: call ?? '', args, resolve, reject, onProgress });
    });
    this.#worker.postMessage({ id, ...message });
    return { id, answer };
  }

  /** @param {{id: number, result?: unknown, progress?: Progress, needs?: {code: string, pack: string}, trap?: boolean, error?: {code: string, message: string}}} data */
  #receive({ id, result, progress, needs, trap, error }) {
    if (needs) {
      void this.#sendPack(needs);
      return;
    }
    const call = this.#calls.get(id);
    if (!call) return;
    if (progress) {
      call.onProgress?.(progress);
      return;
    }
    this.#calls.delete(id);
    if (trap) {
      call.reject(new KhabarError('trapped', `Khabar failed at this and started anew, with the articles that it had. (${error?.message})`));
      void this.#restart();
    } else if (error) {
      call.reject(new KhabarError(error.code, error.message));
    } else {
      call.resolve(result);
    }
  }

  /**
   * Hands a file to the worker: a language pack, or the second part of the program. One that cannot be had is
   * asked for again later: without a pack, articles are read by Unicode's rules.
   * @param {{code: string, pack: string}} needed
   */
  async #sendPack({ code, pack }) {
    const worker = this.#worker;
    if (!this.#packs.has(code)) this.#packs.set(code, this.#fetchPack(pack).catch(() => null));
    const bytes = await this.#packs.get(code);
    if (!bytes) this.#packs.delete(code);
    worker?.postMessage({ pack: code, bytes });
  }

  /**
   * A new instance with every article that the old one held; then the calls that are still open.
   * What fails again and again is given up.
   */
  async #restart() {
    this.#worker?.terminate();
    const now = Date.now();
    this.#restarts = [...this.#restarts.filter((time) => now - time < RESTART_WINDOW), now];
    if (this.#restarts.length > MOST_RESTARTS) {
      this.#worker = null;
      this.#rejectAll(new KhabarError('failed', 'Khabar failed several times in a row. Reload the page.'));
      return;
    }
    const open = [...this.#calls.values()];
    this.#calls.clear();
    try {
      await this.#launch();
      const articles = [...this.#articles.values()];
      await this.#send('add', [articles]).answer;
    } catch (error) {
      open.forEach((call) => call.reject(/** @type {Error} */ (error)));
      return;
    }
    for (const call of open) {
      this.#calls.set(call.id, call);
      this.#worker?.postMessage({ id: call.id, call: call.call, args: call.args });
    }
    this.#onRestart?.();
  }

  /** @param {Error} error */
  #rejectAll(error) {
    for (const call of this.#calls.values()) call.reject(error);
    this.#calls.clear();
  }
}
