// How long the analysis takes beside one bare pass of unicode-segmentation over the same text in
// the same wasm: node scripts/bench-analysis.mjs PKG
//
// Adding an article is sentences, words, every layer of forms, values and the index. The text is
// real where ../shared is there, and the samples' where not; each run starts with an empty
// collection. Forms are made once per distinct word, so the share of these matters: `once` is the
// text as it is, with every word new to the collection; `2 MB` is it over and over, which is more
// like a collection that has grown.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pkg = resolve(process.argv[2] ?? join(root, 'target/bench-pkg'));
const khabar = await import(pathToFileURL(join(pkg, 'khabar.js')));
khabar.initSync({ module: readFileSync(join(pkg, 'khabar_bg.wasm')) });

const LANGUAGES = ['vi', 'hi', 'ar', 'en', 'ru'];
const RUNS = 7;

const rows = (file) => existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];

function corpus(language) {
  const shared = join(root, '../shared/eval');
  const real = [
    ...rows(join(shared, `xquad/${language}.paragraphs.jsonl`)).map((row) => row.text ?? row.context ?? row.paragraph),
    ...rows(join(shared, `ud/${language}.sentences.jsonl`)).map((row) => row.text),
  ].filter(Boolean);
  if (real.length) return real.join('\n');
  const folder = join(root, 'www/articles', language);
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

/** The shortest of several runs, in milliseconds: what the machine can do when nothing disturbs. */
function shortest(work) {
  let best = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

console.log('language      kB   bare MB/s   once MB/s  ratio   2 MB MB/s  ratio');
for (const language of LANGUAGES) {
  khabar.loadLanguage(language, readFileSync(join(pkg, 'languages', `${language}.txt`)));
  const text = corpus(language);
  const cells = [language.padEnd(8), (Buffer.byteLength(text) / 1000).toFixed(0).padStart(7)];
  for (const times of [1, Math.ceil(2e6 / Buffer.byteLength(text))]) {
    const whole = Array(times).fill(text).join('\n');
    const bytes = Buffer.byteLength(whole);
    const rate = (ms) => (bytes / ms / 1000).toFixed(1).padStart(11);
    const bare = shortest(() => khabar.barePass(whole));
    const analysis = shortest(() => {
      const collection = new khabar.Collection();
      collection.add([{ id: 'a', text: whole, title: 'a', language }]);
      collection.free();
    });
    if (times === 1) cells.push(rate(bare));
    cells.push(rate(analysis), (analysis / bare).toFixed(2).padStart(6));
  }
  console.log(cells.join(' '));
}
