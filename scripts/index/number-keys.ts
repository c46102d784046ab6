// A number for each key. Texts say most of their words many times, so a word's key is made, and looked up, once.
import { textCode } from './text-code.ts';
import { type WordTable, wordTable } from './word-table.ts';

export type KeyNumbers = {
  /** @returns The number of the word's key, from 0 in the order in which keys are first met. */
  readonly numberOf: (word: string, lang: string) => number;
  /** The keys by number, as `encodeKey` spells them; '' for words that hold nothing to look for. */
  readonly keys: readonly string[];
  /** How many words are known, each once for every language that has it. */
  readonly size: () => number;
};

/** Knows no word yet. */
export const numberKeys = (): KeyNumbers => {
  const keys: string[] = [];
  const numbers = new Map<string, number>();
  const tables = new Map<string, WordTable>();
  const tableOf = (lang: string): WordTable => {
    const table = tables.get(lang) ?? wordTable();
    tables.set(lang, table);
    return table;
  };
  const numberOfKey = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    return keys.push(key) - 1;
  };
  return {
    keys,
    size: () => [...tables.values()].reduce((sum, table) => sum + table.size(), 0),
    numberOf: (word, lang) => {
      const table = tableOf(lang);
      const known = table.get(word);
      if (known >= 0) return known;
      const number = numberOfKey(textCode(word, lang));
      table.add(word, number);
      return number;
    },
  };
};
