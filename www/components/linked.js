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

/**
 * Asks once the facts are shown: what all articles say together is known only when all were read for names.
 * @param {import('../../pkg/engine.js').Engine} engine
 * @param {string} article
 * @param {Row[]} rows
 */
export async function showLinked(engine, article, rows) {
  const { links } = await engine.links({ article, limit: MOST });
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
