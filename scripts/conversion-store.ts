// IO. What seeds were converted to, in files: a collection of any size need not be held in memory, and what an earlier run
// has converted is found again.
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SeedConversion } from './convert/convert-seed.ts';
import {
  addPack,
  dropBroken,
  type FilledPack,
  keepPlaces,
  type Places,
  readPlace,
  readPlaces,
  startPack,
  sweepPacks,
  tidyPlaces,
} from './convert/conversion-packs.ts';
import { projectRoot } from './output-folder.ts';
import { programSums } from './program-files.ts';
import type { SeedFile } from './read-seeds.ts';
import { keepLatest, rememberedFolder } from './remembered-folder.ts';
import { readSummed, writeSummed } from './summed-file.ts';

/** A folder of conversions. Plain data, so that it can be sent to threads: they read what lies in files. */
export type ConversionStore = {
  readonly folder: string;
  /** What the converter is; conversions of another are not found. */
  readonly version: string;
  /** Whether it stays for later runs. */
  readonly isKept: boolean;
  /** Conversions by key, of a collection that is small enough to be held: they are not read again, and lie in files only for later runs. */
  readonly held?: Map<string, SeedConversion>;
};

export type StoreOptions = {
  /** The collection's folder: each has a store of its own. */
  readonly collection: string;
  /** Whether earlier runs have left anything to it, and later ones find what this one does. */
  readonly isKept: boolean;
  /** Whether conversions are held in memory, so that no thread can read them. */
  readonly isHeld?: boolean;
  /** Where the stores lie. */
  readonly home?: string;
  readonly version?: string;
};

/** Collections whose conversions stay. */
const rememberedCollections = 20;

/** Opens the store of a collection. Where the project's own folder cannot be written, it lies elsewhere and does not stay. */
export const openConversionStore = ({
  collection,
  isKept,
  isHeld = false,
  home = join(projectRoot, '.bulaq', 'conversions'),
  version = findConverterVersion(),
}: StoreOptions): ConversionStore => {
  const more = { version, ...(isHeld && { held: new Map<string, SeedConversion>() }) };
  try {
    keepLatest(home, rememberedCollections);
    if (!isKept) return { folder: mkdtempSync(join(home, 'once-')), isKept, ...more };
    return { folder: rememberedFolder(home, collection), isKept, ...more };
  } catch {
    return { folder: mkdtempSync(join(tmpdir(), 'bulaq-conversions-')), isKept: false, ...more };
  }
};

/** Removes a store that does not stay. */
export const closeConversionStore = ({ folder, isKept }: ConversionStore): void => {
  if (!isKept) rmSync(folder, { recursive: true, force: true });
};

/** Everything that converting looks at: the text and its path, and what an editor says about it. */
export const conversionKey = ({ version }: ConversionStore, seed: Omit<SeedFile, 'text' | 'bytes'>): string =>
  hash('sha256', JSON.stringify([version, seed.path, seed.sha256, seed.encoding, seed.folderTag, seed.sidecar]));

/** What lies where in each store, read when it is first asked for. */
const opened = new WeakMap<ConversionStore, Places>();

const placesOf = (store: ConversionStore): Places => {
  const known = opened.get(store);
  if (known) return known;
  const places = readPlaces(store.folder, store.version);
  opened.set(store, places);
  return places;
};

/** Starts a batch of conversions; they are kept when it is finished. */
export const startBatch = (store: ConversionStore) => {
  const pack = store.held && !store.isKept ? undefined : startPack(store.folder);
  return {
    keep(key: string, conversion: SeedConversion): void {
      store.held?.set(key, conversion);
      pack?.add(key, JSON.stringify(conversion));
    },
    /** @returns What the store is to be told, in the thread that keeps it: see `addToStore`. */
    finish: (): FilledPack | undefined => pack?.finish(),
  };
};

/** Makes a batch that was written in any thread part of the store. */
export const addToStore = (store: ConversionStore, filled: FilledPack): void => addPack(placesOf(store), filled);

/** @returns Whether a conversion is in the store. */
export const hasConversion = (store: ConversionStore, key: string): boolean =>
  store.held?.has(key) === true || placesOf(store).places.has(key);

/** @returns What a seed was converted to; undefined where it has to be converted. */
export const findConversion = (store: ConversionStore, key: string): SeedConversion | undefined => {
  const held = store.held?.get(key);
  if (held) return held;
  const place = placesOf(store).places.get(key);
  const content = place && readPlace(store.folder, place);
  // `startBatch` has written it, with this version of the type.
  return content === undefined ? undefined : (JSON.parse(content) as SeedConversion);
};

/** @throws {Error} When it is not there: it was kept or found earlier in this run. */
export const readConversion = (store: ConversionStore, key: string): SeedConversion => {
  const conversion = findConversion(store, key);
  if (conversion) return conversion;
  throw new Error(`A conversion is gone from ${store.folder}. Was it emptied? Run the command again.`);
};

/** Looks at the files anew: what is gone or damaged is not found any more. */
export const checkStore = (store: ConversionStore): void => dropBroken(store.folder, placesOf(store));

const memoryFile = 'seeds';

/** Ends a run's conversions: threads and later runs find those of the used keys, and others go. */
export const settleStore = (store: ConversionStore, used: ReadonlySet<string>): void => {
  const { folder, version, isKept } = store;
  if (store.held && !isKept) return;
  const places = placesOf(store);
  tidyPlaces(folder, places, used);
  keepPlaces(folder, version, places);
  if (isKept) sweepPacks(folder, places, [memoryFile]);
};

/** @param notes Lines that a later run is to be told: see `readNotes`. */
export const leaveNotes = (
  { folder, version, isKept }: ConversionStore,
  notes: Iterable<string | Uint8Array>,
): void => {
  if (isKept) writeSummed(join(folder, memoryFile), version, notes);
};

/** @returns The lines that an earlier run has left, in UTF-8; undefined where there are none to believe. */
export const readNotes = ({ folder, version }: ConversionStore): Buffer | undefined =>
  readSummed(join(folder, memoryFile), version);

/** Folders whose code decides what a seed becomes, and files that decide how it is read and kept. */
const converterFolders = [
  'scripts/convert',
  'scripts/parse',
  'scripts/read',
  'scripts/checks',
  'src/article',
  'src/languages',
  'src/text',
  'src/i18n',
];
const converterFiles = ['package-lock.json', 'scripts/read-seeds.ts', 'scripts/conversion-store.ts'];

/** @returns A digest of the converter's own files and of what is installed, so that no one has to remember to count up a version. */
export const findConverterVersion = (): string => {
  const isConverter = (path: string): boolean =>
    converterFiles.includes(path) || converterFolders.some((folder) => path.startsWith(`${folder}/`));
  const sums = [...programSums()].filter(([path]) => isConverter(path) && /\.(ts|json)$/.test(path));
  return hash('sha256', JSON.stringify(sums));
};
