// The two questions that the page asks: how to read a file, and what is known of an article.
import { el } from '../dom.js';
import { decodeAs, ENCODINGS, likelyEncoding } from '../files/decode.js';
import { languageName } from '../words.js';

/**
 * Shows a dialog and waits for it. Closed without an answer, it gives null.
 * @template T
 * @param {string} title
 * @param {(Node | string)[]} content
 * @param {string} action
 * @param {(problem: (text: string) => void) => T | Promise<T>} answer called on the action; throws to stay open
 * @returns {Promise<T | null>}
 */
function ask(title, content, action, answer) {
  return new Promise((resolve) => {
    /** @type {T | null} */
    let result = null;
    const problem = el('p', { class: 'notice problem', role: 'alert', hidden: true });
    const say = (/** @type {string} */ text) => {
      problem.textContent = text;
      problem.hidden = false;
    };
    const dialog = el('dialog', { class: 'sheet', 'aria-label': title, onclose: () => { dialog.remove(); resolve(result); } },
      el('form', {
        onsubmit: async (/** @type {Event} */ event) => {
          event.preventDefault();
          if (dialog.inert) return;
          // What is being saved can neither be saved twice nor left.
          dialog.inert = true;
          try {
            result = await answer(say);
            dialog.close();
          } catch (error) {
            say(/** @type {Error} */ (error).message);
          } finally {
            dialog.inert = false;
          }
        },
      }, el('h2', {}, title), ...content, problem, el('div', { class: 'dialog-buttons' },
        el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, 'Cancel'),
        el('button', { type: 'submit', class: 'button primary' }, action))));
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** @param {string} label @param {HTMLElement} control */
const field = (label, control) => el('label', { class: 'field' }, el('span', {}, label), control);

/**
 * Asks in which encoding to read a file that is not UTF-8, with a look at the outcome.
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {number} badByte
 * @param {number} value
 * @returns {Promise<string | null>}
 */
export function chooseEncoding(name, bytes, badByte, value) {
  const select = el('select', { name: 'encoding' }, ...ENCODINGS.map(([code, label]) => el('option', { value: code }, label)));
  select.value = likelyEncoding(bytes);
  const preview = el('div', { class: 'preview', dir: 'auto' });
  const show = () => {
    preview.textContent = decodeAs(bytes.subarray(0, 800), select.value).slice(0, 300);
  };
  select.addEventListener('change', show);
  show();
  const hex = value.toString(16).toUpperCase().padStart(2, '0');
  const reason = value === 0 ? 'is zero: it looks like UTF-16' : 'is not UTF-8';
  return ask(`${name} is not UTF-8`, [
    el('p', { class: 'note' }, `Byte ${badByte + 1} (0x${hex}) ${reason}. Choose the encoding in which the text below reads right.`),
    field('Read it as', select), preview,
  ], 'Open', () => select.value);
}

/**
 * Asks for an article's details; resolves once they are saved.
 * @param {import('../../pkg/khabar.js').Article} article
 * @param {string} title as shown now
 * @param {string} language as shown now
 * @param {import('../../pkg/khabar.js').LanguageInfo[]} languages
 * @param {(change: Partial<import('../../pkg/khabar.js').Article>) => Promise<void>} save
 */
export function editDetails(article, title, language, languages, save) {
  const titleInput = el('input', { name: 'title', value: article.title ?? title, dir: 'auto' });
  const date = el('input', { name: 'date', value: article.date ?? '', placeholder: 'YYYY-MM-DD', inputmode: 'numeric', autocomplete: 'off' });
  const known = languages.map(({ code }) => code);
  const codes = known.includes(language) ? known : [...known, language];
  const select = el('select', { name: 'language' }, ...codes.map((code) => el('option', { value: code }, languageName(code).english)));
  select.value = language;
  const source = el('input', { name: 'source', value: article.source ?? '', dir: 'auto' });
  return ask('Edit details', [
    field('Title', titleInput), field('Date (YYYY-MM-DD, YYYY-MM or YYYY)', date), field('Language', select), field('Source', source),
  ], 'Save', () => save({
    title: titleInput.value.trim() || undefined,
    date: date.value.trim() || undefined,
    // A detected language that nobody changed stays detected.
    language: select.value === language ? article.language : select.value,
    source: source.value.trim() || undefined,
  }));
}
