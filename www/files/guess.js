// What a file does not say outright: its date.

/**
 * When a text was most likely published: in the latest year that it names and that is not in the
 * future, on the latest day that it names of that year, else in the latest month, else some time
 * in it; where it names none, on the day of the file.
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
  const year = dates.map((date) => date.slice(0, 4)).sort().pop();
  const inYear = dates.filter((date) => date.startsWith(year ?? ''));
  for (const length of ['YYYY-MM-DD'.length, 'YYYY-MM'.length, 'YYYY'.length]) {
    const latest = inYear.filter((date) => date.length === length).sort().pop();
    if (latest) return { date: latest, from: 'text' };
  }
  return lastModified > 0 ? { date: isoDay(new Date(lastModified)), from: 'file' } : undefined;
}

/** The day where the reader is. @param {Date} date */
function isoDay(date) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
