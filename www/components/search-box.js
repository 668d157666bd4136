// The search box. Every keystroke asks, a short pause later; what suggests is fetched when the box is first used.
import { afterPause, el, style } from '../dom.js';
import { onChange, state, update } from '../state.js';

/** @param {HTMLElement} container @param {import('../../pkg/engine.js').Engine} engine @param {(work: Promise<void>) => void} show says what fails */
export function searchBox(container, engine, show) {
  const input = el('input', {
    type: 'text', id: 'query', name: 'q', dir: 'auto', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'search', inputmode: 'search',
    placeholder: 'Search in any language', value: state().query,
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': 'suggestions',
  });
  const list = el('ul', { id: 'suggestions', class: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions', hidden: true });
  const now = () => update({ query: input.value.trim() });
  const soon = afterPause(120, now);
  // Letters that are still being composed are no query yet.
  input.addEventListener('input', (event) => /** @type {InputEvent} */ (event).isComposing || soon());
  input.addEventListener('compositionend', soon);
  const dressed = () => style('search.css');
  const help = () => show(Promise.all([import('./help.js'), dressed()]).then(([{ howToSearch }]) => howToSearch()));
  /** Keeps it among the recent queries. @param {string} query */
  const remember = (query) => void import('../recent.js').then((recent) => recent.remember(query), () => {});
  container.append(el('form', {
    class: 'search-box', role: 'search',
    onsubmit: (/** @type {Event} */ event) => {
      event.preventDefault();
      remember(input.value.trim());
      now();
    },
  }, el('label', { for: 'query', class: 'visually-hidden' }, 'Search the articles. Put words in quotation marks to find them side by side.'), input,
  el('button', { type: 'button', class: 'button help', 'aria-label': 'How to search', title: 'How to search', onclick: help }, '?'), list));
  input.addEventListener('focus', () => show(Promise.all([import('./suggestions.js'), dressed()]).then(([{ suggestions }]) => suggestions(input, list, engine, now))), { once: true });

  onChange(({ query, article }, before) => {
    // Only what changed elsewhere (back, a link) is written here: letters just typed stay.
    if (query !== before.query && input.value.trim() !== query) input.value = query;
    // Who opens an article found what was asked for.
    if (article && article !== before.article) remember(query);
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea, dialog');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      input.focus();
    }
  });
}
