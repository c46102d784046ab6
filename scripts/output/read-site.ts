// IO: one pass over the files of a site: their sums, what they take compressed and, where it is large, its packs.
import { isTaken, type EarlierSite } from '../earlier/earlier-site.ts';
import { followRows, sizeAt, sumAt } from '../earlier/site-record.ts';
import { pathTag } from '../../src/article/permalink.ts';
import { interfaceTags } from '../../src/languages/index.ts';
import { streamTasks, threadsFor } from '../threads.ts';
import { walkFiles } from './checksums.ts';
import type { EarlierPacks } from './earlier-packs.ts';
import {
  createPortions,
  type DatedArticle,
  isSaveable,
  isShell,
  type OfflineLimits,
  PACK_FOLDER,
  type Portion,
} from './offline-list.ts';
import type { SiteFile } from './site-files.ts';
import { type FileTask, type SummedFile, sumFiles } from './sum-files.ts';
import { createPacks, type WrittenPack } from './write-packs.ts';
import { UNFINISHED_SUMS } from './write-sums.ts';

/** A site that is read, and what is known of the one before it. */
export type SiteToRead = {
  readonly folder: string;
  readonly articles: readonly DatedArticle[];
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

/** Files that go to a thread at once: to wake one up costs more than a small file. */
const BATCH = 64;

/** Files that may wait for those between them which go to a thread. */
const mostWaiting = 64 * BATCH;

/** Fewer files to read than this, and threads take longer to start than they save. */
const fewestForThreads = 1000;

/** What is done with a file. */
type FilePlan = {
  readonly path: string;
  readonly isInShell: boolean;
  /** Whether it is saved on a device, one by one or in the pack of its portion. */
  readonly isSaved: boolean;
  readonly portion: Portion | undefined;
  /** Taken from the earlier site, of which all is known. */
  readonly known: SummedFile | undefined;
};

/** The files that are read: all but what is written while they are. */
function* readablePaths(folder: string): Generator<string> {
  for (const path of walkFiles(folder)) {
    if (!path.startsWith(`${PACK_FOLDER}/`) && path !== UNFINISHED_SUMS) yield path;
  }
}

/** What is known of files that were taken, asked for by path as `walkFiles` sorts. */
const openTaken = (earlier: EarlierSite | undefined): ((path: string) => SummedFile | undefined) => {
  if (!earlier) return () => undefined;
  const findRow = followRows(earlier.record);
  return (path) => {
    const row = findRow(path);
    const sha256 = row >= 0 && isTaken(earlier, row) ? sumAt(earlier.record, row) : undefined;
    return sha256 === undefined ? undefined : { size: sizeAt(earlier.record, row), sha256, packed: undefined };
  };
};

/** How many files of the earlier site are others now, or gone. */
const countLeft = ({ record, taken }: EarlierSite): number =>
  record.count - taken.reduce((count, isOne) => count + isOne, 0);

/** Says of every path what is done with it, asked for as `walkFiles` sorts. */
const planFiles = ({ articles, earlier }: SiteToRead, hasPacks: boolean): ((path: string) => FilePlan) => {
  const folders = new Set(interfaceTags.map(pathTag));
  const portionOf = createPortions(articles);
  const findTaken = openTaken(earlier);
  return (path) => {
    const isInShell = isShell(path, folders);
    const packable = isInShell ? undefined : portionOf(path);
    const portion = hasPacks || packable?.kind === 'readings' ? packable : undefined;
    const isSaved = isSaveable(path) && (isInShell || !hasPacks || portion !== undefined);
    // What is not in a pack is packed only to see how much a host would send; that is not remembered.
    const known = isSaved && !portion ? undefined : findTaken(path);
    return { path, isInShell, isSaved, portion, known };
  };
};

const taskOf = ({ path, isSaved, portion }: FilePlan, { earlierPacks }: SiteToRead): FileTask => ({
  path,
  isPacked: isSaved,
  packedSum: isSaved && portion ? earlierPacks.sumOf(path) : undefined,
});

/** Reads every file of the site once: thousands of files are what most of the time goes into. */
const readOnce = async (
  site: SiteToRead,
  paths: Iterable<string>,
  { hasPacks, threads }: { readonly hasPacks: boolean; readonly threads: number },
  onFile: (file: SiteFile) => void,
): Promise<ReadSite> => {
  const writer = createPacks(site.folder, site.earlierPacks);
  const planFile = planFiles(site, hasPacks);
  /** The files whose sums are on their way. */
  const waiting: FilePlan[][] = [];
  function* cutBatches(): Generator<readonly FileTask[]> {
    let batch: FilePlan[] = [];
    let tasks: FileTask[] = [];
    for (const path of paths) {
      const plan = planFile(path);
      batch.push(plan);
      if (!plan.known) tasks.push(taskOf(plan, site));
      if (tasks.length < BATCH && batch.length < mostWaiting) continue;
      waiting.push(batch);
      yield tasks;
      batch = [];
      tasks = [];
    }
    waiting.push(batch);
    yield tasks;
  }
  const shell: SiteFile[] = [];
  const rest: SiteFile[] = [];
  let bytes = 0;
  const take = async ({ path, isSaved, isInShell, portion }: FilePlan, summed: SummedFile): Promise<void> => {
    const file: SiteFile = { path, bytes: summed.size, sha256: summed.sha256 };
    onFile(file);
    if (!isSaved) return;
    if (portion) {
      await writer.add(portion, path, summed.packed);
      return;
    }
    (isInShell ? shell : rest).push(file);
    bytes += summed.packed?.data.byteLength ?? 0;
  };
  for await (const { files } of streamTasks(sumFiles, { context: site.folder, tasks: cutBatches(), threads })) {
    const results = files.values();
    for (const plan of waiting.shift() ?? []) {
      const result = plan.known ?? results.next().value;
      if (!result) throw new Error(`${plan.path} came back from its thread without sums.`);
      await take(plan, result);
    }
  }
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
  /** Those among them that have to be read. */
  let unknown = 0;
  const findTaken = openTaken(site.earlier);
  for (const path of readablePaths(site.folder)) {
    if (!findTaken(path)) unknown++;
    if (isSaveable(path) && ++saveable > wholeFiles) break;
  }
  const hasManyFiles = saveable > wholeFiles;
  const threads = threadsFor(Math.max(unknown, site.earlier ? countLeft(site.earlier) : 0), fewestForThreads);
  const read = await readOnce(site, readablePaths(site.folder), { hasPacks: hasManyFiles, threads }, onFile);
  if (hasManyFiles || read.bytes <= wholeBytes) return read;
  // Few files, but large ones.
  return readOnce(site, readablePaths(site.folder), { hasPacks: true, threads }, () => undefined);
};
