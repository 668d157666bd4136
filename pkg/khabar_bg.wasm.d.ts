/* tslint:disable */
/* eslint-disable */
export const memory: WebAssembly.Memory;
export const __wbg_collection_free: (a: number, b: number) => void;
export const collection_abort: (a: number) => void;
export const collection_add: (a: number, b: any) => [number, number, number];
export const collection_begin: (a: number, b: any) => [number, number];
export const collection_commit: (a: number) => [number, number, number];
export const collection_facts: (a: number, b: any) => [number, number, number];
export const collection_new: () => number;
export const collection_read: (a: number, b: number, c: number, d: any) => [number, number, number];
export const collection_remove: (a: number, b: number, c: number) => number;
export const collection_search: (a: number, b: any) => [number, number, number];
export const collection_size: (a: number) => number;
export const collection_step: (a: number, b: number) => [number, number, number];
export const detect: (a: number, b: number) => [number, number, number];
export const languages: () => [number, number, number];
export const sentences: (a: number, b: number, c: number, d: number) => [number, number, number];
export const tokenize: (a: number, b: number, c: number, d: number) => [number, number, number];
export const values: (a: number, b: number, c: number, d: number) => [number, number, number];
export const __wbindgen_malloc: (a: number, b: number) => number;
export const __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
export const __wbindgen_free: (a: number, b: number, c: number) => void;
export const __wbindgen_exn_store: (a: number) => void;
export const __externref_table_alloc: () => number;
export const __wbindgen_externrefs: WebAssembly.Table;
export const __externref_table_dealloc: (a: number) => void;
export const __wbindgen_start: () => void;
