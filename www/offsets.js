// Between an element's text and the places in it: text nodes on one side, an index into the joined
// text, as the engine counts, on the other.

/**
 * The part of an element's text from one index to another.
 * @param {Node} element
 * @param {number} start
 * @param {number} end
 */
export function rangeIn(element, start, end) {
  const range = document.createRange();
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let at = 0, node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const next = at + (node.nodeValue?.length ?? 0);
    if (at <= start && start < next) range.setStart(node, start - at);
    if (end <= next) {
      range.setEnd(node, end - at);
      break;
    }
    at = next;
  }
  return range;
}

/**
 * The index in an element's text of the letter boundary nearest to a point of the window; -1 where
 * the point is outside the element.
 * @param {Node} element
 * @param {number} x
 * @param {number} y
 */
export function indexAt(element, x, y) {
  // WebKit has only the older call.
  const caret = document.caretPositionFromPoint?.(x, y);
  const range = caret ? null : document.caretRangeFromPoint?.(x, y);
  const node = caret?.offsetNode ?? range?.startContainer;
  if (!node || !element.contains(node)) return -1;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, caret?.offset ?? range?.startOffset ?? 0);
  return before.toString().length;
}

/**
 * The letters of many facts, in one go over the text; they are in rising order, and what is not drawn yet comes last and
 * is left out.
 * @param {Node} text
 * @param {{start: number, end: number}[]} facts
 */
export function rangesIn(text, facts) {
  const ranges = /** @type {Range[]} */ ([]);
  const nodes = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let at = 0;
  let node = nodes.nextNode();
  let length = node?.nodeValue?.length ?? 0;
  /** Goes to the node that holds a place. @param {number} place @param {boolean} before whether the end of a node is in it */
  const seek = (place, before) => {
    while (node && (before ? place > at + length : place >= at + length)) {
      at += length;
      node = nodes.nextNode();
      length = node?.nodeValue?.length ?? 0;
    }
    return node;
  };
  for (const { start, end } of facts) {
    const range = document.createRange();
    const first = seek(start, false);
    if (!first) break;
    range.setStart(first, start - at);
    const last = seek(end, true);
    if (!last) break;
    range.setEnd(last, end - at);
    ranges.push(range);
  }
  return ranges;
}
