/* tslint:disable */
/* eslint-disable */
/** One article. Only `id` and `text` are needed. */
export interface Article {
    id: string;
    text: string;
    title?: string;
    /** A BCP 47 tag; detected where absent. */
    language?: string;
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    date?: string;
    source?: string;
    url?: string;
}

export interface AddReport {
    added: number;
    /** `code` is stable: missing-id, duplicate-id, empty-text, too-large, bad-date, bad-language. */
    rejected: { id: string; code: string; message: string }[];
    /** Language packs that would let some articles be read better. */
    needs: string[];
}

/** In bytes of UTF-8. */
export interface Progress {
    done: number;
    total: number;
}

/** A saved collection, before it is loaded. */
export interface Saved {
    /** What the caller wanted kept. */
    about: string;
    /** Language packs that must be loaded first. */
    languages: string[];
    /** Whether this version read the articles. If not, they must be added again. */
    fresh: boolean;
    articles: Article[];
}

export interface SearchRequest {
    /**
     * Words, `"phrases"`, `prefix*`, `+must`, `-not`, `a OR b`, `( )`, `a NEAR/5 b`, `title:word`, `lang:hi`, `person:modi`,
     * `date:2012..2014`, `money:>1bn USD`; empty for every article.
     */
    query?: string;
    /** Layers of matching beside the exact one; all are on by default, `romanised` as `sound` is. */
    expand?: {
        fold?: boolean;
        stem?: boolean;
        value?: boolean;
        romanised?: boolean;
        meaning?: boolean;
        sound?: boolean;
        typo?: boolean;
    };
    /**
     * One of the values of each list that is not empty; a year as `2013`, a kind as `money`. Of names (as cards have them)
     * all must be named; before all articles were studied, nobody is.
     */
    filters?: {
        language?: string[]; source?: string[]; year?: string[]; kind?: FactKind[];
        person?: string[]; organisation?: string[]; place?: string[];
    };
    /** Whether each hit tells how its score came about. */
    explain?: boolean;
    /** Hits at most; 20 by default. */
    limit?: number;
    offset?: number;
    /** For `read`: the first block and how many at most; all by default. */
    fromBlock?: number;
    maxBlocks?: number;
}

export type Direction = 'ltr' | 'rtl';

export type ValueKind = 'date' | 'period' | 'duration' | 'money' | 'percent' | 'ordinal' | 'quantity' | 'count' | 'number' | 'designation';

export type FactKind = ValueKind | 'person' | 'organisation' | 'place' | 'programme' | 'demonym' | 'role' | 'event' | 'statement';

/** How something is meant. */
export type Modality = 'asserted' | 'opinion' | 'agreed' | 'planned' | 'expected' | 'desired' | 'denied';

/** Who or what is named: the English name where it is known, else the letters in Latin script; the Wikidata id where it is certain. */
export interface Named {
    name: string;
    id?: string;
}

/** Who holds which office: “President of Russia”. */
export interface RoleValue {
    person: string;
    /** The Wikidata id of the person. */
    id?: string;
    /** In English; in brackets what the words beside the name do not say, by an assumption: “Prime Minister (of India)”. */
    role: string;
}

/** What happens; `when` is EDTF, `number` the how-manieth of its kind. */
export interface EventValue {
    type: string;
    who: string[];
    where: string[];
    when?: string;
    number?: number;
    modality: Modality;
}

/** What is said of somebody: a measure with its value, or a word that states something; `period` is EDTF. */
export interface StatementValue {
    about: string[];
    measure: string;
    value?: FactValue;
    period?: string;
    modality: Modality;
    speaker?: string;
}

/**
 * How a word matched: the same; spelled otherwise; a word that begins so; another form of it; the same value
 * written otherwise; the word in Latin letters; a word that means the same; one that sounds alike; misspelt.
 */
export type Layer = 'exact' | 'folded' | 'prefix' | 'stem' | 'value' | 'romanised' | 'meaning' | 'sound' | 'typo';

export type Mark = { type: 'match'; clause: number; layer: Layer } | { type: 'fact'; id: string; kind: FactKind };

/** A piece of text under the same marks. */
export interface Run {
    text: string;
    marks: Mark[];
}

export interface Passage {
    runs: Run[];
    /** The place of the sentence in the article. */
    sentence: number;
    language: string;
    dir: Direction;
    cutBefore: boolean;
    cutAfter: boolean;
}

