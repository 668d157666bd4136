// Loading a collection by its manifest (the format is described in www/articles/README.md).
import { decodeUtf8 } from './decode.js';

/**
 * @typedef {import('../library.js').Extra} Extra
 * @typedef {import('../../pkg/khabar.js').Article} Article
 * @typedef {{file: string, id?: string, title?: string, language?: string, date?: string, source?: string, url?: string, note?: string}} Entry
 * @typedef {import('../library.js').About & {articles: Entry[]}} Manifest
 */

/** What an entry can say of its article, each a text. */
const FIELDS = ['id', 'title', 'language', 'date', 'source', 'url', 'note'];

/** Files under way at once: enough to fill a connection, few enough for a simple server. */
const AT_ONCE = 6;

/**
 * The collection that a manifest names. A file that cannot be had is reported and left out; the
 * others come.
 * @param {URL} url
 * @param {(done: number, total: number) => void} onProgress
 */
export async function loadManifest(url, onProgress) {
  const manifest = check(JSON.parse(await fetchText(url)), url);
  /** @type {{article: Article, extra: Extra}[]} */
  const entries = [];
  /** @type {string[]} */
  const problems = [];
  let [next, done] = [0, 0];
  const results = new Array(manifest.articles.length);
  const worker = async () => {
    while (next < manifest.articles.length) {
      const at = next++;
      try {
        results[at] = await loadEntry(manifest.articles[at], url);
      } catch (error) {
        problems.push(`${manifest.articles[at]?.file ?? `Entry ${at + 1}`}: ${/** @type {Error} */ (error).message}`);
      }
      onProgress(++done, manifest.articles.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  entries.push(...results.filter(Boolean));
  return { manifest, entries, problems };
}

/** @param {any} manifest @param {URL} url @returns {Manifest} */
function check(manifest, url) {
  if (!Array.isArray(manifest?.articles)) throw new Error(`${url.pathname} is no manifest: it needs a list “articles”.`);
  const words = (/** @type {unknown} */ value) => (typeof value === 'string' ? value : undefined);
  const examples = Array.isArray(manifest.examples) ? manifest.examples.filter(words) : undefined;
  return { title: words(manifest.title), description: words(manifest.description), examples, articles: manifest.articles };
}

/** @param {Entry} entry @param {URL} base */
async function loadEntry(entry, base) {
  if (typeof entry?.file !== 'string') throw new Error('the entry names no “file”.');
  const odd = Object.entries(entry).find(([name, value]) => FIELDS.includes(name) && typeof value !== 'string');
  if (odd) throw new Error(`“${odd[0]}” must be a text in quotation marks, such as "${String(odd[1])}".`);
  const { file, id = file, title, language, date, source, url, note } = entry;
  const text = await fetchText(new URL(file, base));
  return { article: { id, text, title, language, date, source, url }, extra: { note } };
}

/** @param {URL} url */
async function fetchText(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the server answered ${response.status} ${response.statusText}.`);
  const decoded = await decodeUtf8(new Uint8Array(await response.arrayBuffer()));
  if ('badByte' in decoded) throw new Error(`byte ${decoded.badByte + 1} is not UTF-8. Save the file as UTF-8.`);
  return decoded.text;
}
