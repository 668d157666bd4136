// What a file does not say outright: its date.

/**
 * The day on which a text was most likely published: the latest day that it names and that is not
 * in the future, else the latest month, else the latest year; else the day of the file.
 * @param {import('../../pkg/khabar.js').Fact[]} facts
 * @param {number} lastModified in milliseconds
 * @param {Date} [today]
 * @returns {{date: string, from: 'text' | 'file'} | undefined}
 */
export function guessDate(facts, lastModified, today = new Date()) {
  const now = isoDay(today);
  const dates = facts
    .filter((fact) => fact.kind === 'date' && typeof fact.value === 'string')
    .map((fact) => String(fact.value))
    .filter((date) => /^\d{4}(-\d{2}){0,2}$/.test(date) && date <= now);
  for (const length of ['YYYY-MM-DD'.length, 'YYYY-MM'.length, 'YYYY'.length]) {
    const latest = dates.filter((date) => date.length === length).sort().pop();
    if (latest) return { date: latest, from: 'text' };
  }
  return lastModified > 0 ? { date: isoDay(new Date(lastModified)), from: 'file' } : undefined;
}

/** The day where the reader is. @param {Date} date */
function isoDay(date) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
