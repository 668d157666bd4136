export const note = 'In memory, a contentless table (`content=\'\'`: index with positions, no texts), `tokenize="unicode61 remove_diacritics 2 categories \'L* N* Co Mn Mc\'"` (the last so that Hindi vowel signs do not split words), one transaction, then `optimize`; words joined by AND, its default; `ORDER BY rank`.';
export const settings = { default: ['word', 'three', 'phrase', 'prefix'] };

let sqlite;
let database;
let find;
let ids;

export async function load() {
  const { default: init } = await import('/modules/@sqlite.org/sqlite-wasm/dist/index.mjs');
  sqlite = await init({ print() {}, printErr() {} });
  database = new sqlite.oo1.DB(':memory:', 'c');
  database.exec(`CREATE VIRTUAL TABLE texts USING fts5(title, text, content='', tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'")`);
}

export function add(articles) {
  ids = articles.map(({ id }) => id);
  const insert = database.prepare('INSERT INTO texts(rowid, title, text) VALUES (?, ?, ?)');
  database.exec('BEGIN');
  articles.forEach(({ title, text }, at) => insert.bind([at + 1, title, text]).stepReset());
  database.exec('COMMIT');
  insert.finalize();
  database.exec("INSERT INTO texts(texts) VALUES ('optimize')");
  find = database.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?');
}

export function search({ kind, text }, _setting, limit) {
  const query = kind === 'phrase' ? `"${text}"` : kind === 'prefix' ? `"${text}"*` : text.split(' ').map((word) => `"${word}"`).join(' ');
  find.bind([query, limit]);
  const hits = [];
  while (find.step()) hits.push(ids[find.getInt(0) - 1]);
  find.reset();
  return hits;
}

/** The pages of the database that are in use: what a file of it would be. */
export const size = () => sqlite.capi.sqlite3_js_db_export(database);
export const wasmMemory = () => sqlite.wasm.heap8u().buffer.byteLength;
