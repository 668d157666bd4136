// What the real text of a language is made of: its words with their counts, which word follows
// which, and its sentences as frames with gaps. All of it stays in memory: of the real text nothing
// is written anywhere, and an article that is made from this says nothing.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, LANGUAGES, ROOT } from '../../scripts/bench-corpus.mjs';

export { LANGUAGES, ROOT };

/** Whether the real text is there, or the sample articles have to do. */
export const isReal = existsSync(join(ROOT, '../shared/eval'));

const PARTS = /[\p{L}\p{M}]+|\p{N}+|[^\p{L}\p{M}\p{N}]+/gu;
const WORD = /^[\p{L}\p{M}]/u;
const NUMBER = /^\p{N}/u;
const SENTENCE = /[\p{L}\p{N}“"«(][^.!?।؟\n]+[.!?।؟]+["”»)]*/gu;
/** Frames of fewer or more words are headings and mistakes of the rough splitting here. */
const [SHORTEST, LONGEST] = [4, 60];

/** The words of a text, in lower case: what both sides of the benchmark call a word. */
export const wordsOf = (text) => (text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());

/**
 * @typedef {object} Vocabulary
 * @property {string[]} words in lower case
 * @property {number[]} tokens the text as places in `words`
 * @property {number[]} counts
 * @property {boolean[]} names whether a word is written with a capital where no sentence begins
 * @property {number[][]} followers the words that followed each, as often as they did
 * @property {(string | null)[][]} frames sentences: null is a gap for a word
 */

/** @returns {Vocabulary} */
export function vocabulary(language) {
  return count(tidy(corpus(language)));
}

/** Some of the real text comes with a space before every punctuation mark. */
const tidy = (text) => text.replace(/ +([,.;:!?…)\]”])/gu, '$1').replace(/([(“[]) +/gu, '$1');

/** @param {string} text @returns {Vocabulary} */
export function count(text) {
  const places = new Map();
  const [words, tokens, counts, capitals, inner, followers, frames] = [[], [], [], [], [], [], []];
  for (const [sentence] of text.matchAll(SENTENCE)) {
    const parts = sentence.trim().match(PARTS) ?? [];
    let before = -1;
    let frameWords = 0;
    const frame = parts.map((part, at) => {
      if (!WORD.test(part)) return part;
      frameWords++;
      const word = part.toLowerCase();
      let place = places.get(word);
      if (place === undefined) {
        place = words.push(word) - 1;
        places.set(word, place);
        for (const list of [counts, capitals, inner]) list.push(0);
        followers.push([]);
      }
      tokens.push(place);
      counts[place]++;
      if (before >= 0) {
        followers[before].push(place);
        inner[place]++;
        if (part !== word) capitals[place]++;
      }
      before = place;
      return besideNumber(parts, at) ? part : null;
    });
    if (frameWords >= SHORTEST && frameWords <= LONGEST) frames.push(frame);
  }
  return { words, tokens, counts, followers, frames, names: capitals.map((some, place) => some > 0 && some * 2 > inner[place]) };
}

/** Words beside numbers stay as they are, so that dates, sums and measures are still some. */
function besideNumber(parts, at) {
  const near = (step) => NUMBER.test(parts[at + step] ?? '') || (/^.$/u.test(parts[at + step] ?? '') && NUMBER.test(parts[at + 2 * step] ?? ''));
  return near(1) || near(-1);
}
