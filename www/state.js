// What the address says: the query, the filters, the open article. It is the one place where the
// page keeps what it shows, so that the back gesture works and a link can be shared.

/**
 * @typedef {{query: string, language: string[], source: string[], year: string[], kind: string[], person: string[], organisation: string[], place: string[], without: string[], article: string | null, view: string, order: string, hit: string | null}} State
 * `view` is `context` for matches in context, in an `order`; `hit` is where a match of the article stands that is gone to.
 */

/** Lists in the address: the filters, and the ways of matching that are switched off. */
const LISTS = /** @type {const} */ (['language', 'source', 'year', 'kind', 'person', 'organisation', 'place', 'without']);

/** @type {State} */
let current = read();
/** @type {((state: State, before: State) => void)[]} */
const listeners = [];

/** @returns {State} */
function read() {
  const fields = new URLSearchParams(location.hash.slice(1));
  const [language, source, year, kind, person, organisation, place, without] = LISTS.map((name) => fields.getAll(name));
  return { query: fields.get('q') ?? '', language, source, year, kind, person, organisation, place, without, article: fields.get('article'), view: fields.get('view') ?? '', order: fields.get('order') ?? '', hit: fields.get('hit') };
}

/** @param {State} state */
function address(state) {
  const fields = new URLSearchParams();
  if (state.query) fields.set('q', state.query);
  for (const name of LISTS) state[name].forEach((value) => fields.append(name, value));
  for (const name of /** @type {const} */ (['view', 'order', 'article', 'hit'])) if (state[name]) fields.set(name, state[name]);
  const hash = fields.toString();
  return `${location.pathname}${location.search}${hash ? `#${hash}` : ''}`;
}

/** @returns {State} */
export function state() {
  return current;
}

/** What is asked of the engine. */
export function asked() {
  const { query, language, source, year, kind, person, organisation, place, without } = current;
  return {
    query,
    filters: { language, source, year, kind: /** @type {import('../pkg/khabar.js').FactKind[]} */ (kind), person, organisation, place },
    expand: Object.fromEntries(without.map((layer) => [layer, false])),
  };
}

/** Calls back after every change. @param {(state: State, before: State) => void} listener */
export function onChange(listener) {
  listeners.push(listener);
}

/**
 * Changes the state. Opening an article or leaving it is a step that the back gesture undoes;
 * typing is not. Whatever changes, the match that was gone to is left.
 * @param {Partial<State>} change
 */
export function update(change) {
  const before = current;
  current = { ...current, hit: null, ...change };
  const step = before.article !== current.article;
  if (address(current) !== address(before)) {
    // Only a step of our own can be gone back from.
    if (step) history.pushState({ khabar: true }, '', address(current));
    else history.replaceState(history.state, '', address(current));
  }
  tell(before);
}

/** Back to the results: a step back where there is one to go, else forward to them. */
export function closeArticle() {
  if (history.state?.khabar) history.back();
  else update({ article: null });
}

/** @param {State} before */
function tell(before) {
  for (const listener of listeners) listener(current, before);
}

window.addEventListener('popstate', () => {
  const before = current;
  current = read();
  tell(before);
});
