// The vocabulary of an index: which keys there are, which begin so, which are spelled nearly so.
import type { LoadFile } from './packed-file.ts';
import { fileNames } from './search-index.ts';
import { lowerBound, openShards, type ShardList } from './shards.ts';
import { allowedSlips, canSlip, editDistance } from './typo.ts';

/** A key and the number of articles it is in, rounded down to a power of two. */
export type KnownKey = { readonly key: string; readonly articles: number };

type Entry = { readonly articles: number; readonly isLight: boolean };
type Shard = { readonly sorted: readonly string[]; readonly entries: ReadonlyMap<string, Entry> };

export type Lexicon = {
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

/**
 * Reads a shard.
 * @param keys Sorted, separated by spaces. Each is followed by a letter: A for one article, B for 2–3, C for 4–7, …, `@` for
 * none; the lower-case one says that the word is light.
 */
const openShard = (keys: string): Shard => {
  const entries = new Map<string, Entry>();
  const sorted: string[] = [];
  for (const entry of keys.split(' ')) {
    const key = entry.slice(0, -1);
    const letter = entry.charCodeAt(entry.length - 1);
    const isLight = letter >= 96;
    const power = letter - (isLight ? 97 : 65);
    entries.set(key, { articles: power < 0 ? 0 : 2 ** power, isLight });
    if (power >= 0) sorted.push(key);
  }
  return { sorted, entries };
};

const nearIn = ({ sorted, entries }: Shard, key: string) => {
  const allowed = allowedSlips(key.length);
  return sorted.flatMap((candidate) => {
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
export const openLexicon = (list: ShardList, load: LoadFile): Lexicon => {
  const shards = openShards(list, load, fileNames.words, (content) => openShard(String(content)));
  const isLarge = shards.count > fewShards;
  const beginning = async (prefix: string, near = prefix): Promise<KnownKey[]> => {
    const found: KnownKey[] = [];
    const held = isLarge ? [await shards.of(near)] : await shards.beginning(prefix);
    for (const { sorted, entries } of held) {
      for (let i = lowerBound(sorted, prefix); sorted[i]?.startsWith(prefix); i++) {
        const key = sorted[i] ?? '';
        found.push({ key, articles: entries.get(key)?.articles ?? 0 });
      }
    }
    return found;
  };
  return {
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
