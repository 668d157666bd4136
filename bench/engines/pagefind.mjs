// Queried in the page; its own binary made the index (../pagefind-index.mjs).
export const note = 'Indexed by its own program outside the browser, as custom records under one language (`forceLanguage: "en"`: its page asks one language only), so that its index time is a native program’s. The parts of the index are fetched from this machine when a query needs them: “search” is the list of hits without anything of them, “and 20 hits” loads what a page would show of them.';
export const settings = {
  search: ['word', 'three', 'phrase', 'prefix'],
  'and 20 hits': ['word', 'three', 'phrase', 'prefix'],
};

let pagefind;

export async function load(_option, size) {
  pagefind = await import(`/pagefind/${size}/pagefind.js`);
  await pagefind.options({ baseUrl: '/' });
  await pagefind.init();
}

export const add = () => {};

export async function search({ kind, text }, setting, limit) {
  const { results } = await pagefind.search(kind === 'phrase' ? `"${text}"` : text);
  if (setting === 'search') return results.slice(0, limit);
  const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return data.map(({ raw_url, url }) => (raw_url ?? url).replace(/^\//, ''));
}

export const size = () => null;
export const wasmMemory = () => null;
export const close = () => pagefind?.destroy?.();
