// Words that some write as one and others in two: көзқарас, көз қарас; ауыл шаруашылығы, ауылшаруашылығы.
import { queryReadings, wholeKey } from '../text/search-terms.ts';
import type { AliasTarget } from './aliases.ts';
import { knownReadings, type Variant } from './interpret-word.ts';
import { encodeKey } from './key-code.ts';
import type { QueryWord } from './query.ts';
import { canSlip } from './typo.ts';
import type { Vocabulary } from './word-readings.ts';

/** Letters of a half, and of its key: fewer would be another word by chance. */
const halfLetters = 3;
/** Weight of a word in two, beside the word as it is. */
const besideWhole = 0.7;
/** No compound has more letters; what has is no word. */
const mostLetters = 40;

const codeOf = (word: string): string => encodeKey(wholeKey(word));

/** Numbers and words of other scripts are not compounded. */
const mayBeCompound = (text: string): boolean =>
  text.length >= 2 * halfLetters && text.length <= mostLetters && canSlip.test(codeOf(text));

/** @returns Two words as one, where articles have them so. */
export const joinedVariants = async (
  first: QueryWord,
  second: QueryWord | undefined,
  vocabulary: Vocabulary,
): Promise<readonly Variant[]> => {
  if (!second || first.phrase !== undefined || second.phrase !== undefined) return [];
  const joined = first.text + second.text;
  if (!mayBeCompound(joined)) return [];
  // What the second word leaves of itself is no ending of the first: қала да.
  const least = codeOf(first.text).length + 2;
  return (await knownReadings(joined, vocabulary)).filter(({ keys: [key = ''] }) => key.length >= least);
};

/** @returns What a name of two words means elsewhere that is written as one: машинажасау is машинасозлик. */
export const splitTargets = async ({ text }: QueryWord, vocabulary: Vocabulary): Promise<readonly AliasTarget[]> => {
  if (!mayBeCompound(text)) return [];
  for (let cut = halfLetters; cut <= text.length - halfLetters; cut++) {
    const first = codeOf(text.slice(0, cut));
    for (const { key, kind } of queryReadings(text.slice(cut))) {
      // By its own letters; and nothing of the second half is loaded for it.
      if (kind === 'spelling' || key.length < halfLetters) continue;
      const targets = await vocabulary.aliases.find([first, encodeKey(key)]);
      if (targets.length) return targets;
    }
  }
  return [];
};

/**
 * @param own What the word stands for as it is.
 * @returns The word in two, of which articles have both; of several ways the one of the most usual halves. In a large
 *   collection only of a word that none has as it is: each half costs a file.
 */
export const splitVariants = async (
  { text, phrase }: QueryWord,
  own: readonly Variant[],
  vocabulary: Vocabulary,
): Promise<readonly Variant[]> => {
  const { lexicon } = vocabulary;
  const isFound = own.some(({ by }) => by === 'slip' || (by === 'word' && lexicon.isLarge));
  if (isFound || phrase !== undefined || !mayBeCompound(text)) return [];
  let best = { articles: 0, keys: [''] };
  for (let cut = halfLetters; cut <= text.length - halfLetters; cut++) {
    const first = codeOf(text.slice(0, cut));
    const usual = first.length < halfLetters ? 0 : await lexicon.count(first);
    if (usual <= best.articles) continue;
    for (const { keys } of (await knownReadings(text.slice(cut), vocabulary)).slice(0, 1)) {
      const [second = ''] = keys;
      const articles = second.length < halfLetters ? 0 : Math.min(usual, await lexicon.count(second));
      if (articles > best.articles) best = { articles, keys: [first, second] };
    }
  }
  // Where articles have the word as it is, that was meant rather than two that may stand side by side by chance.
  const weight = own.some(({ by }) => by === 'word') ? besideWhole : 1;
  return best.articles > 0 ? [{ keys: best.keys, weight, by: 'word' }] : [];
};
