// Drawing runs: text nodes, with facts as elements and matches as highlights.
//
// A match is painted with a CSS Highlight where the browser has them, because an element around a
// part of an Arabic word would break the joining of its letters; elsewhere a <mark> has to do.
// Facts are whole words, so elements do no harm, and they can be pointed at.
import { el } from './dom.js';

/** @typedef {import('../pkg/khabar.js').Run} Run */

const painted = typeof Highlight === 'function' && 'highlights' in CSS;

/** @type {Record<string, string>} */
const FAMILY = { date: 'when', period: 'when', money: 'how-much', percent: 'how-much', number: 'how-much' };

/** The family of a kind of fact: facts of one family look alike. @param {string} kind */
export function family(kind) {
  return FAMILY[kind] ?? 'other';
}

/**
 * The runs as nodes. The pieces that matched are added to `matches`, one list of nodes for each
 * match, to be painted when they are in the document.
 * @param {Run[]} runs
 * @param {Node[][]} matches
 * @returns {DocumentFragment}
 */
export function draw(runs, matches) {
  const fragment = document.createDocumentFragment();
  let fact = /** @type {{id: string, element: HTMLElement} | null} */ (null);
  let matchBefore = -1;
  for (const run of runs) {
    const factMark = run.marks.find((mark) => mark.type === 'fact');
    const match = run.marks.find((mark) => mark.type === 'match');
    if (factMark?.id !== fact?.id) {
      fact = factMark ? { id: factMark.id, element: el('span', { class: `fact ${family(factMark.kind)}`, 'data-fact': factMark.id }) } : null;
      if (fact) fragment.append(fact.element);
    }
    const text = document.createTextNode(run.text);
    const node = match && !painted ? el('mark', {}, text) : text;
    (fact?.element ?? fragment).append(node);
    if (match) {
      // One match may be cut by the edge of a fact; its pieces stay one.
      if (match.clause === matchBefore) matches[matches.length - 1].push(node);
      else matches.push([node]);
    }
    matchBefore = match ? match.clause : -1;
  }
  return fragment;
}

/**
 * Paints matches that are in the document by now, in place of those painted under this name.
 * @param {string} name
 * @param {Node[][]} matches
 */
export function paint(name, matches) {
  if (!painted) return;
  const highlight = new Highlight();
  for (const nodes of matches) highlight.add(rangeOf(nodes));
  CSS.highlights.set(name, highlight);
}

/** @param {Node[]} nodes */
function rangeOf(nodes) {
  const range = document.createRange();
  range.setStart(nodes[0], 0);
  const last = nodes[nodes.length - 1];
  range.setEnd(last, last.textContent?.length ?? 0);
  return range;
}
