// How long the analysis takes beside one bare pass of unicode-segmentation over the same text in
// the same wasm: node scripts/bench-analysis.mjs PKG
//
// Adding an article is sentences, words, every layer of forms, values and the index. The text is
// real where ../shared is there, and the samples' where not; each run starts with an empty
// collection, so that every distinct word's forms are made anew.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pkg = join(root, process.argv[2] ?? 'target/bench-pkg');
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

console.log('language      kB  bare MB/s  analysis MB/s  ratio');
for (const language of LANGUAGES) {
  khabar.loadLanguage(language, readFileSync(join(pkg, 'languages', `${language}.txt`)));
  const text = corpus(language);
  const bytes = Buffer.byteLength(text);
  const bare = shortest(() => khabar.barePass(text));
  const whole = shortest(() => {
    const collection = new khabar.Collection();
    collection.add([{ id: 'a', text, title: 'a', language }]);
    collection.free();
  });
  const rate = (ms) => (bytes / ms / 1000).toFixed(1).padStart(9);
  console.log(`${language.padEnd(8)} ${(bytes / 1000).toFixed(0).padStart(7)} ${rate(bare)}  ${rate(whole)}      ${(whole / bare).toFixed(2).padStart(5)}`);
}
