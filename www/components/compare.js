// What articles say together: facts that are the same, agree, follow one another, differ, or only look alike, side by
// side, each in its own words.
import { afterPause, el } from '../dom.js';
import { paintRanges } from '../runs.js';
import { addressOf, state, update } from '../state.js';
import { counted } from '../words.js';
import { allPages } from './found.js';
import { RELATIONS, linkGroup } from './link-group.js';
import { markOpen } from './fact-line.js';
import { statusLine } from './status.js';

/**
 * @typedef {import('../../pkg/khabar.js').Link} Link
 * @typedef {import('../../pkg/khabar.js').LinkPage} LinkPage
 * @typedef {import('../../pkg/khabar.js').Relation} Relation
 * @typedef {LinkPage & {within: Set<string> | null}} Found `within` are the articles that the groups are narrowed to
 * @typedef {import('./views.js').Tools} Tools
 */

/** So many groups at first, and again with every “more”. */
const PAGE = 20;
/** So many groups of copies are shown at once, and so many at all. */
const FEW = 3;
const MOST_COPIES = 100;
/** Of one article, so many are looked at for a fact. */
const OF_ARTICLE = 500;

/** What a group is of. @type {Record<Link['kind'], string>} */
const KINDS = { event: 'Events', statement: 'Statements', role: 'Offices' };

