import { expect, test } from 'vitest';
import type { Unit } from './interpret.ts';
import { readOtherwise, replaceRuns, rereadRuns } from './other-keyboard.ts';
import { parseQuery } from './query.ts';
import { codeOf, testVocabulary } from './test-vocabulary.ts';

test.each([
  ['Njrbj', 'Токио'],
  [';fgjybz', 'жапония'],
  ['cj.p', 'союз'],
  ['0fpf0cnfy', 'қазақстан'],
  [')fpf0cnfy', 'Қазақстан'],
  ['5fkfv', 'ғалам'],
  ['Rfcsv-:jvfhn', 'Касым-Жомарт'],
  ['Ещлнщ', 'Tokyo'],
  ['щэяиулшыещт', "o'zbekiston"],
])('%s is %s on another keyboard', (typed, used) => {
  expect(readOtherwise(typed)[0]).toBe(used);
});

test.each([
  ['2025', 'only digits'],
  ['njq', 'few letters'],
  ['бажы', 'letters that would be signs'],
  ['日本', 'a script that none of them has'],
  ['Тоkио', 'letters of two scripts'],
])('%s is nothing on another keyboard: %s', (typed) => {
  expect(readOtherwise(typed)).toEqual([]);
});

test('a key that keyboards differ in is read in each way', () => {
  expect(readOtherwise('ohyb')).toEqual(['щрни', 'ўрни']);
});

/** What a query is read as, and what was looked at besides, in a collection that has just these words. */
const reread = async (query: string, held: readonly string[]) => {
  const vocabulary = testVocabulary(Object.fromEntries(held.map((word) => [word, 1])));
  const keys = new Set(held.map(codeOf));
  const read = (text: string): Unit[] =>
    parseQuery(text).words.map((word): Unit => {
      const key = codeOf(word.text);
      const variants = keys.has(key) ? [{ keys: [key], weight: 1, by: 'word' as const }] : [];
      return { text: word.text, length: 1, variants, also: [] };
    });
  const asked: string[] = [];
  const found = await rereadRuns(
    query,
    read(query),
    async (text) => {
      asked.push(text);
      return read(text);
    },
    vocabulary,
  );
  return { query: replaceRuns(query, found), asked };
};

test('a query whose words are found is left alone, and nothing more is looked for', async () => {
  expect(await reread('Токио саммит', ['Токио', 'саммит'])).toEqual({ query: 'Токио саммит', asked: [] });
});

test('words that are found only on another keyboard are read so, filters and quotation marks as they are', async () => {
  const held = ['Токио', 'саммит'];
  expect((await reread('"Njrbj" cfvvbn lang:kk', held)).query).toBe('"Токио" саммит lang:kk');
  expect((await reread('саммит Njrbj 2025', [...held, '2025'])).query).toBe('саммит Токио 2025');
});

test('one word shows what keyboard was on for the others', async () => {
  expect((await reread('Njrbj ;th', ['Токио'])).query).toBe('Токио жер');
});

test('what no keyboard makes a word stays', async () => {
  expect((await reread('hello Njrbg', ['Токио'])).query).toBe('hello Njrbg');
});

test('what can be spoken is taken for a known word only', async () => {
  expect((await reread('fire', ['ашку'])).query).toBe('ашку');
  expect((await reread('fire', ['аш'])).query).toBe('fire');
});
