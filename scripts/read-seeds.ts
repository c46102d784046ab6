// IO. The only file that knows how a folder of seeds is laid out. Bytes -> decoded seeds.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { collectionNamesSchema, type CollectionName } from '../src/article/collection-names.ts';
import { collectionSettingsSchema, type CollectionSettings } from '../src/article/collection-settings.ts';
import { parseLedger, type Ledger } from '../src/article/ledger-schema.ts';
import { resolveFolderTag } from './read/folder-tag.ts';
import { decodeSeed } from './read/decode-seed.ts';
import { listCollection, type Listing, type SeedEntry } from './read/list-collection.ts';
import { readYaml, type YamlResult } from './read/read-yaml.ts';
import { sidecarSchema, type Sidecar } from './read/sidecar.ts';
import { describeUnportableName } from './read/unportable-name.ts';
import type { Problem } from './problem.ts';

/** One seed, read and decoded. */
export type SeedFile = {
  /** Inside the collection, with `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Lower-case hex of the bytes. */
  readonly sha256: string;
  /** Decoded, byte-order mark removed, nothing else changed: the report's ranges point into this. */
  readonly text: string;
  /** `utf-8`, `windows-1251` …: see encoding-names.ts. */
  readonly encoding: string;
  readonly sidecar: Sidecar | undefined;
  /** The language that the first folder of the path is named after: `kk` for `kk/0412.txt`. */
  readonly folderTag: string | undefined;
  /** Warnings so far. */
  readonly problems: readonly Problem[];
};

/** What is kept of a seed once it is converted: all but its text. */
export type SeedHead = Omit<SeedFile, 'bytes' | 'text'>;

/** A seed, or why it is none. */
export type SeedResult =
  | { readonly ok: true; readonly seed: SeedFile }
  | { readonly ok: false; readonly path: string; readonly problems: readonly Problem[] };

/** A folder of seeds: its settings, every seed by path, and what is wrong outside the seeds. */
export type Collection = {
  readonly settings: CollectionSettings;
  /** What `names.yaml` says: names that search is to know in several languages. */
  readonly names?: readonly CollectionName[];
  /** Sorted by path, by code point. */
  readonly seeds: readonly SeedResult[];
  readonly problems: readonly Problem[];
  /** What readers were promised, where the collection keeps a ledger. */
  readonly ledger?: Ledger | undefined;
};

/** Larger than any article: the Bible is 4 MB. Refused unread, so that a stray disk image cannot fill the memory. */
export const maxSeedBytes = 16 * 1024 * 1024;

/** A folder of seeds before they are read. */
export type CollectionFrame = Omit<Collection, 'seeds'> & {
  /** Sorted by path, by code point. */
  readonly entries: readonly SeedEntry[];
};

/**
 * Reads what a folder says of itself, and lists its seeds. Never throws for what is in it; a folder that cannot be read
 * is a problem too.
 * @param folder As the user named it; need not be absolute.
 */
export const readFrame = (folder: string): CollectionFrame => {
  const listing = listCollection(folder);
  const settings = readSettings(folder, listing);
  const names = readNames(folder, listing);
  const ledger = readLedger(folder, listing);
  return {
    settings: settings.ok ? settings.value : {},
    names: names.ok ? (names.value.names ?? []) : [],
    entries: listing.seeds,
    problems: [...listing.problems, ...[settings, names, ledger].flatMap((read) => (read.ok ? [] : read.problems))],
    ledger: ledger.ok ? ledger.value : undefined,
  };
};

/** Reads a folder of seeds whole, as long as it is small enough to be held: see `readFrame`. */
export const readCollection = async (folder: string): Promise<Collection> => {
  const { entries, ...frame } = readFrame(folder);
  return { ...frame, seeds: entries.map((entry) => readSeed(folder, entry)) };
};

