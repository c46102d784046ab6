// What the index holds of an article: for each key the places of the words that have it.
import { articleSections } from '../../src/search/article-words.ts';
import { encodeKey } from '../../src/search/key-code.ts';
import type { ArticleText } from '../../src/search/search-index.ts';
import { indexKey } from '../../src/text/search-terms.ts';

export type ArticleKeys = {
  /** By key, as `encodeKey` spells it: places in ascending order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Words of the whole article. */
  readonly words: number;
};

/** @param slices The article as `cutSlices` has cut it. */
export const articleKeys = (slices: readonly ArticleText[]): ArticleKeys => {
  const places = new Map<string, number[]>();
  let words = 0;
  for (const [index, slice] of slices.entries()) {
    for (const section of articleSections(slice, index + 1)) {
      // Every slice has the title, for the results; it counts once.
      if (section.field === 'title' && index > 0) continue;
      words += section.words.length;
      for (const [offset, { text }] of section.words.entries()) {
        const key = encodeKey(indexKey(text, section.lang));
        const held = places.get(key);
        if (held) held.push(section.first + offset);
        else if (key) places.set(key, [section.first + offset]);
      }
    }
  }
  for (const held of places.values()) held.sort((a, b) => a - b);
  return { places, words };
};
