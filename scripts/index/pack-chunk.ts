// A chunk as Pagefind reads it -> as it travels. src/search/packed-chunk.ts says what both look like, and unpacks.
import { chunkCoder, chunkSlots } from '../../src/search/packed-chunk.ts';
import { countOf, partOf } from '../../src/search/places.ts';
import { bitWriter } from './bit-writer.ts';
import type { Chunk } from './cut-chunks.ts';
import { readNumbers } from './read-numbers.ts';

/** The coder of a chunk, which writes. */
type ChunkCoder = ReturnType<typeof chunkCoder>;

/** Packs how many places are in which parts of an article, as `countPlaces` gives it. */
const packCounts = (coder: ChunkCoder, _having: number, next: () => number): void => {
  const counts: number[] = [];
  let counted = 0;
  for (let parts = next(); parts > 0; parts--) {
    counted += next();
    counts[partOf(counted)] = countOf(counted);
  }
  const last = coder.lastPart(counts.length - 1);
  for (let part = 0; part <= last; part++) coder.partCount(part, last, counts[part]);
};

const packPlaces = (coder: ChunkCoder, having: number, next: () => number): void => {
  const places = coder.count(having, next());
  for (let place = 0; place < places; place++) {
    if (place === 0) coder.firstPlace(next());
    else coder.nextPlace(next());
  }
};

/** Packs a chunk. */
export const packChunk = ({ bytes, counted }: Pick<Chunk, 'bytes' | 'counted'>): Uint8Array => {
  const { next, text } = readNumbers(bytes);
  const writer = bitWriter(chunkSlots());
  const coder = chunkCoder(writer);
  next();
  const terms = coder.terms(next());
  let before = '';
  for (let term = 0; term < terms; term++) {
    next();
    // Without the letter that ends every term.
    before = coder.key(before, text(next()).slice(0, -1));
    const pack = coder.isCounted(counted.includes(before)) ? packCounts : packPlaces;
    const having = coder.articles(next());
    for (let article = 0; article < having; article++) {
      next();
      coder.gap(having, next() - (article === 0 ? 0 : 1));
      pack(coder, having, next);
      next();
    }
    next();
  }
  return writer.finish();
};
