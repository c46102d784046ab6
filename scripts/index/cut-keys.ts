// The keys that begin with one character -> their chunks. Of the chunks that an earlier build has cut, those are kept in which
// nothing has changed, and only the keys of the others are asked for.
import { lowerBound } from '../../src/search/shards.ts';
import { placedKey } from '../../src/search/pagefind.ts';
import { countPlaces } from './count-places.ts';
import { type Chunk, cutChunks, openCutter } from './cut-chunks.ts';
import type { KnownChunk, KnownKeys } from './known-chunks.ts';
import { type KeyPostings, visitRecords } from './merge-postings.ts';

/** A chunk, and a chunk for each of its keys that is a common one, with all its places. */
export type CutChunk = { readonly chunk: Chunk; readonly common: readonly Chunk[] };

/** Keys that stand together: those from `from` on that are before `to`; '' and undefined for no border. */
export type KeyRange = { readonly from: string; readonly to: string | undefined };

export type CutOptions = {
  /** @returns The keys of the range in order, each once, with all that is known of it. */
  readonly readKeys: (range: KeyRange) => Iterable<KeyPostings>;
  /** As by `chunkBytesOf`. */
  readonly chunkBytes: number;
  /** What the first chunk begins with. */
  readonly beginning: string;
  /** How many articles must have a key for it to be a common one. */
  readonly commonFrom: number;
  /** Keys of which it must be known which languages have them. */
  readonly wanted: ReadonlySet<string>;
  /** The language's number, by record. */
  readonly langs: readonly number[];
  /** What an earlier build has cut of the same keys, but for those that have changed, in order. */
  readonly known: KnownKeys | undefined;
  readonly changed: readonly string[];
  /** @returns Whether a known chunk's files are there. */
  readonly take: (chunk: KnownChunk) => boolean;
  /** Writes a chunk that is not known. @returns A digest of all that is in it. */
  readonly write: (cut: CutChunk) => string;
};

/** The languages of the articles that have a key. */
const langsWith = (postings: KeyPostings, langs: readonly number[], langCount: number): readonly number[] => {
  const found = new Set<number>();
  visitRecords(postings, (record) => found.add(langs[record] ?? 0).size === langCount);
  return [...found];
};

/** A known chunk, its keys, and all keys that can stand where it does. */
type Part = { readonly chunk: KnownChunk; readonly first: number; readonly range: KeyRange };

const partsOf = ({ chunks }: KnownKeys, keys: readonly string[]): Part[] => {
  let end = 0;
  return chunks.map((chunk, number) => {
    const first = end;
    end += chunk.keys;
    return { chunk, first, range: { from: number === 0 ? '' : (keys[first] ?? ''), to: keys[end] } };
  });
};

/** @returns Whether keys have changed that are in the range, or the one that it ends before: it decides where that is. */
const hasChanged = ({ from, to }: KeyRange, changed: readonly string[]): boolean => {
  const next = changed[lowerBound(changed, from)];
  return next !== undefined && (to === undefined || next <= to);
};

/** Cuts keys into chunks. @returns What was learnt of them, the chunks in order. */
export const cutKeys = (options: CutOptions): KnownKeys => {
  const { readKeys, chunkBytes, beginning, commonFrom, wanted, langs, known, changed, take, write } = options;
  const langCount = new Set(langs).size;
  const cutter = openCutter(chunkBytes, beginning);
  const keys: string[] = [];
  const articles: number[] = [];
  const langsOf = new Map<string, readonly number[]>();
  const chunks: KnownChunk[] = [];
  let common: Chunk[] = [];
  const finish = (): void => {
    const chunk = cutter.finish();
    const { first, keys: count, firstBytes } = chunk;
    chunks.push({ first, keys: count, firstBytes, inputs: write({ chunk, common }) });
    common = [];
  };
  const add = (postings: KeyPostings): void => {
    const { key } = postings;
    const isCommon = postings.articles >= commonFrom;
    const own = isCommon ? countPlaces(postings) : postings;
    if (!cutter.isEmpty() && cutter.beginsWith(own.bytes.length)) finish();
    keys.push(key);
    articles.push(postings.articles);
    if (wanted.has(key)) langsOf.set(key, langsWith(postings, langs, langCount));
    if (isCommon) common.push(...cutPlaced(postings, chunkBytes));
    cutter.add(own);
  };
  const oldKeys = known?.keys.split(' ') ?? [];
  /** @returns Whether the chunk is the one that comes next, and its files are there. */
  const keep = ({ chunk, first, range }: Part): boolean => {
    const firstKey = oldKeys[first] ?? '';
    const isNext = cutter.beginsWith(chunk.firstBytes) && cutter.firstOf(firstKey) === chunk.first;
    if (!isNext || hasChanged(range, changed)) return false;
    if (!cutter.isEmpty()) finish();
    if (!take(chunk)) return false;
    for (let place = first; place < first + chunk.keys; place++) {
      const key = oldKeys[place] ?? '';
      keys.push(key);
      articles.push(known?.articles[place] ?? 0);
      const having = known?.langsOf.get(key);
      if (having) langsOf.set(key, having);
    }
    chunks.push(chunk);
    cutter.pass(keys.at(-1) ?? '');
    return true;
  };
  const parts = known && partsOf(known, oldKeys);
  if (!parts) for (const postings of readKeys({ from: '', to: undefined })) add(postings);
  for (const part of parts ?? []) if (!keep(part)) for (const postings of readKeys(part.range)) add(postings);
  if (!cutter.isEmpty() || chunks.length === 0) finish();
  return { keys: keys.join(' '), articles: Uint32Array.from(articles), chunks, langsOf };
};

/** The chunk of a common key alone, with all its places. */
const cutPlaced = (postings: KeyPostings, chunkBytes: number): Chunk[] =>
  Array.from(cutChunks([{ ...postings, key: placedKey(postings.key) }], chunkBytes), (chunk) => ({
    ...chunk,
    first: postings.key,
  }));
