// How long periods are, beside the rows of the time line: a stroke for each, from the row where it begins to the row
// where it ends, as far down each of them as the row's own years go. Strokes that meet stand in lanes side by side.
import { el } from '../dom.js';
import { reachOf, reachOfBin } from '../edtf.js';
import { whenOf } from '../findings.js';
import { whenInWords } from '../values.js';

/**
 * @typedef {import('../../pkg/khabar.js').Fact} Fact
 * @typedef {import('../edtf.js').Reach} Reach
 * @typedef {{reach: Reach, words: string}} Period
 * @typedef {{period: Period, lane: number, top: number, bottom: number, begins: boolean, ends: boolean}} Stroke in a row; `top` and `bottom` are the shares of the row that it leaves free
 */

/** There is room for so many side by side. */
const MOST_LANES = 5;
/** What is shorter than this part of a row is a point at this scale. */
const LEAST = 0.4;

/** The periods that facts name, each once. @param {Fact[]} facts @returns {Period[]} */
export function periodsOf(facts) {
  const edtf = new Set(facts.map((fact) => whenOf(fact) ?? ''));
  return [...edtf].flatMap((when) => {
    const reach = reachOf(when);
    return reach ? [{ reach, words: whenInWords(when) }] : [];
  });
}

/** Whether a reach has a part in a row. @param {Reach | null} reach @param {Reach | null} row */
export const meets = (reach, row) => reach !== null && row !== null && reach.from < row.to && reach.to > row.from;

/**
 * The strokes of each row.
 * @param {Period[]} periods @param {string[]} bins the rows, in the order of time
 * @returns {{rows: Stroke[][], lanes: number}}
 */
export function strokesOf(periods, bins) {
  const reaches = bins.map(reachOfBin);
  const rows = bins.map(() => /** @type {Stroke[]} */ ([]));
  const ends = /** @type {number[]} */ ([]);
  const inOrder = periods.toSorted(({ reach: a }, { reach: b }) => a.from - b.from || b.to - a.to);
  for (const period of inOrder) {
    const { reach } = period;
    const strokes = reaches.map((row) => row && meets(reach, row) ? strokeIn(period, row) : null);
    if (strokes.reduce((sum, stroke) => sum + (stroke ? 1 - stroke.top - stroke.bottom : 0), 0) < LEAST) continue;
    const free = ends.findIndex((end) => end <= reach.from);
    const lane = free < 0 ? ends.length : free;
    if (lane >= MOST_LANES) continue;
    ends[lane] = reach.to;
    // A row without years of its own, as of a whole century, is only passed through.
    const [first, last] = [strokes.findIndex(Boolean), strokes.findLastIndex(Boolean)];
    for (let at = first; at <= last; at++) rows[at].push({ ...strokes[at] ?? { period, top: 0, bottom: 0, begins: false, ends: false }, lane });
  }
  return { rows, lanes: ends.length };
}

/** @param {Period} period @param {Reach} row @returns {Stroke} */
function strokeIn(period, row) {
  const { from, to } = period.reach;
  const years = row.to - row.from;
  return { period, lane: 0, top: Math.max(0, (from - row.from) / years), bottom: Math.max(0, (row.to - to) / years), begins: from >= row.from, ends: to <= row.to };
}

/** The strokes of a row, drawn; words beside them say the same. @param {Stroke[]} strokes */
export function drawStrokes(strokes) {
  return el('span', { class: 'lanes', 'aria-hidden': 'true' }, ...strokes.map(({ period, lane, top, bottom, begins, ends }) => {
    const stroke = el('span', { class: `stroke${begins ? ' begins' : ''}${ends ? ' ends' : ''}`, title: period.words });
    for (const [name, value] of Object.entries({ lane, top, bottom })) stroke.style.setProperty(`--${name}`, String(value));
    return stroke;
  }));
}
