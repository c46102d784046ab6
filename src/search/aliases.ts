// What a word or name means in the other languages of the collection: `Japan` is Жапония in Kazakh texts, Япония in
// Uzbek ones. Only what the collection has is in the table.
import type { LoadFile } from './packed-file.ts';
import { fileNames } from './search-index.ts';
import { hashAt } from './shards.ts';
import { canSlip, editDistance, sharedShare } from './typo.ts';
import type { PackedConcept, WordTable } from './word-table.ts';

/** Another way to say something. */
export type AliasTarget = {
  /** Keys that stand side by side. */
  readonly keys: readonly string[];
  /** As readers write it. */
  readonly label: string;
  /** Where it means this: numbers of languages, as in `SearchIndex.langs`. A short word may mean something else elsewhere. */
  readonly langs: readonly number[];
};

export type Aliases = {
  /** @returns What else the key sequence is called; nothing when the table has no such. */
  readonly find: (keys: readonly string[]) => Promise<readonly AliasTarget[]>;
  /**
   * @returns What the nearest single word of the table is called: for a slip of the hand, or an ending of a language whose
   * endings are not described (`экономику`, экономика); nothing when none is near.
   */
  readonly near: (key: string) => Promise<readonly AliasTarget[]>;
};

/** Letters that a word must share with one of the table to be taken for a form of it, and the share of the longer one. */
const formLetters = 6;
const formLikeness = 0.75;
/** Letters that a word must have before a slip is thought of: this table holds words that no article has. */
const slipLetters = 7;

/**
 * Concepts of one shard: 0.5 KB as they travel. A query has use for one or two of them; that there are so many shards costs
 * every query 3 bytes for each.
 */
export const conceptsPerShard = 16;

/** One shard of concepts as it is packed. */
export type ConceptShard = readonly PackedConcept[];

/**
 * Opens the tables of aliases.
 * @param words Says which concepts a key sequence stands for.
 * @param hashes Of the shards of those that do not lie with the words, as `SearchIndex.concepts` has them.
 */
export const openAliases = (words: WordTable, hashes: string, load: LoadFile): Aliases => {
  const readConcept = async (number: number): Promise<PackedConcept> => {
    const place = Math.floor(number / conceptsPerShard);
    const shard = (await load(fileNames.concepts(hashAt(hashes, place) + place))) as ConceptShard; // packed by scripts/build-index.ts
    return shard[number % conceptsPerShard] ?? [];
  };
  const targetsOf = async (sequence: string): Promise<AliasTarget[]> => {
    const { meanings } = await words.of(sequence.split(' ')[0] ?? '');
    const targets = (meanings.get(sequence) ?? []).map(async ({ concept, own }) =>
      (typeof concept === 'number' ? await readConcept(concept) : concept).flatMap(([sequences, label, ...all]) => {
        const langs = all.filter((lang) => !own.includes(lang));
        const others = langs.length ? sequences.split(',').filter((other) => other !== sequence) : [];
        return others.map((other) => ({ keys: other.split(' '), label, langs }));
      }),
    );
    return (await Promise.all(targets)).flat();
  };
  const near = async (key: string): Promise<readonly AliasTarget[]> => {
    const { meanings } = await words.of(key);
    let best = { sequence: '', worth: 0 };
    for (const sequence of meanings.keys()) {
      const isForm = key.length >= formLetters && sequence.length >= formLetters;
      const likeness = isForm ? sharedShare(key, sequence) : 0;
      const slips = editDistance(key, sequence, 1);
      const isSlip = key.length >= slipLetters && slips <= 1 && canSlip.test(key);
      const worth = Math.max(likeness >= formLikeness ? likeness : 0, isSlip ? 1 - slips / key.length : 0);
      if (worth > best.worth) best = { sequence, worth };
    }
    return best.sequence ? targetsOf(best.sequence) : [];
  };
  return { find: (keys) => targetsOf(keys.join(' ')), near };
};
