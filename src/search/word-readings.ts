// What the words of a query may be: the keys they stand for, and whether they are rightly spelled.
import { queryReadings, type Reading, wholeKey } from '../text/search-terms.ts';
import type { Aliases } from './aliases.ts';
import { encodeKey } from './key-code.ts';
import type { Lexicon } from './lexicon.ts';
import { sharedShare } from './typo.ts';

/** What is known of the collection's words. */
export type Vocabulary = {
  readonly lexicon: Lexicon;
  readonly aliases: Aliases;
  /** Tags of the collection's languages, as paths spell them. */
  readonly langs: readonly string[];
};

/** A key without the narrow vowels after its first letter (и, у as `encodeKey` has them): they come and go before endings. */
const skeletonOf = (key: string): string => key.slice(0, 1) + key.slice(1).replace(/[is](?=.)/g, '');

/** @returns The share of the longer key that both begin with, 0 to 1, narrow vowels apart. */
export const likenessOf = (a: string, b: string): number =>
  Math.max(sharedShare(a, b), sharedShare(skeletonOf(a), skeletonOf(b)));

/** @returns Whether one of the keys begins with the other, narrow vowels apart: the rest may be an ending. */
export const beginsAlike = (a: string, b: string): boolean => {
  const [shorter = '', longer = ''] = [skeletonOf(a), skeletonOf(b)].sort((one, other) => one.length - other.length);
  return longer.startsWith(shorter);
};

/** The share of a known word's key that a reading of it must have, and that a known stem must have of its form's. */
export const sameWord = 0.8;
const knownForm = 0.6;

/**
 * Keys a word may stand for, as the index codes them, the surest first. A word that is known as it stands, though no article
 * has it, is not read in other letters: мусиқа is not typed for мос.
 */
export const readingsOf = async (word: string, { lexicon }: Vocabulary): Promise<Reading[]> => {
  const readings = queryReadings(word).map((reading) => ({ ...reading, key: encodeKey(reading.key) }));
  const whole = encodeKey(wholeKey(word));
  if (!(await lexicon.isKnown(whole)) || (await lexicon.count(whole)) > 0) return readings;
  return readings.filter(({ kind }) => kind !== 'spelling');
};

/**
 * @param share Of the word, at least, that is left in its known stem.
 * @returns It is a form of a word that is rightly spelled, so no slip of another: кітаптың, though no article has кітап.
 */
export const isKnownForm = async (word: string, { lexicon }: Vocabulary, share = knownForm): Promise<boolean> => {
  const whole = encodeKey(wholeKey(word));
  const stems = queryReadings(word).filter(({ kind }) => kind !== 'spelling');
  const keys = stems.map(({ key }) => encodeKey(key)).filter((key) => likenessOf(key, whole) >= share);
  return (await Promise.all(keys.map((key) => lexicon.isKnown(key)))).includes(true);
};
