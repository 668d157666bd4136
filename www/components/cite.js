// “Cite”: an article, or a sentence of it, for readers and for BibTeX.
import { el } from '../dom.js';
import { copyButton } from '../files/hand-over.js';
import { cite, toBibtex } from '../../pkg/export.js';

/**
 * @typedef {import('../../pkg/khabar.js').Article} Article
 * @typedef {import('../../pkg/khabar.js').Fact} Fact
 */

/**
 * @param {import('../../pkg/engine.js').Engine} engine
 * @param {Article} article
 * @param {{title: string, language: string}} shown as the page shows it, where the article does not say
 * @param {Fact | null} fact what is chosen in it
 */
export async function citeDialog(engine, article, { title, language }, fact) {
  const whole = { ...article, title: article.title ?? title, language: article.language ?? language };
  const sentences = fact ? await engine.sentences(article.text, language === 'und' ? undefined : language) : [];
  const inside = fact ? sentences.filter(({ start, end }) => start < fact.end && end > fact.start) : [];
  const sentence = inside.length > 0 ? { text: article.text.slice(inside[0].start, inside[inside.length - 1].end), start: inside[0].start, end: inside[inside.length - 1].end } : undefined;
  const dialog = el('dialog', { class: 'sheet cite', 'aria-label': 'Cite', onclose: () => dialog.remove() },
    el('h2', {}, 'Cite'),
    ...(sentence ? [
      part('This sentence', cite(whole, sentence)), part('This sentence, for BibTeX', toBibtex(whole, sentence)),
    ] : []),
    part('The article', cite(whole)), part('The article, for BibTeX', toBibtex(whole)),
    !sentence && el('p', { class: 'note' }, 'To cite a sentence, choose a fact in it first.'),
    el('div', { class: 'dialog-buttons' }, el('button', { type: 'button', class: 'button', onclick: () => dialog.close() }, 'Close')));
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {string} name @param {string} text */
function part(name, text) {
  return el('section', { class: 'citation' },
    el('h3', {}, name, copyButton('Copy', `Copy: ${name}`, () => text)),
    el('pre', { class: 'preview', dir: 'auto', tabindex: '0', 'aria-label': name }, text.trim()));
}
