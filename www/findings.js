// What an article tells beyond its values (names, offices, events, statements), in words for people;
// fetched with the first article that is opened.
import { el } from './dom.js';
import { family } from './runs.js';
import { amountInWords, valueInWords, whenInWords } from './values.js';
import { inOrder } from './words.js';

/**
 * @typedef {import('../pkg/khabar.js').Fact} Fact
 * @typedef {import('../pkg/khabar.js').FactKind} FactKind
 * @typedef {import('../pkg/khabar.js').Named} Named
 * @typedef {import('../pkg/khabar.js').RoleValue} RoleValue
 * @typedef {import('../pkg/khabar.js').EventValue} EventValue
 * @typedef {import('../pkg/khabar.js').StatementValue} StatementValue
 * @typedef {import('../pkg/khabar.js').Modality} Modality
 */

/** @type {FactKind[]} */
export const VALUES = ['date', 'period', 'duration', 'money', 'percent', 'quantity', 'count', 'number', 'ordinal', 'designation'];
/** Without demonyms: “Russian” is no fact by itself. @type {FactKind[]} */
export const FINDINGS = ['person', 'role', 'organisation', 'place', 'programme', 'event', 'statement'];

/** @type {Record<string, string>} */
const FAMILY = { person: 'who', role: 'who', organisation: 'who', place: 'where', programme: 'what', event: 'what', statement: 'what' };

/** The families with their names, in the order in which people ask. */
export const FAMILIES = /** @type {const} */ ([['who', 'Who'], ['where', 'Where'], ['what', 'What'], ['when', 'When'], ['how-much', 'How much'], ['which', 'Which']]);

/** The family of a kind of fact, of all kinds. @param {string} kind */
export const familyOf = (kind) => FAMILY[kind] ?? family(kind);

/** Whether a fact of this kind is a name that is marked in the text. @param {string} kind */
export const isName = (kind) => kind === 'person' || kind === 'organisation' || kind === 'place' || kind === 'programme';

/** How something is meant, where it is not said to be so. @type {Record<Modality, string>} */
export const MEANT = {
  asserted: '', opinion: 'an opinion', agreed: 'agreed', planned: 'planned', expected: 'expected', desired: 'wished for', denied: 'denied',
};

/** How a fact is meant and who says so; what is no event or statement simply is. @param {Fact} fact @returns {{modality: Modality, speaker?: string}} */
export function meaningOf({ kind, value }) {
  if (kind === 'event') return { modality: /** @type {EventValue} */ (value).modality };
  if (kind !== 'statement') return { modality: 'asserted' };
  const { modality, speaker } = /** @type {StatementValue} */ (value);
  return { modality, speaker };
}

/** The mark before a fact: the line of its family, or a disc that tells how an event or a statement is meant. @param {Fact} fact */
export function keyMark(fact) {
  const { modality, speaker } = meaningOf(fact);
  const meant = speaker && (modality === 'asserted' || modality === 'opinion') ? 'quoted' : modality;
  return el('span', { class: `key ${familyOf(fact.kind)} ${fact.kind === 'event' || fact.kind === 'statement' ? `mark ${meant}` : ''}` });
}

/** When a fact is, as EDTF, where it says so. @param {Fact} fact @returns {string | undefined} */
export function whenOf({ kind, value }) {
  if (kind === 'date' || kind === 'period') return /** @type {string} */ (value);
  if (kind === 'event') return /** @type {EventValue} */ (value).when;
  if (kind === 'statement') return /** @type {StatementValue} */ (value).period;
}

/** What a statement gives as its amount. @param {NonNullable<StatementValue['value']>} value */
export function statedInWords(value) {
  return typeof value === 'string' ? whenInWords(value) : amountInWords(value, 'amount' in value || value.unit || value.of ? 'count' : 'percent');
}

/** Names in a row, each of its own direction. @param {string[]} names */
export function namesInARow(names) {
  return names.flatMap((name, at) => at ? [', ', el('bdi', {}, name)] : [el('bdi', {}, name)]);
}

/** Numbers and what they count are kept on a line. @param {string} words */
const whole = (words) => el('bdi', { class: 'whole' }, words);

/**
 * A fact as a short sentence: `visit · Vladimir Putin · India · 4–5 December 2021, planned`. What is not said to be so
 * says that in words.
 * @param {Fact} fact
 * @returns {(Node | string)[]}
 */
export function inWords(fact) {
  const { kind, value } = fact;
  switch (kind) {
    case 'person': case 'organisation': case 'place': case 'programme':
      return [el('bdi', {}, /** @type {Named} */ (value).name)];
    case 'role': {
      const { person, role } = /** @type {RoleValue} */ (value);
      return [el('bdi', {}, person), ' — ', el('bdi', {}, role)];
    }
    case 'event': {
      const { type, who, where, when, number } = /** @type {EventValue} */ (value);
      const what = number === undefined ? type : `${inOrder(number)} ${type}`;
      return sentence(fact, what, [namesInARow(who), namesInARow(where), when ? [whole(whenInWords(when))] : []]);
    }
    case 'statement': {
      const { about, measure, value: stated, period } = /** @type {StatementValue} */ (value);
      return sentence(fact, measure, [namesInARow(about), stated === undefined ? [] : [whole(statedInWords(stated))], period ? [whole(whenInWords(period))] : []]);
    }
    default:
      return [valueInWords(fact)];
  }
}

/** @param {Fact} fact @param {string} what @param {(Node | string)[][]} parts */
function sentence(fact, what, parts) {
  const { modality, speaker } = meaningOf(fact);
  const meant = [MEANT[modality] && el('strong', { class: 'meant' }, MEANT[modality]), speaker && el('span', { class: 'meant' }, 'said by ', el('bdi', {}, speaker))];
  return [
    el(modality === 'denied' ? 's' : 'span', {}, what),
    ...parts.filter((part) => part.length > 0).flatMap((part) => ['\u00A0· ', ...part]),
    ...meant.filter((part) => part instanceof Node).flatMap((part) => [', ', part]),
  ];
}
