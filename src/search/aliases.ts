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
  /** By key sequence, keys separated by spaces: numbers of concepts, each with the languages it does not lead to. */
  readonly asked: Readonly<Record<string, readonly (readonly [concept: number, ...own: number[]])[]>>;
  /** Each concept's targets: keys separated by spaces, label, languages. */
  readonly concepts: readonly (readonly (readonly [keys: string, label: string, ...langs: number[]])[])[];
};

export type Aliases = {
  /** @returns What else the key sequence is called; nothing when the table has no such. */
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
      const sequence = keys.join(' ');
      return (asked.get(sequence) ?? []).flatMap(([concept, ...own]) =>
        (concepts[concept] ?? []).flatMap(([held, label, ...langs]) => {
          const where = langs.filter((lang) => held !== sequence && !own.includes(lang));
          return where.length ? [{ keys: held.split(' '), label, langs: where }] : [];
        }),
      );
    },
  };
};
