// The reading pane: one article, its facts marked, its matches painted and walked through.
import { el, style } from '../dom.js';
import { rangeIn } from '../offsets.js';
import { draw, paint } from '../runs.js';
import { asked, closeArticle, state } from '../state.js';
import { languageName } from '../words.js';
import { dateLabel } from './meta.js';
import { welcome } from './welcome.js';

/**
 * @typedef {import('../../pkg/khabar.js').Reading} Reading
 * @typedef {import('../library.js').Library} Library
 */

/** So many blocks are drawn at once; the next come when the reader nears the end of them. */
const BLOCKS = 150;

/**
 * @param {HTMLElement} container
 * @param {Library} library
 * @param {(reading: Reading) => void} edit
 */
export function reader(container, library, edit) {
  /** What draws facts is fetched with the first article. */
  /** @type {ReturnType<typeof import('./facts.js').factPane> | null} */ let facts = null;
  /** @type {ReturnType<typeof import('./inspector.js').inspector> | null} */ let inspect = null;
  /** @type {Promise<void> | null} */ let loading = null;
  /** @type {import('../runs.js').Match[]} */ let matches = [];
  let currentMatch = -1;
  /** Whether the whole article is drawn, so that its matches are all counted. */
  let allDrawn = true;
  let shown = '';
  const toggle = el('button', { type: 'button', class: 'button quiet', 'aria-pressed': 'false', title: 'Then choose a word', onclick: (/** @type {MouseEvent} */ event) => {
    loading ??= Promise.all([import('./inspector.js'), style('inspector.css')]).then(
      ([{ inspector }]) => { inspect = inspector(container, library.engine, toggle, event); },
      (error) => { loading = null; throw error; });
  } }, 'Inspect words');
  const count = el('span', { class: 'hits-count' });
  const hitsNav = el('span', { class: 'hits-nav' },
    el('button', { type: 'button', class: 'button quiet', 'aria-label': 'Previous match', onclick: () => goTo(currentMatch - 1) }, '↑'),
    count,
    el('button', { type: 'button', class: 'button quiet', 'aria-label': 'Next match', onclick: () => goTo(currentMatch + 1) }, '↓'));

  async function withFacts() {
    const [{ factPane }] = await Promise.all([import('./facts.js'), style('facts.css')]);
    return facts ??= factPane(container, library.engine, (target) => inspect?.takes(target) ?? false);
  }

  /** Cites the article, and the sentence of the fact that is chosen. @param {Reading} reading */
  async function cite(reading) {
    const article = library.engine.article(reading.id);
    // A click elsewhere leaves what is chosen: it is taken along at once.
    const fact = facts?.current() ?? null;
    if (article) (await import('./cite.js')).citeDialog(library.engine, article, reading, fact);
  }

  /** @param {number} to */
  function goTo(to) {
    if (matches.length === 0) return;
    currentMatch = (to + matches.length) % matches.length;
    const match = matches[currentMatch];
    paint('match-current', [match]);
    sayCount();
    match.nodes[0].parentElement?.scrollIntoView({ block: 'center' });
  }

  /** Paints and counts the matches drawn so far; the one that was gone to stays. */
  function countMatches() {
    hitsNav.hidden = matches.length === 0;
    paint('match-reader', matches);
    if (currentMatch < 0) paint('match-current', []);
    sayCount();
  }

  function sayCount() {
    const total = `${matches.length}${allDrawn ? '' : '+'}`;
    if (currentMatch >= 0) count.textContent = `${currentMatch + 1} of ${total}`;
    else count.textContent = total === '1' ? '1 match' : `${total} matches`;
  }

  /** @param {Reading} reading @param {HTMLElement} text */
  function drawBlocks(reading, text) {
    text.append(...reading.blocks.map((block) => {
      const tag = block.kind === 'heading' ? 'h3' : 'p';
      return el(tag, { class: `block ${block.kind}`, lang: block.language, dir: block.dir }, draw(block.runs, matches));
    }));
  }

  /**
   * Draws the next blocks when the end of those drawn comes near, or when a place in them is asked for.
   * @param {Reading} reading @param {HTMLElement} text @param {ReturnType<typeof asked>} request
   */
  function drawOnDemand(reading, text, request) {
    let next = reading.blocks.length;
    let length = lengthOf(reading.blocks);
    const isOver = () => next >= reading.totalBlocks || !text.isConnected;
    if (isOver()) return async () => {};
    const end = el('p', { class: 'note' }, 'Reading on…');
    text.after(end);
    let last = Promise.resolve();
    const more = () => last = last.then(async () => {
      const part = await library.engine.read(reading.id, { ...request, fromBlock: next, maxBlocks: BLOCKS });
      if (isOver()) return;
      drawBlocks(part, text);
      next += part.blocks.length;
      length += lengthOf(part.blocks);
      allDrawn = isOver();
      countMatches();
      facts?.mark();
      if (allDrawn) end.remove();
    });
    const observer = new IntersectionObserver(async ([entry]) => {
      if (!entry.isIntersecting) return;
      observer.disconnect();
      await more();
      if (!isOver()) observer.observe(end);
      // The root is what scrolls: the pane on a desk, the page on a phone.
    }, { root: getComputedStyle(container).overflowY === 'auto' ? container : null, rootMargin: '1500px' });
    observer.observe(end);
    return async (/** @type {number} */ at) => {
      while (length < at && !isOver()) await more();
    };
  }

  return {
    /** Shows an article, with the matches of the query. @param {string} id */
    async show(id) {
      const request = asked();
      const [reading, pane] = await Promise.all([library.engine.read(id, { ...request, maxBlocks: BLOCKS }), withFacts()]);
      // A match that is gone to is drawn at once, however far behind it stands.
      const { hit, fact } = state();
      let length = lengthOf(reading.blocks);
      while (hit && Number(hit) >= length && reading.blocks.length < reading.totalBlocks) {
        const more = await library.engine.read(id, { ...request, fromBlock: reading.blocks.length, maxBlocks: 4 * BLOCKS });
        reading.blocks.push(...more.blocks);
        length += lengthOf(more.blocks);
      }
      if (state().article !== id || JSON.stringify(asked()) !== JSON.stringify(request)) return;
      matches = [];
      currentMatch = -1;
      allDrawn = reading.blocks.length >= reading.totalBlocks;
      inspect?.close();
      const text = el('div', { class: 'article-text', lang: reading.language, dir: reading.dir });
      // A title that is only the beginning of the text would show its matches twice.
      const ownTitle = library.engine.article(id)?.title !== undefined;
      const title = el('h2', { class: 'article-title', lang: reading.language, dir: reading.dir }, ownTitle ? draw(reading.titleRuns, matches) : reading.title);
      drawBlocks(reading, text);
      const { note } = library.extra(id);
      container.replaceChildren(
        el('div', { class: 'toolbar' },
          el('button', { type: 'button', class: 'button back', onclick: closeArticle }, '← Results'),
          el('button', { type: 'button', class: 'button quiet', onclick: () => edit(reading) }, 'Edit details'),
          el('button', { type: 'button', class: 'button quiet cite-button', onclick: () => cite(reading) }, 'Cite'),
          toggle,
          hitsNav),
        el('article', { 'data-article': id },
          el('header', { class: 'article-head', dir: reading.dir }, title, metaLine(reading, library)),
          el('div', { class: 'article-body' }, el('div', { class: 'article-column' }, text, note && aboutNote(note)))));
      const drawTo = drawOnDemand(reading, text, request);
      const listed = pane.open(text, reading, drawTo, fact);
      countMatches();
      if (shown !== id) {
        container.scrollTop = 0;
        scrollTo(0, 0);
      }
      shown = id;
      if (hit) {
        const inTitle = hit.startsWith('t');
        const at = Number(inTitle ? hit.slice(1) : hit);
        const { startContainer } = rangeIn(inTitle ? title : text, at, at + 1);
        const match = matches.findIndex(({ nodes: [node] }) => node.contains(startContainer));
        if (match >= 0) goTo(match);
      }
      await listed;
    },
    /** Goes to a fact of the article that is open. @param {string} fact */
    async toFact(fact) {
      await facts?.toFact(fact);
    },
    /** Shows that nothing is open. */
    clear() {
      matches = [];
      currentMatch = -1;
      allDrawn = true;
      shown = '';
      facts?.clear();
      inspect?.close();
      countMatches();
      container.replaceChildren(welcome(library));
    },
  };
}

/** How long the text of some blocks is. @param {import('../../pkg/khabar.js').ReadingBlock[]} blocks */
const lengthOf = (blocks) => blocks.reduce((sum, { runs }) => runs.reduce((sum, { text }) => sum + text.length, sum), 0);

/** What the collection's maker says of the article. @param {string} note */
function aboutNote(note) {
  return el('footer', { class: 'note about' }, el('strong', {}, 'About this article'), el('p', { dir: 'auto' }, note));
}

/** @param {Reading} reading @param {Library} library */
function metaLine(reading, library) {
  const { own, english } = languageName(reading.language);
  return el('p', { class: 'meta' },
    el('bdi', {}, el('span', { lang: reading.language }, own), own === english ? '' : ` (${english})`),
    reading.date && dateLabel(reading.date, library.extra(reading.id)),
    reading.source && el('bdi', {}, reading.source),
    reading.url && safeLink(reading.url));
}

/** A link only to the web: a `javascript:` address of a hostile manifest stays text. @param {string} url */
function safeLink(url) {
  return /^https?:\/\//i.test(url) ? el('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, 'Original') : el('bdi', {}, url);
}
