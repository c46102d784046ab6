import { expect, test } from 'vitest';
import { firstPlace } from './first-place.ts';

const sorted = ['ара', 'бал', 'бал', 'гүл'];

test.each([
  ['аба', 0],
  ['ара', 0],
  ['бал', 1],
  ['ваза', 3],
  ['гүл', 3],
  ['дала', 4],
])('finds where %s belongs', (wanted, place) => {
  const isBefore = (at: number): boolean => (sorted[at] ?? '') < wanted;
  expect(firstPlace(0, sorted.length, isBefore)).toBe(place);
  expect(firstPlace(2, sorted.length, isBefore)).toBe(Math.max(2, place));
  expect(firstPlace(0, 2, isBefore)).toBe(Math.min(2, place));
});
