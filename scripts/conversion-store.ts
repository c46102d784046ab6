// IO. What seeds were converted to, a file for each: a collection of any size need not be held in memory, and what an
// earlier run has converted is found again.
import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SeedConversion } from './convert/convert-seed.ts';
import { outlineOf, type SeedOutline } from './convert/outline.ts';
import { projectRoot } from './output-folder.ts';
import type { SeedFile } from './read-seeds.ts';
import { keepLatest, rememberedFolder } from './remembered-folder.ts';

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

/** Removes the conversions that are not among the used ones, by their keys. */
export const sweepConversions = ({ folder }: ConversionStore, used: Iterable<string>): void => {
  const names = new Set(used);
  for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(join(folder, name), { force: true });
};

/** Removes a store that does not stay. */
export const closeConversionStore = ({ folder, isKept }: ConversionStore): void => {
  if (!isKept) rmSync(folder, { recursive: true, force: true });
};

/** Everything that converting looks at: the text and its path, and what an editor says about it. */
export const conversionKey = ({ version }: ConversionStore, seed: Omit<SeedFile, 'text' | 'bytes'>): string =>
  hash('sha256', JSON.stringify([version, seed.path, seed.sha256, seed.encoding, seed.folderTag, seed.sidecar]));

// A file has three lines: a checksum that binds the others to their key, the outline, the conversion.

const checksum = (key: string, lines: string): string => hash('sha256', `${key}\n${lines}`);

/** Keeps what a seed was converted to. Through a temporary file: a run that is killed leaves no half of one. */
export const keepConversion = (store: ConversionStore, key: string, conversion: SeedConversion): void => {
  const { folder, isKept, held } = store;
  held?.set(key, conversion);
  if (held && !isKept) return;
  const lines = `${JSON.stringify(outlineOf(conversion))}\n${JSON.stringify(conversion)}`;
  const temporary = join(folder, `${key}-${process.pid}`);
  writeFileSync(temporary, `${checksum(key, lines)}\n${lines}`);
  renameSync(temporary, join(folder, key));
};

/** The two lines of a conversion; undefined where it is not known, is damaged, or was written by something else. */
const readLines = (
  { folder }: ConversionStore,
  key: string,
): readonly [outline: string, conversion: string] | undefined => {
  try {
    const text = readFileSync(join(folder, key), 'utf8');
    const [sumEnd, outlineEnd] = [text.indexOf('\n'), text.indexOf('\n', text.indexOf('\n') + 1)];
    if (text.slice(0, sumEnd) !== checksum(key, text.slice(sumEnd + 1))) return undefined;
    return [text.slice(sumEnd + 1, outlineEnd), text.slice(outlineEnd + 1)];
  } catch {
    return undefined;
  }
};

/** @returns The outline of what a seed was converted to; undefined where it has to be converted. */
export const findOutline = (store: ConversionStore, key: string): SeedOutline | undefined => {
  const lines = readLines(store, key);
  // The checksum says that `keepConversion` wrote it, with this version of the type.
  return lines && (JSON.parse(lines[0]) as SeedOutline);
};

/** @throws {Error} When it is not there: it was kept or found earlier in this run. */
export const readConversion = (store: ConversionStore, key: string): SeedConversion => {
  const held = store.held?.get(key);
  if (held) return held;
  const lines = readLines(store, key);
  if (!lines) throw new Error(`A conversion is gone from ${store.folder}. Was it emptied? Run the command again.`);
  return JSON.parse(lines[1]) as SeedConversion; // as above
};

/** Folders whose code decides what a seed becomes. */
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

/** @returns A digest of the converter's own files and of what is installed, so that no one has to remember to count up a version. */
export const findConverterVersion = (): string => {
  const files = converterFolders.flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.(ts|json)$/.test(name))
      .map((name) => join(folder, name)),
  );
  const digests = ['package-lock.json', ...files.toSorted()].map((file) =>
    hash('sha256', readFileSync(join(projectRoot, file))),
  );
  return hash('sha256', digests.join('\n'));
};
