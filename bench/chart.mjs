// The picture of the growth: three small charts with logarithmic axes, one line an engine. Both
// colour schemes are in the file, so that it reads on a light page and on a dark one.

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [350, 330, 46, 124, 34, 34];
/** Khabar's is the accent; the others share quieter hues, told apart by their labels. */
const COLOURS = ['#e0562f', '#e0562f', '#3f8fd2', '#2fa08a', '#57b868', '#b07cd8', '#c09a3a', '#8c8c8c', '#d2698f', '#6f7fe0'];

const STYLE = `
text { font: 11px system-ui, sans-serif; fill: #333 }
.title { font-size: 13px; font-weight: 600 }
.axis { stroke: #999; stroke-width: 1 }
.grid { stroke: #8884; stroke-width: 1 }
.line { fill: none; stroke-width: 1.5 }
.khabar { stroke-width: 3; font-weight: 700 }
@media (prefers-color-scheme: dark) { text { fill: #ddd } }`;

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const short = (value) => (value >= 1000 ? `${value / 1000}k` : String(Number(value.toPrecision(1))));

/**
 * @param {{title: string, series: {label: string, colour: number, points: [number, number][]}[]}[]} charts
 */
export function picture(charts) {
  const panels = charts.map((chart, at) => `<g transform="translate(${at * WIDTH} 0)">${panel(chart)}</g>`).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${charts.length * WIDTH} ${HEIGHT}" role="img" aria-label="${escape(charts.map(({ title }) => title).join('; '))}">
<style>${STYLE}
</style>
${panels}
</svg>
`;
}

function panel({ title, series }) {
  const points = series.flatMap((one) => one.points);
  const scale = (values, from, to) => {
    const [low, high] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
    return (value) => from + ((Math.log10(value) - low) / (high - low || 1)) * (to - from);
  };
  const x = scale(points.map(([size]) => size), LEFT, WIDTH - RIGHT);
  const powers = decades(points.map(([, value]) => value));
  const y = scale([powers[0], powers.at(-1)], HEIGHT - BOTTOM, TOP);
  const sizes = [...new Set(points.map(([size]) => size))];
  const parts = [`<text class="title" x="${LEFT}" y="18">${escape(title)}</text>`];
  for (const power of powers) parts.push(`<path class="grid" d="M${LEFT} ${y(power).toFixed(1)}H${WIDTH - RIGHT}"/><text x="${LEFT - 6}" y="${(y(power) + 4).toFixed(1)}" text-anchor="end">${short(power)}</text>`);
  for (const size of sizes) parts.push(`<path class="axis" d="M${x(size).toFixed(1)} ${HEIGHT - BOTTOM}v4"/><text x="${x(size).toFixed(1)}" y="${HEIGHT - BOTTOM + 17}" text-anchor="middle">${short(size)}</text>`);
  parts.push(`<path class="axis" d="M${LEFT} ${HEIGHT - BOTTOM}H${WIDTH - RIGHT}"/>`);
  const labels = [];
  // Khabar is drawn last, over the others.
  for (const { label, colour, points: own } of [...series].reverse()) {
    const name = colour === 0 ? ' khabar' : '';
    const dash = colour === 1 ? ' stroke-dasharray="4 3"' : '';
    const spots = own.map(([size, value]) => [x(size).toFixed(1), y(value).toFixed(1)]);
    parts.push(`<path class="line${name}" stroke="${COLOURS[colour]}"${dash} d="M${spots.map((spot) => spot.join(' ')).join('L')}"/>`);
    for (const [cx, cy] of spots) parts.push(`<circle cx="${cx}" cy="${cy}" r="2.5" fill="${COLOURS[colour]}"/>`);
    labels.push({ label, colour, at: Number(spots.at(-1)[1]), end: Number(spots.at(-1)[0]) });
  }
  return parts.concat(apart(labels).map(({ label, colour, at, end, to }) => `<path d="M${end + 4} ${at}L${WIDTH - RIGHT + 10} ${to}" stroke="${COLOURS[colour]}" stroke-width=".7" fill="none"/><text x="${WIDTH - RIGHT + 12}" y="${(to + 4).toFixed(1)}" style="fill:${COLOURS[colour]}"${colour === 0 ? ' font-weight="700"' : ''}>${escape(label)}</text>`)).join('\n');
}

/** Powers of ten around the values. */
function decades(values) {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step));
}

/** Labels in their order, none over another. */
function apart(labels) {
  const gap = 13;
  const sorted = [...labels].sort((a, b) => a.at - b.at);
  let last = -Infinity;
  for (const one of sorted) last = one.to = Math.max(one.at, last + gap);
  const over = last - (HEIGHT - BOTTOM);
  if (over > 0) {
    let next = Infinity;
    for (const one of sorted.toReversed()) next = one.to = Math.min(one.to, Math.min(HEIGHT - BOTTOM, next - gap));
  }
  return sorted;
}
