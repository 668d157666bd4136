// Facts for other programs: CSV, JSON Lines, JSON-LD with the selectors of the W3C's Web Annotation Data Model; and
// citations. Pure functions over what the engine answers; nothing here needs a browser.

/** @typedef {import('./khabar.js').Fact} Fact */
/** @typedef {import('./khabar.js').Article} Article */
/** @typedef {{text: string, start: number, end: number}} Sentence as `sentences` gives them */

/** So many code points stand on each side of a quotation, where there are so many. */
const CONTEXT = 32;

/** The columns of the CSV, in their order. */
export const COLUMNS = /** @type {const} */ (['id', 'article', 'kind', 'value', 'text', 'start', 'end', 'sentence', 'rule', 'cues', 'assumptions']);

/**
 * A table by RFC 4180, in UTF-8; offsets are in code points of the article's text. What a spreadsheet would take for a
 * formula stands behind an apostrophe.
 * @param {Fact[]} facts
 * @param {Article[]} articles those that the facts are of
 */
export function toCsv(facts, articles) {
  const places = placesIn(articles);
  const rows = facts.map((fact) => {
    const { start, end } = places(fact);
    const value = typeof fact.value === 'string' ? fact.value : JSON.stringify(fact.value);
    return [fact.id, fact.article, fact.kind, value, fact.text, start, end, fact.sentence, fact.rule, (fact.cues ?? []).join('; '), fact.assumptions.join('; ')];
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** @param {string | number} value */
function cell(value) {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A fact a line, as the engine gives them: offsets are in UTF-16 code units.
 * @param {Fact[]} facts
 */
export function toJsonLines(facts) {
  return facts.map((fact) => `${JSON.stringify(fact)}\n`).join('');
}

/**
 * Web Annotations (W3C Recommendation of 2017), each on the letters of its fact: quoted with what stands before and behind,
 * and by their position in code points. Bodies are of schema.org's types where these fit.
 * @param {Fact[]} facts
 * @param {Article[]} articles those that the facts are of
 */
export function toJsonLd(facts, articles) {
  const places = placesIn(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return JSON.stringify({
    '@context': ['http://www.w3.org/ns/anno.jsonld', { schema: 'https://schema.org/' }],
    '@graph': facts.map((fact) => {
      const article = byId.get(fact.article);
      const { start, end, points } = places(fact);
      return {
        id: `urn:khabar:${encodeURIComponent(fact.id)}`,
        type: 'Annotation',
        motivation: 'describing',
        body: { 'schema:identifier': fact.kind, ...body(fact) },
        target: {
          source: article?.url ?? `urn:khabar:${encodeURIComponent(fact.article)}`,
          selector: [
            { type: 'TextQuoteSelector', exact: points.slice(start, end).join(''), prefix: points.slice(Math.max(0, start - CONTEXT), start).join(''), suffix: points.slice(end, end + CONTEXT).join('') },
            { type: 'TextPositionSelector', start, end },
          ],
        },
      };
    }),
  }, null, 1);
}

/** Where Wikidata's ids are to be looked up. */
const WIKIDATA = 'http://www.wikidata.org/entity/';
/** @type {Record<string, string>} */
const NAMED = { person: 'schema:Person', organisation: 'schema:Organization', place: 'schema:Place', programme: 'schema:Thing', demonym: 'schema:Country' };

/** What a fact says, in the terms of schema.org. @param {Fact} fact */
function body({ kind, value }) {
  if (typeof value === 'string') return { type: 'schema:PropertyValue', 'schema:propertyID': kind, 'schema:value': value };
  if ('name' in value) return { type: NAMED[kind], 'schema:name': value.name, ...(value.id && { 'schema:sameAs': WIKIDATA + value.id }) };
  if ('role' in value) {
    const person = { type: 'schema:Person', 'schema:name': value.person, ...(value.id && { 'schema:sameAs': WIKIDATA + value.id }) };
    return { type: 'schema:Role', 'schema:roleName': value.role, 'schema:member': person };
  }
  if ('who' in value) {
    return {
      type: 'schema:Event', 'schema:name': value.type, 'schema:attendee': value.who, 'schema:location': value.where,
      ...(value.when && { 'schema:startDate': value.when }), ...(value.number && { 'schema:position': value.number }), 'schema:creativeWorkStatus': value.modality,
    };
  }
  if ('measure' in value) {
    return {
      type: 'schema:Claim', 'schema:about': value.about, 'schema:name': value.measure, ...(value.value !== undefined && { 'schema:value': value.value }),
      ...(value.period && { 'schema:temporalCoverage': value.period }), ...(value.speaker && { 'schema:author': value.speaker }), 'schema:creativeWorkStatus': value.modality,
    };
  }
  if ('amount' in value) return { type: 'schema:MonetaryAmount', 'schema:value': value.amount, 'schema:currency': value.currency };
  return { type: 'schema:QuantitativeValue', 'schema:value': value.value, ...(value.unit && { 'schema:unitText': value.unit }), ...(value.of && { 'schema:name': value.of }) };
}

/**
 * Where facts stand in code points, each article counted once.
 * @param {Article[]} articles
 * @returns {(fact: Fact) => {start: number, end: number, points: string[]}}
 */
function placesIn(articles) {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  /** @type {Map<string, {points: string[], places: Uint32Array}>} */
  const counted = new Map();
  return ({ article, start, end }) => {
    const text = texts.get(article);
    if (text === undefined) throw Object.assign(new Error(`Hand over the article “${article}” too: its text is needed for places in it.`), { code: 'unknown-article' });
    let known = counted.get(article);
    if (!known) {
      const points = [...text];
      const places = new Uint32Array(text.length + 1);
      let at = 0;
      points.forEach((point, number) => {
        places.fill(number, at, at + point.length);
        at += point.length;
      });
      places[text.length] = points.length;
      known = { points, places };
      counted.set(article, known);
    }
    return { start: known.places[start], end: known.places[end], points: known.points };
  };
}

/**
 * Where the letters are that a pair of selectors means, in UTF-16 code units: at their position if they stand there, else
 * where they stand with what is before and behind; null if nowhere, or in several places that fit as well.
 * @param {string} text
 * @param {{type: string, exact?: string, prefix?: string, suffix?: string, start?: number, end?: number}[]} selectors
 * @returns {{start: number, end: number} | null}
 */
export function select(text, selectors) {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const exact = quote?.exact ?? '';
  if (position?.start !== undefined && position.end !== undefined) {
    const points = [...text];
    const found = points.slice(position.start, position.end).join('');
    const start = points.slice(0, position.start).join('').length;
    if (found && (!quote || found === exact)) return { start, end: start + found.length };
  }
  if (!exact) return null;
  const whole = `${quote?.prefix ?? ''}${exact}${quote?.suffix ?? ''}`;
  const at = text.indexOf(whole);
  if (at < 0 || text.indexOf(whole, at + 1) >= 0) return null;
  const start = at + (quote?.prefix ?? '').length;
  return { start, end: start + exact.length };
}

/**
 * A citation for readers: source, title, date, address; of a sentence, its words first.
 * @param {Article} article
 * @param {Sentence} [sentence]
 */
export function cite({ title, id, source, date, url }, sentence) {
  const where = [source, `“${title ?? id}”`, date, url].filter(Boolean).join(', ');
  return sentence ? `“${oneLine(sentence.text)}” (${where})` : where;
}

/**
 * A citation for BibTeX; of a sentence, its words are the note. Letters beyond ASCII stay, as biblatex reads them.
 * @param {Article} article
 * @param {Sentence} [sentence]
 */
export function toBibtex({ title, id, source, date, url, language }, sentence) {
  const key = `khabar:${id}`.replace(/[^\w:.-]+/g, '_');
  const fields = Object.entries({ title: title ?? id, organization: source, date, url, langid: language, note: sentence && `“${oneLine(sentence.text)}”` });
  const lines = fields.flatMap(([name, value]) => value ? [`  ${name} = {${name === 'url' ? value.replace(/[{}\\]/g, encodeURIComponent) : escape(value)}},\n`] : []);
  return `@online{${key},\n${lines.join('')}}\n`;
}

/** @param {string} text */
const oneLine = (text) => text.trim().replace(/\s+/g, ' ');

/** Letters that mean something to TeX. @param {string} text */
function escape(text) {
  /** @type {Record<string, string>} */
  const commands = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
  return oneLine(text).replace(/[\\~^#$%&_{}]/g, (mark) => commands[mark] ?? `\\${mark}`);
}
