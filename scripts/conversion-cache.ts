// IO. Work once: what a seed was converted to, kept from run to run, as long as nothing it depends on has changed.
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from './output-folder.ts';
import type { SeedConversion } from './convert/convert-seed.ts';
import type { SeedFile } from './read-seeds.ts';

/** Remembers what seeds were converted to. */
export type ConversionCache = {
  /** What `convertSeed` would return; undefined when it is not known. */
  readonly find: (seed: SeedFile) => SeedConversion | undefined;
  /** Remembers what `convertSeed` returned. */
  readonly keep: (seed: SeedFile, conversion: SeedConversion) => void;
  /** Writes what was found and kept in this run, and drops what was not asked for. Call it once, at the end. */
  readonly save: () => void;
  /** Seeds that need not be converted again, so far. */
  readonly countHits: () => number;
};

export type CacheOptions = {
  /** The collection's folder: each has a file of its own. */
  readonly collection: string;
  /** Where the caches lie. */
  readonly folder?: string;
  /** What the converter is; a cache of another is not read. */
  readonly version?: string;
};

/**
 * One file for a collection, a line for a seed: its key, a checksum, and the conversion as JSON. The key is a digest of all that
 * a conversion depends on, so that an entry is right or not found; a line that is damaged or was written by something else is not
 * found either. A folder that cannot be read or written means only that the work is done again.
 */
export const openConversionCache = ({
  collection,
  folder = join(projectRoot, '.bulaq', 'conversions'),
  version = findConverterVersion(),
}: CacheOptions): ConversionCache => {
  const file = join(folder, `${hash('sha256', resolve(collection)).slice(0, 16)}.jsonl`);
  const known = readLines(file);
  const used = new Map<string, string>();
  let hits = 0;
  return {
    find: (seed) => {
      const key = keyOf(seed, version);
      const line = known.get(key);
      const remembered = line === undefined ? undefined : readConversion(line);
      if (line === undefined || remembered === undefined) return undefined;
      hits++;
      used.set(key, line);
      return remembered;
    },
    keep: (seed, conversion) => {
      const key = keyOf(seed, version);
      used.set(key, formatLine(key, conversion));
    },
    save: () => {
      if (hits < used.size || known.size !== used.size) writeLines(file, [...used.values()]);
    },
    countHits: () => hits,
  };
};

/** Everything that converting looks at: the text and its path, and what an editor says about it. */
const keyOf = (seed: SeedFile, version: string): string =>
  hash('sha256', JSON.stringify([version, seed.path, seed.sha256, seed.encoding, seed.folderTag, seed.sidecar]));

const keyLength = 64;
const checksumLength = 16;
const payloadStart = keyLength + checksumLength + 2;

const formatLine = (key: string, conversion: SeedConversion): string => {
  const payload = JSON.stringify(conversion);
  return `${key} ${checksum(key, payload)} ${payload}`;
};

/** Binds the payload to its key, so that no line passes for another. */
const checksum = (key: string, payload: string): string =>
  hash('sha256', `${key}\n${payload}`).slice(0, checksumLength);

const readConversion = (line: string): SeedConversion | undefined => {
  const key = line.slice(0, keyLength);
  const payload = line.slice(payloadStart);
  if (line.slice(keyLength + 1, payloadStart - 1) !== checksum(key, payload)) return undefined;
  // The checksum says that `formatLine` wrote it, from a SeedConversion of this version.
  return JSON.parse(payload) as SeedConversion;
};

const readLines = (file: string): ReadonlyMap<string, string> => {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return new Map(lines.filter((line) => line.length > payloadStart).map((line) => [line.slice(0, keyLength), line]));
  } catch {
    return new Map();
  }
};

/** Through a temporary file: two runs at once leave the one or the other, never half of both. */
const writeLines = (file: string, lines: readonly string[]): void => {
  const temporary = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch {
    return;
  }
  try {
    writeFileSync(temporary, lines.map((line) => `${line}\n`).join(''));
    renameSync(temporary, file);
    removeOldest(dirname(file));
  } catch {
    rmSync(temporary, { force: true });
  }
};

/** Collections that are remembered: whoever converts a new folder every time must not fill the disk. */
const rememberedCollections = 20;

const removeOldest = (folder: string): void => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => ({ file: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .toSorted((a, b) => b.time - a.time);
  for (const { file } of files.slice(rememberedCollections)) rmSync(file, { force: true });
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
