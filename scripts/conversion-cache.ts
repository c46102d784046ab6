// IO. Work once: what a seed was parsed to, kept from run to run, as long as nothing it depends on has changed.
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from './output-folder.ts';
import type { SeedParse } from './parse/parse-seed.ts';
import type { SeedFile } from './read-seeds.ts';

/** Parses seeds, or remembers what they were parsed to. */
export type ConversionCache = {
  /** Instead of `parseSeed`: returns the same, sooner. */
  readonly parse: (seed: SeedFile) => SeedParse;
  /** Writes what was parsed in this run, and drops what was not asked for. Call it once, at the end. */
  readonly save: () => void;
  /** Seeds that need not be parsed again, so far. */
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
 * One file for a collection, a line for a seed: its key, a checksum, and the parse as JSON. The key is a digest of all that a
 * parse depends on, so that an entry is right or not found; a line that is damaged or was written by something else is not
 * found either. A folder that cannot be read or written means only that the work is done again.
 */
export const openConversionCache = (
  parseSeed: (seed: SeedFile) => SeedParse,
  { collection, folder = join(projectRoot, '.bulaq', 'conversions'), version = findConverterVersion() }: CacheOptions,
): ConversionCache => {
  const file = join(folder, `${hash('sha256', resolve(collection)).slice(0, 16)}.jsonl`);
  const known = readLines(file);
  const used = new Map<string, string>();
  let hits = 0;
  return {
    parse: (seed) => {
      const key = keyOf(seed, version);
      const line = known.get(key);
      const remembered = line === undefined ? undefined : readParse(line);
      if (line !== undefined && remembered !== undefined) {
        hits++;
        used.set(key, line);
        return remembered;
      }
      const parse = parseSeed(seed);
      used.set(key, formatLine(key, parse));
      return parse;
    },
    save: () => {
      if (hits < used.size || known.size !== used.size) writeLines(file, [...used.values()]);
    },
    countHits: () => hits,
  };
};

/** Everything that parsing looks at: the text and its path, and what an editor says about it. */
const keyOf = (seed: SeedFile, version: string): string =>
  hash('sha256', JSON.stringify([version, seed.path, seed.sha256, seed.encoding, seed.folderTag, seed.sidecar]));

const keyLength = 64;
const checksumLength = 16;
const payloadStart = keyLength + checksumLength + 2;

const formatLine = (key: string, parse: SeedParse): string => {
  const payload = JSON.stringify(parse);
  return `${key} ${checksum(key, payload)} ${payload}`;
};

/** Binds the payload to its key, so that no line passes for another. */
const checksum = (key: string, payload: string): string =>
  hash('sha256', `${key}\n${payload}`).slice(0, checksumLength);

const readParse = (line: string): SeedParse | undefined => {
  const key = line.slice(0, keyLength);
  const payload = line.slice(payloadStart);
  if (line.slice(keyLength + 1, payloadStart - 1) !== checksum(key, payload)) return undefined;
  // The checksum says that `formatLine` wrote it, from a SeedParse of this version.
  return JSON.parse(payload) as SeedParse;
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
const converterFolders = ['scripts/parse', 'scripts/read', 'src/article', 'src/languages', 'src/text', 'src/i18n'];

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
