// Everybody and everything that the articles name, a card each.
import { afterPause, el } from '../dom.js';
import { asked, state, update } from '../state.js';
import { counted } from '../words.js';
import { KINDS_OF_NAMES, nameCard } from './name-card.js';
import { statusLine } from './status.js';

/** @typedef {import('./views.js').Tools} Tools */

/** So many cards at first, and again with every “more”. */
const PAGE = 24;

/** @param {HTMLElement} container @param {Tools} tools @returns {import('./views.js').View} */
export function names(container, tools) {
  let turn = 0;
  let listed = 0;
  const line = statusLine('Reading the articles for names');
  const whole = el('p', { class: 'note whole-note' }, 'These are the names of the whole collection: neither the search nor its filters narrow them.');
  const kinds = el('div', { class: 'chips', role: 'group', 'aria-label': 'Kinds of names' }, ...KINDS_OF_NAMES.map(([kind, , many]) => el('button', {
    type: 'button', class: 'chip', 'data-pick': kind, onclick: () => update({ pick: state().pick === kind ? '' : kind }),
  }, many)));
  const field = el('input', { type: 'search', class: 'find', placeholder: 'Find a name, in any script', 'aria-label': 'Find a name, in any script', dir: 'auto', autocomplete: 'off', spellcheck: 'false' });
  field.addEventListener('input', afterPause(150, () => update({ find: field.value.trim() })));
  const list = el('ul', { class: 'cards', 'aria-label': 'Names' });
  const more = el('button', { type: 'button', class: 'button more', hidden: true, onclick: () => tools.run(page()) }, 'Show more');
  container.append(el('div', { class: 'view-tools' }, kinds, field), line.element, whole, list, more);

  /** @param {number} offset */
  function ask(offset) {
    const { pick, find } = state();
    const kind = KINDS_OF_NAMES.map(([kind]) => kind).filter((kind) => kind === pick);
    return line.during((onProgress) => tools.engine.cards({ query: find, ...(kind.length && { kind }), offset, limit: PAGE }, { onProgress }));
  }

  /** @param {import('../../pkg/khabar.js').Card[]} found */
  const cardsOf = (found) => Promise.all(found.map((card) => nameCard(card, tools)));

  async function show() {
    const mine = ++turn;
    const { pick, find } = state();
    for (const chip of kinds.children) chip.setAttribute('aria-pressed', String(/** @type {HTMLElement} */ (chip).dataset.pick === pick));
    if (document.activeElement !== field) field.value = find;
    const { query, filters } = asked();
    whole.hidden = !query && Object.values(filters).every(({ length }) => length === 0);
    const { cards, total, studied } = await ask(0);
    const drawn = await cardsOf(cards);
    if (mine !== turn) return;
    line.say(counted(total, 'name', 'names'), studied.needs);
    list.replaceChildren(...drawn.map((card) => el('li', {}, card)));
    container.querySelector('.empty')?.remove();
    if (total === 0) list.after(el('p', { class: 'empty' }, find ? 'No name begins like that. Try fewer letters, in any script, or another kind.' : 'The articles name nobody and nothing that Khabar knows how to find.'));
    listed = cards.length;
    more.hidden = listed >= total;
  }

  async function page() {
    const mine = turn;
    const { cards, total } = await ask(listed);
    const drawn = (await cardsOf(cards)).map((card) => el('li', {}, card));
    if (mine !== turn) return;
    list.append(...drawn);
    listed += cards.length;
    more.hidden = listed >= total;
    drawn[0]?.querySelector('a')?.focus({ preventScroll: true });
  }

  return { show };
}
