export type Article = import('./khabar.js').Article;
export type Progress = {
    done: number;
    total: number;
};
export type Call = {
    id: number;
    call: string;
    args: unknown[];
    resolve: (result: any) => void;
    reject: (error: Error) => void;
    onProgress?: (progress: Progress) => void;
};
/** An error of the engine, with a stable `code`. */
export declare class KhabarError extends Error {
    code: string;
    /** @param {string} code @param {string} message */
    constructor(code: string, message: string);
}
/** A collection of articles in a worker of its own. */
export declare class Engine {
    #private;
    /**
     * @param {string} code the worker's script
     * @param {WebAssembly.Module} module
     * @param {(file: string) => Promise<ArrayBuffer>} fetchPack
     * @param {() => void} [onRestart]
     */
    constructor(code: string, module: WebAssembly.Module, fetchPack: (file: string) => Promise<ArrayBuffer>, onRestart?: () => void);
    /**
     * Fetches the parts, which lie beside this file, and starts.
     * @param {{base?: string | URL, onRestart?: () => void}} [options] `onRestart` is called after
     *   the engine failed, started anew and added every article again
     */
    static start({ base, onRestart }?: {
        base?: string | URL;
        onRestart?: () => void;
    }): Promise<Engine>;
    /**
     * Adds articles, each whole or not at all. Large ones are added in slices, during which other
     * calls are answered. When `signal` aborts, the articles added so far stay.
     * @param {Article[]} articles
     * @param {{onProgress?: (progress: Progress) => void, signal?: AbortSignal}} [options]
     * @returns {Promise<import('./khabar.js').AddReport & {cancelled: boolean}>}
     */
    add(articles: Article[], { onProgress, signal }?: {
        onProgress?: (progress: Progress) => void;
        signal?: AbortSignal;
    }): Promise<import('./khabar.js').AddReport & {
        cancelled: boolean;
    }>;
    /**
     * The collection in one file, compressed, with a text of the caller's own.
     * @param {string} [about]
     * @returns {Promise<Blob>}
     */
    save(about?: string): Promise<Blob>;
    /**
     * The collection of such a file in place of the one that is here. If another version of Khabar saved it, its
     * articles are read again. If it cannot be loaded, everything stays as it was.
     * @param {Blob} file
     * @param {{onProgress?: (progress: Progress) => void}} [options]
     * @returns {Promise<{about: string, articles: Article[], readAgain: boolean}>}
     */
    load(file: Blob, { onProgress }?: {
        onProgress?: (progress: Progress) => void;
    }): Promise<{
        about: string;
        articles: Article[];
        readAgain: boolean;
    }>;
    /** @param {string} id @returns {Promise<boolean>} */
    remove(id: string): Promise<boolean>;
    /** The article as it was added. @param {string} id */
    article(id: string): import("./khabar.js").Article | undefined;
    /** @param {import('./khabar.js').SearchRequest} request @returns {Promise<import('./khabar.js').Answer>} */
    search(request: import('./khabar.js').SearchRequest): Promise<import('./khabar.js').Answer>;
    /** @param {string} query @param {import('./khabar.js').SuggestOptions} [options] @returns {Promise<import('./khabar.js').Suggestion[]>} */
    suggest(query: string, options?: import('./khabar.js').SuggestOptions): Promise<import('./khabar.js').Suggestion[]>;
    /** @param {import('./khabar.js').ConcordanceRequest} request @returns {Promise<import('./khabar.js').Concordance>} */
    concordance(request: import('./khabar.js').ConcordanceRequest): Promise<import('./khabar.js').Concordance>;
    /** @param {string} id @param {import('./khabar.js').SearchRequest} [request] @returns {Promise<import('./khabar.js').Reading>} */
    read(id: string, request?: import('./khabar.js').SearchRequest): Promise<import('./khabar.js').Reading>;
    /**
     * Of one article, or of all: then the first call studies every article, and tells how far it is, in bytes.
     * @param {import('./khabar.js').FactFilter} [filter]
     * @param {{onProgress?: (progress: Progress) => void}} [options]
     * @returns {Promise<import('./khabar.js').FactPage>}
     */
    facts(filter?: import('./khabar.js').FactFilter, { onProgress }?: {
        onProgress?: (progress: Progress) => void;
    }): Promise<import('./khabar.js').FactPage>;
    /**
     * Everybody and everything named; the first call studies every article.
     * @param {import('./khabar.js').CardRequest} [request]
     * @param {{onProgress?: (progress: Progress) => void}} [options]
     * @returns {Promise<import('./khabar.js').CardPage>}
     */
    cards(request?: import('./khabar.js').CardRequest, { onProgress }?: {
        onProgress?: (progress: Progress) => void;
    }): Promise<import('./khabar.js').CardPage>;
    /**
     * How the facts of the articles belong together; the first call studies every article.
     * @param {import('./khabar.js').LinkRequest} [request]
     * @param {{onProgress?: (progress: Progress) => void}} [options]
     * @returns {Promise<import('./khabar.js').LinkPage>}
     */
    links(request?: import('./khabar.js').LinkRequest, { onProgress }?: {
        onProgress?: (progress: Progress) => void;
    }): Promise<import('./khabar.js').LinkPage>;
    /** @returns {Promise<import('./khabar.js').LanguageInfo[]>} */
    languages(): Promise<import('./khabar.js').LanguageInfo[]>;
    /** @param {string} text @param {string} [language] @returns {Promise<import('./khabar.js').Token[]>} */
    tokenize(text: string, language?: string): Promise<import('./khabar.js').Token[]>;
    /** @param {string} id as a token's `concepts` have it @returns {Promise<import('./khabar.js').ConceptWords[]>} */
    concept(id: string): Promise<import('./khabar.js').ConceptWords[]>;
    /** @param {string} text @param {string} [language] @returns {Promise<import('./khabar.js').Sentence[]>} */
    sentences(text: string, language?: string): Promise<import('./khabar.js').Sentence[]>;
    /** @param {string} text @param {string} [language] @returns {Promise<import('./khabar.js').Fact[]>} */
    values(text: string, language?: string): Promise<import('./khabar.js').Fact[]>;
    /** @param {string} text @returns {Promise<import('./khabar.js').Detection>} */
    detect(text: string): Promise<import('./khabar.js').Detection>;
    /** Ends the worker; calls without an answer are rejected. */
    dispose(): void;
}
