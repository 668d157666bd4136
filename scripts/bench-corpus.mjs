// What benchmarks have in common: the text that they read, and how they take time.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const LANGUAGES = ['vi', 'hi', 'ar', 'en', 'ru'];

const rows = (file) => existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];

/** Real text of a language where ../shared is there, and the samples' where not. */
export function corpus(language) {
  const shared = join(ROOT, '../shared/eval');
  const real = [
    ...rows(join(shared, `xquad/${language}.paragraphs.jsonl`)).map((row) => row.text ?? row.context ?? row.paragraph),
    ...rows(join(shared, `ud/${language}.sentences.jsonl`)).map((row) => row.text),
  ].filter(Boolean);
  if (real.length) return real.join('\n');
  const folder = join(ROOT, 'www/articles', language);
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

/** The shortest of several runs, in milliseconds: what the machine can do when nothing disturbs. */
export function shortest(work, runs = 7) {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
