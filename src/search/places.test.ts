import { expect, it } from 'vitest';
import { type Field, fieldOf, fieldPlaces, firstPlace, firstPlaceOfPart, partOf, placesOf, sliceOf } from './places.ts';

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

it('numbers the parts of an article in their order', () => {
  const parts = [...Array(12).keys()];
  expect(parts.map((part) => partOf(firstPlaceOfPart(part)))).toEqual(parts);
  expect(parts.slice(1).map((part) => partOf(firstPlaceOfPart(part) - 1))).toEqual(parts.slice(0, -1));
  expect(parts.map(firstPlaceOfPart).map(fieldOf).slice(0, 7)).toEqual([
    'title',
    'head',
    'lead',
    'body',
    'subheads',
    'body',
    'subheads',
  ] satisfies Field[]);
});

it('the last place of a field is still in it', () => {
  for (const [field, slice] of [
    ['title', 1],
    ['head', 1],
    ['body', 3],
    ['subheads', 3],
  ] as const) {
    expect(fieldOf(firstPlace(field, slice) + fieldPlaces - 1)).toBe(field);
    expect(sliceOf(firstPlace(field, slice) + fieldPlaces - 1)).toBe(slice);
  }
});

it('leaves a number at least between two blocks, and begins each at a round one', () => {
  expect([0, 1, 7, 8, 15, 16].map(placesOf)).toEqual([8, 8, 8, 16, 16, 24]);
});
