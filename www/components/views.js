// The views of the collection beside the list of articles, each fetched when it is first shown.
import { style } from '../dom.js';
import { sources } from '../sources.js';
import { onChange, state } from '../state.js';
import { foundArticles } from './found.js';
import { whyBox } from './why.js';

/**
 * @typedef {import('../../pkg/khabar.js').Fact} Fact
 * @typedef {{show: (of: string, fresh: boolean) => Promise<void>, mark?: () => void}} View `of` which articles it is, in words;
 * `fresh`: these may be others than before; `mark` shows what is open in the reading pane
 * @typedef {{engine: import('../../pkg/engine.js').Engine, library: import('../library.js').Library, sources: ReturnType<typeof sources>,
 *   why: (fact: Fact, button: HTMLElement, letters: {lang: string, dir: string}) => void, run: (work: Promise<unknown>) => void,
 *   found: () => Promise<Set<string> | null>, again: () => void}} Tools
 * what every view works with; `run` says what fails; `found` which articles the address asks for, null where these are all;
 * `again` asks once more for what the view shows
 */

/** @type {Record<string, {label: string, sheets: string[], make: () => Promise<(container: HTMLElement, tools: Tools) => View>}>} */
const VIEWS = {
  facts: { label: 'Facts', sheets: ['facts.css', 'fact-table.css'], make: () => import('./fact-table.js').then(({ factTable }) => factTable) },
  names: { label: 'Names', sheets: ['names.css'], make: () => import('./names.js').then(({ names }) => names) },
  timeline: { label: 'Time line', sheets: ['facts.css', 'timeline.css'], make: () => import('./timeline.js').then(({ timeline }) => timeline) },
  compare: { label: 'Comparison', sheets: ['facts.css', 'compare.css'], make: () => import('./compare.js').then(({ compare }) => compare) },
};

/** @param {HTMLElement} container @param {import('../library.js').Library} library @param {Tools['run']} run */
export function views(container, library, run) {
  /** @type {Map<string, {element: HTMLElement, view: View}>} */
  const made = new Map();
  /** Asked for once for each search, by the views that need it. @type {ReturnType<Tools['found']> | null} */ let within = null;
  /** @type {Tools} */
  const tools = { engine: library.engine, library, sources: sources(library.engine), why: whyOf(), run, found, again: () => run(show(of)) };

  let of = '';

  function found() {
    if (within) return within;
    const asked = foundArticles(library.engine);
    within = asked;
    asked.catch(() => { if (within === asked) within = null; });
    return asked;
  }

  /** @param {string} name */
  async function open(name) {
    const [make] = await Promise.all([VIEWS[name].make(), ...['views.css', ...VIEWS[name].sheets].map(style)]);
    const before = made.get(name);
    if (before) return before;
    const element = document.createElement('div');
    element.className = `view ${name}-view`;
    element.setAttribute('role', 'region');
    element.setAttribute('aria-label', VIEWS[name].label);
    container.append(element);
    const opened = { element, view: make(element, tools) };
    made.set(name, opened);
    return opened;
  }

  /** Shows the view of the address. @param {string} [fresh] the articles that a new search found, in words */
  async function show(fresh) {
    of = fresh ?? of;
    if (fresh !== undefined) within = null;
    const { view: name } = state();
    hideOthers();
    const { view } = made.get(name) ?? await open(name);
    hideOthers();
    // Another view may have been chosen while this one was fetched.
    if (name === state().view) await view.show(of, fresh !== undefined);
  }

  /** One view is not to be taken for another while that is fetched. */
  function hideOthers() {
    for (const [other, { element }] of made) element.hidden = other !== state().view;
  }

  return {
    tools,
    show,
    mark() {
      made.get(state().view)?.view.mark?.();
    },
  };
}

/** The one box that tells why, for all views. @returns {Tools['why']} */
function whyOf() {
  /** @type {HTMLElement | null} */ let asked = null;
  const leave = () => {
    asked?.setAttribute('aria-expanded', 'false');
    asked = null;
  };
  const box = whyBox(leave, 'why-view');
  document.addEventListener('scroll', () => box.follow(), { passive: true, capture: true });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && !target.closest('#why-view') && !(asked && asked.contains(target))) box.close();
  });
  onChange(() => box.close());
  return (fact, button, letters) => {
    const again = asked === button;
    box.close();
    if (again) return;
    asked = button;
    button.setAttribute('aria-expanded', 'true');
    box.show(fact, button, letters, { at: 0, of: 1, step() {}, back: () => button.focus({ preventScroll: true }) });
    box.enter();
  };
}
