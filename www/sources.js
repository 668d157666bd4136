// Where facts come from: of each article its title, language and direction, and the sentence that a fact stands in.
// Asked of the engine once for each article that is shown.

/**
 * @typedef {import('../pkg/khabar.js').Article} Article
 * @typedef {import('../pkg/khabar.js').Fact} Fact
 * @typedef {{start: number, end: number}} Span
 * @typedef {{id: string, title: string, language: string, dir: string, date?: string, source?: string}} About
 * @typedef {About & {text: string, blocks: (Span & {language: string, dir: string})[], sentences: Span[]}} Source
 * @typedef {{text: string, at: number, end: number, lang: string, dir: string, about: About}} Said
 * the sentence, and from where to where the fact stands in it
 */

/** Larger texts are not parted for the sake of a sentence: so many letters around a fact have to do. */
const LARGE = 200_000;
const AROUND = 240;

/** @param {import('../pkg/engine.js').Engine} engine */
export function sources(engine) {
  /** @type {Map<string, {article: Article, source: Promise<Source>}>} */
  const known = new Map();

  /** @param {Article} article @returns {Promise<Source>} */
  async function ask(article) {
    const isLarge = article.text.length > LARGE;
    const reading = await engine.read(article.id, isLarge ? { maxBlocks: 1 } : {});
    const { id, title, language, dir, date, source } = reading;
    let end = 0;
    const blocks = reading.blocks.map((block) => {
      const start = end;
      for (const { text } of block.runs) end += text.length;
      return { start, end, language: block.language, dir: block.dir };
    });
    const sentences = isLarge ? [] : await engine.sentences(article.text, language === 'und' ? undefined : language);
    return { id, title, language, dir, date, source, text: article.text, blocks: isLarge ? [] : blocks, sentences };
  }

  /** @param {string} id @returns {Promise<Source>} */
  function source(id) {
    const article = engine.article(id);
    if (!article) return Promise.reject(new Error(`There is no article “${id}” any more.`));
    const before = known.get(id);
    // An article whose details were edited is another object.
    if (before?.article === article) return before.source;
    const asked = ask(article);
    known.set(id, { article, source: asked });
    asked.catch(() => known.delete(id));
    return asked;
  }

  return {
    /** What is known of an article. @type {(id: string) => Promise<About>} */
    about: source,
    /** The sentences of facts, in their order. @param {Fact[]} facts */
    said: (facts) => Promise.all(facts.map(async (fact) => saidIn(await source(fact.article), fact))),
  };
}

/** @param {Source} source @param {{start: number, end: number}} fact @returns {Said} */
function saidIn(source, { start, end }) {
  const { text, sentences } = source;
  const inside = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  const block = source.blocks.find((one) => one.start <= start && start < one.end) ?? source;
  // The fact is whole, whatever its sentences are.
  const from = Math.min(start, inside.length ? inside[0].start : Math.max(0, start - AROUND));
  const to = Math.max(end, inside.length ? inside[inside.length - 1].end : Math.min(text.length, end + AROUND));
  return { text: text.slice(from, to), at: start - from, end: end - from, lang: block.language, dir: block.dir, about: source };
}
