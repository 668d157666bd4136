#!/usr/bin/env node
// Names of months, currencies, units, numbers, places, … from Unicode's CLDR, one small text per language.
//
//   npm install --prefix /tmp/cldr cldr-core@48 cldr-dates-full@48 cldr-cal-islamic-full@48 cldr-localenames-full@48 \
//     cldr-numbers-full@48 cldr-rbnf@48 cldr-units-full@48
//   node scripts/cldr.mjs /tmp/cldr
//
// The argument is the folder that holds node_modules; without it, the project's own. The packages are no part of the
// project: only what is written is. That is src/language/CLDR-LICENSE, as the packages have it, and for each language
// src/language/<code>/cldr.txt, the same bytes at every run with the same version.
//
// A line of the result: a class and its value, a colon, words or phrases parted by `, `. They are lower case, NFC, without
// harakat, without invisible marks, without what stood in brackets; phrases with a comma are left out. The words are
// CLDR's: what is ambiguous ("may", "try", "us"), one symbol for many currencies, two Congos, is left to who reads them.
//
// The months of the Saka calendar come from Node's own CLDR, by Intl: their package has no version 48.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(resolve(process.argv[2] ?? root), 'node_modules');
const json = (path) => JSON.parse(readFileSync(join(modules, path), 'utf8'));
if (!existsSync(join(modules, 'cldr-core'))) {
  console.error(`${modules} has no CLDR; the head of this script says how to install it`);
  process.exit(1);
}
const { version } = json('cldr-core/package.json');

/** Our languages; the letters their own words are written in, to leave out names that CLDR has not translated. */
const languages = { en: /\p{sc=Latin}/u, vi: /\p{sc=Latin}/u, hi: /\p{sc=Devanagari}/u, ar: /\p{sc=Arabic}/u, ru: /\p{sc=Cyrillic}/u };

/** Whose month names stand beside those of the language itself: Levantine and Maghrebi. */
const regions = { ar: ['ar-LB', 'ar-SY', 'ar-IQ', 'ar-DZ', 'ar-TN', 'ar-MA'] };

/** What writers have for `&`, where CLDR's names have it. */
const ampersand = { en: 'and', vi: 'và' };

/** Where CLDR has the units, by the code that we write. It has no MWh and no GWh. */
const units = {
  km: 'length-kilometer', m: 'length-meter', dm: 'length-decimeter', cm: 'length-centimeter', mm: 'length-millimeter',
  mi: 'length-mile', ft: 'length-foot', in: 'length-inch', yd: 'length-yard', nmi: 'length-nautical-mile', ly: 'length-light-year',
  km2: 'area-square-kilometer', m2: 'area-square-meter', cm2: 'area-square-centimeter', ha: 'area-hectare', acre: 'area-acre',
  mi2: 'area-square-mile', kg: 'mass-kilogram', g: 'mass-gram', mg: 'mass-milligram', t: 'mass-tonne', lb: 'mass-pound', oz: 'mass-ounce',
  l: 'volume-liter', ml: 'volume-milliliter', hl: 'volume-hectoliter', gal: 'volume-gallon', bbl: 'volume-barrel',
  dl: 'volume-deciliter', cl: 'volume-centiliter', pt: 'volume-pint', qt: 'volume-quart', 'fl oz': 'volume-fluid-ounce', bu: 'volume-bushel',
  tbsp: 'volume-tablespoon', tsp: 'volume-teaspoon', m3: 'volume-cubic-meter', ft3: 'volume-cubic-foot', in3: 'volume-cubic-inch',
  ft2: 'area-square-foot', in2: 'area-square-inch', µm: 'length-micrometer', nm: 'length-nanometer', µg: 'mass-microgram',
  C: 'temperature-celsius', F: 'temperature-fahrenheit', K: 'temperature-kelvin',
  'km/h': 'speed-kilometer-per-hour', 'm/s': 'speed-meter-per-second', 'mph': 'speed-mile-per-hour',
  W: 'power-watt', kW: 'power-kilowatt', MW: 'power-megawatt', GW: 'power-gigawatt', hp: 'power-horsepower',
  psi: 'pressure-pound-force-per-square-inch', kWh: 'energy-kilowatt-hour',
  J: 'energy-joule', kJ: 'energy-kilojoule', cal: 'energy-calorie', kcal: 'energy-kilocalorie',
  Hz: 'frequency-hertz', kHz: 'frequency-kilohertz', MHz: 'frequency-megahertz', GHz: 'frequency-gigahertz',
  V: 'electric-volt', A: 'electric-ampere', bar: 'pressure-bar', Pa: 'pressure-pascal', hPa: 'pressure-hectopascal',
  bit: 'digital-bit', byte: 'digital-byte', kB: 'digital-kilobyte', MB: 'digital-megabyte', GB: 'digital-gigabyte',
  TB: 'digital-terabyte', deg: 'angle-degree',
};
/** Short names of units that are more often the plain word: 15 horses are not 15 horsepower. */
const plainWords = { ar: ['حصان'] };
const spans = {
  PT1S: 'second', PT1M: 'minute', PT1H: 'hour', P1D: 'day', P1W: 'week', P1M: 'month', P3M: 'quarter', P1Y: 'year', P10Y: 'decade', P100Y: 'century',
};

