import { expect, it } from 'vitest';
import { unicodeRange } from './cut-fonts.ts';

it.each([
  ['ace', '', 'U+61-65', 'one run where nothing stands in between'],
  ['ace', 'd', 'U+61-63,U+65', 'not over a letter of an earlier part'],
  ['a', 'abc', 'U+61', 'the letter itself, whoever has it'],
  ['ae', 'ab', 'U+61,U+65', 'an earlier letter right after the first'],
  ['қү', 'Ұ', 'U+49b-4af', 'the earlier part lies behind'],
])('names %j after %j as %s: %s', (characters, earlier, range) => {
  expect(unicodeRange(characters, earlier)).toBe(range);
});
