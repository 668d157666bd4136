// New words in the manner of a language, from parts of its real ones: real text never stops
// bringing some (Heaps' law), mostly other forms of known words, compounds and names.
import { pick } from './random.mjs';

/** A letter with its marks. */
const letters = (word) => word.match(/\P{M}\p{M}*/gu) ?? [];

/** Vietnamese syllables: the consonants before the vowel, and the rest. */
const SYLLABLE = /^([^aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]*)(.+)$/u;

/** The share of new words that are names. */
const NAMES = 0.3;

/**
 * @param {() => number} chance
 * @param {string} language
 * @param {string[]} real
 * @returns {{word: string, name: boolean}}
 */
export function coin(chance, language, real) {
  const name = chance() < NAMES;
  if (language === 'vi') return { word: vietnamese(chance, real, name), name };
  const [first, second] = [letters(long(chance, real)), letters(long(chance, real))];
  const start = first.slice(0, Math.ceil(first.length * 0.6));
  if (name) return { word: [...start, ...second.slice(-3)].join(''), name };
  const way = chance();
  // Another ending, another beginning, or two words in one.
  if (way < 0.6) return { word: [...first.slice(0, -2), ...second.slice(-(1 + Math.floor(chance() * 3)))].join(''), name };
  if (way < 0.85) return { word: [...second.slice(0, 2), ...first].join(''), name };
  return { word: [...first, ...second].join(''), name };
}

function long(chance, real) {
  for (let tries = 0; tries < 20; tries++) {
    const word = pick(chance, real);
    if (word.length > 3) return word;
  }
  return pick(chance, real);
}

/** A word is a syllable in Vietnamese writing, so that what is new is another syllable or a foreign name. */
function vietnamese(chance, real, name) {
  const part = () => SYLLABLE.exec(pick(chance, real)) ?? ['', 'h', 'oa'];
  if (!name) return part()[1] + part()[2];
  const bare = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  return bare(part()[1] + part()[2] + part()[1] + part()[2]);
}
