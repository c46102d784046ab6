// The first half of every build: a folder of seeds becomes named articles. Their texts stay in the store of conversions.
import type { CollectionName } from '../src/article/collection-names.ts';
import type { CollectionSettings } from '../src/article/collection-settings.ts';
import type { Ledger } from '../src/article/ledger-schema.ts';
import { blockTexts } from './convert/convert-seed.ts';
import { convertAll, type SeedMemory } from './convert/convert-all.ts';
import { type ConversionStore, conversionKey, openConversionStore, sweepConversions } from './conversion-store.ts';
import { type NamedArticle, type NamedSeeds, nameSeeds } from './name-seeds.ts';
import type { Progress } from './progress.ts';
import { readFrame } from './read-seeds.ts';
import { readParsed } from './stored-articles.ts';

export type PreparedSite = NamedSeeds & {
  readonly seedsFolder: string;
  /** Those of `seeds` that are published, in their order. */
  readonly articles: readonly NamedArticle[];
  readonly settings: CollectionSettings;
  readonly names: readonly CollectionName[];
  /** Ends in `/`; undefined when the site may lie anywhere. */
  readonly siteUrl: string | undefined;
  /** As it was found; undefined where the collection keeps none. */
  readonly ledger: Ledger | undefined;
  readonly store: ConversionStore;
};

export type PrepareOptions = {
  /** Ends in `/`; undefined when only `collection.yaml` may say it. */
  readonly siteUrl: string | undefined;
  /** Whether seeds that an earlier run has converted are converted again. */
  readonly usesCache: boolean;
  /** Fewer seeds than this are held in memory: their articles are not read in threads. */
  readonly mostHeld: number;
  /** What an earlier call in this process has read. */
  readonly memory?: SeedMemory;
};

/** Reads and converts the seeds in `folder`; what is wrong with them is in `problems`. */
export const prepareSite = async (
  folder: string,
  { siteUrl, usesCache, mostHeld, memory }: PrepareOptions,
  progress: Progress,
): Promise<PreparedSite> => {
  progress.stage('Converting');
  const { entries, settings, names = [], ledger, problems } = readFrame(folder);
  const store = openConversionStore({
    collection: folder,
    isKept: usesCache,
    isHeld: entries.length < mostHeld,
  });
  const isFirst = !memory?.size;
  const seeds = await convertAll(entries, { seedsFolder: folder, store, memory, onStep: progress.step });
  // A process that goes on leaves what the seeds were a moment ago.
  if (isFirst) {
    sweepConversions(
      store,
      seeds.flatMap((result) => (result.ok ? [conversionKey(store, result.seed)] : [])),
    );
  }
  const named = nameSeeds({ seeds, problems, ledger }, (seed) => blockTexts(readParsed(store, seed)));
  const articles = named.seeds.flatMap((seed) => (seed.isPublished ? [seed.article] : []));
  return { ...named, seedsFolder: folder, articles, settings, names, siteUrl: siteUrl ?? settings.site, ledger, store };
};
