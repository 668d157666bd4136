// The list of results: articles with their best passages, matches painted.
import { el } from '../dom.js';
import { draw, paint } from '../runs.js';
import { state, update } from '../state.js';
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
    type: 'button', class: 'button', 'data-view': view, onclick: () => update({ view }),
  }, name)));
  const context = el('div', { id: 'in-context' });
  container.append(meant, views, summary, list, moreButton, context);
  const isContext = () => state().view === 'context' && state().query !== '';

  return {
    /** Whether matches in context are shown in place of the list. */
    isContext,
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
      views.hidden = !query;
      for (const button of views.children) button.setAttribute('aria-pressed', String(/** @type {HTMLElement} */ (button).dataset.view === (isContext() ? 'context' : '')));
      document.body.classList.toggle('in-context', isContext());
      context.hidden = !isContext();
      list.hidden = isContext() && answer.total > 0;
      moreButton.hidden = isContext() || answer.hits.length >= answer.total;
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
const VIEWS = [['', 'Results'], ['context', 'In context']];

/** The query as it may have been meant, to be asked. @param {Answer} answer */
function didYouMean({ didYouMean: meant }) {
  if (!meant) return [];
  const { query } = meant;
  return ['Did you mean ', el('button', { type: 'button', class: 'button quiet', onclick: () => update({ query }) }, el('bdi', { dir: 'auto' }, query)), '?'];
}

/** @param {Answer} answer @param {string} query */
function summaryOf(answer, query) {
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
  const { query, language, source, year, kind } = state();
  const filtered = language.length + source.length + year.length + kind.length > 0;
  if (library.size === 0) return el('li', { class: 'empty' }, 'There is no article here yet. Open text files with “Open files…”, or drop them anywhere on this page.');
  return el('li', { class: 'empty' },
    query ? 'No article holds these words, nor what sounds or means the same. Try fewer words, or another one.' : 'No article passes these filters.',
    filtered && el('p', {}, el('button', { type: 'button', class: 'button', onclick: () => update({ language: [], source: [], year: [], kind: [] }) }, 'Search without filters')));
}
