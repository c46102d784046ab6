// What a word or name means in the other languages of the collection: `Japan` is Жапония in Kazakh texts, Япония in
// Uzbek ones. Only what the collection has is in the table.
import type { LoadFile } from './packed-file.ts';
import { fileNames } from './search-index.ts';
import { openShards, type ShardList } from './shards.ts';
import { canSlip, editDistance, sharedShare } from './typo.ts';

/** Another way to say something. */
export type AliasTarget = {
  /** Keys that stand side by side. */
  readonly keys: readonly string[];
  /** As readers write it. */
  readonly label: string;
  /** Where it means this: numbers of languages, as in `SearchIndex.langs`. A short word may mean something else elsewhere. */
  readonly langs: readonly number[];
};

/** One shard as it is packed. */
export type AliasShard = {
  /** By key sequence, keys separated by spaces: numbers of concepts, each with the languages it does not lead to. */
  readonly asked: Readonly<Record<string, readonly (readonly [concept: number, ...own: number[]])[]>>;
  /** Each concept's targets: keys separated by spaces, label, languages. */
  readonly concepts: readonly (readonly (readonly [keys: string, label: string, ...langs: number[]])[])[];
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

/** Opens the table of aliases. */
export const openAliases = (list: ShardList, load: LoadFile): Aliases => {
  const shards = openShards(list, load, fileNames.aliases, (content) => {
    const shard = content as AliasShard; // packed by scripts/index/alias-shards.ts
    return { asked: new Map(Object.entries(shard.asked)), concepts: shard.concepts };
  });
  const targetsOf = async (sequence: string): Promise<AliasTarget[]> => {
    const { asked, concepts } = await shards.of(sequence.split(' ')[0] ?? '');
    return (asked.get(sequence) ?? []).flatMap(([concept, ...own]) =>
      (concepts[concept] ?? []).flatMap(([held, label, ...langs]) => {
        const where = langs.filter((lang) => held !== sequence && !own.includes(lang));
        return where.length ? [{ keys: held.split(' '), label, langs: where }] : [];
      }),
    );
  };
  const near = async (key: string): Promise<readonly AliasTarget[]> => {
    const { asked } = await shards.of(key);
    let best = { sequence: '', worth: 0 };
    for (const sequence of asked.keys()) {
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
