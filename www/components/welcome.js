// What stands in the place of an article where none is open.
import { el } from '../dom.js';
import { update } from '../state.js';

/** What this is, and where to begin. @param {import('../library.js').Library} library */
export function welcome({ about }) {
  return el('div', { class: 'welcome empty' },
    about.title && el('h2', { dir: 'auto' }, about.title),
    about.description && el('p', { dir: 'auto' }, about.description),
    el('p', {}, 'Choose an article to read it here, with its names, dates, sums and numbers marked. Press / to search, in any of the languages: words are found in all of them, by their forms, sounds and meanings. “Words in quotation marks” are found side by side.'),
    Boolean(about.examples?.length) && el('div', { class: 'examples', role: 'group', 'aria-label': 'Searches to begin with' },
      ...(about.examples ?? []).map((query) => el('button', { type: 'button', class: 'chip', onclick: () => update({ query }) }, el('bdi', {}, query)))));
}
