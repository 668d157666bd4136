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

/** @param {Fact} fact */
export function valueInWords(fact) {
  const { value, kind, text } = fact;
  if (kind === 'designation') return text;
  // A duration has its bounds beside it.
  const bounded = typeof value === 'string' ? fact : value;
  const bounds = BOUNDS.filter(([name]) => bounded[name]).map(([, words]) => `${words} `).join('');
  if (typeof value === 'string') return bounds + (kind === 'duration' ? durationInWords(value) : dateInWords(value));
  return bounds + amountInWords(value, kind);
}

/** @param {Exclude<import('../pkg/khabar.js').FactValue, string>} value @param {string} kind */
function amountInWords(value, kind) {
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
