export const note = 'No index but the texts: every query reads them all. “include” is its extended search (`\'word`, letters anywhere), “fuzzy” has `threshold: 0.3`; both `ignoreLocation: true`, which long texts need.';
export const settings = {
  include: ['word', 'three', 'phrase', 'prefix'],
  fuzzy: ['misspelt'],
};

let Fuse;
let index;
let fuses;

export async function load() {
  ({ default: Fuse } = await import('/modules/fuse.js/dist/fuse.min.mjs'));
}

export function add(articles) {
  const keys = ['title', 'text'];
  index = Fuse.createIndex(keys, articles);
  const common = { keys, ignoreLocation: true };
  fuses = {
    include: new Fuse(articles, { ...common, useExtendedSearch: true }, index),
    fuzzy: new Fuse(articles, { ...common, threshold: 0.3 }, index),
  };
}

export function search({ kind, text }, setting, limit) {
  const query = setting === 'fuzzy' ? text : kind === 'phrase' ? `'"${text}"` : text.split(' ').map((word) => `'${word}`).join(' ');
  return fuses[setting].search(query, { limit }).map(({ item }) => item.id);
}

export const size = () => JSON.stringify(index);
export const wasmMemory = () => null;
