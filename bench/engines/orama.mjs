export const note = 'A tokenizer of ours in its place for one (all letters, marks and figures: its own knows one Latin or Cyrillic language at a time), words joined by OR, its default. “default” takes words as beginnings (its `exact` wants the whole query in one piece, in the same case: left out); “tolerance” is a fifth of the word’s letters, as for the others. The index keeps the documents.';
export const settings = {
  default: ['word', 'three', 'prefix'],
  tolerance: ['misspelt'],
};

let orama;
let database;

const tokenizer = {
  language: 'multilingual',
  normalizationCache: new Map(),
  tokenize: (text) => (typeof text === 'string' ? [...new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])] : [text]),
};

export async function load() {
  orama = await import('/modules/@orama/orama/dist/browser/index.js');
  database = orama.create({ schema: { title: 'string', text: 'string' }, components: { tokenizer } });
}

export async function add(articles) {
  await orama.insertMultiple(database, articles.map(({ id, title, text }) => ({ id, title, text })), 1000);
}

export async function search({ text }, setting, limit) {
  const how = setting === 'tolerance' ? { tolerance: Math.round(text.length * 0.2) } : {};
  const { hits } = await orama.search(database, { term: text, limit, ...how });
  return hits.map(({ id }) => id);
}

export const size = () => JSON.stringify(orama.save(database));
export const wasmMemory = () => null;
