// The worker's half of the engine: a classic script, joined behind the `no-modules` glue, which
// defines `wasm_bindgen`. It holds one collection and answers one call after the other; between
// the slices of a large article it lets other calls through.
'use strict';

/* global wasm_bindgen */

/** Texts beyond this many UTF-16 units are added in slices. */
const LARGE = 1 << 16;
/** Bytes per slice: some milliseconds of work. */
const SLICE = 1 << 18;
/** The same of articles that are studied: facts take longer, and a search waits for no more than a slice. */
const STUDIED = 1 << 15;

const FUNCTIONS = ['languages', 'detect', 'concept'];
/** Those that read a text by the rules of its language, given as the second argument or detected. */
const READERS = ['tokenize', 'sentences', 'values'];
const METHODS = ['remove', 'browse', 'search', 'suggest', 'concordance', 'read'];

/** Facts that are no values. */
const BEYOND = ['person', 'organisation', 'place', 'programme', 'demonym', 'role', 'event', 'statement'];

/** What is in the second part of the program, which comes when one of these is first called (or an article is large). */
const LATE = ['cards', 'concordance', 'facts', 'links', 'read', 'search', 'suggest', 'concept', 'tokenize', 'sentences', 'values', 'save', 'load'];
/** The second part's place in the first, as long as it is not there. */
self.khabarLate = new Proxy({}, { get: () => () => { throw new Error('The second part of the program is not loaded.'); } });

/** What changes the collection in several steps: one after the other. */
const IN_TURN = { add, save, load: loadSaved };
/** No saved collection is larger, in bytes: wasm32 could not hold it beside what is made of it. */
const LARGEST = 1 << 30;

let collection;
/** What the first part of the program exports. */
let first;
/** @type {Promise<void> | undefined} the second part, once it was asked for */
let rest;
const cancelled = new Set();
/** Adding is done in order, one call after the other. */
let adding = Promise.resolve();
/** Language packs that were asked for: by file, a promise of whether it is loaded. */
const packs = new Map();
/** Those of words that could not be had: the next `add` tries again. Names are asked for with every question that needs them. */
const failed = new Set();
/** @type {Map<string, (bytes: ArrayBuffer | null) => void>} those that the page was asked for */
const awaited = new Map();

self.onmessage = ({ data }) => {
  if (data.module) {
    first = wasm_bindgen.initSync({ module: data.module });
    collection = new wasm_bindgen.Collection();
    self.postMessage({ id: data.id, result: null });
  } else if (data.pack) {
    awaited.get(data.pack)?.(data.bytes);
    awaited.delete(data.pack);
  } else if (data.cancel !== undefined) {
    cancelled.add(data.cancel);
  } else if (Object.hasOwn(IN_TURN, data.call ?? '')) {
    adding = adding.then(() => answer(data.id, data.call, () => IN_TURN[data.call](data.id, ...data.args)));
  } else {
    answer(data.id, data.call, () => call(data.id, data.call, data.args));
  }
};

/** Loads the second part of the program; one that could not be had is asked for again. */
function loadRest() {
  rest ??= fetchFile('the second part', 'khabar_rest.wasm').then((bytes) => {
    // It fills the stubs in the table of the first.
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { first });
  }).catch(() => {
    rest = undefined;
    throw Object.assign(new Error('A part of Khabar could not be loaded. Check your connection and try again.'), { code: 'missing-file' });
  });
  return rest;
}

/** A file that lies beside the engine; the page fetches it. */
function fetchFile(code, pack) {
  self.postMessage({ needs: { code, pack } });
  return new Promise((resolve) => awaited.set(code, resolve));
}

async function call(id, name, args) {
  if (FUNCTIONS.includes(name)) return wasm_bindgen[name](...args);
  if (READERS.includes(name)) {
    const [text, tag] = args;
    await load([(tag ?? wasm_bindgen.detect(text).language).split('-')[0].toLowerCase()]);
    return wasm_bindgen[name](...args);
  }
  if (name === 'facts') return facts(id, ...args);
  // What the set says is known once all articles were read for names.
  if (name === 'cards' || name === 'links') {
    await study(id);
    return collection[name](...args);
  }
  if (name === 'search' && asksForNames(args[0] ?? {})) await study(id);
  if (METHODS.includes(name)) return collection[name](...args);
  throw Object.assign(new Error(`There is no call “${name}”.`), { code: 'bad-request' });
}

async function answer(id, name, work) {
  try {
    if (LATE.includes(name)) await loadRest();
    self.postMessage({ id, result: await work() });
  } catch (error) {
    // After a trap the instance may be in any state: whoever listens must start a new one.
    const trap = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    self.postMessage({ id, trap, error: { message: error?.message ?? String(error), code: error?.code ?? 'failed' } });
  }
}

