// IO: one pass over the files of a site: their sums, what they take compressed and, where it is large, its packs.
import { join } from 'node:path';
import type { PackedFile } from '../export/pack-file.ts';
import { inOrder, startPackers } from '../export/packers.ts';
import { pathTag } from '../../src/article/permalink.ts';
import { interfaceTags } from '../../src/languages/index.ts';
import { listFiles } from './checksums.ts';
import { createPortions, type DatedArticle, isSaveable, isShell, type OfflineLimits } from './offline-list.ts';
import type { SiteFile } from './site-files.ts';
import { createPacks, type WrittenPack } from './write-packs.ts';

/** What the pass has found. Every list is by path in code-point order. */
export type ReadSite = {
  readonly files: readonly SiteFile[];
  /** Those that are always saved on a device. */
  readonly shell: readonly SiteFile[];
  /** Those that are saved one by one in a small collection; empty in a large one. */
  readonly rest: readonly SiteFile[];
  /** Of the readings, and of all that is not in the shell of a large collection. */
  readonly packs: readonly WrittenPack[];
  /** Compressed size of all that can be saved but the readings, as a host would send it. */
  readonly bytes: number;
};

/** Reads every file of the site once: thousands of files are what most of the time goes into. */
const readOnce = async (
  folder: string,
  paths: readonly string[],
  articles: readonly DatedArticle[],
  hasPacks: boolean,
): Promise<ReadSite> => {
  const folders = new Set(interfaceTags.map(pathTag));
  const portionOf = createPortions(articles);
  const packers = startPackers();
  const writer = createPacks(folder);
  const files: SiteFile[] = [];
  const shell: SiteFile[] = [];
  const rest: SiteFile[] = [];
  let bytes = 0;
  const read = async (path: string) => {
    const file = join(folder, ...path.split('/'));
    const isInShell = isShell(path, folders);
    const packable = isInShell ? undefined : portionOf(path);
    const portion = hasPacks || packable?.kind === 'readings' ? packable : undefined;
    const isSaved = isSaveable(path) && (isInShell || !hasPacks || portion !== undefined);
    const packed: PackedFile | undefined = isSaved ? await packers.packFile(file) : undefined;
    return { path, isInShell, portion, packed, sums: packed ?? (await packers.sumFile(file)) };
  };
  try {
    for await (const { path, isInShell, portion, packed, sums } of inOrder(paths, read)) {
      const file: SiteFile = { path, bytes: sums.size, sha256: sums.sha256 };
      files.push(file);
      if (!packed) continue;
      if (portion) {
        await writer.add(portion, path, packed);
        continue;
      }
      (isInShell ? shell : rest).push(file);
      bytes += packed.data.byteLength;
    }
  } finally {
    await packers.close();
  }
  const packs = await writer.close();
  for (const { pack } of packs) if (pack.kind !== 'readings') bytes += pack.bytes;
  return { files, shell, rest, packs, bytes };
};

/** Reads the site and writes packs into it: of all of it when it is large, of the readings in any case. */
export const readSite = async (
  folder: string,
  articles: readonly DatedArticle[],
  { wholeBytes, wholeFiles }: OfflineLimits,
): Promise<ReadSite> => {
  const paths = await listFiles(folder);
  const hasManyFiles = paths.filter(isSaveable).length > wholeFiles;
  const site = await readOnce(folder, paths, articles, hasManyFiles);
  // Few files, but large ones.
  return hasManyFiles || site.bytes <= wholeBytes ? site : readOnce(folder, paths, articles, true);
};
