import { describe, expect, it } from 'vitest';
import { allowedSlips, editDistance } from './typo.ts';

describe('editDistance', () => {
  it.each([
    ['жапония', 'жапония', 0, 'the same'],
    ['жапания', 'жапония', 1, 'a wrong letter'],
    ['жапоння', 'жапония', 1, 'a wrong letter'],
    ['жапоия', 'жапония', 1, 'a letter too few'],
    ['жаппония', 'жапония', 1, 'a letter too many'],
    ['жпаония', 'жапония', 1, 'two letters swapped'],
    ['жпаонья', 'жапония', 2, 'two slips'],
    ['алма', 'терезе', 3, 'beyond the limit: the limit and one'],
  ])('%s and %s are %i apart: %s', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
    expect(editDistance(b, a, 2)).toBe(distance);
  });

  it('agrees with a slow twin that fills the whole table', () => {
    const slow = (a: string, b: string): number => {
      const at = (i: number, j: number): number => {
        if (i === 0 || j === 0) return i + j;
        const costs = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) costs.push(at(i - 2, j - 2) + 1);
        return Math.min(...costs);
      };
      return at(a.length, b.length);
    };
    const words = ['', 'а', 'аб', 'ба', 'абв', 'авб', 'бвг', 'ааб', 'вабг'];
    for (const a of words) for (const b of words) expect(editDistance(a, b, 9), `${a} ${b}`).toBe(slow(a, b));
  });
});

it('allows short words no slip: they are too near each other', () => {
  expect([3, 4, 5, 8, 9, 20].map(allowedSlips)).toEqual([0, 0, 1, 1, 2, 2]);
});
