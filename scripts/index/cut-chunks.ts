// Keys and where they stand -> the chunks of an index, in Pagefind's format:
//
//   [[[term, [entry …], []], …]]
//
// Pagefind itself cuts chunks of about 25 KB packed, and a query loads one for each of its words. Cut finer, a word
// costs 1.5 KB.
import { indexedTerm } from '../../src/search/pagefind.ts';
import type { KeyPostings } from './collect-postings.ts';
import { separate } from './cut-shards.ts';
import { pushHead, pushText } from './encode-cbor.ts';

/** Size at which a new chunk begins, in unpacked bytes: a third of that as it travels. */
const leastChunkBytes = 3000;

/**
 * The first file of an index lists all chunks, 9 bytes each as they travel, and a query loads about two: what both cost
 * together is least where chunks grow with the root of the whole.
 */
const chunkBytesOf = (allBytes: number): number => Math.max(leastChunkBytes, Math.sqrt(16 * allBytes));

/** A chunk, and what no key in it stands before and every key of the one before does; '' for the first chunk. */
export type Chunk = { readonly first: string; readonly bytes: Uint8Array };

const termBytes = ({ key, articles, bytes }: KeyPostings): Uint8Array => {
  const head: number[] = [];
  pushHead(head, 4, 3);
  pushText(head, indexedTerm(key));
  pushHead(head, 4, articles);
  return Buffer.concat([Uint8Array.from(head), bytes, Uint8Array.of(0x80)]);
};

const chunkOf = (terms: readonly Uint8Array[]): Uint8Array => {
  const head: number[] = [];
  pushHead(head, 4, 1);
  pushHead(head, 4, terms.length);
  return Buffer.concat([Uint8Array.from(head), ...terms]);
};

/**
 * @param keys In order.
 * @param allBytes Bytes of all lists together, about.
 * @returns Chunks in order; one, maybe empty, at least.
 */
export function* cutChunks(keys: Iterable<KeyPostings>, allBytes: number): Generator<Chunk> {
  const chunkBytes = chunkBytesOf(allBytes);
  let first = '';
  let before = '';
  let terms: Uint8Array[] = [];
  let size = 0;
  for (const key of keys) {
    const bytes = termBytes(key);
    // A long list begins a chunk of its own, so that the words beside it don't carry it.
    if (terms.length && size + bytes.length / 2 > chunkBytes) {
      yield { first, bytes: chunkOf(terms) };
      first = separate(before, key.key);
      terms = [];
      size = 0;
    }
    terms.push(bytes);
    size += bytes.length;
    before = key.key;
  }
  yield { first, bytes: chunkOf(terms) };
}
