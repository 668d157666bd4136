// The card of whom or what a query names, above the results. It is looked for once they are shown.
import { el, style } from '../dom.js';
import { queried, sameName } from '../queried-name.js';
import { nameCard } from './name-card.js';

/** @typedef {import('./name-card.js').Tools} Tools */

/** So many cards are looked at: a name that many others begin with is still found. */
const MOST = 40;
/** It is said that a card is looked for where that takes longer, in milliseconds. */
const SOON = 600;

/** @param {HTMLElement} container @param {Tools} tools */
export function entity(container, tools) {
  let shown = '';
  let turn = 0;

  return {
    /** Shows the card that a query names, or none. @param {string} query */
    async show(query) {
      const mine = ++turn;
      const named = queried(query);
      if (query !== shown) container.replaceChildren();
      shown = query;
      if (!named || container.querySelector('.entity')) return;
      const { kind, name } = named;
      // The first time all articles are read for names, below what was found already.
      const looking = el('p', { class: 'note looking' }, 'Looking for who or what has this name… ');
      const share = el('span');
      looking.append(share);
      const soon = setTimeout(() => mine === turn && container.replaceChildren(looking), SOON);
      const { cards } = await tools.engine.cards({ query: name, limit: MOST, ...(kind && { kind: [kind] }) }, {
        onProgress: ({ done, total }) => { share.textContent = `${Math.floor(100 * done / total)} %`; },
      }).finally(() => {
        clearTimeout(soon);
        looking.remove();
      });
      const card = cards.find((card) => sameName(card.name, name) || card.forms.some(({ text }) => sameName(text, name)));
      if (mine !== turn || !card) return;
      const [drawn] = await Promise.all([nameCard(card, tools), style('names.css')]);
      if (mine !== turn) return;
      const [office] = card.roles.toSorted((a, b) => b.articles.length - a.articles.length);
      // One spelling may be that of several languages.
      const others = card.forms.filter(({ text }, at) => text !== card.name && card.forms.findIndex((form) => form.text === text) === at);
      const spelled = others.slice(0, 6).flatMap(({ text, language }, at) => [at ? ' · ' : '', el('bdi', { lang: language }, text)]);
      container.replaceChildren(el('details', { class: 'entity' },
        el('summary', {}, el('strong', {}, el('bdi', {}, card.name)), office && el('span', { class: 'note' }, el('bdi', {}, office.role)), el('span', { class: 'also' }, ...spelled)), drawn));
    },
  };
}
