// The articles as lines of JSON for the page, made once and kept outside git.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate, SEED } from './generate.mjs';
import { isReal, ROOT } from './vocabulary.mjs';

export const OUT = join(ROOT, 'target/bench');

/** What makes the articles: where one of these changed, they are made anew. */
const MAKERS = ['random', 'vocabulary', 'coin', 'generate'].map((name) => new URL(`${name}.mjs`, import.meta.url));

/**
 * So many articles: as objects, and as lines for the page; with a fingerprint, which is the same
 * wherever they are made from the same real text.
 */
export function articles(count) {
  if (!isReal) console.log('../shared/eval is not here: the articles are made from the words of the samples, and fewer words come back.');
  const maker = createHash('sha256').update(`${SEED} ${isReal}`);
  for (const file of MAKERS) maker.update(readFileSync(file));
  const file = join(OUT, `articles-${count}-${maker.digest('hex').slice(0, 8)}.jsonl`);
  if (!existsSync(file)) {
    mkdirSync(OUT, { recursive: true });
    const made = [];
    for (const article of generate(count)) made.push(Buffer.from(`${JSON.stringify(article)}\n`));
    writeFileSync(file, Buffer.concat(made));
  }
  const lines = readFileSync(file);
  const list = lines.toString().split('\n').filter(Boolean).map((line) => JSON.parse(line));
  return { file, list, fingerprint: createHash('sha256').update(lines).digest('hex').slice(0, 16), bytes: list.reduce((sum, { title, text }) => sum + Buffer.byteLength(title) + Buffer.byteLength(text), 0) };
}