const readLedger = (folder: string, listing: Listing): YamlResult<Ledger | undefined> => {
  if (!listing.hasLedger) return { ok: true, value: undefined };
  const file = 'ledger.json';
  const text = readText(folder, file);
  if (!text.ok) return text;
  const ledger = parseLedger(text.value);
  if (ledger !== undefined) return { ok: true, value: ledger };
  return { ok: false, problems: [describeLedger(file)] };
};

const readNames = (folder: string, listing: Listing): YamlResult<z.infer<typeof collectionNamesSchema>> => {
  if (!listing.hasNames) return { ok: true, value: {} };
  const file = 'names.yaml';
  const text = readText(folder, file);
  return text.ok ? readYaml(text.value, file, collectionNamesSchema, Object.keys(collectionNamesSchema.shape)) : text;
};

const readSettings = (folder: string, listing: Listing): YamlResult<CollectionSettings> => {
  if (!listing.hasSettings) return { ok: true, value: {} };
  const file = 'collection.yaml';
  const text = readText(folder, file);
  return text.ok
    ? readYaml(text.value, file, collectionSettingsSchema, Object.keys(collectionSettingsSchema.shape))
    : text;
};

/** Reads and decodes one seed of the folder. */
export const readSeed = (folder: string, entry: SeedEntry): SeedResult => {
  const { path, size } = entry;
  const sidecar = entry.sidecar === undefined ? undefined : readSidecar(folder, entry.sidecar);
  if (sidecar?.ok === false) return { ok: false, path, problems: sidecar.problems };
  if (size > maxSeedBytes) return { ok: false, path, problems: [describeSize(path, size)] };
  const bytes = readBytes(folder, path);
  if (bytes === undefined) return { ok: false, path, problems: [describeUnreadable(path)] };
  const decoded = decodeSeed(bytes, path, sidecar?.value.encoding);
  if (!decoded.ok) return { ok: false, path, problems: decoded.problems };
  const { text, encoding } = decoded;
  const unportable = describeUnportableName(path);
  const problems = unportable ? [...decoded.problems, unportable] : decoded.problems;
  const sha256 = hash('sha256', bytes);
  const folderTag = resolveFolderTag(path, text);
  return { ok: true, seed: { path, bytes, sha256, text, encoding, sidecar: sidecar?.value, folderTag, problems } };
};

const fromArticle = 'what is not stated is taken from the article';

const readSidecar = (folder: string, file: string): YamlResult<Sidecar> => {
  const text = readText(folder, file);
  return text.ok ? readYaml(text.value, file, sidecarSchema, Object.keys(sidecarSchema.shape), fromArticle) : text;
};

/** A file of an editor's, which may say nothing: UTF-8. */
const readText = (folder: string, file: string): YamlResult<string> => {
  const bytes = readBytes(folder, file);
  if (bytes === undefined) return { ok: false, problems: [describeUnreadable(file)] };
  const decoded = decodeSeed(bytes, file, 'utf-8');
  if (decoded.ok) return { ok: true, value: decoded.text };
  return decoded.problems.some(({ rule }) => rule === 'empty-seed') ? { ok: true, value: '' } : decoded;
};

const readBytes = (folder: string, path: string): Uint8Array | undefined => {
  try {
    return readFileSync(join(folder, path));
  } catch {
    return undefined;
  }
};

const describeUnreadable = (file: string): Problem => ({
  rule: 'file-unreadable',
  severity: 'error',
  file,
  message: 'The file cannot be opened.',
  hint: 'Check that you may read it and that no other program holds it.',
});

const describeLedger = (file: string): Problem => ({
  rule: 'ledger-broken',
  severity: 'error',
  file,
  message: 'The ledger cannot be read, so the addresses that readers were given might change.',
  hint: 'Take back the last change to the file (git checkout), or resolve the conflict that a merge left in it.',
});

const describeSize = (file: string, size: number): Problem => ({
  rule: 'seed-too-large',
  severity: 'error',
  file,
  message: `The file has ${Math.round(size / 1e6)} MB; an article has at most ${Math.floor(maxSeedBytes / 1e6)} MB.`,
  hint: 'Split it into one file an article, or remove it from the folder if it is not an article.',
});
