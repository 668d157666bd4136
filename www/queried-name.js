// Whether a query is one plain name, so that its card may be shown: `Putin`, `"Vladimir Putin"`, `person:modi`.

/** @typedef {'person' | 'organisation' | 'place' | 'programme'} Kind */

/** @type {Record<string, Kind>} */
const FIELDS = { person: 'person', org: 'organisation', organisation: 'organisation', place: 'place', programme: 'programme' };
/** What makes a query of words: signs, and the words that join others. */
const SIGNS = /["“”«»()*+:<>/|]|(^|\s)-|(^|\s)(OR|AND|NOT|NEAR)(\s|$)/u;
/** No name has more words. */
const MOST_WORDS = 6;

/** @param {string} query @returns {{name: string, kind?: Kind} | null} */
export function queried(query) {
  const field = /^(person|org|organisation|place|programme):\s*(.+)$/iu.exec(query.trim());
  const typed = field ? field[2] : query.trim();
  const name = /^["“«](.+)["”»]$/u.exec(typed)?.[1] ?? typed;
  const words = name.split(/[\s_]+/u);
  if (SIGNS.test(name) || words.length > MOST_WORDS || !/[\p{L}]/u.test(name)) return null;
  // A field takes one word, or several in quotation marks.
  if (field && name === typed && words.length > 1) return null;
  return field ? { name, kind: FIELDS[field[1].toLowerCase()] } : { name };
}

/**
 * Whether a name is asked for, by a field of the query (`person:modi`, as the engine reads it: what a name or one of its
 * words begins with) or by a filter.
 * @param {{kind: string, name: string, text: string}} named
 * @param {{query: string, person: string[], organisation: string[], place: string[]}} state
 */
export function isAskedFor({ kind, name, text }, state) {
  const listed = kind === 'person' || kind === 'organisation' || kind === 'place' ? state[kind] : [];
  if (listed.some((one) => sameName(one, name))) return true;
  const asked = queried(state.query);
  if (asked?.kind !== kind) return false;
  const beginning = folded(asked.name);
  return [name, text].some((form) => ` ${folded(form)}`.includes(` ${beginning}`));
}

/** Whether two names are the same but for capitals and the joining of words. @param {string} one @param {string} other */
export const sameName = (one, other) => folded(one) === folded(other);

/** @param {string} name */
const folded = (name) => name.normalize('NFKC').toLowerCase().replace(/[\s_]+/gu, ' ').trim();
