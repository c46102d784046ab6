// The table of words, as src/search/word-table.ts reads it.
import { lightWords } from '../../src/languages/light-words.ts';
import { letterOfCount } from '../../src/search/count-letter.ts';
import { codeAfter } from '../../src/search/front-coding.ts';
import { encodeKey } from '../../src/search/key-code.ts';
import type { PackedWords } from '../../src/search/word-table.ts';
import { fold } from '../../src/text/fold.ts';
import type { AliasTables, ConceptUse } from './alias-shards.ts';
import { cutShards } from './cut-shards.ts';

/** Keys of one shard, about: 1 KB as they travel. And how many shards, about, since the first file lists them. */
const keysPerShard = 300;
const mostShards = 500;

/** @returns How many of so many keys are in a shard, about: a few more keys than before leave it as it is. */
const shardSizeOf = (keys: number): number => {
  const doublings = Math.round(Math.log2(keys / (keysPerShard * mostShards)));
  return keysPerShard * 2 ** Math.max(0, doublings);
};

/** Light words as readers type them, folded: no ending is taken off, since that can make another word. */
const lightKeys = new Set(
  Object.values(lightWords).flatMap((words) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => encodeKey(fold(word))),
  ),
);

/** What the table is made of. */
export type WordSources = {
  /** How many articles have each key. */
  readonly articlesOf: ReadonlyMap<string, number>;
  /** Keys of words that are right as they are spelled, whether an article has them or not. */
  readonly known: ReadonlySet<string>;
  readonly aliases: AliasTables;
  /** Whether each shard has the concepts of its words, too. */
  readonly withConcepts: boolean;
};

/** The sequences that begin with a key, by key: its other keys, and what it means. */
type MeantByKey = ReadonlyMap<string, readonly (readonly [more: string, uses: readonly ConceptUse[]])[]>;

const meaningsByKey = (meanings: AliasTables['meanings']): MeantByKey => {
  const byKey = new Map<string, [string, readonly ConceptUse[]][]>();
  for (const [sequence, uses] of meanings) {
    const [key = '', ...more] = sequence.split(' ');
    byKey.set(key, [...(byKey.get(key) ?? []), [more.join('_'), uses]]);
  }
  return byKey;
};

/**
 * @returns The shards, sorted, each with its first key.
 */
export const wordShards = ({
  articlesOf,
  known,
  aliases,
  withConcepts,
}: WordSources): { readonly first: string; readonly packed: PackedWords }[] => {
  const meant = meaningsByKey(aliases.meanings);
  const keys = [...new Set([...articlesOf.keys(), ...lightKeys, ...known, ...meant.keys()])];
  const countOf = (key: string): string => {
    const articles = articlesOf.get(key) ?? 0;
    if (articles) return letterOfCount(articles);
    return known.has(key) || lightKeys.has(key) ? '@' : '?';
  };
  const pack = (entries: readonly string[]): PackedWords => {
    let before = '';
    // Numbers of the shard's concepts, in the order of their places in it.
    const used: number[] = [];
    const placeOf = (concept: number): number => {
      if (!withConcepts) return concept;
      if (!used.includes(concept)) used.push(concept);
      return used.indexOf(concept);
    };
    const writeUse = ([concept, ...own]: ConceptUse): string =>
      `:${[placeOf(concept), ...own].map((number) => number.toString(36)).join('.')}`;
    const words = entries
      .map((key) => {
        const code = codeAfter(before, key);
        before = key;
        const light = lightKeys.has(key) ? '!' : '';
        const sequences = (meant.get(key) ?? []).map(([more, uses]) => more + uses.map(writeUse).join('')).join(' ');
        return `${code}${countOf(key)}${light}${sequences}`;
      })
      .join('');
    return !withConcepts ? words : [words, used.map((concept) => aliases.concepts[concept] ?? [])];
  };
  return cutShards(keys, (key) => key, shardSizeOf(keys.length)).map(({ first, entries }) => ({
    first,
    packed: pack(entries),
  }));
};
