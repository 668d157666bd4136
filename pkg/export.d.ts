export type Fact = import('./khabar.js').Fact;
export type Article = import('./khabar.js').Article;
export type Sentence = {
    text: string;
    start: number;
    end: number;
};
/** The columns of the CSV, in their order. */
export declare const COLUMNS: readonly ['id', 'article', 'kind', 'value', 'text', 'start', 'end', 'sentence', 'rule', 'cues', 'assumptions'];
/**
 * A table by RFC 4180, in UTF-8; offsets are in code points of the article's text. What a spreadsheet would take for a
 * formula stands behind an apostrophe.
 * @param {Fact[]} facts
 * @param {Article[]} articles those that the facts are of
 */
export declare function toCsv(facts: Fact[], articles: Article[]): string;
/**
 * A fact a line, as the engine gives them: offsets are in UTF-16 code units.
 * @param {Fact[]} facts
 */
export declare function toJsonLines(facts: Fact[]): string;
/**
 * Web Annotations (W3C Recommendation of 2017), each on the letters of its fact: quoted with what stands before and behind,
 * and by their position in code points. Bodies are of schema.org's types where these fit.
 * @param {Fact[]} facts
 * @param {Article[]} articles those that the facts are of
 */
export declare function toJsonLd(facts: Fact[], articles: Article[]): string;
/**
 * Where the letters are that a pair of selectors means, in UTF-16 code units: at their position if they stand there, else
 * where they stand with what is before and behind; null if nowhere, or in several places that fit as well.
 * @param {string} text
 * @param {{type: string, exact?: string, prefix?: string, suffix?: string, start?: number, end?: number}[]} selectors
 * @returns {{start: number, end: number} | null}
 */
export declare function select(text: string, selectors: {
    type: string;
    exact?: string;
    prefix?: string;
    suffix?: string;
    start?: number;
    end?: number;
}[]): {
    start: number;
    end: number;
} | null;
/**
 * A citation for readers: source, title, date, address; of a sentence, its words first.
 * @param {Article} article
 * @param {Sentence} [sentence]
 */
export declare function cite({ title, id, source, date, url }: Article, sentence?: Sentence): string;
/**
 * A citation for BibTeX; of a sentence, its words are the note. Letters beyond ASCII stay, as biblatex reads them.
 * @param {Article} article
 * @param {Sentence} [sentence]
 */
export declare function toBibtex({ title, id, source, date, url, language }: Article, sentence?: Sentence): string;
