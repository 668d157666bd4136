// The line above a view that says what it shows, and how far a long work has come.
import { el } from '../dom.js';
import { withoutNames } from '../words.js';

/**
 * A line that is read out when it changes, and a bar that comes while articles are being read for their names.
 * @param {string} label of the bar
 */
export function statusLine(label) {
  const said = el('p', { class: 'summary', role: 'status' });
  const bar = el('progress', { max: 1, 'aria-label': label });
  const share = el('span');
  const work = el('p', { class: 'notice working', hidden: true }, el('span', {}, `${label}… `, share), bar);
  const lacking = el('p', { class: 'note', hidden: true });
  let turn = 0;
  return {
    element: el('div', { class: 'status-line' }, said, work, lacking),
    /** @param {string} words @param {string[]} needs the languages whose names could not be loaded */
    say(words, needs) {
      said.textContent = words;
      lacking.hidden = needs.length === 0;
      lacking.textContent = needs.length ? withoutNames(needs) : '';
    },
    /**
     * Shows that something is being asked, and how far it is; what was asked before has no say any more.
     * @template T
     * @param {(onProgress: (progress: {done: number, total: number}) => void) => Promise<T>} ask
     */
    async during(ask) {
      const mine = ++turn;
      bar.removeAttribute('value');
      share.textContent = '';
      work.hidden = false;
      try {
        return await ask(({ done, total }) => {
          if (mine !== turn) return;
          bar.value = total ? done / total : 0;
          share.textContent = `${Math.floor(bar.value * 100)} %`;
        });
      } finally {
        if (mine === turn) work.hidden = true;
      }
    },
  };
}
