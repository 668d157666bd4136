// Filters with counts. Languages are few and first, so they are chips; sources are folded away.
import { el } from '../dom.js';
import { state, update } from '../state.js';
import { languageName } from '../words.js';

/**
 * @typedef {import('../../pkg/khabar.js').FacetCount} FacetCount
 * @typedef {'language' | 'source'} Name
 */

/** @param {HTMLElement} container */
export function facets(container) {
  const languages = el('div', { class: 'chips', role: 'group', 'aria-label': 'Languages' });
  const sourceChips = el('div', { class: 'chips', role: 'group', 'aria-label': 'Sources' });
  const sources = el('details', { class: 'sources' }, el('summary', {}, 'Sources'), sourceChips);
  container.append(languages, sources);

  return {
    /** @param {import('../../pkg/khabar.js').Answer['facets']} counts */
    update(counts) {
      fill(languages, 'language', counts.language, (value) => {
        const { own, english } = languageName(value);
        return el('span', { lang: value, title: english }, own);
      });
      fill(sourceChips, 'source', counts.source, (value) => el('bdi', {}, value));
      sources.hidden = counts.source.length < 2 && state().source.length === 0;
    },
  };
}

/**
 * @param {HTMLElement} container
 * @param {Name} name
 * @param {FacetCount[]} counts
 * @param {(value: string) => Node} label
 */
function fill(container, name, counts, label) {
  const chosen = state()[name];
  // What is chosen stays in sight, also where nothing of it is found.
  const missing = chosen.filter((value) => !counts.some((c) => c.value === value)).map((value) => ({ value, count: 0 }));
  const focused = document.activeElement instanceof HTMLElement && container.contains(document.activeElement) ? document.activeElement.dataset.value : undefined;
  container.replaceChildren(...[...counts, ...missing].map(({ value, count }) => el('button', {
    type: 'button', class: 'chip', 'data-value': value, 'aria-pressed': String(chosen.includes(value)),
    onclick: () => toggle(name, value),
  }, label(value), el('span', { class: 'count' }, String(count)))));
  if (focused !== undefined) [...container.children].forEach((chip) => chip instanceof HTMLElement && chip.dataset.value === focused && chip.focus());
}

/** @param {Name} name @param {string} value */
function toggle(name, value) {
  const chosen = state()[name];
  update({ [name]: chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value] });
}
