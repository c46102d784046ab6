import { expect, it } from 'vitest';
import { type Field, fieldOf, firstPlace, mostFieldWords, sliceOf } from './places.ts';

it.each([
  ['title', 1],
  ['head', 1],
  ['lead', 1],
  ['subheads', 1],
  ['body', 2],
  ['subheads', 7],
] satisfies [Field, number][])('a place in the %s of slice %i says so', (field, slice) => {
  expect(fieldOf(firstPlace(field, slice))).toBe(field);
  expect(sliceOf(firstPlace(field, slice))).toBe(slice);
});

it('the last place of a field is still in it', () => {
  for (const [field, slice] of [
    ['title', 1],
    ['head', 1],
    ['body', 3],
    ['subheads', 3],
  ] as const) {
    expect(fieldOf(firstPlace(field, slice) + mostFieldWords - 1)).toBe(field);
    expect(sliceOf(firstPlace(field, slice) + mostFieldWords - 1)).toBe(slice);
  }
});
