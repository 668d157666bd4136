// The engines in the order of the report. `where`: most run in a worker; what is made for the page
// runs there. An adapter is a module with
//
//   note              what it is set to, for the report
//   settings          ways of asking it, by name, each with the kinds of query that it can answer
//   load(option)      fetches and starts it
//   add(articles)     until it is ready for queries
//   search(query, setting, limit)   the ids of the hits, best first
//   size()            what one would store of the index: text or bytes, or null
//   wasmMemory()      bytes of its wasm memory, where it has one
//   close()           optional: ends what it started
export const ENGINES = [
  { id: 'khabar', label: 'Khabar', module: 'khabar.mjs', where: 'worker', package: null },
  { id: 'khabar-engine', label: 'Khabar, promises', module: 'khabar-engine.mjs', where: 'page', package: null },
  { id: 'minisearch', label: 'MiniSearch', module: 'minisearch.mjs', where: 'worker', package: 'minisearch' },
  { id: 'flexsearch', label: 'FlexSearch', module: 'flexsearch.mjs', where: 'worker', package: 'flexsearch', option: 'strict' },
  { id: 'flexsearch-forward', label: 'FlexSearch, forward', module: 'flexsearch.mjs', where: 'worker', package: 'flexsearch', option: 'forward' },
  { id: 'orama', label: 'Orama', module: 'orama.mjs', where: 'worker', package: '@orama/orama' },
  { id: 'lunr', label: 'lunr', module: 'lunr.mjs', where: 'worker', package: 'lunr' },
  { id: 'fuse', label: 'Fuse.js', module: 'fuse.mjs', where: 'worker', package: 'fuse.js' },
  { id: 'sqlite', label: 'SQLite FTS5', module: 'sqlite.mjs', where: 'worker', package: '@sqlite.org/sqlite-wasm' },
  { id: 'pagefind', label: 'Pagefind', module: 'pagefind.mjs', where: 'page', package: 'pagefind' },
];
