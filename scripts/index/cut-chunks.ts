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

/**
 * The first file of an index lists all chunks, 5 bytes each as they travel, and a query loads some: what both cost together
 * is least where chunks grow with the root of the whole.
 */
const chunkBytesOf = (allBytes: number): number => Math.max(leastChunkBytes, Math.sqrt(12 * allBytes));

/** A chunk, and what no key in it stands before and every key of the one before does; '' for the first chunk. */
export type Chunk = {
  readonly first: string;
  readonly bytes: Uint8Array;
  /** Those of its keys whose places are counted: see count-places.ts. */
  readonly counted: readonly string[];
};

/**
 * @param keys In order: all, or some that stand together.
 * @param allBytes Bytes of all lists of the collection together, about.
 * @param beginning What the first chunk begins with.
 * @returns Chunks in order; one, maybe empty, at least.
 */
export function* cutChunks(keys: Iterable<KeyPostings>, allBytes: number, beginning = ''): Generator<Chunk> {
  const chunkBytes = chunkBytesOf(allBytes);
  const body = byteWriter();
  const chunk = byteWriter();
  let first = beginning;
  let before = '';
  let terms = 0;
  let counted: string[] = [];
  const finish = (): Chunk => {
    chunk.clear();
    chunk.head(4, 1);
    chunk.head(4, terms);
    chunk.append(body.bytes());
    // A copy of what is in it, and no more: it may be sent to a thread.
    const finished = { first, bytes: chunk.bytes().slice(), counted };
    body.clear();
    terms = 0;
    counted = [];
    return finished;
  };
  for (const { key, articles, bytes, isCounted } of keys) {
    // A long list begins a chunk of its own, so that the words beside it don't carry it.
    if (terms > 0 && body.length() + bytes.length / 2 > chunkBytes) {
      yield finish();
      first = separate(before, key);
    }
    body.head(4, 3);
    const term = indexedTerm(key);
    body.head(3, term.length);
    body.ascii(term);
    body.head(4, articles);
    body.append(bytes);
    body.head(4, 0);
    terms++;
    if (isCounted) counted.push(key);
    before = key;
  }
  yield finish();
}
