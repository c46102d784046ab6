import { expect, it } from 'vitest';
import { slippedEnding } from './slipped-ending.ts';
import { codeOf, testVocabulary } from './test-vocabulary.ts';

/** What the word is taken for where articles have this one alone. */
const takenFor = async (typed: string, word: string): Promise<string | undefined> => {
  const { lexicon, ...vocabulary } = testVocabulary({ [word]: 5 });
  const sharing = async () => [{ key: codeOf(word), articles: 4 }];
  const [variant] = await slippedEnding(typed, { ...vocabulary, lexicon: { ...lexicon, sharing } });
  return variant?.keys.join(' ');
};

it.each([
  ['адамдтрдын', 'адам'],
  ['адамадрдын', 'адам'],
  ['жапондорддо', 'жапон'],
  ['мұғалімдерне', 'мұғалім'],
])('%s has a slip in an ending of %s', async (typed, word) => {
  expect(await takenFor(typed, word)).toBe(codeOf(word));
});

it.each([
  ['адамзатнама', 'адам'], // no ending is near
  ['адамдрн', 'адам'], // too short to tell
  ['тоғдтрдын', 'тоғ'], // so is the stem
])('%s is no form of %s', async (typed, word) => {
  expect(await takenFor(typed, word)).toBeUndefined();
});
