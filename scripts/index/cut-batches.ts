// Which articles are indexed together. The files that results are cut from lie in folders of neighbouring articles, and a
// batch is a whole number of folders, so that batches can be indexed apart, in any thread, and make the index that one
// run over all articles would have made.
import { contentHash } from '../output/pack-index.ts';

/** Articles of one folder, at most. */
const mostArticles = 256;

/** Articles of a batch, at least, but for the last: it is the smaller memory that a batch takes, or fewer runs to be merged. */
export const fewestInBatch = 250;

/** Whether an article's own id makes it the first of a folder: one of 64 is. So a new article moves none but its neighbours. */
const isBorder = (id: string): boolean => Number.parseInt(contentHash(id).slice(0, 4), 16) % 64 === 0;

/**
 * @returns A function to be asked about one article after another, in the order of their records, by their ids: whether a new
 * folder begins with it. One does with the first.
 */
export const findGroupBorders = (): ((id: string) => boolean) => {
  let held = 0;
  return (id) => {
    const begins = held === 0 || held === mostArticles || isBorder(id);
    held = begins ? 1 : held + 1;
    return begins;
  };
};

/** A batch's first article, and the one after its last. */
export type BatchRange = { readonly from: number; readonly to: number };

/**
 * @param ids Of all articles, in the order of their records.
 * @param atLeast Up to 255 more until a folder ends.
 * @returns The batches in order; none where there are no articles.
 */
export const cutBatches = (ids: readonly string[], atLeast = fewestInBatch): BatchRange[] => {
  const beginsGroup = findGroupBorders();
  const borders = ids.flatMap((id, place) => (beginsGroup(id) ? [place] : []));
  const batches: BatchRange[] = [];
  let from = 0;
  for (const to of [...borders, ids.length]) {
    if (to === from || (to - from < atLeast && to < ids.length)) continue;
    batches.push({ from, to });
    from = to;
  }
  return batches;
};
