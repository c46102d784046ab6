// What a word or name means in the other languages of the collection: `Japan` is Жапония in Kazakh texts, Япония in
// Uzbek ones. Only what the collection has is in the table.
import type { LoadFile } from './packed-file.ts';
import { fileNames } from './search-index.ts';
import { openShards, type ShardList } from './shards.ts';

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
  /** Key sequences, keys separated by spaces, and the numbers of their concepts. */
  readonly asked: Readonly<Record<string, readonly number[]>>;
  /** Each concept's targets: keys separated by spaces, label, languages. */
  readonly concepts: readonly (readonly (readonly [keys: string, label: string, ...langs: number[]])[])[];
};

export type Aliases = {
  /** @returns What the key sequence means in each language, itself included; nothing when the table has no such. */
  readonly find: (keys: readonly string[]) => Promise<readonly AliasTarget[]>;
};

/** Opens the table of aliases. */
export const openAliases = (list: ShardList, load: LoadFile): Aliases => {
  const shards = openShards(list, load, fileNames.aliases, (content) => {
    const shard = content as AliasShard; // packed by scripts/index/alias-shards.ts
    return { asked: new Map(Object.entries(shard.asked)), concepts: shard.concepts };
  });
  return {
    find: async (keys) => {
      const { asked, concepts } = await shards.of(keys[0] ?? '');
      const numbers = asked.get(keys.join(' ')) ?? [];
      const targets = numbers.flatMap((number) => concepts[number] ?? []);
      return targets.map(([sequence, label, ...langs]) => ({ keys: sequence.split(' '), label, langs }));
    },
  };
};
