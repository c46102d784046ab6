import { expect, test } from 'vitest';
import { joinedVariants, splitTargets, splitVariants } from './compounds.ts';
import type { Variant } from './interpret-word.ts';
import { codeOf, testVocabulary } from './test-vocabulary.ts';

const keysOf = (variants: readonly Variant[]): string[] => variants.map(({ keys }) => keys.join(' '));
const held: Variant = { keys: ['any'], weight: 1, by: 'word' };

test('two words are one where articles have that', async () => {
  const join = async (first: string, second: string, words: Readonly<Record<string, number>>) =>
    keysOf(await joinedVariants({ text: first }, { text: second }, testVocabulary(words)));
  expect(await join('көз', 'қарас', { көзқарас: 1 })).toEqual([codeOf('көзқарас')]);
  expect(await join('көз', 'қарастың', { көзқарас: 1 })).toEqual([codeOf('көзқарас')]);
  expect(await join('көз', 'қарас', { көз: 1, қарас: 1 })).toEqual([]);
});

test('an ending that is written apart makes no compound', async () => {
  const words = testVocabulary({ қала: 9 });
  expect(await joinedVariants({ text: 'қала' }, { text: 'да' }, words)).toEqual([]);
});

test('words of a phrase stay as they are', async () => {
  const words = testVocabulary({ көзқарас: 1, ауыл: 1, шаруашылық: 1 });
  expect(await joinedVariants({ text: 'көз', phrase: 0 }, { text: 'қарас', phrase: 0 }, words)).toEqual([]);
  expect(await splitVariants({ text: 'ауылшаруашылық', phrase: 0 }, [], words)).toEqual([]);
});

test('two words written as one mean elsewhere what they mean together', async () => {
  const words = testVocabulary({});
  const target = { keys: ['held'], label: 'машинасозлик', langs: [0] };
  const find = async (keys: readonly string[]) =>
    keys.join(' ') === `${codeOf('машина')} ${codeOf('жасау')}` ? [target] : [];
  const vocabulary = { ...words, aliases: { ...words.aliases, find } };
  expect(await splitTargets({ text: 'машинажасау' }, vocabulary)).toEqual([target]);
  expect(await splitTargets({ text: 'машинаның' }, vocabulary)).toEqual([]);
});

test('one word is two where articles have both, the most usual ones', async () => {
  const words = testVocabulary({ ауыл: 8, шаруашылық: 8, ауылша: 2, руашылық: 2 });
  expect(keysOf(await splitVariants({ text: 'ауылшаруашылық' }, [], words))).toEqual([
    `${codeOf('ауыл')} ${codeOf('шаруашылық')}`,
  ]);
  expect(await splitVariants({ text: 'ауылшаруашылық' }, [], testVocabulary({ ауыл: 8 }))).toEqual([]);
});

test('a word that articles have is surer as it is than in two', async () => {
  const words = testVocabulary({ ауыл: 8, шаруашылық: 8 });
  const weightOf = async (own: readonly Variant[]) =>
    (await splitVariants({ text: 'ауылшаруашылық' }, own, words))[0]?.weight ?? 0;
  expect(await weightOf([])).toBe(1);
  expect(await weightOf([held])).toBeLessThan(1);
});

test('in a large collection a word that articles have is not cut', async () => {
  const words = { ауыл: 8, шаруашылық: 8 };
  const cut = (own: readonly Variant[], isLarge: boolean) =>
    splitVariants({ text: 'ауылшаруашылық' }, own, testVocabulary(words, isLarge));
  expect(await cut([held], false)).toHaveLength(1);
  expect(await cut([held], true)).toEqual([]);
  expect(await cut([], true)).toHaveLength(1);
});
