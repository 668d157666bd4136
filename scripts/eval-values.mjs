// The values of texts against real and authored cases: node scripts/eval-values.mjs [--wrong LANG[.DIMENSION]]
//
// Prints, from ../shared where it is there:
// 1. how many of the cases of ../shared/eval/facts are right, by language and dimension, pooled, and on the half of odd
//    lines (rules are written by the even ones);
// 2. for each pair of languages, the agreement (Jaccard) of years, dates, money and percentages over the parallel
//    paragraphs of ../shared/eval/xquad;
// 3. dates with periods, money, counts and ordinals of ../shared/gold: precision, recall, F1 (spans that overlap by half or
//    more, the value right).
// `--wrong` lists the even cases that are wrong, each with what was found. VALUES names a built examples/values, else it is built.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = join(root, '../shared');
if (!existsSync(join(shared, 'eval/facts'))) {
  console.log('skipped: ../shared/eval is not here');
  process.exit(0);
}
const { right, overlapping } = await import(pathToFileURL(join(shared, 'eval/score.mjs')).href);
const LANGUAGES = ['en', 'vi', 'hi', 'ar', 'ru'];
const DIMENSIONS = ['date', 'date_range', 'money', 'percent', 'ordinal', 'number', 'duration', 'quantity'];
const WANTED = { date: 0.95, money: 0.95, percent: 0.95, ordinal: 0.95, number: 0.92, duration: 0.92, quantity: 0.92 };

const rows = (file) => existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];

