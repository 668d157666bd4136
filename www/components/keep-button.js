// “Save…”, and whether the reader has said that the collection may stay on this device.
import { el } from '../dom.js';

/** Set with the reader's yes, and only then. */
const YES = 'khabar.kept';

/** @param {HTMLElement} container @param {() => void} ask */
export function keepButton(container, ask) {
  container.append(el('button', { type: 'button', class: 'button', onclick: ask }, 'Save…'));
}

/** Whether a collection is kept here. */
export function wasKept() {
  try {
    return localStorage.getItem(YES) !== null;
  } catch {
    // A browser that keeps nothing has kept nothing.
    return false;
  }
}

/** @param {boolean} yes */
export function setKept(yes) {
  if (yes) localStorage.setItem(YES, 'yes');
  else localStorage.removeItem(YES);
}