/** One phrase in the form that a line has; empty where none is left. */
function clean(phrase) {
  const bare = phrase.normalize('NFC').replace(/\([^()]*\)|\[[^[\]]*\]|（[^（）]*）/gu, ' ').replace(/[\p{Cf}\u0640\u064b-\u0652\u0670]/gu, '');
  const text = bare.replace(/\s+/gu, ' ').trim().toLowerCase().normalize('NFC');
  return /[,،、，;]/u.test(text) ? '' : text;
}
const unstopped = (word) => word.replace(/\.$/u, '');
const letters = (word) => word.match(/[\p{L}\p{M}]/gu)?.length ?? 0;

/** The words of every key of a table that a pattern matches. */
const matching = (table, pattern) => Object.keys(table ?? {}).filter((key) => pattern.test(key)).map((key) => table[key]);

/** The codes of the currencies that are tender somewhere today. */
function currenciesToday() {
  const { region } = json('cldr-core/supplemental/currencyData.json').supplemental.currencyData;
  const uses = Object.values(region).flat().flatMap(Object.entries);
  return [...new Set(uses.filter(([, use]) => !('_to' in use) && use._tender !== 'false').map(([code]) => code))].sort();
}

// Spelled numbers. A rule: `base` or `base/radix`, and a text with substitutions: `→→` the rest, `←←` how many times the
// divisor, `=%x=` the number by the rules of x, `→%x→` and `←%x←` likewise; `[…]` only where there is a rest. Cardinals
// of whole numbers need no more of RBNF than this.

