// The card of a name: who or what it is, all its forms in all scripts, its offices over time, the articles that name it.
import { el } from '../dom.js';
import { copyButton } from '../files/hand-over.js';
import { addressOf, update } from '../state.js';
import { counted, dateInWords, languageName } from '../words.js';

/**
 * @typedef {import('../../pkg/khabar.js').Card} Card
 * @typedef {{engine: import('../../pkg/engine.js').Engine, sources: ReturnType<typeof import('../sources.js').sources>, run: (work: Promise<unknown>) => void}} Tools
 */

/** The kinds with their names, and the fields of queries that ask for them. */
export const KINDS_OF_NAMES = /** @type {const} */ ([
  ['person', 'Person', 'People', 'person'], ['organisation', 'Organisation', 'Organisations', 'org'], ['place', 'Place', 'Places', 'place'], ['programme', 'Programme', 'Programmes', 'programme'],
]);
/** So many articles are named at first. */
const FIRST = 4;

/**
 * @param {Card} card
 * @param {Tools} tools
 * @param {Set<string> | null} [within] the articles that are asked for: they come first
 */
export async function nameCard(card, tools, within) {
  const { name, id, kind, forms, roles, articles, count } = card;
  const [, kindName] = KINDS_OF_NAMES.find(([one]) => one === kind) ?? ['', ''];
  const [here, away] = [true, false].map((isHere) => articles.filter(({ id }) => (!within || within.has(id)) === isHere));
  const dirs = new Map((await tools.engine.languages()).map(({ code, dir }) => [code, dir]));
  return el('article', { class: `name-card ${kind}`, 'aria-label': name },
    el('header', {},
      el('h3', {}, el('bdi', {}, name)),
      el('p', { class: 'meta' }, el('span', { class: 'kind' }, kindName), el('span', {}, `${counted(count, 'mention', 'mentions')} in ${counted(articles.length, 'article', 'articles')}`),
        away.length > 0 && el('span', { class: 'found-part' }, `${here.reduce((sum, { count }) => sum + count, 0)} of them in ${here.length} found`)),
      id && identifier(id)),
    roles.length > 0 && offices(roles),
    spellings(forms, dirs),
    await namedIn(card, here, away, tools));
}

/** Nothing is fetched from there: it is a link to follow, and letters to copy. @param {string} id */
function identifier(id) {
  return el('p', { class: 'identifier' },
    el('a', { href: `https://www.wikidata.org/wiki/${encodeURIComponent(id)}`, rel: 'noreferrer noopener', target: '_blank', 'aria-label': `${id} at Wikidata, in a new tab` }, 'Wikidata'),
    ' ', el('code', {}, el('bdi', {}, id)), copyButton('Copy', `Copy ${id}`, () => id));
}

/** The dates are those of the articles that say so: nobody need have come into an office on one of them. @param {Card['roles']} roles */
function offices(roles) {
  return el('ul', { class: 'offices', 'aria-label': 'Offices' }, ...roles.map(({ role, from, to, articles }) => el('li', {},
    el('bdi', {}, role), ' ',
    el('span', { class: 'note' }, `told in ${counted(articles.length, 'article', 'articles')}`, from && ` of ${to && to !== from ? `${dateInWords(from)} – ${dateInWords(to)}` : dateInWords(from)}`))));
}

/** The forms by languages, those with the most places first. @param {Card['forms']} forms @param {Map<string, string>} dirs */
function spellings(forms, dirs) {
  /** @type {Map<string, Card['forms']>} */
  const byLanguage = new Map();
  for (const form of forms) byLanguage.set(form.language, [...byLanguage.get(form.language) ?? [], form]);
  return el('dl', { class: 'forms' }, ...[...byLanguage].flatMap(([language, forms]) => [
    el('dt', {}, languageName(language).english),
    el('dd', { lang: language, dir: dirs.get(language) ?? 'auto' }, ...forms.flatMap(({ text, count }, at) => [
      at > 0 && ' · ', el('bdi', {}, text), el('bdi', { class: 'count', lang: 'en', dir: 'ltr' }, `×${count}`)])),
  ]));
}

/** @param {Card} card @param {Card['articles']} here those to name first @param {Card['articles']} away @param {Tools} tools */
async function namedIn(card, here, away, { sources, engine, run }) {
  const list = el('ul', { class: 'named-in', 'aria-label': `Articles that name ${card.name}` });
  /** @param {Card['articles']} articles */
  const add = async (articles) => {
    const known = await Promise.all(articles.map(({ id }) => sources.about(id).catch(() => null)));
    list.append(...known.flatMap((about, at) => about ? el('li', {}, link(about, articles[at].count)) : []));
  };
  /** @param {import('../sources.js').About} about @param {number} count */
  const link = ({ id, title, language, dir }, count) => el('a', {
    // In a tab of its own, the name is what was asked for.
    href: addressOf({ article: id, query: queryFor(card), view: '', pick: '', find: '' }), 'data-article': id,
    onclick: (/** @type {MouseEvent} */ event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      run(openAt(engine, card, id));
    },
  }, el('span', { lang: language, dir }, title), count > 1 && el('span', { class: 'count' }, ` ×${count}`));
  const first = here.slice(0, FIRST);
  const rest = [...here.slice(FIRST), ...away];
  const more = el('button', { type: 'button', class: 'button quiet', onclick: () => {
    const before = list.children.length;
    run(add(rest).then(() => list.children[before]?.querySelector('a')?.focus({ preventScroll: true })));
    more.remove();
  } }, `${rest.length} more`);
  await add(first);
  return el('div', {}, list, rest.length > 0 && more);
}

/** The query that finds the articles with this name. @param {Card} card */
function queryFor({ kind, name }) {
  const [, , , field] = KINDS_OF_NAMES.find(([one]) => one === kind) ?? KINDS_OF_NAMES[0];
  return `${field}:"${name.replaceAll('"', '')}"`;
}

/** Opens an article at the first place of a name; what is asked for stays as it is. @param {import('../../pkg/engine.js').Engine} engine @param {Card} card @param {string} article */
async function openAt(engine, card, article) {
  const { facts } = await engine.facts({ article, kind: [card.kind], limit: 2000 });
  const place = facts.find(({ value }) => {
    const { id, name } = /** @type {import('../../pkg/khabar.js').Named} */ (value);
    return card.id ? id === card.id : name === card.name;
  });
  update({ article, fact: place?.id ?? null });
}
