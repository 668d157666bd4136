// Queries drawn from the articles, the same ones for every engine.
import { below, pick, random } from './corpus/random.mjs';
import { wordsOf } from './corpus/vocabulary.mjs';

/** @typedef {{kind: string, text: string, article: string, language: string, findable: boolean}} Query */

export const KINDS = ['word', 'three', 'phrase', 'prefix', 'misspelt'];
/** Hits that a page shows first: all engines are asked for so many. */
export const LIMIT = 20;

/** Words in so many articles at most are rare; in more than this share, frequent. */
const [RARE, FREQUENT] = [3, 0.01];
const LETTERS = {
  vi: 'abcdeghiklmnopqrstuvxy', en: 'abcdefghijklmnopqrstuvwxyz', ru: 'абвгдежзийклмнопрстуфхцчшщыьэюя',
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي', hi: 'कखगघचछजझटठडढतथदधनपफबभमयरलवशसह',
};

/** A letter with its marks. */
const letters = (word) => word.match(/\P{M}\p{M}*/gu) ?? [];

/**
 * @param {{id: string, text: string, language: string}[]} articles
 * @param {number} each how many of each kind
 * @returns {Query[]}
 */
export function makeQueries(articles, each, seed) {
  const counts = documents(articles);
  const chance = random(`${seed} queries`);
  const queries = [];
  for (const kind of KINDS) {
    for (let at = 0, misses = 0; at < each && misses < each * 200;) {
      // Rare, medium and frequent words in turn; articles of all languages alike.
      const article = pick(chance, articles);
      const query = DRAW[kind](article, chance, (word) => bandOf(counts.get(word), articles.length) === at % 3, counts);
      if (query) queries.push({ kind, ...query, article: article.id, language: article.language, findable: false });
      if (query) at++;
      else misses++;
    }
  }
  return judge(queries, articles, counts);
}

/** In how many articles each word is. */
export function documents(articles) {
  const counts = new Map();
  for (const { text } of articles) for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const bandOf = (count, total) => (count <= RARE ? 0 : count <= Math.max(RARE + 1, total * FREQUENT) ? 1 : 2);

const sentences = (text) => text.split(/[.!?।؟\n]+/u).filter(Boolean);

const DRAW = {
  word({ text }, chance, fits) {
    const words = wordsOf(text).filter((word) => letters(word).length > 1 && fits(word));
    return words.length ? { text: pick(chance, words) } : null;
  },
  three({ text }, chance) {
    const words = [...new Set(wordsOf(pick(chance, sentences(text))))].filter((word) => letters(word).length > 2);
    if (words.length < 3) return null;
    const chosen = [0, 0, 0].map(() => words.splice(below(chance, words.length), 1)[0]);
    return { text: chosen.join(' ') };
  },
  phrase({ text }, chance) {
    const runs = text.match(/[\p{L}\p{M}]{2,}(?: [\p{L}\p{M}]{2,}){2,}/gu);
    if (!runs) return null;
    const words = pick(chance, runs).toLowerCase().split(' ');
    const length = 2 + below(chance, 2);
    const at = below(chance, words.length - length + 1);
    return { text: words.slice(at, at + length).join(' ') };
  },
  prefix({ text }, chance, fits) {
    const words = wordsOf(text).filter((word) => letters(word).length > 4 && fits(word));
    return words.length ? { text: letters(pick(chance, words)).slice(0, 3 + below(chance, 3)).join('') } : null;
  },
  misspelt({ text, language }, chance, fits, counts) {
    const words = wordsOf(text).filter((word) => letters(word).length > 5 && fits(word));
    if (!words.length) return null;
    const word = pick(chance, words);
    const wrong = misspell(word, chance, LETTERS[language], letters(word).length > 8 ? 1 + below(chance, 2) : 1);
    return counts.has(wrong) ? null : { text: wrong, word };
  },
};

/** A word with so many mistakes behind its first letter: a letter left out, put in, another, or two that changed places (this alone: with another mistake in between it would be three). */
export function misspell(word, chance, alphabet, mistakes) {
  const spelling = [...word];
  for (let made = 0; made < mistakes; made++) {
    const at = 1 + below(chance, spelling.length - 1);
    const letter = pick(chance, [...alphabet]);
    const way = below(chance, mistakes === 1 ? 4 : 3);
    if (way === 0) spelling.splice(at, 1);
    else if (way === 1) spelling.splice(at, 0, letter);
    else if (way === 2 || at + 1 >= spelling.length) spelling[at] = letter;
    else spelling.splice(at, 2, spelling[at + 1], spelling[at]);
  }
  return spelling.join('');
}

/**
 * Marks the queries whose answer, read exactly, fits among the hits that are asked for: only of
 * these is it right to ask whether an engine found the article that the query came from.
 */
function judge(queries, articles, counts) {
  const matches = new Map(queries.map((query) => [query, 0]));
  const byFirst = new Map();
  const prefixes = new Map();
  for (const query of queries) {
    if (query.kind === 'three' || query.kind === 'phrase') {
      // The rarest word first: it is looked up in every article.
      const words = query.text.split(' ');
      const rarest = words.reduce((a, b) => ((counts.get(b) ?? 0) < (counts.get(a) ?? 0) ? b : a));
      (byFirst.get(rarest) ?? byFirst.set(rarest, []).get(rarest)).push({ query, words });
    } else if (query.kind === 'prefix') {
      (prefixes.get(query.text) ?? prefixes.set(query.text, []).get(query.text)).push(query);
    } else {
      matches.set(query, counts.get(query.word ?? query.text) ?? 0);
    }
  }
  const lengths = [...new Set([...prefixes.keys()].map((prefix) => prefix.length))];
  for (const { text } of articles) {
    const words = wordsOf(text);
    const unique = new Set(words);
    const hit = new Set();
    let row;
    for (const word of unique) {
      for (const length of lengths) for (const query of prefixes.get(word.slice(0, length)) ?? []) if (word.length >= length) hit.add(query);
      for (const { query, words: wanted } of byFirst.get(word) ?? []) {
        row ??= ` ${words.join(' ')} `;
        if (query.kind === 'three' ? wanted.every((one) => unique.has(one)) : row.includes(` ${query.text} `)) hit.add(query);
      }
    }
    for (const query of hit) matches.set(query, matches.get(query) + 1);
  }
  return queries.map((query) => ({ ...query, findable: matches.get(query) <= LIMIT }));
}
