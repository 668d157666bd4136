// A group of facts of several articles that belong together: what they are about, how they belong together and why, and
// each in the words of its article.
import { el } from '../dom.js';
import { inWords, keyMark } from '../findings.js';
import { counted, dateInWords, languageName } from '../words.js';
import { factLink, whyButton } from './fact-line.js';
import { dateLabel } from './meta.js';
import { snippet } from './snippet.js';

/**
 * @typedef {import('../../pkg/khabar.js').Fact} Fact
 * @typedef {import('../../pkg/khabar.js').Link} Link
 * @typedef {import('./views.js').Tools} Tools
 */

/** What the relations are called, and what each means. @type {Record<import('../../pkg/khabar.js').Relation, {name: string, what: string}>} */
export const RELATIONS = {
  tension: { name: 'In tension', what: 'These cannot all be so, or not of the same time.' },
  agreement: { name: 'In agreement', what: 'Different sources say the same.' },
  same: { name: 'The same', what: 'These tell of the same.' },
  series: { name: 'A series', what: 'These follow one another.' },
  'look-alike': { name: 'Look-alikes', what: 'These look the same and are not.' },
};
/** So many facts of a group are shown at first. */
const FIRST = 6;

/** What the engine says of a group, with its dates as people write them. @param {string} said */
const forPeople = (said) => said.replace(/(?<![\d-])\d{4}-(?:0\d|1[0-2])(?:-[0-3]\d)?(?![\d-])/g, dateInWords);

/** @param {Link} link @param {Range[]} marks @param {Tools} tools */
export async function linkGroup({ relation, about, why, facts, total, sources }, marks, tools) {
  const said = await tools.sources.said(facts);
  const cards = facts.map((fact, at) => card(fact, said[at], marks, tools));
  const list = el(relation === 'series' ? 'ol' : 'ul', { class: 'side-by-side' }, ...cards);
  const rest = cards.slice(FIRST);
  for (const one of rest) one.hidden = true;
  const more = el('button', { type: 'button', class: 'button quiet', onclick: () => {
    for (const one of rest) one.hidden = false;
    more.remove();
    rest[0].querySelector('a')?.focus({ preventScroll: true });
  } }, `Show ${rest.length} more`);
  return el('section', { class: `group ${relation}`, 'data-relation': relation },
    el('header', {},
      el('h3', {}, el('bdi', {}, forPeople(about))),
      el('p', { class: 'meta' }, el('span', { class: 'relation', title: RELATIONS[relation].what }, RELATIONS[relation].name), el('span', {}, counted(sources, 'independent article', 'independent articles')),
        total > facts.length && el('span', {}, `the first ${facts.length} of ${total} facts`))),
    el('ul', { class: 'reasons', 'aria-label': 'Why' }, ...why.map((reason) => el('li', {}, forPeople(reason)))),
    list, rest.length > 0 && more);
}

/** @param {Fact} fact @param {import('../sources.js').Said} said @param {Range[]} marks @param {Tools} tools */
function card(fact, said, marks, tools) {
  const { about } = said;
  return el('li', { class: 'side' },
    el('p', { class: 'meta' }, el('bdi', {}, languageName(said.lang).english), about.source && el('bdi', {}, about.source), about.date && dateLabel(about.date, tools.library.extra(about.id))),
    el('p', { class: 'said-whole' }, snippet(said, marks)),
    el('div', { class: 'fact-head' }, el('span', { class: `fact-line ${fact.kind}` }, keyMark(fact), el('span', {}, ...inWords(fact))), whyButton(fact, said, tools)),
    el('p', { class: 'from', dir: about.dir }, factLink(fact, el('span', { lang: about.language, dir: about.dir }, about.title))));
}
