// The page: starts the engine, loads the collection, and connects the components.
import { Engine } from '../pkg/engine.js';
import { facets } from './components/facets.js';
import { notices } from './components/notices.js';
import { keepButton, wasKept } from './components/keep-button.js';
import { openButton } from './components/open-button.js';
import { PAGE, results, summaryOf, viewShown } from './components/results.js';
import { searchBox } from './components/search-box.js';
import { welcome } from './components/welcome.js';
import { afterPause, byId, style } from './dom.js';
import { loadManifest } from './files/manifest.js';
import { Library } from './library.js';
import { asked, onChange, state, update } from './state.js';
import { withoutRules } from './words.js';

const SAMPLES = 'articles/manifest.json';

/** What only those need who open files or edit details is fetched when they do. */
const dialogs = () => import('./components/dialogs.js');
const opening = () => import('./files/open.js');
const keeping = () => import('./files/keep.js');
const inContext = () => import('./components/concordance.js');
const inViews = () => import('./components/views.js');

async function start() {
  byId('start-help').hidden = true;
  byId('app').hidden = false;
  const notice = notices(byId('notices'));
  notice.progress('Starting', null, null);
  const engine = await Engine.start({ onRestart: () => show(search(), showArticle()) });
  const library = new Library(engine);

  const filters = facets(byId('facets'), async () => {
    await engine.cards({ limit: 0 }, { onProgress: ({ done, total }) => notice.progress('Reading the articles for names', done / total, null) }).catch((error) => notice.problem(error.message));
    notice.done();
    await search().catch((error) => notice.problem(error.message));
  });
  const list = results(byId('results'), library, () => {
    limit += PAGE;
    show(search());
  });
  /** What shows an article is fetched with the first. @type {Promise<ReturnType<typeof import('./components/reader.js').reader>> | null} */ let pane = null;
  let limit = PAGE;
  let latest = 0;
  let saysSearching = false;
  /** @type {ReturnType<typeof import('./components/concordance.js').concordance> | null} */ let lines = null;
  /** @type {ReturnType<typeof import('./components/views.js').views> | null} */ let others = null;
  /** @type {ReturnType<typeof import('./components/entity.js').entity> | null} */ let card = null;
  /** What the reader left for an article that takes all the room. @type {Element | null} */ let left = null;

  /** Waits for works that change the page; what fails is said. @param {...Promise<void>} works */
  function show(...works) {
    Promise.all(works).catch((error) => notice.problem(error.message));
  }

  /** Asks for what the address says; an answer that was overtaken is dropped. */
  async function search() {
    const turn = ++latest;
    const view = viewShown();
    // A search for a name may wait until all articles were read for names.
    const slow = setTimeout(() => {
      // What is told of a file that is being read stays.
      if (turn !== latest || notice.isBusy()) return;
      saysSearching = true;
      notice.progress('Searching', null, null);
    }, 500);
    const answer = await engine.search({ ...asked(), limit: view ? 1 : limit }).finally(() => {
      clearTimeout(slow);
      if (!saysSearching || turn !== latest) return;
      saysSearching = false;
      notice.done();
    });
    if (turn !== latest) return;
    filters.update(answer.facets);
    list.update(answer);
    if (view === 'context') {
      const [{ concordance }] = await Promise.all([inContext(), style('search.css')]);
      lines ??= concordance(byId('in-context'), engine);
      await lines.show();
    } else if (view) {
      await showView(summaryOf(answer, asked().query));
      // Most views had all articles read for names, so that these are filters now.
      const named = answer.facets.person.length ? answer : await engine.search({ ...asked(), limit: 1 });
      if (turn === latest) filters.update(named.facets);
    } else {
      nameQueried(turn);
    }
  }

  /** @param {string} [of] the articles that a search found, where one was made */
  async function showView(of) {
    const { views } = await inViews();
    others ??= views(byId('view'), library, (work) => show(work.then(() => {})));
    await others.show(of);
  }

  /** Looks, while nothing is typed, for the card of a name that was asked for. @param {number} turn */
  const nameQueried = afterPause(400, (turn) => {
    const { query } = state();
    if (turn !== latest || (!query && !byId('entity').firstChild)) return;
    show(Promise.all([inViews(), import('./components/entity.js')]).then(async ([{ views }, { entity }]) => {
      others ??= views(byId('view'), library, (work) => show(work.then(() => {})));
      card ??= entity(byId('entity'), others.tools);
      if (turn === latest) await card.show(query);
    }));
  });

  function reading() {
    return pane ??= import('./components/reader.js').then(({ reader }) => reader(byId('reader'), library, edit), (error) => {
      pane = null;
      throw error;
    });
  }

  async function showArticle() {
    const { article } = state();
    const open = article !== null && library.has(article);
    const { activeElement, body } = document;
    const opens = open && !body.classList.contains('reading-open');
    body.classList.toggle('reading-open', open);
    // On a phone, the focus would be lost with what is hidden.
    if (opens && byId('results').getClientRects().length === 0) {
      left = activeElement;
      byId('reader').focus();
    } else if (!open && left instanceof HTMLElement) {
      left.focus({ preventScroll: true });
      left = null;
    }
    list.mark(article);
    lines?.mark();
    others?.mark();
    if (open) await (await reading()).show(article);
    else if (pane) (await pane).clear();
    else byId('reader').replaceChildren(welcome(library));
  }

  /** @param {import('../pkg/khabar.js').Reading} reading */
  async function edit(reading) {
    const article = engine.article(reading.id);
    if (!article) return;
    const { editDetails } = await dialogs();
    await editDetails(article, reading.title, reading.language, (await engine.languages()).filter(({ holds }) => holds === 'words'), async (change) => {
      await library.edit(reading.id, change);
      await Promise.all([search(), showArticle()]);
    });
  }

  /** @param {File[]} files */
  async function open(files) {
    if (files.length === 1 && /\.khabar$/i.test(files[0].name)) {
      await openSaved(files[0]);
      library.onChange();
      await Promise.all([search(), showArticle()]);
      return;
    }
    const [{ openFiles }, { chooseEncoding }] = await Promise.all([opening(), dialogs()]);
    const ids = await openFiles(library, files, { ...notice, chooseEncoding });
    notice.done();
    if (ids.length) library.onChange();
    await search();
    // A link to a file that was opened again: it was waited for.
    if (ids.some((id) => id === state().article)) await showArticle();
    else if (ids.length === 1 || (ids.length > 0 && state().article === null && matchMedia('(min-width: 52rem)').matches)) update({ article: ids[0] });
  }

  /** Another collection in place of this one; whether its articles had to be read again. @param {Blob} file */
  async function openSaved(file) {
    try {
      notice.progress('Opening the collection', null, null);
      const readAgain = await library.load(file, { onProgress: ({ done, total }) => notice.progress('Reading the articles', done / total, null) });
      byId('collection-title').textContent = library.about.title ?? '';
      return readAgain;
    } finally {
      notice.done();
    }
  }

  /** What was kept here, if it can still be opened. */
  async function openKept() {
    try {
      const kept = await (await keeping()).kept();
      if (kept && await openSaved(kept)) library.onChange();
      return Boolean(kept);
    } catch (error) {
      notice.problem(`What you kept on this device could not be opened: ${/** @type {Error} */ (error).message}`);
      return false;
    }
  }

  searchBox(byId('search'), engine, show);
  keepButton(byId('keep'), async () => {
    const [{ keepDialog }, storage] = await Promise.all([import('./components/keep-dialog.js'), keeping()]);
    keepDialog(library, storage);
  });
  library.onChange = afterPause(1000, () => {
    if (wasKept()) show(keeping().then(async ({ keep }) => keep(await library.save())));
  });
  openButton(byId('open-files'), (files) => show(open(files)));
  onChange((now, before) => {
    const { article, hit, fact, order, pick, find, linked, ...question } = now;
    const { article: opened, hit: gone, fact: told, order: ordered, pick: picked, find: found, linked: held, ...earlier } = before;
    if (JSON.stringify(question) !== JSON.stringify(earlier)) {
      limit = PAGE;
      show(search());
    } else if (JSON.stringify([order, pick, find, linked]) !== JSON.stringify([ordered, picked, found, held])) {
      show(viewShown() === 'context' ? search() : showView());
    }
    const marksAnew = now.query !== before.query || String(now.without) !== String(before.without);
    if (article !== opened || marksAnew || (hit && hit !== gone)) show(showArticle());
    else if (fact !== told) {
      others?.mark();
      if (fact) show(reading().then((pane) => pane.toFact(fact)));
    }
  });

  const asksForAnother = new URLSearchParams(location.search).has('collection');
  if (asksForAnother || !wasKept() || !await openKept()) await loadCollection(library, notice);
  notice.done();
  await search();
  await showArticle();
  document.documentElement.dataset.ready = 'true';
}

/** @param {Library} library @param {ReturnType<typeof notices>} notice */
async function loadCollection(library, notice) {
  const wanted = new URLSearchParams(location.search).get('collection') ?? SAMPLES;
  try {
    const url = new URL(wanted, location.href);
    const { manifest, entries, problems } = await loadManifest(url, (done, total) => notice.progress('Loading the articles', done / total, null));
    library.about = manifest;
    byId('collection-title').textContent = manifest.title ?? '';
    const report = await library.add(entries, { onProgress: ({ done, total }) => notice.progress('Reading the articles', done / total, null) });
    problems.forEach(notice.problem);
    report.rejected.forEach(({ message }) => notice.problem(message));
    if (report.needs.length) notice.problem(withoutRules(report.needs));
  } catch (error) {
    notice.problem(`The collection ${wanted} could not be loaded: ${/** @type {Error} */ (error).message} You can open files of your own.`);
  }
}

start().catch((error) => {
  byId('app').hidden = true;
  const help = byId('start-help');
  help.hidden = false;
  help.textContent = `Khabar could not start: ${error.message} It needs a browser of 2023 or later (Chrome, Edge, Firefox, Safari).`;
});
