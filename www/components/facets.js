// Filters with counts. Languages are few and first, so they are chips in sight; the others are folded away.
import { el } from '../dom.js';
import { state, update } from '../state.js';
import { languageName } from '../words.js';

/**
 * @typedef {import('../../pkg/khabar.js').FacetCount} FacetCount
 * @typedef {'language' | 'source' | 'year' | 'kind' | 'person' | 'organisation' | 'place' | 'without'} Name
 */

/** What the kinds of values are called. @type {Record<string, string>} */
const KINDS = {
  date: 'Dates', period: 'Periods', duration: 'Durations', money: 'Money', percent: 'Percentages', ordinal: 'Ordinals',
  quantity: 'Quantities', count: 'Counts', number: 'Numbers', designation: 'Designations',
};

/** The ways of matching that can be switched off. @type {Record<string, string>} */
const WAYS = {
  fold: 'Other spellings', stem: 'Other forms', value: 'Equal numbers and dates', romanised: 'Typed in Latin letters',
  meaning: 'Equal meanings', sound: 'Equal sounds', typo: 'Misspellings',
};

/** Names, which are facets once all articles were read for them. */
const NAMES = /** @type {const} */ ([['person', 'People'], ['organisation', 'Organisations'], ['place', 'Places']]);

/** @param {HTMLElement} container @param {() => Promise<void>} findNames reads all articles for names, and searches again */
export function facets(container, findNames) {
  const languages = chips('Languages');
  const sources = folded('Sources');
  const years = folded('Years');
  const kinds = folded('With values of a kind');
  const names = NAMES.map(([name, title]) => ({ name, ...folded(title) }));
  const ways = folded('How words match');
  const find = el('button', { type: 'button', class: 'button quiet find-names', title: 'Reads all articles for the people, organisations and places they name', onclick: async () => {
    find.disabled = true;
    await findNames().finally(() => { find.disabled = false; });
    names.find(({ details }) => !details.hidden)?.details.querySelector('summary')?.focus();
  } }, 'People and places…');
  container.append(languages, el('div', { class: 'folded' }, ...[...names, sources, years, kinds, ways].map((one) => one.details), find));

  return {
    /** @param {import('../../pkg/khabar.js').Answer['facets']} counts */
    update(counts) {
      fill(languages, 'language', counts.language, (value) => {
        const { own, english } = languageName(value);
        return el('span', { lang: value, title: english }, own);
      });
      fill(sources.chips, 'source', counts.source, (value) => el('bdi', {}, value));
      fill(years.chips, 'year', counts.year, (value) => el('span', {}, value));
      fill(kinds.chips, 'kind', counts.kind, (value) => el('span', {}, KINDS[value] ?? value));
      fill(ways.chips, 'without', Object.keys(WAYS).map((value) => ({ value, count: null })), (value) => el('span', {}, WAYS[value]));
      for (const { name, chips, details } of names) {
        fill(chips, name, counts[name], (value) => el('bdi', {}, value));
        details.hidden = counts[name].length === 0 && state()[name].length === 0;
      }
      find.hidden = names.some(({ name }) => counts[name].length > 0);
      sources.details.hidden = counts.source.length < 2 && state().source.length === 0;
      years.details.hidden = counts.year.length < 2 && state().year.length === 0;
    },
  };
}

/** @param {string} label */
const chips = (label) => el('div', { class: 'chips', role: 'group', 'aria-label': label });

/** Chips that are shown when they are asked for. @param {string} label */
function folded(label) {
  const inside = chips(label);
  return { chips: inside, details: el('details', { class: 'sources' }, el('summary', {}, label), inside) };
}

/**
 * @param {HTMLElement} container
 * @param {Name} name
 * @param {{value: string, count: number | null}[]} counts
 * @param {(value: string) => Node} label
 */
function fill(container, name, counts, label) {
  const listed = state()[name];
  // What is chosen stays in sight, also where nothing of it is found.
  const missing = listed.filter((value) => !counts.some((c) => c.value === value)).map((value) => ({ value, count: 0 }));
  const focused = document.activeElement instanceof HTMLElement && container.contains(document.activeElement) ? document.activeElement.dataset.value : undefined;
  container.replaceChildren(...[...counts, ...missing].map(({ value, count }) => el('button', {
    // A way of matching is on unless it is listed.
    type: 'button', class: 'chip', 'data-value': value, 'aria-pressed': String(listed.includes(value) !== (name === 'without')),
    onclick: () => toggle(name, value),
  }, label(value), count !== null && el('span', { class: 'count' }, String(count)))));
  if (focused !== undefined) [...container.children].forEach((chip) => chip instanceof HTMLElement && chip.dataset.value === focused && chip.focus());
}

/** @param {Name} name @param {string} value */
function toggle(name, value) {
  const chosen = state()[name];
  update({ [name]: chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value] });
}
