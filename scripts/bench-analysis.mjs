// How long the analysis takes beside one bare pass of unicode-segmentation over the same text in
// the same wasm: node scripts/bench-analysis.mjs PKG
//
// Adding an article is sentences, words, every layer of forms and the index; in the last columns, values as well. The text is
// real where ../shared is there, and the samples' where not; each run starts with an empty
// collection. Forms are made once per distinct word, so the share of these matters: `once` is the
// text as it is, with every word new to the collection; `2 MB` is it over and over, which is more
// like a collection that has grown.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { corpus, LANGUAGES, ROOT, shortest } from './bench-corpus.mjs';

const pkg = resolve(process.argv[2] ?? join(ROOT, 'target/bench-pkg'));
const khabar = await import(pathToFileURL(join(pkg, 'khabar.js')));
khabar.initSync({ module: readFileSync(join(pkg, 'khabar_bg.wasm')) });

console.log('language      kB   bare MB/s   once MB/s  ratio   2 MB MB/s  ratio   with values, 2 MB MB/s  ratio');
for (const language of LANGUAGES) {
  khabar.loadLanguage(language, readFileSync(join(pkg, 'languages', `${language}.txt`)));
  const text = corpus(language);
  const cells = [language.padEnd(8), (Buffer.byteLength(text) / 1000).toFixed(0).padStart(7)];
  for (const times of [1, Math.ceil(2e6 / Buffer.byteLength(text))]) {
    const whole = Array(times).fill(text).join('\n');
    const bytes = Buffer.byteLength(whole);
    const rate = (ms) => (bytes / ms / 1000).toFixed(1).padStart(11);
    const bare = shortest(() => khabar.barePass(whole));
    const added = (make) => shortest(() => {
      const collection = make();
      collection.add([{ id: 'a', text: whole, title: 'a', language }]);
      collection.free();
    });
    const analysis = added(() => khabar.Collection.withoutValues());
    if (times === 1) cells.push(rate(bare));
    cells.push(rate(analysis), (analysis / bare).toFixed(2).padStart(6));
    if (times > 1) {
      const full = added(() => new khabar.Collection());
      cells.push('          ', rate(full), (full / bare).toFixed(2).padStart(6));
    }
  }
  console.log(cells.join(' '));
}
