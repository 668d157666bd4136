// Drawing runs: text nodes, with facts as elements and matches as highlights.
//
// A match is painted with a CSS Highlight where the browser has them, because an element around a
// part of an Arabic word would break the joining of its letters; elsewhere a <mark> has to do.
// Facts are whole words, so elements do no harm, and they can be pointed at.
import { el } from './dom.js';

/**
 * @typedef {import('../pkg/khabar.js').Run} Run
 * @typedef {{nodes: Node[], near: boolean}} Match its pieces; near, where it is not the word as it was typed
 */

/** Whether this browser paints ranges. */
export const isPainted = typeof Highlight === 'function' && 'highlights' in CSS;

/** @type {Record<string, string>} */
const FAMILY = {
  date: 'when', period: 'when', duration: 'when',
  money: 'how-much', percent: 'how-much', quantity: 'how-much', count: 'how-much', number: 'how-much',
  ordinal: 'which', designation: 'which',
};

/** The family of a kind of fact: facts of one family look alike. @param {string} kind */
export function family(kind) {
  return FAMILY[kind] ?? 'other';
}

/**
 * The runs as nodes. What matched is added to `matches`, to be painted when it is in
 * the document.
 * @param {Run[]} runs
 * @param {Match[]} matches
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
    const near = match !== undefined && match.layer !== 'exact';
    const node = match && !isPainted ? el('mark', { class: near && 'near' }, text) : text;
    (fact?.element ?? fragment).append(node);
    if (match) {
      // One match may be cut by the edge of a fact; its pieces stay one.
      if (match.clause === matchBefore) matches[matches.length - 1].nodes.push(node);
      else matches.push({ nodes: [node], near });
    }
    matchBefore = match ? match.clause : -1;
  }
  return fragment;
}

/**
 * Paints matches that are in the document by now, in place of those painted under this name; those
 * that are only near, in a second way as well.
 * @param {string} name
 * @param {Match[]} matches
 */
export function paint(name, matches) {
  paintRanges(name, matches.map(rangeOf));
  paintRanges(`${name}-near`, matches.filter(({ near }) => near).map(rangeOf));
}

/** @param {string} name @param {Range[]} ranges */
export function paintRanges(name, ranges) {
  if (isPainted) CSS.highlights.set(name, new Highlight(...ranges));
}

/** @param {Match} match */
function rangeOf({ nodes }) {
  const range = document.createRange();
  range.setStart(nodes[0], 0);
  const last = nodes[nodes.length - 1];
  range.setEnd(last, last.textContent?.length ?? 0);
  return range;
}
