// “Open files…” and dropping files anywhere on the page.
import { el } from '../dom.js';

/** @param {HTMLElement} container @param {(files: File[]) => void} open */
export function openButton(container, open) {
  const input = el('input', { type: 'file', id: 'file-input', multiple: true, accept: '.txt,.text,.khabar,text/plain', class: 'visually-hidden', tabindex: '-1', 'aria-hidden': 'true' });
  input.addEventListener('change', () => {
    open([...(input.files ?? [])]);
    // The same file can be chosen again.
    input.value = '';
  });
  container.append(el('button', { type: 'button', class: 'button', onclick: () => input.click() }, 'Open files…'), input);

  const carriesFiles = (/** @type {DragEvent} */ event) => Boolean(event.dataTransfer?.types.includes('Files'));
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) document.body.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    document.body.classList.remove('dropping');
    if (!carriesFiles(event)) return;
    event.preventDefault();
    open([...(event.dataTransfer?.files ?? [])]);
  });
}