export interface Hit {
    id: string;
    language: string;
    dir: Direction;
    title: string;
    titleRuns: Run[];
    date?: string;
    source?: string;
    score: number;
    passages: Passage[];
    /** A word may be several, where they mean or state something together. */
    why: { word: string; layer: Layer; count: number }[];
    explain?: Explain;
}

/** The score is `words · coverage + nearness + passage`. */
export interface Explain {
    /** What the words count, by BM25F. */
    words: number;
    /** The share of the query that the article holds, by how much each word says. */
    coverage: number;
    /** What words standing near each other add. */
    nearness: number;
    /** What the best passage adds. */
    passage: number;
    byWord: { word: string; score: number; weight: number }[];
}

export interface FacetCount {
    value: string;
    count: number;
}

export interface Answer {
    total: number;
    hits: Hit[];
    /** Names come once all articles were studied (`cards`, `links`, a query for a name), the most frequent of each kind. */
    facets: {
        language: FacetCount[]; source: FacetCount[]; year: FacetCount[]; kind: FacetCount[];
        person: FacetCount[]; organisation: FacetCount[]; place: FacetCount[];
    };
    notes: string[];
    /**
     * The query as it may have been meant, where words of it are found by a guess at their spelling only, or not at
     * all; it finds something under the same filters.
     */
    didYouMean?: { query: string; words: { word: string; instead: string }[] };
}

export interface SuggestOptions {
    /** Where the caret stands, in UTF-16 code units; the end by default. */
    caret?: number;
    /** Suggestions at most; 8 by default. */
    limit?: number;
}

/** A way to go on from what was typed, for the word at the caret. */
export interface Suggestion {
    /** The whole query, with the word in it. */
    text: string;
    /** The word, or several, as articles write them. */
    word: string;
    /** The part of the query that it stands for, in UTF-16 code units. */
    start: number;
    end: number;
    /**
     * Begins with the letters; begins so, spelled otherwise or with marks; begins so in Latin letters; sounds like what
     * begins so; means the same; is spelled almost so.
     */
    layer: 'prefix' | 'folded' | 'romanised' | 'sound' | 'meaning' | 'typo';
    language: string;
    dir: Direction;
    /** How many articles hold it, in these letters. */
    documents: number;
}

export interface ConcordanceRequest {
    query?: string;
    filters?: SearchRequest['filters'];
    expand?: SearchRequest['expand'];
    /** The articles as a search has them (the default); or the words before the match, nearest first; behind it; the match. */
    order?: 'text' | 'before' | 'after' | 'match';
    /** Letters on each side at most, as a reader counts them; 60 by default. */
    context?: number;
    /** Lines at most; 50 by default. */
    limit?: number;
    offset?: number;
}

/** A match in its context; joined, `before`, `match` and `after` are a part of the article. */
export interface ConcordanceLine {
    id: string;
    title: string;
    date?: string;
    language: string;
    dir: Direction;
    before: string;
    match: string;
    after: string;
    layer: Layer;
    /** Whether it stands in the article's own title; else `sentence` is the place of its sentence. */
    inTitle: boolean;
    sentence?: number;
    /** Where the match stands in the text, or in the title, in UTF-16 code units. */
    start: number;
    end: number;
}

export interface Concordance {
    total: number;
    lines: ConcordanceLine[];
    /** Whether more was found than is looked at: 2,000 articles, 10,000 matches. */
    truncated: boolean;
    notes: string[];
}

export interface ReadingBlock {
    kind: 'paragraph' | 'heading' | 'item' | 'caption' | 'credit' | 'byline' | 'url';
    language: string;
    dir: Direction;
    runs: Run[];
}

/** The runs of all blocks, joined, are the article's text. */
export interface Reading {
    id: string;
    language: string;
    dir: Direction;
    title: string;
    titleRuns: Run[];
    date?: string;
    source?: string;
    url?: string;
    blocks: ReadingBlock[];
    totalBlocks: number;
}

