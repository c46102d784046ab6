// Keys and aliases -> the shards that src/search/lexicon.ts reads.
import type { AliasTarget, LexiconShard } from '../../src/search/lexicon.ts';

/** A group of ways to say one thing of which the collection has some. */
export type Concept = {
  /** Key sequences that a reader may ask with, in any language; keys separated by spaces. */
  readonly asked: readonly string[];
  /** What the collection has. */
  readonly held: readonly AliasTarget[];
};

/** Keys of one shard: about 4 KB as they travel. Small collections have one shard. */
const keysPerShard = 1500;

const countLetter = (articles: number): string => String.fromCharCode(65 + Math.floor(Math.log2(articles)));

/**
 * @param articlesOf Number of articles for each key.
 * @returns The shards, each with its first key, sorted; the first shard's first key is ''.
 */
export const lexiconShards = (
  articlesOf: ReadonlyMap<string, number>,
  concepts: readonly Concept[],
): { readonly first: string; readonly shard: LexiconShard }[] => {
  const sorted = [...articlesOf.keys()].sort();
  const count = Math.max(1, Math.ceil(sorted.length / keysPerShard));
  const size = Math.ceil(sorted.length / count);
  return Array.from({ length: count }, (_, number) => {
    const keys = sorted.slice(number * size, (number + 1) * size);
    const first = number === 0 ? '' : (keys[0] ?? '');
    const end = sorted[(number + 1) * size];
    const isHere = (asked: string): boolean => {
      const [key = ''] = asked.split(' ');
      return key >= first && (end === undefined || key < end);
    };
    const here = concepts.filter(({ asked }) => asked.some(isHere));
    return {
      first,
      shard: {
        keys: keys.map((key) => key + countLetter(articlesOf.get(key) ?? 1)).join(' '),
        aliases: Object.fromEntries(
          here.flatMap(({ asked }, concept) => asked.filter(isHere).map((keys) => [keys, concept])),
        ),
        concepts: here.map(({ held }) => held),
      },
    };
  });
};
