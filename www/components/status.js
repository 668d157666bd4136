// The line above a view that says what it shows, and how far a long work has come.
import { el } from '../dom.js';
import { withoutNames } from '../words.js';

/** Most answers are there before anything is shown of the work, in milliseconds: nothing moves for them. */
const SOON = 400;

/** Whether the tables of names are here, as far as they are to be had: then nothing is waited for that takes long. */
let isLoaded = false;

/**
 * A line that is read out when it changes, and a bar that comes while articles are being read for their names. Meanwhile
 * the line says so in place of what it said, and what the view shows is dimmed: neither is the answer.
 * @param {string} label of the bar
 * @param {() => void} again asks once more, where something could not be loaded
 */
export function statusLine(label, again) {
  const said = el('p', { class: 'summary', role: 'status' });
  const bar = el('progress', { max: 1, 'aria-label': label });
  const what = el('span');
  const share = el('span', { class: 'share' });
  const work = el('p', { class: 'notice working', hidden: true }, el('span', { 'aria-hidden': 'true' }, what, share), bar);
  const lack = el('span');
  const lacking = el('p', { class: 'note lacking', hidden: true }, lack, ' ', el('button', { type: 'button', class: 'button', onclick: again }, 'Try again'));
  let turn = 0;
  /** Whether the line speaks of the work. */
  let isWorking = false;

  /** @param {string} words @param {boolean} ofWork the bar shows the same: they are only read out */
  function tell(words, ofWork) {
    isWorking = ofWork;
    said.classList.toggle('visually-hidden', ofWork);
    if (said.textContent !== words) said.textContent = words;
  }

  return {
    element: el('div', { class: 'status-line' }, said, work, lacking),
    /** @param {string} words @param {string[]} needs the languages whose names could not be loaded */
    say(words, needs) {
      tell(words, false);
      lacking.hidden = needs.length === 0;
      lack.textContent = needs.length ? withoutNames(needs) : '';
    },
    /**
     * Shows that something is being asked and drawn, and how far it is; what was asked before has no say any more.
     * @template T
     * @param {(onProgress: (progress: {done: number, total: number}) => void) => Promise<T>} ask
     */
    async during(ask) {
      const mine = ++turn;
      bar.removeAttribute('value');
      what.textContent = isLoaded ? 'Working… ' : 'Loading names and events… ';
      share.textContent = '';
      const words = () => (what.textContent + (bar.hasAttribute('value') ? `${Math.floor(bar.value * 4) * 25} %` : '')).trim();
      const soon = setTimeout(() => {
        if (mine !== turn) return;
        work.hidden = false;
        tell(words(), true);
      }, SOON);
      try {
        return await ask(({ done, total }) => {
          isLoaded = true;
          if (mine !== turn) return;
          what.textContent = `${label}… `;
          bar.value = total ? done / total : 0;
          share.textContent = `${Math.floor(bar.value * 100)} %`;
          // Every quarter is enough to be read out.
          if (isWorking) tell(words(), true);
        });
      } finally {
        clearTimeout(soon);
        if (mine === turn) {
          isLoaded = true;
          work.hidden = true;
          if (isWorking) tell('', false);
        }
      }
    },
  };
}
