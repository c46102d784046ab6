// Several keys -> the articles in which they stand side by side, as the words of a name do.
import { countedPlace, countOf, partOf } from './places.ts';

/** Places by record number. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** What was found of a key, or of several together. */
export type FoundKey = {
  readonly places: Places;
  /** Each place is a `countedPlace`: see `SearchIndex.common`. */
  readonly isCounted: boolean;
};

/** @returns How often a word stands in each part of an article. */
const countParts = (places: readonly number[], isCounted: boolean): Map<number, number> => {
  const counts = new Map<number, number>();
  for (const place of places) {
    const part = partOf(place);
    counts.set(part, (counts.get(part) ?? 0) + (isCounted ? countOf(place) : 1));
  }
  return counts;
};

/** @returns The parts that hold all keys, and how often the rarest of them: what a name of common words is worth knowing. */
const findInParts = ([first, ...rest]: readonly FoundKey[]): Places => {
  const found = new Map<number, readonly number[]>();
  for (const [record, places] of first?.places ?? []) {
    const others = rest.map((key) => countParts(key.places.get(record) ?? [], key.isCounted));
    const counted: number[] = [];
    for (const [part, count] of countParts(places, first?.isCounted ?? false)) {
      const least = Math.min(count, ...others.map((counts) => counts.get(part) ?? 0));
      if (least > 0) counted.push(countedPlace(part, least));
    }
    if (counted.length) found.set(record, counted);
  }
  return found;
};

/**
 * @param find What finds one key.
 * @returns Where the keys stand side by side, by the place of each one's words; or in one part, where no more is known.
 */
export const findRun = async (keys: readonly string[], find: (key: string) => Promise<FoundKey>): Promise<FoundKey> => {
  const lists = await Promise.all(keys.map(find));
  const [first, ...rest] = lists;
  if (!first || !rest.length) return first ?? { places: new Map(), isCounted: false };
  if (lists.some(({ isCounted }) => isCounted)) return { places: findInParts(lists), isCounted: true };
  const runs = new Map<number, readonly number[]>();
  for (const [record, places] of first.places) {
    const others = rest.map((list) => new Set(list.places.get(record)));
    const starts = places.filter((place) => others.every((other, i) => other.has(place + i + 1)));
    if (starts.length)
      runs.set(
        record,
        starts.flatMap((start) => keys.map((_, i) => start + i)),
      );
  }
  return { places: runs, isCounted: false };
};
