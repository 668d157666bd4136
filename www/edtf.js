// Dates of facts as numbers: where they stand on a line of years. They are EDTF strings (ISO 8601-2) as the engine gives
// them: `2013-10-21`, `195X`, `14XX`, `XXXX-12-04`, `-0044`, `2012/2015`, `2021/..`.
import { inOrder } from './words.js';

/**
 * @typedef {{year: number | null, span: number, month: number | null, day: number | null}} Moment
 * `year` is the first it may be, null where none is told; `span` how many years it may be: 1, 10 or 100.
 * @typedef {{from: number, to: number}} Reach on a line of years, in years and their parts: up to `to`, without it
 * @typedef {{from: Moment | null, to: Moment | null, period: boolean}} When `from` or `to` is null where a period is open
 */

/** One date; null for what is none. @param {string} edtf @returns {Moment | null} */
export function parseMoment(edtf) {
  // What is uncertain or approximate stands where it is said to.
  const match = /^(?:(XXXX)|(-?)(\d{2})(\d\d|\dX|XX)|Y(-?\d{5,7}))(?:-(\d\d|XX))?(?:-(\d\d|XX))?[?~%]?$/.exec(edtf);
  if (!match) return null;
  const [, unknown, sign, century, rest, long, month, day] = match;
  const span = rest?.endsWith('XX') ? 100 : rest?.endsWith('X') ? 10 : 1;
  const digits = long ?? `${sign}${century}${rest?.replaceAll('X', '0')}`;
  // Years before our era count the other way: the first of `-004X` is -49.
  const first = Number(digits) - (digits.startsWith('-') ? span - 1 : 0);
  return { year: unknown ? null : first, span: unknown ? 1 : span, month: part(month, 12), day: part(day, 31) };
}

/** @param {string | undefined} digits @param {number} most */
function part(digits, most) {
  const value = Number(digits);
  return digits && value >= 1 && value <= most ? value : null;
}

/** A date or a period; null for what is neither. @param {string} edtf @returns {When | null} */
export function parseWhen(edtf) {
  const ends = edtf.split('/');
  const [from, to] = ends.map((end) => end === '' || end === '..' ? null : parseMoment(end));
  if (ends.length === 1) return from && { from, to: from, period: false };
  const isOpen = (/** @type {number} */ at) => ends[at] === '' || ends[at] === '..';
  if (ends.length !== 2 || (!from && !isOpen(0)) || (!to && !isOpen(1)) || (!from && !to)) return null;
  return { from, to, period: true };
}

/** From where to where a period reaches, an open one without end; null for what is none, or tells no year. @param {string} edtf @returns {Reach | null} */
export function reachOf(edtf) {
  const when = parseWhen(edtf);
  if (!when?.period) return null;
  const [from, to] = [when.from ? beginOf(when.from) : -Infinity, when.to ? endOf(when.to) : Infinity];
  return from !== null && to !== null && from < to ? { from, to } : null;
}

/** Where a date begins on the line; a year has months of one length. @param {Moment} moment */
function beginOf({ year, month, day }) {
  if (year === null || month === null) return year;
  return year + (month - 1) / 12 + ((day ?? 1) - 1) / 372;
}

/** @param {Moment} moment */
function endOf(moment) {
  const begin = beginOf(moment);
  if (begin === null) return null;
  return begin + (moment.month === null ? moment.span : moment.day === null ? 1 / 12 : 1 / 372);
}

/** The first year of the decade that a year is in. @param {number} year */
export const decadeOf = (year) => Math.floor(year / 10) * 10;

/**
 * The bin of the time line that a date belongs to, as an address has it: a year (`2013`, `-44`), some year of a decade
 * (`1950x`) or of a century (`1400c`), `none` where no year is told; null for what is no date. A period stands where it
 * begins, or ends if its begin is open.
 * @param {string} edtf
 */
export function binOf(edtf) {
  const moment = momentOf(edtf);
  if (!moment) return null;
  if (moment.year === null) return 'none';
  return `${moment.year}${moment.span === 10 ? 'x' : moment.span === 100 ? 'c' : ''}`;
}

/** What orders dates within a bin: by month and day, those without first. @param {string} edtf */
export function orderInYear(edtf) {
  const moment = momentOf(edtf);
  return (moment?.month ?? 0) * 100 + (moment?.day ?? 0);
}

/** @param {string} edtf */
function momentOf(edtf) {
  const when = parseWhen(edtf);
  return when && (when.from ?? when.to);
}

/** The part of the line that a bin is drawn in: its decade (`2010s`), or itself. @param {string} bin */
export function decadeOfBin(bin) {
  const year = /^(-?\d+)x?$/.exec(bin);
  return year ? `${decadeOf(Number(year[1]))}s` : bin;
}

/** The years of a bin or a decade; null where they are not told. @param {string} bin @returns {Reach | null} */
export function reachOfBin(bin) {
  const [, first, isDecade] = /^(-?\d+)(s?)$/.exec(bin) ?? [];
  return first === undefined ? null : { from: Number(first), to: Number(first) + (isDecade ? 10 : 1) };
}

/** A bin or a decade in words. @param {string} bin */
export function binInWords(bin) {
  if (bin === 'none') return 'No year told';
  const year = parseInt(bin, 10);
  if (bin.endsWith('c')) return year < 0 ? `${inOrder(Math.ceil(-year / 100))} century BC` : `${inOrder(year / 100 + 1)} century`;
  if (bin.endsWith('x')) return 'Some year of it';
  if (bin.endsWith('s')) return year < 0 ? `${1 - year}–${1 - year - 9} BC` : `${year}s`;
  return year <= 0 ? `${1 - year} BC` : String(year);
}
