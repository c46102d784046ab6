// A sorted table cut into files, of which a query loads only those it needs.
import type { LoadFile } from './packed-file.ts';

/** First entry and name of each shard, sorted by first entry; the first shard's first entry is ''. */
export type ShardList = readonly (readonly [first: string, name: string])[];

export type Shards<Shard> = {
  /** @returns The shard that an entry would be in. */
  readonly of: (entry: string) => Promise<Shard>;
  /** @returns Every shard that can hold an entry which begins so. */
  readonly beginning: (prefix: string) => Promise<readonly Shard[]>;
  readonly all: () => Promise<readonly Shard[]>;
  /** @returns The number of the shard that an entry would be in, without loading it. */
  readonly placeOf: (entry: string) => number;
  readonly count: number;
};

/** @returns The place in `sorted` of the first string that is not before `wanted`; the length when there is none. */
export const lowerBound = (sorted: readonly string[], wanted: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * @param fileName Name of a shard's packed file.
 * @param open Makes a shard of what its file holds; done once.
 */
export const openShards = <Shard>(
  list: ShardList,
  load: LoadFile,
  fileName: (shard: string) => string,
  open: (content: unknown) => Shard,
): Shards<Shard> => {
  const firsts = list.map(([first]) => first);
  const opened = new Map<number, Promise<Shard>>();
  const at = (place: number): Promise<Shard> => {
    const known = opened.get(place);
    if (known) return known;
    const opening = load(fileName(list[place]?.[1] ?? '')).then(open);
    opening.catch(() => opened.delete(place));
    opened.set(place, opening);
    return opening;
  };
  const placeOf = (entry: string): number => {
    const place = lowerBound(firsts, entry);
    return firsts[place] === entry ? place : Math.max(0, place - 1);
  };
  return {
    of: (entry) => at(placeOf(entry)),
    beginning: (prefix) => {
      const from = placeOf(prefix);
      return Promise.all(
        firsts.flatMap((first, i) => (i === from || (i > from && first.startsWith(prefix)) ? [at(i)] : [])),
      );
    },
    all: () => Promise.all(firsts.map((_, i) => at(i))),
    placeOf,
    count: list.length,
  };
};
