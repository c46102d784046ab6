import { expect, it } from 'vitest';
import { knownStems } from '../../src/languages/morphology/known-stems.ts';
import { unpackWords } from '../../src/search/packed-words.ts';
import { packWords } from './pack-words.ts';

it('packs words in order, without the letters they share', () => {
  expect(packWords('\nкал\nкад ')).toBe('AjaeCk');
});

it.each(Object.entries(knownStems))('gives the list of %s back', (_, words) => {
  expect(unpackWords(packWords(words)).split(' ')).toEqual(words.trim().split(/\s+/).sort());
});

it('refuses a word that is not folded', () => {
  expect(() => packWords('қала')).toThrow('қ');
});