/** The rule sets of a language: name → rules by rising base. */
function ruleSets(lang) {
  const sets = json(`cldr-rbnf/rbnf/${lang}.json`).rbnf.rbnf.SpelloutRules;
  return Object.fromEntries(Object.entries(sets).filter(([, rules]) => Array.isArray(rules)).map(([name, rules]) => [name, rules.flatMap(([key, text]) => {
    const [, base, radix = '10'] = key.match(/^(\d+)(?:\/(\d+))?$/u) ?? [];
    if (base === undefined) return [];
    let divisor = 1;
    while (divisor * Number(radix) <= Number(base)) divisor *= Number(radix);
    return [{ base: Number(base), divisor, text: text.replace(/;$/u, '').replace(/^'/u, '') }];
  })]));
}

function spell(sets, name, n) {
  const { divisor, text } = sets[name].findLast((rule) => rule.base <= n);
  return text
    .replace(/\[([^\]]*)\]/gu, (_, optional) => (n % divisor ? optional : ''))
    .replace(/→([^→]*)→/gu, (_, other) => spell(sets, other || name, n % divisor))
    .replace(/←([^←]*)←/gu, (_, other) => spell(sets, other || name, Math.floor(n / divisor)))
    .replace(/=(%[^=]*)=/gu, (_, other) => spell(sets, other, n));
}

/** The cardinals of every gender and case. */
const cardinals = (sets) => Object.keys(sets).filter((name) => /^%%?spellout-(cardinal|numbering$|numbering-m$)/u.test(name));

/** The words that multiply the number before them by 10^E, from rules like `←← thousand[ →→]`: E → words. */
function scales(sets) {
  const found = {};
  for (const { divisor, text } of cardinals(sets).flatMap((name) => sets[name])) {
    const word = text.match(/^←[^←]*← ([^→←=[]+?)(\[[^\]]*\])?$/u)?.[1];
    // `$(cardinal,one{тысяча}few{тысячи}other{тысяч})$` has all its forms; elsewhere the text is the word.
    if (word && divisor >= 100) (found[Math.round(Math.log10(divisor))] ??= []).push(...(word.startsWith('$') ? [...word.matchAll(/\{([^}]*)\}/gu)].map((m) => m[1]) : [word]));
  }
  return found;
}

/** Reads what a package has of a language, or of a region of it. */
const mainOf = (lang) => (path, locale = lang) => json(path.replace('*', `main/${locale}`)).main[locale];

/** The cities that a language names: time zone → names. */
function zoneNames(main) {
  const found = new Map();
  const walk = (path, table) => {
    const names = matching(table, /^exemplarCity/u);
    if (names.length) found.set(path, names);
    else for (const key of Object.keys(table)) if (typeof table[key] === 'object') walk(path ? `${path}/${key}` : key, table[key]);
  };
  const { Etc: _, ...zones } = main('cldr-dates-full/*/timeZoneNames.json').dates.timeZoneNames.zone;
  walk('', zones);
  return found;
}

/** The time zones that any of our languages names a city for. */
const zonesNamed = [...new Set(Object.keys(languages).flatMap((lang) => [...zoneNames(mainOf(lang)).keys()]))].sort();

function build(lang, own) {
  const main = mainOf(lang);
  const lines = [];
  /** A line; `cut` are its words that had something in brackets. */
  const line = (key, phrases) => {
    const words = [], cut = [];
    for (const phrase of phrases.filter((one) => one !== undefined)) {
      const word = clean(phrase);
      (/[([（]/u.test(phrase) ? cut : []).push(word);
      words.push(word, ...(word.includes(' & ') ? [word.replace(' & ', ` ${ampersand[lang] ?? '&'} `)] : []));
    }
    lines.push({ key, kind: key.split(' ')[0], words: [...new Set(words.filter(Boolean))], cut });
  };
  /** The same for names that CLDR may not have in this language: it repeats the root's then. */
  const named = (key, names) => line(key, names.filter((name) => own.test(name)));
  /** The forms of a calendar's names, in the order 1, 2, …, without a trailing full stop. */
  const forms = (table, widths, key) => widths.flatMap((width) => ['format', 'stand-alone'].map((use) => unstopped(table[use][width][key])));

  // Months, days, eras.
  const gregorian = (locale) => main('cldr-dates-full/*/ca-gregorian.json', locale).dates.calendars.gregorian;
  const months = [lang, ...(regions[lang] ?? [])].map((locale) => gregorian(locale).months);
  const count = Array.from({ length: 12 }, (_, i) => i + 1);
  for (const n of count) line(`month ${n}`, months.flatMap((table) => forms(table, ['wide', 'abbreviated'], n)).filter((word) => !/\d/u.test(word)));
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].forEach((day, i) => {
    const { days } = gregorian(lang);
    line(`weekday ${i + 1}`, [...forms(days, ['wide'], day), ...forms(days, ['abbreviated'], day).filter((word) => letters(word) >= 3)]);
  });
  const hijri = main('cldr-cal-islamic-full/*/ca-islamic.json').dates.calendars.islamic.months;
  for (const n of count) named(`hijri-month ${n}`, forms(hijri, ['wide'], n));
  const saka = new Intl.DateTimeFormat(`${lang}-u-ca-indian`, { month: 'long', timeZone: 'UTC' });
  if (saka.resolvedOptions().calendar !== 'indian' || saka.resolvedOptions().locale.slice(0, 2) !== lang) throw new Error(`this Node has no Saka calendar in ${lang}`);
  // Chaitra is from 22 March to 20 April.
  for (const n of count) named(`saka-month ${n}`, [saka.format(Date.UTC(2023, 2 + n, 1))]);
  const { eraNames, eraAbbr } = gregorian(lang).eras;
  for (const [name, key] of [['bce', /^0/u], ['ce', /^1/u]]) {
    // Abbreviations as they are, with their stops closed up or dropped, and capitals with stops.
    const short = matching(eraAbbr, key).flatMap((word) => [
      word, word.replace(/\. /gu, '.'), word.replace(/\./gu, (_, at) => (/\p{L}/u.test(word[at + 1] ?? '') ? ' ' : '')),
      ...(/^\p{Lu}{2,3}$/u.test(word) ? [`${[...word].join('.')}.`] : []),
    ]);
    line(`era ${name}`, [...matching(eraNames, key), ...short]);
  }

  // Money: of the symbols, those without letters.
  const { currencies } = main('cldr-numbers-full/*/currencies.json').numbers;
  for (const code of currenciesToday()) {
    const entry = currencies[code] ?? {};
    const names = [entry.displayName, ...matching(entry, /^displayName-count-/u)].filter((name) => name !== undefined && own.test(name) && name !== code);
    line(`currency ${code}`, [code, ...names, ...matching(entry, /^symbol/u).filter((symbol) => !/[\p{L}\p{M}\p{N}]/u.test(symbol))]);
  }

  // Measures: every count and case of the long patterns, and the short ones.
  const { long, short } = main('cldr-units-full/*/units.json').units;
  const patterns = (table) => matching(table, /-count-/u).map((pattern) => unstopped(pattern.replace('{0}', ' ').trim()));
  const isPlain = (word) => plainWords[lang]?.includes(word);
  for (const [code, key] of Object.entries(units)) line(`unit ${code}`, [...patterns(long[key]), ...patterns(short[key])].filter((word) => !isPlain(word)));
  for (const [code, name] of Object.entries(spans)) line(`span ${code}`, patterns(long[`duration-${name}`]));

  // Spelled numbers of one word. Vietnamese writes them as several syllables: only those that are one.
  const sets = ruleSets(lang);
  const numbers = lang === 'vi' ? Array.from({ length: 11 }, (_, n) => n) : [...Array(100).keys(), ...count.slice(0, 9).map((n) => n * 100)];
  for (const n of numbers) line(`num ${n}`, cardinals(sets).map((name) => spell(sets, name, n)).filter((word) => !/\s/u.test(word)));
  for (const [power, words] of Object.entries(scales(sets))) line(`scale ${power}`, words);

  // Places, languages, cities. Left out: the unknown, the outlying, and the two codes for testing.
  const { territories } = main('cldr-localenames-full/*/territories.json').localeDisplayNames;
  /** The codes of a table by name, each with its keys: `US`, `US-alt-short`. */
  const grouped = (table, pattern) => {
    const keys = Object.keys(table).filter((key) => pattern.test(key));
    return [...new Set(keys.map((key) => key.split('-')[0]))].sort().map((code) => [code, keys.filter((key) => key.split('-')[0] === code)]);
  };
  for (const [code, keys] of grouped(territories, /^([A-Z]{2}|\d{3})(-alt-|$)/u)) {
    if (!/^(ZZ|QO|XA|XB)$/u.test(code)) named(`place ${code}`, keys.map((key) => territories[key]));
  }
  const { languages: tongues } = main('cldr-localenames-full/*/languages.json').localeDisplayNames;
  for (const [code, keys] of grouped(tongues, /^[a-z]{2}(-alt-|$)/u)) named(`language ${code}`, keys.map((key) => tongues[key]));
  // A zone without a name of its own has that of its last part, in the Latin script: CLDR's rule.
  const cities = zoneNames(main);
  for (const zone of zonesNamed) named(`city ${zone}`, cities.get(zone) ?? [zone.split('/').at(-1).replaceAll('_', ' ')]);

  // A name that is another's own once its brackets are gone ("tiếng Hà Lan (Nam Phi)") is left to that other.
  const whole = new Set(lines.flatMap(({ kind, words, cut }) => words.filter((word) => !cut.includes(word)).map((word) => `${kind} ${word}`)));
  return lines.flatMap(({ key, kind, words, cut }) => {
    const left = words.filter((word) => !(cut.includes(word) && whole.has(`${kind} ${word}`)));
    return left.length ? [`${key}: ${left.join(', ')}`] : [];
  });
}

for (const [lang, own] of Object.entries(languages)) {
  const head = [
    `# Names from Unicode CLDR ${version}, under the Unicode License v3: src/language/CLDR-LICENSE.`,
    '# Made by scripts/cldr.mjs; do not edit. A line: a class and its value, a colon, words and phrases parted by `, `.',
  ];
  writeFileSync(join(root, `src/language/${lang}/cldr.txt`), `${[...head, ...build(lang, own)].join('\n')}\n`);
}
copyFileSync(join(modules, 'cldr-core/LICENSE'), join(root, 'src/language/CLDR-LICENSE'));
