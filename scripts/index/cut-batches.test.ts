import { describe, expect, it } from 'vitest';
import { cutBatches, findBatchBorders, findGroupBorders } from './cut-batches.ts';

const ids = Array.from({ length: 3000 }, (_, number) => `id-${number}`);

const groupBorders = (all: readonly string[]): string[] => {
  const beginsGroup = findGroupBorders();
  return all.filter((id) => beginsGroup(id));
};
const batchBorders = (all: readonly string[]): string[] => {
  const beginsBatch = findBatchBorders();
  return all.filter((id) => beginsBatch(id));
};
/** Ids of which none begins a folder by itself. */
const withoutBorders = (): string[] =>
  ids.filter((id) => groupBorders([...Array<string>(32).fill('a'), id]).length === 1);

describe.each([
  ['folders', groupBorders, 30, 70],
  ['batches', batchBorders, 15, 31],
])('the borders of %s', (_, bordersOf, least, most) => {
  it('are one in so many articles', () => {
    expect(bordersOf(ids).length).toBeGreaterThan(least);
    expect(bordersOf(ids).length).toBeLessThan(most);
  });

  it('stay but for a few when an article is new, changed or gone', () => {
    const borders = new Set(bordersOf(ids));
    const movedBy = (all: readonly string[]): number => bordersOf(all).filter((id) => !borders.has(id)).length;
    const places = Array.from({ length: 300 }, (_, number) => number * 10);
    const moved = places.flatMap((place) => [
      movedBy(ids.toSpliced(place, 0, 'new')),
      movedBy(ids.toSpliced(place, 1)),
    ]);
    expect(moved.filter((count) => count > 0).length).toBeLessThan(moved.length / 10);
    expect(Math.max(...moved)).toBeLessThan(10);
  });

  it('begin with the first article', () => {
    expect(bordersOf(['a', ...withoutBorders().slice(0, 5)])).toEqual(['a']);
  });
});

it('ends a folder at 256 articles whatever their ids are', () => {
  const all = withoutBorders().slice(0, 600);
  expect(groupBorders(all)).toEqual([all[0], all[256], all[512]]);
});

it('ends a batch with a folder of 256 articles whatever their ids are', () => {
  const all = withoutBorders().slice(0, 600);
  expect(batchBorders(all)).toEqual([all[0], all[256], all[512]]);
});

it.each([1, 96, 1024])('cuts batches of %i articles at the least, each a whole number of folders', (least) => {
  const batches = cutBatches(ids, least);
  expect(Math.min(...batches.slice(0, -1).map(({ from, to }) => to - from), ids.length)).toBeGreaterThanOrEqual(least);
  expect(batches.flatMap(({ from, to }) => ids.slice(from, to))).toEqual(ids);
  expect(batches.flatMap(({ from, to }) => groupBorders(ids.slice(from, to)))).toEqual(groupBorders(ids));
});

it('cuts nothing where there is nothing', () => {
  expect(cutBatches([])).toEqual([]);
});
