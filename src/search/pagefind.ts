// The only file that knows Pagefind's API: its WebAssembly module, driven without its own loader.
// Pagefind's loader fetches and starts module workers, neither of which works from file://, and is 12 KB;
// the module itself needs no more than the bytes of its index. Version 1.6.0, pinned in package.json.
import { readCbor } from './cbor.ts';

/** Where a key stands in a record: the record's hash and the ordinals of the words (0 is the record's first). */
export type Posting = { readonly record: string; readonly places: readonly number[] };

/** An open index. */
export type Pagefind = {
  /** Hashes of the records, in the index's own order. */
  readonly records: readonly string[];
  /** @returns Every record that holds exactly this key. Loads the one chunk that can hold it, once. */
  readonly find: (key: string) => Promise<readonly Posting[]>;
};

/**
 * A key as the index holds it: with a letter at its end that stands in no key. Pagefind finds every word that begins with
 * what is asked, or failing that the longest that it begins with; no key so ended begins another, so it finds just this one.
 */
export const indexedTerm = (key: string): string => `${key}x`;

/** The module's exports that are used. Strings and byte arrays are passed as pointer and length. */
type Exports = {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __wbindgen_start: () => void;
  readonly __wbindgen_malloc: (size: number, align: number) => number;
  readonly __wbindgen_free: (pointer: number, size: number, align: number) => void;
  readonly init_pagefind: (pointer: number, length: number) => number;
  readonly load_index_chunk: (index: number, pointer: number, length: number) => number;
  readonly request_indexes: (index: number, pointer: number, length: number) => [number, number];
  readonly search: (index: number, ...rest: number[]) => [number, number];
};

type Result = { readonly p: string; readonly l: readonly { readonly l: number }[] };

/** Starts the module and wraps its calling convention (wasm-bindgen's). */
const startModule = async (wasm: Uint8Array<ArrayBuffer>) => {
  // wasm-bindgen's one import: it fills the table that holds JavaScript values.
  const fillTable = (): void => {
    const first = api.__wbindgen_externrefs.grow(4);
    [undefined, undefined, null, true, false].forEach((value, i) => {
      api.__wbindgen_externrefs.set(i === 0 ? 0 : first + i - 1, value);
    });
  };
  const imports = { './pagefind_web_bg.js': { __wbindgen_init_externref_table: fillTable } };
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  // The shape is checked by the test that runs a query against a freshly built index.
  const api = instance.exports as unknown as Exports;
  api.__wbindgen_start();

  const put = (bytes: Uint8Array): [number, number] => {
    const pointer = api.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(api.memory.buffer).set(bytes, pointer);
    return [pointer, bytes.length];
  };
  const take = ([pointer, length]: [number, number]): unknown => {
    const text = new TextDecoder().decode(new Uint8Array(api.memory.buffer, pointer >>> 0, length));
    api.__wbindgen_free(pointer, length, 1);
    return JSON.parse(text);
  };
  const putText = (text: string): [number, number] => put(new TextEncoder().encode(text));
  return { api, put, putText, take };
};

/** Metadata: version, records (hash, word count, …), chunks (first key, last key, hash), … */
const recordHashes = (metadata: Uint8Array): string[] => {
  const { value } = readCbor(metadata);
  const records = Array.isArray(value) ? value[1] : undefined;
  if (!Array.isArray(records)) throw new Error('The search index is not of the version this page was built for.');
  return records.map((record: unknown) => String(Array.isArray(record) ? record[0] : record));
};

/**
 * Opens an index.
 * @param wasm Pagefind's module, unpacked.
 * @param metadata The index's metadata, unpacked and without Pagefind's 12-byte signature.
 * @param loadChunk Gives an index chunk by its hash, unpacked likewise.
 */
export const openPagefind = async (
  wasm: Uint8Array<ArrayBuffer>,
  metadata: Uint8Array,
  loadChunk: (hash: string) => Promise<Uint8Array>,
): Promise<Pagefind> => {
  const { api, put, putText, take } = await startModule(wasm);
  let index = api.init_pagefind(...put(metadata));
  const loaded = new Map<string, Promise<void>>();
  const load = (hash: string): Promise<void> => {
    const known = loaded.get(hash);
    if (known) return known;
    const loading = loadChunk(hash).then(
      (bytes) => {
        index = api.load_index_chunk(index, ...put(bytes));
      },
      (error: unknown) => {
        loaded.delete(hash);
        throw error;
      },
    );
    loaded.set(hash, loading);
    return loading;
  };
  const find = async (key: string): Promise<readonly Posting[]> => {
    const term = indexedTerm(key);
    const chunks = take(api.request_indexes(index, ...putText(term))) as readonly string[]; // Pagefind's own answer
    await Promise.all(chunks.filter(Boolean).map(load));
    // Term, the same as typed, no filters, no order; then neither exact (which gives one place an article) nor diacritics.
    const strings = [term, term, '{}', ''].flatMap(putText);
    const answer = take(api.search(index, ...strings, 0, 0)) as { readonly results: readonly Result[] }; // likewise
    return answer.results.map(({ p, l }) => ({ record: p, places: l.map((place) => place.l).sort((a, b) => a - b) }));
  };
  return { records: recordHashes(metadata), find };
};
