// The vocabulary, as src/search/lexicon.ts reads it.
import { lightWords } from '../../src/languages/light-words.ts';
import { encodeKey } from '../../src/search/key-code.ts';
import { fold } from '../../src/text/fold.ts';
import { cutShards } from './cut-shards.ts';

/** Keys of one shard, at least: less than 1 KB as they travel. And how many shards, about, since the first file lists them. */
const keysPerShard = 300;
const mostShards = 500;

/** Light words as readers type them, folded: no ending is taken off, since that can make another word. */
const lightKeys = new Set(
  Object.values(lightWords).flatMap((words) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => encodeKey(fold(word))),
  ),
);

/** A for one article, B for 2–3, C for 4–7, …; `@` for none; in lower case (and `` ` ``) for a light word. */
const countLetter = (key: string, articles: number): string =>
  String.fromCharCode((lightKeys.has(key) ? 97 : 65) + (articles ? Math.floor(Math.log2(articles)) : -1));

/**
 * @param articlesOf How many articles have each key.
 * @param known Keys of words that are right as they are spelled, whether an article has them or not.
 * @returns The shards, sorted, each with its first key.
 */
export const wordShards = (
  articlesOf: ReadonlyMap<string, number>,
  known: Iterable<string>,
): { readonly first: string; readonly keys: string }[] => {
  const keys = [...new Set([...articlesOf.keys(), ...lightKeys, ...known])];
  return cutShards(keys, (key) => key, Math.max(keysPerShard, keys.length / mostShards)).map(({ first, entries }) => ({
    first,
    keys: entries.map((key) => key + countLetter(key, articlesOf.get(key) ?? 0)).join(' '),
  }));
};
