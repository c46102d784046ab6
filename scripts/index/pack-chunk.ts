// A chunk as Pagefind reads it -> as it travels. src/search/packed-chunk.ts says what both look like, and unpacks.
import { chunkCoder, chunkSlots } from '../../src/search/packed-chunk.ts';
import { bitWriter } from './bit-writer.ts';
import { readNumbers } from './read-numbers.ts';

/** @param chunk As `cutChunks` gives it. */
export const packChunk = (chunk: Uint8Array): Uint8Array => {
  const { next, text } = readNumbers(chunk);
  const writer = bitWriter(chunkSlots());
  const coder = chunkCoder(writer);
  next();
  const terms = coder.terms(next());
  let before = '';
  for (let term = 0; term < terms; term++) {
    next();
    // Without the letter that ends every term.
    before = coder.key(before, text(next()).slice(0, -1));
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
