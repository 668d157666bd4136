// What values cost beyond the rest of the analysis, and that hostile text costs no more than its length:
// node scripts/bench-values.mjs PKG  (a package built with the feature `bench`, as scripts/bench-analysis.sh does)
//
// The text is read with and without its values in the same wasm; the difference is theirs. It is the shortest of several
// runs each, so that noise does not count as a value.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { corpus, LANGUAGES, ROOT, shortest } from './bench-corpus.mjs';

const pkg = resolve(process.argv[2] ?? join(ROOT, 'target/bench-pkg'));
const khabar = await import(pathToFileURL(join(pkg, 'khabar.js')));
khabar.initSync({ module: readFileSync(join(pkg, 'khabar_bg.wasm')) });
for (const language of LANGUAGES) khabar.loadLanguage(language, readFileSync(join(pkg, 'languages', `${language}.txt`)));

console.log('language   read MB/s   with values   values alone');
for (const language of LANGUAGES) {
  const text = corpus(language);
  const whole = Array(Math.ceil(2e6 / Buffer.byteLength(text))).fill(text).join('\n');
  const rate = (ms) => (Buffer.byteLength(whole) / ms / 1000).toFixed(1).padStart(12);
  const [plain, full] = [false, true].map((values) => shortest(() => khabar.readPass(whole, language, values)));
  console.log(language.padEnd(9), rate(plain), rate(full), rate(Math.max(full - plain, 0.001)), `  ${((full / plain - 1) * 100).toFixed(0)} % more`);
}

console.log('\nhostile text, in ms for 100 kB and for 200');
for (const [language, piece] of [['en', '7'], ['en', '1 '], ['en', '1.'], ['en', 'word '], ['en', '('], ['vi', 'năm '], ['vi', 'một triệu '], ['ar', 'و'], ['ru', 'сто '], ['hi', 'साढ़े ']]) {
  const [half, one] = [1e5, 2e5].map((size) => {
    const text = piece.repeat(size / Buffer.byteLength(piece));
    return shortest(() => khabar.readPass(text, language, true), 3);
  });
  console.log(`${language} ${JSON.stringify(piece).padEnd(12)} ${half.toFixed(0).padStart(6)} ${one.toFixed(0).padStart(6)}   times ${(one / half).toFixed(2)}`);
}
