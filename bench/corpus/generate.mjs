// Articles from the vocabulary of real text: `generate(count, seed)` gives the same ones everywhere,
// and the first thousand of fifty thousand are the thousand of a thousand.
//
// Words are drawn by a Pitman-Yor process that starts from the real counts: a word is drawn by how
// often it was used before, or is a new one, with a chance that falls as the text grows. This gives
// Zipf's law for frequencies and Heaps' law for new words, both with the exponent that the share of
// words seen once in the real text implies. Some words follow the word before as in real text, so
// that phrases come back. Frames of real sentences give the lengths, punctuation, numbers and dates.
import { coin } from './coin.mjs';
import { below, logNormal, pick, random } from './random.mjs';
import { LANGUAGES, vocabulary } from './vocabulary.mjs';

export const SEED = 'khabar';
/** How often a word is one that followed the word before in real text. */
const FOLLOWS = 0.35;
/** The share of words seen once falls a little as a text grows, and this is for much more text. */
const DISCOUNT = 0.8;
/** Words of an article: news agencies' reports are mostly of this length. */
const [MEDIAN, SPREAD, FEWEST, MOST] = [245, 0.45, 60, 1500];
const SOURCES = ['Morning Wire', 'Delta Post', 'North Gate', 'The Ledger', 'Harbour News', 'River Times', 'Open Letter', 'City Desk', 'Field Notes', 'Daily Compass', 'Bridge Review', 'Lantern'];
/** The digit 0 of each script that the real text uses. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966];

/** A writer of one language; each word that it writes changes what it writes next. */
export class Writer {
  constructor(language, chance, { words, tokens, counts, names, followers, frames }) {
    Object.assign(this, { language, chance, frames, followers, words: [...words], counts: [...counts], names: [...names] });
    this.real = ofOneScript(words);
    this.known = new Set(words);
    this.discount = (counts.filter((times) => times === 1).length / words.length) * DISCOUNT;
    this.history = Uint32Array.from({ length: Math.max(1 << 16, tokens.length * 2) }, (_, at) => tokens[at] ?? 0);
    this.length = tokens.length;
    this.before = -1;
  }

  /** The place of the next word. */
  next() {
    const { chance, followers, before } = this;
    const place = followers[before]?.length && chance() < FOLLOWS ? pick(chance, followers[before]) : this.draw();
    this.counts[place]++;
    if (this.length === this.history.length) {
      const longer = new Uint32Array(this.length * 2);
      longer.set(this.history);
      this.history = longer;
    }
    this.history[this.length++] = place;
    this.before = place;
    return place;
  }

  draw() {
    const { chance, discount, counts } = this;
    if (chance() < (discount * this.words.length) / this.length / (1 - FOLLOWS)) return this.add();
    for (;;) {
      const place = this.history[below(chance, this.length)];
      if (chance() * counts[place] >= discount) return place;
    }
  }

  add() {
    for (let tries = 0; tries < 50; tries++) {
      const { word, name } = coin(this.chance, this.language, this.real);
      if (this.known.has(word)) continue;
      this.known.add(word);
      this.counts.push(0);
      this.names.push(name);
      return this.words.push(word) - 1;
    }
    return 0;
  }

  /** A sentence, and how many words it has. */
  sentence() {
    let [text, words, first] = ['', 0, true];
    this.before = -1;
    for (const part of pick(this.chance, this.frames)) {
      if (part === null) {
        const place = this.next();
        text += first || this.names[place] ? capital(this.words[place]) : this.words[place];
      } else {
        text += part.replace(/\p{Nd}+/gu, (digits) => this.number(digits));
      }
      if (part === null || /^\p{L}/u.test(part)) [words, first] = [words + 1, false];
    }
    return { text, words };
  }

  /** Another number of the same kind and script: a year for a year, a day for a day. */
  number(digits) {
    const zero = ZEROS.find((code) => digits.codePointAt(0) >= code && digits.codePointAt(0) < code + 10);
    if (zero === undefined) return digits;
    const value = Number([...digits].map((digit) => digit.codePointAt(0) - zero).join(''));
    let other;
    if (digits.length === 4 && value >= 1900 && value < 2100) other = 1950 + below(this.chance, 76);
    else if (digits.length <= 2 && value <= 31) other = 1 + below(this.chance, value <= 12 ? 12 : 28);
    else other = 10 ** (digits.length - 1) + below(this.chance, 9 * 10 ** (digits.length - 1));
    return [...String(other)].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
  }

  title() {
    const words = Array.from({ length: 5 + below(this.chance, 6) }, () => this.next()).map((place) => (this.names[place] ? capital(this.words[place]) : this.words[place]));
    return capital(words.join(' '));
  }

  text() {
    const wanted = Math.min(MOST, Math.max(FEWEST, logNormal(this.chance, MEDIAN, SPREAD)));
    const paragraphs = [];
    for (let words = 0; words < wanted;) {
      const sentences = Array.from({ length: 1 + below(this.chance, 4) }, () => this.sentence());
      words += sentences.reduce((sum, sentence) => sum + sentence.words, 0);
      paragraphs.push(sentences.map(({ text }) => text).join(' '));
    }
    return paragraphs.join('\n\n');
  }
}

/** The words of the script that most are in: no new word is half Latin. */
function ofOneScript(words) {
  const scripts = ['Latin', 'Cyrillic', 'Arabic', 'Devanagari'].map((script) => new RegExp(`^[\\p{Script=${script}}\\p{M}]+$`, 'u'));
  const lists = scripts.map((script) => words.filter((word) => script.test(word)));
  return lists.reduce((most, list) => (list.length > most.length ? list : most));
}

const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** @returns {Generator<{id: string, title: string, text: string, language: string, date: string, source: string}>} */
export function* generate(count, seed = SEED, read = vocabulary) {
  const chance = random(seed);
  const writers = LANGUAGES.map((language) => new Writer(language, random(`${seed} ${language}`), read(language)));
  for (let at = 0; at < count; at++) {
    const writer = writers[at % writers.length];
    const day = new Date(Date.UTC(2000, 0, 1 + below(chance, 9490))).toISOString().slice(0, 10);
    yield { id: `a${at}`, title: writer.title(), text: writer.text(), language: writer.language, date: day, source: pick(chance, SOURCES) };
  }
}
