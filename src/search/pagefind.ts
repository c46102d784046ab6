// The only file that knows Pagefind's API: its WebAssembly module, driven without its own loader.
// Pagefind's loader fetches and starts module workers, neither of which works from file://, and is 12 KB;
// the module itself needs no more than the bytes of its index. Version 1.6.0, pinned in package.json.
import { countOfLetter } from './count-letter.ts';
import type { Shards } from './shards.ts';

/** Where a key stands in a record: the record's number and the places of the words, as places.ts has them. */
export type Posting = { readonly record: number; readonly places: readonly number[] };

/** An open index. */
export type Pagefind = {
  /**
   * @returns Every record that holds exactly this key. Loads the one chunk that can hold it, once. In place of the places of a
   *   common key there is a `countedPlace` for each part of the article.
   */
  readonly find: (key: string) => Promise<readonly Posting[]>;
  /** The same with the places where the words stand, of common keys too. */
  readonly findPlaces: (key: string) => Promise<readonly Posting[]>;
  /** About how many articles have a key whose places are in a chunk of their own; 0 for all others. */
  readonly commonness: (key: string) => number;
  /** The number of the chunk that can hold a key. */
  readonly chunkOf: (key: string) => number;
  /** Chunks are ten times what they are in a small collection: what a query can do without is not worth one. */
  readonly isLarge: boolean;
};

/** Keys whose places are kept: those of some long questions. */
const mostAnswers = 200;

/** Articles of a small collection, at most. */
const fewRecords = 800;

/**
 * A key as the index holds it: with a letter at its end that stands in no key. Pagefind finds every word that begins with
 * what is asked, or failing that the longest that it begins with; no key so ended begins another, so it finds just this one.
 */
export const indexedTerm = (key: string): string => `${key}x`;

/** The key of the list that has the places of a common key: no code begins so. */
export const placedKey = (key: string): string => `y${key}`;

/** The functions of the module that are called: the others are taken out of it. */
export const usedExports = [
  '__wbindgen_start',
  '__wbindgen_malloc',
  '__wbindgen_free',
  'init_pagefind',
  'load_index_chunk',
  'search',
] as const;

/** The module's exports that are used. Strings and byte arrays are passed as pointer and length. */
type Exports = {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __wbindgen_start: () => void;
  readonly __wbindgen_malloc: (size: number, align: number) => number;
  readonly __wbindgen_free: (pointer: number, size: number, align: number) => void;
  readonly init_pagefind: (pointer: number, length: number) => number;
  readonly load_index_chunk: (index: number, pointer: number, length: number) => number;
  readonly search: (index: number, ...rest: number[]) => [number, number];
};

const utf8 = new TextEncoder();

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
  const putText = (text: string): [number, number] => put(utf8.encode(text));
  return { api, put, putText, take };
};

/**
 * Pagefind's metadata in CBOR: version, records (name, words, address), chunks, filters, orders, fields. A record's name is
 * its number. Chunks are left out: which one holds a key is known here.
 */
const metadataOf = (records: number): Uint8Array => {
  const bytes = [
    0x86,
    0x65,
    ...utf8.encode('1.6.0'),
    0x9a,
    ...[24, 16, 8, 0].map((shift) => (records >>> shift) & 255),
  ];
  for (let record = 0; record < records; record++) {
    const name = utf8.encode(String(record));
    bytes.push(0x83, 0x60 + name.length, ...name, 1, 0x60);
  }
  return Uint8Array.from([...bytes, 0x80, 0x80, 0x80, 0x80]);
};

/** What an index consists of. */
export type PagefindParts = {
  /** Pagefind's module, unpacked. */
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** How many records there are. */
  readonly records: number;
  /** Pagefind's chunks, without its 12-byte signature. */
  readonly chunks: Shards<Uint8Array>;
  /** Of each common key the one with its places, and how many articles have it, as `SearchIndex` has that. */
  readonly common: { readonly chunks: Shards<Uint8Array>; readonly counts: string };
};

/** Opens an index. */
export const openPagefind = async ({ wasm, records, chunks, common }: PagefindParts): Promise<Pagefind> => {
  const { api, put, putText, take } = await startModule(wasm);
  let index = api.init_pagefind(...put(metadataOf(records)));
  const opened = new Set<Uint8Array>();
  const read = async (chunk: Uint8Array, key: string): Promise<readonly Posting[]> => {
    if (!opened.has(chunk)) index = api.load_index_chunk(index, ...put(chunk));
    opened.add(chunk);
    const term = indexedTerm(key);
    // Term, the same as typed, no filters, no order; then neither exact (which gives one place an article) nor diacritics.
    const strings = [term, term, '{}', ''].flatMap(putText);
    const answer = take(api.search(index, ...strings, 0, 0)) as { readonly results: readonly Result[] }; // Pagefind's own answer
    return answer.results.map(({ p, l }) => ({
      record: Number(p),
      places: l.map((place) => place.l).sort((a, b) => a - b),
    }));
  };
  /** While a reader types, the words before the last one are asked for again with every key. */
  const answers = new Map<string, Promise<readonly Posting[]>>();
  const ask = (chunk: () => Promise<Uint8Array>, key: string): Promise<readonly Posting[]> => {
    const known = answers.get(key);
    if (known) return known;
    const answer = chunk().then((bytes) => read(bytes, key));
    answer.catch(() => answers.delete(key));
    answers.set(key, answer);
    const [oldest] = answers.keys();
    if (answers.size > mostAnswers && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
  const find = (key: string): Promise<readonly Posting[]> => ask(() => chunks.of(key), key);
  const commonness = (key: string): number =>
    common.chunks.beginsWith(key) ? countOfLetter(common.counts.charAt(common.chunks.placeOf(key))) : 0;
  const findPlaces = (key: string): Promise<readonly Posting[]> =>
    commonness(key) > 0 ? ask(() => common.chunks.of(key), placedKey(key)) : find(key);
  return {
    find,
    findPlaces,
    commonness,
    chunkOf: chunks.placeOf,
    isLarge: records > fewRecords,
  };
};
