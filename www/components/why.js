// The one box that tells why: what a fact says, by which rule and which words, and what was taken for granted.
import { el } from '../dom.js';
import { inWords } from '../findings.js';
import { isWide } from './beside.js';

/**
 * @typedef {import('../../pkg/khabar.js').Fact} Fact
 * @typedef {{at: number, of: number, step: (by: number) => void, back: () => void}} Walk through the places of what was chosen
 */

/** @type {Record<Fact['kind'], string>} */
export const KINDS = {
  date: 'Date', period: 'Period', duration: 'Duration', money: 'Money', percent: 'Percentage', quantity: 'Quantity',
  count: 'Count', number: 'Number', ordinal: 'Place in an order', designation: 'Name with a number',
  person: 'Person', organisation: 'Organisation', place: 'Place', programme: 'Programme', demonym: 'Nationality',
  role: 'Office', event: 'Event', statement: 'Statement',
};

/** How something is meant. @type {Record<import('../../pkg/khabar.js').Modality, string>} */
const AS = {
  asserted: 'told as a fact', opinion: 'an opinion', agreed: 'agreed, not yet done', planned: 'a plan, not yet done', expected: 'expected, not yet so',
  desired: 'a wish', denied: 'denied: not so',
};

/** @param {() => void} onClose is called when the reader closes what was chosen @param {string} [id] */
export function whyBox(onClose, id = 'why') {
  const about = el('div');
  const foot = el('div', { class: 'why-buttons' });
  const box = el('div', { class: 'why', id, tabindex: '-1', hidden: true }, about, foot);
  document.body.append(box);
  /** @type {Element | Range | null} */ let place = null;
  /** @type {Walk | null} */ let walk = null;

  function hide() {
    const held = box.contains(document.activeElement);
    box.hidden = true;
    place = null;
    if (held) walk?.back();
    walk = null;
  }
  function close() {
    if (box.hidden) return;
    hide();
    onClose();
  }
  /** Puts the box below its place, or above it where there is no room: never on it. @param {Element | Range} beside */
  function put(beside) {
    const { top, bottom, left } = beside.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const below = bottom + height + 8 < innerHeight || top < height;
    box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    box.style.top = `${Math.max(8, Math.min(below ? bottom + 6 : top - height - 6, innerHeight - height - 8))}px`;
  }
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());

  return {
    hide,
    close,
    /** Who asked by a button goes on in the box: nothing else reads it out. */
    enter: () => box.focus({ preventScroll: true }),
    /** Whether it stays until it is closed. */
    isKept: () => walk !== null && !box.hidden,
    /** Stays beside its place while that scrolls, and goes with it. */
    follow() {
      if (!place) return;
      const { top, bottom, height } = place.getBoundingClientRect();
      if (height === 0 || bottom < 0 || top > innerHeight) hide();
      else put(place);
    },
    /**
     * @param {Fact} fact
     * @param {Element | Range} beside
     * @param {{lang: string, dir: string}} text what the letters are in
     * @param {Walk} [chosen] it then stays until it is closed
     */
    show(fact, beside, text, chosen) {
      walk = chosen ?? null;
      place = beside;
      // Pointed at, it is a hint; chosen, a thing to use.
      box.setAttribute('role', chosen ? 'dialog' : 'tooltip');
      if (chosen) box.setAttribute('aria-label', 'Why this fact');
      else box.removeAttribute('aria-label');
      about.replaceChildren(reasons(fact, text));
      foot.hidden = !chosen || (chosen.of < 2 && isWide());
      // Its buttons stay the same while they are pressed.
      if (chosen && !foot.hidden) buttons(chosen);
      box.hidden = false;
      put(beside);
    },
  };

  /** @param {Walk} chosen */
  function buttons(chosen) {
    const count = `${chosen.at + 1} of ${chosen.of}`;
    const known = foot.querySelector('.why-count');
    if (known && (chosen.of > 1) === !foot.classList.contains('single')) {
      known.textContent = count;
      return;
    }
    foot.classList.toggle('single', chosen.of < 2);
    const button = (/** @type {string} */ name, /** @type {string} */ label, /** @type {() => void} */ onclick) =>
      el('button', { type: 'button', class: 'button quiet', 'aria-label': label, onclick }, name);
    foot.replaceChildren(
      el('span', { class: 'why-steps', hidden: chosen.of < 2 },
        button('↑', 'Previous place', () => walk?.step(-1)), el('span', { class: 'why-count' }, count), button('↓', 'Next place', () => walk?.step(1))),
      button('Back to the list', 'Back to the list', () => {
        const back = walk?.back;
        close();
        back?.();
      }));
  }
}

/** @param {Fact} fact @param {{lang: string, dir: string}} text */
function reasons(fact, { lang, dir }) {
  const cues = (fact.cues ?? []).flatMap((cue, at) => [at ? ', ' : '', el('bdi', { lang, dir }, cue)]);
  return el('dl', {},
    ...row(KINDS[fact.kind], ...inWords(fact)),
    ...parts(fact),
    ...row('Rule', code(fact.rule)),
    ...(cues.length ? row('Told by', ...cues) : []),
    ...fact.assumptions.flatMap((assumption) => row('Assumed', assumption)));
}

/** @param {string} name @param {...(Node | string)} what */
const row = (name, ...what) => [el('dt', {}, name), el('dd', {}, ...what)];
/** @param {string} text */
const code = (text) => el('code', {}, el('bdi', {}, text));

/** The value as others get it, where the words do not say it all. @param {Fact} fact */
function parts({ value }) {
  if (typeof value === 'string') return row('Value', code(value));
  if ('name' in value || 'role' in value) return value.id ? row('Wikidata', code(value.id)) : [];
  if (!('modality' in value)) return row('Value', code(asCode(value)));
  const date = 'type' in value ? value.when : value.period;
  return [
    ...('measure' in value && value.value !== undefined ? row('Value', code(asCode(value.value))) : []),
    ...(date ? row('Date', code(date)) : []),
    ...row('Meant as', AS[value.modality]),
  ];
}

/** @param {import('../../pkg/khabar.js').FactValue} value */
const asCode = (value) => typeof value === 'string' ? value : Object.entries(value).map(([name, part]) => part === true ? name : part).join(' ');
