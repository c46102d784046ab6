import { expect, it } from 'vitest';
import { cutBatches, findGroupBorders } from './cut-batches.ts';

const ids = Array.from({ length: 3000 }, (_, number) => `id-${number}`);

const bordersOf = (all: readonly string[]): string[] => {
  const beginsGroup = findGroupBorders();
  return all.filter((id) => beginsGroup(id));
};

it('cuts folders of about 64 articles, so that a new article moves only its neighbours', () => {
  const borders = bordersOf(ids);
  expect(borders.length).toBeGreaterThan(30);
  expect(borders.length).toBeLessThan(70);
  expect(bordersOf([...ids.slice(0, 100), 'new', ...ids.slice(100)]).filter((id) => id !== 'new')).toEqual(borders);
});

it('ends a folder at 256 articles whatever their ids are', () => {
  const borders = new Set(bordersOf(ids));
  const inner = ids.filter((id) => !borders.has(id)).slice(0, 600);
  expect(bordersOf(inner)).toEqual([inner[0], inner[256], inner[512]]);
});

it.each([1, 250, 700, 9_999])('cuts batches of at least %i articles, each a whole number of folders', (atLeast) => {
  const batches = cutBatches(ids, atLeast);
  expect(batches.flatMap(({ from, to }) => ids.slice(from, to))).toEqual(ids);
  expect(batches.flatMap(({ from, to }) => bordersOf(ids.slice(from, to)))).toEqual(bordersOf(ids));
  for (const { from, to } of batches.slice(0, -1)) expect(to - from).toBeGreaterThanOrEqual(atLeast);
});

it('cuts nothing where there is nothing', () => {
  expect(cutBatches([])).toEqual([]);
});
