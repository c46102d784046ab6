// The table of words: which keys there are, in how many articles, and what they are called elsewhere. Cut into shards.
//
//   AjahaqtamD!:1k.0 rili:3     a shard is one text, an entry after another:
//   A                           the letters it shares with the one before: none
//    jahaqtam                   the others
//            D                  how many articles have it: A one, B 2–3, C 4–7, …; @ none, ? none and it is not known either
//             !                 it is a light word
//              :1k.0            what it means: concepts, each with the languages it does not lead to, in base 36
//                    rili:3     what it means together with the words after it (_ between them)
import { countOfLetter } from './count-letter.ts';
import { readAfter } from './front-coding.ts';
import type { LoadFile } from './packed-file.ts';
import { fileNames } from './search-index.ts';
import { openShards, type ShardList, type Shards } from './shards.ts';

/** A concept's number, and the languages it does not lead to, in which the word itself is used. */
export type Meaning = readonly [concept: number, ...own: number[]];

/** What is known of a key. */
export type WordEntry = {
  /** Rounded down to a power of two; 0 for none. */
  readonly articles: number;
  readonly isLight: boolean;
};

export type WordShard = {
  /** The keys that articles have, in order. */
  readonly held: readonly string[];
  /** Of every key that is rightly spelled, whether an article has it or not. */
  readonly entries: ReadonlyMap<string, WordEntry>;
  /** By key sequence, keys separated by spaces. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
};

export type WordTable = Shards<WordShard>;

const entryPattern = /([A-Z])([a-z\d]*)([?-Z])(!?)([a-z\d:._ ]*)/g;

const readMeanings = (text: string): Meaning[] =>
  text.split(':').map((meaning) => {
    const [concept = 0, ...own] = meaning.split('.').map((number) => Number.parseInt(number, 36));
    return [concept, ...own];
  });

/** @returns The shard that `packWordShard` in scripts/index/word-shards.ts packed. */
export const openWordShard = (packed: string): WordShard => {
  const held: string[] = [];
  const entries = new Map<string, WordEntry>();
  const meanings = new Map<string, readonly Meaning[]>();
  let key = '';
  for (const [, shared = '', rest = '', count = '', light, meant = ''] of packed.matchAll(entryPattern)) {
    key = readAfter(key, shared, rest);
    const articles = Math.floor(countOfLetter(count));
    if (count !== '?') entries.set(key, { articles, isLight: light === '!' });
    if (articles > 0) held.push(key);
    for (const sequence of meant.split(' ')) {
      const [next = '', ...numbers] = sequence.split(':');
      if (numbers.length) {
        meanings.set([key, ...next.split('_').filter(Boolean)].join(' '), readMeanings(numbers.join(':')));
      }
    }
  }
  return { held, entries, meanings };
};

/** Opens the table. */
export const openWordTable = (list: ShardList, load: LoadFile): WordTable =>
  openShards(list, load, fileNames.words, (content) => openWordShard(String(content)));
