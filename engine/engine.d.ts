import type { AddReport, Answer, Article, Detection, Fact, FactFilter, FactPage, LanguageInfo, Reading, SearchRequest, Sentence, Token } from './khabar.js';

/** An error of the engine, with a stable `code`. */
export class KhabarError extends Error {
  constructor(code: string, message: string);
  code: string;
}

/** In UTF-16 code units of text. */
export interface AddProgress {
  done: number;
  total: number;
}

/** A collection of articles in a worker of its own: the calls of `khabar.js` as promises. */
export class Engine {
  private constructor();
  /** Fetches the parts, which lie beside `engine.js`, and starts. */
  static start(options?: { base?: string | URL; onRestart?: () => void }): Promise<Engine>;
  /** Adds articles, each whole or not at all; when `signal` aborts, those added so far stay. */
  add(articles: Article[], options?: { onProgress?: (progress: AddProgress) => void; signal?: AbortSignal }): Promise<AddReport & { cancelled: boolean }>;
  remove(id: string): Promise<boolean>;
  /** The article as it was added. */
  article(id: string): Article | undefined;
  search(request: SearchRequest): Promise<Answer>;
  read(id: string, request?: SearchRequest): Promise<Reading>;
  facts(filter?: FactFilter): Promise<FactPage>;
  languages(): Promise<LanguageInfo[]>;
  tokenize(text: string, language?: string): Promise<Token[]>;
  sentences(text: string, language?: string): Promise<Sentence[]>;
  values(text: string, language?: string): Promise<Fact[]>;
  detect(text: string): Promise<Detection>;
  /** Ends the worker; calls without an answer are rejected. */
  dispose(): void;
}
