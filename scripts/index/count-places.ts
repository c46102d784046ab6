// The list of a key that very many articles have -> the same list without telling words apart that are in one part of an
// article: a sixth of it as it travels, and enough to find and rank the articles by this one word.
import { byteWriter } from '../../src/search/byte-writer.ts';
import { firstPlaceOfPart, partOf } from '../../src/search/places.ts';
import type { KeyPostings } from './merge-postings.ts';
import { readNumbers } from './read-numbers.ts';

const counted = byteWriter();

/**
 * @returns The key with as many places in every part of each article, all at the part's beginning. Read them before the next
 *   key is counted.
 */
export const countPlaces = ({ key, articles, bytes }: KeyPostings): KeyPostings => {
  const { next, isAtEnd } = readNumbers(bytes);
  counted.clear();
  while (!isAtEnd()) {
    counted.head(4, next());
    counted.head(0, next());
    const places = next();
    counted.head(4, places);
    let [place, part, moved] = [0, -1, 0];
    for (let index = 0; index < places; index++) {
      place += next();
      const before = moved;
      moved = partOf(place) === part ? moved + 1 : firstPlaceOfPart(partOf(place));
      part = partOf(place);
      counted.head(0, moved - before);
    }
    counted.head(4, next());
  }
  return { key, articles, bytes: counted.bytes(), isCounted: true };
};
