// Pagefind's index, made by the program that its package brings.
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Records on the way to the program at once. */
const AT_ONCE = 64;

/** @returns {Promise<{ms: number, size: {raw: number, gzip: number}}>} */
export async function pagefindIndex(articles, folder, budget) {
  const { createIndex, close } = await import('pagefind');
  rmSync(folder, { recursive: true, force: true });
  const start = performance.now();
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (errors.length) throw new Error(errors.join(' '));
  try {
    const written = work(index, articles, folder);
    const ended = await Promise.race([written, new Promise((resolve) => { setTimeout(resolve, budget, 'over').unref(); })]);
    if (ended === 'over') return null;
  } finally {
    await close();
  }
  return { ms: performance.now() - start, size: indexSize(folder) };
}

async function work(index, articles, folder) {
  let next = 0;
  const worker = async () => {
    while (next < articles.length) {
      const { id, title, text } = articles[next++];
      const { errors } = await index.addCustomRecord({ url: `/${id}`, content: `${title}\n${text}`, language: 'en', meta: { title } });
      if (errors.length) throw new Error(errors.join(' '));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const { errors } = await index.writeFiles({ outputPath: folder });
  if (errors.length) throw new Error(errors.join(' '));
}

/** The files of the index without the texts (fragments); they are gzipped as they lie there. */
function indexSize(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(pf_index|pf_meta|pf_filter)$|entry\.json$/.test(entry.name));
  const sizes = files.map((entry) => readFileSync(join(entry.parentPath ?? entry.path, entry.name)));
  return { raw: sizes.reduce((sum, bytes) => sum + bytes.length, 0), gzip: sizes.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 6 }).length, 0) };
}
