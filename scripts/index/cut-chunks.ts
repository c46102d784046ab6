// Keys and where they stand -> the chunks of an index, in Pagefind's format:
//
//   [[[term, [entry …], []], …]]
//
// Pagefind itself cuts chunks of about 25 KB packed, and a query loads one for each of its words. Cut finer, a word
// costs 1.5 KB.
import { indexedTerm } from '../../src/search/pagefind.ts';
import { byteWriter } from '../../src/search/byte-writer.ts';
import type { KeyPostings } from './merge-postings.ts';
import { separate } from './cut-shards.ts';

/** Size at which a new chunk begins, in unpacked bytes: a quarter of that as it travels. */
const leastChunkBytes = 3000;

/** Sizes of chunks are one of so many between a size and its double: one more word in a collection moves no border. */
const stepsOfDouble = 8;

/**
 * The first file of an index lists all chunks, 5 bytes each as they travel, and a query loads some: what both cost together
 * is least where chunks grow with the root of the whole.
 * @param allBytes Bytes of all lists of the collection together, about.
 * @returns Unpacked bytes of a chunk, about.
 */
export const chunkBytesOf = (allBytes: number): number => {
  const best = Math.sqrt(12 * allBytes);
  if (best <= leastChunkBytes) return leastChunkBytes;
  const steps = Math.round(Math.log2(best / leastChunkBytes) * stepsOfDouble);
  return Math.round(leastChunkBytes * 2 ** (steps / stepsOfDouble));
};

/** A chunk, and what no key in it stands before and every key of the one before does; '' for the first chunk. */
export type Chunk = {
  readonly first: string;
  readonly bytes: Uint8Array;
  /** Those of its keys whose places are counted: see count-places.ts. */
  readonly counted: readonly string[];
  /** How many keys it has. */
  readonly keys: number;
  /** Bytes of the first key's list, which decide that it begins a chunk. */
  readonly firstBytes: number;
};

/** Puts keys into a chunk, one after another, until the next one begins another chunk. */
export type ChunkCutter = {
  /** Whether nothing has come since the last chunk ended. */
  readonly isEmpty: () => boolean;
  /** @returns Whether a chunk begins with a key whose list has so many bytes. */
  readonly beginsWith: (bytes: number) => boolean;
  /** @returns What a chunk is called that begins with the key. */
  readonly firstOf: (key: string) => string;
  readonly add: (postings: KeyPostings) => void;
  /** Says that the chunk which comes now is known and ends with the key. */
  readonly pass: (lastKey: string) => void;
  /** Ends the chunk. */
  readonly finish: () => Chunk;
};

/**
 * @param chunkBytes As by `chunkBytesOf`.
 * @param beginning What the first chunk begins with.
 */
export const openCutter = (chunkBytes: number, beginning = ''): ChunkCutter => {
  const body = byteWriter();
  const chunk = byteWriter();
  let before: string | undefined;
  let first = beginning;
  let firstBytes = 0;
  let keys = 0;
  let counted: string[] = [];
  const firstOf = (key: string): string => (before === undefined ? beginning : separate(before, key));
  return {
    firstOf,
    isEmpty: () => keys === 0,
    // A long list begins a chunk of its own, so that the words beside it don't carry it.
    beginsWith: (bytes) => keys === 0 || body.length() + bytes / 2 > chunkBytes,
    add({ key, articles, bytes, isCounted }) {
      if (keys === 0) [first, firstBytes] = [firstOf(key), bytes.length];
      body.head(4, 3);
      const term = indexedTerm(key);
      body.head(3, term.length);
      body.ascii(term);
      body.head(4, articles);
      body.append(bytes);
      body.head(4, 0);
      keys++;
      if (isCounted) counted.push(key);
      before = key;
    },
    pass(lastKey) {
      before = lastKey;
    },
    finish() {
      chunk.clear();
      chunk.head(4, 1);
      chunk.head(4, keys);
      chunk.append(body.bytes());
      // A copy of what is in it, and no more: it may be sent to a thread.
      const finished = { first, bytes: chunk.bytes().slice(), counted, keys, firstBytes };
      body.clear();
      keys = 0;
      counted = [];
      return finished;
    },
  };
};

/**
 * @param keys In order: all, or some that stand together.
 * @param chunkBytes As by `chunkBytesOf`.
 * @returns Chunks in order; one, maybe empty, at least.
 */
export function* cutChunks(keys: Iterable<KeyPostings>, chunkBytes: number): Generator<Chunk> {
  const cutter = openCutter(chunkBytes);
  for (const postings of keys) {
    if (!cutter.isEmpty() && cutter.beginsWith(postings.bytes.length)) yield cutter.finish();
    cutter.add(postings);
  }
  yield cutter.finish();
}
