// How to search: the query language, an example a line; each can be tried.
import { el } from '../dom.js';
import { update } from '../state.js';

/** What can be typed, and what it finds. */
const WAYS = /** @type {const} */ ([
  ['trade Putin', 'either word, best where both are; other forms, spellings, scripts and languages too'],
  ['"hợp tác"', 'these words side by side'],
  ['coop*', 'words that begin so'],
  ['+Putin -trade', 'with the first word, without the second'],
  ['Putin AND summit', 'both words'],
  ['oil OR газ', 'one of them; ( ) hold together what belongs together'],
  ['Putin NEAR/5 Modi', 'at most five words apart'],
  ['title:summit', 'in the title; also heading:, caption:, byline:'],
  ['lang:hi व्यापार', 'in articles of a language; also source:, kind:money'],
  ['states:"inflation >5%"', 'in articles that state so much of a measure; states:exports for any amount'],
  ['person:Modi', 'in articles that name somebody so, in any script; also place:, org:, programme:'],
  ['date:2012..2014', 'dates from one year to another, however they are written'],
  ['money:>1bn USD', 'sums above another; also number:, percent:, quantity:, duration:'],
]);

/** Shows the help. */
export function howToSearch() {
  const dialog = el('dialog', { class: 'sheet how-to', 'aria-labelledby': 'how-to-title', onclose: () => dialog.remove() },
    el('h2', { id: 'how-to-title' }, 'How to search'),
    el('p', { class: 'note' }, 'Type words in any language. Choose an example to try it.'),
    el('dl', {}, ...WAYS.flatMap(([query, what]) => [
      el('dt', {}, el('button', {
        type: 'button', class: 'chip',
        onclick: () => {
          dialog.close();
          update({ query });
        },
      }, el('bdi', { dir: 'auto' }, query))),
      el('dd', {}, what),
    ])),
    el('p', { class: 'note' }, 'Keys: / goes to the search box; the arrows walk through suggestions, Enter takes one, Escape closes them.'),
    el('div', { class: 'dialog-buttons' }, el('button', { type: 'button', class: 'button primary', onclick: () => dialog.close() }, 'Close')));
  document.body.append(dialog);
  dialog.showModal();
}
