// Which articles are indexed together. The files that results are cut from lie in folders of neighbouring articles, and a
// batch is a whole number of folders, so that batches can be indexed apart, in any thread, and make the index that one
// run over all articles would have made. The articles' own ids decide where a folder and a batch begin: an article that is
// new or gone changes only those that it is in.
import { contentHash } from '../output/pack-index.ts';

/** Articles of one folder, at most; one in 64 begins one. */
const mostInGroup = 256;
const groupEvery = 64;

/** One article in so many begins a batch: fewer, and there are more runs to be merged; more, and a changed article costs more. */
const batchEvery = 128;

/** Says of one article after another, in the order of their records, by their ids, whether something new begins with it. */
export type FindBorders = (id: string) => boolean;

const numberOf = (id: string): number => Number.parseInt(contentHash(id).slice(0, 4), 16);

/** Finds the articles with which a new folder begins. One does with the first. */
export const findGroupBorders = (): FindBorders => {
  let held = 0;
  return (id) => {
    const begins = held === 0 || held === mostInGroup || numberOf(id) % groupEvery === 0;
    held = begins ? 1 : held + 1;
    return begins;
  };
};

/**
 * Finds the articles with which a new batch begins. One does with the first.
 * @param every A multiple of 64. A batch ends with a folder, at the latest with the first after four times as many articles.
 */
export const findBatchBorders = (every = batchEvery): FindBorders => {
  const beginsGroup = findGroupBorders();
  let held = 0;
  return (id) => {
    const begins = beginsGroup(id) && (held === 0 || held >= 4 * every || numberOf(id) % every === 0);
    held = begins ? 1 : held + 1;
    return begins;
  };
};

/** A batch's first article, and the one after its last. */
export type BatchRange = { readonly from: number; readonly to: number };

/**
 * @param ids Of all articles, in the order of their records.
 * @param every As for `findBatchBorders`.
 * @returns The batches in order; none where there are no articles.
 */
export const cutBatches = (ids: readonly string[], every?: number): BatchRange[] => {
  const beginsBatch = findBatchBorders(every);
  const starts = ids.flatMap((id, place) => (beginsBatch(id) ? [place] : []));
  return starts.map((from, number) => ({ from, to: starts[number + 1] ?? ids.length }));
};
