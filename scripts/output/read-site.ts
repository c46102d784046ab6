// IO: one pass over the files of a site: their sums, what they take compressed and, where it is large, its packs. What was
// taken of the earlier site is known by its record, what was written by the register; only what is left is read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTaken, type EarlierSite } from '../earlier/earlier-site.ts';
import { followRows, sizeAt, sumAt } from '../earlier/site-record.ts';
import { walkFiles } from './checksums.ts';
import type { EarlierPacks } from './earlier-packs.ts';
import {
  createPortions,
  type DatedArticle,
  isSaveable,
  isSaved,
  isShell,
  type OfflineLimits,
  PACK_FOLDER,
  type Portion,
} from './offline-list.ts';
import type { SiteFile } from './site-files.ts';
import { type EnteredFile, readRegister } from './site-register.ts';
import { sumFile } from './sum-file.ts';
import { createPacks, type WrittenPack } from './write-packs.ts';
import { UNFINISHED_SUMS } from './write-sums.ts';

/** A site that is read, and what is known of it and of the one before it. */
export type SiteToRead = {
  readonly folder: string;
  readonly articles: readonly DatedArticle[];
  /** The folder of its register; undefined where there is none. */
  readonly register: string | undefined;
  readonly earlier: EarlierSite | undefined;
  readonly earlierPacks: EarlierPacks;
};

/** What the pass has found. Every list is by path as `walkFiles` sorts. */
export type ReadSite = {
  /** Those that are always saved on a device. */
  readonly shell: readonly SiteFile[];
  /** Those that are saved one by one in a small collection; empty in a large one. */
  readonly rest: readonly SiteFile[];
  /** Of the readings, and of all that is not in the shell of a large collection. */
  readonly packs: readonly WrittenPack[];
  /** Compressed size of all that can be saved but the readings, as a host would send it. */
  readonly bytes: number;
};

/** What is done with a file. */
type FilePlan = {
  readonly path: string;
  readonly isInShell: boolean;
  /** Whether it is saved on a device, one by one or in the pack of its portion. */
  readonly isWanted: boolean;
  readonly portion: Portion | undefined;
};

/** The files that are read: all but what is written while they are. */
function* readablePaths(folder: string): Generator<string> {
  for (const path of walkFiles(folder)) {
    if (!path.startsWith(`${PACK_FOLDER}/`) && path !== UNFINISHED_SUMS) yield path;
  }
}

/** Says of every path what is done with it. */
const planFiles = (articles: readonly DatedArticle[], hasPacks: boolean): ((path: string) => FilePlan) => {
  const portionOf = createPortions(articles);
  return (path) => {
    const isInShell = isShell(path);
    const packable = isInShell ? undefined : portionOf(path);
    const portion = hasPacks || packable?.kind === 'readings' ? packable : undefined;
    return { path, isInShell, isWanted: isSaved(path, hasPacks), portion };
  };
};

/** A file, and whether a pack of the earlier site has it as it is. */
type FoundFile = EnteredFile & { readonly isInEarlierPack: boolean };

/** Finds out about one file after another, as `walkFiles` sorts. */
const openFiles = ({ folder, earlier, earlierPacks, register }: SiteToRead) => {
  const findRow = earlier ? followRows(earlier.record) : () => -1;
  const findTaken = (path: string): FoundFile | undefined => {
    const row = findRow(path);
    const sha256 = earlier && row >= 0 && isTaken(earlier, row) ? sumAt(earlier.record, row) : undefined;
    if (!earlier || sha256 === undefined) return undefined;
    return { size: sizeAt(earlier.record, row), sha256, packed: undefined, isInEarlierPack: true };
  };
  const entered = readRegister(register);
  const readNow = (path: string, isPacked: boolean): EnteredFile => {
    const { size, sha256, packed } = sumFile(path, readFileSync(join(folder, ...path.split('/'))), isPacked);
    return { size, sha256, packed: packed && { bytes: packed.data.byteLength, read: () => packed } };
  };
  return {
    find({ path, isWanted, portion }: FilePlan): FoundFile {
      // What is not in a pack is packed only to see how much a host would send; that is not remembered.
      const taken = isWanted && !portion ? undefined : findTaken(path);
      if (taken) return taken;
      const known = entered.find(path);
      const file = known?.packed || !isWanted ? known : undefined;
      const found = file ?? readNow(path, isWanted);
      return { ...found, isInEarlierPack: earlierPacks.sumOf(path) === found.sha256 };
    },
    close: entered.close,
  };
};

const readOnce = async (site: SiteToRead, hasPacks: boolean, onFile: (file: SiteFile) => void): Promise<ReadSite> => {
  const writer = createPacks(site.folder, site.earlierPacks);
  const planFile = planFiles(site.articles, hasPacks);
  const files = openFiles(site);
  const shell: SiteFile[] = [];
  const rest: SiteFile[] = [];
  let bytes = 0;
  for (const path of readablePaths(site.folder)) {
    const plan = planFile(path);
    const { size, sha256, packed, isInEarlierPack } = files.find(plan);
    const file: SiteFile = { path, bytes: size, sha256 };
    onFile(file);
    if (!plan.isWanted) continue;
    if (plan.portion) {
      await writer.add(plan.portion, path, isInEarlierPack ? undefined : packed?.read());
      continue;
    }
    (plan.isInShell ? shell : rest).push(file);
    bytes += packed?.bytes ?? 0;
  }
  files.close();
  const packs = writer.close();
  for (const { pack } of packs) if (pack.kind !== 'readings') bytes += pack.bytes;
  return { shell, rest, packs, bytes };
};

/**
 * Reads the site and writes packs into it: of all of it when it is large, of the readings in any case.
 * @param onFile - Told of every file that is not a pack, by path as `walkFiles` sorts.
 */
export const readSite = async (
  site: SiteToRead,
  { wholeBytes, wholeFiles }: OfflineLimits,
  onFile: (file: SiteFile) => void,
): Promise<ReadSite> => {
  let saveable = 0;
  for (const path of readablePaths(site.folder)) if (isSaveable(path) && ++saveable > wholeFiles) break;
  const hasManyFiles = saveable > wholeFiles;
  const read = await readOnce(site, hasManyFiles, onFile);
  if (hasManyFiles || read.bytes <= wholeBytes) return read;
  // Few files, but large ones.
  return readOnce(site, true, () => undefined);
};
