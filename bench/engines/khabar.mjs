// Khabar's collection, called where it is: what its own worker does, without the way to the page.
import { behindTheArticles } from './khabar-stored.mjs';
import { request, settings } from './khabar-query.mjs';

export { settings };
export const note = 'Hits come with passages, lit matches and facets; “exact” switches every layer off. The size is that of the stored collection without the articles. Sentences, dates, sums and other values are read while adding.';

let khabar;
let wasm;
let collection;

export async function load() {
  khabar = await import('/pkg/khabar.js');
  wasm = await khabar.default();
  for (const { code, pack } of khabar.languages().filter(({ code }) => ['vi', 'hi', 'ar', 'en', 'ru'].includes(code))) {
    khabar.loadLanguage(code, new Uint8Array(await (await fetch(`/pkg/${pack}`)).arrayBuffer()));
  }
  collection = new khabar.Collection();
}

export function add(articles) {
  for (const article of articles) {
    const { rejected } = collection.add([article]);
    if (rejected.length) throw new Error(rejected[0].message);
  }
}

export const search = (query, setting, limit) => collection.search(request(query, setting, limit)).hits.map(({ id }) => id);

/** What is stored beside the articles themselves: the index, and where words, sentences and values stand. */
export const size = () => behindTheArticles(collection.save());

export const wasmMemory = () => wasm.memory.buffer.byteLength;
