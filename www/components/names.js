// Everybody and everything that the articles name, a card each.
import { afterPause, el } from '../dom.js';
import { state, update } from '../state.js';
import { counted } from '../words.js';
import { allPages } from './found.js';
import { KINDS_OF_NAMES, nameCard } from './name-card.js';
import { statusLine } from './status.js';

/**
 * @typedef {import('../../pkg/khabar.js').Card} Card
 * @typedef {import('./views.js').Tools} Tools
 */

/** So many cards at first, and again with every “more”. */
const PAGE = 24;

/** @param {HTMLElement} container @param {Tools} tools @returns {import('./views.js').View} */
export function names(container, tools) {
  let turn = 0;
  let listed = 0;
  const line = statusLine('Reading the articles for names', tools.again);
  const kinds = el('div', { class: 'chips', role: 'group', 'aria-label': 'Kinds of names' }, ...KINDS_OF_NAMES.map(([kind, , many]) => el('button', {
    type: 'button', class: 'chip', 'data-pick': kind, onclick: () => update({ pick: state().pick === kind ? '' : kind }),
  }, many)));
  const field = el('input', { type: 'search', class: 'find', placeholder: 'Find a name, in any script', 'aria-label': 'Find a name, in any script', dir: 'auto', autocomplete: 'off', spellcheck: 'false' });
  field.addEventListener('input', afterPause(150, () => update({ find: field.value.trim() })));
  const list = el('ul', { class: 'cards', 'aria-label': 'Names' });
  const more = el('button', { type: 'button', class: 'button more', hidden: true, onclick: () => tools.run(page()) }, 'Show more');
  container.append(el('div', { class: 'view-tools' }, kinds, field), line.element, list, more);

  /** Names from a place on, each as its card. @param {number} offset */
  function ask(offset) {
    return line.during(async (onProgress) => {
      const { cards, total, studied, within } = await find(offset, onProgress);
      return { drawn: await Promise.all(cards.map(async (card) => el('li', {}, await nameCard(card, tools, within)))), total, studied };
    });
  }

  /** Names, and the articles that they are narrowed to. @param {number} offset @param {(progress: {done: number, total: number}) => void} onProgress */
  async function find(offset, onProgress) {
    const { pick, find: query } = state();
    const kind = KINDS_OF_NAMES.map(([kind]) => kind).filter((kind) => kind === pick);
    const wanted = { query, ...(kind.length && { kind }) };
    const within = await tools.found();
    if (!within) return { ...await tools.engine.cards({ ...wanted, offset, limit: PAGE }, { onProgress }), within };
    const pages = await allPages((part) => tools.engine.cards({ ...wanted, ...part }, { onProgress }), ({ cards }) => cards.length);
    const named = narrowed(pages.flatMap(({ cards }) => cards), within);
    return { ...pages[0], cards: named.slice(offset, offset + PAGE), total: named.length, within };
  }

  /** @param {string} of */
  async function show(of) {
    const mine = ++turn;
    const { pick, find } = state();
    for (const chip of kinds.children) chip.setAttribute('aria-pressed', String(/** @type {HTMLElement} */ (chip).dataset.pick === pick));
    if (document.activeElement !== field) field.value = find;
    const { drawn, total, studied } = await ask(0);
    if (mine !== turn) return;
    line.say(`${counted(total, 'name', 'names')} in ${of}`, studied.needs);
    list.replaceChildren(...drawn);
    container.querySelector('.empty')?.remove();
    // Where names could not be loaded, that is what is said.
    if (total === 0 && studied.needs.length === 0) list.after(el('p', { class: 'empty' }, nothing(find, state().pick)));
    listed = drawn.length;
    more.hidden = listed >= total;
  }

  async function page() {
    const mine = turn;
    const { drawn, total } = await ask(listed);
    if (mine !== turn) return;
    list.append(...drawn);
    listed += drawn.length;
    more.hidden = listed >= total;
    drawn[0]?.querySelector('a')?.focus({ preventScroll: true });
  }

  return { show };
}

/** The names of some articles, those with the most places in them first. @param {Card[]} cards @param {Set<string>} within */
function narrowed(cards, within) {
  const places = new Map(cards.map((card) => [card, card.articles.reduce((sum, { id, count }) => within.has(id) ? sum + count : sum, 0)]));
  const placesOf = (/** @type {Card} */ card) => places.get(card) ?? 0;
  return cards.filter(placesOf).sort((a, b) => placesOf(b) - placesOf(a));
}

/** What to say where there is no name. @param {string} find @param {string} pick */
function nothing(find, pick) {
  if (find) return 'No name begins like that here. Try fewer letters, in any script, another kind, or other articles.';
  return `These articles name ${pick ? 'nothing of this kind' : 'nobody and nothing'} that Khabar knows how to find.`;
}
