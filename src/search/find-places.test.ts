import { expect, it } from 'vitest';
import { articleSections } from './article-words.ts';
import { findPlaces, readCodes } from './find-places.ts';
import type { Variant } from './interpret-word.ts';
import { encodeKey, lightCode } from './key-code.ts';
import { firstPlace } from './places.ts';
import { indexKey } from '../text/search-terms.ts';

const sections = articleSections(
  {
    seed: 'a.txt',
    url: 'kk/a.html',
    lang: 'kk',
    title: 'Қазақстан мен Жапония',
    head: [],
    blocks: [
      { anchor: 'p-1', text: 'Қазақстанның және Жапонияның елшілері.' },
      { anchor: 'p-2', text: 'Президент Японии в Казахстане', lang: 'ru' },
    ],
  },
  1,
);
const codes = readCodes(sections);
const variant = (weight: number, ...keys: string[]): Variant => ({ keys, weight, by: 'word' });
const and = encodeKey(indexKey('және', 'kk'));
const lead = firstPlace('lead', 1);

it('finds a word in every form, by the endings of the text it stands in', () => {
  expect(findPlaces([variant(1, encodeKey('казакстан'))], sections, codes)).toEqual({
    places: [0, lead],
    weights: [1, 1],
  });
});

it('finds keys only side by side, and takes the surer of two variants', () => {
  const both = variant(0.5, encodeKey('казакстан'), and);
  const one = variant(1, encodeKey('казакстан'));
  expect(findPlaces([both], sections, codes)).toEqual({ places: [lead, lead + 1], weights: [0.5, 0.5] });
  expect(findPlaces([both, one], sections, codes)).toEqual({ places: [0, lead, lead + 1], weights: [1, 1, 0.5] });
});

it('finds a light word', () => {
  expect(findPlaces([variant(1, lightCode(and))], sections, codes).places).toEqual([lead + 1]);
});
