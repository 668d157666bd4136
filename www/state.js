// What the address says: the query, the filters, the open article. It is the one place where the
// page keeps what it shows, so that the back gesture works and a link can be shared.

/**
 * @typedef {{query: string, language: string[], source: string[], year: string[], kind: string[], person: string[], organisation: string[], place: string[],
 *   without: string[], article: string | null, view: string, order: string, pick: string, find: string, linked: string | null, hit: string | null, fact: string | null}} State
 * `view` is `context` for matches in context, `facts`, `names`, `timeline` or `compare`. Of what a view shows: its `order`
 * (`-value` is descending), what was picked of it (a family of facts, a kind of name, a year, a relation), what is to be
 * found in it, and the fact whose links are shown. `hit` is where a match of the article stands that is gone to; `fact` the
 * fact that is gone to.
 */

/** Lists in the address: the filters, and the ways of matching that are switched off. */
const LISTS = /** @type {const} */ (['language', 'source', 'year', 'kind', 'person', 'organisation', 'place', 'without']);

/** Single values in the address, each under its own name. */
const SINGLE = /** @type {const} */ (['view', 'order', 'pick', 'find', 'linked', 'article', 'hit', 'fact']);

/** @type {State} */
let current = read();
/** @type {((state: State, before: State) => void)[]} */
const listeners = [];

/** @returns {State} */
function read() {
  const fields = new URLSearchParams(location.hash.slice(1));
  const [language, source, year, kind, person, organisation, place, without] = LISTS.map((name) => fields.getAll(name));
  const [view, order, pick, find] = ['view', 'order', 'pick', 'find'].map((name) => fields.get(name) ?? '');
  const [linked, article, hit, fact] = ['linked', 'article', 'hit', 'fact'].map((name) => fields.get(name));
  return { query: fields.get('q') ?? '', language, source, year, kind, person, organisation, place, without, article, view, order, pick, find, linked, hit, fact };
}

/** @param {State} state */
function address(state) {
  const fields = new URLSearchParams();
  if (state.query) fields.set('q', state.query);
  for (const name of LISTS) state[name].forEach((value) => fields.append(name, value));
  for (const name of SINGLE) if (state[name]) fields.set(name, state[name]);
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

/** The address of another state, for a link. @param {Partial<State>} change */
export function addressOf(change) {
  return address({ ...current, hit: null, fact: null, ...change });
}

/** Shows another view; what was sorted, picked and found in the one before is left. @param {string} view @param {Partial<State>} [change] */
export function toView(view, change) {
  update({ view, order: '', pick: '', find: '', linked: null, ...change });
}

/** Calls back after every change. @param {(state: State, before: State) => void} listener */
export function onChange(listener) {
  listeners.push(listener);
}

/**
 * Changes the state. Opening an article or leaving it is a step that the back gesture undoes;
 * typing is not. Whatever changes, the match or fact that was gone to is left.
 * @param {Partial<State>} change
 */
export function update(change) {
  const before = current;
  current = { ...current, hit: null, fact: null, ...change };
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