export interface FactFilter {
    article?: string;
    kind?: FactKind[];
    /** Without those that stand inside another, as the ends of a period. */
    outer?: boolean;
    /** Of articles that a search finds only: with its filters and layers; without words, of all that pass the filters. */
    query?: string;
    filters?: SearchRequest['filters'];
    expand?: SearchRequest['expand'];
    /** What a name, an office, a measure, the letters of the fact or one of their words begin with, whatever its marks and capitals. */
    name?: string;
    /** The order of the articles (the default); the kind; what it says, amounts by unit and size; the title; when it is. */
    sort?: 'text' | 'kind' | 'value' | 'article' | 'date';
    /** What has no place in the order is last in both directions. */
    descending?: boolean;
    limit?: number;
    offset?: number;
}

/** How exactly a number is meant; what is not said is left out. */
export interface Bounds {
    approximate?: true;
    at_least?: true;
    at_most?: true;
    more_than?: true;
    less_than?: true;
}

/**
 * EDTF (ISO 8601-2) for dates and periods, ISO 8601 for durations (`P2D`), the letters of a designation; ISO 4217 for
 * money; the symbol of the unit for a quantity; what is counted, as written, for a count.
 */
export type FactValue = string | ({ amount: number; currency: string } & Bounds) | ({ value: number; unit?: string; of?: string } & Bounds);

/** Offsets are in UTF-16 code units, as in a JS string. The bounds are those of a duration; other values hold theirs. */
export interface Fact extends Bounds {
    id: string;
    article: string;
    kind: FactKind;
    value: FactValue | Named | RoleValue | EventValue | StatementValue;
    text: string;
    start: number;
    end: number;
    sentence: number;
    rule: string;
    /** The words by which the rule found it, where these are not its letters. */
    cues?: string[];
    assumptions: string[];
    /** The end of a period that is a fact itself, the one before it. */
    nested?: true;
}

export interface FactPage {
    facts: Fact[];
    total: number;
    /** The languages whose names would let more be found: load the packs that hold them. */
    needs: string[];
}

export interface CardRequest {
    /** What a name or one of its words begins with, in any script; empty for all. */
    query?: string;
    kind?: ('person' | 'organisation' | 'place' | 'programme')[];
    limit?: number;
    offset?: number;
}

/** Of whom or what the articles name: all its forms in all scripts, its offices, where it occurs. */
export interface Card extends Named {
    kind: 'person' | 'organisation' | 'place' | 'programme';
    /** The most frequent first. */
    forms: { text: string; language: string; count: number }[];
    /** With the dates of the first and the last article that says so. */
    roles: { role: string; from?: string; to?: string; articles: string[] }[];
    articles: { id: string; count: number }[];
    count: number;
}

/** In bytes of UTF-8. */
export interface StudyReport extends Progress {
    /** The languages whose names would let more be found: load the packs that hold them. */
    needs: string[];
}

/** The most frequent first; `studied` says of how much of the collection they are. */
export interface CardPage {
    cards: Card[];
    total: number;
    studied: StudyReport;
}

export type Relation = 'tension' | 'agreement' | 'same' | 'series' | 'look-alike';

export interface LinkRequest {
    /** With a fact of this article only. */
    article?: string;
    relation?: Relation[];
    /** What a word of what they are about begins with. */
    query?: string;
    limit?: number;
    offset?: number;
}

/** Facts of several articles that belong together. */
export interface Link {
    relation: Relation;
    kind: 'event' | 'statement' | 'role';
    /** What they are about, in a line of English. */
    about: string;
    /** What they share and how they differ, in English. */
    why: string[];
    /** Of a series in the order of time, else in that of the articles; at most 60. */
    facts: Fact[];
    /** How many there are. */
    total: number;
    /** How many articles say so; nearly the same text counts once. */
    sources: number;
}

/** Tensions first, then what most articles say; `studied` says of how much of the collection they are. */
export interface LinkPage {
    links: Link[];
    total: number;
    /** How many of each relation, whichever is asked for. */
    counts: { value: Relation; count: number }[];
    /** Articles that are nearly the same text. */
    copies: { articles: string[] }[];
    studied: StudyReport;
}

export interface Token {
    text: string;
    start: number;
    end: number;
    kind: 'word' | 'number' | 'punctuation' | 'space';
    /** The folded form: one spelling for all that the language's writers take for the same word. */
    form: string;
    /** What its inflected forms share. */
    stem: string;
    /** The form that the index holds: lower case, normal form C. */
    exact: string;
    /** The same with bare Latin letters, if it has marks. */
    bare?: string;
    /** A key of how it sounds, in any script. */
    sound?: string;
    /** A word of another script in Latin letters. */
    latin?: string;
    /** Syllables or joined words, without a role; or a word and its clitics. */
    parts?: { text: string; start: number; end: number; role?: 'proclitic' | 'article' | 'stem' | 'enclitic' }[];
    /** What it may mean, alone or in the phrase from `start` to `end`; `concept(id)` has the words for it. */
    concepts?: { id: string; ambiguous: boolean; start: number; end: number }[];
}

