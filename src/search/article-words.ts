// The words of an article with the numbers that the index knows them by. The index side and the results both number
// words with this function.
import { tokenize, type Word } from '../text/tokenize.ts';
import { type Field, fieldPlaces, firstPlace, placesOf } from './places.ts';
import type { ArticleText, TextBlock } from './search-index.ts';

/** Text -> its words as `tokenize` finds them, or something that is known of each. */
export type Split<Found = Word> = (text: string) => readonly Found[];

/** A run of text whose words are numbered one after another. */
export type Section<Found = Word> = {
  readonly field: Field;
  readonly block: TextBlock;
  readonly lang: string;
  /** The place of the section's first word, as places.ts has them. */
  readonly first: number;
  readonly words: readonly Found[];
};

/**
 * @param text A slice of an article, as one file holds it.
 * @param slice Its number, from 1.
 * @param split For who splits the same texts more than once and remembers it.
 * @returns Its sections in reading order: title, head, blocks. `lead` is the first paragraph of the first slice.
 */
export const articleSections = <Found = Word>(
  text: ArticleText,
  slice: number,
  // Who names no way to split asks for mere words.
  split: Split<Found> = tokenize as Split<Word> as Split<Found>,
): Section<Found>[] => {
  const lead = slice === 1 ? text.blocks.find((block) => !block.subhead) : undefined;
  const own = (line: string): TextBlock => ({ anchor: '', text: line });
  const fieldOfBlock = (block: TextBlock): Field => (block.subhead ? 'subheads' : block === lead ? 'lead' : 'body');
  const ordered: (readonly [Field, TextBlock])[] = [
    ...(text.titleIsLead ? [] : [['title', own(text.title)] as const]),
    ...text.head.map((line) => ['head', own(line)] as const),
    ...text.blocks.map((block) => [fieldOfBlock(block), block] as const),
  ];
  // Lead and body are numbered as one.
  const next = new Map<number, number>();
  return ordered.map(([field, block]) => {
    const start = firstPlace(field, slice);
    const first = next.get(start) ?? start;
    const words = split(block.text).slice(0, Math.max(0, start + fieldPlaces - first));
    next.set(start, first + placesOf(words.length));
    return { field, block, lang: block.lang ?? text.lang, first, words };
  });
};
