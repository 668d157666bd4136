// What articles say together: facts that are the same, agree, follow one another, differ, or only look alike, side by
// side, each in its own words.
import { afterPause, el } from '../dom.js';
import { paintRanges } from '../runs.js';
import { addressOf, asked, state, update } from '../state.js';
import { counted } from '../words.js';
import { RELATIONS, linkGroup } from './link-group.js';
import { markOpen } from './fact-line.js';
import { statusLine } from './status.js';

/**
 * @typedef {import('../../pkg/khabar.js').Link} Link
 * @typedef {import('../../pkg/khabar.js').LinkPage} LinkPage
 * @typedef {import('../../pkg/khabar.js').Relation} Relation
 * @typedef {import('./views.js').Tools} Tools
 */

/** So many groups at first, and again with every “more”. */
const PAGE = 20;
/** So many groups of copies are shown at once, and so many at all. */
const FEW = 3;
const MOST_COPIES = 100;
/** Of one article, so many are looked at for a fact. */
const OF_ARTICLE = 500;

/** @param {HTMLElement} container @param {Tools} tools @returns {import('./views.js').View} */
export function compare(container, tools) {
  let turn = 0;
  let listed = 0;
  /** @type {Range[]} */ let marks = [];
  const line = statusLine('Comparing the articles');
  const whole = el('p', { class: 'note whole-note' }, 'The whole collection is compared: neither the search nor its filters narrow it.');
  const relations = el('div', { class: 'chips', role: 'group', 'aria-label': 'How facts belong together' });
  const field = el('input', { type: 'search', class: 'find', placeholder: 'About…', 'aria-label': 'What they are about', dir: 'auto', autocomplete: 'off', spellcheck: 'false' });
  field.addEventListener('input', afterPause(150, () => update({ find: field.value.trim() })));
  const tool = el('div', { class: 'view-tools' }, relations, field);
  const single = el('p', { class: 'single' }, 'What other articles say of one fact. ', el('button', { type: 'button', class: 'button', onclick: () => update({ linked: null }) }, 'Compare everything'));
  const list = el('div', { class: 'groups' });
  const copies = el('div', { class: 'groups copies' });
  const more = el('button', { type: 'button', class: 'button more', hidden: true, onclick: () => tools.run(page()) }, 'Show more');
  container.append(tool, single, line.element, whole, copies, list, more);

  /** @param {number} offset @returns {Promise<LinkPage>} */
  async function ask(offset) {
    const { pick, find, linked } = state();
    return line.during(async (onProgress) => {
      if (linked) {
        // The id of a fact begins with that of its article.
        const answer = await tools.engine.links({ article: linked.slice(0, linked.lastIndexOf('#')), limit: OF_ARTICLE }, { onProgress });
        const links = answer.links.filter(({ facts }) => facts.some(({ id }) => id === linked));
        return { ...answer, links, total: links.length, copies: [] };
      }
      const relation = /** @type {Relation[]} */ (Object.keys(RELATIONS)).filter((one) => one === pick);
      return tools.engine.links({ ...(relation.length && { relation }), ...(find && { query: find }), offset, limit: PAGE }, { onProgress });
    });
  }

  async function show() {
    const mine = ++turn;
    const { pick, find, linked } = state();
    tool.hidden = linked !== null;
    single.hidden = linked === null;
    if (document.activeElement !== field) field.value = find;
    const { query, filters } = asked();
    whole.hidden = linked !== null || (!query && Object.values(filters).every(({ length }) => length === 0));
    const answer = await ask(0);
    marks = [];
    const [groups, same] = await Promise.all([Promise.all(answer.links.map(draw)), copyGroups(!pick && !find ? answer.copies : [])]);
    if (mine !== turn) return;
    fillChips(answer.counts, pick);
    line.say(`${counted(answer.total, 'group', 'groups')} of facts that belong together`, answer.studied.needs);
    list.replaceChildren(...groups);
    copies.replaceChildren(...same);
    if (answer.total === 0) list.append(el('p', { class: 'empty' }, find || pick ? 'No facts belong together like that. Try another relation, or fewer letters.' : 'No two of these articles state the same.'));
    finish(answer);
  }

  /** @param {Link} link */
  const draw = (link) => linkGroup(link, marks, tools);

  async function page() {
    const mine = turn;
    const answer = await ask(listed);
    const fresh = await Promise.all(answer.links.map(draw));
    if (mine !== turn) return;
    list.append(...fresh);
    finish({ ...answer, links: [...Array(listed), ...answer.links] });
    fresh[0]?.querySelector('a')?.focus({ preventScroll: true });
  }

  /** @param {LinkPage} answer */
  function finish({ links, total }) {
    listed = links.length;
    more.hidden = listed >= total;
    paintRanges('fact-said', marks);
    markOpen(list, state());
  }

  /** @param {LinkPage['counts']} counts @param {string} pick */
  function fillChips(counts, pick) {
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLElement && relations.contains(activeElement) ? activeElement.dataset.pick : undefined;
    const known = new Map(counts.map(({ value, count }) => [String(value), count]));
    const all = Object.entries(RELATIONS).filter(([relation]) => known.has(relation) || relation === pick);
    relations.replaceChildren(...all.map(([relation, { name }]) => el('button', {
      type: 'button', class: 'chip', 'data-pick': relation, 'aria-pressed': String(pick === relation), onclick: () => update({ pick: pick === relation ? '' : relation }),
    }, name, el('span', { class: 'count' }, String(known.get(relation) ?? 0)))));
    relations.querySelectorAll('button').forEach((chip) => chip.dataset.pick === focused && chip.focus());
  }

  /** Groups of articles that are nearly the same text; many are folded away, and drawn when they are asked for. @param {LinkPage['copies']} groups */
  async function copyGroups(groups) {
    if (groups.length === 0) return [];
    const draw = () => Promise.all(groups.slice(0, MOST_COPIES).map(copyGroup));
    if (groups.length <= FEW) return draw();
    const folded = el('div', { class: 'groups' });
    const more = groups.length > MOST_COPIES && el('p', { class: 'note' }, `These are the first ${MOST_COPIES}.`);
    return [el('details', { ontoggle: () => {
      if (!folded.firstChild) tools.run(draw().then((drawn) => folded.replaceChildren(...drawn, ...(more ? [more] : []))));
    } }, el('summary', {}, `${counted(groups.length, 'group', 'groups')} of articles are nearly the same text`), folded)];
  }

  /** @param {LinkPage['copies'][number]} group */
  async function copyGroup({ articles }) {
    const known = await Promise.all(articles.map((id) => tools.sources.about(id)));
    return el('section', { class: 'group' }, el('h3', {}, `These ${articles.length} articles are nearly the same text`),
      el('p', { class: 'note' }, 'They count once where articles are counted.'),
      el('ul', { class: 'copied' }, ...known.map(({ id, title, language, dir, source, date }) => el('li', {}, el('a', {
        href: addressOf({ article: id }), onclick: (/** @type {MouseEvent} */ event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          update({ article: id });
        },
      }, el('span', { lang: language, dir }, title)), el('span', { class: 'meta' }, source && el('bdi', {}, source), date)))));
  }

  return { show, mark: () => markOpen(list, state()) };
}