/** The words of a concept in a language, the usual one first. */
export interface ConceptWords {
    language: string;
    words: string[];
}

export interface Sentence {
    text: string;
    start: number;
    end: number;
    kind: 'sentence' | 'heading' | 'item' | 'caption' | 'credit' | 'byline' | 'dateline' | 'url' | 'fragment';
}

export interface Detection {
    /** BCP 47, `und` if unknown. */
    language: string;
    confidence: number;
    spans: { start: number; end: number; language: string }[];
}

export interface LanguageInfo {
    /** BCP 47; `und`, no language, for the file that all languages share. */
    code: string;
    name: string;
    englishName: string;
    dir: Direction;
    /** A file of its rules, names or events, relative to `khabar.js`; for `loadLanguage`. */
    pack: string;
    /**
     * What the file holds: the rules that articles are read by, the names and the words for events that facts beyond values
     * need, or the entities whose names they are. Names are known once all three are there, whichever is loaded first.
     */
    holds: 'words' | 'names' | 'events' | 'entities';
    loaded: boolean;
}

/** What is thrown: an `Error` with a stable code. */
export interface KhabarError extends Error {
    name: 'KhabarError';
    code: string;
}



/**
 * A collection of articles.
 */
export class Collection {
    free(): void;
    [Symbol.dispose](): void;
    /**
     * Gives up what was begun.
     */
    abort(): void;
    /**
     * Adds articles, each whole or not at all.
     */
    add(articles: Article[]): AddReport;
    /**
     * Begins to add one article in steps; returns the code of its language if the pack is not
     * loaded, so that one may abort, load it and begin again.
     */
    begin(article: Article): string[];
    /**
     * Every article that passes the filters of a request, newest first: what `search` answers to an empty query.
     */
    browse(request: SearchRequest): Answer;
    /**
     * Everybody and everything that the articles name, as far as they were studied.
     */
    cards(request: CardRequest | undefined): CardPage;
    /**
     * Adds what was begun.
     */
    commit(): AddReport;
    /**
     * The matches of a query, each in its context.
     */
    concordance(request: ConcordanceRequest): Concordance;
    /**
     * The facts of the collection.
     */
    facts(filter: FactFilter | undefined): FactPage;
    /**
     * How the facts of the articles belong together, as far as they were studied.
     */
    links(request: LinkRequest | undefined): LinkPage;
    /**
     * The collection that was saved, without reading its articles again. See `saved` for what it needs.
     */
    static load(bytes: Uint8Array | number[]): Collection;
    /**
     * An empty collection.
     */
    constructor();
    /**
     * An article in runs, with the matches of a request marked.
     */
    read(id: string, request: SearchRequest | undefined): Reading;
    /**
     * Reads again, for about so many bytes, the articles that lacked a pack which is loaded now;
     * returns how many bytes are left. The calls that follow do the rest by themselves.
     */
    refresh(maxBytes: number): number;
    /**
     * Takes an article out; false if there is none with this id.
     */
    remove(id: string): boolean;
    /**
     * The collection as bytes, for `Collection.load`, with a text of the caller's own. They are not compressed.
     */
    save(about?: string | null): Uint8Array;
    /**
     * What a saved collection holds, whoever saved it.
     */
    static saved(bytes: Uint8Array | number[]): Saved;
    /**
     * Searches.
     */
    search(request: SearchRequest): Answer;
    /**
     * Analyses about so many bytes more of it.
     */
    step(maxBytes: number): Progress;
    /**
     * Studies about so many bytes more: finds what articles say beyond their values. Cards are of what was studied.
     */
    study(maxBytes: number): StudyReport;
    /**
     * Ways to go on from what was typed in the search box.
     */
    suggest(query: string, options: SuggestOptions | undefined): Suggestion[];
    /**
     * How many articles it holds.
     */
    readonly size: number;
}

/**
 * The words of a concept (see `Token.concepts`) in every language whose pack is loaded.
 */
export function concept(id: string): ConceptWords[];

