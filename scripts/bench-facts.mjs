// What facts cost beyond the analysis, in the wasm that is shipped; that hostile text costs no more than its length; how long
// the articles of a large set take to be linked: node scripts/bench-facts.mjs PKG
//
// The analysis of the last article is kept, so that asking for its facts again is the facts alone.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { random } from '../bench/corpus/random.mjs';
import { corpus, LANGUAGES, ROOT, shortest } from './bench-corpus.mjs';

const pkg = resolve(process.argv[2] ?? join(ROOT, 'pkg'));
const khabar = await import(pathToFileURL(join(pkg, 'khabar.js')));
khabar.initSync({ module: readFileSync(join(pkg, 'khabar_bg.wasm')) });
for (const { code, pack, holds } of khabar.languages()) {
  if (LANGUAGES.includes(code) || holds === 'entities') khabar.loadLanguage(code, readFileSync(join(pkg, pack)));
}

const beyond = { article: 'a', kind: ['person', 'place', 'organisation', 'programme', 'demonym', 'role', 'event', 'statement'], limit: 0 };

/** Milliseconds for the facts of a text, and how many there are. */
function facts(text, language, runs) {
  const collection = new khabar.Collection();
  collection.add([{ id: 'a', text, title: 'a', language }]);
  let total = collection.facts(beyond).total;
  const ms = shortest(() => { total = collection.facts(beyond).total; }, runs);
  collection.free();
  return { ms, total };
}

console.log('language   facts MB/s   facts a kB');
for (const language of LANGUAGES) {
  const text = corpus(language).slice(0, 400_000);
  const bytes = Buffer.byteLength(text);
  const { ms, total } = facts(text, language);
  console.log(language.padEnd(9), (bytes / ms / 1000).toFixed(1).padStart(10), (1000 * total / bytes).toFixed(1).padStart(10));
}

console.log('\nhostile text, in ms for 100 kB and for 200');
for (const [language, piece] of [['en', 'Smith '], ['en', 'Mr '], ['en', 'President '], ['en', 'of the '], ['en', 'said '], ['en', 'signed 5 '], ['en', 'President Putin '], ['en', 'King Charles III '], ['vi', 'Nguyễn '], ['vi', 'ông '], ['ar', 'وزير '], ['ru', 'Иванов '], ['hi', 'सिंह '], ['hi', 'मंत्री ']]) {
  const [half, one] = [1e5, 2e5].map((size) => facts(piece.repeat(size / Buffer.byteLength(piece)), language, 3).ms);
  console.log(`${language} ${JSON.stringify(piece).padEnd(14)} ${half.toFixed(0).padStart(6)} ${one.toFixed(0).padStart(6)}   times ${(one / half).toFixed(2)}`);
}

// A set of so many articles, made of the paragraphs of the samples, with other figures: each differs from the others, and
// names, offices and figures meet across them.
const COUNT = Number(process.env.ARTICLES ?? 10_000);
const folder = join(ROOT, 'www/articles');
const samples = LANGUAGES.flatMap((language) => readdirSync(join(folder, language)).map((file) => ({
  language, paragraphs: readFileSync(join(folder, language, file), 'utf8').split(/\n\s*\n/),
})));
const chance = random('articles that meet');
const article = (number) => {
  const { language, paragraphs } = samples[number % samples.length];
  const kin = samples.filter((other) => other.language === language);
  const other = kin[Math.floor(chance() * kin.length)].paragraphs;
  const text = [...paragraphs, ...other].filter(() => chance() < 0.6).join('\n\n').replace(/\d/g, () => Math.floor(chance() * 10));
  return { id: `a${number}`, text, title: `a${number}`, language, date: `20${10 + number % 15}-0${1 + number % 9}-11` };
};
const time = (work) => {
  const start = performance.now();
  const made = work();
  return [performance.now() - start, made];
};
const articles = Array.from({ length: COUNT }, (_, number) => article(number));
const set = new khabar.Collection();
const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const [added] = time(() => set.add(articles));
const [studied] = time(() => { while (((report) => report.done < report.total)(set.study(1 << 18))); });
const [cards, { total: names }] = time(() => set.cards({ limit: 10 }));
const [linked, { total: links }] = time(() => set.links({ limit: 10 }));
console.log(`\n${COUNT} articles, ${(bytes / 1e6).toFixed(1)} MB: read ${(added / 1000).toFixed(1)} s, studied once ${(studied / 1000).toFixed(1)} s, `
  + `${names} cards ${(cards / 1000).toFixed(2)} s, ${links} links ${(linked / 1000).toFixed(2)} s`);
