// In the list of an article's facts: how many other articles say something of them, and the way to compare these.
import { byId, el } from '../dom.js';
import { state, toView } from '../state.js';
import { counted } from '../words.js';
import { isWide } from './beside.js';

/**
 * @typedef {import('../../pkg/khabar.js').Link} Link
 * @typedef {import('./fact-list.js').Row} Row
 */

/** So many links of an article are looked at. */
const MOST = 500;
/** It is said that others are asked where that takes longer, in milliseconds. */
const SOON = 400;

/**
 * Asks once the facts are shown: what all articles say together is known only when all were read for names.
 * @param {import('../../pkg/engine.js').Engine} engine
 * @param {string} article
 * @param {Row[]} rows
 * @param {HTMLElement} list which says that others are being asked: until then what they say is missing
 */
export async function showLinked(engine, article, rows, list) {
  const share = el('span');
  const asking = el('p', { class: 'note asking' }, 'Looking for what other articles say of these… ', share);
  const soon = setTimeout(() => list.querySelector('.facts-head')?.after(asking), SOON);
  const { links } = await engine.links({ article, limit: MOST }, {
    onProgress: ({ done, total }) => { share.textContent = `${Math.floor(100 * done / total)} %`; },
  }).finally(() => {
    clearTimeout(soon);
    asking.remove();
  });
  if (state().article !== article) return;
  /** @type {Map<string, Link[]>} */
  const byFact = new Map();
  for (const link of links) {
    // What only looks the same is no word of others on it.
    if (link.relation === 'look-alike') continue;
    for (const { id, article: of } of link.facts) if (of === article) byFact.set(id, [...byFact.get(id) ?? [], link]);
  }
  for (const { facts, button } of rows) {
    const linked = facts.find(({ id }) => byFact.has(id));
    if (!linked) continue;
    const all = facts.flatMap(({ id }) => byFact.get(id) ?? []);
    const others = new Set(all.flatMap(({ facts }) => facts.map((fact) => fact.article)).filter((id) => id !== article));
    const differ = all.some(({ relation }) => relation === 'tension');
    button.after(el('button', {
      type: 'button', class: 'button quiet linked', 'data-linked': linked.id,
      // On a phone an article is a page of its own, and the comparison another.
      onclick: () => {
        toView('compare', { linked: linked.id, ...(isWide() ? {} : { article: null }) });
        if (!isWide()) byId('results').focus();
      },
    }, `${counted(others.size, 'other article', 'other articles')}${differ ? ', not all alike' : ''}`));
  }
}
