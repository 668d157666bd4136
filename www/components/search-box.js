// The search box. Every keystroke asks, a short pause later.
import { afterPause, el } from '../dom.js';
import { onChange, state, update } from '../state.js';

/** @param {HTMLElement} container */
export function searchBox(container) {
  const input = el('input', {
    type: 'search', id: 'query', name: 'q', dir: 'auto', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search',
    placeholder: 'Search in any language', value: state().query,
  });
  const ask = afterPause(120, () => update({ query: input.value.trim() }));
  input.addEventListener('input', ask);
  container.append(el('form', {
    class: 'search-box', role: 'search',
    onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      update({ query: input.value.trim() });
    },
  }, el('label', { for: 'query', class: 'visually-hidden' }, 'Search the articles. Put words in quotation marks to find them side by side.'), input));

  onChange(({ query }, before) => {
    // Only what changed elsewhere (back, a link) is written here: letters just typed stay.
    if (query !== before.query && input.value.trim() !== query) input.value = query;
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea, dialog');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      input.focus();
    }
  });
}
