// The facts of the open article: their list, their letters in the text, and the “why?” of each.
//
// Values are elements in the text. Names, events and statements overlap, and a name may be a part of an Arabic word:
// they are painted. The page loads this file with the first article.
import { el } from '../dom.js';
import { familyOf, isName } from '../findings.js';
import { indexAt, rangeIn, rangesIn } from '../offsets.js';
import { isAskedFor } from '../queried-name.js';
import { paintRanges } from '../runs.js';
import { state } from '../state.js';
import { withoutNames } from '../words.js';
import { articleFacts } from './article-facts.js';
import { factList, timesOf } from './fact-list.js';
import { reveal } from './reveal.js';
import { whyBox } from './why.js';

/**
 * @typedef {import('../../pkg/khabar.js').Fact} Fact
 * @typedef {import('../../pkg/khabar.js').FactPage} FactPage
 * @typedef {import('./fact-list.js').Row} Row
 * @typedef {{id: string, language: string, dir: string}} About
 */

/** So long the pointer rests on a name before it tells why, in milliseconds. */
const REST = 120;
/** What takes longer is read out, in milliseconds. */
const SOON = 400;
const PAINTED = ['who', 'where', 'what'];

/**
 * @param {HTMLElement} container the reading pane
 * @param {import('../../pkg/engine.js').Engine} engine
 * @param {(target: EventTarget | null) => boolean} inspecting whether a tap there asks about a word
 */
