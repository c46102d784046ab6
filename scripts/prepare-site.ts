// The first half of every build: a folder of seeds becomes named articles. Their texts stay in the store of conversions.
import type { CollectionName } from '../src/article/collection-names.ts';
import type { CollectionSettings } from '../src/article/collection-settings.ts';
import type { Ledger } from '../src/article/ledger-schema.ts';
import { blockTexts } from './convert/convert-seed.ts';
import { convertAll } from './convert/convert-all.ts';
import { formatMemory, parseMemory, type SeedMemory } from './convert/seed-memory.ts';
import { type ConversionStore, leaveNotes, openConversionStore, readNotes, settleStore } from './conversion-store.ts';
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
  /** Leaves to the next run what was learnt of the seeds, so that it need not read them. May wait until threads are at work. */
  readonly remember: () => void;
};

export type PrepareOptions = {
  /** Ends in `/`; undefined when only `collection.yaml` may say it. */
  readonly siteUrl: string | undefined;
  /** Whether seeds that an earlier run has converted are converted again. */
  readonly usesCache: boolean;
  /** Fewer seeds than this are held in memory: their articles are not read in threads. */
  readonly mostHeld: number;
  /** What earlier calls in this process have left to the next one; the first leaves it. */
  readonly memory?: PrepareMemory;
};

/** What a process keeps that prepares one folder again and again. */
export type PrepareMemory = { kept?: { readonly store: ConversionStore; readonly seeds: SeedMemory } };

/** The store of conversions, and what an earlier run, or an earlier call, has left of the seeds. */
const openMemory = (
  collection: string,
  { usesCache, mostHeld, memory }: PrepareOptions,
  count: number,
): NonNullable<PrepareMemory['kept']> => {
  if (memory?.kept) return memory.kept;
  const store = openConversionStore({ collection, isKept: usesCache, isHeld: count < mostHeld });
  const notes = store.isKept ? readNotes(store) : undefined;
  return { store, seeds: notes ? parseMemory(notes) : new Map() };
};

/** Reads and converts the seeds in `folder`; what is wrong with them is in `problems`. */
export const prepareSite = async (
  folder: string,
  options: PrepareOptions,
  progress: Progress,
): Promise<PreparedSite> => {
  progress.stage('Converting');
  const { siteUrl, memory } = options;
  const { entries, settings, names = [], ledger, problems } = readFrame(folder);
  const { store, seeds: known } = openMemory(folder, options, entries.length);
  const seeds = await convertAll(entries, { seedsFolder: folder, store, memory: known, onStep: progress.step });
  // Later calls of a process that goes on change one seed, and need not tell it to the next run, which will see that.
  const isFirst = !memory?.kept;
  if (isFirst) settleStore(store, new Set([...known.values()].flatMap(({ key }) => key ?? [])));
  const remember = (): void => {
    if (isFirst) leaveNotes(store, formatMemory(known));
  };
  if (memory) memory.kept = { store, seeds: known };
  const named = nameSeeds({ seeds, problems, ledger }, (seed) => blockTexts(readParsed(store, seed)));
  const articles = named.seeds.flatMap((seed) => (seed.isPublished ? [seed.article] : []));
  return {
    ...named,
    ...{ seedsFolder: folder, articles, settings, names, ledger, store, remember },
    siteUrl: siteUrl ?? settings.site,
  };
};
