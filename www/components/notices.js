// What the page has to tell: progress, problems. A problem stays until it is dismissed.
import { el } from '../dom.js';

/** @param {HTMLElement} container */
export function notices(container) {
  const said = el('span');
  // The bar tells it to those who ask: read out at every step, it would drown all else.
  const percent = el('span', { 'aria-hidden': 'true' });
  const bar = el('progress', { max: 1 });
  /** @type {(() => void) | null} */
  let cancelWork = null;
  const cancelRow = el('div', { class: 'notice-row' }, el('button', { type: 'button', class: 'button', onclick: () => cancelWork?.() }, 'Cancel'));
  // One box, changed in place: a button that is made anew at every step could not be hit.
  const progressBox = el('div', { class: 'notice' }, el('span', {}, said, percent), bar, cancelRow);
  return {
    /** @param {string} text */
    problem(text) {
      const box = el('div', { class: 'notice problem' },
        el('span', {}, text),
        el('div', { class: 'notice-row' }, el('button', { type: 'button', class: 'button', onclick: () => box.remove() }, 'Dismiss')));
      container.append(box);
    },
    /**
     * Shows how far a work has come, in place of what was shown before.
     * @param {string} text
     * @param {number | null} share from 0 to 1, or null where it cannot be told
     * @param {(() => void) | null} cancel
     */
    progress(text, share, cancel) {
      const words = `${text}…`;
      if (said.textContent !== words) said.textContent = words;
      percent.textContent = share === null ? '' : ` ${Math.floor(share * 100)} %`;
      if (share === null) bar.removeAttribute('value');
      else bar.value = share;
      bar.setAttribute('aria-label', text);
      cancelWork = cancel;
      cancelRow.hidden = cancel === null;
      if (!progressBox.isConnected) container.prepend(progressBox);
    },
    /** Whether the progress of some work is shown. */
    isBusy: () => progressBox.isConnected,
    /** Takes the progress away. */
    done() {
      progressBox.remove();
    },
  };
}
