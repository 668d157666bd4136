// What the page has to tell: progress, problems. A problem stays until it is dismissed.
import { el } from '../dom.js';

/** @param {HTMLElement} container */
export function notices(container) {
  /** @type {HTMLElement | null} */
  let progressBox = null;
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
      const box = el('div', { class: 'notice' },
        el('span', {}, share === null ? `${text}…` : `${text}: ${Math.floor(share * 100)} %`),
        el('progress', share === null ? { 'aria-label': text } : { value: share, max: 1, 'aria-label': text }),
        cancel && el('div', { class: 'notice-row' }, el('button', { type: 'button', class: 'button', onclick: cancel }, 'Cancel')));
      if (progressBox) progressBox.replaceWith(box);
      else container.prepend(box);
      progressBox = box;
    },
    /** Takes the progress away. */
    done() {
      progressBox?.remove();
      progressBox = null;
    },
  };
}
