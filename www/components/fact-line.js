// What the views show of a fact: a link to its place, what was assumed, and the button that tells why.
import { el } from '../dom.js';
import { inWords, keyMark } from '../findings.js';
import { addressOf, update } from '../state.js';
import { counted } from '../words.js';

/**
 * @typedef {import('../../pkg/khabar.js').Fact} Fact
 * @typedef {import('../sources.js').Said} Said
 * @typedef {import('./views.js').Tools} Tools
 */

/**
 * A link that opens the article at the fact.
 * @param {{article: string, id: string}} fact
 * @param {...(Node | string)} words
 */
export function factLink({ article, id }, ...words) {
  return el('a', {
    class: 'fact-link', href: addressOf({ article, fact: id }), 'data-article': article, 'data-fact': id,
    onclick: (/** @type {MouseEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      update({ article, fact: id });
    },
  }, ...words);
}

/** A fact in words, behind its mark, as a link. @param {Fact} fact */
export function factLine(fact) {
  return el('span', { class: `fact-line ${fact.kind}` }, keyMark(fact), factLink(fact, ...inWords(fact)));
}

/**
 * The button that tells why a fact is one; where something was taken for granted, it says so.
 * @param {Fact} fact @param {Said} said @param {Tools} tools
 */
export function whyButton(fact, { lang, dir }, { why }) {
  const { length } = fact.assumptions;
  const button = el('button', {
    type: 'button', class: 'button quiet why-button', 'aria-expanded': 'false', 'aria-haspopup': 'dialog', onclick: () => why(fact, button, { lang, dir }),
  }, length > 0 && el('span', { class: 'assumed' }, counted(length, 'assumption', 'assumptions')), ' why?');
  return button;
}

/**
 * Shows which of the links leads to what is open in the reading pane.
 * @param {HTMLElement} list @param {{article: string | null, fact: string | null}} open
 */
export function markOpen(list, { article, fact }) {
  for (const link of list.querySelectorAll('a[data-fact]')) {
    const { dataset } = /** @type {HTMLElement} */ (link);
    const isOpen = fact !== null && dataset.article === article && dataset.fact === fact;
    if (isOpen) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    const row = link.closest('tr, li');
    row?.classList.toggle('open', isOpen);
    // Where the article takes some of its room, it stays in sight.
    if (isOpen) row?.scrollIntoView({ block: 'nearest' });
  }
}
