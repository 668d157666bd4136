// The list of results: articles with their best passages, matches painted.
import { el } from '../dom.js';
import { draw, paint } from '../runs.js';
import { state, toView, update } from '../state.js';
import { counted, languageName } from '../words.js';
import { dateLabel } from './meta.js';

/**
 * @typedef {import('../../pkg/khabar.js').Answer} Answer
 * @typedef {import('../../pkg/khabar.js').Hit} Hit
 * @typedef {import('../library.js').Library} Library
 */

/** So many at first, and again with every “more”. */
export const PAGE = 30;

/**
 * @param {HTMLElement} container
 * @param {Library} library
 * @param {() => void} more asks for the next page
 */
export function results(container, library, more) {
  const summary = el('p', { class: 'summary' });
  const list = el('ul', { class: 'hits' });
  const moreButton = el('button', { type: 'button', class: 'button', onclick: more }, 'Show more');
  const meant = el('p', { class: 'meant', role: 'status' });
  const views = el('div', { class: 'views', role: 'group', 'aria-label': 'View' }, ...VIEWS.map(([view, name]) => el('button', {
    type: 'button', class: 'view-button', 'data-view': view, onclick: () => toView(view),
  }, name)));
  const card = el('div', { id: 'entity' });
  const context = el('div', { id: 'in-context' });
  const other = el('div', { id: 'view' });
  container.append(meant, views, summary, card, list, moreButton, context, other);

  return {
    /** @param {Answer} answer */
    update(answer) {
      const { query, article } = state();
      const matches = /** @type {import('../runs.js').Match[]} */ ([]);
      summary.textContent = [summaryOf(answer, query), ...answer.notes].join(' ');
      summary.dataset.query = query;
      list.className = query ? 'hits' : 'hits without-query';
      list.replaceChildren(...answer.hits.map((hit) => item(hit, library, matches, hit.id === article)));
      if (answer.total === 0) list.append(nothing(library));
      meant.replaceChildren(...didYouMean(answer));
      const view = viewShown();
      for (const button of views.querySelectorAll('button')) {
        button.setAttribute('aria-pressed', String(button.dataset.view === view));
        // Without a query nothing has a context.
        button.hidden = button.dataset.view === 'context' && !query;
      }
      const isContext = view === 'context';
      const isOther = view !== '' && !isContext;
      document.body.classList.toggle('in-context', isContext);
      document.body.classList.toggle('in-view', isOther);
      // Other views say it in a line of their own, but not what is to be said of the query.
      summary.hidden = isOther && answer.notes.length === 0;
      context.hidden = !isContext;
      card.hidden = view !== '';
      other.hidden = !isOther;
      list.hidden = isOther || (isContext && answer.total > 0);
      moreButton.hidden = view !== '' || answer.hits.length >= answer.total;
      paint('match-results', matches);
    },
    /** Shows which article is open. @param {string | null} article */
    mark(article) {
      for (const link of list.querySelectorAll('a')) {
        if (link.dataset.article === article) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
  };
}

/** @type {[string, string][]} */
const VIEWS = [['', 'Articles'], ['context', 'In context'], ['facts', 'Facts'], ['names', 'Names'], ['timeline', 'Timeline'], ['compare', 'Compare']];

/** The view of the address, as far as there is one: the list of articles is the empty one. */
export function viewShown() {
  const { view, query } = state();
  return VIEWS.some(([known]) => known === view) && (view !== 'context' || query) ? view : '';
}

/** The query as it may have been meant, to be asked. @param {Answer} answer */
function didYouMean({ didYouMean: meant }) {
  if (!meant) return [];
  const { query } = meant;
  return ['Did you mean ', el('button', { type: 'button', class: 'button quiet', onclick: () => update({ query }) }, el('bdi', { dir: 'auto' }, query)), '?'];
}

/** @param {Answer} answer @param {string} query */
export function summaryOf(answer, query) {
  const count = counted(answer.total, 'article', 'articles');
  if (!query) return count;
  return /["“”«»]/.test(query) ? `${count} for ${query}` : `${count} for “${query}”`;
}

/** @param {Hit} hit @param {Library} library @param {import('../runs.js').Match[]} matches @param {boolean} open */
function item(hit, library, matches, open) {
  const title = el('h2', { class: 'hit-title', lang: hit.language, dir: hit.dir }, draw(hit.titleRuns, matches));
  const meta = el('p', { class: 'meta', dir: hit.dir },
    el('bdi', {}, languageName(hit.language).english),
    hit.date && dateLabel(hit.date, library.extra(hit.id)),
    hit.source && el('bdi', {}, hit.source));
  const passages = hit.passages.map((passage) => el('p', { class: 'passage', lang: passage.language, dir: passage.dir },
    passage.cutBefore && '… ', draw(passage.runs, matches), passage.cutAfter && ' …'));
  return el('li', { class: 'hit' }, el('a', {
    href: `#article=${encodeURIComponent(hit.id)}`, 'data-article': hit.id, 'aria-current': open ? 'true' : undefined,
    onclick: (/** @type {MouseEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      update({ article: hit.id });
    },
  }, title, meta, reasons(hit), ...passages));
}

/** How a word matched that stands nowhere as it was typed: what comes before it and behind it. */
const REASONS = {
  folded: ['', ' spelled otherwise'],
  prefix: ['begins with ', ''],
  stem: ['another form of ', ''],
  value: ['the same as ', ' in other words'],
  romanised: ['', ' in its own letters'],
  meaning: ['means ', ''],
  sound: ['sounds like ', ''],
  typo: ['perhaps ', ' is misspelt'],
};

/** Why an article matched, where that is not plain to see. @param {Hit} hit */
function reasons({ why, dir }) {
  /** @type {Map<string, import('../../pkg/khabar.js').Layer>} the strictest layer comes first */
  const layers = new Map();
  for (const { word, layer } of why) if (!layers.has(word)) layers.set(word, layer);
  const said = [...layers].flatMap(([word, layer]) => layer === 'exact' ? [] : el('bdi', {}, REASONS[layer][0], el('bdi', {}, `“${word}”`), REASONS[layer][1]));
  return said.length > 0 && el('p', { class: 'meta reasons', dir }, ...said);
}

/** @param {Library} library */
function nothing(library) {
  const { query } = state();
  const none = { language: [], source: [], year: [], kind: [], person: [], organisation: [], place: [] };
  const filtered = Object.keys(none).some((name) => state()[/** @type {'kind'} */ (name)].length > 0);
  if (library.size === 0) return el('li', { class: 'empty' }, 'There is no article here yet. Open text files with “Open files…”, or drop them anywhere on this page.');
  return el('li', { class: 'empty' },
    query ? 'No article holds these words, nor what sounds or means the same. Try fewer words, or another one.' : 'No article passes these filters.',
    filtered && el('p', {}, el('button', { type: 'button', class: 'button', onclick: () => update(none) }, 'Search without filters')));
}
