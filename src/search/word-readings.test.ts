import { expect, it } from 'vitest';
import { encodeKey } from './key-code.ts';
import { beginsAlike } from './word-readings.ts';

it.each([
  ['тыш', 'тышкы', true, 'an ending more'],
  ['орун', 'орнот', true, 'a narrow vowel that comes and goes'],
  ['шара', 'шару', false, 'a vowel at the end is no narrow one between consonants'],
])('takes %s and %s for beginnings of one word: %s (%s)', (one, other, isAlike) => {
  const codes = [one, other].map((word) => encodeKey(word.replaceAll('ы', 'и')));
  expect(beginsAlike(codes[0] ?? '', codes[1] ?? '')).toBe(isAlike);
});
