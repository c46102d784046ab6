// Keys of a section of a run: some of them, and those that two runs of one batch differ in.
import { firstPlace } from '../first-place.ts';
import { headNumbers, headPlaces, type KeySection } from './run-file.ts';

/** A section of which parts are asked for. */
export type OpenSection = {
  readonly count: number;
  readonly keyAt: (place: number) => string;
  /** What is known of a key: a section of it alone. */
  readonly partAt: (place: number) => KeySection;
  /**
   * @param from The first key, or '' for all from the first on.
   * @param to The one after the last; undefined for all to the last.
   */
  readonly slice: (from: string, to: string | undefined) => KeySection;
};

/** Opens a section, to find its keys. */
export const openSection = ({ heads, keys, entries }: KeySection): OpenSection => {
  const count = heads.length / headNumbers;
  const keyStarts = new Uint32Array(count + 1);
  const entryStarts = new Uint32Array(count + 1);
  for (let place = 0; place < count; place++) {
    const head = place * headNumbers;
    keyStarts[place + 1] = (keyStarts[place] ?? 0) + (heads[head + headPlaces.keyLength] ?? 0);
    entryStarts[place + 1] = (entryStarts[place] ?? 0) + (heads[head + headPlaces.entryBytes] ?? 0);
  }
  const keyAt = (place: number): string => keys.slice(keyStarts[place], keyStarts[place + 1]);
  const sliceAt = (from: number, to: number): KeySection => ({
    heads: heads.subarray(from * headNumbers, to * headNumbers),
    keys: keys.slice(keyStarts[from], keyStarts[to]),
    entries: entries.subarray(entryStarts[from], entryStarts[to]),
  });
  const findPlace = (key: string): number => firstPlace(0, count, (place) => keyAt(place) < key);
  return {
    count,
    keyAt,
    partAt: (place) => sliceAt(place, place + 1),
    slice: (from, to) => sliceAt(findPlace(from), to === undefined ? count : findPlace(to)),
  };
};

const isSame = (a: KeySection, b: KeySection): boolean =>
  a.heads.every((number, place) => number === b.heads[place]) && Buffer.compare(a.entries, b.entries) === 0;

/** @returns The keys, in order, that one of the two sections lacks, or of which they do not know the same. */
export const differingKeys = (one: OpenSection, other: OpenSection): string[] => {
  const found: string[] = [];
  let [a, b] = [0, 0];
  while (a < one.count || b < other.count) {
    const [key, otherKey] = [a < one.count ? one.keyAt(a) : undefined, b < other.count ? other.keyAt(b) : undefined];
    if (otherKey === undefined || (key !== undefined && key < otherKey)) {
      found.push(key ?? '');
      a++;
    } else if (key === undefined || otherKey < key) {
      found.push(otherKey);
      b++;
    } else {
      if (!isSame(one.partAt(a), other.partAt(b))) found.push(key);
      a++;
      b++;
    }
  }
  return found;
};

/** A section without any key. */
export const noKeys: KeySection = { heads: new Uint32Array(0), keys: '', entries: new Uint8Array(0) };
