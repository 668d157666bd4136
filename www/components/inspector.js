// The inspector: while it is on, a tap on a word of the article opens a panel on that word; arrow
// keys go from word to word. A block is read by the rules of its language when it is first asked
// about. The word is painted: an element around it would break the joining of Arabic letters. The page loads this
// file when somebody wants it.
import { byId, el } from '../dom.js';
import { indexAt, rangeIn } from '../offsets.js';
import { paintRanges } from '../runs.js';
import { update } from '../state.js';
import { beside, isWide } from './beside.js';
import { meanings } from './meaning.js';
import { wordDetails, wordHead } from './word-details.js';

/**
 * @typedef {import('../../pkg/khabar.js').Token} Token
 * @typedef {{block: HTMLElement, tokens: Token[], index: number}} Place
 */

const BLOCKS = '.article-title, .block';
/** So far a tap may miss a word, in pixels across and down. */
const SLACK = [6, 10];

/**
 * @param {HTMLElement} container the reading pane
 * @param {import('../../pkg/engine.js').Engine} engine
 * @param {HTMLButtonElement} toggle turns it on and off, and gets the focus back
 * @param {MouseEvent} click the first, which it is loaded for
 */
export function inspector(container, engine, toggle, click) {
  let on = false;
  let asked = 0;
  /** @type {Place | null} */ let place = null;
  /** @type {WeakMap<Element, Promise<Token[]>>} */ const known = new WeakMap();

  const head = el('div', { class: 'inspected-head', 'aria-live': 'polite' });
  const details = el('div', { class: 'inspected-details' });
  const steps = el('span', { class: 'steps' },
    el('button', { type: 'button', class: 'button quiet', 'aria-label': 'Previous word', onclick: () => step(-1) }),
    el('button', { type: 'button', class: 'button quiet', 'aria-label': 'Next word', onclick: () => step(1) }));
  const searchFor = el('button', { type: 'button', class: 'button quiet', onclick: () => search() }, 'Search for this word');
  const panel = el('div', { class: 'inspector', role: 'dialog', 'aria-label': 'Inspected word', tabindex: '-1', hidden: true },
    head, details,
    el('div', { class: 'inspector-buttons' }, steps, searchFor,
      el('button', { type: 'button', class: 'button quiet close', 'aria-label': 'Close', onclick: () => leave() }, '×')));
  document.body.append(panel);
  const stand = beside(container, panel);

  toggle.addEventListener('click', (event) => turn(!on, event));
  for (const element of /** @type {HTMLElement[]} */ ([toggle, panel])) {
    element.addEventListener('keydown', (event) => {
      const forward = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      if (!on || !forward || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      step(place?.block.dir === 'rtl' ? -forward : forward);
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (!panel.hidden) leave();
    else if (on && event.target === toggle) turn(false);
  });
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!on || !(target instanceof Element) || panel.contains(target) || toggle.contains(target)) return;
    const block = container.contains(target) ? target.closest(BLOCKS) : null;
    // Who selects text wants the text.
    if (block instanceof HTMLElement && getSelection()?.isCollapsed !== false) void inspectAt(block, event.clientX, event.clientY);
    else if (!block) close();
  });
  document.addEventListener('scroll', follow, { passive: true, capture: true });
  addEventListener('resize', follow);

  /** @param {Element} block */
  function tokensOf(block) {
    let tokens = known.get(block);
    if (!tokens) {
      tokens = engine.tokenize(block.textContent ?? '', block.getAttribute('lang') ?? undefined);
      known.set(block, tokens);
      tokens.catch(() => known.delete(block));
    }
    return tokens.catch(() => /** @type {Token[]} */ ([]));
  }

  /** @param {boolean} now @param {MouseEvent} [event] */
  function turn(now, event) {
    on = now;
    toggle.setAttribute('aria-pressed', String(on));
    container.classList.toggle('inspecting', on);
    if (!on) close();
    // Who points will point at a word; keys need one to start from.
    else if (event?.detail) return;
    else if (place?.block.isConnected && !stand.outOfSight(rangeOf(place))) show(place);
    else void inspectFirst();
  }

  /** The word under a point; a point on none closes the panel. @param {HTMLElement} block @param {number} x @param {number} y */
  async function inspectAt(block, x, y) {
    const asking = ++asked;
    const at = indexAt(block, x, y);
    const tokens = await tokensOf(block);
    if (asking !== asked) return;
    const touched = (/** @type {DOMRect} */ box) => x > box.left - SLACK[0] && x < box.right + SLACK[0] && y > box.top - SLACK[1] && y < box.bottom + SLACK[1];
    const found = tokens
      .map((token, index) => ({ token, index }))
      .filter(({ token }) => token.start <= at && at <= token.end && token.kind !== 'space')
      // On the border of a word and a mark, the word.
      .sort((a, b) => Number(isWord(b.token)) - Number(isWord(a.token)))
      .find(({ token }) => [...rangeIn(block, token.start, token.end).getClientRects()].some(touched));
    if (found) show({ block, tokens, index: found.index });
    else hide();
  }

  /** The first word in sight. */
  async function inspectFirst() {
    const asking = ++asked;
    for (const block of container.querySelectorAll(BLOCKS)) {
      if (!(block instanceof HTMLElement) || stand.outOfSight(block)) continue;
      const tokens = await tokensOf(block);
      if (asking !== asked) return;
      const index = tokens.findIndex((token) => isWord(token) && !stand.outOfSight(rangeIn(block, token.start, token.end)));
      if (index >= 0) return show({ block, tokens, index });
    }
  }

  /** The next word or the one before it, over blocks. @param {number} by */
  async function step(by) {
    if (!place?.block.isConnected) return inspectFirst();
    const asking = ++asked;
    const blocks = [...container.querySelectorAll(BLOCKS)];
    let { tokens, index } = place;
    let at = blocks.indexOf(place.block);
    do {
      index += by;
      while (!tokens[index]) {
        at += by;
        if (!blocks[at]) return;
        tokens = await tokensOf(blocks[at]);
        if (asking !== asked) return;
        index = by > 0 ? 0 : tokens.length - 1;
      }
    } while (!isWord(tokens[index]));
    show({ block: /** @type {HTMLElement} */ (blocks[at]), tokens, index });
  }

  /** @param {Place} next */
  function show(next) {
    place = next;
    const token = place.tokens[place.index];
    const { lang, dir } = place.block;
    head.replaceChildren(...wordHead(token, { lang, dir }));
    details.replaceChildren(...wordDetails(token, { lang, dir }));
    void showMeanings(place, token);
    steps.dir = dir;
    steps.querySelectorAll('button').forEach((button, i) => { button.textContent = (i === 0) === (dir === 'rtl') ? '→' : '←'; });
    searchFor.hidden = !isWord(token);
    const range = rangeOf(place);
    paintRanges('inspected', [range]);
    if (panel.hidden) stand.anew();
    panel.hidden = false;
    panel.scrollTop = 0;
    stand.reveal(range);
    stand.put(range, dir);
    if (!panel.contains(document.activeElement)) panel.focus({ preventScroll: true });
  }

  /** The meanings come a moment later; by then another word may be shown. @param {Place} of @param {Token} token */
  async function showMeanings(of, token) {
    details.ariaBusy = String(!!token.concepts?.length);
    if (!token.concepts?.length) return;
    const { lang, dir } = of.block;
    const found = await meanings(engine, token, of.block.textContent ?? '', { lang, dir }).catch(() => []);
    if (place !== of) return;
    details.append(...found);
    details.ariaBusy = 'false';
    if (!panel.hidden) stand.put(rangeOf(of), dir);
  }

  /** Keeps the panel beside its word while that scrolls; where it leaves, the panel goes too. */
  function follow() {
    if (panel.hidden || !place) return;
    const range = rangeOf(place);
    if (isWide() && stand.outOfSight(range)) leave();
    else stand.put(range, place.block.dir);
  }

  function hide() {
    panel.hidden = true;
    paintRanges('inspected', []);
  }

  /** Hides the panel, and drops what is being asked. */
  function close() {
    asked++;
    hide();
  }

  /** Hides the panel, and gives the focus back. */
  function leave() {
    const held = panel.contains(document.activeElement);
    hide();
    if (held) toggle.focus({ preventScroll: true });
  }

  function search() {
    if (!place) return;
    const { text, exact, parts } = place.tokens[place.index];
    // A word of several units is asked for as they stand, side by side.
    const query = parts?.length && !parts[0].role ? `"${exact}"` : text;
    close();
    // On a phone the article would hide the results; the way back leads to it.
    update(isWide() ? { query } : { query, article: null });
    byId('results').focus({ preventScroll: true });
  }

  turn(true, click);
  return {
    close,
    /** Whether a tap there asks about a word. @param {EventTarget | null} target */
    takes: (target) => on && target instanceof Element && target.closest(BLOCKS) !== null,
  };
}

/** @param {Token} token */
const isWord = ({ kind }) => kind === 'word' || kind === 'number';

/** @param {Place} place */
const rangeOf = ({ block, tokens, index }) => rangeIn(block, tokens[index].start, tokens[index].end);
