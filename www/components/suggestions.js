// Suggestions under the search box, by the combobox pattern of the ARIA Authoring Practices: the list is walked with
// the arrow keys while the caret stays in the box, and nothing is taken that was not chosen.
import { afterPause, el } from '../dom.js';
import { forget, isKept, keep, recent, remember } from '../recent.js';
import { counted, languageName } from '../words.js';

/**
 * @typedef {import('../../pkg/khabar.js').Suggestion} Suggestion
 * @typedef {{content: Node[], take: () => void, action?: boolean}} Option
 */

/** So many recent queries are shown in an empty box, and above what was typed. */
const RECENT = 6;
const RECENT_TYPED = 2;

/** Why a word is suggested that does not begin as it was typed. */
const REASONS = { prefix: '', folded: '', romanised: 'in its own letters', sound: 'sounds alike', meaning: 'same meaning', typo: 'perhaps meant' };

/**
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 * @param {import('../../pkg/engine.js').Engine} engine
 * @param {() => void} ask asks for what is in the box
 */
export function suggestions(input, list, engine, ask) {
  /** @type {Option[]} */ let options = [];
  /** @type {number | null} where the caret stood when the list was opened */
  let caret = null;
  let active = -1;
  let turn = 0;
  let composing = false;
  // The part of the program that reads queries comes before the first letter is typed.
  void engine.suggest('').catch(() => {});

  function close() {
    turn++;
    options = [];
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    walk(-1);
  }

  /** @param {Option[]} found */
  function open(found) {
    options = found;
    caret = input.selectionStart;
    list.replaceChildren(...found.map(({ content, action }, place) => el('li', {
      id: `suggestion-${place}`, role: 'option', class: action ? 'option action' : 'option', 'aria-selected': 'false', 'data-place': place,
    }, ...content)));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    walk(-1);
  }

  /** Goes to an option; to none with -1. @param {number} to */
  function walk(to) {
    active = to;
    for (const [place, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(place === to));
    if (to < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', `suggestion-${to}`);
    list.children[to].scrollIntoView({ block: 'nearest' });
  }

  /** @param {string} text @param {number} [caret] */
  function fillIn(text, caret = text.length) {
    input.value = text;
    input.setSelectionRange(caret, caret);
    remember(text.trim());
    close();
    ask();
  }

  /** @param {string} query @returns {Option} */
  const again = (query) => ({ content: [el('bdi', { dir: 'auto' }, query), el('span', { class: 'option-why' }, 'recent')], take: () => fillIn(query) });

  /** What can be done with the recent queries. @returns {Option[]} */
  const ofRecent = () => [
    { action: true, content: [el('span', {}, 'Clear recent searches')], take: () => { forget(); close(); } },
    { action: true, content: [el('span', {}, isKept() ? 'Stop keeping them on this device' : 'Keep them on this device')], take: () => { keep(!isKept()); close(); } },
  ];

  /** @param {Suggestion} suggestion @param {string} typed @returns {Option} */
  function option({ text, word, start, end, layer, language, dir, documents }, typed) {
    const why = [language !== 'und' && languageName(language).english, REASONS[layer], counted(documents, 'article', 'articles')];
    return {
      content: [
        el('bdi', { dir: start === 0 && end === typed.length ? dir : 'auto' },
          start > 0 && el('span', { class: 'option-typed' }, typed.slice(0, start)), el('bdi', { lang: language, dir }, word), end < typed.length && el('span', { class: 'option-typed' }, typed.slice(end))),
        el('span', { class: 'option-why' }, why.filter(Boolean).join(' · ')),
      ],
      take: () => fillIn(text, start + word.length),
    };
  }

  /** Asks for suggestions; an answer that was overtaken is dropped. */
  async function refresh() {
    const asked = ++turn;
    const typed = input.value;
    if (composing || document.activeElement !== input) return;
    if (typed.trim() === '') {
      const earlier = recent('').slice(0, RECENT).map(again);
      return open(earlier.length ? [...earlier, ...ofRecent()] : []);
    }
    const found = await engine.suggest(typed, { caret: input.selectionStart ?? typed.length }).catch(() => []);
    if (asked !== turn || document.activeElement !== input) return;
    open([...recent(typed.trim()).slice(0, RECENT_TYPED).map(again), ...found.map((one) => option(one, typed))]);
  }

  // What was closed meanwhile stays closed.
  const afterTyping = afterPause(60, (/** @type {number} */ asked) => asked === turn && refresh());
  const soon = () => afterTyping(++turn);
  input.addEventListener('input', (event) => /** @type {InputEvent} */ (event).isComposing || soon());
  input.addEventListener('compositionstart', () => { composing = true; close(); });
  input.addEventListener('compositionend', () => { composing = false; soon(); });
  input.addEventListener('focus', () => { if (input.value === '') void refresh(); });
  input.addEventListener('click', () => { if (list.hidden) void refresh(); });
  document.addEventListener('selectionchange', () => { if (!list.hidden && caret !== input.selectionStart) soon(); });
  input.addEventListener('blur', close);
  // The caret stays in the box.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const chosen = event.target instanceof Element ? event.target.closest('[data-place]') : null;
    if (chosen instanceof HTMLElement) options[Number(chosen.dataset.place)]?.take();
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || composing) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      // What is listed for another word is not gone through.
      if (!list.hidden && caret !== input.selectionStart) close();
      if (list.hidden) return void refresh();
      if (event.altKey) return close();
      // Between the last option and the first is the box itself.
      const places = options.length + 1;
      walk((active + 1 + (key === 'ArrowDown' ? 1 : places - 1)) % places - 1);
    } else if (key === 'Enter') {
      if (active >= 0) {
        event.preventDefault();
        options[active].take();
      } else close();
    } else if (key === 'Escape') {
      if (list.hidden) return;
      event.preventDefault();
      close();
    } else if (active >= 0 && !event.ctrlKey && !event.metaKey && key !== 'Tab' && key !== 'Shift') walk(-1);
  });
  // Letters that were typed while this was fetched.
  if (document.activeElement === input && (input.value === '' || document.querySelector('html[data-ready]'))) void refresh();
}
