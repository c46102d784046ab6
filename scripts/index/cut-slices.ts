// A result shows a few sentences of an article, so its text travels in slices: files of 1.4 KB as they are sent, and of
// 1.8 KB in a large collection.
import type { Split } from '../../src/search/article-words.ts';
import { fieldPlaces, placesOf } from '../../src/search/places.ts';
import type { ArticleText, TextBlock } from '../../src/search/search-index.ts';
import { tokenize, type Word } from '../../src/text/tokenize.ts';

/** From so many articles on a collection is large: its texts are most of what its host holds. */
const largeCollection = 5000;

/**
 * @param articles How many the collection has.
 * @returns Words of a slice, about; a short article is one slice. Larger slices take a tenth less room and a third fewer
 *   files, and twenty results of a search 8 KB more.
 */
export const sliceWordsFor = (articles: number): number => (articles < largeCollection ? 250 : 400);

const mostWords = fieldPlaces - 32;

/** Where a word begins in its text. */
type WordPlace = Pick<Word, 'start'>;

type Piece = { readonly block: TextBlock; readonly words: number };

/** The block, or its parts where it is too long for one slice; a cut is shown as one. */
const piecesOf = (block: TextBlock, split: Split<WordPlace>): Piece[] => {
  const words = split(block.text);
  const pieces: Piece[] = [];
  for (let from = 0; from === 0 || from < words.length; from += mostWords) {
    const to = words[from + mostWords]?.start;
    const text = block.text.slice(from === 0 ? 0 : words[from]?.start, to).trim();
    pieces.push({
      block: { ...block, text: `${from === 0 ? '' : '… '}${text}${to === undefined ? '' : ' …'}` },
      words: Math.min(mostWords, words.length - from),
    });
  }
  return pieces;
};

/**
 * @param sliceWords As by `sliceWordsFor`.
 * @returns The article in slices of about one size, each with its card; the first alone has the head. One at least.
 */
export const cutSlices = (text: ArticleText, sliceWords: number, split: Split<WordPlace> = tokenize): ArticleText[] => {
  const pieces = text.blocks.flatMap((block) => piecesOf(block, split));
  const all = pieces.reduce((sum, { words }) => sum + words, 0);
  const wanted = all / Math.max(1, Math.round(all / sliceWords));
  const slices: TextBlock[][] = [[]];
  let held = 0;
  let before = 0;
  for (const { block, words } of pieces) {
    // Half of the block is nearer to an even share than none of it.
    const isFull = before + words / 2 > wanted * slices.length || held + placesOf(words) > fieldPlaces;
    if (held > 0 && isFull) {
      slices.push([]);
      held = 0;
    }
    slices.at(-1)?.push(block);
    held += placesOf(words);
    before += words;
  }
  return slices.map((blocks, i) => ({ ...text, head: i === 0 ? text.head : [], blocks }));
};
