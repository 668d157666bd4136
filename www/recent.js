// Recent queries. They are kept as long as the page is open; on the device only where the reader said so, and then
// nothing is lost where the browser keeps nothing.

const KEY = 'khabar-recent';
const MOST = 20;

/** @type {string[]} the latest first */
let queries = [];
let kept = false;
try {
  const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null');
  if (Array.isArray(stored)) {
    kept = true;
    queries = stored.filter((query) => typeof query === 'string').slice(0, MOST);
  }
} catch {
  // No storage, or something else in it: then there are none.
}

function store() {
  try {
    if (kept) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch {
    kept = false;
  }
}

/** Puts a query first. @param {string} query */
export function remember(query) {
  if (!query) return;
  queries = [query, ...queries.filter((other) => other !== query)].slice(0, MOST);
  if (kept) store();
}

/** Those that begin so, the latest first, without the query itself. @param {string} typed */
export function recent(typed) {
  const start = typed.toLowerCase();
  return queries.filter((query) => query !== typed && query.toLowerCase().startsWith(start));
}

/** Forgets all of them. */
export function forget() {
  queries = [];
  store();
}

/** Whether they are kept on the device. */
export const isKept = () => kept;

/** Keeps them on the device from now on, or no more. @param {boolean} keep */
export function keep(keep) {
  kept = keep;
  store();
}
