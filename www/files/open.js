// Opening the reader's own files: each is read, checked, decoded and added; what goes wrong is
// said, and never touches the other files.
import { decodeAs, decodeUtf8 } from './decode.js';
import { withoutRules } from '../words.js';
import { guessDate } from './guess.js';

/**
 * @typedef {import('../library.js').Library} Library
 * @typedef {import('../library.js').Extra} Extra
 * @typedef {import('../../pkg/khabar.js').Article} Article
 * @typedef {{
 *   progress: (text: string, share: number | null, cancel: (() => void) | null) => void,
 *   problem: (text: string) => void,
 *   chooseEncoding: (name: string, bytes: Uint8Array, badByte: number, value: number) => Promise<string | null>,
 * }} Reporter
 */

/** As the core has it: a larger one is refused before it is read. */
const MAX_BYTES = 64 * 2 ** 20;
/** The date is looked for in the beginning of a text. */
const HEAD = 20_000;

/**
 * Opens files, one after the other.
 * @param {Library} library
 * @param {File[]} files
 * @param {Reporter} report
 * @returns {Promise<string[]>} the ids of the articles that were added
 */
export async function openFiles(library, files, report) {
  const opened = [];
  for (const file of files) {
    const controller = new AbortController();
    report.progress(`Reading ${file.name}`, null, null);
    try {
      const id = await openFile(library, file, report, controller);
      if (id) opened.push(id);
    } catch (error) {
      report.problem(`${file.name} was not opened: ${/** @type {Error} */ (error).message}`);
    }
  }
  return opened;
}

/** @param {Library} library @param {File} file @param {Reporter} report @param {AbortController} controller */
async function openFile(library, file, report, controller) {
  if (/\.khabar$/i.test(file.name)) throw new Error('a saved collection is opened alone, in place of the articles that are here.');
  if (!isText(file)) throw new Error('only plain text files (.txt) and saved collections (.khabar) can be opened so far.');
  if (file.size === 0) throw new Error('the file is empty.');
  if (file.size > MAX_BYTES) throw new Error(`it has ${Math.round(file.size / 2 ** 20)} MB, more than ${MAX_BYTES / 2 ** 20}. Split it into several files.`);
  const text = await readText(file, report);
  if (text === null) {
    report.problem(`${file.name} was not opened: no encoding was chosen.`);
    return null;
  }
  const same = library.engine.article(file.name);
  if (same?.text === text) {
    report.problem(`${file.name} is already open; it was not added twice.`);
    return null;
  }
  const id = freeId(library, file.name);
  if (id !== file.name) report.problem(`Another article is already called ${file.name}; this one was added as “${id}”. Both are kept.`);
  const values = await library.engine.values(text.slice(0, HEAD));
  const date = guessDate(values, file.lastModified);
  /** @type {Article} */
  const article = { id, text, date: date?.date, source: 'Opened file' };
  const result = await library.add([{ article, extra: { dateGuess: date?.from } }], {
    signal: controller.signal,
    onProgress: ({ done, total }) => report.progress(`Reading ${file.name}`, done / total, () => controller.abort()),
  });
  if (result.rejected.length) throw new Error(result.rejected[0].message);
  if (result.needs.length) report.problem(withoutRules(result.needs));
  if (result.added === 0) throw new Error('reading it was cancelled.');
  return id;
}

/** @param {File} file */
function isText(file) {
  return file.type.startsWith('text/plain') || /\.(txt|text)$/i.test(file.name);
}

/** @param {File} file @param {Reporter} report */
async function readText(file, report) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const decoded = await decodeUtf8(bytes);
  if ('text' in decoded) return decoded.text;
  const encoding = await report.chooseEncoding(file.name, bytes, decoded.badByte, decoded.value);
  return encoding && decodeAs(bytes, encoding);
}

/** @param {Library} library @param {string} name */
function freeId(library, name) {
  let id = name;
  for (let n = 2; library.has(id); n++) id = `${name} (${n})`;
  return id;
}
