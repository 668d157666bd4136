// The facts of the articles that a search finds, as a table: sorted by its columns, narrowed to a family or to a name, a
// page at a time; every row leads to its letters.
import { afterPause, el } from '../dom.js';
import { FAMILIES, FINDINGS, VALUES, familyOf, inWords, keyMark, whenOf } from '../findings.js';
import { paintRanges } from '../runs.js';
import { asked, state, update } from '../state.js';
import { whenInWords } from '../values.js';
import { counted, languageName } from '../words.js';
import { exportMenu } from './export-menu.js';
import { factLink, markOpen, whyButton } from './fact-line.js';
import { dateLabel } from './meta.js';
import { snippet } from './snippet.js';
import { statusLine } from './status.js';
import { KINDS } from './why.js';

/**
 * @typedef {import('../../pkg/khabar.js').Fact} Fact
 * @typedef {import('../../pkg/khabar.js').FactFilter} FactFilter
 * @typedef {import('../sources.js').Said} Said
 * @typedef {import('./views.js').Tools} Tools
 */

/** So many rows at first, and again with every “more”. */
const PAGE = 50;
/** So many letters of the sentence stand on each side of a fact. */
const AROUND = 70;
const ALL = [...FINDINGS, ...VALUES];

/** The columns, and what the engine orders by for each. */
const COLUMNS = /** @type {const} */ ([['kind', 'Kind'], ['value', 'What it says'], ['date', 'When'], ['article', 'Article'], ['text', 'Sentence']]);

/** @param {HTMLElement} container @param {Tools} tools @returns {import('./views.js').View} */
export function factTable(container, tools) {
  let turn = 0;
  let shown = '';
  let rows = 0;
  let isPaging = false;
  /** @type {Range[]} */ let marks = [];
  const line = statusLine('Reading the articles for names and events', tools.again);
  const families = el('div', { class: 'chips', role: 'group', 'aria-label': 'Facts about' }, ...FAMILIES.map(([family, name]) => el('button', {
    type: 'button', class: 'chip', 'data-pick': family, onclick: () => update({ pick: state().pick === family ? '' : family }),
  }, name)));
  const field = el('input', { type: 'search', class: 'find', placeholder: 'Name, office, measure…', 'aria-label': 'Facts that name', dir: 'auto', autocomplete: 'off', spellcheck: 'false' });
  field.addEventListener('input', afterPause(150, () => update({ find: field.value.trim() })));
  const heads = COLUMNS.map(([key, name]) => el('th', { scope: 'col', role: 'columnheader', 'data-column': key },
    el('button', { type: 'button', onclick: () => update({ order: orderOf().key === key && !orderOf().descending ? `-${key}` : key }) }, name)));
  const body = el('tbody', { role: 'rowgroup' });
  const table = el('table', { class: 'fact-table', role: 'table', 'aria-label': 'Facts' },
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ...heads)), body);
  const more = el('button', { type: 'button', class: 'button more', hidden: true, onclick: () => tools.run(page()) }, 'Show more');
  const menu = exportMenu(tools, question);
  container.append(el('div', { class: 'view-tools' }, families, field, menu.element), line.element, table, more);
  // The whole row leads to its letters; its link is what the keyboard reaches.
  body.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('a, button') || getSelection()?.isCollapsed === false) return;
    target.closest('tr')?.querySelector('a')?.click();
  });

  /** What the address asks for. @returns {FactFilter} */
  function question() {
    const { pick, find } = state();
    const { key, descending } = orderOf();
    const kind = pick ? ALL.filter((one) => familyOf(one) === pick) : ALL;
    return { ...asked(), kind, outer: true, sort: key, descending, ...(find && { name: find }) };
  }

  /** @param {string} of */
  async function show(of) {
    const mine = ++turn;
    const wanted = question();
    const { pick, find } = state();
    const { key, descending } = orderOf();
    for (const chip of families.children) chip.setAttribute('aria-pressed', String(/** @type {HTMLElement} */ (chip).dataset.pick === pick));
    if (document.activeElement !== field) field.value = find;
    for (const head of heads) {
      if (head.dataset.column === key) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const { facts, total, needs, said } = await line.during(async (onProgress) => {
      const found = await tools.engine.facts({ ...wanted, limit: PAGE }, { onProgress });
      return { ...found, said: await tools.sources.said(found.facts) };
    });
    if (mine !== turn) return;
    shown = JSON.stringify(wanted);
    line.say(`${counted(total, 'fact', 'facts')} in ${of}`, needs);
    marks = [];
    rows = facts.length;
    body.replaceChildren(...facts.map((fact, at) => row(fact, said[at], marks, tools)));
    table.hidden = total === 0;
    container.querySelector('.empty')?.remove();
    if (total === 0) table.after(el('p', { class: 'empty' }, 'No fact is like that. Choose another kind, fewer letters of the name, or other articles.'));
    finish(total);
  }

  /** The next page, below those that are there. */
  async function page() {
    const mine = turn;
    if (isPaging) return;
    isPaging = true;
    try {
      const { facts, total } = await tools.engine.facts({ ...JSON.parse(shown), offset: rows, limit: PAGE });
      const said = await tools.sources.said(facts);
      if (mine !== turn) return;
      const fresh = facts.map((fact, at) => row(fact, said[at], marks, tools));
      body.append(...fresh);
      rows += facts.length;
      finish(total);
      fresh[0]?.querySelector('a')?.focus({ preventScroll: true });
    } finally {
      isPaging = false;
    }
  }

  /** @param {number} total */
  function finish(total) {
    more.hidden = rows >= total;
    menu.update(total);
    paintRanges('fact-said', marks);
    markOpen(body, state());
  }

  return { show, mark: () => markOpen(body, state()) };
}

/** What the table is ordered by. @returns {{key: NonNullable<FactFilter['sort']>, descending: boolean}} */
function orderOf() {
  const { order } = state();
  const key = COLUMNS.map(([key]) => key).find((key) => key === order.replace(/^-/, '')) ?? 'text';
  return { key, descending: order.startsWith('-') };
}

/** @param {Fact} fact @param {Said} said @param {Range[]} marks @param {Tools} tools */
function row(fact, said, marks, tools) {
  const { about } = said;
  const when = whenOf(fact);
  const cell = (/** @type {string} */ name, /** @type {(Node | string | undefined | false)[]} */ ...content) => el('td', { class: `cell-${name}`, role: 'cell' }, ...content);
  return el('tr', { role: 'row', class: fact.kind },
    cell('kind', el('span', { class: 'kind' }, keyMark(fact), KINDS[fact.kind])),
    cell('value', factLink(fact, ...inWords(fact)), whyButton(fact, said, tools)),
    cell('when', when && whenInWords(when)),
    cell('article', el('span', { class: 'article-name', lang: about.language, dir: about.dir }, about.title),
      el('span', { class: 'meta' }, el('bdi', {}, languageName(about.language).english), about.date && dateLabel(about.date, tools.library.extra(about.id)))),
    cell('text', snippet(said, marks, AROUND)));
}
