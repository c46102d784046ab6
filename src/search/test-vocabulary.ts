// A made-up vocabulary, for tests.
import { wholeKey } from '../text/search-terms.ts';
import { encodeKey } from './key-code.ts';
import type { Vocabulary } from './word-readings.ts';

/** @returns The word as the index spells it, with its endings. */
export const codeOf = (word: string): string => encodeKey(wholeKey(word));

/** A collection whose articles have these words, each in so many, and that knows nothing else of them. */
export const testVocabulary = (words: Readonly<Record<string, number>>, isLarge = false): Vocabulary => {
  const counts = new Map(Object.entries(words).map(([word, articles]) => [codeOf(word), articles]));
  const none = async () => [];
  return {
    lexicon: {
      isLarge,
      count: async (key) => counts.get(key) ?? 0,
      isKnown: async (key) => counts.has(key),
      isLight: async () => false,
      completions: none,
      sharing: none,
      near: none,
    },
    aliases: { find: none, near: none },
    langs: ['kk'],
  };
};
