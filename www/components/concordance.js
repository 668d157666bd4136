// Matches in context, a line each: what stands before them ends at them, what follows begins there. Lines of scripts
// that run from right to left have it the other way round, on the same axis.
import { el } from '../dom.js';
import { asked, state, update } from '../state.js';
import { counted } from '../words.js';

/** @typedef {import('../../pkg/khabar.js').ConcordanceLine} Line */

/** So many lines at first, and again with every “more”. */
const PAGE = 100;

/** What the lines can be ordered by. */
const ORDERS = /** @type {const} */ ([['', 'Articles'], ['before', 'Words before'], ['after', 'Words after'], ['match', 'Match']]);

/** @param {HTMLElement} container @param {import('../../pkg/engine.js').Engine} engine */
export function concordance(container, engine) {
  let turn = 0;
  let limit = PAGE;
  let shown = '';
  const summary = el('p', { class: 'summary' });
  const select = el('select', { onchange: () => update({ order: select.value }) }, ...ORDERS.map(([value, name]) => el('option', { value }, name)));
  const list = el('ul', { class: 'lines' });
  const more = el('button', { type: 'button', class: 'button', hidden: true, onclick: () => { limit += PAGE; void show(); } }, 'Show more');
  container.append(el('div', { class: 'lines-head' }, summary, el('label', {}, 'Order by ', select)), list, more);

  async function show() {
    const mine = ++turn;
    const { order, article, hit } = state();
    const question = { ...asked(), order: /** @type {'text'} */ (order || 'text') };
    if (JSON.stringify(question) !== shown) limit = PAGE;
    const { lines, total, truncated } = await engine.concordance({ ...question, limit });
    if (mine !== turn) return;
    shown = JSON.stringify(question);
    select.value = order;
    summary.textContent = `${counted(total, 'match', 'matches')} in context${truncated ? ', of the best articles; there are more' : ''}`;
    list.replaceChildren(...lines.map((line) => item(line, line.id === article && place(line) === hit)));
    more.hidden = lines.length >= total;
  }

  return {
    show,
    /** Shows which line is open. */
    mark() {
      const { article, hit } = state();
      for (const link of list.querySelectorAll('a')) {
        if (link.dataset.article === article && link.dataset.hit === hit) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
  };
}

/** Where a match stands, as the address has it. @param {Line} line */
const place = ({ inTitle, start }) => `${inTitle ? 't' : ''}${start}`;

/** @param {Line} line @param {boolean} open */
function item(line, open) {
  const { id, language, dir, title, before, match, after, layer } = line;
  const hit = place(line);
  return el('li', {}, el('a', {
    class: 'line', href: `#q=${encodeURIComponent(state().query)}&article=${encodeURIComponent(id)}&hit=${hit}`, 'data-article': id, 'data-hit': hit, 'aria-current': open && 'true',
    onclick: (/** @type {MouseEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      update({ article: id, hit });
    },
  }, el('span', { class: 'kwic', lang: language, dir },
    before && el('span', { class: 'before' }, el('span', {}, before)), el('mark', { class: layer !== 'exact' && 'near' }, match), el('span', { class: 'after' }, after)),
  el('span', { class: 'line-title', dir: 'auto' }, title)));
}
