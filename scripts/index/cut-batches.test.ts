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
const withoutBorders = (): string[] => {
  const borders = new Set(groupBorders(ids));
  return ids.filter((id) => !borders.has(id));
};

describe.each([
  ['folders', groupBorders, 30, 70],
  ['batches', batchBorders, 12, 40],
])('the borders of %s', (_, bordersOf, least, most) => {
  it('are one in so many articles', () => {
    expect(bordersOf(ids).length).toBeGreaterThan(least);
    expect(bordersOf(ids).length).toBeLessThan(most);
  });

  it('stay when an article is new, changed or gone', () => {
    const borders = bordersOf(ids);
    expect(bordersOf(ids.toSpliced(100, 0, 'new')).filter((id) => id !== 'new')).toEqual(borders);
    expect(bordersOf(ids.toSpliced(101, 1))).toEqual(borders.filter((id) => id !== ids[101]));
  });

  it('begin with the first article', () => {
    expect(bordersOf(['a', ...withoutBorders().slice(0, 5)])).toEqual(['a']);
  });
});

it('ends a folder at 256 articles whatever their ids are', () => {
  const all = withoutBorders().slice(0, 600);
  expect(groupBorders(all)).toEqual([all[0], all[256], all[512]]);
});

it('ends a batch with the first folder after 512 articles whatever their ids are', () => {
  const all = withoutBorders().slice(0, 1100);
  expect(batchBorders(all)).toEqual([all[0], all[512], all[1024]]);
});

it.each([64, 128, 1024])('cuts batches of about %i articles, each a whole number of folders', (every) => {
  const batches = cutBatches(ids, every);
  expect(batches.flatMap(({ from, to }) => ids.slice(from, to))).toEqual(ids);
  expect(batches.flatMap(({ from, to }) => groupBorders(ids.slice(from, to)))).toEqual(groupBorders(ids));
});

it('cuts nothing where there is nothing', () => {
  expect(cutBatches([])).toEqual([]);
});
