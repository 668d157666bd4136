// Values of facts in words for people; fetched with the first article that is opened.
import { LOCALE, counted, dateInWords, inOrder, numbers } from './words.js';

/** @typedef {import('../pkg/khabar.js').Fact} Fact */

const largeNumbers = new Intl.NumberFormat(LOCALE, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 });

/** @param {number} value */
function numberInWords(value) {
  return value >= 1e6 ? largeNumbers.format(value) : numbers.format(value);
}

/** What a bound says before its number. */
const BOUNDS = /** @type {const} */ ([
  ['approximate', 'about'], ['at_least', 'at least'], ['at_most', 'at most'], ['more_than', 'more than'], ['less_than', 'less than'],
]);

/** A value in words. @param {Fact} fact */
export function valueInWords(fact) {
  const { kind, text } = fact;
  const value = /** @type {import('../pkg/khabar.js').FactValue} */ (fact.value);
  if (kind === 'designation') return text;
  // A duration has its bounds beside it.
  if (typeof value === 'string') return boundsInWords(fact) + (kind === 'duration' ? durationInWords(value) : whenInWords(value));
  return amountInWords(value, kind);
}

/** A date or a period, as short as it can be: `4–5 December 2021`. @param {string} edtf */
export function whenInWords(edtf) {
  const [from, to] = edtf.split('/');
  const inOneMonth = to && from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7);
  return inOneMonth ? `${Number(from.slice(8))}–${dateInWords(to)}` : dateInWords(edtf);
}

/** @param {import('../pkg/khabar.js').Bounds} bounds */
function boundsInWords(bounds) {
  return BOUNDS.filter(([name]) => bounds[name]).map(([, words]) => `${words} `).join('');
}

/** @param {Exclude<import('../pkg/khabar.js').FactValue, string>} value @param {string} kind */
export function amountInWords(value, kind) {
  return boundsInWords(value) + unboundedInWords(value, kind);
}

/** @param {Exclude<import('../pkg/khabar.js').FactValue, string>} value @param {string} kind */
function unboundedInWords(value, kind) {
  if ('amount' in value) return `${numberInWords(value.amount)} ${value.currency}`;
  if (kind === 'percent') return `${numbers.format(value.value)} %`;
  if (kind === 'ordinal') return inOrder(value.value);
  const unit = value.unit ? UNITS[value.unit] ?? value.unit : value.of;
  return unit ? `${numberInWords(value.value)} ${unit}` : numberInWords(value.value);
}

/** Symbols of units as people write them, where ours are plainer. @type {Record<string, string>} */
const UNITS = { C: '°C', F: '°F', deg: '°', m2: 'm²', km2: 'km²', cm2: 'cm²', mi2: 'sq mi', m3: 'm³', ft3: 'ft³', ft2: 'ft²' };

/** An ISO 8601 duration: `2 days`, `1 year 6 months`. @param {string} iso */
export function durationInWords(iso) {
  const units = { Y: 'year', M: 'month', W: 'week', D: 'day' };
  const times = { H: 'hour', M: 'minute', S: 'second' };
  const [days, clock = ''] = iso.slice(1).split('T');
  /** @param {string} part @param {Record<string, string>} names */
  const words = (part, names) => [...part.matchAll(/([\d.]+)([A-Z])/g)].map(([, n, unit]) => counted(Number(n), names[unit], `${names[unit]}s`));
  return [...words(days, units), ...words(clock, times)].join(' ') || iso;
}
