// The list of a key that very many articles have -> the same list with how many words are in which part of an article: a
// seventh of it as it travels, and enough to find and rank the articles by this one word.
import { byteWriter } from '../../src/search/byte-writer.ts';
import { countedPlace, partOf } from '../../src/search/places.ts';
import type { KeyPostings } from './merge-postings.ts';
import { readNumbers } from './read-numbers.ts';

const counted = byteWriter();

/** @returns The key with one number for each part of an article, a `countedPlace`. Read them before the next key is counted. */
export const countPlaces = ({ key, articles, bytes }: KeyPostings): KeyPostings => {
  const { next, isAtEnd } = readNumbers(bytes);
  counted.clear();
  while (!isAtEnd()) {
    counted.head(4, next());
    counted.head(0, next());
    const counts = new Map<number, number>();
    let place = 0;
    for (let left = next(); left > 0; left--) {
      const part = partOf((place += next()));
      counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    counted.head(4, counts.size);
    let before = 0;
    for (const [part, count] of counts) {
      const number = countedPlace(part, count);
      counted.head(0, number - before);
      before = number;
    }
    counted.head(4, next());
  }
  return { key, articles, bytes: counted.bytes(), isCounted: true };
};
