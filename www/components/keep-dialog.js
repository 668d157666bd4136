// What can be done to find the collection again: keep it in this browser, or save it as a file.
import { el } from '../dom.js';
import { download, fileName } from '../files/hand-over.js';
import { counted } from '../words.js';
import { setKept, wasKept } from './keep-button.js';

/**
 * @typedef {import('../library.js').Library} Library
 * @typedef {typeof import('../files/keep.js')} Storage
 */

/** @param {Library} library @param {Storage} storage */
export function keepDialog(library, storage) {
  const said = el('p', { class: 'note', role: 'status' });
  const buttons = el('div', { class: 'keep-choices' });
  const dialog = el('dialog', { class: 'sheet', 'aria-label': 'Save the collection', onclose: () => dialog.remove() },
    el('h2', {}, 'Save the collection'), said, buttons,
    el('div', { class: 'dialog-buttons' }, el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, 'Close')));

  /** @param {string} label @param {string} what @param {() => Promise<string>} work says what came of it */
  const choice = (label, what, work) => el('p', {},
    el('button', {
      type: 'button', class: 'button',
      onclick: async () => {
        dialog.inert = true;
        try {
          const outcome = await work();
          show();
          said.textContent = outcome;
        } catch (error) {
          said.textContent = /** @type {Error} */ (error).message;
        } finally {
          dialog.inert = false;
        }
      },
    }, label), el('span', { class: 'note' }, ` ${what}`));

  function show() {
    const count = counted(library.size, 'article', 'articles');
    said.textContent = wasKept()
      ? `This collection (${count}) is kept on this device, and what you change in it as well.`
      : `This collection (${count}) is in this tab only. It is gone when you close it.`;
    buttons.replaceChildren(
      wasKept()
        ? choice('Forget it', 'Deletes it from this browser. It stays open in this tab.', async () => {
          await storage.forget();
          setKept(false);
          return 'It was deleted from this browser.';
        })
        : choice('Keep it on this device', 'It opens by itself at your next visit. It stays in this browser and is sent nowhere.', async () => {
          await storage.keep(await library.save());
          setKept(true);
          return 'It is kept, and opens at your next visit.';
        }),
      choice('Save it as a file', 'Articles and index in one file, to open here or elsewhere.', async () => {
        download(await library.save(), `${fileName(library.about.title)}.khabar`);
        return 'The file was handed to your browser.';
      }));
  }
  show();
  document.body.append(dialog);
  dialog.showModal();
}
