// Khabar as a page has it: a worker behind promises.
import { behindTheArticles } from './khabar-stored.mjs';
import { request, settings } from './khabar-query.mjs';

export { settings };
export const note = 'As above, through `Engine`: the times include the way to the worker and back.';

let engine;

export async function load() {
  const { Engine } = await import('/pkg/engine.js');
  engine = await Engine.start();
}

export async function add(articles) {
  const { rejected } = await engine.add(articles);
  if (rejected.length) throw new Error(rejected[0].message);
}

export async function search(query, setting, limit) {
  const { hits } = await engine.search(request(query, setting, limit));
  return hits.map(({ id }) => id);
}

/** As above: what is stored beside the articles. */
export async function size() {
  const saved = await engine.save();
  const bytes = await new Response(saved.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  return behindTheArticles(new Uint8Array(bytes));
}

export const wasmMemory = () => null;
export const close = () => engine?.dispose();
