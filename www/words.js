// Values in words for people. (The page speaks English so far; what it says is collected here and
// in the components.)

export const LOCALE = 'en';
export const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 6 });
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
  if (century) return `${inOrder(Number(century[2]) + 1)} century${century[1] && ' BC'}`;
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

const ordinals = new Intl.PluralRules(LOCALE, { type: 'ordinal' });
/** @type {Record<string, string>} */
const SUFFIXES = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** A place in an order: `22nd`. @param {number} n */
export function inOrder(n) {
  return `${numbers.format(n)}${SUFFIXES[ordinals.select(n)] ?? 'th'}`;
}

/** @param {number} n @param {string} one @param {string} many */
export function counted(n, one, many) {
  return `${numbers.format(n)} ${n === 1 ? one : many}`;
}

/** What to say where the names of languages could not be loaded. @param {string[]} codes */
export function withoutNames(codes) {
  return `The names of ${codes.map((code) => languageName(code).english).join(', ')} could not be loaded, so that people, places and events are missing here.`;
}

/** What to say where language packs could not be loaded. @param {string[]} codes */
export function withoutRules(codes) {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const list = new Intl.ListFormat('en').format(codes.map((code) => names.of(code) ?? code));
  return `The rules for ${list} could not be loaded, so these texts are read by Unicode’s rules alone. Reload the page to try again.`;
}
