// The table of words: which keys there are, in how many articles, and what they are called elsewhere. Cut into shards, in a
// large collection each with the concepts that its words stand for: files of their own are more to wait for, but smaller.
//
//   AjahaqtamD!:k.0 rili:3      the words of a shard are one text, an entry after another:
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

/** One way to say a concept: its key sequences, keys separated by spaces and sequences by commas; label; languages. */
export type Target = readonly [sequences: string, label: string, ...langs: number[]];

/** All ways to say a concept. */
export type PackedConcept = readonly Target[];

/** A concept, or the number of one in shards of concepts; and the languages that it does not lead to, which use the word itself. */
export type Meaning = { readonly concept: PackedConcept | number; readonly own: readonly number[] };

/** One shard as it is packed: the words, and the concepts that they name by place; without these they name them by number. */
export type PackedWords = string | readonly [words: string, concepts: readonly PackedConcept[]];

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

/** @returns The shard that `wordShards` in scripts/index/word-shards.ts packed. */
export const openWordShard = (packed: PackedWords): WordShard => {
  const [words, concepts = []] = typeof packed === 'string' ? [packed] : packed;
  const readMeaning = (text: string): Meaning => {
    const [concept = 0, ...own] = text.split('.').map((number) => Number.parseInt(number, 36));
    return { concept: concepts[concept] ?? concept, own };
  };
  const held: string[] = [];
  const entries = new Map<string, WordEntry>();
  const meanings = new Map<string, readonly Meaning[]>();
  let key = '';
  for (const [, shared = '', rest = '', count = '', light, meant = ''] of words.matchAll(entryPattern)) {
    key = readAfter(key, shared, rest);
    const articles = Math.floor(countOfLetter(count));
    if (count !== '?') entries.set(key, { articles, isLight: light === '!' });
    if (articles > 0) held.push(key);
    for (const sequence of meant.split(' ')) {
      const [next = '', ...numbers] = sequence.split(':');
      if (numbers.length) {
        meanings.set([key, ...next.split('_').filter(Boolean)].join(' '), numbers.map(readMeaning));
      }
    }
  }
  return { held, entries, meanings };
};

/** Opens the table. */
export const openWordTable = (list: ShardList, load: LoadFile): WordTable =>
  openShards(list, load, fileNames.words, (content) => openWordShard(content as PackedWords)); // packed there
