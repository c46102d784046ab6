import { expect, it } from 'vitest';
import { worthLoading } from './choose-lists.ts';
import type { Variant } from './interpret-word.ts';

/** Chunks are named by the first letter of the keys in them. */
const collection = (isLarge: boolean) => ({
  isLarge,
  chunkOf: (key: string) => key.charCodeAt(0),
  commonness: () => 0,
  find: async () => [],
  findPlaces: async () => [],
});
const variant = (key: string, by: Variant['by']): Variant => ({ keys: [key], weight: 1, by });
const chosen = (variants: readonly Variant[], isLarge = true): string =>
  worthLoading(variants, collection(isLarge))
    .map(({ keys }) => keys.join())
    .join(' ');

it('loads all that a small collection has', () => {
  const all = ['aa', 'ba', 'ca', 'da'].map((key) => variant(key, 'word'));
  expect(chosen(all, false)).toBe('aa ba ca da');
});

it('loads two chunks for a word of a large one, and two more for what it means elsewhere', () => {
  const words = ['aa', 'ba', 'ca', 'ab'].map((key) => variant(key, 'word'));
  const elsewhere = ['da', 'ea', 'fa'].map((key) => variant(key, 'alias'));
  expect(chosen([...words, ...elsewhere])).toBe('aa ba ab da ea');
});

it('loads no chunk for what is spelled nearly alike, unless that is all there is', () => {
  const alike = ['ab', 'ba', 'ca'].map((key) => variant(key, 'relative'));
  expect(chosen([variant('aa', 'word'), ...alike])).toBe('aa ab');
  expect(chosen(alike)).toBe('ab ba');
});
