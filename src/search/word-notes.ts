// What the reader is told of the words of the query beside the results.
import type { Unit } from './interpret.ts';
import type { Reread } from './other-keyboard.ts';
import type { Passages } from './passages.ts';

export type WordNotes = {
  /** What a word was also looked for as: `Japan`: Жапония, Япония. */
  readonly also: readonly { readonly word: string; readonly terms: readonly string[] }[];
  /** A word that no article has, and what was taken for it: the word of the best result, or what other keyboards give. */
  readonly corrected: readonly Reread[];
  /** Words that no article has anything near to. */
  readonly unknown: readonly string[];
};

/** @returns The unit is a word of a name that was looked for as a whole. */
const isInName = (units: readonly Unit[], place: number): boolean =>
  units.slice(0, place).some(({ length, variants }, i) => length > 1 && variants.length > 0 && i + length >= place);

/** @returns The items without those that say the same again: a word may be typed twice. */
const once = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item).toLowerCase(), item])).values(),
];

/**
 * @param reread What other keyboards gave, where that found anything.
 * @param results Best first.
 */
export const noteWords = (
  units: readonly Unit[],
  reread: readonly Reread[],
  results: readonly Pick<Passages, 'matched'>[],
): WordNotes => ({
  also: once(units.filter(({ also }) => also.length).map(({ text, also }) => ({ word: text, terms: also }))),
  corrected: once([
    ...reread,
    ...units.flatMap(({ text, variants }) => {
      if (!variants.some(({ by }) => by === 'slip')) return [];
      const used = results.flatMap(({ matched }) => matched).find(({ unit }) => unit === text)?.surface;
      return used === undefined ? [] : [{ typed: text, used }];
    }),
  ]),
  unknown: once(units.filter(({ variants }, i) => !variants.length && !isInName(units, i)).map(({ text }) => text)),
});
