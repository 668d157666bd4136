// Small labels that several components show.
import { el } from '../dom.js';
import { dateInWords } from '../words.js';

const GUESSED = {
  text: 'A guess: the latest date that the text names. It can be corrected under “Edit details”.',
  file: 'A guess: the date of the file. It can be corrected under “Edit details”.',
};

/** An article's date, marked where it is a guess. @param {string} date @param {import('../library.js').Extra} extra */
export function dateLabel(date, { dateGuess }) {
  const words = dateInWords(date);
  if (!dateGuess) return el('bdi', {}, el('time', { datetime: date }, words));
  return el('bdi', { class: 'guess', title: GUESSED[dateGuess] }, el('time', { datetime: date }, words), ' (guess)');
}
