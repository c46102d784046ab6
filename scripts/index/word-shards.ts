// The vocabulary, as src/search/lexicon.ts reads it.
import { cutShards } from './cut-shards.ts';

/** Keys of one shard: 2 to 3 KB as they travel. */
const keysPerShard = 1000;

/** A for one article, B for 2–3, C for 4–7, … */
const countLetter = (articles: number): string => String.fromCharCode(65 + Math.floor(Math.log2(articles)));

/** @returns The shards, sorted, each with its first key; `articlesOf` says how many articles have each key. */
export const wordShards = (
  articlesOf: ReadonlyMap<string, number>,
): { readonly first: string; readonly keys: string }[] =>
  cutShards([...articlesOf], ([key]) => key, keysPerShard).map(({ first, entries }) => ({
    first,
    keys: entries.map(([key, articles]) => key + countLetter(articles)).join(' '),
  }));