/** The facts of each text. */
function facts(texts) {
  const [command, ...before] = process.env.VALUES ? [process.env.VALUES] :
    ['cargo', 'run', '--quiet', '--release', '--no-default-features', '--example', 'values', '--'];
  const input = texts.map((text) => JSON.stringify(text)).join('\n') + '\n';
  const made = spawnSync(command, [...before, join(root, 'src/language')], { input, cwd: root, maxBuffer: 1 << 30, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  return made.stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

const only = process.argv.includes('--wrong') ? process.argv[process.argv.indexOf('--wrong') + 1] : undefined;
const share = ([good, all]) => all ? (good / all).toFixed(3).replace(/^0/, '') : '  - ';
const table = new Map();
for (const language of LANGUAGES) {
  for (const dimension of DIMENSIONS) {
    const name = `${language}.${dimension}`;
    if (only && !name.startsWith(only)) continue;
    const cases = rows(join(shared, 'eval/facts', `${name}.jsonl`));
    const found = cases.length ? facts(cases.map(({ text }) => ({ language, text }))) : [];
    const tally = { all: [0, 0], odd: [0, 0] };
    cases.forEach((one, at) => {
      const good = Number(right(one, found[at]));
      for (const half of at % 2 ? ['all', 'odd'] : ['all']) tally[half] = [tally[half][0] + good, tally[half][1] + 1];
      if (only && !good && at % 2 === 0) {
        const shown = overlapping(one, found[at]).map((fact) => `${fact.kind} ${JSON.stringify(fact.value)} [${fact.text}] ${fact.rule}`);
        const letters = [...one.text];
        const marked = one.span ? [...letters.slice(0, one.span[0]), "⟦", ...letters.slice(one.span[0], one.span[1]), "⟧", ...letters.slice(one.span[1])].join("") : one.text;
        console.log(`${name} ${marked}\n    wanted ${JSON.stringify(one.value)}; found ${shown.join('; ') || 'nothing'}`);
      }
    });
    table.set(name, tally);
  }
}
console.log('right (odd half)   ' + LANGUAGES.map((language) => language.padEnd(19)).join('') + 'pooled (odd)       wanted');
for (const dimension of DIMENSIONS) {
  const pooled = { all: [0, 0], odd: [0, 0] };
  const cells = LANGUAGES.map((language) => {
    const tally = table.get(`${language}.${dimension}`) ?? { all: [0, 0], odd: [0, 0] };
    for (const half of ['all', 'odd']) pooled[half] = pooled[half].map((sum, at) => sum + tally[half][at]);
    return `${share(tally.all)} (${share(tally.odd)}) n=${tally.all[1]}`.padEnd(19);
  });
  console.log(dimension.padEnd(19) + cells.join('') + `${share(pooled.all)} (${share(pooled.odd)})`.padEnd(19) + (WANTED[dimension] ?? ''));
}
if (only) process.exit(0);

// Parallel paragraphs: what is the same in every language should be found in every language.
const parallel = new Map();
for (const language of LANGUAGES) {
  const paragraphs = rows(join(shared, 'eval/xquad', `${language}.paragraphs.jsonl`));
  const found = facts(paragraphs.map(({ text }) => ({ language, text })));
  parallel.set(language, new Map(paragraphs.map(({ pid }, at) => [pid, new Set(found[at]
    .filter(({ kind }) => ['date', 'money', 'percent'].includes(kind))
    .map(({ kind, value }) => `${kind} ${typeof value === 'string' ? value : `${value.amount ?? value.value} ${value.currency ?? ''}`}`))])));
}
console.log('\nagreement of dates, money and percentages over parallel paragraphs (Jaccard; wanted .85)');
for (const [at, one] of LANGUAGES.entries()) {
  for (const other of LANGUAGES.slice(at + 1)) {
    let both = 0, either = 0;
    for (const [pid, values] of parallel.get(one)) {
      const others = parallel.get(other).get(pid) ?? new Set();
      both += [...values].filter((value) => others.has(value)).length;
      either += new Set([...values, ...others]).size;
    }
    process.stdout.write(`${one}-${other} ${(both / either).toFixed(3)}  `);
  }
}
console.log();

// Gold for three real articles.
const family = { date: 'date', period: 'date', duration: 'date', money: 'money', count: 'count', ordinal: 'ordinal' };
// A row that holds several numbers (`attrs.n`: units 1 and 2) is as many values, each inside the row; `--one-row` counts it as one,
// of which only the first value can be right.
const several = (row) => !process.argv.includes('--one-row') && Array.isArray(row.attrs?.n);
const gold = rows(join(shared, 'gold/gold.jsonl')).filter((row) => family[row.kind] && 'AB'.includes(row.tier))
  .flatMap((row) => several(row) ? row.attrs.n.map((n) => ({ ...row, value: String(n), inside: true })) : [row]);
const ignore = [...rows(join(shared, 'gold/ignore.jsonl')), ...rows(join(shared, 'gold/gold.jsonl')).filter((row) => family[row.kind] && !'AB'.includes(row.tier))];
const seeds = [...new Set(gold.map(({ seed }) => seed))];
const texts = new Map(seeds.map((seed) => [seed, readFileSync(join(shared, 'seeds', seed), 'utf8')]));
const languageOf = new Map(gold.map(({ seed, lang }) => [seed, lang]));
const found = facts(seeds.map((seed) => ({ language: languageOf.get(seed), text: texts.get(seed) })));
const codePoints = (seed, at) => [...texts.get(seed).slice(0, at)].length;
const predicted = seeds.flatMap((seed, at) => found[at].filter(({ kind }) => family[kind])
  .map((fact) => ({ ...fact, seed, from: codePoints(seed, fact.start), to: codePoints(seed, fact.end) })));
const overlap = (fact, row) => fact.seed === row.seed ? Math.min(fact.to, row.end_cp) - Math.max(fact.from, row.start_cp) : 0;
const half = (fact, row) => row.inside ? overlap(fact, row) === fact.to - fact.from
  : overlap(fact, row) * 2 >= Math.max(fact.to - fact.from, row.end_cp - row.start_cp);
const asText = ({ kind, value }) => kind === 'money' ? `${value.amount} ${value.currency}` : typeof value === 'string' ? value : String(value.value);
const equal = (fact, row) => family[row.kind] === 'date' || row.kind === 'money' ? asText(fact) === row.value : String(row.value).split(/[ ,]+/).includes(asText(fact));
console.log('\ngold            P     R     F1   (wanted .95)');
for (const kind of ['date', 'money', 'count', 'ordinal']) {
  const rowsOf = gold.filter((row) => family[row.kind] === kind);
  const factsOf = predicted.filter((fact) => family[fact.kind] === kind && !ignore.some((row) => overlap(fact, row) > 0 && !gold.some((good) => half(fact, good))));
  const taken = new Set();
  const matches = factsOf.filter((fact) => {
    const row = rowsOf.find((row) => !taken.has(row) && half(fact, row) && equal(fact, row));
    if (row) taken.add(row);
    else if (process.env.SHOW) console.log('  wrong', fact.kind, JSON.stringify(fact.value), fact.text, fact.rule);
    return row;
  }).length;
  if (process.env.SHOW) rowsOf.filter((row) => !taken.has(row)).forEach((row) => console.log('  missed', row.kind, row.value, row.text));
  const [precision, recall] = [matches / (factsOf.length || 1), matches / (rowsOf.length || 1)];
  console.log(`${kind.padEnd(12)} ${precision.toFixed(3)} ${recall.toFixed(3)} ${((2 * precision * recall) / (precision + recall || 1)).toFixed(3)}  n=${rowsOf.length}`);
}
