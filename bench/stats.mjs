// Figures of many times.

/** The value below which a share of the values lies (nearest rank). */
export function percentile(values, share) {
  if (!values.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const summary = (times) => ({ n: times.length, p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) });

export const share = (truths) => (truths.length ? truths.filter(Boolean).length / truths.length : null);
