// A number for each key, so that a batch's words can be sorted without comparing letters.
import { firstPlace } from '../first-place.ts';

export type KeyNumbers = {
  /**
   * @param key As `encodeKey` spells it; '' for words that hold nothing to look for.
   * @returns The key's number, from 0 in the order in which keys are first met.
   */
  readonly numberOf: (key: string) => number;
  /** The keys by number. */
  readonly keys: readonly string[];
  /** @returns The numbers of all keys that are known by now, in the order of the keys. */
  readonly order: () => Uint32Array;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @param known The numbers of the first keys in order, as far as that was worked out: each batch brings fewer new ones.
 * @returns The numbers of all keys, in the order of the keys.
 */
export const orderOf = (keys: readonly string[], known = new Uint32Array(0)): Uint32Array<ArrayBuffer> => {
  const added = Uint32Array.from({ length: keys.length - known.length }, (_, place) => known.length + place);
  added.sort((a, b) => compare(keys[a] ?? '', keys[b] ?? ''));
  const order = new Uint32Array(keys.length);
  let taken = 0;
  let end = 0;
  for (const number of added) {
    const key = keys[number] ?? '';
    const place = firstPlace(taken, known.length, (at) => (keys[known[at] ?? 0] ?? '') < key);
    order.set(known.subarray(taken, place), end);
    end += place - taken;
    order[end++] = number;
    taken = place;
  }
  order.set(known.subarray(taken), end);
  return order;
};

/** Knows no key yet. */
export const numberKeys = (): KeyNumbers => {
  const keys: string[] = [];
  const numbers = new Map<string, number>();
  let order = new Uint32Array(0);
  return {
    keys,
    numberOf: (key) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, keys.length);
      return keys.push(key) - 1;
    },
    order: () => (order = orderOf(keys, order)),
  };
};
