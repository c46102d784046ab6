import { describe, expect, it } from 'vitest';
import { orderMatches, weighFront } from './order-results.ts';
import { undated } from './search-index.ts';

const sorted = (scores: readonly number[], day: readonly number[], byDate: boolean): number[] => {
  const matches = scores.map((score, record) => ({ record, score, found: [], variants: [] }));
  orderMatches(matches, { day }, byDate);
  return matches.map(({ record }) => record);
};

describe('matches', () => {
  it('come by score, of equal score the latest first, then as the index has them', () => {
    expect(sorted([1, 2, 1, 1, 1], [10, 0, 20, 10, undated], false)).toEqual([1, 2, 0, 3, 4]);
  });

  it('come by date where that is asked for, of one day the best first, undated last', () => {
    expect(sorted([1, 2, 3, 9, 9], [10, 10, 20, undated, undated], true)).toEqual([2, 1, 0, 3, 4]);
  });
});

describe('the front', () => {
  const result = (name: string, score: number, exactness: number) => ({ name, score, exactness });
  const names = (results: readonly { name: string }[]) => results.map(({ name }) => name).join('');

  it('is weighed again by exact words, and nothing behind it', () => {
    const results = [result('a', 10, 0), result('b', 9, 1), result('c', 8, 0), result('d', 7.9, 1)];
    expect(names(weighFront(results, 1))).toBe('bacd');
  });

  it('follows exact words less where a query has several', () => {
    const results = [result('a', 10, 0), result('b', 9, 1)];
    expect(names(weighFront(results, 2))).toBe('ab');
  });
});
