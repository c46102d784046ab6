// IO: one pass over the files of a site: their sums, what they take compressed and, where it is large, its packs. What was
// taken of the earlier site is known by its record, what was written by the register; only what is left is read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type EarlierSite, isTaken as isTakenOf } from '../earlier/earlier-site.ts';
import { followRows, followSums, sizeAt } from '../earlier/site-record.ts';
import type { Portion } from '../../src/offline/offline-list.ts';
import { searchFolder } from '../index/index-folder.ts';
import { walkFiles } from './checksums.ts';
import type { EarlierPacks } from './earlier-packs.ts';
import {
  createPortions,
  type DatedArticle,
  isSaveable,
  isSaved,
  isSearchData,
  isShell,
  type OfflineLimits,
  PACK_FOLDER,
  searchPortion,
} from './offline-list.ts';
import type { SiteFile } from './site-files.ts';
import { type EnteredFile, readRegister } from './site-register.ts';
import { sumFile } from './sum-file.ts';
import { byPortion, createPacks, type WrittenPack } from './write-packs.ts';
import { UNFINISHED_SUMS } from './write-sums.ts';

/** A site that is read, and what is known of it and of the one before it. */
export type SiteToRead = {
  readonly folder: string;
  readonly articles: readonly DatedArticle[];
  /** The folder of its register; undefined where there is none. */
  readonly register: string | undefined;
  readonly earlier: EarlierSite | undefined;
  readonly earlierPacks: EarlierPacks;
  /** What `packSearch` has given; it has written these packs, in a site that is large for certain. */
  readonly searchPacks?: readonly WrittenPack[] | undefined;
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

/** As many files are packed one after another as threads that have finished something can wait for. */
const filesATurn = 50;

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

/** A file, whether a pack of the earlier site has it as it is, and whether it is that site's own. */
type FoundFile = EnteredFile & { readonly isInEarlierPack: boolean; readonly isTaken: boolean };

/** Finds out about one file after another, as `walkFiles` sorts. */
const openFiles = ({ folder, earlier, register }: Omit<SiteToRead, 'articles'>) => {
  const findRow = earlier ? followRows(earlier.record) : () => -1;
  const sumOf = earlier ? followSums(earlier.record) : () => undefined;
  const entered = readRegister(register);
  const readNow = (path: string, isPacked: boolean): EnteredFile => {
    const { size, sha256, packed } = sumFile(path, readFileSync(join(folder, ...path.split('/'))), isPacked);
    return { size, sha256, packed: packed && { bytes: packed.data.byteLength, read: () => packed } };
  };
  return {
    find({ path, isWanted, portion }: FilePlan): FoundFile {
      const row = findRow(path);
      const known = earlier && row >= 0 ? { size: sizeAt(earlier.record, row), sha256: sumOf(row) } : {};
      const isTaken = earlier !== undefined && row >= 0 && isTakenOf(earlier, row);
      // What is not in a pack is packed only to see how much a host would send; that is not remembered.
      if (isTaken && known.sha256 !== undefined && !(isWanted && !portion)) {
        return { size: known.size, sha256: known.sha256, packed: undefined, isInEarlierPack: true, isTaken };
      }
      const written = entered.find(path);
      const file = written?.packed || !isWanted ? written : undefined;
      const found = file ?? readNow(path, isWanted);
      return { ...found, isInEarlierPack: known.sha256 === found.sha256, isTaken };
    },
    close: entered.close,
  };
};

/**
 * Writes the packs of the search's index, when it is there: before the pages are. Others are given their turn all the time.
 */
export const packSearch = async (site: Omit<SiteToRead, 'articles' | 'searchPacks'>): Promise<WrittenPack[]> => {
  const writer = createPacks(site.folder, site.earlierPacks);
  const files = openFiles(site);
  let done = 0;
  for (const path of walkFiles(site.folder, `${searchFolder}/`)) {
    if (!isSearchData(path)) continue;
    const portion = searchPortion;
    const { packed, isInEarlierPack } = files.find({ path, isInShell: false, isWanted: true, portion });
    await writer.add(portion, path, isInEarlierPack ? undefined : packed?.read());
    if (++done % filesATurn === 0) await setImmediate();
  }
  files.close();
  return writer.close();
};

/** Told of a file, and whether it was taken of the earlier site. */
type OnFile = (file: SiteFile, isTaken: boolean) => void;

const readOnce = async (site: SiteToRead, hasPacks: boolean, onFile: OnFile): Promise<ReadSite> => {
  const writer = createPacks(site.folder, site.earlierPacks);
  const planFile = planFiles(site.articles, hasPacks);
  const files = openFiles(site);
  const shell: SiteFile[] = [];
  const rest: SiteFile[] = [];
  let bytes = 0;
  for (const path of readablePaths(site.folder)) {
    const plan = planFile(path);
    const { size, sha256, packed, isInEarlierPack, isTaken } = files.find(plan);
    const file: SiteFile = { path, bytes: size, sha256 };
    onFile(file, isTaken);
    if (!plan.isWanted) continue;
    if (plan.portion?.kind === 'search' && site.searchPacks) continue;
    if (plan.portion) {
      await writer.add(plan.portion, path, isInEarlierPack ? undefined : packed?.read());
      continue;
    }
    (plan.isInShell ? shell : rest).push(file);
    bytes += packed?.bytes ?? 0;
  }
  files.close();
  const packs = [...writer.close(), ...(site.searchPacks ?? [])].sort(byPortion);
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
  onFile: OnFile,
): Promise<ReadSite> => {
  let saveable = 0;
  for (const path of readablePaths(site.folder)) if (isSaveable(path) && ++saveable > wholeFiles) break;
  const hasManyFiles = saveable > wholeFiles;
  const read = await readOnce(site, hasManyFiles, onFile);
  if (hasManyFiles || read.bytes <= wholeBytes) return read;
  // Few files, but large ones.
  return readOnce(site, true, () => undefined);
};
