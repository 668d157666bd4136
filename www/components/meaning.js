// What a word may mean: its concepts, each with the words for it in the languages that are loaded.
import { el } from '../dom.js';
import { languageName } from '../words.js';

/**
 * @typedef {import('../../pkg/khabar.js').Token} Token
 * @typedef {import('../../pkg/khabar.js').LanguageInfo} LanguageInfo
 */

/** More meanings are seldom told apart by anybody. */
const MOST = 3;

/**
 * The meanings of a token; nothing where none is known.
 * @param {import('../../pkg/engine.js').Engine} engine
 * @param {Token} token
 * @param {string} blockText the text that the token stands in
 * @param {{lang: string, dir: string}} script
 * @returns {Promise<HTMLElement[]>}
 */
export async function meanings(engine, token, blockText, script) {
  const concepts = (token.concepts ?? []).slice(0, MOST);
  const languages = new Map((await engine.languages()).filter(({ holds }) => holds === 'words').map((language) => [language.code, language]));
  return Promise.all(concepts.map(async ({ id, ambiguous, start, end }) => {
    const words = await engine.concept(id);
    const phrase = blockText.slice(start, end);
    const title = ambiguous ? 'May mean' : 'Means';
    return el('section', { class: 'meaning' },
      el('h4', {}, title, phrase !== token.text && el('bdi', script, ` ${phrase}`)),
      el('dl', {}, ...words.flatMap((found) => row(found, languages.get(found.language)))));
  }));
}

/** @param {import('../../pkg/khabar.js').ConceptWords} found @param {LanguageInfo | undefined} language */
function row({ language: lang, words }, language) {
  // Names come from CLDR in small letters: what is shown is a word, not a form.
  return [
    el('dt', {}, languageName(lang).english),
    el('dd', {}, ...words.flatMap((word, at) => [at > 0 && ', ', el('bdi', { lang, dir: language?.dir ?? 'auto' }, word)])),
  ];
}