async function add(id, articles) {
  failed.clear();
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
    const part = await (length > LARGE ? addInSlices(id, article, progress) : addWhole(article));
    if (part.needs.length && await load(part.needs)) {
      await refresh(progress);
      part.needs = part.needs.filter((code) => !isLoaded(code));
    }
    merge(report, article?.id, part);
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

/** The collection, compressed: a gzip file. */
async function save(id, about) {
  const saved = new Blob([collection.save(about)]);
  return new Response(saved.stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

/** A saved collection in place of this one; where another version saved it, its articles are read again. */
async function loadSaved(id, file) {
  const bytes = await decompress(file);
  const { about, languages, fresh, articles } = wasm_bindgen.Collection.saved(bytes);
  failed.clear();
  await load(languages);
  const lacks = languages.some((code) => !isLoaded(code));
  if (fresh && !lacks) {
    const loaded = wasm_bindgen.Collection.load(bytes);
    collection.free();
    collection = loaded;
    return { about, articles, readAgain: false };
  }
  const before = collection;
  collection = new wasm_bindgen.Collection();
  try {
    await add(id, articles);
  } catch (error) {
    collection = before;
    throw error;
  }
  before.free();
  return { about, articles, readAgain: true };
}

/** What a gzip file holds; bombs are not waited for. */
async function decompress(file) {
  const parts = [];
  let length = 0;
  try {
    const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > LARGEST) break;
      parts.push(part.value);
    }
    if (length > LARGEST) await reader.cancel();
  } catch {
    throw Object.assign(new Error('This is no collection that Khabar saved, or it is damaged. Choose another file.'), { code: 'damaged-collection' });
  }
  if (length > LARGEST) throw Object.assign(new Error(`It would take more than ${LARGEST >> 20} MB of memory. Open its articles in several parts.`), { code: 'too-large' });
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Facts beyond values need the names of the articles' languages, which come when they are first asked for. */
async function facts(id, filter) {
  if (!filter?.article && asksBeyond(filter ?? {})) await study(id);
  const page = collection.facts(filter);
  return page.needs.length && await load(page.needs, 'names') ? collection.facts(filter) : page;
}

/** Whether a search is for what only studying tells. */
function asksForNames({ query, filters }) {
  const named = ['person', 'organisation', 'place'].some((kind) => filters?.[kind]?.length);
  return named || /\b(person|place|org|organisation|programme|states):/i.test(String(query));
}

/** Whether facts are asked for that only studying tells, or an order by what values mean. */
function asksBeyond({ kind, sort }) {
  return !kind?.length || kind.some((one) => BEYOND.includes(one)) || sort === 'value' || sort === 'date';
}

/** Finds names in all articles, a slice at a time, so that other calls are answered meanwhile. */
async function study(id) {
  let studied = collection.study(1);
  if (studied.needs.length) await load(studied.needs, 'names');
  while (studied.done < studied.total) {
    self.postMessage({ id, progress: { done: studied.done, total: studied.total } });
    await breathe();
    studied = collection.study(STUDIED);
  }
}

/**
 * Loads packs of some languages, as far as they are to be had; the page fetches them. With names come what happens, and the
 * list of whose they are, which all languages share.
 * @param {string[]} codes
 * @param {'words' | 'names'} holds what the packs hold
 * @returns {Promise<boolean>} whether one of them is loaded now that was not before
 */
async function load(codes, holds = 'words') {
  const isWanted = (language) => (language.holds === holds || (holds === 'names' && language.holds === 'events') ? codes.includes(language.code)
    : holds === 'names' && language.holds === 'entities');
  const missing = wasm_bindgen.languages().filter((language) => isWanted(language) && !language.loaded && !failed.has(language.pack));
  const loaded = await Promise.all(missing.map(({ code, pack }) => {
    if (!packs.has(pack)) {
      packs.set(pack, fetchFile(pack, pack).then((bytes) => {
        wasm_bindgen.loadLanguage(code, new Uint8Array(bytes));
        return true;
      }).catch(() => {
        packs.delete(pack);
        if (holds === 'words') failed.add(pack);
        return false;
      }));
    }
    return packs.get(pack);
  }));
  return loaded.includes(true);
}

/** Reads again what lacked a pack, a slice at a time. */
async function refresh(progress) {
  while (collection.refresh(SLICE) > 0) await progress(0);
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
    // What reads in slices is in the second part.
    await loadRest();
    const needs = collection.begin(article);
    if (needs.length && await load(needs)) {
      // The language is known now and was not at the beginning.
      collection.abort();
      collection.begin(article);
    }
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

function isLoaded(code) {
  return wasm_bindgen.languages().some((language) => language.code === code && language.holds === 'words' && language.loaded);
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
