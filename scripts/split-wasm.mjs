// Splits the program in two: what a first visit needs, and the rest, which comes when it is first asked for.
//
//   node scripts/split-wasm.mjs PROGRAM.wasm GLUE.js OUT
//
// What only the exports of the rest reach goes into khabar_rest.wasm; the first part has stubs in its table for it,
// which the second fills when it is loaded (wasm-split, of Binaryen). The glue of the worker learns to hand over
// what the stubs call until then.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The exports of the second part; `engine/worker.js` loads it before it calls one of them. */
const LATE = [
  'collection_abort', 'collection_begin', 'collection_commit', 'collection_step', 'collection_cards', 'collection_concordance', 'collection_study', 'collection_facts', 'collection_links', 'collection_load', 'collection_read', 'collection_save', 'collection_saved', 'collection_search', 'collection_suggest', 'concept', 'sentences', 'tokenize', 'values',
];
/** What the program uses beyond the first WebAssembly; older tools must be told. */
const FEATURES = ['bulk-memory', 'reference-types', 'multivalue', 'sign-ext', 'nontrapping-float-to-int', 'mutable-globals'].map((name) => `--enable-${name}`);
const METADCE = fileURLToPath(new URL('../node_modules/.bin/wasm-metadce', import.meta.url));
/** Of wasm's sections, those that are read here. */
const SECTION = { custom: 0, imports: 2, functions: 3, exports: 7 };

/** The kind of an export that is a table. */
const TABLE = 1;

/** Reads numbers, names and sections of a binary. @param {Buffer} bytes */
function reader(bytes, at = 0) {
  const number = () => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++];
      value += (byte & 0x7F) * 2 ** shift;
      if (byte < 0x80) return value;
      shift += 7;
    }
  };
  const name = () => {
    const length = number();
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  return { number, name, byte: () => bytes[at++], at: () => at };
}

/** @param {Buffer} bytes */
function* sections(bytes) {
  for (let start = 8; start < bytes.length;) {
    const read = reader(bytes, start);
    const id = read.byte();
    const length = read.number();
    const from = read.at();
    yield { id, start, from, to: from + length };
    start = from + length;
  }
}

/** How many functions a program imports and has, and what it exports. @param {Buffer} bytes */
function outline(bytes) {
  let [imported, own] = [0, 0];
  const exports = [];
  for (const { id, from } of sections(bytes)) {
    const read = reader(bytes, from);
    if (id === SECTION.functions) own = read.number();
    if (id === SECTION.imports) {
      imported = read.number();
      for (let left = imported; left > 0; left--) {
        read.name();
        read.name();
        if (read.byte() !== 0) throw new Error('The program imports something that is no function.');
        read.number();
      }
    }
    if (id === SECTION.exports) {
      for (let left = read.number(); left > 0; left--) {
        exports.push({ name: read.name(), kind: read.byte(), at: read.at(), index: read.number() });
      }
    }
  }
  return { imported, own, exports };
}

/** A number in as few bytes as it takes. @param {number} value @returns {number[]} */
const leb = (value) => value < 0x80 ? [value] : [value & 0x7F | 0x80, ...leb(value >>> 7)];

/** The program with plain names for its functions, in place of what it says of itself. @param {Buffer} bytes @param {string[]} names */
function withNames(bytes, names) {
  const list = [...leb(names.length), ...names.flatMap((name, number) => [...leb(number), ...leb(name.length), ...Buffer.from(name)])];
  const section = [...leb(4), ...Buffer.from('name'), 1, ...leb(list.length), ...list];
  const kept = [...sections(bytes)].filter(({ id }) => id !== SECTION.custom).map(({ start, to }) => bytes.subarray(start, to));
  return Buffer.concat([bytes.subarray(0, 8), ...kept, Buffer.from([SECTION.custom, ...leb(section.length), ...section])]);
}

/** The names of functions that a program says. @param {Buffer} bytes */
function namesOf(bytes) {
  const names = new Set();
  for (const { id, from, to } of sections(bytes)) {
    const read = reader(bytes, from);
    if (id !== SECTION.custom || read.name() !== 'name') continue;
    while (read.at() < to) {
      const kind = read.byte();
      const end = read.number() + read.at();
      for (let left = kind === 1 ? read.number() : 0; left > 0; left--) {
        read.number();
        names.add(read.name());
      }
      while (read.at() < end) read.byte();
    }
  }
  return names;
}

/**
 * Lets exported tables be the ones that they were: wasm-split 108 exports the first one under every name.
 * @param {string} path
 * @param {{name: string, kind: number, index: number}[]} entries
 */
function rightTables(path, entries) {
  const bytes = readFileSync(path);
  for (const { name, kind, at } of outline(bytes).exports) {
    const before = entries.find((entry) => entry.name === name);
    // Both take one byte: there are two tables.
    if (kind === TABLE && before) bytes[at] = before.index;
  }
  writeFileSync(path, bytes);
}

const [program, glue, out] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'khabar-split-'));
const file = (/** @type {string} */ name) => join(folder, name);
try {
  const bytes = readFileSync(program);
  const { imported, own, exports: entries } = outline(bytes);
  const exports = entries.map(({ name }) => name);
  const missing = LATE.filter((name) => !exports.includes(name));
  if (missing.length) throw new Error(`The program does not export ${missing.join(', ')}.`);
  const names = Array.from({ length: imported + own }, (_, number) => `f${number}`);
  writeFileSync(file('named.wasm'), withNames(bytes, names));
  // What is left when nobody calls the late exports is what the first part needs.
  const needed = exports.filter((name) => !LATE.includes(name));
  writeFileSync(file('graph.json'), JSON.stringify([{ name: 'outside', root: true, reaches: needed }, ...exports.map((name) => ({ name, export: name }))]));
  execFileSync(METADCE, [file('named.wasm'), `--graph-file=${file('graph.json')}`, '-g', '-o', file('needed.wasm'), ...FEATURES], { stdio: ['ignore', 'ignore', 'inherit'] });
  const kept = namesOf(readFileSync(file('needed.wasm')));
  writeFileSync(file('late.txt'), names.slice(imported).filter((name) => !kept.has(name)).join('\n'));
  execFileSync('wasm-split', [
    file('named.wasm'), `--split-funcs=@${file('late.txt')}`, '-o1', join(out, 'khabar_first.wasm'), '-o2', join(out, 'khabar_rest.wasm'),
    '--export-prefix=%', '--import-namespace=first', '--placeholder-namespace=late', ...FEATURES,
  ], { stdio: 'inherit' });
  rightTables(join(out, 'khabar_first.wasm'), entries);
} finally {
  rmSync(folder, { recursive: true });
}
const code = readFileSync(glue, 'utf8');
const taught = code.replace(/return \{\s*__proto__: null,/, (match) => `${match}\n            late: self.khabarLate,`);
if (taught === code) throw new Error(`${glue} does not hand over its imports as it did; see split-wasm.mjs.`);
writeFileSync(join(out, 'khabar.worker.js'), taught);
