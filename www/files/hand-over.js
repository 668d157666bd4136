// What leaves the page because the reader asked for it: a file, or letters in the clipboard.
import { el } from '../dom.js';

/** @param {Blob} file @param {string} name */
export function download(file, name) {
  const address = URL.createObjectURL(file);
  el('a', { href: address, download: name }).click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A title as the name of a file. @param {string | undefined} title */
export const fileName = (title) => (title ?? 'collection').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');

/**
 * Whether a text could be put into the clipboard. A page from a plain http host or from disk may not use it: there the old
 * way is tried.
 * @param {string} text
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const held = document.activeElement;
    const box = el('textarea', { class: 'visually-hidden', readonly: true, 'aria-hidden': 'true' });
    box.value = text;
    // In a dialog only what is in it can be selected.
    (document.querySelector('dialog[open]') ?? document.body).append(box);
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    if (held instanceof HTMLElement) held.focus();
    return done;
  }
}

/**
 * A button that copies, and says so.
 * @param {string} label @param {string} name what is copied, for who does not see @param {() => string} text
 */
export function copyButton(label, name, text) {
  const said = el('span', { 'aria-hidden': 'true' }, label);
  const status = el('span', { class: 'visually-hidden', role: 'status' });
  const button = el('button', { type: 'button', class: 'button quiet copy', 'aria-label': name, onclick: async () => {
    const outcome = await copy(text()) ? 'Copied' : 'Select and copy it by hand';
    said.textContent = outcome;
    status.textContent = outcome;
    setTimeout(() => {
      said.textContent = label;
      status.textContent = '';
    }, 2000);
  } }, said);
  return el('span', { class: 'copying' }, button, status);
}
