// The worker's half of the engine: a classic script, joined behind the `no-modules` glue, which
// defines `wasm_bindgen`. It holds one collection and answers one call after the other; between
// the slices of a large article it lets other calls through.
'use strict';

/* global wasm_bindgen */

/** Texts beyond this many UTF-16 units are added in slices. */
const LARGE = 1 << 16;
/** Bytes per slice: some milliseconds of work. */
const SLICE = 1 << 18;

const FUNCTIONS = ['languages', 'tokenize', 'sentences', 'detect', 'values'];
const METHODS = ['remove', 'search', 'read', 'facts'];

let collection;
const cancelled = new Set();
/** Adding is done in order, one call after the other. */
let adding = Promise.resolve();

self.onmessage = ({ data }) => {
  if (data.module) {
    wasm_bindgen.initSync({ module: data.module });
    collection = new wasm_bindgen.Collection();
    self.postMessage({ id: data.id, result: null });
  } else if (data.cancel !== undefined) {
    cancelled.add(data.cancel);
  } else if (data.call === 'add') {
    adding = adding.then(() => answer(data.id, () => add(data.id, data.args[0])));
  } else {
    answer(data.id, () => call(data.call, data.args));
  }
};

function call(name, args) {
  if (FUNCTIONS.includes(name)) return wasm_bindgen[name](...args);
  if (METHODS.includes(name)) return collection[name](...args);
  throw Object.assign(new Error(`There is no call “${name}”.`), { code: 'bad-request' });
}

async function answer(id, work) {
  try {
    self.postMessage({ id, result: await work() });
  } catch (error) {
    // After a trap the instance may be in any state: whoever listens must start a new one.
    const trap = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    self.postMessage({ id, trap, error: { message: error?.message ?? String(error), code: error?.code ?? 'failed' } });
  }
}

async function add(id, articles) {
  const total = articles.reduce((sum, article) => sum + (article?.text?.length ?? 0), 0);
  const report = { added: 0, rejected: [], needs: [], ids: [], cancelled: false };
  let before = 0;
  let pause = performance.now();
  for (const article of articles) {
    const length = article?.text?.length ?? 0;
    const progress = async (share) => {
      if (performance.now() - pause < 30) return;
      self.postMessage({ id, progress: { done: before + share * length, total } });
      await breathe();
      pause = performance.now();
    };
    merge(report, article?.id, await (length > LARGE ? addInSlices(id, article, progress) : addWhole(article)));
    before += length;
    await progress(0);
    if (cancelled.has(id)) {
      report.cancelled = true;
      break;
    }
  }
  cancelled.delete(id);
  return report;
}

function addWhole(article) {
  try {
    return collection.add([article]);
  } catch (error) {
    return refused(article, error);
  }
}

/** An article that is not of the documented shape is refused; the others are not touched. */
function refused(article, error) {
  if (!error?.code) throw error;
  return { added: 0, rejected: [{ id: String(article?.id), code: error.code, message: `“${article?.id}”: ${error.message}` }], needs: [] };
}

async function addInSlices(id, article, progress) {
  try {
    collection.begin(article);
  } catch (error) {
    return refused(article, error);
  }
  for (let done = 0, total = 1; done < total;) {
    ({ done, total } = collection.step(SLICE));
    await progress(done / total);
    if (cancelled.has(id)) {
      collection.abort();
      return { added: 0, rejected: [], needs: [] };
    }
  }
  return collection.commit();
}

function merge(report, id, part) {
  report.added += part.added;
  report.rejected.push(...part.rejected);
  report.needs = [...new Set([...report.needs, ...part.needs])];
  if (part.added) report.ids.push(id);
}

/** Lets the messages that came meanwhile be handled; a message to oneself waits less than a timer. */
function breathe() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}
