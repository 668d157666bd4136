export const note = 'Title and text as one, its encoder with its `split` set to all but letters, marks and figures (by default it splits Hindi words at every vowel sign); words joined by AND, its default. “forward” indexes every beginning of every word, which its prefix search needs.';
export const settings = { default: ['word', 'three'] };

let index;
let ids;

export async function load(tokenize) {
  const { Index, Encoder } = await import('/modules/flexsearch/dist/flexsearch.bundle.module.min.mjs');
  index = new Index({ tokenize, encoder: new Encoder({ split: /[^\p{L}\p{M}\p{N}]+/u }) });
  if (tokenize === 'forward') settings.default = ['word', 'three', 'prefix'];
}

export function add(articles) {
  ids = articles.map(({ id }) => id);
  articles.forEach(({ title, text }, at) => index.add(at, `${title}\n${text}`));
}

export const search = ({ text }, _setting, limit) => index.search(text, { limit }).map((at) => ids[at]);

export async function size() {
  const parts = [];
  await index.export((key, data) => void parts.push(key, data ?? ''));
  return parts;
}

export const wasmMemory = () => null;
