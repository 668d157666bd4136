// Values in words for people. (The page speaks English so far; what it says is collected here and
// in the components.)

/** @typedef {import('../pkg/khabar.js').Fact} Fact */

const LOCALE = 'en';
const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 6 });
const largeNumbers = new Intl.NumberFormat(LOCALE, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 });
const languageNames = new Intl.DisplayNames([LOCALE], { type: 'language', fallback: 'code' });

/** A language's name in itself and in English. @param {string} code */
export function languageName(code) {
  if (code === 'und') return { own: 'Unknown language', english: 'Unknown language' };
  try {
    const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'code' }).of(code) ?? code;
    const english = languageNames.of(code) ?? code;
    return { own: own.charAt(0).toLocaleUpperCase(code) + own.slice(1), english };
  } catch {
    return { own: code, english: code };
  }
}

/** An EDTF date or period: `21 October 2013`, `December 2010`, `1950s`, `4 December – 5 December`. @param {string} edtf */
export function dateInWords(edtf) {
  return edtf.split('/').map(oneDate).join(' – ');
}

/** @param {string} edtf */
function oneDate(edtf) {
  if (/^\d{3}X$/.test(edtf)) return `${edtf.slice(0, 3)}0s`;
  const century = /^(-?)(\d{2})XX$/.exec(edtf);
  if (century) return `${amountInWords({ value: Number(century[2]) + 1 }, 'ordinal')} century${century[1] && ' BC'}`;
  if (/^-\d{4}$/.test(edtf)) return `${Number(edtf.slice(1)) + 1} BC`;
  const match = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf);
  if (!match) return edtf;
  const [, year, month, day] = match;
  const yearStyle = year === 'XXXX' ? undefined : /** @type {const} */ ('numeric');
  if (!month) return year;
  // A leap year stands in where none is given, so that 29 February can be written.
  const date = new Date(Date.UTC(yearStyle ? Number(year) : 2000, Number(month) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: yearStyle, month: 'long', day: day ? 'numeric' : undefined }).format(date);
}

/** @param {number} value */
function numberInWords(value) {
  return value >= 1e6 ? largeNumbers.format(value) : numbers.format(value);
}

/** What a bound says before its number. */
const BOUNDS = /** @type {const} */ ([
  ['approximate', 'about'], ['at_least', 'at least'], ['at_most', 'at most'], ['more_than', 'more than'], ['less_than', 'less than'],
]);

/** @param {Fact} fact */
export function valueInWords({ value, kind, text }) {
  if (kind === 'designation') return text;
  if (typeof value === 'string') return kind === 'duration' ? durationInWords(value) : dateInWords(value);
  const bounds = BOUNDS.filter(([name]) => value[name]).map(([, words]) => `${words} `).join('');
  return bounds + amountInWords(value, kind);
}

/** @param {Exclude<import('../pkg/khabar.js').FactValue, string>} value @param {string} kind */
function amountInWords(value, kind) {
  if ('amount' in value) return `${numberInWords(value.amount)} ${value.currency}`;
  if (kind === 'percent') return `${numbers.format(value.value)} %`;
  if (kind === 'ordinal') return `${numbers.format(value.value)}${SUFFIXES[ordinals.select(value.value)] ?? 'th'}`;
  const unit = value.unit ? UNITS[value.unit] ?? value.unit : value.of;
  return unit ? `${numberInWords(value.value)} ${unit}` : numberInWords(value.value);
}

const ordinals = new Intl.PluralRules(LOCALE, { type: 'ordinal' });
/** @type {Record<string, string>} */
const SUFFIXES = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
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

/** @param {number} n @param {string} one @param {string} many */
export function counted(n, one, many) {
  return `${numbers.format(n)} ${n === 1 ? one : many}`;
}

/** What to say where language packs could not be loaded. @param {string[]} codes */
export function withoutRules(codes) {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const list = new Intl.ListFormat('en').format(codes.map((code) => names.of(code) ?? code));
  return `The rules for ${list} could not be loaded, so these texts are read by Unicode’s rules alone. Reload the page to try again.`;
}
