// When it was: decades as bars, their years, and what is told of a year. Events are points beside them: full where they
// are done, hollow where planned, struck where denied.
import { el } from '../dom.js';
import { binInWords, binOf, decadeOfBin, orderInYear, reachOf, reachOfBin } from '../edtf.js';
import { keyMark, meaningOf, whenOf } from '../findings.js';
import { paintRanges } from '../runs.js';
import { asked, state, update } from '../state.js';
import { counted } from '../words.js';
import { factLine, markOpen, whyButton } from './fact-line.js';
import { drawStrokes, meets, periodsOf, strokesOf } from './periods.js';
import { snippet } from './snippet.js';
import { statusLine } from './status.js';

/**
 * @typedef {import('../../pkg/khabar.js').Fact} Fact
 * @typedef {import('./views.js').Tools} Tools
 * @typedef {{bin: string, facts: Fact[]}} Bin
 */

/** So many facts are asked for at once, and so many are looked at. */
const CHUNK = 5000;
const MOST = 40_000;
/** So many facts of a year at first, and again with every “more”. */
const PAGE = 50;
/** So many events are drawn as points of their own. */
const POINTS = 18;
const AROUND = 90;

/** @param {HTMLElement} container @param {Tools} tools @returns {import('./views.js').View} */
export function timeline(container, tools) {
  let turn = 0;
  let limit = PAGE;
  let picked = '';
  let isFirst = true;
  /** @type {{question: string, facts: Fact[], total: number, needs: string[]} | null} */ let known = null;
  const line = statusLine('Reading the articles for dates and events', tools.again);
  const [ofPeriods, ofEvents] = [el('span', { class: 'legend-part' }, el('span', { class: 'stroke begins ends', 'aria-hidden': 'true' }), 'periods'),
    el('span', { class: 'legend-part' }, 'events:', .../** @type {const} */ ([['asserted', 'done'], ['planned', 'planned'], ['denied', 'denied']]).flatMap(([meant, words]) => [el('span', { class: `key what mark ${meant}` }), el('span', {}, words)]))];
  const legend = el('p', { class: 'legend note', hidden: true }, el('span', { class: 'legend-part' }, el('span', { class: 'bar', 'aria-hidden': 'true' }), 'dates'), ofPeriods, ofEvents);
  const list = el('ul', { class: 'decades', 'aria-label': 'Decades' });
  container.append(line.element, legend, list);

  /** All facts with a date; those that were asked for before are known. @param {boolean} fresh @param {(progress: {done: number, total: number}) => void} onProgress */
  async function ask(fresh, onProgress) {
    const question = JSON.stringify(asked());
    if (known?.question === question && !fresh) return known;
    const facts = /** @type {Fact[]} */ ([]);
    let total = Infinity;
    let needs = /** @type {string[]} */ ([]);
    while (facts.length < Math.min(total, MOST)) {
      const page = await tools.engine.facts({ ...JSON.parse(question), kind: ['date', 'period', 'event'], outer: true, offset: facts.length, limit: CHUNK }, { onProgress });
      facts.push(...page.facts);
      total = page.facts.length ? page.total : facts.length;
      needs = page.needs;
    }
    return { question, facts, total, needs };
  }

  /** @param {string} of @param {boolean} fresh */
  async function show(of, fresh) {
    const mine = ++turn;
    const { pick } = state();
    if (pick !== picked) limit = PAGE;
    picked = pick;
    const marks = /** @type {Range[]} */ ([]);
    const { answer, dated, bins, drawn } = await line.during(async (onProgress) => {
      const answer = await ask(fresh, onProgress);
      const dated = answer.facts.filter((fact) => whenOf(fact) !== undefined);
      const bins = inBins(dated);
      return { answer, dated, bins, drawn: await decades(bins, dated, pick, marks, of) };
    });
    if (mine !== turn) return;
    known = answer;
    const events = dated.filter(({ kind }) => kind === 'event');
    line.say(`${counted(dated.length - events.length, 'date', 'dates')} and ${counted(events.length, 'dated event', 'dated events')}`
      + (answer.total > answer.facts.length ? `, of the first ${answer.facts.length}, in ${of}` : ` in ${of}`), answer.needs);
    const { activeElement } = document;
    const focused = activeElement instanceof HTMLElement && list.contains(activeElement) ? activeElement.dataset.pick : undefined;
    list.replaceChildren(...drawn);
    legend.hidden = bins.length === 0;
    ofPeriods.hidden = list.querySelector('.stroke') === null;
    ofEvents.hidden = events.length === 0;
    if (bins.length === 0 && answer.needs.length === 0) list.append(el('li', { class: 'empty' }, 'These articles tell no dates.'));
    if (focused !== undefined) list.querySelectorAll('button').forEach((button) => button.dataset.pick === focused && button.focus({ preventScroll: true }));
    paintRanges('fact-said', marks);
    markOpen(list, state());
    // Who comes by a link sees what it leads to.
    if (isFirst && pick) [...list.querySelectorAll('.bin[aria-expanded="true"]')].at(-1)?.scrollIntoView({ block: 'center' });
    isFirst = false;
  }

  /** @param {Bin[]} bins in the order of time @param {Fact[]} dated @param {string} pick @param {Range[]} marks @param {string} of */
  async function decades(bins, dated, pick, marks, of) {
    const periods = periodsOf(dated);
    /** @type {Map<string, Bin[]>} */
    const groups = new Map();
    for (const bin of bins) {
      const decade = decadeOfBin(bin.bin);
      groups.set(decade, [...groups.get(decade) ?? [], bin]);
    }
    const open = pick.endsWith('s') ? pick : decadeOfBin(pick);
    const most = mostOf([...groups.values()].map((years) => years.flatMap(({ facts }) => facts)));
    const { rows, lanes } = strokesOf(periods, [...groups.keys()]);
    list.style.setProperty('--lanes', String(lanes));
    return Promise.all([...groups].map(async ([decade, years], at) => {
      const isOpen = decade === open;
      // What is no decade has no years: its facts come at once.
      const isDecade = decade.endsWith('s');
      const facts = years.flatMap(({ facts }) => facts);
      const button = binButton({ bin: decade, facts }, most, isOpen, isOpen ? '' : decade, rows[at], distinct(passing(decade, facts, dated)));
      if (!isOpen) return el('li', {}, button);
      if (!isDecade) return el('li', { class: 'open-bin' }, button, await factsOf(years[0], [], marks, of));
      return el('li', {}, button, await yearsOf(decade, years, { dated, periods, pick, marks, of }));
    }));
  }

  /**
   * The years of a decade, each a row.
   * @param {string} decade @param {Bin[]} years
   * @param {{dated: Fact[], periods: import('./periods.js').Period[], pick: string, marks: Range[], of: string}} shown
   */
  async function yearsOf(decade, years, { dated, periods, pick, marks, of }) {
    const most = mostOf(years.map(({ facts }) => facts));
    const { rows, lanes } = strokesOf(periods, years.map(({ bin }) => bin));
    const items = await Promise.all(years.map(async (year, at) => {
      const isPicked = year.bin === pick;
      const others = passing(year.bin, year.facts, dated);
      return el('li', { class: isPicked && 'open-bin' }, binButton(year, most, isPicked, isPicked ? decade : year.bin, rows[at], distinct(others)), isPicked && await factsOf(year, others, marks, of));
    }));
    const all = el('ul', { class: 'years', 'aria-label': `Years of the ${binInWords(decade)}` }, ...items);
    all.style.setProperty('--lanes', String(lanes));
    return all;
  }

  /** The facts of a bin, in the order of the year, and those of periods that began before it. @param {Bin} bin @param {Fact[]} others @param {Range[]} marks @param {string} of */
  async function factsOf({ bin, facts }, others, marks, of) {
    const order = (/** @type {Fact} */ fact) => orderInYear(whenOf(fact) ?? '');
    const some = facts.toSorted((a, b) => order(a) - order(b)).slice(0, limit);
    const name = binInWords(bin);
    return el('div', {}, await told(some, `Told of ${name}`, marks),
      facts.length > some.length && el('button', { type: 'button', class: 'button', onclick: () => tools.run(more(of, some.length)) }, 'Show more'),
      others.length > 0 && el('div', {}, el('h3', { class: 'passing' }, `Periods that ${name} is in`), await told(others.slice(0, limit), `Periods that ${name} is in`, marks)));
  }

  /** More facts of the bin that is open; the focus goes on to the first of them. @param {string} of @param {number} from */
  async function more(of, from) {
    limit += PAGE;
    await show(of, false);
    list.querySelectorAll('.told > li')[from]?.querySelector('a')?.focus({ preventScroll: true });
  }

  /** Facts, each with its sentence. @param {Fact[]} some @param {string} name @param {Range[]} marks */
  async function told(some, name, marks) {
    const said = await tools.sources.said(some);
    const items = some.map((fact, at) => el('li', {}, el('div', { class: 'fact-head' }, factLine(fact), whyButton(fact, said[at], tools)),
      el('p', {}, snippet(said[at], marks, AROUND)), el('p', { class: 'meta', lang: said[at].about.language, dir: said[at].about.dir }, said[at].about.title)));
    return el('ul', { class: 'told', 'aria-label': name }, ...items);
  }

  return { show, mark: () => markOpen(list, state()) };
}

