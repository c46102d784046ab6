// A number for each key. Texts say most of their words many times, so a word's key is made, and looked up, once.
import { textCoder } from './text-code.ts';
import { type WordTable, wordTable } from './word-table.ts';

/** @returns The number of the word's key, from 0 in the order in which keys are first met. */
export type NumberOf = (word: string) => number;

export type KeyNumbers = {
  /** @returns What numbers the words of texts in a language. */
  readonly of: (lang: string) => NumberOf;
  /** The keys by number, as `encodeKey` spells them; '' for words that hold nothing to look for. */
  readonly keys: readonly string[];
  /** @returns The numbers of all keys that are known by now, in the order of the keys. */
  readonly order: () => Uint32Array;
  /** How many words are known, each once for every language that has it. */
  readonly size: () => number;
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
    const place = findPlace(known, keys, keys[number] ?? '', taken);
    order.set(known.subarray(taken, place), end);
    end += place - taken;
    order[end++] = number;
    taken = place;
  }
  order.set(known.subarray(taken), end);
  return order;
};

/** The first place from `from` on of a key that is not before the wanted one. */
const findPlace = (order: Uint32Array, keys: readonly string[], wanted: string, from: number): number => {
  let [low, high] = [from, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[order[middle] ?? 0] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Knows no word yet. */
export const numberKeys = (): KeyNumbers => {
  const keys: string[] = [];
  const numbers = new Map<string, number>();
  const tables = new Map<string, WordTable>();
  const numberOfKey = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    return keys.push(key) - 1;
  };
  const openLanguage = (lang: string): NumberOf => {
    const table = wordTable();
    tables.set(lang, table);
    const codeOf = textCoder(lang);
    return (word) => {
      const known = table.get(word);
      if (known >= 0) return known;
      const number = numberOfKey(codeOf(word));
      table.add(word, number);
      return number;
    };
  };
  const languages = new Map<string, NumberOf>();
  let order = new Uint32Array(0);
  return {
    keys,
    order: () => (order = orderOf(keys, order)),
    size: () => [...tables.values()].reduce((sum, table) => sum + table.size(), 0),
    of: (lang) => {
      const numberOf = languages.get(lang) ?? openLanguage(lang);
      languages.set(lang, numberOf);
      return numberOf;
    },
  };
};
