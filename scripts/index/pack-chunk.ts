// A chunk as Pagefind reads it -> as it travels. src/search/packed-chunk.ts says what both look like, and unpacks.
import { chunkCoder, chunkSlots } from '../../src/search/packed-chunk.ts';
import { bitWriter } from './bit-writer.ts';

/** Reads CBOR of the few kinds that a chunk consists of, item by item. */
const openChunk = (bytes: Uint8Array) => {
  let at = 0;
  /** @returns The argument of the next item's head: a number, or the length of a list or text. */
  const next = (): number => {
    const short = (bytes[at++] ?? 0) & 31;
    if (short < 24) return short;
    let argument = 0;
    for (let width = 1 << (short - 24); width > 0; width--) argument = argument * 256 + (bytes[at++] ?? 0);
    return argument;
  };
  const text = (): string => {
    const length = next();
    at += length;
    return String.fromCharCode(...bytes.subarray(at - length, at));
  };
  return { next, text };
};

/** @param chunk As `cutChunks` gives it. */
export const packChunk = (chunk: Uint8Array): Uint8Array => {
  const { next, text } = openChunk(chunk);
  const writer = bitWriter(chunkSlots());
  const coder = chunkCoder(writer);
  next();
  const terms = coder.terms(next());
  let before = '';
  for (let term = 0; term < terms; term++) {
    next();
    // Without the letter that ends every term.
    before = coder.key(before, text().slice(0, -1));
    const having = coder.articles(next());
    for (let article = 0; article < having; article++) {
      next();
      coder.gap(having, next() - (article === 0 ? 0 : 1));
      const places = coder.count(having, next());
      for (let place = 0; place < places; place++) {
        if (place === 0) coder.firstPlace(next());
        else coder.nextPlace(next());
      }
      next();
    }
    next();
  }
  return writer.finish();
};
