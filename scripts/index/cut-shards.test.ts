import { expect, it } from 'vitest';
import { cutShards } from './cut-shards.ts';

const cut = (names: readonly string[], size: number): string[][] =>
  cutShards(names, (name) => name, size).map(({ first, entries }) => [first, ...entries]);

it('cuts a sorted table; the first shard begins before everything', () => {
  expect(cut(['в', 'а', 'б', 'г', 'д'], 2)).toEqual([
    ['', 'а', 'б'],
    ['в', 'в', 'г'],
    ['д', 'д'],
  ]);
});

it('keeps entries of one name together, however many', () => {
  expect(cut(['а', 'б', 'б', 'б', 'в'], 2)).toEqual([
    ['', 'а', 'б', 'б', 'б'],
    ['в', 'в'],
  ]);
});

it('gives one empty shard for nothing', () => {
  expect(cut([], 2)).toEqual([['']]);
});
