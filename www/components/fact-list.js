// The list of an article's facts: by families, who and what is named once with all its places.
import { el } from '../dom.js';
import { FAMILIES, VALUES, familyOf, inWords, isName, keyMark } from '../findings.js';
import { counted } from '../words.js';

/**
 * @typedef {import('../../pkg/khabar.js').Fact} Fact
 * @typedef {import('../../pkg/khabar.js').Named} Named
 * @typedef {import('../../pkg/khabar.js').RoleValue} RoleValue
 * @typedef {{facts: Fact[], button: HTMLButtonElement, at: number}} Row a fact with all its places; at, which of them is shown
 */

/** So many names or events of a family are shown at first. */
const FIRST = 12;
/** So many spellings of a name are shown. */
const FORMS = 4;

/**
 * @param {Fact[]} facts
 * @param {number} total also of those that are not listed
 * @param {{lang: string, dir: string, marking: boolean}} look
 * @param {{choose: (row: Row, by: number) => void, mark: (marking: boolean) => void}} act
 */
export function factList(facts, total, { lang, dir, marking }, { choose, mark }) {
  const box = el('input', { type: 'checkbox', checked: marking, onchange: () => mark(box.checked) });
  const toggle = el('label', { class: 'names-toggle' }, box, 'Mark names');
  const list = el('aside', { class: 'facts', 'aria-label': 'Facts of this article' },
    el('div', { class: 'facts-head' }, el('h3', {}, total ? counted(total, 'fact', 'facts') : 'No facts found'), facts.some(({ kind }) => isName(kind)) && toggle));
  if (total === 0) {
    list.append(el('p', { class: 'note' }, 'Khabar finds people, organisations, places and what is told of them, dates, sums of money, percentages, quantities, counts and ordinals. This text states none that it knows.'));
  }
  const all = /** @type {Row[]} */ ([]);
  for (const [name, title] of FAMILIES) {
    const rows = grouped(facts.filter((fact) => familyOf(fact.kind) === name)).map(row);
    if (rows.length === 0) continue;
    const items = el('ul', { 'aria-label': title }, ...rows);
    list.append(el('h4', {}, title), items);
    // Values are short, and few.
    if (rows.length > FIRST + 2 && ['who', 'where', 'what'].includes(name)) list.append(rest(rows.slice(FIRST)));
  }
  if (total > facts.length) list.append(el('p', { class: 'note' }, `These are the first ${facts.length}. Of the others, values are marked in the text.`));
  return { list, rows: all };

  /** @param {Fact[]} facts */
  function row(facts) {
    const [fact] = facts;
    const words = el('span', { class: 'value' }, ...inWords(fact));
    const forms = formsOf(facts, words.textContent ?? '');
    /** @type {Row} */
    const chosen = { facts, at: -1, button: el('button', {
      type: 'button', class: `fact-row ${fact.kind}`, 'data-fact': fact.id,
      onclick: (/** @type {MouseEvent} */ event) => choose(chosen, event.shiftKey ? -1 : 1),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
        if (!by || facts.length < 2 || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        choose(chosen, by);
      },
    },
      keyMark(fact),
      words,
      facts.length > 1 && el('span', { class: 'times', title: 'Press again for the next place, with Shift for the one before' }, ...timesOf(facts.length, -1)),
      forms.length > 0 && el('span', { class: 'said', lang, dir }, ...forms.flatMap((form, at) => [at ? ' · ' : '', form ? el('bdi', {}, form) : '…']))) };
    all.push(chosen);
    return el('li', {}, chosen.button);
  }
}

/** How often, or which of how many. @param {number} of @param {number} at */
export function timesOf(of, at) {
  return at < 0 ? [el('span', { 'aria-hidden': 'true' }, `×${of}`), el('span', { class: 'visually-hidden' }, `, ${of} places`)] : [`${at + 1} of ${of}`];
}

/** The rows beyond the first, when they are asked for. @param {HTMLElement[]} rows */
function rest(rows) {
  for (const row of rows) row.hidden = true;
  const more = el('button', { type: 'button', class: 'button quiet', onclick: () => {
    for (const row of rows) row.hidden = false;
    more.remove();
    rows[0].querySelector('button')?.focus();
  } }, `Show ${rows.length} more`);
  return more;
}

/**
 * Facts that say the same, together. Of names the most frequent come first, organisations after people, and offices
 * right behind who holds them; everything else is in the order of the text.
 * @param {Fact[]} facts
 */
function grouped(facts) {
  /** @type {Map<string, Fact[]>} */
  const groups = new Map();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  const all = [...groups.values()];
  const named = all.filter(([{ kind }]) => isName(kind)).sort((a, b) => Number(a[0].kind === 'organisation') - Number(b[0].kind === 'organisation') || b.length - a.length);
  const rows = named.flatMap((group) => [group, ...all.filter(([fact]) => fact.kind === 'role' && group[0].kind === 'person' && isSame(fact, group[0]))]);
  return [...rows, ...all.filter((group) => !rows.includes(group))];
}

/** What facts that say the same share; a value stands for itself. @param {Fact} fact */
function keyOf({ id, kind, value }) {
  if (VALUES.includes(kind)) return id;
  const { id: entity, name } = /** @type {Partial<Named>} */ (value);
  return name === undefined ? `${kind} ${JSON.stringify(value)}` : `${kind} ${entity ?? name}`;
}

/** Whether an office is held by this person. @param {Fact} office @param {Fact} person */
function isSame(office, person) {
  const [held, named] = [/** @type {RoleValue} */ (office.value), /** @type {Named} */ (person.value)];
  return named.id ? held.id === named.id : held.person === named.name;
}

/** The letters that say it, where they are others; an empty one for those left out. @param {Fact[]} facts @param {string} words */
function formsOf(facts, words) {
  const forms = [...new Set(facts.map(({ text }) => text))];
  // A sentence is known by its beginning.
  if (!isName(facts[0].kind)) return forms.slice(0, 1).filter((form) => form !== words);
  const others = forms.filter((form) => form !== words);
  return others.length > FORMS ? [...others.slice(0, FORMS), ''] : others;
}
