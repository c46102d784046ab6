// Which articles are indexed together. The files that results are cut from lie in folders of neighbouring articles, and a
// batch is a whole number of folders, so that batches can be indexed apart, in any thread, and make the index that one
// run over all articles would have made. The articles' own ids decide where a folder and a batch begin: an article that is
// new or gone changes hardly ever more than those that it is in. Both have a least size: without it most articles would be in
// folders and batches of twice the usual size, and all of those is made anew when one article has changed.
import { contentHash } from '../output/pack-index.ts';

/** Articles of one folder at the least, but for the last one, and at the most. In between one in 32 begins another. */
const leastInGroup = 32;
const mostInGroup = 256;
const groupEvery = 32;

/**
 * A batch ends with the folder in which it gets so many articles: fewer, and there are more runs to be merged; more, and a
 * changed article costs more.
 */
const leastInBatch = 96;

/** Says of one article after another, in the order of their records, by their ids, whether something new begins with it. */
export type FindBorders = (id: string) => boolean;

const numberOf = (id: string): number => Number.parseInt(contentHash(id).slice(0, 4), 16);

/** Finds the articles with which a new folder begins. One does with the first. */
export const findGroupBorders = (): FindBorders => {
  let held = 0;
  return (id) => {
    const begins = held === 0 || held === mostInGroup || (held >= leastInGroup && numberOf(id) % groupEvery === 0);
    held = begins ? 1 : held + 1;
    return begins;
  };
};

/** Finds the articles with which a new batch begins. One does with the first. */
export const findBatchBorders = (least = leastInBatch): FindBorders => {
  const beginsGroup = findGroupBorders();
  let held = 0;
  return (id) => {
    const begins = beginsGroup(id) && (held === 0 || held >= least);
    held = begins ? 1 : held + 1;
    return begins;
  };
};

/** A batch's first article, and the one after its last. */
export type BatchRange = { readonly from: number; readonly to: number };

/**
 * @param ids Of all articles, in the order of their records.
 * @param least As for `findBatchBorders`.
 * @returns The batches in order; none where there are no articles.
 */
export const cutBatches = (ids: readonly string[], least?: number): BatchRange[] => {
  const beginsBatch = findBatchBorders(least);
  const starts = ids.flatMap((id, place) => (beginsBatch(id) ? [place] : []));
  return starts.map((from, number) => ({ from, to: starts[number + 1] ?? ids.length }));
};
