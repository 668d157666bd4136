// Figures as people read them, and tables of Markdown.

/** Two digits that count. */
export const twoDigits = (value) => (value === undefined || value === null || Number.isNaN(value) ? '—' : value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(2))));

export const seconds = (ms) => (ms === undefined ? '—' : ms < 1 ? '0 s' : `${twoDigits(ms / 1000)} s`);

export function bytes(count) {
  if (count === undefined || count === null) return '—';
  if (Math.abs(count) < 1e6) return `${Math.round(count / 1000)} kB`;
  return count < 1e9 ? `${count < 1e7 ? twoDigits(count / 1e6) : Math.round(count / 1e6)} MB` : `${(count / 1e9).toFixed(1)} GB`;
}

/** Percentiles of a kind of query; a few queries only where a kind ran out of its time. */
export const times = (figures) => (figures ? `${[figures.p50, figures.p95, figures.p99].map(twoDigits).join(' / ')}${figures.n < 100 ? ` (of ${figures.n})` : ''}` : '—');

export const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
