// The vocabulary of an index: which keys there are, which begin so, which are spelled nearly so.
import type { LoadFile } from './packed-file.ts';
import { fileNames } from './search-index.ts';
import { lowerBound, openShards, type ShardList } from './shards.ts';
import { allowedSlips, editDistance } from './typo.ts';

/** A key and the number of articles it is in, rounded down to a power of two. */
export type KnownKey = { readonly key: string; readonly articles: number };

type Shard = { readonly sorted: readonly string[]; readonly articles: ReadonlyMap<string, number> };

export type Lexicon = {
  /** @returns About how many articles have the key; 0 when none has. */
  readonly count: (key: string) => Promise<number>;
  /** @returns Longer keys that begin so, the most frequent first. */
  readonly completions: (prefix: string, most: number) => Promise<readonly KnownKey[]>;
  /** @returns Keys within the slips that the word's length allows, the nearest and then the most frequent first. */
  readonly near: (key: string, most: number) => Promise<readonly (KnownKey & { readonly slips: number })[]>;
};

/**
 * Reads a shard.
 * @param keys Sorted, separated by spaces; each is followed by a capital letter: A for one article, B for 2–3, C for 4–7, …
 */
const openShard = (keys: string): Shard => {
  const articles = new Map<string, number>();
  for (const entry of keys.split(' ')) {
    if (entry) articles.set(entry.slice(0, -1), 2 ** (entry.charCodeAt(entry.length - 1) - 65));
  }
  return { sorted: [...articles.keys()], articles };
};

const nearIn = ({ sorted, articles }: Shard, key: string) => {
  const allowed = allowedSlips(key.length);
  return sorted.flatMap((candidate) => {
    const slips = editDistance(key, candidate, allowed);
    return slips > allowed ? [] : [{ key: candidate, slips, articles: articles.get(candidate) ?? 0 }];
  });
};

/** Opens the vocabulary. */
export const openLexicon = (list: ShardList, load: LoadFile): Lexicon => {
  const shards = openShards(list, load, fileNames.words, (content) => openShard(String(content)));
  return {
    count: async (key) => (await shards.of(key)).articles.get(key) ?? 0,
    completions: async (prefix, most) => {
      const found: KnownKey[] = [];
      for (const { sorted, articles } of await shards.beginning(prefix)) {
        for (let i = lowerBound(sorted, prefix); sorted[i]?.startsWith(prefix); i++) {
          const key = sorted[i] ?? '';
          if (key !== prefix) found.push({ key, articles: articles.get(key) ?? 0 });
        }
      }
      return found.sort((a, b) => b.articles - a.articles || a.key.length - b.key.length).slice(0, most);
    },
    near: async (key, most) => {
      if (allowedSlips(key.length) === 0) return [];
      let found = nearIn(await shards.of(key), key);
      // A slip in the first letter leads to another shard: those are read only when the own one has nothing.
      if (!found.length) found = (await shards.all()).flatMap((shard) => nearIn(shard, key));
      return found.sort((a, b) => a.slips - b.slips || b.articles - a.articles).slice(0, most);
    },
  };
};