export function factPane(container, engine, inspecting) {
  const why = whyBox(leave);
  const of = articleFacts(engine);
  const status = el('p', { class: 'visually-hidden', role: 'status' });
  /** @type {HTMLElement} */ let text = el('div');
  /** @type {About} */ let article = { id: '', language: '', dir: 'ltr' };
  /** @type {(at: number) => Promise<unknown>} */ let drawTo = async () => {};
  /** @type {Map<string, Fact>} */ let known = new Map();
  /** The names that are marked: none inside another. @type {Fact[]} */ let names = [];
  /** @type {Row | null} */ let chosen = null;
  /** The fact that is shown in the text. @type {Fact | null} */ let current = null;
  /** @type {Row[]} */ let rows = [];
  let marking = true;
  /** Counts what was pointed at and chosen: what comes too late is dropped. */
  let pointed = 0;
  let resting = 0;
  /** Where the pointer was last. */
  let [x, y] = [-1, -1];

  // One listener for all facts: pointing at one, or tapping it, tells why.
  for (const kind of /** @type {const} */ (['pointerover', 'click'])) container.addEventListener(kind, point);
  container.addEventListener('pointermove', (event) => {
    if (event.clientX === x && event.clientY === y) return;
    clearTimeout(resting);
    if (event.pointerType === 'mouse') resting = window.setTimeout(point, REST, event);
  });
  container.addEventListener('pointerleave', () => clearTimeout(resting));
  document.addEventListener('pointermove', ({ clientX, clientY }) => { [x, y] = [clientX, clientY]; }, { passive: true });
  // On a phone the page scrolls, on a desk the pane: both are heard here.
  document.addEventListener('scroll', () => why.follow(), { passive: true, capture: true });

  /** @param {MouseEvent} event */
  async function point(event) {
    const { target, type } = event;
    // What was chosen stays until a click elsewhere.
    if (!(target instanceof Element) || target.closest('.facts') || (type !== 'click' && why.isKept())) return;
    // What scrolls below a pointer that rests, or comes to light where a box was, is not pointed at.
    if (type === 'pointerover' && event.clientX === x && event.clientY === y) return;
    const asked = ++pointed;
    if (inspecting(target)) return why.hide();
    const element = target.closest('.fact');
    const name = element ? undefined : nameAt(event);
    const fact = element instanceof HTMLElement ? await factOf(element.dataset.fact ?? '') : name?.fact;
    if (asked !== pointed) return;
    if (type === 'click') leave();
    const place = element?.isConnected ? element : name?.range;
    if (fact && place) why.show(fact, place, letters());
    else why.hide();
  }

  /** The marked name under a point. @param {MouseEvent} event */
  function nameAt({ target, clientX: x, clientY: y }) {
    if (!marking || !(target instanceof Node) || !text.contains(target)) return;
    const at = indexAt(text, x, y);
    for (const fact of names.filter(({ start, end }) => start <= at && at <= end)) {
      const range = rangeIn(text, fact.start, fact.end);
      if ([...range.getClientRects()].some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom)) return { fact, range };
    }
  }

  /** A value that is marked in the text. @param {string} id */
  async function factOf(id) {
    const fact = known.get(id) ?? await of.value(article.id, id);
    if (fact) known.set(id, fact);
    return fact;
  }

  const letters = () => ({ lang: article.language, dir: article.dir });

  /** The next place of what a row says, or the one before, and why it says so. @param {Row} row @param {number} by */
  async function choose(row, by) {
    const there = await walkTo(row, by);
    if (there && current) why.show(current, there.range, letters(), there.walk);
  }

  /** @param {Row} row @param {number} by */
  async function walkTo(row, by) {
    const asked = ++pointed;
    if (chosen !== row) leave();
    chosen = row;
    const { facts, button } = row;
    const many = facts.length;
    row.at = row.at < 0 && by < 0 ? many - 1 : (row.at + by + many) % many;
    const fact = facts[row.at];
    button.setAttribute('aria-current', 'true');
    button.setAttribute('aria-describedby', 'why');
    if (many > 1) button.querySelector('.times')?.replaceChildren(...timesOf(many, row.at));
    const range = await find(fact, many > 1 ? `Place ${row.at + 1} of ${many}: ` : 'Shown in the text: ', facts);
    if (!range || asked !== pointed) return null;
    return { range, walk: { at: row.at, of: many, step: (/** @type {number} */ by) => void choose(row, by), back() {
      button.scrollIntoView({ block: 'center' });
      button.focus({ preventScroll: true });
    } } };
  }

  /** Shows the letters of a fact, and softly its other places. @param {Fact} fact @param {string} words @param {Fact[]} places */
  async function find(fact, words, places) {
    const asked = pointed;
    await drawTo(fact.end);
    if (asked !== pointed) return null;
    current = fact;
    const range = rangeIn(text, fact.start, fact.end);
    container.querySelectorAll('.fact.found').forEach((other) => other.classList.remove('found'));
    container.querySelector(`.fact[data-fact="${CSS.escape(fact.id)}"]`)?.classList.add('found');
    paintRanges('fact-places', places.length > 1 ? rangesIn(text, places.toSorted((a, b) => a.start - b.start)) : []);
    paintRanges('fact-found', [range]);
    reveal(container, range);
    status.replaceChildren(words, el('bdi', { lang: article.language, dir: article.dir }, fact.text));
    return range;
  }

  /** Shows a fact that the address names. @param {string} id */
  async function toFact(id) {
    why.hide();
    const row = rows.find(({ facts }) => facts.some((fact) => fact.id === id));
    if (row) {
      // As if it had been walked to.
      row.at = row.facts.findIndex((fact) => fact.id === id) - 1;
      if (row.at < 0) row.at = row.facts.length - 1;
      await walkTo(row, 1);
      return;
    }
    // What stands inside another, or beyond those listed.
    leave();
    const mine = ++pointed;
    const fact = known.get(id) ?? await of.any(article.id, id);
    if (fact && mine === pointed) await find(fact, 'Shown in the text: ', []);
  }

  /** Nothing is chosen any more. */
  function leave() {
    current = null;
    paintRanges('fact-found', []);
    paintRanges('fact-places', []);
    container.querySelectorAll('.fact.found').forEach((other) => other.classList.remove('found'));
    status.replaceChildren();
    if (!chosen) return;
    const { button, facts } = chosen;
    chosen.at = -1;
    button.removeAttribute('aria-current');
    button.removeAttribute('aria-describedby');
    if (facts.length > 1) button.querySelector('.times')?.replaceChildren(...timesOf(facts.length, -1));
    chosen = null;
  }

  /** Marks the names in the text as far as it is drawn. */
  function mark() {
    const ranges = marking ? rangesIn(text, names) : [];
    // Who was asked for is lit like what matches.
    paintRanges('match-named', rangesIn(text, names.filter(({ kind, value, text: letters }) => isAskedFor({ kind, name: /** @type {import('../../pkg/khabar.js').Named} */ (value).name, text: letters }, state()))));
    for (const family of PAINTED) paintRanges(family, ranges.filter((_, at) => familyOf(names[at].kind) === family));
  }

  /** @param {[FactPage, FactPage]} pages */
  function list(pages) {
    const facts = pages.flatMap((page) => page.facts);
    known = new Map(facts.map((fact) => [fact.id, fact]));
    let end = 0;
    // In the order of the text, the longer first.
    names = facts.filter(({ kind, start, end: to }) => isName(kind) && start >= end && (end = to));
    const listed = factList(facts, pages[0].total + pages[1].total, { lang: article.language, dir: article.dir, marking }, {
      choose,
      mark(now) {
        marking = now;
        mark();
      },
    });
    const { list } = listed;
    rows = listed.rows;
    const { needs } = pages[1];
    if (needs.length) list.append(el('p', { class: 'note' }, `${withoutNames(needs)} Open the article again to try again.`));
    list.append(status);
    return list;
  }

  /** What other articles say of the facts; without it all else can be read. @param {string} id @param {HTMLElement} list */
  async function linked(id, list) {
    const listed = rows;
    try {
      const { showLinked } = await import('./linked.js');
      if (rows === listed) await showLinked(engine, id, listed, list);
    } catch {
      // It is asked for again with the next article.
    }
  }

  function clear() {
    pointed++;
    why.hide();
    leave();
    known = new Map();
    names = [];
    rows = [];
    mark();
  }

  return {
    /**
     * Lists the facts of an article that was drawn, beside it: the text does not wait for them.
     * @param {HTMLElement} drawn the text
     * @param {About} about
     * @param {(at: number) => Promise<unknown>} draw the text as far as there
     * @param {string | null} fact one to go to
     */
    async open(drawn, about, draw, fact) {
      clear();
      [text, article, drawTo] = [drawn, about, draw];
      const waiting = el('aside', { class: 'facts waiting', 'aria-label': 'Facts of this article' }, el('h3', {}, 'Looking for facts…'), status);
      text.parentElement?.after(waiting);
      /** @type {HTMLElement} */ let listed;
      const soon = setTimeout(() => status.append('Looking for facts…'), SOON);
      try {
        const pages = await of.all(about.id);
        if (text !== drawn || !drawn.isConnected) return;
        listed = list(pages);
        waiting.before(listed);
        mark();
        if (!fact && status.firstChild) status.replaceChildren(listed.querySelector('h3')?.textContent ?? '');
      } finally {
        clearTimeout(soon);
        waiting.remove();
      }
      if (fact) await toFact(fact);
      void linked(about.id, listed);
    },
    toFact,
    /** The fact that is shown in the text. */
    current: () => current,
    mark,
    clear,
  };
}
