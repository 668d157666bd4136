// “Export”: the facts that the table shows, all of them, for other programs.
import { el } from '../dom.js';
import { download, fileName } from '../files/hand-over.js';
import { counted } from '../words.js';

/**
 * @typedef {import('../../pkg/khabar.js').Fact} Fact
 * @typedef {import('../../pkg/khabar.js').FactFilter} FactFilter
 * @typedef {import('./views.js').Tools} Tools
 */

/** So many facts are asked for at once. */
const CHUNK = 2000;

/** The formats: how the file ends, its type, its name. */
const FORMATS = /** @type {const} */ ([
  ['csv', 'text/csv', 'CSV', 'for spreadsheets'],
  ['jsonl', 'application/x-ndjson', 'JSON Lines', 'a fact a line, as the engine gives it'],
  ['jsonld', 'application/ld+json', 'JSON-LD', 'Web Annotations, each on its letters'],
]);

/** @param {Tools} tools @param {() => FactFilter} question what the table shows */
export function exportMenu({ engine, library }, question) {
  let isBusy = false;
  const status = el('p', { class: 'note', role: 'status' });
  const buttons = FORMATS.map(([end, type, name, what]) => el('button', {
    type: 'button', class: 'button quiet', 'data-format': end, onclick: () => void hand(end, type),
  }, name, el('span', { class: 'note' }, what)));
  const summary = el('summary', { class: 'button' }, 'Export…');
  const menu = el('details', { class: 'export' }, summary, el('div', { class: 'export-choices' }, status, ...buttons));
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    summary.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (menu.open && target instanceof Node && !menu.contains(target)) menu.open = false;
  });

  /** @param {(typeof FORMATS)[number][0]} end @param {string} type */
  async function hand(end, type) {
    // Disabled, the button would lose the focus.
    if (isBusy) return;
    isBusy = true;
    status.textContent = 'Collecting the facts…';
    try {
      const [facts, exported] = await Promise.all([all(question()), import('../../pkg/export.js')]);
      const articles = [...new Set(facts.map(({ article }) => article))].flatMap((id) => engine.article(id) ?? []);
      const text = end === 'csv' ? exported.toCsv(facts, articles) : end === 'jsonl' ? exported.toJsonLines(facts) : exported.toJsonLd(facts, articles);
      // Spreadsheets take a file for UTF-8 by its mark.
      download(new Blob([end === 'csv' ? '\uFEFF' : '', text], { type: `${type};charset=utf-8` }), `${fileName(library.about.title)}-facts.${end}`);
      status.textContent = `${counted(facts.length, 'fact was', 'facts were')} handed to your browser.`;
    } catch (error) {
      status.textContent = /** @type {Error} */ (error).message;
    } finally {
      isBusy = false;
    }
  }

  /** @param {FactFilter} filter */
  async function all(filter) {
    const facts = /** @type {Fact[]} */ ([]);
    for (let total = Infinity; facts.length < total;) {
      const page = await engine.facts({ ...filter, offset: facts.length, limit: CHUNK });
      facts.push(...page.facts);
      total = page.facts.length ? page.total : 0;
    }
    return facts;
  }

  return {
    element: menu,
    /** @param {number} total how many facts the table has */
    update(total) {
      menu.hidden = total === 0;
      status.textContent = `The ${counted(total, 'fact', 'facts')} of this table, in a file:`;
    },
  };
}
