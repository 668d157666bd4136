export const note = 'Fields title and text, its own tokenizer (splits at Unicode’s spaces and punctuation), words joined by OR, its default.';
export const settings = {
  exact: ['word', 'three', 'prefix'],
  'prefix, fuzzy 0.2': ['word', 'three', 'prefix', 'misspelt'],
};

let index;

export async function load() {
  const { default: MiniSearch } = await import('/modules/minisearch/dist/es/index.js');
  index = new MiniSearch({ fields: ['title', 'text'] });
}

export const add = (articles) => index.addAll(articles);

export function search({ kind, text }, setting, limit) {
  const options = setting === 'exact' ? { prefix: kind === 'prefix' } : { prefix: true, fuzzy: 0.2 };
  return index.search(text, options).slice(0, limit).map(({ id }) => id);
}

export const size = () => JSON.stringify(index);
export const wasmMemory = () => null;
