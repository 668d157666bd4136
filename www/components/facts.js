// The facts of an article: a list beside the text, and the “why?” of each.
import { el } from '../dom.js';
import { family } from '../runs.js';
import { valueInWords } from '../values.js';
import { counted } from '../words.js';

/** @typedef {import('../../pkg/khabar.js').Fact} Fact */

const FAMILIES = /** @type {const} */ ([['when', 'When'], ['how-much', 'How much'], ['which', 'Which']]);
/** @type {Record<string, string>} */
const KINDS = {
  date: 'Date', period: 'Period', duration: 'Duration', money: 'Money', percent: 'Percentage', quantity: 'Quantity',
  count: 'Count', number: 'Number', ordinal: 'Place in an order', designation: 'Name with a number',
};

/**
 * The list. Choosing a fact shows its place in the text.
 * @param {import('../../pkg/khabar.js').FactPage} page
 * @param {{lang: string, dir: string}} article
 * @param {(fact: Fact, row: HTMLElement) => void} choose
 */
export function factList({ facts, total }, { lang, dir }, choose) {
  const list = el('aside', { class: 'facts', 'aria-label': 'Facts of this article' },
    el('h3', {}, facts.length ? counted(total, 'fact', 'facts') : 'No facts found'));
  if (facts.length === 0) {
    list.append(el('p', { class: 'note' }, 'Khabar finds dates, periods, sums of money, percentages, quantities, counts and ordinals. This text states none that it knows.'));
  }
  for (const [name, title] of FAMILIES) {
    const members = facts.filter((fact) => family(fact.kind) === name);
    if (members.length === 0) continue;
    list.append(el('h4', {}, title), el('ul', {}, ...members.map((fact) => el('li', {}, row(fact)))));
  }
  if (total > facts.length) list.append(el('p', { class: 'note' }, `These are the first ${facts.length}. The others are marked in the text.`));
  return list;

  /** @param {Fact} fact */
  function row(fact) {
    const button = el('button', { type: 'button', class: 'fact-row', 'data-fact': fact.id, onclick: () => choose(fact, button) },
      el('span', { class: `key ${family(fact.kind)}` }),
      el('span', { class: 'value' }, valueInWords(fact)),
      fact.text !== valueInWords(fact) && el('span', { class: 'said', lang, dir }, fact.text));
    return button;
  }
}

/** The one box that tells why, for whichever fact is pointed at. */
export function whyBox() {
  const box = el('div', { class: 'why', role: 'tooltip', id: 'why', hidden: true });
  document.body.append(box);
  /** @type {Element | null} */
  let place = null;
  const hide = () => {
    box.hidden = true;
    place = null;
  };
  /** Puts the box below its place, or above it where there is no room. */
  const put = (/** @type {Element} */ beside) => {
    const at = beside.getClientRects()[0] ?? beside.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const below = at.bottom + height + 8 < innerHeight;
    box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
    box.style.top = `${Math.max(8, below ? at.bottom + 6 : at.top - height - 6)}px`;
  };
  document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
  return {
    hide,
    /** Stays beside its place while that scrolls, and goes with it. */
    follow() {
      const at = place?.getBoundingClientRect();
      if (!place || !at || at.bottom < 0 || at.top > innerHeight) hide();
      else put(place);
    },
    /** @param {Fact} fact @param {Element} beside */
    show(fact, beside) {
      const value = typeof fact.value === 'string' ? fact.value : Object.entries(fact.value).map(([name, part]) => part === true ? name : part).join(' ');
      box.replaceChildren(el('dl', {},
        el('dt', {}, KINDS[fact.kind]), el('dd', {}, valueInWords(fact)),
        el('dt', {}, 'Value'), el('dd', {}, el('code', {}, value)),
        el('dt', {}, 'Rule'), el('dd', {}, el('code', {}, fact.rule)),
        ...fact.assumptions.flatMap((assumption) => [el('dt', {}, 'Assumed'), el('dd', {}, assumption)])));
      box.hidden = false;
      place = beside;
      put(beside);
    },
  };
}