/**
 * The language of a text.
 */
export function detect(text: string): Detection;

/**
 * The languages that have rules of their own.
 */
export function languages(): LanguageInfo[];

/**
 * Takes a pack: the bytes of a file that `languages()` names, under the code that it has there (`und` for what all languages
 * share). The order does not matter. A collection reads the articles that lacked it again, at its next call or by `refresh`.
 */
export function loadLanguage(code: string, bytes: Uint8Array | number[]): void;

/**
 * The sentences of a text.
 */
export function sentences(text: string, language?: string | null): Sentence[];

/**
 * The tokens of a text; joined, they are the text.
 */
export function tokenize(text: string, language?: string | null): Token[];

/**
 * The typed values that a text states.
 */
export function values(text: string, language?: string | null): Fact[];

export type InitInput = RequestInfo | URL | Response | BufferSource | WebAssembly.Module;

export interface InitOutput {
    readonly memory: WebAssembly.Memory;
    readonly __wbg_collection_free: (a: number, b: number) => void;
    readonly collection_abort: (a: number) => void;
    readonly collection_add: (a: number, b: any) => [number, number, number];
    readonly collection_begin: (a: number, b: any) => [number, number, number];
    readonly collection_browse: (a: number, b: any) => [number, number, number];
    readonly collection_cards: (a: number, b: any) => [number, number, number];
    readonly collection_commit: (a: number) => [number, number, number];
    readonly collection_concordance: (a: number, b: any) => [number, number, number];
    readonly collection_facts: (a: number, b: any) => [number, number, number];
    readonly collection_links: (a: number, b: any) => [number, number, number];
    readonly collection_load: (a: number, b: number) => [number, number, number];
    readonly collection_new: () => number;
    readonly collection_read: (a: number, b: number, c: number, d: any) => [number, number, number];
    readonly collection_refresh: (a: number, b: number) => number;
    readonly collection_remove: (a: number, b: number, c: number) => number;
    readonly collection_save: (a: number, b: number, c: number) => [number, number];
    readonly collection_saved: (a: number, b: number) => [number, number, number];
    readonly collection_search: (a: number, b: any) => [number, number, number];
    readonly collection_size: (a: number) => number;
    readonly collection_step: (a: number, b: number) => [number, number, number];
    readonly collection_study: (a: number, b: number) => [number, number, number];
    readonly collection_suggest: (a: number, b: number, c: number, d: any) => [number, number, number];
    readonly concept: (a: number, b: number) => [number, number, number];
    readonly detect: (a: number, b: number) => [number, number, number];
    readonly languages: () => [number, number, number];
    readonly loadLanguage: (a: number, b: number, c: number, d: number) => [number, number];
    readonly sentences: (a: number, b: number, c: number, d: number) => [number, number, number];
    readonly tokenize: (a: number, b: number, c: number, d: number) => [number, number, number];
    readonly values: (a: number, b: number, c: number, d: number) => [number, number, number];
    readonly __wbindgen_malloc: (a: number, b: number) => number;
    readonly __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
    readonly __wbindgen_free: (a: number, b: number, c: number) => void;
    readonly __wbindgen_exn_store: (a: number) => void;
    readonly __externref_table_alloc: () => number;
    readonly __wbindgen_externrefs: WebAssembly.Table;
    readonly __externref_table_dealloc: (a: number) => void;
    readonly __wbindgen_start: () => void;
}

export type SyncInitInput = BufferSource | WebAssembly.Module;

/**
 * Instantiates the given `module`, which can either be bytes or
 * a precompiled `WebAssembly.Module`.
 *
 * @param {{ module: SyncInitInput }} module - Passing `SyncInitInput` directly is deprecated.
 *
 * @returns {InitOutput}
 */
export function initSync(module: { module: SyncInitInput } | SyncInitInput): InitOutput;

/**
 * If `module_or_path` is {RequestInfo} or {URL}, makes a request and
 * for everything else, calls `WebAssembly.instantiate` directly.
 *
 * @param {{ module_or_path: InitInput | Promise<InitInput> }} module_or_path - Passing `InitInput` directly is deprecated.
 *
 * @returns {Promise<InitOutput>}
 */
export default function __wbg_init (module_or_path?: { module_or_path: InitInput | Promise<InitInput> } | InitInput | Promise<InitInput>): Promise<InitOutput>;
