// The words of an article, with the places that the index knows them by.
import { articleSections, type Split } from '../../src/search/article-words.ts';
import type { ArticleText } from '../../src/search/search-index.ts';

/**
 * @param slices The article as `cutSlices` has cut it.
 * @param visit Told words that stand side by side, every word of the article once: the place of the first, and the tag of
 *   their language. A field's places come in ascending order.
 * @returns How many words the article has.
 */
export const visitWords = <Found>(
  slices: readonly ArticleText[],
  split: Split<Found>,
  visit: (words: readonly Found[], lang: string, first: number) => void,
): number => {
  let count = 0;
  for (const [index, slice] of slices.entries()) {
    for (const { field, lang, first, words } of articleSections(slice, index + 1, split)) {
      // Every slice has the title, for the results; it counts once.
      if (field === 'title' && index > 0) continue;
      count += words.length;
      visit(words, lang, first);
    }
  }
  return count;
};
