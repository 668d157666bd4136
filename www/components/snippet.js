// A sentence as it stands in its article, with the letters of a fact marked in it.
import { el } from '../dom.js';
import { isPainted } from '../runs.js';

/** @typedef {import('../sources.js').Said} Said */

/**
 * The letters are painted, as in the reading pane: an element around a part of an Arabic word would break the joining of
 * its letters. Their range is added to `marks`, to be painted when it is in the document.
 * @param {Said} said
 * @param {Range[]} marks
 * @param {number} [most] letters on each side of the fact
 */
export function snippet({ text, at, end, lang, dir }, marks, most = Infinity) {
  const from = at > most ? wordAt(text, at - most, at) : 0;
  const to = text.length - end > most ? wordEndAt(text, end + most, end) : text.length;
  const [before, letters, after] = [text.slice(from, at), text.slice(at, end), text.slice(end, to)];
  const words = document.createTextNode(before + letters + after);
  const sentence = el('span', { class: 'sentence', lang, dir }, from > 0 && '… ');
  if (!isPainted) {
    sentence.append(before, el('mark', {}, letters), after);
  } else {
    sentence.append(words);
    const range = document.createRange();
    range.setStart(words, before.length);
    range.setEnd(words, before.length + letters.length);
    marks.push(range);
  }
  if (to < text.length) sentence.append(' …');
  return sentence;
}

/** Where a word begins from a place on; the limit where none does. @param {string} text @param {number} from @param {number} limit */
function wordAt(text, from, limit) {
  const space = text.slice(from, limit).search(/\s\S/u);
  return space < 0 ? limit : from + space + 1;
}

/** Where a word ends before a place; the limit where none does. @param {string} text @param {number} to @param {number} limit */
function wordEndAt(text, to, limit) {
  const space = text.slice(limit, to).search(/\s\S*$/u);
  return space < 0 ? limit : limit + space;
}