/** How many dates the fullest of some rows has. @param {Fact[][]} rows */
const mostOf = (rows) => Math.max(1, ...rows.map((facts) => datesOf(facts).length));
/** @param {Fact[]} facts */
const datesOf = (facts) => facts.filter(({ kind }) => kind !== 'event');

/** Facts of periods that a row is in and does not hold itself. @param {string} bin @param {Fact[]} held @param {Fact[]} dated */
function passing(bin, held, dated) {
  const row = reachOfBin(bin);
  const own = new Set(held);
  return dated.filter((fact) => !own.has(fact) && meets(reachOf(whenOf(fact) ?? ''), row));
}

/** How many periods facts are of. @param {Fact[]} facts */
const distinct = (facts) => new Set(facts.map(whenOf)).size;

/**
 * A row of the time line: its bar is as long as it has dates.
 * @param {Bin} bin @param {number} most @param {boolean} isOpen @param {string} pick what choosing it picks
 * @param {import('./periods.js').Stroke[]} strokes @param {number} others how many periods of other rows it is in
 */
function binButton({ bin, facts }, most, isOpen, pick, strokes, others) {
  const dates = datesOf(facts);
  const events = facts.filter(({ kind }) => kind === 'event');
  const bar = el('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.setProperty('--share', String(dates.length / most));
  const undone = events.filter((fact) => ['planned', 'expected', 'desired'].includes(meaningOf(fact).modality)).length;
  const denied = events.filter((fact) => meaningOf(fact).modality === 'denied').length;
  const words = [counted(dates.length, 'date', 'dates'), events.length && counted(events.length, 'event', 'events'), undone && `${undone} planned`, denied && `${denied} denied`, others && `in ${counted(others, 'period', 'periods')} of other rows`].filter(Boolean).join(', ');
  return el('button', { type: 'button', class: 'bin', 'data-pick': bin, 'aria-expanded': String(isOpen), onclick: () => update({ pick }) },
    el('span', { class: 'bin-name' }, binInWords(bin)), drawStrokes(strokes),
    el('span', { class: 'bar-room' }, bar, el('span', { class: 'points', 'aria-hidden': 'true' }, ...events.slice(0, POINTS).map(keyMark), events.length > POINTS && `+${events.length - POINTS}`)),
    el('span', { class: 'count', 'aria-hidden': 'true' }, String(dates.length)), el('span', { class: 'visually-hidden' }, `: ${words}`));
}

/** Facts by the part of the line that they stand in, in the order of time; those without a year last. @param {Fact[]} facts @returns {Bin[]} */
function inBins(facts) {
  /** @type {Map<string, Fact[]>} */
  const bins = new Map();
  for (const fact of facts) {
    const bin = binOf(whenOf(fact) ?? '');
    if (bin === null) continue;
    const before = bins.get(bin);
    if (before) before.push(fact);
    else bins.set(bin, [fact]);
  }
  const order = (/** @type {Bin} */ { bin }) => bin === 'none' ? Infinity : parseInt(bin, 10);
  return [...bins].map(([bin, facts]) => ({ bin, facts })).sort((a, b) => order(a) - order(b));
}
