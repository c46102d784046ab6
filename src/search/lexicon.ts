// The vocabulary of an index: which keys there are, what a word means in other languages, what is spelled nearly so.
// It is cut into shards by first letters, so that a query loads only those of its words.
import type { LoadFile } from './packed-file.ts';
import { fileNames } from './search-index.ts';
import { allowedSlips, editDistance } from './typo.ts';

/** Another way to say something: the keys to look for, and the words to show. */
export type AliasTarget = readonly [keys: readonly string[], label: string];

/** One shard as it is packed. */
export type LexiconShard = {
  /** Sorted keys, separated by spaces; each is followed by a capital letter, A for one article, B for 2–3, C for 4–7, … */
  readonly keys: string;
  /** Key sequences that say something for which the collection has other words too: the number of their concept. */
  readonly aliases: Readonly<Record<string, number>>;
  readonly concepts: readonly (readonly AliasTarget[])[];
};

/** A key and the number of articles it is in, rounded down to a power of two. */
export type KnownKey = { readonly key: string; readonly articles: number };

type OpenShard = {
  readonly sorted: readonly string[];
  readonly articles: ReadonlyMap<string, number>;
  readonly shard: LexiconShard;
};

export type Lexicon = {
  /** @returns About how many articles have the key; 0 when none has. */
  readonly count: (key: string) => Promise<number>;
  /** @returns What the key sequence means elsewhere, itself included; nothing when it is in no concept. */
  readonly aliases: (keys: readonly string[]) => Promise<readonly AliasTarget[]>;
  /** @returns Keys that begin so, the most frequent first. */
  readonly completions: (prefix: string, most: number) => Promise<readonly KnownKey[]>;
  /** @returns Keys within the slips that the word's length allows, the nearest and then the most frequent first. */
  readonly near: (key: string, most: number) => Promise<readonly (KnownKey & { readonly slips: number })[]>;
};

const open = (shard: LexiconShard): OpenShard => {
  const articles = new Map<string, number>();
  for (const entry of shard.keys.split(' ')) {
    if (entry) articles.set(entry.slice(0, -1), 2 ** (entry.charCodeAt(entry.length - 1) - 65));
  }
  return { sorted: [...articles.keys()], articles, shard };
};

/** @returns The place in `sorted` of the first string that is not before `wanted`. */
const lowerBound = (sorted: readonly string[], wanted: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Opens the vocabulary.
 * @param shards First key and name of each shard, sorted by first key; the first shard's first key is ''.
 */
export const openLexicon = (shards: readonly (readonly [string, string])[], load: LoadFile): Lexicon => {
  const firsts = shards.map(([first]) => first);
  const opened = new Map<number, Promise<OpenShard>>();
  const shardAt = (place: number): Promise<OpenShard> => {
    const known = opened.get(place);
    if (known) return known;
    // The build has packed it; see scripts/index/lexicon-shards.ts.
    const opening = load(fileNames.words(shards[place]?.[1] ?? '')).then((shard) => open(shard as LexiconShard));
    opening.catch(() => opened.delete(place));
    opened.set(place, opening);
    return opening;
  };
  const placeOf = (key: string): number => {
    const place = lowerBound(firsts, key);
    return firsts[place] === key ? place : Math.max(0, place - 1);
  };
  const shardOf = (key: string): Promise<OpenShard> => shardAt(placeOf(key));

  const count = async (key: string): Promise<number> => (await shardOf(key)).articles.get(key) ?? 0;

  const aliases = async (keys: readonly string[]): Promise<readonly AliasTarget[]> => {
    const { shard } = await shardOf(keys[0] ?? '');
    const concept = shard.aliases[keys.join(' ')];
    return concept === undefined ? [] : (shard.concepts[concept] ?? []);
  };

  const completions = async (prefix: string, most: number): Promise<readonly KnownKey[]> => {
    const found: KnownKey[] = [];
    for (let place = placeOf(prefix); place < firsts.length; place++) {
      if (place > placeOf(prefix) && !(firsts[place] ?? '').startsWith(prefix)) break;
      const { sorted, articles } = await shardAt(place);
      for (let i = lowerBound(sorted, prefix); i < sorted.length && (sorted[i] ?? '').startsWith(prefix); i++) {
        const key = sorted[i] ?? '';
        if (key !== prefix) found.push({ key, articles: articles.get(key) ?? 0 });
      }
    }
    return found.sort((a, b) => b.articles - a.articles || a.key.length - b.key.length).slice(0, most);
  };

  const nearIn = ({ sorted, articles }: OpenShard, key: string) => {
    const allowed = allowedSlips(key.length);
    return sorted.flatMap((candidate) => {
      const slips = editDistance(key, candidate, allowed);
      return slips > allowed ? [] : [{ key: candidate, slips, articles: articles.get(candidate) ?? 0 }];
    });
  };
  const near: Lexicon['near'] = async (key, most) => {
    if (allowedSlips(key.length) === 0) return [];
    // A slip in the first letter leads to another shard: those are read only when the own one has nothing.
    let found = nearIn(await shardOf(key), key);
    if (!found.length) {
      const others = await Promise.all(
        firsts
          .map((_, place) => place)
          .filter((place) => place !== placeOf(key))
          .map(shardAt),
      );
      found = others.flatMap((shard) => nearIn(shard, key));
    }
    return found.sort((a, b) => a.slips - b.slips || b.articles - a.articles).slice(0, most);
  };
  return { count, aliases, completions, near };
};
