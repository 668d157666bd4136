// One engine, measured where this runs: in a worker, or in the page for what is made for the page.
// Each step is one call from the driver, which looks at the process's memory in between.

let adapter;
let articles;

/** Whatever is held for nothing goes, so that what is measured is in use. */
const tidy = () => globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });

export const steps = {
  /** Fetches the articles; then the engine. */
  async prepare({ module, option, size, corpus }) {
    const text = corpus ? await (await fetch(corpus)).text() : '';
    articles = text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
    adapter = await import(`/bench/engines/${module}`);
    const start = performance.now();
    await adapter.load(option, size);
    const load = performance.now() - start;
    tidy();
    return { note: adapter.note, settings: adapter.settings, load, isolated: globalThis.crossOriginIsolated };
  },

  async index() {
    const start = performance.now();
    await adapter.add(articles);
    return { ms: performance.now() - start };
  },

  memory() {
    tidy();
    return { wasm: adapter.wasmMemory() };
  },

  /**
   * Asks each query once; what takes longer than the budget is left at the queries that it had.
   * Answers: milliseconds, and whether the article was found that the query came from, for those
   * of which it is right to ask.
   */
  async queries({ setting, queries, warm, limit, budget }) {
    for (const query of warm) await adapter.search(query, setting, limit);
    const times = [];
    const found = [];
    const started = performance.now();
    for (const query of queries) {
      const start = performance.now();
      const answer = adapter.search(query, setting, limit);
      const hits = answer instanceof Promise ? await answer : answer;
      const end = performance.now();
      times.push(end - start);
      if (query.findable) found.push(hits.includes(query.article));
      if (end - started > budget) break;
    }
    return { times, found };
  },

  async size() {
    const whole = await adapter.size();
    if (whole === null) return null;
    const blob = new Blob([whole].flat());
    const reader = blob.stream().pipeThrough(new CompressionStream('gzip')).getReader();
    let gzip = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) gzip += part.value.length;
    return { raw: blob.size, gzip };
  },

  async close() {
    await adapter.close?.();
  },
};