/** @param {HTMLElement} container @param {Tools} tools @returns {import('./views.js').View} */
export function compare(container, tools) {
  let turn = 0;
  let listed = 0;
  /** @type {Range[]} */ let marks = [];
  const line = statusLine('Comparing the articles', tools.again);
  const relations = el('div', { class: 'chips', role: 'group', 'aria-label': 'How facts belong together' });
  const kinds = el('div', { class: 'chips', role: 'group', 'aria-label': 'What is compared' }, ...Object.entries(KINDS).map(([kind, name]) => el('button', {
    type: 'button', class: 'chip', 'data-pick': kind, onclick: () => update({ pick: pickedWith(kind, KINDS) }),
  }, name)));
  const field = el('input', { type: 'search', class: 'find', placeholder: 'About…', 'aria-label': 'What they are about', dir: 'auto', autocomplete: 'off', spellcheck: 'false' });
  field.addEventListener('input', afterPause(150, () => update({ find: field.value.trim() })));
  const tool = el('div', { class: 'view-tools' }, relations, kinds, field);
  const single = el('p', { class: 'single' }, 'What other articles say of one fact. ', el('button', { type: 'button', class: 'button', onclick: () => update({ linked: null }) }, 'Compare everything'));
  const list = el('div', { class: 'groups' });
  const copies = el('div', { class: 'groups copies' });
  const more = el('button', { type: 'button', class: 'button more', hidden: true, onclick: () => tools.run(page()) }, 'Show more');
  container.append(tool, single, line.element, copies, list, more);

  /** Groups from a place on, drawn. @param {number} offset @param {Range[]} marks */
  function ask(offset, marks) {
    return line.during(async (onProgress) => {
      const answer = await groupsFrom(offset, onProgress);
      const { pick, find } = state();
      return { ...answer, groups: await Promise.all(answer.links.map((link) => draw(link, answer, marks))), same: await copyGroups(!pick && !find && !offset ? answer.copies : []) };
    });
  }

  /** @param {number} offset @param {(progress: {done: number, total: number}) => void} onProgress @returns {Promise<Found>} */
  async function groupsFrom(offset, onProgress) {
    const { find, linked } = state();
    if (linked) {
      // The id of a fact begins with that of its article.
      const answer = await tools.engine.links({ article: linked.slice(0, linked.lastIndexOf('#')), limit: OF_ARTICLE }, { onProgress });
      const links = answer.links.filter(({ facts }) => facts.some(({ id }) => id === linked));
      return { ...answer, links, total: links.length, copies: [], within: null };
    }
    const within = await tools.found();
    const [relation, kind] = [pickedOf(RELATIONS), pickedOf(KINDS)];
    const wanted = find ? { query: find } : {};
    if (!within && !kind.length) return { ...await tools.engine.links({ ...wanted, ...(relation.length && { relation }), offset, limit: PAGE }, { onProgress }), within };
    const pages = await allPages((part) => tools.engine.links({ ...wanted, ...part }, { onProgress }), ({ links }) => links.length);
    const found = pages.flatMap(({ links }) => links).filter((link) => (!kind.length || kind.includes(link.kind)) && (!within || link.facts.some(({ article }) => within.has(article))));
    const links = found.filter((link) => !relation.length || relation.includes(link.relation));
    const copies = pages[0].copies.filter(({ articles }) => !within || articles.some((id) => within.has(id)));
    return { ...pages[0], links: links.slice(offset, offset + PAGE), total: links.length, counts: countsOf(found), copies, within };
  }

  /** @param {string} of */
  async function show(of) {
    const mine = ++turn;
    const { pick, find, linked } = state();
    tool.hidden = linked !== null;
    single.hidden = linked === null;
    for (const chip of kinds.children) chip.setAttribute('aria-pressed', String(pickedOf(KINDS).includes(/** @type {Link['kind']} */ (/** @type {HTMLElement} */ (chip).dataset.pick))));
    if (document.activeElement !== field) field.value = find;
    const fresh = /** @type {Range[]} */ ([]);
    const answer = await ask(0, fresh);
    if (mine !== turn) return;
    marks = fresh;
    fillChips(answer.counts);
    line.say(`${counted(answer.total, 'group', 'groups')} of facts that belong together${answer.within ? `, each with one from ${of}` : ''}`, answer.studied.needs);
    list.replaceChildren(...answer.groups);
    copies.replaceChildren(...answer.same);
    if (answer.total === 0 && answer.studied.needs.length === 0) list.append(el('p', { class: 'empty' }, find || pick || answer.within ? 'No facts belong together like that. Try another relation, fewer letters, or other articles.' : 'No two of these articles state the same.'));
    finish(answer);
  }

  /** What was found comes first, but for what is in the order of time. @param {Link} link @param {Found} found @param {Range[]} marks */
  function draw(link, { within }, marks) {
    const isFound = (/** @type {{article: string}} */ { article }) => Number(within?.has(article));
    const facts = within && link.relation !== 'series' ? link.facts.toSorted((a, b) => isFound(b) - isFound(a)) : link.facts;
    return linkGroup({ ...link, facts }, marks, tools);
  }

  async function page() {
    const mine = turn;
    const answer = await ask(listed, marks);
    if (mine !== turn) return;
    list.append(...answer.groups);
    finish({ ...answer, links: [...Array(listed), ...answer.links] });
    answer.groups[0]?.querySelector('a')?.focus({ preventScroll: true });
  }

  /** @param {LinkPage} answer */
  function finish({ links, total }) {
    listed = links.length;
    more.hidden = listed >= total;
    paintRanges('fact-said', marks);
    markOpen(list, state());
  }

  /** @param {LinkPage['counts']} counts */
  function fillChips(counts) {
    const picked = pickedOf(RELATIONS);
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLElement && relations.contains(activeElement) ? activeElement.dataset.pick : undefined;
    const known = new Map(counts.map(({ value, count }) => [String(value), count]));
    const all = /** @type {Relation[]} */ (Object.keys(RELATIONS)).filter((relation) => known.has(relation) || picked.includes(relation));
    relations.replaceChildren(...all.map((relation) => el('button', {
      type: 'button', class: 'chip', 'data-pick': relation, 'aria-pressed': String(picked.includes(relation)), onclick: () => update({ pick: pickedWith(relation, RELATIONS) }),
    }, RELATIONS[relation].name, el('span', { class: 'count' }, String(known.get(relation) ?? 0)))));
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

/**
 * What the address picks of some names; a relation and a kind stand beside each other in it.
 * @template {string} Name
 * @param {Record<Name, unknown>} names
 */
const pickedOf = (names) => /** @type {Name[]} */ (state().pick.split(' ').filter((one) => Object.hasOwn(names, one)));

/** What is picked once this one is chosen, or left, among its like. @param {string} name @param {Record<string, unknown>} like */
function pickedWith(name, like) {
  const picked = state().pick.split(' ').filter(Boolean);
  const others = picked.filter((one) => !Object.hasOwn(like, one));
  return (picked.includes(name) ? others : [...others, name]).join(' ');
}

/** How many there are of each relation. @param {Link[]} links @returns {LinkPage['counts']} */
function countsOf(links) {
  return /** @type {Relation[]} */ (Object.keys(RELATIONS)).map((value) => ({ value, count: links.filter(({ relation }) => relation === value).length })).filter(({ count }) => count > 0);
}
