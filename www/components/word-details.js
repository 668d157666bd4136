// What there is to say of one word: how it is written, read, put together and searched for.
import { el } from '../dom.js';
import { languageName } from '../words.js';

/** @typedef {import('../../pkg/khabar.js').Token} Token */

const KINDS = { word: 'Word', number: 'Number', punctuation: 'Punctuation', space: 'Space' };
const ROLES = { proclitic: 'joined before', article: 'article', stem: 'stem', enclitic: 'joined after' };

/** By which convention a script is written in Latin letters. @type {[RegExp, string][]} */
const CONVENTIONS = [
  [/\p{Script=Arabic}/u, 'ALA-LC, of what is written: no vowel is added'],
  [/\p{Script=Cyrillic}/u, 'BGN/PCGN'],
  [/./u, 'ISO 15919'],
];

/** The forms, in the order in which one is made from the other, and what each is for. */
const FORMS = /** @type {const} */ ([
  ['exact', 'Indexed', 'Small letters, one Unicode form.'],
  ['form', 'Spelling', 'One for all that writers use.'],
  ['bare', 'Unmarked', 'For those who type bare letters.'],
  ['stem', 'Stem', 'What its other forms share.'],
  ['sound', 'Sound', 'One key for all scripts.'],
]);

/**
 * The word itself, to be read aloud when it changes.
 * @param {Token} token
 * @param {{lang: string, dir: string}} script
 */
export function wordHead({ text, kind, latin }, script) {
  const convention = CONVENTIONS.find(([letters]) => letters.test(text))?.[1];
  return [
    el('p', { class: 'inspected-word', ...script }, text),
    latin && el('p', { class: 'latin', title: `In Latin letters by ${convention}` }, latin),
    el('p', { class: 'meta' }, `${KINDS[kind]} · ${languageName(script.lang).english}`),
  ].filter((part) => part instanceof Node);
}

/**
 * Its parts, and the forms in which it is searched for: each where it differs from the one before.
 * @param {Token} token
 * @param {{lang: string, dir: string}} script
 */
export function wordDetails(token, script) {
  const rows = [];
  if (token.parts?.length) rows.push(...partsOf(token.parts, script));
  let before = token.text;
  for (const [name, title, use] of FORMS) {
    const value = token[name];
    // The sound is no spelling.
    if (!value || (value === before && name !== 'sound')) continue;
    // The stem is made of the form with its marks.
    if (name !== 'bare') before = value;
    rows.push(el('dt', {}, title), el('dd', {}, el('bdi', name === 'sound' ? {} : script, value), el('small', {}, use)));
  }
  return rows.length ? [el('dl', {}, ...rows)] : [];
}

/** @param {NonNullable<Token['parts']>} parts @param {{lang: string, dir: string}} script */
function partsOf(parts, script) {
  // Without roles they are the syllables of a word, or the words of a compound.
  const title = parts[0].role ? 'Parts' : script.lang.startsWith('vi') ? 'Syllables' : 'Made of';
  return [el('dt', {}, title), el('dd', {}, el('ol', { class: 'parts', dir: script.dir }, ...parts.map(({ text, role }) => el('li', {},
    el('bdi', script, text), role && el('small', { lang: 'en', dir: 'ltr' }, ROLES[role])))))];
}
