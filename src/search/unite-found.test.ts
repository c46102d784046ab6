import { expect, it } from 'vitest';
import { trust, type Variant } from './interpret-word.ts';
import { countedPlace, firstPlace } from './places.ts';
import { unite } from './unite-found.ts';

const variant = (weight: number, more: Partial<Variant> = {}): Variant => ({
  keys: ['suw'],
  weight,
  by: 'word',
  ...more,
});
const exact = (variants: readonly Variant[], ...places: readonly number[]) => ({
  variants,
  places: new Map([[0, places]]),
  isCounted: false,
});
const body = firstPlace('body', 1);
const threeInBody = countedPlace(3, 3);
const counted = (one: Variant) => ({ variants: [one], places: new Map([[0, [threeInBody]]]), isCounted: true });

it('counts a place that two variants have by the surer, and keeps all in order', () => {
  const found = unite([exact([variant(0.5)], body, body + 9), exact([variant(1)], 3, body)], [0]).get(0);
  expect(found).toEqual({ places: [3, body, body + 9], weights: [1, 1, 0.5] });
});

it('adds what is only counted to what is known, in any order', () => {
  const lists = [counted(variant(0.5)), exact([variant(1)], body), counted(variant(0.2))];
  for (const some of [lists, lists.toReversed()]) {
    const found = unite(some, [0]).get(0);
    const shares = found?.places.map((place, i) => [place, found.weights[i], found.counts?.[i]]);
    expect(shares?.[0]).toEqual([body, 1, 1]);
    expect(shares?.slice(1).sort()).toEqual([
      [threeInBody, 0.2, 3],
      [threeInBody, 0.5, 3],
    ]);
  }
});

it('trusts a variant less abroad, and not at all in languages that it is not looked for in', () => {
  const weightIn = (lang: number, more: Partial<Variant>) =>
    unite([exact([variant(1, more)], body)], [lang]).get(0)?.weights;
  expect(weightIn(1, { home: [0] })).toEqual([trust.abroad]);
  expect(weightIn(0, { home: [0] })).toEqual([1]);
  expect(weightIn(1, { langs: [0] })).toBeUndefined();
  expect(unite([exact([variant(0.3), variant(1, { langs: [1] })], body)], [1]).get(0)?.weights).toEqual([1]);
});
