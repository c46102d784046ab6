// The vocabulary of an index: which keys there are, which begin so, which are spelled nearly so.
import { lowerBound } from './shards.ts';
import { allowedSlips, canSlip, editDistance } from './typo.ts';
import type { WordShard, WordTable } from './word-table.ts';

/** A key and the number of articles it is in, rounded down to a power of two. */
export type KnownKey = { readonly key: string; readonly articles: number };

export type Lexicon = {
  /** Every word that is looked up costs a file, but for those of one neighbourhood. */
  readonly isLarge: boolean;
  /** @returns About how many articles have the key; 0 when none has. */
  readonly count: (key: string) => Promise<number>;
  /** @returns It is rightly spelled, whether an article has it or not: no other word is to be taken for it. */
  readonly isKnown: (key: string) => Promise<boolean>;
  /** @param whole The folded word, endings and all. @returns It carries grammar more than meaning. */
  readonly isLight: (whole: string) => Promise<boolean>;
  /** @returns Longer keys that begin so, the most frequent first. */
  readonly completions: (prefix: string, most: number) => Promise<readonly KnownKey[]>;
  /** @returns Other keys that begin with as many letters of this one. */
  readonly sharing: (key: string, letters: number) => Promise<readonly KnownKey[]>;
  /** @returns Keys within the slips that the word's length allows, the nearest and then the most frequent first. */
  readonly near: (key: string, most: number) => Promise<readonly (KnownKey & { readonly slips: number })[]>;
};

const nearIn = ({ held, entries }: WordShard, key: string) => {
  const allowed = allowedSlips(key.length);
  return held.flatMap((candidate) => {
    const slips = canSlip.test(candidate) ? editDistance(key, candidate, allowed) : allowed + 1;
    return slips > allowed ? [] : [{ key: candidate, slips, articles: entries.get(candidate)?.articles ?? 0 }];
  });
};

/** The word without its first letter, without its second, and with the two swapped: where a large vocabulary is looked into. */
const slippedStarts = (key: string): string[] => {
  const [first = '', second = ''] = key;
  return [key.slice(1), first + key.slice(2), second + first + key.slice(2)];
};

/** Shards of a small vocabulary: loading them all costs no more than a few results. */
const fewShards = 64;

/** Opens the vocabulary. In a large one, what begins alike is looked for no farther than the shard of the key itself. */
export const openLexicon = (shards: WordTable): Lexicon => {
  const isLarge = shards.count > fewShards;
  const beginning = async (prefix: string, near = prefix): Promise<KnownKey[]> => {
    const found: KnownKey[] = [];
    const opened = isLarge ? [await shards.of(near)] : await shards.beginning(prefix);
    for (const { held, entries } of opened) {
      for (let i = lowerBound(held, prefix); held[i]?.startsWith(prefix); i++) {
        const key = held[i] ?? '';
        found.push({ key, articles: entries.get(key)?.articles ?? 0 });
      }
    }
    return found;
  };
  return {
    isLarge,
    count: async (key) => (await shards.of(key)).entries.get(key)?.articles ?? 0,
    isKnown: async (key) => (await shards.of(key)).entries.has(key),
    isLight: async (whole) => (await shards.of(whole)).entries.get(whole)?.isLight ?? false,
    completions: async (prefix, most) =>
      (await beginning(prefix))
        .filter(({ key }) => key !== prefix)
        .sort((a, b) => b.articles - a.articles || a.key.length - b.key.length)
        .slice(0, most),
    sharing: async (key, letters) => (await beginning(key.slice(0, letters), key)).filter((other) => other.key !== key),
    near: async (key, most) => {
      if (allowedSlips(key.length) === 0 || !canSlip.test(key)) return [];
      let found = nearIn(await shards.of(key), key);
      // A slip among the first letters leads to another shard: those are read only when the own one has nothing.
      if (!found.length) {
        const others = isLarge ? await Promise.all(slippedStarts(key).map(shards.of)) : await shards.all();
        found = [...new Set(others)].flatMap((shard) => nearIn(shard, key));
      }
      return found.sort((a, b) => a.slips - b.slips || b.articles - a.articles).slice(0, most);
    },
  };
};
