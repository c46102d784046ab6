// A sorted table cut into files, of which a query loads only those it needs.
import { packSorted, unpackSorted } from './front-coding.ts';
import type { LoadFile } from './packed-file.ts';

/**
 * The shards of a table. Each is named after its content, in no more digits than tell it from other contents that begin so,
 * and what it begins with: `3f9a0c` and `ja`. A long name of its own would be half of the first file of an index.
 */
export type ShardList = {
  /** What each begins with, sorted and packed by `packSorted`; the first shard with ''. */
  readonly firsts: string;
  /** Of each, `hashDigits` digits. */
  readonly hashes: string;
};

/** Digits of a content's hash in the name of a shard. */
export const hashDigits = 6;

/** @returns The digits in the name of the shard at this place. */
export const hashAt = (hashes: string, place: number): string =>
  hashes.slice(place * hashDigits, (place + 1) * hashDigits);

/** @returns The shards' names, in order. */
export const shardNames = ({ firsts, hashes }: ShardList): string[] =>
  unpackSorted(firsts).map((first, place) => hashAt(hashes, place) + first);

/** @param list What each shard begins with, and its name. */
export const packShardList = (list: readonly (readonly [first: string, name: string])[]): ShardList => ({
  firsts: packSorted(list.map(([first]) => first)),
  hashes: list.map(([, name]) => name.slice(0, hashDigits)).join(''),
});

export type Shards<Shard> = {
  /** @returns The shard that an entry would be in. */
  readonly of: (entry: string) => Promise<Shard>;
  /** @returns Every shard that can hold an entry which begins so. */
  readonly beginning: (prefix: string) => Promise<readonly Shard[]>;
  readonly all: () => Promise<readonly Shard[]>;
  /** @returns The number of the shard that an entry would be in, without loading it. */
  readonly placeOf: (entry: string) => number;
  /** @returns Whether this is just what one of the shards begins with. */
  readonly beginsWith: (entry: string) => boolean;
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
  const firsts = unpackSorted(list.firsts);
  const names = shardNames(list);
  const opened = new Map<number, Promise<Shard>>();
  const at = (place: number): Promise<Shard> => {
    const known = opened.get(place);
    if (known) return known;
    const opening = load(fileName(names[place] ?? '')).then(open);
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
    beginsWith: (entry) => firsts[lowerBound(firsts, entry)] === entry,
    count: firsts.length,
  };
};
