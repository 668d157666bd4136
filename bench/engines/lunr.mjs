export const note = 'With lunr-languages’ `multiLanguage("en", "ru", "ar", "hi", "vi")`: stemmers and stop words of all at once; the Thai word cutter that its Hindi asks for is left out. Words joined by OR, its default; fuzzy by a fifth of the word’s letters.';
export const settings = {
  default: ['word', 'three', 'prefix'],
  fuzzy: ['misspelt'],
};

let lunr;
let index;

/** lunr is made for `<script>`: it hangs itself onto the global object. */
const script = async (file) => (0, eval)(await (await fetch(`/modules/${file}`)).text());

export async function load() {
  await script('lunr/lunr.min.js');
  lunr = globalThis.lunr;
  lunr.wordcut = { init() {}, cut: (text) => text };
  for (const part of ['stemmer.support', 'multi', 'ru', 'ar', 'hi', 'vi']) await script(`lunr-languages/min/lunr.${part}.min.js`);
  delete lunr.hi.tokenizer;
}

export function add(articles) {
  index = lunr(function build() {
    this.use(lunr.multiLanguage('en', 'ru', 'ar', 'hi', 'vi'));
    this.field('title');
    this.field('text');
    for (const article of articles) this.add(article);
  });
}

export function search({ kind, text }, setting, limit) {
  const query = kind === 'prefix' ? `${text}*` : setting === 'fuzzy' ? `${text}~${Math.round(text.length * 0.2)}` : text;
  return index.search(query).slice(0, limit).map(({ ref }) => ref);
}

export const size = () => JSON.stringify(index);
export const wasmMemory = () => null;
