import { expect, it } from 'vitest';
import { cutShards } from './cut-shards.ts';
import { fc } from '../test/fast-check.ts';

const cut = (names: readonly string[], size: number): string[][] =>
  cutShards(names, (name) => name, size).map(({ first, entries }) => [first, ...entries]);

it('cuts a sorted table; the first shard begins before everything', () => {
  expect(cut(['в', 'а', 'б', 'г', 'д'], 1)).toEqual([
    ['', 'а'],
    ['б', 'б'],
    ['в', 'в'],
    ['г', 'г'],
    ['д', 'д'],
  ]);
});

it('begins a shard with the shortest letters that tell it from the one before', () => {
  expect(cut(['алма', 'алматы', 'банк'], 1).map(([first]) => first)).toEqual(['', 'алмат', 'б']);
});

it('keeps entries of one name together, however many', () => {
  expect(cut(['а', 'б', 'б', 'б', 'в'], 1)).toEqual([
    ['', 'а'],
    ['б', 'б', 'б', 'б'],
    ['в', 'в'],
  ]);
});

it('gives one empty shard for nothing', () => {
  expect(cut([], 2)).toEqual([['']]);
});

it('cuts into shards of half to twice the size', () => {
  const names = Array.from({ length: 5000 }, (_, number) => `слово ${number}`);
  const sizes = cut(names, 20).map((shard) => shard.length - 1);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(40);
  expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(10);
  expect(sizes.length).toBeGreaterThan(200);
  expect(sizes.length).toBeLessThan(300);
});

it('cuts all but a few shards as before when a name is new', () => {
  const names = Array.from({ length: 5000 }, (_, number) => `слово ${number}`);
  const before = new Set(cut(names, 20).map((shard) => shard.join()));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4999 }), (number) => {
      const after = cut([...names, `слово ${number} новое`], 20);
      expect(after.filter((shard) => !before.has(shard.join())).length).toBeLessThanOrEqual(8);
    }),
  );
});
